"""A column with a text and a button; the click changes the text."""

import reactive as ft


def main(page: ft.Page) -> None:
    page.title = "Hello"
    title = ft.Text("Title", size=24)

    def clicked() -> None:
        title.value = "Clicked"

    page.add(ft.Column([title, ft.Button("Click me", on_click=clicked)]))


ft.run(main)
