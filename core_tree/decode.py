"""From the client's data to the types of handlers and properties: enums, value types, event classes."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import types
import typing
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs

from core_tree.accept import Forms, Refused
from core_tree.props import names
from core_tree.types.animation import Duration
from core_tree.values import Value

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

__all__ = ["decode", "decode_fields"]


def decode(annotation: Any, data: Any) -> Any:
    """Turn data into the annotated type.

    Maps become value types, strings the members of enums unless plain text will do, lengths of time a `Duration`; what
    fits nothing stays as it is. A map of nothing but nulls is how the client says that there is no such value.

    Raises:
        ValueError: an enum has no such member.
    """
    if data is None:
        return None
    options = _options(annotation)
    for option in options:
        if isinstance(option, type):
            if isinstance(data, dict) and issubclass(option, Value):
                return _value(option, data)
            if isinstance(data, dt.timedelta) and option is Duration:
                return Duration.from_unit(microseconds=data // dt.timedelta(microseconds=1))
            if isinstance(data, dict) and attrs.has(option):
                return option(**decode_fields(option, data))
            if isinstance(data, (str, int)) and issubclass(option, enum.Enum) and not isinstance(data, option):
                return data if type(data) in options else option(data)  # a colour may be any text
            if option is float and isinstance(data, int) and not isinstance(data, bool):
                return data
        elif get_origin(option) is list and isinstance(data, list):
            (item,) = get_args(option)
            return [decode(item, entry) for entry in data]
    return data


def _value(cls: type[Value], data: dict[Any, Any]) -> Value | None:
    if data and all(item is None for item in data.values()):
        return None
    props = cls.__props__
    return cls(**{name: decode(props[name].resolve(), item) for name, item in data.items() if name in props})


def decode_fields(cls: type, data: Any, *, apart: AbstractSet[str] = frozenset()) -> dict[str, Any]:
    """Take the arguments to make an attrs class of from the client's data; what it does not know is left out.

    Data that is no map is the one field that the class has beside those kept apart.

    Args:
        cls: an attrs class; a field's name on the wire may be in its metadata, as `wire`.
        data: what the client sent.
        apart: the fields that come from elsewhere.

    Raises:
        ValueError: a field is missing, or is not of its type.
    """
    fields = [field for field in _fields(cls) if field[0] not in apart]
    if not isinstance(data, dict):
        data = {fields[0][1]: data} if len(fields) == 1 else {}
    given: dict[str, Any] = {}
    for name, key, hint, forms, required in fields:
        value = decode(hint, data.get(key))
        if value is None and key not in data:
            if required:
                raise ValueError(f"'{key}' is missing")
            continue
        try:
            given[name] = forms.check(value)
        except Refused as refused:
            raise ValueError(f"'{key}' is {value!r:.80}; expected: {refused.accepted}") from None
    return given


@functools.cache
def _fields(cls: type) -> list[tuple[str, str, Any, Forms, bool]]:
    """Of each field of an attrs class: name, name on the wire, type, its forms, whether it must be given."""
    hints = typing.get_type_hints(cls, localns=names)
    return [
        (
            field.name,
            field.metadata.get("wire", field.name),
            hints[field.name],
            Forms(hints[field.name]),
            field.default is attrs.NOTHING,
        )
        for field in attrs.fields(cls)
    ]


def _options(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        return [option for part in get_args(annotation) for option in _options(part)]
    if get_origin(annotation) is typing.Annotated:
        return _options(get_args(annotation)[0])
    return [annotation]
