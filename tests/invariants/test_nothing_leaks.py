"""Invariant 6: what left the page leaves nothing behind: no binding, watcher, index entry or holder; weakly tested."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from reactivex import Subject

from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.types.borders import Border, BorderSide
from reactive.graph import computed, signal
from tests.invariants.stage import Stage


class Hooked(Column):
    """One that is told when it comes and goes."""

    def did_mount(self) -> None: ...
    def will_unmount(self) -> None: ...


class Scene:
    """A subtree with a bit of everything, and what outlives it: signals and a value shared by many."""

    def __init__(self) -> None:
        self.text: Any = signal("t")
        self.width: Any = signal(1)
        self.many: Any = signal(["a", "b"])
        self.stream: Subject[str] = Subject()
        self.shared = Border(top=BorderSide(1))
        self.stage = Stage()
        self.place = Column([Text("before"), Text("after")])
        self.keeper = Container(border=self.shared)
        self.stage.page.add(self.place, self.keeper)
        self.settle()

    def make(self) -> Any:
        double = computed(lambda: self.text() * 2)
        return Hooked(
            [
                Text(self.text),
                Text(double),
                Text(lambda: self.text() + "!"),
                Text(self.stream),
                TextField(value=self.text),
                Container(Text("in"), border=self.shared, padding=3),
                Container(border=Border(top=BorderSide(width=self.width))),
                Column(lambda: [Text(name, key=name) for name in self.many()]),
                Container(lambda: Text(self.text())),
            ],
            key="made",
        )

    def settle(self) -> None:
        assert self.stage.differences() == []
        assert self.stage.client.errors == []
        assert self.stage.app.errors == []

    def clean(self) -> None:
        """Assert that nothing is left but what was there in the beginning."""
        gc.collect()
        tree = self.stage.tree
        for source in (self.text, self.width, self.many):
            assert not source._observers
        assert self.stream.observers == []
        assert set(tree.index.values()) == set(below(self.stage.page))
        holders = [ref() for ref in self.shared._home._of.values()]
        assert [holder for holder in holders if holder is not None] == [self.keeper]
        for log in (tree.changed, tree.lists, tree.entered, tree.left, tree.newcomers, tree.ending, tree.within):
            assert not log
        assert [len(log) for log in (tree.arrived, tree.inflight, tree._holding)] == [0] * 3
        assert set(tree.known) <= set(tree.index.values())
        assert not tree.reactor.queue._watchers


def below(control: Any) -> list[Any]:
    return [control, *(node for child in control._children() for node in below(child))]


def no_rows() -> list[Any]:
    return []


WAYS: dict[str, Callable[[Scene, Any], object]] = {
    "remove": lambda scene, made: scene.place.controls.remove(made),
    "clear": lambda scene, made: scene.place.controls.clear(),
    "replace the list": lambda scene, made: setattr(scene.place, "controls", [Text("new")]),
    "replace it by one that takes over": lambda scene, made: setattr(
        scene.place, "controls", [*scene.place.controls[:2], Hooked([Text("new")], key="made")]
    ),
    "bind the list": lambda scene, made: (
        setattr(scene.place, "controls", no_rows),
        scene.settle(),
        setattr(scene.place, "controls", []),
    ),
    "remove what it is in": lambda scene, made: (
        scene.stage.page.controls.remove(scene.place),
        delattr(scene, "place"),
    ),
    "empty it first": lambda scene, made: (made.controls.clear(), scene.place.controls.remove(made)),
    "move it, then remove it": lambda scene, made: (
        scene.place.controls.remove(made),
        scene.stage.page.add(box := Row([made])),
        scene.stage.page.controls.remove(box),
    ),
    "put it away": lambda scene, made: (scene.place.controls.remove(made), Row([made])),
}


@pytest.mark.parametrize("shown", ["shown", "never shown"])
@pytest.mark.parametrize("way", WAYS)
def test_a_subtree_that_left_is_gone(way: str, shown: str) -> None:
    scene = Scene()
    made = scene.make()
    scene.place.controls.append(made)
    if shown == "shown":
        scene.settle()
        scene.text.value = "changed"
        scene.settle()
    refs = [weakref.ref(node) for node in below(made)]
    ids = [node._id for node in below(made)]
    WAYS[way](scene, made)
    del made
    scene.settle()
    if way != "replace it by one that takes over":
        assert not set(ids) & set(scene.stage.tree.index)
    scene.clean()
    assert [ref() for ref in refs if ref() is not None] == []


def test_a_subtree_that_is_kept_holds_nothing_of_the_page() -> None:
    scene = Scene()
    made = scene.make()
    scene.place.controls.append(made)
    scene.settle()
    scene.place.controls.remove(made)
    scene.settle()
    gc.collect()
    for source in (scene.text, scene.width, scene.many):
        assert not source._observers
    assert all(node._home is None for node in below(made))
    scene.place.controls.append(made)
    scene.settle()
    scene.text.value = "again"
    scene.settle()
    assert scene.text._observers


@pytest.mark.parametrize("times", [1, 5])
def test_rebinding_leaves_no_old_watcher(times: int) -> None:
    scene = Scene()
    text: Any = scene.place.controls[0]
    for _ in range(times):
        for source in (scene.text, computed(lambda: scene.text() + "?"), lambda: scene.text(), Subject(), "plain"):
            text.value = source
            if times == 1:
                scene.settle()
    scene.settle()
    scene.clean()


def test_replaced_values_are_let_go() -> None:
    scene = Scene()
    box: Any = scene.keeper
    gone = []
    for number in range(20):
        box.border = Border(top=BorderSide(width=scene.width))
        gone.append(weakref.ref(box.border))
        box.border.left = BorderSide(width=lambda: scene.width() + 1)
        gone.append(weakref.ref(box.border.left))
        if number % 2:
            scene.settle()
    box.border = scene.shared
    scene.settle()
    scene.clean()
    assert [ref() for ref in gone if ref() is not None] == []


def test_replaced_entries_of_a_dict_are_let_go() -> None:
    scene = Scene()
    page = scene.stage.page
    page.fonts = {"a": scene.text}
    for _ in range(10):
        page.fonts["b"] = lambda: scene.text()
        page.fonts["c"] = scene.text
        scene.settle()
        page.fonts.pop("c")
    page.fonts["b"] = "plain"
    page.fonts = {"a": "plain"}
    scene.settle()
    scene.clean()


def test_a_value_shared_by_many_that_came_and_went_knows_the_living_only() -> None:
    scene = Scene()
    for _ in range(50):
        scene.place.controls = [Container(border=scene.shared) for _ in range(20)]
        scene.settle()
    scene.place.controls = []
    scene.settle()
    gc.collect()
    living = [ref() for ref in scene.shared._home._of.values() if ref() is not None]
    assert living == [scene.keeper]
    assert len(scene.shared._home._of) <= 100
    scene.shared.top.width = 7
    scene.settle()


def test_a_closed_session_leaves_nothing() -> None:
    scene = Scene()
    made = scene.make()
    scene.place.controls.append(made)
    scene.settle()
    scene.place.controls.append(Text(scene.text))  # not yet shown
    stage = scene.stage
    refs = [weakref.ref(thing) for thing in (*below(made), stage.page, stage.session)]
    stage.session.close()
    for source in (scene.text, scene.width, scene.many):
        assert not source._observers
    assert scene.stream.observers == []
    assert not stage.tree.index
    del stage, made, scene.stage, scene.place, scene.keeper
    gc.collect()
    assert [ref() for ref in refs if ref() is not None] == []
    scene.text.value = "nobody listens"
    scene.shared.top.width = 4


def test_a_tree_that_never_was_shown_is_gone_without_the_garbage_collector() -> None:
    text = signal("t")
    column = Column([Text(text), Container(Text(lambda: text()), border=Border(top=BorderSide(width=2)))])
    refs = [weakref.ref(node) for node in below(column)]
    gc.collect()
    gc.disable()
    try:
        del column
        assert [ref() for ref in refs if ref() is not None] == []
    finally:
        gc.enable()
