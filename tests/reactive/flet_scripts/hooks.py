import flet as ft


@ft.control
class Clock(ft.Container):
    """A control with all the hooks that a subclass may have."""

    start: int = 3

    def init(self):
        self.seen = []
        self.padding = ft.Padding.all(5)

    def build(self):
        self.seen.append("build")
        self.content = ft.Text(f"{self.start} on {self.page.title}")

    def did_mount(self):
        self.seen.append("did_mount")

    def will_unmount(self):
        self.seen.append("will_unmount")

    def is_isolated(self):
        return True


class Plain(ft.Row):
    """One without the decorator, with a constructor of its own."""

    def __init__(self, text: str, **rest):
        super().__init__(**rest)
        self.text = text
        self.controls = [ft.Text(text), ft.Button("upper", on_click=self.upper)]

    def upper(self, e):
        self.text = self.text.upper()
        self.controls[0].value = self.text
        self.update()


def main(page: ft.Page):
    page.title = "hooks"
    clock = Clock(start=5)
    seen = ft.Text("none")

    def toggle(e):
        if clock in page.controls:
            page.remove(clock)
        else:
            page.add(clock)

    def show(e):
        seen.value = ",".join(clock.seen)

    page.add(Plain("plain", spacing=20), ft.Button("toggle", on_click=toggle), ft.Button("show", on_click=show), seen)


ft.run(main)
