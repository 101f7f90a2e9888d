"""The rules of HTTP that static files need: types, codings, validators, ranges. Pure functions."""

from __future__ import annotations

import mimetypes
from typing import Final

__all__ = ["accepts_gzip", "content_type", "is_compressible", "matching_etag", "parse_range", "wants_html"]

# Given here and not asked of the system: on some machines .js is text/plain, and a browser then refuses to
# run it. Wasm of any other type cannot be compiled while it streams in.
_TYPES: Final = {
    ".bin": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".frag": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".symbols": "text/plain; charset=utf-8",
    ".ts": "text/plain; charset=utf-8",  # TypeScript's declarations beside Pyodide, not a video
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
_OTHERS: Final = mimetypes.MimeTypes()  # Python's own table, without the system's files
_PACKED: Final = (".woff", ".woff2", ".zip", ".whl", ".gz", ".br")


def _suffix(name: str) -> str:
    base = name.rpartition("/")[2]
    dot = base.rfind(".")
    return base[dot:].lower() if dot >= 0 else ""


def content_type(name: str) -> str:
    """Tell the media type for a file name; `application/octet-stream` for an unknown one."""
    suffix = _suffix(name)
    if suffix in _TYPES:
        return _TYPES[suffix]
    if name.rpartition("/")[2] == "NOTICES":
        return _TYPES[".txt"]
    return _OTHERS.types_map[True].get(suffix, "application/octet-stream")


def is_compressible(name: str) -> bool:
    """Whether compressing a file of this name may pay: pictures, sound and archives are packed already."""
    kind = content_type(name)
    if _suffix(name) in _PACKED:
        return False
    return kind.startswith(("text/", "application/", "font/")) or kind == "image/svg+xml"


def accepts_gzip(accept_encoding: str) -> bool:
    """Whether a client that sent this `Accept-Encoding` takes gzip."""
    answer = False
    for part in accept_encoding.lower().split(","):
        coding, _, parameters = part.partition(";")
        name, _, weight = parameters.partition("=")
        refused = name.strip() == "q" and not weight.strip().strip("0.")
        if coding.strip() == "gzip":
            return not refused  # says more than a star before or after it
        if coding.strip() == "*":
            answer = not refused
    return answer


def matching_etag(if_none_match: str, etags: tuple[str, ...]) -> str | None:
    """Pick the first of `etags` that the client holds, if any. Weak marks do not count (RFC 9110, 13.1.2)."""
    held = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    if "*" in held:
        return etags[0]
    return next((etag for etag in etags if etag in held), None)


def parse_range(header: str, size: int) -> tuple[int, int] | None:
    """Read the first byte and the one after the last of a `Range` header; None: ignore it.

    An empty stretch, first byte equal to the one after the last, means that no byte asked for exists.
    """
    unit, equals, text = header.partition("=")
    first, dash, last = (part.strip() for part in text.partition("-"))
    if unit.strip().lower() != "bytes" or not equals or not dash:
        return None
    # At most 19 digits: int() of endless ones takes time or raises.
    if not all(part.isascii() and part.isdigit() and len(part) < 20 for part in (first, last) if part):
        return None
    if first:
        start, stop = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < int(first):
            return None
        return (start, stop) if start < stop else (size, size)
    if last:
        return max(size - int(last), 0), size
    return None


def wants_html(accept: str) -> bool:
    """Whether a browser asks for a page: only then, not for a script or a picture, it names text/html."""
    return "text/html" in accept.lower()
