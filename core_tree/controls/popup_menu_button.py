"""Buttons that open a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control, LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.animation import AnimationStyle
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.buttons import ButtonStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor, PopupMenuPosition
    from core_tree.types.geometry import BoxConstraints, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["PopupMenuButton", "PopupMenuItem"]


@control("PopupMenuItem")
class PopupMenuItem(Control):
    """One of the items of a popup menu."""

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place; without it and an icon, the item is a dividing line."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    checked: Prop[bool | None] = prop(default=None)
    """Whether there is a tick before it; `None` if it has none."""
    height: Prop[float] = prop(default=48.0)
    """How high it is at least, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_click: Handler[Event[PopupMenuItem]] = event()
    """Called when it is clicked; the event's `data` is what `checked` is to become, if it has a tick."""


@control("PopupMenuButton")
class PopupMenuButton(LayoutControl):
    """A button that opens a menu."""

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text of the button, or a control in its place."""
    items: Children[PopupMenuItem] = children()
    """The items of the menu."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon of the button, if there is no `content`; three dots if not given."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the menu."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the menu's shadow."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    elevation: Prop[float | None] = prop(default=None)
    """How high the menu floats, in pixels: the larger, the wider its shadow."""
    menu_position: Prop[PopupMenuPosition | None] = prop(default=None)
    """Whether the menu opens over the button or under it."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out of the menu is cut off."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the menu."""
    padding: Prop[PaddingValue] = prop(default=8)
    """The space around the icon, in pixels."""
    menu_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the items, in pixels."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button."""
    popup_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How the menu comes and goes."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of the menu."""
    on_open: Handler[Event[PopupMenuButton]] = event()
    """Called when the menu opens."""
    on_cancel: Handler[Event[PopupMenuButton]] = event()
    """Called when the menu is closed without a choice."""
    on_select: Handler[Event[PopupMenuButton]] = event()
    """Called when the user chooses an item; the event's `data` is its id."""

    def __contains__(self, item: object) -> bool:
        return item in self.items
