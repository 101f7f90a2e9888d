"""The battery."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, event
from core_tree.services.platforms import DESKTOP, MOBILE, need
from core_tree.types.enums import ClientEnum

__all__ = ["Battery", "BatteryState", "BatteryStateChangeEvent"]


class BatteryState(ClientEnum):
    """Whether a battery gives or takes."""

    CHARGING = "charging"
    CONNECTED_NOT_CHARGING = "connectedNotCharging"
    DISCHARGING = "discharging"
    FULL = "full"
    UNKNOWN = "unknown"


@attrs.define(eq=False, kw_only=True)
class BatteryStateChangeEvent(Event["Battery"]):
    """The device was plugged in or out, or its battery is full."""

    state: BatteryState
    """What the battery does now."""


@control("Battery")
class Battery(Service):
    """The battery of the user's device."""

    on_state_change: Handler[BatteryStateChangeEvent] = event()
    """Called when it begins or ends to be charged."""

    async def get_battery_level(self) -> int | None:
        """Ask how full it is, in percent."""
        level: int | None = await self._invoke("get_battery_level")
        return level

    async def get_battery_state(self) -> BatteryState:
        """Ask whether it is being charged."""
        return BatteryState(await self._invoke("get_battery_state"))

    async def is_in_battery_save_mode(self) -> bool:
        """Ask whether the device saves energy. Not in browsers."""
        need(self, "is_in_battery_save_mode", MOBILE + DESKTOP)
        return bool(await self._invoke("is_in_battery_save_mode"))
