"""Records: constructor, sparse storage, users' subclasses."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

import attrs
import pytest

from core_tree.control import control
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.encode import encode_control
from core_tree.errors import PropertyTypeError, UnknownPropertyError
from core_tree.props import Prop, prop
from core_tree.record import Record
from core_tree.types.borders import BorderSide
from core_tree.types.enums import CrossAxisAlignment, MainAxisAlignment
from core_tree.values import Value, value
from tests.core_tree.small import Small


@value()
class Pair(Value):
    first: Prop[int] = prop()
    second: Prop[int] = prop(default=2)
    third: Prop[int] = prop(default=3, kw_only=True)


# -- the constructor


def test_only_what_is_given_is_stored() -> None:
    text = Text("a", size=12)
    assert text._values == {"value": "a", "size": 12}
    assert encode_control(text) == {"_c": "Text", "_i": text._id, "value": "a", "size": 12}


def test_what_is_none_is_stored_but_not_sent() -> None:
    assert "size" not in encode_control(Text("a", size=None))


def test_positional_arguments_go_by_the_order_of_declaration() -> None:
    assert Pair(1)._values == {"first": 1}
    assert Pair(1, 5)._values == {"first": 1, "second": 5}
    assert Column([], "center").alignment.value == "center"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Pair(), r"^Pair\(\) needs: first$"),
        (lambda: Pair(second=1), r"needs: first"),
        (lambda: Pair(1, 2, 3), r"^Pair\(\) got 3 positional arguments; it takes: first, second$"),
        (lambda: Pair(1, first=1), r"^Pair\(\) got 'first' twice"),
    ],
)
def test_a_wrong_call_is_a_type_error(make: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        make()


def test_a_constructor_that_fails_frees_what_it_was_given() -> None:
    text, other = Text("a"), Text("b")
    with pytest.raises(PropertyTypeError) as caught:
        Row([text], spacing="wide")
    with pytest.raises(UnknownPropertyError) as again:
        Container(other, paddng=1)
    assert Column([text, other]).controls == [text, other]  # while the errors still hold what failed
    assert caught.value
    assert again.value


def test_a_failing_init_frees_what_the_control_was_given() -> None:
    class Bad(Column):
        def init(self) -> None:
            raise ValueError("no")

    text = Text("a")
    with pytest.raises(ValueError, match="no") as caught:
        Bad([text])
    assert Row([text]).controls == [text]
    assert caught.value


def test_a_representation_shows_what_was_given() -> None:
    assert repr(Text("a", size=2)) == "Text(value='a', size=2)"
    assert repr(Text(lambda: "x")) == "Text(value=<bound>)"
    assert repr(Column([Text("a")])) == "Column(controls=[Text(value='a')])"

    class Printer:
        def text(self, shown: str) -> None:
            self.shown = shown

    printer = Printer()
    Text("b")._repr_pretty_(printer, cycle=False)
    assert printer.shown == "Text(value='b')"


# -- the tables


def test_the_tables_of_a_class_follow_its_bases() -> None:
    assert Pair.__positional__ == ("first", "second")
    assert Pair.__required__ == ("first",)
    assert list(Pair.__props__) == ["first", "second", "third"]
    assert "data" in Text.__kept__
    assert "data" not in Text.__sent__
    assert "value" in Text.__quick__
    assert [field.name for field in attrs.fields(Pair)] == ["first", "second", "third"]


def test_an_abstract_record_says_what_is_to_be_written() -> None:
    record = object.__new__(Record)
    for call in (lambda: record._store(Text.value, 1), lambda: record._materialise(Text.value, 1)):
        with pytest.raises(NotImplementedError):
            call()


# -- subclasses of users


@control
class Counter(Column):
    """Plain fields, and those of attrs and dataclasses."""

    constant: ClassVar[int] = 7
    start: int = 5
    nothing: str
    log: list[int] = attrs.field(factory=list)
    notes: dict[str, int] = dataclasses.field(default_factory=dict)
    step: int = dataclasses.field(default=2)
    unit: str = attrs.field(default="s")
    spacing: float = 3

    def init(self) -> None:
        self.text = Text(str(self.start))
        self.apart = Text("held, not shown")
        self.controls.append(self.text)


def test_local_fields_have_their_defaults_and_are_not_sent() -> None:
    one, two = Counter(), Counter(start=9, unit="m")
    assert (one.start, one.nothing, one.log, one.notes, one.step, one.unit) == (5, None, [], {}, 2, "s")
    assert (two.start, two.unit) == (9, "m")
    one.log.append(1)
    assert two.log == []
    assert set(encode_control(one)) == {"_c", "_i", "controls", "spacing", "_internals"}
    assert Counter.constant == 7


def test_an_inherited_property_with_another_default_is_sent() -> None:
    assert Counter().spacing == 3
    assert encode_control(Counter())["spacing"] == 3
    assert encode_control(Counter(spacing=1))["spacing"] == 1
    assert Column().spacing == 10
    with pytest.raises(PropertyTypeError, match=r"Counter\.spacing"):
        Counter(spacing="wide")


def test_an_inherited_property_takes_also_what_the_subclass_says() -> None:
    @control
    class Lane(Column):
        alignment: CrossAxisAlignment = CrossAxisAlignment.END
        width: NoSuchName = 5  # noqa: F821

    assert Lane().alignment is CrossAxisAlignment.END
    assert encode_control(Lane())["alignment"] == "end"
    assert Lane(alignment=CrossAxisAlignment.CENTER).alignment is CrossAxisAlignment.CENTER
    assert Lane(alignment="spaceAround").alignment is MainAxisAlignment.SPACE_AROUND
    assert Column(alignment=CrossAxisAlignment.CENTER).alignment is MainAxisAlignment.CENTER
    with pytest.raises(PropertyTypeError, match=r"Lane\.width"):
        Lane(width="wide")


def test_an_inherited_property_with_a_factory_is_made_by_the_constructor() -> None:
    @control
    class Board(Column):
        controls: list[Text] = attrs.field(factory=lambda: [Text("first")])

    one, two = Board(), Board()
    (first,) = one._values["controls"]
    assert first.parent is one
    assert two.controls[0] is not first
    assert Board([]).controls == []
    small = Small(one)
    assert small.tree.index[first._id] is first


def test_an_unknown_name_may_be_near_a_local_field() -> None:
    with pytest.raises(UnknownPropertyError, match="did you mean 'start'"):
        Counter(strat=1)


def test_a_control_in_an_attribute_of_the_users_is_no_child() -> None:
    counter = Counter()
    assert list(counter._children()) == [counter.text]
    assert counter.apart.parent is None
    small = Small(counter)
    assert counter.apart._id not in small.tree.index
    counter.apart = Text("another")
    counter.start = 6
    assert small.patch() == []
    assert "apart" not in encode_control(counter)


def test_an_undecorated_subclass_has_a_constructor_of_its_own() -> None:
    class Greeting(Row):
        def __init__(self, name: str, *, loud: bool = False) -> None:
            super().__init__(spacing=1)
            self.name = name
            self.shown = Text(f"Hello {name}", italic=loud)
            self.controls = [self.shown]

    class Louder(Greeting):
        def __init__(self, name: str) -> None:
            super().__init__(name, loud=True)

    greeting = Louder("Ann")
    assert greeting.name == "Ann"
    assert greeting.shown.parent is greeting
    assert encode_control(greeting)["_c"] == "Row"
    assert "name" not in encode_control(greeting)
    small = Small(greeting)
    greeting.shown.value = "Bye"
    assert small.patch() == [[0, 0, "value", "Bye"]]


def test_a_subclass_of_a_subclass_keeps_fields_of_both() -> None:
    @control
    class Fine(Counter):
        digits: int = 1

    fine = Fine(digits=4, start=2)
    assert (fine.digits, fine.start, fine.step) == (4, 2, 2)
    assert encode_control(fine)["_c"] == "Column"


def test_a_users_type_does_not_take_the_name_of_ours() -> None:
    @control("Text")
    class Text2(Text):
        pass

    Text2.__name__ = "Text"
    assert Column([Text("a")]).controls
    assert BorderSide(1).width == 1
