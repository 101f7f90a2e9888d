"""The server of uvicorn, for what the `websockets` library's cannot do: it reads no requests but GET.

async with serve(app, host="127.0.0.1", port=8550) as sockets:
    await stop.wait()
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from importlib import import_module
from typing import Any

from transport.drivers.asgi import AsgiApp
from transport.drivers.queued import MAX_MESSAGE, PING_SECONDS

__all__ = ["serve"]

STOP_SECONDS = 5
"""How long answers that are under way may take when the server ends."""


@contextlib.asynccontextmanager
async def serve(
    app: AsgiApp, *, host: str, port: int, max_message: int = MAX_MESSAGE
) -> AsyncIterator[Sequence[socket.socket]]:
    """Serve until the context is left; then end all sessions and close. Yields the sockets that listen.

    Args:
        app: what is served.
        host: the address to listen on.
        port: the port; 0 for any free one.
        max_message: bytes that a client may send in one message; a longer one closes its connection.

    Raises:
        OSError: the address or port cannot be used.
        RuntimeError: uvicorn is not installed.
    """
    try:
        uvicorn: Any = import_module("uvicorn")
    except ImportError as error:
        raise RuntimeError("taking uploads needs `uvicorn`: install `reactree[uploads]`") from error
    config = uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_max_size=max_message,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,  # frames are small, and the client is usually near
        lifespan="off",
        proxy_headers=False,  # whom to believe is said by `trusted_proxies`
        server_header=False,
        access_log=False,
        log_config=None,
        log_level="warning",
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    sockets = await _listen(host, port)
    server = uvicorn.Server(config)
    server.capture_signals = _nothing_captured  # they are for who runs the loop
    running = asyncio.create_task(server.serve(sockets=sockets))
    try:
        yield sockets
    finally:
        await app.close()
        server.should_exit = True
        await running


@contextlib.contextmanager
def _nothing_captured() -> Iterator[None]:
    yield


async def _listen(host: str, port: int) -> list[socket.socket]:
    found = await asyncio.get_running_loop().getaddrinfo(
        host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )
    sockets: list[socket.socket] = []
    try:
        for family, _, _, _, address in dict.fromkeys(found):
            at = (address[0], sockets[0].getsockname()[1]) if sockets else address[:2]
            sockets.append(socket.create_server(at, family=family))
    except OSError:
        for each in sockets:
            each.close()
        raise
    return sockets
