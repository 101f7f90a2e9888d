"""The compiled client as a set of files, and the answer to each request for one. No sockets, no loop.

What answers a path, first match:

1. Below `/_v/<fingerprint>/`, and for its own names at the root: a file of the client. The page refers to the files
   by the former, which never change, so browsers keep them for good and a second visit fetches the page alone.
2. A file of the app's `assets` folder. It is asked first for the names that an app is meant to replace: the icons
   and `manifest.json`.
3. For what may be a route of the app (no suffix in the last segment, or a browser asking for a page): `index.html`.
4. 404.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from http import HTTPStatus
from importlib import metadata, util
from pathlib import Path
from typing import Final, NamedTuple

import attrs

from client_flutter.compress import GzipStore, cache_folder
from client_flutter.negotiation import (
    accepts_gzip,
    content_type,
    is_compressible,
    matching_etag,
    parse_range,
    wants_html,
)
from client_flutter.page import ClientConfig, render_index, render_manifest
from client_flutter.paths import decode_path, find_file, list_files

__all__ = ["Answer", "Bundle", "BundleError", "find_bundle"]

_PACKAGE: Final = "flet_web"
_VERSIONED: Final = "_v/"
_REPLACEABLE: Final = ("favicon.png", "manifest.json", "icons/")
_ROBOTO: Final = {"family": "Roboto", "fonts": [{"asset": "fonts/roboto.woff2"}]}
_ROBOTO_SCHEME: Final = b"1"  # part of the fingerprint: change it with what is patched into files
_FOREVER: Final = "public, max-age=31536000, immutable"
_REVALIDATE: Final = "no-cache"  # keep it, but ask each time: names stay the same when contents change
_MOST_HASHED: Final = 32 * 1024 * 1024
_RANGE_STEP: Final = 4 * 1024 * 1024
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
    """What to send for one request. `Content-Length` is among the headers, `Connection` and `Date` are not."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@attrs.frozen
class _File:
    name: str
    source: Path | bytes
    forever: bool = False


def find_bundle() -> Path:
    """The folder of the compiled client, in the installed package flet-web, which is not imported.

    Raises:
        BundleError: it is not there; says how to install it.
    """
    spec = util.find_spec(_PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place, "web")
        if (folder / "index.html").is_file():
            return folder
    raise BundleError("the compiled client is not installed here: pip install flet-web")


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
        self._digests: dict[Path, tuple[tuple[int, int], str]] = {}
        self._assets = Path(assets).resolve() if assets is not None else None
        if self._assets is not None and not self._assets.is_dir():
            raise NotADirectoryError(f"assets folder not found: {self._assets}")
        self.fingerprint = _fingerprint(files, installed=folder is None)
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
                    self._store.order(lambda path=file.source: self._digest(path), file.source)

    def _render(self) -> None:
        try:
            root = f"{self.config.base_path}{_VERSIONED}{self.fingerprint}/"
            fonts = json.loads(self._read("assets/FontManifest.json"))
            if "assets/fonts/roboto.woff2" in self._files:
                # Without it the client fetches its standard font from the network, or waits for that.
                fonts = [font for font in fonts if font["family"] != _ROBOTO["family"]] + [_ROBOTO]
            made = {
                "index.html": render_index(self._read("index.html"), self.config, root),
                "assets/FontManifest.json": json.dumps(fonts).encode(),
                "manifest.json": render_manifest(self._read("manifest.json"), self.config),
            }
        except (KeyError, TypeError, json.JSONDecodeError, UnicodeDecodeError) as error:
            raise BundleError(f"the compiled client is not one that is known: {error!r}") from error
        self._files |= {name: _File(name, data) for name, data in made.items()}

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
            # A page of before an update still asks with its old fingerprint: it gets the new file, not for good.
            return attrs.evolve(file, forever=version == self.fingerprint) if file else None
        own = self._files.get(name)
        if own is not None and not name.startswith(_REPLACEABLE):
            return own
        asset = find_file(self._assets, name) if self._assets else None
        if asset is not None:
            return _File(name, asset)
        if own is not None:
            return own
        may_be_route = "." not in name.rpartition("/")[2] or wants_html(fields.get("accept", ""))
        return self._files["index.html"] if may_be_route else None

    def _send(self, file: _File, fields: dict[str, str]) -> Answer:
        source = file.source
        digest = self._digest(source)
        etags = (f'"{digest}"', f'"{digest}-gzip"')
        headers = [("Cache-Control", _FOREVER if file.forever else _REVALIDATE)]
        packable = self._store is not None and is_compressible(file.name) and not digest.startswith("s")
        if packable:
            headers.append(("Vary", "Accept-Encoding"))
        if held := matching_etag(fields.get("if-none-match", ""), etags):
            return Answer(HTTPStatus.NOT_MODIFIED, (("ETag", held), *headers, *self._extra), b"")
        headers.append(("Content-Type", content_type(file.name)))
        if not isinstance(source, bytes):
            part = self._part(source, etags[0], fields)
            headers.append(("Accept-Ranges", "bytes"))
            if part is not None:
                status, body, extent = part
                length = ("Content-Length", str(len(body)))
                return Answer(status, (("ETag", etags[0]), *headers, extent, length, *self._extra), body)
        if packable and self._store and accepts_gzip(fields.get("accept-encoding", "")):
            copy = self._store.get(digest, source)
            if copy is not None:
                packed = (("ETag", etags[1]), ("Content-Encoding", "gzip"), ("Content-Length", str(len(copy))))
                return Answer(HTTPStatus.OK, (*packed, *headers, *self._extra), copy)
        body = source if isinstance(source, bytes) else source.read_bytes()
        length = ("Content-Length", str(len(body)))
        return Answer(HTTPStatus.OK, (("ETag", etags[0]), *headers, length, *self._extra), body)

    def _part(
        self, path: Path, etag: str, fields: dict[str, str]
    ) -> tuple[HTTPStatus, bytes, tuple[str, str]] | None:
        """The stretch that a `Range` asks for; players of sound and video seek with it, and some insist on it.

        At most a few megabytes are sent at once, whatever is asked for: players come back for the rest.
        """
        if "range" not in fields or fields.get("if-range", etag) != etag:
            return None
        size = path.stat().st_size
        extent = parse_range(fields["range"], size)
        if extent is None:
            return None
        start, stop = extent
        if start == stop:
            return HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, b"", ("Content-Range", f"bytes */{size}")
        with path.open("rb") as file:
            file.seek(start)
            body = file.read(min(stop - start, _RANGE_STEP))
        return (
            HTTPStatus.PARTIAL_CONTENT,
            body,
            ("Content-Range", f"bytes {start}-{start + len(body) - 1}/{size}"),
        )

    def _digest(self, source: Path | bytes) -> str:
        """A name for the contents; for a huge file one made of size and time, beginning with an `s`."""
        if isinstance(source, bytes):
            return hashlib.sha256(source).hexdigest()[:32]
        status = source.stat()
        stamp = status.st_size, status.st_mtime_ns
        known = self._digests.get(source)
        if known is not None and known[0] == stamp:
            return known[1]
        if status.st_size > _MOST_HASHED:
            digest = f"s{stamp[0]:x}-{stamp[1]:x}"
        else:
            digest = hashlib.sha256(source.read_bytes()).hexdigest()[:32]
        if len(self._digests) >= 10_000:
            self._digests.clear()
        self._digests[source] = stamp, digest
        return digest

    def _plain(self, status: HTTPStatus, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
        body = f"{status.value} {status.phrase}\n".encode()
        fixed = (
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
        )
        return Answer(status, (*headers, *fixed, *self._extra), body)


def _fingerprint(files: dict[str, Path], *, installed: bool) -> str:
    """A name for the contents of all files: by the hashes that pip wrote down, else by reading them."""
    record = None
    if installed:
        try:
            record = metadata.distribution(_PACKAGE).read_text("RECORD")
        except metadata.PackageNotFoundError:
            record = None
    sha = hashlib.sha256(_ROBOTO_SCHEME)
    for name in sorted(files):
        sha.update(f"{name}\0{files[name].stat().st_size}\0".encode())
        if record is None:
            sha.update(hashlib.sha256(files[name].read_bytes()).digest())
    sha.update((record or "").encode())
    return sha.hexdigest()[:12]
