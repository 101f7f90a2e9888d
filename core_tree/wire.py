"""What the tree and a client's codec agree on.

The tree builds message bodies of plain values only: `dict` (keys `str` or `int`), `list`, `tuple`, `str`,
`int`, `float`, `bool`, `None`, `bytes`, enums whose value is one of these, and the two wrappers of this
module for points in time. The codec packs such bodies, and unpacks into the same kinds of values plus
`datetime`, `date`, `time` and `timedelta`.

Points in time are wrapped because fast packers have a way of their own with `datetime`, and it is not the
client's. The wrappers are plain classes, not attrs classes: a packer that knows attrs would send them as
maps.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple, NoReturn, Protocol

__all__ = [
    "DATA_CHANNEL",
    "ChannelData",
    "Codec",
    "DateTime",
    "ProtocolError",
    "TimeOfDay",
    "temporal",
]

DATA_CHANNEL: Final = -1
"""Stands for the action of a packet that belongs to a data channel; its body is a `ChannelData`."""


class ProtocolError(ValueError):
    """A packet from the other side that cannot be read; the message says why."""


class ChannelData(NamedTuple):
    """One packet of a data channel, which carries raw bytes beside the messages."""

    channel_id: int
    """Number of the channel, 0 to 2**32 - 1, chosen by the client."""
    data: bytes
    """What was sent, as it is."""


class Codec(Protocol):
    """Turns messages into packets of one client's wire format, and back."""

    @property
    def text(self) -> bool:
        """Whether a packet is text in UTF-8, and travels as such."""

    def encode(self, action: int, body: object) -> bytes:
        """Pack one message. Raises TypeError or ValueError for a body that is not made of wire values."""

    def decode(self, packet: bytes) -> tuple[int, object]:
        """Unpack one packet. Raises ProtocolError, and nothing else, for one that cannot be read."""


class _Wrapper:
    """What the wrappers share: frozen, compared by what they hold."""

    __slots__ = ("value",)

    value: object

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: cannot set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: cannot delete {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.value == other.value

    def __hash__(self) -> int:
        return hash((type(self), self.value))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.value!r})"

    def __reduce__(self) -> tuple[type[_Wrapper], tuple[object]]:
        return type(self), (self.value,)


class DateTime(_Wrapper):
    """A point in time, or a day, on its way to the client.

    A naive datetime means local time, as everywhere in Python. All are sent in UTC, so two that name the
    same instant are the same bytes. A `date` is sent as it is.

    Raises:
        TypeError: for anything but a `datetime` or a `date`.
        ValueError: for a datetime at the edge of the calendar, which has no counterpart in UTC.

    """

    __slots__ = ()

    value: dt.datetime | dt.date

    def __init__(self, value: dt.datetime | dt.date) -> None:
        if isinstance(value, dt.datetime):
            try:
                value = value.astimezone(dt.UTC)
            except (OverflowError, OSError) as error:
                raise ValueError(f"{value!r} cannot be expressed in UTC: {error}") from error
        elif not isinstance(value, dt.date):
            raise TypeError(f"DateTime takes a datetime or a date, not {type(value).__name__}")
        object.__setattr__(self, "value", value)

    @property
    def text(self) -> str:
        """What goes over the wire: `2026-03-04T12:00:00+00:00` or `2026-03-04`."""
        return self.value.isoformat()


class TimeOfDay(_Wrapper):
    """A time of day on its way to the client, which knows hours and minutes only.

    Seconds and the time zone are dropped when it is sent.

    Raises:
        TypeError: for anything but a `time`.

    """

    __slots__ = ()

    value: dt.time

    def __init__(self, value: dt.time) -> None:
        if not isinstance(value, dt.time):
            raise TypeError(f"TimeOfDay takes a time, not {type(value).__name__}")
        object.__setattr__(self, "value", value)

    @property
    def text(self) -> str:
        """What goes over the wire: `07:30`."""
        return f"{self.value.hour:02}:{self.value.minute:02}"


def temporal(value: dt.datetime | dt.date | dt.time) -> DateTime | TimeOfDay:
    """Wrap a point in time or a time of day in the class that the codec knows."""
    return TimeOfDay(value) if isinstance(value, dt.time) else DateTime(value)
