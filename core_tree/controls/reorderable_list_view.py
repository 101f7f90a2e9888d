"""Lists whose controls the user can move to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.list_view import ListView
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.enums import MouseCursor

__all__ = ["OnReorderEvent", "ReorderableListView"]


@attrs.define(eq=False, kw_only=True)
class OnReorderEvent(Event["ReorderableListView"]):
    """A control of a list is being moved, or was."""

    new_index: int | None = None
    """Its new place, counted without it (`on_reorder_end` counts it too); `None` when the movement begins."""
    old_index: int | None = None
    """Its old place; `None` when the movement ends."""


@control("ReorderableListView")
class ReorderableListView(ListView):
    """A list whose controls the user can drag to another place. The program then must move them in `controls` too.

    def moved(e: OnReorderEvent) -> None:
        e.control.controls.insert(e.new_index, e.control.controls.pop(e.old_index))
    """

    anchor: Prop[float] = prop(default=0.0)
    """Where in the visible part the start of the list is at first: 0 at the beginning, 1 at the end."""
    auto_scroller_velocity_scalar: Prop[float | None] = prop(default=None)
    """How fast it scrolls while a control is dragged over its edge."""
    header: Prop[Control | None] = prop(default=None)
    """A control before the others, which stays there."""
    footer: Prop[Control | None] = prop(default=None)
    """A control after the others, which stays there."""
    show_default_drag_handles: Prop[bool] = prop(default=True)
    """Whether each control gets something to drag it by: an icon on a computer, a long press on a phone."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over what a control is dragged by."""
    on_reorder: Handler[OnReorderEvent] = event()
    """Called when a control was moved."""
    on_reorder_start: Handler[OnReorderEvent] = event()
    """Called when the user begins to move a control."""
    on_reorder_end: Handler[OnReorderEvent] = event()
    """Called when the user lets it go."""
