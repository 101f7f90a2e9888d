"""Addresses that a file may be uploaded to: signed, for one name, for a while.

    url = upload_url("reports/may.pdf", 60)     # "/upload?t=..."
    upload_target(token)                        # "reports/may.pdf", or an error

The key is in the environment: `REACTREE_SECRET_KEY`, or `FLET_SECRET_KEY`. Without one the process draws its own: then
addresses end with the process, and no other takes them. The signatures are itsdangerous's.
"""

from __future__ import annotations

import functools
import logging
import os
import secrets
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

__all__ = ["UPLOAD_PATH", "ExpiredError", "ForgedError", "check_library", "upload_target", "upload_url"]

logger = logging.getLogger("reactree.server")

UPLOAD_PATH = "/upload"
"""Where the server takes files."""


class ForgedError(ValueError):
    """An address that was not made here."""


class ExpiredError(ValueError):
    """An address whose time is over."""


def upload_url(file_name: str, expires: float) -> str:
    """The address to upload a file to.

    Args:
        file_name: what the file is to be called, below the folder for uploads; `/` separates folders.
        expires: how long the address is good for, in seconds.

    Raises:
        ValueError: the name leads out of that folder, or the time is not positive.
        RuntimeError: `itsdangerous` is not installed.
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
        ForgedError: the address was not made by this program.
        ExpiredError: it is over.
        RuntimeError: `itsdangerous` is not installed.
    """
    try:
        (name, expires), made = _signer().loads(token, return_timestamp=True)
    except import_module("itsdangerous").BadSignature:
        raise ForgedError("this address was not made here") from None
    if datetime.now(UTC) > made + timedelta(seconds=expires):
        raise ExpiredError("this address is over")
    return str(name)


def check_library() -> None:
    """See to it that addresses can be signed.

    Raises:
        RuntimeError: `itsdangerous` is not installed.
    """
    _library()


def _library() -> Any:
    try:
        return import_module("itsdangerous")
    except ImportError as error:
        raise RuntimeError("addresses for uploads need `itsdangerous`: install `reactree[uploads]`") from error


def _signer() -> Any:
    key = os.environ.get("REACTREE_SECRET_KEY") or os.environ.get("FLET_SECRET_KEY") or _key_of_the_process()
    return _library().URLSafeTimedSerializer(key, salt="reactree.upload")


@functools.cache
def _key_of_the_process() -> str:
    logger.info(
        "uploads are signed with a key that this process has drawn; where several processes serve one program, set "
        "REACTREE_SECRET_KEY"
    )
    return secrets.token_urlsafe(32)
