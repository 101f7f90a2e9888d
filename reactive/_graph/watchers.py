"""Watchers, the queues where stale observers wait, and running what is stale. The words are explained in `graph`."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar, cast

from reactive._graph.shared import (
    NEVER,
    VERSION,
    EffectLoopError,
    GraphError,
    Snapshot,
    Source,
    Thread,
    enter_snapshot,
    link,
    local,
    lock,
    quiet,
    raise_all,
    state,
    unlink,
)
from reactive._graph.values import Computed, known, resolve

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reactive._graph.effects import Effect

T = TypeVar("T")

MAX_RERUNS: Final = 100
serial = itertools.count(1)  # the order of making


class Reaction:
    """An observer at the end of the graph."""

    __slots__ = ("__weakref__", "_fn", "_order", "_queue", "_queued", "_sources", "disposed", "name")
    computes: ClassVar[bool] = False
    _sources: dict[Source, int] | None

    def __init__(self, fn: Callable[[], Any], queue: Queue | None, name: str | None) -> None:
        self._fn = fn
        self._queue = queue
        self._queued = False  # waiting in its queue or in a thread's pending list; written under the lock, or by the
        # taker before it opens its snapshot
        self._sources = None  # what the last run read; None: has not run
        self._order = next(serial)
        self.disposed = False
        self.name = name if name is not None else getattr(fn, "__qualname__", None)

    def __repr__(self) -> str:
        return f"<{type(self).__name__.lower()} {self.name or hex(id(self))}>"

    def _push(self, thread: Thread, woken: list[Queue]) -> None:
        """Under the lock: queue it where it waits to be run."""
        raise NotImplementedError

    def _requeue(self, *, flush: bool = True) -> None:
        """Queue it again: what it read has changed since its snapshot, and the commit may not have told it."""
        thread = local.thread
        woken: list[Queue] = []
        with lock:
            if not self._queued and not self.disposed:
                self._queued = True
                self._push(thread, woken)
        for queue in woken:
            queue._wake()
        if flush and thread.pending and not thread.flushing:
            state.flush(thread)

    def _changed(self, thread: Thread, snapshot: Snapshot) -> bool:
        """Whether a source that the last run read has another value in the snapshot."""
        if self._sources is None:
            return True
        outer = (thread.sources, thread.outdated)
        thread.sources = None
        commit = snapshot.commit
        found = outdated = False
        source: Any
        try:
            quick = snapshot.at
            for source, version in self._sources.items():
                if source.__class__ is Computed:
                    source._armed = True  # as in `resolve`
                    if (known(source, snapshot) or resolve(source, thread, snapshot))[VERSION] != version:
                        found = True
                        break
                else:
                    present = source._version
                    if (present != version) if present <= quick else (source._as_of(snapshot)[1] != version):
                        found = True
                        break
            # `busy` first: the marks of a commit come before its number.
            if not found and (state.busy or state.clock != commit or snapshot.private is not None):
                # A signal that has changed since the snapshot has queued us: it is armed, as we read it last. A
                # computed that was stale already has told nobody.
                for source in self._sources:
                    if isinstance(source, Computed) and (
                        commit < source._stale_at < NEVER
                        or (snapshot.private is not None and source in snapshot.private)
                    ):
                        outdated = True
        except GraphError:
            found = True  # running it raises the error where it is reported
        finally:
            thread.sources, thread.outdated = outer
        if outdated:
            self._requeue()
        return found

    def _evaluate(self, thread: Thread, snapshot: Snapshot, watcher: Watcher[Any] | None) -> Any:
        """Run the function on the snapshot and depend on what it reads, also if it raises."""
        outer = (thread.snapshot, thread.sources, thread.node, thread.outdated)
        sources: dict[Source, int] = {}
        commit = snapshot.commit
        thread.snapshot = snapshot
        thread.sources = sources
        thread.node = watcher
        thread.outdated = False
        try:
            return self._fn()
        finally:
            outdated = thread.outdated
            thread.snapshot, thread.sources, thread.node, thread.outdated = outer
            self._depend(sources, commit, outdated)

    def _depend(self, sources: dict[Source, int], commit: int, outdated: bool) -> None:
        old = self._sources
        if (old is not None and old.keys() == sources.keys()) or not (old or sources):
            self._sources = sources
        else:
            with quiet:
                old = self._sources
                if not self.disposed:
                    outdated = link(self, old or (), sources, commit) or outdated
                    self._sources = sources
        if outdated:
            self._requeue()

    def _detach(self) -> dict[Source, int] | None:
        """Under the lock: let go of the sources. The caller keeps them alive until it has let go of the lock."""
        sources, self._sources = self._sources, {}
        self.disposed = True
        if self._queue is not None:
            self._queue._watchers.pop(cast("Any", self), None)
            self._queue._effects.pop(cast("Any", self), None)
        unlink(self, sources or ())
        return sources


class Watcher(Reaction, Generic[T]):
    """An observer whose queue decides when it runs: a binding of a user interface.

    When a source that it read may have changed it is put on its queue, once; `Queue.take` hands it out. Run it by one
    thread at a time.
    """

    __slots__ = ()

    def __init__(self, fn: Callable[[], T], queue: Queue, *, name: str | None = None) -> None:
        super().__init__(fn, queue, name)

    def stale(self) -> bool:
        """Whether a source has really changed since the last run; True if it has never run."""
        thread = local.thread
        snapshot = thread.snapshot
        if snapshot is not None:
            return not self.disposed and self._changed(thread, snapshot)
        with _Reading() as snapshot:
            return not self.disposed and self._changed(thread, snapshot)

    def run(self) -> T:
        """Evaluate the function and return what it returns or raise what it raises.

        Either way the watcher depends on what was read. The function may not write. Inside `Queue.take` it reads on
        that snapshot, else on one of its own.
        """
        thread = local.thread
        snapshot = thread.snapshot
        if snapshot is not None:
            return cast("T", self._evaluate(thread, snapshot, self))
        with _Reading() as snapshot:
            return cast("T", self._evaluate(thread, snapshot, self))

    def dispose(self) -> None:
        """End it: it is never queued again. From any thread, any number of times."""
        with quiet:
            sources = self._detach()
        del sources

    def _push(self, thread: Thread, woken: list[Queue]) -> None:  # noqa: ARG002
        queue = cast("Queue", self._queue)
        if not queue._watchers:
            woken.append(queue)
        queue._watchers[self] = None


def dispose_all(watchers: list[Watcher[Any]]) -> None:
    """End watchers in one step."""
    if watchers:
        with quiet:
            dropped = [watcher._detach() for watcher in watchers]
        del dropped


class _Reading:
    """`with` it: this thread reads on one snapshot."""

    __slots__ = ("_outer", "snapshot")

    snapshot: Snapshot

    def __enter__(self) -> Snapshot:
        thread = local.thread
        self._outer = (thread.snapshot, thread.sources, thread.node)
        self.snapshot = enter_snapshot(thread)
        self.snapshot.fixed = True
        thread.snapshot, thread.sources, thread.node = self.snapshot, None, None
        return self.snapshot

    def __exit__(self, *_: object) -> None:
        thread = local.thread
        thread.snapshot, thread.sources, thread.node = self._outer
        state.open.discard(self.snapshot)


class _Taking(_Reading):
    __slots__ = ("_queue",)

    def __init__(self, queue: Queue) -> None:
        self.snapshot = Snapshot(fixed=True)
        self._queue = queue

    def __enter__(self) -> tuple[Snapshot, list[Watcher[Any]]]:  # type: ignore[override]
        thread = local.thread
        self._outer = (thread.snapshot, thread.sources, thread.node)
        snapshot, queue = self.snapshot, self._queue
        empty: dict[Watcher[Any], None] = {}
        with quiet:
            snapshot.commit = snapshot.at = state.clock
            state.open.add(snapshot)
            taken, queue._watchers = queue._watchers, empty
            for watcher in taken:
                watcher._queued = False
        thread.snapshot, thread.sources, thread.node = snapshot, None, None
        return snapshot, list(taken)


class Queue:
    """Where the stale watchers and effects of one page wait until its loop takes them.

    Args:
        wake: called by a thread that has queued something where nothing waited, after its commit and without any
            lock. It has to return at once: schedule, don't run.

    """

    __slots__ = ("_effects", "_wake", "_watchers")

    def __init__(self, wake: Callable[[], object]) -> None:
        self._wake = wake
        self._watchers: dict[Watcher[Any], None] = {}
        self._effects: dict[Effect, None] = {}

    def add(self, watcher: Watcher[Any]) -> None:
        """Queue a watcher that has not run yet, or should run again."""
        watcher._requeue()

    def take(self) -> AbstractContextManager[tuple[Snapshot, list[Watcher[Any]]]]:
        """Take all waiting watchers, with a snapshot of the same moment; inside, this thread reads on it.

        Other threads go on writing. What they commit meanwhile is not seen, and queues its watchers anew. Writes of
        this thread are not seen either.

            with queue.take() as (snapshot, watchers):
                for watcher in watchers:
                    if watcher.stale():
                        show(watcher.run())

        """
        return _Taking(self)

    def drain(self) -> None:
        """Run the stale effects, on the calling thread, until those that they caused themselves have run too.

        Effects that other threads make stale meanwhile wait for the next time (their `wake` has been called). Errors
        go to the `on_error` of the effect's scope, else to the log.
        """
        thread = local.thread
        empty: dict[Effect, None] = {}
        with lock:
            taken, self._effects = self._effects, empty
        outer, thread.draining = thread.draining, self
        try:
            run_all(thread, list(taken), [])
        finally:
            thread.draining = outer


_by_order = operator.attrgetter("_order")


def run_all(thread: Thread, effects: list[Effect], errors: list[BaseException]) -> None:
    """Run these effects and those that they make stale on this thread, until none is left; raise what went wrong."""
    outer, thread.flushing = thread.flushing, True
    reruns: dict[Effect, int] | None = None  # after the first round they are caused by the effects themselves
    try:
        while True:
            if len(effects) > 1:
                # In the order of making: an effect comes before the effects that it made, and may end them first.
                effects.sort(key=_by_order)
            for effect in effects:
                try:
                    if reruns is None:
                        effect._update(thread)
                    elif reruns.get(effect, 0) == MAX_RERUNS:
                        effect._queued = False
                        raise EffectLoopError(
                            f"{effect!r} has run {MAX_RERUNS} times and is not at rest: it changes what it reads"
                        )
                    elif effect._update(thread):
                        reruns[effect] = reruns.get(effect, 0) + 1
                except BaseException as error:  # noqa: BLE001 - the others run nevertheless; raised below
                    if thread.draining is None:
                        errors.append(error)
                    else:
                        effect._report(error)
            if not thread.pending:
                break
            effects, thread.pending = thread.pending, []
            reruns = {} if reruns is None else reruns
    finally:
        thread.flushing = outer
    if errors:
        raise_all(errors, "effects failed")


def _flush(thread: Thread) -> None:
    effects, thread.pending = thread.pending, []
    run_all(thread, effects, [])


state.flush = _flush
