"""Charts of candlesticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from core_tree.control import BaseControl, control
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.extensions.charts import chart_axis  # noqa: F401
from core_tree.extensions.charts.types import (
    ChartDataPointTooltip,
    HorizontalAlignment,
    short_animation,
    tooltip_of,
    tooltip_padding,
)
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.borders import BorderRadius, BorderSide
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.extensions.charts.chart_axis import ChartAxis
    from core_tree.extensions.charts.types import ChartEventType, ChartGridLines
    from core_tree.types.animation import AnimationValue, DurationValue
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = [
    "CandlestickChart",
    "CandlestickChartEvent",
    "CandlestickChartSpot",
    "CandlestickChartSpotTooltip",
    "CandlestickChartTooltip",
]


@value()
class CandlestickChartSpotTooltip(ChartDataPointTooltip):
    """What comes up while a candlestick is pointed at."""

    bottom_margin: Prop[float] = prop(default=8)
    """How far it is above its point, in pixels."""


@control("CandlestickChartSpot")
class CandlestickChartSpot(BaseControl):
    """A candlestick: how a price moved during a while."""

    x: Prop[float] = prop()
    """Where it is on the x axis."""
    open: Prop[float] = prop()
    """The first price."""
    high: Prop[float] = prop()
    """The highest price."""
    low: Prop[float] = prop()
    """The lowest price."""
    close: Prop[float] = prop()
    """The last price."""
    selected: Prop[bool] = prop(default=False)
    """Whether it is selected."""
    tooltip: Prop[CandlestickChartSpotTooltip | str] = prop(
        factory=CandlestickChartSpotTooltip, sent=False, via="_internals"
    )
    """What comes up while the candlestick is pointed at; a text, or a text with a look."""
    show_tooltip: Prop[bool] = prop(default=True)
    """Whether the tooltip comes up."""

    def _internals(self) -> dict[str, Any] | None:
        return {"tooltip": tooltip_of(self, CandlestickChartSpotTooltip)}


@value()
class CandlestickChartTooltip(Value):
    """The look of the tooltips of a chart of candlesticks."""

    bgcolor: Prop[ColorValue] = prop(default="#FFFFECEF")
    """The colour of the background."""
    border_radius: Prop[BorderRadiusValue] = prop(factory=lambda: BorderRadius.all(4))
    """How round the corners are, in pixels."""
    padding: Prop[PaddingValue] = prop(factory=tooltip_padding)
    """The space around its text, in pixels."""
    max_width: Prop[float] = prop(default=120)
    """How wide it may be, in pixels."""
    rotation: Prop[float] = prop(default=0.0)
    """How far it is turned, in degrees."""
    horizontal_offset: Prop[float] = prop(default=0)
    """How far it is moved to the right, in pixels."""
    horizontal_alignment: Prop[HorizontalAlignment] = prop(default=HorizontalAlignment.CENTER)
    """On which side of its point it stands."""
    border_side: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The line around it."""
    fit_inside_horizontally: Prop[bool] = prop(default=False)
    """Whether it is moved sideways to stay within the chart."""
    fit_inside_vertically: Prop[bool] = prop(default=False)
    """Whether it is moved up or down to stay within the chart."""
    show_on_top_of_chart_box_area: Prop[bool] = prop(default=False)
    """Whether it stands at the upper edge of the chart, away from its point."""


@attrs.define(eq=False, kw_only=True)
class CandlestickChartEvent(Event["CandlestickChart"]):
    """Something happened to a chart of candlesticks."""

    type: ChartEventType
    """What happened."""
    spot_index: int | None = None
    """Which candlestick, counted from 0; -1 if none is near."""


@control("CandlestickChart", internals={"skip_properties": ["tooltip"]})
class CandlestickChart(LayoutControl):
    """A chart of prices, each while as a candlestick."""

    spots: Children[CandlestickChartSpot] = children()
    """The candlesticks."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    interactive: Prop[bool] = prop(default=True)
    """Whether it shows tooltips by itself while it is pointed at."""
    show_tooltips_for_selected_spots_only: Prop[bool] = prop(default=False)
    """Whether only selected points show a tooltip."""
    long_press_duration: Prop[DurationValue | None] = prop(default=None)
    """How long a press must be to count as long; a number means milliseconds."""
    touch_spot_threshold: Prop[float] = prop(default=4)
    """How near one must point at a candlestick, in pixels."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    border: Prop[Border | None] = prop(default=None)
    """The line around the chart."""
    horizontal_grid_lines: Prop[ChartGridLines | None] = prop(default=None)
    """The horizontal lines of the grid."""
    vertical_grid_lines: Prop[ChartGridLines | None] = prop(default=None)
    """The vertical lines of the grid."""
    left_axis: Prop[ChartAxis | None] = prop(default=None)
    """The axis on the left."""
    top_axis: Prop[ChartAxis | None] = prop(default=None)
    """The axis above."""
    right_axis: Prop[ChartAxis | None] = prop(default=None)
    """The axis on the right."""
    bottom_axis: Prop[ChartAxis | None] = prop(default=None)
    """The axis below."""
    baseline_x: Prop[float | None] = prop(default=None)
    """Where on the x axis the vertical grid lines are counted from."""
    min_x: Prop[float | None] = prop(default=None)
    """The least x that is shown."""
    max_x: Prop[float | None] = prop(default=None)
    """The greatest x that is shown."""
    baseline_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the horizontal grid lines are counted from."""
    min_y: Prop[float | None] = prop(default=None)
    """The least y that is shown."""
    max_y: Prop[float | None] = prop(default=None)
    """The greatest y that is shown."""
    rotation_quarter_turns: Prop[float] = prop(default=0)
    """How many quarter turns it is turned clockwise."""
    tooltip: Prop[CandlestickChartTooltip | None] = prop(factory=CandlestickChartTooltip, always=True)  # type: ignore[assignment]
    """The look of its tooltips; without it there are none."""
    on_event: Handler[CandlestickChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
