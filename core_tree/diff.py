"""The difference of two lists as a few additions, removals and moves. Pure: it knows no controls.

    list_operations("abcd", "bdxa")  ->  [(REMOVE, 2, 0), (ADD, 3, "x"), (MOVE, 0, 3)]

Operations are to be applied in order, each to the list as the earlier ones left it. Survivors that keep their order are
not touched: they are a longest increasing subsequence of the old positions (Schensted 1961; by patience sorting).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import Any, TypeVar

from core_tree.children import ADD, MOVE, REMOVE

__all__ = ["list_operations"]

T = TypeVar("T", bound=Hashable)

SEARCH_BUDGET = 1_000_000
"""Up to so many comparisons to find what moves; beyond, sending the list anew is cheaper."""


def list_operations(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int, Any]] | None:
    """The operations that turn `before` into `after`; neither has an item twice.

    Returns:
        `(ADD, index, item)`, `(REMOVE, index, 0)`, `(MOVE, from, to)`; or None if nothing of the old list stays or
        so much of it moves that the list had better be sent as a whole.
    """
    stays = set(after)
    operations: list[tuple[int, int, Any]] = [
        (REMOVE, index, 0) for index in range(len(before) - 1, -1, -1) if before[index] not in stays
    ]
    current = [item for item in before if item in stays]
    if not current:
        return None
    old_position = {item: index for index, item in enumerate(current)}
    survivors = [item for item in after if item in old_position]
    still = _longest_increasing([old_position[item] for item in survivors])
    fixed = {survivors[index] for index in still}
    if (len(survivors) - len(fixed)) * len(after) > SEARCH_BUDGET:
        return None
    at = -1  # where the item placed last stands
    for item in after:
        if item not in old_position:
            at += 1
            current.insert(at, item)
            operations.append((ADD, at, item))
        elif item in fixed:
            at = current.index(item, at + 1)  # what lies between is waiting to be moved
        else:
            source = current.index(item)
            target = at + 1 if source > at else at
            if source != target:
                operations.append((MOVE, source, target))
                current.insert(target, current.pop(source))
            at = target
    return operations


def _longest_increasing(numbers: list[int]) -> list[int]:
    """The indexes of a longest increasing subsequence."""
    tails: list[int] = []
    tail_at: list[int] = []
    previous: list[int] = []
    for index, number in enumerate(numbers):
        slot = bisect_left(tails, number)
        previous.append(tail_at[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(number)
            tail_at.append(index)
        else:
            tails[slot] = number
            tail_at[slot] = index
    found: list[int] = []
    index = tail_at[-1] if tail_at else -1
    while index >= 0:
        found.append(index)
        index = previous[index]
    return found[::-1]
