"""Tooltips."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor, TextAlign, TooltipTriggerMode
    from core_tree.types.geometry import BoxConstraints, MarginValue, PaddingValue
    from core_tree.types.painting import BoxDecoration
    from core_tree.types.text import TextStyle

__all__ = ["Tooltip", "TooltipValue"]


@value()
class Tooltip(Value):
    """A text that comes up while the user points at a control."""

    message: Prop[str] = prop()
    """The text."""
    decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the box looks."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    vertical_offset: Prop[float | None] = prop(default=None)
    """How far from the control it comes up, in pixels."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    text_align: Prop[TextAlign | None] = prop(default=None)
    """How the lines of the text are aligned."""
    prefer_below: Prop[bool | None] = prop(default=None)
    """Whether it comes up below the control, if there is room."""
    show_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it stays after a touch; a number means milliseconds."""
    wait_duration: Prop[DurationValue | None] = prop(default=None)
    """How long the user must point before it comes up; a number means milliseconds."""
    exit_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it stays after the user has pointed elsewhere; a number means milliseconds."""
    tap_to_dismiss: Prop[bool] = prop(default=True)
    """Whether a tap closes it."""
    exclude_from_semantics: Prop[bool | None] = prop(default=False)
    """Whether screen readers are not told of it."""
    trigger_mode: Prop[TooltipTriggerMode | None] = prop(default=None)
    """What brings it up on a touch screen."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""


TooltipValue: TypeAlias = str | Tooltip
"""A tooltip, or just its text."""

names["TooltipValue"] = TooltipValue
