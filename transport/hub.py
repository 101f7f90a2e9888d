"""The sessions of one server: who gets a new one, who comes back to an old one, when one ends.

A session is known by its id alone, a secret of 192 bits; never by address or user agent. The tab keeps the id, so that
a reload or a lost connection comes back to the same page. Who names a session that seems to be in use is a duplicated
tab, or the same user over another network whose old connection is dead without anybody having noticed: the old one is
asked whether it is there. A session whose client stays away ends after a while (`Limits`).
"""

from __future__ import annotations

import functools
import logging
import secrets
from collections.abc import Mapping

from core_tree.wire import DATA_CHANNEL, ChannelData, Codec, ProtocolError
from transport.limits import Allowance, Limits
from transport.messages import Register, parse
from transport.session import (
    GOING_AWAY,
    POLICY_VIOLATION,
    PROTOCOL_ERROR,
    TRY_AGAIN_LATER,
    App,
    ClientInfo,
    Connection,
    HttpAnswer,
    Session,
    Timer,
    Timers,
    Trace,
)

__all__ = ["Hub", "Peer"]

logger = logging.getLogger("reactree.hub")


class Hub:
    """The sessions of a server. All methods belong to the loop's thread."""

    def __init__(
        self,
        codec: Codec,
        timers: Timers,
        app: App,
        *,
        fps: float = 60,
        limits: Limits | None = None,
        trace: Trace | None = None,
    ) -> None:
        self.sessions: dict[str, Session] = {}
        self.codec = codec
        """Of Flutter's wire."""
        self._timers = timers
        self._app = app
        self._fps = fps
        self.limits = limits or Limits()
        self._trace = trace
        self._expiry: dict[str, Timer] = {}
        """When the sessions that wait for their clients end, those that have waited longest first."""
        self._unregistered: dict[Peer, Timer] = {}

    def connect(self, connection: Connection, info: ClientInfo, codec: Codec | None = None) -> Peer:
        """A client has connected, which speaks that wire: returns what takes its packets."""
        peer = Peer(self, connection, info, codec or self.codec)
        if len(self._unregistered) >= self.limits.max_unregistered:
            peer.refuse("too many connections wait for their registration", TRY_AGAIN_LATER)
        else:
            late = functools.partial(peer.refuse, "no registration in time", POLICY_VIOLATION)
            self._unregistered[peer] = self._timers.call_at(self.now() + self.limits.register_seconds, late)
        return peer

    def now(self) -> float:
        """The time, in seconds of the hub's clock."""
        return self._timers.time()

    def forget(self, peer: Peer) -> None:
        """The peer is no longer one that has yet to register."""
        late = self._unregistered.pop(peer, None)
        if late is not None:
            late.cancel()

    def register(self, peer: Peer, register: Register) -> None:
        """Give a client its session; at once, unless it must be seen first whether the one that it names is in use."""
        session = self._session_of(register, peer.info)
        old = session.connection if session is not None else None
        if session is None or old is None or _same_page(session.info, peer.info):
            peer.admit(register)
            return

        def decide(*, alive: bool) -> None:
            if peer.session is not None:
                return  # the pong of a connection that was given up comes late
            timer.cancel()
            if not alive and session.connection is old:
                logger.info("session %s: its connection is dead, and another takes its place", session.id[:8])
                self.lost(session)
                old.close("it did not answer, and another connection has its place", GOING_AWAY)
            peer.admit(register)

        timer = self._timers.call_at(self.now() + self.limits.alive_seconds, functools.partial(decide, alive=False))
        old.ping(functools.partial(decide, alive=True))

    def _session_of(self, register: Register, info: ClientInfo) -> Session | None:
        """The session that a client names, if it is the client's: whoever signed in as somebody else has another."""
        session = self.sessions.get(register.session_id or "")
        return session if session is not None and session.info.identity == info.identity else None

    def _make_room(self) -> None:
        """See to it that there may be one more session.

        Raises:
            ProtocolError: there are as many as there may be, all of them in use.
        """
        if len(self.sessions) < self.limits.max_sessions:
            return
        if not self._expiry:
            raise ProtocolError("there are as many sessions as there may be")
        self._end_oldest()

    def _end_oldest(self) -> None:
        """End the session that has waited longest for its client."""
        oldest = next(iter(self._expiry))
        logger.warning("session %s ends before its time: too many sessions wait for their clients", oldest[:8])
        self.end(self.sessions[oldest])

    def open(self, register: Register, connection: Connection, info: ClientInfo, codec: Codec) -> Session:
        """The session for a client that registers.

        Raises:
            ProtocolError: there is no room for another one.
        """
        session = self._session_of(register, info)
        same_page = session is not None and _same_page(session.info, info)
        if session is not None and session.connection is not None and same_page:
            # The same page connects again: its old connection is dead, though nobody has noticed yet.
            old = session.connection
            self.lost(session)
            old.close("the page has connected again", GOING_AWAY)
        if session is not None and session.connection is None:
            self._stay(session)
            session.info = info
            session.codec = codec
            self._app.resume(session, register)
        else:  # unknown, or in use: a duplicated tab names the session of the tab that it was made from
            same_page = False
            self._make_room()
            session = Session(
                secrets.token_urlsafe(24),
                codec,
                self._timers,
                self._app,
                fps=self._fps,
                info=info,
                trace=self._trace,
            )
            self._app.start(session, register)
            self.sessions[session.id] = session
        session.attach(connection, returning=bool(register.session_id), holding=same_page)
        return session

    async def login_answered(self, given: Mapping[str, str]) -> HttpAnswer:
        """A service has sent a user back who signs in there: returns what the user's browser gets."""
        return await self._app.login_answered(given)

    def lost(self, session: Session) -> None:
        """The client of a session is gone. The session waits for it a while."""
        if session.closed:
            return
        session.detach()
        self._expiry[session.id] = self._timers.call_at(
            self.now() + self.limits.session_timeout, lambda: self.end(session)
        )
        if len(self._expiry) > self.limits.max_detached:
            self._end_oldest()

    def end(self, session: Session) -> None:
        """End a session for good."""
        self.sessions.pop(session.id, None)
        self._stay(session)
        session.close()

    def _stay(self, session: Session) -> None:
        """Call off the end that was set for a session."""
        expiry = self._expiry.pop(session.id, None)
        if expiry is not None:
            expiry.cancel()

    def close(self) -> None:
        """End all sessions."""
        for peer in list(self._unregistered):
            peer.refuse("the server ends", GOING_AWAY)
        for session in list(self.sessions.values()):
            self.end(session)

    def decode(self, packet: bytes, codec: Codec) -> tuple[int, object]:
        """The message in a packet, for a peer."""
        action, body = codec.decode(packet)
        if self._trace is not None and action != DATA_CHANNEL:
            self._trace("in", action, body)
        return action, body


def _same_page(one: ClientInfo, other: ClientInfo) -> bool:
    """Whether it is one page in a browser, which has been loaded once."""
    return bool(one.load) and one.load == other.load


class Peer:
    """One connection, as the hub sees it: packets in, until it closes. A bad packet closes it, and harms no other."""

    def __init__(self, hub: Hub, connection: Connection, info: ClientInfo, codec: Codec) -> None:
        self.connection = connection
        self.info = info
        self.codec = codec
        self.session: Session | None = None
        self._hub = hub
        self._asked = False
        """Whether it has sent its registration."""
        self._over = False
        limits = hub.limits
        self._messages = Allowance(limits.messages_per_second)
        self._bytes = Allowance(limits.bytes_per_second)

    def receive(self, packet: bytes | str) -> None:
        """Act on a packet."""
        if self._over or (self.session is not None and self.session.connection is not self.connection):
            return  # what was under way when the connection was closed, or another took its place
        now = self._hub.now()
        if not self._messages.take(now) or not self._bytes.take(now, len(packet)):
            self.refuse("too many messages", POLICY_VIOLATION)
            return
        try:
            if isinstance(packet, str) is not self.codec.text:
                raise ProtocolError(f"a {'binary' if self.codec.text else 'text'} message; this wire has none")
            data = packet.encode() if isinstance(packet, str) else packet
            action, body = self._hub.decode(data, self.codec)
            if isinstance(body, ChannelData):
                if self.session is not None:
                    self.session.received_bytes(body)
                return
            message = parse(action, body)
            if self.session is not None:
                self.session.receive(message, len(packet))
            elif isinstance(message, Register) and not self._asked:
                self._asked = True
                self._hub.register(self, message)
            else:
                raise ProtocolError(f"message {action} before the registration")
        except ProtocolError as error:
            self.refuse(f"protocol error: {error}", PROTOCOL_ERROR)

    def admit(self, register: Register) -> None:
        """Give the client the session that it asks for, unless it has gone meanwhile."""
        if self._over:
            return
        try:
            self.session = self._hub.open(register, self.connection, self.info, self.codec)
        except ProtocolError as error:
            self.refuse(str(error), TRY_AGAIN_LATER)
        else:
            self._hub.forget(self)

    def refuse(self, reason: str, code: int) -> None:
        """Close the connection, and act on nothing that still comes from it."""
        if not self._over:
            logger.warning("the connection of %s is closed: %s", self.info.ip or "a client", reason)
            self._over = True
            self._hub.forget(self)
            self.connection.close(reason, code)

    def closed(self) -> None:
        """The connection is gone."""
        self._over = True
        self._hub.forget(self)
        if self.session is not None and self.session.connection is self.connection:
            self._hub.lost(self.session)
