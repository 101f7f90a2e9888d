"""Msgpack in Python against msgspec: the same bytes, the same values, and the same refusals."""

from __future__ import annotations

import enum
import math
import struct

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from client_flutter import packing
from client_flutter.values import pack_other


class Colour(enum.Enum):
    RED = "red"


class Weight(enum.StrEnum):
    BOLD = "bold"


class Text(str):
    __slots__ = ()


class Extension:
    """Becomes an extension of that length."""

    def __init__(self, size: int, code: int = 1) -> None:
        self.arguments = code, b"x" * size


def hook(value: object) -> object:
    """As the codec's, but with the extensions of the module under test."""
    return packing.Ext(*value.arguments) if isinstance(value, Extension) else pack_other(value)


def their_hook(value: object) -> object:
    return msgspec.msgpack.Ext(*value.arguments) if isinstance(value, Extension) else pack_other(value)


def as_text(code: int, data: memoryview) -> object:
    return code, bytes(data)


pack = packing.Encoder(enc_hook=hook).encode
unpack = packing.Decoder(ext_hook=as_text).decode
theirs_pack = msgspec.msgpack.Encoder(enc_hook=their_hook).encode
theirs_unpack = msgspec.msgpack.Decoder(tuple[int, object], ext_hook=as_text).decode

OFF = (-1, 0, 1)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(1 << 63), (1 << 64) - 1),
    st.sampled_from(
        [sign * (1 << bits) + off for bits in (5, 7, 8, 15, 16, 31, 32) for sign in (1, -1) for off in (-1, 0, 1)]
    ),
    st.floats(),
    st.text(),
    st.binary(),
    st.sampled_from([Colour.RED, Weight.BOLD, Text("text"), (), [], {}]),
    st.builds(Extension, st.integers(0, 40), st.integers(0, 127)),
)
BODIES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(-1000, 1000), inner) | st.tuples(inner),
    max_leaves=30,
)


@given(BODIES)
@example(["x" * size for size in (31, 32, 255, 256, 65_535, 65_536)])
@example([b"x" * size for size in (0, 255, 256, 65_535, 65_536)])
@example([[None] * size for size in (15, 16, 65_535, 65_536)])
@example([dict.fromkeys(range(size)) for size in (15, 16, 65_535, 65_536)])
@example([Extension(size) for size in (0, 1, 2, 3, 4, 8, 16, 17, 255, 256, 65_536)])
def test_the_bytes_are_those_of_msgspec(body: object) -> None:
    assert pack(body) == theirs_pack(body)


@given(st.integers(-100, 100), BODIES)
def test_what_was_packed_is_unpacked_as_msgspec_does(action: int, body: object) -> None:
    packet = theirs_pack([action, body])
    ours, theirs = unpack(packet), theirs_unpack(packet)
    assert (ours[0], type(ours[0])) == (theirs[0], int)
    assert msgspec.json.encode(_shown(ours[1])) == msgspec.json.encode(_shown(theirs[1]))


def _shown(value: object) -> object:
    """With types that compare: True is not 1, and nan is itself."""
    if isinstance(value, dict):
        return [[_shown(key), _shown(item)] for key, item in value.items()]
    if isinstance(value, list | tuple):
        return [_shown(item) for item in value]
    return f"{type(value).__name__} {value!r}"


@given(BODIES, st.data())
def test_damaged_packets_are_refused_and_never_read_beyond_their_end(body: object, data: st.DataObject) -> None:
    packet = theirs_pack([3, body])
    with pytest.raises(packing.DecodeError):
        unpack(packet[: data.draw(st.integers(0, len(packet) - 1))])
    with pytest.raises(packing.DecodeError, match="after"):
        unpack(packet + b"\xc0")


@given(st.binary(max_size=40))
def test_any_bytes_are_read_as_msgspec_reads_them_or_refused(data: bytes) -> None:
    try:
        theirs = theirs_unpack(b"\x92\x03" + data)
    except (msgspec.DecodeError, UnicodeDecodeError, TypeError):
        with pytest.raises((packing.DecodeError, TypeError)):
            unpack(b"\x92\x03" + data)
    else:
        if "datetime" not in repr(theirs):  # the extension -1, which no client sends and the codec's hook refuses
            assert _shown(unpack(b"\x92\x03" + data)[1]) == _shown(theirs[1])


@pytest.mark.parametrize("message", [[], [1], [1, 2, 3], ["a", 2], [True, 2], [1.0, 2], {1: 2}, 7])
def test_what_is_no_message_is_refused(message: object) -> None:
    with pytest.raises(packing.DecodeError, match="a message is"):
        unpack(theirs_pack(message))


def test_short_floats_are_read() -> None:
    assert unpack(b"\x92\x01\xca" + struct.pack(">f", 0.5)) == (1, 0.5)
    assert math.isnan(unpack(b"\x92\x01\xca" + struct.pack(">f", math.nan))[1])


@pytest.mark.parametrize(
    ("value", "error"),
    [(1 << 64, OverflowError), (-(1 << 63) - 1, OverflowError), ("\ud800", ValueError), ({1}, TypeError)],
)
def test_what_cannot_be_packed_is_refused(value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        pack({"a": [value]})


def test_nesting_without_end_is_refused() -> None:
    cycle: list[object] = []
    cycle.append(cycle)
    with pytest.raises(RecursionError):
        pack(cycle)
