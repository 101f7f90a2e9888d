"""An app that shows its errors itself."""

import reactive as ft


def main(page: ft.Page) -> None:
    said = ft.signal("all is well")

    def fail() -> None:
        raise KeyError("what happened")

    page.on_error = lambda e: said.set(f"told: {e.data.splitlines()[-1]}")
    page.add(ft.Text(said), ft.Button("Fail", on_click=fail))


ft.run(main)
