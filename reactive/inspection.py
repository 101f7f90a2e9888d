"""Looking at the graph: what depends on what, as data and as text to draw; and what runs, how often, and why.

    print(graph_view(total).mermaid())

    with tracing(lambda run: print(run.node, "because of", run.causes)):
        price.value = 3

Looking changes nothing, and costs nothing while nobody looks: `tracing` puts itself in the place of the functions that
run computeds, effects and watchers, and takes itself out again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import attrs

from reactive._graph import effects, values
from reactive._graph.shared import SOURCES, VERSION, Snapshot, Source, quiet
from reactive._graph.watchers import Reaction
from reactive.graph import Computed, Effect, Signal, Watcher

__all__ = ["GraphNode", "GraphView", "Run", "Trace", "graph_view", "tracing"]

Observable: TypeAlias = Signal[Any] | Computed[Any] | Effect | Watcher[Any]


@attrs.frozen
class GraphNode:
    """One node of a view."""

    id: str
    kind: str
    """`signal`, `computed`, `effect` or `watcher`."""
    name: str
    sources: tuple[str, ...]
    """The ids of what it read in its last run, in that order."""
    runs: int | None
    """How often it has run since tracing began; None: nobody traces."""
    seconds: float | None
    """How long its last run took."""


@attrs.frozen
class GraphView:
    """What was there at one moment."""

    nodes: tuple[GraphNode, ...]

    def graphviz(self) -> str:
        """As a digraph in the language of Graphviz; arrows go the way of the values."""
        lines = ["digraph {", "  rankdir=LR"]
        for node in self.nodes:
            label = _label(node).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            lines.append(f'  {node.id} [label="{label}" shape={_SHAPES[node.kind]}]')
        lines += [f"  {source} -> {node.id}" for node in self.nodes for source in node.sources]
        return "\n".join([*lines, "}"])

    def mermaid(self) -> str:
        """As a flowchart in the language of Mermaid."""
        lines = ["flowchart LR"]
        for node in self.nodes:
            label = _label(node).replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace("\n", "<br>")
            before, after = _BRACKETS[node.kind]
            lines.append(f'  {node.id}{before}"{label}"{after}')
        lines += [f"  {source} --> {node.id}" for node in self.nodes for source in node.sources]
        return "\n".join(lines)


_SHAPES = {"signal": "box", "computed": "ellipse", "effect": "hexagon", "watcher": "hexagon"}
_BRACKETS = {"signal": "[]", "computed": ("([", "])"), "effect": ("{{", "}}"), "watcher": ("{{", "}}")}


def _label(node: GraphNode) -> str:
    return node.name if node.runs is None else f"{node.name}\n{node.runs} runs"


@attrs.frozen
class Run:
    """A function that has run."""

    node: Computed[Any] | Effect | Watcher[Any]
    causes: tuple[Source, ...]
    """The sources that had changed, as far as they had been asked: one is enough. In the first run there are none."""
    seconds: float
    """How long it took, with what it called."""


class Trace:
    """Counts runs, and tells of them; made by `tracing`."""

    def __init__(self, on_run: Callable[[Run], object] | None) -> None:
        self._on_run = on_run
        self._lock = threading.Lock()
        self._seen: WeakKeyDictionary[Any, tuple[int, float]] = WeakKeyDictionary()

    def runs(self, node: Computed[Any] | Effect | Watcher[Any]) -> int:
        """How often it has run since tracing began."""
        return self._seen.get(node, (0, 0.0))[0]

    def seconds(self, node: Computed[Any] | Effect | Watcher[Any]) -> float | None:
        """How long its last run took."""
        return self._seen[node][1] if node in self._seen else None

    def _note(self, node: Any, causes: tuple[Source, ...], began: float) -> None:
        seconds = time.perf_counter() - began
        with self._lock:
            self._seen[node] = self.runs(node) + 1, seconds
        if self._on_run is not None:
            values.untracked(lambda: self._on_run(Run(node, causes, seconds)))  # type: ignore[misc]


_traces: list[Trace] = []


def _causes(sources: dict[Source, int] | None, at: Snapshot | None) -> tuple[Source, ...]:
    changed = []
    source: Any
    for source, version in (sources or {}).items():
        if isinstance(source, Computed):
            result = source._result if at is None else values.known(source, at)
            present = version if result is None else result[VERSION]
        else:
            present = source._version if at is None else source._as_of(at)[1]
        if present != version:
            changed.append(source)
    return tuple(changed)


@contextmanager
def tracing(on_run: Callable[[Run], object] | None = None) -> Iterator[Trace]:
    """Count the runs of computeds, effects and watchers, of all threads, while inside; one at a time.

    Args:
        on_run: called after each run, by the thread that ran it. It may read, not write.

    """
    if _traces:
        raise RuntimeError("tracing is on already")
    trace = Trace(on_run)
    evaluate, rerun, watch, steps = values._evaluate, Effect._rerun, Reaction._evaluate, effects._Steps.run

    def traced_computed(node: Any, thread: Any, at: Snapshot, base: Any, staged: Any) -> Any:
        causes, began = _causes(base and base[SOURCES], at), time.perf_counter()
        try:
            return evaluate(node, thread, at, base, staged)
        finally:
            trace._note(node, causes, began)

    def traced_effect(node: Effect, thread: Any, at: Snapshot, errors: Any) -> None:
        causes, began = _causes(node._sources, at), time.perf_counter()
        try:
            rerun(node, thread, at, errors)
        finally:
            if node._loop is None:  # else `traced_steps` counts
                trace._note(node, causes, began)

    def traced_watcher(node: Any, thread: Any, at: Snapshot, watcher: Any) -> Any:
        causes, began = _causes(node._sources, at), time.perf_counter()
        try:
            return watch(node, thread, at, watcher)
        finally:
            trace._note(node, causes, began)

    async def traced_steps(run: Any) -> object:
        causes, began = _causes(run._effect._sources, None), time.perf_counter()
        try:
            return await steps(run)
        finally:
            trace._note(run._effect, causes, began)

    places: list[tuple[Any, str, Any, Any]] = [
        (values, "_evaluate", traced_computed, evaluate),
        (Effect, "_rerun", traced_effect, rerun),
        (Reaction, "_evaluate", traced_watcher, watch),
        (effects._Steps, "run", traced_steps, steps),
    ]
    _traces.append(trace)
    for owner, name, traced, _ in places:
        setattr(owner, name, traced)
    try:
        yield trace
    finally:
        for owner, name, _, plain in places:
            setattr(owner, name, plain)
        _traces.clear()


def graph_view(*roots: Observable) -> GraphView:
    """What the roots depend on and what depends on them, directly or not.

    A source does not know the computeds that read it but that nobody observes: name them as roots.
    """
    found: dict[Any, list[Any]] = {}
    with quiet:  # one moment; nothing of the user's is called
        waiting: list[Any] = list(reversed(roots))
        while waiting:
            node = waiting.pop()
            if node in found:
                continue
            found[node] = sources = list(_sources(node))
            waiting += reversed(list(getattr(node, "_observers", None) or ()))
            waiting += reversed(sources)
    ids = {node: f"n{number}" for number, node in enumerate(found, 1)}
    trace = _traces[0] if _traces else None
    nodes = []
    for node, sources in found.items():
        kind = type(node).__name__.lower()
        counted = trace is not None and kind != "signal"
        nodes.append(
            GraphNode(
                ids[node],
                kind,
                node.name or f"{kind} {ids[node]}",
                tuple(ids[source] for source in sources),
                trace.runs(node) if trace is not None and counted else None,
                trace.seconds(node) if trace is not None and counted else None,
            )
        )
    return GraphView(tuple(nodes))


def _sources(node: Any) -> dict[Source, int]:
    if isinstance(node, Computed):
        return node._result[SOURCES] if node._result is not None else {}
    return getattr(node, "_sources", None) or {}
