"""The tree of one page: its lock, its change log, its frames.

Mutations of mounted controls come here: `write` and `touch` for values, `log_list` for lists of children, `enter` and
`leave` for controls. Each takes the tree's one lock, which is never held while the user's code runs. `frame` settles
what has happened since the last frame, and makes one patch of it.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import attrs

from core_tree.accept import SCALARS
from core_tree.children import ControlList
from core_tree.contracts import MISSING, Batch, Binding, Host, batches
from core_tree.control import BaseControl, adopt, children_of
from core_tree.decode import decode
from core_tree.errors import PropertyTypeError
from core_tree.patch import UNKNOWN, Frame, Written, cut, unmount
from core_tree.record import Home
from core_tree.rules import broken
from core_tree.values import parts_in, shown

logger = logging.getLogger("reactree.tree")

__all__ = ["Reactor", "Tree"]

SNAPSHOTS_PER_FRAME = 8
"""How often a frame is prepared anew because a batch ended meanwhile, before batches are asked to wait."""
HELD_BACK_IN_A_ROW = 2
"""How often in a row batches may keep a frame back, before the next batch is asked to wait."""
GATE_SECONDS = 0.25
"""The longest that a batch waits for a starving frame; a bound, so that no deadlock can come of it."""


CROWD = 1024
"""From how many controls that were taken out since the last frame on those that the client never saw are let go."""
NOT_TAKEN = "what the client said of %s.%s is dropped: %.200s"
LONG_HOLD_SECONDS = 1.0
"""From when on a batch that holds the frames is told of in the log."""


@attrs.define
class _Hold:
    """A batch that holds the frames: since when, and the line that first touched the tree in it."""

    since: float
    line: str
    told: bool = False


class Reactor(Protocol):
    """Where the tree's bindings wait when their sources have changed."""

    def waiting(self) -> bool:
        """Whether a binding may be stale."""

    def unsettled(self) -> bool:
        """Whether the bindings of the last snapshot have written what others are to show in the same frame."""

    def snapshot(self) -> contextlib.AbstractContextManager[Iterable[Binding]]:
        """Open one consistent view of all sources, as of now; yields the stale bindings."""


class _NoReactor:
    def waiting(self) -> bool:
        return False

    def unsettled(self) -> bool:
        return False

    def snapshot(self) -> contextlib.AbstractContextManager[Iterable[Binding]]:
        return contextlib.nullcontext(())


_OWN_FOLDER = str(Path(__file__).parent)


def _users_line() -> str:
    """The nearest line on the stack that is not the kernel's."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_OWN_FOLDER):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


class Tree(Home):
    """The controls below one page, and what has changed in them. Every method may be called from any thread."""

    __slots__ = (
        "_crowd",
        "_epoch",
        "_gate",
        "_holding",
        "_holds",
        "_loop_thread",
        "_ruled",
        "_settled",
        "_starved",
        "_woken",
        "again",
        "arrived",
        "changed",
        "ending",
        "entered",
        "frame_number",
        "host",
        "index",
        "inflight",
        "inner",
        "known",
        "left",
        "lists",
        "lock",
        "newcomers",
        "prepared",
        "reactor",
        "root",
        "unchecked",
        "unprepared",
        "within",
    )

    def __init__(self, root: BaseControl, host: Host, reactor: Reactor | None = None) -> None:
        # Re-entrant, because the garbage collector may run a finaliser that writes a property at any allocation.
        self.lock = threading.RLock()
        self.root = root
        self.host = host
        self.reactor: Reactor = reactor or _NoReactor()
        self.index: dict[int, BaseControl] = {}
        """The mounted controls by id."""
        self.changed: dict[BaseControl, dict[str, None]] = {}
        """The properties to send."""
        self.lists: dict[int, ControlList[Any]] = {}
        """The lists with a journal, by their address."""
        self.entered: dict[BaseControl, None] = {}
        """Roots of subtrees that came in since the last frame: their first encoding carries all that is in them."""
        self.left: dict[BaseControl, None] = {}
        """Controls taken out since the last frame. Those still out at the cut are unmounted then, not before."""
        self.within: dict[tuple[BaseControl, str], tuple[Binding | BaseControl, ...]] = {}
        """The bindings of a property, itself or those in its value, and the controls in its value."""
        self.inner: dict[BaseControl, bool] = {}
        """The controls that are in values, and whether several properties hold one."""
        self.newcomers: dict[Binding, int] = {}
        """Bindings to attach, and how often: a value may be in several places."""
        self.ending: list[Binding] = []
        """Bindings to detach when the next frame is cut."""
        self.arrived: list[BaseControl] = []
        self.unprepared: list[BaseControl] = []
        """Controls with hooks of their own to be called before a frame shows them."""
        self.prepared: dict[BaseControl, None] = {}
        """Those of them that the page has."""
        self.unchecked: list[BaseControl] = []
        """Controls with rules that have come in, or that the last frame has changed."""
        self._ruled = False
        """Whether a control with rules has ever come in."""
        self.known: dict[BaseControl, dict[str, Any]] = {}
        """What the client is known to hold of the properties that it wrote."""
        self.inflight: dict[tuple[BaseControl, str], int] = {}
        """The last frame that wrote an input property, until the client has confirmed it."""
        self.again: set[tuple[BaseControl, str]] = set()
        """Properties to be sent whole although the client may hold the same controls."""
        self.frame_number = 0
        self._settled = 0
        self._crowd = CROWD
        self._holds = 0
        self._epoch = 0
        self._holding: dict[int, _Hold] = {}
        self._gate = threading.Event()
        self._gate.set()
        self._starved = 0
        self._loop_thread = 0
        self._woken = False
        with self.lock:
            self.enter(root)

    # -- the change log ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take the lock for a mutation; an open batch of the caller's then holds the frames until it ends."""
        if batches.is_open is not None and batches.is_open():
            self._hold_for(batches.current())
        self.lock.acquire()

    def end(self) -> None:
        """Give the lock back, and ask for a frame if there is something to send."""
        wake = not self._woken and self.pending
        if wake:
            self._woken = True
        self.lock.release()
        if wake:
            self.host.wake()

    @property
    def pending(self) -> bool:
        """Whether something has changed since the last frame."""
        return bool(self.changed or self.lists or self.newcomers or self.left or self.entered)

    def write(self, record: BaseControl, name: str, value: Any) -> None:
        """Store a scalar in the place of another, and log it if it differs."""
        if batches.is_open is not None and batches.is_open():
            self._hold_for(batches.current())
        with self.lock:
            old = record._values.get(name, MISSING)
            quick = record._home is self and (old.__class__ in SCALARS or old is MISSING)
            if quick:
                if old.__class__ is value.__class__ and old == value:
                    return
                record._values[name] = value
                names = self.changed.get(record)
                if names is None:
                    self.changed[record] = {name: None}
                else:
                    names[name] = None
            wake = quick and not self._woken
            if wake:
                self._woken = True
        if wake:
            self.host.wake()
        elif not quick:
            record._assign(type(record).__props__[name], value)  # it was bound, or unmounted, a moment ago

    def show(self, record: BaseControl, binding: Binding, value: Any) -> None:
        """Let a binding show a scalar in the place of another, and log it if it differs."""
        with self.lock:
            held = binding.held
            if record._values.get(binding.name) is not binding or (held.__class__ is value.__class__ and held == value):
                return
            binding.held = value
            self.log(record, binding.name)

    def touch(self, record: BaseControl, name: str) -> None:
        """Log a change that was made already."""
        self.begin()
        try:
            self.follow(record, name)
            self.log(record, name)
        finally:
            self.end()

    def log(self, record: BaseControl, name: str) -> None:
        """Log a changed property. The caller has the lock."""
        if record._home is self:
            names = self.changed.get(record)
            if names is None:
                self.changed[record] = {name: None}
            else:
                names[name] = None

    def log_list(self, children: ControlList[Any]) -> None:
        """Log a list whose children have changed. The caller has the lock."""
        owner = children.owner
        if owner is None:
            return
        if children._journal is None:  # the client does not hold it: it is sent as a whole
            self.log(owner, children._slot)
        else:
            self.lists[id(children)] = children

    def remount(self, record: BaseControl, name: str) -> None:
        """Catch up with a change that another thread made while this tree mounted the control."""
        self.begin()
        try:
            for child in record._children():
                if child._home is not self:
                    self.enter(child)
            self.follow(record, name)
            self.log(record, name)
        finally:
            self.end()

    def enter(self, control: BaseControl) -> None:
        """Mount a subtree. The caller has the lock."""
        self.left.pop(control, None)
        self.entered[control] = None
        stack = [control]
        while stack:
            node = stack.pop()
            if node._home is self:
                continue
            node._home = self
            self.index[node._id] = node
            if type(node)._mounts:
                self.arrived.append(node)
            if type(node)._prepares:
                self.unprepared.append(node)
            if type(node)._rules:
                self.unchecked.append(node)
            for name, stored in node._parts():
                if isinstance(stored, ControlList):
                    stack.extend(stored)
                else:
                    self._enter_value(node, name, stored, stack)

    def _enter_value(self, node: BaseControl, name: str, stored: Any, stack: list[BaseControl]) -> None:
        if isinstance(stored, (Binding, BaseControl)):
            stack.extend(children_of(stored))
        if not isinstance(stored, BaseControl):
            self.follow(node, name)

    def leave(self, control: BaseControl) -> None:
        """Note that a subtree was taken out. The caller has the lock."""
        self.entered.pop(control, None)
        self.left[control] = None
        if len(self.left) > self._crowd:
            self._let_go()

    def _let_go(self) -> None:
        """Forget what came and went since the last frame, so that memory is bounded while no frame can be sent."""
        fresh = set(itertools.islice(self.index.values(), self._settled, None))
        for control in list(self.left):
            if not self.reaches(control) and fresh.issuperset(_below(control)):
                unmount(self, control, self.ending, [])
        self.arrived = [control for control in self.arrived if control._home is self]
        self.unprepared = [control for control in self.unprepared if control._home is self]
        self.unchecked = [control for control in self.unchecked if control._home is self]
        self._crowd = CROWD + 2 * len(self.left)

    def reaches(self, control: BaseControl) -> bool:
        """Whether the control is below the root. One that was taken out may be held by others that are not."""
        at: BaseControl | None = control
        while at is not None and at is not self.root:
            at = at._parent() if at._parent is not None else None
        return at is not None

    # -- bindings, and controls in values ----------------------------------------------------------------------

    def follow(self, record: BaseControl, name: str) -> None:
        """See which bindings a property has now, itself or in its value, and which controls are in its value.

        The new ones are attached or mounted, those that went are detached or taken out. The caller has the lock.
        """
        stored = record._values.get(name)
        now = () if stored.__class__ in SCALARS else tuple(dict.fromkeys(parts_in(stored)))
        if not (now or self.within) or record._home is not self:
            return
        before = self.within.pop((record, name), ())
        if now:
            self.within[record, name] = now
        for part in now:
            if part in before:
                continue
            if isinstance(part, Binding):
                self.newcomers[part] = self.newcomers.get(part, 0) + 1
            else:
                self._take_in(record, name, part)
        for control in self.part_with(record, [part for part in before if part not in now], self.ending):
            self.leave(control)

    def _take_in(self, record: BaseControl, name: str, control: BaseControl) -> None:
        """Mount a control that is in a value. A value may be held in many places: the control is in the first."""
        if name in record.__kept__:
            return
        if control.parent is None:
            self.inner[control] = False
            adopt(self, weakref.ref(record), name, control)
        elif control in self.inner:
            self.inner[control] = True

    def part_with(
        self, record: BaseControl, parts: Iterable[Binding | BaseControl], detached: list[Binding]
    ) -> list[BaseControl]:
        """Be done with what a property of that control had in it. The caller has the lock.

        Args:
            record: the control.
            parts: the bindings and controls that are no longer there.
            detached: where bindings are added that are to be detached: all but those not attached yet.

        Returns:
            The controls that have no place any more.
        """
        homeless = []
        for part in parts:
            if isinstance(part, Binding):
                times = self.newcomers.pop(part, 0)
                if times == 0:
                    detached.append(part)
                elif times > 1:
                    self.newcomers[part] = times - 1
            elif part.parent is record and part in self.inner:
                part._parent = None
                shared = self.inner.pop(part)
                heir = next((place for place, there in self.within.items() if part in there), None) if shared else None
                if heir is None:
                    homeless.append(part)
                else:
                    self.inner[part] = True
                    adopt(self, weakref.ref(heir[0]), heir[1], part)
        return homeless

    # -- holds -------------------------------------------------------------------------------------------------

    def hold(self) -> None:
        """Keep frames back, until as many `release` as `hold` were called."""
        with self.lock:
            self._holds += 1

    def release(self) -> None:
        """Let frames go again."""
        with self.lock:
            self._holds -= 1
            self._epoch += 1
            wake = self._holds == 0
        if wake:
            self.host.wake()

    def _hold_for(self, batch: Batch | None) -> None:
        if batch is None or id(batch) in self._holding:
            return
        # A thread that opens batch after batch could keep every frame back; then the next batch waits for the frame.
        if threading.get_ident() != self._loop_thread:
            self._gate.wait(GATE_SECONDS)
        key = id(batch)

        def release() -> None:
            del self._holding[key]
            self.release()

        self._holding[key] = _Hold(time.monotonic(), _users_line())
        self.hold()
        batch.on_exit(self, release)

    # -- frames ------------------------------------------------------------------------------------------------

    def frame(self, *, full: bool = False) -> Frame | None:
        """Settle what has happened since the last frame and make one patch of it.

        Called on the session's loop. The bindings are evaluated on one snapshot of their sources; a batch that is open
        keeps the frame back.

        Args:
            full: encode the whole page instead, for a client that holds nothing of it.

        Returns:
            The frame; None if a batch holds it (its end calls the host's `wake`).
        """
        made = self._settle(full=full)
        if made is not None and self.unchecked:
            self._check_rules()
        return made

    def _settle(self, *, full: bool) -> Frame | None:
        self._loop_thread = threading.get_ident()
        if self.prepared:
            self._before_update()
        with self.lock:
            if not (self._holds or self.newcomers or self.unprepared or self.reactor.waiting()):
                return self._cut(full=full)  # no source has changed: what is logged is all there is
        for attempt in itertools.count():
            if attempt == SNAPSHOTS_PER_FRAME:
                self._starved += 1
                self._gate.clear()
            epoch = self._epoch
            with self.reactor.snapshot() as stale:
                for binding in stale:
                    self.refresh(binding)
                while True:
                    with self.lock:
                        if self._holds:
                            self._held_back()
                            return None
                        arriving, self.newcomers = self.newcomers, {}
                        unprepared, self.unprepared = self.unprepared, []
                        if not (arriving or unprepared):
                            if epoch != self._epoch and attempt < 2 * SNAPSHOTS_PER_FRAME:
                                break  # a batch ended after the snapshot: its signals and its writes belong together
                            if attempt < SNAPSHOTS_PER_FRAME - 1 and self.reactor.unsettled():
                                break
                            return self._cut(full=full)
                    for control in unprepared:
                        self._prepare(control)
                    for binding, times in arriving.items():
                        self._attach(binding, times)
        raise AssertionError

    def _cut(self, *, full: bool) -> Frame:
        self._woken = False
        if self._starved:
            self._starved = 0
            self._gate.set()
        self._ruled = self._ruled or bool(self.unchecked)
        if self._ruled:
            self._note_ruled()
        frame = cut(self, full=full)
        self._settled = len(self.index)
        self._crowd = CROWD
        return frame

    def _note_ruled(self) -> None:
        """Note the controls with rules that the frame changes."""
        for control, names in self.changed.items():
            ruled = control._ruled
            if ruled and not ruled.isdisjoint(names):
                self.unchecked.append(control)
            if "visible" in names and (parent := control.parent) is not None and parent._rules:
                self.unchecked.append(parent)
        for children in self.lists.values():
            if (owner := children.owner) is not None and owner._rules:
                self.unchecked.append(owner)

    def _check_rules(self) -> None:
        """Tell of rules that do not hold of what the frame shows."""
        with self.lock:
            doubtful, self.unchecked = dict.fromkeys(self.unchecked), []
        for control in doubtful:
            if control._home is self:
                try:
                    for error in broken(control):
                        self.host.report(error, control._name())
                except Exception as error:  # noqa: BLE001 - a rule of the user's
                    self.host.report(error, f"a rule of {control._name()}")

    def _held_back(self) -> None:
        self._woken = False
        self._starved += 1
        if self._starved > HELD_BACK_IN_A_ROW:
            self._gate.clear()
        for hold in tuple(self._holding.values()):
            if not hold.told and time.monotonic() - hold.since > LONG_HOLD_SECONDS:
                hold.told = True
                logger.warning("a batch has held the page's frames for over a second; it was opened near %s", hold.line)

    def _before_update(self) -> None:
        """Call the hooks of the controls that want to know of every frame. What they write is in that frame."""
        self._woken = True
        for control in tuple(self.prepared):
            if self.reaches(control):  # else it was taken out, and the cut will unmount it
                self._call_hook(control, control.before_update)

    def _prepare(self, control: BaseControl) -> None:
        """Call the hooks of a control that has come in."""
        if control._home is self and control not in self.prepared:
            self.prepared[control] = None
            if not control.__dict__.get("_built"):
                control.__dict__["_built"] = True
                self._call_hook(control, control.build)
            self._call_hook(control, control.before_update)

    def _call_hook(self, control: BaseControl, hook: Callable[[], None]) -> None:
        try:
            hook()
        except Exception as error:  # noqa: BLE001 - the user's hook; the rest of the frame goes out
            self.host.report(error, f"{control._name()}.{hook.__name__}")

    def _attach(self, binding: Binding, times: int) -> None:
        record: Any = binding.record
        try:
            for _ in range(times):
                binding.attach(self)
        except Exception as error:  # noqa: BLE001 - to subscribe to an Observable may run any code
            self.host.report(error, f"the binding of {type(record).__name__}.{binding.name}")
            return
        if record is None or not record._follows(binding):  # replaced by another thread, perhaps before it was attached
            binding.dispose()
        else:
            self.refresh(binding)

    def refresh(self, binding: Binding) -> None:
        """While a frame is prepared: evaluate a binding and store what it yields; an error leaves what is shown."""
        record: Any = binding.record
        if record is None or record._home is None:
            return
        try:
            value = binding.evaluate(self)
            if value is not MISSING:
                record._apply(binding, value)
        except Exception as error:  # noqa: BLE001 - any error of the user's function or of the value it gave
            self.host.report(error, f"the binding of {type(record).__name__}.{binding.name}")

    # -- what the client writes --------------------------------------------------------------------------------

    def client_wrote(self, control_id: int, props: dict[str, Any]) -> BaseControl | None:
        """Take over what the user did to input properties.

        A value that crossed one of ours on the way leaves open which of the two the client holds, and is sent again.

        Returns:
            The control, or None if it is not mounted any more.
        """
        control = self.index.get(control_id)
        if control is None:
            return None
        for name, data in props.items():
            prop = type(control).__props__.get(name)
            if prop is None or not prop.input:
                continue
            self.begin()
            try:
                crossed = (control, name) in self.inflight
                self.known.setdefault(control, {})[name] = UNKNOWN if crossed else data
                self.log(control, name)
            finally:
                self.end()
            try:
                value = decode(prop.resolve(), data)
            except (TypeError, ValueError) as error:  # no client does that by itself
                logger.warning(NOT_TAKEN, control._name(), name, error)
                continue
            try:
                control._take(prop, value)
            except Exception as error:  # noqa: BLE001 - validators, converters and signals run the program's code
                if isinstance(error, PropertyTypeError) and error.given is value:
                    logger.warning(NOT_TAKEN, control._name(), name, error)
                else:
                    self.host.report(error, f"what the user entered into {control._name()}.{name}")
        return control

    def confirmed(self, frame_number: int) -> None:
        """Note that the client has applied all frames up to that one."""
        with self.lock:
            for key in [key for key, number in self.inflight.items() if number <= frame_number]:
                del self.inflight[key]

    def put_back(self, written: Written) -> None:
        """Log once more what a frame wrote that the client may or may not have got.

        It is right in both cases: values are sent again, and lists as a whole.
        """
        with self.lock:
            for control_id, names in written:
                control = self.index.get(control_id)
                if control is None:
                    continue
                for name in names:
                    stored = shown(control._values.get(name))
                    if isinstance(stored, ControlList):
                        stored.forget()
                        self.lists.pop(id(stored), None)
                    if name in self.known.get(control, ()):
                        self.known[control][name] = UNKNOWN
                    self.log(control, name)
                    self.again.add((control, name))

    def close(self) -> None:
        """Unmount everything, for good."""
        with self.lock:
            detached = self.ending
            for control in [*self.left, self.root]:
                unmount(self, control, detached, [])
            for log in (self.left, self.changed, self.lists, self.entered, self.known, self.inflight, self.index):
                log.clear()
            self.inner.clear()
            self.again.clear()
            self.newcomers, self.ending, self.arrived = {}, [], []
            self.unprepared, self.prepared, self.unchecked = [], {}, []
        for binding in detached:
            binding.detach(self)


def _below(control: BaseControl) -> Iterator[BaseControl]:
    """The control and all below it."""
    stack = [control]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(node._children())
