"""Places to drop things on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.controls.draggable import Draggable
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible
from core_tree.types.geometry import Offset

if TYPE_CHECKING:
    from core_tree.tree import Tree

__all__ = ["DragTarget", "DragTargetEvent", "DragTargetLeaveEvent", "DragWillAcceptEvent"]


def _dragged(target: DragTarget, src_id: int | None) -> Draggable | None:
    tree: Tree | None = target._home
    found = tree.index.get(src_id) if tree is not None and src_id is not None else None
    return found if isinstance(found, Draggable) else None


@attrs.define(eq=False, kw_only=True)
class DragWillAcceptEvent(Event["DragTarget"]):
    """Something was dragged over the target."""

    src_id: int | None
    """The id of what is dragged."""
    src: Draggable | None = attrs.field(default=None, init=False)
    """What is dragged; `None` if it is no longer on the page."""
    accept: bool
    """Whether the target takes it: both have the same group."""

    def __attrs_post_init__(self) -> None:
        self.src = _dragged(self.control, self.src_id)


@attrs.define(eq=False, kw_only=True)
class DragTargetEvent(Event["DragTarget"]):
    """Something is dragged over the target, or was dropped on it."""

    src_id: int | None
    """The id of what is dragged."""
    src: Draggable | None = attrs.field(default=None, init=False)
    """What is dragged; `None` if it is no longer on the page."""
    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where its upper left corner is, from the upper left corner of the target."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where its upper left corner is, from the upper left corner of the page."""

    def __attrs_post_init__(self) -> None:
        self.src = _dragged(self.control, self.src_id)


@attrs.define(eq=False, kw_only=True)
class DragTargetLeaveEvent(Event["DragTarget"]):
    """Something was dragged over the target and away again."""

    src_id: int | None
    """The id of what is dragged."""
    src: Draggable | None = attrs.field(default=None, init=False)
    """What is dragged; `None` if it is no longer on the page."""

    def __attrs_post_init__(self) -> None:
        self.src = _dragged(self.control, self.src_id)


@control("DragTarget")
class DragTarget(Control):
    """A place that a `Draggable` of the same group can be dropped on."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    group: Prop[str] = prop(default="default")
    """What it takes: things with the same."""
    on_will_accept: Handler[DragWillAcceptEvent] = event()
    """Called when something is dragged over it."""
    on_accept: Handler[DragTargetEvent] = event()
    """Called when something was dropped on it that it takes."""
    on_leave: Handler[DragTargetLeaveEvent] = event()
    """Called when something is dragged away from it, and not dropped."""
    on_move: Handler[DragTargetEvent] = event()
    """Called when something moves over it."""
