"""The observable list."""

from __future__ import annotations

import bisect
import operator
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, cast, overload

from reactive._collections.shared import MISSING, Change, Collection, alike
from reactive._graph.shared import unchanged
from reactive.graph import Signal

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

T = TypeVar("T")


class _Outdated(Exception):  # noqa: N818 - never seen by users
    """The content is no longer the one that was looked at."""


class ReactiveList(Collection[list[T]], MutableSequence[T]):
    """A list that can be observed.

    `rows[3]` depends on what stands at index 3, `len(rows)` on the length; iterating, slices, `in`, comparing and
    printing depend on all of it. Iterating goes over the content as it was at the beginning. From any thread; each
    method is one step.

    Args:
        items: the first items.
        name: for error messages.

        rows = ReactiveList(["a", "b"])
        effect(lambda: print(len(rows)))    # prints 2
        rows.append("c")                    # prints 3

    """

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, items: Iterable[T] = (), *, name: str | None = None) -> None:
        super().__init__(list(items), name)

    @staticmethod
    def _copied(data: list[T]) -> list[T]:
        return data.copy()

    @staticmethod
    def _do(data: list[T], steps: list[Change]) -> None:
        for step in steps:
            if step.kind == "replace":
                data[step.key] = step.new
            elif step.kind == "insert":
                data.insert(step.key, step.new)
            elif step.kind == "remove":
                del data[step.key]
            else:
                data.insert(cast("int", step.to), data.pop(step.key))

    @staticmethod
    def _undo(data: list[T], steps: list[Change]) -> None:
        for step in reversed(steps):
            if step.kind == "replace":
                data[step.key] = step.old
            elif step.kind == "insert":
                del data[step.key]
            elif step.kind == "remove":
                data.insert(step.key, step.old)
            else:
                data.insert(step.key, data.pop(cast("int", step.to)))

    def _touch(self, data: list[T], steps: list[Change]) -> tuple[list[Signal[int]], bool]:
        before = len(data)
        if not self._cells:
            self._do(data, steps)
            return [], len(data) != before
        start, end, shifts = before, 0, False
        for step in steps:
            start = min(start, step.key, step.key if step.to is None else step.to)
            end = max(end, step.key + 1, 0 if step.to is None else step.to + 1)
            shifts = shifts or step.kind in ("insert", "remove")
        if shifts:
            end = before + len(steps)
        if end - start < len(self._cells):
            found = [(index, cell) for index in range(start, end) if (cell := self._cells.get(index)) is not None]
        else:
            found = [(index, cell) for index, cell in list(self._cells.items()) if start <= index < end]
        old = [data[index] if index < before else MISSING for index, _ in found]
        self._do(data, steps)
        after = len(data)
        cells = [
            cell
            for (index, cell), item in zip(found, old, strict=True)
            if not alike(item, data[index] if index < after else MISSING)
        ]
        return cells, after != before

    # -- reading -----------------------------------------------------------------------------------------------

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> T | list[T]:
        if isinstance(index, slice):
            return self._whole()[index]
        position = operator.index(index)
        if position < 0:
            position += len(self)
            if position < 0:
                raise IndexError("list index out of range")
        self._track(position)
        return self._peek(lambda data: data[position])

    def __iter__(self) -> Iterator[T]:
        return iter(self._whole())

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._whole())

    def __contains__(self, item: object) -> bool:
        return item in self._whole()

    def index(self, value: T, start: int = 0, stop: int | None = None) -> int:
        """The index of the first item that equals `value`. Raises ValueError if there is none."""
        items = self._whole()
        return items.index(value, start, len(items) if stop is None else stop)

    def count(self, value: T) -> int:
        """How many items equal `value`."""
        return self._whole().count(value)

    def copy(self) -> list[T]:
        """The items as a plain list."""
        return self._whole()

    def __repr__(self) -> str:
        return f"ReactiveList({self._whole()!r})"

    def __eq__(self, other: object) -> bool:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() == items

    def __lt__(self, other: Sequence[T]) -> bool:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() < items

    def __le__(self, other: Sequence[T]) -> bool:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() <= items

    def __gt__(self, other: Sequence[T]) -> bool:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() > items

    def __ge__(self, other: Sequence[T]) -> bool:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() >= items

    def __add__(self, other: Sequence[T]) -> list[T]:
        items = _plain_list(other)
        return NotImplemented if items is None else self._whole() + items

    def __radd__(self, other: list[T]) -> list[T]:
        return other + self._whole() if isinstance(other, list) else NotImplemented

    def __mul__(self, times: SupportsIndex) -> list[T]:
        return self._whole() * times

    __rmul__ = __mul__

    # -- changing ----------------------------------------------------------------------------------------------

    @overload
    def __setitem__(self, index: SupportsIndex, value: T) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[T]) -> None: ...
    def __setitem__(self, index: SupportsIndex | slice, value: Any) -> None:
        if isinstance(index, slice):
            items = list(value)
            self._change(lambda data: (_assign(data, index, items), None))
            return
        position = operator.index(index)
        if unchanged(self._peek(lambda data: data[position]), value):
            return

        def plan(data: list[T]) -> tuple[list[Change], None]:
            try:
                old = data[position]
            except IndexError:
                raise IndexError("list assignment index out of range") from None
            return [Change("replace", position % len(data), old, value)], None

        self._change(plan)

    def __delitem__(self, index: SupportsIndex | slice) -> None:
        def plan(data: list[T]) -> tuple[list[Change], None]:
            if isinstance(index, slice):
                positions = sorted(range(len(data))[index], reverse=True)
            else:
                positions = [range(len(data))[index]]
            return [Change("remove", position, data[position]) for position in positions], None

        self._change(plan)

    def insert(self, index: SupportsIndex, value: T) -> None:
        """Put an item before the one at `index`."""
        self[index : operator.index(index)] = [value]  # as for a builtin list, an index beyond the end is the end

    def append(self, value: T) -> None:
        """Put an item at the end."""
        self._change(lambda data: ([Change("insert", len(data), None, value)], None))

    def extend(self, values: Iterable[T]) -> None:
        """Put items at the end, as one change."""
        items = list(values)
        self._change(lambda data: ([Change("insert", n, None, item) for n, item in enumerate(items, len(data))], None))

    def __iadd__(self, values: Iterable[T]) -> ReactiveList[T]:
        self.extend(values)
        return self

    def __imul__(self, times: SupportsIndex) -> ReactiveList[T]:
        count = operator.index(times)
        if count <= 0:
            self.clear()
        else:
            self._change(
                lambda data: (
                    [Change("insert", n, None, item) for n, item in enumerate(data * (count - 1), len(data))],
                    None,
                )
            )
        return self

    def pop(self, index: SupportsIndex = -1) -> T:
        """Take an item out and return it; the last one by default."""
        position = operator.index(index)

        def plan(data: list[T]) -> tuple[list[Change], T]:
            if not data:
                raise IndexError("pop from empty list")
            try:
                found = range(len(data))[position]
            except IndexError:
                raise IndexError("pop index out of range") from None
            return [Change("remove", found, data[found])], data[found]

        return self._change(plan)

    def remove(self, value: T) -> None:
        """Take the first item out that equals `value`. Raises ValueError if there is none."""
        while True:
            items = self._peek(self._copied)
            index = items.index(value)
            try:
                self._change(lambda data, at=index, item=items[index]: (_removal(data, at, item), None))  # type: ignore[misc]
            except _Outdated:
                continue
            return

    def clear(self) -> None:
        """Take all items out."""
        del self[:]

    def move(self, index: SupportsIndex, to: SupportsIndex) -> None:
        """Take the item at `index` and put it where its index is `to`: one change that a list on screen can follow."""

        def plan(data: list[T]) -> tuple[list[Change], None]:
            source, target = range(len(data))[index], range(len(data))[to]
            return ([] if source == target else [_move(data[source], source, target)]), None

        self._change(plan)

    def reverse(self) -> None:
        """Turn the order round."""
        self._change(lambda data: (_moves(data, range(len(data) - 1, -1, -1)), None))

    def sort(self, *, key: Callable[[T], SupportsRichComparison] | None = None, reverse: bool = False) -> None:
        """Sort in place, stably, as one change."""
        wanted: Any = key

        def order_of(items: list[T]) -> list[int]:
            keys: Any = items if wanted is None else [wanted(item) for item in items]
            return sorted(range(len(items)), key=keys.__getitem__, reverse=reverse)

        while True:
            items = self._peek(self._copied)
            order = order_of(items)
            try:
                self._change(lambda data, items=items, order=order: (_ordered(data, items, order), None))  # type: ignore[misc]
            except _Outdated:
                continue
            return


def _plain_list(other: object) -> list[Any] | None:
    if isinstance(other, ReactiveList):
        return other._whole()
    return other if isinstance(other, list) else None


def _assign(data: list[Any], where: slice, items: list[Any]) -> list[Change]:
    start, stop, stride = where.indices(len(data))
    positions = range(start, stop, stride)
    if stride != 1:
        if len(positions) != len(items):
            raise ValueError(
                f"attempt to assign sequence of size {len(items)} to extended slice of size {len(positions)}"
            )
        return [_replacement(data, n, item) for n, item in zip(positions, items, strict=True) if data[n] is not item]
    steps = [_replacement(data, n, item) for n, item in zip(positions, items, strict=False) if data[n] is not item]
    shared = min(len(positions), len(items))
    steps += [Change("remove", n, data[n]) for n in reversed(positions[shared:])]
    steps += [Change("insert", n, None, item) for n, item in enumerate(items[shared:], start + shared)]
    return steps


def _replacement(data: list[Any], index: int, item: Any) -> Change:
    return Change("replace", index, data[index], item)


def _removal(data: list[Any], index: int, item: Any) -> list[Change]:
    if index >= len(data) or data[index] is not item:
        raise _Outdated
    return [Change("remove", index, item)]


def _move(item: Any, index: int, to: int) -> Change:
    return Change("move", index, item, item, to)


def _ordered(data: list[Any], looked_at: list[Any], order: list[int]) -> list[Change]:
    if len(data) != len(looked_at) or not all(map(operator.is_, data, looked_at)):
        raise _Outdated
    return _moves(data, order)


def _moves(data: list[Any], order: Sequence[int]) -> list[Change]:
    """The moves, from left to right, that bring the items into this order of their indices."""
    steps: list[Change] = []
    placed: list[int] = []  # the indices, sorted, of the items that stand where they should
    for to, index in enumerate(order):
        # Those to its right that were placed before it have shifted it to the right.
        rank = bisect.bisect_left(placed, index)
        now = index + to - rank
        if now != to:
            steps.append(_move(data[index], now, to))
        placed.insert(rank, index)
    return steps
