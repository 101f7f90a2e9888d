"""Values, lists and dicts that properties hold: observed, shared, bound."""

from __future__ import annotations

import copy
import gc
import weakref
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from core_tree.controls.container import Container
from core_tree.controls.text import Text
from core_tree.encode import encode
from core_tree.errors import PropertyTypeError
from core_tree.types.borders import Border, BorderSide
from core_tree.types.painting import LinearGradient
from core_tree.types.text import TextStyle
from core_tree.values import Holders, ObservedDict, ObservedList, hold, observed, parts_in, same, unhold
from reactive.graph import computed, signal
from tests.core_tree.small import Small


def side(width: float = 1) -> Border:
    return Border(top=BorderSide(width))


# -- change in place


def test_a_change_in_a_nested_value_sends_the_property() -> None:
    box = Container(border=side())
    small = Small(box)
    box.border.top.width = 4
    assert small.patch() == [[0, 0, "border", {"top": {"width": 4}}]]
    box.border.top.width = 4
    assert small.patch() == []
    box.border.top.color = "red"
    assert small.patch() == [[0, 0, "border", {"top": {"width": 4, "color": "red"}}]]


def test_a_default_value_can_be_changed_in_place() -> None:
    border = Border()
    box = Container(border=border)
    small = Small(box)
    border.left.width = 2
    assert small.patch()[0][3]["left"]["width"] == 2


def test_lists_and_dicts_are_observed_however_deep() -> None:
    gradient = LinearGradient(colors=["red"])
    box = Container(gradient=gradient)
    small = Small(box)
    gradient.colors.append("blue")
    assert small.patch()[0][3]["colors"] == ["red", "blue"]
    gradient.colors[0] = "green"
    assert small.patch()[0][3]["colors"] == ["green", "blue"]
    small.page.fonts = {"a": "1"}
    small.patch()
    small.page.fonts["b"] = "2"
    assert small.patch() == [[0, 0, "fonts", {"a": "1", "b": "2"}]]
    del small.page.fonts["a"]
    assert small.patch() == [[0, 0, "fonts", {"b": "2"}]]


def test_a_value_shared_by_two_controls_tells_both() -> None:
    shared = side()
    one, two = Container(border=shared), Container(border=shared)
    small = Small(one, two)
    shared.top.width = 3
    assert sorted(op[2] for op in small.patch()) == ["border", "border"]
    one.border = None
    small.patch()
    shared.top.width = 5
    assert small.frame().body["id"] == two._id
    two.border = side(1)
    small.patch()
    shared.top.width = 6
    assert small.patch() == []


def test_a_value_shared_by_two_pages_tells_both() -> None:
    shared = side()
    first, second = Small(Container(border=shared)), Small(Container(border=shared))
    shared.top.width = 3
    assert len(first.patch()) == len(second.patch()) == 1


def test_a_value_twice_within_another_is_held_until_both_are_gone() -> None:
    part = BorderSide(1)
    border = Border(top=part, left=part)
    box = Container(border=border)
    small = Small(box)
    border.top = BorderSide(9)
    small.patch()
    part.width = 2
    assert small.patch()[0][3]["left"] == {"width": 2}


def test_what_was_taken_out_of_a_list_or_dict_tells_no_more() -> None:
    one, two = BorderSide(1), BorderSide(2)
    items, table = ObservedList([one, one, two]), ObservedDict({"a": one, "b": two})
    told: list[str] = []

    class Holder:
        def __init__(self, name: str) -> None:
            self.name = name

        def _held_changed(self, slot: Any) -> None:
            told.append(self.name)

    holders = Holder("list"), Holder("dict")
    hold(items, holders[0], None)
    hold(table, holders[1], None)
    items.pop(0)
    table["a"] = two
    told.clear()
    one.width = 5
    assert told == ["list"]  # it is still there once
    items.pop(0)
    del table["b"]
    told.clear()
    one.width = 6
    assert told == []
    two.width = 7
    assert sorted(told) == ["dict", "list"]


LIST_CHANGES: list[Any] = [
    lambda x: x.append(9),
    lambda x: x.extend([7, 8]),
    lambda x: x.insert(1, 5),
    lambda x: x.pop(),
    lambda x: x.remove(1),
    lambda x: x.reverse(),
    lambda x: x.sort(reverse=True),
    lambda x: x.__setitem__(0, 4),
    lambda x: x.__setitem__(slice(0, 2), [1, 2, 3]),
    lambda x: x.__delitem__(0),
    lambda x: x.__iadd__([3]),
    lambda x: x.__imul__(2),
    lambda x: x.clear(),
]
DICT_CHANGES: list[Any] = [
    lambda x: x.__setitem__("c", 3),
    lambda x: x.update(a=5),
    lambda x: x.pop("a"),
    lambda x: x.pop("zz", 4),
    lambda x: x.popitem(),
    lambda x: x.setdefault("d", 4),
    lambda x: x.setdefault("a", 4),
    lambda x: x.__ior__({"e": 1}),
    lambda x: x.__delitem__("a"),
    lambda x: x.clear(),
]


@pytest.mark.parametrize("change", LIST_CHANGES)
def test_every_change_of_a_list_tells_and_does_what_a_list_does(change: Any) -> None:
    plain, ours = [1, 2, 3], ObservedList([1, 2, 3])
    teller = Teller(ours)
    expected, got = change(plain), change(ours)
    assert plain == ours
    assert (expected is plain) == (got is ours)
    assert teller.told == 1


@pytest.mark.parametrize("change", DICT_CHANGES)
def test_every_change_of_a_dict_tells_and_does_what_a_dict_does(change: Any) -> None:
    plain, ours = {"a": 1, "b": 2}, ObservedDict({"a": 1, "b": 2})
    teller = Teller(ours)
    expected, got = change(plain), change(ours)
    assert plain == ours
    assert list(plain) == list(ours)
    assert (expected is plain) == (got is ours)
    assert expected is plain or expected == got
    assert teller.told >= (plain != {"a": 1, "b": 2})


class Teller:
    def __init__(self, value: Any) -> None:
        self.told = 0
        hold(value, self, None)

    def _held_changed(self, slot: Any) -> None:
        self.told += 1


def test_errors_of_lists_and_dicts_are_those_of_python() -> None:
    with pytest.raises(IndexError):
        ObservedList().pop()
    with pytest.raises(KeyError):
        ObservedDict().popitem()
    with pytest.raises(KeyError):
        ObservedDict().pop("a")
    with pytest.raises(KeyError):
        ObservedDict()["a"]


def test_reading_a_dict_reads_its_bound_entries() -> None:
    source = signal(1)
    table = ObservedDict({"a": source, "b": 2})
    assert (table["a"], table.get("a"), table.get("z"), table.get("z", 3)) == (1, 1, None, 3)
    assert list(table.values()) == [1, 2]
    assert list(table.items()) == [("a", 1), ("b", 2)]
    assert table.setdefault("a", 5) == 1
    assert table.popitem() == ("b", 2)
    assert table.pop("a") == 1
    assert table == {}


# -- bindings within


def test_a_bound_field_given_before_mounting() -> None:
    width = signal(1)
    box = Container(border=Border(top=BorderSide(width=width)))
    small = Small(box)
    small.patch()
    width.value = 5
    assert small.patch() == [[0, 0, "border", {"top": {"width": 5}}]]
    assert box.border.top.width == 5


@pytest.mark.parametrize("how", ["the field", "the inner value", "the property"])
def test_a_bound_field_given_after_mounting(how: str) -> None:
    width = signal(2)
    box = Container(border=side())
    small = Small(box)
    if how == "the field":
        box.border.top.width = width
    elif how == "the inner value":
        box.border.top = BorderSide(width=width)
    else:
        box.border = Border(top=BorderSide(width=width))
    assert small.patch()[-1][3] == {"top": {"width": 2}}
    width.value = 3
    assert small.patch() == [[0, 0, "border", {"top": {"width": 3}}]]
    box.border = side(8)
    assert small.patch() == [[0, 0, "border", {"top": {"width": 8}}]]
    width.value = 4
    assert small.patch() == []
    assert not width._observers
    assert not small.tree.within


def test_a_bound_field_of_a_shared_value_follows_as_long_as_one_holder_is_mounted() -> None:
    width = signal(1)
    shared = Border(top=BorderSide(width=width))
    one, two = Container(border=shared), Container(border=shared)
    small = Small(one, two)
    small.patch()
    small.page.controls.remove(one)
    small.patch()
    width.value = 2
    assert small.patch() == [[0, 0, "border", {"top": {"width": 2}}]]
    small.page.controls.remove(two)
    small.patch()
    assert not width._observers
    small.page.add(two)
    small.patch()
    width.value = 3
    assert small.patch() == [[0, 0, "border", {"top": {"width": 3}}]]


def test_a_bound_entry_of_a_dict() -> None:
    font = signal("a.ttf")
    small = Small()
    small.page.fonts = {"x": font}
    assert small.patch() == [[0, 0, "fonts", {"x": "a.ttf"}]]
    font.value = "b.ttf"
    assert small.patch() == [[0, 0, "fonts", {"x": "b.ttf"}]]
    second = computed(lambda: font() + "!")
    small.page.fonts["y"] = second
    assert small.patch() == [[0, 0, "fonts", {"x": "b.ttf", "y": "b.ttf!"}]]
    font.value = "c"
    assert small.patch() == [[0, 0, "fonts", {"x": "c", "y": "c!"}]]


def test_assigning_to_a_bound_entry_writes_the_signal_or_ends_the_binding() -> None:
    font = signal("a")
    small = Small()
    small.page.fonts = {"x": font, "y": lambda: font() + "!"}
    small.patch()
    small.page.fonts["x"] = "b"
    assert font.value == "b"
    assert small.patch() == [[0, 0, "fonts", {"x": "b", "y": "b!"}]]
    small.page.fonts["y"] = "own"
    small.patch()
    font.value = "c"
    assert small.patch() == [[0, 0, "fonts", {"x": "c", "y": "own"}]]
    del small.page.fonts["x"]
    small.patch()
    assert not font._observers


def test_assigning_to_a_bound_field_writes_the_signal_or_ends_the_binding() -> None:
    width = signal(1)
    top = BorderSide(width=width)
    top.width = 5
    assert width.value == 5
    top.width = lambda: 7
    assert (top.width, width.value) == (7, 5)
    top.width = 2
    assert not list(parts_in(top))
    assert top.width == 2


def test_a_field_keeps_what_it_shows_until_its_source_was_read() -> None:
    box = Container(border=side(4))
    Small(box)
    box.border.top.width = lambda: 1 / 0
    assert encode(box.border) == {"top": {"width": 4}}


def test_a_bound_field_may_yield_a_value_with_bound_fields() -> None:
    width, which = signal(1), signal(0)
    border = Border()
    border.top = lambda: [BorderSide(width=width), BorderSide(9)][which()]
    box = Container(border=border)
    small = Small(box)
    small.patch()
    small.patch()
    width.value = 5
    assert small.patch() == [[0, 0, "border", {"top": {"width": 5}}]]
    which.value = 1
    small.patch()
    assert not width._observers


def test_a_source_that_yields_a_source_is_followed_one_step() -> None:
    inner = signal(3)
    box = Container(border=Border(top=BorderSide(width=lambda: inner)))
    text = Text(lambda: inner)
    small = Small(box, text)
    small.patch()
    assert encode(box.border) == {"top": {"width": 3}}
    assert encode(text._values["value"]) == 3
    assert small.host.errors == []


# -- equality, copies


def test_values_are_equal_if_their_fields_are() -> None:
    assert BorderSide(1) == BorderSide(1.0)
    assert BorderSide() == BorderSide(1)
    assert BorderSide(2) != BorderSide(1)
    assert BorderSide(2) != "x"
    assert side(3) == side(3)
    assert side(3) != side(4)
    with pytest.raises(TypeError):
        hash(BorderSide(1))


def test_same_runs_no_code_of_the_users() -> None:
    def never() -> float:
        raise AssertionError("run")

    one, two = BorderSide(width=never), BorderSide(width=never)
    assert same(one, two)
    assert not same(one, BorderSide(1))
    assert same(side(2), side(2))
    assert not same(1, True)
    assert not same([1], [1])
    assert same(None, None)


def test_an_equal_value_in_the_place_of_another_sends_nothing_but_is_held() -> None:
    box = Container(border=side(2))
    small = Small(box)
    mine = side(2)
    box.border = mine
    assert small.patch() == []
    mine.top.width = 3
    assert small.patch() == [[0, 0, "border", {"top": {"width": 3}}]]


def test_a_copy_has_the_same_fields_but_those_named() -> None:
    style = TextStyle(size=3, weight="bold")
    other = style.copy(size=4)
    assert (other.size, other.weight, style.size) == (4, style.weight, 3)
    with pytest.raises(PropertyTypeError):
        style.copy(size="big")


# -- holders


def test_holders_that_died_are_dropped() -> None:
    shared = side()
    for _ in range(1000):
        Container(border=shared)
    gc.collect()
    keep = [Container(border=shared) for _ in range(50)]
    assert len(shared._home._of) <= 2 * len(keep) + 9 + 50


def test_a_value_does_not_keep_its_holders() -> None:
    shared = side()
    box = Container(border=shared)
    gone = weakref.ref(box)
    del box
    gc.collect()
    assert gone() is None
    shared.top.width = 5  # tells nobody


def test_holders_added_meanwhile_are_kept() -> None:
    """Another thread (here a finaliser) notes a holder while dead ones are dropped."""
    shared, late = BorderSide(), Teller(ObservedList())

    class Dying:
        def __del__(self) -> None:
            hold(shared, late, "late")

    for _ in range(30):
        holder = Dying()
        hold(shared, holder, None)
        del holder
    keep = [Teller(shared) for _ in range(30)]
    unhold(shared, late, "late")
    hold(shared, late, "late")
    shared.width = 9
    assert late.told == 1
    assert all(teller.told == 1 for teller in keep)


def test_holders_are_told_in_the_place_where_they_hold() -> None:
    holders = Holders()
    seen: list[Any] = []

    class Holder:
        def _held_changed(self, slot: Any) -> None:
            seen.append(slot)

    holder = Holder()
    holders.add(holder, "a")
    holders.add(holder, "b")
    holders.tell()
    holders.remove(holder, "a")
    holders.touch(None, "x")
    assert seen == ["a", "b", "b"]


@given(st.recursive(st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20))
def test_observed_data_is_equal_to_what_it_was_made_of(data: Any) -> None:
    assert observed(data) == data
    assert observed(observed(data)) == data
    assert encode(observed(data)) == data
    assert copy.deepcopy(data) == observed(data)
