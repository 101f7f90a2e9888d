"""An ASGI application: for uvicorn, hypercorn and granian, and to be mounted in Starlette, FastAPI and the like.

    app = AsgiApp(open_hub, site_below)

Where it is mounted is told by each request (`root_path`), so the page and its WebSocket are found below any path. The
loop is that of the first request, or of the server's `lifespan` if that comes first. A mounted application gets no
`lifespan`: hand `app.lifespan` to the application around it. Without that its sessions end with the loop, if the server
lets the loop end in order: hypercorn does, uvicorn only on SIGINT, granian does not.

What ASGI has no form for: pings (the server sends its own, if it does), and dropping a connection that takes nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import quote

from typing_extensions import override

from core_tree.wire import Codec
from transport.access import RefusedError, Request
from transport.drivers.queued import MAX_MESSAGE, TOO_BIG, QueuedConnection
from transport.hub import Hub, Peer
from transport.messages import Invoke, body_of
from transport.session import PAGE_ID, PROBE, HttpAnswer
from transport.sites import Site, plain

__all__ = ["AsgiApp"]

logger = logging.getLogger("reactree.server")

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

MOST_SITES = 16
"""Paths below which one application is mounted, kept at a time: a path may hold what a client has written."""
UNREAD_BYTES = 16 * 1024 * 1024
"""How much of a body that nobody wants is read: many clients look for an answer only when they have sent all."""
UNREAD_SECONDS = 10
"""How long that may take."""
END_SECONDS = 5
"""How long what the end of the sessions has set going may take."""


class _GoneError(ConnectionError):
    """The client went before it had sent all."""


class _Connection(QueuedConnection):
    """One client."""

    def __init__(self, send: Send, max_queued: int, codec: Codec) -> None:
        super().__init__(max_queued)
        self._transmit = send
        self._codec = codec
        self._asking: list[Callable[[], object]] = []
        self._reader: asyncio.Task[None] | None = None
        self._writer: asyncio.Task[None] | None = None

    def start(self, reader: asyncio.Task[None]) -> asyncio.Task[None]:
        """Begin to send what is queued; `reader` is stopped before the connection is closed."""
        self._reader = reader
        self._writer = asyncio.create_task(self.write())
        return self._writer

    def heard(self) -> None:
        """The client has sent something, so it is there."""
        asking, self._asking = self._asking, []
        for answered in asking:
            answered()

    @override
    async def _send(self, packet: bytes) -> None:
        if self._codec.text:
            await self._transmit({"type": "websocket.send", "text": packet.decode()})
        else:
            await self._transmit({"type": "websocket.send", "bytes": packet})

    @override
    async def _ask(self, answered: Callable[[], object]) -> None:
        self._asking.append(answered)
        probe = Invoke(PAGE_ID, "there?", PROBE, None, 1)  # whatever comes then is an answer
        await self._send(self._codec.encode(probe.code, body_of(probe)))

    @override
    async def _leave(self, code: int, reason: str) -> None:
        if self._reader is not None:  # granian closes nothing while somebody waits for what the client sends
            self._reader.cancel()
            await asyncio.wait({self._reader})
        await self._transmit({"type": "websocket.close", "code": code, "reason": reason})

    @override
    def _abort(self) -> None:
        if self._writer is not None:
            self._writer.cancel()  # that is the end of the application's part, and so of the connection


class AsgiApp:
    """A program, as servers of ASGI 3 call it. One process has one of them, and may have others of other programs.

    Args:
        open_hub: makes the hub; called on the loop.
        site_below: makes what is served below a path of the server, such as `/` or `/app/`.
        max_message: bytes that a client may send in one message; a longer one closes its connection.
    """

    def __init__(
        self, open_hub: Callable[[], Hub], site_below: Callable[[Hub, str], Site], *, max_message: int = MAX_MESSAGE
    ) -> None:
        self._open_hub = open_hub
        self._site_below = site_below
        self._max_message = max_message
        self._running: _Running | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request, hold a WebSocket, or follow the server's life.

        Raises:
            RuntimeError: it runs already, on another loop that is not over.
            ValueError: a kind of connection that ASGI 3 does not have.
        """
        match scope["type"]:
            case "lifespan":
                await self._live(receive, send)
            case "http":
                await self._answer(scope, receive, send)
            case "websocket":
                await self._connect(scope, receive, send)
            case other:
                raise ValueError(f"scope: {other!r} was given; accepted: 'http', 'websocket', 'lifespan'")

    @contextlib.asynccontextmanager
    async def lifespan(self, _around: object = None) -> AsyncIterator[None]:
        """Ends all sessions when it is left: for the application in which this one is mounted.

        `Starlette(routes=[Mount("/app", app)], lifespan=app.lifespan)`; likewise for FastAPI.
        """
        self._here()
        try:
            yield
        finally:
            await self.close()

    async def close(self) -> None:
        """End all sessions, and give what that sets going a moment to end. Whoever comes then begins anew."""
        running, self._running = self._running, None
        if running is not None:
            await running.close()

    @property
    def hub(self) -> Hub:
        """The sessions. On the loop only."""
        return self._here().hub

    def _here(self) -> _Running:
        loop = asyncio.get_running_loop()
        if self._running is not None and self._running.loop is not loop:
            if not self._running.loop.is_closed():
                raise RuntimeError("this application runs on another loop already; it can have one at a time")
            self._running = None
        if self._running is None:
            hub = self._open_hub()
            self._running = _Running(loop, hub, functools.partial(self._site_below, hub))
        return self._running

    # -- what the server asks for --------------------------------------------------------------------------------------

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._here()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await self.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, scope: Message, receive: Receive, send: Send) -> None:
        site = self._here().site(_base_path(scope))
        body = _body(receive)
        request = _request(scope, body)
        try:
            answer = await site.answer(request)
            await _read_on(body)
        except _GoneError:  # there is nobody to answer
            return
        await _respond(send, "http", answer)

    async def _connect(self, scope: Message, receive: Receive, send: Send) -> None:
        running = self._here()
        site, hub = running.site(_base_path(scope)), running.hub
        if (await receive())["type"] != "websocket.connect":
            return  # it has gone
        request = _request(scope)
        if not site.is_endpoint(request.path):
            await _refuse(scope, send, plain(404))
            return
        try:
            info, codec = await site.enter(request)
        except RefusedError as refused:
            await _refuse(scope, send, plain(refused.status, refused.message))
            return
        await send({"type": "websocket.accept"})
        connection = _Connection(send, hub.limits.max_queued, codec)
        peer = hub.connect(connection, info, codec)
        reader = asyncio.create_task(self._read(receive, connection, peer))
        writer = connection.start(reader)
        try:
            await asyncio.wait({reader, writer}, return_when=asyncio.FIRST_COMPLETED)
            if reader.cancelled():
                await asyncio.wait({writer})  # it takes leave, or gives up soon
        finally:
            peer.closed()
            for task in (reader, writer):
                task.cancel()
            ends = await asyncio.gather(reader, writer, return_exceptions=True)
        for end in ends:
            # A server says by an OSError that the client is gone (ASGI 2.4); its reader hears of that too.
            if isinstance(end, Exception) and not isinstance(end, OSError):
                raise end

    async def _read(self, receive: Receive, connection: _Connection, peer: Peer) -> None:
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                return
            packet: bytes | str | None = message.get("bytes")
            if packet is None:
                packet = message["text"]
            connection.heard()
            size = len(packet.encode()) if isinstance(packet, str) else len(packet)
            if size > self._max_message:
                peer.refuse(f"a message of {size} bytes, at most {self._max_message} are accepted", TOO_BIG)
            else:
                peer.receive(packet)


class _Running:
    """An application on its loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, hub: Hub, site: Callable[[str], Site]) -> None:
        self.loop = loop
        self.hub = hub
        self.site = functools.lru_cache(MOST_SITES)(site)
        # Nobody tells a mounted application that the server ends; but its tasks are cancelled when the loop does.
        self._until_the_end = loop.create_task(self._wait())

    async def _wait(self) -> None:
        try:
            await self.loop.create_future()
        finally:
            await self._end()

    async def _end(self) -> None:
        before = asyncio.all_tasks()
        self.hub.close()
        await asyncio.sleep(0)
        begun = asyncio.all_tasks() - before  # handlers of `page.on_close`, say, and farewells to clients
        if begun:
            await asyncio.wait(begun, timeout=END_SECONDS)

    async def close(self) -> None:
        self._until_the_end.cancel()
        await asyncio.wait({self._until_the_end})


def _base_path(scope: Message) -> str:
    path = quote(scope.get("root_path", "").strip("/"))
    return f"/{path}/" if path else "/"


def _request(scope: Message, body: AsyncIterator[bytes] | None = None) -> Request:
    path = quote(scope["path"], safe="/:@!$&'()*+,;=~")
    query = scope.get("query_string", b"").decode("latin-1")
    client = scope.get("client")
    return Request(
        method=scope.get("method", "GET"),
        target=f"{path}?{query}" if query else path,
        headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]),
        peer=client[0] if client else None,
        scheme="https" if scope.get("scheme") in ("https", "wss") else "http",
        body=body,
    )


async def _body(receive: Receive) -> AsyncIterator[bytes]:
    """What the client sends, as it comes.

    Raises:
        ConnectionError: the client went before it had sent all.
    """
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _GoneError("the client is gone")
        more = message.get("more_body", False)
        if message.get("body"):
            yield message["body"]


async def _read_on(body: AsyncIterator[bytes]) -> None:
    """Throw the rest of a body away, if it is not too long."""
    unread = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(UNREAD_SECONDS):
            async for piece in body:
                unread += len(piece)
                if unread > UNREAD_BYTES:
                    return


async def _respond(send: Send, kind: str, answer: HttpAnswer) -> None:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers]
    await send({"type": f"{kind}.response.start", "status": int(answer.status), "headers": headers})
    await send({"type": f"{kind}.response.body", "body": answer.body})


async def _refuse(scope: Message, send: Send, answer: HttpAnswer) -> None:
    """Answer a handshake: with the status, where the server can send one; else it is 403."""
    if "websocket.http.response" in (scope.get("extensions") or {}):
        await _respond(send, "websocket.http", answer)
    else:
        await send({"type": "websocket.close", "code": 1008, "reason": ""})
