"""Gzip copies of files: made once, in the background, and kept on disk for the next start.

Nobody waits for a compression. To bring the biggest file of the client to a quarter of its size takes a
third of a second; on a fast line, and always on one's own machine, the file itself arrives
sooner. So a request that finds no copy yet gets the plain file and orders the copy. A server that calls
`warm` at its start has all copies about two seconds later, once per machine, while threads and event loop
go on (zlib works without the interpreter lock).
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import logging
import os
import stat
import sys
import tempfile
import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import Final

from client_flutter.contents import content_digest

__all__ = ["GzipStore", "cache_folder"]

_LOG: Final = logging.getLogger(__name__)
_SCHEME: Final = "gzip6-1"
"""Part of every key: change it when level, layout of the files or selection changes."""
_LEVEL: Final = 6  # 9 takes more than twice the time for one per cent
_DIGEST: Final = 32
_SMALL: Final = 128 * 1024  # compressed on the spot: a few milliseconds
_KEPT: Final = 90 * 24 * 3600  # seconds
_LEAST: Final = 1024  # below this the header costs more than is saved


def cache_folder() -> Path | None:
    """Find a private folder for copies: the user's cache, else one in the temporary folder, else None.

    `REACTREE_CACHE_DIR` names another one. Copies are sent to browsers as code, so a folder that belongs
    to, or can be written by, somebody else is not used.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is no home
    if sys.platform == "win32":
        users = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        users = f"{home}/Library/Caches"
    else:
        users = os.environ.get("XDG_CACHE_HOME", "") or f"{home}/.cache"
    owner = os.getuid() if hasattr(os, "getuid") else "user"
    given = os.environ.get("REACTREE_CACHE_DIR", "")
    for candidate in (given, users and f"{users}/reactree", f"{tempfile.gettempdir()}/reactree-{owner}"):
        folder = Path(candidate)
        if candidate and folder.is_absolute() and _is_ours(folder):
            return folder
    return None


def _is_ours(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat(follow_symlinks=False)
    except OSError:
        return False
    if not stat.S_ISDIR(status.st_mode) or not os.access(folder, os.W_OK):
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _prune(folder: Path) -> None:
    """Remove what nobody has used for long: copies of former clients, and of assets that have changed."""
    oldest = time.time() - _KEPT
    for file in folder.iterdir():
        with contextlib.suppress(OSError):
            if file.stat().st_mtime < oldest:
                file.unlink()


class GzipStore:
    """Compressed copies by the digest of the contents; the ones asked for last are also kept in memory.

    Safe to use from any thread, and from several processes on one folder: a copy is written under a name of
    its own and then renamed, and it starts with a digest, so that a torn or spoilt one counts as missing.
    """

    def __init__(self, folder: Path | None, memory: int = 16 * 1024 * 1024) -> None:
        self._folder = folder / _SCHEME if folder else None
        self._memory = memory
        self._lock = threading.Lock()
        self._hot: OrderedDict[str, bytes] = OrderedDict()  # an empty copy: compressing does not pay
        self._hot_bytes = 0
        self._orders: dict[Path, None] = {}
        self._worker: threading.Thread | None = None

    def get(self, digest: str, source: Path | bytes) -> bytes | None:
        """Get the copy of `source`, whose contents have this digest; None if there is none, or none yet."""
        with self._lock:
            copy = self._hot.get(digest)
            if copy is not None:
                self._hot.move_to_end(digest)
                return copy or None
        if isinstance(source, bytes):
            return self._make(digest, source) or None
        copy = self._load(digest)
        if copy is not None:
            self._keep(digest, copy)
            return copy or None
        try:
            if source.stat().st_size <= _SMALL:
                return self._make(digest, source.read_bytes()) or None
        except OSError:
            return None
        self.order(source)
        return None

    def has(self, digest: str) -> bool:
        """Whether there is a copy, or the knowledge that compressing does not pay."""
        with self._lock:
            if digest in self._hot:
                return True
        return self._folder is not None and (self._folder / digest).exists()

    def order(self, source: Path) -> None:
        """Have a copy made in the background, under the digest of what the file holds then."""
        with self._lock:
            self._orders[source] = None
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="reactree-gzip", daemon=True)
                try:
                    self._worker.start()
                except RuntimeError:  # the interpreter is ending, or there are no threads here
                    self._worker = None
                    self._orders.clear()

    def wait(self, seconds: float) -> bool:
        """Wait until all orders are done; whether they are. For tests and for building images."""
        worker = self._worker
        if worker is not None:
            worker.join(seconds)
        return self._worker is None

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._orders:
                    self._worker = None
                    return
                source = next(iter(self._orders))
            try:
                data = source.read_bytes()
                digest = content_digest(data)
                if not self.has(digest):
                    self._make(digest, data)
            except Exception:  # noqa: BLE001 - one bad file must not end the worker
                _LOG.exception("cannot compress %s", source)
            with self._lock:
                self._orders.pop(source, None)

    def _make(self, digest: str, data: bytes) -> bytes:
        copy = gzip.compress(data, _LEVEL, mtime=0) if len(data) >= _LEAST else b""
        if len(copy) > 0.95 * len(data):
            copy = b""
        self._keep(digest, copy)
        if len(data) > _SMALL:
            self._save(digest, copy)
        return copy

    def _keep(self, digest: str, copy: bytes) -> None:
        with self._lock:
            self._hot_bytes += len(copy) - len(self._hot.pop(digest, b""))
            self._hot[digest] = copy
            while self._hot_bytes > self._memory or len(self._hot) > 1000:
                self._hot_bytes -= len(self._hot.popitem(last=False)[1])

    def _load(self, digest: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            data = (self._folder / digest).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
            return None
        with contextlib.suppress(OSError):
            os.utime(self._folder / digest)  # in use, see _prune
        return data[_DIGEST:]

    def _save(self, digest: str, copy: bytes) -> None:
        if self._folder is None:
            return
        temporary = self._folder / f"{digest}.{os.getpid()}-{threading.get_ident()}"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            temporary.write_bytes(hashlib.sha256(copy).digest() + copy)
            temporary.replace(self._folder / digest)
            _prune(self._folder)
        except OSError as error:  # a full or read-only disk: the copy in memory serves
            _LOG.debug("cannot keep a compressed copy in %s: %s", self._folder, error)
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
