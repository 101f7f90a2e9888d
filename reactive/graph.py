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
    * Equal is: the same object, or `==` gives the bool True; any other answer (arrays, NaN, an exception) means changed.
    * A computed is pure: it may not write nor make effects. Its error is kept like a value and raised to each reader.
    * An effect runs once when it is made, and again after a commit that changed what it read: outside a page on the
      thread that wrote, after the outermost batch, in the order of making; never twice at the same time. When all have
      run, one error is raised to the writer as it is, several as a group; the write stands.
    * Writes in a batch are staged: the code inside reads them, everybody else the old values, until all appear at once.
    * No code of the user runs under the lock: functions, `==`, `equals=`, `repr`, finalisers. Marking, asking, linking
      and disposing are loops, so the depth of a graph that was evaluated once is not limited by the stack.
"""

from __future__ import annotations

import gc
import itertools
import sys
import threading
from collections.abc import Callable, Coroutine, Generator, Iterable
from contextvars import ContextVar, copy_context
from types import CoroutineType, TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar, cast, overload

if TYPE_CHECKING:
    import asyncio
    from contextlib import AbstractContextManager

__all__ = [
    "Batch",
    "Computed",
    "CycleError",
    "DepthError",
    "Effect",
    "EffectLoopError",
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

T = TypeVar("T")
Equals: TypeAlias = Callable[[T, T], bool] | Literal[False] | None

# value, error, version, since, at, sources: the computed had this value at every commit from `since` to `at`, because
# `sources` (with the versions that were read) did not change in between. One tuple, so that one store publishes it.
_Result: TypeAlias = tuple[Any, BaseException | None, int, int, int, "dict[_Source, int]"]
_VALUE: Final = 0  # of an error: its traceback
_ERROR: Final = 1
_VERSION: Final = 2
_SINCE: Final = 3
_AT: Final = 4
_SOURCES: Final = 5

_NEVER: Final = sys.maxsize  # as `_stale_at` of a computed without observers: marks do not reach it
_MAX_RERUNS: Final = 100


class GraphError(RuntimeError):
    """A use of the graph that cannot be right; the subclasses say which."""


class CycleError(GraphError):
    """A computed needs its own value."""


class WriteError(GraphError):
    """A computed or a binding writes to a signal, or makes something that lives on."""


class EffectLoopError(GraphError):
    """An effect keeps changing what it reads."""


class DepthError(GraphError, RecursionError):
    """The first read of a chain of computeds nests deeper than the recursion limit allows."""


# ---------------------------------------------------------------------------------------------------------------------
# What the whole graph shares, and what each thread has of its own


_lock = threading.Lock()  # the graph lock: commits, edges, queues, scopes. Held for stores and walks only.
_clock = 0  # the last commit; written under the lock
_open: set[Snapshot] = set()  # the snapshots that evaluations read on now
_batches = 0  # how many batches are open anywhere: while it is 0, nobody need look for one
_serial = itertools.count(1)  # order of making, of effects and watchers
_stamp = itertools.count(
    -2, -1
)  # versions of values that were never committed; no commit has a negative number


class _Quiet:
    """The lock, and no garbage collection under it: that would run finalisers, and a finaliser may write a signal."""

    __slots__ = ("_collects",)
    _collects: bool

    def __enter__(self) -> None:
        _lock.acquire()
        self._collects = gc.isenabled()  # guarded by the lock, like everything it protects
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._collects:
            gc.enable()
        _lock.release()


_quiet = _Quiet()


class _Thread:
    """What one thread is evaluating at the moment. Plain slots: saved and restored around each evaluation."""

    __slots__ = ("draining", "flushing", "node", "outdated", "pending", "pure", "snapshot", "sources")

    def __init__(self) -> None:
        self.snapshot: Snapshot | None = None  # what reads are as of; None: the present
        self.sources: dict[_Source, int] | None = None  # where reads are recorded; None: untracked
        self.node: Computed[Any] | Watcher[Any] | Effect | None = (
            None  # what is being evaluated, for messages
        )
        self.pure = False  # whether `node` may not write
        self.outdated = False  # whether something read has changed since the snapshot
        self.pending: list[Effect] = []  # effects that this thread's commits made stale
        self.draining: Queue | None = None  # whose effects this thread is running
        self.flushing = False  # whether a frame below on this thread's stack will run them


class _Local(threading.local):
    # Not a ContextVar: an evaluation never outlives its stack frame (async effects are stepped, see `_Steps`), so
    # tasks and threads started inside it find nothing to inherit, and nothing needs checking at each read.
    def __init__(self) -> None:
        self.thread = _Thread()


_local = _Local()


class Snapshot:
    """The graph as of one commit, for as long as it is open."""

    __slots__ = ("at", "commit", "fixed", "kept", "overlay", "private")

    def __init__(self, fixed: bool = False) -> None:
        self.commit = -1
        self.at = (
            -1
        )  # as `commit`, but -1 if there is an overlay: then no version passes the quick test of a read
        self.fixed = fixed  # whether writes of the thread that reads on it stay invisible in it
        self.kept: dict[
            Signal[Any], tuple[Any, int]
        ] = {}  # (value, version) replaced since, put there by commits
        self.overlay: dict[Signal[Any], tuple[Any, int]] | None = (
            None  # uncommitted or own later writes, seen first
        )
        self.private: dict[Computed[Any], _Result] | None = (
            None  # results that hold here but are not the shared ones
        )


def _enter(snapshot: Snapshot) -> None:
    """Open a snapshot at the present commit."""
    # Registered first, numbered after: a commit that started before the registration may have missed us, but then it
    # either still holds the lock or has moved the clock. Any later one finds us and keeps what we need.
    snapshot.commit = snapshot.at = clock = _clock
    _open.add(snapshot)
    if _lock.locked() or _clock != clock:
        dropped = snapshot.kept
        with _lock:
            snapshot.commit = snapshot.at = _clock
            snapshot.kept = {}
        del dropped


def _same(equals: Equals[Any], old: Any, new: Any, thread: _Thread) -> bool:
    """Whether `new` counts as unchanged. Runs code of the user: never under the lock, and reads in it are untracked."""
    if equals is None:
        if old is new:
            return True
    elif equals is False:
        return False
    sources, thread.sources = thread.sources, None
    try:
        if equals is not None:
            return bool(equals(old, new))
        return (old == new) is True
    except Exception:
        if equals is not None:
            raise
        return False
    finally:
        thread.sources = sources


# ---------------------------------------------------------------------------------------------------------------------
# Edges. All of this under the lock; whoever calls keeps the replaced dicts alive until it has let go.


class _Source:
    """What can be read. `_armed`: an observer has read it since it was last walked, so the next change must walk it."""

    __slots__ = ("_armed", "_equals", "_observers", "_version", "name")
    _version: int  # of a signal; a computed's is in its result

    def __init__(self, equals: Equals[Any], name: str | None) -> None:
        self._equals = equals
        self.name = name
        self._observers: dict[Computed[Any] | _Reaction, None] | None = None
        self._armed = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__.lower()} {self.name or hex(id(self))}>"


def _mark(source: _Source, commit: int, thread: _Thread, woken: list[Queue]) -> None:
    """Mark what lies behind a source stale; queue what has to be run.

    Each edge is walked once per reading of it: what was walked is not armed until somebody reads it again, so the
    writes that follow stop at their first step.
    """
    stack = [source]
    while stack:
        for observer in cast("dict[Any, None]", stack.pop()._observers or {}):
            if observer.__class__ is Computed:
                observer._stale_at = commit
                if observer._armed:
                    observer._armed = False
                    stack.append(observer)
            elif not observer._queued:
                observer._queued = True
                observer._push(thread, woken)


def _link(
    observer: Computed[Any] | _Reaction, old: Iterable[_Source], new: dict[_Source, int], commit: int
) -> bool:
    """Move the observer's edges from `old` to `new`; say whether something new in `new` has changed since `commit`."""
    changed = False
    for source, version in new.items():
        observers = source._observers
        if observers is None:
            observers = source._observers = {}
        if observer in observers:
            continue
        first = not observers
        observers[observer] = None
        # Nobody told the observer of commits between its snapshot and this edge: compare.
        source._armed = True
        if isinstance(source, Computed):
            if first:
                _enliven(source)
            result = source._result
            changed = changed or source._stale_at > commit or source._evaluating is not None
            changed = changed or result is None or result[_VERSION] != version
        else:
            changed = changed or source._version != version
    _unlink(observer, [source for source in old if source not in new])
    return changed


def _enliven(source: Computed[Any]) -> None:
    """Give a computed that has got its first observer edges to its own sources, and so on down."""
    stack = [source]
    while stack:
        node = stack.pop()
        result = node._result
        node._linked = sources = result[_SOURCES] if result is not None else {}
        if node._evaluating is None and result is not None:
            # Checked as of the last commit: fresh. Else somebody may have committed since: to be asked again.
            node._stale_at = 0 if result[_AT] == _clock else _clock
        for inner in sources:
            observers = inner._observers
            if observers is None:
                observers = inner._observers = {}
            if not observers and isinstance(inner, Computed):
                stack.append(inner)
            observers[node] = None
            inner._armed = True


def _unlink(observer: Computed[Any] | _Reaction, sources: Iterable[_Source]) -> None:
    """Take the observer's edges away; a computed that loses its last observer lets go of its own sources too."""
    stack: list[tuple[Computed[Any] | _Reaction, Iterable[_Source]]] = [(observer, sources)]
    while stack:
        node, sources = stack.pop()
        for source in sources:
            observers = source._observers
            if not observers or node not in observers:
                continue
            del observers[node]
            if not observers and isinstance(source, Computed) and source._linked is not None:
                stack.append((source, source._linked))
                result = source._result
                if (
                    result is not None and result[_AT] >= source._stale_at
                ):  # not marked until now, so good until now
                    source._result = (*result[:_AT], _clock, result[_SOURCES])
                source._linked = None
                source._stale_at = _NEVER


# ---------------------------------------------------------------------------------------------------------------------
# Signals


class Signal(_Source, Generic[T]):
    """A value that can be read and written from any thread; made by `signal`."""

    __slots__ = ("__weakref__", "_value")

    def __init__(self, value: T, *, equals: Equals[T] = None, name: str | None = None) -> None:
        # Not super().__init__(): a call would cost as much as all of this.
        self._value = value
        self._version = 0
        self._observers = None
        self._armed = False
        self._equals = equals
        self.name = name

    def __call__(self) -> T:
        """The value; whoever is being evaluated depends on it from now on."""
        thread = _local.thread
        snapshot = thread.snapshot
        if snapshot is None:
            return self._value if not _batches else self._present()
        sources = thread.sources
        # Armed before the version is read: a commit in between either sees that it has to walk, or shows itself here.
        # The value before the version (commits store them the other way round): an old version proves an old value.
        self._armed = True
        value: T = self._value
        version = self._version
        if version > snapshot.at or (_batches and not thread.pure):
            value, version = self._slow(thread, snapshot)
        if sources is not None and self not in sources:
            sources[self] = version
        return value

    if TYPE_CHECKING:  # a property made from `__call__` saves a call per read, but hides the type

        @property
        def value(self) -> T:
            """The value. Reading makes whoever is being evaluated depend on it; writing is `set`."""

        @value.setter
        def value(self, value: T) -> None: ...

    def peek(self) -> T:
        """The value, without depending on it."""
        thread = _local.thread
        snapshot = thread.snapshot
        if snapshot is None:
            return self._value if not _batches else self._present()
        sources, outdated = thread.sources, thread.outdated
        thread.sources = None
        try:
            return self()
        finally:
            thread.sources, thread.outdated = sources, outdated

    def set(self, value: T) -> None:
        """Write the value, and run the effects that depend on it, or have their page run them.

        An equal value changes nothing. In a batch the write is staged.

        Raises:
            WriteError: a computed or a binding is being evaluated.
            Exception: what an effect raised; several come as an `ExceptionGroup`. The write stands.

        """
        global _clock  # noqa: PLW0603
        thread = _local.thread
        if thread.pure:
            raise _write_error(thread, f"writes to {self!r}")
        if _batches and (open_batch := current_batch()) is not None:
            open_batch._stage(self, value)
            return
        while True:
            old = self._value
            if _same(self._equals, old, value, thread):
                return
            woken = None
            with _lock:
                if self._value is not old:
                    continue  # somebody else wrote meanwhile: compare with that
                commit = _clock + 1
                if self._armed or _open:
                    woken = _publish({self: (old, value)}, commit, thread)
                else:
                    # Nobody to tell; and nobody is evaluating, so nobody can arm the signal behind this test's back.
                    self._version = commit
                    self._value = value
                _clock = commit
            break
        if woken is not None:
            _tell(woken, thread)

    if not TYPE_CHECKING:
        value = property(__call__, set, doc="The value: reading tracks, writing is `set`.")

    def update(self, fn: Callable[[T], T]) -> None:
        """Write `fn(value)`, so that no write of another thread in between is lost.

        `fn` runs again if there was one; in a batch also at its end.

            hits.update(lambda n: n + 1)
        """
        thread = _local.thread
        if thread.pure:
            raise _write_error(thread, f"writes to {self!r}")
        if _batches and (open_batch := current_batch()) is not None:
            open_batch._stage_update(self, fn)
            return
        while True:
            old = self._value
            new = fn(old)
            if _same(self._equals, old, new, thread):
                if self._value is not old:
                    continue
                return
            woken = _try_commit(thread, {self: (old, new)})
            if woken is not None:
                _tell(woken, thread)
                return

    def subscribe(self, fn: Callable[[T], object]) -> Effect:
        """Call `fn` with the value, now and after each change; the handle's `dispose` ends that."""
        return _subscribe(self, fn)

    def _present(self) -> T:
        """The value outside any evaluation, while a batch is open somewhere."""
        open_batch = current_batch()
        if open_batch is not None and self in open_batch._staged:
            return cast("T", open_batch._staged[self][0])
        with _lock:  # a batch that is being published shows all its writes or none
            value = self._value
        return value

    def _as_of(self, snapshot: Snapshot) -> tuple[T, int]:
        """The value and its version in a snapshot."""
        if snapshot.overlay is not None and self in snapshot.overlay:
            return snapshot.overlay[self]
        value = self._value
        version = self._version
        return (value, version) if version <= snapshot.commit else snapshot.kept[self]

    def _slow(self, thread: _Thread, snapshot: Snapshot) -> tuple[T, int]:
        value, version = self._as_of(snapshot)
        if self._version > snapshot.commit:
            thread.outdated = True
        if _batches and not thread.pure:
            open_batch = current_batch()
            if open_batch is not None and self in open_batch._staged:
                # An effect reads what it has staged itself; it depends on what was there, so the commit wakes it.
                value = open_batch._staged[self][0]
        return value, version


def _publish(changes: dict[Signal[Any], tuple[Any, Any]], commit: int, thread: _Thread) -> list[Queue]:
    """Under the lock: store new values ({signal: (old, new)}) as one commit and mark what depends on them.

    Returns the queues to wake once the lock is free.
    """
    woken: list[Queue] = []
    # A collection that starts here would run finalisers under the lock, and a finaliser may write a signal.
    collects = gc.isenabled()
    gc.disable()
    try:
        own = thread.snapshot
        if own is not None and own.fixed:
            own = None
        others = [snapshot for snapshot in tuple(_open) if snapshot is not own]
        if own is not None:
            _advance(own, changes, commit)
        for changed, (old, new) in changes.items():
            version = changed._version
            for snapshot in others:
                if version <= snapshot.commit:
                    snapshot.kept[changed] = (old, version)
            changed._version = (
                commit  # before the value, and before the test of `_armed`: see `Signal.__call__`
            )
            changed._value = new
            if changed._armed:
                changed._armed = False
                if changed._observers:
                    _mark(changed, commit, thread, woken)
    finally:
        if collects:
            gc.enable()
    return woken


def _advance(own: Snapshot, changes: dict[Signal[Any], tuple[Any, Any]], commit: int) -> None:
    """An effect sees its own writes. If nobody else has committed since it began, that is simply the newer commit."""
    if own.commit == commit - 1 and own.overlay is None:
        own.commit = own.at = commit
    else:
        own.overlay = dict(own.overlay or {})
        own.overlay.update({changed: (new, commit) for changed, (_, new) in changes.items()})
        own.at = -1


def _try_commit(thread: _Thread, changes: dict[Signal[Any], tuple[Any, Any]]) -> list[Queue] | None:
    """Publish {signal: (old, new)} as one commit, unless one of them no longer holds `old`; then None."""
    global _clock  # noqa: PLW0603
    with _quiet:
        for changed, (old, _) in changes.items():
            if changed._value is not old:
                return None
        commit = _clock + 1
        woken = _publish(changes, commit, thread)
        _clock = commit
    return woken


def _tell(woken: list[Queue], thread: _Thread) -> None:
    """After a commit, and without the lock: wake the queues that got something, run the effects of this thread."""
    if thread.snapshot is not None and not thread.snapshot.fixed:
        thread.snapshot.private = None  # moved on: see `_advance`
    for queue in woken:
        queue._wake()
    if thread.pending and not thread.flushing:
        _flush(thread)


def _write_error(thread: _Thread, does: str) -> WriteError:
    return WriteError(f"{thread.node!r} {does}: a computed or a binding may only read; use an effect")


def signal(value: T, *, equals: Equals[T] = None, name: str | None = None) -> Signal[T]:
    """Make a value that can be observed: `.value` reads and writes it.

    Args:
        value: the first value.
        equals: whether a written value counts as unchanged; by default if it is the same object or `==` says True.
            A function of the old and the new value, or False: every write notifies.
        name: for error messages.

        count = signal(0)
        effect(lambda: print(count()))    # prints 0
        count.value += 1                  # prints 1

    """
    return Signal(value, equals=equals, name=name)


# ---------------------------------------------------------------------------------------------------------------------
# Computeds


class Computed(_Source, Generic[T]):
    """A value that follows from signals and other computeds; made by `computed`.

    It is evaluated when it is read and something it read has changed, else it answers from memory.
    """

    __slots__ = ("__weakref__", "_evaluating", "_fn", "_linked", "_result", "_stale_at")

    def __init__(self, fn: Callable[[], T], *, equals: Equals[T] = None, name: str | None = None) -> None:
        super().__init__(equals, name if name is not None else getattr(fn, "__qualname__", None))
        self._fn = fn
        self._result: _Result | None = None
        self._stale_at = _NEVER  # the last commit that marked it
        self._linked: dict[_Source, int] | None = (
            None  # the sources it has edges to; None: it is not observed
        )
        self._evaluating: Snapshot | None = (
            None  # being checked or evaluated on this snapshot: to find cycles
        )

    def __call__(self) -> T:
        """The value; whoever is being evaluated depends on it from now on. Raises what the function raised."""
        thread = _local.thread
        snapshot = thread.snapshot
        if snapshot is None and not _batches:
            stale_at = self._stale_at
            result = self._result
            if result is None or (result[_AT] < stale_at and result[_AT] != _clock):
                result = self._ask(thread)
        else:
            result = self._read(thread, snapshot)
        error = result[_ERROR]
        if error is not None:
            # From where it was first raised: else the traceback of a kept error would grow with each reader.
            raise error.with_traceback(result[_VALUE])
        return cast("T", result[_VALUE])

    if TYPE_CHECKING:

        @property
        def value(self) -> T:
            """The value; whoever is being evaluated depends on it from now on. Raises what the function raised."""
    else:
        value = property(__call__, doc="The value; reading tracks. Raises what the function raised.")

    def peek(self) -> T:
        """The value, without depending on it."""
        return untracked(self)

    def subscribe(self, fn: Callable[[T], object]) -> Effect:
        """Call `fn` with the value, now and after each change; the handle's `dispose` ends that."""
        return _subscribe(self, fn)

    def _ask(self, thread: _Thread) -> _Result:
        """A result as of now, outside any evaluation."""
        snapshot = Snapshot()
        _enter(snapshot)
        thread.snapshot = snapshot
        try:
            return _resolve(self, thread, snapshot)
        finally:
            thread.snapshot = None
            _open.discard(snapshot)

    def _read(self, thread: _Thread, snapshot: Snapshot | None) -> _Result:
        if _batches and not thread.pure:
            open_batch = current_batch()
            if open_batch is not None and open_batch._staged:
                return self._read_staged(thread, snapshot, open_batch)
        if snapshot is None:
            return self._ask(thread)
        sources = thread.sources
        # Armed before it is looked at: a commit in between either walks through to the reader or shows below.
        self._armed = True
        try:
            result = _known(self, snapshot) or _resolve(self, thread, snapshot)
        except (
            GraphError
        ):  # a cycle, or too deep: no result to depend on, yet the reader has to learn of changes
            if sources is not None:
                sources[self] = -1
            raise
        if sources is not None and self not in sources:
            sources[self] = result[_VERSION]
        if snapshot.commit < self._stale_at < _NEVER or (
            snapshot.private is not None and self in snapshot.private
        ):
            thread.outdated = True
        return result

    def _read_staged(self, thread: _Thread, outer: Snapshot | None, open_batch: Batch) -> _Result:
        """Evaluate on what the open batch has staged: results that nobody else sees."""
        snapshot = Snapshot()
        _enter(snapshot)
        overlay = dict(open_batch._staged)
        if outer is not None:
            overlay = {**(outer.overlay or {}), **overlay}
        snapshot.overlay = overlay
        snapshot.at = -1
        snapshot.private = {}
        sources, outdated = thread.sources, thread.outdated
        thread.snapshot = snapshot
        try:
            result = _resolve(self, thread, snapshot, open_batch._results)
        finally:
            thread.snapshot, thread.outdated = outer, outdated
            _open.discard(snapshot)
        if sources is not None:
            self._armed = thread.outdated = True  # compared again once the batch is out
            sources.setdefault(self, result[_VERSION])
        return result


def _known(node: Computed[Any], snapshot: Snapshot) -> _Result | None:
    """The result that is certainly right in the snapshot, if there is one at hand."""
    private = snapshot.private
    if private is not None and node in private:
        return private[node]
    if snapshot.overlay is not None:
        return None
    # `_stale_at` first: a mark that comes after this line belongs to a commit after the snapshot.
    stale_at = node._stale_at
    result = node._result
    commit = snapshot.commit
    if result is not None and result[_SINCE] <= commit and (result[_AT] >= stale_at or commit <= result[_AT]):
        return result
    return None


def _resolve(
    root: Computed[Any],
    thread: _Thread,
    snapshot: Snapshot,
    staged: dict[Computed[Any], _Result] | None = None,
) -> _Result:
    """Find the computed's result in the snapshot, evaluating what has really changed, sources first.

    A loop with its own stack: `path` holds the computeds that wait for the one below them.

        path:  c4 ▷ c3 ▷ c2      node: c1      c1's source has changed: evaluate c1, then ask c2's next source ...
    """
    if root._evaluating is snapshot:
        raise CycleError(f"{root!r} needs its own value, through {thread.node!r}")
    path: list[tuple[Computed[Any], _Result | None, Any, int]] = []
    node = root
    quick = snapshot.at
    asked: Any = ()
    try:
        while True:
            candidate = (staged and staged.get(node)) or node._result
            found: bool | tuple[Computed[Any], int] = True
            if candidate is not None:
                node._evaluating = snapshot
                asked = iter(candidate[_SOURCES].items())
                found = _ask_sources(asked, snapshot, quick)
            while not isinstance(found, tuple):  # `node` is decided: go on with the one that waits for it
                node._evaluating = None
                if found:
                    result = _evaluate(node, thread, snapshot, candidate, staged)
                else:
                    result = _confirm(node, cast("_Result", candidate), snapshot)
                if not path:
                    return result
                node, candidate, asked, version = path.pop()
                found = result[_VERSION] != version or _ask_sources(asked, snapshot, quick)
            path.append((node, candidate, asked, found[1]))
            node = found[0]
    finally:
        for waiting in path:
            waiting[0]._evaluating = None


def _ask_sources(
    asked: Iterable[tuple[_Source, int]], snapshot: Snapshot, quick: int
) -> bool | tuple[Computed[Any], int]:
    """Go through (source, version read), in the order of the reads, up to the first that has changed.

    The order matters: what a changed source decides may make the later ones unreachable, so they are not evaluated.
    Returns whether one has changed, or else the computed that has to be resolved first, and its version read.
    """
    for source, version in asked:
        if source.__class__ is Computed:
            computed_ = cast("Computed[Any]", source)
            computed_._armed = True  # who is found fresh by asking depends on it as much as by reading
            if computed_._evaluating is snapshot:
                return True  # a cycle: evaluating reports it, naming both ends
            result = _known(computed_, snapshot)
            if result is None:
                return computed_, version
            if result[_VERSION] != version:
                return True
        elif source._version != version or version > quick:
            if cast("Signal[Any]", source)._as_of(snapshot)[1] != version:
                return True
    return False


def _confirm(node: Computed[Any], candidate: _Result, snapshot: Snapshot) -> _Result:
    """Nothing that `candidate` was made of has changed: it holds in the snapshot too."""
    commit = snapshot.commit
    if snapshot.overlay is None and candidate is node._result and candidate[_SINCE] <= commit:
        if candidate[_AT] < commit:
            node._result = candidate = (*candidate[:_AT], commit, candidate[_SOURCES])
    else:
        _keep_private(node, candidate, snapshot)
    return candidate


def _keep_private(node: Computed[Any], result: _Result, snapshot: Snapshot) -> None:
    if snapshot.private is None:
        snapshot.private = {}
    snapshot.private[node] = result


def _evaluate(
    node: Computed[Any],
    thread: _Thread,
    snapshot: Snapshot,
    base: _Result | None,
    staged: dict[Computed[Any], _Result] | None,
) -> _Result:
    """Run the function on the snapshot and publish what comes out; `base` is what to compare with."""
    outer = (thread.sources, thread.node, thread.pure, thread.outdated)
    sources: dict[_Source, int] = {}
    thread.sources = sources
    thread.node = node
    thread.pure = True
    thread.outdated = False
    node._evaluating = snapshot
    value: Any
    error: BaseException | None = None
    try:
        value = node._fn()
        if value.__class__ is CoroutineType:
            value.close()
            raise GraphError(f"{node!r} is a coroutine function; a computed is synchronous, see `resource`")
    except Exception as raised:
        error, value = raised, raised.__traceback__
        if isinstance(raised, RecursionError):
            # Not kept: how deep it nests depends on who reads first, not on the sources.
            if isinstance(raised, DepthError):
                raise
            raise DepthError(f"{node!r} nests too deep: read the computeds below it first") from raised
    finally:
        node._evaluating = None
        outdated = thread.outdated
        thread.sources, thread.node, thread.pure, thread.outdated = outer

    commit = snapshot.commit
    version = commit
    if base is not None and error is None and base[_ERROR] is None:
        try:
            if _same(node._equals, base[_VALUE], value, thread):
                value, version = base[_VALUE], base[_VERSION]
        except Exception as raised:
            error, value = raised, raised.__traceback__

    shared = node._result
    if snapshot.overlay is not None or (shared is not None and shared[_AT] >= commit):
        # Seen by this snapshot alone. A number that nothing committed has makes whoever read it ask again later.
        if version == commit:
            version = next(_stamp)
        result = (value, error, version, commit, commit, sources)
        _keep_private(node, result, snapshot)
        if staged is not None:
            staged[node] = result
        return result

    result = (value, error, version, commit, commit, sources)
    if node._linked is None:
        node._result = result
    # Looked at again: somebody may have started to observe it, by the sources of the old result. Threads that
    # evaluate at the same time may overwrite each other here; each result says itself for which commits it holds.
    linked = node._linked
    if linked is not None:
        if linked.keys() == sources.keys() and not outdated:
            node._result = result
        else:
            _relink(node, result, outdated)
    return result


def _relink(node: Computed[Any], result: _Result, outdated: bool) -> None:
    """Publish a result of an observed computed whose sources are others than before."""
    # Kept until the lock is free: what dies with them may have finalisers.
    old = node._result, node._linked
    with _quiet:
        if node._linked is not None:
            changed = _link(node, node._linked, result[_SOURCES], result[_AT])
            node._linked = result[_SOURCES]
            if changed or outdated:
                node._stale_at = max(_clock, result[_AT] + 1)
            elif node._stale_at == _NEVER:
                node._stale_at = 0
        node._result = result
    del old


@overload
def computed(fn: Callable[[], T], *, equals: Equals[T] = None, name: str | None = None) -> Computed[T]: ...


@overload
def computed(
    *, equals: Equals[Any] = None, name: str | None = None
) -> Callable[[Callable[[], T]], Computed[T]]: ...


def computed(
    fn: Callable[[], T] | None = None, *, equals: Equals[Any] = None, name: str | None = None
) -> Computed[T] | Callable[[Callable[[], T]], Computed[T]]:
    """Make a value that follows from what `fn` reads.

    `fn` runs when somebody asks for the value, and not again before something that it read has changed. It may not
    write. Also usable as a decorator, with or without arguments.

    Args:
        fn: a function without arguments; not a coroutine function.
        equals: as for `signal`; an equal new value does not reach those who depend on this one.
        name: for error messages; by default the name of the function.

        @computed
        def total() -> int:
            return price() * amount()

    """
    if fn is None:
        return lambda fn: Computed(fn, equals=equals, name=name)
    return Computed(fn, equals=equals, name=name)


def untracked(fn: Callable[[], T]) -> T:
    """Call `fn` and return its result; what it reads creates no dependency."""
    thread = _local.thread
    sources, outdated = thread.sources, thread.outdated
    thread.sources = None
    try:
        return fn()
    finally:
        thread.sources, thread.outdated = sources, outdated


# ---------------------------------------------------------------------------------------------------------------------
# What runs: watchers and effects


class _Reaction:
    """An observer at the end of the graph."""

    __slots__ = ("__weakref__", "_fn", "_order", "_queue", "_queued", "_sources", "disposed", "name")
    _sources: dict[_Source, int] | None
    _queue: Queue | None

    def __init__(self, fn: Callable[[], Any], queue: Queue | None, name: str | None) -> None:
        self._fn = fn
        self._queue = queue
        self._queued = (
            False  # waiting in its queue or in a thread's pending list; written under the lock, or by the
        )
        # taker before it opens its snapshot
        self._sources = None  # what the last run read; None: has not run
        self._order = next(_serial)
        self.disposed = False
        self.name = name if name is not None else getattr(fn, "__qualname__", None)

    def __repr__(self) -> str:
        return f"<{type(self).__name__.lower()} {self.name or hex(id(self))}>"

    def _push(self, thread: _Thread, woken: list[Queue]) -> None:
        """Under the lock: queue it where it waits to be run."""
        raise NotImplementedError

    def _requeue(self, *, flush: bool = True) -> None:
        """Queue it again: what it read has changed since its snapshot, and the commit may not have told it."""
        thread = _local.thread
        woken: list[Queue] = []
        with _lock:
            if not self._queued and not self.disposed:
                self._queued = True
                self._push(thread, woken)
        for queue in woken:
            queue._wake()
        if flush and thread.pending and not thread.flushing:
            _flush(thread)

    def _changed(self, thread: _Thread, snapshot: Snapshot) -> bool:
        """Whether a source that the last run read has another value in the snapshot."""
        if self._sources is None:
            return True
        outer = (thread.sources, thread.outdated)
        thread.sources = None
        commit = snapshot.commit
        outdated = False
        try:
            asked = iter(self._sources.items())
            while True:
                found = _ask_sources(asked, snapshot, snapshot.at)
                if not isinstance(found, tuple):
                    break
                node, version = found
                if _resolve(node, thread, snapshot)[_VERSION] != version:
                    found = True
                    break
            if not found:
                for source in self._sources:
                    if source.__class__ is Computed:
                        outdated = outdated or commit < cast("Computed[Any]", source)._stale_at < _NEVER
                        private = snapshot.private
                        outdated = outdated or (private is not None and source in private)
                    else:
                        outdated = outdated or source._version > commit
        except GraphError:
            found = True  # running it raises the error where it is reported
        finally:
            thread.sources, thread.outdated = outer
        if outdated:
            self._requeue()
        return found

    def _evaluate(self, thread: _Thread, snapshot: Snapshot, pure: bool) -> Any:
        """Run the function on the snapshot and depend on what it reads, also if it raises."""
        outer = (thread.snapshot, thread.sources, thread.node, thread.pure, thread.outdated)
        sources: dict[_Source, int] = {}
        commit = snapshot.commit
        thread.snapshot = snapshot
        thread.sources = sources
        thread.node = cast("Any", self)
        thread.pure = pure
        thread.outdated = False
        try:
            return self._fn()
        finally:
            outdated = thread.outdated
            thread.snapshot, thread.sources, thread.node, thread.pure, thread.outdated = outer
            self._depend(sources, commit, outdated)

    def _depend(self, sources: dict[_Source, int], commit: int, outdated: bool) -> None:
        old = self._sources
        if old is not None and old.keys() == sources.keys():
            self._sources = sources
        else:
            with _quiet:
                old = self._sources
                if not self.disposed:
                    outdated = _link(self, old or (), sources, commit) or outdated
                    self._sources = sources
        if outdated:
            self._requeue()

    def _detach(self) -> dict[_Source, int] | None:
        """Under the lock: let go of the sources. The caller keeps them alive until it has let go of the lock."""
        sources, self._sources = self._sources, {}
        self.disposed = True
        if self._queue is not None:
            self._queue._watchers.pop(cast("Any", self), None)
            self._queue._effects.pop(cast("Any", self), None)
        _unlink(self, sources or ())
        return sources


class Watcher(_Reaction, Generic[T]):
    """An observer whose queue decides when it runs: a binding of a user interface.

    When a source that it read may have changed it is put on its queue, once; `Queue.take` hands it out. Run it by one
    thread at a time.
    """

    __slots__ = ()

    def __init__(self, fn: Callable[[], T], queue: Queue, *, name: str | None = None) -> None:
        super().__init__(fn, queue, name)

    def stale(self) -> bool:
        """Whether a source has really changed since the last run; True if it has never run."""
        thread = _local.thread
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
        thread = _local.thread
        snapshot = thread.snapshot
        if snapshot is not None:
            return cast("T", self._evaluate(thread, snapshot, True))
        with _Reading() as snapshot:
            return cast("T", self._evaluate(thread, snapshot, True))

    def dispose(self) -> None:
        """End it: it is never queued again. From any thread, any number of times."""
        with _quiet:
            sources = self._detach()
        del sources

    def _push(self, thread: _Thread, woken: list[Queue]) -> None:  # noqa: ARG002
        queue = cast("Queue", self._queue)
        if not queue._watchers:
            woken.append(queue)
        queue._watchers[self] = None


class _Reading:
    """`with` it: this thread reads on one snapshot."""

    __slots__ = ("_outer", "snapshot")

    def __init__(self) -> None:
        self.snapshot = Snapshot(fixed=True)

    def __enter__(self) -> Snapshot:
        thread = _local.thread
        self._outer = (thread.snapshot, thread.sources, thread.node, thread.pure)
        _enter(self.snapshot)
        thread.snapshot, thread.sources, thread.node, thread.pure = self.snapshot, None, None, False
        return self.snapshot

    def __exit__(self, *_: object) -> None:
        thread = _local.thread
        thread.snapshot, thread.sources, thread.node, thread.pure = self._outer
        _open.discard(self.snapshot)


class _Taking(_Reading):
    __slots__ = ("_queue",)

    def __init__(self, queue: Queue) -> None:
        super().__init__()
        self._queue = queue

    def __enter__(self) -> tuple[Snapshot, list[Watcher[Any]]]:  # type: ignore[override]
        thread = _local.thread
        self._outer = (thread.snapshot, thread.sources, thread.node, thread.pure)
        snapshot, queue = self.snapshot, self._queue
        empty: dict[Watcher[Any], None] = {}
        with _quiet:
            snapshot.commit = snapshot.at = _clock
            _open.add(snapshot)
            taken, queue._watchers = queue._watchers, empty
            for watcher in taken:
                watcher._queued = False
        thread.snapshot, thread.sources, thread.node, thread.pure = snapshot, None, None, False
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
        thread = _local.thread
        empty: dict[Effect, None] = {}
        with _lock:
            taken, self._effects = self._effects, empty
        outer, thread.draining = thread.draining, self
        try:
            _run(thread, list(taken), [])
        finally:
            thread.draining = outer


def _run(thread: _Thread, effects: list[Effect], errors: list[BaseException]) -> None:
    """Run these effects and those that they make stale on this thread, until none is left; raise what went wrong."""
    outer, thread.flushing = thread.flushing, True
    runs: dict[Effect, int] = {}
    try:
        while effects or thread.pending:
            if not effects:
                effects, thread.pending = thread.pending, []
            # In the order of making: an effect comes before the effects that it made, and may end them first.
            effects.sort(key=lambda effect: effect._order)
            for effect in effects:
                again = runs[effect] = runs.get(effect, -1) + 1
                try:
                    if again > _MAX_RERUNS:
                        effect._queued = False
                        raise EffectLoopError(
                            f"{effect!r} keeps changing what it reads: {again} runs, no rest"
                        )
                    if not effect._update(thread):
                        runs[effect] -= 1
                except BaseException as error:  # the others run nevertheless; raised below
                    if thread.draining is None:
                        errors.append(error)
                    else:
                        effect._report(error)
            effects = []
    finally:
        thread.flushing = outer
    _raise_all(errors, "effects failed")


def _flush(thread: _Thread) -> None:
    _run(thread, [], [])


def _raise_all(errors: list[BaseException], message: str) -> None:
    """Raise one error as it is, several as a group; an interruption of the program goes before all errors."""
    for error in errors:
        if not isinstance(error, Exception):
            raise error
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BaseExceptionGroup(message, errors)


class Effect(_Reaction):
    """Code that runs again whenever something it read has changed; made by `effect`. `disposed`: it has ended."""

    __slots__ = (
        "_again",
        "_children",
        "_cleanup",
        "_idle",
        "_inner",
        "_loop",
        "_reruns",
        "_scope",
        "_task",
        "_wanted",
    )

    def __init__(self, fn: Callable[[], Any], scope: Scope | None, name: str | None) -> None:
        super().__init__(fn, scope.queue if scope is not None else None, name)
        self._scope = scope
        self._children: Scope | None = None  # owns what the present run has made
        self._cleanup: Callable[[], object] | None = None
        # Who pops the token may run; who finds it gone sets `_again` before, and the one that runs looks at it after.
        self._idle = [None]
        self._again = False
        self._loop: asyncio.AbstractEventLoop | None = None  # of an async effect, from its first run on
        self._task: asyncio.Task[None] | None = (
            None  # sees to the runs of an async effect, one after the other
        )
        self._inner: asyncio.Task[object] | None = None  # the present one
        self._wanted = False
        self._reruns = 0  # of an async effect, caused by itself

    def dispose(self) -> None:
        """End it: run its cleanups, inner first, and never run it again. From any thread, any number of times.

        Called while it runs, also by itself, it ends after the run; the task of an async one is cancelled.

        Raises:
            Exception: what a cleanup raised; several come as an `ExceptionGroup`.

        """
        _dispose(self)

    def _push(self, thread: _Thread, woken: list[Queue]) -> None:
        queue = self._queue
        if queue is None or queue is thread.draining:
            thread.pending.append(self)
        else:
            if not queue._effects:
                woken.append(queue)
            queue._effects[self] = None

    def _update(self, thread: _Thread) -> bool:
        """Run it if what it read has changed, or end it if it is disposed; say whether it ran."""
        ran = False
        errors: list[BaseException] = []
        self._queued = False
        self._again = True
        while self._again:
            try:
                self._idle.pop()
            except IndexError:
                break  # it runs on another thread, or further down on this one: there it is looked at again
            self._again = False
            outer = (thread.snapshot, thread.sources, thread.node, thread.pure)
            snapshot = Snapshot()
            _enter(snapshot)
            thread.snapshot, thread.sources, thread.node, thread.pure = snapshot, None, None, False
            try:
                if self.disposed:
                    if self._loop is None:
                        self._end_run(errors)
                    else:
                        self._call(self._restart)
                elif self._sources is None or self._changed(thread, snapshot):
                    ran = True
                    if self._loop is None:
                        self._rerun(thread, snapshot, errors)
                    else:
                        self._call(self._restart)
            except BaseException as error:
                errors.append(error)
            finally:
                thread.snapshot, thread.sources, thread.node, thread.pure = outer
                _open.discard(snapshot)
                self._idle.append(None)
        _raise_all(errors, f"{self!r} failed")
        return ran

    def _rerun(self, thread: _Thread, snapshot: Snapshot, errors: list[BaseException]) -> None:
        self._end_run(errors)
        token = _owner.set((self, _owner.get()))
        result = None
        try:
            result = self._evaluate(thread, snapshot, False)
        except BaseException as error:
            errors.append(error)
        finally:
            _owner.reset(token)
        if result is None:
            return
        if isinstance(result, Coroutine):
            self._go_async(result)
        elif callable(result):
            self._cleanup = result

    def _end_run(self, errors: list[BaseException]) -> None:
        """End what the last run made: effects and scopes first, then its cleanups."""
        if self._children is not None:
            with _lock:
                children, self._children = self._children, None
            try:
                if children is not None:
                    children.dispose()
            except BaseException as error:
                errors.append(error)
        cleanup, self._cleanup = self._cleanup, None
        if cleanup is not None:
            try:
                untracked(cleanup)
            except BaseException as error:
                errors.append(error)

    def _finish(self) -> None:
        self._update(_local.thread)

    def _own(self) -> Scope:
        """The scope of what the present run makes."""
        made = Scope(queue=self._queue, on_error=self._scope.on_error if self._scope is not None else None)
        with _lock:
            if self._children is None:
                self._children = made
            own = self._children
        return own

    def _report(self, error: BaseException) -> None:
        """Hand an error that no writer can be told to whoever answers for the effect."""
        on_error = self._scope.on_error if self._scope is not None else None
        if on_error is not None:
            try:
                on_error(error, self)
            except Exception as failed:
                failed.__context__ = error
                error = failed
            else:
                return
        import logging  # only where something is to be logged: `import reactive` stays cheap

        logging.getLogger("reactive").error("%r failed", self, exc_info=error)

    # ---- async: one task runs the coroutine function again and again; each run is a task of its own, so that
    # cancelling it ends it and nothing else.

    def _go_async(self, first: Coroutine[Any, Any, object]) -> None:
        """The first run gave a coroutine: from now on the effect lives on this loop."""
        first.close()  # each run makes its own, on the loop
        asyncio = sys.modules.get("asyncio")
        loop = None if asyncio is None else asyncio._get_running_loop()
        if loop is None:
            raise GraphError(f"{self!r} is async: make it where an event loop runs")
        self._loop = loop
        self._restart()

    def _call(self, fn: Callable[[], None]) -> None:
        """Call a method on the effect's loop: at once if that is where we are."""
        loop = cast("asyncio.AbstractEventLoop", self._loop)
        if sys.modules["asyncio"]._get_running_loop() is loop:
            fn()
        elif not loop.is_closed():
            loop.call_soon_threadsafe(fn)

    def _restart(self) -> None:
        """On the loop: cancel the present run and have another, or none if the effect is disposed."""
        loop = cast("asyncio.AbstractEventLoop", self._loop)
        inner = self._inner
        self._wanted = True
        if self._task is None:
            self._task = loop.create_task(self._drive())
        elif inner is not None and not inner.done():
            if self.disposed or sys.modules["asyncio"].current_task() is not inner:
                self._reruns = 0
                inner.cancel()
            else:
                self._reruns += 1  # it has changed what it reads itself: let it end, then run again

    async def _drive(self) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        try:
            while self._wanted and not self.disposed:
                self._wanted = False
                errors: list[BaseException] = []
                self._end_run(errors)
                context = copy_context()
                context.run(_owner.set, (self, _owner.get()))
                self._inner = inner = loop.create_task(_Steps(self).run(), context=context)
                try:
                    await asyncio.wait([inner])
                finally:
                    inner.cancel()  # only if the loop is being shut down is it not done yet
                if not inner.cancelled() and inner.exception() is not None:
                    errors.append(cast("BaseException", inner.exception()))
                elif not inner.cancelled() and callable(result := inner.result()):
                    self._cleanup = cast("Callable[[], object]", result)
                if self._reruns > _MAX_RERUNS:
                    errors.append(EffectLoopError(f"{self!r} keeps changing what it reads: no rest"))
                    self._wanted, self._reruns = False, 0
                for error in errors:
                    self._report(error)
        finally:
            self._inner = self._task = None
            if self.disposed:
                errors = []
                self._end_run(errors)
                for error in errors:
                    self._report(error)


class _Steps:
    """Runs the coroutine of an async effect step by step, from await to await, each step as an evaluation.

    So what the coroutine itself reads is tracked, across its own awaits, and what it has spawned is not.
    """

    __slots__ = ("_effect",)

    def __init__(self, effect: Effect) -> None:
        self._effect = effect

    async def run(self) -> object:
        return await self

    def __await__(self) -> Generator[Any, Any, object]:
        effect, thread = self._effect, _local.thread
        with _quiet:
            dropped = effect._sources
            _unlink(effect, dropped or ())
            effect._sources = {}
        del dropped
        sources: dict[_Source, int] = {}
        coroutine: Coroutine[Any, Any, object] = effect._fn()
        sent: Any = None
        thrown: BaseException | None = None
        while True:
            outer = (thread.snapshot, thread.sources, thread.node, thread.pure, thread.outdated)
            snapshot = Snapshot()
            _enter(snapshot)
            commit = snapshot.commit
            thread.snapshot, thread.sources, thread.node = snapshot, sources, effect
            thread.pure = thread.outdated = False
            try:
                waits_for = coroutine.send(sent) if thrown is None else coroutine.throw(thrown)
            except StopIteration as stop:
                return stop.value
            finally:
                outdated = thread.outdated
                thread.snapshot, thread.sources, thread.node, thread.pure, thread.outdated = outer
                _open.discard(snapshot)
                # A copy, so that the effect can be asked meanwhile: the next step reads on.
                effect._depend(dict(sources), commit, outdated)
            sent = thrown = None
            try:
                sent = yield waits_for
            except (
                BaseException
            ) as error:  # cancelled, or what it waits for has failed: the coroutine's affair
                thrown = error


@overload
def effect(fn: Callable[[], object], *, name: str | None = None) -> Effect: ...


@overload
def effect(*, name: str | None = None) -> Callable[[Callable[[], object]], Effect]: ...


def effect(
    fn: Callable[[], object] | None = None, *, name: str | None = None
) -> Effect | Callable[[Callable[[], object]], Effect]:
    """Run `fn` now, and again whenever something that it read has changed, until the handle is disposed.

    If `fn` returns something callable, that is called before the next run and at the end. Effects made by `fn` end with
    the run that made them. An effect may write; if it writes what it reads it runs again until nothing changes, at
    most 100 times. It belongs to the scope in which it is made: in one with a queue (a page) it runs on the queue's
    loop, the first time too; else at once on this thread, and then on the threads that write. Made in an open batch, it
    first runs when that ends; made in a scope that has ended, never.

    A coroutine function needs a running loop. It depends on what it reads itself, also after its awaits, not on what
    tasks that it starts read. A change cancels the run and, when that has ended, starts the next.

    Also usable as a decorator: the name is then the handle.

    Raises:
        Exception: what the first run raised (then nothing remains of the effect), or what effects raised that it set off.
        WriteError: a computed or a binding is being evaluated.

        @effect
        def log() -> None:
            print(total())
        ...
        log.dispose()

    """
    if fn is None:
        return lambda fn: _start(fn, name)
    return _start(fn, name)


def _start(fn: Callable[[], object], name: str | None) -> Effect:
    thread = _local.thread
    if thread.pure:
        raise _write_error(thread, "makes an effect")
    made = Effect(fn, current_scope(), name)
    if made._scope is not None and not made._scope._adopt(made):
        made.disposed = True
        return made
    open_batch = current_batch() if _batches else None
    if open_batch is not None:
        open_batch._effects.append(made)
    elif made._queue is not None:
        made._requeue()
    else:
        errors: list[BaseException] = []
        outer, thread.flushing = thread.flushing, True
        try:
            made._update(thread)
        except BaseException as error:
            errors.append(error)
            made.dispose()
        finally:
            thread.flushing = outer
        if not outer:
            _run(thread, [], errors)
        _raise_all(errors, f"{made!r} failed")
    return made


def _subscribe(source: Signal[T] | Computed[T], fn: Callable[[T], object]) -> Effect:
    def notify() -> None:
        value = source()
        untracked(lambda: fn(value))

    return effect(notify, name=getattr(fn, "__qualname__", None))


# ---------------------------------------------------------------------------------------------------------------------
# Scopes


_Cell: TypeAlias = "tuple[Scope | Effect, _Cell | None]"
# The scope or running effect that owns what is made now, and what it was before. A ContextVar: tasks and threads that
# are started with a copy of the context inherit it on purpose.
_owner: ContextVar[_Cell | None] = ContextVar("reactive_owner", default=None)


class Scope:
    """Owns effects, other scopes and cleanups; disposing it ends them all, inner ones first.

    `with` it (or `run`) makes it the owner of what is made inside; leaving does not end it, and it may be entered again,
    from any thread.

    Args:
        parent: the scope that it ends with.
        queue: where its effects run; by default its parent's, else the thread that writes.
        on_error: called with an error of an effect that no writer can be told (those of a queue, and async ones), and
            the effect; by default its parent's, else the error is logged.
        name: for error messages.

    """

    __slots__ = ("__weakref__", "_children", "_cleanups", "_parent", "disposed", "name", "on_error", "queue")

    def __init__(
        self,
        parent: Scope | None = None,
        *,
        queue: Queue | None = None,
        on_error: Callable[[BaseException, Effect], object] | None = None,
        name: str | None = None,
    ) -> None:
        if parent is not None:
            queue = queue if queue is not None else parent.queue
            on_error = on_error if on_error is not None else parent.on_error
        self.queue = queue
        self.on_error = on_error
        self.name = name
        self.disposed = False
        self._parent = parent
        self._children: dict[Scope | Effect, None] = {}  # in the order of making
        self._cleanups: list[Callable[[], object]] = []
        if parent is not None and not parent._adopt(self):
            self.disposed = True

    def __repr__(self) -> str:
        return f"<scope {self.name or hex(id(self))}>"

    def __enter__(self) -> Scope:
        _owner.set((self, _owner.get()))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        cell = _owner.get()
        if cell is not None:
            _owner.set(cell[1])

    def run(self, fn: Callable[[], T]) -> T:
        """Call `fn` with this scope as the owner of what it makes, and return its result."""
        token = _owner.set((self, _owner.get()))
        try:
            return fn()
        finally:
            _owner.reset(token)

    def on_cleanup(self, fn: Callable[[], object]) -> None:
        """Have `fn` called when the scope ends; at once if it has ended."""
        with _lock:
            if not self.disposed:
                self._cleanups.append(fn)
                return
        untracked(fn)

    def dispose(self) -> None:
        """End everything that the scope owns: what was made inside first, then its cleanups, the last one first.

        From any thread, any number of times.

        Raises:
            Exception: what a cleanup raised, when all have run; several come as an `ExceptionGroup`.

        """
        _dispose(self)

    def _adopt(self, child: Scope | Effect) -> bool:
        with _lock:
            if self.disposed:
                return False
            self._children[child] = None
        return True

    def _finish(self) -> None:
        cleanups, self._cleanups = self._cleanups, []
        errors: list[BaseException] = []
        for cleanup in reversed(cleanups):
            try:
                untracked(cleanup)
            except BaseException as error:
                errors.append(error)
        _raise_all(errors, f"cleanups of {self!r} failed")


def _dispose(root: Scope | Effect) -> None:
    """End a tree of scopes and effects: all are switched off in one step, then cleaned up, inner ones first."""
    tree: list[Scope | Effect] = [root]
    dropped: list[Any] = []
    with _quiet:
        if root.disposed:
            return
        parent = root._parent if isinstance(root, Scope) else root._scope
        if parent is not None:
            parent._children.pop(root, None)
        for node in tree:  # grows as it goes: parents before children
            if isinstance(node, Effect):
                if not node.disposed:
                    dropped.append(node._detach())
                if node._children is not None:
                    tree.append(node._children)
            else:
                node.disposed = True
                tree.extend(node._children)
                dropped.append(node._children)
                node._children = {}
    errors: list[BaseException] = []
    for node in reversed(tree):
        try:
            node._finish()
        except BaseException as error:
            errors.append(error)
    _raise_all(errors, f"cleanups of {root!r} failed")


def scope(
    *,
    queue: Queue | None = None,
    on_error: Callable[[BaseException, Effect], object] | None = None,
    name: str | None = None,
) -> Scope:
    """Make a scope that ends with the current one, if there is one.

    with scope() as s:
        effect(lambda: print(count()))
    s.dispose()    # ends the effect
    """
    return Scope(current_scope(), queue=queue, on_error=on_error, name=name)


def current_scope() -> Scope | None:
    """The scope that owns what is made now; inside an effect, the scope of its present run."""
    cell = _owner.get()
    if cell is None:
        return None
    owner = cell[0]
    return owner._own() if isinstance(owner, Effect) else owner


def on_cleanup(fn: Callable[[], object]) -> None:
    """Have `fn` called when the current scope ends; in an effect, before its next run and at its end.

    Raises:
        GraphError: there is no scope.
        WriteError: a computed or a binding is being evaluated.

    """
    thread = _local.thread
    if thread.pure:
        raise _write_error(thread, "registers a cleanup")
    owner = current_scope()
    if owner is None:
        raise GraphError("on_cleanup: no scope to clean up after; call it in an effect or in `with scope():`")
    owner.on_cleanup(fn)


# ---------------------------------------------------------------------------------------------------------------------
# Batches


# Inherited by tasks and threads that are started inside, where it counts as absent: see `current_batch`.
_batch: ContextVar[Batch | None] = ContextVar("reactive_batch", default=None)


def _current_task() -> asyncio.Task[Any] | None:
    asyncio = sys.modules.get("asyncio")
    if asyncio is None or asyncio._get_running_loop() is None:
        return None
    return cast("asyncio.Task[Any] | None", asyncio.current_task())


class Batch:
    """The writes that one task or thread has staged; made by `batch`."""

    __slots__ = (
        "_depth",
        "_effects",
        "_exits",
        "_outer",
        "_results",
        "_staged",
        "_task",
        "_thread",
        "_updates",
        "open",
    )

    def __init__(self, thread: _Thread) -> None:
        self.open = True
        self._thread = thread
        self._task = _current_task()
        self._depth = 1
        self._staged: dict[Signal[Any], tuple[Any, int]] = {}  # (value, a version that no commit has)
        self._updates: dict[
            Signal[Any], tuple[Any, list[Callable[[Any], Any]]]
        ] = {}  # (started from, functions)
        self._results: dict[Computed[Any], _Result] = {}  # of computeds that the code inside has read
        self._effects: list[Effect] = []  # made inside; they run when it is over
        self._exits: dict[object, Callable[[], object]] = {}
        self._outer = _batch.get()

    def on_exit(self, key: object, fn: Callable[[], object]) -> None:
        """Call `fn` when the batch has been published, before effects run; once per key, the first one given."""
        self._exits.setdefault(key, fn)

    def _stage(self, written: Signal[Any], value: Any) -> None:
        self._staged[written] = (value, next(_stamp))
        self._updates.pop(written, None)

    def _stage_update(self, written: Signal[Any], fn: Callable[[Any], Any]) -> None:
        if written in self._staged:
            new = fn(self._staged[written][0])
            if written in self._updates:
                self._updates[written][1].append(fn)
        else:
            base = written._value
            new = fn(base)
            self._updates[written] = (base, [fn])
        self._staged[written] = (new, next(_stamp))

    def _publish(self, thread: _Thread) -> list[Queue]:
        while self._staged:
            changes: dict[Signal[Any], tuple[Any, Any]] = {}
            for written, (value, _) in self._staged.items():
                old, new = written._value, value
                if written in self._updates and self._updates[written][0] is not old:
                    new = old  # somebody else wrote meanwhile: the functions go on from there
                    for fn in self._updates[written][1]:
                        new = fn(new)
                if not _same(written._equals, old, new, thread):
                    changes[written] = (old, new)
            if not changes:
                break
            woken = _try_commit(thread, changes)
            if woken is not None:
                return woken
        return []

    def _close(self, thread: _Thread) -> None:
        global _batches  # noqa: PLW0603
        self.open = False
        errors: list[BaseException] = []
        woken: list[Queue] = []
        try:
            woken = self._publish(thread)
        except BaseException as error:  # an `equals=` or a function given to `update`: nothing is published
            errors.append(error)
        finally:
            # Counted as open until here, so that nobody who reads without the lock sees half of it.
            with _lock:
                _batches -= 1
            _batch.set(self._outer)
        for fn in self._exits.values():
            try:
                fn()
            except BaseException as error:
                errors.append(error)
        for made in self._effects:
            made._requeue(flush=False)
        try:
            _tell(woken, thread)
        except BaseException as error:
            errors.append(error)
        _raise_all(errors, "at the end of a batch")


class _BatchBlock:
    __slots__ = ("_batch",)
    _batch: Batch

    def __enter__(self) -> Batch:
        global _batches  # noqa: PLW0603
        thread = _local.thread
        open_batch = current_batch()
        if open_batch is None:
            open_batch = Batch(thread)
            with _lock:
                _batches += 1
            _batch.set(open_batch)
        else:
            open_batch._depth += 1
        self._batch = open_batch
        return open_batch

    def __exit__(self, *_: object) -> None:
        open_batch = self._batch
        open_batch._depth -= 1
        if not open_batch._depth:
            open_batch._close(_local.thread)


def batch() -> AbstractContextManager[Batch]:
    """Stage all writes inside and publish them in one step at the end of the outermost batch, also after an error.

    The code inside reads what it has written, everybody else the old values. A value that is written back to what it was
    changes nothing. A batch belongs to the task or thread that opened it; others started inside write on their own.

    Raises:
        Exception: at the end, what an effect raised; several come as an `ExceptionGroup`. The writes stand.

        with batch():
            first.value, last.value = "Ada", "Lovelace"    # one change for those who read both

    """
    return _BatchBlock()


def current_batch() -> Batch | None:
    """The open batch of this task or thread."""
    if not _batches:
        return None
    open_batch = _batch.get()
    if (
        open_batch is None
        or not open_batch.open
        or open_batch._thread is not _local.thread
        or open_batch._task is not _current_task()
    ):
        return None
    return open_batch
