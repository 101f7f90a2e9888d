"""Speaking to users who do not see the page."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.decode import decode_fields
from core_tree.types.enums import ClientEnum

__all__ = ["AccessibilityFeatures", "Assertiveness", "SemanticsService"]


class Assertiveness(ClientEnum):
    """Whether an announcement waits for the one before to end, or cuts it off."""

    POLITE = "polite"
    ASSERTIVE = "assertive"


@attrs.define
class AccessibilityFeatures:
    """What the user has asked the system for."""

    accessible_navigation: bool
    """Whether a screen reader or the like is used."""
    bold_text: bool
    """Whether texts are to be bold."""
    disable_animations: bool
    """Whether nothing is to move by itself."""
    high_contrast: bool
    """Whether colours are to differ clearly."""
    invert_colors: bool
    """Whether the system turns colours into their opposites."""
    reduce_motion: bool
    """Whether movements are to be short and simple."""
    on_off_switch_labels: bool
    """Whether switches are to say on and off."""
    supports_announcements: bool
    """Whether announcements are heard."""


@control("SemanticsService")
class SemanticsService(Service):
    """Announces what happens to users of screen readers."""

    async def announce_tooltip(self, message: str) -> None:
        """Read out a tooltip. Only on Android."""
        await self._invoke("announce_tooltip", {"message": message})

    async def announce_message(
        self, message: str, rtl: bool = False, assertiveness: Assertiveness = Assertiveness.POLITE
    ) -> None:
        """Read out a message.

        Args:
            message: what to read.
            rtl: whether it is written from right to left.
            assertiveness: whether it waits for what is being read. Only in browsers.
        """
        await self._invoke("announce_message", {"message": message, "rtl": rtl, "assertiveness": assertiveness})

    async def get_accessibility_features(self) -> AccessibilityFeatures:
        """Ask what the user has asked the system for."""
        found = await self._invoke("get_accessibility_features")
        return AccessibilityFeatures(**decode_fields(AccessibilityFeatures, found))
