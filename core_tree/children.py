"""The list of a control's children: a list whose every change is one operation for the client.

While the client holds the list, each change is written into a short journal, in the client's own terms (add, remove,
move at an index); a frame replays it. When the journal would grow longer than the list, or the list is replaced as a
whole, the list remembers instead what the client holds, and the frame compares (`diff`). A list that the client has
never seen keeps no journal: it is sent whole.

No change looks at the siblings. Where a child stands is asked only when a path through it is needed, and answered from
a hint kept in the child: `position`.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Self, SupportsIndex, TypeVar, overload

from typing_extensions import override

from core_tree.accept import Refused
from core_tree.contracts import regions
from core_tree.errors import ControlInUseError, PropertyTypeError

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.tree import Tree

__all__ = ["ADD", "MOVE", "REMOVE", "ControlList", "admit"]

C = TypeVar("C")


class _RegionsGivenError(Exception):
    """Among what is put into a list are regions, which are not for the list but for whoever looks after them."""

    def __init__(self, start: int, stop: int, items: list[Any]) -> None:
        super().__init__()
        self.start, self.stop, self.items = start, stop, items


ADD, REMOVE, MOVE = 1, 2, 3
"""Kinds of journal entries; the numbers are the client's operation codes."""

SHORT_JOURNAL = 16
"""A journal of up to that many entries is kept even if the list is shorter."""
SHIFTS_BEFORE_RENUMBERING = 64
"""How far a position hint may be off before all hints of the list are renewed."""


class ControlList(list[C]):
    """The children of a control. Behaves as a list; every method may be called from any thread."""

    __slots__ = ("__weakref__", "_before", "_first_id", "_journal", "_owner", "_shifts", "_slot")

    def __init__(self, items: Iterable[C] = ()) -> None:
        super().__init__(items)
        self._owner: weakref.ref[BaseControl] | None = None
        self._slot = ""
        self._journal: list[list[Any]] | None = None
        """Operations since the client last saw the list, each `[kind, index, control or target index]`; None while
        the client does not hold the list."""
        self._before: list[C] | None = None
        """What the client holds, once the journal was given up."""
        self._shifts = 0
        """How many places a hint may be off."""
        self._first_id = 0
        """Where a child without a hint is guessed to stand: as far from the beginning as its id is from this one."""

    # -- belonging ---------------------------------------------------------------------------------------------

    @property
    def owner(self) -> BaseControl | None:
        """The control that the list belongs to, or None."""
        return self._owner() if self._owner is not None else None

    def settle(self, owner: BaseControl, slot: str) -> None:
        """Become the list in that slot of the owner."""
        self._owner = weakref.ref(owner)
        self._slot = slot
        self._shifts = 0
        first: Any = self[0] if self else None
        self._first_id = first._id if first is not None else 0

    def orphan(self) -> None:
        """Become a plain list: what it held has been taken over or released."""
        self._owner = None
        self._journal = self._before = None

    def succeed(self, old: ControlList[C]) -> bool:
        """Take the place of a list that the client holds. False if the client does not hold it."""
        if old is self:
            return False
        known = old.known()
        old.orphan()
        if known is None:
            return False
        self._journal, self._before = [], known
        return True

    def sync(self) -> None:
        """Note that the client is being sent the list as it is now."""
        self._journal, self._before = [], None

    def forget(self) -> None:
        """Note that the client no longer holds the list."""
        self._journal = self._before = None

    def known(self) -> list[C] | None:
        """The children that the client holds, or None if it does not hold the list."""
        if self._journal is None:
            return None
        if self._before is not None:
            return self._before
        items = list(self)
        for kind, index, what in reversed(self._journal):
            if kind == ADD:
                del items[index]
            elif kind == REMOVE:
                items.insert(index, what)
            elif index != what:  # else nothing is left of the move, perhaps not even the child
                items.insert(index, items.pop(what))
        return items

    def position(self, child: BaseControl) -> int:
        """Where the child stands. Costs nothing while its hint is right, else what the list has shifted."""
        at = child._at
        if at < 0:
            # Rows made in one go have ids in their order.
            at = max(0, child._id - self._first_id)
        count = len(self)
        if at < count and self[at] is child:
            return at
        if self._shifts > SHIFTS_BEFORE_RENUMBERING + count // SHIFTS_BEFORE_RENUMBERING:
            self._renumber()
            return child._at
        for step in range(1, self._shifts + 1):
            for near in (at - step, at + step):
                if 0 <= near < count and self[near] is child:
                    child._at = near
                    return near
        self._renumber()
        return child._at

    def _renumber(self) -> None:
        for index, child in enumerate(self):
            child._at = index  # type: ignore[attr-defined]
        self._shifts = 0

    # -- changing ----------------------------------------------------------------------------------------------

    def _change(self, change: Callable[[BaseControl | None, Tree | None], Any]) -> Any:
        """Make a change under the lock of the tree, if the list is mounted in one."""
        try:
            return self._make(change)
        except _RegionsGivenError as given:
            start, stop, items = given.start, given.stop, given.items
        self._make(lambda owner, tree: self._splice(owner, tree, start, stop, []))
        owner = self._owner() if self._owner is not None else None
        if owner is not None:
            after: Any = self[start - 1] if start else None
            regions.add(owner, self._slot, items, after)
        return None

    def _make(self, change: Callable[[BaseControl | None, Tree | None], Any]) -> Any:
        while True:
            owner = self._owner() if self._owner is not None else None
            tree: Tree | None = owner._home if owner is not None else None
            if tree is None:
                result = change(owner, None)
                tree = owner._home if owner is not None else None
                if owner is not None and tree is not None:  # mounted meanwhile by another thread
                    tree.remount(owner, self._slot)
                return result
            tree.begin()
            try:
                if owner is not None and owner._home is tree:
                    result = change(owner, tree)
                    tree.log_list(self)
                    return result
            finally:
                tree.end()

    def _splice(self, owner: BaseControl | None, tree: Tree | None, start: int, stop: int, items: list[Any]) -> None:
        """Replace `self[start:stop]` by the items. All that adds or removes comes through here."""
        from core_tree.control import adopt, release  # noqa: PLC0415 - controls know their lists

        gone: list[Any] = list.__getitem__(self, slice(start, stop))
        if owner is None:
            list.__setitem__(self, slice(start, stop), items)
            return
        self._check(owner, items, start, stop)
        admit(owner, items, gone)
        kept = set(map(id, items)) & set(map(id, gone)) if gone and items else ()
        if kept or not self._fits(len(gone) + len(items)):
            self._collapse()
        if start != len(self) - len(gone):
            self._shifts += len(gone) + len(items)
        list.__setitem__(self, slice(start, stop), items)
        for child in gone:
            if id(child) not in kept:
                self._record_removal(start, child, tree)
                release(tree, child)
        me = self._owner
        if start == 0 and len(self) == len(items) and items:
            self._first_id = items[0]._id
        # What is appended needs no hint of its own, nor its memory, where its id tells its place.
        hinted = start != len(self) - len(items)
        for index, child in enumerate(items, start):
            child._at = index if hinted or child._id - self._first_id != index else -1
            if id(child) not in kept:
                moved = self._record_addition(index, child)
                adopt(tree, me, self._slot, child)  # type: ignore[arg-type]
                if moved and tree is not None:
                    tree.entered.pop(child, None)

    def _permute(self, owner: BaseControl | None, order: list[C]) -> None:
        """Take on another order of the same children."""
        if owner is not None:
            self._collapse()
        list.__setitem__(self, slice(None), order)
        self._renumber()

    def _check(self, owner: BaseControl, items: list[Any], start: int, stop: int) -> None:
        prop = type(owner).__props__[self._slot]
        try:
            prop.forms.check(items)
        except Refused as refused:
            wrong = next((item for item in items if not hasattr(item, "_id")), items)
            if regions.is_region(wrong):
                raise _RegionsGivenError(start, stop, items) from None
            raise PropertyTypeError(type(owner).__name__, self._slot, wrong, refused.accepted) from None

    # -- the journal -------------------------------------------------------------------------------------------

    def _fits(self, more: int) -> bool:
        journal = self._journal
        return journal is None or self._before is not None or len(journal) + more <= max(SHORT_JOURNAL, len(self) // 4)

    def _collapse(self) -> None:
        """Give up the journal for a copy of what the client holds."""
        if self._journal is not None and self._before is None:
            self._before = self.known()
            self._journal = []

    def _record(self, kind: int, index: int, what: Any) -> None:
        if self._journal is not None and self._before is None:
            self._journal.append([kind, index, what])

    def _record_addition(self, index: int, child: Any) -> bool:
        """Note an addition. True if it turned out to be a move: of the child that was removed just before."""
        journal = self._journal
        if journal is None or self._before is not None:
            return False
        if journal and journal[-1][0] == REMOVE and journal[-1][2] is child and child._home is not None:
            journal[-1] = [MOVE, journal[-1][1], index]
            return True
        journal.append([ADD, index, child])
        return False

    def _record_removal(self, index: int, child: Any, tree: Tree | None) -> None:
        journal = self._journal
        if journal is None or self._before is not None:
            return
        if tree is not None and child in tree.entered:
            for n in range(len(journal) - 1, -1, -1):
                if journal[n][0] == ADD and journal[n][2] is child:
                    _cancel(journal, n)
                    return
        journal.append([REMOVE, index, child])

    # -- the list's own methods --------------------------------------------------------------------------------

    @override
    def append(self, item: C, /) -> None:
        self._change(lambda owner, tree: self._splice(owner, tree, len(self), len(self), [item]))

    @override
    def insert(self, index: SupportsIndex, item: C, /) -> None:
        def change(owner: BaseControl | None, tree: Tree | None) -> None:
            at = index.__index__()
            at = max(0, len(self) + at) if at < 0 else min(at, len(self))
            self._splice(owner, tree, at, at, [item])

        self._change(change)

    @override
    def extend(self, items: Iterable[C], /) -> None:
        given = list(items)
        if given:
            self._change(lambda owner, tree: self._splice(owner, tree, len(self), len(self), given))

    @override
    def remove(self, item: C, /) -> None:
        if regions.is_region(item):
            parent: Any = self._owner() if self._owner is not None else None
            if parent is None or not regions.remove(parent, self._slot, item):
                raise ValueError(f"the list does not hold {item!r}")
            return

        def change(owner: BaseControl | None, tree: Tree | None) -> None:
            if owner is None:
                list.remove(self, item)
                return
            parent = getattr(item, "_parent", None)
            if parent is None or parent() is not owner or item._slot != self._slot:  # type: ignore[attr-defined]
                raise ValueError(f"{owner._name()}.{self._slot} does not hold the control to remove")
            at = self.position(item)  # type: ignore[arg-type]
            self._splice(owner, tree, at, at + 1, [])

        self._change(change)

    @override
    def pop(self, index: SupportsIndex = -1, /) -> C:
        def change(owner: BaseControl | None, tree: Tree | None) -> Any:
            child = list.__getitem__(self, index)
            at = range(len(self))[index]
            self._splice(owner, tree, at, at + 1, [])
            return child

        child: C = self._change(change)
        return child

    @override
    def clear(self) -> None:
        owner = self._owner() if self._owner is not None else None
        if owner is not None and owner._values.get(self._slot) is not self:
            regions.remove(owner, self._slot, None)
        if self:
            self._change(lambda owner, tree: self._splice(owner, tree, 0, len(self), []))

    def exchange(self, gone: list[C], items: list[C], after: C | None) -> None:
        """Put `items` where the neighbours `gone` are; where there are none, behind `after`, or at the beginning.

        Whoever keeps a run of the list up to date may find parts of it taken out by others: they are not missed.
        """

        def change(owner: BaseControl | None, tree: Tree | None) -> None:
            old: list[Any] = [child for child in gone if self._holds(owner, child)]
            new = list(items)
            anchor: Any = after if self._holds(owner, after) else None
            while old and new and old[0] is new[0]:
                anchor = old.pop(0)
                del new[0]
            before: Any = None
            while old and new and old[-1] is new[-1]:
                before = old.pop()
                del new[-1]
            if old or (before is not None and anchor is None):
                start = self.position(old[0] if old else before)
            else:
                start = self.position(anchor) + 1 if anchor is not None else 0
            if all(child is mine for child, mine in zip(old, self[start : start + len(old)], strict=False)):
                self._splice(owner, tree, start, start + len(old), new)
                return
            for child in old:  # somebody has put others in between
                at = self.position(child)
                self._splice(owner, tree, at, at + 1, [])
            self._splice(owner, tree, start, start, new)

        self._change(change)

    def shift(self, child: C, after: C | None) -> None:
        """Move a child so that it stands behind another one, or at the beginning."""
        parent: Any = self._owner() if self._owner is not None else None
        if not self._holds(parent, child):
            return
        source = self.position(child)  # type: ignore[arg-type]
        target = self.position(after) + 1 if self._holds(parent, after) else 0  # type: ignore[arg-type]
        self.move(source, target - 1 if source < target else target)

    def _holds(self, owner: BaseControl | None, child: Any) -> bool:
        parent = child._parent() if child is not None and child._parent is not None else None
        return parent is not None and parent is owner and child._slot == self._slot

    def move(self, index: int, to: int, /) -> None:
        """Move the child at `index` so that it stands at `to`. The client moves it, state and all."""

        def change(owner: BaseControl | None, tree: Tree | None) -> None:  # noqa: ARG001
            count = range(len(self))
            source, target = count[index], count[to]
            if source == target:
                return
            if owner is not None:
                if not self._fits(1):
                    self._collapse()
                self._record(MOVE, source, target)
                self._shifts += 1
            child: Any = list.pop(self, source)
            list.insert(self, target, child)
            if owner is not None:
                child._at = target

        self._change(change)

    @override
    def sort(self, *, key: Any = None, reverse: bool = False) -> None:
        self._reorder(lambda items: sorted(items, key=key, reverse=reverse))

    @override
    def reverse(self) -> None:
        self._reorder(lambda items: items[::-1])

    def _reorder(self, arrange: Callable[[list[Any]], list[Any]]) -> None:
        # The user's key function never runs under the lock: arrange a copy, and again if the list has changed since.
        while True:
            items = list(self)
            order = arrange(items)

            def change(owner: BaseControl | None, tree: Tree | None, items: Any = items, order: Any = order) -> bool:  # noqa: ARG001
                if len(items) != len(self) or any(a is not b for a, b in zip(items, self, strict=True)):
                    return False
                self._permute(owner, order)
                return True

            if self._change(change):
                return

    @overload
    def __setitem__(self, index: SupportsIndex, item: C, /) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[C], /) -> None: ...
    def __setitem__(self, index: Any, item: Any, /) -> None:
        given = list(item) if isinstance(index, slice) else [item]

        def change(owner: BaseControl | None, tree: Tree | None) -> None:
            if not isinstance(index, slice):
                at = range(len(self))[index]
                if list.__getitem__(self, at) is not item:
                    self._splice(owner, tree, at, at + 1, given)
                return
            start, stop, step = index.indices(len(self))
            if step == 1:
                self._splice(owner, tree, start, max(start, stop), given)
                return
            items = list(self)
            items[index] = given
            self._splice(owner, tree, 0, len(self), items)

        self._change(change)

    def __delitem__(self, index: SupportsIndex | slice, /) -> None:
        def change(owner: BaseControl | None, tree: Tree | None) -> None:
            if not isinstance(index, slice):
                at = range(len(self))[index]
                self._splice(owner, tree, at, at + 1, [])
                return
            start, stop, step = index.indices(len(self))
            if step == 1:
                self._splice(owner, tree, start, max(start, stop), [])
                return
            items = list(self)
            del items[index]
            self._splice(owner, tree, 0, len(self), items)

        self._change(change)

    def __iadd__(self, items: Iterable[C], /) -> Self:  # type: ignore[misc,override]
        self.extend(items)
        return self

    def __imul__(self, count: SupportsIndex, /) -> Self:
        if count.__index__() > 1 and self:
            raise ControlInUseError("a control can be in a list only once: a list of controls cannot be multiplied")
        if count.__index__() < 1:
            self.clear()
        return self

    def __reduce__(self) -> Any:
        return (list, (list(self),))


def admit(owner: BaseControl, arriving: list[Any], staying: list[Any]) -> None:
    """Check that controls may take a place under the owner, where `staying` are those already in that place.

    Raises:
        ControlInUseError: a control is given twice, is in another place, or holds the owner itself.
    """
    if len(arriving) > 1 and len(set(map(id, arriving))) != len(arriving):
        seen: set[int] = set()
        for child in arriving:
            if id(child) in seen:
                raise ControlInUseError(f"{child._name()} was given twice to {owner._name()}; a control has one place")
            seen.add(id(child))
    here = set(map(id, staying)) if staying else ()
    leaving: list[tuple[BaseControl, BaseControl]] = []
    for child in arriving:
        parent = child._parent() if child._parent is not None else None
        if parent is None or id(child) in here:
            pass
        elif _left_behind(parent, child):
            leaving.append((parent, child))
        else:
            raise ControlInUseError(
                f"{child._name()} is already in {parent._name()}.{child._slot}; take it out there before it is put "
                f"into {owner._name()}, or make a second control"
            )
        home = child._home
        if home is None and owner._home is not None:
            continue  # an unmounted control holds no mounted one
        if home is not None and home is not owner._home and owner._home is not None:
            raise ControlInUseError(f"{child._name()} is on another page; a control is on one page")
        above: BaseControl | None = owner
        while above is not None:
            if above is child:
                raise ControlInUseError(f"{child._name()} holds {owner._name()}, so it cannot be put into it")
            above = above._parent() if above._parent is not None else None
    for parent, child in leaving:
        place = parent._values[child._slot]
        if isinstance(place, ControlList):
            place.remove(child)
        else:
            setattr(parent, child._slot, None)


def _left_behind(parent: BaseControl, child: BaseControl) -> bool:
    """Whether a control is in one that itself was taken off the page since the last frame, and can be taken out there.

    So what was on a page can be built anew around controls that stay.
    """
    tree = parent._home
    if tree is None or tree.reaches(parent):
        return False
    place = parent._values.get(child._slot)
    return isinstance(place, ControlList) or (place is child and child._slot not in parent.__required__)


def _cancel(journal: list[list[Any]], n: int) -> None:
    """Take back the addition in entry `n`, whose control is removed again: as if it had never been there."""
    at = journal[n][1]
    del journal[n]
    for entry in journal[n:]:
        kind, index, what = entry
        if kind == ADD:
            if index <= at:
                at += 1
            else:
                entry[1] = index - 1
        elif kind == REMOVE:
            if index < at:
                at -= 1
            else:
                entry[1] = index - 1
        else:
            at = _cancel_in_move(entry, index, what, at)


def _cancel_in_move(entry: list[Any], source: int, target: int, at: int) -> int:
    """Restate a move without the child at `at`; returns where that child stands after the move."""
    if source == at:  # the child itself was moved: nothing remains of the move
        entry[1] = entry[2] = 0
        return target
    without = at - 1 if source < at else at  # the child's place while the moved one is taken out
    entry[1] = source - 1 if source > at else source
    if target <= without:
        entry[2] = target
        return without + 1
    entry[2] = target - 1
    return without
