"""Enums have the members that flet's have, with the same values."""

from __future__ import annotations

import inspect

import flet
import pytest

import reactive
from tests.flet import differences
from tests.flet.comparing import check, here
from tests.flet.facts import Kind, exported
from tests.flet.ours import find


@pytest.mark.parametrize("name", [name for name in here(Kind.ENUM) if name != "IconData"])
def test_members(name: str) -> None:
    theirs = {member: value.value for member, value in exported()[name].__members__.items()}
    mine = {member: value.value for member, value in find(name).__members__.items()}
    wrong = {member: "no such member" for member in theirs if member not in mine}
    wrong |= {member: "flet has no such member" for member in mine if member not in theirs}
    wrong |= {
        member: f"{mine[member]!r}, in flet {value!r}"
        for member, value in theirs.items()
        if member in mine and mine[member] != value
    }
    check(name, wrong, differences.MEMBERS)


@pytest.mark.parametrize("name", [name for name in here(Kind.ENUM) if name != "IconData"])
def test_methods(name: str) -> None:
    cls = exported()[name]
    theirs = {
        n for n, raw in vars(cls).items() if inspect.isfunction(raw) or isinstance(raw, (staticmethod, classmethod))
    }
    wrong = {n: "no such method" for n in theirs if not n.startswith("_") and not hasattr(find(name), n)}
    check(name, wrong, differences.METHODS)


@pytest.mark.parametrize("name", ["Icons", "CupertinoIcons"])
def test_icons(name: str) -> None:
    theirs, mine = getattr(flet, name), getattr(reactive, name)
    names = [n for n in dir(theirs) if n.isupper()]
    assert len(names) > 1000
    assert [n for n in names if getattr(mine, n) != getattr(theirs, n).value] == []
