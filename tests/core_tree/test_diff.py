"""The difference of two lists."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core_tree.children import ADD, MOVE, REMOVE
from core_tree.diff import list_operations

LISTS = st.lists(st.integers(0, 12), unique=True, max_size=12)


def applied(items: list[Any], operations: list[tuple[int, int, Any]]) -> list[Any]:
    items = list(items)
    for kind, at, what in operations:
        if kind == ADD:
            items.insert(at, what)
        elif kind == REMOVE:
            del items[at]
        else:
            items.insert(what, items.pop(at))
    return items


@given(LISTS, LISTS)
def test_applying_the_operations_gives_the_new_list(before: list[int], after: list[int]) -> None:
    operations = list_operations(before, after)
    if operations is None:
        assert not set(before) & set(after)
    else:
        assert applied(before, operations) == after


@given(LISTS.filter(bool), st.data())
def test_one_item_that_moves_is_one_operation(before: list[int], data: st.DataObject) -> None:
    source = data.draw(st.integers(0, len(before) - 1))
    target = data.draw(st.integers(0, len(before) - 1))
    after = list(before)
    after.insert(target, after.pop(source))
    operations = list_operations(before, after)
    assert operations is not None
    assert len(operations) == (before != after)


@given(LISTS.filter(lambda items: len(items) > 2))
def test_an_equal_list_needs_nothing(items: list[int]) -> None:
    assert list_operations(items, list(items)) == []


def test_additions_and_removals_do_not_move_what_stays() -> None:
    operations = list_operations("abcdef", "bXcfY")
    assert operations is not None
    assert MOVE not in [kind for kind, _, _ in operations]


def test_a_shuffle_of_many_is_told_to_be_sent_as_a_whole() -> None:
    before = list(range(5000))
    assert list_operations(before, before[::-1]) is None
