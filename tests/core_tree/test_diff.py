"""The difference of two lists."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core_tree.children import ADD, MOVE, REMOVE
from core_tree.diff import _longest_increasing, list_operations

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


def longest_increasing(numbers: list[int]) -> int:
    """By the definition: the longest that ends at each place."""
    longest: list[int] = []
    for at, number in enumerate(numbers):
        longest.append(1 + max((longest[i] for i in range(at) if numbers[i] < number), default=0))
    return max(longest, default=0)


@given(LISTS, LISTS)
def test_only_what_has_lost_its_order_moves(before: list[int], after: list[int]) -> None:
    operations = list_operations(before, after) or []
    if set(before) & set(after):
        stay = [before.index(item) for item in after if item in before]
        kinds = [kind for kind, _, _ in operations]
        assert kinds.count(MOVE) == len(stay) - longest_increasing(stay)
        assert kinds.count(ADD) == len(after) - len(stay)
        assert kinds.count(REMOVE) == len(before) - len(stay)


@pytest.mark.parametrize(
    ("rearranged", "moves"),
    [
        (lambda items: items[::-1], 4_999),
        (lambda items: [items[-1], *items[1:-1], items[0]], 2),
        (lambda items: [*items[:1000], *items[1500:4000], *items[1000:1500], *items[4000:]], 500),
        (lambda items: [*items[4000:], *items[:4000]], 1_000),
    ],
    ids=["reversed", "two swapped", "a window moved", "rotated"],
)
def test_many_are_moved_with_as_few_operations_as_can_be(rearranged: Any, moves: int) -> None:
    before = list(range(5000))
    operations = list_operations(before, rearranged(before))
    assert operations is not None
    assert len(operations) == moves
    assert applied(before, operations) == rearranged(before)


def test_a_shuffle_of_many_moves_those_out_of_order() -> None:
    before = list(range(5000))
    after = random.Random(1).sample(before, 5000)
    operations = list_operations(before, after)
    assert operations is not None
    assert applied(before, operations) == after
    assert len(operations) == 5000 - len(_longest_increasing(after))


def test_more_than_the_limit_is_not_looked_for() -> None:
    before = list(range(50))
    assert list_operations(before, before[::-1], limit=48) is None
    assert len(list_operations(before, before[::-1], limit=49) or []) == 49
