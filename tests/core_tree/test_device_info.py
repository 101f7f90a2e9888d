"""What the client tells of the user's device: the class is that of its system."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import reactive as ft
from tests.core_tree.small import Small

KINDS = {
    ft.PagePlatform.ANDROID: ft.AndroidDeviceInfo,
    ft.PagePlatform.ANDROID_TV: ft.AndroidDeviceInfo,
    ft.PagePlatform.IOS: ft.IosDeviceInfo,
    ft.PagePlatform.LINUX: ft.LinuxDeviceInfo,
    ft.PagePlatform.MACOS: ft.MacOsDeviceInfo,
    ft.PagePlatform.WINDOWS: ft.WindowsDeviceInfo,
}
LOCALES = [{"language_code": "de", "country_code": "AT"}]
MAC = {
    **dict.fromkeys(
        ["active_cpus", "cpu_frequency", "major_version", "memory_size", "minor_version", "patch_version"], 4
    ),
    **dict.fromkeys(["arch", "computer_name", "host_name", "kernel_version", "model", "model_name", "os_release"], "m"),
}


def told(answer: Any, *, web: bool = False, platform: ft.PagePlatform | None = None) -> Any:
    """What `get_device_info` makes of the client's answer."""
    small = Small()

    async def invoke(control_id: int, name: str, args: Any, timeout: float) -> Any:
        assert name == "get_device_info"
        return answer

    small.host.invoke = invoke  # type: ignore[method-assign]
    small.page.web = web
    small.page.platform = platform
    return asyncio.run(small.page.get_device_info())


def test_a_browser() -> None:
    info = told({"browser_name": "firefox", "languages": ["de", "en"], "locales": LOCALES, "unknown": 1}, web=True)
    assert isinstance(info, ft.WebDeviceInfo)
    assert info.browser_name is ft.WebBrowserName.FIREFOX
    assert info.languages == ["de", "en"]
    assert info.locales == [ft.Locale("de", "AT")]
    assert info.user_agent is None


def test_a_value_in_a_value() -> None:
    version = {"code_name": "REL", "incremental": "1", "release": "14", "sdk": 34}
    texts = [name for name in ft.AndroidDeviceInfo.__props__ if name not in {"locales", "version"}]
    given = {name: ft.AndroidDeviceInfo.__props__[name].resolve() for name in texts}
    sample = {str: "x", int: 3, bool: True, list[str]: ["x"]}
    answer = {name: sample[hint] for name, hint in given.items()}
    info = told({**answer, "version": version, "locales": []}, platform=ft.PagePlatform.ANDROID)
    assert info.version == ft.AndroidBuildVersion(**version)
    assert (info.brand, info.system_features, info.is_low_ram_device) == ("x", ["x"], True)


@pytest.mark.parametrize("platform", list(ft.PagePlatform))
def test_every_system_has_a_class(platform: ft.PagePlatform) -> None:
    assert told(None, platform=platform) is None
    if KINDS[platform] is ft.MacOsDeviceInfo:
        assert isinstance(told({**MAC, "locales": LOCALES}, platform=platform), ft.MacOsDeviceInfo)
    if KINDS[platform] is ft.LinuxDeviceInfo:
        answer = {"name": "Debian", "id": "debian", "pretty_name": "Debian 13", "locales": LOCALES}
        assert isinstance(told(answer, platform=platform), ft.LinuxDeviceInfo)


def test_an_unknown_system() -> None:
    assert told({"locales": []}) is None
