"""What is in the files: names for contents, and parts of them."""

from __future__ import annotations

import base64
import hashlib
import json
from http import HTTPStatus
from importlib import metadata
from pathlib import Path
from typing import Final

from client_flutter.negotiation import parse_range

__all__ = ["Digests", "content_digest", "fingerprint", "read_part"]

_LENGTH: Final = 32
_MOST_HASHED: Final = 32 * 1024 * 1024
_MOST_KNOWN: Final = 10_000
_STEP: Final = 4 * 1024 * 1024


def content_digest(data: bytes) -> str:
    """Make a name for these bytes."""
    return hashlib.sha256(data).hexdigest()[:_LENGTH]


class Digests:
    """Names for contents, remembered while size and time of the file stay the same."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, int], str]] = {}

    def trust(self, package: str) -> None:
        """Take over what the installer wrote down about the files of a package, so that they need no reading.

        A file whose size is another than that was changed since; it is read when its digest is asked for.
        """
        try:
            entries = metadata.distribution(package).files or ()
        except metadata.PackageNotFoundError:
            return
        for entry in entries:
            path = Path(str(entry.locate())).resolve()
            if entry.hash is None or entry.hash.mode != "sha256" or not path.is_file():
                continue
            status = path.stat()
            if status.st_size == entry.size:
                value = base64.urlsafe_b64decode(entry.hash.value + "==").hex()[:_LENGTH]
                self._known[path] = (status.st_size, status.st_mtime_ns), value

    def of(self, source: Path | bytes) -> str:
        """Take the digest of the contents; of a huge file, a name made of its size and time.

        Raises:
            OSError: the file cannot be read.

        """
        if isinstance(source, bytes):
            return content_digest(source)
        status = source.stat()
        stamp = status.st_size, status.st_mtime_ns
        known = self._known.get(source)
        if known is not None and known[0] == stamp:
            return known[1]
        if status.st_size > _MOST_HASHED:
            digest = f"s{stamp[0]:x}-{stamp[1]:x}"
        else:
            digest = content_digest(source.read_bytes())
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[source] = stamp, digest
        return digest

    @staticmethod
    def is_huge(digest: str) -> bool:
        """Whether the digest is of a file that was too big to be hashed."""
        return digest.startswith("s")


def fingerprint(digests: dict[str, str], scheme: str) -> str:
    """Make a name for the contents of all files, and for the way they are served."""
    return content_digest(json.dumps([scheme, sorted(digests.items())]).encode())[:12]


def read_part(path: Path, wanted: str) -> tuple[HTTPStatus, bytes, tuple[str, str]] | None:
    """Read the stretch that a `Range` header asks for: status, bytes, `Content-Range`. None: send all.

    Players of sound and video seek with it, and some insist on it. At most a few megabytes are read at once,
    whatever is asked for: players come back for the rest.
    """
    if not wanted:
        return None
    size = path.stat().st_size
    extent = parse_range(wanted, size)
    if extent is None:
        return None
    start, stop = extent
    if start == stop:
        return HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, b"", ("Content-Range", f"bytes */{size}")
    with path.open("rb") as file:
        file.seek(start)
        body = file.read(min(stop - start, _STEP))
    span = f"bytes {start}-{start + len(body) - 1}/{size}"
    return HTTPStatus.PARTIAL_CONTENT, body, ("Content-Range", span)
