"""Groups of radios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.events import Event

__all__ = ["RadioGroup"]


@control("RadioGroup")
class RadioGroup(Control):
    """The group of radios of which one is chosen."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control that holds the radios, however deep."""
    value: Prop[str | None] = prop(default=None, input=True)
    """The `value` of the radio that is chosen."""
    on_change: Handler[Event[RadioGroup]] = event()
    """Called when the user changes `value`."""
