"""Classes whose fields are signals: `@model` on attrs.

    @model
    class Person:
        first: str
        last: str
        age: int = attrs.field(default=0, converter=int, validator=attrs.validators.ge(0))

        @computed_property
        def full(self) -> str:
            return f"{self.first} {self.last}"

attrs sees an ordinary class and writes its `__init__` and its repr. Each field then becomes a descriptor that keeps
a signal in the instance's `__dict__`: reading the attribute reads the signal, writing it writes the signal.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast, dataclass_transform, overload

import attrs

from reactive.graph import Computed, Equals, Signal, untracked

__all__ = ["computed_property", "model", "signal_of"]

C = TypeVar("C", bound=type)
M = TypeVar("M")
T = TypeVar("T")


class _CheckedSignal(Signal[T]):
    """The signal of a field with a converter, a validator or a hook: who writes it directly meets them too."""

    __slots__ = ("_attribute", "_instance")

    def __init__(self, value: T, instance: object, attribute: attrs.Attribute[Any], name: str) -> None:
        super().__init__(value, name=name)
        self._instance = instance
        self._attribute = attribute

    def set(self, value: T) -> None:
        super().set(self._checked(value))

    def update(self, fn: Callable[[T], T]) -> None:
        super().update(lambda value: self._checked(fn(value)))

    value = property(Signal.__call__, lambda self, value: self.set(value), doc=Signal.value.__doc__)

    def _checked(self, value: Any) -> Any:
        attribute = self._attribute
        hook: Any = attribute.on_setattr
        if hook is None:
            hook = _convert_and_validate
        return untracked(lambda: hook(self._instance, attribute, value))


def _convert_and_validate(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> Any:
    value = attrs.setters.convert(instance, attribute, value)
    return attrs.setters.validate(instance, attribute, value)


class _Field:
    """What stands in the class for one field."""

    __slots__ = ("attribute", "checked", "label", "name")

    def __init__(self, owner: type, attribute: attrs.Attribute[Any]) -> None:
        self.attribute = attribute
        self.name = attribute.name
        self.label = f"{owner.__qualname__}.{attribute.name}"
        hook: Any = attribute.on_setattr
        self.checked = hook is not attrs.setters.NO_OP and (
            hook is not None or attribute.converter is not None or attribute.validator is not None
        )

    def __repr__(self) -> str:
        return f"<field {self.label}>"

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        try:
            source = instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.label} has no value yet", name=self.name, obj=instance) from None
        return source()

    def __set__(self, instance: Any, value: Any) -> None:
        found = instance.__dict__.get(self.name)
        if found is None:
            # The first value, from `__init__`: attrs has converted it, and validates when all fields are there.
            found = instance.__dict__.setdefault(self.name, self.make(instance, value))
            if found._value is value:
                return
        if self.checked and self.attribute.on_setattr is not None:
            Signal.set(found, value)  # attrs calls a hook of the field itself before it comes here
        else:
            found.set(value)

    def __delete__(self, instance: Any) -> None:
        raise AttributeError(f"{self.label} cannot be deleted: a field of a model always has a value")

    def make(self, instance: object, value: Any) -> Signal[Any]:
        if self.checked:
            return _CheckedSignal(value, instance, self.attribute, self.label)
        return Signal(value, name=self.label)


class computed_property(Generic[T]):  # noqa: N801 - used like `property`
    """A property that follows from fields: evaluated when it is read and something it read has changed.

    For any class whose instances have a `__dict__`; each instance keeps its own result. It may only read.

    Args:
        fn: the method.
        equals: as for `computed`.

        @computed_property
        def full(self) -> str:
            return f"{self.first} {self.last}"

    """

    def __init__(self, fn: Callable[[Any], T], *, equals: Equals[T] = None) -> None:
        self._fn = fn
        self._equals = equals
        self._name = fn.__name__
        self._label = fn.__qualname__
        self.__doc__ = fn.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._label = f"{owner.__qualname__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> computed_property[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> computed_property[T] | T:
        if instance is None:
            return self
        return self.of(instance)()

    def __set__(self, instance: object, value: T) -> None:
        raise AttributeError(f"{self._label} is computed: write what it is made of", name=self._name, obj=instance)

    def of(self, instance: object) -> Computed[T]:
        """The computed behind the property of this instance."""
        found = instance.__dict__.get(self._name)
        if found is None:
            made = Computed(functools.partial(self._fn, instance), equals=self._equals, name=self._label)
            found = instance.__dict__.setdefault(self._name, made)
        return cast("Computed[T]", found)


@overload
@dataclass_transform(field_specifiers=(attrs.field,), eq_default=False)
def model(cls: C) -> C: ...
@overload
@dataclass_transform(field_specifiers=(attrs.field,), eq_default=False)
def model(*, kw_only: bool = False, repr: bool = True) -> Callable[[C], C]: ...
@dataclass_transform(field_specifiers=(attrs.field,), eq_default=False)
def model(cls: C | None = None, *, kw_only: bool = False, repr: bool = True) -> C | Callable[[C], C]:
    """Make an attrs class whose fields are signals.

    Reading `person.name` depends on that field alone; writing it notifies those who read it, from any thread and in a
    batch like any signal. Fields may hold other models. Converters, validators, defaults, factories, aliases and
    `on_setattr` of `attrs.field` work as always, when an instance is made and when a field is written, also where a
    control writes it (`signal_of`). `attrs.asdict`, `attrs.evolve`, `copy` and `pickle` give or take plain values; a
    copy has signals of its own.

    Instances are equal only if they are the same: what a model shows may change, who it is does not. So they can be
    keys, and replacing one by another that looks the same counts as a change. Compare `attrs.asdict` of both to compare
    what they hold.

    Lists and dicts in fields are plain values, whose inside is not watched: see `ReactiveList` and `ReactiveDict`.

    Args:
        cls: the class; given when the decorator is used without arguments.
        kw_only: whether its `__init__` takes fields by name only.
        repr: whether to write a `__repr__`.

        @model
        class Person:
            name: str

        person = Person("Ada")
        effect(lambda: print(person.name))    # prints Ada
        person.name = "Grace"                 # prints Grace

    """
    if cls is None:
        return lambda cls: cast("C", _make(cls, kw_only=kw_only, repr=repr))
    return cast("C", _make(cls, kw_only=kw_only, repr=repr))


def _make(cls: type, *, kw_only: bool, repr: bool) -> type:
    for name, value in list(vars(cls).items()):
        if isinstance(value, Computed):  # a method decorated with `computed`
            prop: computed_property[Any] = computed_property(value._fn, equals=value._equals)  # type: ignore[arg-type]
            prop.__set_name__(cls, name)
            setattr(cls, name, prop)
    # Checking is left to the fields: attrs checks only writes of attributes, not those of signals.
    cls = attrs.define(
        cls, slots=False, eq=False, order=False, repr=repr, kw_only=kw_only, on_setattr=attrs.setters.NO_OP
    )
    for attribute in attrs.fields(cls):
        if not attribute.inherited:
            setattr(cls, attribute.name, _Field(cls, attribute))
    made: Any = cls
    init = made.__init__

    @functools.wraps(init)
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: N807
        # Validators read the fields: who makes an instance does not depend on it.
        untracked(lambda: init(self, *args, **kwargs))

    made.__init__ = __init__
    made.__getstate__ = _getstate
    made.__setstate__ = _setstate
    return cls


def _getstate(self: Any) -> dict[str, Any]:
    """The plain values: signals and results stay with the instance."""
    values: dict[str, Any] = {}
    for name, value in self.__dict__.items():
        if isinstance(value, Signal) and isinstance(getattr(type(self), name, None), _Field):
            values[name] = value.peek()
        elif not isinstance(value, Computed):
            values[name] = value
    return values


def _setstate(self: Any, state: dict[str, Any]) -> None:
    for name, value in state.items():
        field = getattr(type(self), name, None)
        self.__dict__[name] = field.make(self, value) if isinstance(field, _Field) else value


def signal_of(instance: object, field: str) -> Signal[Any]:
    """The signal behind a field of a model, to bind a property to it both ways.

    What the user enters goes through the field's converter and validator; if they refuse it the field stays as it is.

    Raises:
        AttributeError: the class has no such field.
        TypeError: the instance is none of a model, or the name is one of a computed property.

        ft.TextField(value=signal_of(person, "name"))

    """
    cls = type(instance)
    found = getattr(cls, field, None)
    if isinstance(found, _Field):
        found.__get__(instance, cls)
        source: Signal[Any] = instance.__dict__[field]
        return source
    if isinstance(found, computed_property):
        raise TypeError(f"{cls.__qualname__}.{field} is computed and cannot be written: bind `lambda: it.{field}`")
    names = [name for name in dir(cls) if isinstance(getattr(cls, name, None), _Field)]
    if not names:
        raise TypeError(f"signal_of takes an instance of a class decorated with `model`, not {cls.__qualname__}")
    raise AttributeError(f"{cls.__qualname__} has no field {field!r}; it has {', '.join(names)}")
