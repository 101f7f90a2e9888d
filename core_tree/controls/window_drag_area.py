"""Moving the window by a part of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree import gestures  # noqa: F401 - annotations name its events
from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import WindowEvent
    from core_tree.gestures import DragEndEvent, DragStartEvent

__all__ = ["WindowDragArea"]


@control("WindowDragArea")
class WindowDragArea(LayoutControl):
    """Moves the window of a desktop app when it is dragged, as a title bar does."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    maximizable: Prop[bool] = prop(default=True)
    """Whether a double click makes the window as large as the screen, or as small as before."""
    on_double_tap: Handler[WindowEvent[WindowDragArea]] = event()
    """Called when it is clicked twice, if it is `maximizable`; the event's `type` says what the window does."""
    on_drag_start: Handler[DragStartEvent[WindowDragArea]] = event()
    """Called when it begins to be dragged."""
    on_drag_end: Handler[DragEndEvent[WindowDragArea]] = event()
    """Called when it is let loose."""
