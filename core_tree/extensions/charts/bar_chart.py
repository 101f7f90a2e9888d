"""Charts of bars."""

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
from core_tree.types.enums import ClientEnum, MainAxisAlignment
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.extensions.charts.chart_axis import ChartAxis
    from core_tree.extensions.charts.types import ChartEventType, ChartGridLines
    from core_tree.types.animation import AnimationValue
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.painting import Gradient

__all__ = [
    "BarChart",
    "BarChartEvent",
    "BarChartGroup",
    "BarChartRod",
    "BarChartRodStackItem",
    "BarChartRodTooltip",
    "BarChartTooltip",
    "BarChartTooltipDirection",
]


class BarChartTooltipDirection(ClientEnum):
    """At which end of a bar its tooltip stands."""

    AUTO = "auto"
    TOP = "top"
    BOTTOM = "bottom"


@control("BarChartRodStackItem")
class BarChartRodStackItem(BaseControl):
    """A part of a bar, with a colour of its own."""

    from_y: Prop[float | None] = prop(default=None)
    """Where on the y axis it begins."""
    to_y: Prop[float] = prop(default=0)
    """Where on the y axis it ends."""
    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    border_side: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The line around it."""


@value()
class BarChartRodTooltip(ChartDataPointTooltip):
    """What comes up while a bar is pointed at."""


@control("BarChartRod")
class BarChartRod(BaseControl):
    """A bar."""

    stack_items: Children[BarChartRodStackItem] = children()
    """Its parts, for a stacked bar."""
    from_y: Prop[float] = prop(default=0)
    """Where on the y axis it begins."""
    to_y: Prop[float | None] = prop(default=None)
    """Where on the y axis it ends."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that it runs through, in place of one."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round its corners are, in pixels."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The line around it."""
    bg_from_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the bar behind it begins."""
    bg_to_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the bar behind it ends."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the bar behind it."""
    background_gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that the bar behind it runs through, in place of one."""
    selected: Prop[bool] = prop(default=False)
    """Whether its tooltip always shows, in a chart that is not `interactive`."""
    tooltip: Prop[BarChartRodTooltip | str] = prop(factory=BarChartRodTooltip, sent=False, via="_internals")
    """What comes up while the bar is pointed at; a text, or a text with a look."""
    show_tooltip: Prop[bool] = prop(default=True)
    """Whether the tooltip comes up."""

    def _internals(self) -> dict[str, Any] | None:
        return {"tooltip": tooltip_of(self, BarChartRodTooltip)}


@control("BarChartGroup")
class BarChartGroup(BaseControl):
    """The bars at one place of the x axis."""

    x: Prop[int] = prop(default=0)
    """The place."""
    rods: Children[BarChartRod] = children()
    """The bars."""
    group_vertically: Prop[bool] = prop(default=False)
    """Whether the bars stand on top of each other, or side by side."""
    spacing: Prop[float | None] = prop(default=None)
    """The space between the bars, in pixels."""


@value()
class BarChartTooltip(Value):
    """The look of the tooltips of a chart of bars."""

    bgcolor: Prop[ColorValue] = prop(default=Colors.SECONDARY)
    """The colour of the background."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    margin: Prop[float] = prop(default=16)
    """How far it is from its point, in pixels."""
    padding: Prop[PaddingValue] = prop(factory=tooltip_padding)
    """The space around its text, in pixels."""
    max_width: Prop[float | None] = prop(default=None)
    """How wide it may be, in pixels."""
    rotation: Prop[float] = prop(default=0.0)
    """How far it is turned, in degrees."""
    horizontal_offset: Prop[float] = prop(default=0.0)
    """How far it is moved to the right, in pixels."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The line around it."""
    fit_inside_horizontally: Prop[bool] = prop(default=False)
    """Whether it is moved sideways to stay within the chart."""
    fit_inside_vertically: Prop[bool] = prop(default=False)
    """Whether it is moved up or down to stay within the chart."""
    direction: Prop[BarChartTooltipDirection] = prop(default=BarChartTooltipDirection.AUTO)
    """At which end of its bar it stands."""
    horizontal_alignment: Prop[HorizontalAlignment] = prop(default=HorizontalAlignment.CENTER)
    """On which side of its point it stands."""


@attrs.define(eq=False, kw_only=True)
class BarChartEvent(Event["BarChart"]):
    """Something happened to a chart of bars."""

    type: ChartEventType
    """What happened."""
    group_index: int | None = None
    """Which group, counted from 0; -1 if none is near."""
    rod_index: int | None = None
    """Which bar of the group, counted from 0; -1 if none is near."""
    stack_item_index: int | None = None
    """Which part of the bar, counted from 0; -1 if none is near."""


@control("BarChart", internals={"skip_properties": ["tooltip"]})
class BarChart(LayoutControl):
    """A chart of bars."""

    groups: Children[BarChartGroup] = children()
    """The bars, by their place on the x axis."""
    group_spacing: Prop[float] = prop(default=16.0)
    """The space between the groups, in pixels, where the alignment leaves it open."""
    group_alignment: Prop[MainAxisAlignment] = prop(default=MainAxisAlignment.SPACE_EVENLY)
    """How the groups share the width."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    interactive: Prop[bool] = prop(default=True)
    """Whether it shows tooltips by itself while it is pointed at."""
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
    baseline_y: Prop[float | None] = prop(default=None)
    """Where on the y axis the horizontal grid lines are counted from."""
    min_y: Prop[float | None] = prop(default=None)
    """The least y that is shown."""
    max_y: Prop[float | None] = prop(default=None)
    """The greatest y that is shown."""
    tooltip: Prop[BarChartTooltip | None] = prop(factory=BarChartTooltip, always=True)  # type: ignore[assignment]
    """The look of its tooltips; without it there are none."""
    on_event: Handler[BarChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
