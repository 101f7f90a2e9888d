"""Things to drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.enums import Axis

__all__ = ["Draggable"]


@control("Draggable")
class Draggable(Control):
    """A control that can be dragged onto a `DragTarget` of the same group."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    group: Prop[str] = prop(default="default")
    """Which targets take it: those with the same."""
    content_when_dragging: Prop[Control | None] = prop(default=None)
    """What stands in its place during a drag; `content` if not given."""
    content_feedback: Prop[Control | None] = prop(default=None)
    """What moves with the pointer during a drag; a faint `content` if not given."""
    axis: Prop[Axis | None] = prop(default=None)
    """The direction that it can only be dragged in."""
    affinity: Prop[Axis | None] = prop(default=None)
    """The direction that makes a drag, where the other one is to scroll what it is in."""
    max_simultaneous_drags: Prop[int | None] = prop(default=None, validator=ge(0))
    """How many fingers may drag it at once; 0 forbids it."""
    on_drag_start: Handler[Event[Draggable]] = event()
    """Called when a drag begins."""
    on_drag_complete: Handler[Event[Draggable]] = event()
    """Called when it was dropped on a target that took it; the event's `data` is the group."""
