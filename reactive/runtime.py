"""Where a page's code runs: its main, its handlers, its tasks and its threads.

Coroutine functions and asynchronous generators run on the loop. Plain functions and generators run on worker threads,
the handlers of one page one after another, so blocking code stalls no other page. With `handlers="loop"` they run on
the loop. All of them see the page and its scope as their context.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
import functools
import inspect
import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Literal

from reactive.binding import PageReactor
from reactive.graph import Effect, scope
from reactive.workers import Lane, Workers

if TYPE_CHECKING:
    from core_tree.controls.page import Page
    from transport.session import Session

__all__ = ["HandlerPlace", "Runtime", "current_page"]

HandlerPlace = Literal["threads", "loop"]

_page: contextvars.ContextVar[Page] = contextvars.ContextVar("reactree.page")


def current_page() -> Page:
    """The page whose code is running: in its main, handlers, tasks and threads.

    Raises:
        LookupError: called from elsewhere.
    """
    try:
        return _page.get()
    except LookupError:
        raise LookupError("no page here: call it from a page's main, handlers, tasks or threads") from None


class Runtime:
    """The running code of one page."""

    def __init__(self, session: Session, page: Page, workers: Workers, place: HandlerPlace) -> None:
        self.session = session
        self.page = page
        self.reactor = PageReactor(self._wake)
        self._place = place
        self._lane = Lane(workers)
        self._workers = workers
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._draining = False
        self._scope = scope(queue=self.reactor.queue, on_error=self._effect_failed, name="page")
        self._context = contextvars.copy_context()
        self._context.run(self._enter)

    def _enter(self) -> None:
        _page.set(self.page)
        self._scope.__enter__()  # never left: the context is the page's own, and ends with it

    # -- effects -----------------------------------------------------------------------------------------------

    def _wake(self) -> None:
        """Something of the page is stale: from any thread, after a commit."""
        self.session.wake()
        self.session.on_loop(self._drain)

    def _drain(self) -> None:
        self._context.copy().run(self.reactor.queue.drain)

    def _effect_failed(self, error: BaseException, effect: Effect) -> None:
        self.session.report(error, repr(effect))

    # -- calling -----------------------------------------------------------------------------------------------

    def call(self, fn: Callable[..., Any], *args: Any, where: str, ordered: bool = True) -> None:
        """Run a main or a handler where it belongs. On the loop's thread.

        Args:
            fn: what to run; it is given as many of the arguments as it takes.
            args: for instance the event.
            where: what it is, for the report of an error.
            ordered: whether it waits for the page's handlers before it.
        """
        fn = functools.partial(fn, *args[: positional_count(fn, len(args))])
        target = _unwrapped(fn)
        self.session.hold_frames()
        if inspect.iscoroutinefunction(target):
            self._start(fn(), where)
        elif inspect.isasyncgenfunction(target):
            self._start(self._iterate(fn()), where)
        elif self._place == "loop":
            self._context.copy().run(self._run_plain, fn, where, self.session.free_frames)
        else:
            context = self._context.copy()
            job = functools.partial(context.run, self._run_plain, fn, where, self._free_from_thread)
            (self._lane if ordered else self._workers).submit(job)

    def _run_plain(self, fn: Callable[[], Any], where: str, free: Callable[[], None]) -> None:
        try:
            result = fn()
            if inspect.isgenerator(result):
                for _ in result:
                    self.session.update()
            elif inspect.isawaitable(result):
                self.session.on_loop(lambda: self._start(_awaiting(result), where, held=False))
        except Exception as error:  # noqa: BLE001 - the user's code; the session goes on
            self.session.report(error, where)
        finally:
            free()

    def _free_from_thread(self) -> None:
        self.session.on_loop(self.session.free_frames)

    async def _iterate(self, steps: Any) -> None:
        async for _ in steps:
            self.session.update()

    def _start(self, coroutine: Any, where: str, *, held: bool = True) -> None:
        """Run a coroutine as a task of the page. It holds the frame until it first suspends."""
        self._keep(self._loop.create_task(coroutine, context=self._context.copy()), where)
        if held:
            self._loop.call_soon(self.session.free_frames)  # comes right after the task's first step

    def _keep(self, task: asyncio.Task[Any], where: str) -> None:
        self._tasks.add(task)
        task.add_done_callback(functools.partial(self._task_done, where))

    def _task_done(self, where: str, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            error = task.exception()
            if error is not None:
                self.session.report(error, where)

    # -- run_task and run_thread -------------------------------------------------------------------------------

    def run_task(self, fn: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> concurrent.futures.Future[Any]:
        """Run a coroutine function as a task of the page. From any thread."""
        if not callable(fn):
            raise TypeError(f"run_task takes a coroutine function, not {fn!r}")
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        context = contextvars.copy_context()
        where = f"the task {getattr(fn, '__name__', fn)}"

        def start() -> None:
            if future.cancelled():
                return
            task = self._loop.create_task(_awaiting(fn(*args, **kwargs)), context=context)
            self._keep(task, where)
            task.add_done_callback(lambda _: _copy_state(task, future))
            future.add_done_callback(lambda _: self.session.on_loop(task.cancel) if future.cancelled() else None)

        self.session.on_loop(start)
        return future

    def run_thread(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> concurrent.futures.Future[Any]:
        """Run a function on a thread of its own. From any thread."""
        if not callable(fn) or inspect.iscoroutinefunction(fn):
            raise TypeError(f"run_thread takes a plain function, not {fn!r}")
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        future.set_running_or_notify_cancel()
        context = contextvars.copy_context()
        name = getattr(fn, "__name__", "function")

        def work() -> None:
            try:
                future.set_result(context.run(fn, *args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - the user's code; its error is reported and kept
                future.set_exception(error)
                if isinstance(error, Exception):
                    self.session.report(error, f"the thread {name}")

        threading.Thread(target=work, name=f"reactree-{name}", daemon=True).start()
        return future

    # -- the end -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Cancel the tasks, drop what waits, dispose of the effects. Threads end by themselves."""
        self._lane.close()
        for task in list(self._tasks):
            task.cancel()
        try:
            self._scope.dispose()
        except Exception as error:  # noqa: BLE001 - the user's cleanup
            self.session.report(error, "the end of the page")


async def _awaiting(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


def _copy_state(task: asyncio.Task[Any], future: concurrent.futures.Future[Any]) -> None:
    if future.cancelled():
        return
    if task.cancelled():
        future.cancel()
        return
    error = task.exception()
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())


def _unwrapped(fn: Any) -> Any:
    while isinstance(fn, functools.partial):
        fn = fn.func
    if not inspect.isroutine(fn) and hasattr(fn, "__call__"):  # noqa: B004 - an object with __call__: look at that
        return fn.__call__
    return fn


def positional_count(fn: Callable[..., Any], offered: int) -> int:
    """How many of the offered positional arguments the function takes."""
    try:
        parameters = inspect.signature(fn).parameters.values()
    except (TypeError, ValueError):  # a builtin that does not tell
        return offered
    count = 0
    for parameter in parameters:
        if parameter.kind is parameter.VAR_POSITIONAL:
            return offered
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            count += 1
    return min(count, offered)
