"""The server: WebSocket and the static files on one port, by the `websockets` library's asyncio server.

async with serve(hub, answer, host="127.0.0.1", port=8550) as server:
    await server.stopped()
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import http
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from typing import NamedTuple
from urllib.parse import parse_qs, parse_qsl, urlsplit

from websockets.asyncio.server import Server, ServerConnection
from websockets.asyncio.server import serve as serve_websockets
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from transport.hub import Hub
from transport.session import POLICY_VIOLATION, ClientInfo, HttpAnswer

__all__ = ["Answer", "serve"]

logger = logging.getLogger("reactree.server")

MAX_MESSAGE = 1024 * 1024
"""Bytes that a client may send at once."""
PING_SECONDS = 20
"""How often a silent client is asked whether it is there: it never asks itself."""
DOWNLOAD_SECONDS = 120
"""How long a request may take, its answer included: the client's files are big, and lines may be slow."""
CLOSE_SECONDS = 5
"""How long a client has to take leave."""
TOO_BIG = 1009
LOGIN_ANSWER = "/oauth_callback"
"""Where services send users back that sign in there."""


Answer = Callable[[str, Iterable[tuple[str, str]], str], HttpAnswer]
"""Answers a request target, its headers and its method."""


class _Plain(NamedTuple):
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class _Connection:
    """One client: packets wait in a queue, so that `send` returns at once and the socket sets the speed."""

    def __init__(self, socket: ServerConnection, max_queued: int) -> None:
        self._socket = socket
        self._max_queued = max_queued
        self._queue: deque[bytes] = deque()
        self._queued = 0
        self._filled = asyncio.Event()
        self._pings: list[Callable[[], object]] = []
        self._closing: tuple[int, str] | None = None

    def send(self, packet: bytes) -> None:
        self._queued += len(packet)
        if self._queued > self._max_queued and len(self._queue) > 1:  # one alone may be as long as it likes
            self._queue.clear()
            self.close("the client takes too little of what is sent", POLICY_VIOLATION)
        elif self._closing is None:
            self._queue.append(packet)
            self._filled.set()

    def ping(self, answered: Callable[[], object]) -> None:
        self._pings.append(answered)
        self._filled.set()

    def close(self, reason: str, code: int) -> None:
        self._closing = code, reason.encode()[:120].decode(errors="ignore")  # a close frame takes 123 bytes
        # Who takes nothing does not take that either.
        asyncio.get_running_loop().call_later(CLOSE_SECONDS, self._socket.transport.abort)
        self._filled.set()

    async def write(self) -> None:
        """Send what is queued, until the connection closes."""
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self._filled.wait()
                self._filled.clear()
                while self._pings:
                    pong = asyncio.ensure_future(await self._socket.ping())
                    pong.add_done_callback(functools.partial(_ponged, self._pings.pop()))
                while self._queue:
                    packet = self._queue.popleft()
                    await self._socket.send(packet)
                    self._queued -= len(packet)
                if self._closing is not None:
                    await self._socket.close(*self._closing)
                    return


def _ponged(answered: Callable[[], object], pong: asyncio.Future[float]) -> None:
    if not pong.cancelled() and pong.exception() is None:  # else the connection closed meanwhile
        answered()


@contextlib.asynccontextmanager
async def serve(
    hub: Hub,
    answer: Answer,
    *,
    host: str,
    port: int,
    endpoint: str = "/ws",
    max_message: int = MAX_MESSAGE,
) -> AsyncIterator[Server]:
    """Serve until the context is left; then end all sessions and close.

    Args:
        hub: what takes the clients.
        answer: what answers requests for files; called on a worker thread.
        host: the address to listen on.
        port: the port; 0 for any free one.
        endpoint: the path of the WebSocket.
        max_message: bytes that a client may send in one message; a longer one closes its connection.

    Raises:
        OSError: the address or port cannot be used.
    """

    async def handle(socket: ServerConnection) -> None:
        connection = _Connection(socket, hub.limits.max_queued)
        address = socket.remote_address
        agent = load = None
        if socket.request is not None:
            agent = socket.request.headers.get("User-Agent")
            load = parse_qs(urlsplit(socket.request.path).query).get("load", [None])[0]
        peer = hub.connect(connection, ClientInfo(ip=address[0] if address else None, user_agent=agent, load=load))
        writer = asyncio.create_task(connection.write())
        try:
            async for packet in socket:
                peer.receive(packet)
        except ConnectionClosed as closed:
            if closed.sent is not None and closed.sent.code == TOO_BIG:
                logger.warning("the connection of %s is closed: %s", address[0], closed.sent.reason)
        finally:
            peer.closed()
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer

    async def request(socket: ServerConnection, request: Request) -> Response | None:
        path, _, query = request.path.partition("?")
        if path.rstrip("/") == endpoint.rstrip("/") and "Upgrade" in request.headers:
            return None if _same_origin(request.headers) else _refusal(socket, request)
        method = getattr(request, "method", "GET")
        found: HttpAnswer
        if path == LOGIN_ANSWER and method == "GET":
            found = await hub.login_answered(dict(parse_qsl(query)))
        else:
            found = await asyncio.get_running_loop().run_in_executor(
                None, answer, request.path, tuple(request.headers.raw_items()), method
            )
        headers = Headers([*found.headers, ("Connection", "close")])
        return Response(found.status, http.HTTPStatus(found.status).phrase, headers, found.body)

    async with serve_websockets(
        handle,
        host,
        port,
        process_request=request,
        max_size=max_message,
        open_timeout=DOWNLOAD_SECONDS,
        compression=None,  # frames are small, and the client is usually near
        ping_interval=PING_SECONDS,
        ping_timeout=PING_SECONDS,
        server_header=None,
    ) as server:
        try:
            yield server
        finally:
            hub.close()


def _same_origin(headers: Headers) -> bool:
    """Whether the page that connects came from here: another site's page must not drive the app."""
    origin = headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == headers.get("Host")


def _refusal(socket: ServerConnection, request: Request) -> Response:
    logger.warning(
        "a connection from a page of %s to %s was refused", request.headers.get("Origin"), request.headers.get("Host")
    )
    return socket.respond(http.HTTPStatus.FORBIDDEN, "This page may not connect to this app.\n")
