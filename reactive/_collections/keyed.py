"""The observable dict and the observable set.

Inside, both are a dict of (value, ticket). Tickets are numbers in the order of insertion, so that a removal can be
undone at the place where it was.
"""

from __future__ import annotations

import itertools
from collections.abc import (
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    MutableMapping,
    MutableSet,
    ValuesView,
)
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar, cast

from reactive._collections.shared import MISSING, Change, Collection
from reactive._graph.shared import unchanged
from reactive.graph import Signal

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

_tickets = itertools.count(1)
_Entries = dict[Any, "tuple[Any, int]"]


class _Keyed(Collection[_Entries]):
    __slots__ = ()

    @staticmethod
    def _copied(data: _Entries) -> _Entries:
        return data.copy()

    @staticmethod
    def _do(data: _Entries, steps: list[Change]) -> None:
        for step in steps:
            if step.kind == "remove":
                del data[step.key]
            elif step.kind == "insert":
                data[step.key] = step.new, step._ticket
            else:
                data[step.key] = step.new, data[step.key][1]

    @staticmethod
    def _undo(data: _Entries, steps: list[Change]) -> None:
        back = False
        for step in reversed(steps):
            if step.kind == "insert":
                del data[step.key]
            elif step.kind == "remove":
                data[step.key] = step.old, step._ticket
                back = True
            else:
                data[step.key] = step.old, data[step.key][1]
        if back:
            entries = sorted(data.items(), key=lambda entry: entry[1][1])
            data.clear()
            data.update(entries)

    def _touch(self, data: _Entries, steps: list[Change]) -> tuple[list[Signal[int]], bool]:
        before = len(data)
        self._do(data, steps)
        cells: dict[Signal[int], None] = {}
        resized = len(data) != before
        if self._cells:
            for step in steps:
                for key in (step.key, _Member(step.key)) if step.kind != "replace" else (step.key,):
                    cell = self._cells.get(key)
                    if cell is not None:
                        cells[cell] = None
        return list(cells), resized

    def _keys(self) -> list[Any]:
        return list(self._whole())

    def __iter__(self) -> Iterator[Any]:
        return iter(self._keys())

    def __reversed__(self) -> Iterator[Any]:
        keys: Iterator[Any] = reversed(self._keys())
        return keys

    def __contains__(self, key: object) -> bool:
        hash(key)
        self._track(_Member(key))
        return self._peek(lambda data: key in data)

    def clear(self) -> None:
        """Take all out."""
        self._change(
            lambda data: ([Change("remove", key, old, ticket=ticket) for key, (old, ticket) in data.items()], None)
        )


class _Member:
    """Stands for "whether the key is there": who asks that does not care for the value."""

    __slots__ = ("_key",)

    def __init__(self, key: object) -> None:
        self._key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Member) and (self._key is other._key or self._key == other._key)

    def __hash__(self) -> int:
        return hash((_Member, self._key))

    def __repr__(self) -> str:
        return f"{self._key!r} in it"


class ReactiveDict(_Keyed, MutableMapping[K, V]):
    """A dict that can be observed.

    `prices["a"]` and `prices.get("a")` depend on that key alone, also while it is missing; `"a" in prices` on whether
    it is there; `len(prices)` on the length; iterating, comparing and printing depend on all of it. Iterating goes over
    the content as it was at the beginning. From any thread; each method is one step.

    Args:
        items: a mapping or pairs, as for `dict`.
        name: for error messages.

        prices = ReactiveDict({"tea": 3})
        effect(lambda: print(prices["tea"]))    # prints 3
        prices["milk"] = 1                      # prints nothing
        prices["tea"] = 4                       # prints 4

    """

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = (), *, name: str | None = None) -> None:
        super().__init__({key: (value, next(_tickets)) for key, value in dict(items).items()}, name)

    # -- reading -----------------------------------------------------------------------------------------------

    def __getitem__(self, key: K) -> V:
        hash(key)
        self._track(key)
        found = self._peek(lambda data: data.get(key))
        if found is None:
            raise KeyError(key)
        return cast("V", found[0])

    def keys(self) -> KeysView[K]:
        """The keys: a view, as of a builtin dict."""
        return KeysView(self)

    def values(self) -> ValuesView[V]:
        """The values: a view, as of a builtin dict."""
        return _Values(self)

    def items(self) -> ItemsView[K, V]:
        """The pairs of key and value: a view, as of a builtin dict."""
        return _Items(self)

    def copy(self) -> dict[K, V]:
        """The items as a plain dict."""
        return {key: value for key, (value, _) in self._whole().items()}

    def __repr__(self) -> str:
        return f"ReactiveDict({self.copy()!r})"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ReactiveDict):
            other = other.copy()
        return self.copy() == other if isinstance(other, Mapping) else NotImplemented

    def __or__(self, other: Mapping[K, V]) -> dict[K, V]:
        return {**self.copy(), **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other: Mapping[K, V]) -> dict[K, V]:
        return {**other, **self.copy()} if isinstance(other, Mapping) else NotImplemented

    # -- changing ----------------------------------------------------------------------------------------------

    def __setitem__(self, key: K, value: V) -> None:
        found = self._peek(lambda data: data.get(key))
        if found is not None and unchanged(found[0], value):
            return
        self._change(lambda data: ([_put(data, key, value)], None))

    def __delitem__(self, key: K) -> None:
        self.pop(key)

    def pop(self, key: K, default: Any = MISSING) -> Any:
        """Take a key out and return its value, or else `default`. Raises KeyError if there is neither."""

        def plan(data: _Entries) -> tuple[list[Change], Any]:
            found = data.get(key)
            if found is None:
                if default is MISSING:
                    raise KeyError(key)
                return [], default
            return [Change("remove", key, found[0], ticket=found[1])], found[0]

        return self._change(plan)

    def popitem(self) -> tuple[K, V]:
        """Take the last key out and return it with its value. Raises KeyError if there is none."""

        def plan(data: _Entries) -> tuple[list[Change], tuple[K, V]]:
            if not data:
                raise KeyError("popitem(): dictionary is empty")
            key = next(reversed(data))
            value, ticket = data[key]
            return [Change("remove", key, value, ticket=ticket)], (key, value)

        return self._change(plan)

    def setdefault(self, key: K, default: Any = None) -> Any:
        """The value of the key; if it is missing, `default`, which it then has."""
        self._track(key)

        def plan(data: _Entries) -> tuple[list[Change], Any]:
            found = data.get(key)
            return ([], found[0]) if found is not None else ([_put(data, key, default)], default)

        return self._change(plan)

    def update(self, other: Any = (), /, **named: V) -> None:
        """Put many items in, as one change."""
        given: dict[Any, Any] = dict(other, **named)
        present = self._peek(lambda data: {key: data[key][0] for key in given if key in data})
        wanted = {
            key: value for key, value in given.items() if key not in present or not unchanged(present[key], value)
        }
        self._change(lambda data: ([_put(data, key, value) for key, value in wanted.items()], None))

    def __ior__(self, other: Any) -> ReactiveDict[K, V]:  # type: ignore[misc]
        self.update(other)
        return self


def _put(data: _Entries, key: Any, value: Any) -> Change:
    found = data.get(key)
    if found is None:
        return Change("insert", key, None, value, ticket=next(_tickets))
    return Change("replace", key, found[0], value)


class _Values(ValuesView[V]):
    _mapping: ReactiveDict[Any, V]

    def __iter__(self) -> Iterator[V]:
        return iter(self._mapping.copy().values())

    def __reversed__(self) -> Iterator[V]:
        return reversed(self._mapping.copy().values())


class _Items(ItemsView[K, V]):
    _mapping: ReactiveDict[K, V]

    def __iter__(self) -> Iterator[tuple[K, V]]:
        return iter(self._mapping.copy().items())

    def __reversed__(self) -> Iterator[tuple[K, V]]:
        return reversed(self._mapping.copy().items())


class ReactiveSet(_Keyed, MutableSet[T]):
    """A set that can be observed; it keeps the order in which items came.

    `"a" in chosen` depends on that item alone, `len(chosen)` on the length; iterating, comparing, printing and the
    operators depend on all of it, and these give plain sets. From any thread; each method is one step.

    Args:
        items: the first items.
        name: for error messages.

        chosen = ReactiveSet({1})
        effect(lambda: print(2 in chosen))    # prints False
        chosen.add(2)                         # prints True

    """

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, items: Iterable[T] = (), *, name: str | None = None) -> None:
        super().__init__({item: (item, next(_tickets)) for item in items}, name)

    @classmethod
    def _from_iterable(cls, items: Iterable[Any]) -> set[Any]:
        return set(items)

    # -- reading -----------------------------------------------------------------------------------------------

    def copy(self) -> set[T]:
        """The items as a plain set."""
        return set(self._keys())

    def __repr__(self) -> str:
        return f"ReactiveSet({self._keys()!r})"

    def __eq__(self, other: object) -> bool:
        return self.copy() == set(other) if isinstance(other, AbstractSet) else NotImplemented

    def isdisjoint(self, other: Iterable[Any]) -> bool:
        """Whether no item is in both."""
        return self.copy().isdisjoint(other)

    def issubset(self, other: Iterable[Any]) -> bool:
        """Whether all items are in the other."""
        return self.copy().issubset(other)

    def issuperset(self, other: Iterable[Any]) -> bool:
        """Whether all items of the other are here."""
        return self.copy().issuperset(other)

    def union(self, *others: Iterable[Any]) -> set[Any]:
        """The items of all, as a plain set."""
        return set[Any](self.copy()).union(*others)

    def intersection(self, *others: Iterable[Any]) -> set[T]:
        """The items that are in all, as a plain set."""
        return self.copy().intersection(*others)

    def difference(self, *others: Iterable[Any]) -> set[T]:
        """The items that are in none of the others, as a plain set."""
        return self.copy().difference(*others)

    def symmetric_difference(self, other: Iterable[T]) -> set[T]:
        """The items that are in one of both only, as a plain set."""
        return self.copy().symmetric_difference(other)

    # -- changing ----------------------------------------------------------------------------------------------

    def add(self, value: T) -> None:
        """Put an item in, if it is not there."""
        self.update((value,))

    def discard(self, value: T) -> None:
        """Take an item out, if it is there."""
        self.difference_update((value,))

    def remove(self, value: T) -> None:
        """Take an item out. Raises KeyError if it is not there."""

        def plan(data: _Entries) -> tuple[list[Change], None]:
            if value not in data:
                raise KeyError(value)
            return [_out(data, value)], None

        self._change(plan)

    def pop(self) -> T:
        """Take the first item out and return it. Raises KeyError if there is none."""

        def plan(data: _Entries) -> tuple[list[Change], T]:
            if not data:
                raise KeyError("pop from an empty set")
            item = next(iter(data))
            return [_out(data, item)], item

        return self._change(plan)

    def update(self, *others: Iterable[T]) -> None:
        """Put the items of the others in, as one change."""
        items = dict.fromkeys(itertools.chain(*others))
        self._change(lambda data: ([_put(data, item, item) for item in items if item not in data], None))

    def difference_update(self, *others: Iterable[Any]) -> None:
        """Take the items of the others out, as one change."""
        items = dict.fromkeys(itertools.chain(*others))
        self._change(lambda data: ([_out(data, item) for item in items if item in data], None))

    def intersection_update(self, *others: Iterable[Any]) -> None:
        """Keep the items that are in all others too, as one change."""
        kept = [set(other) for other in others]
        self._change(
            lambda data: ([_out(data, item) for item in data if not all(item in other for other in kept)], None)
        )

    def symmetric_difference_update(self, other: Iterable[T]) -> None:
        """Take those items of the other out that are here, and put the others in, as one change."""
        items = dict.fromkeys(other)
        self._change(
            lambda data: ([_out(data, item) if item in data else _put(data, item, item) for item in items], None)
        )

    def __ior__(self, other: AbstractSet[T]) -> ReactiveSet[T]:  # type: ignore[override, misc]
        self.update(other)
        return self

    def __isub__(self, other: AbstractSet[Any]) -> ReactiveSet[T]:
        self.difference_update(other)
        return self

    def __iand__(self, other: AbstractSet[Any]) -> ReactiveSet[T]:
        self.intersection_update(other)
        return self

    def __ixor__(self, other: AbstractSet[T]) -> ReactiveSet[T]:  # type: ignore[override, misc]
        self.symmetric_difference_update(other)
        return self


def _out(data: _Entries, item: Any) -> Change:
    found, ticket = data[item]
    return Change("remove", found, found, ticket=ticket)
