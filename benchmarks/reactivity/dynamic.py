"""Grids: each node reads some of the row above. A dynamic node leaves one out, depending on what it has read.

The shapes are those of the dynamic suite; the numbers of writes are scaled down, and values are kept to 32 bits.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import attrs

from benchmarks.reactivity.graphs import Step, graph
from benchmarks.reactivity.libraries import Library

__all__ = ["Grid"]

MASK = 0xFFFF_FFFF


@attrs.frozen
class Grid:
    """The shape of a grid."""

    width: int
    layers: int
    reads: int
    """How many of the row above a node reads."""
    static: float
    """The part of the nodes that always read all."""
    read: float
    """The part of the last row that is read after each write."""
    writes: int

    def build(self, lib: Library) -> Step:
        """Make it; the rows are read one after the other, so that nothing nests."""
        rnd = random.Random(0)
        sources = row = [lib.signal(i) for i in range(self.width)]
        for _ in range(self.layers - 1):
            row = [self.node(lib, row, x, rnd) for x in range(self.width)]
            for node in row:
                node()
        leaves = rnd.sample(row, round(len(row) * self.read))
        turn = 0

        def step() -> int:
            nonlocal turn
            for _ in range(self.writes):
                with lib.batch():
                    sources[turn % self.width].set(turn + turn % self.width)
                turn += 1
                for leaf in leaves:
                    leaf()
            return sum([leaf() for leaf in leaves])

        return step

    def node(self, lib: Library, above: list[Any], x: int, rnd: random.Random) -> Any:
        """A node that reads its part of the row above."""
        sources = [above[(x + k) % self.width] for k in range(self.reads)]
        make = steady if rnd.random() < self.static else changing
        return lib.computed(make(sources), *sources)


def steady(sources: list[Any]) -> Callable[[], int]:
    """Reads all."""

    def total() -> int:
        found = 0
        for source in sources:
            found += source()
        return found & MASK

    return total


def changing(sources: list[Any]) -> Callable[[], int]:
    """Reads the first; that says whether, and which, another one is left out."""
    first, *rest = sources

    def total() -> int:
        found = first()
        left_out = found % len(rest) if found & 1 else -1
        for at, source in enumerate(rest):
            if at != left_out:
                found += source()
        return found & MASK

    return total


for name, shape in {
    "simple component 10x5": Grid(10, 5, 2, 1, 0.2, writes=600),
    "dynamic component 10x10": Grid(10, 10, 6, 0.75, 0.2, writes=100),
    "large web app 1000x12": Grid(1000, 12, 4, 0.95, 1, writes=10),
    "wide dense 1000x5": Grid(1000, 5, 25, 1, 1, writes=5),
    "deep 5x500": Grid(5, 500, 3, 1, 1, writes=2),
    "very dynamic 100x15": Grid(100, 15, 6, 0.5, 1, writes=20),
}.items():
    graph("dynamic", name)(shape.build)
