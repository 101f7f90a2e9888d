"""The demo: jobs that run in threads, each with a bar that moves by itself; start more, and see the totals follow."""

import random
import time

import reactive as ft

STEPS = 100


def job(page: ft.Page, number: int, finished: ft.Signal[int]) -> ft.Container:
    """A card for one job; its thread writes one signal."""
    done = ft.signal(0)
    pace = random.uniform(0.02, 0.12)

    def work() -> None:
        for step in range(STEPS):
            time.sleep(pace)
            done.value = step + 1
        finished.update(lambda n: n + 1)

    page.run_thread(work)
    return ft.Container(
        ft.Column(
            [
                ft.Row(
                    [ft.Text(f"Job {number}"), ft.Text(lambda: f"{done()} of {STEPS}")],
                    alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
                ),
                ft.ProgressBar(value=lambda: done() / STEPS),
            ]
        ),
        padding=16,
        border_radius=12,
        bgcolor=lambda: ft.Colors.TERTIARY_CONTAINER if done() == STEPS else ft.Colors.SURFACE_CONTAINER_HIGH,
    )


def main(page: ft.Page) -> None:
    page.title = "Progress dashboard"
    started = ft.signal(0)
    finished = ft.signal(0)
    cards = ft.Column(spacing=12, scroll=ft.ScrollMode.AUTO, expand=True)

    def start() -> None:
        started.update(lambda n: n + 1)
        cards.controls.insert(0, job(page, started.value, finished))

    page.add(
        ft.Row(
            [
                ft.Text("Progress dashboard", size=24, weight=ft.FontWeight.BOLD),
                ft.Button("Start a job", on_click=start),
            ],
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        ),
        ft.Text(lambda: f"{started() - finished()} running, {finished()} finished"),
        cards,
    )
    for _ in range(4):
        start()


ft.run(main)
