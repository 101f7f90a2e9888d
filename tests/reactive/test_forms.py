"""Fields of forms: typed texts and the values that they stand for."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import reactive as ft


@ft.model
class Person:
    name: str = "Ada"
    age: int = attrs.field(default=36, validator=attrs.validators.ge(0))


@pytest.fixture
def person() -> Any:
    return Person()


def test_what_is_typed_reaches_the_model_when_it_can_be_parsed(person: Any) -> None:
    age = ft.field(person, "age", parse=int)
    assert (age.text(), age.dirty(), age.valid) == ("36", False, True)
    age.text.value = "4"
    assert (person.age, age.dirty()) == (4, True)
    age.text.value = "4x"
    assert person.age == 4
    assert not age.valid
    assert age.text() == "4x"


def test_what_the_model_is_given_shows_in_the_field(person: Any) -> None:
    age = ft.field(person, "age", parse=int)
    person.age = 7
    assert age.text() == "7"
    age.text.value = " 7 "
    assert age.text() == " 7 "  # the same value: left as it was typed
    age.text.value = "seven"
    person.age = 8
    assert age.text() == "8"


def test_an_error_shows_once_the_field_was_left(person: Any) -> None:
    age = ft.field(person, "age", parse=int)
    age.text.value = "old"
    assert age.error() is None
    age.touch()
    assert "invalid literal" in age.error()
    age.text.value = "5"
    assert age.error() is None


def test_the_model_may_refuse(person: Any) -> None:
    age = ft.field(person, "age", parse=int)
    age.text.value = "-3"
    assert (person.age, age.text()) == (36, "-3")
    assert not age.submit()
    assert ">= 0" in age.error()
    age.text.value = "3"
    assert age.submit()
    assert person.age == 3


def test_a_check_of_ones_own() -> None:
    even = ft.signal(2)
    number = ft.field(even, parse=int, check=lambda n: "an even number, please" if n % 2 else None)
    number.text.value = "3"
    assert even.value == 2
    assert number.problem() == "an even number, please"
    number.text.value = "4"
    assert even.value == 4


def test_all_fields_are_asked(person: Any) -> None:
    name = ft.field(person, "name", check=lambda words: None if words.strip() else "a name is needed")
    age = ft.field(person, "age", parse=int)
    assert ft.submit(name, age)
    name.text.value, age.text.value = " ", "x"
    assert not ft.submit(name, age)
    assert (name.error(), person.name) == ("a name is needed", "Ada")
    assert age.error() is not None
    name.reset()
    assert (name.text(), name.error(), name.dirty()) == ("Ada", None, False)


def test_a_field_ends_with_its_scope(person: Any) -> None:
    with ft.scope() as own:
        age = ft.field(person, "age", parse=int)
    own.dispose()
    age.text.value = "5"
    assert person.age == 36
