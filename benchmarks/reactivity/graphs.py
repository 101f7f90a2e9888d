"""What a graph of the benchmark is, and the list of all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

from benchmarks.reactivity.libraries import Library

__all__ = ["GRAPHS", "Graph", "Step", "graph"]

Step: TypeAlias = Callable[[], Any]
"""What is measured; it returns what is to be checked, and can be repeated."""


@attrs.frozen
class Graph:
    """One graph of the benchmark."""

    suite: str
    name: str
    build: Callable[[Library], Step]
    """Make the graph; the time that it takes does not count."""
    tells_sources: bool = True
    """Whether libraries that have to be told the sources can play."""


GRAPHS: list[Graph] = []


def graph(suite: str, name: str, *, tells_sources: bool = True) -> Callable[[Callable[[Library], Step]], Any]:
    """Add a graph to the list."""

    def add(build: Callable[[Library], Step]) -> Callable[[Library], Step]:
        GRAPHS.append(Graph(suite, name, build, tells_sources))
        return build

    return add
