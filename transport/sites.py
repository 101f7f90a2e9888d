"""What a server answers, whichever library carries it: the one thing that all drivers talk to.

site = Site(hub, files, access=Access(), endpoint="/ws")
answer = await site.answer(request)             # files, sign-in; a driver sends it
info, codec = await site.enter(request)         # for a WebSocket, or RefusedError
peer = hub.connect(connection, info, codec)
"""

from __future__ import annotations

import asyncio
import http
from collections.abc import Callable, Iterable
from typing import NamedTuple

import attrs

from core_tree.wire import Codec
from transport.access import Access, RefusedError, Request
from transport.hub import Hub
from transport.json_wire import JsonCodec
from transport.session import ClientInfo, HttpAnswer
from transport.upload_folder import UploadFolder
from transport.uploads import UPLOAD_PATH

__all__ = ["Files", "Site", "plain"]

LOGIN_ANSWER = "/oauth_callback"
"""Where services send users back that sign in there."""

Files = Callable[[str, Iterable[tuple[str, str]], str], HttpAnswer]
"""Answers a request target, its headers and its method with a file; may block a little."""


class _Plain(NamedTuple):
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Site:
    """One program on the web.

    Args:
        hub: what takes the clients.
        files: what answers requests for files; called on a worker thread.
        access: who may come in.
        endpoint: the path of the WebSocket.
        uploads: what takes the files that users send; None for nothing.
        base_path: the path of the server below which all is. Requests may come with it or without: some proxies take
            it off.
    """

    def __init__(
        self,
        hub: Hub,
        files: Files,
        *,
        access: Access | None = None,
        endpoint: str = "/ws",
        uploads: UploadFolder | None = None,
        base_path: str = "/",
    ) -> None:
        self.hub = hub
        self.access = access or Access()
        self.endpoint = endpoint.rstrip("/")
        self._base = base_path.rstrip("/")
        self._files = files
        self._uploads = uploads

    def is_endpoint(self, path: str) -> bool:
        """Whether that is the path of the WebSocket."""
        return self._below(path).rstrip("/") == self.endpoint

    def _below(self, target: str) -> str:
        """A request's target, without the base path."""
        return target.removeprefix(self._base) if target.startswith(f"{self._base}/") else target

    async def enter(self, request: Request) -> tuple[ClientInfo, Codec]:
        """Who connects to the WebSocket, and in which form messages go: `?wire=json`, or as Flutter has it.

        Raises:
            RefusedError: somebody who may not, or another wire.
        """
        wire = request.query.get("wire")
        if wire not in (None, "json"):
            raise RefusedError(400, f"wire: {wire[:40]!r} was given; accepted: 'json', or none for Flutter's.")
        whole = attrs.evolve(request, target=self._base + self._below(request.target))
        return await self.access.admit(whole), JsonCodec() if wire else self.hub.codec

    async def answer(self, request: Request) -> HttpAnswer:
        """The answer to a request that is no WebSocket."""
        path = self._below(request.path)
        if path == LOGIN_ANSWER and request.method == "GET":
            return await self.hub.login_answered(request.query)
        if path == UPLOAD_PATH and self._uploads is not None:
            try:
                self.access.check_origin(request)
                await self.access.identify(request)
                await self._uploads.take(request)
            except RefusedError as refused:
                return plain(refused.status, refused.message)
            return plain(201)
        return await asyncio.get_running_loop().run_in_executor(
            None, self._files, request.target, request.headers, request.method
        )


def plain(status: int, message: str = "") -> HttpAnswer:
    """An answer of one line of text."""
    body = f"{message or http.HTTPStatus(status).phrase}\n".encode()
    headers = (
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    )
    return _Plain(status, headers, body)
