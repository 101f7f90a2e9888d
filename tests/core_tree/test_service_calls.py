"""What services ask the client for, what they make of its answers, and what the client calls by itself."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core_tree.controls.button import Button
from core_tree.encode import encode
from core_tree.events import make_event
from core_tree.services.barometer import Barometer
from core_tree.services.battery import Battery, BatteryState
from core_tree.services.browser_context_menu import BrowserContextMenu
from core_tree.services.clipboard import Clipboard, CopyToClipboard
from core_tree.services.connectivity import Connectivity, ConnectivityType
from core_tree.services.file_picker import FilePicker, FilePickerFile, FilePickerUploadFile, PickFiles
from core_tree.services.platforms import NotThereError
from core_tree.services.semantics_service import SemanticsService
from core_tree.services.share import Share, ShareFile, ShareResultStatus, ShareText
from core_tree.services.shared_preferences import SharedPreferences
from core_tree.services.storage_paths import StoragePaths
from core_tree.services.url_launcher import LaunchMode, OpenUrl, UrlLauncher, WebViewConfiguration
from core_tree.types.enums import PagePlatform
from core_tree.types.geometry import Offset
from reactive import Signal
from reactive.current import on_page
from tests.core_tree.small import Small


class Answering:
    """A page whose client gives one answer to all calls, and the calls."""

    def __init__(self, answer: Any = None, *, web: bool = False, platform: PagePlatform = PagePlatform.LINUX) -> None:
        self.small = Small()
        self.page = self.small.page
        self.page.web, self.page.platform = web, platform
        self.calls: list[tuple[str, Any, float]] = []

        async def invoke(_id: int, name: str, args: Any, timeout: float) -> Any:
            self.calls.append((name, args, timeout))
            return answer

        self.page._tree.host.invoke = invoke  # type: ignore[method-assign]

    def ask(self, cls: type, method: str, *args: Any, **given: Any) -> Any:
        with on_page(self.page):
            return asyncio.run(getattr(cls(), method)(*args, **given))


def test_files_are_chosen() -> None:
    files = [{"id": 1, "name": "a", "size": 2, "path": None, "bytes": [1, 2]}, {"id": 2, "name": "b", "size": 0}]
    client = Answering(files)
    found = client.ask(FilePicker, "pick_files", allow_multiple=True, with_data=True)
    assert found == [FilePickerFile(1, "a", 2, bytes=b"\x01\x02"), FilePickerFile(2, "b", 0)]
    ((name, args, timeout),) = client.calls
    assert (name, args["file_type"], args["with_data"], timeout) == ("pick_files", "any", True, 3600)
    assert Answering(None).ask(FilePicker, "pick_files") == []
    with pytest.raises(ValueError, match="compression_quality is 101; accepted: 0 to 100"):
        client.ask(FilePicker, "pick_files", compression_quality=101)


def test_files_are_sent() -> None:
    client = Answering()
    client.ask(FilePicker, "upload", [FilePickerUploadFile("/to", id=0)])
    assert client.calls == [("upload", {"files": [{"upload_url": "/to", "id": 0, "method": "PUT"}]}, 10)]
    event = make_event(FilePicker(), "upload", {"file_name": "a", "progress": 0.5, "error": None})
    assert (event.file_name, event.progress, event.error) == ("a", 0.5, None)
    event = make_event(FilePicker(), "result", {"files": [{"id": 0, "name": "a", "size": 2, "path": "/a"}]})
    assert event.files == [FilePickerFile(0, "a", 2, "/a")]


def test_a_file_is_saved() -> None:
    assert Answering("/a").ask(FilePicker, "save_file", file_name="a") == "/a"
    with pytest.raises(ValueError, match="src_bytes"):
        Answering(platform=PagePlatform.IOS).ask(FilePicker, "save_file")
    with pytest.raises(ValueError, match="file_name"):
        Answering(web=True).ask(FilePicker, "save_file", src_bytes=b"a")


def test_what_a_platform_does_not_have_is_refused_in_words() -> None:
    with pytest.raises(NotThereError, match=r"FilePicker.get_directory_path is not there on web, only on ios, android"):
        Answering(web=True).ask(FilePicker, "get_directory_path")
    with pytest.raises(NotThereError, match="on linux, only on web"):
        Answering().ask(Clipboard, "set_image", b"")
    with pytest.raises(NotThereError, match="on linux, only on ios, macos"):
        Answering().ask(StoragePaths, "get_library_directory")
    assert Answering("/tmp").ask(StoragePaths, "get_temporary_directory") == "/tmp"


def test_answers_are_typed() -> None:
    assert Answering(["wifi", "vpn"]).ask(Connectivity, "get_connectivity") == [
        ConnectivityType.WIFI,
        ConnectivityType.VPN,
    ]
    assert Answering("full").ask(Battery, "get_battery_state") is BatteryState.FULL
    features = "accessible_navigation bold_text disable_animations high_contrast invert_colors reduce_motion"
    told = dict.fromkeys([*features.split(), "on_off_switch_labels", "supports_announcements"], False)
    assert Answering({**told, "bold_text": True}).ask(SemanticsService, "get_accessibility_features").bold_text
    assert Answering([1, 2]).ask(Clipboard, "get_image") == b"\x01\x02"
    assert make_event(Barometer(), "error", {"message": "no"}).message == "no"


def test_preferences_take_what_can_be_kept() -> None:
    client = Answering(True)
    for value in ("a", 1, 0.5, False, ["a"]):
        assert client.ask(SharedPreferences, "set", "key", value) is True
    assert client.calls[-1] == ("set", {"key": "key", "value": ["a"]}, 10)
    with pytest.raises(ValueError, match=r"\[1\] cannot be kept"):
        client.ask(SharedPreferences, "set", "key", [1])


def test_an_address_is_opened() -> None:
    client = Answering()
    configuration = WebViewConfiguration(headers={"a": "b"})
    client.ask(UrlLauncher, "launch_url", "/x", mode=LaunchMode.IN_APP_WEB_VIEW, web_view_configuration=configuration)
    sent = {"headers": {"a": "b"}, "enable_javascript": True, "enable_dom_storage": True}
    assert client.calls[0][1] == {"url": "/x", "mode": "inAppWebView", "web_view_configuration": sent}


def test_things_are_shared() -> None:
    client = Answering({"status": "success", "raw": "mail"})
    result = client.ask(Share, "share_text", "a", share_position_origin=Offset(5))
    assert (result.status, result.raw) == (ShareResultStatus.SUCCESS, "mail")
    assert client.calls[0][1]["share_position_origin"] == {"x": 5, "y": 0}
    client.ask(Share, "share_files", [ShareFile.from_bytes(b"a", name="a"), ShareFile.from_path("/b")])
    assert client.calls[1][1]["files"] == [{"data": b"a", "name": "a"}, {"path": "/b"}]
    client.ask(Share, "share_uri", "/x")
    for files in ([], [ShareFile()]):
        with pytest.raises(ValueError, match="to share"):
            client.ask(Share, "share_files", files)


def test_the_browsers_menu_is_known_to_be_off() -> None:
    client = Answering()
    with on_page(client.page):
        menu = BrowserContextMenu()
        asyncio.run(menu.disable())
        assert menu.disabled
        asyncio.run(menu.enable())
    assert not menu.disabled


def test_actions_call_the_services_of_their_page() -> None:
    small = Small()
    with on_page(small.page):
        picker = FilePicker()
        copies = [CopyToClipboard("a"), CopyToClipboard("b")]
        other = [OpenUrl("/x", "_self"), PickFiles(picker), ShareText("t", subject="s")]
    assert copies[0].service_id == copies[1].service_id
    small.frame()
    present = {service._id: type(service) for service in small.page._services._services}
    assert [present[action.service_id] for action in (copies[0], *other)] == [Clipboard, UrlLauncher, FilePicker, Share]
    assert encode(copies[0]) == {"service_id": copies[0].service_id, "method": "set", "args": {"data": "a"}}
    assert other[0].args == {"url": {"url": "/x", "target": "_self"}}
    assert encode(other[1])["args"]["file_type"] == "any"
    assert (other[2].args["text"], other[2].args["subject"]) == ("t", "s")


def test_an_action_follows_a_signal() -> None:
    small = Small()
    text = Signal("a")
    with on_page(small.page):
        button = Button("Copy", action=CopyToClipboard(text))
    small.page.add(button)
    small.frame()
    assert encode(button)["action"]["args"] == {"data": "a"}
    text.set("b")
    small.frame()
    assert encode(button)["action"]["args"] == {"data": "b"}
    button.action.data = "c"
    small.frame()
    assert text() == "c"
    assert encode(button)["action"]["args"] == {"data": "c"}
