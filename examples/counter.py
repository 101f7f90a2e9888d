"""A counter: one signal, one text that follows it, two buttons that write it."""

import reactive as ft


def main(page: ft.Page) -> None:
    page.title = "Counter"
    count = ft.signal(0)
    page.add(
        ft.Row(
            [
                ft.Button("Minus", on_click=lambda: count.update(lambda n: n - 1)),
                ft.Text(lambda: f"count: {count()}", size=24),
                ft.Button("Plus", on_click=lambda: count.update(lambda n: n + 1)),
            ]
        )
    )


ft.run(main)
