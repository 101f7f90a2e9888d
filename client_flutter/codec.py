"""The wire format of the Flutter client: one packet is one message.

A packet is a type byte and a payload (client protocol, framing). Type 0 carries a message, the msgpack of
`[action, body]`; type 1 carries a data channel's bytes after the channel's number.

Numbers: `nan` and the infinities travel as what they are, both ways; the client gets its own NaN. Integers
beyond 32 bits go as floats, since the client compiled to JavaScript cannot read others: exact up to 2**53,
and rounded above. They must fit 64 bits.
"""

from __future__ import annotations

import base64
import datetime as dt
import enum
import json
import math
import struct
import sys
from typing import Any, ClassVar, Final

import attrs

from client_flutter.limits import Limits
from client_flutter.tokens import narrow_ints
from client_flutter.values import check, pack_other, unpack_extension
from core_tree.wire import DATA_CHANNEL, ChannelData, DateTime, ProtocolError, TimeOfDay

if sys.platform == "emscripten":  # in the browser there are no compiled modules
    from client_flutter.packing import DecodeError, Decoder, Encoder
else:
    from msgspec import DecodeError
    from msgspec.msgpack import Decoder, Encoder

__all__ = ["ACTIONS", "FlutterCodec", "decode", "encode", "to_json"]

ACTIONS: Final = range(1, 8)
"""The known actions: register, patch, event, update of properties, invoke, crashed, output."""

_MESSAGE: Final = 0
_CHANNEL: Final = 1
_CHANNEL_HEAD: Final = struct.Struct("<BI")
_HEADS: Final = {action: bytes([_MESSAGE, 0x92, action]) for action in ACTIONS}  # 0x92: an array of two
_DEFAULT_LIMITS: Final = Limits()


def encode(action: int, body: object) -> bytes:
    """Pack one message, or with the action `DATA_CHANNEL` one packet of a channel.

    The body is made of wire values (see core_tree.wire). A bare `datetime`, a set or an attrs object is not
    one; to keep this fast they are not looked for, and would reach the client in a form that it does not
    understand. `values.check` finds them.

    Raises:
        TypeError: a value of a type that cannot be sent; names the type and where it is in the body.
        ValueError: an unknown action, an int beyond 64 bits, text with lone surrogates, nesting without end.

    """
    try:
        packed = _pack(body)
        if 0xCF in packed or 0xD3 in packed:  # the first bytes of integers of 64 bits
            packed = narrow_ints(packed)
        return _HEADS[action] + packed
    except KeyError:
        if action == DATA_CHANNEL:
            return _encode_channel(body)
        raise ValueError(f"unknown action: {action!r}") from None
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        check(body)
        raise ValueError(f"cannot pack the body of action {action}: {error}") from error


def decode(packet: bytes, limits: Limits = _DEFAULT_LIMITS) -> tuple[int, Any]:
    """Unpack one packet into its action and its body.

    Extension types become `datetime` in UTC, `date`, `time`, `timedelta`; opaque objects of the browser
    become `str`, and what the client could not express becomes None. A packet of a data channel has the
    action `DATA_CHANNEL` and a `ChannelData` as its body.

    Raises:
        ProtocolError: whatever is wrong with the packet; nothing else is raised.

    """
    if not isinstance(packet, bytes):
        raise ProtocolError(f"a packet is bytes, not {type(packet).__name__}")
    if not packet:
        raise ProtocolError("empty packet")
    if (kind := packet[0]) != _MESSAGE:
        if kind == _CHANNEL:
            return DATA_CHANNEL, _decode_channel(packet, limits)
        raise ProtocolError(f"unknown packet type: {kind:#04x}")
    if len(packet) > limits.harmless:
        limits.check(packet)
    try:
        action, body = _unpack(packet[1:])
    except ProtocolError:
        raise
    except (DecodeError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise ProtocolError(f"unreadable message: {error}") from error
    if not 0 < action < ACTIONS.stop:
        raise ProtocolError(f"unknown action: {action}")
    return action, body


@attrs.frozen
class FlutterCodec:
    """The codec as an object, with limits of its own: what a session is handed."""

    text: ClassVar[bool] = False

    limits: Limits = _DEFAULT_LIMITS

    encode = staticmethod(encode)

    def decode(self, packet: bytes) -> tuple[int, Any]:
        """Unpack one packet; see the function of this name."""
        return decode(packet, self.limits)


def to_json(action: int, body: object, *, max_bytes: int = 64) -> str:
    """One line of JSON for people: `[action,body]`.

    Bytes become `{"$bytes": length, "base64": the first max_bytes of them}`; points in time and durations
    their ISO text; `nan` and the infinities the texts "NaN", "Infinity", "-Infinity"; all keys text.
    """
    return json.dumps(_for_people([action, body], max_bytes, 0), ensure_ascii=False, separators=(",", ":"))


_pack: Final = Encoder(enc_hook=pack_other).encode
if sys.platform == "emscripten":
    _unpack: Final = Decoder(ext_hook=unpack_extension).decode
else:
    _unpack: Final = Decoder(tuple[int, Any], ext_hook=unpack_extension).decode


def _encode_channel(body: object) -> bytes:
    if not isinstance(body, ChannelData):
        raise TypeError(f"a channel's packet is ChannelData, not {type(body).__name__}")
    if not 0 <= body.channel_id < 1 << 32:
        raise ValueError(f"channel number out of range: {body.channel_id}")
    return _CHANNEL_HEAD.pack(_CHANNEL, body.channel_id) + body.data


def _decode_channel(packet: bytes, limits: Limits) -> ChannelData:
    if len(packet) < _CHANNEL_HEAD.size:
        raise ProtocolError(f"channel packet of {len(packet)} bytes, its number takes {_CHANNEL_HEAD.size}")
    if len(packet) > limits.max_bytes:
        raise ProtocolError(f"packet of {len(packet)} bytes, at most {limits.max_bytes} are accepted")
    return ChannelData(_CHANNEL_HEAD.unpack_from(packet)[1], packet[_CHANNEL_HEAD.size :])


def _for_people(value: object, max_bytes: int, depth: int) -> object:
    if depth > 250:  # far enough below the recursion limit, two frames a level
        return "..."
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, dict):
        return {str(key): _for_people(item, max_bytes, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_for_people(item, max_bytes, depth + 1) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if value != value else ("Infinity" if value > 0 else "-Infinity")  # noqa: PLR0124 - NaN
    if isinstance(value, bytes):
        return {"$bytes": len(value), "base64": base64.b64encode(value[:max_bytes]).decode()}
    if isinstance(value, DateTime | TimeOfDay):
        return value.text
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        import msgspec  # noqa: PLC0415 - in the browser nobody prints messages

        return str(msgspec.to_builtins(value))
    if value is None or isinstance(value, str | int | float):
        return value
    return repr(value)
