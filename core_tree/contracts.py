"""What the kernel asks of its surroundings, and what it offers them: protocols, no code.

The kernel imports no other part of the project. It meets them here: `Binding` is what a property holds when it
follows something that changes by itself, `Host` is what a tree belongs to (a session), `Batch` is a group of writes
that must show together. The reactive layer announces itself by `adapters` and `batches`.
"""

from __future__ import annotations

import weakref
from collections.abc import AsyncIterable, Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar, Union

from reactivex import Observable

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from core_tree.control import BaseControl
    from core_tree.controls.page import Page
    from core_tree.record import Record
    from core_tree.tree import Tree

__all__ = [
    "MISSING",
    "Adapter",
    "Batch",
    "Batches",
    "Binding",
    "Given",
    "Host",
    "adapters",
    "batches",
    "here",
    "regions",
]

T = TypeVar("T")

Given: TypeAlias = Union[T, Callable[[], T], Observable[T], AsyncIterable[T]]  # noqa: UP007 - 3.11
"""What may be assigned to a property of type `T`: a value, a signal, a computed or a function without arguments
(all three are called to read them), a reactivex Observable, an asynchronous iterable."""


class _Missing:
    __slots__ = ()

    def __repr__(self) -> str:
        return "<missing>"

    def __bool__(self) -> bool:
        return False


MISSING: Final[Any] = _Missing()
"""Stands where there is no value; unlike `None` it is never one."""


class Binding:
    """What a property holds while it follows a source. The reactive layer derives from it.

    The kernel stores it in the place of the value, shows `held` to the client, tells it when its record is mounted
    (`attach`, on the session's loop while it prepares a frame) and unmounted (`detach`), and ends it when the
    property is given something else (`dispose`).
    """

    __slots__ = ("_record", "held", "name")

    def __init__(self, record: Record, name: str) -> None:
        # Weak, so that a control whose properties are bound goes when nobody needs it, not when the garbage collector
        # comes by: until then its children would count as being in use.
        self._record = weakref.ref(record)
        self.name = name
        """The property."""
        self.held: Any = MISSING
        """The property's last value in its stored form; what the client shows."""

    @property
    def record(self) -> Record | None:
        """The control or value that has the property; None once it is gone."""
        return self._record()

    @property
    def source(self) -> Any:
        """What the property was given."""
        raise NotImplementedError

    def take_over(self, present: Any) -> bool:  # noqa: ARG002
        """Go on in the place of this new binding with the one that there is. False if that is of another kind."""
        return False

    def read(self) -> Any:
        """The source's present value, for the program. May run the user's code, so never call it under a lock."""
        raise NotImplementedError

    def evaluate(self, tree: Tree) -> Any:
        """The source's value for a frame of that tree, on the reactor's snapshot; `MISSING` if there is none yet."""
        raise NotImplementedError

    def write(self, value: Any) -> bool:
        """Pass an assigned value on to a writable source. False if the source is not writable."""
        raise NotImplementedError

    def attach(self, tree: Tree) -> None:
        """Follow the source from now on, for that tree. One more `detach` ends it."""
        raise NotImplementedError

    def detach(self, tree: Tree) -> None:
        """Stop following for that tree, if every `attach` to it has met its `detach`.

        The binding stays declared and may attach again.
        """
        raise NotImplementedError

    def dispose(self) -> None:
        """Stop following for good."""
        raise NotImplementedError


Adapter = Callable[["Record", str, Any], Binding | None]
"""Makes a binding of (record, property, what it was given), or None if that is a plain value."""

adapters: Final[list[Adapter]] = []
"""Asked in order whenever a property is given something that is no plain value."""


class Regions:
    """What may be put among children without being a control: it yields controls that come and go."""

    __slots__ = ("add", "is_region", "remove")

    def __init__(self) -> None:
        self.is_region: Callable[[object], bool] = lambda _: False
        """Whether it is one; the reactive layer knows."""
        self.add: Callable[[BaseControl, str, list[Any], BaseControl | None], None]
        """Put items, some of them regions, into the owner's list of that name, behind a child or at the beginning."""
        self.remove: Callable[[BaseControl, str, Any], bool] = lambda _owner, _name, _region: False
        """Take a region, or all of them (None), out of the owner's list; False if it is not there."""


regions: Final = Regions()
"""The reactive layer's regions, as the kernel sees them."""


class Here:
    """Where the running code belongs."""

    __slots__ = ("page",)

    def __init__(self) -> None:
        self.page: Callable[[], Page | None] = lambda: None
        """The page whose code is running; the reactive layer knows."""


here: Final = Here()
"""The present context, as the kernel sees it."""


class Batch(Protocol):
    """An open group of writes, of one thread or task."""

    def on_exit(self, key: object, fn: Callable[[], None], /) -> None:
        """Call `fn` once per `key` when the outermost batch has published its writes."""


class Batches:
    """Whether batches are open, asked at every mutation: so one attribute read says "none" in the usual case."""

    __slots__ = ("current", "is_open")

    def __init__(self) -> None:
        self.is_open: Callable[[], bool] | None = None
        """True if any thread or task has a batch open; None as long as nobody offers batches."""
        self.current: Callable[[], Batch | None] = lambda: None
        """The open batch of the calling thread or task."""


batches: Final = Batches()
"""The reactive layer's batches, as the kernel sees them."""


class Host(Protocol):
    """What a tree belongs to: a session. Every method may be called from any thread."""

    @property
    def loop(self) -> AbstractEventLoop | None:
        """The loop that the page lives on; None where somebody steps it by hand."""

    @property
    def pubsub(self) -> Any:
        """The page's end of the app's message board."""

    @property
    def visible(self) -> bool:
        """Whether the user can see the page: not while its tab or window is hidden."""

    async def until_visible(self) -> None:
        """Wait until the user can see the page. On the session's loop."""

    async def login(self, provider: Any, **options: Any) -> Any:
        """Begin to sign the page's user in; see `Page.login`."""

    def logged_out(self) -> None:
        """The page's user is not signed in any more, and waits for no login: tell the program."""

    def upload_url(self, file_name: str, expires: float) -> str:
        """The address to upload a file to; see `Page.get_upload_url`."""

    def stats(self) -> Any:
        """How the client is served: frames, bytes, round trip, staleness."""

    def happen(self, control_id: int, name: str, data: Any) -> None:
        """Have a control's handler called as if the client had sent the event."""

    def wake(self) -> None:
        """The change log is no longer empty: prepare a frame when pacing allows."""

    def update(self) -> None:
        """Show what has changed as soon as pacing allows, even while a handler runs."""

    async def invoke(self, control_id: int, name: str, args: dict[str, Any] | None, timeout: float) -> Any:
        """Call a method of a control in the client, after all that was written before.

        Raises:
            TimeoutError: no answer within `timeout` seconds.
            RuntimeError: the client answered with an error, or is not connected.
        """

    def listen(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        """Say what is called with the bytes that the client sends on a channel, from now on."""

    def unlisten(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        """Call that no more, if it is still what is called."""

    def send_bytes(self, channel_id: int, data: bytes) -> None:
        """Send bytes on a channel that the client has opened. If it is not connected they are lost."""

    def report(self, error: BaseException, where: str) -> None:
        """Tell the app of an error that has no caller: its `page.on_error`, else the log."""

    def run_task(self, fn: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> Any:
        """Run a coroutine function on the session's loop; returns a `concurrent.futures.Future`."""

    def run_thread(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run a function on a thread of its own; returns a `concurrent.futures.Future`."""
