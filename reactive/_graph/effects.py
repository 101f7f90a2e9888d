"""Effects, and the scopes that own them: what runs and ends. The words are explained in `graph`."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Coroutine, Generator
from contextvars import ContextVar, copy_context
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeAlias, TypeVar, cast, overload

from reactive._graph.batches import current_batch
from reactive._graph.shared import (
    PLAIN,
    EffectLoopError,
    GraphError,
    Snapshot,
    Source,
    Thread,
    enter_snapshot,
    leave_snapshot,
    local,
    lock,
    quiet,
    raise_all,
    state,
    unlink,
    write_error,
)
from reactive._graph.values import untracked
from reactive._graph.watchers import MAX_RERUNS, Queue, Reaction, run_all

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

T = TypeVar("T")


class Effect(Reaction):
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
        self._task: asyncio.Task[None] | None = None  # sees to the runs of an async effect, one after the other
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

    def _push(self, thread: Thread, woken: list[Queue]) -> None:
        queue = self._queue
        if queue is None or queue is thread.draining:
            thread.pending.append(self)
        else:
            if not queue._effects:
                woken.append(queue)
            queue._effects[self] = None

    def _update(self, thread: Thread) -> bool:
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
            outer = (thread.snapshot, thread.sources, thread.node)
            snapshot = enter_snapshot(thread)
            thread.snapshot, thread.sources, thread.node = snapshot, None, None
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
            except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
                errors.append(error)
            finally:
                thread.snapshot, thread.sources, thread.node = outer
                leave_snapshot(snapshot, thread)
                self._idle.append(None)
        if errors:
            raise_all(errors, f"{self!r} failed")
        return ran

    def _rerun(self, thread: Thread, snapshot: Snapshot, errors: list[BaseException]) -> None:
        if self._children is not None or self._cleanup is not None:
            self._end_run(errors)
        if self.disposed:  # by a cleanup, or by a computed that was asked just now: whoever did it waits for our end
            return
        # As `_evaluate`; `_update` has set the rest of the thread's state.
        token = _owner.set(self)
        result = None
        outer = thread.outdated
        sources: dict[Source, int] = {}
        commit = snapshot.commit
        thread.sources = sources
        thread.outdated = False
        try:
            result = self._fn()
        except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
            errors.append(error)
        finally:
            _owner.reset(token)
            outdated = thread.outdated
            thread.sources, thread.outdated = None, outer
        old = self._sources
        if not outdated and old is not None and old.keys() == sources.keys():
            self._sources = sources
        else:
            self._depend(sources, commit, outdated)
        if result.__class__ in PLAIN:  # neither a coroutine nor a cleanup, and cheaper to find out than that
            return
        if isinstance(result, Coroutine):
            self._go_async(result)
        elif callable(result):
            self._cleanup = result

    def _end_run(self, errors: list[BaseException]) -> None:
        """End what the last run made: effects and scopes first, then its cleanups."""
        if self._children is not None:
            with lock:
                children, self._children = self._children, None
            try:
                if children is not None:
                    children.dispose()
            except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
                errors.append(error)
        cleanup, self._cleanup = self._cleanup, None
        if cleanup is not None:
            try:
                untracked(cleanup)
            except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
                errors.append(error)

    def _finish(self) -> None:
        self._update(local.thread)

    def _own(self) -> Scope:
        """The scope of what the present run makes."""
        made = Scope(queue=self._queue, on_error=self._scope.on_error if self._scope is not None else None)
        with lock:
            if self._children is None:
                self._children = made
            return self._children

    def _report(self, error: BaseException) -> None:
        """Hand an error that no writer can be told to whoever answers for the effect."""
        on_error = self._scope.on_error if self._scope is not None else None
        if on_error is not None:
            try:
                on_error(error, self)
            except Exception as failed:  # noqa: BLE001 - collected: raised or reported below
                failed.__context__ = error
                error = failed
            else:
                return
        import logging  # noqa: PLC0415 - only where something is to be logged: `import reactive` stays cheap

        logging.getLogger("reactive").error("%r failed", self, exc_info=error)

    # ---- async: one task runs the coroutine function again and again; each run is a task of its own, so that
    # cancelling it ends it and nothing else.

    def _go_async(self, first: Coroutine[Any, Any, object]) -> None:
        """The first run gave a coroutine: from now on the effect lives on this loop."""
        first.close()  # each run makes its own, on the loop
        loop = _running_loop()
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
        import asyncio  # noqa: PLC0415 - it is loaded, for a loop runs; but graphs without one do not need it

        loop = asyncio.get_running_loop()
        try:
            while self._wanted and not self.disposed:
                self._wanted = False
                errors: list[BaseException] = []
                self._end_run(errors)
                context = copy_context()
                context.run(_owner.set, self)
                self._inner = inner = loop.create_task(_Steps(self).run(), context=context)
                try:
                    await asyncio.wait([inner])
                finally:
                    inner.cancel()  # only if the loop is being shut down is it not done yet
                if not inner.cancelled() and inner.exception() is not None:
                    errors.append(cast("BaseException", inner.exception()))
                elif not inner.cancelled() and callable(result := inner.result()):
                    self._cleanup = cast("Callable[[], object]", result)
                if self._reruns > MAX_RERUNS:
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


def _running_loop() -> asyncio.AbstractEventLoop | None:
    module = sys.modules.get("asyncio")  # not imported: then no loop runs
    return None if module is None else cast("asyncio.AbstractEventLoop | None", module._get_running_loop())


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
        effect, thread = self._effect, local.thread
        with quiet:
            dropped = effect._sources
            unlink(effect, dropped or ())
            effect._sources = {}
        del dropped
        sources: dict[Source, int] = {}
        coroutine: Coroutine[Any, Any, object] = effect._fn()
        sent: Any = None
        thrown: BaseException | None = None
        while True:
            outer = (thread.snapshot, thread.sources, thread.node, thread.outdated)
            snapshot = enter_snapshot(thread)
            commit = snapshot.commit
            thread.snapshot, thread.sources, thread.node, thread.outdated = snapshot, sources, None, False
            try:
                waits_for = coroutine.send(sent) if thrown is None else coroutine.throw(thrown)
            except StopIteration as stop:
                return stop.value
            finally:
                outdated = thread.outdated
                thread.snapshot, thread.sources, thread.node, thread.outdated = outer
                leave_snapshot(snapshot, thread)
                # A copy, so that the effect can be asked meanwhile: the next step reads on.
                effect._depend(dict(sources), commit, outdated)
            sent = thrown = None
            try:
                sent = yield waits_for
            except BaseException as error:  # noqa: BLE001 - cancelled, or what it waits for has failed: the coroutine's affair
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
        Exception: what the first run raised (then nothing remains of the effect), or what effects that it set off
            raised.
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
    thread = local.thread
    if thread.node is not None:
        raise write_error(thread, "makes an effect")
    made = Effect(fn, current_scope(), name)
    if made._scope is not None and not made._scope._adopt(made):
        made.disposed = True
        return made
    open_batch = current_batch() if state.batches else None
    if open_batch is not None:
        open_batch._effects.append(made)
    elif made._queue is not None:
        made._requeue()
    else:
        errors: list[BaseException] = []
        outer, thread.flushing = thread.flushing, True
        try:
            made._update(thread)
        except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
            errors.append(error)
            made.dispose()
        finally:
            thread.flushing = outer
        if not outer:
            run_all(thread, [], errors)
        raise_all(errors, f"{made!r} failed")
    return made


def subscribe(source: Callable[[], T], fn: Callable[[T], object]) -> Effect:
    def notify() -> None:
        value = source()
        untracked(lambda: fn(value))

    return effect(notify, name=getattr(fn, "__qualname__", None))


# ---------------------------------------------------------------------------------------------------------------------
# Scopes


class Owning(Protocol):
    """What owns what is made while it runs, and makes a scope for that when it is asked."""

    def _own(self) -> Scope: ...


_Owner: TypeAlias = "tuple[Scope, _Owner | None] | Owning"
# The scope that owns what is made now (and what did before it was entered), or the effect that runs. A ContextVar:
# tasks and threads that are started with a copy of the context inherit it on purpose.
_owner: ContextVar[_Owner | None] = ContextVar("reactive_owner", default=None)


def run_as(owner: Owning, fn: Callable[[], T]) -> T:
    """Call `fn`, and have its owner asked for the scope of what it makes, once it makes something."""
    token = _owner.set(owner)
    try:
        return fn()
    finally:
        _owner.reset(token)


def report(scope: Scope, error: Exception, who: object, effect: object = None) -> None:
    """Hand an error that has no caller to whoever answers for the scope, else to the log.

    Args:
        scope: the scope of what has failed.
        error: the error.
        who: what has failed.
        effect: its effect, to be named in its place.
    """
    if scope.on_error is not None:
        scope.on_error(error, cast("Effect", who if effect is None else effect))
    else:
        import logging  # noqa: PLC0415 - only where something is to be logged: `import reactive` stays cheap

        logging.getLogger("reactive").error("%r failed", who, exc_info=error)


class Scope:
    """Owns effects, other scopes and cleanups; disposing it ends them all, inner ones first.

    `with` it (or `run`) makes it the owner of what is made inside; leaving does not end it, and it may be entered
    again, from any thread.

    Args:
        parent: the scope that it ends with.
        queue: where its effects run; by default its parent's, else the thread that writes.
        on_error: called with an error of an effect that no writer can be told (those of a queue, and async ones), and
            the effect; by default its parent's, else the error is logged.
        name: for error messages.

    """

    __slots__ = ("__weakref__", "_children", "_cleanups", "_parent", "disposed", "name", "on_error", "queue")
    queue: Queue | None
    on_error: Callable[[BaseException, Effect], object] | None

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

    def __enter__(self) -> Self:
        _owner.set((self, _owner.get()))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        owner = _owner.get()
        if isinstance(owner, tuple):
            _owner.set(owner[1])

    def run(self, fn: Callable[[], T]) -> T:
        """Call `fn` with this scope as the owner of what it makes, and return its result."""
        token = _owner.set((self, _owner.get()))
        try:
            return fn()
        finally:
            _owner.reset(token)

    def run_task(self, fn: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> asyncio.Task[T]:
        """Start `fn(*args)` as a task of the running loop; it is cancelled when the scope ends.

        What it makes belongs to the scope.

        Raises:
            GraphError: no event loop runs on this thread.

        """
        loop = _running_loop()
        if loop is None:
            raise GraphError(f"{self!r}: a task needs an event loop that runs on this thread")
        task: asyncio.Task[T] = self.run(lambda: loop.create_task(fn(*args)))
        ends = Scope(self)  # of its own, so that a task that is done leaves nothing behind
        ends.on_cleanup(lambda: task.done() or loop.is_closed() or loop.call_soon_threadsafe(task.cancel))
        task.add_done_callback(lambda _: ends.dispose())
        return task

    def run_thread(self, fn: Callable[..., object], *args: Any) -> threading.Thread:
        """Start `fn(*args)` on a daemon thread of its own; what it makes belongs to the scope.

        A thread cannot be stopped from outside: when the scope ends, `disposed` turns true, which a loop is to ask.

            def work():
                while not section.disposed:
                    level.value = measure()
            section.run_thread(work)
        """
        context = copy_context()
        thread = threading.Thread(target=context.run, args=(lambda: self.run(lambda: fn(*args)),), daemon=True)
        thread.start()
        return thread

    def on_cleanup(self, fn: Callable[[], object]) -> None:
        """Have `fn` called when the scope ends; at once if it has ended."""
        with lock:
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
        with lock:
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
            except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
                errors.append(error)
        raise_all(errors, f"cleanups of {self!r} failed")


def _dispose(root: Scope | Effect) -> None:
    """End a tree of scopes and effects: all are switched off in one step, then cleaned up, inner ones first."""
    tree: list[Scope | Effect] = [root]
    dropped: list[Any] = []
    with quiet:
        if root.disposed:
            return
        parent = root._parent if isinstance(root, Scope) else root._scope
        if parent is not None:
            parent._children.pop(root, None)
        for node in tree:  # grows as it goes: parents before children
            if isinstance(node, Effect):
                if not node.disposed:
                    dropped.append(node._detach())
                if node._children is not None and node._idle:  # if it is running, it ends them after the run
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
        except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
            errors.append(error)
    raise_all(errors, f"cleanups of {root!r} failed")


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
    owner = _owner.get()
    if owner is None:
        return None
    return owner[0] if isinstance(owner, tuple) else owner._own()


def on_cleanup(fn: Callable[[], object]) -> None:
    """Have `fn` called when the current scope ends; in an effect, before its next run and at its end.

    Raises:
        GraphError: there is no scope.
        WriteError: a computed or a binding is being evaluated.

    """
    thread = local.thread
    if thread.node is not None:
        raise write_error(thread, "registers a cleanup")
    owner = current_scope()
    if owner is None:
        raise GraphError("on_cleanup: no scope to clean up after; call it in an effect or in `with scope():`")
    owner.on_cleanup(fn)
