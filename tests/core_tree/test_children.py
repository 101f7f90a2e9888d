"""The list of children: a list in all its ways, with one place for each control."""

from __future__ import annotations

import copy
import gc
import pickle
import random
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from core_tree.children import ADD, MOVE, ControlList
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.errors import ControlInUseError, PropertyTypeError
from tests.core_tree.small import Small
from tests.invariants.stage import Stage
from tests.strategies import list_changes


def texts(count: int) -> list[Text]:
    return [Text(str(i)) for i in range(count)]


def change(items: Any, name: str, need: Any, fresh: list[Text]) -> Any:
    """Make one change; `fresh` are new controls to put in, the same for the model and for ours."""
    match name:
        case "append":
            return items.append(fresh[0])
        case "insert":
            return items.insert(need, fresh[0])
        case "extend":
            return items.extend(fresh[:need])
        case "iadd":
            items += fresh[:need]
            return None
        case "imul":
            items *= need
            return None
        case "pop":
            return items.pop(need)
        case "remove":
            return items.remove(items[need])
        case "clear":
            return items.clear()
        case "set":
            items[need] = fresh[0]
        case "delete":
            del items[need]
        case "set-slice":
            items[need[0]] = fresh[: need[1]]
        case "delete-slice":
            del items[need]
        case "reverse":
            return items.reverse()
        case "sort":
            return items.sort(key=lambda text: (text._id * 7) % 11, reverse=True)
        case "move":
            if isinstance(items, ControlList):
                items.move(*need)
            else:
                source, target = range(len(items))[need[0]], range(len(items))[need[1]]
                items.insert(target, items.pop(source))
        case "replace":
            keep = [item for i, item in enumerate(items) if i % 2]
            items[:] = fresh[:need] + keep[::-1]
    return None


def outcome(items: Any, name: str, need: Any, fresh: list[Text]) -> Any:
    try:
        return change(items, name, need, fresh)
    except (IndexError, ValueError) as error:
        return type(error)


def consistent(column: Any, ever: list[Text]) -> None:
    """Every control knows whether it is in the column, and where."""
    for child in ever:
        inside = child in column.controls
        assert (child.parent is column) == inside
        assert (child.parent is None) == (not inside)
    for index, child in enumerate(column.controls):
        assert column.controls.position(child) == index


@given(st.integers(0, 6), list_changes(), st.sampled_from(["alone", "mounted", "plain"]))
@settings(deadline=None, max_examples=120)
def test_it_behaves_as_a_list(size: int, changes: list[tuple[str, Any]], where: str) -> None:
    ever = texts(size)
    model: list[Text] = list(ever)
    column = Column(list(ever))
    ours = ControlList(ever) if where == "plain" else column.controls
    small = Small(column) if where == "mounted" else None
    for name, need in changes:
        fresh = texts(6)
        ever += fresh
        expected = outcome(model, name, need, fresh)
        got = outcome(ours, name, need, fresh)
        assert got is expected
        assert list(ours) == model
    if where != "plain":
        consistent(column, ever)
    if small is not None:
        small.frame()
        assert {child._id for child in model} == set(small.tree.index) & {child._id for child in ever}


@given(st.lists(list_changes(8), max_size=5), st.integers(0, 8))
@settings(deadline=None, max_examples=40)
def test_the_client_ends_with_the_list(frames: list[list[tuple[str, Any]]], size: int) -> None:
    stage = Stage()
    column = Column(texts(size))
    stage.page.add(column)
    for changes in frames:
        for name, need in changes:
            outcome(column.controls, name, need, texts(6))
        assert stage.differences() == []
    assert stage.client.errors == []


# -- particular methods


def test_reading_is_that_of_a_list() -> None:
    items = texts(3)
    column = Column(items)
    controls = column.controls
    assert (len(controls), controls[-1], controls[0:2], items[1] in controls) == (3, items[2], items[:2], True)
    assert (controls.index(items[1]), controls.count(items[1]), list(reversed(controls))) == (1, 1, items[::-1])
    assert controls == items
    assert type(controls[0:2]) is list
    assert type(controls.__add__([])) is list
    assert type(controls.copy()) is list


def test_a_copy_is_a_plain_list() -> None:
    column = Column(texts(2))
    assert type(copy.copy(column.controls)) is list
    assert pickle.loads(pickle.dumps(ControlList([1, 2]))) == [1, 2]


def test_removing_what_is_elsewhere_names_the_list() -> None:
    inside, outside = Text("a"), Text("b")
    column, other = Column([inside]), Column([outside])
    for stranger in (outside, Text("c"), 5):
        with pytest.raises(ValueError, match=rf"Column\({column._id}\)\.controls does not hold"):
            column.controls.remove(stranger)
    assert other.controls == [outside]
    overlay = Container(inside) if column.controls.remove(inside) is None else None
    with pytest.raises(ValueError, match="does not hold"):
        column.controls.remove(inside)
    assert overlay is not None


def test_multiplying_and_adding_oneself_is_refused() -> None:
    column = Column(texts(2))
    before = list(column.controls)
    with pytest.raises(ControlInUseError, match="multiplied"):
        column.controls *= 2
    with pytest.raises(ControlInUseError):
        column.controls += column.controls
    with pytest.raises(ControlInUseError):
        column.controls.extend(column.controls)
    assert column.controls == before
    empty = Column([])
    empty.controls *= 5
    assert empty.controls == []


@pytest.mark.parametrize("mounted", [False, True])
def test_a_key_that_raises_leaves_the_order(mounted: bool) -> None:
    column = Column(texts(5))
    small = Small(column) if mounted else None
    before = list(column.controls)

    def key(text: Any) -> Any:
        if text.value == "3":
            raise LookupError("no key")
        return -int(text.value)

    with pytest.raises(LookupError):
        column.controls.sort(key=key)
    assert column.controls == before
    if small is not None:
        assert small.patch() == []
    with pytest.raises(TypeError):
        column.controls.sort()


def test_a_list_changed_while_it_is_sorted_is_sorted_again() -> None:
    column = Column(texts(3))
    late: list[Text] = []

    def key(text: Any) -> str:
        if not late:
            late.append(Text("-1"))
            column.controls.append(late[0])
        return text.value

    column.controls.sort(key=key)
    assert [text.value for text in column.controls] == ["-1", "0", "1", "2"]


def test_moving_keeps_the_control_on_the_page() -> None:
    column = Column(texts(4))
    small = Small(column)
    first, second, *_ = column.controls
    column.controls.move(0, -1)
    assert column.controls[-1] is first
    assert small.patch() == [[MOVE, 1, 0, 1, 3]]
    column.controls.move(1, 1)
    assert small.patch() == []
    with pytest.raises(IndexError):
        column.controls.move(0, 9)
    assert second.parent is column


# -- one place for each control


@pytest.mark.parametrize("mounted", [False, True])
@pytest.mark.parametrize(
    ("name", "offend"),
    [
        ("given twice", lambda c, own, other, fresh: c.extend([fresh, fresh])),
        ("given twice", lambda c, own, other, fresh: c.__setitem__(slice(None), [own, own])),
        ("already in", lambda c, own, other, fresh: c.append(own)),
        ("already in", lambda c, own, other, fresh: c.insert(0, other)),
        ("already in", lambda c, own, other, fresh: c.extend([fresh, other])),
        ("already in", lambda c, own, other, fresh: c.__setitem__(0, other)),
        ("already in", lambda c, own, other, fresh: c.__setitem__(slice(0, 1), [fresh, other])),
        ("already in", lambda c, own, other, fresh: c.__setitem__(slice(0, 3, 2), [fresh, other])),
        ("already in", lambda c, own, other, fresh: setattr(c._owner(), "controls", [fresh, other])),
        ("wrong", lambda c, own, other, fresh: c.extend([fresh, "text"])),
        ("wrong", lambda c, own, other, fresh: c.__setitem__(1, None)),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(name: str, offend: Any, mounted: bool) -> None:
    column, other, fresh = Column(texts(3)), Row(texts(2)), Text("fresh")
    outer = Column([column, other])
    small = Small(outer) if mounted else None
    before, own, elsewhere = list(column.controls), column.controls[0], other.controls[0]
    with pytest.raises(
        PropertyTypeError if name == "wrong" else ControlInUseError, match=None if name == "wrong" else name
    ):
        offend(column.controls, own, elsewhere, fresh)
    assert column.controls == before
    assert [child.parent for child in before] == [column] * 3
    assert elsewhere.parent is other
    assert fresh.parent is None
    assert other.controls[0] is elsewhere
    if small is not None:
        assert small.patch() == []
        assert fresh._id not in small.tree.index
    column.controls.append(fresh)
    assert column.controls[-1] is fresh


@pytest.mark.parametrize("mounted", [False, True])
def test_a_circle_is_refused(mounted: bool) -> None:
    inner = Column(texts(1))
    box = Container(inner)
    outer = Column([box])
    small = Small(outer) if mounted else None
    if small is not None:
        small.page.controls.remove(outer)
    for circle in (outer, box, inner):
        with pytest.raises(ControlInUseError):
            inner.controls.append(circle)
    with pytest.raises(ControlInUseError, match=r"Column\(\d+\) holds Column\(\d+\)"):
        inner.controls.append(outer)
    with pytest.raises(ControlInUseError, match="holds"):
        outer.controls = [box, outer]
    assert outer.parent is None
    assert len(inner.controls) == 1
    assert outer.controls == [box]


def test_a_control_of_one_page_is_refused_by_another() -> None:
    text, row = Text("a"), Row()
    first, second = Small(text), Small(row)
    with pytest.raises(ControlInUseError, match="already in"):
        row.controls.append(text)
    first.page.controls.remove(text)
    with pytest.raises(ControlInUseError, match="another page"):
        row.controls.append(text)
    assert text.parent is None
    first.frame()
    row.controls.append(text)  # the first page has let it go
    assert second.tree.index[text._id] is text
    assert text._id not in first.tree.index


def test_what_has_left_the_page_gives_up_its_children() -> None:
    stays, boxed = Text("a"), Text("b")
    small = Small(Column([stays, Container(boxed)]))
    (column,) = small.page.controls
    with pytest.raises(ControlInUseError, match="already in"):
        Column([stays])
    small.page.controls.clear()
    small.page.controls.append(Column([boxed, Container(stays)]))
    assert len(column.controls) == 1
    assert column.controls[0].content is None
    with pytest.raises(ControlInUseError, match="already in"):
        Column([stays])
    small.patch()
    assert {stays._id, boxed._id} <= small.tree.index.keys()
    assert column._id not in small.tree.index


def test_a_control_cannot_be_in_a_list_and_in_a_property() -> None:
    text = Text("a")
    box = Container(text)
    with pytest.raises(ControlInUseError, match=r"Container\(\d+\)\.content"):
        Column([text])
    box.content = None
    assert Column([text]).controls == [text]


def test_the_parent_that_died_frees_its_children() -> None:
    text = Text("a")
    Column([text])
    gc.collect()
    assert text.parent is None
    assert Column([text]).controls == [text]


def test_a_replaced_list_is_a_plain_list() -> None:
    column = Column(texts(2))
    small = Small(column)
    old = column.controls
    kept = old[0]
    column.controls = [kept]
    old.append(Text("lost"))
    old.pop(0)
    small.frame()
    assert column.controls == [kept]
    assert kept.parent is column
    assert not small.tree.lists


# -- the journal


def journal(column: Any) -> Any:
    return [(kind, at) for kind, at, _ in column.controls._journal]


def test_a_list_that_the_client_never_saw_keeps_no_journal() -> None:
    column = Column(texts(2))
    column.controls.append(Text("a"))
    assert column.controls._journal is None
    assert column.controls.known() is None
    small = Small(column)
    assert column.controls._journal == []
    column.controls.append(Text("b"))
    assert journal(column) == [(ADD, 3)]
    small.page.controls.remove(column)
    small.frame()
    assert column.controls._journal is None


def test_out_and_back_at_once_is_a_move() -> None:
    column = Column(texts(4))
    small = Small(column)
    child = column.controls.pop(0)
    column.controls.insert(2, child)
    assert small.patch() == [[MOVE, 1, 0, 1, 2]]


def test_changes_in_what_is_moved_are_sent() -> None:
    column = Column([Column([Text("a")]), Text("b")])
    small = Small(column)
    inner = column.controls.pop(0)
    column.controls.append(inner)
    inner.spacing = 3
    inner.controls.append(Text("c"))
    assert [operation[0] for operation in small.patch()] == [MOVE, ADD, 0]


def test_an_index_beyond_the_ends_is_the_end() -> None:
    column = Column(texts(2))
    small = Small(column)
    column.controls.insert(-99, Text("first"))
    column.controls.insert(99, Text("last"))
    column.controls.insert(-1, Text("but one"))
    assert [operation[2] for operation in small.patch()] == [0, 3, 3]
    assert [text.value for text in column.controls] == ["first", "0", "1", "but one", "last"]


def test_what_comes_and_goes_within_a_frame_is_not_told() -> None:
    column = Column(texts(3))
    small = Small(column)
    column.controls.insert(1, Text("new"))
    column.controls.append(Text("last"))
    column.controls.move(4, 0)
    del column.controls[2]
    assert [operation[0] for operation in small.patch()] == [ADD, MOVE]
    column.controls.append(Text("more"))
    column.controls.pop()
    assert small.patch() == []


def test_a_long_journal_gives_way_to_a_comparison() -> None:
    column = Column(texts(4))
    small = Small(column)
    for i in range(40):
        column.controls.append(Text(str(i)))
    assert column.controls._before is not None
    assert column.controls._journal == []
    del column.controls[5:]
    assert small.patch()[0][:3] == [ADD, 1, 4]
    assert column.controls._before is None


def test_known_is_what_the_client_holds() -> None:
    column = Column(texts(5))
    Small(column)
    before = list(column.controls)
    column.controls.move(0, 3)
    column.controls.pop(1)
    column.controls.insert(0, Text("x"))
    assert column.controls.known() == before
    column.controls.reverse()
    assert column.controls.known() == before


def test_the_same_children_in_the_same_order_need_nothing() -> None:
    column = Column(texts(3))
    small = Small(column)
    column.controls = list(column.controls)
    assert small.patch() == []
    assert column.controls._before is None
    column.controls.reverse()
    column.controls.reverse()
    assert small.patch() == []


# -- positions


@given(st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_positions_stay_right_whatever_comes_and_goes(seed: int) -> None:
    rng = random.Random(seed)
    column = Column([Row([Text("a")]) for _ in range(rng.choice([0, 3, 200]))])
    Small(column)
    controls = column.controls
    for _ in range(60):
        match rng.randrange(6):
            case 0 | 1:
                controls.insert(rng.randint(0, len(controls)), Row([Text("b")]))
            case 2 if controls:
                controls.pop(rng.randrange(len(controls)))
            case 3 if controls:
                controls.move(rng.randrange(len(controls)), rng.randrange(len(controls)))
            case 4 if controls:
                at = rng.randrange(len(controls))
                controls[at : at + 3] = [Row(), Row()]
            case _:
                controls.append(Row([Text("c")]))
        if controls:
            child = rng.choice(controls)
            assert controls[controls.position(child)] is child
    assert [controls.position(child) for child in controls] == list(range(len(controls)))


def test_an_appended_child_is_found_without_a_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    column = Column([Row([Text("a")]) for _ in range(500)])  # their ids are not in steps of one
    Small(column)
    for child in column.controls:
        column.controls.position(child)
    monkeypatch.setattr(ControlList, "_renumber", lambda _: pytest.fail("the whole list was walked"))
    for _ in range(100):
        new = Row([Text("b")])
        column.controls.append(new)
        assert column.controls[column.controls.position(new)] is new
