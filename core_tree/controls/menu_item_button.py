"""Buttons in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import Axis, ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle

__all__ = ["MenuItemButton"]


@control("MenuItemButton")
class MenuItemButton(LayoutControl):
    """A button in a menu bar or menu that does something."""

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    close_on_click: Prop[bool] = prop(default=True)
    """Whether a click closes the menu."""
    focus_on_hover: Prop[bool] = prop(default=True)
    """Whether it gets the keyboard when it is pointed at."""
    leading: Prop[Control | None] = prop(default=None)
    """What stands before the text."""
    trailing: Prop[Control | None] = prop(default=None)
    """What stands after the text."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""
    semantic_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    overflow_axis: Prop[Axis] = prop(default=Axis.HORIZONTAL)
    """In which direction its parts go on where they do not fit."""
    on_click: Handler[Event[MenuItemButton]] = event()
    """Called when it is clicked."""
    on_hover: Handler[Event[MenuItemButton]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
    on_focus: Handler[Event[MenuItemButton]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[MenuItemButton]] = event()
    """Called when it loses the keyboard."""
