"""Controls: the nodes of the tree.

    @control("ProgressBar")
    class ProgressBar(LayoutControl): ...

A control knows its parent (weakly), and the tree it is mounted in; it is in one place at a time. Its properties may be
set from any thread. The string given to `@control` is the name by which the client knows the type.
"""

from __future__ import annotations

import dataclasses
import itertools
import weakref
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast, dataclass_transform, overload

import attrs

from core_tree.accept import SCALARS
from core_tree.children import ControlList, admit
from core_tree.contracts import MISSING, Binding
from core_tree.props import Prop, prop
from core_tree.record import Record, declare, inherit
from core_tree.rules import Rule
from core_tree.values import hold, same, unhold

if TYPE_CHECKING:
    from core_tree.channels import DataChannel
    from core_tree.controls.page import Page
    from core_tree.events import Event
    from core_tree.tree import Tree

__all__ = ["BaseControl", "control", "control_base"]

C = TypeVar("C", bound="type[BaseControl]")

FIRST_ID = 3
"""1 is the page and 2 its window, by the client's protocol."""
_ids = itertools.count(FIRST_ID)


_SIMPLE = SCALARS | {type(MISSING)}


def new_id() -> int:
    """An id that no control of this process has had."""
    return next(_ids)


@dataclass_transform(field_specifiers=(prop, attrs.field, dataclasses.field), kw_only_default=True)
def control_base(cls: C) -> C:
    """Declare what several control types have in common; constructors take these properties by name only."""
    return declare(cls, kw_only=True)


# Type checkers see by the `default=` of a `prop(...)` whether it must be given. `children()` and `event()` need not be,
# so they are no field specifiers: then the mere presence of a value on the right counts.
@overload
@dataclass_transform(field_specifiers=(prop, attrs.field, dataclasses.field))
def control(cls: C, /) -> C: ...
@overload
@dataclass_transform(field_specifiers=(prop, attrs.field, dataclasses.field))
def control(wire: str | None = None, /, *, internals: dict[str, Any] | None = None) -> Callable[[C], C]: ...
@dataclass_transform(field_specifiers=(prop, attrs.field, dataclasses.field))
def control(cls: Any = None, /, *, internals: dict[str, Any] | None = None) -> Any:
    """Declare a control type: `@control("Text")`, or `@control` for a user's own subclass.

    Args:
        cls: the type's name in the client; a subclass that gives none is shown as what it derives from.
        internals: hints that the client needs to lay out controls of the type.
    """

    def decorate(target: Any) -> Any:
        if isinstance(cls, str):
            target._c = cls
        if internals is not None:
            target.__internals__ = internals
        return declare(target)

    return decorate(cls) if isinstance(cls, type) else decorate


@control_base
class BaseControl(Record):
    """What all controls have: an identity, a parent, a place in a tree."""

    __slots__ = ("_at", "_id", "_parent", "_slot")

    _inits: ClassVar[bool] = False
    """Whether the class has an `init` of its own."""
    _mounts: ClassVar[bool] = False
    """Whether the class wants to know when it is mounted."""
    _prepares: ClassVar[bool] = False
    """Whether the class has a `build` or a `before_update` of its own."""
    __rules__: ClassVar[tuple[Rule, ...]] = ()
    """What must hold of several properties together; see `core_tree.rules`."""
    _ruled: ClassVar[frozenset[str]] = frozenset()
    """The properties that the rules are about."""
    _rules: ClassVar[tuple[Rule, ...]] = ()
    """Those of the class and of its bases."""
    _c: ClassVar[str] = ""
    """The type's name in the client."""
    __internals__: ClassVar[dict[str, Any] | None] = None
    """Hints that the client's layout needs, the same for every control of the type."""

    key: Prop[Any] = prop(default=None)
    """Tells the control apart from its siblings: a new control with the type and key of an old one takes its place."""
    data: Prop[Any] = prop(default=None, sent=False)
    """Anything the program wants to keep with the control; never sent."""
    ref: Prop[Any] = prop(default=None, sent=False)
    """A `Ref` whose `current` is set to the control."""

    def __init__(self, *args: Any, **given: Any) -> None:
        self._id: int = next(_ids)
        self._parent: weakref.ref[BaseControl] | None = None
        self._slot: str
        self._at: int
        try:
            self._fill(args, given)
            if "ref" in given and given["ref"] is not None:
                given["ref"].current = self
            if self._inits:
                self.init()
        except BaseException:
            for child in self._children():  # what a control that failed was given is free for another one
                release(None, child)
            raise

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        inherit(cls, {}, {})
        cls._rules = tuple(rule for base in reversed(cls.__mro__) for rule in base.__dict__.get("__rules__", ()))
        cls._ruled = frozenset(name for rule in cls._rules for name in rule.names)
        cls._inits = cls.init is not BaseControl.init
        cls._mounts = cls.did_mount is not BaseControl.did_mount or cls.will_unmount is not BaseControl.will_unmount
        cls._prepares = cls.build is not BaseControl.build or cls.before_update is not BaseControl.before_update

    # -- for subclasses ----------------------------------------------------------------------------------------

    def init(self) -> None:
        """Called at the end of the constructor. For subclasses."""

    def build(self) -> None:
        """Called once, before the first frame that shows the control; `page` can be used. For subclasses."""

    def before_update(self) -> None:
        """Called before every frame while the control is on the page.

        For subclasses that derive what they show from plain attributes; what follows signals needs it not.
        """

    def before_event(self, e: Event[Any]) -> bool | None:  # noqa: ARG002
        """Called before the handler of an event, where that runs; False keeps the handler from being called.

        For subclasses.
        """
        return True

    def did_mount(self) -> None:
        """Called after the frame that put the control on the page. For subclasses."""

    def will_unmount(self) -> None:
        """Called after the frame that took the control off the page. For subclasses."""

    # -- place -------------------------------------------------------------------------------------------------

    @property
    def parent(self) -> BaseControl | None:
        """The control that this one is in, or None."""
        return self._parent() if self._parent is not None else None

    @property
    def page(self) -> Page:
        """The page that the control is on.

        Raises:
            RuntimeError: it is on none.
        """
        tree: Tree | None = self._home
        if tree is None:
            raise RuntimeError(f"{self._name()} is not on a page yet; add it first")
        return cast("Page", tree.root)

    def update(self) -> None:
        """Show changes as soon as pacing allows. Never needed: changes are shown by themselves."""
        tree: Tree | None = self._home
        if tree is not None:
            tree.host.update()

    def to_json(self, *, indent: int | None = None) -> str:
        """The subtree as the client gets it, as JSON. May be called from any thread."""
        from core_tree.encode import to_json  # noqa: PLC0415 - the encoder knows controls

        return to_json(self, indent=indent)

    def get_data_channel(self, channel_id: int) -> DataChannel:
        """The channel of raw bytes that the client has opened, by the number that came with the event.

        Raises:
            RuntimeError: the control is on no page.
        """
        from core_tree.channels import DataChannel  # noqa: PLC0415 - channels are told of by events, which know controls

        return DataChannel(self.page._tree.host, channel_id)

    async def _invoke(self, method: str, args: dict[str, Any] | None = None, timeout: float = 10) -> Any:
        """Call a method of the control in the client.

        Raises:
            RuntimeError: the control is on no page, or the client answered with an error.
            TimeoutError: no answer within `timeout` seconds.
        """
        from core_tree.encode import encode  # noqa: PLC0415 - the encoder knows controls

        return await self.page._tree.host.invoke(self._id, method, encode(args), timeout)

    def _internals(self) -> dict[str, Any] | None:
        """The `_internals` entry of the encoding: hints that the client's layout needs."""
        return self.__internals__

    def _happens(self, name: str, data: Any) -> bool:  # noqa: ARG002
        """Take note of an event, on the session's loop, before its handler is called; False if it is not to be."""
        return True

    def _implied(self, name: str) -> bool:
        """Whether a property that was not given is on because of another one."""
        values = self._values
        if values.get(name) is not None:
            return False
        for given, implied in self._implies.items():
            stored = values.get(given)
            if isinstance(stored, Binding):
                stored = stored.held
            if implied == name and stored is not None and stored is not MISSING:
                return True
        return False

    def _name(self) -> str:
        """How messages call the control."""
        return f"{type(self).__name__}({self._id})"

    def _children(self) -> Iterator[BaseControl]:
        """The controls directly below, in the order of the properties."""
        for _, stored in self._parts():
            yield from children_of(stored)

    # -- storage -----------------------------------------------------------------------------------------------

    def _store(self, prop: Prop[Any], stored: Any) -> None:
        name = prop.name
        if isinstance(stored, Binding):
            self._locked(name, lambda tree: self._put_binding(tree, name, stored))
        elif self._home is None and name not in self._values:  # most of what a constructor is given
            self._put_first(name, stored)
            tree: Tree | None = self._home
            if tree is not None:  # mounted meanwhile by another thread: see Prop.__set__
                tree.remount(self, name)
        else:
            self._locked(name, lambda tree: self._put(tree, name, stored, None))

    def _apply(self, binding: Binding, given: Any) -> None:
        """Take what a bound property's source yielded.

        Raises:
            PropertyError: the property does not accept it.
        """
        name = binding.name
        prop = type(self).__props__[name]
        tree: Tree | None = self._home
        if tree is not None and given.__class__ in prop.plain and binding.held.__class__ in _SIMPLE:
            if prop.validator is not None:
                prop.validate(self, given)
            tree.show(self, binding, given)
            return
        stored = prop.accept(self, given)
        if isinstance(stored, Binding):
            stored = prop.accept(self, stored.read())  # a source that yields a source: follow one step, no further
        self._locked(name, lambda tree: self._put(tree, name, stored, binding))

    def _locked(self, name: str, change: Callable[[Tree | None], None]) -> None:
        """Make a change under the lock of the tree, if the control is mounted in one."""
        while True:
            tree: Tree | None = self._home
            if tree is None:
                change(None)
                tree = self._home
                if tree is not None:  # mounted meanwhile by another thread: see Prop.__set__
                    tree.remount(self, name)
                return
            tree.begin()
            try:
                if self._home is tree:
                    change(tree)
                    return
            finally:
                tree.end()

    def _put_binding(self, tree: Tree | None, name: str, binding: Binding) -> None:
        """Bind a property; it keeps what it shows until the source has been read."""
        old = self._values.get(name, MISSING)
        prop = type(self).__props__[name]
        if old is MISSING and prop.always and prop.factory is None:
            old = prop.default  # the client has been told
        binding.held = old.held if isinstance(old, Binding) else old
        self._values[name] = binding
        if tree is not None:
            tree.follow(self, name)

    def _put(self, tree: Tree | None, name: str, stored: Any, binding: Binding | None) -> None:
        """Replace a property's stored value; with a binding, only if that is still what the property holds."""
        values = self._values
        old = values.get(name, MISSING)
        if binding is not None:
            if old is not binding:
                return
            old = binding.held
        elif isinstance(old, Binding):
            old = old.held
        if same(old, stored) and binding is not None:
            return
        kept = name in self.__kept__
        arriving = [] if kept else list(children_of(stored))
        staying = [] if kept else list(children_of(old))
        if arriving:
            admit(self, arriving, staying)
        if binding is not None:
            binding.held = stored
        else:
            values[name] = stored
        if staying or arriving:
            self._exchange(tree, name, staying, arriving)
        unhold(old, self, name)
        hold(stored, self, name)
        if tree is not None:
            tree.follow(self, name)
        if isinstance(stored, ControlList):
            stored.settle(self, name)
            if tree is not None and isinstance(old, ControlList):
                tree.lists.pop(id(old), None)
                if stored.succeed(old):
                    tree.log_list(stored)
                    return
        if isinstance(old, ControlList) and old is not stored:
            old.orphan()
        if tree is not None and not same(old, stored):
            tree.log(self, name)

    def _put_first(self, name: str, stored: Any) -> None:
        """Store what a property of a control that is on no page has for the first time: `_put` without its cases."""
        if stored.__class__ is ControlList:
            if stored and name not in self.__kept__:
                admit(self, stored, [])
                me = weakref.ref(self)
                for child in stored:
                    child._at = -1
                    adopt(None, me, name, child)
            self._values[name] = stored
            stored.settle(self, name)
        elif isinstance(stored, BaseControl):
            if name not in self.__kept__:
                admit(self, [stored], [])
                stored._at = -1
                adopt(None, weakref.ref(self), name, stored)
            self._values[name] = stored
        else:
            self._values[name] = stored
            hold(stored, self, name)

    def _exchange(self, tree: Tree | None, name: str, before: list[BaseControl], after: list[BaseControl]) -> None:
        stay = set(map(id, after)) if before else set()
        for child in before:
            if id(child) not in stay:
                release(tree, child)
        came = set(map(id, before))
        me = weakref.ref(self)
        for child in after:
            child._at = -1
            if id(child) not in came:
                adopt(tree, me, name, child)

    def _take(self, prop: Prop[Any], value: Any) -> None:
        """Take what the user entered in the client.

        Raises:
            PropertyError: the property does not accept it; the client is then corrected.
        """
        binding = self._values.get(prop.name)
        if not isinstance(binding, Binding):
            self._assign(prop, value)
        elif not binding.write(value):
            # The edit of a property that follows a source stands until the source next changes.
            stored = prop.accept(self, value)
            self._locked(prop.name, lambda tree: self._put(tree, prop.name, stored, binding))

    def _materialise(self, prop: Prop[Any], value: Any) -> Any:
        tree: Tree | None = self._home
        if tree is not None:
            tree.lock.acquire()
        try:
            present = self._values.setdefault(prop.name, value)
            if present is value:
                hold(value, self, prop.name)
                if isinstance(value, ControlList):
                    value.settle(self, prop.name)
                for child in children_of(value):
                    adopt(tree, weakref.ref(self), prop.name, child)
            return present
        finally:
            if tree is not None:
                tree.lock.release()

    def _held_changed(self, slot: Any) -> None:
        tree: Tree | None = self._home
        if tree is not None:
            tree.touch(self, slot)


def children_of(stored: Any) -> Iterator[BaseControl]:
    """The controls in a stored value."""
    if isinstance(stored, Binding):
        stored = stored.held
    if isinstance(stored, BaseControl):
        yield stored
    elif isinstance(stored, ControlList):
        yield from tuple(stored)


def adopt(tree: Tree | None, parent: weakref.ref[BaseControl], slot: str, child: BaseControl) -> None:
    """Give a control its place; the list's position hint is the caller's."""
    child._parent = parent
    child._slot = slot
    if tree is not None:
        tree.enter(child)


def release(tree: Tree | None, child: BaseControl) -> None:
    """Take a control out of its place."""
    child._parent = None
    if tree is not None:
        tree.leave(child)
