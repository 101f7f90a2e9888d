import flet as ft


def main(page: ft.Page):
    size = ft.Text(style=ft.TextStyle(italic=True))

    def resized(e: ft.PageResizeEvent | None = None):
        size.value = f"{page.width} px"
        page.update()

    page.on_resize = resized
    page.add(
        ft.ResponsiveRow(
            run_spacing={"xs": 10, ft.ResponsiveRowBreakpoint.MD: 20},
            controls=[
                ft.Container(
                    ft.Text(f"Column {number}"),
                    padding=5,
                    margin=ft.Margin.only(left=number),
                    bgcolor=ft.Colors.YELLOW,
                    border_radius=ft.BorderRadius.all(5),
                    col={"sm": 6, "md": 4, "xl": 2},
                )
                for number in range(1, 5)
            ],
        ),
        size,
    )
    resized()


ft.run(main)
