"""Dialogs to choose a date in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

import attrs

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, names, prop
from core_tree.types.enums import ClientEnum, KeyboardType
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.icons import IconData
    from core_tree.types.page import Locale

__all__ = ["DatePicker", "DatePickerEntryMode", "DatePickerEntryModeChangeEvent", "DatePickerMode", "DateTimeValue"]

FIRST_DATE = dt.datetime(1900, 1, 1)  # noqa: DTZ001 - local time, as the user's calendar has it
LAST_DATE = dt.datetime(2050, 1, 1)  # noqa: DTZ001


class DatePickerMode(ClientEnum):
    """What the calendar begins with."""

    DAY = "day"
    YEAR = "year"


class DatePickerEntryMode(ClientEnum):
    """Whether a date is chosen from a calendar or typed, and whether the user can change over."""

    CALENDAR = "calendar"
    INPUT = "input"
    CALENDAR_ONLY = "calendarOnly"
    INPUT_ONLY = "inputOnly"


@attrs.define(eq=False, kw_only=True)
class DatePickerEntryModeChangeEvent(Event["DatePicker"]):
    """The user changed over from the calendar to the field, or back."""

    entry_mode: DatePickerEntryMode
    """How the date is chosen now."""


@control("DatePicker")
class DatePicker(DialogControl):
    """A dialog to choose a date in, from a calendar or by typing it."""

    value: Prop[DateTimeValue | None] = prop(default=None, input=True)
    """The date that is chosen; the dialog opens at `current_date` if there is none."""
    modal: Prop[bool] = prop(default=False)
    """Whether a click beside it leaves it open."""
    first_date: Prop[DateTimeValue] = prop(default=FIRST_DATE, always=True)
    """The earliest that can be chosen."""
    last_date: Prop[DateTimeValue] = prop(default=LAST_DATE, always=True)
    """The latest that can be chosen."""
    current_date: Prop[DateTimeValue] = prop(factory=dt.datetime.now, always=True)
    """Which day is marked as today."""
    locale: Prop[Locale | None] = prop(default=None)
    """In which language it is."""
    keyboard_type: Prop[KeyboardType] = prop(default=KeyboardType.DATETIME)
    """Which on-screen keyboard its field brings up."""
    date_picker_mode: Prop[DatePickerMode] = prop(default=DatePickerMode.DAY)
    """What the calendar begins with."""
    entry_mode: Prop[DatePickerEntryMode] = prop(default=DatePickerEntryMode.CALENDAR, input=True)
    """Whether the date is chosen from a calendar or typed."""
    help_text: Prop[str | None] = prop(default=None)
    """What stands at the top."""
    cancel_text: Prop[str | None] = prop(default=None)
    """What the button says that closes it without a choice."""
    confirm_text: Prop[str | None] = prop(default=None)
    """What the button says that takes the choice."""
    error_format_text: Prop[str | None] = prop(default=None)
    """What the field says if no date was typed."""
    error_invalid_text: Prop[str | None] = prop(default=None)
    """What the field says if the date cannot be chosen."""
    field_hint_text: Prop[str | None] = prop(default=None)
    """What the empty field shows."""
    field_label_text: Prop[str | None] = prop(default=None)
    """The label of the field."""
    switch_to_calendar_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the calendar."""
    switch_to_input_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the field."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
    inset_padding: Prop[PaddingValue] = prop(
        factory=lambda: Padding.symmetric(horizontal=16.0, vertical=24.0), always=True
    )
    """The least space between it and the edges of the page, in pixels."""
    on_change: Handler[Event[DatePicker]] = event()
    """Called when the user has chosen; the event's `data` is the date."""
    on_entry_mode_change: Handler[DatePickerEntryModeChangeEvent] = event()
    """Called when the user changes over from the calendar to the field, or back."""


DateTimeValue: TypeAlias = dt.datetime | dt.date
"""A day, or a point in time."""

names |= {"DateTimeValue": DateTimeValue}
