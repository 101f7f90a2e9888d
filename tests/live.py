"""Programs as they run: a loop, threads, sessions; and users whose clients are models.

    async with running(main) as app:            # no network
        user = await app.visit()
        await user.until(lambda: user.texts() == ["Hello"])

    async with serving(main) as app:            # a real server on a free port
        user = await app.visit()

Nothing here looks at the clock: `until` waits for a condition, and gives up only when it will never come.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import websockets
from websockets.asyncio.client import ClientConnection

from client_flutter.bundle import Bundle
from client_flutter.codec import FlutterCodec
from reactive.app import Program, Settings
from reactive.runtime import Runtime
from tests.client_model import ClientModel, Node
from transport.drivers.memory import MemoryConnection
from transport.drivers.websockets import serve
from transport.hub import Hub, Peer
from transport.session import ClientInfo, Session
from transport.sites import Site

NEVER = 20
"""Seconds after which what has not happened never will."""

codec = FlutterCodec()


def in_loop(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that is a coroutine function, as one that can be called: each call on a loop of its own."""

    @functools.wraps(test)
    def run(*args: Any, **kwargs: Any) -> None:
        asyncio.run(test(*args, **kwargs))

    return run


async def until(condition: Callable[[], object]) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(NEVER):
        while not condition():  # noqa: ASYNC110 - of threads too, which set no events of the loop
            await asyncio.sleep(0.002)


class User:
    """Somebody in front of a page."""

    def __init__(self, *, session_id: str | None = None, facts: dict[str, Any] | None = None) -> None:
        self.model = ClientModel(session_id=session_id, facts=facts)

    def take(self, packet: bytes | str) -> None:
        """What the server sends."""
        assert isinstance(packet, bytes)
        action, body = codec.decode(packet)
        assert isinstance(body, dict)
        self.model.receive(action, body)

    async def until(self, condition: Callable[[], object]) -> None:
        try:
            async with asyncio.timeout(NEVER):
                while not condition():
                    await asyncio.sleep(0.002)
                    assert self.model.errors == []
        except TimeoutError:
            raise AssertionError(f"it never came to it; there is: {self.texts()}, {self.model.crash}") from None

    def packets(self) -> list[bytes]:
        """What the client has to say."""
        said = [codec.encode(action, body) for action, body in self.model.outbox]
        self.model.outbox.clear()
        return said

    def texts(self) -> list[Any]:
        """What the page shows."""
        return [node.props.get("value") for node in self.model.alive("Text")]

    def find(self, type: str, at: int = 0) -> Node:
        return self.model.alive(type)[at]

    def click(self, at: int = 0) -> None:
        assert self.model.click(self.find("Button", at).id), "nobody listens"
        self.flush()

    def type_text(self, text: str, at: int = 0) -> None:
        assert self.model.type_text(self.find("TextField", at).id, text)
        self.flush()

    def flush(self) -> None:
        raise NotImplementedError


class MemoryUser(User):
    """One without a network."""

    peer: Peer

    def __init__(self, hub: Hub, **options: Any) -> None:
        super().__init__(**options)
        self._hub = hub
        self.connect()

    def connect(self) -> None:
        loop = asyncio.get_running_loop()
        self.connection = MemoryConnection(lambda packet: loop.call_soon(self._take, packet))
        self.peer = self._hub.connect(self.connection, ClientInfo(ip="10.0.0.1", user_agent="model"))
        self.model.register()
        self.flush()

    def _take(self, packet: bytes) -> None:
        self.take(packet)
        self.flush()

    def flush(self) -> None:
        for packet in self.packets():
            self.peer.receive(packet)

    def leave(self) -> None:
        """Lose the connection."""
        self.connection.close("lost", 1006)
        self.peer.closed()
        self.model.disconnect()


class SocketUser(User):
    """One on a real socket."""

    socket: ClientConnection

    async def connect(self, port: int, **options: Any) -> None:
        self.socket = await websockets.connect(f"ws://127.0.0.1:{port}/ws", max_size=None, **options)
        self.model.register()
        self._reader = asyncio.create_task(self._read())
        self._writes: set[asyncio.Task[None]] = set()
        self.flush()

    async def _read(self) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            async for packet in self.socket:
                self.take(packet)
                for answer in self.packets():
                    await self.socket.send(answer)

    def flush(self) -> None:
        task = asyncio.ensure_future(self._write(self.packets()))
        self._writes.add(task)
        task.add_done_callback(self._writes.discard)

    async def _write(self, packets: list[bytes]) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            for packet in packets:
                await self.socket.send(packet)

    async def send(self, packet: bytes | str) -> None:
        await self.socket.send(packet)

    async def closed(self) -> tuple[int | None, str | None]:
        """Wait until the server has closed the connection: with which code and reason?"""
        async with asyncio.timeout(NEVER):
            await self._reader
        return self.socket.close_code, self.socket.close_reason

    async def leave(self) -> None:
        self.model.disconnect()
        await self.socket.close()
        await self._reader


class App:
    """A running program."""

    def __init__(self, hub: Hub, program: Program) -> None:
        self.hub = hub
        self.program = program

    @property
    def sessions(self) -> list[Session]:
        return list(self.hub.sessions.values())

    def runtime(self, at: int = 0) -> Runtime:
        return self.program._runtimes[self.sessions[at]]


class MemoryApp(App):
    async def visit(self, **options: Any) -> MemoryUser:
        """Open the page; returns when it is there."""
        user = MemoryUser(self.hub, **options)
        await user.until(lambda: user.model.registered)
        return user


class ServedApp(App):
    port: int

    async def visit(
        self, *, session_id: str | None = None, facts: dict[str, Any] | None = None, **options: Any
    ) -> SocketUser:
        user = SocketUser(session_id=session_id, facts=facts)
        await user.connect(self.port, **options)
        await user.until(lambda: user.model.registered)
        return user


def _hub(main: Callable[..., Any], before_main: Any, settings: dict[str, Any], **options: Any) -> tuple[Hub, Program]:
    chosen = Settings.of(settings)
    program = Program(main, before_main, chosen)
    loop = asyncio.get_running_loop()
    return Hub(codec, loop, program, fps=chosen.fps, limits=chosen.allowed(), **options), program


@contextlib.asynccontextmanager
async def running(main: Callable[..., Any], before_main: Any = None, **settings: Any) -> AsyncIterator[MemoryApp]:
    hub, program = _hub(main, before_main, settings)
    try:
        yield MemoryApp(hub, program)
    finally:
        hub.close()
        await asyncio.sleep(0)


@functools.cache
def bundle() -> Bundle:
    return Bundle()


@contextlib.asynccontextmanager
async def serving(main: Callable[..., Any], before_main: Any = None, **settings: Any) -> AsyncIterator[ServedApp]:
    hub, program = _hub(main, before_main, settings)
    app = ServedApp(hub, program)
    limit = Settings.of(settings).max_message
    site = Site(hub, bundle().answer, access=Settings.of(settings).access())
    async with serve(site, host="127.0.0.1", port=0, max_message=limit) as server:
        app.port = next(iter(server.sockets)).getsockname()[1]
        yield app
