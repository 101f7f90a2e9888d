"""Sliders as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import ordered

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoSlider"]


@control("CupertinoSlider")
class CupertinoSlider(LayoutControl):
    """A knob that the user moves along a line to choose a number."""

    __rules__ = (ordered("min", "value", "max"),)

    value: Prop[float | None] = prop(default=None, input=True)
    """The number that is chosen; `min` if not given."""
    min: Prop[float] = prop(default=0.0)
    """The least number."""
    max: Prop[float] = prop(default=1.0)
    """The greatest number."""
    divisions: Prop[int | None] = prop(default=None)
    """In how many steps the line is divided; without it any number can be chosen."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line before the knob."""
    thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob."""
    on_change: Handler[Event[CupertinoSlider]] = event()
    """Called when the user changes `value`."""
    on_change_start: Handler[Event[CupertinoSlider]] = event()
    """Called when the user begins to move the knob."""
    on_change_end: Handler[Event[CupertinoSlider]] = event()
    """Called when the user lets the knob go."""
    on_focus: Handler[Event[CupertinoSlider]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[CupertinoSlider]] = event()
    """Called when it loses the keyboard."""
