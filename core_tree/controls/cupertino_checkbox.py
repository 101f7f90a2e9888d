"""Checkboxes as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.colors import CupertinoColors
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.borders import BorderSide, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor

__all__ = ["CupertinoCheckbox"]


@control("CupertinoCheckbox")
class CupertinoCheckbox(LayoutControl):
    """A box that the user ticks."""

    label: Prop[str | None] = prop(default=None)
    """What stands beside it."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    spacing: Prop[float | None] = prop(default=10)
    """The space between it and the label, in pixels."""
    value: Prop[bool | None] = prop(default=False, input=True)
    """Whether it is ticked; `None` is a third state, if it is a `tristate`."""
    tristate: Prop[bool] = prop(default=False)
    """Whether it has a third state, between the two."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    check_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the tick."""
    active_color: Prop[ColorValue | None] = prop(default=CupertinoColors.ACTIVE_BLUE)
    """The colour if it is ticked."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it while it has the keyboard."""
    fill_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the inside."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    border_side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The outline."""
    on_change: Handler[Event[CupertinoCheckbox]] = event()
    """Called when the user changes `value`."""
    on_focus: Handler[Event[CupertinoCheckbox]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[CupertinoCheckbox]] = event()
    """Called when it loses the keyboard."""
