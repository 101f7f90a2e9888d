"""What comes up over the page. Each is opened by its button."""

from collections.abc import Callable

import reactive as ft


def opens(name: str, make: Callable[[], ft.DialogControl]) -> ft.Control:
    """A button that shows what `make` makes."""
    return ft.Button(f"Open {name}", on_click=lambda e: e.page.show_dialog(make()))


def samples() -> dict[str, ft.Control]:
    return {
        "AlertDialog": opens(
            "AlertDialog",
            lambda: ft.AlertDialog(
                title="Delete it?",
                content=ft.Text("It cannot be brought back."),
                actions=[ft.TextButton("Close", on_click=lambda e: e.page.pop_dialog())],
            ),
        ),
        "BottomSheet": opens("BottomSheet", lambda: ft.BottomSheet(ft.Container(ft.Text("A sheet"), padding=40))),
        "SnackBar": opens("SnackBar", lambda: ft.SnackBar("Saved", action=ft.SnackBarAction("Undo"), duration=1000)),
        "Banner": opens(
            "Banner", lambda: ft.Banner("News", [ft.TextButton("Close", on_click=lambda e: e.page.pop_dialog())])
        ),
        "DatePicker": opens("DatePicker", ft.DatePicker),
        "DateRangePicker": opens("DateRangePicker", ft.DateRangePicker),
        "TimePicker": opens("TimePicker", ft.TimePicker),
        "CupertinoAlertDialog": opens(
            "CupertinoAlertDialog",
            lambda: ft.CupertinoAlertDialog(
                title="Delete it?",
                actions=[ft.CupertinoDialogAction("Close", on_click=lambda e: e.page.pop_dialog())],
            ),
        ),
        "CupertinoBottomSheet": opens(
            "CupertinoBottomSheet",
            lambda: ft.CupertinoBottomSheet(
                ft.CupertinoActionSheet(
                    title="Which?",
                    actions=[ft.CupertinoActionSheetAction("This", on_click=lambda e: e.page.pop_dialog())],
                )
            ),
        ),
    }
