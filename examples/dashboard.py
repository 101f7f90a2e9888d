"""The demo: jobs that run in threads. Each thread writes one signal; bars, totals and colours follow by themselves."""

import itertools
import random
import time

import reactive as ft

NAMES = ("Resize photos", "Index documents", "Train a model", "Render a video", "Check backups", "Fetch weather data")


def card(name: str, done: ft.Signal[float]) -> ft.Container:
    """What is shown of one job."""
    finished = ft.computed(lambda: done() >= 1)
    return ft.Container(
        ft.Column(
            [
                ft.Row(
                    [ft.Text(name, weight=ft.FontWeight.W_500), ft.Text(lambda: f"{done():.0%}")],
                    alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
                ),
                ft.ProgressBar(value=done, bar_height=8, border_radius=4),
                ft.Text(lambda: "finished" if finished() else "running", size=12, color=ft.Colors.ON_SURFACE_VARIANT),
            ],
            spacing=12,
        ),
        width=340,
        padding=20,
        border_radius=16,
        bgcolor=lambda: ft.Colors.TERTIARY_CONTAINER if finished() else ft.Colors.SURFACE_CONTAINER_HIGH,
    )


def main(page: ft.Page) -> None:
    page.title = "Progress dashboard"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.padding = 24

    numbers = itertools.count(1)
    jobs: ft.Signal[list[ft.Signal[float]]] = ft.signal([])
    speed = ft.signal(1.0)
    total = ft.computed(lambda: sum(done() for done in jobs()) / max(1, len(jobs())))
    finished = ft.computed(lambda: sum(done() >= 1 for done in jobs()))
    cards = ft.Row(wrap=True, spacing=16, run_spacing=16)

    def work(done: ft.Signal[float]) -> None:
        pace = random.uniform(0.05, 0.3)
        for step in range(200):
            time.sleep(pace / speed.value)
            done.value = (step + 1) / 200

    def start() -> None:
        number = next(numbers)
        done = ft.signal(0.0)
        jobs.update(lambda all_jobs: [*all_jobs, done])
        cards.controls.append(card(f"{number}. {NAMES[(number - 1) % len(NAMES)]}", done))
        page.run_thread(work, done)

    page.add(
        ft.Row(
            [
                ft.Text("Progress dashboard", size=28, weight=ft.FontWeight.BOLD),
                ft.Button("Start a job", icon=ft.Icons.ADD, on_click=start),
            ],
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        ),
        ft.Row([ft.Text(lambda: f"{finished()} of {len(jobs())} jobs finished"), ft.Text(lambda: f"{total():.0%}")]),
        ft.ProgressBar(value=total, bar_height=12, border_radius=6),
        ft.Row(
            [ft.Text(lambda: f"Speed: {speed():.1f} x"), ft.Slider(value=speed, min=0.2, max=5, expand=True)],
        ),
        ft.Column([cards], scroll=ft.ScrollMode.AUTO, expand=True),
    )
    for _ in range(6):
        start()


ft.run(main)
