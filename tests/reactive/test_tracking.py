"""`track`: a loop that a bar and a label follow."""

from __future__ import annotations

import asyncio
import itertools

import pytest

import reactive as ft
from tests.invariants.stage import Stage


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, set by hand."""
    now = [100.0]
    monkeypatch.setattr("reactive.tracking.time.monotonic", lambda: now[0])
    return now


def test_a_bar_and_a_label_follow(clock: list[float]) -> None:
    stage, bar, label = Stage(), ft.ProgressBar(), ft.Text()
    stage.page.add(bar, label)
    seen = []
    for n in ft.track(range(8), bar, label=label):
        stage.settle()
        seen.append((n, bar.value, label.value))
        clock[0] += 0.25
    stage.settle()
    assert seen[:3] == [(0, 0.0, "0%"), (1, 0.125, "12%"), (2, 0.25, "25% · 4.0/s · 2 s left")]
    assert (bar.value, label.value) == (1.0, "100% · 4.0/s")
    (shown,) = stage.client.alive("ProgressBar")
    assert shown.props["value"] == 1.0


def test_a_loop_of_unknown_length_only_counts(clock: list[float]) -> None:
    bar = ft.ProgressBar()
    loop = ft.track(itertools.islice(itertools.count(), 1200), bar)
    for _ in loop:
        clock[0] += 0.1
    assert bar.value is None
    assert (loop.done(), loop.value(), loop.left(), loop.label()) == (1200, None, None, "1,200 · 10/s")


def test_what_is_shown_changes_less_often_than_the_loop_turns(clock: list[float]) -> None:
    loop = ft.track(range(10_000))
    told: list[int] = []
    loop.done.subscribe(told.append)
    for _ in loop:
        clock[0] += 0.001
    assert 500 < len(told) < 650
    assert told[-1] == 10_000


def test_a_loop_that_is_left_early_stands_where_it_was(clock: list[float]) -> None:
    loop = ft.track(range(4))
    for n in loop:
        clock[0] += 1
        if n == 2:
            break
    assert loop.value() == 0.5


def test_asynchronous_items(clock: list[float]) -> None:
    async def items():
        for n in range(3):
            await asyncio.sleep(0)
            yield n

    async def main() -> tuple[list[int], list[int], float | None]:
        followed, plain = ft.track(items(), total=3), ft.track([7, 8])
        return [n async for n in followed], [n async for n in plain], followed.value()

    assert asyncio.run(main()) == ([0, 1, 2], [7, 8], 1.0)
    with pytest.raises(TypeError, match="use `async for`"):
        list(ft.track(items()))


def test_a_loop_is_gone_through_once() -> None:
    loop = ft.track([1])
    assert list(loop) == [1]
    with pytest.raises(RuntimeError, match="gone through once"):
        list(loop)
    assert ft.track([]).value() == 1.0
