"""What the tests of this folder share."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import itertools
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from client_flutter.codec import FlutterCodec
from core_tree.control import BaseControl
from core_tree.encode import encode, encode_control
from tests.flet.facts import Facts, Kind, Method, facts_of, method, named
from tests.flet.ours import find, kind
from tests.flet.theirs import unpacked

__all__ = ["check", "encoded", "found", "here", "method_differences", "same"]

codec = FlutterCodec()


def here(*kinds: Kind) -> list[str]:
    """The names of these kinds that both have."""
    return [name for wanted in kinds for name in named(wanted) if kind(find(name)) is wanted]


def found(name: str) -> tuple[Facts, Any]:
    """What flet has by that name, and what is here."""
    return facts_of(name), find(name)


def check(of: str, wrong: Mapping[str, str], listed: Mapping[str, str]) -> None:
    """Fail for what is wrong and not listed, and for what is listed and not wrong."""
    wrong = {f"{of}.{name}" if name else of: what for name, what in wrong.items()}
    mine = {
        name for name in listed if name == of or (name.startswith(f"{of}.") and name.count(".") == of.count(".") + 1)
    }
    lines = [f"{name}: {what}" for name, what in wrong.items() if name not in mine and of not in mine]
    lines += [
        f"{name}: listed in differences.py, but the same" for name in mine - set(wrong) if name != of or not wrong
    ]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def same(mine: Any, theirs: Any) -> bool:
    """Whether two values are of classes of the same name, and the same in all fields."""
    if dataclasses.is_dataclass(theirs):
        return type(mine).__name__ == type(theirs).__name__ and all(
            same(getattr(mine, field.name), getattr(theirs, field.name))
            for field in dataclasses.fields(theirs)
            if not field.name.startswith("_")
        )
    if isinstance(theirs, enum.Enum):
        return isinstance(mine, enum.Enum) and bool(mine.value == theirs.value)
    if isinstance(theirs, dict) and isinstance(mine, dict):
        return len(mine) == len(theirs) and all(
            same(*keys) and same(mine[keys[0]], theirs[keys[1]]) for keys in zip(mine, theirs, strict=True)
        )
    if isinstance(theirs, list) and isinstance(mine, list):
        return len(mine) == len(theirs) and all(map(same, mine, theirs))
    return bool(mine == theirs)


def encoded(thing: Any) -> Any:
    """The data that we send for it, as the client reads it, without ids."""
    data = encode_control(thing) if isinstance(thing, BaseControl) else encode(thing)
    return unpacked(codec.encode(2, data)[1:])[1]


def method_differences(facts: Facts, ours: type) -> Iterator[tuple[str, str]]:
    """What is not the same about methods and attributes."""
    for name, theirs in facts.methods.items():
        raw = inspect.getattr_static(ours, name, None)
        function = raw.__func__ if isinstance(raw, (classmethod, staticmethod)) else raw
        if not inspect.isfunction(function):
            yield name, "no such method"
            continue
        mine = method(function, bound=not isinstance(raw, staticmethod))
        if not compatible(theirs, mine):
            yield name, f"takes {mine}, in flet {theirs}"
    for name in facts.attributes:
        if inspect.getattr_static(ours, name, None) is None and name not in getattr(ours, "__props__", ()):
            yield name, "no such attribute"


def compatible(theirs: Method, mine: Method) -> bool:
    """Whether all calls of flet's method are calls of ours."""
    if theirs.awaited != mine.awaited:
        return False
    for one, other in itertools.zip_longest(theirs.parameters, mine.parameters):
        if mine.parameters[-1:] == (other,) and other.startswith("**"):
            return True
        if one is None and not other.endswith("?") and not other.startswith("*"):
            return False
        if one is not None and (other is None or one.rstrip("?") != other.rstrip("?")):
            return False
        if one is not None and one.endswith("?") and not other.endswith("?"):
            return False
    return True
