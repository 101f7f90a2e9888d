"""Keeping the screen on."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service

__all__ = ["Wakelock"]


@control("Wakelock")
class Wakelock(Service):
    """Keeps the device's screen from going dark while nobody touches it."""

    async def enable(self) -> None:
        """Keep the screen on."""
        await self._invoke("enable")

    async def disable(self) -> None:
        """Let the screen go dark again."""
        await self._invoke("disable")

    async def is_enabled(self) -> bool:
        """Ask whether the screen is kept on."""
        return bool(await self._invoke("is_enabled"))
