"""What flet refuses because properties do not go together, is ruled here too.

Its rules are read off its classes: those of fields that name another field or ask whether controls are visible, those
of `__validation_rules__`, and the checks in `before_update` and `init`. A rule is known by the properties it reads.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from types import CodeType
from typing import Any

import pytest
from flet.utils import validation

from tests.flet import differences
from tests.flet.comparing import check, found, here
from tests.flet.facts import Kind

CONTROLS = [name for name in here(Kind.CONTROL) if name != "BaseControl"]
ABOUT_OTHERS = {"ge_field", "gt_field", "le_field", "lt_field", "visible_control", "visible_controls"} | {
    "str_or_visible_control"
}
CHECKS = ("before_update", "init")


def names_in(code: CodeType) -> set[str]:
    """The attributes that a function reads, those within it too."""
    inner = [const for const in code.co_consts if isinstance(const, CodeType)]
    return set(code.co_names).union(*map(names_in, inner))


def rules_of(cls: type) -> Iterator[set[str]]:
    """The properties of each rule."""
    fields = {field.name for field in dataclasses.fields(cls)} - {"visible"}
    spec = validation._compile_class_spec(cls)
    for name, one in spec.field_rules:
        kind = one._check.__qualname__.split(".")[1]
        if kind in ABOUT_OTHERS:
            other = inspect.getclosurevars(one._check).nonlocals.get("other_field")
            yield {name, other} if other else {name}
    for one in spec.class_rules:
        predicate = inspect.getclosurevars(one._check).nonlocals["predicate"]
        yield names_in(predicate.__code__) & fields
    for base in cls.__mro__:
        for name in CHECKS:
            function = vars(base).get(name)
            if inspect.isfunction(function) and "raise " in inspect.getsource(function):
                source = inspect.getsource(function)
                for condition in re.findall(r"\bif (.*?):\n\s+raise ", source, re.DOTALL):
                    last = condition.rpartition("\n        if ")[2]
                    yield set(re.findall(r"self\.(\w+)", last)) & fields


@pytest.mark.parametrize("name", [name for name in CONTROLS if any(rules_of(found(name)[0].cls))])
def test_rules(name: str) -> None:
    facts, ours = found(name)
    mine: list[set[str]] = [set(rule.names) for rule in ours._rules]
    wrong: dict[str, Any] = {}
    for theirs in rules_of(facts.cls):
        single = len(theirs) == 1 and ours.__props__[next(iter(theirs))].validator is not None
        if theirs and not single and not any(theirs <= names for names in mine):
            wrong["+".join(sorted(theirs))] = "no such rule"
    check(name, wrong, differences.RULES)
