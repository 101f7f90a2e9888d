"""Date pickers as Apple has them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs.validators import ge, gt, in_

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
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


@control("CupertinoDatePicker")
class CupertinoDatePicker(LayoutControl):
    """Wheels that the user turns to choose a date, a time, or both."""

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
