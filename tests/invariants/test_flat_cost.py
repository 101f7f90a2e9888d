"""Invariant 4: the work for a change depends neither on the size of the tree nor on signals that it does not concern.

Work is counted, not timed: the lines of Python that run, by `sys.settrace`. What C code does within one line (moving
the rest of a list along) is not counted; it is no walk of ours.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from client_flutter.codec import FlutterCodec
from core_tree.controls.column import Column
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from reactive.graph import batch, computed, signal
from tests.core_tree.small import Small

SMALL, LARGE = 100, 10_000
codec = FlutterCodec()


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs, a loop's once for each round."""
    count = 0

    def trace(frame: Any, event: str, arg: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


class Big:
    """A page with a column of many rows, and many signals, each shown by a text."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.rows = [Row([Text(str(i))]) for i in range(size)]
        self.column = Column(self.rows)
        self.signals = [signal(str(i)) for i in range(size)]
        self.bound = [Text(source) for source in self.signals]
        self.small = Small(self.column, Column(self.bound))
        self.frame()

    def frame(self) -> bytes:
        """Cut a frame, up to its bytes."""
        body = self.small.frame().body
        return b"" if body is None else codec.encode(2, body)

    def text(self, at: int) -> Any:
        return self.rows[at].controls[0]


@pytest.fixture(scope="module")
def pages() -> tuple[Big, Big]:
    return Big(SMALL), Big(LARGE)


def change(big: Big) -> None:
    big.text(big.size // 2).value = "changed"
    big.frame()


def change_two_apart(big: Big) -> None:
    big.text(1).value = big.text(big.size - 2).value = "both"
    big.frame()


def change_a_hundred(big: Big) -> None:
    for at in range(0, big.size, big.size // 100):
        big.text(at).value = "many"
    big.frame()


def append_and_remove(big: Big) -> None:
    big.column.controls.append(Row([Text("new")]))
    big.frame()
    big.column.controls.pop()
    big.frame()


def append_then_change_within(big: Big) -> None:
    text = Text("new")
    big.column.controls.append(row := Row([text]))
    big.frame()
    text.value = big.text(0).value = "more"
    big.frame()
    big.column.controls.remove(row)
    big.frame()


def insert_and_remove_in_the_middle(big: Big) -> None:
    big.column.controls.insert(big.size // 2, row := Row([Text("new")]))
    big.frame()
    big.column.controls.remove(row)
    big.frame()


def insert_at_the_beginning(big: Big) -> None:
    big.column.controls.insert(0, Row([Text("new")]))
    big.text(big.size // 2).value = "and"
    big.text(3).value = "others"
    big.frame()
    del big.column.controls[0]
    big.frame()


def move(big: Big) -> None:
    big.column.controls.move(1, big.size - 2)
    big.frame()
    big.column.controls.move(big.size - 2, 1)
    big.frame()


def replace_one(big: Big) -> None:
    at = big.size // 2
    big.rows[at] = big.column.controls[at] = Row([Text("other")])
    big.frame()


def write_a_signal(big: Big) -> None:
    big.signals[big.size // 2].value += "!"
    big.frame()


def write_many_at_once(big: Big) -> None:
    with batch():
        for source in big.signals[:20]:
            source.value += "!"
    big.frame()


def bind_and_unbind(big: Big) -> None:
    source = signal("s")
    text = big.text(big.size // 2)
    text.value = computed(lambda: source() + "!")
    big.frame()
    source.value = "t"
    big.frame()
    text.value = "plain"
    big.frame()


def nothing(big: Big) -> None:
    big.text(5).value = big.text(5).value
    big.frame()


@pytest.mark.parametrize(
    "work",
    [
        change,
        change_two_apart,
        change_a_hundred,
        append_and_remove,
        append_then_change_within,
        insert_and_remove_in_the_middle,
        insert_at_the_beginning,
        move,
        replace_one,
        write_a_signal,
        write_many_at_once,
        bind_and_unbind,
        nothing,
    ],
)
def test_the_work_is_the_same_in_a_small_and_a_large_tree(work: Any, pages: tuple[Big, Big]) -> None:
    few, many = pages
    for big in pages:
        work(big)  # what is made once, such as the hints of a list's positions
        work(big)
    assert steps(lambda: work(many)) <= steps(lambda: work(few)) + 30


def test_rows_in_front_again_and_again_cost_the_same_on_average(pages: tuple[Big, Big]) -> None:
    """Hints of positions go stale and are renewed now and then: that is part of the price of each row."""

    def work(big: Big) -> None:
        for number in range(400):
            big.column.controls.insert(0, Row([Text("new")]))
            big.text(number % big.size).value = big.text(big.size // 2).value = str(number)
            big.frame()
            big.column.controls.pop(0)
            big.frame()

    few, many = (steps(lambda big=big: work(big)) for big in pages)
    assert many <= 2 * few


def test_a_bound_text_is_evaluated_once_for_many_writes() -> None:
    source = signal(0)
    seen: list[int] = []

    def read() -> str:
        seen.append(source())
        return str(seen[-1])

    small = Small(Text(read), *(Text(signal("x")) for _ in range(50)))
    small.frame()
    seen.clear()
    for number in range(1, 1001):
        source.value = number
    assert small.patch() == [[0, 0, "value", "1000"]]
    assert seen == [1000]


def test_a_second_write_to_what_is_stale_is_little_more_than_a_store() -> None:
    source = signal(0)
    small = Small(*(Text(lambda: str(source())) for _ in range(200)))
    small.frame()
    first = steps(lambda: source.set(1))
    second = steps(lambda: source.set(2))
    assert first > second
    assert second <= 40
