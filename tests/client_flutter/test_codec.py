"""The wire format: bytes worked out by hand from the client protocol, and packets that nobody should send."""

from __future__ import annotations

import datetime as dt
import enum
import json
import math

import attrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.msgpack import Ext

from client_flutter.codec import FlutterCodec, decode, encode, to_json
from client_flutter.limits import Limits, check_shape
from client_flutter.tokens import narrow_ints
from client_flutter.values import check
from core_tree.wire import DATA_CHANNEL, ChannelData, DateTime, ProtocolError, TimeOfDay


class Colour(enum.Enum):
    RED = "red"


class Weight(enum.StrEnum):
    BOLD = "bold"


class Text(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "not this"


class Number(int):
    pass


class Real(float):
    pass


class Scalar:
    """Looks like a scalar of numpy."""

    shape = ()

    def __init__(self, item: object, kind: str = "f") -> None:
        self._item = item
        self.dtype = type("dtype", (), {"kind": kind})

    def item(self) -> object:
        return self._item


def packet(body: object, action: int = 3) -> bytes:
    """What a client could send, made by msgspec alone."""
    return b"\x00" + msgspec.msgpack.encode([action, body])


# -- encoding ---------------------------------------------------------------------------------------------


def test_the_worked_example_of_the_protocol() -> None:
    expected = bytes.fromhex("00 92 02 82 a2 6964 01 a5 7061746368 92 91 00 94 00 00 a5 7469746c65 a1 54")
    assert encode(2, {"id": 1, "patch": [[0], [0, 0, "title", "T"]]}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (DateTime(dt.datetime(2026, 3, 4, tzinfo=dt.UTC)), b"\xc7\x19\x01" + b"2026-03-04T00:00:00+00:00"),
        (DateTime(dt.date(2026, 3, 4)), b"\xc7\x0a\x01" + b"2026-03-04"),
        (TimeOfDay(dt.time(7, 5, 59)), b"\xc7\x05\x02" + b"07:05"),
        (Colour.RED, b"\xa3red"),
        (Weight.BOLD, b"\xa4bold"),
        (Text("abc"), b"\xa3abc"),
        (Number(7), b"\x07"),
        (Real(0.5), b"\xcb\x3f\xe0" + bytes(6)),
        (Scalar(3, "i"), b"\x03"),
        (Scalar(None, "M"), b"\xc0"),
        (Scalar(dt.datetime(2026, 3, 4, tzinfo=dt.UTC), "M"), b"\xc7\x19\x01" + b"2026-03-04T00:00:00+00:00"),
        ({0: [3], "a": b"\x01"}, b"\x82\x00\x91\x03\xa1a\xc4\x01\x01"),
        ((1, 2), b"\x92\x01\x02"),
        (math.inf, b"\xcb\x7f\xf0" + bytes(6)),
    ],
)
def test_values_on_the_wire(value: object, expected: bytes) -> None:
    assert encode(5, value) == b"\x00\x92\x05" + expected


@attrs.define
class Thing:
    size: int = 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            {"patch": [0, object()]},
            r"cannot send object; accepted are .*DateTime.* \(at body\['patch'\]\[1\]\)",
        ),
        ({"a": 1j}, r"cannot send complex.*body\['a'\]"),
        ([Scalar(object())], r"cannot send Scalar.*body\[0\]"),
        ([Scalar(17, "M")], r"cannot send Scalar.*body\[0\]"),
    ],
)
def test_what_cannot_be_sent_is_named_with_its_place(body: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        encode(2, body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ([1, 2**64], r"int beyond 64 bits at body\[1\]"),
        ({"t": "\ud800"}, r"lone surrogate at body\['t'\]"),
    ],
)
def test_values_out_of_range(body: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        encode(2, body)


def test_a_body_that_contains_itself() -> None:
    body: list[object] = []
    body.append(body)
    with pytest.raises(ValueError, match="contain itself"):
        encode(2, body)


@pytest.mark.parametrize("action", [0, 8, -2, 300])
def test_unknown_actions_are_not_sent(action: int) -> None:
    with pytest.raises(ValueError, match="unknown action"):
        encode(action, {})


@pytest.mark.parametrize("value", [dt.datetime(2026, 1, 1), dt.timedelta(1), {1}, Thing(), {(1, 2): 3}])  # noqa: DTZ001
def test_check_finds_what_the_packer_would_take_its_own_way(value: object) -> None:
    with pytest.raises(TypeError, match=r"body\['x'\]"):
        check({"x": value})


def test_check_accepts_all_wire_values() -> None:
    check({"a": [1, 2.5, None, True, b"x", Colour.RED, (1,), {5: DateTime(dt.date(2026, 1, 1))}, Scalar(1)]})


# -- integers beyond 32 bits: the client compiled to JavaScript throws on them ----------------------------


@pytest.mark.parametrize(
    ("value", "head"),
    [
        (2**32 - 1, 0xCE),
        (2**32, 0xCB),
        (-(2**31), 0xD2),
        (-(2**31) - 1, 0xCB),
        (2**53, 0xCB),
        (2**64 - 1, 0xCB),
    ],
)
def test_wide_integers_travel_as_floats(value: int, head: int) -> None:
    sent = encode(5, value)
    assert sent[3] == head
    assert decode(sent)[1] == float(value)


JSON_LIKE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=40)
    | st.binary(max_size=300)
    | st.integers(0, 300).map(lambda size: "Ϗӓ" * size)
    | st.builds(Ext, st.integers(0, 4), st.binary(max_size=20)),
    lambda inner: (
        st.lists(inner, max_size=20) | st.dictionaries(st.text(max_size=8) | st.integers(0, 2**40), inner, max_size=20)
    ),
    max_leaves=40,
)


def floats_for_wide(value: object) -> object:
    if isinstance(value, dict):
        return {floats_for_wide(key): floats_for_wide(item) for key, item in value.items()}
    if isinstance(value, list):
        return [floats_for_wide(item) for item in value]
    if type(value) is int and not -(2**31) <= value < 2**32:
        return float(value)
    return value


@given(JSON_LIKE)
def test_narrowing_touches_wide_integers_and_nothing_else(value: object) -> None:
    packed = msgspec.msgpack.encode(value)
    assert msgspec.msgpack.decode(narrow_ints(packed)) == floats_for_wide(value)


# -- decoding ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "data", "expected"),
    [
        (1, b"2026-03-04T00:00:00.000+00:00", dt.datetime(2026, 3, 4, tzinfo=dt.UTC)),
        (1, b"2026-03-04T02:00:00.5+02:00", dt.datetime(2026, 3, 4, microsecond=500_000, tzinfo=dt.UTC)),
        (1, b"2026-03-04T00:00:00", dt.datetime(2026, 3, 4, tzinfo=dt.UTC)),
        (1, b"2026-03-04", dt.date(2026, 3, 4)),
        (2, b"7:5", dt.time(7, 5)),
        (2, b"07:05", dt.time(7, 5)),
        (3, b"5536400", dt.timedelta(microseconds=5536400)),
        (3, b" 0005 ", dt.timedelta(microseconds=5)),
        (3, b"-1", dt.timedelta(microseconds=-1)),
        (4, "[object ö]".encode(), "[object ö]"),
        (0, b"", None),
    ],
)
def test_extensions_from_the_client(code: int, data: bytes, expected: object) -> None:
    got = decode(packet({"data": Ext(code, data)}))
    assert got == (3, {"data": expected})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            DateTime(dt.datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=dt.UTC)),
            dt.datetime(2026, 3, 4, 5, 6, 7, 8, dt.UTC),
        ),
        (DateTime(dt.date(2026, 3, 4)), dt.date(2026, 3, 4)),
        (TimeOfDay(dt.time(23, 59)), dt.time(23, 59)),
    ],
)
def test_what_is_wrapped_comes_back(value: object, expected: object) -> None:
    assert decode(encode(2, [value])) == (2, [expected])


def test_integer_keys_and_numbers_of_either_kind() -> None:
    assert decode(packet([0, {"views": [1, {0: [2]}]}])) == (3, [0, {"views": [1, {0: [2]}]}])
    assert decode(packet({"width": 800.0}))[1] == decode(packet({"width": 800}))[1]
    assert math.isnan(decode(packet(math.nan))[1])


BAD = {
    "empty packet": b"",
    "unknown packet type: 0x02": b"\x02\x92\x01\xc0",
    "unreadable message": b"\x00",
    "truncated": packet({"a": "text"})[:-1],
    "trailing": packet(1) + b"\x01",
    "array": b"\x00\x93\x01\x02\x03",
    "Expected `int`, got `bool`": b"\x00\x92\xc3\x01",
    "Expected `int`, got `float`": b"\x00\x92\xcb" + bytes(8) + b"\x01",
    "unknown action: 0": packet(1, 0),
    "unknown action: 8": packet(1, 8),
    "utf-8": b"\x00\x92\x01\xa1\xff",
    "hashable": b"\x00\x92\x01\x81\x80\x01",
    "unknown extension type: 9": packet(Ext(9, b"x")),
    "extension of type 1": packet(Ext(1, b"yesterday")),
    "extension of type 2": packet(Ext(2, b"25:00")),
    "extension of type 3": packet(Ext(3, b"9" * 30)),
    "extension of type 4": packet(Ext(4, b"\xff")),
    "channel packet of 4 bytes": b"\x01\x00\x00\x00",
}


@pytest.mark.parametrize(("reason", "data"), BAD.items(), ids=list(BAD))
def test_bad_packets_are_refused_with_a_reason(reason: str, data: bytes) -> None:
    with pytest.raises(ProtocolError, match=reason):
        decode(data)


def test_a_text_frame_is_refused() -> None:
    with pytest.raises(ProtocolError, match="bytes, not str"):
        decode("hello")  # type: ignore[arg-type]


def test_channels() -> None:
    sent = encode(DATA_CHANNEL, ChannelData(1, b"\xff"))
    assert sent == b"\x01\x01\x00\x00\x00\xff"
    assert decode(sent) == (DATA_CHANNEL, ChannelData(1, b"\xff"))
    with pytest.raises(ValueError, match="out of range"):
        encode(DATA_CHANNEL, ChannelData(1 << 32, b""))
    with pytest.raises(TypeError, match="ChannelData"):
        encode(DATA_CHANNEL, [1, b""])
    with pytest.raises(ProtocolError, match="at most 16"):
        decode(b"\x01" + bytes(30), Limits(max_bytes=16))


# -- limits -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("opener", [b"\x91", b"\x81\x01", b"\xdc\x00\x01", b"\xdd\x00\x00\x00\x01", b"\x81\xa1a"])
def test_deep_nesting_is_refused_before_it_is_read(opener: bytes) -> None:
    with pytest.raises(ProtocolError, match="nested deeper than 200"):
        decode(b"\x00\x92\x01" + opener * 100_000 + b"\xc0")
    assert decode(b"\x00\x92\x01" + opener * 199 + b"\xc0")[0] == 1
    with pytest.raises(ProtocolError, match="nested deeper"):
        decode(b"\x00\x92\x01" + opener * 200 + b"\xc0")


def test_deep_nesting_in_keys_is_refused_too() -> None:
    with pytest.raises(ProtocolError, match="nested deeper"):
        decode(b"\x00\x92\x01\x81" + b"\x91" * 5000 + b"\xc0\xc0")


def test_a_flood_of_small_values_is_refused() -> None:
    with pytest.raises(ProtocolError, match="more than 100000 values"):
        decode(b"\x00\x92\x01\xdd\x00\x10\x00\x00" + b"\x80" * 0x100000)
    with pytest.raises(ProtocolError, match="more than 100000 values"):
        decode(b"\x00\x92\x01\xdd\x00\x10\x00\x00" + b"\xc0" * 0x100000)


def test_big_packets_of_few_values_are_welcome() -> None:
    data = bytes(range(256)) * 20_000  # full of bytes that could open containers
    assert decode(packet({"bytes": data})) == (3, {"bytes": data})
    text = "Ϗ\x80" * 500_000
    assert decode(packet(text)) == (3, text)
    with pytest.raises(ProtocolError, match="at most 16777216"):
        decode(packet(bytes(16 * 1024 * 1024)))


def test_limits_of_ones_own() -> None:
    codec = FlutterCodec(Limits(max_bytes=20))
    assert codec.decode(codec.encode(3, "x" * 10)) == (3, "x" * 10)
    with pytest.raises(ProtocolError, match="at most 20"):
        codec.decode(packet("x" * 30))


@given(JSON_LIKE)
def test_the_walk_sees_the_same_shape_as_the_decoder(value: object) -> None:
    packed = msgspec.msgpack.encode(value)

    def depth(item: object) -> int:
        inner = [*item, *item.values()] if isinstance(item, dict) else item if isinstance(item, list) else None
        return 0 if inner is None else 1 + max(map(depth, inner), default=0)

    def count(item: object) -> int:
        inner = [*item, *item.values()] if isinstance(item, dict) else item if isinstance(item, list) else ()
        return 1 + sum(map(count, inner))

    check_shape(packed, 0, depth(value), count(value))
    with pytest.raises(ProtocolError, match="values"):
        check_shape(packed, 0, 400, count(value) - 1)
    if depth(value):
        with pytest.raises(ProtocolError, match="nested"):
            check_shape(packed, 0, depth(value) - 1, 10**6)


def survives(data: bytes) -> None:
    try:
        action, body = decode(data)
    except ProtocolError:
        return
    assert action == DATA_CHANNEL or 1 <= action <= 7
    json.loads(to_json(action, body))


@given(st.binary(max_size=600) | st.binary(max_size=400).map(lambda tail: b"\x00\x92\x03" + tail))
def test_random_bytes_raise_nothing_else(data: bytes) -> None:
    survives(data)


@given(JSON_LIKE, st.data())
def test_mutated_packets_raise_nothing_else(value: object, data: st.DataObject) -> None:
    valid = bytearray(packet(value))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(valid) - 1))
        valid[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        if not valid:
            break
    survives(bytes(valid))


@given(st.lists(st.sampled_from([b"\x91", b"\x81", b"\xdd\xff\xff\xff\xff", b"\xdf\x7f\xff\xff\xff", b"\xc7\x01"])))
def test_lying_lengths_raise_nothing_else(parts: list[bytes]) -> None:
    survives(b"\x00\x92\x01" + b"".join(parts) * 50)


# -- for people -------------------------------------------------------------------------------------------


def test_json_for_people() -> None:
    body = {
        "t": DateTime(dt.datetime(2026, 3, 4, tzinfo=dt.UTC)),
        5: [
            TimeOfDay(dt.time(7, 5)),
            dt.timedelta(seconds=90),
            dt.time(1, 2),
            dt.date(2026, 1, 1),
            Weight.BOLD,
        ],
        "b": bytes(100),
        "f": [math.nan, -math.inf, 1.5, True, None],
        "o": Colour.RED,
    }
    assert json.loads(to_json(3, body, max_bytes=3)) == [
        3,
        {
            "t": "2026-03-04T00:00:00+00:00",
            "5": ["07:05", "PT90S", "01:02:00", "2026-01-01", "bold"],
            "b": {"$bytes": 100, "base64": "AAAA"},
            "f": ["NaN", "-Infinity", 1.5, True, None],
            "o": "red",
        },
    ]


def test_json_for_people_is_one_line_and_bears_anything() -> None:
    deep: list[object] = []
    for _ in range(2000):
        deep = [deep]
    line = to_json(2, [deep, "a\nb ä", object()])
    assert "\n" not in line
    assert "..." in line
    assert "ä" in line
