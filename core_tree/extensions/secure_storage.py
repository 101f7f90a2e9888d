"""Secrets that the device keeps."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

__all__ = [
    "AccessControlFlag",
    "AndroidOptions",
    "AppleOptions",
    "IOSOptions",
    "KeyCipherAlgorithm",
    "KeychainAccessibility",
    "MacOsOptions",
    "SecureStorage",
    "SecureStorageEvent",
    "StorageCipherAlgorithm",
    "WebOptions",
    "WindowsOptions",
]


class KeychainAccessibility(ClientEnum):
    """When a secret can be read on devices of Apple."""

    PASSCODE = "passcode"
    UNLOCKED = "unlocked"
    UNLOCKED_THIS_DEVICE = "unlocked_this_device"
    FIRST_UNLOCK = "first_unlock"
    FIRST_UNLOCK_THIS_DEVICE = "first_unlock_this_device"


class AccessControlFlag(ClientEnum):
    """What the user must do for a secret to be read on devices of Apple."""

    DEVICE_PASSCODE = "devicePasscode"
    BIOMETRY_ANY = "biometryAny"
    BIOMETRY_CURRENT_SET = "biometryCurrentSet"
    USER_PRESENCE = "userPresence"
    WATCH = "watch"
    OR = "or"
    AND = "and"
    APPLICATION_PASSWORD = "applicationPassword"  # noqa: S105 - what the client calls it
    PRIVATE_KEY_USAGE = "privateKeyUsage"


class KeyCipherAlgorithm(ClientEnum):
    """How Android encrypts the key of the secrets."""

    RSA_ECB_PKCS1_PADDING = "RSA_ECB_PKCS1Padding"
    RSA_ECB_OAEP_WITH_SHA256_AND_MGF1_PADDING = "RSA_ECB_OAEPwithSHA_256andMGF1Padding"
    AES_GCM_NO_PADDING = "AES_GCM_NoPadding"


class StorageCipherAlgorithm(ClientEnum):
    """How Android encrypts the secrets."""

    AES_CBC_PKCS7_PADDING = "AES_CBC_PKCS7Padding"
    AES_GCM_NO_PADDING = "AES_GCM_NoPadding"


@value()
class AndroidOptions(Value):
    """How secrets are kept on Android."""

    reset_on_error: Prop[bool] = prop(default=True)
    """Whether all is thrown away when it can no longer be read."""
    migrate_on_algorithm_change: Prop[bool] = prop(default=True)
    """Whether all is encrypted anew when the algorithms change."""
    enforce_biometrics: Prop[bool] = prop(default=False)
    """Whether the user must prove who it is."""
    key_cipher_algorithm: Prop[KeyCipherAlgorithm] = prop(
        default=KeyCipherAlgorithm.RSA_ECB_OAEP_WITH_SHA256_AND_MGF1_PADDING
    )
    """How the key is encrypted."""
    storage_cipher_algorithm: Prop[StorageCipherAlgorithm] = prop(default=StorageCipherAlgorithm.AES_GCM_NO_PADDING)
    """How the secrets are encrypted."""
    shared_preferences_name: Prop[str | None] = prop(default=None)
    """What the file is called."""
    preferences_key_prefix: Prop[str | None] = prop(default=None)
    """What the names of secrets begin with in the file."""
    biometric_prompt_title: Prop[str] = prop(default="Authenticate to access")
    """The title of what asks the user to prove who it is."""
    biometric_prompt_subtitle: Prop[str] = prop(default="Use biometrics or device credentials")
    """What stands below that title."""


@value()
class AppleOptions(Value):
    """How secrets are kept on devices of Apple."""

    account_name: Prop[str | None] = prop(default="flet_secure_storage_service")
    """What the service is called in the keychain."""
    group_id: Prop[str | None] = prop(default=None)
    """The group of programs that share the secrets."""
    accessibility: Prop[KeychainAccessibility | None] = prop(default=KeychainAccessibility.UNLOCKED)
    """When they can be read."""
    synchronizable: Prop[bool] = prop(default=False)
    """Whether the user's other devices get them."""
    label: Prop[str | None] = prop(default=None)
    """What the user sees as their name."""
    description: Prop[str | None] = prop(default=None)
    """What kind of secrets they are."""
    comment: Prop[str | None] = prop(default=None)
    """A remark on them."""
    invisible: Prop[bool | None] = prop(default=None)
    """Whether lists leave them out."""
    is_negative: Prop[bool | None] = prop(default=None)
    """Whether they only hold a place, without a secret."""
    creation_date: Prop[dt.datetime | None] = prop(default=None)
    """When they were made."""
    last_modified_date: Prop[dt.datetime | None] = prop(default=None)
    """When they were last changed."""
    result_limit: Prop[int | None] = prop(default=None)
    """How many are given at once."""
    is_persistent: Prop[bool | None] = prop(default=None)
    """Whether a reference to them is given that lasts."""
    auth_ui_behavior: Prop[str | None] = prop(default=None)
    """What the user is shown to prove who it is."""
    access_control_flags: Prop[list[AccessControlFlag]] = prop(factory=list)
    """What the user must do for them to be read."""


@value()
class IOSOptions(AppleOptions):
    """How secrets are kept on iOS."""


@value()
class MacOsOptions(AppleOptions):
    """How secrets are kept on macOS."""

    uses_data_protection_keychain: Prop[bool] = prop(default=True)
    """Whether they are in the keychain that works as that of iOS."""


@value()
class WebOptions(Value):
    """How secrets are kept in browsers."""

    db_name: Prop[str] = prop(default="FletEncryptedStorage")
    """What the store is called."""
    public_key: Prop[str] = prop(default="FletSecureStorage")
    """What the key is called."""
    wrap_key: Prop[str] = prop(default="")
    """What the key is encrypted with, as base64."""
    wrap_key_iv: Prop[str] = prop(default="")
    """Where that encryption starts, as base64."""
    use_session_storage: Prop[bool] = prop(default=False)
    """Whether they are forgotten when the tab is closed."""


@value()
class WindowsOptions(Value):
    """How secrets are kept on Windows."""

    use_backward_compatibility: Prop[bool] = prop(default=False)
    """Whether those of older versions are read too."""


@attrs.define(eq=False, kw_only=True)
class SecureStorageEvent(Event["SecureStorage"]):
    """Secrets can be read, or no longer."""

    available: bool | None
    """Whether they can be read."""


@control("SecureStorage")
class SecureStorage(Service):
    """Keeps secrets on the device. Each method takes options in place of the service's own."""

    ios_options: Prop[IOSOptions] = prop(factory=IOSOptions, always=True)
    """How they are kept on iOS."""
    android_options: Prop[AndroidOptions] = prop(factory=AndroidOptions, always=True)
    """How they are kept on Android."""
    windows_options: Prop[WindowsOptions] = prop(factory=WindowsOptions, always=True)
    """How they are kept on Windows."""
    macos_options: Prop[MacOsOptions] = prop(factory=MacOsOptions, always=True)
    """How they are kept on macOS."""
    web_options: Prop[WebOptions] = prop(factory=WebOptions, always=True)
    """How they are kept in browsers."""
    on_change: Handler[SecureStorageEvent] = event()
    """Called when secrets can be read, or no longer."""

    async def get_availability(self) -> bool | None:
        """Ask whether secrets can be read."""
        available: bool | None = await self._invoke("get_availability")
        return available

    async def set(
        self,
        key: str,
        value: Any,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> None:
        """Keep a secret under a name.

        Raises:
            ValueError: the secret is `None`.
        """
        if value is None:
            raise ValueError("value must not be None")
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        await self._invoke("set", {"key": key, "value": value, **options})

    async def get(
        self,
        key: str,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> str | None:
        """Ask for a secret; `None` if there is none of that name."""
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        secret: str | None = await self._invoke("get", {"key": key, **options})
        return secret

    async def get_all(
        self,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> dict[str, str]:
        """Ask for all secrets, by name."""
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        secrets: dict[str, str] = await self._invoke("get_all", options)
        return secrets

    async def contains_key(
        self,
        key: str,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> bool:
        """Ask whether there is a secret of that name."""
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        return bool(await self._invoke("contains_key", {"key": key, **options}))

    async def remove(
        self,
        key: str,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> None:
        """Forget a secret."""
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        await self._invoke("remove", {"key": key, **options})

    async def clear(
        self,
        *,
        web: WebOptions | None = None,
        ios: IOSOptions | None = None,
        macos: MacOsOptions | None = None,
        android: AndroidOptions | None = None,
        windows: WindowsOptions | None = None,
    ) -> None:
        """Forget all secrets."""
        options = {"web": web, "ios": ios, "macos": macos, "android": android, "windows": windows}
        await self._invoke("clear", options)
