"""Addresses that a file may be uploaded to: signed, for one name, for a while.

    url = upload_url("reports/may.pdf", 60)     # "/upload?t=..."
    upload_target(token)                        # "reports/may.pdf", or an error

The key is in the environment: `REACTREE_SECRET_KEY`, or `FLET_SECRET_KEY`. The signatures are itsdangerous's.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

__all__ = ["UPLOAD_PATH", "upload_target", "upload_url"]

UPLOAD_PATH = "/upload"
"""Where the server takes files."""


def upload_url(file_name: str, expires: float) -> str:
    """The address to upload a file to.

    Args:
        file_name: what the file is to be called, below the folder for uploads; `/` separates folders.
        expires: how long the address is good for, in seconds.

    Raises:
        ValueError: the name leads out of that folder, or the time is not positive.
        RuntimeError: there is no key, or `itsdangerous` is not installed.
    """
    parts = PurePosixPath(file_name.replace("\\", "/")).parts
    if not parts or ".." in parts or parts[0] == "/" or ":" in parts[0] or "\0" in file_name:
        raise ValueError(f"file_name: {file_name!r} was given; accepted: a path below the folder for uploads")
    if not expires > 0:
        raise ValueError(f"expires: {expires!r} was given; accepted: a positive number of seconds")
    token: str = _signer().dumps([str(PurePosixPath(*parts)), expires])
    return f"{UPLOAD_PATH}?t={quote(token)}"


def upload_target(token: str) -> str:
    """The name that the address with that token was made for.

    Raises:
        ValueError: the address was not made by this program, or it is over.
        RuntimeError: there is no key, or `itsdangerous` is not installed.
    """
    try:
        (name, expires), made = _signer().loads(token, return_timestamp=True)
    except import_module("itsdangerous").BadSignature:
        raise ValueError("this address was not made here") from None
    if datetime.now(UTC) > made + timedelta(seconds=expires):
        raise ValueError("this address is over")
    return str(name)


def _signer() -> Any:
    key = os.environ.get("REACTREE_SECRET_KEY") or os.environ.get("FLET_SECRET_KEY")
    if not key:
        raise RuntimeError("uploads need a secret key: set REACTREE_SECRET_KEY in the environment")
    try:
        library = import_module("itsdangerous")
    except ImportError as error:
        raise RuntimeError("addresses for uploads need `itsdangerous`: install `reactree[uploads]`") from error
    return library.URLSafeTimedSerializer(key, salt="reactree.upload")
