"""Two-way binding: the fields write the signals, and the signals the fields."""

import reactive as ft


def main(page: ft.Page) -> None:
    page.title = "Form"
    name = ft.signal("")
    agreed = ft.signal(False)
    volume = ft.signal(0.3)

    def reset() -> None:
        with ft.batch():
            name.value = ""
            agreed.value = False
            volume.value = 0.3

    page.add(
        ft.TextField(label="Name", value=name),
        ft.Checkbox(label="Agreed", value=agreed),
        ft.Slider(value=volume, divisions=10),
        ft.Text(lambda: f"Hello, {name() or 'nobody'}"),
        ft.Text(lambda: f"agreed: {agreed()}, volume: {volume():.1f}"),
        ft.Button("Reset", on_click=reset),
    )


ft.run(main)
