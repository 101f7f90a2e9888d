"""The folder where files arrive that users send: streamed to the disk, and there under their names once they are whole.

folder = UploadFolder(Path("uploads"), max_upload=100 * 1024 * 1024)
await folder.take(request)                  # or RefusedError, with the status of the answer
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

from transport.access import RefusedError, Request
from transport.uploads import ExpiredError, ForgedError, upload_target

__all__ = ["UploadFolder"]

logger = logging.getLogger("reactree.server")

SILENT_SECONDS = 60
"""How long a client may send nothing."""
PIECE = 256 * 1024
"""Bytes that are written at once."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class UploadFolder:
    """Takes files at the addresses that `transport.uploads` signs.

    Args:
        folder: where they come; made if it is not there.
        max_upload: bytes that a file may have.

    Raises:
        OSError: the folder cannot be made.
    """

    def __init__(self, folder: Path, max_upload: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder.resolve()
        self._max_upload = max_upload

    async def take(self, request: Request) -> None:
        """Take the body of a request as the file that its address is for. A file of that name is replaced.

        Raises:
            RefusedError: 400, 403, 405, 408, 409, 410, 413, 500 or 507; nothing is left of the file.
            ConnectionError: the client has gone; likewise.
        """
        if request.method not in ("PUT", "POST") or request.body is None:
            raise RefusedError(405, "A file is sent by PUT or POST.")
        try:
            name = upload_target(request.query.get("t", ""))
        except ForgedError as error:
            raise RefusedError(403 if "t" in request.query else 400, f"Refused: {error}.") from error
        except ExpiredError as error:
            raise RefusedError(410, f"Refused: {error}.") from error
        length = request.header("Content-Length") or ""
        if length.isdecimal() and int(length) > self._max_upload:
            raise self._too_big()
        loop = asyncio.get_running_loop()
        part = self._folder / f".upload-{secrets.token_hex(16)}.part"
        try:
            await loop.run_in_executor(None, self._place, name)  # rather before than after all was sent
            file = await loop.run_in_executor(None, part.open, "xb")
            try:
                await self._write(request.body, file)
            finally:
                file.close()
            await loop.run_in_executor(None, self._put, part, name)
        except ConnectionError:
            raise
        except OSError as error:
            logger.exception("the upload of %r failed", name)
            if error.errno in FULL:
                raise RefusedError(507, "There is no room for this file.") from error
            raise RefusedError(500, "The file could not be written.") from error
        finally:
            with contextlib.suppress(FileNotFoundError):  # it has its name by then, or was never there
                part.unlink()
        logger.info("uploaded: %s", name)

    async def _write(self, body: AsyncIterator[bytes], file: BinaryIO) -> None:
        loop = asyncio.get_running_loop()
        size, waiting = 0, bytearray()
        while True:
            try:
                async with asyncio.timeout(SILENT_SECONDS):
                    piece = await anext(body, None)
            except TimeoutError:
                raise RefusedError(408, "Nothing has come for too long.") from None
            if piece is not None:
                size += len(piece)
                waiting += piece
                if size > self._max_upload:
                    raise self._too_big()
            if waiting and (piece is None or len(waiting) >= PIECE):
                await loop.run_in_executor(None, file.write, bytes(waiting))
                waiting.clear()
            if piece is None:
                await loop.run_in_executor(None, file.flush)
                return

    def _too_big(self) -> RefusedError:
        return RefusedError(413, f"A file may have {self._max_upload} bytes at most.")

    def _place(self, name: str) -> Path:
        """Where a file comes; links on the way there must not lead out of the folder."""
        place = self._folder / name
        # What is not there yet cannot be a link, so that resolving tells where the rest will be.
        if not place.parent.resolve().is_relative_to(self._folder):
            raise RefusedError(403, "This name leads out of the folder for uploads.")
        existing = next(parent for parent in place.parents if parent.exists())
        if place.is_dir() or not existing.is_dir():
            raise RefusedError(409, "There is something else of this name.")
        return place

    def _put(self, part: Path, name: str) -> None:
        place = self._place(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(part, place)  # noqa: PTH105 - replaces, on every system
