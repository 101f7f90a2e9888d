"""The server: WebSocket and the static files on one port, by the `websockets` library's asyncio server.

async with serve(site, host="127.0.0.1", port=8550) as server:
    await server.stopped()
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import http
import logging
import weakref
from collections import deque
from collections.abc import AsyncIterator, Callable

from websockets.asyncio.server import Server, ServerConnection
from websockets.asyncio.server import serve as serve_websockets
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request as HttpRequest
from websockets.http11 import Response

from core_tree.wire import Codec
from transport.access import RefusedError, Request
from transport.session import POLICY_VIOLATION, ClientInfo
from transport.sites import Site, plain

__all__ = ["serve"]

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


class _Connection:
    """One client: packets wait in a queue, so that `send` returns at once and the socket sets the speed."""

    def __init__(self, socket: ServerConnection, max_queued: int, codec: Codec | None) -> None:
        self._socket = socket
        self._text = codec is not None and codec.text
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
                    await self._socket.send(packet, text=self._text)
                    self._queued -= len(packet)
                if self._closing is not None:
                    await self._socket.close(*self._closing)
                    return


def _ponged(answered: Callable[[], object], pong: asyncio.Future[float]) -> None:
    if not pong.cancelled() and pong.exception() is None:  # else the connection closed meanwhile
        answered()


@contextlib.asynccontextmanager
async def serve(
    site: Site,
    *,
    host: str,
    port: int,
    max_message: int = MAX_MESSAGE,
) -> AsyncIterator[Server]:
    """Serve until the context is left; then end all sessions and close.

    Args:
        site: what is served.
        host: the address to listen on.
        port: the port; 0 for any free one.
        max_message: bytes that a client may send in one message; a longer one closes its connection.

    Raises:
        OSError: the address or port cannot be used.
    """
    hub = site.hub
    admitted: weakref.WeakKeyDictionary[ServerConnection, tuple[ClientInfo, Codec]] = weakref.WeakKeyDictionary()

    async def handle(socket: ServerConnection) -> None:
        info, codec = admitted[socket]
        connection = _Connection(socket, hub.limits.max_queued, codec)
        peer = hub.connect(connection, info, codec)
        writer = asyncio.create_task(connection.write())
        try:
            async for packet in socket:
                peer.receive(packet)
        except ConnectionClosed as closed:
            if closed.sent is not None and closed.sent.code == TOO_BIG:
                logger.warning("the connection of %s is closed: %s", info.ip, closed.sent.reason)
        finally:
            peer.closed()
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer

    async def request(socket: ServerConnection, given: HttpRequest) -> Response | None:
        address = socket.remote_address
        asked = Request(
            method=getattr(given, "method", "GET"),
            target=given.path,
            headers=tuple(given.headers.raw_items()),
            peer=address[0] if isinstance(address, tuple) else None,
        )
        if site.is_endpoint(asked.path) and asked.header("Upgrade") is not None:
            try:
                admitted[socket] = await site.enter(asked)
            except RefusedError as refused:
                found = plain(refused.status, refused.message)
            else:
                return None
        else:
            found = await site.answer(asked)
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
