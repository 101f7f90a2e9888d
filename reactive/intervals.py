"""Time as a source: `interval` counts the seconds, or whatever part of them, and what reads it follows.

    ticks = ft.interval(0.1)
    page.add(ft.Text(lambda: f"{ticks() * 0.1:.1f} s"))

Where a loop runs, or in the code of a page, an interval is a timer of that loop; in a plain script a thread. It counts
whole periods since it was made, not calls: a tick that comes late counts for all that have passed, so that the count
times the period is the time elapsed, and does not drift.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import threading
import time
import weakref
from collections.abc import Callable
from contextvars import Context

from reactive._graph.shared import local, write_error
from reactive.graph import Effect, Scope, Signal, current_scope, signal
from reactive.waiting import loop_here

__all__ = ["Interval", "interval"]


class Interval:
    """How many whole periods have passed; made by `interval`. A source that can only be read.

    Calling it reads it, so it can be given to a property of a control.

    Attributes:
        seconds: the period.

    """

    __slots__ = ("__weakref__", "_count", "_scope", "seconds")

    def __init__(self, seconds: float, parent: Scope | None, name: str | None) -> None:
        self.seconds = seconds
        self._count = signal(0, name=name)
        self._scope = Scope(parent, name=name)  # of its own, so that an interval that has ended leaves nothing behind
        if self._scope.disposed:
            return
        loop = loop_here()
        if loop is None:
            _Thread(self._scope, self._count, seconds)
        else:
            _Timer(self._scope, self._count, seconds, loop)

    def __repr__(self) -> str:
        return f"<interval of {self.seconds:g} s>"

    @property
    def value(self) -> int:
        """The count. Tracked."""
        return self._count()

    def __call__(self) -> int:
        """As `value`."""
        return self._count()

    def peek(self) -> int:
        """As `value`, without depending on it."""
        return self._count.peek()

    def subscribe(self, fn: Callable[[int], object]) -> Effect:
        """Call `fn` with the count, now and at each tick; the handle's `dispose` ends that."""
        return self._count.subscribe(fn)

    def dispose(self) -> None:
        """Stop; the count stays what it is. From any thread, any number of times."""
        self._scope.dispose()


class _Clock:
    """Writes the count, as long as anybody could read it: it knows the signal only weakly."""

    def __init__(self, scope: Scope, count: Signal[int], seconds: float, now: Callable[[], float]) -> None:
        self._seconds = seconds
        self._now = now
        self._start = now()
        self._passed = 0
        self._count = weakref.ref(count)
        self._scope = scope
        scope.on_cleanup(self.stop)

    def next(self) -> float:
        """When the next tick is due."""
        return self._start + (self._passed + 1) * self._seconds

    def tell(self) -> None:
        """Count what has passed; end if nobody holds the interval any more, nor depends on it."""
        count = self._count()
        if count is None:
            self._scope.dispose()
            return
        # A timer may be early by the clock's resolution, and the division inexact: a millionth of a period more.
        passed = int((self._now() - self._start) / self._seconds + 1e-6)
        if passed <= self._passed:
            return
        self._passed = passed
        try:
            count.set(passed)
        except Exception:
            # Of effects outside a page; nobody else hears of it, and the next tick comes nevertheless.
            logging.getLogger("reactive").exception("a tick of an interval of %g s failed", self._seconds)

    def stop(self) -> None:
        raise NotImplementedError


class _Timer(_Clock):
    """Ticks on a loop."""

    def __init__(self, scope: Scope, count: Signal[int], seconds: float, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._handle: asyncio.TimerHandle | None = None
        self._stopped = False
        super().__init__(scope, count, seconds, loop.time)
        loop.call_soon_threadsafe(self._wait, context=Context())  # an empty one: a timer holds nobody's page

    def _wait(self) -> None:
        if not self._stopped:
            self._handle = self._loop.call_at(self.next(), self._tick, context=Context())

    def _tick(self) -> None:
        self.tell()
        self._wait()

    def stop(self) -> None:
        self._stopped = True
        with contextlib.suppress(RuntimeError):  # the loop is closed, and the timer with it
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()


class _Thread(_Clock):
    """Ticks on a thread, where there is no loop."""

    def __init__(self, scope: Scope, count: Signal[int], seconds: float) -> None:
        self._stopped = threading.Event()
        super().__init__(scope, count, seconds, time.monotonic)
        threading.Thread(target=self._work, name="reactree-interval", daemon=True).start()

    def _work(self) -> None:
        while not self._stopped.wait(max(0.0, self.next() - self._now())):
            self.tell()

    def stop(self) -> None:
        self._stopped.set()


def interval(seconds: float, *, name: str | None = None) -> Interval:
    """Count the periods of so many seconds that have passed from now on: 0, 1, 2 ...

    It belongs to the current scope (a component, a page, an effect) and ends with it; else when nobody holds it or
    depends on it any more, or by `dispose`. A tick is one write of a signal: what depends on it shows it, and nothing
    else runs. In a component whose body runs more than once, keep it by `use_memo(lambda: ft.interval(1), [])`.

    Args:
        seconds: the period, more than 0. A tick may come late but counts for all periods that have passed.
        name: for error messages.

    Raises:
        ValueError: `seconds` is not a finite number above 0.
        WriteError: a computed or a binding is being evaluated.

        ticks = ft.interval(1)
        clock = ft.computed(lambda: (ticks(), datetime.now())[1].strftime("%X"))

    """
    if not (seconds > 0 and math.isfinite(seconds)):
        raise ValueError(f"interval: seconds: {seconds!r} was given; accepted: a number above 0")
    if local.thread.node is not None:
        raise write_error(local.thread, "starts an interval")
    return Interval(seconds, current_scope(), name if name is not None else f"interval({seconds:g})")
