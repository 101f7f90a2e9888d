"""What the user lets the program do."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.types.enums import ClientEnum

__all__ = ["Permission", "PermissionHandler", "PermissionStatus"]


class PermissionStatus(ClientEnum):
    """Whether the user lets the program do something."""

    GRANTED = "granted"
    DENIED = "denied"
    PERMANENTLY_DENIED = "permanentlyDenied"
    LIMITED = "limited"
    PROVISIONAL = "provisional"
    RESTRICTED = "restricted"


class Permission(ClientEnum):
    """What a program may want to do or know. Each system has some of them."""

    ACCESS_MEDIA_LOCATION = "accessMediaLocation"
    ACCESS_NOTIFICATION_POLICY = "accessNotificationPolicy"
    ACTIVITY_RECOGNITION = "activityRecognition"
    APP_TRACKING_TRANSPARENCY = "appTrackingTransparency"
    ASSISTANT = "assistant"
    AUDIO = "audio"
    BACKGROUND_REFRESH = "backgroundRefresh"
    BLUETOOTH = "bluetooth"
    BLUETOOTH_ADVERTISE = "bluetoothAdvertise"
    BLUETOOTH_CONNECT = "bluetoothConnect"
    BLUETOOTH_SCAN = "bluetoothScan"
    CALENDAR_FULL_ACCESS = "calendarFullAccess"
    CALENDAR_WRITE_ONLY = "calendarWriteOnly"
    CAMERA = "camera"
    CONTACTS = "contacts"
    CRITICAL_ALERTS = "criticalAlerts"
    IGNORE_BATTERY_OPTIMIZATIONS = "ignoreBatteryOptimizations"
    LOCATION = "location"
    LOCATION_ALWAYS = "locationAlways"
    LOCATION_WHEN_IN_USE = "locationWhenInUse"
    MANAGE_EXTERNAL_STORAGE = "manageExternalStorage"
    MEDIA_LIBRARY = "mediaLibrary"
    MICROPHONE = "microphone"
    NEARBY_WIFI_DEVICES = "nearbyWifiDevices"
    NOTIFICATION = "notification"
    PHONE = "phone"
    PHOTOS = "photos"
    PHOTOS_ADD_ONLY = "photosAddOnly"
    REMINDERS = "reminders"
    REQUEST_INSTALL_PACKAGES = "requestInstallPackages"
    SCHEDULE_EXACT_ALARM = "scheduleExactAlarm"
    SENSORS = "sensors"
    SENSORS_ALWAYS = "sensorsAlways"
    SMS = "sms"
    SPEECH = "speech"
    STORAGE = "storage"
    SYSTEM_ALERT_WINDOW = "systemAlertWindow"
    UNKNOWN = "unknown"
    VIDEOS = "videos"


@control("PermissionHandler")
class PermissionHandler(Service):
    """Asks the user what the program may do: on Android, iOS, Windows and in browsers."""

    async def get_status(self, permission: Permission) -> PermissionStatus | None:
        """Ask the client whether the user lets the program do something."""
        status = await self._invoke("get_status", {"permission": permission})
        return None if status is None else PermissionStatus(status)

    async def request(self, permission: Permission) -> PermissionStatus | None:
        """Ask the user to let the program do something."""
        status = await self._invoke("request", {"permission": permission})
        return None if status is None else PermissionStatus(status)

    async def open_app_settings(self) -> bool:
        """Open the program's settings. Tells whether that worked."""
        return bool(await self._invoke("open_app_settings"))
