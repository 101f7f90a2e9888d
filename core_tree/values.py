"""Values that can change in place: value types, lists and dicts held by a property.

    @value()
    class BorderSide(Value):
        width: Prop[float] = prop(default=1)

Whoever holds such a value is known to it, weakly; a change in it, however deep, is logged as a change of the property
that holds it. One value may be held by many controls.
"""

from __future__ import annotations

import dataclasses
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

import attrs
from typing_extensions import override

from core_tree.accept import SCALARS
from core_tree.contracts import MISSING, Binding, adapters
from core_tree.props import Prop, prop
from core_tree.record import Home, Record, declare

__all__ = ["ObservedDict", "ObservedList", "Value", "hold", "observed", "parts_in", "same", "shown", "unhold", "value"]

V = TypeVar("V", bound="Value")


_holding = threading.RLock()
"""Taken while the holders of a value are noted: a value may be shared by the pages of many threads. Re-entrant, because
a finaliser may run at any allocation."""


class Holders(Home):
    """Who holds a value: weak references to controls, values, lists and dicts, with the slot that it is in."""

    __slots__ = ("_limit", "_of")

    def __init__(self) -> None:
        self._of: dict[tuple[int, Any], weakref.ref[Any]] = {}
        self._limit = 8

    def add(self, holder: Any, slot: Any) -> None:
        with _holding:
            self._of[id(holder), slot] = weakref.ref(holder)
            if len(self._of) > self._limit:  # holders that died are dropped now and then, so that adding stays cheap
                self._of = {key: ref for key, ref in self._of.copy().items() if ref() is not None}
                self._limit = 2 * len(self._of) + 8

    def remove(self, holder: Any, slot: Any) -> None:
        self._of.pop((id(holder), slot), None)

    def tell(self) -> None:
        """Pass a change on to every holder."""
        for (_, slot), ref in list(self._of.items()):
            holder = ref()
            if holder is not None:
                holder._held_changed(slot)

    def write(self, record: Any, name: str, value: Any) -> None:
        if not same(record._values.get(name, MISSING), value):
            record._values[name] = value
            self.tell()

    def touch(self, record: Any, name: str) -> None:  # noqa: ARG002 - the value is sent as a whole
        self.tell()


class Value(Record):
    """The base of value types: small records such as a border or a text style. Equal if their fields are."""

    __slots__ = ()
    __type__: ClassVar[str | None] = None
    """What tells the client the kind of a polymorphic value (`_type`)."""

    def _store(self, prop: Prop[Any], stored: Any) -> None:
        old = self._values.get(prop.name, MISSING)
        if same(old, stored):
            return
        if isinstance(stored, Binding):
            stored.held = shown(old)
        self._values[prop.name] = stored
        unhold(old, self, prop.name)
        hold(stored, self, prop.name)
        self._held_changed(prop.name)

    def _materialise(self, prop: Prop[Any], value: Any) -> Any:
        present = self._values.setdefault(prop.name, value)
        if present is value:
            hold(value, self, prop.name)
        return present

    def _apply(self, binding: Binding, given: Any) -> None:
        """Take what a bound field's source yielded."""
        if self._values.get(binding.name) is not binding:
            return
        prop = type(self).__props__[binding.name]
        stored = prop.accept(self, given)
        if isinstance(stored, Binding):
            stored = prop.accept(self, stored.read())
        if not same(binding.held, stored):
            unhold(binding.held, self, binding.name)
            binding.held = stored
            hold(stored, self, binding.name)
            self._held_changed(binding.name)

    def _held_changed(self, slot: Any) -> None:  # noqa: ARG002 - the value is sent as a whole
        if self._home is not None:
            self._home.tell()

    def copy(self, **changes: Any) -> Self:
        """A value with the same fields but for those named; nested values are shared."""
        return type(self)(**{**self._given(), **changes})

    def _given(self) -> dict[str, Any]:
        return {name: stored for name, stored in self._values.items() if name in self.__props__}

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other) or not isinstance(other, Value):
            return NotImplemented
        mine, others = self._given(), other._given()
        return all(
            _equal(getattr(self, name), getattr(other, name)) for name in [*mine, *(n for n in others if n not in mine)]
        )

    __hash__ = None  # type: ignore[assignment]


class ObservedList(list[Any]):
    """A list held by a property: changing it in place is a change of the property."""

    __slots__ = ("__weakref__", "_home")

    def __init__(self, items: Iterable[Any] = ()) -> None:
        super().__init__(items)
        self._home: Holders | None = None
        self._adopt()

    def _adopt(self) -> None:
        for index, item in enumerate(self):
            if item.__class__ not in SCALARS:
                item = observed(item)  # noqa: PLW2901
                list.__setitem__(self, index, item)
                hold(item, self, None)

    def _held(self) -> list[tuple[Any, Any]]:
        return [(None, item) for item in list.copy(self) if item.__class__ not in SCALARS]

    def _held_changed(self, slot: Any) -> None:  # noqa: ARG002
        if self._home is not None:
            self._home.tell()


class ObservedDict(dict[Any, Any]):
    """A dict held by a property: changing it in place is a change of the property. Its values may be bound."""

    __slots__ = ("__weakref__", "_home")

    def __init__(self, items: Any = ()) -> None:
        super().__init__(items)
        self._home: Holders | None = None
        self._adopt()

    def _adopt(self) -> None:
        for key, item in dict.copy(self).items():
            if item.__class__ in SCALARS or isinstance(item, Binding):
                continue
            held = _bound(self, key, item) or observed(item)
            dict.__setitem__(self, key, held)
            hold(held, self, key)

    def _held(self) -> list[tuple[Any, Any]]:
        return [(key, item) for key, item in dict.copy(self).items() if item.__class__ not in SCALARS]

    def _follows(self, binding: Binding) -> bool:
        return dict.get(self, binding.name) is binding

    def _apply(self, binding: Binding, given: Any) -> None:
        """Take what a bound entry's source yielded."""
        if dict.get(self, binding.name) is binding and not same(binding.held, given):
            unhold(binding.held, self, binding.name)
            binding.held = observed(given)
            hold(binding.held, self, binding.name)
            self._held_changed(binding.name)

    def _held_changed(self, slot: Any) -> None:  # noqa: ARG002
        if self._home is not None:
            self._home.tell()

    def __getitem__(self, key: Any) -> Any:
        item = super().__getitem__(key)
        return item.read() if isinstance(item, Binding) else item

    def __setitem__(self, key: Any, item: Any) -> None:
        before = dict.get(self, key, MISSING)
        if isinstance(before, Binding) and _bound(self, key, item) is None and before.write(item):
            return
        _set_entry(self, key, item)

    @override
    def pop(self, key: Any, *default: Any) -> Any:
        item = self.get(key, MISSING)
        popped = _pop_entry(self, key, *default)
        return popped if item is MISSING else item

    @override
    def popitem(self) -> tuple[Any, Any]:
        for key in reversed(self):
            return key, self.pop(key)
        raise KeyError("popitem(): dictionary is empty")

    @override
    def setdefault(self, key: Any, default: Any = None) -> Any:
        if key not in self:
            self[key] = default
        return self[key]

    @override
    def get(self, key: Any, default: Any = None) -> Any:
        return self[key] if key in self else default  # noqa: SIM401 - this is `get`

    @override
    def values(self) -> Any:
        return [self[key] for key in self]

    @override
    def items(self) -> Any:
        return [(key, self[key]) for key in self]


def _telling(method: Any) -> Any:
    def mutate(self: Any, *args: Any, **kwargs: Any) -> Any:
        before = self._held()
        result = method(self, *args, **kwargs)
        if before:
            kept = {(slot, id(item)) for slot, item in self._held()}
            for slot, item in before:
                if (slot, id(item)) not in kept:
                    unhold(item, self, slot)
        self._adopt()
        self._held_changed(None)
        return result

    mutate.__name__ = method.__name__
    mutate.__doc__ = method.__doc__
    return mutate


_set_entry = _telling(dict.__setitem__)
_pop_entry = _telling(dict.pop)

for _cls, _base, _mutators in (
    (
        ObservedList,
        list,
        "append clear extend insert pop remove reverse sort __delitem__ __iadd__ __imul__ __setitem__",
    ),
    (ObservedDict, dict, "clear update __delitem__ __ior__"),
):
    for _name in _mutators.split():
        setattr(_cls, _name, _telling(getattr(_base, _name)))


def _bound(holder: Any, key: Any, given: Any) -> Binding | None:
    for adapt in adapters:
        binding = adapt(holder, key, given)
        if binding is not None:
            return binding
    return None


def observed(value: Any) -> Any:
    """Lists and dicts as observed ones; everything else as it is."""
    if isinstance(value, (list, tuple)) and not isinstance(value, ObservedList):
        return ObservedList(value)
    if isinstance(value, dict) and not isinstance(value, ObservedDict):
        return ObservedDict(value)
    return value


def hold(value: Any, holder: Any, slot: Any) -> None:
    """Note that the holder has the value in that slot."""
    if isinstance(value, Binding):
        value = value.held
    if isinstance(value, (Value, ObservedList, ObservedDict)):
        with _holding:
            if value._home is None:
                value._home = Holders()
            value._home.add(holder, slot)


def unhold(value: Any, holder: Any, slot: Any) -> None:
    """Note that the holder no longer has the value in that slot."""
    if isinstance(value, Binding):
        value.dispose()
        value = value.held
    if isinstance(value, (Value, ObservedList, ObservedDict)) and value._home is not None:
        value._home.remove(holder, slot)


def parts_in(value: Any) -> Iterator[Any]:
    """The bindings of a property's stored value, itself or within, and the controls that are within."""
    if isinstance(value, Binding):
        yield value
        value = value.held
    within: Iterable[Any]
    if isinstance(value, Value):
        within = [item for _, item in value._parts()]
    elif isinstance(value, ObservedList):
        within = list.copy(value)
    elif isinstance(value, ObservedDict):
        within = dict.copy(value).values()
    else:
        return
    for item in within:
        if item.__class__ not in SCALARS:
            if hasattr(item, "_parent"):  # a control; their module knows this one
                yield item
            else:
                yield from parts_in(item)


def _equal(one: Any, other: Any) -> bool:
    """Whether two fields are equal: numbers by what they are, not by their type."""
    if (one.__class__ in SCALARS and other.__class__ in SCALARS) or isinstance(one, Value):
        return bool(one == other)
    return same(one, other)


def same(old: Any, new: Any) -> bool:
    """Whether a stored value may stand for another, so that nothing need be sent. Runs no code of the user's."""
    if old is new:
        return True
    kind = old.__class__
    if kind is not new.__class__:
        return False
    if kind in SCALARS:
        return bool(old == new)
    if isinstance(old, Value):
        mine, others = old._values.copy(), new._values.copy()
        return all(
            name in mine and name in others and same(shown(mine[name]), shown(others[name]))
            for name in {**mine, **others}
            if name in old.__props__
        )
    return False


def shown(stored: Any) -> Any:
    """What the client is shown of a stored value: of a binding what it held last."""
    return stored.held if isinstance(stored, Binding) else stored


@dataclass_transform(field_specifiers=(prop, attrs.field, dataclasses.field), eq_default=True)
def value(type_name: str | None = None, *, kw_only: bool = False) -> Callable[[type[V]], type[V]]:
    """Declare a value type.

    Args:
        type_name: what the client knows its kind by, for one of several kinds (`"linear"` of gradients).
        kw_only: whether the constructor takes its fields by name only.
    """

    def decorate(cls: type[V]) -> type[V]:
        if type_name is not None:
            cls.__type__ = type_name
        return declare(cls, kw_only=kw_only)

    return decorate
