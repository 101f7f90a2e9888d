"""The lamp of the device."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service

__all__ = ["Flashlight"]


@control("Flashlight")
class Flashlight(Service):
    """Turns the lamp of the device on and off. Only phones and tablets have one."""

    async def on(self) -> None:
        """Turn it on."""
        await self._invoke("on")

    async def off(self) -> None:
        """Turn it off."""
        await self._invoke("off")

    async def is_available(self) -> bool:
        """Ask whether the device has one."""
        return bool(await self._invoke("is_available"))
