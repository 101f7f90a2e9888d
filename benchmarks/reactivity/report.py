"""Putting into words what came out: REACTIVITY.md."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Iterable, Sequence
from importlib.metadata import version

from benchmarks.reactivity import targets
from benchmarks.reactivity.libraries import LIBRARIES
from benchmarks.reactivity.rounds import Outcome, Peer
from benchmarks.reactivity.trial import LIMIT
from benchmarks.report import cpu_model, quantity, spoken, times

__all__ = ["text"]

HOW = """\
# What the graph's work costs, beside other libraries

Written by `python -m benchmarks.reactivity`. The graphs are those of the public js-reactivity-benchmark, in sizes that
suit Python. Each is tried first in a process of its own, with a time limit of 10 s, and its result and its number of
runs are compared with those of a model that recomputes nothing without need. Then rounds alternate: one of ours, one
of the other's, each on a fresh graph. Times are medians of the thread's processor time, so that what else the machine
does disturbs less; a ratio is the median of the pairs, with the least and the greatest; above 1 ours is faster. Thread
safety is on in ours and in reaktiv. The garbage collector is on.

psygnal has neither computeds nor batches: a computed is a cell connected to its sources by hand, which recomputes at
each of their signals. Where ways meet it runs too often and shows half-updated values on the way; its times are given
where its last result is right. reaktiv nests a call per layer, so the recursion limit is raised for both; ours was
checked without that.
"""


def text(outcomes: Sequence[Outcome], seconds: float, load: Iterable[float]) -> str:
    """The whole page."""
    lines = [*HOW.splitlines(), "", *machine(seconds, load), "", "## Wanted", "", *wanted(outcomes)]
    lines += ["", "## The graphs", "", *table(outcomes)]
    return "\n".join(lines) + "\n"


def machine(seconds: float, load: Iterable[float]) -> list[str]:
    """On what it was measured."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = ", ".join(f"{library.package} {version(library.package)}" for library in LIBRARIES)
    return [
        f"* {time.strftime('%Y-%m-%d %H:%M')}, took {seconds:.0f} s",
        f"* load average {spoken(load)} at the start, {spoken(os.getloadavg())} at the end",
        f"* {python}, {platform.system()} {platform.machine()}, {cpu_model()}, {os.cpu_count()} cores",
        f"* {versions}",
    ]


def wanted(outcomes: Sequence[Outcome]) -> list[str]:
    """Each target, what was reached, and whether that is enough."""
    lines = ["| wanted | reached | met |", "|---|---|---|"]
    ratios = [outcome.peers["reaktiv"].ratio for outcome in outcomes if outcome.peers["reaktiv"].ratios]
    mean = statistics.geometric_mean(ratios)
    reached = f"{times(mean)} over the {len(ratios)} of {len(outcomes)} graphs that reaktiv finishes"
    late = [o.peers["reaktiv"].trial.whole / o.ours.whole for o in outcomes if o.peers["reaktiv"].trial.whole >= LIMIT]
    if late:
        least = statistics.geometric_mean([*ratios, *late])
        reached += f"; at least {times(least)} with the {len(late)} on which it spent the time limit, counted as that"
    lines.append(line("at least 15x reaktiv, geometric mean", reached, mean >= 15))
    wrong = [outcome.graph.name for outcome in outcomes if not outcome.right]
    reached = f"{len(outcomes) - len(wrong)} of {len(outcomes)}" + (f"; not {', '.join(wrong)}" if wrong else "")
    lines.append(line("every graph finished, with the model's result and number of runs", reached, not wrong))
    for shape, edges, cost, grown in targets.growth():
        reached = f"{cost * 1e6:.2f} µs per edge and update with {edges:,} edges, {grown:.2f}x that of a tenth as many"
        lines.append(line(f"linear in edges: {shape} (≤ {targets.GROWTH}x)", reached, grown <= targets.GROWTH))
    write, lock, above = targets.stale_write()
    reached = f"{above * 1e6:.2f} µs above ({write * 1e6:.2f} and {lock * 1e6:.2f} µs)"
    lines.append(line("a write before stale observers at most 0.3 µs above `with Lock()`", reached, above <= 0.3e-6))
    cost = targets.creating()
    lines.append(line("creating a signal at most 1 µs", f"{cost * 1e6:.2f} µs", cost <= 1e-6))
    return lines


def line(what: str, reached: str, met: bool) -> str:
    """A row of the table of targets."""
    return f"| {what} | {reached} | {'yes' if met else '**no**'} |"


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """Each graph, and the geometric means."""
    names = [library.name for library in LIBRARIES[1:]]
    lines = [
        "| graph | runs | ours | " + " | ".join(f"{name} | {name} ÷ ours" for name in names) + " |",
        "|---|--:|--:|" + "--:|--:|" * len(names),
    ]
    lines += [row(outcome, names) for outcome in outcomes]
    means = [[o.peers[name].ratio for o in outcomes if name in o.peers and o.peers[name].ratios] for name in names]
    cells = " | ".join(f"| **{times(statistics.geometric_mean(mean))}** ({len(mean)} graphs)" for mean in means)
    return [*lines, f"| geometric mean | | {cells} |"]


def row(outcome: Outcome, names: Sequence[str]) -> str:
    """One graph."""
    ours = next((peer.ours for peer in outcome.peers.values() if peer.ours), [outcome.ours.seconds])
    own = outcome.ours.failed or quantity(statistics.median(ours), "s")
    runs = f"{outcome.model.runs:,}" if outcome.right else f"{outcome.ours.runs:,}, **not {outcome.model.runs:,}**"
    cells = [f"{outcome.graph.suite}: {outcome.graph.name}", runs, own]
    for name in names:
        cells += cells_of(outcome.peers[name], outcome.model.runs) if name in outcome.peers else ["cannot", ""]
    return f"| {' | '.join(cells)} |"


def cells_of(peer: Peer, runs: int) -> list[str]:
    """What another library needed, and how many times more that is."""
    if not peer.ratios:
        return [peer.trial.failed, ""]
    note = "" if peer.trial.runs == runs else f", {peer.trial.runs:,} runs"
    low, high = min(peer.ratios), max(peer.ratios)
    spent = quantity(statistics.median(peer.theirs), "s")
    return [spent + note, f"{times(peer.ratio)} ({times(low)} .. {times(high)})"]
