"""Batches: writes that are staged, and published in one step. The words are explained in `graph`."""

from __future__ import annotations

import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, cast

from reactive._graph.shared import Result, Thread, local, lock, raise_all, same, stamp, state, tell, try_commit

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from reactive._graph.effects import Effect
    from reactive._graph.values import Computed, Signal
    from reactive._graph.watchers import Queue

# Inherited by tasks and threads that are started inside, where it counts as absent: see `current_batch`.
_batch: ContextVar[Batch | None] = ContextVar("reactive_batch", default=None)


def _current_task() -> asyncio.Task[Any] | None:
    module = sys.modules.get("asyncio")  # not imported: then no loop runs, and none need be loaded to find out
    if module is None or module._get_running_loop() is None:
        return None
    return cast("asyncio.Task[Any] | None", module.current_task())


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

    def __init__(self, thread: Thread) -> None:
        self.open = True
        self._thread = thread
        self._task = _current_task()
        self._depth = 1
        self._staged: dict[Signal[Any], tuple[Any, int]] = {}  # (value, a version that no commit has)
        self._updates: dict[Signal[Any], tuple[Any, list[Callable[[Any], Any]]]] = {}  # (started from, functions)
        self._results: dict[Computed[Any], Result] = {}  # of computeds that the code inside has read
        self._effects: list[Effect] = []  # made inside; they run when it is over
        self._exits: dict[object, Callable[[], object]] = {}
        self._outer = _batch.get()

    def on_exit(self, key: object, fn: Callable[[], object]) -> None:
        """Call `fn` when the batch has been published, before effects run; once per key, the first one given."""
        self._exits.setdefault(key, fn)

    def _stage(self, written: Signal[Any], value: Any) -> None:
        self._stage_as(written, value)
        self._updates.pop(written, None)

    def _stage_as(self, written: Signal[Any], value: Any) -> None:
        version = next(stamp)
        with lock:
            old, old_version = written._value, written._version
        if same(written._equals, old, value, self._thread):
            version = old_version  # computeds that depend on it need not be evaluated
        self._staged[written] = (value, version)

    def _stage_update(self, written: Signal[Any], fn: Callable[[Any], Any]) -> None:
        if written in self._staged:
            new = fn(self._staged[written][0])
            if written in self._updates:
                self._updates[written][1].append(fn)
        else:
            base = written._value
            new = fn(base)
            self._updates[written] = (base, [fn])
        self._stage_as(written, new)

    def _publish(self, thread: Thread) -> list[Queue]:
        while self._staged:
            changes: dict[Signal[Any], tuple[Any, Any]] = {}
            unchanged: dict[Signal[Any], Any] = {}
            for written, (value, _) in self._staged.items():
                old, new = written._value, value
                if written in self._updates and self._updates[written][0] is not old:
                    new = old  # somebody else wrote meanwhile: the functions go on from there
                    for fn in self._updates[written][1]:
                        new = fn(new)
                if same(written._equals, old, new, thread):
                    unchanged[written] = old  # as long as nobody writes it before the others are published
                else:
                    changes[written] = (old, new)
            woken = try_commit(thread, changes, unchanged)
            if woken is not None:
                return woken
        return []

    def _close(self, thread: Thread) -> None:
        self.open = False
        errors: list[BaseException] = []
        woken: list[Queue] = []
        try:
            woken = self._publish(thread)
        except BaseException as error:  # noqa: BLE001 - an `equals=` or a function given to `update`: nothing is published
            errors.append(error)
        finally:
            # Counted as open until here, so that nobody who reads without the lock sees half of it.
            with lock:
                state.batches -= 1
            _batch.set(self._outer)
        for fn in self._exits.values():
            try:
                fn()
            except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
                errors.append(error)
        for made in self._effects:
            made._requeue(flush=False)
        try:
            tell(woken, thread)
        except BaseException as error:  # noqa: BLE001 - collected: raised or reported below
            errors.append(error)
        raise_all(errors, "at the end of a batch")


class _BatchBlock:
    __slots__ = ("_batch",)
    _batch: Batch

    def __enter__(self) -> Batch:
        thread = local.thread
        open_batch = current_batch()
        if open_batch is None:
            open_batch = Batch(thread)
            with lock:
                state.batches += 1
            _batch.set(open_batch)
        else:
            open_batch._depth += 1
        self._batch = open_batch
        return open_batch

    def __exit__(self, *_: object) -> None:
        open_batch = self._batch
        open_batch._depth -= 1
        if not open_batch._depth:
            open_batch._close(local.thread)


def batch() -> AbstractContextManager[Batch]:
    """Stage all writes inside and publish them in one step at the end of the outermost batch, also after an error.

    The code inside reads what it has written, everybody else the old values. A value that is written back to what it
    was changes nothing. A batch belongs to the task or thread that opened it; others started inside write on their own.

    Raises:
        Exception: at the end, what an effect raised; several come as an `ExceptionGroup`. The writes stand.

        with batch():
            first.value, last.value = "Ada", "Lovelace"    # one change for those who read both

    """
    return _BatchBlock()


def current_batch() -> Batch | None:
    """The open batch of this task or thread."""
    if not state.batches:
        return None
    open_batch = _batch.get()
    if (
        open_batch is None
        or not open_batch.open
        or open_batch._thread is not local.thread
        or open_batch._task is not _current_task()
    ):
        return None
    return open_batch
