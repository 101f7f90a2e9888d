r"""Which component a route shows: `Router` and `Route`, with parameters, nesting, loaders and a stack of views.

    @ft.component
    def App():
        return ft.Router([
            ft.Route(component=Shell, children=[            # no path of its own: a frame around the others
                ft.Route(index=True, component=Home),
                ft.Route("users/:name", component=User, loader=lambda params: load_user(params["name"])),
            ]),
        ], not_found=Lost)

    ft.run(lambda page: page.render(App))

Paths are matched piece by piece: a word, `:name` for any one piece, `:name?` for one that may be missing, `:name*` for
all that is left, `:name(\d+)` for what the expression matches. The outer component shows the inner one by
`use_route_outlet`. With `manage_views=True` (and `page.render_views`) each becomes a view of its own on top of the one
before, which mobile users swipe away.
"""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import attrs

from core_tree.controls.view import View
from core_tree.template_route import expression
from reactive.components import component, create_context, use_context
from reactive.current import current_page
from reactive.graph import Signal
from reactive.hooks import use_effect, use_memo, use_ref, use_signal
from reactive.resources import Resource, resource

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.controls.page import Page

__all__ = [
    "LocationInfo",
    "Route",
    "Router",
    "is_route_active",
    "use_route_loader_data",
    "use_route_location",
    "use_route_outlet",
    "use_route_params",
    "use_view_path",
]


@attrs.frozen(eq=False)
class Route:
    """One rule of a `Router`.

    Raises:
        ValueError: an index route has a path or children.

    """

    path: str | None = None
    """Pieces of the path, relative to the parent's; None for a frame around the children."""
    index: bool = False
    """Whether it is what the parent's own path shows."""
    component: Callable[[], Any] | None = None
    """What is shown."""
    children: list[Route] | None = None
    """What may come below."""
    loader: Callable[[dict[str, str]], Any] | None = None
    """Fetches the data for the parameters; plain or async. `use_route_loader_data` gives it."""
    outlet: bool = False
    """With managed views: whether its child is shown inside it rather than in a view on top."""
    modal: bool = False
    """With managed views: whether it stands on top of whatever was shown before."""
    recursive: bool = False
    """Whether it may follow itself, piece after piece."""
    guard: Callable[[dict[str, str]], bool | str | None] | None = None
    """Asked before anything is shown: a route to go to instead, or False as if there were no such route."""

    def __attrs_post_init__(self) -> None:
        if self.index and (self.path or self.children):
            raise ValueError(
                "Route: an index route has neither a path nor children; it is what its parent's path shows"
            )


@attrs.frozen
class LocationInfo:
    """A route, taken apart."""

    pathname: str
    """The path, beginning with a slash."""
    search: str = ""
    """The query, without the question mark."""
    hash: str = ""
    """The fragment, without the hash sign."""

    @classmethod
    def of(cls, route: str) -> LocationInfo:
        """Take a route apart."""
        parts = urlsplit(route or "/")
        return cls("/" + parts.path.strip("/"), parts.query, parts.fragment)


@attrs.frozen
class _Match:
    """A rule that holds: with what it has read, and the path up to its end."""

    route: Route
    params: dict[str, str]
    path: str


@functools.cache
def _pattern(path: str) -> re.Pattern[str]:
    """A path of a rule as an expression for the beginning of what is left to match."""
    return re.compile(expression("".join(f"/{piece}" for piece in path.split("/") if piece)) + "(?=/|$)")


def match_routes(routes: Iterable[Route], path: str) -> list[_Match] | None:
    """The rules that hold for a path, outermost first; None if none does. The first that fits is taken."""
    return _match(routes, "".join(f"/{piece}" for piece in path.split("/") if piece), "")


def _match(routes: Iterable[Route], left: str, before: str) -> list[_Match] | None:
    for route in routes:
        if route.index:
            if not left:
                return [_Match(route, {}, before or "/")]
            continue
        found = _pattern(route.path or "").match(left)
        if found is None:
            continue
        params = {name: unquote(value) for name, value in found.groupdict().items() if value is not None}
        rest, at = left[found.end() :], before + found[0]
        here = _Match(route, params, at or "/")
        below = route.children or []
        if route.recursive and found[0]:
            below = [*(child for child in below if child is not route), route]
        inner = _match(below, rest, at) if below and (rest or route.children) else None
        if inner is not None:
            return [here, *inner]
        if not rest and (route.component is not None or not route.children):
            return [here]
    return None


# ---------------------------------------------------------------------------------------------------------------------
# What components ask


@attrs.frozen(eq=False)
class _Here:
    """What the hooks tell in one component."""

    location: LocationInfo
    params: dict[str, str]
    path: str
    outlet: Any
    data: Any


_here = create_context(None, name="route")


def _ask() -> _Here | None:
    here: Any = use_context(_here)
    return here if isinstance(here, _Here) else None


def use_route_params() -> dict[str, str]:
    """What the path says for the `:names` of all rules that hold; empty outside a router."""
    here = _ask()
    return {} if here is None else here.params


def use_route_location() -> str:
    """The path that is shown; empty outside a router."""
    here = _ask()
    return "" if here is None else here.location.pathname


def use_view_path() -> str:
    """The path up to the rule that shows the component: a route for its view. Empty outside a router."""
    here = _ask()
    return "" if here is None else here.path


def use_route_outlet() -> Any:
    """What the rule below shows, to be put where it belongs; None if there is none."""
    here = _ask()
    return None if here is None else here.outlet


def use_route_loader_data() -> Any:
    """What the rule's loader has returned; of an async one None until it is there.

    Raises:
        Exception: what an async loader raised.

    """
    here = _ask()
    if here is None:
        return None
    return here.data.value if isinstance(here.data, Resource) else here.data


def is_route_active(path: str, exact: bool = False) -> bool:
    """Whether the path that is shown is that one, or lies below it (not for `/`); with `exact` only the former."""
    shown, path = use_route_location(), "/" + path.strip("/")
    return shown == path or (not exact and path != "/" and shown.startswith(path + "/"))


# ---------------------------------------------------------------------------------------------------------------------
# The router


@component
def Router(  # noqa: N802 - a component
    routes: list[Route],
    not_found: Callable[[], Any] | None = None,
    manage_views: bool = False,
) -> Any:
    """Show what the page's route says.

    Args:
        routes: the rules; the first that fits is taken.
        not_found: the component for a route that none fits; by default a short text.
        manage_views: whether each component is a view of its own. Then use it with `page.render_views`; the back button
            goes to the view below.

    """
    page = current_page()
    route: Signal[str] = use_signal(lambda: page.route)
    use_effect(lambda: _follow(page, route), [])
    base = use_ref("/")
    loaded = use_memo(dict[Any, Any], [])
    location = LocationInfo.of(route())
    chain = match_routes(routes, location.pathname)
    if chain is not None:
        verdict = _verdict(chain)
        if isinstance(verdict, str):
            page.navigate(verdict)
        if verdict is not True:
            chain = None if verdict is False else []
    if chain is None:
        lost = not_found or _not_found
        return View([_shown(lost)], location.pathname) if manage_views else lost()
    if not manage_views:
        loaded_before = dict(loaded)
        loaded.clear()
        return _nested(chain, _merged(chain), location, loaded, loaded_before)
    chains = [chain]
    if chain and chain[0].route.modal:
        below = match_routes(routes, base.current)
        chains = [*([below] if below else []), chain]
    elif not any(match.route.modal for match in chain):
        base.current = location.pathname
    loaded_before = dict(loaded)
    loaded.clear()
    views = [view for part in chains for view in _views(part, location, loaded, loaded_before)]
    return views or [View([], location.pathname)]


def _verdict(chain: list[_Match]) -> bool | str:
    params = _merged(chain)
    for match in chain:
        if match.route.guard is not None:
            said = match.route.guard(params)
            if said is False or isinstance(said, str):
                return said
    return True


def _merged(chain: list[_Match]) -> dict[str, str]:
    return {name: value for match in chain for name, value in match.params.items()}


def _data(match: _Match, params: dict[str, str], loaded: dict[Any, Any], before: dict[Any, Any]) -> Any:
    """What the loader gives; asked again when the path is another one."""
    loader = match.route.loader
    if loader is None:
        return None
    key = id(match.route), match.path
    if key in loaded:  # a layout, once more around another view
        return loaded[key]
    if key in before:
        data = before[key]
    elif inspect.iscoroutinefunction(loader):
        data = resource(lambda: loader(params), initial=None)
    else:
        data = loader(params)
    loaded[key] = data
    return data


def _nested(
    chain: list[_Match],
    params: dict[str, str],
    location: LocationInfo,
    loaded: dict[Any, Any],
    before: dict[Any, Any],
) -> Any:
    """The components of a chain, the inner ones as outlets of the outer ones."""
    shown: Any = None
    for match in reversed(chain):
        if match.route.component is not None:
            data = _data(match, params, loaded, before)
            shown = _here(_Here(location, params, match.path, shown, data), match.route.component)  # type: ignore[arg-type]
    return shown


def _views(chain: list[_Match], location: LocationInfo, loaded: dict[Any, Any], before: dict[Any, Any]) -> list[Any]:
    """A view for each component; those below a layout with an outlet are each shown inside one of its views."""
    views: list[Any] = []
    group: list[_Match] = []
    for at, match in enumerate(chain):
        group.append(match)
        if match.route.component is None or (match.route.outlet and at + 1 < len(chain)):
            continue
        params = _merged(chain[: at + 1])
        outer, *inner = [one for one in group if one.route.component is not None]
        outlet = _nested(inner, params, location, loaded, before)
        data = _data(outer, params, loaded, before)
        path = group[-1].path
        here = _Here(location, params, path, outlet, data)
        views.append(_here(here, functools.partial(_as_view, outer.route.component, path), key=path))  # type: ignore[arg-type]
        group = [layout for layout in group if layout.route.outlet]
    return views


@component
def _as_view(shown: Callable[[], Any], path: str) -> Any:
    """A component's output as a view: its own, or one around it."""
    output = inspect.unwrap(shown)()
    return output if isinstance(output, View) else View([output], path)


def _follow(page: Page, route: Signal[str]) -> Callable[[], None]:
    """Follow the page's route until the router goes; handlers that were there go on being called by the page."""
    before, popped = page.on_route_change, page.on_view_pop

    def changed() -> None:
        route.value = page.route

    def pop() -> None:
        if len(page.views) > 1:
            page.navigate(page.views[-2].route)

    page.on_route_change = changed
    page.on_view_pop = pop
    route.value = page.route

    def end() -> None:
        page.on_route_change, page.on_view_pop = before, popped

    return end


def _shown(lost: Callable[[], Any]) -> Any:
    return lost()


def _not_found() -> Control:
    from core_tree.controls.text import Text  # noqa: PLC0415 - only where somebody is lost

    return Text("There is nothing at this address.")
