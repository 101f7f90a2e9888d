"""The two sides of every comparison: a page with a column of N texts, in this project and in flet.

Both start registered: their client has been sent the empty page. Neither has a socket. Both end where the bytes of a
message are ready: here the codec's, there what flet's own web server (`FletApp.send_message`) puts into its send queue.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable, Sequence
from typing import Any

from client_flutter.codec import FlutterCodec, encode
from core_tree.controls.column import Column
from core_tree.controls.page import Page
from core_tree.controls.text import Text
from core_tree.tree import Reactor, Tree
from reactive.binding import PageReactor
from transport.messages import Result
from transport.session import Session

os.environ.setdefault("FLET_LOG_LEVEL", "WARNING")
import flet
from flet.controls.context import _context_page
from flet.messaging.protocol import Message, MessageAction, RegisterClientResponseBody
from flet.messaging.session import Session as FletSession
from flet.pubsub.pubsub_hub import PubSubHub
from flet_web.fastapi.flet_app import FletApp

__all__ = ["Flet", "Ours", "Sent", "WithSession", "some"]

REGISTER, PATCH, INVOKE = 1, 2, 5

_loop = asyncio.new_event_loop()
asyncio.set_event_loop(_loop)
_hub = PubSubHub(_loop)  # one for the whole app, as in flet's server


class Sent:
    """Counts what goes to the client."""

    def __init__(self) -> None:
        self.messages = 0
        self.bytes = 0

    def put_nowait(self, packet: bytes) -> None:
        """Take a packet; named as flet's send queue names it."""
        self.messages += 1
        self.bytes += len(packet)


class Quiet:
    """A tree's host that does nothing: the benchmark asks for each frame itself."""

    def wake(self) -> None: ...
    def update(self) -> None: ...

    def report(self, error: BaseException, where: str) -> None:  # noqa: ARG002
        """Nothing is measured that fails."""
        raise error


class Ours:
    """A page of this project.

    Args:
        n: how many texts there are.
        given: what the texts are given as their value, by number; by default a plain text.
        reactor: of the page, where the values are signals.
    """

    def __init__(
        self, n: int = 0, given: Callable[[int], Any] = "row {}".format, reactor: Reactor | None = None
    ) -> None:
        self.sent = Sent()
        self.page = Page()
        self.tree: Any = Tree(self.page, Quiet(), reactor)  # type: ignore[arg-type]
        body = self.tree.frame(full=True).body
        self.sent.put_nowait(encode(REGISTER, {"session_id": "s", "page_patch": body, "error": ""}))
        self.column = Column()
        if n:
            self.fill(n, given)

    def fill(self, n: int, given: Callable[[int], Any] = "row {}".format) -> None:
        """Construct N texts and mount them, down to the bytes."""
        self.column = Column([Text(given(i)) for i in range(n)])
        self.page.add(self.column)
        self.flush()

    def flush(self) -> None:
        """Make the frame's bytes."""
        self.sent.put_nowait(encode(PATCH, self.tree.frame().body))


class WithSession(Ours):
    """As `Ours`, by way of a session: its wake-up, pacing and probe, and the client's answer to the probe.

    It is the session's timers and its connection as well. Each look at the clock finds a second passed.
    """

    def __init__(self, n: int) -> None:
        self.now = 0.0
        self.soon: list[Callable[[], object]] = []
        self.sent = Sent()
        self.session = Session("s", FlutterCodec(), self, None)  # type: ignore[arg-type]
        self.page = Page()
        self.session.show(self.page, PageReactor(self.session.wake))
        self.session.attach(self)
        self.fill(n)

    def flush(self) -> None:
        """Let the loop's next round come."""
        calls, self.soon = self.soon, []
        for call in calls:
            call()

    def time(self) -> float:
        """A second later."""
        self.now += 1
        return self.now

    def call_soon(self, fn: Callable[[], object]) -> None:
        """Call in the next `flush`."""
        self.soon.append(fn)

    def send(self, packet: bytes) -> None:
        """Take a packet; the probe is answered at once."""
        self.sent.put_nowait(packet)
        if packet[2] == INVOKE:
            self.session.receive(Result(self.session._probe, None, "no such method"))


class Flet:
    """A page of flet, with its own session and the connection of its own web server.

    Args:
        n: how many texts there are.
    """

    def __init__(self, n: int = 0) -> None:
        self.sent = Sent()
        self.connection = FletApp(_loop, None, None, None)  # type: ignore[arg-type]
        self.connection.pubsubhub = _hub
        self.connection._FletApp__send_queue = self.sent
        self.session = FletSession(self.connection)
        self.page = self.session.page
        self.enter()
        answer = RegisterClientResponseBody(self.session.id, self.session.get_page_patch(), "")
        self.connection.send_message(Message(MessageAction.REGISTER_CLIENT, answer))
        self.column = flet.Column()
        if n:
            self.fill(n)

    def enter(self) -> None:
        """Make this page the one of the calling context, as flet does before it runs user code."""
        _context_page.set(self.page)

    def fill(self, n: int) -> None:
        """Construct N texts and mount them, down to the bytes; `page.add` updates the page itself."""
        self.column = flet.Column([flet.Text(f"row {i}") for i in range(n)])
        self.page.add(self.column)


def some(n: int, count: int) -> Sequence[int]:
    """That many places among N, the same in every run."""
    return random.Random(n).choices(range(n), k=count)
