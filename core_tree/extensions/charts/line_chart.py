"""Charts of lines."""

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
from core_tree.types.colors import Colors
from core_tree.types.painting import BoxShadow
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.extensions.charts.chart_axis import ChartAxis
    from core_tree.extensions.charts.types import ChartEventType, ChartGridLines, ChartPointLine, ChartPointShape
    from core_tree.types.animation import AnimationValue
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.painting import Gradient

__all__ = [
    "LineChart",
    "LineChartData",
    "LineChartDataPoint",
    "LineChartDataPointTooltip",
    "LineChartEvent",
    "LineChartEventSpot",
    "LineChartTooltip",
]


@value()
class LineChartDataPointTooltip(ChartDataPointTooltip):
    """What comes up while a point of a line is pointed at."""


@control("LineChartDataPoint")
class LineChartDataPoint(BaseControl):
    """A point of a line."""

    x: Prop[float] = prop()
    """Where it is on the x axis."""
    y: Prop[float] = prop()
    """Where it is on the y axis."""
    selected: Prop[bool] = prop(default=False)
    """Whether it is drawn as selected."""
    point: Prop[bool | ChartPointShape | None] = prop(default=None)
    """Its mark: `True` for the usual one, `False` for none."""
    selected_point: Prop[bool | ChartPointShape | None] = prop(default=None)
    """Its mark while it is selected."""
    show_above_line: Prop[bool] = prop(default=True)
    """Whether the line from it to the upper edge is drawn, if there is one."""
    show_below_line: Prop[bool] = prop(default=True)
    """Whether the line from it to the lower edge is drawn, if there is one."""
    selected_below_line: Prop[bool | ChartPointLine | None] = prop(default=None)
    """The line from it to the lower edge while it is selected: `True` for the usual one, `False` for none."""
    tooltip: Prop[LineChartDataPointTooltip | str] = prop(
        factory=LineChartDataPointTooltip, sent=False, via="_internals"
    )
    """What comes up while the point is pointed at; a text, or a text with a look."""
    show_tooltip: Prop[bool] = prop(default=True)
    """Whether the tooltip comes up."""

    def _internals(self) -> dict[str, Any] | None:
        return {"tooltip": tooltip_of(self, LineChartDataPointTooltip)}


@control("LineChartData")
class LineChartData(BaseControl):
    """A line of a chart."""

    points: Children[LineChartDataPoint] = children()
    """Its points, in order."""
    curved: Prop[bool] = prop(default=False)
    """Whether it is a curve through its points."""
    color: Prop[ColorValue] = prop(default=Colors.CYAN)
    """Its colour."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that it runs through, in place of one."""
    stroke_width: Prop[float] = prop(default=2.0)
    """How thick it is, in pixels."""
    rounded_stroke_cap: Prop[bool] = prop(default=False)
    """Whether its ends are round."""
    prevent_curve_over_shooting: Prop[bool] = prop(default=False)
    """Whether a curve is kept from going beyond its points."""
    prevent_curve_over_shooting_threshold: Prop[float] = prop(default=10.0)
    """Up to which distance of two points it is kept so, in pixels."""
    dash_pattern: Prop[list[int] | None] = prop(default=None)
    """The lengths of dashes and gaps in turn, in pixels; without it the line is solid."""
    shadow: Prop[BoxShadow] = prop(factory=lambda: BoxShadow(color=Colors.TRANSPARENT))
    """Its shadow."""
    above_line_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the area above it."""
    above_line_gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that the area above it runs through."""
    above_line_cutoff_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the area above it ends."""
    above_line: Prop[ChartPointLine | None] = prop(default=None)
    """The lines from its points to the upper edge."""
    below_line_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the area below it."""
    below_line_gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that the area below it runs through."""
    below_line_cutoff_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the area below it ends."""
    below_line: Prop[ChartPointLine | None] = prop(default=None)
    """The lines from its points to the lower edge."""
    selected_below_line: Prop[bool | ChartPointLine | None] = prop(default=None)
    """The line from a selected point to the lower edge: `True` for the usual one, `False` for none."""
    point: Prop[bool | ChartPointShape | None] = prop(default=None)
    """The mark of its points: `True` for the usual one, `False` for none."""
    selected_point: Prop[bool | ChartPointShape | None] = prop(default=None)
    """The mark of its selected points."""
    curve_smoothness: Prop[float] = prop(default=0.35)
    """How soft a curve is: 0 for straight lines."""
    rounded_stroke_join: Prop[bool] = prop(default=False)
    """Whether its corners are round."""
    step_direction: Prop[float | None] = prop(default=None)
    """If given, it goes in steps: 0 turns at the left point, 0.5 half way, 1 at the right point."""


@value()
class LineChartEventSpot(Value):
    """One of the points that an event is about."""

    bar_index: Prop[int] = prop()
    """Which line it is on, counted from 0."""
    spot_index: Prop[int] = prop()
    """Which point of the line it is, counted from 0."""


@attrs.define(eq=False, kw_only=True)
class LineChartEvent(Event["LineChart"]):
    """Something happened to a chart of lines."""

    type: ChartEventType
    """What happened."""
    spots: list[LineChartEventSpot]
    """The points that are near."""


@value()
class LineChartTooltip(Value):
    """The look of the tooltips of a chart of lines."""

    bgcolor: Prop[ColorValue] = prop(default="#FF607D8B")
    """The colour of the background."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    margin: Prop[float] = prop(default=16)
    """How far it is from its point, in pixels."""
    padding: Prop[PaddingValue] = prop(factory=tooltip_padding)
    """The space around its text, in pixels."""
    max_width: Prop[float] = prop(default=120)
    """How wide it may be, in pixels."""
    rotation: Prop[float] = prop(default=0.0)
    """How far it is turned, in degrees."""
    horizontal_offset: Prop[float] = prop(default=0.0)
    """How far it is moved to the right, in pixels."""
    border_side: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The line around it."""
    fit_inside_horizontally: Prop[bool] = prop(default=False)
    """Whether it is moved sideways to stay within the chart."""
    fit_inside_vertically: Prop[bool] = prop(default=False)
    """Whether it is moved up or down to stay within the chart."""
    show_on_top_of_chart_box_area: Prop[bool] = prop(default=False)
    """Whether it stands at the upper edge of the chart, away from its point."""
    horizontal_alignment: Prop[HorizontalAlignment] = prop(default=HorizontalAlignment.CENTER)
    """On which side of its point it stands."""


@control("LineChart", internals={"skip_properties": ["tooltip"], "skip_inherited_notifier": True})
class LineChart(LayoutControl):
    """A chart of lines."""

    data_series: Children[LineChartData] = children()
    """The lines."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    interactive: Prop[bool] = prop(default=True)
    """Whether it shows tooltips by itself while it is pointed at."""
    point_line_start: Prop[float | None] = prop(default=None)
    """Where on the y axis the line through a point that is pointed at begins."""
    point_line_end: Prop[float | None] = prop(default=None)
    """Where on the y axis that line ends."""
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
    tooltip: Prop[LineChartTooltip | None] = prop(factory=LineChartTooltip, always=True)  # type: ignore[assignment]
    """The look of its tooltips; without it there are none."""
    on_event: Handler[LineChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
