"""The page: the root of the tree, and what a program knows of the user's end."""

from __future__ import annotations

import contextlib
import secrets
import sys
import weakref
from concurrent.futures import Future
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from typing_extensions import override

from core_tree.accept import Refused
from core_tree.contracts import Binding
from core_tree.control import BaseControl, control
from core_tree.controls import multi_view  # noqa: F401 - an annotation names its class
from core_tree.controls.base_page import BasePage
from core_tree.controls.service import Service
from core_tree.controls.window import Window
from core_tree.decode import decode
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.services.platforms import MOBILE, need
from core_tree.values import hold, unhold

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Awaitable, Callable

    from core_tree.controls.multi_view import MultiView
    from core_tree.events import (
        AppLifecycleStateChangeEvent,
        Event,
        KeyboardEvent,
        LocaleChangeEvent,
        LoginEvent,
        MultiViewAddEvent,
        MultiViewRemoveEvent,
        PlatformBrightnessChangeEvent,
        RouteChangeEvent,
        ViewPopEvent,
        ViewsPopUntilEvent,
    )
    from core_tree.tree import Tree
    from core_tree.types.device_info import DeviceInfo
    from core_tree.types.enums import Brightness, DeviceOrientation, PagePlatform

__all__ = ["Page", "ServiceRegistry", "SessionData", "SessionStore"]

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound=Service)

PAGE_ID = 1
WINDOW_ID = 2

TOLD_ALWAYS = (
    "route",
    "width",
    "height",
    "media",
    "platform_brightness",
    "web",
    "pwa",
    "debug",
    "wasm",
    "test",
    "multi_view",
    "pyodide",
    "renderer",
)
"""What the client says of itself whenever it connects."""
_ALONE = [object()]
"""What one list refers to and nobody else: how many that are by `sys.getrefcount` depends on the version of Python."""
TOLD_FIRST = ("platform",)
"""What it says only as long as the program has not said otherwise."""


@control("ServiceRegistry")
class ServiceRegistry(Service):
    """The services that the client keeps ready for a page.

    A service leaves once nobody but the registry refers to it. That is looked up before every frame of the page, and
    one is prepared whenever a handler, a task or a thread of the page has ended, so nothing need be done by finalisers.
    """

    _services: Children[Service] = children()

    uid: Prop[str] = prop(default="", kw_only=True, sent=False)
    """What the client knows the registry by, as long as it lives."""

    def init(self) -> None:
        """Name the registry."""
        self.uid = secrets.token_urlsafe(8)

    _auto_register = False

    def take(self, service: Service) -> None:
        """Register a service."""
        self._services.append(service)
        tree: Tree | None = self._home
        if tree is not None:
            with tree.lock:
                tree.prepared[self] = None  # look before every frame whether one has been let go of

    def find(self, kind: type[S]) -> S | None:
        """A service of exactly that kind, if there is one."""
        with self._lock():  # else it could be swept away before it has been returned
            return next((service for service in self._services if type(service) is kind), None)

    @override
    def before_update(self) -> None:
        self.sweep()

    def sweep(self) -> None:
        """Let go of the services that nobody refers to any more, unless they have something to tell."""
        services, tree = self._services, self._home
        if not services:
            if tree is not None:
                with tree.lock:
                    tree.prepared.pop(self, None)  # a page without services pays nothing
            return
        gone = []  # let go of outside of the lock: a finaliser may be the user's
        with self._lock():
            for at in range(len(services) - 1, -1, -1):
                unused = sys.getrefcount(_ALONE[0]) + self._known_to(services[at])
                if sys.getrefcount(services[at]) <= unused and not services[at]._has_handlers():
                    gone.append(services.pop(at))

    def _lock(self) -> contextlib.AbstractContextManager[Any]:
        tree: Tree | None = self._home
        return nullcontext() if tree is None else tree.lock

    def _known_to(self, service: Service) -> int:
        """How many places of the tree refer to a service, besides the list: its index, and the log of a frame."""
        tree: Tree | None = self._home
        if tree is None:
            return 0
        logs = (tree.entered, tree.changed, tree.known, tree.prepared)
        added = sum(entry[-1] is service for entry in self._services._journal or ())
        return (service._home is tree) + sum(service in log for log in logs) + added

    def _internals(self) -> dict[str, Any] | None:
        return {"uid": self.uid}


class SessionStore:
    """What a program keeps for one user, by name. It lasts as long as the session."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """What is kept by that name; None if nothing is."""
        return self._values.get(key)

    def set(self, key: str, value: Any) -> None:
        """Keep something."""
        self._values[key] = value

    def contains_key(self, key: str) -> bool:
        """Whether something is kept by that name."""
        return key in self._values

    def remove(self, key: str) -> None:
        """Keep it no longer.

        Raises:
            KeyError: nothing was kept by that name.
        """
        del self._values[key]

    def get_keys(self) -> list[str]:
        """The names."""
        return list(self._values)

    def clear(self) -> None:
        """Keep nothing any longer."""
        self._values.clear()


class SessionData:
    """A user's session, as a program sees it."""

    def __init__(self, page: Page) -> None:
        self.store = SessionStore()
        """For whatever the program keeps for the user."""
        self._page = weakref.ref(page)

    @property
    def id(self) -> str | None:
        """What tells the session apart from all others; a secret."""
        page = self._page()
        return None if page is None else page.session_id


@control("Page")
class Page(BasePage):
    """What one user sees: the root of the tree of controls."""

    multi_views: Children[MultiView] = children()
    """The places of the host page that show views, if the app is embedded in several."""
    window: Prop[Window] = prop(factory=Window)
    """The window of a desktop app."""
    route: Prop[str] = prop(default="/", input=True)
    """Where in the app the user is: path and query of the address."""
    web: Prop[bool] = prop(default=False, sent=False)
    """Whether the page is shown in a browser."""
    pwa: Prop[bool] = prop(default=False, sent=False)
    """Whether the user has installed the page as an app."""
    debug: Prop[bool] = prop(default=False, sent=False)
    """Whether the client is a build for developers."""
    wasm: Prop[bool] = prop(default=False, sent=False)
    """Whether the program itself runs in the browser, in WebAssembly."""
    test: Prop[bool] = prop(default=False, sent=False)
    """Whether the client is driven by a test."""
    multi_view: Prop[bool] = prop(default=False, sent=False)
    """Whether the host page shows the app in several places."""
    pyodide: Prop[bool] = prop(default=False, sent=False)
    """Whether the program runs in the browser, in Pyodide."""
    platform_brightness: Prop[Brightness | None] = prop(default=None, input=True)
    """Whether the user's system is light or dark."""
    client_ip: Prop[str | None] = prop(default=None, sent=False)
    """The network address that the client connects from."""
    client_user_agent: Prop[str | None] = prop(default=None, sent=False)
    """What the browser calls itself."""
    platform: Prop[PagePlatform | None] = prop(default=None)
    """The user's system; may be set, to see the look of another."""
    fonts: Prop[dict[str, str] | None] = prop(default=None)
    """Fonts by name, each with the address or the asset that it is loaded from."""
    on_platform_brightness_change: Handler[PlatformBrightnessChangeEvent] = event()
    """Called when the user's system goes from light to dark or back."""
    on_locale_change: Handler[LocaleChangeEvent] = event()
    """Called when the user prefers other languages."""
    on_app_lifecycle_state_change: Handler[AppLifecycleStateChangeEvent] = event()
    """Called when the app is shown, hidden, or about to go."""
    on_route_change: Handler[RouteChangeEvent] = event()
    """Called when `route` has changed."""
    on_view_pop: Handler[ViewPopEvent] = event()
    """Called when the user goes back from the top view; remove it from `views`."""
    on_views_pop_until: Handler[ViewsPopUntilEvent] = event()
    """Called when `pop_views_until` has come to its view."""
    on_keyboard_event: Handler[KeyboardEvent] = event()
    """Called when a key is pressed."""
    on_connect: Handler[Event[Page]] = event()
    """Called when the client is back after its connection was lost."""
    on_disconnect: Handler[Event[Page]] = event()
    """Called when the client's connection is lost."""
    on_close: Handler[Event[Page]] = event()
    """Called when the session ends for good."""
    on_login: Handler[LoginEvent] = event()
    """Called when a login has ended."""
    on_logout: Handler[Event[Page]] = event()
    """Called when the user was logged out."""
    on_error: Handler[Event[Page]] = event()
    """Called when something went wrong: in a handler, a binding, or in the client."""
    on_multi_view_add: Handler[MultiViewAddEvent] = event()
    """Called when the host page has added a place to show views in."""
    on_multi_view_remove: Handler[MultiViewRemoveEvent] = event()
    """Called when the host page has taken such a place away."""
    _services: Prop[ServiceRegistry] = prop(factory=ServiceRegistry)

    renderer: Prop[Literal["canvaskit", "skwasm"] | None] = prop(default=None, kw_only=True, sent=False)
    """What draws the page in the browser."""
    session_id: Prop[str | None] = prop(default=None, kw_only=True, sent=False)
    """What tells this session apart from all others; a secret."""
    url: Prop[str | None] = prop(default=None, kw_only=True, sent=False)
    """The address that the page was loaded from."""
    name: Prop[str] = prop(default="", kw_only=True, sent=False)
    """The first part of the path that the page was loaded from."""
    fps: Prop[float | None] = prop(default=None, kw_only=True, sent=False)
    """The most frames a second that the page gets; by default as many as the app says."""

    def init(self) -> None:
        """Make what belongs to every page."""
        super().init()
        self._id = PAGE_ID
        self._services = ServiceRegistry()
        self.window = Window()
        self.window._id = WINDOW_ID

    _session: SessionData | None = None
    _authorization: Any = None
    """How the user has signed in, if so."""
    _identity: Any = None
    """Who the user is, as the program's `authenticate` said."""
    _ended = False
    """Whether the session is over; its main or a handler may still run, and is not to fail for that."""

    @property
    def _tree(self) -> Tree:
        """The tree that the page is the root of."""
        tree: Tree | None = self._home
        if tree is None:
            raise RuntimeError("the page has no session yet")
        return tree

    @property
    def query(self) -> dict[str, str]:
        """The query parameters of the route."""
        return dict(parse_qsl(urlsplit(self.route).query, keep_blank_values=True))

    @property
    def loop(self) -> AbstractEventLoop | None:
        """The loop that the page's tasks run on; `run_task` starts one from any thread."""
        return self._tree.host.loop

    @property
    def executor(self) -> None:
        """None, which stands for a loop's own threads: `page.loop.run_in_executor(page.executor, fn)`."""
        return

    def schedule_update(self) -> None:
        """As `update`."""
        self.update()

    def error(self, message: str) -> None:
        """Tell of an error as of one that a handler has raised: to `on_error`, else to the log and over the page."""
        self._tree.host.report(RuntimeError(message), "page.error")

    def get_control(self, id: int) -> BaseControl | None:
        """Find a control of the page by its id."""
        return self._tree.index.get(id)

    def run_task(self, handler: Callable[P, Awaitable[R]], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Run a coroutine function on the session's loop. Once the session is over, the future is cancelled."""
        if self._home is None and self._ended:
            return never()
        task: Future[R] = self._tree.host.run_task(handler, *args, **kwargs)
        return task

    def run_thread(self, handler: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Run a function on a thread of its own. Once the session is over, the future is cancelled."""
        if self._home is None and self._ended:
            return never()
        thread: Future[R] = self._tree.host.run_thread(handler, *args, **kwargs)
        return thread

    async def push_route(self, route: str, **kwargs: Any) -> None:
        """Go to another route, as if the user had followed a link; `on_route_change` is called.

        Args:
            route: the new route.
            kwargs: parameters for its query.
        """
        if kwargs:
            route += ("&" if "?" in route else "?") + urlencode(kwargs)
        await self._invoke("push_route", {"route": route})

    def navigate(self, route: str, **kwargs: Any) -> None:
        """Go to another route, without waiting for it; see `push_route`."""
        self.run_task(self.push_route, route, **kwargs)

    async def pop_views_until(self, route: str, result: Any = None) -> None:
        """Remove the views above the one with that route, and go to that route.

        Args:
            route: the route of the view to go back to.
            result: what `on_views_pop_until` gets.

        Raises:
            ValueError: no view has that route.
        """
        at = next((at for at, view in enumerate(self.views) if view.route == route), None)
        if at is None:
            raise ValueError(f"no view has the route {route!r}; there are: {[v.route for v in self.views]}")
        del self.views[at + 1 :]
        await self.push_route(route)
        self._tree.host.happen(self._id, "views_pop_until", {"route": route, "result": result})

    @property
    def session(self) -> SessionData:
        """The user's session: its id, and a store for whatever the program keeps for the user."""
        if self._session is None:
            self._session = SessionData(self)
        return self._session

    @property
    def identity(self) -> Any:
        """Who the user is: what the program's `authenticate` said of the request; None without one."""
        return self._identity

    @property
    def stats(self) -> Any:
        """How this user is served, as of now: a `Stats` with frames, bytes, round trip, staleness. From any thread.

        As text it is one line, for a log.
        """
        return self._tree.host.stats()

    @property
    def pubsub(self) -> Any:
        """Messages to the pages of all users of the program: a `PubSubClient`."""
        return self._tree.host.pubsub

    @property
    def auth(self) -> Any:
        """How the user has signed in: an `auth.Authorization` with `user` and `get_token()`; None if not signed in."""
        return self._authorization

    async def login(  # noqa: PLR0917 - as in Flet
        self,
        provider: Any,
        fetch_user: bool = True,
        fetch_groups: bool = False,
        scope: list[str] | None = None,
        saved_token: str | None = None,
        on_open_authorization_url: Callable[[str], Awaitable[None]] | None = None,
        complete_page_html: str | None = None,
        redirect_to_page: bool | None = False,
        authorization: Any = None,
    ) -> Any:
        """Sign the user in with the account of another service.

        Opens the service's page where the user agrees. Once the service has answered, `on_login` is called; if its
        event has no `error`, `auth` says who the user is.

        Args:
            provider: the service, an `auth.OAuthProvider`.
            fetch_user: whether to ask who the user is.
            fetch_groups: whether to ask for the user's groups.
            scope: what to ask the service for, besides what the provider says.
            saved_token: what `auth.get_token()` gave in an earlier session, as `to_json` wrote it: nothing is opened.
            on_open_authorization_url: opens the service's page in another way than in a window of its own.
            complete_page_html: what that window shows once the user has agreed; by default it closes.
            redirect_to_page: whether it shows the app instead.
            authorization: a class of your own in place of `auth.AuthorizationService`.

        Returns:
            An object of that class.

        Raises:
            ModuleNotFoundError: the libraries for signing in are not installed.
            ValueError: `saved_token` is no saved token.
            Exception: what `authorization` raises: the service does not answer, or takes the saved token no more.
        """
        return await self._tree.host.login(
            provider,
            fetch_user=fetch_user,
            fetch_groups=fetch_groups,
            scope=scope,
            saved_token=saved_token,
            on_open_authorization_url=on_open_authorization_url,
            complete_page_html=complete_page_html,
            redirect_to_page=bool(redirect_to_page),
            authorization=authorization,
        )

    def logout(self) -> None:
        """Forget who the user is; `on_logout` is called. The service itself is not asked."""
        self._authorization = None
        self._tree.host.logged_out()

    def get_upload_url(self, file_name: str, expires: int) -> str:
        """An address of this server that one file may be uploaded to, for a while.

        Args:
            file_name: what the file is to be called, below the folder for uploads; `/` separates folders.
            expires: how long the address is good for, in seconds.

        Raises:
            ValueError: the name leads out of that folder, or the time is not positive.
            RuntimeError: the program takes no files: `run(upload_dir=...)`.
        """
        return self._tree.host.upload_url(file_name, expires)

    @property
    def app_visible(self) -> bool:
        """Whether the user can see the page: not while its tab or window is hidden."""
        return self._tree.host.visible

    async def wait_until_visible(self) -> None:
        """Wait until the user can see the page."""
        await self._tree.host.until_visible()

    async def get_device_info(self) -> DeviceInfo | None:
        """Ask the client about the user's device.

        Returns:
            A `WebDeviceInfo` if the page is shown in a browser, else what there is to know of the user's system, such
            as an `AndroidDeviceInfo`; None if the client does not know.

        Raises:
            ValueError: the client's answer does not fit.
        """
        from core_tree.types.device_info import kind_of_device  # noqa: PLC0415 - large, and few programs ask

        kind = kind_of_device(web=self.web, platform=self.platform)
        info: DeviceInfo | None = None if kind is None else decode(kind, await self._invoke("get_device_info"))
        return info

    async def set_allowed_device_orientations(self, orientations: list[DeviceOrientation]) -> None:
        """Say in which ways a phone or tablet shows the app; an empty list leaves it to the system.

        Raises:
            RuntimeError: a `NotThereError`: the client is neither on Android nor on iOS, or is a browser.
        """
        need(self, "set_allowed_device_orientations", MOBILE)
        await self._invoke("set_allowed_device_orientations", {"orientations": orientations})

    def _register(self, props: dict[str, Any]) -> None:
        """Take over what the client says of itself when it connects. What does not fit is left out."""
        renderer = "skwasm" if props.get("wasm") else "canvaskit"
        given = {**props, "wasm": props.get("pyodide"), "renderer": renderer}
        names = TOLD_ALWAYS if self._home is not None else (*TOLD_ALWAYS, *TOLD_FIRST)
        for name in names:
            declared = self.__props__[name]
            with suppress(ValueError, TypeError, Refused):
                value = declared.forms.check(decode(declared.resolve(), given.get(name)))
                self._told(declared, value, given.get(name))

    def _told(self, declared: Prop[Any], value: Any, data: Any) -> None:
        """Store a property that the client has told, without telling it back."""
        tree: Tree | None = self._home
        name = declared.name
        with nullcontext() if tree is None else tree.lock:
            if tree is not None and declared.input:
                tree.known.setdefault(self, {})[name] = data
            old = self._values.get(name)
            if not isinstance(old, Binding):
                self._values[name] = value
                unhold(old, self, name)
                hold(value, self, name)
                return
        self._take(declared, value)


def never() -> Future[Any]:
    """A future of what will not be done."""
    future: Future[Any] = Future()
    future.cancel()
    return future
