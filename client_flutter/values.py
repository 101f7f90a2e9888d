"""The values of a body: the extension types of the client, and where a value that cannot be sent is."""

from __future__ import annotations

import datetime as dt
import enum
import sys
from typing import Any, Final

from core_tree.wire import DateTime, ProtocolError, TimeOfDay, temporal

if sys.platform == "emscripten":  # in the browser there are no compiled modules
    from client_flutter.packing import Ext
else:
    from msgspec.msgpack import Ext

__all__ = ["check", "pack_other", "unpack_extension"]

_ACCEPTED: Final = "str, int, float, bool, None, bytes, list, dict, DateTime and TimeOfDay"
_TOO_DEEP: Final = 1000


def pack_other(value: object) -> object:
    """Make a wire value of what msgspec does not know (its `enc_hook`).

    Raises:
        TypeError: names the type.

    """
    if isinstance(value, DateTime):
        return Ext(1, value.text.encode())
    if isinstance(value, TimeOfDay):
        return Ext(2, value.text.encode())
    # Subclasses of the plain types, which msgspec packs only if they are exact.
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, bytes):
        return value[:]
    # A scalar of numpy or the like: an array without dimensions.
    if getattr(value, "shape", None) == () and callable(getattr(value, "item", None)):
        item = value.item()  # type: ignore[attr-defined]
        if isinstance(item, dt.datetime | dt.date):
            return pack_other(temporal(item))
        is_time = getattr(getattr(value, "dtype", None), "kind", "") in "mM" and isinstance(item, int)
        if item is None or (isinstance(item, str | int | float | bytes) and not is_time):
            return item
    raise TypeError(f"cannot send {type(value).__name__}; accepted are {_ACCEPTED}")


def unpack_extension(code: int, data: memoryview) -> object:
    """Make a value of an extension (client protocol, msgpack extension types; msgspec's `ext_hook`).

    Raises:
        ProtocolError: an unknown type, or contents that do not fit it.

    """
    if code == 0:  # what the client had no encoding for
        return None
    try:
        text = str(data, "utf-8")
        if code == 1:
            if len(text) == len("2026-03-04"):
                return dt.date.fromisoformat(text)
            moment = dt.datetime.fromisoformat(text)
            return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
        if code == 2:
            hour, minute = text.split(":")
            return dt.time(int(hour), int(minute))
        if code == 3:
            return dt.timedelta(microseconds=int(text))
    except (ValueError, OverflowError) as error:
        raise ProtocolError(f"unreadable extension of type {code}: {error}") from error
    if code == 4:
        return text
    raise ProtocolError(f"unknown extension type: {code}")


def check(body: object) -> None:
    """Look at every value of a body; for tests, and for the error message once packing has failed.

    Raises:
        TypeError: a value or a key of a type that is not a wire value, with its place.
        ValueError: a value out of range, or nesting beyond a thousand levels (a cycle, most likely).

    """
    todo: list[tuple[object, int, tuple[Any, object] | None]] = [(body, 0, None)]
    while todo:
        value, depth, place = todo.pop()
        if depth > _TOO_DEEP:
            raise ValueError(f"nested deeper than {_TOO_DEEP} at {_where(place)[:80]}: does it contain itself?")
        if isinstance(value, enum.Enum):
            value = value.value
        if isinstance(value, dict):
            for key in value:
                if not isinstance(key, str | int):
                    raise TypeError(f"key of type {type(key).__name__} at {_where(place)}: keys are str or int")
                _check_scalar(key, place)
            todo.extend((item, depth + 1, (place, key)) for key, item in reversed(value.items()))
        elif isinstance(value, list | tuple):
            todo.extend((item, depth + 1, (place, at)) for at, item in reversed([*enumerate(value)]))
        else:
            _check_scalar(value, place)


def _check_scalar(value: object, place: tuple[Any, object] | None) -> None:
    if value is None or isinstance(value, float | bytes | DateTime | TimeOfDay):
        return
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"text with a lone surrogate at {_where(place)}: {error.reason}") from error
    elif isinstance(value, int):
        if not -(1 << 63) <= value < 1 << 64:
            raise ValueError(f"int beyond 64 bits at {_where(place)}")
    else:
        try:
            pack_other(value)
        except TypeError as error:
            raise TypeError(f"{error} (at {_where(place)})") from None


def _where(place: tuple[Any, object] | None) -> str:
    keys: list[object] = []
    while place is not None:
        place, key = place
        keys.append(key)
    return "body" + "".join(f"[{key!r}]" for key in reversed(keys))
