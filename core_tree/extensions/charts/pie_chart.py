"""Charts in the form of a pie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from core_tree.control import BaseControl, control
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.extensions.charts.types import short_animation
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.borders import BorderSide

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.extensions.charts.types import ChartEventType
    from core_tree.types.animation import AnimationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.painting import Gradient
    from core_tree.types.text import TextStyle

__all__ = [
    "PieChart",
    "PieChartEvent",
    "PieChartSection",
]


@control("PieChartSection", internals={"skip_properties": ["badge"]})
class PieChartSection(BaseControl):
    """A slice of the pie."""

    value: Prop[float] = prop()
    """Its share: the slices divide the circle in proportion."""
    radius: Prop[float | None] = prop(default=None)
    """How far it reaches from the middle part outwards, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    border_side: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The line around it."""
    title: Prop[str | None] = prop(default=None)
    """What it says; without it, its share."""
    title_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    title_position: Prop[float | None] = prop(default=None)
    """Where the title stands: 0 inside, 1 at the edge."""
    badge: Prop[Control | None] = prop(default=None)
    """A control on it."""
    badge_position: Prop[float | None] = prop(default=None)
    """Where that control stands: 0 inside, 1 at the edge."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that it runs through, in place of one."""


@attrs.define(eq=False, kw_only=True)
class PieChartEvent(Event["PieChart"]):
    """Something happened to a pie."""

    type: ChartEventType
    """What happened."""
    section_index: int | None = None
    """Which slice, counted from 0; -1 if none is near."""
    local_x: float | None = None
    """Where, from the left edge of the chart."""
    local_y: float | None = None
    """Where, from the upper edge of the chart."""


@control("PieChart")
class PieChart(LayoutControl):
    """A circle that is divided into slices."""

    sections: Children[PieChartSection] = children()
    """The slices, clockwise."""
    center_space_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the part in the middle."""
    center_space_radius: Prop[float | None] = prop(default=None)
    """How large the part in the middle is, in pixels."""
    sections_space: Prop[float | None] = prop(default=None)
    """The space between the slices, in pixels."""
    start_degree_offset: Prop[float | None] = prop(default=None)
    """Where the first slice begins, in degrees clockwise from the right."""
    animation: Prop[AnimationValue] = prop(factory=short_animation)
    """How it moves to new data."""
    on_event: Handler[PieChartEvent] = event()
    """Called when it is pointed at, touched or clicked."""
