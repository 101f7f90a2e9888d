"""Every name that flet exports is here, as the same kind of thing; or it is listed as missing."""

from __future__ import annotations

import pytest

from tests.flet import differences
from tests.flet.facts import MODULES, exported, kind_of
from tests.flet.ours import BROKEN, find, kind

NAMES = sorted(exported())


def test_all_modules_can_be_imported() -> None:
    find("Text")
    assert not BROKEN


def is_absent(name: str) -> bool:
    return name in differences.ABSENT or name.partition(".")[0] in differences.ABSENT_PACKAGES.split()


@pytest.mark.parametrize("name", [name for name in NAMES if not is_absent(name)])
def test_name_is_there(name: str) -> None:
    ours = find(name)
    assert ours is not None, "not there, and not listed in differences.ABSENT"
    expected = kind_of(exported()[name])
    assert (kind(ours) == expected) != (name in differences.KINDS), f"{kind(ours)}, in flet {expected}"


LISTED = [name for name in differences.ABSENT if "." not in name or name.split(".")[0] in MODULES]


@pytest.mark.parametrize("name", LISTED)
def test_name_is_missing(name: str) -> None:
    assert name in exported(), "flet has none"
    assert find(name) is None, "it is there now: take it out of differences.ABSENT"


@pytest.mark.parametrize("module", differences.ABSENT_PACKAGES.split())
def test_module_is_missing(module: str) -> None:
    there = [name for name in exported() if name.startswith(f"{module}.") and find(name) is not None]
    assert there == [], "it is there now: take it out of differences.ABSENT_PACKAGES"
