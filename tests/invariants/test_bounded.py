"""Invariant 5: what a tree remembers is bounded by its size, whatever writers do and however long no frame can go out.

No frame is cut while a client is away or does not keep up, so these floods end without one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.tree import CROWD
from core_tree.types.borders import Border, BorderSide
from reactive.graph import batch, signal
from tests.invariants.stage import Stage

FLOOD = 6 * CROWD


class Hooked(Column):
    """One that wants to know when it comes and goes."""

    def init(self) -> None:
        self.seen: list[str] = []

    def did_mount(self) -> None:
        self.seen.append("did_mount")

    def will_unmount(self) -> None:
        self.seen.append("will_unmount")


class Flooded:
    """A page whose client has gone, and who writes to it all the same."""

    def __init__(self, *, away: bool) -> None:
        self.stage = Stage()
        self.column = Column([Row([Text(str(i))]) for i in range(10)])
        self.other = Column([TextField(), Text("x")])
        self.stage.page.add(self.column, self.other)
        self.stage.settle()
        if away:
            self.stage.link.cut()
            self.stage.lose()

    def held(self) -> dict[str, int]:
        """How much the tree remembers, by what it is."""
        tree = self.stage.tree
        found = {
            name: len(getattr(tree, name))
            for name in (
                [
                    "index",
                    "changed",
                    "lists",
                    "entered",
                    "left",
                    "newcomers",
                    "ending",
                    "within",
                    "arrived",
                    "known",
                    "inflight",
                    "_holding",
                ]
            )
        }
        found["names"] = sum(map(len, tree.changed.values()))
        lists = [child.controls for child in tree.index.values() if hasattr(child, "controls")]
        found["journals"] = sum(len(children._journal or ()) for children in lists)
        found["before"] = sum(len(children._before or ()) for children in lists)
        return found

    def back(self) -> None:
        """The client comes again, and gets what it has missed."""
        if self.stage.session.connection is None:
            self.stage.come_back()
        assert self.stage.differences() == []
        assert self.stage.client.errors == []
        assert self.stage.app.errors == []


def values(flooded: Flooded, number: int) -> None:
    flooded.column.controls[number % 10].controls[0].value = str(number)
    flooded.column.spacing = number


def appended_and_trimmed(flooded: Flooded, number: int) -> None:
    flooded.column.controls.append(Row([Text(signal("s")), TextField(str(number))]))
    if len(flooded.column.controls) > 20:
        del flooded.column.controls[0]


def hooked(flooded: Flooded, number: int) -> None:
    flooded.column.controls.insert(0, Hooked())
    flooded.column.controls.pop(0)


def moved_about(flooded: Flooded, number: int) -> None:
    source, target = (flooded.column, flooded.other)[:: (-1) ** number]
    child = source.controls.pop()
    target.controls.insert(0, child)


def replaced(flooded: Flooded, number: int) -> None:
    flooded.column.controls = [Row([Text(str(number), key="t")], key=number % 3), Row([])]


def rebound(flooded: Flooded, number: int) -> None:
    text: Any = flooded.column.controls[0].controls[0]
    text.value = signal(str(number))
    text.size = lambda: number


def bound_values(flooded: Flooded, number: int) -> None:
    if number == 0:
        flooded.other.controls.append(Container())
    box: Any = flooded.other.controls[-1]
    box.border = Border(top=BorderSide(width=signal(number)))
    flooded.stage.page.fonts = {"a": signal(str(number))}
    flooded.stage.page.fonts["a"] = lambda: str(number)


def grown_and_shrunk(flooded: Flooded, number: int) -> None:
    if number % 500 < 250:
        flooded.column.controls.append(Text(str(number)))
    elif len(flooded.column.controls) > 10:
        flooded.column.controls.pop(number % len(flooded.column.controls))


def sorted_and_moved(flooded: Flooded, number: int) -> None:
    flooded.column.controls.reverse()
    flooded.column.controls.move(0, 5)


def in_batches(flooded: Flooded, number: int) -> None:
    with batch():
        flooded.column.spacing = number
        flooded.column.controls.append(Text("b"))
        flooded.column.controls.pop()


def in_fresh_subtrees(flooded: Flooded, number: int) -> None:
    """Controls go in and out of subtrees that themselves come and go."""
    inner = Column()
    outer = Row([inner])
    flooded.column.controls.append(outer)
    inner.controls.append(text := Text("a"))
    inner.controls.append(Text("b"))
    inner.controls.remove(text)
    flooded.column.controls.remove(outer)


def typed(flooded: Flooded, number: int) -> None:
    field: Any = flooded.other.controls[0]
    if flooded.stage.link.connected:
        flooded.stage.client.type_text(field._id, f"typed {number}")
        flooded.stage.link.deliver_up()
    field.value = str(number).upper()


FLOODS: list[Callable[[Flooded, int], None]] = [
    values,
    appended_and_trimmed,
    hooked,
    moved_about,
    replaced,
    rebound,
    bound_values,
    grown_and_shrunk,
    sorted_and_moved,
    in_batches,
    in_fresh_subtrees,
    typed,
]


@pytest.fixture(autouse=True)
def usual_switching(switch_threads_often: None) -> None:
    """No threads here: they need not change places so often."""
    sys.setswitchinterval(0.005)


@pytest.mark.parametrize("away", [True, False], ids=["detached", "stalled"])
@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_without_a_frame_is_not_remembered(flood: Callable[[Flooded, int], None], away: bool) -> None:
    flooded = Flooded(away=away)
    most: dict[str, int] = {}
    for number in range(FLOOD):
        flood(flooded, number)
        if number % 97 == 0:
            most = {name: max(count, most.get(name, 0)) for name, count in flooded.held().items()}
    size = 400  # no tree here is larger
    for name, count in most.items():
        # what came and went since the last frame is forgotten by the thousand, each with what is in it
        assert count <= 3 * (CROWD + size), name
    assert most["journals"] <= size
    assert most["before"] <= size
    assert flooded.held()["_holding"] == 0
    flooded.back()
    assert {
        name: flooded.held()[name] for name in ("changed", "lists", "left", "newcomers", "ending")
    } == dict.fromkeys(("changed", "lists", "left", "newcomers", "ending"), 0)


def test_what_the_client_holds_is_only_moved_however_long_no_frame_goes_out() -> None:
    """Letting go of what came and went does not unmount what was there before."""
    stage = Stage()
    watched = Hooked([inner := Hooked()])
    column, other = Column([watched]), Column()
    stage.page.add(column, other)
    stage.settle()
    column.controls.remove(watched)
    for _ in range(2 * CROWD):
        other.controls.append(Row([Text("x")]))
        other.controls.pop()
    carrier = Row([Container(watched)])
    other.controls.append(carrier)
    other.controls.remove(carrier)
    for _ in range(6 * CROWD):
        other.controls.append(Text("x"))
        other.controls.pop()
    assert watched._home is stage.tree
    other.controls.append(carrier)
    assert stage.differences() == []
    assert watched.seen == inner.seen == ["did_mount"]
    assert stage.tree.index[watched._id] is watched


def test_what_came_and_went_may_come_again() -> None:
    stage = Stage()
    column, hooked_one, source = Column(), Hooked(), signal("a")
    stage.page.add(column)
    stage.settle()
    text = Text(source)
    hooked_one.controls.append(text)
    column.controls.append(hooked_one)
    column.controls.remove(hooked_one)
    for _ in range(2 * CROWD):
        column.controls.append(Text("x"))
        column.controls.pop()
    assert hooked_one._home is None
    assert hooked_one._id not in stage.tree.index
    column.controls.append(hooked_one)
    assert stage.differences() == []
    assert hooked_one.seen == ["did_mount"]
    source.value = "b"
    assert stage.differences() == []
    stage.page.controls.remove(column)
    stage.settle()
    assert hooked_one.seen == ["did_mount", "will_unmount"]
    assert not source._observers


def test_a_slow_client_gets_few_frames_and_the_newest_state() -> None:
    stage = Stage()
    text = Text("0")
    stage.page.add(text)
    stage.settle()
    before = len(stage.frames)
    for number in range(2000):
        text.value = "x" * 1000 + str(number)
        stage.tick()  # nothing is delivered
    assert sum(stage.frames[before:]) <= 2 * 256 * 1024
    assert stage.differences() == []
    assert text.value.endswith("1999")
