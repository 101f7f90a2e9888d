"""What the observable collections have in common. The words are explained in `collections`."""

from __future__ import annotations

import operator
import threading
from collections.abc import Callable
from typing import Any, Final, Generic, Literal, TypeVar, cast
from weakref import WeakValueDictionary

import attrs

from reactive._graph.shared import PLAIN, local, tell, try_commit, write_error
from reactive.graph import Batch, Effect, Signal, current_batch, effect, untracked

D = TypeVar("D")
R = TypeVar("R")

MISSING: Final[Any] = object()


@attrs.frozen
class Change:
    """One step from one content to the next. Done in order on a copy of the old content they give the new one."""

    kind: Literal["insert", "remove", "replace", "move"]
    """"move" is for lists only."""
    key: Any
    """The index, at the moment of this step; of a move the index it is taken from. The key; the item of a set."""
    old: Any = None
    """What was there; None for an insert."""
    new: Any = None
    """What is there now; None for a remove. Of a move both are the item."""
    to: int | None = None
    """Of a move: the index it has afterwards."""
    _ticket: int = attrs.field(default=0, repr=False, eq=False)  # of a removed key: its place in the order


class Version(Generic[D]):
    """The content as of one commit; see the top."""

    __slots__ = ("before", "data", "next", "of")

    def __init__(self, data: D | None, of: Staging | None = None) -> None:
        self.data = data
        self.next: tuple[Version[D], list[Change]] | None = None
        # Of a version made in a batch, until it is published and somebody looks: what it was made from, and the steps.
        self.before: tuple[Version[D], list[Change]] | None = None
        self.of = of  # the batch that may still change it in place


class Staging:
    """What one batch does to one collection."""

    __slots__ = ("conflict",)

    def __init__(self) -> None:
        # Whether steps were done again at the end, on what somebody else had committed meanwhile: then they may have
        # changed other items than those whose cells are staged.
        self.conflict = False


class Collection(Generic[D]):
    """What the three have in common. `D`: the builtin container inside."""

    __slots__ = ("__weakref__", "_cells", "_every", "_length", "_lock", "_stagings", "_state", "name")

    def __init__(self, data: D, name: str | None) -> None:
        self.name = name
        """For error messages."""
        self._lock = threading.RLock()
        self._state: Signal[Version[D]] = Signal(Version(data), equals=operator.is_, name=name)
        self._cells: WeakValueDictionary[Any, Signal[int]] = WeakValueDictionary()
        self._length: Signal[int] = Signal(0, name=name)
        # Changes, for all who read single items, when a batch turns out to have changed more than its cells. The graph
        # asks `equals=` when it publishes, after it has done the steps again, since `_state` was staged first.
        self._every: Signal[Staging] = Signal(Staging(), equals=lambda _, new: not new.conflict, name=name)
        self._stagings: dict[Batch, Staging] = {}

    # -- what the kinds differ in; all of it under the lock ----------------------------------------------------

    @staticmethod
    def _copied(data: D) -> D:
        raise NotImplementedError

    @staticmethod
    def _do(data: D, steps: list[Change]) -> None:
        raise NotImplementedError

    @staticmethod
    def _undo(data: D, steps: list[Change]) -> None:
        raise NotImplementedError

    def _touch(self, data: D, steps: list[Change]) -> tuple[list[Signal[int]], bool]:
        """Do the steps; the cells of the items that are others afterwards, and whether the length is."""
        raise NotImplementedError

    # -- reading -----------------------------------------------------------------------------------------------

    def _data(self, version: Version[D]) -> D:
        """Under the lock: the content of a version."""
        data = version.data
        if data is None:
            path: list[list[Change]] = []
            newer = version
            while data is None:
                newer, steps = cast("tuple[Version[D], list[Change]]", newer.next)
                path.append(steps)
                data = newer.data
            data = self._copied(data)
            for steps in reversed(path):
                self._undo(data, steps)
            version.data = data
        return data

    def _peek(self, fn: Callable[[D], R]) -> R:
        """Ask the content that the caller sees, without depending on it. `fn` runs no code of the user."""
        version = self._state.peek()
        with self._lock:
            return fn(self._data(version))

    def _whole(self) -> D:
        """A copy of the content; whoever is being evaluated depends on all of it."""
        version = self._state()
        with self._lock:
            return self._copied(self._data(version))

    def _track(self, key: Any) -> None:
        """Whoever is being evaluated depends on the item at that index or key."""
        if local.thread.sources is None:
            return
        version = self._state.peek()
        with self._lock:
            cell = self._cells.get(key)
            # Who stages has written the cells that there were: a new one may come too late, and so it may for a commit
            # after our snapshot. Then this reader depends on the whole content, until it runs again.
            late = bool(self._stagings)
            if cell is None:
                cell = self._cells[key] = Signal(0, name=f"{self.name}[{key!r}]" if self.name else None)
                late = late or self._state._value is not version
        cell()
        self._every()
        if late:
            self._state()

    def __len__(self) -> int:
        self._length()
        self._every()
        return self._peek(len)  # type: ignore[arg-type]

    # -- changing ----------------------------------------------------------------------------------------------

    def _change(self, plan: Callable[[D], tuple[list[Change], R]]) -> R:
        """Do the steps that `plan` makes of the present content, as one commit; its other result is ours.

        `plan` runs no code of the user and changes nothing; it may run again, on another content.
        """
        thread = local.thread
        if thread.node is not None:
            raise write_error(thread, f"changes {self._label()}")
        open_batch = current_batch()
        if open_batch is not None:
            return self._stage(open_batch, plan)
        while True:
            with self._lock:
                self._settle()
                old = self._state._value
                data = self._data(old)
                steps, result = plan(data)
                if not steps:
                    return result
                cells, resized = self._touch(data, steps)
                new: Version[D] = Version(None)
                changes: dict[Signal[Any], tuple[Any, Any]] = {self._state: (old, new)}
                for cell in [*cells, self._length] if resized else cells:
                    changes[cell] = (cell._value, cell._value + 1)
                woken = try_commit(thread, changes)
                if woken is None:
                    self._undo(data, steps)  # a batch was published at this moment: again
                    continue
                new.data, old.data = data, None
                old.next = new, steps
            break
        tell(woken, thread)
        return result

    def _stage(self, open_batch: Batch, plan: Callable[[D], tuple[list[Change], R]]) -> R:
        with self._lock:
            staging = self._stagings.get(open_batch)
            if staging is None:
                made = staging = self._stagings[open_batch] = Staging()
                open_batch.on_exit(self._state, lambda: self._published(made))
        runs = 0
        result: Any = None
        touched: list[Signal[int]] = []

        def step(version: Version[D]) -> Version[D]:
            nonlocal runs, result
            runs += 1
            with self._lock:
                new = version
                if version.of is not staging:
                    new = Version(self._copied(self._data(version)), staging)
                    new.before = version, []
                data = cast("D", new.data)
                steps, result = plan(data)
                if not steps:
                    return version
                cells, resized = self._touch(data, steps)
                cast("tuple[Version[D], list[Change]]", new.before)[1].extend(steps)
            if runs > 1:
                staging.conflict = True
            else:
                touched.extend([*cells, self._length] if resized else cells)
            return new

        self._state.update(step)
        for cell in touched:
            cell.update(_next)
        self._every.set(staging)
        return cast("R", result)

    def _published(self, staging: Staging) -> None:
        # Found by what it staged: holding the batch itself would make a cycle, and keep what was removed alive.
        with self._lock:
            self._stagings = {batch: other for batch, other in self._stagings.items() if other is not staging}
            self._settle()

    def _settle(self) -> None:
        """Under the lock: put versions that batches have published on the chain."""
        version = self._state._value
        while version.before is not None:
            (before, steps), version.before = version.before, None
            version.of = None
            before.next = version, steps
            version = before

    def _label(self) -> str:
        return f"<{type(self).__name__} {self.name or hex(id(self))}>"

    # -- the feed ----------------------------------------------------------------------------------------------

    def feed(self) -> ChangeFeed:
        """Begin to follow the changes from the content on that the caller sees now."""
        return ChangeFeed(self)

    def subscribe_changes(self, fn: Callable[[list[Change]], object]) -> Effect:
        """Call `fn` with the changes since its last call, in their order, after each commit that made some.

        It runs where effects run; the changes of one batch come in one call. The handle's `dispose` ends it.
        """
        feed = self.feed()

        def follow() -> None:
            changes = feed.take()
            if changes:
                untracked(lambda: fn(changes))

        return effect(follow, name=getattr(fn, "__qualname__", None))


class ChangeFeed:
    """A reader's place in the history of a collection; made by its `feed()`.

    What it has not taken yet is kept for it: drop it, or take from it, so that the history can go.
    """

    __slots__ = ("_of", "_version")

    def __init__(self, of: Collection[Any]) -> None:
        self._of = of
        version = of._state.peek()
        with of._lock:
            of._settle()
            # What the caller has staged in a batch is no history yet.
            self._version = of._state._value if version.of is not None else version

    def take(self) -> list[Change]:
        """The changes since the last time, up to the content that the caller sees; depends on the whole content.

        Costs what has changed, not what there is. From any thread, but the changes go to one of them.
        """
        until = self._of._state()
        with self._of._lock:
            self._of._settle()
            at = self._version
            changes: list[Change] = []
            while at is not until:
                if at.next is None:
                    return []  # seen from an older snapshot, or a batch: nothing new as yet
                at, steps = at.next
                changes += steps
            self._version = at
            return changes


def _next(number: int) -> int:
    return number + 1


def alike(old: Any, new: Any) -> bool:
    """Whether an item is certainly unchanged, found out without the user's `==`."""
    return old is new or (old.__class__ in PLAIN and new.__class__ in PLAIN and old == new)
