"""What annotations accept."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import fractions
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core_tree.accept import SCALARS, Forms, Refused
from core_tree.controls.icon_button import IconButton
from core_tree.errors import PropertyError


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Tone(enum.StrEnum):
    LIGHT = "light"


class Markup(str):
    __slots__ = ()


def refusal(annotation: Any, value: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        Forms(annotation).check(value)
    return caught.value


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        (str, {str, int, float, bool}),
        (int, {int, float}),
        (float, {int, float}),
        (bool, {bool}),
        (bytes, {bytes}),
        (str | None, {str, int, float, bool, type(None)}),
        (Annotated[bool, "note"], {bool}),
        (Any, SCALARS),
        (TypeVar("T"), SCALARS),
        (Colour, set()),
        (list[int], set()),
    ],
)
def test_the_plain_types_are_exact(annotation: Any, plain: set[type]) -> None:
    assert Forms(annotation).plain == plain


@pytest.mark.parametrize(
    ("annotation", "value", "stored"),
    [
        (float, fractions.Fraction(1, 2), 0.5),
        (int, fractions.Fraction(1, 2), 0.5),
        (str, Markup("a"), "a"),
        (str, Tone.LIGHT, "light"),
        (str | Tone, Tone.LIGHT, Tone.LIGHT),
        (Colour, "RED", Colour.RED),
        (Colour | None, "blue", Colour.BLUE),
        (Colour, Colour.RED, Colour.RED),
        (Literal["a", 1], 1, 1),
        (list[Colour], ["red", Colour.BLUE], [Colour.RED, Colour.BLUE]),
        (list[float], [fractions.Fraction(1, 2), 1], [0.5, 1]),
        (tuple[int, str], (1, "a"), (1, "a")),
        (tuple[float, Colour], [1, "red"], [1, Colour.RED]),
        (tuple[int, ...], (1, 2, 3), (1, 2, 3)),
        (Sequence[str], ("a",), ("a",)),
        (dict[str, Colour], {"a": "red"}, {"a": Colour.RED}),
        (Mapping[str, int], {"a": 1}, {"a": 1}),
        (dict, {1: 2}, {1: 2}),
        (dt.date, dt.date(2026, 1, 2), dt.date(2026, 1, 2)),
        (list[int] | int, 5, 5),
        (list, ["anything"], ["anything"]),
    ],
)
def test_what_is_stored(annotation: Any, value: Any, stored: Any) -> None:
    result = Forms(annotation).check(value)
    assert result == stored
    assert type(result) is type(stored)


@pytest.mark.parametrize("value", [["a"], ("a", "b"), {"a": 1}, Colour.RED, len])
def test_what_needs_no_change_is_handed_back_itself(value: Any) -> None:
    annotation: Any = {list: list[str], tuple: tuple[str, ...], dict: dict[str, int], Colour: Colour}.get(
        type(value), Callable[..., Any]
    )
    assert Forms(annotation).check(value) is value


@pytest.mark.parametrize(
    ("annotation", "value", "words"),
    [
        (float, "1", "number"),
        (float, True, "number"),
        (int, None, "number"),
        (float, decimal.Decimal(1), "number"),
        (bool, 1, "bool"),
        (str, b"a", "str"),
        (bytes, "a", "bytes"),
        (Colour, 5, "Colour"),
        (Callable[[], int], 5, "function"),
        (list[int], 5, "list of number"),
        (list[int], ["a"], "list of number"),
        (list, 5, "list of anything"),
        (dict[str, int], [], "dict of str to number"),
        (dict[str, int], {"a": "b"}, "dict of str to number"),
        (dict, 5, "dict"),
        (dt.date, "2026-01-01", "date"),
        (float | Colour | None, b"", "number, Colour, None"),
        (str | str | None, b"", "str, None"),
    ],
)
def test_a_wrong_type_is_refused_in_words(annotation: Any, value: Any, words: str) -> None:
    refused = refusal(annotation, value)
    assert refused.wrong_type
    assert refused.accepted == words


@pytest.mark.parametrize(
    ("annotation", "value", "words"),
    [
        (Literal["a", "b"], "c", "'a', 'b'"),
        (Colour, "rid", "Colour: 'red', 'blue' (did you mean 'red'?)"),
        (Colour, "zzzz", "Colour: 'red', 'blue'"),
        (tuple[int, int], (1,), "(number, number)"),
        (float | Colour, "rad", "Colour: 'red', 'blue' (did you mean 'red'?)"),
    ],
)
def test_a_wrong_content_is_told_apart(annotation: Any, value: Any, words: str) -> None:
    refused = refusal(annotation, value)
    assert not refused.wrong_type
    assert refused.accepted == words


def test_a_member_of_another_enum_counts_by_its_value() -> None:
    other = enum.Enum("Other", {"SCARLET": "red", "GREEN": "green", "ONE": 1})
    rule = Forms(Colour)
    assert rule.check(other["SCARLET"]) is Colour.RED
    assert refusal(Colour, other["GREEN"]).accepted == "Colour: 'red', 'blue'"
    assert refusal(Colour, other["ONE"]).accepted == "Colour"


def test_an_enum_of_many_shows_some() -> None:
    many = enum.Enum("Many", {f"M{i}": f"m{i}" for i in range(20)})
    assert refusal(many, "zzz").accepted.endswith("'m7', …")


def test_values_of_a_dict_may_be_functions_for_they_may_be_bound() -> None:
    given = {"a": lambda: 5}
    assert Forms(dict[str, int]).check(given) is given


def test_an_annotation_that_is_no_type_accepts_all() -> None:
    assert Forms("unresolved").check(5) == 5
    assert Forms(Any).check(Colour) is Colour


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary()))
def test_scalars_are_stored_as_they_are_or_refused(value: Any) -> None:
    for annotation in (str, int, float, bool, bytes, None, str | None, float | None):
        rule = Forms(annotation)
        if type(value) in rule.plain:
            assert rule.check(value) is value
        else:
            assert refusal(annotation, value).wrong_type


def test_a_name_for_an_icon_says_which_icon_was_meant() -> None:
    with pytest.raises(PropertyError, match=r"IconButton\.icon: 'skip_nex' .*as Icons\.SKIP_NEXT"):
        IconButton("skip_nex")
