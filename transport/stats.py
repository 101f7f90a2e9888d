"""How one client is served: what went out, how fast it answers, how old what it sees may be.

    stats = session.stats()
    print(stats)        # 120 frames (59.8/s), 14.2 kB out, 1.1 kB in, round trip 2.1 ms, newest change 0.0 s old, …

`Counters` is the session's own book; `Stats` is what one reads.
"""

from __future__ import annotations

import attrs

__all__ = ["Counters", "Stats"]


@attrs.frozen(kw_only=True)
class Stats:
    """How the client of one page is served, as of now."""

    frames: int
    """Frames sent since the session began."""
    bytes_sent: int
    """Bytes of all messages sent, without those of the WebSocket protocol."""
    bytes_received: int
    """Bytes of all messages received."""
    messages_received: int
    """Messages received: events, what the user entered, answers."""
    rate: float
    """Frames in the last full second that had any."""
    stalls: int
    """How often the client did not keep up, so that changes had to wait and were put together."""
    round_trip: float | None
    """Seconds from the last probe to its answer; None if there was none on this connection."""
    unconfirmed: int
    """Bytes of frames that the client has not confirmed."""
    staleness: float
    """Seconds since the oldest change that the client has not been sent; 0 if there is none."""
    longest_wait: float
    """The longest that a change has waited for its frame, in seconds."""
    connected: bool
    """Whether the client is connected."""

    def __str__(self) -> str:
        trip = "none" if self.round_trip is None else f"{1000 * self.round_trip:.1f} ms"
        return (
            f"{'' if self.connected else 'not connected, '}{self.frames} frames ({self.rate:.1f}/s), "
            f"{_size(self.bytes_sent)} out, {_size(self.bytes_received)} in, round trip {trip}, {self.stalls} stalls, "
            f"oldest unsent change {self.staleness:.2f} s, longest wait {self.longest_wait:.2f} s"
        )


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB"


@attrs.define
class Counters:
    """What a session counts. Time is an argument, in seconds of its clock."""

    frames: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    messages_received: int = 0
    stalls: int = 0
    longest_wait: float = 0.0
    waiting_since: float | None = None
    """When the oldest change came that no frame has carried."""
    rate: float = 0.0
    _second: float = float("-inf")
    _in_second: int = 0

    def changed(self, now: float) -> None:
        """Something is to be sent."""
        if self.waiting_since is None:
            self.waiting_since = now

    def sent(self, now: float) -> None:
        """A frame took all that has changed."""
        if self.waiting_since is not None:
            self.longest_wait = max(self.longest_wait, now - self.waiting_since)
            self.waiting_since = None
        self.frames += 1
        if now - self._second >= 1:
            self.rate = float(self._in_second) if now - self._second < 2 else 0.0
            self._second, self._in_second = now, 0
        self._in_second += 1
