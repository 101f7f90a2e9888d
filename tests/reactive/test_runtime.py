"""Where the user's code runs: handlers of every kind, main, tasks, threads."""

from __future__ import annotations

import asyncio
import concurrent.futures
import functools
import threading
from collections.abc import Callable
from typing import Any

import pytest

import reactive as ft
from reactive.runtime import positional_count
from tests.live import NEVER, MemoryApp, MemoryUser, in_loop, running, until


class Bench:
    """A page with buttons; each says what its handler noted."""

    def __init__(self, *handlers: Any) -> None:
        self.handlers = handlers
        self.notes: list[Any] = []
        self.page: Any = None

    def main(self, page: ft.Page) -> None:
        self.page = page
        page.add(ft.Text("ready"), *(ft.Button(str(i), on_click=fn) for i, fn in enumerate(self.handlers)))

    async def open(self, app: MemoryApp) -> MemoryUser:
        user = await app.visit()
        await user.until(lambda: user.texts() == ["ready"])
        return user


# -- where handlers run ------------------------------------------------------------------------------------------------


@in_loop
async def test_a_plain_handler_runs_on_a_worker_thread_and_a_coroutine_on_the_loop() -> None:
    seen: dict[str, int] = {}

    def plain() -> None:
        seen["plain"] = threading.get_ident()

    async def coroutine() -> None:
        seen["coroutine"] = threading.get_ident()

    bench = Bench(plain, coroutine)
    async with running(bench.main) as app:
        user = await bench.open(app)
        user.click(0)
        user.click(1)
        await until(lambda: len(seen) == 2)
    assert seen["plain"] != threading.get_ident()
    assert seen["coroutine"] == threading.get_ident()


@pytest.mark.parametrize("place", ["threads", "loop"])
def test_handlers_of_every_shape_are_called_with_what_they_take(place: Any) -> None:
    notes: list[Any] = []

    def with_event(event: ft.Event[ft.Button]) -> None:
        notes.append(("with event", event.name, type(event.control).__name__, event.page is bench.page))

    def without() -> None:
        notes.append("without")

    class Holder:
        def method(self, event: Any) -> None:
            notes.append(("method", event.name))

        async def coroutine_method(self) -> None:
            notes.append("coroutine method")

        def __call__(self, event: Any) -> None:
            notes.append(("object", event.name))

    class AsyncObject:
        async def __call__(self, event: Any) -> None:
            notes.append(("async object", event.name))

    def several(what: str, event: Any) -> None:
        notes.append((what, event.name))

    async def coroutine(event: Any) -> None:
        notes.append(("coroutine", event.name))

    def more(event: Any, extra: int = 7) -> None:
        notes.append((event.name, extra))

    def any_number(*args: Any) -> None:
        notes.append(len(args))

    def by_name(*, extra: int = 8) -> None:
        notes.append(extra)

    cases: list[tuple[Any, Any]] = [
        (with_event, ("with event", "click", "Button", True)),
        (without, "without"),
        (lambda: notes.append("lambda"), "lambda"),
        (lambda e: notes.append(e.name + "!"), "click!"),
        (Holder().method, ("method", "click")),
        (Holder().coroutine_method, "coroutine method"),
        (Holder(), ("object", "click")),
        (AsyncObject(), ("async object", "click")),
        (functools.partial(several, "partial"), ("partial", "click")),
        (functools.partial(coroutine), ("coroutine", "click")),
        (lambda: coroutine(ft.Event(name="made", control=ft.Text())), ("coroutine", "made")),
        (more, ("click", 7)),
        (any_number, 1),
        (by_name, 8),
        (threading.Event().set, None),
    ]
    bench = Bench(*(handler for handler, _ in cases))

    async def run() -> None:
        async with running(bench.main, handlers=place) as app:
            user = await bench.open(app)
            for at, (_, expected) in enumerate(cases):
                notes.clear()
                user.click(at)
                if expected is not None:
                    await until(lambda: notes)
                    assert notes == [expected]
            assert user.model.crash is None

    asyncio.run(run())


def test_how_many_arguments_a_handler_takes() -> None:
    assert positional_count(lambda: None, 1) == 0
    assert positional_count(lambda e: None, 1) == 1
    assert positional_count(lambda e, f=1: None, 1) == 1
    assert positional_count(lambda *args: None, 1) == 1
    assert positional_count(lambda **kwargs: None, 1) == 0
    assert positional_count(functools.partial(lambda a, b: None, 1), 1) == 1
    assert positional_count(print, 1) == 1


@in_loop
async def test_handlers_in_the_loop_run_where_the_loop_runs() -> None:
    seen: list[tuple[int, asyncio.AbstractEventLoop]] = []

    def note() -> None:
        seen.append((threading.get_ident(), asyncio.get_running_loop()))

    def main(page: ft.Page) -> None:
        note()
        page.add(ft.Text("ready"), ft.Button("a", on_click=note))

    async with running(main, handlers="loop") as app:
        user = await app.visit()
        await user.until(lambda: user.texts() == ["ready"])
        user.click()
        await until(lambda: len(seen) == 2)
    assert seen == [(threading.get_ident(), asyncio.get_running_loop())] * 2


# -- order and parallelism ---------------------------------------------------------------------------------------------


@in_loop
async def test_plain_handlers_of_one_page_run_one_after_another_in_order() -> None:
    order: list[str] = []
    go = threading.Event()
    inside = threading.Semaphore(1)

    def slow() -> None:
        assert inside.acquire(blocking=False)
        go.wait(NEVER)
        order.append("slow")
        inside.release()

    def quick() -> None:
        assert inside.acquire(blocking=False), "two handlers of one page at the same time"
        order.append("quick")
        inside.release()

    bench = Bench(slow, quick)
    async with running(bench.main) as app:
        user = await bench.open(app)
        user.click(0)
        for _ in range(20):
            user.click(1)
        assert order == []
        go.set()
        await until(lambda: len(order) == 21)
        assert order == ["slow"] + ["quick"] * 20
        assert user.model.crash is None


@in_loop
async def test_handlers_of_two_pages_run_side_by_side() -> None:
    meet = threading.Barrier(2)
    met: list[int] = []

    def handler() -> None:
        meet.wait(NEVER)  # passes only if both are inside at the same time
        met.append(1)

    def main(page: ft.Page) -> None:
        page.add(ft.Button("meet", on_click=handler))

    async with running(main) as app:
        users = [await app.visit(), await app.visit()]
        for user in users:
            await user.until(lambda user=user: user.model.alive("Button"))
            user.click()
        await until(lambda: len(met) == 2)


@in_loop
async def test_no_more_handler_threads_than_allowed() -> None:
    lock = threading.Lock()
    inside = most = ended = 0
    go = threading.Event()

    def handler() -> None:
        nonlocal inside, most, ended
        with lock:
            inside += 1
            most = max(most, inside)
        go.wait(NEVER)
        with lock:
            inside -= 1
            ended += 1

    def main(page: ft.Page) -> None:
        page.add(ft.Button("wait", on_click=handler))

    async with running(main, max_handler_threads=2) as app:
        users = [await app.visit() for _ in range(5)]
        for user in users:
            await user.until(lambda user=user: user.model.alive("Button"))
        for user in users:
            user.click()
        await until(lambda: inside == 2)
        go.set()
        await until(lambda: ended == 5)
        assert most == 2


# -- main --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["threads", "loop"])
@pytest.mark.parametrize("kind", ["plain", "coroutine", "generator", "async generator", "no page"])
def test_main_of_every_kind(kind: str, place: Any) -> None:
    def plain(page: ft.Page) -> None:
        page.add(ft.Text("shown"))

    async def coroutine(page: ft.Page) -> None:
        await asyncio.sleep(0)
        page.add(ft.Text("shown"))

    def generator(page: ft.Page) -> Any:
        yield
        page.add(ft.Text("shown"))

    async def async_generator(page: ft.Page) -> Any:
        yield
        page.add(ft.Text("shown"))

    def no_page() -> None:
        ft.current_page().add(ft.Text("shown"))

    mains = {
        "plain": plain,
        "coroutine": coroutine,
        "generator": generator,
        "async generator": async_generator,
        "no page": no_page,
    }

    async def run() -> None:
        async with running(mains[kind], handlers=place) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["shown"])

    asyncio.run(run())


@in_loop
async def test_a_main_that_never_returns_keeps_nobody_waiting() -> None:
    end = threading.Event()
    handled = threading.Event()

    def main(page: ft.Page) -> None:
        page.add(ft.Text("on"), ft.Button("a", on_click=lambda: handled.set()))
        while not end.wait(0.01):
            pass

    try:
        async with running(main) as app:
            first, second = await app.visit(), await app.visit()
            for user in (first, second):
                await user.until(lambda user=user: user.texts() == ["on"])
            first.click()
            await until(handled.is_set)
    finally:
        end.set()


@pytest.mark.parametrize("place", ["threads", "loop"])
def test_before_main_comes_before_main_whatever_their_kind(place: Any) -> None:
    order: list[str] = []
    go = threading.Event()

    def plain_before(page: ft.Page) -> None:
        go.wait(0.2 if place == "threads" else 0)
        order.append("before")

    async def async_before(page: ft.Page) -> None:
        await asyncio.sleep(0.01)
        order.append("before")

    def plain_main(page: ft.Page) -> None:
        order.append("main")

    async def async_main(page: ft.Page) -> None:
        order.append("main")

    async def run() -> None:
        for before in (plain_before, async_before):
            for main in (plain_main, async_main):
                order.clear()
                async with running(main, before, handlers=place) as app:
                    await app.visit()
                    await until(lambda: len(order) == 2)
                assert order == ["before", "main"]

    asyncio.run(run())


# -- what is shown when ------------------------------------------------------------------------------------------------


def test_each_yield_of_every_kind_of_generator_is_shown() -> None:
    """The next step is made only after the user has seen the last one, or the test would hang."""
    seen = threading.Event()
    page_text = ft.Text("0")

    def generator() -> Any:
        for i in range(1, 4):
            page_text.value = str(i)
            yield
            assert seen.wait(NEVER)
            seen.clear()
        page_text.value = "end"

    async def async_generator() -> Any:
        for i in range(1, 4):
            page_text.value = str(i)
            yield
            await until(seen.is_set)
            seen.clear()
        page_text.value = "end"

    async def run(handler: Any) -> None:
        def main(page: ft.Page) -> None:
            nonlocal page_text
            page_text = ft.Text("0")
            page.add(page_text, ft.Button("go", on_click=handler))

        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["0"])
            user.click()
            for i in range(1, 4):
                await user.until(lambda i=i: user.texts() == [str(i)])
                seen.set()
            await user.until(lambda: user.texts() == ["end"])

    for handler in (generator, async_generator, lambda: async_generator()):
        asyncio.run(run(handler))


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_generator_on_the_loop_that_blocks_after_its_yield_has_shown_it(asynchronous: bool) -> None:
    shown: list[Any] = []

    async def run() -> None:
        text = ft.Text("before")
        users: list[MemoryUser] = []

        def generator() -> Any:
            text.value = "at the yield"
            yield
            packets.append("code after the yield")
            text.value = "after"

        async def async_generator() -> Any:
            for _ in generator():
                yield  # without any await: the loop gets no turn but by this

        packets: list[Any] = []

        def main(page: ft.Page) -> None:
            page.add(text, ft.Button("go", on_click=async_generator if asynchronous else generator))

        async with running(main, handlers="loop", fps=1e9) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["before"])
            users.append(user)
            send = app.sessions[0].send
            app.sessions[0].send = lambda message: (packets.append(message), send(message))[1]  # type: ignore[method-assign]
            user.click()
            await user.until(lambda: user.texts() == ["after"])
            patches = [
                p if isinstance(p, str) else p.patch[1][-1] for p in packets if isinstance(p, str) or p.code == 2
            ]
            shown.extend(patches)

    asyncio.run(run())
    assert shown == ["at the yield", "code after the yield", "after"]


# -- tasks and threads -------------------------------------------------------------------------------------------------


async def page_of(app: MemoryApp) -> Any:
    await app.visit()
    return app.runtime().page


@in_loop
async def test_a_task_gives_its_result_and_its_error_and_can_be_cancelled() -> None:
    async with running(lambda page: None, debug=False) as app:
        page = await page_of(app)

        async def add(a: int, *, b: int) -> int:
            await asyncio.sleep(0)
            return a + b

        async def fail() -> None:
            raise LookupError("what")

        started, ended = asyncio.Event(), asyncio.Event()

        async def wait() -> None:
            started.set()
            try:
                await asyncio.sleep(1000)
            finally:
                ended.set()

        assert await asyncio.wrap_future(page.run_task(add, 1, b=2)) == 3
        assert await asyncio.to_thread(lambda: page.run_task(add, 2, b=2).result(NEVER)) == 4
        with pytest.raises(LookupError, match="what"):
            await asyncio.wrap_future(page.run_task(fail))
        future = page.run_task(wait)
        await started.wait()
        assert future.cancel()
        await asyncio.wait_for(ended.wait(), NEVER)
        with pytest.raises(TypeError, match="coroutine function"):
            page.run_task(7)
        with pytest.raises(TypeError, match="run_thread"):
            await asyncio.wrap_future(page.run_task(lambda: 7))
        with pytest.raises(TypeError, match="argument"):
            await asyncio.wrap_future(page.run_task(add, 1, 2, 3))


@in_loop
async def test_a_thread_gives_its_result_and_its_error() -> None:
    async with running(lambda page: None, debug=False) as app:
        page = await page_of(app)

        def fail() -> None:
            raise LookupError("what")

        ident = await asyncio.wrap_future(page.run_thread(threading.get_ident))
        assert ident != threading.get_ident()
        assert await asyncio.wrap_future(page.run_thread(lambda a, b: a + b, 1, b=2)) == 3
        future = page.run_thread(fail)
        with pytest.raises(LookupError, match="what"):
            await asyncio.wrap_future(future)

        async def coroutine() -> None: ...

        with pytest.raises(TypeError, match="plain function"):
            page.run_thread(coroutine)


@in_loop
async def test_page_and_scope_are_known_in_main_handlers_tasks_threads_and_what_they_start() -> None:
    pages: dict[str, Any] = {}

    def note(where: str) -> None:
        pages[where] = ft.current_page()

    async def task() -> None:
        note("task")
        ft.current_page().run_thread(note, "thread of a task")

    def thread() -> None:
        note("thread")
        ft.current_page().run_task(task)

    async def async_handler() -> None:
        note("async handler")

    def handler() -> None:
        note("handler")
        ft.effect(lambda: note("effect"))
        ft.current_page().run_thread(thread)

    def main(page: ft.Page) -> None:
        note("main")
        page.add(ft.Button("a", on_click=handler), ft.Button("b", on_click=async_handler))

    async with running(main) as app:
        user = await app.visit()
        await user.until(lambda: len(user.model.alive("Button")) == 2)
        user.click(0)
        user.click(1)
        await until(lambda: len(pages) == 7)
        assert set(map(id, pages.values())) == {id(app.runtime().page)}
    with pytest.raises(LookupError, match="no page here"):
        ft.current_page()


@in_loop
async def test_what_one_page_starts_on_another_runs_as_that_other() -> None:
    async with running(lambda page: None) as app:
        await app.visit()
        await app.visit()
        first, second = app.runtime(0).page, app.runtime(1).page

        async def cross() -> tuple[Any, Any]:
            here = ft.current_page()
            there = await asyncio.wrap_future(second.run_thread(ft.current_page))
            return here, there

        assert await asyncio.wrap_future(first.run_task(cross)) == (first, second)


@in_loop
async def test_effects_of_a_page_run_on_its_loop_and_end_with_the_session() -> None:
    count = ft.signal(0)
    seen: list[tuple[int, int]] = []
    cleaned: list[int] = []

    def main(page: ft.Page) -> None:
        def watch() -> Callable[[], None]:
            value = count()
            seen.append((value, threading.get_ident()))
            return lambda: cleaned.append(value)

        ft.effect(watch)
        ft.on_cleanup(lambda: cleaned.append(-1))

    async with running(main) as app:
        user = await app.visit()
        await until(lambda: seen)
        await asyncio.to_thread(count.set, 1)
        await until(lambda: len(seen) == 2)
        assert seen == [(0, threading.get_ident()), (1, threading.get_ident())]
        assert cleaned == [0]
        app.hub.end(app.sessions[0])
        assert cleaned == [0, 1, -1]
        count.value = 2
        await asyncio.sleep(0.02)
        assert len(seen) == 2
        assert user.connection.code == 1001


@in_loop
async def test_the_writes_of_an_effect_come_with_the_frame_of_what_set_it_off() -> None:
    count = ft.signal(0)
    copy = ft.Text("0")

    def main(page: ft.Page) -> None:
        page.add(ft.Text(lambda: str(count())), copy)

        @ft.effect
        def follow() -> None:
            copy.value = str(count())

    async with running(main) as app:
        user = await app.visit()
        await user.until(lambda: user.texts() == ["0", "0"])
        views: list[Any] = []
        user.model.methods["Page", "probe"] = lambda *_: views.append(user.texts())
        for i in range(1, 20):
            await asyncio.to_thread(count.set, i)
            await user.until(lambda i=i: user.texts() == [str(i)] * 2)
    assert views
    assert all(first == second for first, second in views)


# -- the end -----------------------------------------------------------------------------------------------------------


@in_loop
async def test_the_end_of_a_session_cancels_its_tasks_and_drops_what_waits() -> None:
    go, begun = threading.Event(), threading.Event()
    ran: list[str] = []
    cancelled = asyncio.Event()

    def blocks() -> None:
        begun.set()
        go.wait(NEVER)
        ran.append("blocks")

    async def task() -> None:
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    bench = Bench(blocks, lambda: ran.append("waits"))
    async with running(bench.main) as app:
        user = await bench.open(app)
        future = bench.page.run_task(task)
        user.click(0)
        user.click(1)
        await until(begun.is_set)
        app.hub.end(app.sessions[0])
        await asyncio.wait_for(cancelled.wait(), NEVER)
        go.set()
        await until(lambda: ran)
        await until(future.cancelled)
    assert ran == ["blocks"]


@in_loop
async def test_a_thread_that_outlives_its_session_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    ended = threading.Event()
    results: list[Any] = []
    count = ft.signal(0)
    pages: list[Any] = []

    def main(page: ft.Page) -> None:
        text = ft.Text(lambda: str(count()))
        page.add(text)
        pages.append(page)

        def work() -> None:
            ended.wait(NEVER)
            count.value = 7
            page.add(ft.Text("late"))
            text.value = "late"
            page.update()
            results.extend(start(lambda: None).cancelled() for start in (page.run_thread, page.run_task))
            results.append("done")

        if not pages[1:]:
            page.run_thread(work)

    async with running(main) as app:
        first = await app.visit()
        await first.until(lambda: first.texts() == ["0"])
        app.hub.end(app.sessions[0])
        second = await app.visit()
        await second.until(lambda: second.texts() == ["0"])
        ended.set()
        await until(lambda: "done" in results)
        await second.until(lambda: second.texts() == ["7"])
    assert results == [True, True, "done"]
    assert caplog.records == []


@in_loop
async def test_a_task_asked_for_when_the_session_has_ended_never_leaves_its_caller_waiting() -> None:
    async with running(lambda page: None) as app:
        await app.visit()
        runtime = app.runtime()

        async def task() -> None: ...

        asked = runtime.run_task(task)  # the session ends before the loop comes to it
        app.hub.end(app.sessions[0])
        late = runtime.run_task(task)
        await until(lambda: asked.done() and late.done())
        for future in (asked, late):
            with pytest.raises(concurrent.futures.CancelledError):
                future.result()


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_handlers_of_coming_and_going_run(asynchronous: bool) -> None:
    notes: list[str] = []

    def handler(note: str) -> Any:
        def plain() -> None:
            notes.append(note)

        async def coroutine() -> None:
            notes.append(note)

        return coroutine if asynchronous else plain

    def main(page: ft.Page) -> None:
        page.on_connect = handler("connect")
        page.on_disconnect = handler("disconnect")
        page.on_close = handler("close")
        page.add(ft.Text("ready"))

    async def run() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["ready"])
            user.leave()
            await until(lambda: notes == ["disconnect"])
            user.connect()
            await until(lambda: notes == ["disconnect", "connect"])
            app.hub.end(app.sessions[0])
            await until(lambda: notes == ["disconnect", "connect", "close"])

    asyncio.run(run())


def test_a_main_that_outlives_its_session_does_not_fail_for_that() -> None:
    begun, over = threading.Event(), threading.Event()
    ended: list[Any] = []

    def main(page: ft.Page) -> None:
        page.add(ft.Text("here"))
        begun.set()
        over.wait(20)
        page.add(ft.Text("nobody sees it"))
        ended.append(page.run_thread(lambda: ended.append("a thread")))
        ended.append(page.run_task(asyncio.sleep, 0))

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            app.hub.end(app.runtime().session)
            over.set()
            await until(lambda: len(ended) == 2)
        assert all(future.cancelled() for future in ended)

    asyncio.run(test())
