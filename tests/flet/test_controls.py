"""Controls have the type name, properties, defaults, order, events and methods that flet's have."""

from __future__ import annotations

import inspect
from typing import Any, get_origin

import flet
import pytest

from core_tree.contracts import MISSING
from core_tree.control import BaseControl
from core_tree.props import Handler
from tests.flet import differences
from tests.flet.comparing import check, found, here, method_differences, same
from tests.flet.facts import ABSENT, Kind, events_in
from tests.flet.ours import find

CONTROLS = [name for name in here(Kind.CONTROL) if name != "BaseControl"]
each_control = pytest.mark.parametrize("name", CONTROLS)


def default_of(prop: Any) -> Any:
    return prop.factory() if prop.factory is not None else prop.default


@each_control
def test_type(name: str) -> None:
    facts, ours = found(name)
    mine = ours._c or None
    check(name, {"": f"{mine}, in flet {facts.wire}"} if mine != facts.wire else {}, differences.WIRE)


@each_control
def test_properties_and_defaults(name: str) -> None:
    facts, ours = found(name)
    props = {n: p for n, p in ours.__props__.items() if not n.startswith("_") and n not in ("data", "key", "ref")}
    if "key" in facts.fields:
        props["key"] = ours.__props__["key"]
    wrong = {field: "no such property" for field in facts.fields if field not in props}
    wrong |= {field: "flet has no such property" for field in props if field not in facts.fields}
    for field, theirs in facts.fields.items():
        if field in wrong:
            continue
        prop = props[field]
        if isinstance(prop, Handler) != theirs.handler:
            wrong[field] = "a handler here or there only"
        required = prop.default is MISSING and prop.factory is None
        if required != (theirs.default is ABSENT):
            wrong[field] = f"must be given: {required}, in flet {not required}"
        elif not required:
            mine, other = default_of(prop), theirs.default()
            if not same(mine, other):
                wrong[field] = f"default {mine!r}, in flet {other!r}"
    check(name, wrong, differences.PROPERTIES)


@each_control
def test_positions(name: str) -> None:
    facts, ours = found(name)
    mine = tuple(n for n in ours.__positional__ if not n.startswith("_"))
    theirs = tuple(n for n in facts.positional if n in facts.fields)
    wrong = {"": f"takes by position {mine}, in flet {theirs}"} if mine != theirs else {}
    check(name, wrong, differences.POSITIONS)


@each_control
def test_events(name: str) -> None:
    facts, ours = found(name)
    wrong = {}
    for field, theirs in facts.fields.items():
        prop = ours.__props__.get(field)
        if theirs.handler and isinstance(prop, Handler):
            annotated = prop.event_type()
            mine = {(get_origin(annotated) or annotated).__name__}
            if mine != events_in(theirs.hint):
                wrong[field] = f"{mine}, in flet {events_in(theirs.hint)}"
    check(name, wrong, differences.EVENTS)


@each_control
def test_methods(name: str) -> None:
    facts, ours = found(name)
    check(name, dict(method_differences(facts, ours)), differences.METHODS)


def test_methods_of_all_controls() -> None:
    theirs = {n for n, raw in vars(flet.BaseControl).items() if not n.startswith("_") and inspect.isfunction(raw)}
    wrong = {n: "no such method" for n in theirs if not hasattr(BaseControl, n)}
    check("BaseControl", wrong, differences.METHODS)


@each_control
def test_bases(name: str) -> None:
    """What is an instance of a class in flet is one here, so that programs can ask."""
    facts, ours = found(name)
    for base in facts.cls.__mro__[1:]:
        mine = find(base.__name__)
        listed = f"{name}.{base.__name__}" in differences.BASES
        if base.__name__ in CONTROLS and issubclass(ours, mine) == listed:
            pytest.fail(f"derived from {base.__name__} in flet", pytrace=False)
