"""Invariant 7, what handlers can do to others: never end, pile up, write without measure, keep what they were given.

As in test_isolation.py, the bad thing goes on until the other user has got what he waits for; nothing looks at a clock.
"""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from typing import Any

import pytest

import reactive as ft
from reactive.workers import MAX_WAITING
from tests.invariants.test_isolation import two_users, works
from tests.live import NEVER, MemoryUser, codec, until


def clicks(user: MemoryUser, times: int) -> None:
    """Clicks on the bad button, in packets as they come."""
    packet = codec.encode(3, {"target": user.find("Button", 1).id, "name": "click", "data": None})
    for _ in range(times):
        user.peer.receive(packet)


def dropped(caplog: pytest.LogCaptureFixture) -> int:
    return sum("dropped: its handlers are too slow" in record.getMessage() for record in caplog.records)


def test_coroutines_that_wait_are_bounded(caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        go = asyncio.Event()
        begun: list[int] = []

        async def waits() -> None:
            begun.append(1)
            await go.wait()

        async with two_users(waits) as (app, guilty, innocent):
            clicks(guilty, MAX_WAITING + 500)
            await until(lambda: len(begun) == MAX_WAITING)
            await works(innocent)
            assert len(begun) == MAX_WAITING
            assert dropped(caplog) == 500
            assert len(app.runtime()._tasks) == MAX_WAITING
            go.set()
            await until(lambda: not app.runtime()._handling)
            await works(guilty)
            clicks(guilty, 1)
            await until(lambda: len(begun) == MAX_WAITING + 1)
        assert dropped(caplog) == 500

    asyncio.run(test())


def test_coroutines_that_plain_handlers_give_are_bounded(caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        go = asyncio.Event()

        async def waits() -> None:
            await go.wait()

        async with two_users(lambda: waits()) as (app, guilty, innocent):
            handled = 0
            while app.runtime()._handling < MAX_WAITING:
                clicks(guilty, 100)
                handled += 100
                await until(lambda handled=handled: app.runtime()._handling == handled)
            clicks(guilty, 10)
            assert dropped(caplog) == 10
            await works(innocent)
            go.set()
            await until(lambda: not app.runtime()._handling)
            await works(guilty)

    asyncio.run(test())


def test_plain_handlers_that_wait_are_bounded(caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        go, inside = threading.Event(), threading.Event()
        begun: list[int] = []

        def blocks() -> None:
            begun.append(1)
            inside.set()
            go.wait(NEVER)

        async with two_users(blocks) as (_, guilty, innocent):
            clicks(guilty, 1)
            await until(inside.is_set)
            clicks(guilty, MAX_WAITING + 500)
            assert dropped(caplog) == 500
            await works(innocent)
            assert len(begun) == 1
            go.set()
            await until(lambda: len(begun) == MAX_WAITING + 1)
            await works(guilty)

    asyncio.run(test())


def test_messages_of_others_that_are_too_many_are_dropped_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        go, inside = threading.Event(), threading.Event()

        def listens() -> None:
            ft.current_page().pubsub.subscribe(lambda _: (inside.set(), go.wait(NEVER)))

        async with two_users(listens) as (app, guilty, innocent):
            guilty.click(1)
            await works(guilty, 1)
            board = app.runtime(1).page.pubsub
            board.send_all("one")
            await until(inside.is_set)
            for _ in range(MAX_WAITING + 5):
                board.send_all("more")
            await until(lambda: dropped(caplog) == 5)
            await works(innocent)
            go.set()
            await until(lambda: not app.runtime()._lane._running)  # as long as too many wait, a click is dropped too
            await works(guilty)

    asyncio.run(test())
    assert "a message of page.pubsub dropped" in caplog.text


@pytest.mark.parametrize("kind", ["plain", "coroutine"])
def test_a_hundred_thousand_writes_in_a_handler(kind: str) -> None:
    async def test() -> None:
        done = threading.Event()
        written = ft.signal(0)

        def writes() -> None:
            page = ft.current_page()
            page.add(ft.Text(written))
            for number in range(1, 100_001):
                written.value = number
                page.title = f"{number}"
            done.set()

        async def gives_way() -> None:
            page = ft.current_page()
            page.add(ft.Text(written))
            for number in range(1, 100_001):
                written.value = number
                if number % 100 == 0:
                    await asyncio.sleep(0)
            done.set()

        async with two_users(writes if kind == "plain" else gives_way) as (_, guilty, innocent):
            before = len(guilty.model.received)
            clicks(guilty, 1)
            while not done.is_set():
                await works(innocent, 1)
            await guilty.until(lambda: guilty.texts()[1:] == [100_000])
            assert len(guilty.model.received) - before < 10_000, "writes are put together"
            await works(innocent)

    asyncio.run(test())


def test_a_coroutine_that_never_ends() -> None:
    async def test() -> None:
        async def turns() -> None:
            while True:  # noqa: ASYNC110 - that is what is bad
                await asyncio.sleep(0)

        async with two_users(turns) as (_, guilty, innocent):
            clicks(guilty, 20)
            await works(innocent)
            await works(guilty)

    asyncio.run(test())


def test_what_a_handler_has_left_behind_goes_with_its_session() -> None:
    """Tasks, effects, threads that ask whether to go on, controls by the thousand."""

    async def test() -> None:
        left: list[weakref.ref[Any]] = []
        ended = threading.Event()
        begun = threading.Event()

        def leaks() -> None:
            page = ft.current_page()
            source = ft.signal(0)

            async def forever() -> None:
                await asyncio.Event().wait()

            def runs() -> None:
                while not page._ended:
                    source.value += 1
                ended.set()

            for _ in range(100):
                page.run_task(forever)
                ft.effect(lambda: source.value)
            page.run_thread(runs)
            column = ft.Column([ft.Text(source) for _ in range(1000)])
            page.add(column)
            left.append(weakref.ref(column))
            left.append(weakref.ref(source))
            begun.set()

        async with two_users(leaks) as (app, guilty, innocent):
            clicks(guilty, 1)
            await until(begun.is_set)
            await works(innocent)
            await guilty.until(lambda: len(guilty.texts()) > 1000)
            session = app.sessions[0]
            left.append(weakref.ref(session))
            guilty.leave()
            app.hub.end(session)
            guilty.peer.session = None
            del session
            await works(innocent)
            await until(ended.is_set)
            for _ in range(10):
                await asyncio.sleep(0)  # what was cancelled ends
            await until(lambda: (gc.collect(), all(each() is None for each in left))[1])
            await works(innocent)

    asyncio.run(test())
