"""Many computeds on few signals, and few on many: to create, with the first read, and to update. It comes from S.js."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.reactivity.graphs import Step, graph
from benchmarks.reactivity.libraries import Library

__all__: list[str] = []

SIZE = 2000
"""How many computeds or signals there are, whichever are more; and how many runs an update causes."""


def reader(sources: list[Any]) -> Callable[[], Any]:
    """A function that reads these."""
    if len(sources) == 1:
        (only,) = sources
        return lambda: only()
    if len(sources) == 2:
        one, two = sources
        return lambda: one() + two()
    return lambda: sum([source() for source in sources])


def groups(sources: list[Any], ins: int, outs: int) -> list[list[Any]]:
    """What each computed reads: `ins` signals, and each signal is read by `outs` computeds."""
    if not ins:
        return [[] for _ in range(SIZE)]
    return [sources[i : i + ins] for i in range(0, len(sources), ins) for _ in range(outs)]


def create(ins: int, outs: int) -> None:
    """Add the graph that makes computeds."""

    def build(lib: Library) -> Step:
        sources = [lib.signal(i) for i in range(SIZE // outs)]
        read = [reader(group) for group in groups(sources, ins, outs)]

        def step() -> int:
            memo = lib.memo
            return sum([made() for made in [memo(fn) for fn in read]])

        return step

    graph("create", f"{ins} to {outs}", tells_sources=False)(build)


def update(ins: int, outs: int) -> None:
    """Add the graph that writes; each computed has an effect."""

    def build(lib: Library) -> Step:
        sources = [lib.signal(i) for i in range(ins)]
        made = [lib.computed(reader(group), *group) for group in groups(sources, ins, outs)]
        for node in made:
            lib.watch(node)
        writes, turn = SIZE // max(ins, outs), 0

        def step() -> int:
            nonlocal turn
            for _ in range(writes):
                sources[turn % ins].set(turn + ins)
                turn += 1
            return made[0]()

        return step

    graph("update", f"{ins} to {outs}")(build)


@graph("create", "signals", tells_sources=False)
def signals(lib: Library) -> Step:
    """Nothing but signals."""
    make = lib.signal
    return lambda: len([make(i) for i in range(SIZE)])


for shape in ((0, 1), (1, 1), (2, 1), (4, 1), (1000, 1), (1, 2), (1, 4), (1, 8), (1, 1000)):
    create(*shape)
for shape in ((1, 1), (2, 1), (4, 1), (1000, 1), (1, 2), (1, 4), (1, 1000)):
    update(*shape)
