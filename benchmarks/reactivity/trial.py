"""Trying a graph with a library, in a process of its own: it may not finish, or break what it shares."""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

import attrs

from benchmarks.reactivity.graphs import Graph
from benchmarks.reactivity.libraries import Library, Ours
from benchmarks.reactivity.model import counting

__all__ = ["LIMIT", "Trial", "deep_stack", "tried"]

LIMIT = 10.0
"""Seconds to build a graph and to do its step three times; who needs more has not finished."""
NESTING = 60_000
"""The recursion limit for the others: many call one function inside the other for each layer."""


@attrs.frozen
class Trial:
    """What came of it."""

    failed: str = ""
    result: Any = None
    """What two steps gave."""
    runs: int = 0
    """How many functions ran in them."""
    seconds: float = 0
    """How long a step takes, measured once."""
    whole: float = 0
    """How long the trial took."""


def tried(graph: Graph, library: type[Library]) -> Trial:
    """Build the graph and do its step."""
    fork = multiprocessing.get_context("fork")
    answer, question = fork.Pipe(duplex=False)
    child = fork.Process(target=in_child, args=(graph, library, question), daemon=True)
    child.start()
    question.close()
    try:
        return answer.recv() if answer.poll(LIMIT) else Trial(f"not done in {LIMIT:.0f} s", whole=LIMIT)
    except EOFError:
        return Trial("its process died")
    finally:
        child.kill()
        child.join()


def in_child(graph: Graph, library: type[Library], answer: Connection) -> None:
    """Try it and tell. Ours has to do with the stack that there is."""

    def work() -> None:
        try:
            answer.send(attempt(graph, library))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong in a library
            answer.send(Trial(type(error).__name__))

    if library is Ours:
        work()
    else:
        deep_stack(work)


def attempt(graph: Graph, library: type[Library]) -> Trial:
    """Two steps that count runs, and one that is timed."""
    began = time.perf_counter()
    lib, runs = counting(library)
    step = graph.build(lib)
    runs[0] = 0
    result = [step(), step()]
    counted = runs[0]
    lib = library()
    step = graph.build(lib)
    start = time.perf_counter()
    step()
    end = time.perf_counter()
    return Trial("", result, counted, end - start, end - began)


def deep_stack(work: Callable[[], None]) -> None:
    """Call it where functions may nest deeply."""
    sys.setrecursionlimit(NESTING)
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
