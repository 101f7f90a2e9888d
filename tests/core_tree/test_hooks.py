"""The hooks of subclasses that are called while a frame is prepared: `build` and `before_update`."""

from __future__ import annotations

import gc
import weakref

import pytest

from core_tree.control import control
from core_tree.controls.column import Column
from core_tree.controls.text import Text
from tests.core_tree.small import Small


@control
class Counted(Column):
    built: int = 0
    updated: int = 0
    inner: bool = False

    def build(self) -> None:
        self.built += 1
        self.controls.append(Text(f"on {self.page.title}"))
        if self.inner:
            self.controls.append(Counted())

    def before_update(self) -> None:
        self.updated += 1
        self.data = [child for child in self.controls if child.visible]
        self.spacing = len(self.data)


def test_a_control_is_built_once_and_before_the_first_frame_that_shows_it() -> None:
    small = Small()
    small.page.title = "p"
    small.frame()
    counted = Counted()
    assert counted.built == 0
    small.page.add(counted)
    ((_, _, _, data),) = small.patch()
    assert [child["value"] for child in data["controls"]] == ["on p"]
    assert (data["spacing"], counted.updated) == (1, 1)
    small.page.remove(counted)
    small.frame()
    small.page.add(counted)
    small.frame()
    assert (counted.built, counted.updated) == (1, 2)


def test_what_is_built_is_built_too() -> None:
    small = Small()
    counted = Counted(inner=True)
    small.page.add(counted)
    small.frame()
    assert counted.controls[1].built == 1


def test_before_update_is_called_before_every_frame_and_what_it_writes_is_in_that_frame() -> None:
    counted = Counted()
    small = Small(counted)
    assert counted.updated == 1
    counted.controls[0].visible = False
    wakes = small.host.wakes
    assert {(op[2], op[3]) for op in small.patch()} == {("visible", False), ("spacing", 0)}
    assert small.host.wakes == wakes, "a hook that writes asks for no further frame"
    assert small.patch() == []
    assert counted.updated == 3


def test_a_hook_that_fails_is_told_of_and_the_frame_goes_out() -> None:
    class Failing(Column):
        def build(self) -> None:
            raise ValueError("no")

        def before_update(self) -> None:
            raise ValueError("neither")

    failing = Failing()
    small = Small(failing)
    assert [(str(error), where) for error, where in small.host.errors] == [
        ("no", f"{failing._name()}.build"),
        ("neither", f"{failing._name()}.before_update"),
    ]
    failing.spacing = 3
    assert small.patch()
    assert len(small.host.errors) == 3


@pytest.mark.parametrize("shown", [False, True])
def test_nothing_is_left_of_a_control_that_went(shown: bool) -> None:
    small = Small()
    counted = Counted()
    gone = weakref.ref(counted)
    small.page.add(counted)
    if shown:
        small.frame()
    small.page.remove(counted)
    small.frame()
    del counted
    gc.collect()
    assert gone() is None
    assert not any(isinstance(control, Counted) for control in small.tree.prepared)
    assert not small.tree.unprepared
