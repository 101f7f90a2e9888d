"""How large, deep and wide a packet may be, decided before anything is built from it.

Reading a packet first and looking at the result would be too late: a megabyte of empty maps becomes
seventy, and deep nesting ends in a RecursionError, here or wherever the value is walked later. So a packet
that could break a limit is walked token by token without making objects; the walk stops at the limit. A
packet that cannot break one, by its length or by the number of bytes in it that may open a container, is
not walked: that is every ordinary one.
"""

from __future__ import annotations

from typing import Final

import attrs

from client_flutter.tokens import FIXED, OPENS, SIZED
from core_tree.wire import ProtocolError

__all__ = ["Limits", "check_shape"]

_OPENERS: Final = bytes([*range(0x80, 0xA0), *range(0xDC, 0xE0)])
_NOT_OPENERS: Final = bytes(set(range(256)) - set(_OPENERS))


@attrs.frozen
class Limits:
    """What a packet may hold at most."""

    max_bytes: int = attrs.field(default=16 * 1024 * 1024, validator=attrs.validators.ge(1))
    """Length of the packet. A picked file with its bytes is one packet, so this bounds such files too."""
    max_depth: int = attrs.field(default=200, validator=[attrs.validators.ge(2), attrs.validators.le(400)])
    """Containers inside containers, the message itself counted. Python's recursion limit is not far above."""
    max_items: int = attrs.field(default=100_000, validator=attrs.validators.ge(16))
    """Values in the packet, keys and containers counted."""
    harmless: int = attrs.field(init=False)
    """A packet of so many bytes cannot break a limit: a value and a level of nesting take a byte each."""

    @harmless.default
    def _least(self) -> int:
        return min(self.max_bytes, self.max_depth, self.max_items)

    def check(self, packet: bytes) -> None:
        """Refuse a packet that breaks a limit; `packet[0]` is the type byte.

        Raises:
            ProtocolError: names the limit.

        """
        size = len(packet)
        if size > self.max_bytes:
            raise ProtocolError(f"packet of {size} bytes, at most {self.max_bytes} are accepted")
        # A value takes at least one byte, and each level of nesting one byte that opens it.
        if size > self.max_items or len(packet.translate(None, _NOT_OPENERS)) > self.max_depth:
            check_shape(packet, 1, self.max_depth, self.max_items)


def check_shape(data: bytes, start: int, max_depth: int, max_items: int) -> None:
    """Walk the first msgpack value of `data` from `start` on, without building it.

    Truncated data ends the walk silently: the decoder reports it better.

    Raises:
        ProtocolError: nested deeper than `max_depth`, or more than `max_items` values.

    """
    fixed, sized, size = FIXED, SIZED, len(data)
    position, items, left = start, 0, 1  # left: values still to come in the innermost open container
    outer: list[int] = []
    while position < size:
        items += 1
        if items > max_items:
            raise ProtocolError(f"packet of more than {max_items} values")
        left -= 1
        byte = data[position]
        step = fixed[byte]
        if step:
            position += step
        elif byte in sized:
            width, extra = sized[byte]
            position += 1 + width
            position += extra + int.from_bytes(data[position - width : position], "big")
        else:
            if byte < 0x90:
                count, position = 2 * (byte & 15), position + 1
            elif byte < 0xA0:
                count, position = byte & 15, position + 1
            else:
                width, each = OPENS[byte]
                position += 1 + width
                count = each * int.from_bytes(data[position - width : position], "big")
            outer.append(left)
            left = count
            if len(outer) > max_depth:
                raise ProtocolError(f"packet nested deeper than {max_depth}")
        while left == 0:
            if not outer:
                return
            left = outer.pop()
