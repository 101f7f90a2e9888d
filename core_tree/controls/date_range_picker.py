"""Dialogs to choose a range of dates in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.date_picker import FIRST_DATE, LAST_DATE, DatePickerEntryMode
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import KeyboardType

if TYPE_CHECKING:
    from core_tree.controls.date_picker import DateTimeValue
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.icons import IconData
    from core_tree.types.page import Locale

__all__ = ["DateRangePicker"]


@control("DateRangePicker")
class DateRangePicker(DialogControl):
    """A dialog to choose a first and a last date in, from a calendar or by typing them."""

    start_value: Prop[DateTimeValue | None] = prop(default=None, input=True)
    """The first date that is chosen; the dialog opens at `current_date` if there is none."""
    end_value: Prop[DateTimeValue | None] = prop(default=None, input=True)
    """The last date that is chosen; the dialog opens at `current_date` if there is none."""
    save_text: Prop[str | None] = prop(default=None)
    """What the button says that takes the choice from the calendar."""
    error_invalid_range_text: Prop[str | None] = prop(default=None)
    """What the fields say if the last date is before the first one."""
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
    """Which on-screen keyboard its fields bring up."""
    entry_mode: Prop[DatePickerEntryMode] = prop(default=DatePickerEntryMode.CALENDAR)
    """Whether the dates are chosen from a calendar or typed."""
    help_text: Prop[str | None] = prop(default=None)
    """What stands at the top."""
    cancel_text: Prop[str | None] = prop(default=None)
    """What the button says that closes it without a choice."""
    confirm_text: Prop[str | None] = prop(default=None)
    """What the button says that takes what was typed."""
    error_format_text: Prop[str | None] = prop(default=None)
    """What a field says if no date was typed."""
    error_invalid_text: Prop[str | None] = prop(default=None)
    """What a field says if the date cannot be chosen."""
    field_start_hint_text: Prop[str | None] = prop(default=None)
    """What the empty field of the first date shows."""
    field_end_hint_text: Prop[str | None] = prop(default=None)
    """What the empty field of the last date shows."""
    field_start_label_text: Prop[str | None] = prop(default=None)
    """The label of the field of the first date."""
    field_end_label_text: Prop[str | None] = prop(default=None)
    """The label of the field of the last date."""
    switch_to_calendar_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the calendar."""
    switch_to_input_icon: Prop[IconData | None] = prop(default=None)
    """The icon that changes over to the fields."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
    on_change: Handler[Event[DateRangePicker]] = event()
    """Called when the user has chosen."""
