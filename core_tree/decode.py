"""From the client's data to the types that handlers and properties have: enums, value types, event classes."""

from __future__ import annotations

import enum
import types
import typing
from typing import Any, Union, get_args, get_origin

from core_tree.values import Value

__all__ = ["decode"]


def decode(annotation: Any, data: Any) -> Any:
    """The data as the annotated type.

    Maps become value types, strings the members of enums; what fits nothing stays as it is.

    Raises:
        ValueError: an enum has no such member.
    """
    if data is None:
        return None
    for option in _options(annotation):
        if isinstance(option, type):
            if isinstance(data, dict) and issubclass(option, Value):
                return _value(option, data)
            if isinstance(data, (str, int)) and issubclass(option, enum.Enum) and not isinstance(data, option):
                return option(data)
            if option is float and isinstance(data, int) and not isinstance(data, bool):
                return data
        elif get_origin(option) is list and isinstance(data, list):
            (item,) = get_args(option)
            return [decode(item, entry) for entry in data]
    return data


def _value(cls: type[Value], data: dict[Any, Any]) -> Value:
    props = cls.__props__
    return cls(**{name: decode(props[name].resolve(), item) for name, item in data.items() if name in props})


def _options(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        return [option for part in get_args(annotation) for option in _options(part)]
    if get_origin(annotation) is typing.Annotated:
        return _options(get_args(annotation)[0])
    return [annotation]
