"""The compiled client as a set of files, and the answer to each request for one. No sockets, no loop.

What answers a path, first match:

1. Below `/_v/<fingerprint>/`, and for its own names at the root: a file of the client. The page refers to the
   files by the former, which never change, so browsers keep them for good and a second visit fetches little
   more than the page.
2. A file of the app's `assets` folder. It is asked first for the names that an app is meant to replace: the
   icons and `manifest.json`.
3. For a fallback font that nobody has: Roboto, so that the client stops asking.
4. For what may be a route of the app (no suffix in the last segment, or a browser asking for a page):
   `index.html`.
5. 404.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from client_flutter.compress import GzipStore, cache_folder
from client_flutter.contents import Digests, fingerprint, read_part
from client_flutter.negotiation import (
    accepts_gzip,
    content_type,
    is_compressible,
    matching_etag,
    wants_html,
)
from client_flutter.page import ClientConfig, content_policy, render_index, render_manifest
from client_flutter.paths import decode_path, find_file, list_files

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Answer", "Bundle", "BundleError", "find_bundle", "font_manifest"]

_PACKAGE: Final = "flet_web"
_VERSIONED: Final = "_v/"
_REPLACEABLE: Final = ("favicon.png", "manifest.json", "icons/")
_CONFIGURED: Final = ("index.html", "manifest.json")  # differ with the configuration too
_ROBOTO: Final = {"family": "Roboto", "fonts": [{"asset": "fonts/roboto.woff2"}]}
_STAND_IN: Final = "assets/fonts/roboto.woff2"
_PATCHED: Final = "1"  # part of the fingerprint: change it with what is patched into files
_FOREVER: Final = "public, max-age=31536000, immutable"
_REVALIDATE: Final = "no-cache"  # keep it, but ask each time: names stay the same when contents change
# In the order in which a page asks for them; what is not named here is compressed when first asked for.
_WARM: Final = (
    "main.dart.wasm",
    "canvaskit/skwasm.wasm",
    "assets/fonts/MaterialIcons-Regular.otf",
    "main.dart.js",
    "canvaskit/chromium/canvaskit.wasm",
    "canvaskit/canvaskit.wasm",
    "assets/packages/cupertino_icons/assets/CupertinoIcons.ttf",
)


class BundleError(RuntimeError):
    """The compiled client is missing or not one that is known."""


class Answer(NamedTuple):
    """What to send for one request. `Content-Length` is among the headers, `Connection` and `Date` not."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@attrs.frozen
class _File:
    name: str
    source: Path | bytes
    forever: bool = False


def find_bundle() -> Path:
    """Find the folder of the compiled client, in the installed package flet-web, which is not imported.

    Raises:
        BundleError: it is not there; says how to install it.

    """
    spec = util.find_spec(_PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place, "web")
        if (folder / "index.html").is_file():
            return folder
    raise BundleError("the compiled client is not installed here: pip install flet-web")


def font_manifest(text: str) -> bytes:
    """The client's list of fonts with Roboto: without it the client fetches its standard font from the network.

    Raises:
        LookupError, ValueError: that is not such a list.

    """
    fonts = [font for font in json.loads(text) if font["family"] != _ROBOTO["family"]]
    return json.dumps([*fonts, _ROBOTO]).encode()


class Bundle:
    """Answers requests for the page, the client's files and the app's assets.

    Args:
        config: What the page tells the client.
        assets: The app's own folder of files, shown at the site's root.
        folder: The compiled client, by default that of the package flet-web.
        store: Where compressed copies are kept, by default in the user's cache folder.
        compress: Whether to send compressed copies to clients that take them.
        extra_headers: Added to every answer.

    Raises:
        BundleError: no client, or none that is known.
        NotADirectoryError: `assets` is not a folder.

    """

    def __init__(
        self,
        config: ClientConfig | None = None,
        *,
        assets: str | Path | None = None,
        folder: Path | None = None,
        store: GzipStore | None = None,
        compress: bool = True,
        extra_headers: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.config = config or ClientConfig()
        files = list_files(folder or find_bundle())
        self._files = {name: _File(name, path) for name, path in files.items()}
        self._extra = (("X-Content-Type-Options", "nosniff"), *extra_headers)
        self._store = (store or GzipStore(cache_folder())) if compress else None
        self._fallback_fonts = self.config.font_fallback_base_url.lstrip("/") or "/"
        self._digests = Digests()
        if folder is None:
            self._digests.trust(_PACKAGE)
        self._assets = Path(assets).resolve() if assets is not None else None
        if self._assets is not None and not self._assets.is_dir():
            raise NotADirectoryError(f"assets folder not found: {self._assets}")
        self.fingerprint = fingerprint({name: self._digests.of(path) for name, path in files.items()}, _PATCHED)
        self._render()

    def answer(self, path: str, headers: Iterable[tuple[str, str]] = (), method: str = "GET") -> Answer:
        """Answer one request; `path` is the request target as it came, `headers` its fields in any case.

        A path with or without the configured base path in front means the same, so that it does not matter
        whether a proxy takes it off. Reads files, a few milliseconds at worst; never waits for a compression.
        """
        if method not in ("GET", "HEAD"):
            return self._plain(HTTPStatus.METHOD_NOT_ALLOWED, (("Allow", "GET, HEAD"),))
        fields: dict[str, str] = {}
        for key, value in headers:
            name = key.lower()
            fields[name] = f"{fields[name]}, {value}" if name in fields else value
        file = self._find(path, fields)
        try:
            answer = self._plain(HTTPStatus.NOT_FOUND) if file is None else self._send(file, fields)
        except OSError:  # gone, or not readable, since it was found
            answer = self._plain(HTTPStatus.NOT_FOUND)
        return answer if method == "GET" else answer._replace(body=b"")

    def warm(self) -> None:
        """Have the big files compressed in the background, those that are not yet; returns at once."""
        if self._store is not None:
            for name in _WARM:
                file = self._files.get(name)
                if file is not None and isinstance(file.source, Path):
                    self._store.order(file.source)

    def _render(self) -> None:
        try:
            root = f"{self.config.base_path}{_VERSIONED}{self.fingerprint}/"
            fonts = self._read("assets/FontManifest.json")
            made = {
                "index.html": render_index(self._read("index.html"), self.config, root),
                "assets/FontManifest.json": font_manifest(fonts) if _STAND_IN in self._files else fonts.encode(),
                "manifest.json": render_manifest(self._read("manifest.json"), self.config),
            }
        except (LookupError, TypeError, json.JSONDecodeError, UnicodeDecodeError) as error:
            raise BundleError(f"the compiled client is not one that is known: {error}") from error
        self._files |= {name: _File(name, data) for name, data in made.items()}
        self._page_headers = (
            ("Content-Security-Policy", content_policy(made["index.html"], self.config)),
            ("Referrer-Policy", "same-origin"),
            *((("X-Frame-Options", "SAMEORIGIN"),) if self.config.frame_ancestors == "'self'" else ()),
        )

    def _read(self, name: str) -> str:
        source = self._files[name].source
        return source.decode() if isinstance(source, bytes) else source.read_text("utf-8")

    def _find(self, target: str, fields: dict[str, str]) -> _File | None:
        name = decode_path(target)
        if name is None:
            return None
        base = self.config.base_path[1:]
        name = "" if f"{name}/" == base else name.removeprefix(base)
        if name.startswith(_VERSIONED):
            version, _, name = name.removeprefix(_VERSIONED).partition("/")
            file = self._files.get(name)
            # A page of before an update asks with its old fingerprint: it gets the new file, not for good.
            forever = version == self.fingerprint and name not in _CONFIGURED
            return attrs.evolve(file, forever=forever) if file else None
        own = self._files.get(name)
        if own is not None and not name.startswith(_REPLACEABLE):
            return own
        asset = find_file(self._assets, name) if self._assets else None
        if asset is not None:
            return _File(name, asset)
        if own is not None:
            return own
        if name.endswith(".woff2") and name.startswith(self._fallback_fonts):
            # A font for a script that Roboto lacks, which the app does not bring along. The client built for
            # CanvasKit would ask again at each frame; given any font it shows boxes and is content.
            return self._files.get(_STAND_IN)
        may_be_route = "." not in name.rpartition("/")[2] or wants_html(fields.get("accept", ""))
        return self._files["index.html"] if may_be_route else None

    def _send(self, file: _File, fields: dict[str, str]) -> Answer:
        source = file.source
        digest = self._digests.of(source)
        etags = (f'"{digest}"', f'"{digest}-gzip"')
        headers = [("Cache-Control", _FOREVER if file.forever else _REVALIDATE)]
        store = self._store if is_compressible(file.name) and not self._digests.is_huge(digest) else None
        if store is not None:
            headers.append(("Vary", "Accept-Encoding"))
        if held := matching_etag(fields.get("if-none-match", ""), etags):
            return Answer(HTTPStatus.NOT_MODIFIED, (("ETag", held), *headers, *self._extra), b"")
        headers.append(("Content-Type", content_type(file.name)))
        if file.name == "index.html":
            headers += self._page_headers
        if not isinstance(source, bytes):
            headers.append(("Accept-Ranges", "bytes"))
            wanted = fields.get("range", "") if fields.get("if-range", etags[0]) == etags[0] else ""
            if part := read_part(source, wanted):
                status, stretch, extent = part
                length = ("Content-Length", str(len(stretch)))
                return Answer(status, (("ETag", etags[0]), *headers, extent, length, *self._extra), stretch)
        body: bytes | None = None
        if store is not None and accepts_gzip(fields.get("accept-encoding", "")):
            body = store.get(digest, source)
        if body is not None:
            headers += [("ETag", etags[1]), ("Content-Encoding", "gzip")]
        else:
            headers.append(("ETag", etags[0]))
            body = source if isinstance(source, bytes) else source.read_bytes()
        return Answer(HTTPStatus.OK, (*headers, ("Content-Length", str(len(body))), *self._extra), body)

    def _plain(self, status: HTTPStatus, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
        body = f"{status.value} {status.phrase}\n".encode()
        fixed = (
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
        )
        return Answer(status, (*headers, *fixed, *self._extra), body)
