"""One visit: what changes while the user stays, goes away and comes back."""

import threading

import reactive as ft


def main(page: ft.Page) -> None:
    ticks = ft.signal(0)
    note = ft.signal("")
    returns = ft.signal(0)
    brightness = ft.signal(page.platform_brightness)
    width = ft.signal(page.width)
    ended = threading.Event()

    page.on_connect = lambda: returns.update(lambda n: n + 1)
    page.on_platform_brightness_change = lambda e: brightness.set(e.brightness)
    page.on_resize = lambda e: width.set(e.width)
    page.on_close = ended.set
    page.add(
        ft.Text(f"session: {page.session_id}"),
        ft.Text(lambda: f"ticks: {ticks()}"),
        ft.Text(lambda: f"returns: {returns()}"),
        ft.Text(lambda: f"brightness: {brightness().value}"),
        ft.Text(lambda: f"width: {width():.0f}"),
        ft.TextField(label="Note", value=note),
        ft.Text(lambda: f"note: {note()}"),
    )

    def tick() -> None:
        while not ended.wait(0.05):
            ticks.value += 1

    page.run_thread(tick)


ft.run(main)
