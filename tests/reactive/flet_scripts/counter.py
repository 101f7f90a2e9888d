import flet as ft


def main(page: ft.Page):
    page.title = "Counter"
    page.vertical_alignment = ft.MainAxisAlignment.CENTER

    number = ft.TextField(value="0", text_align=ft.TextAlign.RIGHT, width=100)

    def less(e):
        number.value = str(int(number.value) - 1)
        page.update()

    def more(e: ft.Event[ft.Button]):
        number.value = str(int(number.value) + 1)

    page.add(
        ft.Row(
            alignment=ft.MainAxisAlignment.CENTER,
            controls=[ft.Button("-", on_click=less), number, ft.Button("+", ft.Icons.ADD, on_click=more)],
        )
    )


ft.run(main)
