"""Records: what controls and value types have in common. A schema of properties, sparse storage, one constructor.

`declare` reads a class body once and derives all else: the attrs schema (`attrs.fields(cls)`), the table of properties
by name (`__props__`), the order of positional arguments. In a user's subclass a plain annotated field, `attrs.field` or
`dataclasses.field` is local: it is kept on the instance and never sent.
"""

from __future__ import annotations

import contextlib
import dataclasses
import inspect
import reprlib
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

import attrs

from core_tree.accept import SCALARS
from core_tree.contracts import MISSING, Binding
from core_tree.errors import UnknownPropertyError
from core_tree.props import Handler, Prop, names

__all__ = ["Home", "Record", "declare"]

R = TypeVar("R", bound="type[Record]")


class Home:
    """Where a record's changes go: the tree that a control is mounted in, or the holders of a value."""

    __slots__ = ()

    def write(self, record: Any, name: str, value: Any) -> None:
        """Store a value that is known to be acceptable, and tell of the change if it is one."""
        raise NotImplementedError

    def touch(self, record: Any, name: str) -> None:
        """Tell of a change that has been made."""
        raise NotImplementedError


class Record:
    """A thing with declared properties, stored sparsely."""

    __slots__ = ("__weakref__", "_home", "_values")

    __props__: ClassVar[dict[str, Prop[Any]]] = {}
    """The properties by name, in the order of declaration, bases first."""
    __namespace__: ClassVar[str] = ""
    """What stands before the class's name in `props.names`, where the bare name means another class."""
    __positional__: ClassVar[tuple[str, ...]] = ()
    """The names that the constructor also takes by position."""
    __locals__: ClassVar[dict[str, Callable[[], Any]]] = {}
    """A user's own fields: name to what makes the default."""
    __required__: ClassVar[tuple[str, ...]] = ()
    """The names that must be given."""
    __wire__: ClassVar[dict[str, str | None]] = {}
    """The properties that are not sent by their own name: name to wire entry, or None if never sent."""
    __sent__: ClassVar[frozenset[str]] = frozenset()
    """The properties that are sent by their own name."""
    _implies: ClassVar[dict[str, str]] = {}
    """Properties that, while they are given, turn on another one, unless that is given itself."""
    __quick__: ClassVar[frozenset[str]] = frozenset()
    """Of these, those that only the program writes."""
    __inputs__: ClassVar[tuple[str, ...]] = ()
    """The properties that the client writes."""
    __always__: ClassVar[tuple[Prop[Any], ...]] = ()
    """The properties that are sent even if not given."""
    __made__: ClassVar[tuple[Prop[Any], ...]] = ()
    """Of these, those whose default the constructor makes."""
    __kept__: ClassVar[frozenset[str]] = frozenset()
    """The properties that stay in the program: a control there is no child."""

    _values: dict[str, Any]
    _home: Any

    def __init__(self, *args: Any, **given: Any) -> None:
        self._fill(args, given)

    def _fill(self, args: tuple[Any, ...], given: dict[str, Any]) -> None:
        """Take what the constructor was given."""
        # The instance's own dict is the sparse store: it shares its keys with the other instances of the class, which
        # halves the memory of a control. A user's own attributes live there too, so who walks it asks `__props__`.
        self._values = values = self.__dict__
        self._home = None
        cls = type(self)
        if len(args) == 1 and not given and cls.__positional__:
            given = {cls.__positional__[0]: args[0]}  # `Text("x")`: most of what is constructed
        elif args:
            given = cls._by_name(args, given)
        props = cls.__props__
        for name, value in given.items():
            prop = props.get(name)
            if prop is None:
                self._set_local(name, value)
            elif value.__class__ in prop.plain:
                if prop.validator is not None:
                    prop.validate(self, value)
                values[prop.name] = value
            else:
                self._assign(prop, value)
        if cls.__locals__ or cls.__required__ or cls.__made__:
            self._complete(given)

    @classmethod
    def _by_name(cls, args: tuple[Any, ...], given: dict[str, Any]) -> dict[str, Any]:
        positional = cls.__positional__
        if len(args) > len(positional):
            takes = ", ".join(positional) or "none"
            raise TypeError(f"{cls.__name__}() got {len(args)} positional arguments; it takes: {takes}")
        merged = dict(zip(positional, args, strict=False))
        for name in merged:
            if name in given:
                raise TypeError(f"{cls.__name__}() got '{name}' twice: by position and by name")
        merged.update(given)
        return merged

    def _set_local(self, name: str, value: Any) -> None:
        if name not in self.__locals__:
            raise UnknownPropertyError(type(self).__name__, name, [*self.__props__, *self.__locals__])
        setattr(self, name, value)

    def _complete(self, given: dict[str, Any]) -> None:
        for name, make in self.__locals__.items():
            if name not in given:
                setattr(self, name, make())
        absent = [name for name in self.__required__ if name not in given]
        if absent:
            raise TypeError(f"{type(self).__name__}() needs: {', '.join(absent)}")
        for prop in self.__made__:
            if prop.name not in given:
                prop.missing(self)

    def _parts(self) -> Sequence[tuple[str, Any]]:
        """The properties that hold more than a scalar: controls, lists, values, bindings, handlers."""
        for stored in tuple(self._values.values()):
            if stored.__class__ not in SCALARS:
                break
        else:
            return ()  # most leaves
        props, kept = self.__props__, self.__kept__
        return [
            (name, stored)
            for name, stored in tuple(self._values.items())  # a copy: another thread may write meanwhile
            if stored.__class__ not in SCALARS and name in props and name not in kept
        ]

    def _follows(self, binding: Binding) -> bool:
        """Whether a property still follows that binding."""
        return self._values.get(binding.name) is binding

    def _assign(self, prop: Prop[Any], value: Any) -> None:
        """Store what was given, by the long way: convert, check, bind, adopt, tell."""
        old = self._values.get(prop.name, MISSING)
        if value is old and value.__class__ not in SCALARS:
            return
        stored = prop.accept(self, value)
        if isinstance(old, Binding):
            if not isinstance(stored, Binding) and old.write(value):
                return
            self._store(prop, stored)
            old.dispose()
        else:
            self._store(prop, stored)

    def _store(self, prop: Prop[Any], stored: Any) -> None:
        """Put an accepted value into its place. Controls and values do it each in their way."""
        raise NotImplementedError

    def _materialise(self, prop: Prop[Any], value: Any) -> Any:
        """Make a default that can change in place the record's own, without telling of a change.

        Returns the record's own: another thread may have been faster.
        """
        raise NotImplementedError

    @classmethod
    def property_named(cls, name: str) -> Prop[Any]:
        """The property of that name.

        Raises:
            UnknownPropertyError: there is none; names the nearest.
        """
        prop = cls.__props__.get(name)
        if prop is None:
            raise UnknownPropertyError(cls.__name__, name, cls.__props__)
        return prop

    @reprlib.recursive_repr()  # a handler may be a method of the record itself
    def __repr__(self) -> str:
        shown = []
        for name, value in tuple(self._values.items()):
            if isinstance(value, Binding):
                shown.append(f"{name}=<bound>")
            elif name in self.__props__ or name in self.__locals__:
                shown.append(f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ARG002
        """How interactive shells show it: what was given, not every default."""
        printer.text(repr(self))


def declare(cls: R, *, kw_only: bool = False) -> R:
    """Derive the schema of a record class from its body."""
    own = _own_props(cls, kw_only=kw_only)
    own_locals = _own_locals(cls)
    these = {name: _attribute(prop) for name, prop in own.items()}
    these |= {name: attrs.field(factory=make) for name, make in own_locals.items()}
    attrs.define(cls, these=these, init=False, slots=False, eq=False, repr=False, on_setattr=attrs.setters.NO_OP)
    inherit(cls, own, own_locals)
    if cls.__module__.startswith("core_tree."):  # a user's class of the same name must not take the place of ours
        names[cls.__namespace__ + cls.__qualname__] = cls
    return cls


def inherit(cls: type[Record], own: dict[str, Prop[Any]], own_locals: dict[str, Callable[[], Any]]) -> None:
    """Fill the class's tables: what its bases declare, in the order of a dataclass, then its own."""
    props: dict[str, Prop[Any]] = {}
    local: dict[str, Callable[[], Any]] = {}
    for base in reversed(cls.__mro__[1:]):
        props.update(base.__dict__.get("__own_props__", {}))
        local.update(base.__dict__.get("__own_locals__", {}))
    for name, prop in own.items():
        before = props.get(name)
        if before is not None and (prop.factory is not None or before.default != prop.default):
            prop.always = True
    props.update(own)
    local.update(own_locals)
    cls.__own_props__ = own  # type: ignore[attr-defined]
    cls.__own_locals__ = own_locals  # type: ignore[attr-defined]
    cls.__props__ = props
    cls.__locals__ = local
    cls.__positional__ = (*(n for n, p in props.items() if not p.kw_only), *local)
    cls.__required__ = tuple(n for n, p in props.items() if p.default is MISSING and p.factory is None)
    cls.__wire__ = {n: p.via for n, p in props.items() if not p.sent or p.via is not None}
    cls.__sent__ = frozenset(props) - frozenset(cls.__wire__)
    plain = {n for n in cls.__sent__ if not props[n].input and not isinstance(props[n], Handler)}
    cls.__quick__ = frozenset(plain - {*cls._implies, *cls._implies.values()})
    cls.__inputs__ = tuple(n for n, p in props.items() if p.input)
    cls.__always__ = tuple(p for p in props.values() if p.always)
    cls.__made__ = tuple(p for p in cls.__always__ if p.factory is not None)
    cls.__kept__ = frozenset(n for n, entry in cls.__wire__.items() if entry is None)


def _own_props(cls: type[Record], *, kw_only: bool) -> dict[str, Prop[Any]]:
    annotations = _annotations(cls)
    own: dict[str, Prop[Any]] = {}
    for name, value in list(vars(cls).items()):
        if isinstance(value, Prop):
            prop = value
        elif name in annotations and name in cls.__props__:
            prop = cls.__props__[name].copy()  # a subclass gives an inherited property another default
            prop.default, prop.factory = _default_of(value)
            if type(prop) is Prop:
                prop.redeclared = annotations[name], cls.__module__
            setattr(cls, name, prop)
            own[name] = prop
            continue
        else:
            continue
        prop.annotation = annotations.get(name, Any)
        prop.owner = cls
        if prop.kw_only is None:
            prop.kw_only = kw_only
        own[name] = prop
    return own


def _own_locals(cls: type[Record]) -> dict[str, Callable[[], Any]]:
    found: dict[str, Callable[[], Any]] = {}
    for name, annotation in _annotations(cls).items():
        if name.startswith("__") or "ClassVar" in str(annotation) or name in Record.__annotations__:
            continue
        value = vars(cls).get(name, MISSING)
        if isinstance(value, Prop) or name in cls.__props__ or name in _KERNEL_FIELDS:
            continue
        default, factory = _default_of(value)
        found[name] = factory if factory is not None else _constant(default)
        if value is not MISSING:
            delattr(cls, name)
    return found


_KERNEL_FIELDS = frozenset({"_values", "_home", "_id", "_parent", "_slot", "_at"})


def _constant(value: Any) -> Callable[[], Any]:
    return lambda: None if value is MISSING else value


def _default_of(value: Any) -> tuple[Any, Callable[[], Any] | None]:
    """The default and factory that a class body gave, by a plain value, `attrs.field` or `dataclasses.field`."""
    if isinstance(value, dataclasses.Field):
        if value.default_factory is not dataclasses.MISSING:
            return None, value.default_factory
        return (MISSING if value.default is dataclasses.MISSING else value.default), None
    default = getattr(value, "_default", MISSING) if type(value).__name__ == "_CountingAttr" else value
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        return None, default.factory
    return (MISSING if default is attrs.NOTHING else default), None


def _annotations(cls: type) -> dict[str, Any]:
    with contextlib.suppress(NameError):
        return dict(inspect.get_annotations(cls))
    return {}


def _attribute(prop: Prop[Any]) -> Any:
    default: Any = attrs.Factory(prop.factory) if prop.factory is not None else prop.default
    return attrs.field(
        default=attrs.NOTHING if default is MISSING else default,
        validator=prop.validator,
        converter=prop.converter,
        kw_only=True,  # the shared constructor takes positions; attrs need not order defaults
        metadata={"prop": prop},
    )
