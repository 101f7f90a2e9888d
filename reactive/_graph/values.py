"""Signals and computeds: what is read and written. The words are explained in `graph`."""

from __future__ import annotations

import gc
from types import CoroutineType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast, overload

from reactive._graph.batches import Batch, current_batch
from reactive._graph.shared import (
    AT,
    ERROR,
    NEVER,
    PLAIN,
    SINCE,
    SOURCES,
    VALUE,
    VERSION,
    CycleError,
    DepthError,
    Equals,
    GraphError,
    Result,
    Snapshot,
    Source,
    Thread,
    enter_snapshot,
    leave_snapshot,
    link,
    local,
    lock,
    publish,
    quiet,
    same,
    stamp,
    state,
    tell,
    try_commit,
    write_error,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reactivex import Observable

    from reactive._graph.effects import Effect
    from reactive._graph.watchers import Queue
    from reactive.waiting import Changes

T = TypeVar("T")


class _Readable(Source, Generic[T]):
    """Ways to follow a value. What they stand on is loaded when they are first used, and the graph does without."""

    __slots__ = ()

    def __call__(self) -> T:
        raise NotImplementedError

    def subscribe(self, fn: Callable[[T], object]) -> Effect:
        """Call `fn` with the value, now and after each change; the handle's `dispose` ends that."""
        from reactive._graph.effects import subscribe  # noqa: PLC0415 - it imports this module

        return subscribe(self, fn)

    def changes(self) -> Changes[T]:
        """The values for `async for`, the present one first; see `reactive.changes`."""
        from reactive.waiting import changes  # noqa: PLC0415 - only for those who use it

        return changes(self)

    @property
    def observable(self) -> Observable[T]:
        """The value as an Observable of reactivex: the present one at subscription, then each change.

        It emits where effects run, what changes in one batch once, and never completes. A subscription ends with the
        scope in which it is made.

            price.observable.pipe(ops.pairwise()).subscribe(print)
        """
        from reactive.rx import observable  # noqa: PLC0415 - only for those who use it

        return observable(self)


class Signal(_Readable[T]):
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
        if state.open and (snapshot := local.thread.snapshot) is not None and snapshot.fixed:
            snapshot.made.add(self)

    def __call__(self) -> T:
        """The value; whoever is being evaluated depends on it from now on."""
        thread = local.thread
        snapshot = thread.snapshot
        if snapshot is None:
            return self._value if not state.batches else self._present()
        sources = thread.sources
        # Armed before the version is read: a commit in between either sees that it has to walk, or shows itself here.
        # The value before the version (commits store them the other way round): an old version proves an old value.
        self._armed = True
        value: T = self._value
        version = self._version
        if version > snapshot.at or (state.batches and thread.node is None):
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
        thread = local.thread
        snapshot = thread.snapshot
        if snapshot is None:
            return self._value if not state.batches else self._present()
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
        if state.open or state.batches:  # else nothing is evaluated anywhere, so not by this thread either
            thread = local.thread
            if thread.node is not None:
                raise write_error(thread, f"writes to {self!r}")
            if state.batches and (open_batch := current_batch()) is not None:
                open_batch._stage(self, value)
                return
        equals = self._equals
        woken: list[Queue] | None = None
        while True:
            old = self._value
            if equals is None and (kind := value.__class__) is old.__class__ and kind in PLAIN:
                if old is value or old == value:
                    return
            elif same(equals, old, value, local.thread):
                return
            with lock:
                if self._value is not old:
                    continue  # somebody else wrote meanwhile: compare with that
                # From here on `enter_snapshot` waits for us: who begins to evaluate later begins after this commit.
                state.busy = True
                if self._armed or state.open:
                    woken = self._publish(old, value, local.thread)
                else:
                    self._version = commit = state.clock + 1
                    self._value = value
                    state.clock = commit
                state.busy = False
            break
        if woken is not None:
            tell(woken, local.thread)

    if not TYPE_CHECKING:
        value = property(__call__, set, doc="The value: reading tracks, writing is `set`.")  # noqa: A003 - our own `set`

    def update(self, fn: Callable[[T], T]) -> None:
        """Write `fn(value)`, so that no write of another thread in between is lost.

        `fn` runs again if there was one; in a batch also at its end.

            hits.update(lambda n: n + 1)
        """
        thread = local.thread
        if thread.node is not None:
            raise write_error(thread, f"writes to {self!r}")
        if state.batches and (open_batch := current_batch()) is not None:
            open_batch._stage_update(self, fn)
            return
        while True:
            old = self._value
            new = fn(old)
            if same(self._equals, old, new, thread):
                if self._value is not old:
                    continue
                return
            woken = try_commit(thread, {self: (old, new)})
            if woken is not None:
                tell(woken, thread)
                return

    def _publish(self, old: T, value: T, thread: Thread) -> list[Queue]:
        """Under the lock: the part of `set` that is needed if somebody observes or evaluates."""
        woken: list[Queue]
        collects = gc.isenabled()  # as in `quiet`
        gc.disable()
        try:
            woken = []
            commit = state.clock + 1
            publish({self: (old, value)}, commit, thread, woken)
            state.clock = commit
        finally:
            if collects:
                gc.enable()
        return woken

    def _present(self) -> T:
        """The value outside any evaluation, while a batch is open somewhere."""
        open_batch = current_batch()
        if open_batch is not None and self in open_batch._staged:
            return cast("T", open_batch._staged[self][0])
        with lock:  # a batch that is being published shows all its writes or none
            return self._value

    def _as_of(self, snapshot: Snapshot) -> tuple[T, int]:
        """The value and its version in a snapshot."""
        if snapshot.overlay is not None and self in snapshot.overlay:
            return snapshot.overlay[self]
        value = self._value
        version = self._version
        return (value, version) if version <= snapshot.commit else snapshot.kept[self]

    def _slow(self, thread: Thread, snapshot: Snapshot) -> tuple[T, int]:
        value, version = self._as_of(snapshot)
        if self._version > snapshot.commit:
            thread.outdated = True
        if state.batches and thread.node is None:
            open_batch = current_batch()
            if open_batch is not None and self in open_batch._staged:
                # An effect reads what it has staged itself; it depends on what was there, so the commit wakes it.
                value = open_batch._staged[self][0]
        return value, version


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


class Computed(_Readable[T]):
    """A value that follows from signals and other computeds; made by `computed`.

    It is evaluated when it is read and something it read has changed, else it answers from memory.
    """

    computes: ClassVar[bool] = True
    __slots__ = ("__weakref__", "_evaluating", "_fn", "_linked", "_result", "_stale_at")

    def __init__(self, fn: Callable[[], T], *, equals: Equals[T] = None, name: str | None = None) -> None:
        # Not super().__init__(), as in `Signal`.
        self._equals = equals
        self.name = name if name is not None else getattr(fn, "__qualname__", None)
        self._observers = None
        self._armed = False
        self._fn = fn
        self._result: Result | None = None
        self._stale_at = NEVER  # the last commit that marked it
        self._linked: dict[Source, int] | None = None  # the sources it has edges to; None: it is not observed
        self._evaluating: Snapshot | None = None  # being checked or evaluated on this snapshot: to find cycles

    def __call__(self) -> T:
        """The value; whoever is being evaluated depends on it from now on. Raises what the function raised."""
        thread = local.thread
        snapshot = thread.snapshot
        result: Any
        if snapshot is None:
            if state.batches:
                result = self._read(thread, None)
            else:
                stale_at = self._stale_at
                result = self._result
                if result is None or (result[AT] < stale_at and result[AT] != state.clock):
                    result = self._ask(thread)
        else:
            # The common case of `_read`. Armed before the mark is looked at: a commit in between either walks through
            # to the reader or is seen here. The result after the mark: it then is at least as new.
            self._armed = True
            stale_at = self._stale_at
            result = self._result
            at = snapshot.at
            if (
                result is None
                or result[SINCE] > at
                or (result[AT] < stale_at and (stale_at != NEVER or result[AT] < at))
                or snapshot.private is not None
                or (state.batches and thread.node is None)
            ):
                result = self._read(thread, snapshot)
            elif (sources := thread.sources) is not None and self not in sources:
                sources[self] = result[VERSION]
        error = result[ERROR]
        if error is not None:
            # From where it was first raised: else the traceback of a kept error would grow with each reader.
            raise error.with_traceback(result[VALUE])
        value: T = result[VALUE]
        return value

    if TYPE_CHECKING:

        @property
        def value(self) -> T:
            """The value; whoever is being evaluated depends on it from now on. Raises what the function raised."""
    else:
        value = property(__call__, doc="The value; reading tracks. Raises what the function raised.")

    def peek(self) -> T:
        """The value, without depending on it."""
        return untracked(self)

    def _ask(self, thread: Thread) -> Result:
        """A result as of now, outside any evaluation."""
        thread.snapshot = snapshot = enter_snapshot(thread)
        try:
            return resolve(self, thread, snapshot)
        finally:
            thread.snapshot = None
            leave_snapshot(snapshot, thread)

    def _read(self, thread: Thread, snapshot: Snapshot | None) -> Result:
        if state.batches and thread.node is None:
            open_batch = current_batch()
            if open_batch is not None and open_batch._staged:
                return self._read_staged(thread, snapshot, open_batch)
        if snapshot is None:
            return self._ask(thread)
        sources = thread.sources
        # Armed before it is looked at: a commit in between either walks through to the reader or shows below.
        self._armed = True
        try:
            result = known(self, snapshot) or resolve(self, thread, snapshot)
        except GraphError:  # a cycle, or too deep: no result to depend on, yet the reader has to learn of changes
            if sources is not None:
                sources[self] = -1
            raise
        if sources is not None and self not in sources:
            sources[self] = result[VERSION]
        if snapshot.commit < self._stale_at < NEVER or (snapshot.private is not None and self in snapshot.private):
            thread.outdated = True
        return result

    def _read_staged(self, thread: Thread, outer: Snapshot | None, open_batch: Batch) -> Result:
        """Evaluate on what the open batch has staged: results that nobody else sees."""
        snapshot = enter_snapshot(thread)
        snapshot.overlay = open_batch._staged
        if outer is not None and outer.overlay:
            snapshot.overlay = {**outer.overlay, **open_batch._staged}
        snapshot.at = -1
        snapshot.private = {}
        sources, outdated = thread.sources, thread.outdated
        thread.snapshot = snapshot
        try:
            result = resolve(self, thread, snapshot, open_batch._results)
        finally:
            thread.snapshot, thread.outdated = outer, outdated
            leave_snapshot(snapshot, thread)
        if sources is not None:
            self._armed = thread.outdated = True  # compared again once the batch is out
            sources.setdefault(self, result[VERSION])
        return result


def known(node: Computed[Any], snapshot: Snapshot) -> Result | None:
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
    if result is not None and result[SINCE] <= commit and (result[AT] >= stale_at or commit <= result[AT]):
        return result
    return None


def resolve(
    root: Computed[Any],
    thread: Thread,
    snapshot: Snapshot,
    staged: dict[Computed[Any], Result] | None = None,
) -> Result:
    """Find the computed's result in the snapshot, evaluating what has really changed, sources first.

    A loop with its own stack: `path` holds the computeds that wait for the one below them.

        path:  c4 ▷ c3 ▷ c2      node: c1      c1's source has changed: evaluate c1, then ask c2's next source ...
    """
    if root._evaluating is snapshot:
        raise CycleError(f"{root!r} needs its own value, through {thread.node!r}")
    path: list[tuple[Computed[Any], Result | None, Any, int, bool]] = []
    node = root
    quick, commit = snapshot.at, snapshot.commit
    candidate = (staged and staged.get(node)) or node._result
    asked: Any = ()  # the sources that `node` has not asked yet; none if it has to be evaluated anyway
    changed = candidate is None
    late = False  # whether a source of `node` was marked after the snapshot: see `_confirm`
    if candidate is not None:
        node._evaluating = snapshot
        asked = iter(candidate[SOURCES].items())
    source: Any
    result: Any
    try:
        while True:
            # The sources are asked in the order of the reads: what a changed one decides may make the later ones
            # unreachable, and then they are not evaluated. `known` is inlined: the call would cost more than it does.
            for source, version in asked:
                if source.__class__ is Computed:
                    source._armed = True  # who is found fresh by asking depends on it as much as by reading
                    if source._evaluating is not snapshot:  # else a cycle: evaluating reports it, naming both ends
                        if quick < 0 or snapshot.private is not None:
                            result = known(source, snapshot)
                            late = late or commit < source._stale_at < NEVER
                        else:
                            stale_at = source._stale_at
                            result = source._result
                            if result is not None:
                                if result[SINCE] > commit:
                                    result = None
                                elif result[AT] < stale_at:
                                    if result[AT] < commit:
                                        result = None
                                    elif stale_at != NEVER:
                                        late = True
                        if result is None:  # `node` waits until the source is decided
                            path.append((node, candidate, asked, version, late))
                            node, late = source, False
                            candidate = (staged and staged.get(node)) or node._result
                            changed, asked = candidate is None, ()
                            if candidate is not None:
                                node._evaluating = snapshot
                                asked = iter(candidate[SOURCES].items())
                            break
                        if result[VERSION] == version:
                            continue
                else:
                    present = source._version
                    if (present == version) if present <= quick else (source._as_of(snapshot)[1] == version):
                        continue
                changed, asked = True, ()
                break
            else:  # `node` is decided: go on with the one that waits for it
                node._evaluating = None
                if changed:
                    result = _evaluate(node, thread, snapshot, candidate, staged)
                elif quick >= 0 and not late and candidate is node._result and candidate[AT] < commit:  # type: ignore[index]
                    value, error, version, since, _, sources = candidate  # type: ignore[misc]  # as in `_confirm`
                    node._result = result = (value, error, version, since, commit, sources)
                else:
                    result = _confirm(node, cast("Result", candidate), snapshot, late)
                if not path:
                    return cast("Result", result)
                stale_at = node._stale_at
                node, candidate, asked, version, late = path.pop()
                commit = snapshot.commit
                late = late or commit < stale_at < NEVER
                changed = result[VERSION] != version
                if changed:
                    asked = ()
    finally:
        for waiting in path:
            waiting[0]._evaluating = None


def _confirm(node: Computed[Any], candidate: Result, snapshot: Snapshot, late: bool) -> Result:
    """Nothing that `candidate` was made of has changed: it holds in the snapshot too.

    `late`: a computed among its sources was marked after the snapshot, and that mark may have stopped there: the source
    was stale already, and had not been read since. So it is carried on here.
    """
    commit = snapshot.commit
    if late and node._linked is not None:
        with lock:
            if node._linked is not None:
                node._stale_at = state.clock
    if snapshot.overlay is None and candidate is node._result and candidate[SINCE] <= commit:
        if candidate[AT] < commit:
            value, error, version, since, _, sources = candidate
            node._result = candidate = (value, error, version, since, commit, sources)
    else:
        _keep_private(node, candidate, snapshot)
    return candidate


def _keep_private(node: Computed[Any], result: Result, snapshot: Snapshot) -> None:
    if snapshot.private is None:
        snapshot.private = {}
    snapshot.private[node] = result


def _evaluate(
    node: Computed[Any],
    thread: Thread,
    snapshot: Snapshot,
    base: Result | None,
    staged: dict[Computed[Any], Result] | None,
) -> Result:
    """Run the function on the snapshot and publish what comes out; `base` is what to compare with."""
    outer_sources, outer_node, outer_outdated = thread.sources, thread.node, thread.outdated
    sources: dict[Source, int] = {}
    thread.sources = sources
    thread.node = node
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
        thread.sources, thread.node, thread.outdated = outer_sources, outer_node, outer_outdated

    commit = snapshot.commit
    version = commit
    if base is not None and error is None and base[ERROR] is None:
        try:
            old = base[VALUE]
            if node._equals is None and (kind := value.__class__) is old.__class__ and kind in PLAIN:
                if value is old or value == old:
                    value, version = old, base[VERSION]
            elif same(node._equals, old, value, thread):
                value, version = old, base[VERSION]
        except Exception as raised:  # noqa: BLE001 - kept: told to the reader below
            error, value = raised, raised.__traceback__

    result = (value, error, version, commit, commit, sources)
    if snapshot.overlay is None:
        shared, linked = node._result, node._linked
        if (
            (linked is None or (not outdated and linked.keys() == sources.keys()))
            # There is no call from here to the store, so no other thread comes in between.
            and node._linked is linked
            and node._result is shared
            and (shared is None or shared[AT] < commit)
        ):
            node._result = result
            return result
        if _publish(node, result, outdated):
            return result
    # Seen by this snapshot alone. A number that nothing committed has makes whoever read it ask again later.
    if version == commit:
        result = (value, error, next(stamp), commit, commit, sources)
    _keep_private(node, result, snapshot)
    if staged is not None:
        staged[node] = result
    return result


def _publish(node: Computed[Any], result: Result, outdated: bool) -> bool:
    """Make a result the shared one, and its sources those that are observed, unless there is a newer one by now."""
    # Kept until the lock is free: what dies with them may have finalisers.
    old = node._result, node._linked
    with quiet:
        shared = node._result
        if shared is not None and shared[AT] >= result[AT]:
            return False
        if node._linked is not None:
            changed = link(node, node._linked, result[SOURCES], result[AT])
            node._linked = result[SOURCES]
            if changed or outdated:
                node._stale_at = max(state.clock, result[AT] + 1)
            elif node._stale_at == NEVER:
                # It got its edges while it was evaluated. `link` has compared the new ones, and no mark came through
                # the others for what was committed before they were made.
                node._stale_at = state.clock
        node._result = result
    del old
    return True


@overload
def computed(fn: Callable[[], T], *, equals: Equals[T] = None, name: str | None = None) -> Computed[T]: ...


@overload
def computed(*, equals: Equals[Any] = None, name: str | None = None) -> Callable[[Callable[[], T]], Computed[T]]: ...


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
    thread = local.thread
    sources, outdated = thread.sources, thread.outdated
    thread.sources = None
    try:
        return fn()
    finally:
        thread.sources, thread.outdated = sources, outdated
