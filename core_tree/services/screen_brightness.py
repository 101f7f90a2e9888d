"""The brightness of the screen."""

from __future__ import annotations

from typing import Any

import attrs
from typing_extensions import override

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, event
from core_tree.services.platforms import MOBILE, need

__all__ = ["ScreenBrightness", "ScreenBrightnessChangeEvent"]


@attrs.define(eq=False, kw_only=True)
class ScreenBrightnessChangeEvent(Event["ScreenBrightness"]):
    """The screen became lighter or darker."""

    brightness: float
    """How light it is now, 0 to 1."""


@control("ScreenBrightness")
class ScreenBrightness(Service):
    """How light the device's screen is: for the whole system, and while the app is shown. Only on Android and iOS."""

    on_system_screen_brightness_change: Handler[ScreenBrightnessChangeEvent] = event()
    """Called when the system's brightness has changed."""
    on_application_screen_brightness_change: Handler[ScreenBrightnessChangeEvent] = event()
    """Called when the app's brightness has changed."""

    @override
    async def _invoke(self, method: str, args: dict[str, Any] | None = None, timeout: float = 10) -> Any:
        need(self, method, MOBILE)
        return await super()._invoke(method, args, timeout)

    async def get_system_screen_brightness(self) -> float:
        """Ask how light the system's screen is, 0 to 1."""
        return float(await self._invoke("get_system_screen_brightness"))

    async def can_change_system_screen_brightness(self) -> bool:
        """Ask whether the app may change the system's brightness."""
        return bool(await self._invoke("can_change_system_screen_brightness"))

    async def set_system_screen_brightness(self, brightness: float) -> None:
        """Change the system's brightness, 0 to 1."""
        await self._invoke("set_system_screen_brightness", {"value": brightness})

    async def get_application_screen_brightness(self) -> float:
        """Ask how light the screen is while the app is shown, 0 to 1."""
        return float(await self._invoke("get_application_screen_brightness"))

    async def set_application_screen_brightness(self, brightness: float) -> None:
        """Change how light the screen is while the app is shown, 0 to 1."""
        await self._invoke("set_application_screen_brightness", {"value": brightness})

    async def reset_application_screen_brightness(self) -> None:
        """Let the app's screen be as light as the system's again."""
        await self._invoke("reset_application_screen_brightness")

    async def is_animate(self) -> bool:
        """Ask whether the brightness changes gradually."""
        return bool(await self._invoke("is_animate"))

    async def set_animate(self, animate: bool) -> None:
        """Say whether the brightness changes gradually."""
        await self._invoke("set_animate", {"value": animate})

    async def is_auto_reset(self) -> bool:
        """Ask whether the system's brightness comes back when the app is left."""
        return bool(await self._invoke("is_auto_reset"))

    async def set_auto_reset(self, auto_reset: bool) -> None:
        """Say whether the system's brightness comes back when the app is left."""
        await self._invoke("set_auto_reset", {"value": auto_reset})
