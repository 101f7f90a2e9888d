"""Controls that look at their events first; one of them is declared as a dataclass."""

from dataclasses import dataclass, field
from typing import Any

import flet as ft


@ft.control
class Once(ft.Button):
    """A button that counts only its first click."""

    clicks: int = 0

    def before_event(self, e):
        self.clicks += 1
        return self.clicks == 1


@dataclass
class Round(ft.Button):
    """A button with a shape of its own."""

    style: ft.ButtonStyle = field(
        default_factory=lambda: ft.ButtonStyle(shape=ft.RoundedRectangleBorder(radius=20)),
    )
    note: Any = None

    def before_event(self, e):
        self.tooltip = f"{e.name} of {e.control.content}"


def main(page: ft.Page):
    said = ft.Text("nothing")

    def say(e: ft.Event[ft.Button]):
        said.value = f"{said.value}, {e.control.content}"

    def kind(e):
        said.value = f"{type(ft.Icons.ADD).__name__}.{ft.Icons.ADD.name} {type(ft.CupertinoIcons.ADD).__name__}"

    async def wait():
        said.value = await page.loop.run_in_executor(page.executor, lambda: "waited")
        page.schedule_update()

    page.add(
        said,
        Once("once", on_click=say),
        Round("round", on_click=say),
        ft.Button("kind", on_click=kind),
        ft.Button("wait", on_click=wait),
    )


ft.run(main)
