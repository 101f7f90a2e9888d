"""A background thread writes a signal; the bar and the text follow. Nobody updates the page."""

import time

import reactive as ft


def main(page: ft.Page) -> None:
    page.title = "Progress by a signal"
    progress = ft.signal(0.0)
    page.add(ft.ProgressBar(value=progress, width=400), ft.Text(lambda: f"{progress():.0%}"))

    def work() -> None:
        for i in range(101):
            progress.value = i / 100
            time.sleep(0.05)

    page.run_thread(work)


ft.run(main)
