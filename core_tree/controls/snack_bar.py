"""Short messages at the bottom of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, le

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible
from core_tree.types.animation import Duration
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.animation import DurationValue
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import DismissDirection, SnackBarBehavior
    from core_tree.types.geometry import MarginValue, PaddingValue

__all__ = ["SnackBar", "SnackBarAction"]


@control("SnackBar")
class SnackBarAction(Control):
    """The button of a snack bar."""

    label: Prop[str] = prop()
    """The text."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text."""
    disabled_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text after a click."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the button."""
    disabled_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the button after a click."""
    on_click: Handler[Event[SnackBarAction]] = event()
    """Called when it is clicked."""


@control("SnackBar")
class SnackBar(DialogControl):
    """A short message at the bottom of the page, which goes by itself."""

    __rules__ = (visible("content"),)

    content: Prop[StrOrControl] = prop()
    """The message."""
    behavior: Prop[SnackBarBehavior | None] = prop(default=None)
    """Whether it floats, or stands at the very bottom and pushes up what is there."""
    dismiss_direction: Prop[DismissDirection | None] = prop(default=None)
    """Whereto it can be swiped away."""
    show_close_icon: Prop[bool] = prop(default=False)
    """Whether an icon closes it."""
    action: Prop[str | SnackBarAction | None] = prop(default=None)
    """A button, or its text."""
    close_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that closes it."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=4000), always=True)
    """How long it stays; a number means milliseconds."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, if it floats, in pixels; not together with `width`."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the message and the button, in pixels."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is, if it floats, in pixels."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    action_overflow_threshold: Prop[float | None] = prop(default=0.25, validator=and_(ge(0), le(1)))
    """Above which part of the width, 0 to 1, the button stands in a line of its own."""
    persist: Prop[bool | None] = prop(default=None)
    """Whether it stays until the user acts; by default if it has a button."""
    on_action: Handler[Event[SnackBar]] = event()
    """Called when the button is clicked."""
    on_visible: Handler[Event[SnackBar]] = event()
    """Called when it has come up."""
