"""The same without a signal: the thread sets the properties of the controls."""

import time

import reactive as ft


def main(page: ft.Page) -> None:
    page.title = "Progress by value"
    progress = ft.ProgressBar(value=0, width=400)
    label = ft.Text("0%")
    page.add(progress, label)

    def work() -> None:
        for i in range(101):
            progress.value = i / 100
            label.value = f"{i}%"
            time.sleep(0.05)

    page.run_thread(work)


ft.run(main)
