"""Work with a handle: `use_task` runs a function when it is wanted, and tells as signals how it stands.

    @ft.component
    def Report():
        work = ft.use_task(fetch_report)               # a coroutine function, or a plain one, which gets a thread
        return ft.Column([
            ft.Button("Fetch", on_click=lambda: work.start("2024"), disabled=work.running),
            ft.Button("Stop", on_click=work.cancel, visible=work.running),
            ft.Text(lambda: f"{work.status().value}: {work.result() or ''}"),
        ])

For a value that follows from others take a `resource`; a task is for what somebody sets off.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import enum
import itertools
import operator
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

import attrs

from reactive._graph.effects import report
from reactive.current import current_page, on_page
from reactive.graph import Computed, Scope, WriteError, computed, current_scope, signal
from reactive.runtime import is_async

if TYPE_CHECKING:
    from core_tree.controls.page import Page

__all__ = ["Task", "TaskStatus"]

P = ParamSpec("P")
T = TypeVar("T")

_serial = itertools.count(1)


class TaskStatus(enum.Enum):
    """How a task stands."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@attrs.frozen(eq=False)
class _State(Generic[T]):
    """How it stands, for all readers at once. `run`: the number of the run that may report."""

    status: TaskStatus = TaskStatus.IDLE
    result: T | None = None
    error: Exception | None = None
    run: int = 0


class _Run:
    """One run: its number, and its scope, which ends with it."""

    __slots__ = ("future", "number", "scope")

    def __init__(self, parent: Scope, name: str) -> None:
        self.number = next(_serial)
        self.scope = Scope(parent, name=name)
        self.future: Future[Any] | None = None


_running: contextvars.ContextVar[_Run | None] = contextvars.ContextVar("reactive_task_run", default=None)


class Task(Generic[P, T]):
    """Work that can be started, watched and cancelled; made by `use_task`, or in the code of a page by itself.

    It belongs to the current scope: when the component leaves the page, or the page ends, it is cancelled.

    Args:
        fn: a coroutine function, which runs on the page's loop; or a plain one, which gets a thread of its own.
        name: for error messages; by default that of the function.

    Attributes:
        status: one of `TaskStatus`.
        running: whether it is under way, to be bound to `visible` or `disabled`.
        result: what the last run that came to its end has returned; None before. It stays while another one runs.
        error: what the last run has raised; None if it did not. An error that nothing on the page depends on goes to
            `page.on_error`, else to the log.

    Raises:
        LookupError: made elsewhere than in the code of a page.

    """

    @overload
    def __init__(self, fn: Callable[P, Coroutine[Any, Any, T]], *, name: str | None = None) -> None: ...
    @overload
    def __init__(self, fn: Callable[P, T], *, name: str | None = None) -> None: ...
    def __init__(self, fn: Callable[P, Any], *, name: str | None = None) -> None:
        self.fn: Callable[P, Any] = fn
        """What the next run calls."""
        self.name = name if name is not None else getattr(fn, "__qualname__", repr(fn))
        self._page: Page = current_page()
        self._state: Any = signal(_State(), equals=operator.is_, name=f"{self.name}.state")
        self.status: Computed[TaskStatus] = computed(lambda: self._state().status, name=f"{self.name}.status")
        self.running: Computed[bool] = computed(
            lambda: self.status() is TaskStatus.RUNNING, name=f"{self.name}.running"
        )
        self.result: Computed[T | None] = computed(lambda: self._state().result, name=f"{self.name}.result")
        self.error: Computed[Exception | None] = computed(lambda: self._state().error, name=f"{self.name}.error")
        self._run: _Run | None = None
        self._scope = Scope(current_scope(), name=self.name)
        self._scope.on_cleanup(self.cancel)

    def __repr__(self) -> str:
        return f"<task {self.name}>"

    @property
    def wanted(self) -> bool:
        """Whether the run that asks is still wanted. A thread cannot be stopped from outside, so its loop is to ask.

        for path in paths:
            if not work.wanted:
                return
            compress(path)
        """
        run = _running.get()
        return run is not None and not run.scope.disposed

    def start(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Run the function with these arguments. A run that is under way is cancelled. From any thread.

        If it is cancelled, what it returns is dropped, and its end is not waited for. Once the task has ended, with
        its component, nothing is started.
        """
        if self._scope.disposed:
            return
        run = _Run(self._scope, self.name)
        before, self._run = self._run, run
        self._state.update(
            lambda was: (
                attrs.evolve(was, status=TaskStatus.RUNNING, error=None, run=run.number)
                if was.run < run.number
                else was
            )
        )
        if before is not None:
            _end(before)

        def begin() -> Future[Any]:
            token = _running.set(run)
            try:
                with on_page(self._page):  # started from elsewhere too, what it makes belongs to the run
                    if is_async(self.fn):
                        return self._page.run_task(self._on_loop, run, args, kwargs)
                    return self._page.run_thread(self._on_thread, run, args, kwargs)
            finally:
                _running.reset(token)

        run.future = run.scope.run(begin)
        if run.scope.disposed:  # cancelled meanwhile, by another thread, which found no future
            run.future.cancel()

    def cancel(self) -> None:
        """Cancel the run that is under way, if one is. From any thread, any number of times.

        A coroutine gets `asyncio.CancelledError` where it waits; a thread goes on until it asks `wanted` or returns.
        """
        run = self._run
        if run is not None:
            self._settle(run, TaskStatus.CANCELLED)
            _end(run)

    async def _on_loop(self, run: _Run, args: Any, kwargs: Any) -> None:
        try:
            result = await self.fn(*args, **kwargs)
        except asyncio.CancelledError:
            self._settle(run, TaskStatus.CANCELLED)
            raise
        except Exception as error:  # noqa: BLE001 - the user's code; kept, and reported if nobody depends on it
            self._settle(run, TaskStatus.FAILED, error=error)
        else:
            self._settle(run, TaskStatus.DONE, result)
        finally:
            run.scope.dispose()

    def _on_thread(self, run: _Run, args: Any, kwargs: Any) -> None:
        try:
            result = self.fn(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - as above
            self._settle(run, TaskStatus.FAILED, error=error)
        else:
            self._settle(run, TaskStatus.DONE, result)
        finally:
            run.scope.dispose()

    def _settle(self, run: _Run, status: TaskStatus, result: Any = None, error: Exception | None = None) -> None:
        """Publish what a run has come to, if it is the newest and has not been cancelled."""
        mine = False

        def settle(was: _State[T]) -> _State[T]:
            nonlocal mine
            mine = was.run == run.number and was.status is TaskStatus.RUNNING
            if not mine:
                return was
            return attrs.evolve(
                was, status=status, error=error, result=result if status is TaskStatus.DONE else was.result
            )

        with contextlib.suppress(WriteError):  # ended by something that is being evaluated: nobody need be told then
            self._state.update(settle)
        if error is not None and not (mine and self.error._observers):
            report(self._scope, error, self)


def _end(run: _Run) -> None:
    run.scope.dispose()
    if run.future is not None:
        run.future.cancel()
