import flet as ft


def main(page: ft.Page):
    def accepted(e: ft.DragTargetEvent):
        source = page.get_control(e.src_id)
        e.control.content.content.value = source.content.content.value
        e.control.content.border = None
        source.content.content.value = "0"

    def will_accept(e: ft.DragWillAcceptEvent):
        e.control.content.border = ft.Border.all(2, ft.Colors.BLACK_45 if e.accept else ft.Colors.RED)

    def left(e: ft.DragTargetLeaveEvent):
        e.control.content.border = None

    def box(text):
        return ft.Container(
            width=50, height=50, bgcolor=ft.Colors.CYAN_200, alignment=ft.Alignment.CENTER, content=ft.Text(text)
        )

    page.add(
        ft.Row(
            [
                ft.Draggable(group="number", content=box("1"), content_when_dragging=ft.Container()),
                ft.DragTarget(
                    group="number", content=box("0"), on_accept=accepted, on_will_accept=will_accept, on_leave=left
                ),
            ]
        )
    )


ft.run(main)
