"""Charts of single points."""

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
from core_tree.types.borders import BorderSide
from core_tree.types.text import TextStyle
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.extensions.charts.chart_axis import ChartAxis
    from core_tree.extensions.charts.types import ChartErrorRange, ChartEventType, ChartGridLines, ChartPointShape
    from core_tree.types.animation import AnimationValue, DurationValue
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = [
    "ScatterChart",
    "ScatterChartEvent",
    "ScatterChartSpot",
    "ScatterChartSpotTooltip",
    "ScatterChartTooltip",
]


@value()
class ScatterChartSpotTooltip(ChartDataPointTooltip):
    """What comes up while a point is pointed at."""

    bottom_margin: Prop[float] = prop(default=8)
    """How far it is above its point, in pixels."""


@control("ScatterChartSpot")
class ScatterChartSpot(BaseControl):
    """A point of the chart."""

    x: Prop[float | None] = prop(default=None)
    """Where it is on the x axis."""
    y: Prop[float | None] = prop(default=None)
    """Where it is on the y axis."""
    visible: Prop[bool] = prop(default=True)
    """Whether it shows."""
    radius: Prop[float | None] = prop(default=None)
    """From its middle to its edge, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    render_priority: Prop[float] = prop(default=0)
    """Which points lie above which: the larger, the higher."""
    x_error: Prop[ChartErrorRange | None] = prop(default=None)
    """How uncertain its x is."""
    y_error: Prop[ChartErrorRange | None] = prop(default=None)
    """How uncertain its y is."""
    selected: Prop[bool] = prop(default=False)
    """Whether it is selected."""
    tooltip: Prop[ScatterChartSpotTooltip | str] = prop(factory=ScatterChartSpotTooltip, sent=False, via="_internals")
    """What comes up while the point is pointed at; a text, or a text with a look."""
    show_tooltip: Prop[bool] = prop(default=True)
    """Whether the tooltip comes up."""
    label_text: Prop[str] = prop(default="")
    """What stands beside it."""
    label_text_style: Prop[TextStyle] = prop(factory=TextStyle, always=True)
    """The look of that text."""
    point: Prop[bool | ChartPointShape | None] = prop(default=None)
    """Its mark: `True` for the usual one, `False` for none."""

    def _internals(self) -> dict[str, Any] | None:
        return {"tooltip": tooltip_of(self, ScatterChartSpotTooltip)}


@value()
class ScatterChartTooltip(Value):
    """The look of the tooltips of a chart of points."""

    bgcolor: Prop[ColorValue] = prop(default="#FF607D8B")
    """The colour of the background."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
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


@attrs.define(eq=False, kw_only=True)
class ScatterChartEvent(Event["ScatterChart"]):
    """Something happened to a chart of points."""

    type: ChartEventType
    """What happened."""
    spot_index: int | None = None
    """Which point, counted from 0; -1 if none is near."""


@control("ScatterChart", internals={"skip_properties": ["tooltip"]})
class ScatterChart(LayoutControl):
    """A chart of single points."""

    spots: Children[ScatterChartSpot] = children()
    """The points."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    interactive: Prop[bool] = prop(default=True)
    """Whether it shows tooltips by itself while it is pointed at."""
    long_press_duration: Prop[DurationValue | None] = prop(default=None)
    """How long a press must be to count as long; a number means milliseconds."""
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
    tooltip: Prop[ScatterChartTooltip] = prop(factory=ScatterChartTooltip, always=True)  # type: ignore[assignment]
    """The look of its tooltips."""
    show_tooltips_for_selected_spots_only: Prop[bool] = prop(default=False)
    """Whether only selected points show a tooltip."""
    rotation_quarter_turns: Prop[float] = prop(default=0)
    """How many quarter turns it is turned clockwise."""
    on_event: Handler[ScatterChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
