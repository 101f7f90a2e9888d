"""Objects whose attributes are signals underneath, by inheritance: for classes that are not written with `model`.

    @ft.observable
    @dataclass
    class Cart:
        items: list[str] = field(default_factory=list)
        note: str = ""

Whoever reads an attribute follows it, and what is assigned is seen by all that do. Lists, dicts and sets that are
assigned become observable collections, so changing them in place counts too. New programs have `model`, which also
checks types and knows computed properties; this is the form that programs written for Flet use.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from reactive.collections import ReactiveDict, ReactiveList, ReactiveSet
from reactive.graph import Signal, signal

__all__ = ["Observable", "observable"]

C = TypeVar("C", bound=type)

Listener = Callable[[Any, str | None], object]


class Observable:
    """The base of such classes. Names that begin with an underscore are plain attributes."""

    _declared: ClassVar[frozenset[str]] = frozenset()
    """The names to which the class gives a value, which an instance has until it is assigned one."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        values = {name: value for base in reversed(cls.__mro__) for name, value in vars(base).items()}
        cls._declared = frozenset(
            name
            for name, value in values.items()
            if not name.startswith("_") and not isinstance(value, (list, dict, set)) and not hasattr(value, "__get__")
        )

    def __setattr__(self, name: str, value: Any) -> None:
        held = self.__dict__.get(name)
        if name.startswith("_") or isinstance(getattr(type(self), name, None), property):
            super().__setattr__(name, value)
            return
        value = _observed(value)
        if isinstance(held, Signal):
            if held.peek() is value:
                return
            held.set(value)
        else:
            self.__dict__[name] = signal(value, name=f"{type(self).__name__}.{name}")
        self.notify(name)

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if value.__class__ is Signal and not name.startswith("_"):
            return value()
        if name in type(self)._declared:  # who reads it now follows what is assigned later
            first = signal(value, name=f"{type(self).__name__}.{name}")
            return self.__dict__.setdefault(name, first)()
        return value

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener(object, name)` called after each assignment, on the thread that assigns.

        Returns:
            A function that ends it.

        """
        listeners: list[Listener] = self.__dict__.setdefault("_listeners", [])
        listeners.append(listener)

        def end() -> None:
            if listener in listeners:
                listeners.remove(listener)

        return end

    def notify(self, field: str | None = None) -> None:
        """Call the listeners, as after an assignment."""
        for listener in tuple(self.__dict__.get("_listeners", ())):
            listener(self, field)


def observable(cls: C) -> C:
    """Make the attributes of a class's instances observable: a dataclass, or any class that assigns them.

    It must not have `__slots__`.
    """
    body = {"__doc__": cls.__doc__, "__module__": cls.__module__, "__qualname__": cls.__qualname__}
    annotations = inspect.get_annotations(cls)
    # What is declared in the class is declared in this one too, for a `@dataclass` on top of it.
    body |= {"__annotations__": annotations} | {name: vars(cls)[name] for name in annotations if name in vars(cls)}
    made: Any = type(cls.__name__, (Observable, cls), body)
    return made  # type: ignore[no-any-return]


def _observed(value: Any) -> Any:
    if value.__class__ is list:
        return ReactiveList(value)
    if value.__class__ is dict:
        return ReactiveDict(value)
    if value.__class__ is set:
        return ReactiveSet(value)
    return value
