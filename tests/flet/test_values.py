"""Value types have the fields, defaults, order and methods that flet's have."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from core_tree.contracts import MISSING
from core_tree.values import Value
from tests.flet import differences
from tests.flet.comparing import check, found, here, method_differences, same
from tests.flet.facts import ABSENT, Kind

each_value = pytest.mark.parametrize("name", here(Kind.VALUE))


def fields_of(cls: Any) -> dict[str, Any]:
    """Name to default; `ABSENT` if it must be given."""
    if issubclass(cls, Value):
        props = cls.__props__
        return {
            n: p.factory() if p.factory is not None else ABSENT if p.default is MISSING else p.default
            for n, p in props.items()
        }
    return {
        field.alias: ABSENT
        if field.default is attrs.NOTHING
        else field.default.factory()
        if isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
        else field.default
        for field in attrs.fields(cls)
        if field.init
    }


def positional(cls: Any) -> tuple[str, ...]:
    if issubclass(cls, Value):
        return cls.__positional__
    return tuple(field.alias for field in attrs.fields(cls) if field.init and not field.kw_only)


@each_value
def test_fields_and_defaults(name: str) -> None:
    facts, ours = found(name)
    fields = fields_of(ours)
    wrong = {field: "no such field" for field in facts.fields if field not in fields}
    wrong |= {field: "flet has no such field" for field in fields if field not in facts.fields and field[0] != "_"}
    for field, theirs in facts.fields.items():
        if field in wrong:
            continue
        mine = fields[field]
        if (mine is ABSENT) != (theirs.default is ABSENT):
            wrong[field] = f"must be given: {mine is ABSENT}, in flet {mine is not ABSENT}"
        elif mine is not ABSENT and not same(mine, theirs.default()):
            wrong[field] = f"default {mine!r}, in flet {theirs.default()!r}"
    check(name, wrong, differences.PROPERTIES)


@each_value
def test_positions(name: str) -> None:
    facts, ours = found(name)
    mine = tuple(n for n in positional(ours) if not n.startswith("_"))
    theirs = tuple(n for n in facts.positional if n in facts.fields)
    wrong = {"": f"takes by position {mine}, in flet {theirs}"} if mine != theirs else {}
    check(name, wrong, differences.POSITIONS)


@each_value
def test_methods(name: str) -> None:
    facts, ours = found(name)
    check(name, dict(method_differences(facts, ours)), differences.METHODS)
