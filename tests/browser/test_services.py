"""What the client can do beside showing controls, in a real browser: services, captures, and calls of controls."""

from __future__ import annotations

import pytest

PERMISSIONS = ["clipboard-read", "clipboard-write", "screen-wake-lock", "accelerometer", "gyroscope"]
NOWHERE_ON_WEB = {
    "clipboard_files": "Clipboard.get_files is not there on web, only on",
    "storage_paths": "StoragePaths.get_application_documents_directory is not there on web, only on",
    "battery_saving": "Battery.is_in_battery_save_mode is not there on web, only on",
    "brightness_read": "ScreenBrightness.get_application_screen_brightness is not there on web, only on",
    "brightness_set": "ScreenBrightness.set_application_screen_brightness is not there on web, only on",
    "brightness_of_system": "ScreenBrightness.can_change_system_screen_brightness is not there on web, only on",
    "pick_folder": "FilePicker.get_directory_path is not there on web, only on",
    "orientations": "Page.set_allowed_device_orientations is not there on web, only on",
}


class Tries:
    """The page of the program with a button for each try."""

    def __init__(self, page):
        self.flutter = page
        self.tab = page.page
        self._count = 0

    def press(self, name):
        self.flutter.press(self.flutter.button(name))

    def answer(self, name):
        """Wait until a try has ended; what it gave, or the error that it raised."""
        begin = f"{self._count}. {name} "

        def found():
            return next((words for words in self.flutter.texts() if words.startswith(begin)), None)

        self.flutter.wait_until(found, what=f"{name} ends", timeout=20_000)
        return found().removeprefix(begin)

    def go(self, name):
        """Do a try, and return how it went."""
        self._count += 1
        self.press(name)
        return self.answer(name)

    def gives(self, name):
        """Do a try that works, and return what it gave, as Python writes it."""
        answer = self.go(name)
        assert answer.startswith("= "), answer
        return answer.removeprefix("= ")


@pytest.fixture
def tries(app, open_page):
    program = app("tests/browser/apps/services.py")

    def open_tries(**options):
        return Tries(open_page(program.url, wait_for="none yet", **({"width": 1100, "height": 800} | options)))

    return open_tries


def test_the_clipboard(tries):
    page = tries(permissions=PERMISSIONS)
    assert page.gives("clipboard_text") == "'from the program'"
    assert page.tab.evaluate("navigator.clipboard.readText()") == "from the program"
    page.press("Copy")
    page.flutter.wait_until(
        lambda: page.tab.evaluate("navigator.clipboard.readText()") == "from an action", what="the action copies"
    )
    page.gives("set_clipboard_image")
    types = page.tab.evaluate("navigator.clipboard.read().then(items => items.flatMap(item => item.types))")
    assert types == ["image/png"]


def test_a_clipboard_that_may_not_be_read(tries):
    page = tries(permissions=["geolocation"])  # that is: none of the clipboard
    assert "raised RuntimeError" in page.go("clipboard_text")


def test_preferences_are_kept_in_the_browser(tries):
    page = tries()
    assert page.gives("preferences_of_all_kinds") == "True"
    assert page.gives("preferences_come_and_go") == "((True, False), ['one', 'other'], ['other'], None)"
    page.gives("preferences_keep")
    page.flutter.reload(wait_for="preferences_kept")
    assert page.gives("preferences_kept") == "'since before'"


def test_addresses_open_in_tabs_of_their_own(tries):
    page = tries()
    assert page.gives("can_launch") == "(True, False)"
    assert page.gives("launch_modes") == "(True, False)"
    for open_it in (lambda: page.gives("launch"), lambda: page.gives("open_window"), lambda: page.press("Open")):
        with page.tab.context.expect_page() as opened:
            open_it()
        opened.value.wait_for_url("**/visited")
        opened.value.close()


def test_files_are_picked_with_what_is_in_them(tries):
    page = tries()
    files = [
        {"name": "a.txt", "mimeType": "text/plain", "buffer": b"abc"},
        {"name": "b.bin", "mimeType": "application/octet-stream", "buffer": bytes(range(4))},
    ]
    page.tab.on("filechooser", lambda chooser: chooser.set_files(files if chooser.is_multiple() else files[:1]))
    assert page.gives("pick") == r"[('a.txt', 3, b'abc'), ('b.bin', 4, b'\x00\x01\x02\x03')]"
    assert page.gives("pick_without_data") == "[('a.txt', 3, None, None)]"


def test_a_file_is_saved_as_a_download(tries, tmp_path):
    page = tries()
    with page.tab.expect_download() as saved:
        assert page.gives("save") == "None"
    assert saved.value.suggested_filename == "saved.txt"
    saved.value.save_as(tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_bytes() == b"what was saved"
    assert "raised ValueError: src_bytes must be given in browsers" in page.go("save_nothing")


@pytest.mark.parametrize("renderer", ["skwasm", "canvaskit"])
def test_pictures_are_taken(app, open_page, renderer):
    program = app("tests/browser/apps/services.py", renderer)
    page = Tries(open_page(program.url, wait_for="none yet", width=1100, height=800))
    assert page.gives("capture") == "(80, 40)"
    assert page.gives("capture_canvas") == "((60, 60), None)"
    assert page.gives("screenshot") == "(1100, 800)"
    assert page.gives("animation") == "[(1100, 800), (1100, 800)]"


def test_controls_do_as_they_are_told(tries):
    page = tries()
    field = page.flutter.field("Field")
    page.gives("focus")
    page.flutter.wait_until(lambda: field.evaluate("it => document.activeElement === it"), what="the field has focus")
    page.gives("scroll")
    page.flutter.wait_text("scrolled: to 900")
    page.gives("scroll_to_key")
    page.flutter.wait_text("scrolled: to 300")


def test_what_the_client_knows_of_its_device(tries):
    page = tries(permissions=PERMISSIONS)
    language = page.tab.evaluate("navigator.language.slice(0, 2)")
    assert page.gives("device") == f"(<WebBrowserName.CHROME: 'chrome'>, True, '{language}')"
    assert "ConnectivityType." in page.gives("connectivity")
    assert "BatteryState." in page.gives("battery")
    assert page.gives("stay_awake") == "(True, False)"
    assert page.gives("haptic_feedback") == "None"


def test_screen_readers_are_told(tries):
    page = tries()
    page.tab.evaluate(
        """() => {
          window.heard = '';
          const host = document.querySelector('flt-announcement-host');
          new MutationObserver(() => window.heard += host.textContent).observe(
            host, {childList: true, characterData: true, subtree: true});
        }"""
    )
    page.gives("announce")
    page.flutter.wait_until(lambda: "Heard" in page.tab.evaluate("window.heard"), what="the announcement is made")
    assert "supports_announcements=True" in page.gives("accessibility")


def test_the_browsers_own_menu_is_kept_away(tries):
    page = tries()
    page.tab.evaluate("() => addEventListener('contextmenu', e => { window.prevented = e.defaultPrevented; })")

    def prevented():
        page.tab.mouse.click(5, 795, button="right")
        return page.tab.evaluate("window.prevented")

    assert not prevented()
    assert page.gives("menu_off") == "True"
    assert prevented()
    assert page.gives("menu_on") == "False"
    assert not prevented()


def test_sensors_tell_what_they_measure(tries):
    page = tries(permissions=PERMISSIONS)
    cdp = page.tab.context.new_cdp_session(page.tab)
    for kind in ("accelerometer", "gyroscope"):
        there = {"available": True, "minimumFrequency": 1, "maximumFrequency": 60}
        cdp.send("Emulation.setSensorOverrideEnabled", {"enabled": True, "type": kind, "metadata": there})
        reading = {"xyz": {"x": 1, "y": 2, "z": 3}}
        cdp.send("Emulation.setSensorOverrideReadings", {"type": kind, "reading": reading})
    page.press("sense")
    page.flutter.wait_text("sensors: {'Accelerometer': (1, 2, 3), 'Gyroscope': (1, 2, 3)}")


def test_what_browsers_cannot_do_is_said_in_words(tries):
    page = tries()
    for name, words in NOWHERE_ON_WEB.items():
        assert f"raised NotThereError: {words}" in page.go(name)
    page.tab.evaluate("() => { delete Navigator.prototype.canShare; delete Navigator.prototype.share; }")
    assert page.go("share") == "raised NotThereError: Share.share_text is not there in this browser"
    assert page.go("share_file") == "raised NotThereError: Share.share_files is not there in this browser"


def test_a_browser_that_can_share_is_handed_it(tries):
    page = tries()
    page.tab.evaluate(
        """() => {
          navigator.canShare = () => true;
          navigator.share = async given => { window.shared = [given.text, (given.files || []).map(f => f.name)]; };
        }"""
    )
    assert "ShareResultStatus." in page.gives("share")
    assert page.tab.evaluate("window.shared") == ["words", []]
    assert "ShareResultStatus." in page.gives("share_file")
    assert page.tab.evaluate("window.shared[1]") == ["shared.txt"]
