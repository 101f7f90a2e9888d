"""Progress of a loop: `track` it, and a bar and a label follow.

    bar, label = ft.ProgressBar(), ft.Text()
    page.add(bar, label)

    def work():
        for path in ft.track(paths, bar, label=label):
            compress(path)
    page.run_thread(work)

The loop pays a look at the clock for each item; what is shown changes at most 60 times a second.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from reactive.graph import batch, computed, signal

if TYPE_CHECKING:
    from core_tree.controls.progress_bar import ProgressBar
    from core_tree.controls.progress_ring import ProgressRing
    from core_tree.controls.text import Text

__all__ = ["Track", "track"]

T = TypeVar("T")

INTERVAL = 1 / 60
"""Seconds between two changes of what is shown."""
SETTLED = 0.5
"""Seconds before a rate is told: before, it says nothing."""


class Track(Generic[T]):
    """A loop under way; made by `track`. Iterate over it once; what it tells are signals, to be bound or read.

    Attributes:
        done: how many items have been dealt with.
        value: the part that is done, 0 to 1; None if the total is not known.
        rate: items a second on the average; None in the first half second.
        left: seconds until the end at that rate; None if that cannot be told.

    """

    def __init__(self, items: Iterable[T] | AsyncIterable[T], total: int | None) -> None:
        self._items = items
        self._total = total
        self._started: float | None = None
        self._count = 0
        self._shown = 0.0
        """When it was last told how many there were."""
        self.done = signal(0, name="track.done")
        self._seconds = signal(0.0, name="track.seconds")
        self._ended = signal(False, name="track.ended")
        self.value = computed(self._value, name="track.value")
        self.rate = computed(self._rate, name="track.rate")
        self.left = computed(self._left, name="track.left")
        self.label = computed(self._label, name="track.label")

    def __iter__(self) -> Iterator[T]:
        """Go through the items. On any thread."""
        if not isinstance(self._items, Iterable):
            raise TypeError(f"track: {type(self._items).__name__} is asynchronous: use `async for`")
        self._begin()
        try:
            for item in self._items:
                yield item
                self._step()
        finally:
            self._end()

    async def __aiter__(self) -> AsyncIterator[T]:
        """Go through the items with `async for`; plain ones too."""
        self._begin()
        try:
            if isinstance(self._items, AsyncIterable):
                async for item in self._items:
                    yield item
                    self._step()
            else:
                for item in self._items:
                    yield item
                    self._step()
        finally:
            self._end()

    def _begin(self) -> None:
        if self._started is not None:
            raise RuntimeError("track: a loop is gone through once; make another one")
        self._started = self._shown = time.monotonic()

    def _step(self) -> None:
        """One more item has been dealt with."""
        self._count += 1
        now = time.monotonic()
        if now - self._shown >= INTERVAL:
            self._shown = now
            self._tell(now)

    def _tell(self, now: float) -> None:
        with batch():
            self.done.value = self._count
            self._seconds.value = now - (self._started or now)

    def _end(self) -> None:
        with batch():
            self._tell(time.monotonic())
            self._ended.value = True

    def _value(self) -> float | None:
        if self._total is None:
            return None
        return min(1.0, self.done() / self._total) if self._total else 1.0

    def _rate(self) -> float | None:
        seconds = self._seconds()
        return self.done() / seconds if seconds >= SETTLED else None

    def _left(self) -> float | None:
        rate = self.rate()
        if not rate or self._total is None:
            return None
        return max(0.0, (self._total - self.done()) / rate)

    def _label(self) -> str:
        parts = [f"{self.done():,}" if self._total is None else f"{self.value():.0%}"]
        rate, left = self.rate(), self.left()
        if rate is not None:
            parts.append(f"{rate:,.1f}/s" if rate < 10 else f"{rate:,.0f}/s")
        if left and not self._ended():
            parts.append(f"{_span(left)} left")
        return " · ".join(parts)


def _span(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, whole = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes}:{whole:02} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02} h"


def track(
    items: Iterable[T] | AsyncIterable[T],
    bar: ProgressBar | ProgressRing | None = None,
    *,
    total: int | None = None,
    label: Text | None = None,
) -> Track[T]:
    """Follow a loop, plain or asynchronous: go through what this returns in place of the items.

    Args:
        items: what to go through.
        bar: shows the part that is done; without end if the total is not known.
        total: how many items there are, by default their `len`, if they have one.
        label: shows the part in words, the rate, and the time left.

    Raises:
        TypeError: in the loop: asynchronous items in a plain `for`.
        RuntimeError: in the loop: it was gone through before.

    """
    size: Any = getattr(items, "__len__", None)
    followed = Track(items, total if total is not None else size() if size is not None else None)
    if bar is not None:
        bar.value = followed.value
    if label is not None:
        label.value = followed.label
    return followed
