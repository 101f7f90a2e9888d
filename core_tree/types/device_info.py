"""What the client tells of the user's device."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from core_tree.props import Prop, prop
from core_tree.types.enums import ClientEnum, PagePlatform
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.page import Locale

__all__ = [
    "AndroidBuildVersion",
    "AndroidDeviceInfo",
    "DeviceInfo",
    "IosDeviceInfo",
    "IosUtsname",
    "LinuxDeviceInfo",
    "MacOsDeviceInfo",
    "WebBrowserName",
    "WebDeviceInfo",
    "WindowsDeviceInfo",
]


@value(kw_only=True)
class DeviceInfo(Value):
    """What the client tells of the user's device; each system has a class of its own."""

    locales: Prop[list[Locale]] = prop()
    """The languages that the user prefers, best first."""


@value(kw_only=True)
class MacOsDeviceInfo(DeviceInfo):
    """A Mac."""

    active_cpus: Prop[int] = prop()
    """How many processors work."""
    arch: Prop[str] = prop()
    """The kind of processor: `"arm64"`, `"x86_64"`."""
    computer_name: Prop[str] = prop()
    """What the user calls it."""
    cpu_frequency: Prop[int] = prop()
    """How fast the processor is, in hertz."""
    host_name: Prop[str] = prop()
    """What networks call it."""
    kernel_version: Prop[str] = prop()
    """The version of the kernel."""
    major_version: Prop[int] = prop()
    """The first part of the version of macOS."""
    memory_size: Prop[int] = prop()
    """How much memory it has, in bytes."""
    minor_version: Prop[int] = prop()
    """The second part of the version of macOS."""
    model: Prop[str] = prop()
    """The model, as Apple numbers it."""
    model_name: Prop[str] = prop()
    """The model, as it is sold."""
    os_release: Prop[str] = prop()
    """The version of macOS, with its build."""
    patch_version: Prop[int] = prop()
    """The third part of the version of macOS."""
    system_guid: Prop[str | None] = prop(default=None)
    """What tells the device apart from all others."""


class WebBrowserName(ClientEnum):
    """A browser."""

    FIREFOX = "firefox"
    SAMSUNG_INTERNET = "samsungInternet"
    OPERA = "opera"
    MSIE = "msie"
    EDGE = "edge"
    CHROME = "chrome"
    SAFARI = "safari"
    UNKNOWN = "unknown"


@value(kw_only=True)
class WebDeviceInfo(DeviceInfo):
    """A browser."""

    browser_name: Prop[WebBrowserName] = prop()
    """Which one it is."""
    app_code_name: Prop[str | None] = prop(default=None)
    """The code name, `"Mozilla"` for all of them."""
    app_name: Prop[str | None] = prop(default=None)
    """The name, `"Netscape"` for all of them."""
    app_version: Prop[str | None] = prop(default=None)
    """The version, in the browser's words."""
    device_memory: Prop[float | None] = prop(default=None)
    """How much memory the device has about, in gibibytes."""
    language: Prop[str | None] = prop(default=None)
    """The language that the user prefers."""
    languages: Prop[list[str] | None] = prop(default=None)
    """The languages that the user prefers, best first."""
    platform: Prop[str | None] = prop(default=None)
    """The system, in the browser's words."""
    product: Prop[str | None] = prop(default=None)
    """The product, `"Gecko"` for all of them."""
    product_sub: Prop[str | None] = prop(default=None)
    """The build of the product."""
    user_agent: Prop[str | None] = prop(default=None)
    """What it tells servers that it is."""
    vendor: Prop[str | None] = prop(default=None)
    """Who made it."""
    vendor_sub: Prop[str | None] = prop(default=None)
    """The version that its maker gave it."""
    max_touch_points: Prop[int | None] = prop(default=None)
    """How many fingers the screen can tell apart."""
    hardware_concurrency: Prop[int | None] = prop(default=None)
    """How many processors there are."""


@value(kw_only=True)
class AndroidBuildVersion(Value):
    """A version of Android."""

    code_name: Prop[str] = prop()
    """Its code name during development; `"REL"` for a release."""
    incremental: Prop[str] = prop()
    """The number of the build."""
    release: Prop[str] = prop()
    """What users know it by."""
    sdk: Prop[int] = prop()
    """The number that developers know it by."""
    base_os: Prop[str | None] = prop(default=None)
    """The build that it is based on."""
    preview_sdk: Prop[int | None] = prop(default=None)
    """The number of the preview, 0 for a release."""
    security_patch: Prop[str | None] = prop(default=None)
    """The date of the last security update."""


@value(kw_only=True)
class AndroidDeviceInfo(DeviceInfo):
    """A device with Android."""

    available_ram_size: Prop[int] = prop()
    """How much memory is free, in mebibytes."""
    board: Prop[str] = prop()
    """The name of its board."""
    bootloader: Prop[str] = prop()
    """The version of its boot loader."""
    brand: Prop[str] = prop()
    """The brand that it is sold as."""
    device: Prop[str] = prop()
    """What its makers call it."""
    display: Prop[str] = prop()
    """The build, as users see it."""
    fingerprint: Prop[str] = prop()
    """What tells its build apart from all others."""
    free_disk_size: Prop[int] = prop()
    """How much storage is free, in bytes."""
    hardware: Prop[str] = prop()
    """The name of its hardware."""
    host: Prop[str] = prop()
    """The machine that the build was made on."""
    id: Prop[str] = prop()
    """The number of the build."""
    is_low_ram_device: Prop[bool] = prop()
    """Whether it has little memory."""
    is_physical_device: Prop[bool] = prop()
    """Whether it is no emulator."""
    manufacturer: Prop[str] = prop()
    """Who made it."""
    model: Prop[str] = prop()
    """The model, as it is sold."""
    name: Prop[str] = prop()
    """What the user calls it."""
    physical_ram_size: Prop[int] = prop()
    """How much memory it has, in mebibytes."""
    product: Prop[str] = prop()
    """The name of the product."""
    supported_32_bit_abis: Prop[list[str]] = prop()
    """The kinds of programs of 32 bits that it runs."""
    supported_64_bit_abis: Prop[list[str]] = prop()
    """The kinds of programs of 64 bits that it runs."""
    supported_abis: Prop[list[str]] = prop()
    """The kinds of programs that it runs, best first."""
    system_features: Prop[list[str]] = prop()
    """What the system says that it can."""
    tags: Prop[str] = prop()
    """Tags of the build, with commas."""
    total_disk_size: Prop[int] = prop()
    """How much storage it has, in bytes."""
    type: Prop[str] = prop()
    """The kind of build: `"user"`, `"eng"`."""
    version: Prop[AndroidBuildVersion] = prop()
    """The version of Android."""


@value(kw_only=True)
class LinuxDeviceInfo(DeviceInfo):
    """A computer with Linux."""

    name: Prop[str] = prop()
    """The distribution."""
    id: Prop[str] = prop()
    """The distribution, in lower case: `"debian"`."""
    pretty_name: Prop[str] = prop()
    """The distribution with its version, to show."""
    version: Prop[str | None] = prop(default=None)
    """The version, with its code name."""
    id_like: Prop[list[str] | None] = prop(default=None)
    """The distributions that it is like."""
    version_code_name: Prop[str | None] = prop(default=None)
    """The code name of the version."""
    version_id: Prop[str | None] = prop(default=None)
    """The number of the version."""
    build_id: Prop[str | None] = prop(default=None)
    """What tells the image apart that it was installed from."""
    variant: Prop[str | None] = prop(default=None)
    """The variant of the distribution, to show."""
    variant_id: Prop[str | None] = prop(default=None)
    """The variant, in lower case."""
    machine_id: Prop[str | None] = prop(default=None)
    """What tells the installation apart from all others."""


@value(kw_only=True)
class WindowsDeviceInfo(DeviceInfo):
    """A computer with Windows."""

    computer_name: Prop[str] = prop()
    """What networks call it."""
    number_of_cores: Prop[int] = prop()
    """How many processors it has."""
    system_memory: Prop[int] = prop()
    """How much memory it has, in mebibytes."""
    user_name: Prop[str] = prop()
    """Who uses it."""
    major_version: Prop[int] = prop()
    """The first part of the version of Windows."""
    minor_version: Prop[int] = prop()
    """The second part of the version of Windows."""
    build_number: Prop[int] = prop()
    """The number of the build."""
    platform_id: Prop[int] = prop()
    """The kind of Windows, 2 for all of this century."""
    csd_version: Prop[str] = prop()
    """The last service pack."""
    service_pack_major: Prop[int] = prop()
    """The first part of the service pack's version."""
    service_pack_minor: Prop[int] = prop()
    """The second part of the service pack's version."""
    suit_mask: Prop[int] = prop()
    """Which suites are installed, a bit each."""
    product_type: Prop[int] = prop()
    """1 is a workstation, 2 a domain controller, 3 a server."""
    reserved: Prop[int] = prop()
    """Means nothing."""
    build_lab: Prop[str] = prop()
    """Where the build comes from."""
    build_lab_ex: Prop[str] = prop()
    """Where the build comes from, in full."""
    display_version: Prop[str] = prop()
    """The version that users know: `"23H2"`."""
    edition_id: Prop[str] = prop()
    """The edition: `"Professional"`."""
    install_date: Prop[dt.datetime] = prop()
    """When Windows was installed."""
    product_id: Prop[str] = prop()
    """The number of the product."""
    product_name: Prop[str] = prop()
    """The name of the product."""
    registered_owner: Prop[str] = prop()
    """Who it is registered to."""
    release_id: Prop[str] = prop()
    """The number of the release."""
    device_id: Prop[str] = prop()
    """What tells the device apart from all others."""


@value()
class IosUtsname(Value):
    """What the kernel of an iPhone or iPad says of itself."""

    machine: Prop[str] = prop()
    """The model, as Apple numbers it."""
    node_name: Prop[str] = prop()
    """What networks call the device."""
    release: Prop[str] = prop()
    """The release of the kernel."""
    sys_name: Prop[str] = prop()
    """The name of the kernel."""
    version: Prop[str] = prop()
    """The version of the kernel."""


@value(kw_only=True)
class IosDeviceInfo(DeviceInfo):
    """An iPhone or iPad."""

    available_ram_size: Prop[int] = prop()
    """How much memory is free, in mebibytes."""
    free_disk_size: Prop[int] = prop()
    """How much storage is free, in bytes."""
    is_ios_app_on_mac: Prop[bool] = prop()
    """Whether it is a Mac that runs an app for iPads."""
    is_physical_device: Prop[bool] = prop()
    """Whether it is no simulator."""
    localized_model: Prop[str] = prop()
    """The kind of device, in the user's language."""
    model: Prop[str] = prop()
    """The kind of device: `"iPhone"`."""
    model_name: Prop[str] = prop()
    """The model, as it is sold."""
    name: Prop[str] = prop()
    """What the user calls it."""
    physical_ram_size: Prop[int] = prop()
    """How much memory it has, in mebibytes."""
    system_name: Prop[str] = prop()
    """The name of the system."""
    system_version: Prop[str] = prop()
    """The version of the system."""
    total_disk_size: Prop[int] = prop()
    """How much storage it has, in bytes."""
    utsname: Prop[IosUtsname] = prop()
    """What the kernel says of itself."""
    identifier_for_vendor: Prop[str | None] = prop(default=None)
    """What tells the device apart from all others, to one maker of apps."""


_KINDS: dict[PagePlatform, type[DeviceInfo]] = {
    PagePlatform.ANDROID: AndroidDeviceInfo,
    PagePlatform.ANDROID_TV: AndroidDeviceInfo,
    PagePlatform.IOS: IosDeviceInfo,
    PagePlatform.LINUX: LinuxDeviceInfo,
    PagePlatform.MACOS: MacOsDeviceInfo,
    PagePlatform.WINDOWS: WindowsDeviceInfo,
}


def kind_of_device(*, web: bool, platform: PagePlatform | None) -> type[DeviceInfo] | None:
    """The class of what a client tells of its device; None if it is not known what it runs on."""
    if web:
        return WebDeviceInfo
    return None if platform is None else _KINDS.get(platform)
