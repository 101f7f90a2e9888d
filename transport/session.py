"""One user's session: the tree of its page on one side, messages on the other, frames in between.

A session has no socket and no loop. It is given a connection (`attach`), messages (`receive`) and timers, and sends at
most one frame a tick. It is the tree's host. All but the methods of `Host` belong to the loop's thread.

    session = Session(hub_id, codec, timers, app, fps=60)
    session.attach(connection)      # answers with the page, then patches follow by themselves
    session.receive(message)
"""

from __future__ import annotations

import asyncio
import functools
import itertools
import logging
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import attrs
from typing_extensions import override

from core_tree.contracts import Host
from core_tree.encode import renew
from core_tree.tree import Reactor, Tree
from core_tree.wire import DATA_CHANNEL, ChannelData, Codec
from transport.messages import (
    Crashed,
    Event,
    Incoming,
    Invoke,
    Outgoing,
    Patch,
    Register,
    Registered,
    Result,
    Update,
    body_of,
)
from transport.pacing import Pacing
from transport.stats import Counters, Stats

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.patch import Frame, Written

__all__ = ["App", "ClientInfo", "Connection", "Hold", "HttpAnswer", "Session", "Timer", "Timers"]

logger = logging.getLogger("reactree.session")

PAGE_ID = 1
GOING_AWAY = 1001
PROTOCOL_ERROR = 1002
POLICY_VIOLATION = 1008
TRY_AGAIN_LATER = 1013
PROBE = "probe"
"""The method that the client does not have: it answers at once, after all that was sent before."""
ANSWER_GRACE = 2.0
"""Seconds beyond an invoke's timeout that its answer may take on the way."""


class Timer(Protocol):
    """A call that is to come."""

    def cancel(self) -> None:
        """Call it off."""


class Timers(Protocol):
    """The part of an event loop that sessions need; `asyncio` loops have it."""

    def time(self) -> float:
        """Now, in seconds of a steady clock."""

    def call_at(self, when: float, callback: Callable[[], object], /) -> Timer:
        """Call at that time; from the loop's thread."""

    def call_soon(self, callback: Callable[[], object], /) -> object:
        """Call in the next round; from the loop's thread."""

    def call_soon_threadsafe(self, callback: Callable[[], object], /) -> object:
        """Call in the next round; from any thread."""


class Connection(Protocol):
    """The way to one client. Methods are called on the loop's thread and return at once."""

    def send(self, packet: bytes) -> None:
        """Queue a packet. To a connection that is gone it does nothing."""

    def ping(self, answered: Callable[[], object]) -> None:
        """Ask whether the client is there; call `answered` once it says so."""

    def close(self, reason: str, code: int) -> None:
        """Close the connection for that reason, with that code of the WebSocket protocol."""


@attrs.frozen
class ClientInfo:
    """What the server knows of a client that the client does not say itself."""

    ip: str | None = None
    user_agent: str | None = None
    load: str | None = None
    """A number that the client's page has drawn when it was loaded, and keeps while it connects again."""
    identity: Any = None
    """Who it is, as the program's `authenticate` says."""
    url: str | None = None
    """Where the program is, as the client sees it: `https://example.org/app`."""


class HttpAnswer(Protocol):
    """An answer to a request by HTTP."""

    @property
    def status(self) -> int:
        """The HTTP status."""

    @property
    def headers(self) -> Iterable[tuple[str, str]]:
        """Names and values; without `Connection`."""

    @property
    def body(self) -> bytes:
        """What is sent, as it is."""


class App(Protocol):
    """What a session asks of the program above it. Called on the loop's thread, but for `report` and the runners."""

    def start(self, session: Session, register: Register) -> None:
        """A new session: make its page (`session.show`) and start the user's main."""

    def resume(self, session: Session, register: Register) -> None:
        """The client of a session has come back."""

    def leave(self, session: Session) -> None:
        """The client of a session is gone; it may come back."""

    def end(self, session: Session) -> None:
        """The session is over."""

    def dispatch(self, session: Session, control: BaseControl, name: str, data: Any) -> None:
        """Something happened to a control."""

    async def login(self, session: Session, provider: Any, **options: Any) -> Any:
        """Begin to sign the session's user in."""

    def logged_out(self, session: Session) -> None:
        """The session's user is not signed in any more, and waits for no login. From any thread."""

    async def login_answered(self, given: Mapping[str, str]) -> HttpAnswer:
        """A service has sent a user back who signs in there, with that in the address."""

    def upload_url(self, session: Session, file_name: str, expires: float) -> str:
        """The address to upload a file to. From any thread."""

    def pubsub(self, session: Session) -> Any:
        """The session's end of the app's message board. From any thread."""

    def report(self, session: Session, error: BaseException, where: str) -> None:
        """An error without a caller. From any thread."""

    def run_task(self, session: Session, fn: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> Any:
        """Run a coroutine function on the loop. From any thread."""

    def run_thread(self, session: Session, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run a function on a thread of its own. From any thread."""


Trace = Callable[[str, int, Any], None]
"""Called with the direction (`"out"` or `"in"`), the code and the body of each message."""


class Hold:
    """A handler that keeps its session's frames back until it ends or suspends, or until a tick has passed."""

    __slots__ = ("until",)

    def __init__(self, until: float) -> None:
        self.until = until


class Session(Host):
    """One user's page, whether its client is connected or not."""

    def __init__(
        self,
        session_id: str,
        codec: Codec,
        timers: Timers,
        app: App,
        *,
        fps: float = 60,
        info: ClientInfo | None = None,
        trace: Trace | None = None,
    ) -> None:
        self.id = session_id
        self.info = info or ClientInfo()
        self.codec = codec
        self.timers = timers
        self.app = app
        self.pacing = Pacing(fps)
        self._fps = fps
        self.connection: Connection | None = None
        self.closed = False
        self._trace = trace
        self._tree: Tree | None = None
        self._thread = threading.get_ident()
        self._timer: Timer | None = None
        self._probe_timer: Timer | None = None
        self._whole = True
        """Whether the client is to get the whole page next."""
        self._whole_number = 0
        """The frame that was the whole page, until the client has confirmed it."""
        self._unconfirmed: deque[tuple[int, Written]] = deque()
        """The frames that may get lost, by their numbers: what each wrote."""
        self._returning = False
        """Whether the client may hold controls with the same ids as those of the page."""
        self._unseen: list[asyncio.Future[None]] = []
        """Those who wait until the page is seen again."""
        self._crash: str | None = None
        """An error to show once the client has the page, which would cover it."""
        self._stalled = False
        """Whether a frame waits for the client to keep up again."""
        self._holds: set[Hold] = set()
        self._held_from: float | None = None
        """When the frame that is held back would have been cut."""
        self._counters = Counters()
        self._calls = itertools.count(1)
        self._probe = ""
        self._answers: dict[str, asyncio.Future[Any]] = {}
        self._channels: dict[int, Callable[[bytes], None]] = {}
        """Who listens to the client's data channels, by number."""

    # -- the page ----------------------------------------------------------------------------------------------

    def show(self, page: BaseControl, reactor: Reactor) -> None:
        """Give the session its page."""
        self._tree = Tree(page, self, reactor)

    @property
    def tree(self) -> Tree:
        """The tree of the page."""
        if self._tree is None:
            raise RuntimeError("the session has no page yet")
        return self._tree

    # -- the connection ----------------------------------------------------------------------------------------

    def attach(self, connection: Connection, *, returning: bool = False, holding: bool = False) -> None:
        """Take on a connection, and send its client the page: the whole of it, or what it has missed.

        Args:
            connection: the way to the client.
            returning: whether the client may hold controls already, of this session or of one that has ended.
            holding: whether it is the very page in the browser that the session was attached to before, so that it
                holds all that it has confirmed.
        """
        self.connection = connection
        self._returning = returning
        self.pacing.reset()
        self._seen()
        self.tree.inflight.clear()
        if holding and not self._whole and not self._whole_number:
            self.send(Registered(self.id, {}))
        else:
            self.tree.known.clear()
            self._whole = True
        self._schedule()

    def detach(self) -> None:
        """The connection is gone. Changes go on being logged, and coalesce; what may have got lost is put back."""
        self.connection = None
        self.pacing.reset()
        self._cancel_timer()
        self._cancel_probe()
        while self._unconfirmed:
            self.tree.put_back(self._unconfirmed.popleft()[1])
        answers, self._answers = self._answers, {}
        for answer in answers.values():
            if not answer.done():
                answer.set_exception(RuntimeError("the client disconnected before it answered"))
        if not self.closed:
            self.app.leave(self)

    def close(self) -> None:
        """End the session: unmount the page and let everything go that belongs to it."""
        if self.closed:
            return
        self.closed = True
        connection = self.connection
        self.detach()
        if connection is not None:
            connection.close("the session has ended", GOING_AWAY)
        self.app.end(self)
        if self._tree is not None:
            self._tree.close()

    def receive(self, message: Incoming, size: int = 0) -> None:
        """Act on a message of the client, of that many bytes."""
        self._counters.messages_received += 1
        self._counters.bytes_received += size
        match message:
            case Result():
                self._answered(message)
            case Update():
                self.tree.client_wrote(message.id, message.props)
            case Event():
                if message.target == PAGE_ID and message.name == "app_lifecycle_state_change":
                    self._visibility(message.data)
                self._tell(message.target, message.name, message.data)
            case Register():
                logger.warning("session %s: a second registration on one connection is ignored", self.id[:8])

    def _visibility(self, data: Any) -> None:
        """Pace a hidden page down; what has changed meanwhile is shown as soon as it is seen again."""
        state = data.get("state") if isinstance(data, dict) else None
        if state in ("hide", "pause", "detach"):
            self.pacing.hidden = True
        elif state in ("show", "resume", "restart"):
            self._seen()
            self._reschedule()

    def _seen(self) -> None:
        """The page is seen, as far as we know."""
        self.pacing.hidden = False
        waiting, self._unseen = self._unseen, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    @property
    @override
    def visible(self) -> bool:
        return not self.pacing.hidden

    @override
    async def until_visible(self) -> None:
        if self.pacing.hidden:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._unseen.append(future)
            await future

    @property
    @override
    def pubsub(self) -> Any:
        return self.app.pubsub(self)

    @override
    async def login(self, provider: Any, **options: Any) -> Any:
        return await self.app.login(self, provider, **options)

    @override
    def logged_out(self) -> None:
        self.app.logged_out(self)

    @override
    def upload_url(self, file_name: str, expires: float) -> str:
        return self.app.upload_url(self, file_name, expires)

    @override
    def happen(self, control_id: int, name: str, data: Any) -> None:
        self.on_loop(lambda: self._tell(control_id, name, data))

    def _tell(self, control_id: int, name: str, data: Any) -> None:
        """Hand an event to the control and to its handler; nothing if the control was removed meanwhile."""
        control = self.tree.index.get(control_id)
        if control is not None and control._happens(name, data):
            self.app.dispatch(self, control, name, data)

    def send(self, message: Outgoing) -> int:
        """Send a message at once. Returns the size of the packet, 0 if no client is connected."""
        if self.connection is None:
            return 0
        body = body_of(message)
        packet = self.codec.encode(message.code, body)
        if self._trace is not None:
            self._trace("out", message.code, body)
        self._counters.bytes_sent += len(packet)
        self.connection.send(packet)
        return len(packet)

    def crashed(self, message: str) -> None:
        """Show an error over the page. From any thread."""

        def show() -> None:
            if self._whole:
                self._crash = message
            else:
                self.send(Crashed(message))

        self.on_loop(show)

    # -- frames ------------------------------------------------------------------------------------------------

    def hold_frames(self) -> Hold:
        """A handler is to run: its changes are to come in one frame, if it takes no longer than a tick."""
        hold = Hold(self.timers.time() + self.pacing.tick)
        self._holds.add(hold)
        return hold

    def renew(self, hold: Hold) -> None:
        """The handler begins only now: its tick begins anew if it is over. From any thread."""
        if hold.until <= self.timers.time():

            def again() -> None:
                hold.until = self.timers.time() + self.pacing.tick

            self.on_loop(again)

    def free_frames(self, hold: Hold) -> None:
        """The handler has ended or suspends."""
        self._holds.discard(hold)
        self._reschedule()

    @property
    @override
    def loop(self) -> asyncio.AbstractEventLoop | None:
        return self.timers if isinstance(self.timers, asyncio.AbstractEventLoop) else None

    def on_loop(self, fn: Callable[[], object]) -> bool:
        """Call on the loop's thread, in its next round. From any thread.

        Returns:
            False if it will not be called: the session is over.
        """
        if self.closed:
            return False
        if threading.get_ident() == self._thread:
            self.timers.call_soon(fn)
            return True
        try:
            self.timers.call_soon_threadsafe(fn)
        except RuntimeError:  # the loop was closed
            return False
        return True

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _cancel_probe(self) -> None:
        if self._probe_timer is not None:
            self._probe_timer.cancel()
            self._probe_timer = None

    def _reschedule(self) -> None:
        self._cancel_timer()
        self._schedule()

    def _schedule(self) -> None:
        """See to it that a frame is cut as soon as pacing, handlers and the client allow."""
        now = self.timers.time()
        self._counters.changed(now)
        if self._timer is not None or self.connection is None or self._tree is None:
            return
        self.pacing.fps = getattr(self._tree.root, "fps", None) or self._fps
        due = self.pacing.due(now)
        if due is None:
            self._counters.stalls += not self._stalled
            self._stalled = True  # the answer to the probe schedules again
            return
        if self._holds:
            if self._held_from is None:
                self._held_from = due
            # At most a tick late, also if handlers take turns with holding.
            due = max(due, min(max(hold.until for hold in self._holds), self._held_from + self.pacing.tick))
        if due <= now:
            self._cut()
        else:
            self._timer = self.timers.call_at(due, self._timed)

    def _timed(self) -> None:
        self._timer = None
        self._schedule()

    def _cut(self) -> bool:
        """Cut a frame and send it. False if a batch holds it; the end of the batch wakes the session."""
        self._held_from = None
        whole = self._whole
        frame = self.tree.frame(full=whole)
        if frame is None:
            return False
        if frame.body is None:
            self._counters.waiting_since = None
        else:
            message = Registered(self.id, frame.body) if whole else Patch(frame.body["id"], frame.body["patch"])
            self._whole = False
            if whole and self._returning:
                renew(frame.body)
            try:
                size = self.send(message)
            except (TypeError, ValueError) as error:  # a value that cannot be packed: the next frame is whole again
                size, self._whole = 0, True
                self.report(error, "a frame")
            if self._crash is not None and not self._whole:
                crash, self._crash = self._crash, None
                self.send(Crashed(crash))
            now = self.timers.time()
            self._counters.sent(now)
            number = self.tree.frame_number
            self._unconfirmed.append((number, frame.written))
            if whole:
                self._whole_number = number
            self.pacing.sent(now, number, size)
            self._probe_if_wanted(now)
        self._settle(frame)
        return True

    def _settle(self, frame: Frame) -> None:
        calls: tuple[tuple[Callable[[], object], str], ...] = (
            *(
                (functools.partial(binding.detach, self.tree), f"the end of the binding of {binding.name}")
                for binding in frame.detached
            ),
            *((control.will_unmount, f"{control._name()}.will_unmount") for control in frame.unmounted),
            *((control.did_mount, f"{control._name()}.did_mount") for control in frame.mounted),
        )
        for call, where in calls:
            try:
                call()
            except Exception as error:  # noqa: BLE001 - the user's hook; the session goes on
                self.report(error, where)

    def _probe_if_wanted(self, now: float, *, late: bool = False) -> None:
        # Whether an entry of the user's crossed one of ours, and whether the client has the tree, must be known soon.
        if not self.pacing.wants_probe(now, urgent=late or bool(self.tree.inflight or self._whole_number)):
            due = self.pacing.probe_due()
            if due is not None and self._probe_timer is None:
                self._probe_timer = self.timers.call_at(due, self._probe_late)
            return
        self._probe = f"p{next(self._calls)}"
        self.pacing.probed(now)
        self.send(Invoke(PAGE_ID, self._probe, PROBE, None, 1))

    def _probe_late(self) -> None:
        """No frame has followed: see to it that the last ones are confirmed, else they would be sent once more."""
        self._probe_timer = None
        self._probe_if_wanted(self.timers.time(), late=True)

    def _confirmed(self, number: int) -> None:
        """The client has applied all frames up to that one."""
        self.tree.confirmed(number)
        while self._unconfirmed and self._unconfirmed[0][0] <= number:
            self._unconfirmed.popleft()
        if self._whole_number <= number:
            self._whole_number = 0

    def _answered(self, message: Result) -> None:
        if message.call_id == self._probe:
            number = self.pacing.confirmed(self.timers.time())
            if number is not None:
                self._confirmed(number)
            self._probe_if_wanted(self.timers.time())
            if self._stalled:
                self._stalled = False
                self._reschedule()
            return
        answer = self._answers.pop(message.call_id, None)
        if answer is None or answer.done():
            return
        if message.error:
            answer.set_exception(RuntimeError(message.error))
        else:
            answer.set_result(message.result)

    # -- Host: from any thread ---------------------------------------------------------------------------------

    @override
    def stats(self) -> Stats:
        counters, since = self._counters, self._counters.waiting_since
        return Stats(
            frames=counters.frames,
            bytes_sent=counters.bytes_sent,
            bytes_received=counters.bytes_received,
            messages_received=counters.messages_received,
            rate=counters.rate,
            stalls=counters.stalls,
            round_trip=self.pacing.round_trip,
            unconfirmed=self.pacing.unconfirmed,
            staleness=0.0 if since is None or not self.tree.pending else self.timers.time() - since,
            longest_wait=counters.longest_wait,
            connected=self.connection is not None,
        )

    @override
    def wake(self) -> None:
        self.on_loop(self._schedule)

    @override
    def update(self) -> None:
        def now() -> None:
            for hold in self._holds:
                hold.until = 0.0
            self._reschedule()

        self.on_loop(now)

    @override
    async def invoke(self, control_id: int, name: str, args: dict[str, Any] | None, timeout: float) -> Any:
        if threading.get_ident() != self._thread:
            raise RuntimeError(f"{name}: call it on the page's loop, by page.run_task or in an async handler")
        # What was written before goes first; a batch that holds the frame ends by itself, and soon.
        while self.connection is not None and not self._cut():  # noqa: ASYNC110
            await asyncio.sleep(self.pacing.tick)
        if self.connection is None:
            raise RuntimeError(f"{name}: the client is not connected")
        call_id = f"c{next(self._calls)}"
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._answers[call_id] = answer
        try:
            self.send(Invoke(control_id, call_id, name, args, max(1, round(timeout))))
            async with asyncio.timeout(timeout + ANSWER_GRACE):
                return await answer
        except TimeoutError:
            raise TimeoutError(f"{name}: the client did not answer within {timeout:g} s") from None
        finally:
            self._answers.pop(call_id, None)

    @override
    def listen(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        self._channels[channel_id] = receive

    @override
    def unlisten(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        if self._channels.get(channel_id) == receive:  # a page that was loaded again counts its channels anew
            del self._channels[channel_id]

    @override
    def send_bytes(self, channel_id: int, data: bytes) -> None:
        codec = self.codec
        packet = codec.encode(DATA_CHANNEL, ChannelData(channel_id, data))

        def send() -> None:
            if self.connection is not None and self.codec is codec:  # else the channel's client is gone
                self.connection.send(packet)

        self.on_loop(send)

    def received_bytes(self, packet: ChannelData) -> None:
        """Hand a packet of a data channel to who listens to it; if nobody does it is dropped."""
        receive = self._channels.get(packet.channel_id)
        if receive is not None:
            try:
                receive(packet.data)
            except Exception as error:  # noqa: BLE001 - the receiver's own
                self.report(error, f"data channel {packet.channel_id}")

    @override
    def report(self, error: BaseException, where: str) -> None:
        self.app.report(self, error, where)

    @override
    def run_task(self, fn: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> Any:
        return self.app.run_task(self, fn, *args, **kwargs)

    @override
    def run_thread(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.app.run_thread(self, fn, *args, **kwargs)
