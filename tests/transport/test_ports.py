"""The driver of a program in the same page as its client: packets in, packets out, nothing between."""

from __future__ import annotations

from client_flutter.codec import FlutterCodec
from tests.client_model import ClientModel
from tests.transport.test_hub import PageApp
from transport.drivers import ports
from transport.drivers.memory import ManualTimers
from transport.hub import Hub
from transport.session import ClientInfo

codec = FlutterCodec()


class Tab:
    """A page with program and client."""

    def __init__(self) -> None:
        self.timers = ManualTimers()
        self.app = PageApp()
        self.hub = Hub(codec, self.timers, self.app)
        self.model = ClientModel(session_id=None)
        self.packets = 0
        self.receive = ports.connect(self.hub, self._take, ClientInfo(url="http://127.0.0.1/app"))

    def _take(self, packet: bytes) -> None:
        self.packets += 1
        action, body = codec.decode(packet)
        assert isinstance(body, dict)
        self.model.receive(action, body)

    def register(self) -> None:
        self.model.register()
        while self.model.outbox:
            self.receive(codec.encode(*self.model.outbox.popleft()))


def test_the_client_gets_its_page_however_late_it_comes() -> None:
    tab = Tab()
    tab.timers.advance(tab.hub.limits.register_seconds * 10)  # the program is ready long before the client is loaded
    tab.register()
    assert [node.props["value"] for node in tab.model.alive("Text")] == ["page 1"]
    (session,) = tab.hub.sessions.values()
    assert session.info.url == "http://127.0.0.1/app"


def test_the_page_answers_pings_itself() -> None:
    tab = Tab()
    tab.register()
    (session,) = tab.hub.sessions.values()
    answers = []
    assert session.connection is not None
    session.connection.ping(lambda: answers.append("pong"))
    assert answers == ["pong"]


def test_nothing_is_posted_after_the_end() -> None:
    tab = Tab()
    tab.register()
    (session,) = tab.hub.sessions.values()
    connection = session.connection
    assert connection is not None
    tab.hub.close()
    before = tab.packets
    connection.send(b"late")
    connection.ping(lambda: (_ for _ in ()).throw(AssertionError("nobody is there")))
    assert tab.packets == before


def test_a_bad_packet_closes_the_connection_and_harms_nothing_else() -> None:
    tab = Tab()
    tab.register()
    tab.receive(b"\x07 what is this")
    before = tab.packets
    tab.register()
    assert tab.packets == before
