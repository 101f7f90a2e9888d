"""The libraries, each behind the same few names.

What all have: a source is read by calling it and written by `set`. Only psygnal has to be told the sources of a
computed; the others find out.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, ClassVar

import psygnal
import reaktiv

from reactive import graph

__all__ = ["LIBRARIES", "Library", "Ours", "Psygnal", "Reaktiv"]


class Library:
    """What a graph is built with; a fresh one for each building. Here: ours."""

    name: ClassVar[str] = "ours"
    package: ClassVar[str] = "reactree"
    tracks: ClassVar[bool] = True
    """Whether it finds out itself what a computed reads."""
    signal: ClassVar[Callable[[Any], Any]] = staticmethod(graph.signal)
    memo: ClassVar[Callable[[Callable[[], Any]], Any]] = staticmethod(graph.computed)
    """The library's own function: for where making computeds is what is measured."""
    batch: ClassVar[Callable[[], AbstractContextManager[Any]]] = staticmethod(graph.batch)

    def __init__(self) -> None:
        self.kept: list[Any] = []

    def computed(self, fn: Callable[[], Any], *_: Any) -> Any:
        """A value that follows from the sources."""
        return self.memo(fn)

    def effect(self, fn: Callable[[], Any], *_: Any) -> None:
        """Run the function now, and after each change of the sources. It has no parameters, not even with defaults."""
        self.kept.append(graph.effect(fn))

    def watch(self, source: Any) -> None:
        """An effect that does nothing but read."""
        self.effect(lambda: source(), source)


Ours = Library


class Reaktiv(Library):
    """The package reaktiv, as it comes: its thread safety is on."""

    name = package = "reaktiv"
    signal = staticmethod(reaktiv.signal)
    memo = staticmethod(reaktiv.computed)
    batch = staticmethod(reaktiv.batch)

    def effect(self, fn: Callable[[], Any], *_: Any) -> None:
        self.kept.append(reaktiv.effect(fn))


class Cell:
    """A value that tells of its changes through a signal of psygnal."""

    __slots__ = ("changed", "value")

    def __init__(self, value: Any) -> None:
        self.value = value
        self.changed = psygnal.SignalInstance((object,))

    def __call__(self) -> Any:
        return self.value

    def set(self, value: Any) -> None:
        """Write the value; tell if it is another one."""
        if value != self.value:
            self.value = value
            self.changed.emit(value)


class Psygnal(Library):
    """The package psygnal: it has signals to connect to, and neither computeds nor batches.

    So a computed is a cell that is connected to each of its sources.
    """

    name = package = "psygnal"
    tracks = False
    signal = Cell
    batch = nullcontext

    def computed(self, fn: Callable[[], Any], *sources: Any) -> Any:
        cell = Cell(fn())

        def renew(_: object) -> None:
            cell.set(fn())

        for source in sources:
            source.changed.connect(renew)
        return cell

    def effect(self, fn: Callable[[], Any], *sources: Any) -> None:
        fn()
        for source in sources:
            source.changed.connect(lambda _: fn())


LIBRARIES = (Ours, Reaktiv, Psygnal)
