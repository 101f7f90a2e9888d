"""What has to be reached apart from the comparison: the cost of one write, of one signal, and of one more edge."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from threading import Lock
from typing import Any

from benchmarks.pairs import put_aside
from benchmarks.reactivity.cellx import layered
from benchmarks.reactivity.libraries import Ours
from reactive.graph import Queue, Watcher, computed, effect, signal

__all__ = ["GROWTH", "creating", "growth", "stale_write"]

ROUNDS = 31
COUNT = 10_000
GROWTH = 1.5
"""What an edge may cost more where there are ten times as many, and still be called linear: more memory, less cache."""


def per_op(work: Callable[[], Any], count: int) -> float:
    """Seconds for one of so many."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) / count


def stale_write() -> tuple[float, float, float]:
    """A write to a signal whose observers are stale; `with Lock()`; the median of the pairs' differences."""
    source, lock = signal(-1), Lock()
    middle = computed(lambda: source() + 1)
    binding = Watcher(lambda: middle(), Queue(lambda: None))
    binding.run()
    values = list(range(1000, 1000 + COUNT))

    def write() -> None:
        for value in values:
            source.value = value

    def locked() -> None:
        for _ in values:
            with lock:
                pass

    write()
    put_aside()
    pairs = [(per_op(write, COUNT), per_op(locked, COUNT)) for _ in range(ROUNDS)]
    writes, locks = zip(*pairs, strict=True)
    return statistics.median(writes), statistics.median(locks), statistics.median(w - n for w, n in pairs)


def creating() -> float:
    """Making a signal, and keeping it."""
    put_aside()
    return statistics.median(per_op(lambda: [signal(0) for _ in range(COUNT)], COUNT) for _ in range(ROUNDS))


def growth() -> Iterator[tuple[str, int, float, float]]:
    """The shape, its greater number of edges, seconds per edge and update there, and how many times more that is."""
    for name, (build, edges_of) in SHAPES.items():
        small, large = edges_of, 10 * edges_of
        steps = [(build(edges), edges) for edges in (small, large)]
        for step, _ in steps:
            step()
        put_aside()
        pairs = [[per_op(step, edges) for step, edges in steps] for _ in range(ROUNDS)]
        costs = [statistics.median(cost) for cost in zip(*pairs, strict=True)]
        yield name, large, costs[1], statistics.median(big / little for little, big in pairs)


def chain(edges: int) -> Callable[[], Any]:
    """Computeds one after the other."""
    source = last = signal(0)
    for _ in range(edges):
        last = computed(lambda below=last: below() + 1)
        last()
    return watched(source, last)


def fan(edges: int) -> Callable[[], Any]:
    """Computeds beside each other, each with an effect."""
    source = signal(0)
    nodes = [computed(lambda: source() + 1) for _ in range(edges // 2)]
    handles = [effect(lambda node=node: node()) for node in nodes]
    return lambda: (source.update(lambda n: n + 1), len(handles))


def diamonds(edges: int) -> Callable[[], Any]:
    """Diamonds on top of each other: the number of ways doubles with each."""
    source = last = signal(0)
    for _ in range(edges // 4):
        left, right = (computed(lambda below=last: below() + 1) for _ in range(2))
        last = computed(lambda left=left, right=right: left() + right() & 0xFFFF)
        last()
    return watched(source, last)


def watched(source: Any, last: Any) -> Callable[[], Any]:
    """A write that goes through to an effect on the last one."""
    handle = effect(lambda: last())
    return lambda: (source.update(lambda n: n + 1), handle)


SHAPES: dict[str, tuple[Callable[[int], Callable[[], Any]], int]] = {
    "a chain": (chain, 300),
    "a fan": (fan, 1_000),
    "stacked diamonds": (diamonds, 400),
    "cellx": (lambda edges: layered(edges // 10)(Ours()), 1_000),
}
"""How to build each with so many edges, and the smaller number of edges."""
