"""When the next frame may go. Pure: time is an argument, in seconds of any steady clock.

    pacing = Pacing(fps=60)
    pacing.due(now)             # when a frame may be cut; None while the client does not keep up
    pacing.sent(now, number, size)
    pacing.confirmed(now, number)

The first change after a pause goes out at once, then at most `fps` frames a second. A client keeps up while what it has
not confirmed is little, and it answers probes in time; one that does not gets nothing more until it has confirmed, and
then the newest state in one frame. So a slow client costs a bounded number of bytes. A probe and its answer cost as
much as a small frame, so there are only a few a second, unless somebody needs to know at once.
"""

from __future__ import annotations

from collections import deque

__all__ = ["Pacing"]

MAX_UNCONFIRMED_BYTES = 256 * 1024
HIDDEN_TICK = 1.0
"""Seconds between two frames of a hidden page."""
PATIENCE = 0.25
"""Seconds within which a probe is to be answered; on a slow line, twice the best round trip."""
PROBE_SECONDS = 0.25
"""The time between two probes, as long as little is unconfirmed."""
PROBE_BYTES = 32 * 1024
"""From so many unconfirmed bytes on a probe does not wait for its time."""


class Pacing:
    """The frame clock of one client."""

    def __init__(self, fps: float) -> None:
        self.fps = fps
        """At most so many frames a second."""
        self.best_round_trip = float("inf")
        """The shortest time from a probe to its answer so far, in seconds."""
        self.round_trip: float | None = None
        """The time from the last probe to its answer."""
        self.hidden = False
        """Whether nobody sees the page: then one frame a second is enough."""
        self._last = float("-inf")
        self._unconfirmed: deque[tuple[int, int]] = deque()
        self._last_probe = float("-inf")
        self._bytes = 0
        self._probe: tuple[int, float] | None = None

    @property
    def tick(self) -> float:
        """The least time between two frames, in seconds."""
        return max(1 / self.fps, HIDDEN_TICK) if self.hidden else 1 / self.fps

    @property
    def unconfirmed(self) -> int:
        """Bytes that the client has not confirmed."""
        return self._bytes

    def due(self, now: float) -> float | None:
        """The time at which the next frame may be cut, not before `now`; None while the client does not keep up."""
        if not self.keeps_up(now):
            return None
        return max(now, self._last + self.tick)

    def keeps_up(self, now: float) -> bool:
        """Whether what the client has not confirmed is little, and no probe waits too long for its answer."""
        if self._bytes > MAX_UNCONFIRMED_BYTES:
            return False
        if self._probe is None:
            return True
        patience = PATIENCE
        if self.best_round_trip != float("inf"):
            patience = max(patience, 2 * self.best_round_trip)
        return now - self._probe[1] <= patience

    def sent(self, now: float, number: int, size: int) -> None:
        """Note a frame of `size` bytes. Frame numbers only grow."""
        self._last = now
        self._unconfirmed.append((number, size))
        self._bytes += size

    def wants_probe(self, now: float, *, urgent: bool = False) -> bool:
        """Whether a probe should follow: something is unconfirmed, no probe is on its way, and the last is long ago.

        Args:
            now: the time.
            urgent: whether it must be known soon what the client has applied.
        """
        if self._probe is not None or not self._unconfirmed:
            return False
        return urgent or self._bytes > PROBE_BYTES or now - self._last_probe >= PROBE_SECONDS

    def probe_due(self) -> float | None:
        """When a probe is to follow also if no frame does; None if nothing is unconfirmed, or one is on its way."""
        return self._last_probe + PROBE_SECONDS if self._unconfirmed and self._probe is None else None

    def probed(self, now: float) -> None:
        """Note that a probe was sent: its answer confirms all frames before it."""
        if self._unconfirmed:
            self._probe = (self._unconfirmed[-1][0], now)
            self._last_probe = now

    def confirmed(self, now: float) -> int | None:
        """Note the answer to the probe. Returns the last frame that the client has applied for certain."""
        if self._probe is None:
            return None
        number, at = self._probe
        self._probe = None
        self.round_trip = now - at
        self.best_round_trip = min(self.best_round_trip, self.round_trip)
        while self._unconfirmed and self._unconfirmed[0][0] <= number:
            self._bytes -= self._unconfirmed.popleft()[1]
        return number

    def reset(self) -> None:
        """Forget what was on its way: the connection is gone."""
        self._last = self._last_probe = float("-inf")
        self.hidden = False
        self._unconfirmed.clear()
        self._bytes = 0
        self._probe = None
        self.best_round_trip = float("inf")
        self.round_trip = None
