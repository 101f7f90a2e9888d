"""The clipboard."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.props import Prop, prop
from core_tree.services.platforms import ANDROID, DESKTOP, MOBILE, WEB, need
from core_tree.services.service_action import ServiceAction, shared
from core_tree.values import value

__all__ = ["Clipboard", "CopyToClipboard"]


@control("Clipboard")
class Clipboard(Service):
    """What the user cuts, copies and pastes.

    A browser lets a page read it only if the user agrees, and only on pages loaded by https or from the own machine.
    """

    async def set(self, value: str) -> None:
        """Put a text there."""
        await self._invoke("set", {"data": value})

    async def get(self) -> str | None:
        """Read the text that is there, if any."""
        text: str | None = await self._invoke("get")
        return text

    async def set_image(self, value: bytes) -> None:
        """Put a picture there: the content of a PNG file. Only in browsers, on Android and iOS."""
        need(self, "set_image", WEB + MOBILE)
        await self._invoke("set_image", {"data": value})

    async def get_image(self) -> bytes | None:
        """Read the picture that is there, if any."""
        image = await self._invoke("get_image")
        return bytes(image) if isinstance(image, list) else image

    async def set_files(self, files: list[str]) -> bool:
        """Put files there, by their paths; tells whether that worked. Only on desktops."""
        need(self, "set_files", DESKTOP)
        return bool(await self._invoke("set_files", {"files": files}))

    async def get_files(self) -> list[str]:
        """Read the paths of the files that are there. Only on desktops and Android."""
        need(self, "get_files", DESKTOP + ANDROID)
        return list(await self._invoke("get_files") or ())


@value()
class CopyToClipboard(ServiceAction):
    """Puts a text into the clipboard, without asking the program: `Button("Copy", action=CopyToClipboard("text"))`."""

    data: Prop[str] = prop(via="args")
    """The text."""

    _called = "set"

    def _find(self) -> Clipboard:
        return shared(Clipboard)
