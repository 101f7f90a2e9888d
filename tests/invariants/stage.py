"""One session and one client model with a slow wire between them, driven step by step: no sockets, no clock."""

from __future__ import annotations

from typing import Any

from client_flutter.codec import FlutterCodec
from core_tree.controls.page import Page
from core_tree.encode import encode_control
from reactive.binding import PageReactor
from reactive.graph import Scope
from tests.client_model import ClientModel, Link, differences, normalised
from transport.drivers.memory import ManualTimers, MemoryConnection
from transport.messages import Register, parse
from transport.session import Session


class SilentApp:
    """The least that a session needs above it: no main, no handlers; errors are kept."""

    def __init__(self) -> None:
        self.errors: list[tuple[BaseException, str]] = []
        self.events: list[tuple[int, str, Any]] = []

    def start(self, session: Session, register: Register) -> None: ...
    def resume(self, session: Session, register: Register) -> None: ...
    def leave(self, session: Session) -> None: ...
    def end(self, session: Session) -> None: ...

    def pubsub(self, session: Session) -> Any:
        raise NotImplementedError

    def dispatch(self, session: Session, control: Any, name: str, data: Any) -> None:
        self.events.append((control._id, name, data))
        handler = getattr(control, f"on_{name}", None)
        if handler is not None:
            handler(data)

    def report(self, session: Session, error: BaseException, where: str) -> None:
        self.errors.append((error, where))

    def run_task(self, session: Session, fn: Any, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    def run_thread(self, session: Session, fn: Any, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError


class Stage:
    """A page on the server, its client, and the wire."""

    def __init__(self, *, fps: float = 60) -> None:
        self.codec = FlutterCodec()
        self.timers = ManualTimers()
        self.app = SilentApp()
        self.client = ClientModel()
        self.link = Link(self.client, self._to_server)
        self.session = Session("stage", self.codec, self.timers, self.app, fps=fps)
        self.page = Page()
        self.reactor = PageReactor(self.session.wake)
        self.reactor.scope = Scope(
            queue=self.reactor.queue, on_error=lambda error, effect: self.app.errors.append((error, repr(effect)))
        )
        self.session.show(self.page, self.reactor)
        self.frames: list[int] = []
        """The size of each patch that was sent, in bytes."""
        self._load, self._attached = 1, 0  # the number that the page in the browser has drawn, and the one last seen
        self.link.connect()
        self.link.deliver_up()
        self.settle()

    def _to_server(self, action: int, body: dict[str, Any]) -> None:
        message = parse(action, body)
        if isinstance(message, Register):
            again = message.session_id is not None
            connection = MemoryConnection(self._to_client)
            self.session.attach(connection, returning=again, holding=self._attached == self._load)
            self._attached = self._load
        else:
            self.session.receive(message)

    def _to_client(self, packet: bytes) -> None:
        action, body = self.codec.decode(packet)
        if action == 2:
            self.frames.append(len(packet))
        self.link.send(action, body)

    def lose(self) -> None:
        """Lose the connection, and all that is under way."""
        self.link.cut()
        self.session.detach()

    def come_back(self, *, reloaded: bool = False) -> None:
        """Connect again: the same page in the browser, or one that was loaded afresh."""
        if reloaded:
            self._load += 1
            self.client = ClientModel(session_id=self.client.session_id)
            self.link.client = self.client
        self.link.connect()

    @property
    def errors(self) -> list[tuple[BaseException, str]]:
        """What was reported, and where it happened."""
        return self.app.errors

    def drain(self) -> None:
        """Run the page's effects that wait."""
        self.reactor.queue.drain()

    @property
    def tree(self) -> Any:
        return self.session.tree

    def tick(self) -> None:
        """Let one tick pass."""
        self.timers.advance(self.session.pacing.tick)

    def settle(self) -> None:
        """Let everything under way land, and all that follows from it."""
        for _ in range(1000):
            self.tick()
            if self.link.idle:
                return
            while self.link.deliver_up() is not None or self.link.deliver_down() is not None:
                pass
        raise AssertionError("the session and its client do not come to rest")

    def fresh(self) -> dict[str, Any]:
        """The page as the server would encode it now."""
        body = encode_control(self.page)
        return normalised(self.codec.decode(self.codec.encode(2, body))[1])

    def differences(self) -> list[str]:
        """Where client and server disagree, once nothing is under way."""
        self.settle()
        return differences(self.fresh(), self.client.snapshot())
