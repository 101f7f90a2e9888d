"""What all parts of the graph share: its state, snapshots, edges and commits. The words are explained in `graph`."""

from __future__ import annotations

import gc
import itertools
import sys
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reactive._graph.effects import Effect
    from reactive._graph.values import Computed, Signal
    from reactive._graph.watchers import Queue, Reaction, Watcher

T = TypeVar("T")
Equals: TypeAlias = Callable[[T, T], bool] | Literal[False] | None

# value, error, version, since, at, sources: the computed had this value at every commit from `since` to `at`, because
# `sources` (with the versions that were read) did not change in between. One tuple, so that one store publishes it.
Result: TypeAlias = tuple[Any, BaseException | None, int, int, int, "dict[Source, int]"]
VALUE: Final = 0  # of an error: its traceback
ERROR: Final = 1
VERSION: Final = 2
SINCE: Final = 3
AT: Final = 4
SOURCES: Final = 5

NEVER: Final = sys.maxsize  # as `_stale_at` of a computed without observers: marks do not reach it
# Comparing these runs no code of the user's and always says True or False: no need for the care of `same`.
PLAIN: Final = frozenset({int, float, str, bool, bytes, type(None)})


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


class _State:
    """What the whole graph shares. Slots of one object: as fast as globals, and writable from each module."""

    __slots__ = ("batches", "busy", "clock", "flush", "open")

    def __init__(self) -> None:
        # The last commit; written under the lock.
        self.clock = 0
        # Whether a commit is being made.
        self.busy = False
        # The snapshots that evaluations read on now.
        self.open: set[Snapshot] = set()
        # How many batches are open anywhere: while it is 0, nobody need look for one.
        self.batches = 0
        # Runs the pending effects of a thread; set by `watchers`, which is not imported here.
        self.flush: Callable[[Thread], None] = lambda _: None


state = _State()
# The graph lock: commits, edges, queues, scopes. Held for stores and walks only. It can be taken twice because of the
# garbage collector: the `with` statement makes a tuple before it lets go, that can start a collection, and that can run
# a finaliser that writes a signal. By then all is stored, so that write may go on. Wherever else something is allocated
# under the lock, collecting is off: see `quiet`.
lock = threading.RLock()
# Versions of values that were never committed: no commit has a negative number.
stamp = itertools.count(-2, -1)


class _Quiet:
    """The lock, and no garbage collection under it, because of the finalisers that it runs."""

    __slots__ = ("_collects",)
    _collects: bool

    def __enter__(self) -> None:
        lock.acquire()
        self._collects = gc.isenabled()  # guarded by the lock, like everything it protects
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._collects:
            gc.enable()
        lock.release()


quiet = _Quiet()


class _Uncollected:
    """No garbage collection meanwhile: for much that is made at once and stays, which it would walk again and again."""

    __slots__ = ("_collects",)

    def __enter__(self) -> None:
        with lock:  # not between the steps of `_Quiet`
            self._collects = gc.isenabled()
            gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._collects:
            with lock:
                gc.enable()


def uncollected() -> AbstractContextManager[None]:
    """`with` it: the garbage collector waits."""
    return _Uncollected()


class Thread:
    """What one thread is evaluating at the moment. Plain slots: saved and restored around each evaluation."""

    __slots__ = ("draining", "flushing", "node", "outdated", "pending", "snapshot", "sources", "spare")

    def __init__(self) -> None:
        # What reads are as of; None: the present.
        self.snapshot: Snapshot | None = None
        # Where reads are recorded; None: untracked.
        self.sources: dict[Source, int] | None = None
        # What is being evaluated and therefore may not write; None: nothing, or an effect.
        self.node: Computed[Any] | Watcher[Any] | None = None
        # Whether something that was read has changed since the snapshot.
        self.outdated = False
        # Effects that this thread's commits made stale, and whether a frame below on the stack will run them.
        self.pending: list[Effect] = []
        self.flushing = False
        # The queue whose effects this thread is running.
        self.draining: Queue | None = None
        # A snapshot to be used again.
        self.spare: Snapshot | None = None


class _Local(threading.local):
    # Not a ContextVar: an evaluation never outlives its stack frame (async effects are stepped, see `_Steps`), so
    # tasks and threads started inside it find nothing to inherit, and nothing needs checking at each read.
    def __init__(self) -> None:
        self.thread = Thread()


local = _Local()


class Snapshot:
    """The graph as of one commit, for as long as it is open."""

    __slots__ = ("at", "commit", "fixed", "kept", "made", "overlay", "private")

    def __init__(self, *, fixed: bool = False) -> None:
        self.commit = -1
        # As `commit`, but -1 if there is an overlay: then no version passes the quick test of a read.
        self.at = -1
        # Whether writes of the thread that reads on it stay invisible in it, except to what it has itself made on it.
        self.fixed = fixed
        self.made: set[Signal[Any]] = set()
        # {signal: (value, version)} replaced since; commits put them here.
        self.kept: dict[Signal[Any], tuple[Any, int]] = {}
        # Values that are seen first: staged ones, or those that an effect has written itself.
        self.overlay: dict[Signal[Any], tuple[Any, int]] | None = None
        # Results that hold here but are not the shared ones.
        self.private: dict[Computed[Any], Result] | None = None


def enter_snapshot(thread: Thread) -> Snapshot:
    """Open a snapshot at the present commit."""
    snapshot = thread.spare
    if snapshot is None:
        snapshot = Snapshot()
    else:
        thread.spare = None
    # Registered first, numbered after: a commit that started before the registration may have missed us, but then
    # it either is still busy or has moved the clock. Any later one finds us and keeps what we need.
    snapshot.commit = snapshot.at = clock = state.clock
    state.open.add(snapshot)
    if state.busy or state.clock != clock:
        dropped = snapshot.kept
        with lock:
            snapshot.commit = snapshot.at = state.clock
            snapshot.kept = {}
        del dropped
    return snapshot


def leave_snapshot(snapshot: Snapshot, thread: Thread) -> None:
    """Close a snapshot. If it is as good as new, and no commit is at work on it, the thread may use it again."""
    state.open.discard(snapshot)
    if (
        snapshot.overlay is None
        and snapshot.private is None
        and not snapshot.fixed
        and not state.busy
        and not snapshot.kept
    ):
        thread.spare = snapshot


def same(equals: Equals[Any], old: Any, new: Any, thread: Thread) -> bool:
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


def unchanged(old: Any, new: Any) -> bool:
    """Whether `new` counts as unchanged for who gives no `equals=`."""
    return same(None, old, new, local.thread)


# ---------------------------------------------------------------------------------------------------------------------
# Edges. All of this under the lock; whoever calls keeps the replaced dicts alive until it has let go.


class Source:
    """What can be read. `_armed`: an observer has read it since it was last walked, so the next change must walk it."""

    __slots__ = ("_armed", "_equals", "_observers", "_version", "name")
    computes: ClassVar[bool] = False
    _version: int  # of a signal; a computed's is in its result

    def __init__(self, equals: Equals[Any], name: str | None) -> None:
        self._equals = equals
        self.name = name
        self._observers: dict[Computed[Any] | Reaction, None] | None = None
        self._armed = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__.lower()} {self.name or hex(id(self))}>"


def mark(source: Source, commit: int, thread: Thread, woken: list[Queue]) -> None:
    """Mark what lies behind a source stale; queue what has to be run.

    Each edge is walked once per reading of it: what was walked is not armed until somebody reads it again, so the
    writes that follow stop at their first step.
    """
    source._armed = False
    stack: list[Any] = [source._observers or ()]
    while stack:
        for observer in stack.pop():
            if observer.computes:
                observer._stale_at = commit
                if observer._armed:
                    observer._armed = False
                    if observer._observers:
                        stack.append(observer._observers)
            elif not observer._queued:
                observer._queued = True
                observer._push(thread, woken)


def link(observer: Computed[Any] | Reaction, old: Iterable[Source], new: dict[Source, int], commit: int) -> bool:
    """Move the observer's edges from `old` to `new`; say whether something new in `new` has changed since `commit`."""
    changed = False
    source: Any
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
        if source.computes:
            if first:
                _enliven(source)
            result = source._result
            changed = changed or source._stale_at > commit or source._evaluating is not None
            changed = changed or result is None or result[VERSION] != version
        else:
            changed = changed or source._version != version
    unlink(observer, [source for source in old if source not in new])
    return changed


def _enliven(source: Computed[Any]) -> None:
    """Give a computed that has got its first observer edges to its own sources, and so on down."""
    stack: list[Any] = [source]
    while stack:
        node = stack.pop()
        result = node._result
        node._linked = sources = result[SOURCES] if result is not None else {}
        if node._evaluating is None and result is not None:
            # Marks reach it from now on; what was found before the present commit is to be asked again, also if a
            # thread that began before it stores its result only later.
            node._stale_at = state.clock
        for inner in sources:
            observers = inner._observers
            if observers is None:
                observers = inner._observers = {}
            if not observers and inner.computes:
                stack.append(inner)
            observers[node] = None
            inner._armed = True


def unlink(observer: Computed[Any] | Reaction, sources: Iterable[Source]) -> None:
    """Take the observer's edges away; a computed that loses its last observer lets go of its own sources too."""
    stack: list[tuple[Any, Iterable[Any]]] = [(observer, sources)]
    while stack:
        node, left = stack.pop()
        for source in left:
            observers = source._observers
            if not observers or node not in observers:
                continue
            del observers[node]
            if not observers and source.computes and source._linked is not None:
                stack.append((source, source._linked))
                result = source._result
                if result is not None and result[AT] >= source._stale_at:
                    # Not marked until now, so it holds until now.
                    source._result = (*result[:AT], state.clock, result[SOURCES])
                source._linked = None
                source._stale_at = NEVER


def publish(changes: dict[Signal[Any], tuple[Any, Any]], commit: int, thread: Thread, woken: list[Queue]) -> None:
    """Under `quiet`: store new values, {signal: (old, new)}, as one commit and mark what depends on them.

    `woken` collects the queues to wake once the lock is free.
    """
    if state.open:
        own = thread.snapshot
        if own is not None and not own.fixed:
            _advance(own, changes, commit)
        else:
            if own is not None and not own.made.isdisjoint(changes):
                _overlay(own, {changed: change for changed, change in changes.items() if changed in own.made}, commit)
            own = None
        if own is None or len(state.open) > 1:
            for snapshot in tuple(state.open):
                if snapshot is not own:
                    for changed, (old, _) in changes.items():
                        if changed._version <= snapshot.commit:
                            snapshot.kept[changed] = (old, changed._version)
    for changed, (_, new) in changes.items():
        # The version before the value, and both before the test of `_armed`: see `Signal.__call__`.
        changed._version = commit
        changed._value = new
        if changed._armed:
            mark(changed, commit, thread, woken)


def _advance(own: Snapshot, changes: dict[Signal[Any], tuple[Any, Any]], commit: int) -> None:
    """An effect sees its own writes. If nobody else has committed since it began, that is simply the newer commit."""
    if own.commit == commit - 1 and own.overlay is None:
        own.commit = own.at = commit
    else:
        _overlay(own, changes, commit)


def _overlay(own: Snapshot, changes: dict[Signal[Any], tuple[Any, Any]], commit: int) -> None:
    own.overlay = dict(own.overlay or {})
    own.overlay.update({changed: (new, commit) for changed, (_, new) in changes.items()})
    own.at = -1


def try_commit(
    thread: Thread, changes: dict[Signal[Any], tuple[Any, Any]], unchanged: dict[Signal[Any], Any] | None = None
) -> list[Queue] | None:
    """Publish {signal: (old, new)} as one commit, unless one of them no longer holds `old`; then None.

    `unchanged`: signals that are written too, but hold what is written, {signal: that}; they count as well.
    """
    woken: list[Queue] = []
    with quiet:
        for changed, (old, _) in changes.items():
            if changed._value is not old:
                return None
        if unchanged is not None:
            for written, held in unchanged.items():
                if written._value is not held:
                    return None
            if not changes:
                return woken
        commit = state.clock + 1
        state.busy = True
        publish(changes, commit, thread, woken)
        state.clock = commit
        state.busy = False
    return woken


def tell(woken: list[Queue], thread: Thread) -> None:
    """After a commit, and without the lock: wake the queues that got something, run the effects of this thread."""
    if thread.snapshot is not None and not thread.snapshot.fixed:
        thread.snapshot.private = None  # moved on: see `_advance`
    for queue in woken:
        queue._wake()
    if thread.pending and not thread.flushing:
        state.flush(thread)


def write_error(thread: Thread, does: str) -> WriteError:
    return WriteError(f"{thread.node!r} {does}: a computed or a binding may only read; use an effect")


def raise_all(errors: list[BaseException], message: str) -> None:
    """Raise one error as it is, several as a group; an interruption of the program goes before all errors."""
    for error in errors:
        if not isinstance(error, Exception):
            raise error
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BaseExceptionGroup(message, errors)
