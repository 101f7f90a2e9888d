"""Date pickers as Apple has them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from attrs.validators import ge, gt, in_

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import rule
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.page import Locale

__all__ = ["CupertinoDatePicker", "CupertinoDatePickerDateOrder", "CupertinoDatePickerMode"]


_PARTS_OF_60 = (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60)


class CupertinoDatePickerMode(ClientEnum):
    """What can be chosen."""

    TIME = "time"
    DATE = "date"
    DATE_AND_TIME = "dateAndTime"
    MONTH_YEAR = "monthYear"


class CupertinoDatePickerDateOrder(ClientEnum):
    """In which order day, month and year stand."""

    DAY_MONTH_YEAR = "dmy"
    MONTH_DAY_YEAR = "mdy"
    YEAR_MONTH_DAY = "ymd"
    YEAR_DAY_MONTH = "ydm"


_BY_YEAR = (CupertinoDatePickerMode.DATE, CupertinoDatePickerMode.MONTH_YEAR)


def _moment(day: dt.date) -> dt.datetime:
    moment = day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time())
    return moment.replace(tzinfo=None)  # one with a zone cannot be compared with one without


def _in_time(it: Any) -> bool:
    first, last = it.first_date, it.last_date
    value = _moment(it.value)
    return (first is None or _moment(first) <= value) and (last is None or value <= _moment(last))


@control("CupertinoDatePicker")
class CupertinoDatePicker(LayoutControl):
    """Wheels that the user turns to choose a date, a time, or both."""

    __rules__ = (
        rule(
            "show_day_of_week",
            "date_picker_mode",
            holds=lambda it: not it.show_day_of_week or it.date_picker_mode == CupertinoDatePickerMode.DATE,
            accepted="show_day_of_week with CupertinoDatePickerMode.DATE only",
        ),
        rule(
            "value",
            "minute_interval",
            holds=lambda it: not isinstance(it.value, dt.datetime) or it.value.minute % it.minute_interval == 0,
            accepted="minutes of the value that minute_interval divides",
        ),
        rule(
            "first_date",
            "value",
            "last_date",
            "date_picker_mode",
            holds=lambda it: it.date_picker_mode == CupertinoDatePickerMode.TIME or _in_time(it),
            accepted="first_date <= value <= last_date",
        ),
        rule(
            "minimum_year",
            "value",
            "maximum_year",
            "date_picker_mode",
            holds=lambda it: (
                it.date_picker_mode not in _BY_YEAR
                or it.minimum_year <= it.value.year <= (it.maximum_year or it.value.year)
            ),
            accepted="minimum_year <= the value's year <= maximum_year",
        ),
    )

    value: Prop[dt.datetime | dt.date] = prop(factory=dt.datetime.now, always=True, input=True)
    """What is chosen; at first the present."""
    locale: Prop[Locale | None] = prop(default=None)
    """In which language it is."""
    first_date: Prop[dt.datetime | dt.date | None] = prop(default=None)
    """The earliest that can be chosen."""
    last_date: Prop[dt.datetime | dt.date | None] = prop(default=None)
    """The latest that can be chosen."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    minute_interval: Prop[int] = prop(default=1, validator=in_(_PARTS_OF_60))
    """From one minute to the next that can be chosen; a part of 60."""
    minimum_year: Prop[int] = prop(default=1, validator=ge(1))
    """The first year that can be chosen."""
    maximum_year: Prop[int | None] = prop(default=None)
    """The last year that can be chosen."""
    item_extent: Prop[float] = prop(default=32.0, validator=gt(0))
    """How high each line is, in pixels."""
    use_24h_format: Prop[bool] = prop(default=False)
    """Whether hours go from 0 to 24."""
    show_day_of_week: Prop[bool] = prop(default=False)
    """Whether the day of the week is shown; only with `CupertinoDatePickerMode.DATE`."""
    date_picker_mode: Prop[CupertinoDatePickerMode] = prop(default=CupertinoDatePickerMode.DATE_AND_TIME)
    """What can be chosen."""
    date_order: Prop[CupertinoDatePickerDateOrder | None] = prop(default=None)
    """In which order day, month and year stand; by default as the language has it."""
    on_change: Handler[Event[CupertinoDatePicker]] = event()
    """Called when the user changes `value`."""
