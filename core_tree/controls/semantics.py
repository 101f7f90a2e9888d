"""What screen readers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.controls.badge import BadgeValue
    from core_tree.events import Event

__all__ = ["Semantics"]


@control("Semantics")
class Semantics(Control):
    """Tells screen readers, and whatever else reads the page for the user, what a control is and does.

    Flet's names for some things are not those that its client looks for, so they have no effect yet: `focus`,
    `textfield`, `hint_text`, `on_tap_hint_text`, `on_long_press_hint_text`, `on_tap` and `on_double_tap`.
    """

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
    label: Prop[str | None] = prop(default=None)
    """What a screen reader says it is."""
    identifier: Prop[str | None] = prop(default=None)
    """A name for test tools, never read out."""
    expanded: Prop[bool | None] = prop(default=None)
    """Whether it is expanded, if it is something that can be."""
    hidden: Prop[bool | None] = prop(default=None)
    """Whether it cannot be seen at the moment."""
    selected: Prop[bool | None] = prop(default=None)
    """Whether it is selected, if it is something that can be."""
    button: Prop[bool | None] = prop(default=None)
    """Whether it is a button."""
    obscured: Prop[bool | None] = prop(default=None)
    """Whether its `value` is not to be read out, as of a password."""
    multiline: Prop[bool | None] = prop(default=None)
    """Whether its `value` is of a field with several lines."""
    focusable: Prop[bool | None] = prop(default=None)
    """Whether it can get the keyboard."""
    read_only: Prop[bool | None] = prop(default=None)
    """Whether it can be read, but not changed."""
    focus: Prop[bool | None] = prop(default=None)
    """Whether it has the keyboard."""
    slider: Prop[bool | None] = prop(default=None)
    """Whether it is a slider."""
    tooltip: Prop[str | None] = prop(default=None)
    """What its tooltip says."""
    badge: Prop[BadgeValue | None] = prop(default=None)
    """A small mark at its corner."""
    toggled: Prop[bool | None] = prop(default=None)
    """Whether it is on, if it is a switch."""
    max_value_length: Prop[float | None] = prop(default=None)
    """How many characters it takes, if it is a text field."""
    checked: Prop[bool | None] = prop(default=None)
    """Whether it is ticked, if it is something that can be."""
    value: Prop[str | None] = prop(default=None)
    """Its value in words."""
    increased_value: Prop[str | None] = prop(default=None)
    """What the value would be if it were increased."""
    decreased_value: Prop[str | None] = prop(default=None)
    """What the value would be if it were decreased."""
    hint_text: Prop[str | None] = prop(default=None)
    """What happens if something is done to it."""
    on_tap_hint_text: Prop[str | None] = prop(default=None)
    """What happens if it is clicked."""
    current_value_length: Prop[int | None] = prop(default=None)
    """How many characters have been typed, if it is a text field."""
    heading_level: Prop[int | None] = prop(default=None)
    """The level of the heading that it is, 1 for the highest."""
    exclude_semantics: Prop[bool] = prop(default=False)
    """Whether what its content says of itself is not told, only what is said here."""
    mixed: Prop[bool | None] = prop(default=None)
    """Whether it is between ticked and not ticked, if it is something that can be."""
    on_long_press_hint_text: Prop[str | None] = prop(default=None)
    """What happens if it is pressed for a while."""
    container: Prop[bool] = prop(default=False)
    """Whether it stays apart from what is around it, instead of being read as one with that."""
    live_region: Prop[bool | None] = prop(default=None)
    """Whether changes in it are read out at once."""
    textfield: Prop[bool | None] = prop(default=None)
    """Whether it is a text field."""
    link: Prop[bool | None] = prop(default=None)
    """Whether it is a link."""
    header: Prop[bool | None] = prop(default=None)
    """Whether it is a heading."""
    image: Prop[bool | None] = prop(default=None)
    """Whether it is a picture."""
    on_tap: Handler[Event[Semantics]] = event()
    """Called when it is clicked."""
    on_double_tap: Handler[Event[Semantics]] = event()
    """Called when it is clicked twice."""
    on_increase: Handler[Event[Semantics]] = event()
    """Called when the user increases its value."""
    on_decrease: Handler[Event[Semantics]] = event()
    """Called when the user decreases its value."""
    on_dismiss: Handler[Event[Semantics]] = event()
    """Called when the user puts it away."""
    on_scroll_left: Handler[Event[Semantics]] = event()
    """Called when the user scrolls it by moving a finger to the left."""
    on_scroll_right: Handler[Event[Semantics]] = event()
    """Called when the user scrolls it by moving a finger to the right."""
    on_scroll_up: Handler[Event[Semantics]] = event()
    """Called when the user scrolls it by moving a finger up."""
    on_scroll_down: Handler[Event[Semantics]] = event()
    """Called when the user scrolls it by moving a finger down."""
    on_copy: Handler[Event[Semantics]] = event()
    """Called when what is selected is copied."""
    on_cut: Handler[Event[Semantics]] = event()
    """Called when what is selected is cut out."""
    on_paste: Handler[Event[Semantics]] = event()
    """Called when something is pasted."""
    on_long_press: Handler[Event[Semantics]] = event()
    """Called when it is pressed for a while."""
    on_move_cursor_forward_by_character: Handler[Event[Semantics]] = event()
    """Called when the caret moves on by one character."""
    on_move_cursor_backward_by_character: Handler[Event[Semantics]] = event()
    """Called when the caret moves back by one character."""
    on_did_gain_accessibility_focus: Handler[Event[Semantics]] = event()
    """Called when the screen reader comes to it."""
    on_did_lose_accessibility_focus: Handler[Event[Semantics]] = event()
    """Called when the screen reader leaves it."""
    on_set_text: Handler[Event[Semantics]] = event()
    """Called when the user dictates another text for the field; the event's `data` is the text."""
