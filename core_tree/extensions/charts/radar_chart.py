"""Charts in the form of a net."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs.validators import and_, ge, le

from core_tree.control import BaseControl, control
from core_tree.controls import text_span  # noqa: F401
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.extensions.charts.types import short_animation
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import Shown, rule
from core_tree.types.borders import BorderSide
from core_tree.types.colors import Colors
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.controls.text_span import TextSpan
    from core_tree.extensions.charts.types import ChartEventType
    from core_tree.types.animation import AnimationValue, DurationValue
    from core_tree.types.borders import Border
    from core_tree.types.colors import ColorValue
    from core_tree.types.painting import Gradient
    from core_tree.types.text import TextStyle

__all__ = [
    "RadarChart",
    "RadarChartEvent",
    "RadarChartTitle",
    "RadarDataSet",
    "RadarDataSetEntry",
    "RadarShape",
]


class RadarShape(ClientEnum):
    """The form of the net."""

    CIRCLE = "circle"
    POLYGON = "polygon"


def _none_or_an_area(_record: Any, _prop: Any, value: list[Any]) -> None:
    if 0 < len(value) < 3:
        raise ValueError("must have at least 3 entries, or none")


def _alike(_record: Any, _prop: Any, value: list[RadarDataSet]) -> None:
    if len({len(data_set.entries) for data_set in value}) > 1:
        raise ValueError("must all have the same number of entries")


def _line() -> BorderSide:
    return BorderSide(width=2.0)


@control("RadarDataSetEntry")
class RadarDataSetEntry(BaseControl):
    """A number of a data set."""

    value: Prop[float] = prop()
    """The number."""


@control("RadarDataSet")
class RadarDataSet(BaseControl):
    """Numbers that are drawn as one area."""

    entries: Children[RadarDataSetEntry] = Children(factory=list, validator=_none_or_an_area)
    """The numbers, one for each spoke: none, or at least three."""
    fill_color: Prop[ColorValue] = prop(default=Colors.CYAN)
    """The colour of the area."""
    fill_gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that the area runs through, in place of one."""
    border_color: Prop[ColorValue] = prop(default=Colors.CYAN)
    """The colour of the line around it."""
    border_width: Prop[float] = prop(default=2.0)
    """How thick that line is, in pixels."""
    entry_radius: Prop[float] = prop(default=5.0)
    """How large the marks of the numbers are, in pixels."""


@control("RadarChartTitle")
class RadarChartTitle(BaseControl):
    """What stands at the end of a spoke."""

    text: Prop[str] = prop(default="")
    """What it says."""
    angle: Prop[float] = prop(default=0)
    """How far it is turned, in degrees."""
    position_percentage_offset: Prop[float | None] = prop(default=None)
    """How far it is from the net: 0 at its edge, 1 furthest; without it, as the chart says."""
    text_spans: Children[TextSpan] = children(default=None)
    """More text, each part with a look of its own."""


@attrs.define(eq=False, kw_only=True)
class RadarChartEvent(Event["RadarChart"]):
    """Something happened to a net."""

    type: ChartEventType
    """What happened."""
    data_set_index: int | None = None
    """Which data set, counted from 0; -1 if none is near."""
    entry_index: int | None = None
    """Which number of the data set, counted from 0; -1 if none is near."""
    entry_value: float | None = None
    """The number."""


@control("RadarChart")
class RadarChart(LayoutControl):
    """A net with a spoke for each subject, on which numbers are drawn as areas."""

    __rules__ = (
        rule(
            "data_sets",
            holds=lambda it: len({len(Shown(one).entries) for one in it.data_sets}) < 2,
            accepted="data_sets with equally many entries",
        ),
    )

    data_sets: Children[RadarDataSet] = Children(factory=list, validator=_alike)
    """The areas, each with the same number of entries."""
    titles: Children[RadarChartTitle] = children()
    """What stands at the ends of the spokes."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the titles."""
    title_position_percentage_offset: Prop[float] = prop(default=0.2, validator=and_(ge(0), le(1)))
    """How far the titles are from the net: 0 at its edge, 1 furthest."""
    radar_bgcolor: Prop[ColorValue] = prop(default=Colors.TRANSPARENT)
    """The colour inside the net."""
    radar_border_side: Prop[BorderSide] = prop(factory=_line)
    """The line around the net."""
    radar_shape: Prop[RadarShape] = prop(default=RadarShape.POLYGON)
    """The form of the net."""
    border: Prop[Border | None] = prop(default=None)
    """The line around the chart."""
    center_min_value: Prop[bool] = prop(default=False)
    """Whether the middle stands for the least number."""
    tick_count: Prop[float] = prop(default=1, validator=ge(1))
    """How many rings the net has."""
    ticks_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the numbers at the rings."""
    tick_border_side: Prop[BorderSide] = prop(factory=_line)
    """The lines of the rings."""
    grid_border_side: Prop[BorderSide] = prop(factory=_line)
    """The lines of the spokes."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    interactive: Prop[bool] = prop(default=True)
    """Whether it shows tooltips by itself while it is pointed at."""
    long_press_duration: Prop[DurationValue | None] = prop(default=None)
    """How long a press must be to count as long; a number means milliseconds."""
    touch_spot_threshold: Prop[float] = prop(default=10)
    """How near one must point at a number, in pixels."""
    on_event: Handler[RadarChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
