"""7GUIs, 4: a timer. An `interval` counts, the gauge and the text follow, and the slider changes the end meanwhile."""

import reactive as ft

TICK = 0.1
"""Seconds."""


@ft.component
def Timer() -> ft.Control:  # noqa: N802
    duration = ft.use_signal(10.0)
    elapsed = ft.use_signal(0.0)
    counted = ft.use_ref(0)

    def advance(count: int) -> None:
        passed, counted.current = count - counted.current, count
        if elapsed.peek() < duration.peek():  # else it rests, until the slider gives it more
            elapsed.value = min(elapsed.peek() + passed * TICK, duration.peek())

    ft.interval(TICK).subscribe(advance)
    return ft.Card(
        ft.Container(
            ft.Column(
                [
                    ft.Text(lambda: f"{elapsed():.1f} s", size=48, weight=ft.FontWeight.W_300),
                    ft.ProgressBar(
                        lambda: min(1.0, elapsed() / duration()) if duration() else 1.0, bar_height=12, border_radius=6
                    ),
                    ft.Row(
                        [
                            ft.Text(lambda: f"Duration {duration():.1f} s", width=120),
                            ft.Slider(duration, max=30, expand=True),
                        ]
                    ),
                    ft.FilledTonalButton("Reset", icon=ft.Icons.REPLAY, on_click=lambda: elapsed.set(0)),
                ],
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                spacing=16,
                tight=True,
            ),
            padding=24,
            width=420,
        ),
        semantic_container=False,
    )


def main(page: ft.Page) -> None:
    page.title = "Timer"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.TEAL)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.add(Timer())


ft.run(main)
