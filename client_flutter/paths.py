"""From the path of a URL to a file, so that no path leads out of the folder.

A path is decoded once and then judged as text; what looks like an attempt to climb is refused before any
file system sees it. Files of the client are looked up in a listing, so other names cannot exist. Files of
the app are looked up on disk, and the place where a name really leads, links followed, must be inside the
folder.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

__all__ = ["decode_path", "find_file", "list_files"]

_LONGEST: Final = 2048
_REFUSED: Final = re.compile(r"[\x00-\x1f\x7f\\]")


def decode_path(target: str) -> str | None:
    """Decode the path of a request target, without query and without the slash in front; None if refused.

    Refused: `.` and `..` (browsers resolve them before they ask), backslashes, control characters, bytes
    that are not UTF-8, and more than 2,048 characters.
    """
    path = target.partition("#")[0].partition("?")[0]
    if len(path) > _LONGEST:
        return None
    try:
        text = unquote_to_bytes(path).decode()
    except ValueError:  # also for lone surrogates in `target`
        return None
    if _REFUSED.search(text) or any(part in (".", "..") for part in text.split("/")):
        return None
    return text.lstrip("/")


def find_file(root: Path, name: str) -> Path | None:
    """Find the file `name` below `root`, an already resolved folder; None if there is none to show.

    Hidden files are not shown (`.env`, `.git`), but for the folder `.well-known`.
    """
    parts = name.split("/")
    for part in parts:
        if not part or (part.startswith(".") and part != ".well-known"):
            return None
        if os.name == "nt" and (":" in part or part.endswith((".", " "))):  # streams, drives, other spellings
            return None
    try:
        file = root.joinpath(*parts).resolve(strict=True)
        return file if file.is_relative_to(root) and file.is_file() else None
    except (OSError, RuntimeError, ValueError):  # missing, a loop of links, a name that the system refuses
        return None


def list_files(root: Path) -> dict[str, Path]:
    """All files below `root` by their URL path, links that lead out of it left out."""
    root = root.resolve()
    found = {}
    for folder, _, files in os.walk(root):
        for file in files:
            path = Path(folder, file)
            with contextlib.suppress(OSError, RuntimeError):  # a link to nowhere, or a loop of links
                if path.resolve(strict=True).is_relative_to(root):
                    found[path.relative_to(root).as_posix()] = path
    return found
