"""`connect`: a page of a running program, with a program in front of it instead of a browser.

async with ft.connect("http://127.0.0.1:8550") as client:
    await client.click("More")
    await client.until(lambda page: page.find("Text", value="1"))
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from typing import Any, Literal

from client_flutter.codec import FlutterCodec
from client_flutter.limits import Limits
from core_tree.wire import Codec
from transport.client_tree import ClientError, ClientNode
from transport.drivers.clients import Backoff, Client
from transport.json_wire import JsonCodec

__all__ = ["Backoff", "Client", "ClientError", "ClientNode", "connect"]

_BIG = 1 << 31
_CODECS: dict[str, Codec] = {  # a server is trusted with pages as large as it likes
    "msgpack": FlutterCodec(Limits(max_bytes=_BIG, max_items=_BIG, max_depth=400)),
    "json": JsonCodec(max_bytes=_BIG, max_items=_BIG, max_depth=400),
}


@contextlib.asynccontextmanager
async def connect(
    url: str,
    *,
    wire: Literal["msgpack", "json"] = "msgpack",
    endpoint: str = "/ws",
    session_id: str | None = None,
    load: str | None = None,
    facts: Mapping[str, Any] | None = None,
    keep_tree: bool = True,
    keep_frames: bool = False,
    backoff: Backoff | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float = 10,
) -> AsyncIterator[Client]:
    """Open a page of a running program; it is closed when the context is left. The server need not know of it.

        async with ft.connect("http://127.0.0.1:8550/start") as client:
            print(client.texts())

    Args:
        url: the address of the page, as in a browser; path and query are its route.
        wire: "msgpack", which browsers speak, or "json".
        endpoint: the path of the server's WebSocket.
        session_id: a session to come back to; an unknown one is answered by a new session.
        load: the number of the load of the page: with the session's own, the server sends only what was missed.
        facts: what the client tells of itself, such as `{"width": 400, "platform": "ios"}`.
        keep_tree: False to build no tree, for many clients in one process: messages are counted, and handed to
            `on_message`.
        keep_frames: True to keep all packets with the time of their coming, in `client.frames`.
        backoff: how to connect again by itself when the connection is lost; None: not at all.
        headers: further headers of the request, such as cookies.
        timeout: seconds within which the server must answer.

    Raises:
        ValueError: the address or the wire is not accepted.
        OSError: the server cannot be reached, or refuses.
        TimeoutError: it does not answer in time.
    """
    if wire not in _CODECS:
        raise ValueError(f"wire: {wire!r} was given; accepted: {', '.join(_CODECS)}")
    client = Client(
        url,
        _CODECS[wire],
        endpoint=endpoint,
        session_id=session_id,
        load=load,
        facts=facts,
        keep_tree=keep_tree,
        keep_frames=keep_frames,
        backoff=backoff,
        headers=headers,
    )
    try:
        await client.open(timeout)
        yield client
    finally:
        await client.close()
