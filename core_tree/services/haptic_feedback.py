"""What the user feels."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service

__all__ = ["HapticFeedback"]


@control("HapticFeedback")
class HapticFeedback(Service):
    """Lets a phone or tablet tap against the user's hand."""

    async def heavy_impact(self) -> None:
        """Tap hard."""
        await self._invoke("heavy_impact")

    async def light_impact(self) -> None:
        """Tap softly."""
        await self._invoke("light_impact")

    async def medium_impact(self) -> None:
        """Tap neither hard nor softly."""
        await self._invoke("medium_impact")

    async def vibrate(self) -> None:
        """Vibrate for a moment."""
        await self._invoke("vibrate")

    async def selection_click(self) -> None:
        """Tap as for a choice that moves by one."""
        await self._invoke("selection_click")
