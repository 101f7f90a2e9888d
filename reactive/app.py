"""`run`: a program and its users' pages, from the command line to the browser. The one place that knows all packages.

import reactive as ft

def main(page: ft.Page):
    page.add(ft.Text("Hello"))

ft.run(main)
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import logging
import os
import signal
import socket
import sys
import sysconfig
import traceback
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs

from core_tree.control import BaseControl
from core_tree.controls.page import Page
from core_tree.events import Event, make_event
from core_tree.types.enums import AppView
from core_tree.wire import ProtocolError
from reactive.pubsub import PubSubClient, PubSubHub
from reactive.runtime import HandlerPlace, Runtime, positional_count
from reactive.workers import Workers

if TYPE_CHECKING:
    from reactive.auth.logins import Logins
    from reactive.serving import Serving
    from transport.access import Access, Authenticate
    from transport.limits import Limits
    from transport.messages import Register
    from transport.session import HttpAnswer, Session

__all__ = ["run", "run_async"]

logger = logging.getLogger("reactree")

Main = Callable[[Page], Any]


def _unless_refused(control: BaseControl, handler: Callable[..., Any], event: Event[Any]) -> Any:
    """Call a handler, if the control's class lets it be called."""
    goes_on = control.before_event(event)
    if goes_on is None or goes_on:
        return handler(*(event,)[: positional_count(handler, 1)])
    return None


def _opens_browser(view: AppView | str | bool) -> bool:
    """Whether to open the page when the program starts. There is no desktop window yet: the browser stands in."""
    if isinstance(view, bool):
        return view
    if isinstance(view, AppView):
        return view is not AppView.FLET_APP_HIDDEN
    accepted = ["none", *(member.value for member in AppView)]
    if view.lower() not in accepted:
        raise ValueError(f"view: {view!r} was given; accepted: {', '.join(accepted)}")
    return view.lower() not in ("none", AppView.FLET_APP_HIDDEN.value)


def _port(value: int | str) -> int:
    try:
        port = int(value)
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise ValueError(f"port: {value!r} was given; accepted: 0 (any free one) to 65535")
    return port


def _base_path(value: str) -> str:
    from client_flutter.page import as_base_path  # noqa: PLC0415 - `import reactive` loads no server

    return as_base_path(value)


def _texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """Several texts, given as such or as one with commas between, as in an environment variable."""
    parts = value.split(",") if isinstance(value, str) else value
    return tuple(part.strip() for part in parts)


@attrs.frozen(kw_only=True)
class Settings:
    """How a program is served. The environment's REACTREE_HOST, REACTREE_PORT and REACTREE_VIEW override."""

    host: str = "127.0.0.1"
    port: int = attrs.field(default=8550, converter=_port)
    view: bool = attrs.field(default=True, converter=_opens_browser)
    """Whether the page is opened in a browser."""
    base_path: str = attrs.field(default="/", converter=_base_path)
    """The path of the server below which the program is, where a proxy passes on a part of its own addresses."""
    name: str = "reactree"
    assets_dir: str | None = None
    web_renderer: str = "auto"
    route_url_strategy: str = "path"
    fps: float = attrs.field(default=60, validator=attrs.validators.gt(0))
    debug: bool = True
    handlers: HandlerPlace = attrs.field(default="threads", validator=attrs.validators.in_(("threads", "loop")))
    max_handler_threads: int = attrs.field(default=256, validator=attrs.validators.gt(0))
    max_message: int = attrs.field(default=1024 * 1024, validator=attrs.validators.gt(0))
    session_timeout: float | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.ge(0))
    )
    """Seconds; None for what the limits say."""
    upload_dir: str | None = attrs.field(default=None, converter=attrs.converters.optional(str))
    """Where files come that users send; None: none are taken."""
    max_upload: int = attrs.field(default=100 * 1024 * 1024, validator=attrs.validators.gt(0))
    limits: Limits | None = None
    allowed_origins: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    trusted_proxies: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    authenticate: Authenticate | None = None
    log_frames: bool = False

    @classmethod
    def of(cls, given: dict[str, Any], *, caller: str = "run", without: Collection[str] = ()) -> Settings:
        """The settings: the environment's before those given before the defaults.

        Args:
            given: by name.
            caller: the function that was given them.
            without: settings that it does not take, as the server has them.

        Raises:
            TypeError: there is no such setting.
            ValueError: a setting is not accepted.
        """
        accepted = [field.name for field in attrs.fields(cls) if field.name not in without]
        for name in given:
            if name not in accepted:
                whose = "; the server has it" if name in without else ""
                raise TypeError(f"{caller}() has no setting {name!r}{whose}; it has: {', '.join(accepted)}")
        chosen = {name: value for name, value in given.items() if value is not None}
        for name in ("host", "port", "view"):
            value = os.environ.get(f"REACTREE_{name.upper()}")
            if value:
                chosen[name] = value
        if os.environ.get("REACTREE_LOG_FRAMES"):
            chosen["log_frames"] = True
        return cls(**chosen)

    def access(self) -> Access:
        """Who may come in."""
        from transport.access import Access  # noqa: PLC0415 - `import reactive` loads no server

        return Access(
            allowed_origins=self.allowed_origins,
            trusted_proxies=self.trusted_proxies,
            authenticate=self.authenticate,
        )

    def allowed(self) -> Limits:
        """What clients may ask of the server."""
        from transport.limits import Limits  # noqa: PLC0415 - `import reactive` loads no server

        limits = self.limits or Limits()
        if not isinstance(limits, Limits):
            raise TypeError(f"limits: {limits!r} was given; accepted: a Limits, or None")
        return limits if self.session_timeout is None else attrs.evolve(limits, session_timeout=self.session_timeout)


class Program:
    """A user's program as sessions see it (`transport.session.App`): makes pages, runs handlers, tells of errors."""

    def __init__(
        self, main: Main, before_main: Main | None, settings: Settings, workers: Workers | None = None
    ) -> None:
        self._main = main
        self._before_main = before_main
        self._settings = settings
        self._workers = workers or Workers(settings.max_handler_threads)
        self._runtimes: dict[Session, Runtime] = {}
        self._board = PubSubHub()

    async def login(self, session: Session, provider: Any, **options: Any) -> Any:
        """Begin to sign the session's user in."""
        return await self._logins.login(self._runtimes[session].page, provider, **options)

    def logged_out(self, session: Session) -> None:
        """The session's user is not signed in any more, and waits for no login."""

        def tell() -> None:
            runtime = self._runtimes.get(session)
            if runtime is not None:
                self._logins.forget(runtime.page)
                self._call_handler(session, runtime.page, "logout", None)

        session.on_loop(tell)

    async def login_answered(self, given: Mapping[str, str]) -> HttpAnswer:
        """A service has sent a user back who signs in there."""
        return await self._logins.answered(given)

    @functools.cached_property
    def _logins(self) -> Logins:
        from reactive.auth.logins import Logins  # noqa: PLC0415 - for those who sign somebody in

        def tell(page: Page, name: str, data: Any) -> None:
            session = next((one for one, runtime in self._runtimes.items() if runtime.page is page), None)
            if session is not None:
                self._call_handler(session, page, name, data)

        return Logins(tell)

    def upload_url(self, session: Session, file_name: str, expires: float) -> str:
        """The address to upload a file to."""
        from transport.uploads import upload_url  # noqa: PLC0415 - for those who take files

        if self._settings.upload_dir is None:
            raise RuntimeError("get_upload_url: this program takes no files; run(upload_dir=...) has it take them")
        return urlsplit(session.info.url or "").path + upload_url(file_name, expires)

    def pubsub(self, session: Session) -> PubSubClient:
        """The page's end of the message board."""

        def deliver(handler: Callable[..., Any], *args: Any) -> None:
            def call() -> None:
                runtime = self._runtimes.get(session)
                if runtime is not None and not runtime.call(handler, *args, where="a message of page.pubsub"):
                    logger.warning("session %s: a message of page.pubsub dropped: %s", session.id[:8], TOO_SLOW)

            session.on_loop(call)

        return PubSubClient(self._board, session.id, deliver)

    def start(self, session: Session, register: Register) -> None:
        """A new user: make the page and run main."""
        page = Page()
        self._take(page, session, register)
        runtime = Runtime(session, page, self._workers, self._settings.handlers)
        self._runtimes[session] = runtime
        session.show(page, runtime.reactor)
        main = functools.partial(runtime.call, self._main, page, where="main", ordered=False)
        if self._before_main is None:
            main()
        else:
            runtime.call(self._before_main, page, where="before_main", ordered=False, then=main)

    def _take(self, page: Page, session: Session, register: Register) -> None:
        page.session_id = session.id
        page.client_ip = session.info.ip
        page.client_user_agent = session.info.user_agent
        page._identity = session.info.identity
        page.url = session.info.url
        page.name = register.page_name
        page._register(register.page)

    def resume(self, session: Session, register: Register) -> None:
        """The user is back: after a reload, or when the connection was lost."""
        page = self._runtimes[session].page
        route = page.route
        self._take(page, session, register)
        self._call_handler(session, page, "connect", None)
        if page.route != route:  # the user has typed another address into the same tab
            self._call_handler(session, page, "route_change", {"route": page.route})

    def leave(self, session: Session) -> None:
        """The user is gone, perhaps for a moment."""
        self._call_handler(session, self._runtimes[session].page, "disconnect", None)

    def end(self, session: Session) -> None:
        """The session is over."""
        self._board.leave(session.id)
        runtime = self._runtimes[session]
        runtime.page._ended = True
        runtime.close()
        # After that, or it would be dropped with the rest; and it waits for no handler that still runs.
        self._call_handler(session, runtime.page, "close", None, ordered=False)
        del self._runtimes[session]

    def dispatch(self, session: Session, control: BaseControl, name: str, data: Any) -> None:
        """Run the handler of an event, if there is one."""
        if control is self._runtimes[session].page and name in OURS_TO_TELL:
            logger.warning("session %s: a client cannot say '%s'; event dropped", session.id[:8], name)
            return
        self._call_handler(session, control, name, data)

    def _call_handler(
        self, session: Session, control: BaseControl, name: str, data: Any, *, ordered: bool = True
    ) -> None:
        handler = getattr(control, f"on_{name}", None) if f"on_{name}" in control.__props__ else None
        if handler is None:
            return
        try:
            event = make_event(control, name, data)
        except ProtocolError as error:
            logger.warning("session %s: event dropped: %s", session.id[:8], error)
            return
        if type(control).before_event is not BaseControl.before_event:
            handler = functools.partial(_unless_refused, control, handler)
        taken = self._runtimes[session].call(handler, event, where=f"{control._name()}.on_{name}", ordered=ordered)
        if not taken:
            logger.warning("session %s: %s.on_%s dropped: %s", session.id[:8], control._name(), name, TOO_SLOW)

    def report(self, session: Session, error: BaseException, where: str) -> None:
        """Tell of an error that has no caller: `page.on_error`, else the log and an overlay over the page."""
        runtime = self._runtimes.get(session)
        handler = runtime.page.on_error if runtime is not None else None
        if handler is not None and runtime is not None and where != "Page(1).on_error":
            text = "".join(traceback.format_exception(error))
            event = Event(name="error", control=runtime.page, data=text)
            if runtime.soon(lambda: runtime.call(handler, event, where="Page(1).on_error", ordered=False)):
                return
        logger.error("session %s: error in %s: %s", session.id[:8], where, user_line(error), exc_info=error)
        session.crashed(overlay(error, where) if self._settings.debug else NEUTRAL)

    def run_task(self, session: Session, fn: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> Any:
        """`page.run_task`."""
        return self._runtime(session).run_task(fn, *args, **kwargs)

    def run_thread(self, session: Session, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """`page.run_thread`."""
        return self._runtime(session).run_thread(fn, *args, **kwargs)

    def _runtime(self, session: Session) -> Runtime:
        runtime = self._runtimes.get(session)
        if runtime is None:
            raise RuntimeError("the session has ended")
        return runtime


OURS_TO_TELL = frozenset({"connect", "disconnect", "close", "login", "logout"})
"""The page's events that the server raises, and no client."""
TOO_SLOW = "its handlers are too slow"
NEUTRAL = "Something went wrong\nThe app has logged the error."
NOT_THE_USERS = (
    *(
        str(Path(__file__).resolve().parent.parent / name) + os.sep
        for name in ("reactive", "core_tree", "transport", "client_flutter")
    ),
    *(sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib", "purelib", "platlib")),
    "<frozen",
)
"""How the paths of code begin that is ours, Python's or a library's."""


def user_line(error: BaseException) -> str:
    """Where in the user's own code an error came from: the innermost line that is neither ours nor a library's.

    If it did not come through code of the user's, what it was raised from is asked, and the members of a group.
    """
    errors: list[BaseException | None] = [error]
    for each in errors:  # grows as it goes
        if each is None:
            continue
        found = None
        for frame in traceback.extract_tb(each.__traceback__):
            if not frame.filename.startswith(NOT_THE_USERS) and "-packages" + os.sep not in frame.filename:
                found = frame
        if found is not None:
            return f"{found.filename}:{found.lineno} in {found.name}: {found.line}"
        errors += [each.__cause__, *(each.exceptions if isinstance(each, BaseExceptionGroup) else ())]
    return type(error).__name__


def overlay(error: BaseException, where: str) -> str:
    """The text of the overlay while developing. The client shows the first line alone: what, and in which line."""
    title = f"{type(error).__name__}: {error}".splitlines()[0]
    return f"{title} | {user_line(error)}\nin {where}\n\n{''.join(traceback.format_exception(error))}"


def run(main: Main, before_main: Main | None = None, **settings: Any) -> None:
    """Serve the program until Ctrl-C or SIGTERM. Each user gets a page of their own, made by a call of `main`.

    Args:
        main: plain or async function that is given the page.
        before_main: called with the page before main.
        settings: `host`, `port` (8550; 0 for any free one), `view`, `base_path` ("/": the path of the server below
            which the program is, behind a proxy), `name`, `assets_dir`, `web_renderer` ("auto", "canvaskit",
            "skwasm"), `route_url_strategy` ("path", "hash"), `fps` (60), `debug` (True: errors are shown over the
            page), `handlers` ("threads" or "loop"), `max_handler_threads` (256), `max_message` (1 MiB), `upload_dir`
            (the folder for files that users send, relative to the program's; the extra `uploads` has what that needs),
            `max_upload` (100 MiB), `session_timeout` (3600 s: how long a session waits for a client that is gone),
            `limits` (a `Limits`: what clients may ask of the server), `allowed_origins` (further pages that may
            connect), `trusted_proxies` (whose `Forwarded` headers are believed), `authenticate` (a function of the
            request that says who it is, or None), `log_frames` (False). The environment's REACTREE_HOST, REACTREE_PORT
            and REACTREE_VIEW override.

    Raises:
        ValueError: a setting is not accepted.
        RuntimeError: uploads are to be taken, and a library for that is not installed.
        SystemExit: the address or port cannot be used.
    """
    if not logging.getLogger().handlers:
        logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        logging.getLogger("reactree").setLevel(logging.INFO)
    if sys.platform == "emscripten":
        _run_in_page(main, before_main, Settings.of(settings))
        return
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run_async(main, before_main, **settings))


async def run_async(main: Main, before_main: Main | None = None, **settings: Any) -> None:
    """As `run`, for a program that has a loop already."""
    chosen = Settings.of(settings)
    if sys.platform == "emscripten":
        _run_in_page(main, before_main, chosen)
        await asyncio.Event().wait()
    from reactive.serving import Serving  # noqa: PLC0415 - `import reactive` loads no server

    serving = Serving(main, before_main, chosen, _folder())
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):  # Windows, or not the main thread
            loop.add_signal_handler(name, stop.set)
    try:
        async with _listening(serving, chosen) as port:
            url = _url(chosen.host, port) + chosen.base_path.rstrip("/")
            print(f"reactree: serving {getattr(main, '__module__', 'main')} at {url}  (Ctrl-C stops it)", flush=True)  # noqa: T201
            if chosen.view and _has_display():
                await loop.run_in_executor(None, webbrowser.open, url)
            await stop.wait()
            print("reactree: stopping", flush=True)  # noqa: T201
    except OSError as error:
        unknown_host = isinstance(error, socket.gaierror)
        if error.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL) and not unknown_host:
            raise
        raise SystemExit(
            f"reactree: cannot listen on {chosen.host}:{chosen.port}: "
            f"{error.strerror if unknown_host else os.strerror(error.errno or 0)}. "
            f"Choose another by run(port=...) or REACTREE_PORT; 0 takes any free port."
        ) from error
    finally:
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
                loop.remove_signal_handler(name)


def _run_in_page(main: Main, before_main: Main | None, chosen: Settings) -> None:
    """In the browser there is one client, in the same page, and no server. Returns at once."""
    from reactive.webassembly import LoopWorkers, start  # noqa: PLC0415 - only there

    start(Program(main, before_main, chosen, LoopWorkers()), chosen)


@contextlib.asynccontextmanager
async def _listening(serving: Serving, chosen: Settings) -> AsyncIterator[int]:
    """Serve, by the server that can do what is wanted; yields the port."""
    if chosen.upload_dir is None:
        from transport.drivers import websockets  # noqa: PLC0415 - `import reactive` loads no server

        site = serving.site(serving.open_hub(), chosen.base_path)
        async with websockets.serve(site, host=chosen.host, port=chosen.port, max_message=chosen.max_message) as server:
            yield next(iter(server.sockets)).getsockname()[1]
    else:
        from transport.drivers import uvicorn  # noqa: PLC0415

        app = serving.asgi()
        async with uvicorn.serve(app, host=chosen.host, port=chosen.port, max_message=chosen.max_message) as sockets:
            yield sockets[0].getsockname()[1]


def _folder() -> Path:
    """The program's own folder."""
    return Path(sys.argv[0]).resolve().parent if sys.argv and sys.argv[0] else Path.cwd()


def _url(host: str, port: int) -> str:
    shown = "127.0.0.1" if host in ("", "0.0.0.0", "::") else host  # noqa: S104 - only compared
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("BROWSER")
    )
