"""Buttons in a menu that open a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle, MenuStyle
    from core_tree.types.geometry import OffsetValue

__all__ = ["SubmenuButton"]


@control("SubmenuButton")
class SubmenuButton(LayoutControl):
    """A button in a menu bar or menu that opens a menu."""

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    controls: Children[Control] = children()
    """The items of the menu; a `SubmenuButton` among them opens a further menu."""
    leading: Prop[Control | None] = prop(default=None)
    """What stands before the text."""
    trailing: Prop[Control | None] = prop(default=None)
    """What stands after the text."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    menu_style: Prop[MenuStyle | None] = prop(default=None)
    """The look of the menu."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button."""
    alignment_offset: Prop[OffsetValue | None] = prop(default=None)
    """How far the menu is moved from its place at the button, in pixels."""
    on_open: Handler[Event[SubmenuButton]] = event()
    """Called when the menu opens."""
    on_close: Handler[Event[SubmenuButton]] = event()
    """Called when the menu closes."""
    on_hover: Handler[Event[SubmenuButton]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
    on_focus: Handler[Event[SubmenuButton]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[SubmenuButton]] = event()
    """Called when it loses the keyboard."""
