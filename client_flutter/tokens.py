"""The tokens of msgpack by their first byte, and the one thing that is changed in packed data."""

from __future__ import annotations

import re
import struct
from typing import Final

__all__ = ["FIXED", "OPENS", "SIZED", "narrow_ints"]

# For each first byte: how many bytes the token takes (0: see below).
FIXED: Final = [1] * 256
# For tokens with a length: how many bytes hold it, and how many follow besides the payload.
SIZED: Final[dict[int, tuple[int, int]]] = {}
# For containers with a length: how many bytes hold it, and how many values one element is.
OPENS: Final[dict[int, tuple[int, int]]] = {}

for _byte in range(0xA0, 0xC0):  # short strings
    FIXED[_byte] = 1 + _byte - 0xA0
for _byte, _size in zip(range(0xCA, 0xD4), (4, 8, 1, 2, 4, 8, 1, 2, 4, 8), strict=True):  # numbers
    FIXED[_byte] = 1 + _size
for _byte, _size in zip(range(0xD4, 0xD9), (1, 2, 4, 8, 16), strict=True):  # extensions of fixed size
    FIXED[_byte] = 2 + _size
for _byte, _size in ((0xC4, 1), (0xC5, 2), (0xC6, 4), (0xD9, 1), (0xDA, 2), (0xDB, 4)):  # bytes, strings
    FIXED[_byte], SIZED[_byte] = 0, (_size, 0)
for _byte, _size in ((0xC7, 1), (0xC8, 2), (0xC9, 4)):  # extensions
    FIXED[_byte], SIZED[_byte] = 0, (_size, 1)
for _byte in range(0x80, 0xA0):  # short maps and arrays
    FIXED[_byte] = 0
for _byte, _size, _each in ((0xDC, 2, 1), (0xDD, 4, 1), (0xDE, 2, 2), (0xDF, 4, 2)):  # arrays, maps
    FIXED[_byte], OPENS[_byte] = 0, (_size, _each)
del _byte, _size, _each

_UNSIGNED: Final = 0xCF
_SIGNED: Final = 0xD3
_FLOAT: Final = struct.Struct(">Bd")
# A run of tokens whose length their first byte tells, but for integers of 64 bits.
_RUN: Final = re.compile(
    b"(?:"
    + b"|".join(
        [
            b"[\x00-\x9f\xc0\xc2\xc3\xe0-\xff]++",  # heads of short containers, small integers, constants
            b"\xcd..|\xcb.{8}|\xcc.|\xce.{4}|\xd0.|\xd1..|\xd2.{4}|\xca.{4}",  # numbers
            *(re.escape(bytes([0xA0 + size])) + b".{%d}" % size for size in range(32)),  # short strings
            b"\xdc..|\xdd.{4}|\xde..|\xdf.{4}",  # heads of containers
            *(re.escape(bytes([0xD4 + at])) + b".{%d}" % (2**at + 1) for at in range(5)),  # extensions
        ]
    )
    + b")*+",
    re.DOTALL,
)


def narrow_ints(packed: bytes) -> bytes:
    """Turn the integers of 64 bits in `packed`, one whole msgpack value, into floats of the same length.

    A client compiled to JavaScript cannot read such an integer: it throws, and the whole message is lost.
    As floats they are exact up to 2**53, which is as much as that client can hold at all.

    Only data that holds one of the two first bytes anywhere needs to come here. In a big message one is found
    inside some string or number as a rule, hence the regular expression: it takes 40 ns a token, a loop 90.
    """
    out = None
    position, size = 0, len(packed)
    while (position := _RUN.match(packed, position).end()) < size:  # type: ignore[union-attr] # matches always
        byte = packed[position]
        if byte in (_UNSIGNED, _SIGNED):
            out = bytearray(packed) if out is None else out
            value = int.from_bytes(packed[position + 1 : position + 9], "big", signed=byte == _SIGNED)
            _FLOAT.pack_into(out, position, 0xCB, value)
            position += 9
        else:
            width, extra = SIZED[byte]
            position += 1 + width
            position += extra + int.from_bytes(packed[position - width : position], "big")
    return packed if out is None else bytes(out)
