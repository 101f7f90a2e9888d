"""Packets that wait to be sent to one client, whichever library carries them.

class Connection(QueuedConnection):     # how one packet is sent, a ping, the end
    ...

connection = Connection(max_queued=16 * 1024 * 1024)
writer = asyncio.create_task(connection.write())
connection.send(packet)                 # returns at once
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable

from transport.session import POLICY_VIOLATION

__all__ = ["CLOSE_SECONDS", "MAX_MESSAGE", "PING_SECONDS", "TOO_BIG", "QueuedConnection"]

MAX_MESSAGE = 1024 * 1024
"""Bytes that a client may send at once."""
PING_SECONDS = 20
"""How often a silent client is asked whether it is there: it never asks itself."""
CLOSE_SECONDS = 5
"""How long a client has to take leave."""
TOO_BIG = 1009
LONGEST_REASON = 120  # bytes; a close frame takes 123


class QueuedConnection(ABC):
    """One client: packets wait in a queue, so that `send` returns at once and the socket sets the speed.

    Args:
        max_queued: bytes that may wait; beyond, the connection is closed.
    """

    def __init__(self, max_queued: int) -> None:
        self._max_queued = max_queued
        self._queue: deque[bytes] = deque()
        self._queued = 0
        self._sending = False
        """Whether a packet from the queue is on its way into the socket."""
        self._filled = asyncio.Event()
        self._pings: list[Callable[[], object]] = []
        self._closing: tuple[int, str] | None = None

    def send(self, packet: bytes) -> None:
        """Send a packet at once if nothing is before it and the socket takes it, else queue it."""
        if not (self._queue or self._sending or self._closing) and self._send_now(packet):
            return
        self._queued += len(packet)
        if self._queued > self._max_queued and len(self._queue) > 1:  # one alone may be as long as it likes
            self._queue.clear()
            self.close("the client takes too little of what is sent", POLICY_VIOLATION)
        elif self._closing is None:
            self._queue.append(packet)
            self._filled.set()

    def ping(self, answered: Callable[[], object]) -> None:
        """Ask whether the client is there; call `answered` once it says so."""
        self._pings.append(answered)
        self._filled.set()

    def close(self, reason: str, code: int) -> None:
        """Close the connection when what is queued has been sent, or the time for that is over."""
        self._closing = code, reason.encode()[:LONGEST_REASON].decode(errors="ignore")
        # Who takes nothing does not take that either.
        asyncio.get_running_loop().call_later(CLOSE_SECONDS, self._abort)
        self._filled.set()

    async def write(self) -> None:
        """Send what is queued, until the connection is closed from here."""
        while True:
            await self._filled.wait()
            self._filled.clear()
            while self._pings:
                await self._ask(self._pings.pop())
            self._sending = True
            while self._queue:
                packet = self._queue.popleft()
                await self._send(packet)
                self._queued -= len(packet)
            self._sending = False
            if self._closing is not None:
                await self._leave(*self._closing)
                return

    def _send_now(self, packet: bytes) -> bool:  # noqa: ARG002
        """Send a packet without waiting, if the library can do that and the socket takes it."""
        return False

    @abstractmethod
    async def _send(self, packet: bytes) -> None:
        """Send one packet; returns when there may be more."""

    @abstractmethod
    async def _ask(self, answered: Callable[[], object]) -> None:
        """Send a ping; have `answered` called by its answer."""

    @abstractmethod
    async def _leave(self, code: int, reason: str) -> None:
        """Close the connection as the protocol has it."""

    @abstractmethod
    def _abort(self) -> None:
        """Drop the connection, if it is still there."""
