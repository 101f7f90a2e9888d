"""Where the device is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.decode import decode
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.animation import Duration
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue

__all__ = [
    "ForegroundNotificationConfiguration",
    "Geolocator",
    "GeolocatorAndroidConfiguration",
    "GeolocatorConfiguration",
    "GeolocatorIosActivityType",
    "GeolocatorIosConfiguration",
    "GeolocatorPermissionStatus",
    "GeolocatorPosition",
    "GeolocatorPositionAccuracy",
    "GeolocatorPositionChangeEvent",
    "GeolocatorWebConfiguration",
]


class GeolocatorPositionAccuracy(ClientEnum):
    """How exactly a place is wanted; what is more exact takes more power."""

    LOWEST = "lowest"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    BEST = "best"
    BEST_FOR_NAVIGATION = "bestForNavigation"
    REDUCED = "reduced"


class GeolocatorPermissionStatus(ClientEnum):
    """Whether the user lets the program know the place."""

    DENIED = "denied"
    DENIED_FOREVER = "deniedForever"
    WHILE_IN_USE = "whileInUse"
    ALWAYS = "always"
    UNABLE_TO_DETERMINE = "unableToDetermine"


class GeolocatorIosActivityType(ClientEnum):
    """What the user does meanwhile."""

    AUTOMOTIVE_NAVIGATION = "automotiveNavigation"
    FITNESS = "fitness"
    OTHER_NAVIGATION = "otherNavigation"
    AIRBORNE = "airborne"
    OTHER = "other"


@value()
class GeolocatorPosition(Value):
    """Where the device is."""

    latitude: Prop[float | None] = prop(default=None)
    """How far north, in degrees; south is negative."""
    longitude: Prop[float | None] = prop(default=None)
    """How far east, in degrees; west is negative."""
    speed: Prop[float | None] = prop(default=None)
    """How fast it moves, in metres a second."""
    altitude: Prop[float | None] = prop(default=None)
    """How high it is, in metres."""
    timestamp: Prop[dt.datetime | None] = prop(default=None)
    """When it was there."""
    accuracy: Prop[float | None] = prop(default=None)
    """How far off the place may be, in metres."""
    altitude_accuracy: Prop[float | None] = prop(default=None)
    """How far off the height may be, in metres."""
    heading: Prop[float | None] = prop(default=None)
    """Which way it moves, in degrees clockwise from north."""
    heading_accuracy: Prop[float | None] = prop(default=None)
    """How far off that may be, in degrees."""
    speed_accuracy: Prop[float | None] = prop(default=None)
    """How far off the speed may be, in metres a second."""
    floor: Prop[int | None] = prop(default=None)
    """On which floor of a building it is."""
    mocked: Prop[bool | None] = prop(default=None)
    """Whether a program made the place up."""


@value()
class GeolocatorConfiguration(Value):
    """How places are looked for."""

    accuracy: Prop[GeolocatorPositionAccuracy] = prop(default=GeolocatorPositionAccuracy.BEST)
    """How exactly."""
    distance_filter: Prop[int] = prop(default=0)
    """How far the device must move to be told of again, in metres."""
    time_limit: Prop[DurationValue | None] = prop(default=None)
    """How long it may take; a number means milliseconds."""


@value()
class GeolocatorWebConfiguration(GeolocatorConfiguration):
    """How places are looked for in browsers."""

    maximum_age: Prop[DurationValue] = prop(factory=Duration)
    """How old a place may be to be given again; a number means milliseconds."""


@value()
class GeolocatorIosConfiguration(GeolocatorConfiguration):
    """How places are looked for on iOS and macOS."""

    activity_type: Prop[GeolocatorIosActivityType] = prop(default=GeolocatorIosActivityType.OTHER)
    """What the user does meanwhile."""
    pause_location_updates_automatically: Prop[bool] = prop(default=False)
    """Whether the system may stop looking while the device rests."""
    show_background_location_indicator: Prop[bool] = prop(default=False)
    """Whether the user sees that the program looks while it is not in sight."""
    allow_background_location_updates: Prop[bool] = prop(default=True)
    """Whether it looks while it is not in sight."""


@value()
class ForegroundNotificationConfiguration(Value):
    """The notice by which an Android program may look for places while it is not in sight."""

    notification_title: Prop[str] = prop()
    """The title."""
    notification_text: Prop[str] = prop()
    """The text."""
    notification_channel_name: Prop[str] = prop(default="Background Location")
    """What the kind of notice is called in the settings."""
    notification_enable_wake_lock: Prop[bool] = prop(default=False)
    """Whether the device stays awake."""
    notification_enable_wifi_lock: Prop[bool] = prop(default=False)
    """Whether the wireless network stays on."""
    notification_set_ongoing: Prop[bool] = prop(default=False)
    """Whether the user cannot wipe it away."""


@value()
class GeolocatorAndroidConfiguration(GeolocatorConfiguration):
    """How places are looked for on Android."""

    interval_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=5000))
    """How often; a number means milliseconds."""
    use_msl_altitude: Prop[bool] = prop(default=False)
    """Whether heights are above the sea."""
    foreground_notification_config: Prop[ForegroundNotificationConfiguration | None] = prop(default=None)
    """The notice by which it may look while it is not in sight."""


@attrs.define(eq=False, kw_only=True)
class GeolocatorPositionChangeEvent(Event["Geolocator"]):
    """The device is at another place."""

    position: GeolocatorPosition
    """The place."""


@control("Geolocator")
class Geolocator(Service):
    """Tells where the device is."""

    configuration: Prop[GeolocatorConfiguration | None] = prop(default=None)
    """How places are looked for."""
    on_position_change: Handler[GeolocatorPositionChangeEvent] = event()
    """Called when the device is at another place."""
    on_error: Handler[Event[Geolocator]] = event()
    """Called when the place cannot be found; the event's `data` says why."""
    position: Prop[GeolocatorPosition | None] = prop(default=None, input=True, kw_only=True)
    """Where the device was last; the client writes it while `on_position_change` is set."""

    async def get_current_position(self, configuration: GeolocatorConfiguration | None = None) -> GeolocatorPosition:
        """Ask where the device is."""
        args = {"configuration": configuration or self.configuration}
        place: GeolocatorPosition = decode(GeolocatorPosition, await self._invoke("get_current_position", args))
        return place

    async def get_last_known_position(self) -> GeolocatorPosition | None:
        """Ask where the device was when that was last known; not in browsers."""
        found = await self._invoke("get_last_known_position")
        place: GeolocatorPosition | None = decode(GeolocatorPosition, found) if found else None
        return place

    async def get_permission_status(self) -> GeolocatorPermissionStatus:
        """Ask whether the user lets the program know the place."""
        return GeolocatorPermissionStatus(await self._invoke("get_permission_status"))

    async def request_permission(self) -> GeolocatorPermissionStatus:
        """Ask the user to let the program know the place."""
        return GeolocatorPermissionStatus(await self._invoke("request_permission"))

    async def is_location_service_enabled(self) -> bool:
        """Ask whether the device looks for places at all."""
        return bool(await self._invoke("is_location_service_enabled"))

    async def open_app_settings(self) -> bool:
        """Open the program's settings; not in browsers. Tells whether that worked."""
        return bool(await self._invoke("open_app_settings"))

    async def open_location_settings(self) -> bool:
        """Open the device's settings about places; not in browsers. Tells whether that worked."""
        return bool(await self._invoke("open_location_settings"))

    async def distance_between(
        self, start_latitude: float, start_longitude: float, end_latitude: float, end_longitude: float
    ) -> float:
        """Ask how far it is from one place to another, in metres."""
        args = {
            "start_latitude": start_latitude,
            "start_longitude": start_longitude,
            "end_latitude": end_latitude,
            "end_longitude": end_longitude,
        }
        return float(await self._invoke("distance_between", args))
