"""A dialog, a sheet and a snack bar, and what is told of their end."""

import reactive as ft


def main(page: ft.Page) -> None:
    gone = ft.signal(0)

    def close() -> None:
        page.pop_dialog()

    dialog = ft.AlertDialog(
        title="Delete it?",
        content=ft.Text("It cannot be brought back."),
        actions=[ft.TextButton("Yes", on_click=close), ft.TextButton("No", on_click=close)],
        on_dismiss=lambda: gone.update(lambda n: n + 1),
    )
    sheet = ft.BottomSheet(ft.Container(ft.Text("On the sheet"), padding=40))
    page.add(
        ft.Text(lambda: f"gone: {gone()}"),
        ft.Button("Ask", on_click=lambda: page.show_dialog(dialog)),
        ft.Button("Sheet", on_click=lambda: page.show_dialog(sheet)),
        ft.Button("Snack", on_click=lambda: page.show_dialog(ft.SnackBar("Saved", duration=600))),
    )


ft.run(main)
