import flet as ft
from flet_color_pickers import HueRingPicker


def main(page: ft.Page):
    chosen = ft.Text()

    def show(e: ft.Event[HueRingPicker]):
        chosen.value = f"{e.data} {ring.color}"
        chosen.color = ring.color

    ring = HueRingPicker(color=ft.Colors.RED, on_color_change=show)
    page.add(ring, chosen, ft.Button("back", on_click=lambda: setattr(ring, "color", "#00ff00")))


ft.run(main)
