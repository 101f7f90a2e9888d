"""Values that can change in place: value types, lists and dicts held by a property.

    @value()
    class BorderSide(Value):
        width: Prop[float] = prop(default=1)

Whoever holds such a value is known to it, weakly; a change in it, however deep, is logged as a change of the property
that holds it. One value may be held by many controls.
"""

from __future__ import annotations

import dataclasses
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

import attrs
from typing_extensions import override

from core_tree.accept import SCALARS
from core_tree.contracts import MISSING, Binding, adapters
from core_tree.props import Prop, prop
from core_tree.record import Home, Record, declare

__all__ = ["ObservedDict", "ObservedList", "Value", "bindings_in", "hold", "observed", "same", "unhold", "value"]

V = TypeVar("V", bound="Value")


class Holders(Home):
    """Who holds a value: weak references to controls, values, lists and dicts, with the slot that it is in."""

    __slots__ = ("_limit", "_of")

    def __init__(self) -> None:
        self._of: dict[tuple[int, Any], weakref.ref[Any]] = {}
        self._limit = 8

    def add(self, holder: Any, slot: Any) -> None:
        self._of[id(holder), slot] = weakref.ref(holder)
        if len(self._of) > self._limit:  # holders that died are dropped now and then, so that adding stays cheap
            self._of = {key: ref for key, ref in list(self._of.items()) if ref() is not None}
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
            stored.held = old.held if isinstance(old, Binding) else old
        self._values[prop.name] = stored
        unhold(old, self, prop.name)
        hold(stored, self, prop.name)
        self._held_changed(prop.name)

    def _materialise(self, prop: Prop[Any], value: Any) -> None:
        self._values[prop.name] = value
        hold(value, self, prop.name)

    def _apply(self, binding: Binding, given: Any) -> None:
        """Take what a bound field's source yielded."""
        if self._values.get(binding.name) is not binding:
            return
        stored = type(self).__props__[binding.name].accept(self, given)
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
        for key, item in list(dict.items(self)):
            if item.__class__ in SCALARS or isinstance(item, Binding):
                continue
            dict.__setitem__(self, key, _bound(self, key, item) or observed(item))
            hold(dict.__getitem__(self, key), self, key)

    def _apply(self, binding: Binding, given: Any) -> None:
        """Take what a bound entry's source yielded."""
        if dict.get(self, binding.name) is binding and not same(binding.held, given):
            binding.held = observed(given)
            hold(binding.held, self, binding.name)
            self._held_changed(binding.name)

    def _held_changed(self, slot: Any) -> None:  # noqa: ARG002
        if self._home is not None:
            self._home.tell()

    def __getitem__(self, key: Any) -> Any:
        item = super().__getitem__(key)
        return item.read() if isinstance(item, Binding) else item

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
        result = method(self, *args, **kwargs)
        self._adopt()
        self._held_changed(None)
        return result

    mutate.__name__ = method.__name__
    mutate.__doc__ = method.__doc__
    return mutate


for _cls, _base, _mutators in (
    (
        ObservedList,
        list,
        "append clear extend insert pop remove reverse sort __delitem__ __iadd__ __imul__ __setitem__",
    ),
    (ObservedDict, dict, "clear pop popitem setdefault update __delitem__ __ior__ __setitem__"),
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


def bindings_in(value: Any) -> Iterator[Binding]:
    """The bindings of a property's stored value: itself, or those of fields and entries within."""
    if isinstance(value, Binding):
        yield value
        value = value.held
    if isinstance(value, Value):
        for _, item in value._parts():
            yield from bindings_in(item)
    elif isinstance(value, ObservedList):
        for item in value:
            if item.__class__ not in SCALARS:
                yield from bindings_in(item)
    elif isinstance(value, ObservedDict):
        for item in dict.values(value):
            if item.__class__ not in SCALARS:
                yield from bindings_in(item)


def _equal(one: Any, other: Any) -> bool:
    """Whether two fields are equal: numbers by what they are, not by their type."""
    return bool(one == other) if one.__class__ in SCALARS and other.__class__ in SCALARS else same(one, other)


def same(old: Any, new: Any) -> bool:
    """Whether a stored value may stand for another, so that nothing need be sent."""
    if old is new:
        return True
    kind = old.__class__
    if kind is not new.__class__:
        return False
    if kind in SCALARS or isinstance(old, Value):
        return bool(old == new)
    return False


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
