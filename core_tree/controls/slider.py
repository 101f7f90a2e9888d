"""Sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import ordered

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor, SliderInteraction
    from core_tree.types.geometry import PaddingValue

__all__ = ["Slider"]


@control("Slider")
class Slider(LayoutControl, AdaptiveControl):
    """A knob that the user moves along a line to choose a number."""

    __rules__ = (ordered("min", "value", "max"),)

    value: Prop[float | None] = prop(default=None, input=True)
    """The number that is chosen."""
    label: Prop[str | None] = prop(default=None)
    """What comes up above the knob while it moves; `{value}` stands for the number."""
    min: Prop[float] = prop(default=0.0)
    """The least number."""
    max: Prop[float] = prop(default=1.0)
    """The greatest number."""
    divisions: Prop[int | None] = prop(default=None)
    """In how many steps the line is divided; without it any number can be chosen."""
    round: Prop[int] = prop(default=0)
    """To how many decimals the number in the label is rounded."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line before the knob."""
    inactive_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line after the knob."""
    thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob."""
    interaction: Prop[SliderInteraction | None] = prop(default=None)
    """How the user moves the knob."""
    secondary_active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line up to `secondary_track_value`."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    secondary_track_value: Prop[float | None] = prop(default=None)
    """A second value that the line shows, as how much of a video is loaded."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    year_2023: Prop[bool | None] = prop(default=None)
    """Whether it has the look of Material Design of 2023; the newer one if not."""
    on_change: Handler[Event[Slider]] = event()
    """Called when the user changes `value`."""
    on_change_start: Handler[Event[Slider]] = event()
    """Called when the user begins to move the knob."""
    on_change_end: Handler[Event[Slider]] = event()
    """Called when the user lets the knob go."""
    on_focus: Handler[Event[Slider]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Slider]] = event()
    """Called when it loses the keyboard."""
