"""Errors say who, what was given and what would do; and carry it as data."""

from __future__ import annotations

import pytest

from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.errors import (
    ControlError,
    ControlInUseError,
    PropertyError,
    PropertyTypeError,
    UnknownPropertyError,
    nearest,
    shown,
)
from core_tree.types.borders import BorderSide


def test_the_hierarchy_also_fits_the_built_in_kinds() -> None:
    assert issubclass(PropertyError, (ControlError, ValueError))
    assert issubclass(PropertyTypeError, TypeError)
    assert issubclass(PropertyTypeError, PropertyError)
    assert issubclass(UnknownPropertyError, TypeError)
    assert issubclass(UnknownPropertyError, ControlError)
    assert issubclass(ControlInUseError, ValueError)
    assert not issubclass(PropertyError, TypeError)


def test_a_wrong_type_names_control_property_given_and_accepted() -> None:
    with pytest.raises(PropertyTypeError) as caught:
        Text("a", size="big")
    error = caught.value
    assert (error.owner, error.name, error.given) == ("Text", "size", "big")
    assert str(error) == f"Text.size: 'big' (str) was given; accepted: {error.accepted}"
    assert "number" in error.accepted


def test_a_wrong_content_is_a_value_error_and_names_the_members() -> None:
    with pytest.raises(PropertyError, match=r"Column.alignment: 'centre' \(str\).*did you mean 'center'") as caught:
        Column(alignment="centre")
    assert not isinstance(caught.value, TypeError)


def test_a_refused_value_is_told_by_the_validator() -> None:
    with pytest.raises(PropertyError, match="opacity") as caught:
        Text("a", opacity=2)
    assert caught.value.given == 2
    text = Text("a", opacity=0.5)
    with pytest.raises(PropertyError):
        text.opacity = -1
    assert text.opacity == 0.5


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Text("a", colour="red"), r"^Text\.colour: no such property; did you mean 'color'\?$"),
        (lambda: Text("a", zzzzzz=1), r"^Text\.zzzzzz: no such property$"),
        (lambda: BorderSide(widht=1), r"^BorderSide\.widht: no such property; did you mean 'width'\?$"),
        (lambda: Text.property_named("valeu"), r"did you mean 'value'"),
    ],
)
def test_an_unknown_name_names_the_nearest(make, message: str) -> None:
    with pytest.raises(UnknownPropertyError, match=message):
        make()


def test_an_unknown_name_is_carried_as_data() -> None:
    with pytest.raises(UnknownPropertyError) as caught:
        Text(colour="red")
    assert (caught.value.owner, caught.value.name) == ("Text", "colour")


def test_a_control_of_a_wrong_kind_is_named() -> None:
    with pytest.raises(
        PropertyTypeError, match=r"Column\.controls: \['a'\] \(list\) was given; accepted: list of Control"
    ):
        Column(["a"])
    column = Column([Text("a")])
    with pytest.raises(PropertyTypeError, match=r"Column\.controls: 5 \(int\)"):
        column.controls.append(5)
    with pytest.raises(PropertyTypeError, match=r"Container\.content"):
        Container(content="a")


def test_places_are_named_with_their_controls() -> None:
    text = Text("a")
    column = Column([text])
    with pytest.raises(ControlInUseError) as caught:
        Row([text])
    assert str(caught.value).startswith(
        f"Text({text._id}) is already in Column({column._id}).controls; take it out there"
    )


def test_long_values_are_cut() -> None:
    text = shown("x" * 500)
    assert len(text) == 80 + len(" (str)")
    assert text.endswith("… (str)")
    assert shown(5) == "5 (int)"


def test_only_a_near_name_is_offered() -> None:
    assert nearest("valu", ["value", "visible"]) == "; did you mean 'value'?"
    assert nearest("qqq", ["value", "visible"]) == ""
