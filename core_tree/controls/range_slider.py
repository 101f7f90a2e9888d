"""Sliders to choose a range with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, gt, le

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import ordered

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor

__all__ = ["RangeSlider"]


@control("RangeSlider")
class RangeSlider(LayoutControl):
    """Two knobs that the user moves along a line to choose a range of numbers."""

    __rules__ = (ordered("min", "start_value", "end_value", "max"),)

    start_value: Prop[float] = prop(input=True)
    """Where the range begins."""
    end_value: Prop[float] = prop(input=True)
    """Where the range ends."""
    label: Prop[str | None] = prop(default=None)
    """What comes up above a knob while it moves; `{value}` stands for its number."""
    min: Prop[float] = prop(default=0.0)
    """The least number."""
    max: Prop[float] = prop(default=1.0)
    """The greatest number."""
    divisions: Prop[int | None] = prop(default=None, validator=gt(0))
    """In how many steps the line is divided; without it any number can be chosen."""
    round: Prop[int] = prop(default=0, validator=and_(ge(0), le(20)))
    """To how many decimals the numbers in the label are rounded."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line between the knobs."""
    inactive_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the rest of the line."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_change: Handler[Event[RangeSlider]] = event()
    """Called when the user changes `start_value` or `end_value`."""
    on_change_start: Handler[Event[RangeSlider]] = event()
    """Called when the user begins to move a knob."""
    on_change_end: Handler[Event[RangeSlider]] = event()
    """Called when the user lets the knob go."""
