"""Fields with suggestions."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.values import Value, value

__all__ = ["AutoComplete", "AutoCompleteSelectEvent", "AutoCompleteSuggestion"]


@value()
class AutoCompleteSuggestion(Value):
    """One of the suggestions of an `AutoComplete`."""

    key: Prop[str] = prop()
    """What the typed text is compared with."""
    value: Prop[str] = prop()
    """What is shown, and put into the field when it is chosen."""


@attrs.define(eq=False, kw_only=True)
class AutoCompleteSelectEvent(Event["AutoComplete"]):
    """The user chose a suggestion."""

    index: int
    """Which of the suggestions it is, counted from 0."""
    selection: AutoCompleteSuggestion
    """The suggestion."""


@control("AutoComplete")
class AutoComplete(LayoutControl):
    """A field that suggests how to go on while the user types."""

    value: Prop[str] = prop(default="", input=True)
    """What is in the field."""
    suggestions: Prop[list[AutoCompleteSuggestion]] = prop(factory=list)
    """What the user can choose, as far as it matches what is typed."""
    suggestions_max_height: Prop[float] = prop(default=200)
    """How high the list of suggestions can be, in pixels."""
    _selected_index: Prop[int | None] = prop(default=None, sent=False, input=True, kw_only=True)
    on_select: Handler[AutoCompleteSelectEvent] = event()
    """Called when the user chooses a suggestion."""
    on_change: Handler[Event[AutoComplete]] = event()
    """Called when the user changes `value`."""

    @property
    def selected_index(self) -> int | None:
        """Which of the suggestions the user chose last, counted from 0; `None` before the first choice."""
        return self._selected_index
