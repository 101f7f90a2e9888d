"""Signals, computeds and effects: values that depend on each other, kept up to date from any thread.

Vocabulary
    source      what can be read: a signal (a value that is written) or a computed (a value that follows from others).
    observer    what reads: a computed, an effect, or a watcher (the binding of a user interface).
    edge        "this observer read that source in its last run". An observer keeps `dict[source, version]`, the sources
                in the order of the reads; a source that is observed keeps its observers. A computed that nobody
                observes holds no edge at its sources: it is found out of date by asking, and garbage like any object.
    commit      one write, or all writes of one batch, made visible in one step under the graph lock, and numbered.
    version     of a signal: the commit that wrote its value; of a computed: the commit at which its value was found to
                have changed. Versions only grow; equal versions mean equal values.
    stale       perhaps out of date. A commit marks what lies behind the written signals stale, nothing more (push);
                whoever reads or runs asks the sources, first read first, whether one really changed (pull).
    snapshot    the graph as of one commit. Every evaluation reads on one. A commit hands the value that it replaces to
                the open snapshots that still need it, and there it dies with them.

         signal ──mark──▶ computed ──mark──▶ watcher ─▶ its queue ─▶ one flush per frame
            ◀────ask─────    ◀────ask─────   effect  ─▶ the writing thread, or the queue of its scope

Policies
    * Equal is: the same object, or `==` gives the bool True; all else (arrays, NaN, an exception) means changed.
    * A computed is pure: it may not write nor make effects. Its error is kept like a value and raised to each reader.
    * An effect runs once when it is made, and again after a commit that changed what it read: outside a page on the
      thread that wrote, after the outermost batch, in the order of making; never twice at the same time. When all have
      run, one error is raised to the writer as it is, several as a group; the write stands.
    * Writes in a batch are staged: the code inside reads them, everybody else the old values, until all appear at once.
    * No code of the user runs under the lock: functions, `==`, `equals=`, `repr`, finalisers. Marking, asking, linking
      and disposing are loops, so the depth of a graph that was evaluated once is not limited by the stack.

The parts: `_graph.shared` (state, snapshots, edges, commits), `_graph.batches`, `_graph.values` (signals, computeds),
`_graph.watchers` (and the queues) and `_graph.effects` (and the scopes), each importing only those before it. They
import nothing of this project; only `changes` and `observable` of a source load what they stand on, when first used.
"""

from __future__ import annotations

from reactive._graph.batches import Batch, batch, current_batch
from reactive._graph.effects import (
    Effect,
    Scope,
    current_scope,
    effect,
    on_cleanup,
    scope,
)
from reactive._graph.shared import (
    CycleError,
    DepthError,
    EffectLoopError,
    Equals,
    GraphError,
    Snapshot,
    WriteError,
)
from reactive._graph.values import (
    Computed,
    Signal,
    computed,
    signal,
    untracked,
)
from reactive._graph.watchers import Queue, Watcher

__all__ = [
    "Batch",
    "Computed",
    "CycleError",
    "DepthError",
    "Effect",
    "EffectLoopError",
    "Equals",
    "GraphError",
    "Queue",
    "Scope",
    "Signal",
    "Snapshot",
    "Watcher",
    "WriteError",
    "batch",
    "computed",
    "current_batch",
    "current_scope",
    "effect",
    "on_cleanup",
    "scope",
    "signal",
    "untracked",
]

for _name in __all__:  # tracebacks and reprs show where the user finds them
    if _name != "Equals":
        globals()[_name].__module__ = __name__
