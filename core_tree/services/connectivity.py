"""How the device is connected."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, event
from core_tree.types.enums import ClientEnum

__all__ = ["Connectivity", "ConnectivityChangeEvent", "ConnectivityType"]


class ConnectivityType(ClientEnum):
    """A way in which a device is connected."""

    BLUETOOTH = "bluetooth"
    ETHERNET = "ethernet"
    MOBILE = "mobile"
    NONE = "none"
    OTHER = "other"
    VPN = "vpn"
    WIFI = "wifi"


@attrs.define(eq=False, kw_only=True)
class ConnectivityChangeEvent(Event["Connectivity"]):
    """The device is connected in another way."""

    connectivity: list[ConnectivityType]
    """The ways in which it is connected now."""


@control("Connectivity")
class Connectivity(Service):
    """How the user's device is connected to networks."""

    on_change: Handler[ConnectivityChangeEvent] = event()
    """Called when it is connected in another way."""

    async def get_connectivity(self) -> list[ConnectivityType]:
        """Ask in which ways it is connected."""
        return [ConnectivityType(way) for way in await self._invoke("get_connectivity")]
