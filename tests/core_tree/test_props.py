"""Properties: declaration, reading and writing, acceptance, binding."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from attrs.validators import ge

from core_tree.children import ControlList
from core_tree.contracts import MISSING, Given
from core_tree.control import BaseControl, control
from core_tree.controls.base import Control
from core_tree.controls.column import Column
from core_tree.controls.drag_target import DragTarget
from core_tree.controls.text import Text
from core_tree.encode import encode_control
from core_tree.errors import PropertyError, PropertyTypeError
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.record import Record
from core_tree.types.borders import Border, BorderSide
from core_tree.values import ObservedDict, ObservedList
from reactive.binding import SourceBinding
from reactive.graph import signal
from tests.core_tree.small import Small

made: list[str] = []


def make_list() -> list[int]:
    made.append("list")
    return [1]


@control("Gadget")
class Gadget(Control):
    """One of each."""

    label: Prop[str] = prop()
    level: Prop[float] = prop(default=1.5, validator=ge(0))
    doubled: Prop[int | None] = prop(default=None, converter=lambda given: given if given is None else int(given) * 2)
    items: Prop[list[int]] = prop(factory=make_list)
    table: Prop[dict[str, int] | None] = prop(default=None)
    private: Prop[Any] = prop(default=None, sent=False)
    count: Prop[int] = prop(default=0, sent=False, kw_only=True)
    part: Prop[bool] = prop(default=False, via="_internals")
    typed: Prop[str] = prop(default="", input=True)
    parts: Children[Control] = children()
    more: Children[Control] = children(default=None)
    on_press: Handler[Any] = event()
    strange: Prop[NoSuchName] = prop(default=None)  # noqa: F821


def test_a_property_read_off_the_class_is_its_declaration() -> None:
    declared = Gadget.level
    assert isinstance(declared, Prop)
    assert (declared.name, declared.owner, declared.default) == ("level", Gadget, 1.5)
    assert attrs.fields_dict(Gadget)["level"].metadata["prop"] is declared


def test_a_declaration_that_is_given_stands_for_its_default() -> None:
    gadget = Gadget(label="a", table=Gadget.table, level=Gadget.level)
    assert (gadget.table, gadget.level) == (None, 1.5)


def test_what_is_not_given_reads_as_the_default_and_is_not_stored() -> None:
    gadget = Gadget("a")
    assert (gadget.level, gadget.doubled, gadget.table, gadget.on_press, gadget.more) == (1.5, None, None, None, None)
    assert gadget._values == {"label": "a"}


def test_a_default_that_can_change_in_place_is_made_once_and_kept() -> None:
    made.clear()
    one, two = Gadget("a"), Gadget("b")
    one.items.append(2)
    assert one.items == [1, 2]
    assert two.items == [1]
    assert made == ["list", "list"]


def test_a_default_made_by_two_threads_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    gadget = Gadget("a")
    first: list[Any] = []

    def slow() -> list[int]:
        if not first:  # while this thread makes the default, another one reads the property
            first.append(None)
            first.append(gadget.items)
        return [7]

    monkeypatch.setattr(Gadget.items, "factory", slow)
    assert gadget.items is first[1]
    border = Border()
    side: list[Any] = []

    def slow_side() -> BorderSide:
        if not side:
            side.append(None)
            side.append(border.top)
        return BorderSide()

    monkeypatch.setattr(Border.top, "factory", slow_side)
    assert border.top is side[1]


@pytest.mark.parametrize("given", ["text", 5, 1.5, True])
def test_a_scalar_is_stored_as_it_is(given: Any) -> None:
    gadget = Gadget("a")
    gadget.label = given
    assert gadget.label is given


def test_the_converter_comes_first_and_the_validator_last() -> None:
    gadget = Gadget("a", doubled="4")
    assert gadget.doubled == 8
    gadget.doubled = 5
    assert gadget.doubled == 10
    gadget.doubled = None
    assert gadget.doubled is None
    with pytest.raises(PropertyError, match="level"):
        gadget.level = -1
    with pytest.raises(PropertyError, match="level"):
        Gadget("a", level=-1)
    assert gadget.level == 1.5


def test_none_is_not_shown_to_the_validator() -> None:
    assert Text("a", opacity=1).opacity == 1
    gadget = Gadget("a", level=2)
    gadget.level = None
    assert gadget.level is None


def test_lists_and_dicts_are_observed_copies() -> None:
    items, table = [1, 2], {"a": 1}
    gadget = Gadget("a", items=items, table=table)
    assert isinstance(gadget.items, ObservedList)
    assert isinstance(gadget.table, ObservedDict)
    items.append(3)
    assert gadget.items == [1, 2]


def test_children_are_a_control_list_of_any_sequence() -> None:
    texts = [Text("a"), Text("b")]
    for given in (texts, tuple(texts), (text for text in texts), dict.fromkeys(texts).keys()):
        gadget = Gadget("a", parts=given)
        assert isinstance(gadget.parts, ControlList)
        assert gadget.parts == texts
        gadget.parts.clear()
    for wrong in ("ab", {texts[0]: 1}, 5, texts[0]):
        with pytest.raises(PropertyTypeError):
            Gadget("a", parts=wrong)


def test_what_stays_in_the_program_is_kept_as_it_is() -> None:
    source = signal(1)
    for given in ([1], {"a": 1}, source, len, Text("a"), object()):
        assert Gadget("a", private=given, data=given).private is given
    with pytest.raises(PropertyTypeError, match=r"Gadget\.count"):
        Gadget("a", count="many")


def test_a_control_that_is_only_kept_is_no_child() -> None:
    child = Text("child")
    column = Column([child])
    keeper = Text("a", data=child)
    keeper.data = column
    small = Small(keeper)
    assert child.parent is column
    assert column.parent is None
    assert list(keeper._children()) == []
    assert column._id not in small.tree.index
    keeper.data = Text("other")
    assert small.patch() == []


def test_handlers_are_functions_and_never_bound() -> None:
    gadget = Gadget("a", on_press=len)
    assert gadget.on_press is len
    source = signal(1)
    gadget.on_press = source
    assert gadget.on_press is source
    with pytest.raises(PropertyTypeError, match="function"):
        gadget.on_press = 5
    gadget.on_press = None
    assert gadget.on_press is None
    assert Gadget.on_press.event_type() is Any


def test_a_name_that_cannot_be_resolved_accepts_anything() -> None:
    assert Gadget("a", strange=object).strange is object


def test_an_adapter_makes_the_binding() -> None:
    source = signal("x")
    gadget = Gadget(source)
    assert isinstance(gadget._values["label"], SourceBinding)
    assert gadget.label == "x"
    source.value = "y"
    assert gadget.label == "y"


def test_a_bound_property_that_never_was_shown_reads_its_source() -> None:
    gadget = Gadget(lambda: "from a function")
    assert gadget._values["label"].held is MISSING
    assert gadget.label == "from a function"


def test_part_of_an_entry_sends_the_entry() -> None:
    gadget = Gadget("a")
    small = Small(gadget)
    gadget.part = True
    assert small.patch() == [[0, 0, "_internals", None]]


def test_missing_is_never_true_and_shows_itself() -> None:
    assert not MISSING
    assert repr(MISSING) == "<missing>"


def test_a_copy_of_a_declaration_is_independent() -> None:
    twin = Gadget.level.copy()
    twin.default = 3
    assert Gadget.level.default == 1.5
    assert twin.name == "level"


def test_given_is_a_type_alias_for_annotations() -> None:
    assert Given is not None
    assert issubclass(BaseControl, Record)


def test_none_stands_for_nothing_given_unless_the_property_must_be_given() -> None:
    text = Text("a")
    text.value = None  # type: ignore[assignment]
    assert text.value is None
    assert "value" not in encode_control(text)
    with pytest.raises(PropertyTypeError, match=r"DragTarget\.content: None"):
        DragTarget(content=None)  # type: ignore[arg-type]
