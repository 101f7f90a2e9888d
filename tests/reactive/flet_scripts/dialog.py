import flet as ft


def main(page: ft.Page):
    dismissed = []
    answer = ft.Text("nothing yet")

    def choose(e: ft.Event[ft.TextButton]):
        answer.value = e.control.content
        page.pop_dialog()
        page.update()

    question = ft.AlertDialog(
        modal=True,
        title=ft.Text("Please confirm"),
        content=ft.Text("Delete all files?"),
        actions=[ft.TextButton("Yes", on_click=choose), ft.TextButton("No", on_click=choose)],
        actions_alignment=ft.MainAxisAlignment.END,
        on_dismiss=lambda e: dismissed.append(e),
    )
    page.add(answer, ft.Button("ask", on_click=lambda: page.show_dialog(question)))


ft.run(main)
