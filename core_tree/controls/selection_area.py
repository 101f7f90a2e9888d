"""Selecting text across controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.events import Event

__all__ = ["SelectionArea"]


@control("SelectionArea")
class SelectionArea(Control):
    """Lets the user select and copy all text in it, also across several controls."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    on_change: Handler[Event[SelectionArea]] = event()
    """Called when the user selects something else; the event's `data` is the selected text, or `None`."""
