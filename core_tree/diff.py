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


def list_operations(
    before: Sequence[T], after: Sequence[T], *, limit: int | None = None
) -> list[tuple[int, int, Any]] | None:
    """The operations that turn `before` into `after`; neither has an item twice. No fewer would do.

    Args:
        before: what there is.
        after: what there is to be.
        limit: how many operations are wanted at most.

    Returns:
        `(ADD, index, item)`, `(REMOVE, index, 0)`, `(MOVE, from, to)`; or None if nothing of the old list stays, or
        if there would be more than the limit.
    """
    stays = set(after)
    removals: list[tuple[int, int, Any]] = [
        (REMOVE, index, 0) for index in range(len(before) - 1, -1, -1) if before[index] not in stays
    ]
    current = [item for item in before if item in stays] if removals else before
    if not current:
        return None
    old_position = {item: index for index, item in enumerate(current)}
    survivors = [old_position[item] for item in after if item in old_position]
    fixed = [survivors[index] for index in _longest_increasing(survivors)]
    if limit is not None and len(before) + len(after) - len(current) - len(fixed) > limit:
        return None
    return removals + _placements(after, old_position, fixed)


def _placements(after: Sequence[T], old_position: dict[T, int], fixed: list[int]) -> list[tuple[int, int, Any]]:
    """The additions and moves, in the order of the new list.

    While it is made, the list is what was placed, in its final order, and among it those that wait to be moved: each
    behind what was placed since the fixed one that it has always followed, and before the next fixed one. So where
    anything stands follows from how many are placed, and from how many wait before an old position.
    """
    waiting = _Waiting(len(old_position), fixed)
    places = {position: at for at, position in enumerate(fixed)}
    final = [0] * len(fixed)  # where the fixed ones stand in the end
    operations: list[tuple[int, int, Any]] = []
    passed = 0  # how many fixed ones have been placed
    edge = -1  # the old position of the last of them
    skipped = 0  # how many wait before it
    for at, item in enumerate(after):
        position = old_position.get(item)
        if position is None:
            operations.append((ADD, at + skipped, item))
            continue
        place = places.get(position)
        if place is not None:
            final[place] = at
            passed = place + 1
            edge = position
            skipped = waiting.before(position)
            continue
        following = bisect_left(fixed, position)  # the fixed one that it waits before
        placed = final[following] if following < passed else at + following - passed
        source = placed + waiting.before(position)
        waiting.remove(position)
        if position < edge:
            skipped -= 1
        if source != at + skipped:
            operations.append((MOVE, source, at + skipped))
    return operations


class _Waiting:
    """How many of the positions up to `count` that are not fixed have not been removed, before any of them.

    Sums over spans of 1, 2, 4 ... (Fenwick 1994): asking and removing take as many steps as the count has digits.
    """

    __slots__ = ("_left", "_sums")

    def __init__(self, count: int, fixed: list[int]) -> None:
        self._left = count - len(fixed)
        self._sums: list[int] = []
        if self._left:
            sums = self._sums = [0] + [1] * count
            for position in fixed:
                sums[position + 1] = 0
            for index in range(1, count + 1):
                parent = index + (index & -index)
                if parent <= count:
                    sums[parent] += sums[index]

    def before(self, position: int) -> int:
        if not self._left:
            return 0
        total = 0
        sums = self._sums
        while position:
            total += sums[position]
            position &= position - 1
        return total

    def remove(self, position: int) -> None:
        self._left -= 1
        sums = self._sums
        index, count = position + 1, len(sums)
        while index < count:
            sums[index] -= 1
            index += index & -index


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
