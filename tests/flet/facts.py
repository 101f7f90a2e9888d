"""What flet exports, read off its classes: names and kinds, fields with defaults and order, events, methods, enums.

Names of `flet` are plain (`"Text"`), those of its other modules have the module in front (`"canvas.Text"`).
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import importlib.util
import inspect
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import flet
import flet.canvas
from flet.controls.value_types import Prop as FletProp
from flet.utils.validation import FieldRule

__all__ = [
    "ABSENT",
    "Field",
    "Kind",
    "Method",
    "accepts",
    "events_in",
    "exported",
    "facts_of",
    "kind_of",
    "named",
    "take_apart",
]

EXTENSIONS = (
    "ads audio audio_recorder camera charts code_editor color_pickers datatable2 flashlight geolocator lottie map "
    "permission_handler rive secure_storage spinkit video webview"
)
MODULES: dict[str, Any] = {"": flet, "canvas": flet.canvas} | {
    name: importlib.import_module(f"flet_{name}")
    for name in EXTENSIONS.split()
    if importlib.util.find_spec(f"flet_{name}") is not None
}
"""The modules whose names are looked at; of the extension packages those that are installed."""

ABSENT = object()
"""Stands for the default of what must be given."""


class Kind(enum.Enum):
    CONTROL = "control"
    VALUE = "value"
    ENUM = "enum"
    EVENT = "event"
    MODULE = "module"
    FUNCTION = "function"
    OTHER = "other"


@functools.cache
def exported() -> dict[str, Any]:
    """Everything that flet exports, by name."""
    found = {}
    for prefix, module in MODULES.items():
        for name in getattr(module, "__all__", None) or dir(module):
            thing = getattr(module, name)
            if not name.startswith("_") and not (prefix and inspect.ismodule(thing)):
                found[f"{prefix}.{name}" if prefix else name] = thing
    for name, thing in list(found.items()):
        if isinstance(thing, type):
            found |= {f"{name}.{inner}": cls for inner, cls in vars(thing).items() if dataclasses.is_dataclass(cls)}
    return found


def kind_of(thing: Any) -> Kind:
    if inspect.ismodule(thing):
        return Kind.MODULE
    if not isinstance(thing, type):
        return Kind.FUNCTION if inspect.isfunction(thing) else Kind.OTHER
    if issubclass(thing, flet.BaseControl):
        return Kind.CONTROL
    if issubclass(thing, enum.Enum):
        return Kind.ENUM
    if issubclass(thing, flet.Event):
        return Kind.EVENT
    return Kind.VALUE if dataclasses.is_dataclass(thing) else Kind.OTHER


def named(kind: Kind) -> list[str]:
    """The names of that kind, in order."""
    return sorted(name for name, thing in exported().items() if kind_of(thing) is kind)


@functools.cache
def name_of() -> dict[type, str]:
    """The names by class."""
    return {thing: name for name, thing in exported().items() if isinstance(thing, type)}


@attrs.frozen
class Field:
    """A property, an event, or a field of a value or an event class."""

    name: str
    hint: Any
    default: Callable[[], Any] | Any
    """Makes the default; or `ABSENT`."""
    positional: bool
    handler: bool
    wire: str
    """What it is called in the data of an event."""


@attrs.frozen
class Method:
    """A method: its parameters, with a `?` behind those that need not be given."""

    parameters: tuple[str, ...]
    awaited: bool


@attrs.frozen
class Facts:
    name: str
    cls: type
    wire: str | None
    """The type's name in the client; None for what is only derived from."""
    fields: Mapping[str, Field]
    positional: tuple[str, ...]
    methods: Mapping[str, Method]
    attributes: frozenset[str]
    """What else can be read: properties in the sense of Python, and constants."""


@functools.cache
def facts_of(name: str) -> Facts:
    """What there is to know of a control, a value or an event class."""
    cls = exported()[name]
    hints = hints_of(cls)
    takes = constructor_of(cls).parameters
    fields = {}
    above = cls.__mro__[: cls.__mro__.index(flet.BaseControl)] if issubclass(cls, flet.BaseControl) else ()
    hidden = {n for n in HIDDEN if above and all(n not in vars(base).get("__annotations__", ()) for base in above)}
    for field in dataclasses.fields(cls):
        if not field.name.startswith("_") and field.name in takes and field.name not in hidden:
            fields[field.name] = Field(
                name=field.name,
                hint=hints[field.name],
                default=default_of(cls, field),
                positional=takes[field.name].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD,
                handler=field.name.startswith("on_")
                and field.metadata.get("event", True)
                and issubclass(cls, flet.BaseControl),
                wire=field.metadata.get("data_field", field.name),
            )
    return Facts(
        name=name,
        cls=cls,
        wire=wire_of(cls),
        fields=fields,
        positional=tuple(
            n for n, p in takes.items() if p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD and not n.startswith("_")
        ),
        methods=methods_of(cls, HOOKS),
        attributes=attributes_of(cls),
    )


HIDDEN = {"data", "key", "ref"}
"""Fields of every control, of which another module's tests speak."""

HOOKS = {n for n in dir(flet.BaseControl) if not n.startswith("_")} - HIDDEN | {"control", "page", "target"}
"""What every control or event has."""


def constructor_of(cls: type) -> inspect.Signature:
    """What the constructor takes; that of a value type hides behind another."""
    function: Any = cls.__init__
    hidden = inspect.getclosurevars(function).nonlocals.get("orig_init") if inspect.isfunction(function) else None
    if hidden is None:
        return inspect.signature(cls)
    signature = inspect.signature(hidden)
    return signature.replace(parameters=list(signature.parameters.values())[1:])


def default_of(cls: type, field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory
    default = field.default
    raw = next((vars(base)[field.name] for base in cls.__mro__ if field.name in vars(base)), None)
    if isinstance(raw, FletProp) and isinstance(default, FletProp):
        default = raw.default
    return ABSENT if default is dataclasses.MISSING else lambda: default


def wire_of(cls: type) -> str | None:
    """The name that the class's decorator was given, or that of the nearest base."""
    for base in cls.__mro__:
        finish = vars(base).get("__post_init__")
        closed = inspect.getclosurevars(finish).nonlocals if inspect.isfunction(finish) else {}
        if closed.get("type_name"):
            return closed["type_name"]
    return None


def methods_of(cls: type, leave_out: set[str]) -> dict[str, Method]:
    found = {}
    for name in dir(cls):
        if name.startswith("_") or name in leave_out:
            continue
        raw = inspect.getattr_static(cls, name)
        function = raw.__func__ if isinstance(raw, (classmethod, staticmethod)) else raw
        if inspect.isfunction(function):
            found[name] = method(function, bound=not isinstance(raw, staticmethod))
    return found


def method(function: Callable[..., Any], *, bound: bool) -> Method:
    """What a function takes."""
    parameters = list(inspect.signature(function).parameters.values())[1 if bound else 0 :]
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    return Method(
        tuple(
            stars.get(p.kind, "") + p.name + ("" if p.default is inspect.Parameter.empty else "?") for p in parameters
        ),
        awaited=inspect.iscoroutinefunction(function),
    )


def attributes_of(cls: type) -> frozenset[str]:
    fields = {field.name for field in dataclasses.fields(cls)}
    return frozenset(
        name
        for name in dir(cls)
        if not name.startswith("_")
        and name not in fields | HOOKS | HIDDEN
        and not inspect.isfunction(raw := inspect.getattr_static(cls, name))
        and not isinstance(raw, (classmethod, staticmethod))
    )


# -- types ---------------------------------------------------------------------------------------------------


@functools.cache
def hints_of(cls: type) -> dict[str, Any]:
    scope = {name: thing for name, thing in exported().items() if "." not in name}
    return typing.get_type_hints(cls, localns=scope, include_extras=True)


def take_apart(hint: Any) -> list[Any]:
    """The types that a hint allows, other than None."""
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        return take_apart(typing.get_args(hint)[0])
    if origin in (typing.Union, types.UnionType):
        return [option for part in typing.get_args(hint) for option in take_apart(part)]
    return [] if hint is type(None) else [hint]


def accepts(hint: Any, name: str, value: Any) -> bool:
    """Whether flet's rules in a hint let a value through."""
    for rule in typing.get_args(hint):
        if isinstance(rule, FieldRule):
            try:
                rule.validate(None, name, value)
            except ValueError:
                return False
            except AttributeError:  # the rule is about other fields too
                continue
        elif typing.get_origin(rule) is typing.Annotated and not accepts(rule, name, value):
            return False
    return True


def events_in(hint: Any) -> set[str]:
    """The names of the event classes that a handler's hint speaks of."""
    found = set()
    for part in [*take_apart(hint)]:
        arguments = typing.get_args(part)
        if typing.get_origin(part) is not None and isinstance(typing.get_origin(part), type):
            origin = typing.get_origin(part)
            if issubclass(origin, flet.Event):
                return {origin.__name__}
        if isinstance(part, type) and issubclass(part, flet.Event):
            return {part.__name__}
        for argument in arguments:
            for inner in argument if isinstance(argument, list) else [argument]:
                if inner is not part and inner is not Ellipsis and inner is not Any:
                    found |= events_in(inner)
    return found
