"""Switches as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue
    from core_tree.types.icons import IconData

__all__ = ["CupertinoSwitch"]


@control("CupertinoSwitch")
class CupertinoSwitch(LayoutControl):
    """A knob that the user flips to switch something on or off."""

    label: Prop[str | None] = prop(default=None)
    """What stands beside it."""
    value: Prop[bool] = prop(default=False, input=True)
    """Whether it is on."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it while it has the keyboard."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    on_label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the sign for "on", shown if the user's system asks for such signs."""
    off_label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the sign for "off", shown if the user's system asks for such signs."""
    active_thumb_image_src: Prop[str | bytes | None] = prop(default=None)
    """A picture on the knob if it is on: its address, its data, or its data as base64."""
    inactive_thumb_image_src: Prop[str | bytes | None] = prop(default=None)
    """A picture on the knob if it is off: its address, its data, or its data as base64."""
    active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the track if it is on."""
    inactive_thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob if it is off."""
    inactive_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the track if it is off."""
    track_outline_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track's outline."""
    track_outline_width: Prop[ControlStateValue[float | None] | None] = prop(default=None)
    """How thick the track's outline is, in pixels."""
    thumb_icon: Prop[ControlStateValue[IconData] | None] = prop(default=None)
    """The icon on the knob."""
    on_change: Handler[Event[CupertinoSwitch]] = event()
    """Called when the user changes `value`."""
    on_focus: Handler[Event[CupertinoSwitch]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[CupertinoSwitch]] = event()
    """Called when it loses the keyboard."""
    on_image_error: Handler[Event[CupertinoSwitch]] = event()
    """Called when a picture cannot be shown; the event's `data` says why."""
