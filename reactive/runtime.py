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
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Literal

from reactive.binding import PageReactor
from reactive.current import page_of_context
from reactive.graph import Effect, scope
from reactive.workers import MAX_WAITING, Lane, Workers

if TYPE_CHECKING:
    from core_tree.controls.page import Page
    from transport.session import Hold, Session

__all__ = ["HandlerPlace", "Runtime", "is_async"]

HandlerPlace = Literal["threads", "loop"]


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
        self._handling = 0
        """How many handlers have begun on the loop and not ended."""
        self._closed = False
        self._scope = scope(queue=self.reactor.queue, on_error=self._effect_failed, name="page")
        self.reactor.scope = self._scope
        self._context = contextvars.copy_context()
        self._context.run(self._enter)

    def _enter(self) -> None:
        page_of_context.set(self.page)
        self._scope.__enter__()  # never left: the context is the page's own, and ends with it

    # -- effects -----------------------------------------------------------------------------------------------

    def _wake(self) -> None:
        """Something of the page is stale: from any thread, after a commit."""
        self.session.on_loop(self._drain)  # first, so that what effects write is in the same frame
        self.session.wake()

    def _drain(self) -> None:
        self._context.copy().run(self.reactor.queue.drain)

    def _effect_failed(self, error: BaseException, effect: Effect) -> None:
        self.session.report(error, repr(effect))

    # -- calling -----------------------------------------------------------------------------------------------

    def call(
        self,
        fn: Callable[..., Any],
        *args: Any,
        where: str,
        ordered: bool = True,
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Run a main or a handler where it belongs. On the loop's thread.

        Args:
            fn: what to run; it is given as many of the arguments as it takes.
            args: for instance the event.
            where: what it is, for the report of an error.
            ordered: whether it waits for the page's handlers before it.
            then: called on the loop's thread when it has ended well.

        Returns:
            Whether it will be run: not if too many handlers of the page wait already.
        """
        if ordered and self._handling >= MAX_WAITING:
            return False
        fn = functools.partial(fn, *args[: positional_count(fn, len(args))])
        hold = self.session.hold_frames()
        if self._place == "loop" or is_async(fn):
            self._start(self._finish(fn, then), where)
            self._loop.call_soon(self.session.free_frames, hold)  # comes right after the task's first step
            return True
        job = functools.partial(self._context.copy().run, self._run_plain, fn, where, hold, then)
        if not ordered:
            self._workers.submit(job)
        elif not self._lane.submit(job):
            self.session.free_frames(hold)
            return False
        return True

    async def _finish(self, fn: Callable[[], Any], then: Callable[[], object] | None) -> None:
        """Run it on the loop; what it gave is awaited, or gone through step by step."""
        result = fn()
        if inspect.isawaitable(result):
            await result
        elif inspect.isasyncgen(result):
            async for _ in result:
                await self._show()
        elif inspect.isgenerator(result):
            for _ in result:
                await self._show()
        if then is not None:
            then()

    async def _show(self) -> None:
        self.session.update()
        await asyncio.sleep(0)  # the frame goes before the next step, also if that one does not await

    def _run_plain(self, fn: Callable[[], Any], where: str, hold: Hold, then: Callable[[], object] | None) -> None:
        """Run it on a worker thread."""
        self.session.renew(hold)
        try:
            result = fn()
            if inspect.isgenerator(result):
                for _ in result:
                    self.session.update()
            elif inspect.isawaitable(result) or inspect.isasyncgen(result):
                rest = self._finish(lambda: result, then)
                if not self.soon(lambda: self._start(rest, where)):
                    rest.close()
                return
            if then is not None:
                self.session.on_loop(then)
        except BaseException as error:  # noqa: BLE001 - the user's code, `sys.exit` too; the thread serves others
            self.session.report(error, where)
        finally:
            self.session.on_loop(lambda: self.session.free_frames(hold))

    def soon(self, fn: Callable[[], object]) -> bool:
        """Call on the loop's thread, also when the session is over. False if the loop has ended."""
        try:
            self._loop.call_soon_threadsafe(fn)
        except RuntimeError:
            return False
        return True

    def _start(self, coroutine: Any, where: str) -> None:
        """Run the coroutine of a handler as a task of the page."""
        task = self._loop.create_task(coroutine, context=self._context.copy())
        self._handling += 1
        task.add_done_callback(self._handled)
        self._keep(task, where)

    def _handled(self, _: asyncio.Task[Any]) -> None:
        self._handling -= 1

    def _keep(self, task: asyncio.Task[Any], where: str) -> None:
        self._tasks.add(task)
        task.add_done_callback(functools.partial(self._task_done, where))

    def _task_done(self, where: str, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self.session.wake()  # `before_update` is called after every handler, also of one that changed no property
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
        context = self._inherited()
        where = f"the task {getattr(fn, '__name__', fn)}"

        def start() -> None:
            if self._closed:
                future.cancel()
            if future.cancelled():
                return
            task = self._loop.create_task(_awaiting(fn, args, kwargs), context=context)
            self._keep(task, where)
            task.add_done_callback(lambda _: _copy_state(task, future))
            future.add_done_callback(lambda _: self.session.on_loop(task.cancel) if future.cancelled() else None)

        if not self.session.on_loop(start):
            future.cancel()
        return future

    def run_thread(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> concurrent.futures.Future[Any]:
        """Run a function on a thread of its own. From any thread."""
        if not callable(fn) or inspect.iscoroutinefunction(fn):
            raise TypeError(f"run_thread takes a plain function, not {fn!r}")
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        future.set_running_or_notify_cancel()
        context = self._inherited()
        name = getattr(fn, "__name__", "function")

        def work() -> None:
            try:
                future.set_result(context.run(fn, *args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - the user's code; its error is reported and kept
                future.set_exception(error)
                if isinstance(error, Exception):
                    self.session.report(error, f"the thread {name}")
            finally:
                self.session.wake()  # as after a task: `before_update` is called

        self._workers.start(work, f"reactree-{name}")
        return future

    def _inherited(self) -> contextvars.Context:
        """The caller's context; if that is not of this page, with this page and its scope."""
        context = contextvars.copy_context()
        if context.get(page_of_context) is not self.page:
            context.run(self._enter)
        return context

    # -- the end -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Cancel the tasks, drop what waits, dispose of the effects. Threads end by themselves."""
        self._closed = True
        self._lane.close()
        for task in list(self._tasks):
            task.cancel()
        try:
            self._scope.dispose()
        except Exception as error:  # noqa: BLE001 - the user's cleanup
            self.session.report(error, "the end of the page")


async def _awaiting(fn: Callable[..., Awaitable[Any]], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    result: Any = fn(*args, **kwargs)
    if not inspect.isawaitable(result):
        raise TypeError(f"run_task takes a coroutine function, not {fn!r}; for a plain one there is run_thread")
    return await result


def _copy_state(task: asyncio.Task[Any], future: concurrent.futures.Future[Any]) -> None:
    if task.cancelled():
        future.cancel()
    if not future.set_running_or_notify_cancel():
        return
    error = task.exception()
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())


def is_async(fn: Any) -> bool:
    """Whether it is a coroutine function or an asynchronous generator, perhaps wrapped in a partial or an object."""
    while isinstance(fn, functools.partial):
        fn = fn.func
    if not inspect.isroutine(fn) and hasattr(fn, "__call__"):  # noqa: B004 - an object with __call__: look at that
        fn = fn.__call__
    return inspect.iscoroutinefunction(fn) or inspect.isasyncgenfunction(fn)


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
