"""Buttons that float over a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import ActionControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import some_shown
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor
    from core_tree.types.page import Url

__all__ = ["FloatingActionButton"]


@control("FloatingActionButton")
class FloatingActionButton(LayoutControl, ActionControl):
    """A button that floats over a page: for what is done most."""

    __rules__ = (some_shown("icon", "content"),)

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon; before the text if there is one."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the button."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    mini: Prop[bool] = prop(default=False)
    """Whether it is smaller."""
    foreground_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of its text and icon."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    disabled_elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats if it is disabled, in pixels."""
    focus_elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats while it has the keyboard, in pixels."""
    highlight_elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats while it is pressed, in pixels."""
    hover_elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats while it is pointed at, in pixels."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_click: Handler[Event[FloatingActionButton]] = event()
    """Called when it is clicked."""
