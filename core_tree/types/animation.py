"""Durations, and how things move."""

from __future__ import annotations

import datetime as dt
from typing import Self, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.types.enums import AnimationCurve
from core_tree.values import Value, value

__all__ = ["Animation", "AnimationStyle", "AnimationValue", "Duration", "DurationValue"]


@value()
class Duration(Value):
    """A length of time: the sum of its fields."""

    microseconds: Prop[int] = prop(default=0)
    """Millionths of a second."""
    milliseconds: Prop[int] = prop(default=0)
    """Thousandths of a second."""
    seconds: Prop[int] = prop(default=0)
    """Seconds."""
    minutes: Prop[int] = prop(default=0)
    """Minutes."""
    hours: Prop[int] = prop(default=0)
    """Hours."""
    days: Prop[int] = prop(default=0)
    """Days."""

    @classmethod
    def from_unit(
        cls,
        *,
        days: int = 0,
        hours: int = 0,
        minutes: int = 0,
        seconds: int = 0,
        milliseconds: int = 0,
        microseconds: int = 0,
    ) -> Self:
        """Make a duration from any amounts of its units; each is carried over into the larger ones."""
        total = cls(microseconds, milliseconds, seconds, minutes, hours, days).in_microseconds
        return cls._of(total)

    @classmethod
    def _of(cls, total: int) -> Self:
        milliseconds, microseconds = divmod(total, 1000)
        seconds, milliseconds = divmod(milliseconds, 1000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        return cls(microseconds, milliseconds, seconds, minutes, hours, days)

    @property
    def timedelta(self) -> dt.timedelta:
        """The same length of time as Python has it."""
        return dt.timedelta(self.days, self.seconds, self.microseconds, self.milliseconds, self.minutes, self.hours)

    @property
    def in_microseconds(self) -> int:
        """All of it in microseconds."""
        return self.timedelta // dt.timedelta(microseconds=1)

    @property
    def in_milliseconds(self) -> int:
        """All of it in whole milliseconds."""
        return self.in_microseconds // 1000

    @property
    def in_seconds(self) -> int:
        """All of it in whole seconds."""
        return self.in_milliseconds // 1000

    @property
    def in_minutes(self) -> int:
        """All of it in whole minutes."""
        return self.in_seconds // 60

    @property
    def in_hours(self) -> int:
        """All of it in whole hours."""
        return self.in_minutes // 60

    @property
    def in_days(self) -> int:
        """All of it in whole days."""
        return self.in_hours // 24

    @property
    def is_negative(self) -> bool:
        """Whether it goes back in time."""
        return self.in_microseconds < 0

    def abs(self) -> Self:
        """Make a duration of the same length that goes forward in time."""
        return self._of(abs(self.in_microseconds))


@value()
class Animation(Value):
    """How long a movement takes and how it runs."""

    duration: Prop[DurationValue] = prop(factory=Duration)
    """How long it takes; a number means milliseconds."""
    curve: Prop[AnimationCurve] = prop(default=AnimationCurve.LINEAR)
    """How the movement runs."""


@value()
class AnimationStyle(Value):
    """How a movement runs, forth and back."""

    duration: Prop[DurationValue | None] = prop(default=None)
    """How long it takes; a number means milliseconds."""
    reverse_duration: Prop[DurationValue | None] = prop(default=None)
    """How long the way back takes; a number means milliseconds."""
    curve: Prop[AnimationCurve | None] = prop(default=None)
    """How the movement runs."""
    reverse_curve: Prop[AnimationCurve | None] = prop(default=None)
    """How the way back runs."""

    @staticmethod
    def no_animation() -> AnimationStyle:
        """Make a style in which nothing moves."""
        return AnimationStyle(Duration(), Duration())


DurationValue: TypeAlias = int | Duration
"""A duration; a number means milliseconds."""
AnimationValue: TypeAlias = bool | int | Animation
"""An animation; `True` is one second, a number means milliseconds, both at an even pace."""

names |= {"DurationValue": DurationValue, "AnimationValue": AnimationValue}
