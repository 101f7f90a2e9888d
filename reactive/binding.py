"""Properties that follow a source: what `ft.Text(progress)` and `ft.Text(lambda: f"{progress():.0%}")` become.

A binding attaches when its control is mounted and detaches when it leaves the page; in between the graph queues it
whenever what it read has changed, and the next frame of the page evaluates it, once, on a snapshot that all bindings of
the frame share. Importing this module makes the kernel recognise sources.
"""

from __future__ import annotations

import contextlib
import enum
import functools
import inspect
import types
from collections.abc import AsyncIterable, Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from reactivex import Observable
from typing_extensions import override

from core_tree.children import ControlList
from core_tree.contracts import MISSING, Binding, adapters, batches
from core_tree.control import BaseControl
from core_tree.props import Children
from core_tree.record import Record
from reactive._graph.shared import state
from reactive.graph import Computed, Queue, Scope, Signal, Watcher, current_batch, signal
from reactive.regions import ControlSite, ListSite, Region

if TYPE_CHECKING:
    from reactivex.abc import DisposableBase

    from core_tree.tree import Tree

__all__ = ["PageReactor", "SourceBinding", "StreamBinding"]


class PageReactor:
    """Where the bindings of one page wait (`core_tree.tree.Reactor`)."""

    def __init__(self, wake: Callable[[], object]) -> None:
        self.queue = Queue(wake)
        """Of the page's bindings and effects."""
        self.scope: Scope | None = None
        """Of what the page's regions make."""
        self.told = False
        """Whether a region that rendered on this snapshot has written what it tells others: an index, a context."""

    def waiting(self) -> bool:
        """Whether a binding may be stale."""
        return bool(self.queue._watchers)

    def unsettled(self) -> bool:
        """Whether another snapshot is to follow in this frame, for what regions have told."""
        return self.told

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Iterator[Binding]]:
        """Take the stale bindings, with a snapshot of the same moment."""
        self.told = False
        with self.queue.take() as (_, watchers):
            # Regions first, outer ones before what is in them: what they take out need not be asked.
            plain = [watcher for watcher in watchers if watcher.__class__ is _BindingWatcher]
            if len(plain) < len(watchers):
                regions = [watcher for watcher in watchers if watcher.__class__ is not _BindingWatcher]
                plain = cast("list[_BindingWatcher]", sorted(regions, key=lambda watcher: watcher._order)) + plain
            yield (watcher.binding for watcher in plain if watcher.stale())


class _BindingWatcher(Watcher[Any]):
    """A watcher that knows its binding."""

    __slots__ = ("binding",)

    binding: SourceBinding

    def __init__(self, fn: Callable[[], Any], queue: Queue, binding: SourceBinding, name: str) -> None:
        super().__init__(fn, queue, name=name)
        self.binding = binding


class SourceBinding(Binding):
    """A property bound to a signal, a computed or a function without arguments."""

    __slots__ = ("_attached", "_elsewhere", "_source", "_tree", "_watcher")

    def __init__(self, record: Record, name: str, source: Callable[[], Any]) -> None:
        super().__init__(record, name)
        self._source = source
        self._tree: Tree | None = None
        """The first page that it is on; `_watcher` waits there, and `_attached` counts its places there."""
        self._watcher: _BindingWatcher | None = None
        self._attached = 0
        self._elsewhere: dict[Tree, tuple[_BindingWatcher, int]] | None = None
        """The same for further pages: a value object may be shared."""

    @property
    @override
    def source(self) -> Any:
        return self._source

    @override
    def read(self) -> Any:
        if isinstance(self.held, (BaseControl, ControlList)):
            return self.held  # asking a function for controls again would make others
        return self._source()

    @override
    def evaluate(self, tree: Tree) -> Any:
        if tree is self._tree:
            watcher = self._watcher
        else:
            watcher = self._elsewhere[tree][0] if self._elsewhere is not None and tree in self._elsewhere else None
        return watcher.run() if watcher is not None else MISSING

    @override
    def write(self, value: Any) -> bool:
        if isinstance(self._source, Signal):
            self._source.set(value)
            return True
        return False

    @override
    def take_over(self, present: Any) -> bool:
        if present.__class__ is not SourceBinding or self.__class__ is not SourceBinding or present._elsewhere:
            return False
        present._source = self._source
        tree, watcher = present._tree, present._watcher
        if tree is not None and watcher is not None:
            watcher._fn = self._source
            tree.refresh(present)  # somebody renders, so a frame is being prepared
        return True

    @override
    def attach(self, tree: Tree) -> None:
        if self._tree is None or self._tree is tree:
            self._tree = tree
            self._attached += 1
            if self._watcher is None:
                self._watcher = self._watching(tree)
            return
        if self._elsewhere is None:
            self._elsewhere = {}
        watcher, attached = self._elsewhere.get(tree) or (self._watching(tree), 0)
        self._elsewhere[tree] = (watcher, attached + 1)

    def _watching(self, tree: Tree) -> _BindingWatcher:
        name = f"{type(self.record).__name__}.{self.name}"
        return _BindingWatcher(self._source, cast("PageReactor", tree.reactor).queue, self, name)

    @override
    def detach(self, tree: Tree) -> None:
        if tree is self._tree:
            self._attached -= 1
            if self._attached <= 0:
                self._tree, self._attached = None, 0
                watcher, self._watcher = self._watcher, None
                if watcher is not None:
                    watcher.dispose()
        elif self._elsewhere is not None and tree in self._elsewhere:
            watcher, attached = self._elsewhere[tree]
            if attached > 1:
                self._elsewhere[tree] = (watcher, attached - 1)
            else:
                del self._elsewhere[tree]
                watcher.dispose()
        if self._tree is None and not self._elsewhere:
            self.dispose()

    @override
    def dispose(self) -> None:
        elsewhere, self._elsewhere = self._elsewhere, None
        watcher, self._watcher = self._watcher, None
        self._tree, self._attached = None, 0
        if watcher is not None:
            watcher.dispose()
        for watcher, _ in (elsewhere or {}).values():
            watcher.dispose()


class StreamBinding(SourceBinding):
    """A property bound to what comes by itself: a reactivex Observable or an asynchronous iterable.

    It starts when the control is mounted, and ends for good when the control leaves the page.
    """

    __slots__ = ("_ended", "_failed", "_latest", "_stop", "_stream")

    def __init__(self, record: Record, name: str, stream: Observable[Any] | AsyncIterable[Any]) -> None:
        self._latest: Signal[Any] = signal(MISSING, equals=False)
        super().__init__(record, name, self._latest)
        self._stream = stream
        self._stop: Callable[[], object] | None = None
        self._failed: Callable[[Exception], object] | None = None
        self._ended = False

    @property
    @override
    def source(self) -> Any:
        return self._stream

    @override
    def read(self) -> Any:
        latest = self._latest()
        if latest is not MISSING:
            return latest
        return None if self.held is MISSING else self.held

    @override
    def write(self, value: Any) -> bool:
        return False

    @override
    def attach(self, tree: Tree) -> None:
        super().attach(tree)
        if self._stop is not None or self._ended:
            return
        where = f"the binding of {type(self.record).__name__}.{self.name}"
        self._failed = failed = functools.partial(tree.host.report, where=where)
        stream = self._stream
        if isinstance(stream, Observable):
            from reactive.rx import scheduler_of  # noqa: PLC0415 - only for those who bind an Observable

            try:
                subscription: DisposableBase = stream.subscribe(
                    on_next=self._latest.set, on_error=failed, scheduler=scheduler_of(tree.host.loop)
                )
            except Exception as error:  # noqa: BLE001 - the user's stream; the rest of the frame goes out
                self._ended = True
                failed(error)
            else:
                self._stop = subscription.dispose
        else:
            self._stop = tree.host.run_task(_consume, stream, self._latest, failed).cancel

    @override
    def dispose(self) -> None:
        super().dispose()
        stop, self._stop = self._stop, None
        if stop is not None and self._failed is not None:
            self._ended = True
            try:
                stop()
            except Exception as error:  # noqa: BLE001 - the user's stream; the others end too
                self._failed(error)


async def _consume(stream: AsyncIterable[Any], latest: Signal[Any], failed: Callable[[Exception], object]) -> None:
    try:
        async for value in stream:
            latest.set(value)
    except Exception as error:  # noqa: BLE001 - the user's stream; what it gave last stays
        failed(error)


def bind(record: Record, name: str, given: Any) -> Binding | None:
    """The binding to what a property was given, or None if that is a plain value."""
    kind = given.__class__
    if kind is types.FunctionType and not given.__code__.co_flags & _ASYNC and not given.__dict__:
        return SourceBinding(record, name, given)  # most of what is given
    if isinstance(given, (Signal, Computed)):
        return SourceBinding(record, name, given)
    if isinstance(given, (list, tuple)):
        # Regions among the children? The types are few where the items are many.
        if any(issubclass(kind, Region) for kind in set(map(type, given))):
            return ListSite(record, name, list(given))
        return None
    if isinstance(given, (Record, dict, enum.Enum, type)):
        return None
    if isinstance(given, Region):
        if isinstance(type(record).__props__[name], Children):
            return ListSite(record, name, [given])
        return ControlSite(record, name, [given])
    if isinstance(given, _FUNCTIONS):
        if inspect.iscoroutinefunction(given) or inspect.isasyncgenfunction(given):
            raise TypeError(
                f"{type(record).__name__}.{name}: a property is bound to a plain function, not an async one"
            )
        return SourceBinding(record, name, given)
    if isinstance(given, (Observable, AsyncIterable)):
        return StreamBinding(record, name, given)
    make = getattr(given, "__bind__", None)
    if make is not None:
        return cast("Binding", make(record, name))
    if callable(given):
        return SourceBinding(record, name, given)
    return None


_ASYNC = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
_FUNCTIONS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)

adapters.append(bind)
batches.is_open = lambda: state.batches > 0
batches.current = current_batch
