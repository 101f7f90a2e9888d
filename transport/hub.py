"""The sessions of one server: who gets a new one, who comes back to an old one, when one ends.

A session is known by its id alone, a secret of 192 bits; never by address or user agent. The tab keeps the id, so that
a reload or a lost connection comes back to the same page. A session whose client stays away for `session_timeout`
seconds ends.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping

from core_tree.wire import DATA_CHANNEL, ChannelData, Codec, ProtocolError
from transport.messages import Register, parse
from transport.session import (
    GOING_AWAY,
    PROTOCOL_ERROR,
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
        session_timeout: float = 60,
        trace: Trace | None = None,
    ) -> None:
        self.sessions: dict[str, Session] = {}
        self._codec = codec
        self._timers = timers
        self._app = app
        self._fps = fps
        self._session_timeout = session_timeout
        self._trace = trace
        self._expiry: dict[str, Timer] = {}

    def connect(self, connection: Connection, info: ClientInfo) -> Peer:
        """A client has connected: returns what takes its packets."""
        return Peer(self, connection, info)

    def open(self, register: Register, connection: Connection, info: ClientInfo) -> Session:
        """The session for a client that registers."""
        session = self.sessions.get(register.session_id or "")
        same_page = session is not None and bool(info.load) and info.load == session.info.load
        if session is not None and session.connection is not None and same_page:
            # The same page connects again: its old connection is dead, though nobody has noticed yet.
            old = session.connection
            self.lost(session)
            old.close("the page has connected again", GOING_AWAY)
        if session is not None and session.connection is None:
            self._stay(session)
            session.info = info
            self._app.resume(session, register)
        else:  # unknown, or in use: a duplicated tab names the session of the tab that it was made from
            same_page = False
            session = Session(
                secrets.token_urlsafe(24),
                self._codec,
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
            self._timers.time() + self._session_timeout, lambda: self.end(session)
        )

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
        for session in list(self.sessions.values()):
            self.end(session)

    def decode(self, packet: bytes) -> tuple[int, object]:
        """The message in a packet, for a peer."""
        action, body = self._codec.decode(packet)
        if self._trace is not None and action != DATA_CHANNEL:
            self._trace("in", action, body)
        return action, body


class Peer:
    """One connection, as the hub sees it: packets in, until it closes. A bad packet closes it, and harms no other."""

    def __init__(self, hub: Hub, connection: Connection, info: ClientInfo) -> None:
        self._hub = hub
        self._connection = connection
        self._info = info
        self.session: Session | None = None
        self._refused = False

    def receive(self, packet: bytes | str) -> None:
        """Act on a packet."""
        if self._refused or (self.session is not None and self.session.connection is not self._connection):
            return  # what was under way when the connection was closed, or another took its place
        try:
            if isinstance(packet, str):
                raise ProtocolError("a text message; the protocol is binary")
            action, body = self._hub.decode(packet)
            if isinstance(body, ChannelData):
                if self.session is not None:
                    self.session.received_bytes(body)
                return
            message = parse(action, body)
            if self.session is None:
                if not isinstance(message, Register):
                    raise ProtocolError(f"message {action} before the registration")
                self.session = self._hub.open(message, self._connection, self._info)
            else:
                self.session.receive(message)
        except ProtocolError as error:
            logger.warning("the connection of %s is closed: %s", self._info.ip or "a client", error)
            self._refused = True
            self._connection.close(f"protocol error: {error}", PROTOCOL_ERROR)

    def closed(self) -> None:
        """The connection is gone."""
        if self.session is not None and self.session.connection is self._connection:
            self._hub.lost(self.session)
