"""Hooks: what the body of a component keeps from one run to the next.

    @ft.component
    def Counter():
        count, set_count = ft.use_state(0)
        return ft.Button(f"Clicked {count} times", on_click=lambda: set_count(count + 1))

A hook is known by its place in the order of calls, so all of them are called at each run, never in an `if`. Writing
what `use_state` gave makes the body run again; `use_signal` gives a signal instead, which can be bound without that.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast, overload

import attrs

from reactive._graph.shared import unchanged
from reactive.components import ComponentLive
from reactive.graph import Effect, Signal, effect, signal, untracked
from reactive.reconcile import reconcile
from reactive.regions import current_live
from reactive.tasks import Task

if TYPE_CHECKING:
    from concurrent.futures import Future

    from core_tree.controls.dialog_control import DialogControl
    from core_tree.controls.page import Page
    from reactive.components import ComponentCall

__all__ = [
    "HookError",
    "MutableRef",
    "on_mounted",
    "on_unmounted",
    "on_updated",
    "use_callback",
    "use_dialog",
    "use_effect",
    "use_memo",
    "use_ref",
    "use_signal",
    "use_state",
    "use_task",
]

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H")
F = TypeVar("F", bound=Callable[..., Any])


class HookError(RuntimeError):
    """A hook was called where it cannot work; the message says which."""


def _component(name: str) -> ComponentLive:
    live = current_live()
    if not isinstance(live, ComponentLive):
        raise HookError(f"{name}: call it in the body of a component, not in a handler or a plain function")
    return live


def _hook(name: str, kind: type[H], make: Callable[[ComponentLive], H]) -> tuple[ComponentLive, H, bool]:
    """The hook at this place, and whether it is new."""
    live = _component(name)
    hooks = live.hooks
    if hooks is None:
        hooks = live.hooks = []
    at = live.at
    live.at += 1
    if at == len(hooks):
        if live.rendered and kind is not _AfterRun:
            raise HookError(f"{live.region!r}: {name} was not called in the first run; call the same hooks each time")
        made = make(live)
        hooks.append(made)
        return live, made, True
    present = hooks[at]
    if not isinstance(present, kind):
        raise HookError(
            f"{live.region!r}: hook {at + 1} was {present!r} before and is {name} now; call the same hooks each time, "
            "in the same order"
        )
    return live, present, False


def left_out(region: ComponentCall, hooks: Sequence[Any]) -> None:
    """Look at the hooks that a run has not called.

    Raises:
        HookError: one of them must be called in each run.
    """
    for hook in hooks:
        if not isinstance(hook, _AfterRun):
            raise HookError(f"{region!r}: {hook!r} was not called this time; call the same hooks each time")


@attrs.define(eq=False)
class _State(Generic[T]):
    signal: Signal[T]

    def __repr__(self) -> str:
        return "use_state"

    def set(self, value: T | Callable[[T], T]) -> None:
        if callable(value):
            self.signal.update(value)
        else:
            self.signal.set(value)


def use_state(initial: T | Callable[[], T]) -> tuple[T, Callable[[T | Callable[[T], T]], None]]:
    """A value that belongs to the component, and a function that sets it, after which the body runs again.

    Args:
        initial: the first value, or a function that makes it.

    Returns:
        The value now, and the setter: it takes a value, or a function of the present one (so that no change is lost).
        It may be called from any thread.

    """
    _, state, _ = _hook(
        "use_state", _State, lambda _: _State(signal(initial() if callable(initial) else initial, name="use_state"))
    )
    return state.signal(), state.set


@attrs.define(eq=False)
class _Kept:
    name: str
    value: Any = None
    dependencies: Sequence[Any] | None = None

    def __repr__(self) -> str:
        return self.name

    def due(self, dependencies: Sequence[Any] | None, *, new: bool) -> bool:
        before, self.dependencies = self.dependencies, None if dependencies is None else list(dependencies)
        return new or before is None or dependencies is None or not _all_same(before, dependencies)


class _Memo(_Kept):
    pass


class _Reference(_Kept):
    pass


class _AfterRun(_Kept):
    pass


class _Dialog(_Kept):
    pass


def use_signal(initial: T | Callable[[], T]) -> Signal[T]:
    """A signal that belongs to the component: bind it, and nothing runs again when it changes."""
    _, kept, _ = _hook(
        "use_signal",
        _Reference,
        lambda _: _Reference("use_signal", signal(initial() if callable(initial) else initial)),
    )
    return cast("Signal[T]", kept.value)


def use_memo(calculate_value: Callable[[], T], dependencies: Sequence[Any] | None = None) -> T:
    """What the function returned, called again only when one of the dependencies is another one; without, each time."""
    _, kept, new = _hook("use_memo", _Memo, lambda _: _Memo("use_memo"))
    if kept.due(dependencies, new=new):
        kept.value = calculate_value()
    return cast("T", kept.value)


def use_callback(fn: F, dependencies: Sequence[Any] | None = None) -> F:
    """The same function object as long as the dependencies are the same."""
    return use_memo(lambda: fn, dependencies)


@attrs.define(eq=False)
class MutableRef(Generic[T]):
    """A place for anything; changing it makes nothing run."""

    current: T


def use_ref(initial_value: T | Callable[[], T] | None = None) -> MutableRef[T]:
    """A place that stays the same from run to run, for a control to be referred to or any value."""

    def make(_: ComponentLive) -> _Reference:
        first = cast("T", initial_value() if callable(initial_value) else initial_value)
        return _Reference("use_ref", MutableRef(first))

    _, kept, _ = _hook("use_ref", _Reference, make)
    return cast("MutableRef[T]", kept.value)


def use_effect(
    setup: Callable[[], Any],
    dependencies: Sequence[Any] | None = None,
    cleanup: Callable[[], Any] | None = None,
) -> None:
    """Call `setup` after the run, if one of the dependencies is another one: after each run if none are given.

    What it does runs on the page's loop once the output is in place; a coroutine function runs as a task, which is
    cancelled before the next one. Errors go to `page.on_error`.

    Args:
        setup: a function, or a coroutine function. What it returns is called before the next time and at the end.
        dependencies: values; an empty list means once, when the component has come on the page.
        cleanup: called before the next time and when the component leaves. It may be a coroutine function.

    Unlike the other hooks it may be left out of a run, where no hook follows it; what it has started goes on.
    """
    live, kept, new = _hook("use_effect", _AfterRun, lambda _: _AfterRun("use_effect"))
    if kept.due(dependencies, new=new):
        if isinstance(kept.value, Effect):
            kept.value.dispose()
        kept.value = live.scope.run(lambda: _started(live, setup, cleanup))


def _started(live: ComponentLive, setup: Callable[[], Any], cleanup: Callable[[], Any] | None) -> Effect:
    page = live.site.page

    def run() -> Callable[[], None]:
        task: Future[Any] | None = None
        returned: Any = None
        if inspect.iscoroutinefunction(setup):
            task = page.run_task(setup)
        else:
            returned = untracked(setup)

        def end() -> None:
            if task is not None:
                task.cancel()
            for fn in (returned, cleanup):
                if callable(fn):
                    _call(page, fn)

        return end

    return effect(run, name=f"use_effect of {live.region!r}")


@overload
def use_task(fn: Callable[P, Coroutine[Any, Any, T]]) -> Task[P, T]: ...
@overload
def use_task(fn: Callable[P, T]) -> Task[P, T]: ...
def use_task(fn: Callable[P, Any]) -> Task[P, Any]:
    """Work that the component can start, watch and cancel; it is cancelled when the component leaves the page.

    Args:
        fn: a coroutine function, which runs on the page's loop; or a plain one, which gets a thread of its own. A run
            calls the one that was given last.

        work = ft.use_task(fetch)
        ft.Button("Fetch", on_click=lambda: work.start(), disabled=work.running)

    """
    live, kept, new = _hook("use_task", _Reference, lambda _: _Reference("use_task"))
    if new:
        kept.value = live.scope.run(lambda: Task(fn))
    task = cast("Task[P, Any]", kept.value)
    task.fn = fn
    return task


def use_dialog(dialog: DialogControl | None = None) -> None:
    """Show a dialog as long as the component gives one, each run anew; `None` closes it.

    A dialog of the same type and key stays what it is and takes over what is different. One that the user has closed
    stays closed until the component has given `None`; so tell the state by its `on_dismiss`.

        asking, set_asking = ft.use_state(False)
        ft.use_dialog(ft.AlertDialog(title="Sure?", on_dismiss=lambda: set_asking(False)) if asking else None)

    """
    live, kept, new = _hook("use_dialog", _Dialog, lambda _: _Dialog("use_dialog"))
    if new:
        live.scope.on_cleanup(lambda: _closed(kept.value))
    shown = kept.value
    if shown is not None and dialog is not None:
        kept.value = reconcile(shown, dialog)
    else:
        kept.value = dialog
    if kept.value is not shown:
        _closed(shown)
        if kept.value is not None:
            live.site.page.show_dialog(kept.value)


def _closed(dialog: DialogControl | None) -> None:
    if dialog is not None:
        dialog.open = False


def on_mounted(fn: Callable[[], Any]) -> None:
    """Call the function once the component is on the page."""
    use_effect(fn, [])


def on_updated(fn: Callable[[], Any], dependencies: Sequence[Any] | None = None) -> None:
    """Call the function after each run, also the first; with dependencies, if one of them is another one."""
    use_effect(fn, dependencies)


def on_unmounted(fn: Callable[[], Any]) -> None:
    """Call the function when the component has left the page; the one that was given last."""
    live, kept, new = _hook("on_unmounted", _AfterRun, lambda _: _AfterRun("on_unmounted"))
    kept.value = fn
    if new:
        page = live.site.page
        live.scope.on_cleanup(lambda: _call(page, kept.value))


def _call(page: Page, fn: Callable[[], Any]) -> None:
    if inspect.iscoroutinefunction(fn):
        page.run_task(fn)
    else:
        fn()


def _all_same(before: Sequence[Any], after: Sequence[Any]) -> bool:
    return len(before) == len(after) and all(map(unchanged, before, after))
