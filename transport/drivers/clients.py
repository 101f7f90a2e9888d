"""A client on a WebSocket, by the `websockets` library's asyncio client.

client = Client("http://127.0.0.1:8550/start", codec)
await client.open()
await client.until(lambda page: page.find("Text", value="Hello"))
await client.close()
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit, urlunsplit

import attrs
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as connect_socket
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from core_tree.wire import Codec, ProtocolError
from transport.client import Answer, ClientSide, Frame, Received
from transport.client_tree import ClientError, ClientNode

__all__ = ["Backoff", "Client"]

T = TypeVar("T")


@attrs.frozen
class Backoff:
    """How long a client waits before it connects again: twice as long each time, and never all clients at once."""

    first: float = attrs.field(default=0.5, validator=attrs.validators.gt(0))
    """Seconds before the first try."""
    most: float = attrs.field(default=30.0, validator=attrs.validators.gt(0))
    """Seconds at most."""

    def delay(self, attempt: int) -> float:
        """Seconds to wait before that attempt, the first being 0: by chance half of it to all of it."""
        return min(self.most, self.first * 2.0 ** min(attempt, 60)) * random.uniform(0.5, 1.0)  # noqa: S311


class Client:
    """A page of a program, with a program in front of it. All methods belong to one loop.

    Args:
        url: the address of the page, `http://host:port/route` or with ws, https or wss.
        codec: the wire.
        endpoint: the path of the server's WebSocket.
        session_id: a session to come back to.
        load: the number of the load of the page: the same one gets only what it has missed. None draws one.
        facts: what the client tells of itself, such as `width`.
        keep_tree: False to build no tree: messages are only counted, and handed to `on_message`.
        keep_frames: True to keep all that comes as it is, in `frames`.
        backoff: how to connect again when the connection is lost; None: not by itself.
        headers: further headers of the request that opens the WebSocket.
    """

    def __init__(
        self,
        url: str,
        codec: Codec,
        *,
        endpoint: str = "/ws",
        session_id: str | None = None,
        load: str | None = None,
        facts: Mapping[str, Any] | None = None,
        keep_tree: bool = True,
        keep_frames: bool = False,
        backoff: Backoff | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.load = load or secrets.token_hex(8)
        self._address, route = _addresses(url, endpoint, self.load, "json" if codec.text else None)
        self.side = ClientSide(
            codec, session_id=session_id, route=route, facts=facts, keep_tree=keep_tree, keep_frames=keep_frames
        )
        self._backoff = backoff
        self._headers = headers
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None
        self._failure: ProtocolError | None = None
        self._news: asyncio.Future[None] | None = None
        self._closing = False

    # -- what there is -------------------------------------------------------------------------------------------------

    @property
    def page(self) -> ClientNode:
        """The page as it is now."""
        return self.side.tree.page

    @property
    def session_id(self) -> str | None:
        """The session's id, a secret: who has it has the page."""
        return self.side.session_id

    @property
    def connected(self) -> bool:
        """Whether the server has answered the registration, and the connection holds."""
        return self.side.registered

    @property
    def crash(self) -> str | None:
        """The error that lies over the page, None if none does."""
        return self.side.crash

    @property
    def received(self) -> Received:
        """What has come so far, counted."""
        return self.side.received

    @property
    def frames(self) -> list[Frame]:
        """All that has come, if `keep_frames` was asked for."""
        return self.side.frames

    @property
    def close_code(self) -> int | None:
        """The code with which the last connection was closed; None as long as it holds."""
        return self._socket.close_code if self._socket is not None else None

    @property
    def close_reason(self) -> str | None:
        """Why the last connection was closed, as the server says."""
        return self._socket.close_reason if self._socket is not None else None

    @property
    def dialogs(self) -> list[ClientNode]:
        """The open dialogs, sheets and bars, the topmost last."""
        return [dialog for dialog in self.side.dialogs() if dialog.props.get("open") is True]

    def texts(self) -> list[Any]:
        """The values of all Texts on the page, in the order of the tree."""
        return [node.props.get("value") for node in self.page.walk() if node.type == "Text"]

    def find(self, type: str | None = None, **asked: Any) -> ClientNode:
        """The first control that fits; see `ClientNode.find`."""
        return self.page.find(type, **asked)

    def find_all(self, type: str | None = None, **asked: Any) -> list[ClientNode]:
        """All controls that fit; see `ClientNode.find_all`."""
        return self.page.find_all(type, **asked)

    def answer(self, type: str, method: str, answer: Answer) -> None:
        """Answer the calls of a method of all controls of a type. Others are answered at once by an error."""
        self.side.answers[type, method] = answer

    def on_message(self, call: Callable[[int, Any], object] | None) -> None:
        """Have a function called with the code and body of each message of the server; None for none."""
        self.side.on_message = call

    # -- the connection ------------------------------------------------------------------------------------------------

    async def open(self, timeout: float = 10) -> None:
        """Connect and register; returns when the server has answered.

        Raises:
            OSError: the server cannot be reached, or closes the connection (ConnectionError).
            TimeoutError: it does not answer within `timeout` seconds.
        """
        self._closing, self._failure = False, None
        async with asyncio.timeout(timeout):
            await self._connect()
            self._reader = asyncio.create_task(self._run())
            while not self.side.registered and self.crash is None:
                self._check()
                await self._next_news()

    async def close(self) -> None:
        """Close the connection for good; the session waits for a client to come back, for a while."""
        self._closing = True
        self.side.disconnected()
        if self._socket is not None:
            await self._socket.close()
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader

    async def disconnect(self) -> None:
        """Lose the connection, as a broken line does: nothing is said."""
        self._closing = self._closing or self._backoff is None
        self.side.disconnected()
        if self._socket is not None:
            self._socket.transport.abort()
            await self._socket.wait_closed()
        if self._closing and self._reader is not None:
            await self._reader

    async def reconnect(self, timeout: float = 10) -> None:
        """Come back to the session, as the same load of the page: the server sends what was missed.

        Raises:
            OSError, TimeoutError: as for `open`.
        """
        await self.close()
        await self.open(timeout)

    async def closed(self) -> tuple[int | None, str | None]:
        """Wait until the connection is closed for good; returns the code and the reason."""
        if self._reader is not None:
            await asyncio.shield(self._reader)
        return self.close_code, self.close_reason

    async def until(self, condition: Callable[[ClientNode], T], timeout: float = 10) -> T:
        """Wait until a condition of the page holds, and return what it gave. A control not found is not yet there.

        Raises:
            TimeoutError: it does not come to hold within `timeout` seconds; tells what the page shows.
            ConnectionError: the connection is closed for good.
            ProtocolError: the server has sent what cannot be.
        """
        try:
            async with asyncio.timeout(timeout):
                while True:
                    try:
                        if found := condition(self.page):
                            return found
                    except ClientError:
                        pass
                    self._check()
                    await self._next_news()
        except TimeoutError:
            shown = f"an error: {self.crash}" if self.crash else f"the texts {self.texts()!r}"
            raise TimeoutError(f"it has not come to it within {timeout:g} s; the page shows {shown}") from None

    # -- what a user does ----------------------------------------------------------------------------------------------

    async def click(self, target: ClientNode | str) -> None:
        """Click a control, or the one that listens to clicks and shows that text.

        Raises:
            ClientError: there is none, nobody listens to it, or it is hidden or disabled.
        """
        if isinstance(target, str):
            shown = [node for node in self.page.find_all(on_click=True) if target in _texts(node)]
            if not shown:
                raise ClientError(f"nothing that can be clicked shows {target!r}; the texts are {self.texts()!r}")
            target = shown[-1]  # the innermost
        await self._send(self.side.click(target))

    async def type(self, target: ClientNode, text: str) -> None:
        """Make a text what a field holds, by one change.

        Raises:
            ClientError: the field is gone, read only, hidden or disabled.
        """
        await self._send(self.side.change(target, text))

    async def change(self, target: ClientNode, value: Any, *, prop: str = "value", event: str = "change") -> None:
        """Give a control another value: check a box, drag a slider, choose a tab (`prop="selected_index"`).

        Raises:
            ClientError: as for `type`.
        """
        await self._send(self.side.change(target, value, prop=prop, event=event))

    async def select(self, target: ClientNode, value: Any) -> None:
        """Choose an option of a drop-down list, by its key.

        Raises:
            ClientError: as for `type`.
        """
        await self._send(self.side.change(target, value, event="select"))

    async def navigate(self, route: str) -> None:
        """Change the address of the page, as a link or the address line does."""
        await self._send(self.side.navigate(route))

    async def back(self) -> None:
        """Press the arrow back of the topmost view.

        Raises:
            ClientError: there is no view below it.
        """
        await self._send(self.side.back())

    async def dismiss(self, target: ClientNode | None = None, data: Any = None) -> None:
        """Close a dialog by a click beside it; without a target, the topmost one.

        Raises:
            ClientError: no dialog is open.
        """
        if target is None:
            if not self.dialogs:
                raise ClientError("no dialog is open")
            target = self.dialogs[-1]
        await self._send(self.side.dismiss(target, data))

    async def event(self, target: ClientNode | int, name: str, data: Any = None) -> None:
        """Tell the server that something happened to a control, whether or not it listens: `name` without `on_`."""
        await self._send(self.side.event(target, name, data))

    async def update(self, target: ClientNode | int, **props: Any) -> None:
        """Tell the server that the user changed properties of a control."""
        await self._send(self.side.update(target, **props))

    async def send_bytes(self, channel_id: int, data: bytes) -> None:
        """Send a packet of a data channel; what comes from the server goes to `on_message`."""
        await self._send(self.side.send_bytes(channel_id, data))

    # -- the socket ----------------------------------------------------------------------------------------------------

    async def _connect(self) -> None:
        try:
            self._socket = await connect_socket(
                self._address, max_size=None, compression=None, additional_headers=self._headers, ping_interval=None
            )
        except InvalidHandshake as error:
            raise ConnectionError(f"{self._address}: {error}") from error
        await self._send([self.side.register()])

    async def _run(self) -> None:
        """Read, and connect again as often as it may."""
        attempt = 0
        while True:
            before = self.received.messages
            await self._read()
            self.side.disconnected()
            self._tell()
            if self._closing or self._backoff is None or self._failure is not None:
                return
            attempt = 0 if self.received.messages > before else attempt + 1
            while True:
                await asyncio.sleep(self._backoff.delay(attempt))
                try:
                    await self._connect()
                    break
                except OSError:
                    attempt += 1

    async def _read(self) -> None:
        socket = self._socket
        if socket is None:
            return
        with contextlib.suppress(ConnectionClosed):
            while True:
                packet = await socket.recv(decode=False)
                try:
                    answers = self.side.receive(bytes(packet))
                except ProtocolError as error:
                    self._failure = error
                    await socket.close(1002, str(error)[:100])
                    return
                await self._send(answers)
                self._tell()

    async def _send(self, packets: Iterable[bytes]) -> None:
        socket = self._socket
        if socket is None:
            return
        with contextlib.suppress(ConnectionClosed):  # the reader sees it too, and tells
            for packet in packets:
                await socket.send(packet, text=self.side.codec.text)

    def _check(self) -> None:
        """Raise what stands in the way of all that could still come."""
        if self._failure is not None:
            raise self._failure
        if self._reader is None or self._reader.done():
            if self._reader is not None and not self._reader.cancelled():
                self._reader.result()  # raises what a function given to `on_message` has raised
            raise ConnectionError(f"the connection is closed: {self.close_code} {self.close_reason or ''}".rstrip())

    def _tell(self) -> None:
        news, self._news = self._news, None
        if news is not None and not news.done():
            news.set_result(None)

    async def _next_news(self) -> None:
        """Wait for the next message, or for the end of the connection."""
        if self._news is None:
            self._news = asyncio.get_running_loop().create_future()
        waiting: list[asyncio.Future[None]] = [self._news, *((self._reader,) if self._reader is not None else ())]
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)


def _texts(node: ClientNode) -> list[str]:
    return [text for each in node.walk() for text in each.texts]


def _addresses(url: str, endpoint: str, load: str, wire: str | None) -> tuple[str, str]:
    """The address of the WebSocket, and the route of the page.

    Raises:
        ValueError: the address is none of a page.
    """
    parts = urlsplit(url)
    scheme = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}.get(parts.scheme)
    if scheme is None or not parts.netloc:
        raise ValueError(f"url: {url!r} was given; accepted: http://host:port/route, or with https, ws or wss")
    query = {"load": load} | ({"wire": wire} if wire is not None else {})
    route = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return urlunsplit((scheme, parts.netloc, endpoint, urlencode(query), "")), route
