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
from collections.abc import AsyncIterator, Callable

from typing_extensions import override
from websockets.asyncio.server import Server, ServerConnection
from websockets.asyncio.server import serve as serve_websockets
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request as HttpRequest
from websockets.http11 import Response
from websockets.protocol import State

from core_tree.wire import Codec
from transport.access import RefusedError, Request
from transport.drivers.queued import MAX_MESSAGE, PING_SECONDS, TOO_BIG, QueuedConnection
from transport.session import ClientInfo
from transport.sites import Site, plain

__all__ = ["serve"]

logger = logging.getLogger("reactree.server")

DOWNLOAD_SECONDS = 120
"""How long a request may take, its answer included: the client's files are big, and lines may be slow."""
UNSENT_BYTES = 32 * 1024
"""From so many bytes on that a socket has not taken, packets wait for it."""


class _Connection(QueuedConnection):
    """One client."""

    def __init__(self, socket: ServerConnection, max_queued: int, codec: Codec) -> None:
        super().__init__(max_queued)
        self._socket = socket
        self._text = codec.text

    @override
    async def write(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            await super().write()

    @override
    def _send_now(self, packet: bytes) -> bool:
        # The library's own `send` is a coroutine: for a small frame, to switch to a task that awaits it costs more than
        # all else. Its sans-I/O half has no such cost. No packet is fragmented, so the two may be mixed.
        socket = self._socket
        if socket.state is not State.OPEN or socket.transport.get_write_buffer_size() > UNSENT_BYTES:
            return False
        (socket.protocol.send_text if self._text else socket.protocol.send_binary)(packet)
        socket.send_data()
        return True

    @override
    async def _send(self, packet: bytes) -> None:
        await self._socket.send(packet, text=self._text)

    @override
    async def _ask(self, answered: Callable[[], object]) -> None:
        pong = asyncio.ensure_future(await self._socket.ping())
        pong.add_done_callback(functools.partial(_ponged, answered))

    @override
    async def _leave(self, code: int, reason: str) -> None:
        await self._socket.close(code, reason)

    @override
    def _abort(self) -> None:
        self._socket.transport.abort()


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
