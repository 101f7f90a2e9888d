"""Components: functions that describe a piece of interface, and keep it up to date.

    @ft.component
    def Counter(start: int = 0) -> ft.Control:
        count = ft.use_signal(start)
        return ft.Row([ft.Text(lambda: f"{count()}"), ft.Button("+", on_click=lambda: count.update(lambda n: n + 1))])

    page.add(Counter(), Counter(start=10))

The function runs when the component comes on the page. Signals that it passes on unread are bindings: they change
without it. What its body reads makes it run again, and the new output is reconciled with the old one. It does not run
for a parent that gives it the parameters that it has. What it makes (effects, tasks, what `on_cleanup` was given) ends
when it leaves.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

from typing_extensions import override

from core_tree.accept import SCALARS
from core_tree.control import BaseControl
from reactive._graph.shared import unchanged
from reactive.graph import signal
from reactive.regions import Live, Owner, Region, current_live

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["ComponentCall", "ComponentLive", "Context", "component", "create_context", "memo", "use_context"]

P = ParamSpec("P")
T = TypeVar("T")


def component(fn: Callable[P, Any]) -> Callable[P, Control]:
    """Make a function a component: what it returns is shown, and kept up to date.

    Args:
        fn: returns a control, a component, `None`, or a list of them. Its parameters may be anything, signals too. It
            must not be a coroutine function.

    Calling the result makes a declaration that may stand wherever a control may: among children, as the content of
    something, in `page.add`. It also takes `key`, which tells it apart from its siblings.
    """

    @functools.wraps(fn)
    def declare(*args: Any, key: Any = None, **kwargs: Any) -> Any:
        return ComponentCall(fn, args, kwargs, key)

    return declare


def memo(fn: Callable[P, T]) -> Callable[P, T]:
    """The component itself: here no component runs again for the parameters that it has. For programs that say so."""
    return fn


class ComponentCall(Region):
    """A component with the parameters that it was given."""

    __slots__ = ("args", "fn", "kwargs")

    def __init__(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], key: Any = None) -> None:
        super().__init__(key)
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def __repr__(self) -> str:
        return f"<component {getattr(self.fn, '__qualname__', self.fn)}>"

    @override
    def kind(self) -> Any:
        return self.fn

    @override
    def open(self, outer: Owner) -> Live:
        return ComponentLive(self, outer)

    def same_parameters(self, other: ComponentCall) -> bool:
        """Whether the other one was given the same."""
        mine, others = self.args, other.args
        if len(mine) != len(others) or not (all(map(operator.is_, mine, others)) or all(map(_same, mine, others))):
            return False
        if not self.kwargs and not other.kwargs:
            return True
        return self.kwargs.keys() == other.kwargs.keys() and all(
            _same(value, other.kwargs[name]) for name, value in self.kwargs.items()
        )


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if isinstance(one, (BaseControl, Region)):
        return False
    if one.__class__ in SCALARS or other.__class__ in SCALARS:
        return bool(one.__class__ is other.__class__ and one == other)
    return unchanged(one, other)


class ComponentLive(Live):
    """A component on a page. `hooks`: what the hooks of its body have made, in the order of their calls."""

    __slots__ = ("at", "hooks", "rendered")

    def __init__(self, region: ComponentCall, outer: Owner) -> None:
        super().__init__(region, outer)
        self.hooks: list[Any] | None = None
        self.at = 0
        """Which hook comes next."""
        self.rendered = False
        """Whether a run has come to its end: from then on the hooks are known."""

    @override
    def content(self) -> Any:
        region: ComponentCall = self.region
        self.at = 0
        if not self.rendered:
            self.hooks = None
        given = region.fn(*region.args, **region.kwargs)
        if self.hooks is not None and self.at < len(self.hooks):
            from reactive.hooks import left_out  # noqa: PLC0415 - hooks need components

            left_out(region, self.hooks[self.at :])
        self.rendered = True
        return given

    @override
    def renew(self, region: Region) -> None:
        mine, other = self.region, cast("ComponentCall", region)
        self.region = region
        if not other.same_parameters(mine):
            self.render()

    @override
    def left(self) -> None:
        self.hooks = None


class Context(Generic[T]):
    """A value for a part of the tree, made by `create_context`. Calling it shows something with another value."""

    def __init__(self, default: T, name: str) -> None:
        self.default = default
        self.name = name

    def __repr__(self) -> str:
        return f"<context {self.name}>"

    def __call__(self, value: T, children: Callable[[], Any] | Any, *, key: Any = None) -> Control:
        """Show `children` (or what it returns), for which `use_context` gives `value`."""
        return cast("Control", _Provider(self, value, children, key))


class _Provider(Region):
    __slots__ = ("children", "context", "value")

    def __init__(self, context: Context[Any], value: Any, children: Any, key: Any) -> None:
        super().__init__(key)
        self.context = context
        self.value = value
        self.children = children

    def __repr__(self) -> str:
        return f"<provider of {self.context.name}>"

    @override
    def kind(self) -> Any:
        return self.context

    @override
    def open(self, outer: Owner) -> Live:
        return _ProviderLive(self, outer)


class _ProviderLive(Live):
    __slots__ = ("_changes",)

    def __init__(self, region: _Provider, outer: Owner) -> None:
        super().__init__(region, outer)
        self._changes = signal(0)

    def value(self) -> Any:
        """Whoever reads it renders again when it changes."""
        # The signal only tells of the change: its new value belongs to the next frame, and who renders now needs it.
        self._changes()
        return self.region.value

    @override
    def content(self) -> Any:
        children = self.region.children
        return children() if callable(children) else children

    @override
    def renew(self, region: Region) -> None:
        if not _same(self.region.value, cast("_Provider", region).value):
            self._changes.update(lambda n: n + 1)
            self.site.tell()
        super().renew(region)


def create_context(default: T, *, name: str = "context") -> Context[T]:
    """Make a context: a value that components find without being given it.

    Theme = ft.create_context("light")

    @ft.component
    def Label(): return ft.Text(ft.use_context(Theme))

    page.add(Theme("dark", lambda: Label()))
    """
    return Context(default, name)


def use_context(context: Context[T]) -> T:
    """The value that the nearest provider above gives; its change makes the component render again.

    Raises:
        LookupError: called outside a component.
    """
    live = current_live()
    if live is None:
        raise LookupError("use_context: call it in the body of a component")
    above: Live | None = live
    while above is not None:
        if isinstance(above, _ProviderLive) and above.region.context is context:
            return cast("T", above.value())
        above = above.above()
    return context.default
