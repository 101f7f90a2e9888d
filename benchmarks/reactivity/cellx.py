"""Layers of four computeds, each with an effect; all four signals are written in one batch. It comes from cellx."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.reactivity.graphs import Step, graph
from benchmarks.reactivity.libraries import Library

__all__ = ["layered"]


def layered(layers: int) -> Callable[[Library], Step]:
    """The graph with so many layers."""

    def build(lib: Library) -> Step:
        start = layer = [lib.signal(value) for value in (1, 2, 3, 4)]
        for _ in range(layers):
            layer = next_layer(lib, *layer)

        def step() -> list[Any]:
            ends = []
            for values in (4, 3, 2, 1), (1, 2, 3, 4):
                with lib.batch():
                    for source, value in zip(start, values, strict=True):
                        source.set(value)
                ends.append([end() for end in layer])
            return ends

        return step

    return build


def next_layer(lib: Library, a: Any, b: Any, c: Any, d: Any) -> list[Any]:
    """What lies on these four."""
    made = [
        lib.computed(lambda: b(), b),
        lib.computed(lambda: a() - c(), a, c),
        lib.computed(lambda: b() + d(), b, d),
        lib.computed(lambda: c(), c),
    ]
    for node in made:
        lib.watch(node)
    return made


for count in (10, 1000):
    graph("cellx", f"{count:,} layers")(layered(count))
