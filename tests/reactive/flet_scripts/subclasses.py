from dataclasses import field

import flet as ft


@ft.control
class Key(ft.Button):
    expand: int = field(default_factory=lambda: 1)


@ft.control
class Digit(Key):
    bgcolor: ft.Colors = ft.Colors.WHITE_24
    color: ft.Colors = ft.Colors.WHITE


@ft.control
class Sum(ft.Container):
    def init(self):
        self.width = 350
        self.padding = 20
        self.total = 0
        self.result = ft.Text("0", color=ft.Colors.WHITE, size=20)
        self.content = ft.Column(
            [
                ft.Row([self.result], alignment=ft.MainAxisAlignment.END),
                ft.Row([Digit(content=digit, on_click=self.clicked) for digit in "123"]),
                ft.Row([Key(content="=", expand=2, on_click=self.finished)]),
            ]
        )

    def clicked(self, e):
        self.total += int(e.control.content)
        self.result.value = self.total  # a number, where the property says a text
        self.update()

    def finished(self, e):
        self.result.value = self.total / 4
        self.total = 0
        self.update()


def main(page: ft.Page):
    page.add(Sum())


if __name__ == "__main__":
    ft.run(main)
