"""`interval`: a count of periods that ends with its scope, or when nobody can read it."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import reactive as ft
from tests.live import NEVER, running, until

FAST = 0.002


class Loop(asyncio.SelectorEventLoop):
    """A loop whose clock the test sets."""

    now = 1000.0

    def time(self) -> float:
        return self.now

    def waits(self) -> int:
        """How many timers are set."""
        return sum(not handle.cancelled() for handle in self._scheduled)  # type: ignore[attr-defined]


@pytest.fixture
def by_hand() -> Any:
    def run(test: Callable[[Loop], Coroutine[Any, Any, None]]) -> None:
        with asyncio.Runner(loop_factory=Loop) as runner:
            runner.run(test(runner.get_loop()))  # type: ignore[arg-type]

    return run


def its_threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "reactree-interval"}


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_it_counts_the_periods_that_have_passed(by_hand: Any) -> None:
    async def main(loop: Loop) -> None:
        with ft.scope() as mine:
            ticks = ft.interval(0.1)
            seen: list[int] = []
            ticks.subscribe(seen.append)
        await settled()
        assert (ticks(), ticks.seconds, loop.waits()) == (0, 0.1, 1)
        for _ in range(5):
            loop.now += 0.1
            await settled()
        assert seen == [0, 1, 2, 3, 4, 5]
        loop.now += 0.75  # the loop was busy, or the machine asleep: one tick for all, and the next where it would be
        await settled()
        assert seen[6:] == [12]
        loop.now += 0.05
        await settled()
        assert seen[6:] == [12, 13]
        mine.dispose()
        await settled()
        loop.now += 10
        await settled()
        assert (ticks(), loop.waits()) == (13, 0)

    by_hand(main)


def test_it_ends_when_nobody_can_read_it(by_hand: Any) -> None:
    async def main(loop: Loop) -> None:
        kept, dropped, observed = ft.interval(1), ft.interval(1), ft.interval(1)
        seen: list[int] = []
        following = observed.subscribe(seen.append)
        await settled()
        assert loop.waits() == 3
        del dropped, observed
        gc.collect()
        loop.now += 1
        await settled()
        assert loop.waits() == 2  # an effect depends on one, and we hold another
        assert seen == [0, 1]
        following.dispose()
        del following
        gc.collect()
        loop.now += 1
        await settled()
        assert loop.waits() == 1
        kept.dispose()
        kept.dispose()
        await settled()
        assert loop.waits() == 0

    by_hand(main)


def test_an_effect_that_fails_does_not_stop_it(by_hand: Any, caplog: pytest.LogCaptureFixture) -> None:
    async def main(loop: Loop) -> None:
        ticks = ft.interval(1)

        def fail() -> None:
            if ticks() == 1:
                raise ValueError("one")

        followed = ft.effect(fail)
        for _ in range(2):
            await settled()
            loop.now += 1
        await settled()
        assert ticks() == 2
        followed.dispose()

    by_hand(main)
    assert "one" in caplog.text


def test_without_a_loop_a_thread_ticks_until_it_is_disposed() -> None:
    before = its_threads()
    ticks = ft.interval(FAST)
    came = threading.Event()
    following = ticks.subscribe(lambda n: n >= 3 and came.set())
    (thread,) = its_threads() - before
    assert came.wait(NEVER)
    ticks.dispose()
    thread.join(NEVER)
    assert not thread.is_alive()
    following.dispose()


def test_without_a_loop_the_thread_ends_when_nobody_can_read_it() -> None:
    before = its_threads()
    ticks = ft.interval(FAST)
    (thread,) = its_threads() - before
    gone = weakref.ref(ticks)
    del ticks
    gc.collect()
    assert gone() is None
    thread.join(NEVER)
    assert not thread.is_alive()


def test_on_a_page_it_makes_no_thread_and_ends_with_the_page() -> None:
    made: list[ft.Interval] = []
    threads: list[threading.Thread] = []

    def main(page: ft.Page) -> None:  # plain: on a worker thread, where no loop runs
        made.append(ft.interval(FAST))
        page.add(ft.Text(lambda: f"{min(made[0](), 3)}"))
        threads.extend(its_threads())

    async def visit() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["3"])
            assert threads == []
            app.runtime().close()
            assert made[0]._scope.disposed

    asyncio.run(visit())


def test_in_a_component_it_ends_with_the_component() -> None:
    made: list[ft.Interval] = []
    shown = ft.signal(True)

    @ft.component
    def Clock() -> ft.Control:  # noqa: N802
        made.append(ft.interval(FAST))
        return ft.Text(lambda: f"{made[0]() >= 2}")

    async def visit() -> None:
        async with running(lambda page: page.add(ft.Show(shown, Clock, ft.Text("gone")))) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["True"])
            shown.value = False
            await user.until(lambda: user.texts() == ["gone"])
            await until(lambda: made[0]._scope.disposed)
            assert len(made) == 1

    asyncio.run(visit())


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_the_period_is_above_0(seconds: float) -> None:
    with pytest.raises(ValueError, match=r"interval: seconds: .* was given; accepted: a number above 0"):
        ft.interval(seconds)


def test_a_computed_starts_none() -> None:
    clock = ft.computed(lambda: ft.interval(1)(), name="clock")
    with pytest.raises(ft.WriteError, match="clock.* starts an interval"):
        clock()
