"""What a client can do beside showing controls: a button for each try, and below them how the last one went."""

import itertools
import os
import sys

import reactive as ft
from reactive import canvas as cv

PNG = b"\x89PNG\r\n\x1a\n"
HERE = f"http://127.0.0.1:{os.environ['REACTREE_PORT']}/visited"


def size_of(picture: bytes) -> tuple[int, int]:
    """The width and height of a PNG."""
    assert picture.startswith(PNG)
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


class Tries:
    """One page's tries. The name of each method is on its button."""

    def __init__(self, page: ft.Page) -> None:
        self.page = page
        self.clipboard = ft.Clipboard()
        self.preferences = ft.SharedPreferences()
        self.urls = ft.UrlLauncher()
        self.files = ft.FilePicker()
        self.wakelock = ft.Wakelock()
        self.menu = ft.BrowserContextMenu()
        self.field = ft.TextField(label="Field")
        self.scrolled = ft.signal("not yet")
        self.rows = ft.Column(
            [ft.Container(height=10, width=100, key=ft.ScrollKey(f"row {n}")) for n in range(100)],
            scroll=ft.ScrollMode.ALWAYS,
            spacing=0,
            height=100,
            on_scroll=lambda e: self.scrolled.set(f"to {e.pixels:.0f}"),
        )
        self.shown = ft.Screenshot(ft.Container(width=40, height=20, bgcolor=ft.Colors.RED))
        self.canvas = cv.Canvas([cv.Circle(15, 15, 10)], width=30, height=30)

    async def clipboard_text(self) -> object:
        await self.clipboard.set("from the program")
        return await self.clipboard.get()

    async def set_clipboard_image(self) -> object:
        return await self.clipboard.set_image(await self.shown.capture(pixel_ratio=1))

    async def clipboard_files(self) -> object:
        return await self.clipboard.get_files()

    async def preferences_of_all_kinds(self) -> object:
        given = {"text": "a", "whole": 7, "part": 0.5, "yes": True, "list": ["a", "b"]}
        for key, value in given.items():
            assert await self.preferences.set(f"try.{key}", value)
        return {key: await self.preferences.get(f"try.{key}") for key in given} == given

    async def preferences_come_and_go(self) -> object:
        await self.preferences.clear()
        await self.preferences.set("one", 1)
        await self.preferences.set("other", 2)
        there = await self.preferences.contains_key("one"), await self.preferences.contains_key("none")
        keys = sorted(await self.preferences.get_keys("o"))
        await self.preferences.remove("one")
        return there, keys, await self.preferences.get_keys("o"), await self.preferences.get("one")

    async def preferences_keep(self) -> object:
        return await self.preferences.set("kept", "since before")

    async def preferences_kept(self) -> object:
        return await self.preferences.get("kept")

    async def can_launch(self) -> object:
        return await self.urls.can_launch_url(HERE), await self.urls.can_launch_url("nonsense:there")

    async def launch(self) -> object:
        return await self.urls.launch_url(HERE, web_only_window_name="_blank")

    async def open_window(self) -> object:
        return await self.urls.open_window(HERE, title="window", width=300, height=300)

    async def launch_modes(self) -> object:
        default, view = ft.LaunchMode.PLATFORM_DEFAULT, ft.LaunchMode.IN_APP_WEB_VIEW
        return await self.urls.supports_launch_mode(default), await self.urls.supports_close_for_launch_mode(view)

    async def storage_paths(self) -> object:
        return await ft.StoragePaths().get_application_documents_directory()

    async def connectivity(self) -> object:
        return await ft.Connectivity().get_connectivity()

    async def battery(self) -> object:
        battery = ft.Battery()
        return await battery.get_battery_level(), await battery.get_battery_state()

    async def battery_saving(self) -> object:
        return await ft.Battery().is_in_battery_save_mode()

    async def haptic_feedback(self) -> object:
        return await ft.HapticFeedback().vibrate()

    async def brightness_read(self) -> object:
        return await ft.ScreenBrightness().get_application_screen_brightness()

    async def brightness_set(self) -> object:
        return await ft.ScreenBrightness().set_application_screen_brightness(0.5)

    async def brightness_of_system(self) -> object:
        return await ft.ScreenBrightness().can_change_system_screen_brightness()

    async def stay_awake(self) -> object:
        await self.wakelock.enable()
        on = await self.wakelock.is_enabled()
        await self.wakelock.disable()
        return on, await self.wakelock.is_enabled()

    async def share(self) -> object:
        return await ft.Share().share_text("words", mail_to_fallback_enabled=False)

    async def share_file(self) -> object:
        file = ft.ShareFile.from_bytes(b"words", name="shared.txt", mime_type="text/plain")
        return await ft.Share().share_files([file])

    async def announce(self) -> object:
        return await ft.SemanticsService().announce_message("Heard", assertiveness=ft.Assertiveness.ASSERTIVE)

    async def accessibility(self) -> object:
        return await ft.SemanticsService().get_accessibility_features()

    async def menu_off(self) -> object:
        await self.menu.disable()
        return self.menu.disabled

    async def menu_on(self) -> object:
        await self.menu.enable()
        return self.menu.disabled

    async def pick(self) -> object:
        files = await self.files.pick_files(with_data=True, allow_multiple=True)
        return [(file.name, file.size, file.bytes) for file in files]

    async def pick_without_data(self) -> object:
        files = await self.files.pick_files()
        return [(file.name, file.size, file.path, file.bytes) for file in files]

    async def pick_folder(self) -> object:
        return await self.files.get_directory_path()

    async def save(self) -> object:
        return await self.files.save_file(file_name="saved.txt", src_bytes=b"what was saved")

    async def save_nothing(self) -> object:
        return await self.files.save_file(file_name="saved.txt")

    async def capture(self) -> object:
        return size_of(await self.shown.capture(pixel_ratio=2))

    async def capture_canvas(self) -> object:
        await self.canvas.capture(pixel_ratio=2)
        size = size_of(await self.canvas.get_capture())
        await self.canvas.clear_capture()
        return size, await self.canvas.get_capture()

    async def focus(self) -> object:
        return await self.field.focus()

    async def scroll(self) -> object:
        return await self.rows.scroll_to(offset=-1)

    async def scroll_to_key(self) -> object:
        return await self.rows.scroll_to(scroll_key="row 30")

    async def screenshot(self) -> object:
        return size_of(await self.page.take_screenshot(pixel_ratio=1))

    async def animation(self) -> object:
        return [size_of(picture) for picture in await self.page.take_animation("tries", [10, 10], pixel_ratio=1)]

    async def device(self) -> object:
        info = await self.page.get_device_info()
        assert isinstance(info, ft.WebDeviceInfo)
        return info.browser_name, info.user_agent == self.page.client_user_agent, info.locales[0].language_code

    async def orientations(self) -> object:
        return await self.page.set_allowed_device_orientations([ft.DeviceOrientation.PORTRAIT_UP])


def main(page: ft.Page) -> None:
    page.enable_screenshots = True
    tries = Tries(page)
    answer = ft.signal("none yet")
    readings = ft.ReactiveDict()
    numbers = itertools.count(1)

    def sense() -> None:
        for sensor in (ft.Accelerometer, ft.UserAccelerometer, ft.Gyroscope, ft.Magnetometer):
            name = sensor.__name__
            sensor(on_reading=lambda e, name=name: readings.update({name: tuple(round(it) for it in (e.x, e.y, e.z))}))
        ft.Barometer(on_reading=lambda e: readings.update(Barometer=e.pressure))
        ft.ShakeDetector(on_shake=lambda: readings.update(ShakeDetector="shaken"))

    def button(name: str) -> ft.Control:
        async def run() -> None:
            number = next(numbers)
            try:
                answer.value = f"{number}. {name} = {await getattr(tries, name)()!r}"
            except Exception as error:  # shown to the test
                answer.value = f"{number}. {name} raised {type(error).__name__}: {error}"

        return ft.TextButton(name, on_click=run)

    page.add(
        ft.Text(answer),
        ft.Text(lambda: f"scrolled: {tries.scrolled()}"),
        ft.Row([tries.field, tries.rows, tries.shown, tries.canvas]),
        ft.Row(
            [
                *[button(name) for name in vars(Tries) if name[0] != "_"],
                ft.TextButton("sense", on_click=sense),
                ft.Button("Copy", action=ft.CopyToClipboard("from an action")),
                ft.Button("Open", action=ft.OpenUrl(HERE)),
            ],
            wrap=True,
            spacing=0,
            run_spacing=0,
        ),
        ft.Text(lambda: f"sensors: {dict(sorted(readings.items()))}"),
    )


ft.run(main, web_renderer=next(iter(sys.argv[1:]), None))
