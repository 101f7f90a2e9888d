"""Any control, with any properties that its declaration accepts: it is shown, and each change arrives."""

from __future__ import annotations

import datetime as dt
import enum
import random
import typing
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from core_tree.children import ControlList
from core_tree.contracts import Binding
from core_tree.control import BaseControl
from core_tree.controls.base_page import BasePage
from core_tree.controls.service import Service
from core_tree.controls.text import Text
from core_tree.errors import ControlInUseError, PropertyError
from core_tree.props import Handler, Prop
from core_tree.record import Record
from core_tree.types.icons import IconData, Icons
from core_tree.values import ObservedDict, ObservedList, Value
from reactive.graph import signal
from tests.core_tree.test_catalogue import WIRED
from tests.invariants.stage import Stage

DEPTH = 2
"""How deep values are nested in values."""
CHANGES = 8

APART = {"Window", "View", "Video"}
"""What is on a page by itself; and what mixes controls and values in a list, which the model of the client refuses."""
KINDS = {
    cls.__qualname__: cls for cls in WIRED if not issubclass(cls, (BasePage, Service)) and cls.__name__ not in APART
}

SIMPLE: dict[Any, list[Any]] = {
    str: ["", "a", "red", "b c"],
    Any: ["x", 1],
    bool: [True, False],
    int: [1, 2, 5],
    float: [0, 1, 0.5, 3.25],
    bytes: [b"", b"abc"],
    IconData: [Icons.ADD, Icons.REMOVE],
    dt.datetime: [dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)],
    dt.date: [dt.date(2026, 1, 2)],
    dt.time: [dt.time(3, 4)],
    dt.timedelta: [dt.timedelta(seconds=3)],
}


def of_type(rng: random.Random, annotation: Any, depth: int = DEPTH) -> Any:
    """A value that a property of that type accepts."""
    origin, options = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return rng.choice(options)
    if origin is list:
        return [of_type(rng, options[0], depth - 1) for _ in range(rng.randint(1, 3))]
    if origin is dict:
        pairs = [[of_type(rng, option, depth - 1) for option in options] for _ in range(rng.randint(1, 3))]
        return {key: value for key, value in pairs}  # noqa: C416
    if origin is tuple:
        return tuple(of_type(rng, option, depth - 1) for option in options)
    if options:
        return of_type(rng, rng.choice([option for option in options if option is not type(None)]), depth)
    if annotation in SIMPLE:
        return rng.choice(SIMPLE[annotation])
    if issubclass(annotation, enum.Enum):
        return rng.choice(list(annotation))
    if annotation is BaseControl:
        return Text(rng.choice("ab"))
    return record(rng, annotation, depth - 1 if issubclass(annotation, Value) else 0)


def record(rng: random.Random, cls: type[Record], depth: int) -> Record:
    """An instance with what must be given, and some of what may be."""
    optional = [name for name, prop in cls.__props__.items() if name not in cls.__required__ and not skipped(prop)]
    names = rng.sample(optional, rng.randint(0, min(3, len(optional)))) if depth > 0 else []
    for _ in range(20):
        try:
            return cls(
                **{name: of_type(rng, cls.__props__[name].resolve(), depth) for name in (*cls.__required__, *names)}
            )
        except (PropertyError, ValueError):
            names = names[1:]
    raise AssertionError(f"no {cls.__name__} could be made")


def skipped(prop: Prop[Any]) -> bool:
    """What is not sent, or is a function."""
    return isinstance(prop, Handler) or prop.name in ("key", "ref", "data") or not prop.sent


def inside(control: BaseControl) -> list[tuple[Any, str]]:
    """The places inside the control's values that can be changed: (a value object, the name of a field)."""
    places: list[tuple[Any, str]] = []
    waiting: list[Any] = list(control._values.values())
    while waiting:
        stored = waiting.pop()
        if isinstance(stored, Binding):
            stored = stored.held
        if isinstance(stored, Value):
            places += [(stored, name) for name, prop in type(stored).__props__.items() if not skipped(prop)]
            waiting += stored._values.values()
        elif isinstance(stored, ObservedList) and not isinstance(stored, ControlList):
            waiting += stored
        elif isinstance(stored, ObservedDict):
            waiting += stored.values()
    return places


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_it_is_shown_and_each_change_arrives(kind: str, seed: int) -> None:
    cls = KINDS[kind]
    rng = random.Random(seed)  # not drawn one by one: what can be drawn depends on what was accepted before
    stage = Stage()
    control: Any = record(rng, cls, DEPTH)
    stage.page.overlay.append(control)
    assert stage.differences() == []
    names = [name for name, prop in cls.__props__.items() if not skipped(prop)]
    for _ in range(CHANGES):
        target, name = rng.choice([*((control, name) for name in names), *inside(control)])
        prop = type(target).__props__[name]
        value = of_type(rng, prop.resolve(), 1) if rng.random() < 0.8 else None
        if rng.random() < 0.3:
            value = signal(value)
        try:
            setattr(target, name, value)
        except (PropertyError, ControlInUseError, ValueError):
            continue
        assert stage.differences() == []
        stage.errors.clear()  # of values that only the binding could refuse
