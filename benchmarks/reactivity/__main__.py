"""Measure, and write REACTIVITY.md: `python -m benchmarks.reactivity [part of a graph's name ...]`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from benchmarks.reactivity import cellx, dynamic, fans, kairo  # noqa: F401 - each adds its graphs
from benchmarks.reactivity.graphs import GRAPHS
from benchmarks.reactivity.report import text
from benchmarks.reactivity.rounds import Outcome, compare
from benchmarks.reactivity.trial import deep_stack

PAGE = Path(__file__).parents[1] / "REACTIVITY.md"
ORDER = ("kairo", "cellx", "create", "update", "dynamic")


def main(parts: list[str]) -> int:
    """Measure the graphs whose names contain one of the parts; with none all, and then the page is written."""
    started, load = time.time(), os.getloadavg()
    graphs = sorted(GRAPHS, key=lambda graph: ORDER.index(graph.suite))
    graphs = [g for g in graphs if not parts or any(part in f"{g.suite} {g.name}" for part in parts)]
    outcomes: list[Outcome] = []
    for number, graph in enumerate(graphs, 1):
        print(f"{time.strftime('%H:%M:%S')} {number:2}/{len(graphs)} {graph.suite} {graph.name}", flush=True)
        outcomes.append(compare(graph))
        for name, peer in outcomes[-1].peers.items():
            print(f"{'':15}{name}: " + (f"{peer.ratio:.1f}x" if peer.ratios else peer.trial.failed), flush=True)
    page = text(outcomes, time.time() - started, load)
    print(f"\n{page}")
    if not parts:
        PAGE.write_text(page)
        print(f"written to {PAGE}")
    return 0 if all(outcome.right for outcome in outcomes) else 1


if __name__ == "__main__":
    status: list[int] = []
    deep_stack(lambda: status.append(main(sys.argv[1:])))
    sys.exit(*status or (1,))
