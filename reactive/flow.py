"""Control flow among children: `For` each item, `Show` when, `Match` one of several, and a boundary for errors.

    ft.Column([
        ft.For(todos, lambda todo: TodoRow(todo), key=lambda todo: todo.id, empty=lambda: ft.Text("Nothing to do")),
        ft.Show(loading, lambda: ft.ProgressRing()),
    ])

They may stand among other children, inside each other, and in the place of a single control.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from typing_extensions import override

from core_tree.accept import SCALARS
from core_tree.children import ADD, REMOVE
from core_tree.diff import list_operations
from reactive._graph.shared import uncollected
from reactive.collections import Change, ChangeFeed, ReactiveList
from reactive.components import ComponentCall
from reactive.graph import Computed, Signal, batch, computed, signal
from reactive.regions import Live, Owner, Part, Region, controls_of, end_all

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from reactive.resources import Resource

    class _Shown(Region, Control):  # type: ignore[misc]
        """A region; to type checkers a control too, for it may stand wherever one may."""

        def __init__(self, key: Any = None) -> None: ...
else:
    _Shown = Region

__all__ = ["Await", "Case", "ErrorBoundary", "For", "Match", "Show"]

T = TypeVar("T")

MANY = 1_000
"""From how many rows on the garbage collector waits while they are rendered: it would walk them all, several times."""


def parameters_of(fn: Callable[..., Any]) -> int:
    """How many positional parameters a function has, as far as it tells."""
    try:
        parameters = inspect.signature(fn).parameters.values()
    except (TypeError, ValueError):
        return 1
    return sum(
        1
        for parameter in parameters
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
        and parameter.default is parameter.empty
    )


class _Branch(ComponentCall):
    """What one branch shows: a component of its own, as long as the branch is the same."""

    __slots__ = ("which",)

    def __init__(self, which: object, shown: Any, args: tuple[Any, ...] = ()) -> None:
        fn = shown if callable(shown) else lambda: shown
        super().__init__(fn, args, {})
        self.which = which

    @override
    def kind(self) -> Any:
        return (_Branch, self.which)

    @override
    def same_parameters(self, other: ComponentCall) -> bool:
        # A function written in place is another one at each rendering of the parent: only that tells of new values.
        return self.fn is other.fn and super().same_parameters(other)


class Match(_Shown):
    """Shows the first case whose condition holds, else `otherwise`.

    Args:
        cases: each a `Case`.
        otherwise: what is shown if none holds.
        key: tells it apart from its siblings.

        ft.Match(
            ft.Case(lambda: state() == "loading", lambda: ft.ProgressRing()),
            ft.Case(lambda: state() == "failed", lambda: ft.Text("Sorry")),
            otherwise=lambda: Results(),
        )

    """

    __slots__ = ("cases", "otherwise")

    def __init__(self, *cases: Case, otherwise: Any = None, key: Any = None) -> None:
        super().__init__(key)
        self.cases = cases
        self.otherwise = otherwise

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    @override
    def open(self, outer: Owner) -> Live:
        return _MatchLive(self, outer)


class Case:
    """One case of a `Match`: a condition, and what is shown while it is the first that holds.

    Args:
        when: a signal, a computed, a function without arguments, or a plain value.
        then: a function that returns what is shown; with one parameter it gets the value of `when`, and is called
            again when that changes. Or a control, which comes and goes.

    """

    __slots__ = ("then", "when")

    def __init__(self, when: Any, then: Any) -> None:
        self.when = when
        self.then = then


class Show(Match):
    """Shows `then` while `when` is true, else `otherwise`. Parameters as for `Case`."""

    __slots__ = ()

    def __init__(self, when: Any, then: Any, otherwise: Any = None, *, key: Any = None) -> None:
        super().__init__(Case(when, then), otherwise=otherwise, key=key)


class Await(Match):
    """Shows how a resource stands: `loading` until there is a value, then `ready`, or `failed`.

    Args:
        source: the resource. While it fetches again, what it had before stays.
        ready: a function that returns what is shown; with one parameter it gets the value.
        loading: what is shown before the first value, or a function that returns it.
        failed: what is shown after an error, or a function of the error. By default the error goes to the nearest
            `ErrorBoundary`, else to the page.
        key: tells it apart from its siblings.

        user = ft.resource(fetch_user, user_id)
        ft.Await(user, lambda it: ft.Text(it.name), loading=lambda: ft.ProgressRing())

    """

    __slots__ = ()

    def __init__(
        self, source: Resource[Any], ready: Any, *, loading: Any = None, failed: Any = None, key: Any = None
    ) -> None:
        error = Case(lambda: source.error, _raised if failed is None else failed)
        done = Case(lambda: source.state in ("ready", "refreshing"), _with_value(source, ready))
        super().__init__(error, done, otherwise=loading, key=key)


def _raised(error: Exception) -> Any:
    raise error


def _with_value(source: Resource[Any], ready: Any) -> Any:
    return (lambda: ready(source.latest)) if callable(ready) and parameters_of(ready) else ready


class _MatchLive(Live):
    """Renders again only when another case holds: the conditions are behind a computed."""

    __slots__ = ("_case",)

    def __init__(self, region: Match, outer: Owner) -> None:
        super().__init__(region, outer)
        self._case: Computed[tuple[int, Any]] | None = None

    def _look(self) -> tuple[int, Any]:
        cases = self.region.cases
        for index, case in enumerate(cases):
            value = case.when() if callable(case.when) else case.when
            if value:
                return index, value if callable(case.then) and parameters_of(case.then) else True
        return len(cases), True

    @override
    def content(self) -> Any:
        if self._case is None:
            self._case = computed(self._look, name=repr(self.region))
        index, value = self._case()
        cases = self.region.cases
        if index == len(cases):
            return None if self.region.otherwise is None else _Branch(index, self.region.otherwise)
        then = cases[index].then
        return _Branch(index, then, (value,) if callable(then) and parameters_of(then) else ())

    @override
    def renew(self, region: Region) -> None:
        self._case = None
        super().renew(region)


class ErrorBoundary(_Shown):
    """Shows `child`; if something inside fails, `fallback` in its place.

    Args:
        child: a function that returns what is shown, or a control.
        fallback: a function of the error, or of the error and a function that tries again, which returns what is shown.
        key: tells it apart from its siblings.

    """

    __slots__ = ("child", "fallback")

    def __init__(self, child: Any, fallback: Callable[..., Any], *, key: Any = None) -> None:
        super().__init__(key)
        self.child = child
        self.fallback = fallback

    def __repr__(self) -> str:
        return "<ErrorBoundary>"

    @override
    def open(self, outer: Owner) -> Live:
        return _BoundaryLive(self, outer)


class _BoundaryLive(Live):
    __slots__ = ("_attempt", "_failure")

    def __init__(self, region: ErrorBoundary, outer: Owner) -> None:
        super().__init__(region, outer)
        self._failure: Signal[Exception | None] = signal(None)
        self._attempt = 0

    @override
    def content(self) -> Any:
        error = self._failure()
        if error is None:
            return _Branch(self._attempt, self.region.child)
        fallback = self.region.fallback
        args = (error, self._retry)[: max(1, parameters_of(fallback))]
        return _Branch("fallback", fallback, args)

    def _retry(self) -> None:
        self._attempt += 1
        self._failure.set(None)

    @override
    def catches(self, error: Exception) -> bool:
        if self._failure.peek() is not None:
            return False  # the fallback itself has failed
        self._failure.set(error)
        return True


class For(_Shown, Generic[T]):
    """Shows something for each item, and follows the list: an item that stays keeps its row, wherever it goes.

    Args:
        each: a signal, a computed, a function or a `ReactiveList` that gives the items; or just a list.
        render: called once for each item with the item, or with the item and a signal of its index; returns what is
            shown. It is called again if it has read a signal that changes, or if another item comes with the same key;
            what it returns is then reconciled with what is there.
        key: a function of an item that tells it apart; by default the item itself if it can be hashed, else its
            identity. No two items may have the same.
        empty: what is shown while there are no items.

    Raises:
        ValueError: while it renders, if two items have the same key.

        ft.For(people, lambda person, index: ft.Text(lambda: f"{index() + 1}. {person.name}"), key=lambda p: p.id)

    """

    __slots__ = ("each", "empty", "key_of", "render")

    def __init__(
        self,
        each: Callable[[], Iterable[T]] | Iterable[T],
        render: Callable[..., Control | Any],
        *,
        key: Callable[[T], Hashable] | None = None,
        empty: Any = None,
    ) -> None:
        super().__init__()
        self.each = each
        self.render = render
        self.key_of = key
        self.empty = empty

    def __repr__(self) -> str:
        return "<For>"

    @override
    def open(self, outer: Owner) -> Live:
        return _ForLive(self, outer)


class _Row(Region):
    __slots__ = ("index", "item", "of")

    def __init__(self, of: _ForLive, item: Any, key: Any) -> None:
        super().__init__(key)
        self.of = of
        self.item = item

    def __repr__(self) -> str:
        return f"<row {self.key!r}>"


class _RowLive(Live):
    """One item's row."""

    __slots__ = ("_index", "_indexed", "at")

    def __init__(self, region: _Row, outer: Owner, at: int, *, indexed: bool) -> None:
        super().__init__(region, outer)
        self.at = at
        self._indexed = indexed
        self._index: Signal[int] | None = None

    @override
    def content(self) -> Any:
        region: _Row = self.region
        render = region.of.region.render
        if not self._indexed:
            return render(region.item)
        if self._index is None:
            self._index = signal(self.at)
        return render(region.item, self._index)

    def moved(self, at: int) -> bool:
        """It stands there now. Whether somebody may read that."""
        self.at = at
        if self._index is None:
            return False
        self._index.set(at)
        return True


class _ForLive(Live):
    """Compares the keys, and moves as few rows as can be; or does what a `ReactiveList` tells it."""

    __slots__ = ("_again", "_feed", "_indexed", "_rows")

    def __init__(self, region: For[Any], outer: Owner) -> None:
        super().__init__(region, outer)
        self._rows: dict[Any, _RowLive] = {}
        self._indexed = parameters_of(region.render) > 1
        self._feed: ChangeFeed | None = None
        self._again = False
        """Whether all rows are to be rendered, also those whose items are the same."""

    @override
    def renew(self, region: Region) -> None:
        self._feed = None
        # A function written in place is another one each time, and may show other things for the same items.
        self._again = self.region.render is not cast("For[Any]", region).render
        super().renew(region)

    @override
    def content(self) -> Any:
        """The items, or the changes since the last time."""
        each = self.region.each
        if not isinstance(each, ReactiveList):
            return list(each() if callable(each) else each)
        if self._feed is not None and self._rows:
            changes = _Told(self._feed.take())
            if len(changes) <= max(16, len(self.parts) // 4) and self._are_others(changes):
                return changes
        self._feed = each.feed()
        self._feed.take()  # to depend on it
        return each.copy()

    @override
    def present(self, content: Any) -> None:
        try:
            if isinstance(content, _Told):
                self._follow(content)
            elif len(content) > MANY:
                with uncollected():
                    self._compare(content)
            else:
                self._compare(content)
        except Exception:
            self._feed = None  # what is shown is not what the list was: compare the next time
            raise

    def _are_others(self, changes: _Told) -> bool:
        """Whether no item comes that has a row: of two that change places, the rows are to stay, so compare."""
        key_of, present = self.region.key_of or _identity, set[Any]()
        for change in changes:
            key = key_of(change.new) if change.kind in ("insert", "replace") else None
            changes.keys.append(key)
            if key is not None and not (change.kind == "replace" and key_of(change.old) == key):
                if key in self._rows or key in present:
                    return False
                present.add(key)
        return True

    def _follow(self, changes: _Told) -> None:
        """Do to the rows what was done to the items."""
        rows = self._rows
        parts = cast("list[Any]", self.parts)
        for change, key in zip(changes, changes.keys, strict=True):
            at: int = change.key
            if change.kind == "move":
                row = parts.pop(at)
                to = cast("int", change.to)
                parts.insert(to, row)
                self.site.shift(list(controls_of(row)), self.last_before(to))
                continue
            if change.kind == "replace" and parts[at].region.key == key:
                parts[at].region.item = change.new
                parts[at].render()
                continue
            if change.kind != "insert":
                row = parts.pop(at)
                del rows[row.region.key]
                row.end()
                self.site.exchange(list(controls_of(row)), [], None)
            if change.kind != "remove":
                row = rows[key] = _RowLive(_Row(self, change.new, key), self, at, indexed=self._indexed)
                row.render()
                parts.insert(at, row)
                self.site.exchange([], list(controls_of(row)), self.last_before(at))
                row.place()
        if not parts and self.region.empty is not None:
            self._compare([])
        self._renumber()

    def _compare(self, items: list[Any]) -> None:
        key_of = self.region.key_of or _identity
        old, rows = self._rows, {}
        fresh: list[_RowLive] = []
        for at, item in enumerate(items):
            key = key_of(item)
            if key in rows:
                raise _same_key(key)
            row = old.get(key)
            if row is None:
                row = _RowLive(_Row(self, item, key), self, at, indexed=self._indexed)
                fresh.append(row)
            elif self._again or (row.region.item is not item and not _equal(row.region.item, item)):
                row.region.item = item
                row.render()
            rows[key] = row
        self._again = False
        for row in fresh:
            row.render()
        end_all([row for key, row in old.items() if key not in rows])
        self._rows = rows
        after: list[Part] = list(rows.values())
        if not items and self.region.empty is not None:
            self.show([_Branch("empty", self.region.empty)])
        elif not self.placed:
            self.parts = after
        else:
            self._arrange(after)
        self._renumber()

    def _renumber(self) -> None:
        if self._indexed and self._rows:
            told = False
            with batch():
                for at, row in enumerate(cast("list[_RowLive]", self.parts)):
                    if row.at != at:
                        told = row.moved(at) or told
            if told:
                self.site.tell()

    def _arrange(self, after: list[Part]) -> None:
        """Bring the rows into their new order, each change where it is."""
        before = self.parts
        if len(before) == len(after) and all(map(_is, before, after)):
            return
        operations = list_operations(before, after, limit=max(16, len(after) // 4)) if len(before) > 1 else None
        if operations is None:
            gone = list(self.controls())
            self.parts = after
            self.site.exchange(gone, list(self.controls()), None if gone else self._anchor())
        else:
            self.parts = parts = list(before)
            for kind, index, what in operations:
                if kind == ADD:
                    parts.insert(index, what)
                    self.site.exchange([], list(controls_of(what)), self.last_before(index))
                elif kind == REMOVE:
                    self.site.exchange(list(controls_of(parts.pop(index))), [], None)
                else:
                    part = parts.pop(index)
                    controls = list(controls_of(part))
                    parts.insert(what, part)
                    self.site.shift(controls, self.last_before(what))
        self.place()


class _Told(list[Change]):
    """What was done to a list."""

    def __init__(self, changes: Iterable[Change]) -> None:
        super().__init__(changes)
        self.keys: list[Any] = []
        """Of the items that come; None where none comes."""


def _same_key(key: Any) -> ValueError:
    return ValueError(f"For: two items have the key {key!r}; `key=` is to tell them apart")


def _is(one: object, other: object) -> bool:
    return one is other


def _identity(item: Any) -> Any:
    if item.__class__ in SCALARS:
        return item
    try:
        hash(item)
    except TypeError:
        return id(item)
    return item


def _equal(one: Any, other: Any) -> bool:
    return bool(one.__class__ is other.__class__ and one.__class__ in SCALARS and one == other)
