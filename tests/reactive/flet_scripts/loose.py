"""What flet takes whatever the annotations say: other enums, defaults read off a class, events made by hand."""

from dataclasses import dataclass

import flet as ft


@dataclass
class Score:
    points: int = 0


@ft.control
class Lane(ft.Column):
    alignment: ft.CrossAxisAlignment = ft.CrossAxisAlignment.START
    height: int = 80

    def init(self):
        self.controls = [
            ft.Text(str(self.alignment)),
            ft.Row([ft.Text("in it")], vertical_alignment=self.alignment),
        ]


def main(page: ft.Page):
    page.horizontal_alignment = ft.MainAxisAlignment.CENTER
    score = Score()
    total = ft.Text("0", style=ft.TextTheme.display_small, key=ft.ScrollKey("total"))
    slider = ft.Slider(value=2, max=10)

    def slid(e: ft.Event[ft.Slider]):
        score.points += int(e.data or e.control.value or 0)
        total.value = f"{score.points} by {e.name}, {total.key}"

    slider.on_change = slid
    slid(ft.Event("hand", slider, data=slider.value))
    page.add(
        total,
        slider,
        Lane(),
        Lane(alignment=ft.CrossAxisAlignment.END),
        ft.Button("again", on_click=lambda e: slid(ft.Event("again", slider))),
        ft.Text(f"{ft.Locale('de', 'CH')}"),
    )


ft.run(main)
