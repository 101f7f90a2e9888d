"""Invariant 7: one session's error, slow handler or flood does not delay another session.

Not measured by the clock: the bad thing is kept going until the other session has got what it waits for. If that
depended on the end of the bad thing, it would never come.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

import reactive as ft
from tests.live import NEVER, MemoryApp, MemoryUser, running, serving, until


class Good:
    """The program of both users: the button counts; the other one does what the test says."""

    def __init__(self, bad: Any) -> None:
        self.bad = bad

    def main(self, page: ft.Page) -> None:
        count = ft.signal(0)
        page.add(
            ft.Text(lambda: f"{count()}"),
            ft.Button("count", on_click=lambda: count.update(lambda n: n + 1)),
            ft.Button("bad", on_click=self.bad),
            ft.TextField(),
        )


async def works(user: Any, times: int = 5) -> None:
    """The user clicks, and sees what comes of it."""
    await user.until(lambda: user.texts())
    for _ in range(times):
        wanted = str(int(user.texts()[0]) + 1)
        user.click(0)
        await user.until(lambda wanted=wanted: user.texts()[0] == wanted)


@contextlib.asynccontextmanager
async def two_users(bad: Any, **settings: Any) -> AsyncIterator[tuple[MemoryApp, MemoryUser, MemoryUser]]:
    async with running(Good(bad).main, **settings) as app:
        guilty, innocent = await app.visit(), await app.visit()
        for user in (guilty, innocent):
            await user.until(lambda user=user: user.texts())
        yield app, guilty, innocent


def test_a_handler_that_blocks() -> None:
    async def test() -> None:
        go, inside = threading.Event(), threading.Event()

        def blocks() -> None:
            inside.set()
            go.wait(NEVER)

        async with two_users(blocks) as (_, guilty, innocent):
            guilty.click(1)
            await until(inside.is_set)
            guilty.click(0)
            await works(innocent)
            assert guilty.texts() == ["0"]
            go.set()
            await guilty.until(lambda: guilty.texts() == ["1"])

    asyncio.run(test())


def test_a_handler_that_waits_on_the_loop() -> None:
    async def test() -> None:
        go = asyncio.Event()

        async def waits() -> None:
            await go.wait()

        async with two_users(waits) as (_, guilty, innocent):
            guilty.click(1)
            await works(innocent)
            await works(guilty)
            go.set()

    asyncio.run(test())


def test_a_handler_that_computes_without_end() -> None:
    async def test() -> None:
        stop, inside = threading.Event(), threading.Event()

        def computes() -> None:
            inside.set()
            while not stop.is_set():
                sum(range(1000))

        try:
            async with two_users(computes) as (_, guilty, innocent):
                guilty.click(1)
                await until(inside.is_set)
                await works(innocent)
        finally:
            stop.set()

    asyncio.run(test())


def test_a_main_that_never_ends() -> None:
    async def test() -> None:
        stop = threading.Event()
        good = Good(None)

        def main(page: ft.Page) -> None:
            good.main(page)
            while not stop.wait(0.001):
                page.title = str(time.monotonic())

        try:
            async with running(main) as app:
                users = [await app.visit() for _ in range(5)]
                for user in users:
                    await works(user, 2)
        finally:
            stop.set()

    asyncio.run(test())


def failing(kind: str) -> Any:
    def plain() -> None:
        raise LookupError("bad")

    def leaves() -> None:
        raise SystemExit(3)

    async def coroutine() -> None:
        raise LookupError("bad")

    def binding() -> None:
        ft.current_page().add(ft.Text(lambda: str(1 // 0)))

    def effect() -> None:
        ft.effect(lambda: 1 // 0)

    def thread() -> None:
        ft.current_page().run_thread(plain)

    return {
        "plain": plain,
        "sys.exit": leaves,
        "coroutine": coroutine,
        "binding": binding,
        "effect": effect,
        "thread": thread,
    }[kind]


@pytest.mark.parametrize("kind", ["plain", "sys.exit", "coroutine", "binding", "effect", "thread"])
def test_an_error(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with two_users(failing(kind), max_handler_threads=2) as (_, guilty, innocent):
            for _ in range(5):
                guilty.model.crash = None
                guilty.click(1)
                await guilty.until(lambda: guilty.model.crash)
                await works(innocent, 1)
                await works(guilty, 1)
            assert innocent.model.crash is None

    asyncio.run(test())
    assert len(caplog.records) >= 5


def test_a_flood_of_changes_from_a_thread() -> None:
    async def test() -> None:
        stop = threading.Event()

        def flood() -> None:
            page = ft.current_page()
            level = ft.signal(0)
            page.add(ft.Text(lambda: str(level())))
            while not stop.is_set():
                level.value += 1
                page.title = str(level.value)

        try:
            async with two_users(flood) as (_, guilty, innocent):
                guilty.click(1)
                await guilty.until(lambda: len(guilty.texts()) == 2)
                await works(innocent)
                await guilty.until(lambda: int(guilty.texts()[1]) > 100)
        finally:
            stop.set()

    asyncio.run(test())


def test_a_flood_of_events_on_a_real_socket() -> None:
    async def test() -> None:
        handled: list[int] = []

        async with serving(Good(lambda: handled.append(1)).main) as app:
            guilty, innocent = await app.visit(), await app.visit()
            for user in (guilty, innocent):
                await user.until(lambda user=user: user.texts())
            stop = asyncio.Event()

            async def flood() -> None:
                while not stop.is_set():
                    for _ in range(50):
                        guilty.click(1)
                        guilty.type_text("x" * 1000)
                    await asyncio.sleep(0)

            flooding = asyncio.create_task(flood())
            await until(lambda: len(handled) > 50)
            await works(innocent)
            stop.set()
            await flooding

    asyncio.run(test())


def test_a_client_that_takes_nothing_on_a_real_socket() -> None:
    """Its socket is full, its probe never answered: it costs a bounded number of bytes, and nobody waits for it."""

    async def test() -> None:
        stop = threading.Event()
        level = ft.signal(0)

        def main(page: ft.Page) -> None:
            Good(None).main(page)
            page.add(ft.Column([ft.Text(lambda i=i: f"{i} {level()}" + "x" * 500) for i in range(100)]))

        def write() -> None:
            while not stop.wait(0.0005):
                level.value += 1

        async with serving(main) as app:
            deaf, innocent = await app.visit(), await app.visit()
            await deaf.until(lambda: len(deaf.texts()) == 101)
            await innocent.until(lambda: len(innocent.texts()) == 101)
            deaf._reader.cancel()
            deaf.socket.transport.pause_reading()
            session = next(s for s in app.sessions if s.id == deaf.model.session_id)
            connection: Any = session.connection
            sent: list[int] = []
            send = connection.send
            connection.send = lambda packet: (sent.append(len(packet)), send(packet))[1]
            thread = threading.Thread(target=write)
            thread.start()
            try:
                await until(lambda: session._stalled)
                total = sum(sent)
                await works(innocent)
                seen = innocent.texts()[1]
                await innocent.until(lambda: innocent.texts()[1] != seen)
                assert session._stalled
                assert sum(sent) == total
                assert total < 2 * 256 * 1024
            finally:
                stop.set()
                thread.join()
            deaf.socket.transport.abort()

    asyncio.run(test())


def test_nothing_bad() -> None:
    """The test's own tools: with nothing bad all works."""

    async def test() -> None:
        async with two_users(lambda: None) as (_, guilty, innocent):
            guilty.click(1)
            await works(innocent)
            await works(guilty)

    asyncio.run(test())
