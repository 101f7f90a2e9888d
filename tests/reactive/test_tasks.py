"""`use_task`: work with a handle that tells how it stands."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import reactive as ft
from reactive import TaskStatus
from tests.live import NEVER, MemoryApp, MemoryUser, running, until


class Work:
    """A coroutine function whose calls end when the test says so."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.cancelled: list[Any] = []
        self.answers: list[asyncio.Future[Any]] = []

    async def __call__(self, word: str = "") -> str:
        self.calls.append(word)
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.answers.append(answer)
        try:
            return f"{word}{await answer}"
        except asyncio.CancelledError:
            self.cancelled.append(word)
            raise


class Bench:
    """A page with a component that has a task."""

    def __init__(self, fn: Callable[..., Any], *, shows_error: bool = True) -> None:
        self.fn = fn
        self.shows_error = shows_error
        self.shown = ft.signal(True)
        self.again = ft.signal(0)
        self.errors: list[str] = []
        self.task: ft.Task[Any, Any] = None  # type: ignore[assignment]
        self.runs = 0

    def main(self, page: ft.Page) -> None:
        page.on_error = lambda e: self.errors.append(e.data)
        page.add(ft.Show(self.shown, ft.component(self.part), ft.Text("gone")))

    def part(self) -> ft.Control:
        self.again()
        self.runs += 1
        self.task = task = ft.use_task(self.fn)
        error = ft.Text(lambda: f"{task.error()}") if self.shows_error else ft.Text("-")
        return ft.Column([ft.Text(lambda: task.status().value), ft.Text(lambda: f"{task.result()}"), error])


def visiting(bench: Bench, test: Callable[[MemoryApp, MemoryUser], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with running(bench.main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts()[0:1] == ["idle"])
            await test(app, user)

    asyncio.run(run())


def test_it_goes_from_idle_to_done() -> None:
    work = Work()
    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        assert work.calls == []
        bench.task.start("a")
        assert bench.task.running()
        await user.until(lambda: user.texts() == ["running", "None", "None"] and work.calls == ["a"])
        work.answers[0].set_result(1)
        await user.until(lambda: user.texts() == ["done", "a1", "None"])
        bench.task.start(word="b")
        await user.until(lambda: user.texts() == ["running", "a1", "None"])  # what there was stays
        await until(lambda: len(work.answers) == 2)
        work.answers[1].set_result(2)
        await user.until(lambda: user.texts() == ["done", "b2", "None"])
        assert bench.errors == []

    visiting(bench, test)


def test_cancelling_ends_the_coroutine_and_drops_what_it_brings() -> None:
    work = Work()
    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.cancel()  # nothing runs
        assert bench.task.status() is TaskStatus.IDLE
        bench.task.start("a")
        await until(lambda: work.calls == ["a"])
        bench.task.cancel()
        assert bench.task.status() is TaskStatus.CANCELLED
        await until(lambda: work.cancelled == ["a"])
        await user.until(lambda: user.texts() == ["cancelled", "None", "None"])
        bench.task.start("b")
        bench.task.cancel()  # before it has begun
        await asyncio.sleep(0.01)
        assert work.calls == ["a"]

    visiting(bench, test)


def test_starting_again_cancels_the_run_before() -> None:
    work = Work()
    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.start("a")
        await until(lambda: work.calls == ["a"])
        bench.task.start("b")
        await until(lambda: work.cancelled == ["a"] and work.calls == ["a", "b"])
        assert bench.task.running()
        work.answers[1].set_result("!")
        await user.until(lambda: user.texts() == ["done", "b!", "None"])

    visiting(bench, test)


@pytest.mark.parametrize("shows_error", [True, False])
def test_an_error_is_kept_and_reported_if_nothing_shows_it(shows_error: bool) -> None:
    work = Work()
    bench = Bench(work, shows_error=shows_error)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.start()
        await until(lambda: work.answers)
        work.answers[0].set_exception(ValueError("no such report"))
        await user.until(lambda: user.texts()[0] == "failed")
        assert isinstance(bench.task.error(), ValueError)
        if shows_error:
            await user.until(lambda: user.texts()[2] == "no such report")
            assert bench.errors == []
        else:
            await until(lambda: bench.errors)
            assert "no such report" in bench.errors[0]
        bench.task.start()
        assert bench.task.error() is None

    visiting(bench, test)


def test_it_ends_with_the_component() -> None:
    work = Work()
    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.start("a")
        await until(lambda: work.calls == ["a"])
        bench.shown.value = False
        await until(lambda: work.cancelled == ["a"])
        assert bench.task.status() is TaskStatus.CANCELLED
        bench.task.start("b")
        assert bench.task.status() is TaskStatus.CANCELLED
        assert work.calls == ["a"]

    visiting(bench, test)


def test_a_plain_function_gets_a_thread_which_asks_whether_it_is_wanted() -> None:
    began, ended = threading.Event(), threading.Event()
    seen: list[Any] = []

    def count(limit: int) -> int:
        seen.append((threading.current_thread() is not threading.main_thread(), bench.task.wanted))
        if limit:
            return limit
        began.set()
        while bench.task.wanted:
            ended.wait(0.001)
        ended.set()
        return -1

    bench = Bench(count)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        assert not bench.task.wanted  # asked from elsewhere
        bench.task.start(3)
        await user.until(lambda: user.texts() == ["done", "3", "None"])
        bench.task.start(0)
        await until(began.is_set)
        bench.task.cancel()
        assert await asyncio.to_thread(ended.wait, NEVER)
        await user.until(lambda: user.texts() == ["cancelled", "3", "None"])  # not -1
        assert seen == [(True, True), (True, True)]

    visiting(bench, test)


def test_another_run_of_the_body_keeps_the_task_and_takes_the_newest_function() -> None:
    work, other = Work(), Work()
    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.start("a")
        await until(lambda: work.calls == ["a"])
        before = bench.task
        bench.fn = other
        bench.again.value = 1
        await until(lambda: bench.runs == 2)
        assert bench.task is before
        assert before.running()
        before.start("b")
        await until(lambda: other.calls == ["b"] and work.cancelled == ["a"])

    visiting(bench, test)


def test_what_a_run_makes_ends_with_it() -> None:
    ended: list[str] = []

    async def work() -> None:
        ft.on_cleanup(lambda: ended.append("cleaned"))

    bench = Bench(work)

    async def test(app: MemoryApp, user: MemoryUser) -> None:
        bench.task.start()
        await until(lambda: ended == ["cleaned"])
        assert bench.task._scope._children == {}

    visiting(bench, test)


def test_it_stands_in_the_code_of_a_page_without_a_component() -> None:
    made: list[Any] = []

    async def double(n: int) -> int:
        return 2 * n

    def main(page: ft.Page) -> None:
        task = ft.Task(double)
        page.add(ft.Text(lambda: f"{task.result()}"), ft.Button("go", on_click=lambda: task.start(21)))
        made.append(task)

    async def visit() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["None"])
            user.click()
            await user.until(lambda: user.texts() == ["42"])

    asyncio.run(visit())
    with pytest.raises(LookupError, match="no page here"):
        ft.Task(double)
