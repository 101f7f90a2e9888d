"""Event classes have the fields that flet's have, read from the same entries of what the client sends."""

from __future__ import annotations

import attrs
import pytest

from tests.flet import differences
from tests.flet.comparing import check, found, here, method_differences
from tests.flet.facts import ABSENT, Kind

each_event = pytest.mark.parametrize("name", here(Kind.EVENT))


@each_event
def test_fields(name: str) -> None:
    facts, ours = found(name)
    fields = attrs.fields_dict(ours)
    wrong = {field: "no such field" for field in facts.fields if field not in fields and not hasattr(ours, field)}
    wrong |= {f: "flet has no such field" for f in fields if f not in facts.fields and not hasattr(facts.cls, f)}
    for field, theirs in facts.fields.items():
        if field not in fields:
            continue
        mine = fields[field]
        wire = mine.metadata.get("wire", field)
        if wire != theirs.wire:
            wrong[field] = f"from {wire!r}, in flet from {theirs.wire!r}"
        if mine.default is attrs.NOTHING and theirs.default is not ABSENT:
            wrong[field] = "must be given, not so in flet"
    check(name, wrong, differences.EVENTS)


@each_event
def test_methods(name: str) -> None:
    facts, ours = found(name)
    check(name, dict(method_differences(facts, ours)), differences.METHODS)
