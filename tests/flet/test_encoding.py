"""What is sent for a control or a value is what flet sends, whatever is set; ids aside."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from core_tree.control import BaseControl
from core_tree.values import Value
from tests.flet import differences
from tests.flet.comparing import check, encoded, found, here
from tests.flet.facts import Facts, Kind, exported
from tests.flet.ours import find
from tests.flet.samples import Made, made, required, rounds
from tests.flet.theirs import encoded as their_encoded

MADE_BY_THE_SESSION = {"Page", "BasePage"}
NAMES = [
    name
    for name in here(Kind.CONTROL, Kind.VALUE)
    if name not in MADE_BY_THE_SESSION
    and (issubclass(find(name), Value) or (issubclass(find(name), BaseControl) and find(name)._c))
]
each_class = pytest.mark.parametrize("name", NAMES)


def without_ids(data: Any) -> Any:
    """Without ids, and without empty lists: to the client they mean what no list means."""
    if isinstance(data, dict):
        return {key: without_ids(item) for key, item in data.items() if key != "_i" and item != []}
    return [without_ids(item) for item in data] if isinstance(data, list) else data


def ours(name: str) -> Any:
    if name == "ClientAction":  # ours is told what flet's own subclasses set
        return functools.partial(find(name), service_id=0, method="")
    found = find(name)
    if found is None:
        pytest.skip(f"needs {name}, which is not there yet")
    return found


def compare(facts: Facts, given: dict[str, Any]) -> None:
    sample = Made(facts.name, given)
    theirs = without_ids(their_encoded(made(sample, exported().__getitem__)))
    mine = without_ids(encoded(made(sample, ours)))
    entries = sorted({*mine, *theirs}, key=str)
    wrong = {
        entry: f"{mine.get(entry, 'nothing')!r}, in flet {theirs.get(entry, 'nothing')!r}"
        for entry in entries
        if (entry in mine) != (entry in theirs) or mine[entry] != theirs[entry]
    }
    listed = {n: why for n, why in differences.ENCODING.items() if n == facts.name or n.rpartition(".")[2] in wrong}
    check(facts.name, wrong, listed if wrong else {})


@each_class
def test_bare(name: str) -> None:
    facts, _ = found(name)
    if facts.name in differences.UNMADE:
        pytest.skip(differences.UNMADE[facts.name])
    compare(facts, required(facts))


@each_class
def test_everything_set(name: str) -> None:
    facts, _ = found(name)
    if facts.name in differences.UNMADE:
        pytest.skip(differences.UNMADE[facts.name])
    given: set[str] = set()
    for samples in rounds(facts):
        compare(facts, samples)
        given |= set(samples)
    check(name, dict.fromkeys(set(facts.fields) - given, "no sample"), differences.UNSAMPLED)
