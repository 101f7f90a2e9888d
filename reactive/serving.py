"""A program and all that serves it, put together; and `asgi_app`, for servers that speak ASGI.

    import reactive as ft

    app = ft.asgi_app(main)                     # uvicorn module:app

`reactive.app.run` is built from the same parts.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from pathlib import Path
from typing import Any

import attrs

from client_flutter.bundle import Bundle
from client_flutter.codec import FlutterCodec, to_json
from client_flutter.page import ClientConfig
from reactive.app import Main, Program, Settings
from transport.drivers.asgi import AsgiApp
from transport.hub import Hub
from transport.sites import Site
from transport.upload_folder import UploadFolder
from transport.uploads import check_library

__all__ = ["Serving", "asgi_app"]

OF_THE_SERVER = ("host", "port", "view", "base_path")
"""Settings that whoever runs an ASGI application makes himself."""


class Serving:
    """What is served for one program.

    Args:
        main: the program.
        before_main: called before it.
        settings: how.
        folder: the program's own; other folders are named relative to it.

    Raises:
        ValueError: a setting is not accepted.
        NotADirectoryError: there is no such folder of assets.
        RuntimeError: uploads are to be taken, and `itsdangerous` is not installed.
    """

    def __init__(self, main: Main, before_main: Main | None, settings: Settings, folder: Path) -> None:
        self._main = main
        self._before_main = before_main
        self._settings = settings
        self._assets = _assets(folder, settings.assets_dir)
        self._uploads = None
        if settings.upload_dir is not None:
            check_library()
            self._uploads = UploadFolder(folder / settings.upload_dir, settings.max_upload)
        self._access = settings.access()
        self._limits = settings.allowed()
        self._bundle = self._bundle_below(settings.base_path)

    def open_hub(self) -> Hub:
        """The sessions, on the loop that runs."""
        return Hub(
            FlutterCodec(),
            asyncio.get_running_loop(),
            Program(self._main, self._before_main, self._settings),
            fps=self._settings.fps,
            limits=self._limits,
            trace=_print_frame if self._settings.log_frames else None,
        )

    def site(self, hub: Hub, base_path: str) -> Site:
        """What answers requests below a path of the server."""
        bundle = self._bundle
        base_path = self._settings.base_path if base_path == "/" else base_path
        if base_path != bundle.config.base_path:
            bundle = self._bundle_below(base_path)
        bundle.warm()
        return Site(hub, bundle.answer, access=self._access, uploads=self._uploads, base_path=base_path)

    def asgi(self) -> AsgiApp:
        """All of it as an ASGI application."""
        return AsgiApp(self.open_hub, self.site, max_message=self._settings.max_message)

    def _bundle_below(self, base_path: str) -> Bundle:
        config = ClientConfig(
            title=self._settings.name,
            base_path=base_path,
            web_renderer=self._settings.web_renderer,  # type: ignore[arg-type]
            route_url_strategy=self._settings.route_url_strategy,  # type: ignore[arg-type]
        )
        return Bundle(config, assets=self._assets)


def asgi_app(main: Main, before_main: Main | None = None, **settings: Any) -> AsgiApp:
    """The program as an ASGI application: for uvicorn, hypercorn, granian, and to be mounted in another one.

    Mounted in Starlette or FastAPI it is found below the path of the mount, whatever that is. Sessions live in the
    process: a server that runs several needs each user to come back to the same one.

    Args:
        main: plain or async function that is given the page.
        before_main: called with the page before main.
        settings: as for `run`, but for `host`, `port`, `view` and `base_path`, which are the server's. Folders are
            relative to that of `main`.

    Raises:
        TypeError: there is no such setting.
        ValueError: a setting is not accepted.
        NotADirectoryError: there is no such folder of assets.

    Example:
        `app = Starlette(routes=[Mount("/desk", ft.asgi_app(main))])`
    """
    chosen = Settings.of(settings, caller="asgi_app", without=OF_THE_SERVER)
    serving = Serving(main, before_main, attrs.evolve(chosen, base_path="/"), _folder_of(main))
    return serving.asgi()


def _folder_of(main: Main) -> Path:
    """Where the program is: the server's own folder says nothing about it."""
    try:
        file = inspect.getsourcefile(inspect.unwrap(main))
    except TypeError:  # a callable object, a partial
        file = None
    return Path(file).resolve().parent if file is not None else Path.cwd()


def _assets(base: Path, folder: str | None) -> Path | None:
    """The folder of the app's files; `assets` if there is one."""
    if folder is not None:
        return base / folder
    default = base / "assets"
    return default if default.is_dir() else None


def _print_frame(direction: str, code: int, body: Any) -> None:
    print(json.dumps({"way": direction, "message": json.loads(to_json(code, body))}), flush=True)  # noqa: T201
