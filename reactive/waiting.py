"""Waiting for the graph in coroutines: the values of a source one after the other, and "until this is so".

Both stand on a watcher with a queue of its own: a commit, from whatever thread, only wakes the loop that waits; the
value is read there, so a thread that writes a million times costs the coroutine no more than it can take.
"""

from __future__ import annotations

import asyncio
import sys
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from reactive.graph import Queue, Scope, Watcher, current_scope

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Changes", "changes", "loop_here", "until"]

T = TypeVar("T")


def loop_here() -> asyncio.AbstractEventLoop | None:
    """The loop that runs on this thread, or else the loop of the page whose code this is; None in a plain script."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        pass
    context = sys.modules.get("reactive.current")  # where nobody has loaded it there are no pages
    if context is None:
        return None
    try:
        tree = context.current_page()._tree
    except LookupError:
        return None
    loop: asyncio.AbstractEventLoop | None = tree.host.loop
    return loop


class Changes(Generic[T]):
    """An asynchronous iterator over the values of a source; made by `changes`."""

    __slots__ = ("__weakref__", "_closed", "_queue", "_scope", "_waiter", "_watcher")

    def __init__(self, source: Callable[[], T], parent: Scope | None) -> None:
        this = weakref.ref(self)

        def wake() -> None:
            changes = this()
            if changes is not None:
                changes._wake()
            else:  # dropped without `aclose`
                watcher.dispose()

        def end() -> None:
            changes = this()
            if changes is not None:
                changes._end()

        self._closed = False
        self._waiter: tuple[asyncio.AbstractEventLoop, asyncio.Future[None]] | None = None
        self._queue = Queue(wake)
        name = getattr(source, "name", None) or getattr(source, "__qualname__", None)
        self._watcher = watcher = Watcher(source, self._queue, name=name)
        self._scope: Scope | None = None
        self._queue.add(watcher)  # the present value is the first
        if parent is not None:
            # A scope of its own, so that ending it takes it out of the parent.
            self._scope = Scope(parent, name=name)
            self._scope.on_cleanup(end)

    def __repr__(self) -> str:
        return f"<changes of {self._watcher.name or hex(id(self))}>"

    def __aiter__(self) -> Changes[T]:
        return self

    async def __anext__(self) -> T:
        """The present value at first, then, as soon as it differs from the one given last, the newest.

        Raises:
            StopAsyncIteration: its scope has ended, or `aclose` was called; also while it waits.
            RuntimeError: another task waits for it already.
            Exception: what the source raised; the next value may be asked for nevertheless.
        """
        if self._waiter is not None:
            raise RuntimeError(f"{self!r} is being waited for already: give each task its own")
        loop = asyncio.get_running_loop()
        try:
            while True:
                # Before looking: who queues the watcher after we have looked finds somebody to wake.
                future: asyncio.Future[None] = loop.create_future()
                self._waiter = loop, future
                if self._closed:
                    raise StopAsyncIteration
                with self._queue.take() as (_, watchers):
                    for watcher in watchers:
                        if watcher.stale():
                            value: T = watcher.run()
                            return value
                await future
        finally:
            self._waiter = None

    async def aclose(self) -> None:
        """End it; from now on it has no more values. Any number of times."""
        self.close()

    def close(self) -> None:
        """As `aclose`, from any thread."""
        if self._scope is not None:
            self._scope.dispose()
        self._end()

    async def __aenter__(self) -> Changes[T]:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _end(self) -> None:
        self._closed = True
        self._watcher.dispose()
        self._wake()

    def _wake(self) -> None:
        waiter = self._waiter
        if waiter is None:
            return
        loop, future = waiter
        try:
            loop.call_soon_threadsafe(_resolve, future)
        except RuntimeError:  # the loop was closed over the one who waited
            self._watcher.dispose()


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def changes(source: Callable[[], T]) -> Changes[T]:
    """The values of a source for `async for`: the present one first, then the newest after each change.

    Values that are replaced before the loop body asks for the next one are skipped: nothing piles up, and the last one
    always comes. Writers on other threads are not held up. What the source reads creates no dependency of the caller.

    It belongs to the current scope, and the iteration ends, like one that is exhausted, when the scope does. Without a
    scope it ends with `aclose`, or when nobody holds it any more.

    Args:
        source: a signal, a computed, or a function without arguments that reads some.

    Raises:
        Exception: in the loop, what the source raised.

        async for name in changes(user_name):
            await greet(name)

    """
    return Changes(source, current_scope())


async def until(condition: Callable[[], T]) -> T:
    """Wait until `condition()` is true, and return its value.

    It is evaluated at once, and again when something that it read has changed, on the caller's loop; a write from any
    thread wakes it. A state that lasts no longer than the loop takes to wake may be missed.

    Raises:
        Exception: what `condition` raised.
        asyncio.CancelledError: the task was cancelled; use `asyncio.timeout` to wait for a limited time.

        await until(lambda: progress() >= 1)

    """
    waiting: Changes[T] = Changes(condition, None)  # it belongs to the awaiting task
    try:
        async for value in waiting:
            if value:
                return value
    finally:
        waiting.close()
    raise AssertionError("only `close` ends it")
