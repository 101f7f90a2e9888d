"""Dialogs to choose a time of the day in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import Orientation
    from core_tree.types.icons import IconData
    from core_tree.types.page import Locale

__all__ = ["TimePicker", "TimePickerEntryMode", "TimePickerEntryModeChangeEvent", "TimePickerHourFormat"]


class TimePickerEntryMode(ClientEnum):
    """Whether a time is chosen from a clock or typed, and whether the user can change over."""

    DIAL = "dial"
    INPUT = "input"
    DIAL_ONLY = "dialOnly"
    INPUT_ONLY = "inputOnly"


class TimePickerHourFormat(ClientEnum):
    """Whether hours go from 0 to 24 or twice to 12, or as the user's device has it."""

    SYSTEM = "system"
    H12 = "h12"
    H24 = "h24"


@attrs.define(eq=False, kw_only=True)
class TimePickerEntryModeChangeEvent(Event["TimePicker"]):
    """The user changed over from the clock to the fields, or back."""

    entry_mode: TimePickerEntryMode
    """How the time is chosen now."""


def _now() -> dt.time:
    return dt.datetime.now().time()  # noqa: DTZ005 - a time of the day has no zone


@control("TimePicker")
class TimePicker(DialogControl):
    """A dialog to choose a time of the day in, from a clock or by typing it."""

    value: Prop[dt.time | None] = prop(factory=_now, always=True, input=True)
    """The time that is chosen; at first the present. With `None` it is the present where the user is."""
    locale: Prop[Locale | None] = prop(default=None)
    """In which language it is."""
    modal: Prop[bool] = prop(default=False)
    """Whether a click beside it leaves it open."""
    entry_mode: Prop[TimePickerEntryMode] = prop(default=TimePickerEntryMode.DIAL, input=True)
    """Whether the time is chosen from a clock or typed."""
    hour_label_text: Prop[str | None] = prop(default=None)
    """The label of the field of the hour."""
    minute_label_text: Prop[str | None] = prop(default=None)
    """The label of the field of the minute."""
    help_text: Prop[str | None] = prop(default=None)
    """What stands at the top."""
    cancel_text: Prop[str | None] = prop(default=None)
    """What the button says that closes it without a choice."""
    confirm_text: Prop[str | None] = prop(default=None)
    """What the button says that takes the choice."""
    error_invalid_text: Prop[str | None] = prop(default=None)
    """What the fields say if no time was typed."""
    orientation: Prop[Orientation | None] = prop(default=None)
    """Whether it is higher than wide, or wider than high."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
    switch_to_timer_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the clock."""
    switch_to_input_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the fields."""
    on_change: Handler[Event[TimePicker]] = event()
    """Called when the user has chosen; the event's `data` is the time."""
    on_entry_mode_change: Handler[TimePickerEntryModeChangeEvent] = event()
    """Called when the user changes over from the clock to the fields, or back."""
    hour_format: Prop[TimePickerHourFormat] = prop(default=TimePickerHourFormat.SYSTEM)
    """Whether hours go from 0 to 24 or twice to 12."""
