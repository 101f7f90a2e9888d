"""Switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.icons import IconData
    from core_tree.types.text import TextStyle

__all__ = ["Switch"]


@control("Switch")
class Switch(LayoutControl, AdaptiveControl):
    """A knob that the user flips to switch something on or off."""

    label: Prop[StrOrControl | None] = prop(default=None)
    """What stands beside it."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    value: Prop[bool] = prop(default=False, input=True)
    """Whether it is on."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob if it is on."""
    active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the track if it is on."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    inactive_thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob if it is off."""
    inactive_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the track if it is off."""
    thumb_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the knob."""
    thumb_icon: Prop[ControlStateValue[IconData] | None] = prop(default=None)
    """The icon on the knob."""
    track_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track."""
    adaptive: Prop[bool | None] = prop(default=None)
    """Whether it has the look of Apple's systems there, and Material Design elsewhere."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    splash_radius: Prop[float | None] = prop(default=None, validator=ge(0))
    """How far the ripple of a click goes, in pixels."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    track_outline_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track's outline."""
    track_outline_width: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How thick the track's outline is, in pixels."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    on_change: Handler[Event[Switch]] = event()
    """Called when the user changes `value`."""
    on_focus: Handler[Event[Switch]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Switch]] = event()
    """Called when it loses the keyboard."""
