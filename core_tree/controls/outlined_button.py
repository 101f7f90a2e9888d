"""Buttons with an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import ActionControl, AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import some_shown
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.page import Url

__all__ = ["OutlinedButton"]


@control("OutlinedButton")
class OutlinedButton(LayoutControl, AdaptiveControl, ActionControl):
    """A button with an outline."""

    __rules__ = (some_shown("icon", "content"),)

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    on_click: Handler[Event[OutlinedButton]] = event()
    """Called when it is clicked."""
    on_long_press: Handler[Event[OutlinedButton]] = event()
    """Called when it is pressed for a while."""
    on_hover: Handler[Event[OutlinedButton]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
    on_focus: Handler[Event[OutlinedButton]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[OutlinedButton]] = event()
    """Called when it loses the keyboard."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")
