"""Timing in pairs: a round of ours, a round of the other's, and again; so that a machine's drift hits both alike."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Sequence

import attrs

from benchmarks.pairs import put_aside
from benchmarks.reactivity.graphs import Graph
from benchmarks.reactivity.libraries import LIBRARIES, Library, Ours
from benchmarks.reactivity.model import Model
from benchmarks.reactivity.trial import Trial, tried

__all__ = ["Outcome", "Peer", "compare"]

PAIRS = 7
LEAST = 0.004
"""Seconds that a round of ours should take, by repeating the step."""
MOST = 1.0
"""Seconds that a round of the other's should take at most, unless one step takes longer."""


@attrs.frozen
class Peer:
    """One graph with another library: seconds per step, alternating."""

    trial: Trial
    ours: Sequence[float] = ()
    theirs: Sequence[float] = ()

    @property
    def ratios(self) -> list[float]:
        """How many times faster ours was, pair by pair."""
        return [theirs / own for own, theirs in zip(self.ours, self.theirs, strict=True)]

    @property
    def ratio(self) -> float:
        """The median of the pairs."""
        return statistics.median(self.ratios)


@attrs.frozen
class Outcome:
    """One graph with all libraries."""

    graph: Graph
    model: Trial
    ours: Trial
    peers: dict[str, Peer]

    @property
    def right(self) -> bool:
        """Whether ours gave the result of the model, by as many runs."""
        return not self.ours.failed and (self.ours.result, self.ours.runs) == (self.model.result, self.model.runs)


def compare(graph: Graph) -> Outcome:
    """Try all libraries on a graph; time those that finish with the right result."""
    model, ours = tried(graph, Model), tried(graph, Ours)
    peers = {}
    for library in LIBRARIES[1:]:
        if not library.tracks and not graph.tells_sources:
            continue
        trial = tried(graph, library)
        if not trial.failed and trial.result != model.result:
            trial = attrs.evolve(trial, failed="another result")
        peers[library.name] = Peer(trial) if trial.failed or ours.failed else in_pairs(graph, library, ours, trial)
    return Outcome(graph, model, ours, peers)


def in_pairs(graph: Graph, library: type[Library], ours: Trial, trial: Trial) -> Peer:
    """Time both, in turn."""
    own_repeat = math.ceil(LEAST / ours.seconds)
    repeat = max(1, min(own_repeat, int(MOST / trial.seconds)))
    peer = Peer(trial, [], [])
    for _ in range(PAIRS):
        peer.ours.append(timed(graph, Ours, own_repeat))  # type: ignore[attr-defined]
        peer.theirs.append(timed(graph, library, repeat))  # type: ignore[attr-defined]
    return peer


def timed(graph: Graph, library: type[Library], repeat: int) -> float:
    """Seconds per step, of a fresh graph that has done its step once. The garbage collector is on."""
    lib = library()  # kept until the end: reaktiv's effects end when nobody holds them
    step = graph.build(lib)
    step()
    put_aside()
    start = time.thread_time()
    for _ in range(repeat):
        step()
    return (time.thread_time() - start) / repeat
