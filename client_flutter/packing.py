"""Msgpack in Python: as much of `msgspec.msgpack` as the codec needs, for the browser, where compiled modules are not.

The packed bytes are the same. It takes what a body holds (see core_tree.wire) and hands everything else to the hook.

    pack = Encoder(enc_hook=pack_other).encode
    unpack = Decoder(ext_hook=unpack_extension).decode
"""

from __future__ import annotations

import enum
import struct
from collections.abc import Callable
from typing import Any, Final

import attrs

__all__ = ["DecodeError", "Decoder", "Encoder", "Ext"]

_DOUBLE: Final = struct.Struct(">Bd")
_FLOATS: Final = {0xCA: struct.Struct(">f"), 0xCB: struct.Struct(">d")}
# First bytes of what has a length: the first byte, the bits of the length, in the order in which they are tried.
_STRINGS: Final = ((0xD9, 8), (0xDA, 16), (0xDB, 32))
_BYTES: Final = ((0xC4, 8), (0xC5, 16), (0xC6, 32))
_ARRAYS: Final = ((0xDC, 16), (0xDD, 32))
_MAPS: Final = ((0xDE, 16), (0xDF, 32))
_EXTENSIONS: Final = ((0xC7, 8), (0xC8, 16), (0xC9, 32))
_UNSIGNED: Final = ((0xCC, 8), (0xCD, 16), (0xCE, 32), (0xCF, 64))
_SIGNED: Final = ((0xD0, 8), (0xD1, 16), (0xD2, 32), (0xD3, 64))
_FIXED_EXTENSIONS: Final = {1: 0xD4, 2: 0xD5, 4: 0xD6, 8: 0xD7, 16: 0xD8}
_WIDTHS: Final = {
    head: bits // 8
    for kind in (_STRINGS, _BYTES, _ARRAYS, _MAPS, _EXTENSIONS, _UNSIGNED, _SIGNED)
    for head, bits in kind
}


class DecodeError(ValueError):
    """The bytes are not one msgpack value."""


@attrs.frozen
class Ext:
    """An extension: its type, and what it holds."""

    code: int
    data: bytes


class Encoder:
    """Packs values.

    Args:
        enc_hook: makes something packable of a value of another type; raises TypeError if it cannot.
    """

    def __init__(self, enc_hook: Callable[[Any], Any]) -> None:
        self._hook = enc_hook

    def encode(self, value: object) -> bytes:
        """Pack one value.

        Raises:
            TypeError: the hook cannot make anything of some value.
            OverflowError: an int beyond 64 bits.
            UnicodeEncodeError: a text with lone surrogates.
            RecursionError: nested too deep.
        """
        out = bytearray()
        self._put(out, value)
        return bytes(out)

    def _put(self, out: bytearray, value: Any) -> None:
        kind = type(value)
        if kind is str:
            data = value.encode()
            _head(out, len(data), 0xA0, 32, _STRINGS)
            out += data
        elif value is None:
            out.append(0xC0)
        elif kind is bool:
            out.append(0xC3 if value else 0xC2)
        elif kind is int:
            _integer(out, value)
        elif kind is float:
            out += _DOUBLE.pack(0xCB, value)
        elif isinstance(value, dict):
            _head(out, len(value), 0x80, 16, _MAPS)
            for key, item in value.items():
                self._put(out, key)
                self._put(out, item)
        elif isinstance(value, list | tuple):
            _head(out, len(value), 0x90, 16, _ARRAYS)
            for item in value:
                self._put(out, item)
        elif kind in (bytes, bytearray, memoryview):
            _head(out, len(value), 0, 0, _BYTES)
            out += value
        elif kind is Ext:
            fixed = _FIXED_EXTENSIONS.get(len(value.data))
            if fixed is None:
                _head(out, len(value.data), 0, 0, _EXTENSIONS)
            else:
                out.append(fixed)
            out += value.code.to_bytes(1, "big", signed=True) + value.data
        elif isinstance(value, enum.Enum):
            self._put(out, value.value)
        else:
            self._put(out, self._hook(value))


def _head(out: bytearray, length: int, short: int, shorter_than: int, forms: tuple[tuple[int, int], ...]) -> None:
    """Put the shortest head for a length."""
    if length < shorter_than:
        out.append(short | length)
        return
    for head, bits in forms:
        if length < 1 << bits:
            out.append(head)
            out += length.to_bytes(bits // 8, "big")
            return
    raise OverflowError(f"{length} elements; msgpack has room for 2**32")


def _integer(out: bytearray, value: int) -> None:
    """Put the shortest form of an int."""
    if -32 <= value < 128:
        out.append(value & 0xFF)
        return
    signed = value < 0
    for head, bits in _SIGNED if signed else _UNSIGNED:
        if (-(1 << bits - 1) <= value) if signed else (value < 1 << bits):
            out.append(head)
            out += value.to_bytes(bits // 8, "big", signed=signed)
            return
    raise OverflowError("int beyond 64 bits")


class Decoder:
    """Unpacks messages: arrays of an int and anything.

    Args:
        ext_hook: makes a value of an extension's type and contents.
    """

    def __init__(self, ext_hook: Callable[[int, memoryview], Any]) -> None:
        self._hook = ext_hook

    def decode(self, data: bytes) -> tuple[int, Any]:
        """Unpack one message.

        Raises:
            DecodeError: that is not one, or not all of one, or something follows it.
        """
        try:
            message, end = self._get(data, 0)
        except (IndexError, struct.error, UnicodeDecodeError) as error:
            raise DecodeError(f"the message is cut off or damaged: {error}") from error
        if end > len(data):
            raise DecodeError("the message is cut off")
        if end < len(data):
            raise DecodeError(f"{len(data) - end} bytes after the message")
        if not (isinstance(message, list) and len(message) == 2 and type(message[0]) is int):
            raise DecodeError("a message is an array of an int and a body")
        return message[0], message[1]

    def _get(self, data: bytes, at: int) -> tuple[Any, int]:
        """The value that begins there, and where it ends."""
        head = data[at]
        at += 1
        if head < 0x80:
            return head, at
        if head >= 0xE0:
            return head - 0x100, at
        if head < 0x90:
            return self._map(data, at, head & 0x0F)
        if head < 0xA0:
            return self._array(data, at, head & 0x0F)
        if head < 0xC0:
            return _text(data, at, head & 0x1F)
        if head in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[head], at
        if head in _FLOATS:
            form = _FLOATS[head]
            return form.unpack_from(data, at)[0], at + form.size
        if 0xD4 <= head <= 0xD8:
            return self._extension(data, at, 1 << head - 0xD4)
        width = _WIDTHS.get(head)
        if width is None:
            raise DecodeError(f"no value begins with {head:#04x}")
        if at + width > len(data):
            raise DecodeError("the message is cut off")
        number = int.from_bytes(data[at : at + width], "big", signed=0xD0 <= head <= 0xD3)
        at += width
        if 0xCC <= head <= 0xD3:
            return number, at
        if head >= 0xDE:
            return self._map(data, at, number)
        if head >= 0xDC:
            return self._array(data, at, number)
        if head >= 0xD9:
            return _text(data, at, number)
        if head >= 0xC7:
            return self._extension(data, at, number)
        return _stretch(data, at, number), at + number

    def _array(self, data: bytes, at: int, length: int) -> tuple[list[Any], int]:
        values = []
        for _ in range(length):
            value, at = self._get(data, at)
            values.append(value)
        return values, at

    def _map(self, data: bytes, at: int, length: int) -> tuple[dict[Any, Any], int]:
        values = {}
        for _ in range(length):
            key, at = self._get(data, at)
            value, at = self._get(data, at)
            values[key] = value
        return values, at

    def _extension(self, data: bytes, at: int, length: int) -> tuple[Any, int]:
        code = int.from_bytes(data[at : at + 1], "big", signed=True)
        return self._hook(code, memoryview(_stretch(data, at + 1, length))), at + 1 + length


def _text(data: bytes, at: int, length: int) -> tuple[str, int]:
    return _stretch(data, at, length).decode(), at + length


def _stretch(data: bytes, at: int, length: int) -> bytes:
    if at + length > len(data):
        raise DecodeError("the message is cut off")
    return data[at : at + length]
