"""The JSON wire, for clients that are not Flutter: a packet is one text, `[action, body]`.

The messages are those of the binary wire; docs/wire.md tells them. What JSON has no form for is an object with one
member whose name begins with `$`:

    {"$bytes": "AAE="}  {"$datetime": "2026-03-04T12:00:00+00:00"}  {"$date": "2026-03-04"}  {"$time": "07:30"}
    {"$duration": 5536400}  {"$float": "nan"}  {"$map": [[0, "value"], ...]}

`$map` is a map whose keys are not all text, or one of whose names begins with `$`.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import enum
import math
import re
from collections.abc import Callable
from typing import Any, ClassVar, Final

import attrs
import msgspec

from core_tree.wire import DATA_CHANNEL, ChannelData, DateTime, ProtocolError, TimeOfDay, temporal

__all__ = ["JsonCodec"]

_ACTIONS: Final = range(1, 8)
_DEEPEST: Final = 400
_INTEGERS: Final = range(-(1 << 63), 1 << 64)
_STRINGS: Final = re.compile(rb'"(?:[^"\\]+|\\.?)*+"?', re.DOTALL)
_FLOATS: Final = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
_MICROSECOND: Final = dt.timedelta(microseconds=1)


@attrs.frozen
class JsonCodec:
    """Packs messages as JSON. The limits are for what a client sends."""

    text: ClassVar[bool] = True

    max_bytes: int = attrs.field(default=16 * 1024 * 1024, validator=attrs.validators.ge(1))
    """Length of a packet."""
    max_depth: int = attrs.field(default=200, validator=[attrs.validators.ge(2), attrs.validators.le(_DEEPEST)])
    """Arrays and objects inside one another, the message itself counted."""
    max_items: int = attrs.field(default=100_000, validator=attrs.validators.ge(16))
    """Values in a packet; names are not counted."""

    def encode(self, action: int, body: object) -> bytes:
        """Pack one message, or with the action `DATA_CHANNEL` one packet of a channel.

        Raises:
            TypeError: a value of a type that cannot be sent.
            ValueError: an unknown action, an int beyond 64 bits, text with lone surrogates, nesting without end.
        """
        if action == DATA_CHANNEL:
            if not isinstance(body, ChannelData):
                raise TypeError(f"a channel's packet is ChannelData, not {type(body).__name__}")
            if not 0 <= body.channel_id < 1 << 32:
                raise ValueError(f"channel number out of range: {body.channel_id}")
            body = {"channel_id": body.channel_id, "data": body.data}
        elif action not in _ACTIONS:
            raise ValueError(f"unknown action: {action!r}")
        try:
            return msgspec.json.encode([action, _tagged(body)])
        except RecursionError:
            raise ValueError(f"cannot pack the body of action {action}: does it contain itself?") from None
        except (ValueError, OverflowError) as error:
            raise ValueError(f"cannot pack the body of action {action}: {error}") from error

    def decode(self, packet: bytes) -> tuple[int, Any]:
        """Unpack one packet into its action and its body.

        Raises:
            ProtocolError: whatever is wrong with the packet; nothing else is raised.
        """
        if not isinstance(packet, bytes):
            raise ProtocolError(f"a packet is bytes, not {type(packet).__name__}")
        self._check(packet)
        try:
            message = _untagged(msgspec.json.decode(packet), self.max_depth)
        except ProtocolError:
            raise
        except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise ProtocolError(f"unreadable message: {error}") from error
        if not isinstance(message, list) or len(message) != 2:
            raise ProtocolError("a message is [action, body]")
        action, body = message
        if isinstance(action, bool) or not isinstance(action, int) or (action not in _ACTIONS and action != -1):
            raise ProtocolError(f"unknown action: {str(action)[:40]}")
        return action, _channel(body) if action == DATA_CHANNEL else body

    def _check(self, packet: bytes) -> None:
        """Refuse a packet that would become many values, before they are made."""
        if len(packet) > self.max_bytes:
            raise ProtocolError(f"packet of {len(packet)} bytes, at most {self.max_bytes} are accepted")
        if len(packet) > self.max_items:
            bare = _STRINGS.sub(b"", packet)
            if sum(map(bare.count, (b",", b"[", b"{"))) > self.max_items:
                raise ProtocolError(f"packet of more than {self.max_items} values")


def _tagged(value: Any) -> Any:
    """Make plain JSON of a body."""
    if value is None or value is True or value is False:
        return value
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        if value not in _INTEGERS:
            raise ValueError("int beyond 64 bits")
        return int.__int__(value)
    if isinstance(value, float):
        if math.isfinite(value):
            return float.__float__(value)
        return {"$float": "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"}
    if isinstance(value, dict):
        if all(isinstance(key, str) and not key.startswith("$") for key in value):
            return {str.__str__(_plain_key(key)): _tagged(item) for key, item in value.items()}
        return {"$map": [[_tagged(_plain_key(key)), _tagged(item)] for key, item in value.items()]}
    if isinstance(value, list | tuple):
        return [_tagged(item) for item in value]
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, DateTime):
        return {"$datetime" if isinstance(value.value, dt.datetime) else "$date": value.text}
    if isinstance(value, TimeOfDay):
        return {"$time": value.text}
    if isinstance(value, dt.timedelta):
        return {"$duration": value // _MICROSECOND}
    # A scalar of numpy or the like: an array without dimensions.
    if getattr(value, "shape", None) == () and callable(getattr(value, "item", None)):
        item = value.item()
        if isinstance(item, dt.datetime | dt.date):
            return _tagged(temporal(item))
        is_time = getattr(getattr(value, "dtype", None), "kind", "") in "mM" and isinstance(item, int)
        if item is None or (isinstance(item, str | int | float | bytes) and not is_time):
            return _tagged(item)
    raise TypeError(
        f"cannot send {type(value).__name__}; accepted are str, int, float, bool, None, bytes, list, dict, timedelta, "
        "DateTime and TimeOfDay"
    )


def _plain_key(key: Any) -> str | int:
    if isinstance(key, enum.Enum):
        key = key.value
    if not isinstance(key, str | int):
        raise TypeError(f"key of type {type(key).__name__}: keys are str or int")
    return key


def _untagged(value: Any, depth: int) -> Any:
    """Make a body of plain JSON."""
    if isinstance(value, dict):
        if depth <= 0:
            raise ProtocolError("packet nested too deep")
        if len(value) == 1:
            name, content = next(iter(value.items()))
            if name.startswith("$"):
                return _value(name, content, depth)
        elif any(name.startswith("$") for name in value):
            raise ProtocolError("a name that begins with $ among others; a map with such names is sent as a $map")
        return {name: _untagged(item, depth - 1) for name, item in value.items()}
    if isinstance(value, list):
        if depth <= 0:
            raise ProtocolError("packet nested too deep")
        return [_untagged(item, depth - 1) for item in value]
    if isinstance(value, int) and value not in _INTEGERS:
        raise ProtocolError("int beyond 64 bits")
    return value


def _value(name: str, content: Any, depth: int) -> Any:
    if name == "$map":
        return _map(content, depth)
    read = _READERS.get(name)
    if read is None:
        raise ProtocolError(f"unknown form: {name[:40]}; accepted are $map, {', '.join(_READERS)}")
    kind = int if name == "$duration" else str
    if not isinstance(content, kind) or isinstance(content, bool):
        raise ProtocolError(f"{name} holds a {type(content).__name__}, not a {kind.__name__}")
    try:
        return read(content)
    except (ValueError, KeyError, OverflowError, binascii.Error) as error:
        raise ProtocolError(f"unreadable {name}: {str(error)[:80]}") from error


def _map(pairs: Any, depth: int) -> dict[str | int, Any]:
    if not isinstance(pairs, list):
        raise ProtocolError("$map holds a list of [key, value]")
    result: dict[str | int, Any] = {}
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            raise ProtocolError("$map holds a list of [key, value]")
        key = pair[0]
        if isinstance(key, bool) or not isinstance(key, str | int) or (isinstance(key, int) and key not in _INTEGERS):
            raise ProtocolError("a key of a $map is neither text nor an int of 64 bits")
        result[key] = _untagged(pair[1], depth - 1)
    return result


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "$bytes": lambda text: base64.b64decode(text, validate=True),
    "$datetime": _moment,
    "$date": dt.date.fromisoformat,
    "$time": dt.time.fromisoformat,
    "$duration": lambda microseconds: dt.timedelta(microseconds=microseconds),
    "$float": _FLOATS.__getitem__,
}


def _channel(body: Any) -> ChannelData:
    number, data = (body.get("channel_id"), body.get("data")) if isinstance(body, dict) else (None, None)
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number < 1 << 32:
        raise ProtocolError("a packet of a channel has its number, channel_id: an int of 32 bits")
    if not isinstance(data, bytes):
        raise ProtocolError("a packet of a channel has its data: $bytes")
    return ChannelData(number, data)
