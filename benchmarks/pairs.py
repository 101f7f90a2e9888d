"""Measuring in pairs: a round of flet's, then a round of ours, and again; so that a machine's drift hits both alike.

pytest-benchmark times our rounds; flet's run in the set-up before each. Before a round the garbage is collected and
what is alive is put aside (`gc.freeze`), so that neither side's collector walks the other's tree; it stays on.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import attrs

__all__ = ["RESULTS", "Pair", "Versus", "put_aside"]


@attrs.frozen
class Pair:
    """What one comparison gave: times per operation in seconds, or sizes in bytes."""

    question: str
    case: str
    n: int
    ours: Sequence[float]
    flet: Sequence[float]
    unit: str = "s"
    ours_bytes: float | None = None
    """Bytes sent per operation."""
    flet_bytes: float | None = None

    @property
    def ratios(self) -> list[float]:
        """How many times cheaper ours was, pair by pair."""
        return [theirs / own for own, theirs in zip(self.ours, self.flet, strict=True)]

    @property
    def ratio(self) -> float:
        """The median of the pairs."""
        return statistics.median(self.ratios)


RESULTS: list[Pair] = []
"""What this process has measured."""


def put_aside() -> None:
    """Collect the garbage, and let the collector forget what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class Versus:
    """Compares the two sides; the fixture `versus` makes one for each test.

    Args:
        benchmark: pytest-benchmark's fixture.
        question: what the test's module asks, in its first line.
    """

    def __init__(self, benchmark: Any, question: str) -> None:
        self._benchmark = benchmark
        self._question = question

    def __call__(
        self,
        case: str,
        n: int,
        ours: Callable[[], Any],
        flet: Callable[[], Any],
        *,
        rounds: int,
        per: int = 1,
        flet_per: int = 1,
        fresh: Callable[[], Any] = lambda: None,
        flet_fresh: Callable[[], Any] = lambda: None,
        sent: tuple[Any, Any] | None = None,
        warm: bool = True,
    ) -> Pair:
        """Run the rounds.

        Args:
            case: what is compared, if a question has several answers.
            n: the size of the tree.
            ours: one round of ours.
            flet: one round of flet's.
            rounds: how many pairs.
            per: how many operations one round of ours is.
            flet_per: how many operations one round of flet's is.
            fresh: called before each round of ours, not timed.
            flet_fresh: called before each round of flet's, not timed.
            sent: the counters of bytes of both sides.
            warm: whether a pair that does not count goes first.
        """
        theirs: list[float] = []
        counted = [0, 0]

        def before() -> None:
            flet_fresh()
            put_aside()
            bytes_before = sent[1].bytes if sent else 0
            start = time.perf_counter()
            flet()
            theirs.append((time.perf_counter() - start) / flet_per)
            fresh()
            put_aside()
            if sent:
                counted[:] = [sent[0].bytes, sent[1].bytes - bytes_before]

        if warm:
            before()
            ours()
            theirs.clear()
        self._benchmark.group = self._question
        self._benchmark.pedantic(ours, setup=before, rounds=rounds, iterations=1)
        gc.unfreeze()
        pair = Pair(
            self._question,
            case,
            n,
            [seconds / per for seconds in self._benchmark.stats.stats.data],
            theirs,
            ours_bytes=(sent[0].bytes - counted[0]) / per if sent else None,
            flet_bytes=counted[1] / flet_per if sent else None,
        )
        self._benchmark.extra_info.update(case=case, n=n, per=per, flet=theirs)
        RESULTS.append(pair)
        return pair
