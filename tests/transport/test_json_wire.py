"""The JSON wire: every body comes back as it was; what nobody should send is refused, and only refused."""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core_tree.wire import DATA_CHANNEL, ChannelData, DateTime, ProtocolError, TimeOfDay
from transport.json_wire import JsonCodec

codec = JsonCodec()

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(["$map", "$bytes", "$", "_c"])
INTS = st.integers(-(2**63), 2**64 - 1)
SCALARS = (
    st.none()
    | st.booleans()
    | INTS
    | st.floats(allow_nan=False)
    | TEXTS
    | st.binary(max_size=8)
    | st.timedeltas(dt.timedelta(-100), dt.timedelta(100))
)
BODIES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS | INTS, inner, max_size=4),
    max_leaves=12,
)


@given(body=BODIES, action=st.integers(1, 7))
def test_a_body_comes_back_as_it_was(body: Any, action: int) -> None:
    packet = codec.encode(action, body)
    back = codec.decode(packet)
    assert back == (action, body)
    assert repr(back[1]) == repr(body)  # True is not 1, and 1.0 is not
    assert codec.encode(*back) == packet


@pytest.mark.parametrize(
    ("value", "form", "back"),
    [
        (
            DateTime(dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)),
            {"$datetime": "2026-03-04T12:00:00+00:00"},
            dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC),
        ),
        (DateTime(dt.date(2026, 3, 4)), {"$date": "2026-03-04"}, dt.date(2026, 3, 4)),
        (TimeOfDay(dt.time(7, 30)), {"$time": "07:30"}, dt.time(7, 30)),
        (b"\x00\x01", {"$bytes": "AAE="}, b"\x00\x01"),
        (math.inf, {"$float": "inf"}, math.inf),
        (-math.inf, {"$float": "-inf"}, -math.inf),
        ({0: [3]}, {"$map": [[0, [3]]]}, {0: [3]}),
        ({"$x": 1}, {"$map": [["$x", 1]]}, {"$x": 1}),
        (dt.timedelta(seconds=1), {"$duration": 1000000}, dt.timedelta(seconds=1)),
    ],
)
def test_what_json_has_no_form_for_is_tagged(value: object, form: object, back: object) -> None:
    packet = codec.encode(2, value)
    assert json.loads(packet) == [2, form]
    assert codec.decode(packet) == (2, back)


def test_nan_comes_back() -> None:
    body = codec.decode(codec.encode(3, math.nan))[1]
    assert math.isnan(body)


def test_a_packet_of_a_channel() -> None:
    packet = codec.encode(DATA_CHANNEL, ChannelData(7, b"\xff"))
    assert json.loads(packet) == [-1, {"channel_id": 7, "data": {"$bytes": "/w=="}}]
    assert codec.decode(packet) == (DATA_CHANNEL, ChannelData(7, b"\xff"))


@pytest.mark.parametrize(
    ("packet", "message"),
    [
        (b"", "unreadable"),
        (b"\xff", "unreadable"),
        (b"[3,{}", "unreadable"),
        (b"[3,NaN]", "unreadable"),
        (b'[3,"\\ud800"]', "unreadable"),
        (b"[3," + b"[" * 100_000, "more than|unreadable"),
        (b"[3," + b"[" * 300 + b"]" * 300 + b"]", "too deep"),
        (b"[3," + b'{"a":' * 300 + b"1" + b"}" * 300 + b"]", "too deep"),
        (b"[3,[" + b"1," * 100_000 + b"1]]", "more than"),
        (b"[3,%d]" % 2**64, "64 bits"),
        (b"[3,1e999]", "unreadable"),
        (b"{}", r"\[action, body\]"),
        (b"[3]", r"\[action, body\]"),
        (b"[9,{}]", "unknown action: 9"),
        (b"[true,{}]", "unknown action"),
        (b'[3,{"$what":1}]', "unknown form"),
        (b'[3,{"$bytes":"a"}]', r"unreadable \$bytes"),
        (b'[3,{"$bytes":1}]', r"\$bytes holds a int"),
        (b'[3,{"$duration":true}]', r"\$duration holds a bool"),
        (b'[3,{"$duration":99999999999999999999999}]', r"unreadable \$duration"),
        (b'[3,{"$date":"2026-13-01"}]', r"unreadable \$date"),
        (b'[3,{"$float":"1"}]', r"unreadable \$float"),
        (b'[3,{"$map":{}}]', r"\$map holds"),
        (b'[3,{"$map":[[true,1]]}]', r"key of a \$map"),
        (b'[3,{"$map":[[[],1]]}]', r"key of a \$map"),
        (b'[3,{"$a":1,"b":2}]', "among others"),
        (b"[-1,[]]", "channel_id"),
        (b'[-1,{"channel_id":4294967296,"data":{"$bytes":""}}]', "channel_id"),
        (b'[-1,{"channel_id":1,"data":"x"}]', "its data"),
    ],
)
def test_what_nobody_should_send_is_refused(packet: bytes, message: str) -> None:
    with pytest.raises(ProtocolError, match=message):
        codec.decode(packet)


@given(st.binary(max_size=60) | st.text(st.sampled_from('[]{}",:$0123456789ea\\mpn-. '), max_size=60).map(str.encode))
def test_noise_is_read_or_refused(packet: bytes) -> None:
    try:
        codec.decode(b"[3," + packet + b"]")
    except ProtocolError:
        pass


def test_a_long_text_is_no_crowd() -> None:
    text = ",[{" * 50_000 + '\\"'
    assert codec.decode(codec.encode(3, text)) == (3, text)


@pytest.mark.parametrize("end", [b"", b"\\", b'"', b'\\"'])
def test_counting_the_values_of_a_text_without_end_is_quick(end: bytes) -> None:
    with pytest.raises(ProtocolError):
        codec.decode(b'[3,"' + b'\\"' * 500_000 + end)


@pytest.mark.parametrize(
    ("body", "error", "message"),
    [
        (object(), TypeError, "cannot send object"),
        ({1.5: 1}, TypeError, "key of type float"),
        (2**64, ValueError, "64 bits"),
        ("\ud800", ValueError, "surrogates"),
        (dt.datetime(2026, 1, 1, tzinfo=dt.UTC), TypeError, "cannot send datetime"),
    ],
)
def test_what_cannot_be_sent(body: object, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        codec.encode(2, body)


def test_a_body_that_contains_itself_is_refused() -> None:
    body: list[Any] = []
    body.append(body)
    with pytest.raises(ValueError, match="contain itself"):
        codec.encode(2, body)


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown action: 8"):
        codec.encode(8, {})
