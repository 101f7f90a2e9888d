"""A connection without a network, and timers without a clock: for programs that drive a session step by step.

timers = ManualTimers()
session = Session("id", codec, timers, app)
session.attach(MemoryConnection(packets.append))
timers.advance(1 / 60)          # the next frame
"""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable

__all__ = ["ManualTimers", "MemoryConnection"]


class MemoryConnection:
    """Hands each packet to a function.

    Args:
        take: called with each packet, on the session's thread.
    """

    def __init__(self, take: Callable[[bytes], object]) -> None:
        self._take = take
        self.closed: str | None = None
        """Why the session closed the connection, if it did."""
        self.code: int | None = None
        """With which code."""
        self.alive = True
        """Whether the other end answers pings."""

    def send(self, packet: bytes) -> None:
        """Hand over a packet, unless the connection was closed."""
        if self.closed is None:
            self._take(packet)

    def ping(self, answered: Callable[[], object]) -> None:
        """Answer at once, if the other end is alive."""
        if self.alive and self.closed is None:
            answered()

    def close(self, reason: str, code: int) -> None:
        """Take nothing from now on."""
        if self.closed is None:
            self.closed, self.code = reason, code


class ManualTimer:
    """A call that comes when time has been advanced so far."""

    def __init__(self, callback: Callable[[], object]) -> None:
        self.callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        """Call it off."""
        self.callback = None


class ManualTimers:
    """The timers of a session, advanced by hand. Calls may be added from any thread; they run in `advance`."""

    def __init__(self) -> None:
        self._now = 0.0
        self._lock = threading.Lock()
        self._order = itertools.count()
        self._calls: list[tuple[float, int, ManualTimer]] = []

    def time(self) -> float:
        """Seconds since the beginning."""
        return self._now

    def call_at(self, when: float, callback: Callable[[], object], /) -> ManualTimer:
        """Call when that time is reached."""
        timer = ManualTimer(callback)
        with self._lock:
            heapq.heappush(self._calls, (when, next(self._order), timer))
        return timer

    def call_soon(self, callback: Callable[[], object], /) -> ManualTimer:
        """Call at the next `advance`."""
        return self.call_at(self._now, callback)

    call_soon_threadsafe = call_soon

    def advance(self, seconds: float = 0.0) -> None:
        """Let time pass, and make the calls that fall due, and those that fall due by them."""
        end = self._now + seconds
        while True:
            with self._lock:
                if not self._calls or self._calls[0][0] > end:
                    break
                when, _, timer = heapq.heappop(self._calls)
            self._now = max(self._now, when)
            if timer.callback is not None:
                timer.callback()
        self._now = end
