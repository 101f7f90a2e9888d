"""The buttons of action sheets as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.enums import MouseCursor

__all__ = ["CupertinoActionSheetAction"]


@control("CupertinoActionSheetAction")
class CupertinoActionSheetAction(LayoutControl):
    """One of the things to do in a `CupertinoActionSheet`."""

    __rules__ = (visible("content"),)

    content: Prop[StrOrControl] = prop()
    """The text, or a control in its place."""
    default: Prop[bool] = prop(default=False)
    """Whether it is what most users choose: its text is bold."""
    destructive: Prop[bool] = prop(default=False)
    """Whether it deletes something: its text has the colour of warnings."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_click: Handler[Event[CupertinoActionSheetAction]] = event()
    """Called when it is clicked."""
