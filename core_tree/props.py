"""Typed properties: the descriptors that a control or a value type is declared with.

    @control("ProgressBar")
    class ProgressBar(LayoutControl):
        value: Prop[float | None] = prop(default=None)

`Prop[T]` reads as `T` and takes a `T` or anything that yields one (`contracts.Given`). What was given is kept in the
record's sparse dict of values; what was not given costs nothing and reads as the default. `Children[C]` is a list of
child controls, `Handler[E]` a handler of events `E`.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, cast, get_args, overload

from typing_extensions import override

from core_tree.accept import SCALARS, Forms, Refused
from core_tree.contracts import MISSING, Binding, Given, adapters
from core_tree.errors import PropertyError, PropertyTypeError

if TYPE_CHECKING:
    from core_tree.children import ControlList
    from core_tree.record import Record

__all__ = ["Children", "Handler", "Prop", "children", "event", "names", "prop"]

T = TypeVar("T")
C = TypeVar("C")
E = TypeVar("E")

names: dict[str, Any] = {}
"""Names that annotations may use without importing them: every control, value type, enum and event, by class name.
So the files of a catalogue whose types mention each other need not import each other."""


class Prop(Generic[T]):
    """One property of a record class. Made by `prop`; its name and annotation come from the class body."""

    def __init__(
        self,
        *,
        default: Any = MISSING,
        factory: Callable[[], Any] | None = None,
        validator: Callable[[Any, Any, Any], Any] | None = None,
        converter: Callable[[Any], Any] | None = None,
        kw_only: bool | None = None,
        sent: bool = True,
        via: str | None = None,
        input: bool = False,
        always: bool = False,
    ) -> None:
        self.default = default
        self.factory = factory
        self.validator = validator
        self.converter = converter
        self.kw_only = kw_only
        self.sent = sent
        """Whether the client gets it."""
        self.via = via
        """The wire entry that it is a part of, if it is not sent by its own name."""
        self.input = input
        """Whether the client writes it when the user acts."""
        self.always = always
        """Whether it is sent even if not given, as its default is not the client's."""
        self.name = ""
        self.owner: type = object
        self.annotation: Any = Any
        self.redeclared: tuple[Any, str] | None = None
        """How a user's subclass annotates it, and the module of that class: accepted beside the first annotation."""
        self.plain: frozenset[type] = frozenset()
        """Exact types that need no check but the validator's. Empty until the first look at the annotation."""
        self._forms: Forms | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = sys.intern(name)
        self.owner = owner

    @overload
    def __get__(self, record: None, owner: type, /) -> Prop[T]: ...
    @overload
    def __get__(self, record: object, owner: type, /) -> T: ...
    def __get__(self, record: Any, owner: type | None = None, /) -> Prop[T] | T:
        if record is None:
            return self
        value = record._values.get(self.name, MISSING)
        if value.__class__ in SCALARS:
            return cast("T", value)
        if value is MISSING:
            return cast("T", self.missing(record))
        if isinstance(value, Binding):
            return cast("T", value.read())
        return cast("T", value)

    def __set__(self, record: Any, value: Given[T], /) -> None:
        values = record._values
        name = self.name
        if type(value) in self.plain and values.get(name).__class__ in SCALARS:
            if self.validator is not None:
                self.validate(record, value)
            home = record._home
            if home is not None:
                home.write(record, name, value)
                return
            values[name] = value
            # Stored first, looked at again after: if another thread mounts the record between the two looks, its
            # first encoding either has the new value already, or the change is logged here.
            home = record._home
            if home is not None:
                home.touch(record, name)
            return
        record._assign(self, value)

    def missing(self, record: Record) -> Any:
        """The value of a property that was never given."""
        if self.factory is None:
            return self.default
        value = self.wrap(self.factory())
        if value.__class__ not in SCALARS:  # something that can change in place must be the record's own
            return record._materialise(self, value)
        return value

    @property
    def forms(self) -> Forms:
        """What the annotation accepts."""
        forms = self._forms
        if forms is None:
            forms = self._forms = Forms(self.resolve())
            if self.converter is None:
                self.plain = forms.plain
        return forms

    def resolve(self) -> Any:
        """The type in the annotation, with names looked up in the defining module and in `names`."""
        try:
            annotation = _named(self.annotation, self.owner.__module__)
        except NameError:
            return Any
        args = get_args(annotation)
        accepted = args[0] if args else Any
        if self.redeclared is not None:
            with contextlib.suppress(NameError):
                accepted = Union[_named(*self.redeclared), accepted]  # noqa: UP007 - of objects known only now
        return accepted

    def accept(self, record: Record, value: Any) -> Any:
        """The form to store of what was given; a `Binding` if it is something to follow.

        Raises:
            PropertyError: the value is not accepted.
        """
        if isinstance(value, Prop):  # read off a class (`TextTheme.display_small`), where dataclasses have the default
            value = None if value.default is MISSING else value.default
        if not self.sent and self.via is None:  # what stays in the program is kept as it is
            return value if self.forms.anything else self.checked(record, value)
        if self.converter is not None:
            value = self.converter(value)
        if value.__class__ not in SCALARS:
            bound = self.bind(record, value)
            if bound is not None:
                return bound
        return self.wrap(self.checked(record, value))

    def checked(self, record: Record, value: Any) -> Any:
        """The value, if the annotation and the validator accept it; None, where the property need not be given.

        Raises:
            PropertyError: they do not.
        """
        try:
            value = self.forms.check(value)
        except Refused as refused:
            if value is None and (self.default is not MISSING or self.factory is not None):
                return None  # nothing was given: the client has its own default
            kind = PropertyTypeError if refused.wrong_type else PropertyError
            raise kind(type(record).__name__, self.name, value, refused.accepted) from None
        if self.validator is not None:
            self.validate(record, value)
        return value

    def validate(self, record: Record, value: Any) -> None:
        """Ask the validator; `None` stands for no value and is not asked about."""
        if value is not None and self.validator is not None:
            try:
                self.validator(record, self, value)
            except (ValueError, TypeError) as error:
                raise PropertyError(type(record).__name__, self.name, value, str(error.args[0])) from error

    def bind(self, record: Record, value: Any) -> Binding | None:
        """The binding to what was given, or None if it is a value."""
        for adapt in adapters:
            binding = adapt(record, self.name, value)
            if binding is not None:
                return binding
        return None

    def wrap(self, value: Any) -> Any:
        """Lists and dicts become observed ones."""
        if value.__class__ in SCALARS:
            return value
        from core_tree.values import observed  # noqa: PLC0415 - the values are records themselves

        return observed(value)

    def copy(self) -> Prop[T]:
        """A property of its own that is declared the same."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin.plain, twin._forms = frozenset(), None
        return twin


def _named(annotation: Any, module: str) -> Any:
    """The type that an annotation of a class in that module stands for.

    Raises:
        NameError: it has a name that is not there.
    """
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation, names | vars(sys.modules[module]))  # noqa: S307 - the class body's own annotation


class Children(Prop[list[C]], Generic[C]):
    """A list of child controls. Reads as an observed list; takes any sequence of controls, or a source of one."""

    if TYPE_CHECKING:

        @overload
        def __get__(self, record: None, owner: type, /) -> Children[C]: ...
        @overload
        def __get__(self, record: object, owner: type, /) -> ControlList[C]: ...
        def __get__(self, record: Any, owner: type | None = None, /) -> Children[C] | ControlList[C]: ...
        def __set__(self, record: Any, value: Given[Iterable[C]] | Given[list[C]] | None, /) -> None: ...

    @override
    def resolve(self) -> Any:
        item = super().resolve()
        return Any if item is Any else list.__class_getitem__(item) | None

    @override
    def accept(self, record: Record, value: Any) -> Any:
        if value is not None and not isinstance(value, (list, tuple)):
            bound = self.bind(record, value)
            if bound is not None:
                return bound
            if isinstance(value, Iterable) and not isinstance(value, (str, bytes, dict)):
                value = list(value)
        return super().accept(record, value)

    @override
    def wrap(self, value: Any) -> Any:
        from core_tree.children import ControlList  # noqa: PLC0415 - the list knows controls

        return None if value is None else ControlList(value)


class Handler(Prop[Callable[..., Any] | None], Generic[E]):
    """A handler of events of type `E`: a function with the event or nothing as its argument, sync or async."""

    if TYPE_CHECKING:

        def __set__(  # type: ignore[override]  # takes less than a property: functions are never read
            self, record: Any, value: Callable[[E], Any] | Callable[[], Any] | None, /
        ) -> None: ...

    @override
    def resolve(self) -> Any:
        return Callable[..., Any] | None

    def event_type(self) -> Any:
        """The class in the annotation: what the handler gets."""
        return super().resolve()

    @override
    def bind(self, record: Record, value: Any) -> Binding | None:
        return None

    def wrap(self, value: Any) -> Any:
        """Functions stay as they are."""
        return value


def prop(
    *,
    default: Any = MISSING,
    factory: Callable[[], Any] | None = None,
    validator: Callable[[Any, Any, Any], Any] | None = None,
    converter: Callable[[Any], Any] | None = None,
    kw_only: bool | None = None,
    sent: bool = True,
    via: str | None = None,
    input: bool = False,
    always: bool = False,
) -> Any:
    """Declare a property.

    Args:
        default: what it reads as when it was not given; without it (and without a factory) it must be given.
        factory: makes the default, for one that can change in place.
        validator: an attrs validator; not asked about `None`.
        converter: applied to what is given, before the check of its type.
        kw_only: whether the constructor takes it by name only; by default as the class says.
        sent: whether the client gets it.
        via: the wire entry that it is a part of; a change of it sends that entry.
        input: whether the client writes it when the user acts.
        always: whether it is sent even if not given, as its default is not the client's.
    """
    return Prop(
        default=default,
        factory=factory,
        validator=validator,
        converter=converter,
        kw_only=kw_only,
        sent=sent,
        via=via,
        input=input,
        always=always,
    )


def children(*, default: Any = MISSING, kw_only: bool | None = None) -> Any:
    """Declare a list of child controls; empty if not given, or `None` if that is said to be the default."""
    if default is MISSING:
        return Children(factory=list, kw_only=kw_only)
    return Children(default=default, kw_only=kw_only)


def event(*, kw_only: bool | None = None) -> Any:
    """Declare a handler of events. The wire name is the property's name; the client gets whether one is set."""
    return Handler(default=None, kw_only=kw_only)
