"""The wire form of controls and values."""

from __future__ import annotations

import datetime as dt
import enum
import json
from typing import Any

import pytest

from client_flutter.codec import FlutterCodec
from core_tree.contracts import MISSING
from core_tree.control import control
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.encode import encode, encode_control, encode_property, to_json
from core_tree.props import Prop, prop
from core_tree.types.borders import Border, BorderSide
from core_tree.types.painting import LinearGradient
from core_tree.values import ObservedDict, Value, value
from core_tree.wire import DateTime, TimeOfDay
from reactive.graph import signal


class Kind(enum.Enum):
    A = "a"


@value("kind")
class Typed(Value):
    shown: Prop[int | None] = prop(default=None)
    hidden: Prop[int] = prop(default=1, sent=False)
    told: Prop[int] = prop(default=3, always=True)


@pytest.mark.parametrize(
    ("stored", "sent"),
    [
        (None, None),
        (1.5, 1.5),
        (b"x", b"x"),
        (Kind.A, "a"),
        ([1, Kind.A, [None]], [1, "a", [None]]),
        ((1, 2), [1, 2]),
        ({Kind.A: Kind.A, "n": None}, {"a": "a"}),
        (dt.timedelta(milliseconds=1.5), {"microseconds": 1500}),
        (dt.date(2026, 1, 2), DateTime(dt.date(2026, 1, 2))),
        (dt.time(7, 30), TimeOfDay(dt.time(7, 30))),
        (len, True),
        (MISSING, None),
        (BorderSide(), {}),
        (BorderSide(2), {"width": 2}),
        (Typed(shown=None, hidden=5), {"told": 3, "_type": "kind"}),
        (Typed(told=4), {"told": 4, "_type": "kind"}),
    ],
)
def test_stored_values(stored: Any, sent: Any) -> None:
    assert encode(stored) == sent


def test_what_is_no_wire_value_is_left_to_the_codec() -> None:
    thing = object()
    assert encode(thing) is thing
    with pytest.raises(TypeError):
        FlutterCodec().encode(2, {"id": 1, "patch": [encode(thing)]})


def test_a_control_has_type_id_and_what_was_given() -> None:
    text = Text("a", size=None, data="kept", italic=False)
    assert encode_control(text) == {"_c": "Text", "_i": text._id, "value": "a", "italic": False}


def test_the_hints_of_the_type_are_sent() -> None:
    assert encode_control(Column())["_internals"] == {"host_expanded": True}
    assert "_internals" not in encode_control(Text())


def test_handlers_are_sent_as_being_there() -> None:
    field = TextField(on_change=print, on_focus=None)
    data = encode_control(field)
    assert data["on_change"] is True
    assert "on_focus" not in data
    assert encode_property(field, "on_change") is True
    assert encode_property(field, "on_focus") is False
    assert encode_property(field, "on_blur") is False


def test_all_below_is_encoded_and_noted_inner_first() -> None:
    box = Container(Column([one := Text("1"), two := Text("2")]))
    seen: list[Any] = []
    data = encode_control(box, seen.append)
    assert [child["value"] for child in data["content"]["controls"]] == ["1", "2"]
    assert seen == [one, two, box.content, box]


def test_a_bound_property_is_sent_as_it_is_shown() -> None:
    text = Text(signal("a"))
    assert "value" not in encode_control(text)
    text._values["value"].held = "b"
    assert encode_control(text)["value"] == "b"


def test_entries_of_a_dict_may_be_bound() -> None:
    table = ObservedDict({"a": signal(1), "b": 2})
    assert encode(table) == {"b": 2}


def test_a_property_of_its_own() -> None:
    text = Text("a")
    assert encode_property(text, "value") == "a"
    assert encode_property(text, "size") is None
    assert encode_property(Column(), "_internals") == {"host_expanded": True}

    @control
    class Tight(Column):
        spacing: float = 0

    assert encode_property(Tight(), "spacing") == 0
    assert encode_control(Tight())["spacing"] == 0


def test_json_shows_what_has_no_form_there() -> None:
    box = Container(Text("ü"), border=Border(top=BorderSide(1)), key="k", gradient=LinearGradient(colors=["red"]))
    assert json.loads(to_json(box)) == encode_control(box)
    assert "ü" in to_json(box)

    @control("Odd")
    class Odd(Text):
        raw: Prop[bytes] = prop(default=b"")
        at: Prop[dt.time | dt.date | None] = prop(default=None)
        odd: Prop[Any] = prop(default=None)

    data = json.loads(to_json(Odd(raw=b"abc", at=dt.date(2026, 1, 2), odd=frozenset())))
    assert (data["raw"], data["at"], data["odd"]) == ("<3 bytes>", "2026-01-02", "frozenset()")
    assert json.loads(to_json(Odd(at=dt.time(7, 30))))["at"].startswith("07:30")


def test_a_dict_that_grows_meanwhile_is_encoded() -> None:
    """Another thread (here the encoding itself) adds entries."""
    table = ObservedDict({"a": 1})

    class Growing(enum.Enum):
        B = "b"

        @property
        def value(self) -> str:
            dict.__setitem__(table, f"more {len(table)}", 1)
            return "grown"

    dict.__setitem__(table, "b", Growing.B)
    assert encode(table) == {"a": 1, "b": "grown"}
