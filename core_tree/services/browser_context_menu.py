"""The browser's own menu."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service

__all__ = ["BrowserContextMenu"]


@control("BrowserContextMenu")
class BrowserContextMenu(Service):
    """The menu that a browser shows at a click with the right mouse button. Only in browsers."""

    _disabled = False

    @property
    def disabled(self) -> bool:
        """Whether it was turned off."""
        return self._disabled

    async def enable(self) -> None:
        """Let the browser show its menu again."""
        await self._invoke("enable_menu")
        self._disabled = False

    async def disable(self) -> None:
        """Keep the browser from showing its menu, for one of the app's own."""
        await self._invoke("disable_menu")
        self._disabled = True
