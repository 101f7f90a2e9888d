"""Radios as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.colors import Colors
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor

__all__ = ["CupertinoRadio"]


@control("CupertinoRadio")
class CupertinoRadio(LayoutControl):
    """One of several choices that exclude each other; it stands in a `RadioGroup`."""

    label: Prop[str | None] = prop(default=None)
    """What stands beside it."""
    value: Prop[str] = prop(default="")
    """What the group's `value` becomes when this one is chosen."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    fill_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the inner circle, if it is chosen."""
    active_color: Prop[ColorValue | None] = prop(default=Colors.PRIMARY)
    """The colour if it is chosen."""
    inactive_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is not chosen."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    use_checkmark_style: Prop[bool] = prop(default=False)
    """Whether a tick stands for it, not a circle."""
    toggleable: Prop[bool] = prop(default=False)
    """Whether a click on it, if it is chosen already, takes the choice back."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it while it has the keyboard."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_focus: Handler[Event[CupertinoRadio]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[CupertinoRadio]] = event()
    """Called when it loses the keyboard."""
