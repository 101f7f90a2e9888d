"""The items of context menus as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.icons import IconData

__all__ = ["CupertinoContextMenuAction"]


@control("CupertinoContextMenuAction")
class CupertinoContextMenuAction(AdaptiveControl):
    """One of the items of a `CupertinoContextMenu`."""

    __rules__ = (visible("content"),)

    content: Prop[StrOrControl] = prop()
    """The text, or a control in its place."""
    default: Prop[bool] = prop(default=False)
    """Whether it is what most users choose: its text is bold."""
    destructive: Prop[bool] = prop(default=False)
    """Whether it deletes something: its text has the colour of warnings."""
    trailing_icon: Prop[IconData | None] = prop(default=None)
    """The icon after the text."""
    on_click: Handler[Event[CupertinoContextMenuAction]] = event()
    """Called when it is clicked."""
