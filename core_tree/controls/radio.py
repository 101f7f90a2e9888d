"""Radios: choices that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor, VisualDensity
    from core_tree.types.text import TextStyle

__all__ = ["Radio"]


@control("Radio")
class Radio(LayoutControl, AdaptiveControl):
    """One of several choices that exclude each other; it stands in a `RadioGroup`."""

    label: Prop[str] = prop(default="")
    """What stands beside it."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    label_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    value: Prop[str | None] = prop(default=None)
    """What the group's `value` becomes when this one is chosen."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    fill_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the inside."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is chosen."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    toggleable: Prop[bool] = prop(default=False)
    """Whether a click on it, if it is chosen already, takes the choice back."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_focus: Handler[Event[Radio]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Radio]] = event()
    """Called when it loses the keyboard."""
