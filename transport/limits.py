"""How much a client may ask of the server, and for how long a session is kept.

    limits = Limits(session_timeout=600, messages_per_second=200)
    allowance = Allowance(limits.messages_per_second, burst=4 * limits.messages_per_second)
    allowance.take(now)                # False: too much

Nothing here knows sockets or clocks: time is an argument, in seconds of any steady clock.
"""

from __future__ import annotations

import attrs

__all__ = ["Allowance", "Limits"]

BURST_SECONDS = 4
"""So many seconds' worth of its allowance may a client use at once."""

_positive = attrs.validators.gt(0)
_not_negative = attrs.validators.ge(0)


@attrs.frozen(kw_only=True)
class Limits:
    """What one server allows its clients."""

    session_timeout: float = attrs.field(default=3600, validator=_not_negative)
    """Seconds that a session waits for a client that is gone."""
    max_sessions: int = attrs.field(default=10_000, validator=_positive)
    """Sessions at a time. At the limit the one that has waited longest ends; if none waits, newcomers are refused."""
    max_detached: int = attrs.field(default=1_000, validator=_not_negative)
    """Sessions that wait for their clients at a time; beyond, the one that has waited longest ends."""
    register_seconds: float = attrs.field(default=10, validator=_positive)
    """Within that time a connection must say what it wants, else it is closed."""
    max_unregistered: int = attrs.field(default=1_000, validator=_positive)
    """Connections at a time that have not said it yet; further ones are closed."""
    alive_seconds: float = attrs.field(default=2, validator=_positive)
    """Within that time a connection answers a ping, or it is taken for dead when somebody else has its session's id."""
    messages_per_second: float = attrs.field(default=1_000, validator=_positive)
    """Messages that a client may send, lastingly; for a moment, four times as many."""
    bytes_per_second: float = attrs.field(default=4 * 1024 * 1024, validator=_positive)
    """Bytes that a client may send, lastingly; at once, four times as many, or one message of the greatest size."""
    max_queued: int = attrs.field(default=16 * 1024 * 1024, validator=_positive)
    """Bytes that may wait to be sent to one client. Frames keep far below: what runs into it are files and calls."""


class Allowance:
    """So much a second, with a reserve for bursts: a token bucket."""

    __slots__ = ("_burst", "_left", "_rate", "_since")

    def __init__(self, rate: float, *, burst: float | None = None) -> None:
        self._rate = rate
        self._burst = BURST_SECONDS * rate if burst is None else burst
        self._left = self._burst
        self._since: float | None = None

    def take(self, now: float, amount: float = 1) -> bool:
        """Use some of it. False if there is not so much: then nothing is used."""
        if self._since is not None:
            self._left = min(self._burst, self._left + (now - self._since) * self._rate)
        self._since = now
        if amount > self._left:
            return False
        self._left -= amount
        return True
