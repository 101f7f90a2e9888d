"""Regions: what stands among children, or in the place of a control, and yields controls that come and go.

    ft.Column([ft.Text("always"), ft.Show(ready, lambda: ft.Text("done")), Counter()])

Words
    region      the declaration: a component that was called, a `For`, a `Show`. A plain object, shown in one place.
    live        a region on a page: it renders, follows what its rendering has read, and ends when it leaves.
    part        what a live one consists of: controls, and live regions inside it. Flattened, the parts are a run of
                neighbours in the list of children: the client sees controls only.
    site        the binding of the property that regions were given to; the outermost of the parts' owners.

When a region renders again, its new output is reconciled with the parts that are there (`reconcile`): what stays, stays
the same control. Regions render on the page's loop while a frame is prepared, on the frame's snapshot, outer ones
first; what they write belongs to the next frame, but for what they tell others (`Site.tell`): an index, a context.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from typing_extensions import override

from core_tree.children import ControlList
from core_tree.contracts import MISSING, Binding, regions
from core_tree.control import BaseControl
from reactive._graph.effects import run_as
from reactive._graph.shared import local, lock
from reactive._graph.watchers import dispose_all, serial
from reactive.current import page_of_context
from reactive.graph import Scope, Watcher
from reactive.reconcile import Candidates, reconcile

if TYPE_CHECKING:
    from core_tree.controls.page import Page
    from core_tree.record import Record
    from core_tree.tree import Tree
    from reactive.binding import PageReactor
    from reactive.graph import Snapshot

__all__ = ["ControlSite", "ListSite", "Live", "Part", "Region", "Site", "controls_of", "current_live"]

_live: ContextVar[Live | None] = ContextVar("reactree.live", default=None)


def current_live() -> Live | None:
    """The live region that renders on this thread."""
    return _live.get()


class Region:
    """What yields controls that come and go. Shown in one place; `key` tells it apart from its siblings."""

    __slots__ = ("key",)

    def __init__(self, key: Any = None) -> None:
        self.key = key

    def open(self, outer: Owner) -> Live:
        """Make the live one, under that owner; it has not rendered yet."""
        raise NotImplementedError

    def kind(self) -> Any:
        """What it has in common with those whose place it may take, state and all."""
        return type(self)


Part: TypeAlias = "BaseControl | Live"


class Owner(Binding):
    """Who has parts: a live region or a site."""

    __slots__ = ("parts", "placed")

    def __init__(self, record: Record, name: str) -> None:
        super().__init__(record, name)
        self.parts: list[Part] = []
        self.placed = False
        """Whether the parts stand in the page: until then there is nothing to keep up to date there."""

    @property
    def site(self) -> Site:
        """The outermost owner."""
        raise NotImplementedError

    @property
    def scope(self) -> Scope | None:
        """Owns what the parts make."""
        raise NotImplementedError

    def controls(self) -> list[BaseControl]:
        """The controls of all parts, in order."""
        found: list[BaseControl] = []
        self._gather(found)
        return found

    def _gather(self, found: list[BaseControl]) -> None:
        for part in self.parts:
            if isinstance(part, Live):
                part._gather(found)
            else:
                found.append(part)

    def last_before(self, index: int) -> BaseControl | None:
        """The control that stands before the part at `index`."""
        parts = self.parts
        while index:
            index -= 1
            part = parts[index]
            if isinstance(part, Live):
                last = part.last_before(len(part.parts))
                if last is not None or part.parts:
                    return last
            else:
                return part
        return self._anchor()

    def _anchor(self) -> BaseControl | None:
        return None

    def show(self, given: Any) -> None:
        """Have the parts that were given, keeping of the old ones what can stay."""
        old = self.parts
        if isinstance(given, BaseControl) and (not old or (len(old) == 1 and isinstance(old[0], BaseControl))):
            parts: list[Part] = [reconcile(cast("BaseControl", old[0]), given) if old else given]  # most rows
        else:
            kept: set[int] = set()
            parts = _matched(self, old, given, kept)
            end_all(part for part in old if isinstance(part, Live) and id(part) not in kept)
        if not self.placed:
            self.parts = parts
            return
        if len(parts) == len(old) and all(map(operator.is_, parts, old)):
            return  # what stays has kept its own place up to date
        before = self.controls()
        self.parts = parts
        after = self.controls()
        if len(before) != len(after) or not all(map(operator.is_, before, after)):
            self.site.exchange(before, after, None if before else self._anchor())
        self.place()

    def place(self) -> None:
        """The parts stand in the page now."""
        self.placed = True
        for part in self.parts:
            if isinstance(part, Live) and not part.placed:
                part.place()


def flattened(given: Any) -> Iterator[Any]:
    """What a rendering gave, as controls and regions; nothing and nested lists are allowed."""
    if given is None or given is False:
        return
    if isinstance(given, (list, tuple)):
        for item in given:
            yield from flattened(item)
    elif isinstance(given, (BaseControl, Region)):
        yield given
    else:
        raise TypeError(f"a control, a region, or a list of them is shown, not {given!r}")


def _matched(owner: Owner, old: list[Part], given: Any, kept: set[int]) -> list[Part]:
    """The parts for what was given: the same ones, else old ones of the same kind and key, in order if without key."""
    flat = given.__class__ is list and all(issubclass(cls, (BaseControl, Region)) for cls in set(map(type, given)))
    items = given.copy() if flat else list(flattened(given))
    wanted = set(map(id, items))
    same: dict[int, Part] = {}
    candidates: Candidates[Part] = Candidates()
    parts = _going_on(old, items, wanted)
    kept.update(map(id, parts))
    for part in old[len(parts) :]:
        declared = part.region if isinstance(part, Live) else part
        if id(declared) in wanted:
            same[id(declared)] = part
        else:
            candidates.offer(_kind(declared), declared.key, part)
    for item in items[len(parts) :]:
        match = same.get(id(item))
        if match is None:
            match = candidates.take(_kind(item), item.key)
            if match is None:
                match = item if isinstance(item, BaseControl) else _opened(item, owner)
            elif isinstance(match, Live):
                match.renew(item)
            else:
                match = reconcile(match, item)
        if id(match) in kept:
            raise ValueError(f"{item!r} is shown twice in one place")
        kept.add(id(match))
        parts.append(match)
    return parts


def _going_on(old: list[Part], items: list[Any], wanted: set[int]) -> list[Part]:
    """The regions from the first on that go on as what stands in the same place: often all of a long list."""
    going_on: list[Part] = []
    if len(wanted) != len(items) or not wanted.isdisjoint([id(part.region) for part in old if isinstance(part, Live)]):
        return going_on  # what was given before goes on as itself, wherever it stands now
    for part, item in zip(old, items, strict=False):
        if not isinstance(part, Live) or not isinstance(item, Region):
            break
        declared = part.region
        if declared.key is not None or item.key is not None or item.kind() != declared.kind():
            break
        going_on.append(part)
    for part, item in zip(going_on, items, strict=False):
        cast("Live", part).renew(item)
    return going_on


def _opened(region: Region, owner: Owner) -> Live:
    live = region.open(owner)
    live.render()
    return live


def controls_of(part: Any) -> Iterable[BaseControl]:
    """The controls of a part: itself, or those of a live region."""
    return part.controls() if isinstance(part, Live) else (part,)


def _kind(declared: Any) -> Any:
    return declared.kind() if isinstance(declared, Region) else type(declared)


class RenderWatcher(Watcher[Any]):
    """Queues the live region that renders with it. What it runs may write, and make effects."""

    __slots__ = ("binding",)

    def __init__(self, live: Live) -> None:
        # Not super().__init__(): there is one for each row of a list, to begin with.
        self._fn = live.content
        self._queue = live.site.queue
        self._queued = self.disposed = False
        self._sources = None
        self._order = live.order
        self.name = None
        self.binding = live

    @override
    def __repr__(self) -> str:
        return f"<rendering of {self.binding.region!r}>"

    @override
    def run(self) -> Any:
        thread = local.thread
        return self._evaluate(thread, cast("Snapshot", thread.snapshot), None)


class Live(Owner):
    """A region on a page. Ended for good when it leaves."""

    __slots__ = ("_scope", "_site", "_watcher", "ended", "order", "outer", "region")

    def __init__(self, region: Region, outer: Owner) -> None:
        site = outer.site
        # Not super().__init__(), as in `RenderWatcher`.
        self._record = site._record
        self.name = site.name
        self.held = MISSING
        self.parts = []
        self.placed = False
        self.region: Any = region
        self.outer = outer
        self.ended = False
        self.order = next(serial)
        """Outer ones come before what is in them."""
        self._site = site
        self._scope: Scope | None = None
        self._watcher: RenderWatcher | None = None
        """As long as it depends on anything."""

    @property
    @override
    def site(self) -> Site:
        return self._site

    # -- rendering ---------------------------------------------------------------------------------------------

    def content(self) -> Any:
        """What is to be shown: evaluated and followed. For the kinds of regions."""
        raise NotImplementedError

    def renew(self, region: Region) -> None:
        """Go on with the parameters of another declaration of the same kind."""
        self.region = region
        self.render()

    def render(self) -> None:
        """Evaluate the content and show it; an error goes to the nearest boundary, and leaves what is shown."""
        if self.ended:
            return
        live = _live.set(self)
        page = self._site.page
        there = None if page_of_context.get(None) is page else page_of_context.set(page)
        try:
            self.present(run_as(self, self._evaluated))
        except Exception as error:  # noqa: BLE001 - the user's code; told to whoever answers for it
            self.failed(error)
        finally:
            if there is not None:
                page_of_context.reset(there)
            _live.reset(live)

    def _evaluated(self) -> Any:
        """The content; what it reads is followed."""
        watcher = self._watcher
        if watcher is None:
            watcher = self._watcher = RenderWatcher(self)
        try:
            return watcher.run()
        finally:
            if not watcher._sources and not watcher._queued:
                self._watcher = None  # it has read nothing: most rows

    def present(self, content: Any) -> None:
        """Show what `content` gave."""
        self.show(content)

    @property
    @override
    def scope(self) -> Scope:
        if self._scope is None:
            made = Scope(self.outer.scope, name=repr(self.region))
            with lock:  # a task that was started in here may be faster, or come when all is over
                if self._scope is None:
                    self._scope = made
                ended = self.ended
            if made is not self._scope or ended:
                made.dispose()
        return self._scope

    def _own(self) -> Scope:
        # Asked for when something is made in here: most rows make nothing, and need no scope.
        return self.scope

    def above(self) -> Live | None:
        """The live region that this one is a part of, or was declared in."""
        outer = self.outer
        return outer if isinstance(outer, Live) else outer.site.inside

    def failed(self, error: Exception) -> None:
        """Pass an error in here to the nearest boundary, else to the page."""
        above = self.above()
        while above is not None:
            if above.catches(error):
                return
            above = above.above()
        self.site.report(error, repr(self.region))

    def catches(self, error: Exception) -> bool:  # noqa: ARG002
        """Whether an error inside is dealt with here. For boundaries."""
        return False

    def end(self) -> None:
        """End it, and all that is in it; its controls are taken out by whoever had it as a part."""
        end_all((self,))

    def left(self) -> None:
        """It has ended. For the kinds of regions."""

    @override
    def _anchor(self) -> BaseControl | None:
        outer = self.outer
        return outer.last_before(outer.parts.index(self)) if self in outer.parts else None

    # -- as a binding: the frame asks those whose sources have changed -----------------------------------------

    @override
    def evaluate(self, tree: Tree) -> Any:
        # Of a region that has ended in this frame, the controls leave with the cut, and what is in them ends there.
        inside: Live | None = self
        while inside is not None:
            if inside.ended:
                return MISSING
            inside = inside.site.inside
        self.render()
        return MISSING


def end_all(lives: Iterable[Live]) -> None:
    """End live regions and all that is in them: all are switched off in one step, then cleaned up, inner ones first."""
    ending: list[Live] = []
    watchers: list[Watcher[Any]] = []
    stack = list(lives)
    while stack:
        live = stack.pop()
        if live.ended:
            continue
        live.ended = True
        ending.append(live)
        watcher, live._watcher = live._watcher, None  # the two hold each other: let go, and both are free at once
        if watcher is not None:
            watchers.append(watcher)
        stack.extend(part for part in live.parts if isinstance(part, Live))
    dispose_all(watchers)
    for live in reversed(ending):
        with lock:  # see `Live.scope`
            scope = live._scope
        if scope is not None:
            try:
                scope.dispose()
            except Exception as error:  # noqa: BLE001 - the user's cleanup
                live.site.report(error, f"the end of {live.region!r}")
        live.left()


class Site(Owner):
    """The binding of a property that regions were given to: a list of children, or one child."""

    __slots__ = ("_declared", "_opened", "_reactor", "_watcher", "inside", "page", "report")

    def __init__(self, record: Record, name: str, declared: list[Any]) -> None:
        super().__init__(record, name)
        self._declared = declared
        """Controls and regions, as given."""
        self.inside = current_live()
        """The live region whose rendering has made the site: its scope and its context are those of the parts."""
        self._opened = False
        self._reactor: PageReactor | None = None
        self._watcher: Any = None

    @property
    @override
    def site(self) -> Site:
        return self

    @property
    @override
    def scope(self) -> Scope | None:
        return cast("PageReactor", self._reactor).scope if self.inside is None else self.inside.scope

    @property
    def queue(self) -> Any:
        """Of the page."""
        return cast("PageReactor", self._reactor).queue

    @override
    def attach(self, tree: Tree) -> None:
        self._reactor = cast("PageReactor", tree.reactor)
        self.page = cast("Page", tree.root)
        self.report = tree.host.report
        self._watcher = _SiteWatcher(lambda: None, self.queue)
        self._watcher.binding = self

    @override
    def evaluate(self, tree: Tree) -> Any:
        if self._reactor is None:
            return MISSING
        if self._opened:
            self.show(self._declared)
            return MISSING
        self._opened = True
        self.show(self._declared)
        self.place()
        return self.given(self.controls())

    @override
    def detach(self, tree: Tree) -> None:
        self.dispose()

    @override
    def dispose(self) -> None:
        end_all(part for part in self.parts if isinstance(part, Live))
        self.parts, self.placed, self._opened = [], False, False
        self._reactor = None
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.dispose()

    @override
    def write(self, value: Any) -> bool:
        return False

    @property
    @override
    def source(self) -> Any:
        return self._declared

    @override
    def take_over(self, present: Any) -> bool:
        if not isinstance(present, type(self)):
            return False
        present._declared = self._declared
        if present._opened:  # somebody renders, so a frame is being prepared
            present.show(present._declared)
        return True

    def tell(self) -> None:
        """Have this frame look again: something that others read in it has been written while it was prepared."""
        if self._reactor is not None:
            self._reactor.told = True

    def ask(self) -> None:
        """Have the frame look at it."""
        if self._watcher is not None:
            self.queue.add(self._watcher)

    def given(self, controls: list[BaseControl]) -> Any:
        """The property's value for the controls that are shown."""
        raise NotImplementedError

    def exchange(self, gone: list[BaseControl], items: list[BaseControl], after: BaseControl | None) -> None:
        """Have `items` in the place of `gone`."""
        raise NotImplementedError

    def shift(self, controls: list[BaseControl], after: BaseControl | None) -> None:
        """Have the controls stand behind `after`."""
        raise NotImplementedError


class _SiteWatcher(Watcher[Any]):
    """Queues a site that was given more; it never runs itself."""

    __slots__ = ("binding",)
    binding: Site


class ListSite(Site):
    """Of a list of children."""

    __slots__ = ()

    @override
    def read(self) -> Any:
        if not isinstance(self.held, ControlList):
            record: Any = self.record
            record._apply(self, [item for item in self._declared if isinstance(item, BaseControl)])
        return self.held

    @override
    def given(self, controls: list[BaseControl]) -> Any:
        return controls

    @override
    def exchange(self, gone: list[BaseControl], items: list[BaseControl], after: BaseControl | None) -> None:
        cast("ControlList[BaseControl]", self.held).exchange(gone, items, after)

    @override
    def shift(self, controls: list[BaseControl], after: BaseControl | None) -> None:
        held = cast("ControlList[BaseControl]", self.held)
        for control in controls:
            held.shift(control, after)
            after = control

    def drop(self, region: Region | None) -> bool:
        """No longer declare a region, or anything at all; False if it was not."""
        declared = list(flattened(self._declared))
        if region is None:
            self._declared = []
        elif region in declared:
            declared.remove(region)
            self._declared = declared
        else:
            return False
        self.ask()
        return True

    def add(self, items: list[Any], after: BaseControl | None) -> None:
        """Declare more, behind a control that is shown, or at the beginning."""
        declared = list(flattened(self._declared))
        at = 0
        if after is not None:
            parts = self.parts or declared  # one for each that was declared
            at = next((n for n, part in enumerate(parts, 1) if after in controls_of(part)), len(declared))
        declared[at:at] = items
        self._declared = declared
        self.ask()


class ControlSite(Site):
    """Of one child."""

    __slots__ = ()

    @override
    def read(self) -> Any:
        return None if self.held is MISSING else self.held

    @override
    def given(self, controls: list[BaseControl]) -> Any:
        if len(controls) > 1:
            raise ValueError(f"one control fits in here, and {len(controls)} are shown: put them into a Column or Row")
        return controls[0] if controls else None

    @override
    def exchange(self, gone: list[BaseControl], items: list[BaseControl], after: BaseControl | None) -> None:
        record: Any = self.record
        if record is not None:
            record._apply(self, self.given(self.controls()))

    @override
    def shift(self, controls: list[BaseControl], after: BaseControl | None) -> None:
        pass  # there is one at most


def _add(owner: BaseControl, name: str, items: list[Any], after: BaseControl | None) -> None:
    """Put regions into a list of children that has had none until now, or has some."""
    site = owner._values.get(name)
    if not isinstance(site, ListSite):
        present: Any = getattr(owner, name)
        at = present.index(after) + 1 if after is not None else 0
        setattr(owner, name, [*present[:at], *items, *present[at:]])
    else:
        site.add(items, after)


def _remove(owner: BaseControl, name: str, region: Any) -> bool:
    """Take a region out of a list of children, or all that there are."""
    site = owner._values.get(name)
    return isinstance(site, ListSite) and site.drop(region)


regions.remove = _remove
regions.is_region = lambda item: isinstance(item, Region)
regions.add = _add
