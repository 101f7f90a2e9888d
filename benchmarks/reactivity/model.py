"""The model: the simplest library that does no work twice. Its results and run counts are what the others are held to.

A computed looks, once per write and if somebody asks, whether a source that it read has another value now, in the
order of the reads; only then does it run. Effects ask after each write, or at the end of a batch, in the order of
making. It asks everything each time, so it is slow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.reactivity.libraries import Library

__all__ = ["Model", "counting"]


class Cell:
    """A source of the model; with a function it is a computed."""

    def __init__(self, model: Model, value: Any, fn: Callable[[], Any] | None = None) -> None:
        self.model, self.value, self.fn = model, value, fn
        self.seen: dict[Cell, Any] = {}
        self.asked_at = -1

    def __call__(self) -> Any:
        if self.fn is not None and self.asked_at != self.model.writes:
            self.asked_at = self.model.writes
            if not self.seen or any(source() != value for source, value in self.seen.items()):
                self.value = self.run(self.fn)
        if self.model.reads is not None:
            self.model.reads.setdefault(self, self.value)
        return self.value

    def run(self, fn: Callable[[], Any]) -> Any:
        """Call the function, and note what it reads."""
        outer, self.model.reads = self.model.reads, {}
        try:
            return fn()
        finally:
            self.seen, self.model.reads = self.model.reads, outer

    def set(self, value: Any) -> None:
        """Write."""
        self.value = value
        if not self.model.open:
            self.model.settle()


class Model(Library):
    """The model as a library."""

    name = "model"

    def __init__(self) -> None:
        super().__init__()
        self.writes = 0
        self.open = 0
        self.reads: dict[Cell, Any] | None = None
        self.signal = lambda value: Cell(self, value)  # type: ignore[misc]
        self.memo = lambda fn: Cell(self, None, fn)  # type: ignore[misc]
        self.batch = self.staged  # type: ignore[misc]

    def effect(self, fn: Callable[[], Any], *_: Any) -> None:
        self.kept.append(Cell(self, None, fn))
        self.kept[-1]()

    @contextmanager
    def staged(self) -> Iterator[None]:
        """Writes inside are one; the code inside does not read."""
        self.open += 1
        yield
        self.open -= 1
        self.settle()

    def settle(self) -> None:
        """After a write."""
        self.writes += 1
        outer, self.reads = self.reads, None
        for effect in self.kept:
            effect()
        self.reads = outer


def counting(library: type[Library]) -> tuple[Library, list[int]]:
    """The library, and how often it has run functions."""
    made, runs = library(), [0]

    def count(fn: Callable[[], Any]) -> Callable[[], Any]:
        def counted() -> Any:
            runs[0] += 1
            return fn()

        return counted

    effect = made.effect
    made.effect = lambda fn, *sources: effect(count(fn), *sources)  # type: ignore[method-assign]
    if library.tracks:
        memo = made.memo
        made.memo = lambda fn: memo(count(fn))  # type: ignore[misc]
    else:
        computed = made.computed
        made.computed = lambda fn, *sources: computed(count(fn), *sources)  # type: ignore[method-assign]
    return made, runs
