"""Buttons with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs.validators import gt

from core_tree.control import control
from core_tree.controls.base import ActionControl, AdaptiveControl, LayoutControl
from core_tree.controls.button import style_internals
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor, VisualDensity
    from core_tree.types.geometry import Alignment, BoxConstraints, PaddingValue
    from core_tree.types.page import Url

__all__ = ["FilledIconButton", "FilledTonalIconButton", "IconButton", "OutlinedIconButton"]


@control("IconButton")
class IconButton(LayoutControl, AdaptiveControl, ActionControl):
    """A round button with an icon."""

    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    selected: Prop[bool | None] = prop(default=None)
    """Whether it is selected; `None` if it cannot be."""
    selected_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon if it is selected."""
    selected_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon if it is selected."""
    bgcolor: Prop[ColorValue | None] = prop(default=None, sent=False, via="_internals")
    """The colour of the button."""
    highlight_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pressed."""
    style: Prop[ButtonStyle | None] = prop(default=None, sent=False, via="_internals")
    """The look; the button's own `bgcolor`, `mouse_cursor` and `visual_density` go before those in it."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon if it is disabled."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    splash_radius: Prop[float | None] = prop(default=None, validator=gt(0))
    """How far the ripple of a click goes, in pixels."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where the icon stands in the button."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None, sent=False, via="_internals")
    """The shape of the mouse pointer over it."""
    visual_density: Prop[VisualDensity | None] = prop(default=None, sent=False, via="_internals")
    """How close together its parts are."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    on_click: Handler[Event[IconButton]] = event()
    """Called when it is clicked."""
    on_long_press: Handler[Event[IconButton]] = event()
    """Called when it is pressed for a while."""
    on_hover: Handler[Event[IconButton]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
    on_focus: Handler[Event[IconButton]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[IconButton]] = event()
    """Called when it loses the keyboard."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")

    def _internals(self) -> dict[str, Any] | None:
        return style_internals(self, "bgcolor", "visual_density", "mouse_cursor")


@control("FilledIconButton")
class FilledIconButton(IconButton):
    """A round button with an icon, filled with the theme's main colour."""


@control("FilledTonalIconButton")
class FilledTonalIconButton(IconButton):
    """A round button with an icon, filled with a softer colour."""


@control("OutlinedIconButton")
class OutlinedIconButton(IconButton):
    """A round button with an icon and an outline."""
