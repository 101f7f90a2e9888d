"""7GUIs, 1: a counter. One signal, a text that is bound to it, a button that writes it."""

import reactive as ft


@ft.component
def Counter() -> ft.Control:  # noqa: N802 - components are named like controls
    count = ft.use_signal(0)
    return ft.Card(
        ft.Container(
            ft.Row(
                [
                    ft.Text(lambda: f"{count()}", size=40, weight=ft.FontWeight.W_300, expand=True),
                    ft.FilledButton("Count", icon=ft.Icons.ADD, on_click=lambda: count.update(lambda n: n + 1)),
                ]
            ),
            padding=24,
            width=360,
        ),
        semantic_container=False,
    )


def main(page: ft.Page) -> None:
    page.title = "Counter"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.add(Counter())


ft.run(main)
