"""Values that come from coroutine functions: `resource` calls one whenever its source changes, and tells how it stands.

Two records decide all that a resource shows, so that every reader sees one consistent state on its snapshot:

    request   what is wanted now: the key that `source` gives, and how often `refetch` was called. A computed, so a
              change of the source shows as `loading` at once, also in a batch, also before any loop has woken up.
    outcome   what came of the last call or `mutate`, for which request, and which call may still report. A signal
              that is only written by compare-and-set: a call that is not the newest finds that out there, under
              whatever race, and its result is dropped.

The resource is loading while the outcome is one of another request than the present one.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import operator
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar, cast, overload

import attrs

from reactive._graph.effects import report
from reactive.graph import (
    Computed,
    Effect,
    GraphError,
    Scope,
    WriteError,
    computed,
    current_scope,
    effect,
    signal,
    untracked,
)
from reactive.waiting import loop_here

__all__ = ["Resource", "ResourceState", "resource"]

K = TypeVar("K")
T = TypeVar("T")

ResourceState: TypeAlias = Literal["idle", "loading", "refreshing", "ready", "error"]

_NO_SOURCE: Final = object()  # the key of a resource without source
_serial = itertools.count(1)


@attrs.frozen
class _Request:
    """What is wanted. Equal requests are answered by the same outcome."""

    key: Any
    refetched: int

    @property
    def idle(self) -> bool:
        return self.key is None


@attrs.frozen(eq=False)
class _Failed:
    """The source raised an error: nothing can be asked for."""

    error: Exception
    idle = False


@attrs.frozen(eq=False)
class _Outcome(Generic[T]):
    latest: T
    request: _Request | None = None  # that `latest` or `error` belong to
    error: Exception | None = None
    loaded: bool = False  # whether `latest` ever was a result
    call: int = 0  # the call that may report
    ended: bool = False


class _Call:
    """One running call. Made on any thread; runs, and is cancelled, on the resource's loop."""

    __slots__ = ("_loop", "_task", "cancelled", "serial")

    def __init__(self, serial: int, loop: asyncio.AbstractEventLoop, run: Callable[[_Call], Any], name: str) -> None:
        self.serial = serial
        self.cancelled = False  # by the resource, not by others
        self._loop = loop
        self._task: asyncio.Task[None] | None = None
        context = copy_context()

        def begin() -> None:
            if not self.cancelled:
                self._task = loop.create_task(run(self), name=name, context=context)

        loop.call_soon_threadsafe(begin)

    def cancel(self) -> None:
        self.cancelled = True  # if it has not begun it never does
        with contextlib.suppress(RuntimeError):  # the loop is closed, and the task with it
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()


class Resource(Generic[T]):
    """A value that a coroutine function brings; made by `resource`. All of its properties are tracked.

    While a new value is being brought `value` and `latest` go on giving the one before.
    """

    def __init__(
        self,
        fn: Callable[..., Awaitable[T]],
        source: Callable[[], Any] | None,
        initial: T,
        name: str | None,
    ) -> None:
        self.name = name if name is not None else getattr(fn, "__qualname__", None)
        """For error messages."""
        loop = loop_here()
        if loop is None:
            raise GraphError(f"{self!r} needs an event loop: make it in a coroutine, or in the code of a page")
        self._loop = loop
        self._fn = fn
        self._initial = initial
        self._source = source
        self._refetched = signal(0, name=f"{self.name}.refetched")
        self._outcome: Any = signal(_Outcome(initial), equals=operator.is_, name=f"{self.name}.outcome")
        self._request = computed(self._wanted, name=f"{self.name}.request")
        self._value = computed(self._read, name=self.name)
        self._error = computed(self._read_error, name=f"{self.name}.error")
        self._state = computed(self._read_state, name=f"{self.name}.state")
        self._latest: Computed[T] = computed(lambda: self._outcome().latest, name=f"{self.name}.latest")
        self._running: _Call | None = None
        self._scope = Scope(current_scope(), name=self.name)
        self._scope.on_cleanup(self._end)
        self._effect: Effect = self._scope.run(lambda: effect(self._follow, name=f"{self.name}.follow"))

    def __repr__(self) -> str:
        return f"<resource {self.name or hex(id(self))}>"

    # -- reading -----------------------------------------------------------------------------------------------

    @property
    def value(self) -> T:
        """The result of the last call; while a newer one is on its way the one before; `initial` before the first.

        If the source gives None, and so nothing is asked for, it is `initial`.

        Raises:
            Exception: what the last call raised, or the source. To look without raising: `error` and `latest`.
        """
        return self._value()

    def __call__(self) -> T:
        """As `value`: so a resource can be given to a property of a control."""
        return self._value()

    def peek(self) -> T:
        """As `value`, without depending on it."""
        return untracked(self._value)

    @property
    def latest(self) -> T:
        """The last value there was, whatever has happened since; `initial` before the first. Never raises."""
        return self._latest()

    @property
    def loading(self) -> bool:
        """Whether a call is on its way whose result is wanted. True from the moment the source changes."""
        return self._state() in ("loading", "refreshing")

    @property
    def error(self) -> Exception | None:
        """What the last call raised, or the source; None while loading."""
        return self._error()

    @property
    def state(self) -> ResourceState:
        """How it stands.

        "idle" (the source gives None, or the resource has ended without a result), "loading" (the first value),
        "refreshing" (another one), "ready" or "error".
        """
        return self._state()

    # -- acting ------------------------------------------------------------------------------------------------

    def refetch(self) -> None:
        """Call the function again with the present key, from any thread; a running call is cancelled."""
        self._refetched.update(lambda n: n + 1)

    def mutate(self, value: T) -> None:
        """Put a value in place of the result, from any thread: what the user has just entered, say.

        A running call is cancelled, for what it brings would be older than this value; `refetch` asks anew.
        """
        request = untracked(self._request)
        if isinstance(request, _Failed):
            raise request.error
        call = next(_serial)

        def put(was: _Outcome[T]) -> _Outcome[T]:
            if was.call > call:  # one has begun meanwhile, and goes on
                return attrs.evolve(was, latest=value, loaded=True)
            return _Outcome(value, request, None, loaded=True, call=call, ended=was.ended)

        self._outcome.update(put)
        running = self._running
        if running is not None and running.serial < call:
            running.cancel()

    def dispose(self) -> None:
        """End it: the running call is cancelled and no other begins. From any thread, any number of times.

        What it has remains readable.
        """
        self._scope.dispose()

    # -- inside ------------------------------------------------------------------------------------------------

    def _wanted(self) -> _Request | _Failed:
        refetched = self._refetched()
        if self._source is None:
            return _Request(_NO_SOURCE, refetched)
        try:
            return _Request(self._source(), refetched)
        except Exception as error:  # noqa: BLE001 - raised to whoever reads the value
            return _Failed(error)

    def _read(self) -> T:
        request, outcome = self._request(), self._outcome()
        if isinstance(request, _Failed):
            raise request.error
        if _answers(outcome, request):
            if outcome.error is not None:
                raise outcome.error
            return cast("T", outcome.latest)
        return self._initial if request.idle else cast("T", outcome.latest)

    def _read_error(self) -> Exception | None:
        request, outcome = self._request(), self._outcome()
        if isinstance(request, _Failed):
            return request.error
        return cast("Exception | None", outcome.error) if _answers(outcome, request) else None

    def _read_state(self) -> ResourceState:
        request, outcome = self._request(), self._outcome()
        if isinstance(request, _Failed):
            return "error"
        if _answers(outcome, request):
            return "ready" if outcome.error is None else "error"
        if request.idle or outcome.ended:
            return "ready" if outcome.loaded and not request.idle else "idle"
        return "refreshing" if outcome.loaded else "loading"

    def _follow(self) -> None:
        request = self._request()
        untracked(lambda: self._start(request))

    def _start(self, request: _Request | _Failed) -> None:
        """Leave the running call and begin the one for this request. In the effect, so never twice at once."""
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
        call = next(_serial)
        self._outcome.update(lambda was: attrs.evolve(was, call=call) if was.call < call else was)
        if isinstance(request, _Failed) or request.idle or _answers(self._outcome.peek(), request):
            return
        try:
            self._running = self._scope.run(
                lambda: _Call(call, self._loop, lambda it: self._run(request, it), self.name or "resource")
            )
        except RuntimeError:
            self._settle(request, call, error=GraphError(f"the event loop of {self!r} is closed"))

    async def _run(self, request: _Request, call: _Call) -> None:
        value: Any = None
        error: Exception | None = None
        try:
            value = await (self._fn() if request.key is _NO_SOURCE else self._fn(request.key))
        except asyncio.CancelledError:
            if not call.cancelled:
                self._settle(request, call.serial, error=_cancelled(self))
            raise
        except Exception as raised:  # noqa: BLE001 - kept, and raised to whoever reads the value
            error = raised
        self._settle(request, call.serial, value, error)

    def _settle(self, request: _Request, call: int, value: Any = None, error: Exception | None = None) -> None:
        """Publish what a call has come to, if it is the newest."""
        newest = False

        def settle(was: _Outcome[T]) -> _Outcome[T]:
            nonlocal newest
            newest = was.call == call
            if not newest:
                return was
            if error is not None:
                return attrs.evolve(was, request=request, error=error)
            return attrs.evolve(was, request=request, error=None, latest=value, loaded=True)

        try:
            self._outcome.update(settle)
        except Exception as failed:  # noqa: BLE001 - of effects, which nobody else hears of
            report(self._scope, failed, self, self._effect)
        if not newest and error is not None:
            report(self._scope, error, self, self._effect)  # nobody waits for its result, but it is not lost

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
        call = next(_serial)
        with contextlib.suppress(WriteError):  # ended by something that is being evaluated: nobody need be told then
            self._outcome.update(lambda was: attrs.evolve(was, call=max(call, was.call), ended=True))


def _answers(outcome: _Outcome[Any], request: _Request) -> bool:
    """Whether the outcome is one of the request; keys are compared like values of signals."""
    answered = outcome.request
    if answered is None or answered.refetched != request.refetched:
        return False
    if answered.key is request.key:
        return True
    try:
        return (answered.key == request.key) is True
    except Exception:  # noqa: BLE001 - keys that cannot be compared differ
        return False


def _cancelled(of: Resource[Any]) -> GraphError:
    # Not the CancelledError itself: raised to readers it would cancel them.
    return GraphError(f"the call of {of!r} was cancelled")


@overload
def resource(fn: Callable[[], Awaitable[T]], *, name: str | None = None) -> Resource[T | None]: ...
@overload
def resource(
    fn: Callable[[], Awaitable[T]], source: None = None, *, initial: T, name: str | None = None
) -> Resource[T]: ...
@overload
def resource(
    fn: Callable[[K], Awaitable[T]], source: Callable[[], K | None], *, name: str | None = None
) -> Resource[T | None]: ...
@overload
def resource(
    fn: Callable[[K], Awaitable[T]], source: Callable[[], K | None], *, initial: T, name: str | None = None
) -> Resource[T]: ...
def resource(
    fn: Callable[..., Awaitable[Any]],
    source: Callable[[], Any] | None = None,
    *,
    initial: Any = None,
    name: str | None = None,
) -> Resource[Any]:
    """Call a coroutine function now, and again whenever its source changes; show its result as a reactive value.

    When the source changes, the running call is cancelled; should it ignore that, its result is dropped. What the
    function itself reads is not tracked: what it depends on is the source. It runs on the loop that runs here, or on
    that of the page whose code this is. The resource belongs to the current scope and ends with it.

    Args:
        fn: called with the key that the source gives; without arguments if there is no source.
        source: a signal, a computed, or a function that reads some. While it gives None nothing is called.
        initial: the value before the first result.
        name: for error messages; by default the name of the function.

    Raises:
        GraphError: there is no loop: neither does one run here nor is this the code of a page.
        WriteError: a computed or a binding is being evaluated.

        user = resource(fetch_user, user_id)
        effect(lambda: print("..." if user.loading else user.value))

    """
    return Resource(fn, source, initial, name)
