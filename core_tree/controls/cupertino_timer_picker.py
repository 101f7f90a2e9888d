"""Timer pickers as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs.validators import gt, in_

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import rule
from core_tree.types.animation import Duration, DurationValue
from core_tree.types.enums import ClientEnum
from core_tree.types.geometry import Alignment

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoTimerPicker", "CupertinoTimerPickerMode"]


class CupertinoTimerPickerMode(ClientEnum):
    """What can be chosen."""

    HOUR_MINUTE = "hm"
    HOUR_MINUTE_SECONDS = "hms"
    MINUTE_SECONDS = "ms"


_PARTS_OF_60 = (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60)


def _duration(value: DurationValue) -> Duration:
    return value if isinstance(value, Duration) else Duration(seconds=value)


def _less_than_a_day(_record: Any, _prop: Any, value: DurationValue) -> None:
    seconds = value.in_seconds if isinstance(value, Duration) else value
    if not 0 <= seconds < 24 * 60 * 60:
        raise ValueError("a length of time from 0 to less than 24 hours")


@control("CupertinoTimerPicker")
class CupertinoTimerPicker(LayoutControl):
    """Wheels that the user turns to choose a length of time."""

    __rules__ = (
        rule(
            "value",
            "minute_interval",
            holds=lambda it: _duration(it.value).in_minutes % it.minute_interval == 0,
            accepted="minutes of the value that minute_interval divides",
        ),
        rule(
            "value",
            "second_interval",
            holds=lambda it: _duration(it.value).in_seconds % it.second_interval == 0,
            accepted="seconds of the value that second_interval divides",
        ),
    )

    value: Prop[DurationValue] = prop(factory=Duration, validator=_less_than_a_day, always=True, input=True)
    """What is chosen, less than a day; a number means seconds."""
    alignment: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER, always=True)
    """Where it stands in the room it has."""
    second_interval: Prop[int] = prop(default=1, validator=in_(_PARTS_OF_60))
    """From one second to the next that can be chosen; a part of 60."""
    minute_interval: Prop[int] = prop(default=1, validator=in_(_PARTS_OF_60))
    """From one minute to the next that can be chosen; a part of 60."""
    mode: Prop[CupertinoTimerPickerMode] = prop(default=CupertinoTimerPickerMode.HOUR_MINUTE_SECONDS)
    """What can be chosen."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    item_extent: Prop[float] = prop(default=32.0, validator=gt(0))
    """How high each line is, in pixels."""
    on_change: Handler[Event[CupertinoTimerPicker]] = event()
    """Called when the user changes `value`."""
