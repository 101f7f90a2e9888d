"""From the client's data to enums, values and attrs classes."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Annotated, Any

import attrs
import pytest

from core_tree.decode import decode, decode_fields
from core_tree.types.animation import Duration
from core_tree.types.borders import Border, BorderSide


class Phase(enum.Enum):
    BEGIN = "begin"
    END = 2


@attrs.define
class Point:
    x: float
    y: float = attrs.field(default=0.0, metadata={"wire": "top"})


@attrs.define
class Report:
    phase: Phase
    points: list[Point] = attrs.field(factory=list)
    note: str | None = None


@attrs.define
class Single:
    route: str


@pytest.mark.parametrize(
    ("annotation", "data", "made"),
    [
        (Phase, "begin", Phase.BEGIN),
        (Phase | None, 2, Phase.END),
        (Phase, Phase.END, Phase.END),
        (Phase, None, None),
        (str | Phase, "begin", "begin"),
        (int | Phase, "begin", Phase.BEGIN),
        (str | Phase | None, "#ff112233", "#ff112233"),
        (float, 3, 3),
        (float, True, True),
        (str, "a", "a"),
        (list[Phase], ["begin", 2], [Phase.BEGIN, Phase.END]),
        (list[int] | None, [1], [1]),
        (BorderSide, {"width": 2, "unknown": 1}, BorderSide(2)),
        (Border | None, {"top": {"width": 2}}, Border(top=BorderSide(2))),
        (Border | None, {"top": None, "left": None}, None),
        (Duration | None, dt.timedelta(minutes=1, microseconds=5), Duration(minutes=1, microseconds=5)),
        (dt.timedelta, dt.timedelta(1), dt.timedelta(1)),
        (Annotated[Phase, "note"], "begin", Phase.BEGIN),
        (Point, {"x": 1, "top": 2}, Point(1, 2)),
        (Any, {"a": 1}, {"a": 1}),
        (str, {"a": 1}, {"a": 1}),
    ],
)
def test_data_becomes_the_annotated_type(annotation: Any, data: Any, made: Any) -> None:
    result = decode(annotation, data)
    assert result == made
    assert type(result) is type(made)


def test_an_unknown_member_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing"):
        decode(Phase, "nothing")
    with pytest.raises(ValueError, match="nothing"):
        decode(Phase | int, "nothing")


def test_fields_are_taken_by_their_names_on_the_wire() -> None:
    assert decode_fields(Point, {"x": 1, "top": 5, "more": 1}) == {"x": 1, "y": 5}
    assert decode_fields(Point, {"x": 1, "y": 5}) == {"x": 1}
    assert decode_fields(Report, {"phase": "begin", "points": [{"x": 1}], "note": None}) == {
        "phase": Phase.BEGIN,
        "points": [Point(1)],
        "note": None,
    }


def test_data_that_is_no_map_is_the_only_field() -> None:
    assert decode_fields(Single, "/home") == {"route": "/home"}
    assert decode_fields(Report, {"phase": "begin"}, apart={"points", "note"}) == {"phase": Phase.BEGIN}
    assert decode_fields(Report, "begin", apart={"points", "note"}) == {"phase": Phase.BEGIN}


@pytest.mark.parametrize(
    ("cls", "data", "message"),
    [
        (Point, {}, "'x' is missing"),
        (Point, "text", "'x' is missing"),
        (Point, {"x": "a"}, "'x' is 'a'; expected: number"),
        (Point, {"x": None}, "'x' is None; expected: number"),
        (Report, {"phase": "never"}, "never"),
        (Report, {"phase": "begin", "points": 5}, "'points' is 5; expected: list of Point"),
    ],
)
def test_what_is_missing_or_wrong_is_named(cls: type, data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        decode_fields(cls, data)
