"""Who gets which session, and what a bad packet does."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from client_flutter.codec import FlutterCodec
from core_tree.controls.page import Page
from core_tree.controls.text import Text
from reactive.binding import PageReactor
from tests.client_model import ClientModel
from tests.invariants.stage import SilentApp
from transport.drivers.memory import ManualTimers, MemoryConnection
from transport.hub import Hub
from transport.limits import Limits
from transport.messages import Register
from transport.session import ClientInfo, Session

codec = FlutterCodec()


class PageApp(SilentApp):
    """Gives each session a page with one text, and notes what happens."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[tuple[str, Session]] = []

    def start(self, session: Session, register: Register) -> None:
        self.log.append(("start", session))
        page = Page()
        page.add(Text(f"page {len(self.log)}"))
        session.show(page, PageReactor(session.wake))

    def resume(self, session: Session, register: Register) -> None:
        self.log.append(("resume", session))

    def leave(self, session: Session) -> None:
        self.log.append(("leave", session))

    def end(self, session: Session) -> None:
        self.log.append(("end", session))


class Visitor:
    """A connection with its client."""

    def __init__(
        self,
        hub: Hub,
        session_id: str | None = None,
        ip: str = "10.0.0.1",
        agent: str = "Browser",
        *,
        load: str | None = None,
        model: ClientModel | None = None,
        identity: str | None = None,
    ) -> None:
        self.model = model or ClientModel(session_id=session_id)
        self.connection = MemoryConnection(self._take)
        self.info = ClientInfo(ip, agent, load, identity)
        self.peer = hub.connect(self.connection, self.info)

    def _take(self, packet: bytes) -> None:
        action, body = codec.decode(packet)
        assert isinstance(body, dict)
        self.model.receive(action, body)

    def register(self) -> Visitor:
        self.model.register()
        return self.flush()

    def flush(self) -> Visitor:
        while self.model.outbox:
            self.peer.receive(codec.encode(*self.model.outbox.popleft()))
        return self

    @property
    def id(self) -> str:
        assert self.model.session_id is not None
        return self.model.session_id

    def texts(self) -> list[Any]:
        return [node.props["value"] for node in self.model.alive("Text")]

    def leave(self) -> None:
        self.connection.close("gone", 1006)
        self.peer.closed()


class Place:
    def __init__(self, *, trace: Any = None, **limits: Any) -> None:
        self.timers = ManualTimers()
        self.app = PageApp()
        self.hub = Hub(codec, self.timers, self.app, limits=Limits(**limits), trace=trace)

    def visit(self, *args: Any, **kwargs: Any) -> Visitor:
        return Visitor(self.hub, *args, **kwargs).register()


@pytest.fixture
def place() -> Place:
    return Place()


# -- who gets which session --------------------------------------------------------------------------------------------


def test_each_client_gets_a_page_of_its_own_also_from_one_address_with_one_browser(place: Place) -> None:
    one, two = place.visit(), place.visit()
    assert one.id != two.id
    assert one.texts() == ["page 1"]
    assert two.texts() == ["page 2"]
    assert set(place.hub.sessions) == {one.id, two.id}


def test_ids_are_secrets(place: Place) -> None:
    ids = {place.visit().id for _ in range(50)}
    assert len(ids) == 50
    assert {len(one) for one in ids} == {32}  # 24 bytes, as text


def test_who_comes_back_with_the_id_finds_the_same_page_wherever_he_comes_from(place: Place) -> None:
    one = place.visit()
    one.leave()
    place.timers.advance(30)
    again = place.visit(one.id, ip="192.0.2.7", agent="Other")
    assert again.id == one.id
    assert again.texts() == ["page 1"]
    session = place.hub.sessions[one.id]
    assert session.info == again.info
    assert place.app.log == [("start", session), ("leave", session), ("resume", session)]


def test_who_comes_from_the_same_place_without_the_id_is_somebody_else(place: Place) -> None:
    one = place.visit()
    one.leave()
    assert place.visit().id != one.id


@pytest.mark.parametrize("given_id", ["", "never heard of", "x" * 10_000])
def test_an_unknown_id_gets_a_new_session_under_another_id(place: Place, given_id: str) -> None:
    visitor = place.visit(given_id)
    assert visitor.id != given_id
    assert visitor.texts() == ["page 1"]


def test_a_duplicated_tab_gets_a_new_session_and_the_first_one_keeps_its_own(place: Place) -> None:
    one = place.visit()
    two = place.visit(one.id)
    assert two.id != one.id
    assert two.texts() == ["page 2"]
    two.leave()
    assert place.hub.sessions[one.id].connection is one.connection


def test_a_page_that_connects_again_takes_over_from_its_own_dead_connection(place: Place) -> None:
    one = place.visit(load="7")
    again = place.visit(load="7", model=one.model)
    assert again.id == one.id
    assert again.texts() == ["page 1"]
    # It has missed nothing.
    assert again.model.received[-1] == (1, {"session_id": one.id, "page_patch": {}, "error": ""})
    assert one.connection.closed is not None
    one.peer.closed()  # noticed at last
    assert place.hub.sessions[one.id].connection is again.connection
    assert place.visit(one.id, load="8").id != one.id  # another load of the page: a duplicated tab


def test_a_session_ends_when_its_client_stays_away_for_too_long() -> None:
    place = Place(session_timeout=10)
    one, two = place.visit(), place.visit()
    session = place.hub.sessions[one.id]
    one.leave()
    place.timers.advance(9.9)
    assert not session.closed
    place.timers.advance(0.2)
    assert session.closed
    assert ("end", session) in place.app.log
    assert set(place.hub.sessions) == {two.id}
    assert place.visit(one.id).id != one.id


def test_coming_back_calls_the_end_off() -> None:
    place = Place(session_timeout=10)
    one = place.visit()
    one.leave()
    place.timers.advance(9)
    again = place.visit(one.id)
    place.timers.advance(100)
    assert set(place.hub.sessions) == {one.id}
    again.leave()
    place.timers.advance(11)
    assert place.hub.sessions == {}


def test_the_end_of_an_old_connection_does_not_concern_a_session_that_has_a_new_one(place: Place) -> None:
    one = place.visit()
    one.leave()
    again = place.visit(one.id)
    one.peer.closed()
    assert place.hub.sessions[one.id].connection is again.connection


def test_who_leaves_before_he_registered_leaves_nothing_behind(place: Place) -> None:
    Visitor(place.hub).leave()
    assert place.hub.sessions == {}
    assert place.app.log == []


def test_the_end_of_the_hub_ends_all(place: Place) -> None:
    here, away = place.visit(), place.visit()
    away.leave()
    place.hub.close()
    assert place.hub.sessions == {}
    assert here.connection.code == 1001
    assert [what for what, _ in place.app.log].count("end") == 2
    place.timers.advance(1000)


def test_who_names_a_session_whose_connection_is_dead_gets_it(place: Place) -> None:
    one = place.visit()
    one.connection.alive = False
    two = place.visit(one.id, load="other")
    place.timers.advance(1.9)
    assert two.model.received == []  # still waiting for the pong
    place.timers.advance(0.2)
    assert two.id == one.id
    assert two.texts() == ["page 1"]
    assert (one.connection.closed, one.connection.code) == (
        "it did not answer, and another connection has its place",
        1001,
    )
    one.peer.closed()
    assert place.hub.sessions[one.id].connection is two.connection


def test_a_session_is_given_back_only_to_whom_it_was_opened_for(place: Place) -> None:
    ada = place.visit(identity="ada")
    ada.leave()
    eve = place.visit(ada.id, identity="eve")
    nobody = place.visit(ada.id)
    assert len({ada.id, eve.id, nobody.id}) == 3
    assert eve.texts() != ["page 1"]
    assert place.visit(ada.id, identity="ada").id == ada.id


def test_who_gave_up_while_it_was_asked_takes_nobodys_place(place: Place) -> None:
    one = place.visit()
    one.connection.alive = False
    two = Visitor(place.hub, one.id)
    two.register()
    two.leave()
    place.timers.advance(3)
    assert two.model.received == []
    assert len(place.hub.sessions) == 1


def test_messages_while_it_is_asked_close_the_connection(place: Place) -> None:
    one = place.visit()
    one.connection.alive = False
    two = Visitor(place.hub, one.id)
    two.register()
    two.register()
    assert two.connection.code == 1002
    place.timers.advance(3)
    assert len(place.hub.sessions) == 1


def test_of_too_many_that_wait_the_one_that_has_waited_longest_ends() -> None:
    place = Place(max_detached=2)
    visitors = [place.visit() for _ in range(4)]
    for visitor in visitors:
        visitor.leave()
        place.timers.advance(1)
    assert set(place.hub.sessions) == {visitor.id for visitor in visitors[2:]}
    assert [session.id for what, session in place.app.log if what == "end"] == [one.id for one in visitors[:2]]


def test_at_the_limit_a_waiting_session_makes_room_and_if_there_is_none_the_newcomer_is_refused() -> None:
    place = Place(max_sessions=2)
    one, two = place.visit(), place.visit()
    three = place.visit()
    assert three.model.received == []
    assert (three.connection.closed, three.connection.code) == ("there are as many sessions as there may be", 1013)
    one.leave()
    four = place.visit()
    assert set(place.hub.sessions) == {two.id, four.id}


def test_who_does_not_say_what_he_wants_is_sent_away() -> None:
    place = Place(register_seconds=10)
    idle = Visitor(place.hub)
    place.timers.advance(9)
    assert idle.connection.closed is None
    one = place.visit()
    place.timers.advance(2)
    assert (idle.connection.closed, idle.connection.code) == ("no registration in time", 1008)
    place.timers.advance(100)
    assert one.connection.closed is None


def test_of_a_thousand_that_say_nothing_the_last_are_refused_at_once_and_nothing_stays() -> None:
    place = Place(max_unregistered=100, register_seconds=10)
    idle = [Visitor(place.hub) for _ in range(1000)]
    assert [visitor.connection.code for visitor in idle] == [None] * 100 + [1013] * 900
    place.timers.advance(10)
    assert {visitor.connection.code for visitor in idle} == {1008, 1013}
    assert place.visit().texts() == ["page 1"]
    assert not place.hub._unregistered


def test_who_sends_too_much_is_disconnected_with_the_reason_and_harms_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    place = Place(messages_per_second=100)
    flood, other = place.visit(), place.visit()
    click = codec.encode(3, {"target": 999_999, "name": "click", "data": None})
    for _ in range(10_000):
        flood.peer.receive(click)
        if flood.connection.closed:
            break
    assert (flood.connection.closed, flood.connection.code) == ("too many messages", 1008)
    assert "too many messages" in caplog.text
    assert other.connection.closed is None
    for _ in range(1000):  # in its own time
        other.peer.receive(click)
        place.timers.advance(0.01)
    assert other.connection.closed is None
    flood.peer.closed()
    assert place.visit(flood.id).id == flood.id  # it may come back


def test_who_sends_too_many_bytes_is_disconnected() -> None:
    place = Place(bytes_per_second=1000)
    visitor = place.visit()
    visitor.peer.receive(codec.encode(3, {"target": 1, "name": "x", "data": "x" * 5000}))
    assert visitor.connection.closed == "too many messages"


# -- bad packets -------------------------------------------------------------------------------------------------------


def message(action: int, body: Any) -> bytes:
    return bytes([0]) + codec.encode(3, body)[1:2] + bytes([action]) + codec.encode(3, body)[3:]


DEEP = b"\x00\x92\x03" + b"\x91" * 100_000
BAD: dict[str, tuple[bytes | str, str]] = {
    "nothing": (b"", ""),
    "an unknown kind of packet": (b"\x07abc", ""),
    "no msgpack": (b"\x00\xc1", ""),
    "cut off": (codec.encode(3, {"target": 1, "name": "click", "data": None})[:-4], ""),
    "something after the end": (codec.encode(3, {"target": 1, "name": "click"}) + b"\x00", ""),
    "no pair": (b"\x00\x93\x01\x02\x03", ""),
    "an unknown action": (message(99, {}), ""),
    "a message of the server": (codec.encode(2, {"id": 1, "patch": []}), "no such message"),
    "no map": (codec.encode(3, [1, 2]), "not a map"),
    "another shape": (codec.encode(3, {"target": "x", "name": "click"}), "'target' is a str"),
    "very deep": (DEEP, ""),
    "a text message": ("hello", "a text message"),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("registered", [False, True])
def test_a_bad_packet_closes_its_connection_and_harms_no_other(
    place: Place, case: str, registered: bool, caplog: pytest.LogCaptureFixture
) -> None:
    packet, words = BAD[case]
    other = place.visit()
    bad = Visitor(place.hub, ip="192.0.2.66")
    if registered:
        bad.register()
    with caplog.at_level(logging.WARNING):
        bad.peer.receive(packet)
    assert bad.connection.code == 1002
    [record] = caplog.records
    assert "192.0.2.66" in record.getMessage()
    assert words in record.getMessage()
    assert words in (bad.connection.closed or "")
    page: Any = place.hub.sessions[other.id].tree.root
    page.add(Text("still here"))
    place.timers.advance(1)
    assert other.texts() == ["page 1", "still here"]


def test_a_message_before_the_registration_closes_the_connection(place: Place) -> None:
    visitor = Visitor(place.hub)
    visitor.peer.receive(codec.encode(3, {"target": 1, "name": "click", "data": None}))
    assert visitor.connection.closed == "protocol error: message 3 before the registration"
    assert place.hub.sessions == {}


def test_what_comes_after_a_bad_packet_is_not_acted_on(place: Place) -> None:
    visitor = place.visit()
    visitor.peer.receive("bad")
    visitor.peer.receive(codec.encode(3, {"target": 1, "name": "resize", "data": None}))
    assert place.app.events == []
    fresh = Visitor(place.hub)
    fresh.peer.receive("bad")
    fresh.register()
    assert len(place.hub.sessions) == 1


def test_what_comes_on_a_data_channel_goes_to_who_listens(place: Place) -> None:
    visitor = place.visit()
    session = place.hub.sessions[visitor.id]
    heard: list[bytes] = []
    session.listen(1, heard.append)
    visitor.peer.receive(b"\x01\x01\x00\x00\x00\xff")
    visitor.peer.receive(b"\x01\x02\x00\x00\x00nobody listens")
    assert heard == [b"\xff"]
    session.unlisten(1, print)
    visitor.peer.receive(b"\x01\x01\x00\x00\x00still")
    session.unlisten(1, heard.append)
    visitor.peer.receive(b"\x01\x01\x00\x00\x00no more")
    assert heard == [b"\xff", b"still"]
    assert visitor.connection.closed is None


def test_a_data_channel_before_the_registration_is_ignored(place: Place) -> None:
    visitor = Visitor(place.hub)
    visitor.peer.receive(b"\x01\x01\x00\x00\x00\xff")
    assert visitor.connection.closed is None


def test_bytes_are_sent_on_a_data_channel_and_lost_if_nobody_is_there(place: Place) -> None:
    visitor = place.visit()
    session = place.hub.sessions[visitor.id]
    packets: list[bytes] = []
    visitor.connection.send = packets.append  # type: ignore[method-assign]
    session.send_bytes(7, b"abc")
    place.timers.advance(0)
    assert packets == [b"\x01\x07\x00\x00\x00abc"]
    visitor.leave()
    session.send_bytes(7, b"abc")
    place.timers.advance(0)
    assert len(packets) == 1


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=5) | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.integers(-9, 9), inner, max_size=3)
    ),
    max_leaves=10,
)
fields = st.sampled_from(
    ["session_id", "page", "target", "name", "data", "id", "props", "call_id", "error", "result", "route", "media"]
)
bodies = anything | st.dictionaries(fields, anything | st.dictionaries(fields, anything))
packets = (
    st.binary(max_size=40).map(lambda tail: b"\x00" + tail)
    | st.binary(max_size=40)
    | st.builds(codec.encode, st.sampled_from([1, 2, 3, 4, 5, 6]), bodies)
    | st.builds(
        lambda packet, at: packet[: at % (len(packet) + 1)], st.builds(codec.encode, st.just(3), bodies), st.integers(0)
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.booleans(), st.lists(packets, max_size=6))
def test_whatever_a_client_sends_concerns_nobody_else(registered: bool, sent: list[bytes]) -> None:
    place = Place()
    other = place.visit()
    bad = Visitor(place.hub)
    if registered:
        bad.register()
    for packet in sent:
        bad.peer.receive(packet)  # and raises nothing
    place.timers.advance(1)
    assert other.connection.closed is None
    page: Any = place.hub.sessions[other.id].tree.root
    page.add(Text("still here"))
    place.timers.advance(1)
    other.flush()
    assert other.texts() == ["page 1", "still here"]
    assert other.model.errors == []


def test_messages_of_both_ways_are_traced() -> None:
    seen: list[tuple[str, int]] = []
    place = Place(trace=lambda way, code, body: seen.append((way, code)))
    place.visit().flush()
    assert seen[:4] == [("in", 1), ("out", 1), ("out", 5), ("in", 5)]
