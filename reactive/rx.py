"""The bridge to reactivex, both ways: sources as Observables, Observables as sources, and views through its operators.

Operators that use time (debounce, throttle, sample, buffer, delay ...) ask for a scheduler. Here it is chosen when
something is subscribed: the loop that runs, or that of the page whose code it is; in a plain script reactivex takes its
timer threads. So `ops.debounce(0.3)` needs no scheduler wherever it is used.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import attrs
from reactivex import Observable, abc, merge
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.scheduler import TimeoutScheduler
from reactivex.scheduler.eventloop import AsyncIOThreadSafeScheduler

from reactive._graph.effects import report
from reactive._graph.shared import local, write_error
from reactive.graph import Computed, Effect, Equals, Scope, Signal, computed, current_scope, effect, signal, untracked
from reactive.waiting import loop_here

__all__ = [
    "Stream",
    "current_scheduler",
    "debounced",
    "from_observable",
    "observable",
    "sampled",
    "scheduler_of",
    "throttled",
]

T = TypeVar("T")


def current_scheduler() -> abc.SchedulerBase:
    """The scheduler for operators that use time, for the code that asks.

    The loop that runs on this thread, else the loop of the page whose code this is, else timer threads.
    """
    return scheduler_of(loop_here()) or TimeoutScheduler.singleton()


def scheduler_of(loop: asyncio.AbstractEventLoop | None) -> abc.SchedulerBase | None:
    """The scheduler to subscribe with, for operators that use time."""
    # None rather than timer threads: as the default of a subscription they would take even `of(1, 2)` to a thread.
    return None if loop is None else AsyncIOThreadSafeScheduler(loop)


# ---------------------------------------------------------------------------------------------------------------------
# Sources as Observables


def observable(source: Callable[[], T]) -> Observable[T]:
    """A source as an Observable: emits the present value at subscription, then the value after each change.

    What changes in one batch is one emission. It emits where effects run: on the writing thread, in the code of a page
    on the page's loop (the first value too); never on two threads at once. A subscription belongs to the scope in
    which it is made and ends with it. It never completes.

    An error of the source goes to `on_error`, which ends the subscription, as the rules of reactivex want; with no
    `on_error` given it is raised like an effect's.

    Args:
        source: a signal, a computed, or a function without arguments that reads some.

    Raises:
        WriteError: at subscription: a computed or a binding is being evaluated.

        observable(price).pipe(ops.pairwise()).subscribe(print)

    """
    read = source if isinstance(source, (Signal, Computed)) else computed(source)
    name = f"observable of {_name_of(source)}"

    def subscribe(observer: abc.ObserverBase[T], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:  # noqa: ARG001
        _must_not_evaluate("subscribes to an Observable")
        own = Scope(current_scope(), name=name)

        def emit() -> None:
            try:
                value = read()
            except Exception as error:  # noqa: BLE001 - handed on
                caught = error
            else:
                untracked(lambda: observer.on_next(value))
                return
            own.dispose()
            untracked(lambda: observer.on_error(caught))

        own.run(lambda: effect(emit, name=name))
        return Disposable(own.dispose)

    return Observable(subscribe)


# ---------------------------------------------------------------------------------------------------------------------
# Observables as sources


class Stream(Generic[T]):
    """The newest value of an Observable as a source that can only be read; made by `from_observable`.

    All of its properties are tracked. Calling it reads it, so it can be given to a property of a control.
    """

    def __init__(
        self,
        stream: Observable[Any],
        initial: Any,
        *,
        equals: Equals[T] = None,
        name: str | None = None,
        scheduler: abc.SchedulerBase | None = None,
        unwrap: Callable[[Any], T] | None = None,
    ) -> None:
        _must_not_evaluate("subscribes to an Observable")
        self.name = name
        """For error messages."""
        latest = signal(initial, equals=equals if unwrap is None else None, name=name)
        failure: Signal[Exception | None] = signal(None, name=f"{name}.error")
        self._completed = signal(False, name=f"{name}.completed")
        self._failure = failure

        def read() -> T:
            error = failure()
            if error is not None:
                raise error
            return cast("T", latest()) if unwrap is None else unwrap(latest())

        self._value = computed(read, equals=equals, name=name)
        self._scope = Scope(current_scope(), name=name)

        def subscribe() -> abc.DisposableBase:
            return stream.subscribe(
                lambda value: self._write(latest, value),
                self._fail,
                lambda: self._write(self._completed, True),
                scheduler=scheduler or scheduler_of(loop_here()),
            )

        # Inside its scope, so that Observables made of sources end with it too.
        self._subscription = untracked(lambda: self._scope.run(subscribe))
        self._scope.on_cleanup(self._subscription.dispose)

    def __repr__(self) -> str:
        return f"<stream {self.name or hex(id(self))}>"

    @property
    def value(self) -> T:
        """The newest value; `initial` before the first. Raises the error that has ended the Observable."""
        return self._value()

    def __call__(self) -> T:
        """As `value`."""
        return self._value()

    def peek(self) -> T:
        """As `value`, without depending on it."""
        return self._value.peek()

    @property
    def error(self) -> Exception | None:
        """The error that has ended the Observable."""
        return self._failure()

    @property
    def completed(self) -> bool:
        """Whether the Observable has said that no more values come. The last one stays."""
        return self._completed()

    @property
    def observable(self) -> Observable[T]:
        """As an Observable: the present value, then each change."""
        return observable(self._value)

    def subscribe(self, fn: Callable[[T], object]) -> Effect:
        """Call `fn` with the value, now and after each change; the handle's `dispose` ends that."""
        return self._value.subscribe(fn)

    def dispose(self) -> None:
        """End the subscription; what was last remains readable. From any thread, any number of times."""
        self._scope.dispose()

    def _write(self, written: Signal[Any], value: Any) -> None:
        try:
            written.set(value)
        except Exception as error:  # noqa: BLE001 - of effects; raised into the Observable it would end it
            report(self._scope, error, self)

    def _fail(self, error: Exception) -> None:
        if not self._value._observers:  # nobody would hear of it until somebody happens to read
            report(self._scope, error, self)
        self._write(self._failure, error)


def from_observable(
    stream: Observable[T],
    initial: T,
    *,
    equals: Equals[T] = None,
    name: str | None = None,
    scheduler: abc.SchedulerBase | None = None,
) -> Stream[T]:
    """Follow an Observable from now on: its newest value as a source that can only be read.

    Values may come from any thread. The error that ends the Observable is raised to each reader; if nobody observes the
    value when it comes, it goes to the scope's `on_error` too, else to the log. The subscription belongs to the current
    scope and ends with it.

    Args:
        stream: the Observable; it is subscribed to at once.
        initial: the value until the first one comes.
        equals: as for `signal`; False notifies for each emission, also of equal values.
        name: for error messages.
        scheduler: for its operators that use time; by default the one of the place, see `current_scheduler`.

    Raises:
        WriteError: a computed or a binding is being evaluated.

        ticks = from_observable(reactivex.interval(1.0), 0)
        page.add(ft.Text(lambda: f"{ticks()} seconds"))

    """
    return Stream(stream, initial, equals=equals, name=name, scheduler=scheduler)


# ---------------------------------------------------------------------------------------------------------------------
# Views of a source through operators


@attrs.frozen(eq=False)
class _Outcome:
    """A value or an error, on its way through operators: an error of the source must not end the view."""

    value: Any
    error: Exception | None = None

    def unwrap(self) -> Any:
        if self.error is not None:
            raise self.error
        return self.value


def _view(
    source: Callable[[], T],
    through: Callable[[Observable[_Outcome]], Observable[_Outcome]],
    kind: str,
    name: str | None,
    scheduler: abc.SchedulerBase | None,
) -> Stream[T]:
    _must_not_evaluate("makes a view that lives on")
    read = source if isinstance(source, (Signal, Computed)) else computed(source)

    def outcome() -> _Outcome:
        try:
            return _Outcome(read())
        except Exception as error:  # noqa: BLE001 - raised to readers of the view
            return _Outcome(None, error)

    outcomes = computed(outcome)
    return Stream(
        observable(outcomes).pipe(through),
        outcomes.peek(),
        equals=read._equals,
        name=name or f"{_name_of(source)}, {kind}",
        scheduler=scheduler,
        unwrap=_Outcome.unwrap,
    )


def debounced(
    source: Callable[[], T], seconds: float, *, name: str | None = None, scheduler: abc.SchedulerBase | None = None
) -> Stream[T]:
    """A view of a source that follows once the source has been at rest for that long.

    Args:
        source: a signal, a computed, or a function that reads some.
        seconds: how long it has to be at rest.
        name: for error messages.
        scheduler: the clock; by default the one of the place, see `current_scheduler`.

        query = signal("")
        found = resource(search, debounced(query, 0.3))

    """
    return _view(source, ops.debounce(seconds, scheduler), "debounced", name, scheduler)


def throttled(
    source: Callable[[], T], seconds: float, *, name: str | None = None, scheduler: abc.SchedulerBase | None = None
) -> Stream[T]:
    """A view of a source that follows at once, but at most once in that time; the last value always arrives.

    `ops.throttle_first` gives the first value of each window, `ops.debounce` adds the last one when the source is at
    rest: alone the former would leave the view at an old value for good.

    Args:
        source: a signal, a computed, or a function that reads some.
        seconds: the length of a window.
        name: for error messages.
        scheduler: the clock; by default the one of the place, see `current_scheduler`.

        shown = throttled(temperature, 0.5)

    """

    def through(values: Observable[_Outcome]) -> Observable[_Outcome]:
        first, last = ops.throttle_first(seconds, scheduler), ops.debounce(seconds, scheduler)
        shared: Any = ops.publish(lambda each: merge(each.pipe(first), each.pipe(last)))
        return cast("Observable[_Outcome]", values.pipe(shared))

    return _view(source, through, "throttled", name, scheduler)


def sampled(
    source: Callable[[], T], seconds: float, *, name: str | None = None, scheduler: abc.SchedulerBase | None = None
) -> Stream[T]:
    """A view of a source that looks at it at regular times; what came and went in between is not seen.

    Args:
        source: a signal, a computed, or a function that reads some.
        seconds: the time from one look to the next.
        name: for error messages.
        scheduler: the clock; by default the one of the place, see `current_scheduler`.

        level = sampled(loudness, 0.1)

    """
    return _view(source, ops.sample(seconds, scheduler), "sampled", name, scheduler)


def _name_of(source: object) -> str:
    return getattr(source, "name", None) or getattr(source, "__qualname__", None) or hex(id(source))


def _must_not_evaluate(does: str) -> None:
    thread = local.thread
    if thread.node is not None:
        raise write_error(thread, does)
