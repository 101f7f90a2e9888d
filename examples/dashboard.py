"""The demo: jobs in threads. A thread writes one signal; bars, totals and colours follow. Nobody updates the page."""

import itertools
import random
import time

import reactive as ft

NAMES = ("Resize photos", "Index documents", "Train a model", "Render a video", "Check backups", "Fetch weather data")
STEPS = 200


def card(name: str, done: ft.Signal[float], seconds_left: ft.Computed[float]) -> ft.Container:
    """What is shown of one job."""
    finished = ft.computed(lambda: done() >= 1)
    return ft.Container(
        ft.Column(
            [
                ft.Row(
                    [
                        ft.Text(name, weight=ft.FontWeight.W_500, expand=True),
                        ft.Text(lambda: f"{done():.0%}", weight=ft.FontWeight.W_500),
                    ]
                ),
                ft.ProgressBar(
                    value=done,
                    bar_height=8,
                    border_radius=4,
                    color=lambda: ft.Colors.TERTIARY if finished() else ft.Colors.PRIMARY,
                ),
                ft.Text(
                    lambda: "finished" if finished() else f"{seconds_left():.0f} s to go",
                    size=13,
                    color=ft.Colors.ON_SURFACE_VARIANT,
                ),
            ],
            spacing=12,
        ),
        width=340,
        padding=20,
        border_radius=16,
        bgcolor=lambda: ft.Colors.TERTIARY_CONTAINER if finished() else ft.Colors.SURFACE_CONTAINER,
    )


@ft.component
def Dashboard() -> ft.Control:  # noqa: N802 - components are named like controls
    numbers = itertools.count(1)
    speed = ft.signal(1.0)
    jobs: ft.Signal[list[ft.Signal[float]]] = ft.signal([])  # how much of each job is done
    finished = ft.computed(lambda: sum(done() >= 1 for done in jobs()))
    total = ft.computed(lambda: sum(done() for done in jobs()) / max(1, len(jobs())))
    cards = ft.Row(wrap=True, spacing=16, run_spacing=16)
    threads = ft.scope()

    def start() -> None:
        number = next(numbers)
        done = ft.signal(0.0)
        pace = random.uniform(0.04, 0.3)

        def work() -> None:
            for step in range(STEPS):
                time.sleep(pace / speed.value)
                if threads.disposed:  # the user has gone elsewhere
                    return
                done.value = (step + 1) / STEPS

        seconds_left = ft.computed(lambda: (1 - done()) * STEPS * pace / speed())
        cards.controls.append(card(f"{number}. {NAMES[(number - 1) % len(NAMES)]}", done, seconds_left))
        jobs.update(lambda before: [*before, done])
        threads.run_thread(work)

    for _ in range(6):
        start()
    return ft.Column(
        [
            ft.Row(
                [
                    ft.Text("Dashboard", size=28, weight=ft.FontWeight.BOLD, expand=True),
                    ft.Button(
                        "Start a job",
                        icon=ft.Icons.ADD,
                        color=ft.Colors.ON_PRIMARY,
                        bgcolor=ft.Colors.PRIMARY,
                        on_click=start,
                    ),
                ]
            ),
            ft.Container(
                ft.Column(
                    [
                        ft.Row(
                            [
                                ft.Text(lambda: f"{finished()} of {len(jobs())} jobs finished", size=16, expand=True),
                                ft.Text(lambda: f"{total():.0%}", size=28, weight=ft.FontWeight.BOLD),
                            ]
                        ),
                        ft.ProgressBar(value=total, bar_height=12, border_radius=6, bgcolor=ft.Colors.SURFACE),
                        ft.Row(
                            [
                                ft.Text(lambda: f"Speed {speed():.1f}"),
                                ft.Slider(value=speed, min=0.2, max=5, inactive_color=ft.Colors.SURFACE, expand=True),
                            ]
                        ),
                    ],
                    spacing=8,
                ),
                padding=20,
                border_radius=16,
                bgcolor=ft.Colors.PRIMARY_CONTAINER,
            ),
            ft.Column([cards], scroll=ft.ScrollMode.AUTO, expand=True),
        ],
        spacing=16,
        expand=True,
    )


def main(page: ft.Page) -> None:
    page.title = "Progress dashboard"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.TEAL)
    page.padding = 24
    page.render(Dashboard)


if __name__ == "__main__":
    ft.run(main)
