"""Buttons and menus."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    clicks = ft.signal(0)

    def more() -> None:
        clicks.update(lambda n: n + 1)

    return {
        "Button": ft.Button(ft.Text(lambda: f"Clicked {clicks()} times"), on_click=more),
        "FilledButton": ft.FilledButton("Filled", icon=ft.Icons.ADD, on_click=more),
        "FilledTonalButton": ft.FilledTonalButton("Tonal", icon=ft.Icons.CHECK, on_click=more),
        "OutlinedButton": ft.OutlinedButton("Outlined", on_click=more),
        "TextButton": ft.TextButton("Text", on_click=more),
        "IconButton": ft.Row(
            [
                ft.IconButton(ft.Icons.FAVORITE, tooltip="IconButton", on_click=more),
                ft.FilledIconButton(ft.Icons.FAVORITE, on_click=more),
                ft.FilledTonalIconButton(ft.Icons.FAVORITE, on_click=more),
                ft.OutlinedIconButton(ft.Icons.FAVORITE, on_click=more),
            ]
        ),
        "FloatingActionButton": ft.FloatingActionButton("New", icon=ft.Icons.EDIT, on_click=more),
        "PopupMenuButton": ft.PopupMenuButton(
            items=[ft.PopupMenuItem("First", on_click=more), ft.PopupMenuItem("Ticked", checked=True)]
        ),
        "MenuBar": ft.MenuBar(
            [
                ft.SubmenuButton(
                    ft.Text("File"),
                    [ft.MenuItemButton(ft.Text("Open"), on_click=more), ft.MenuItemButton(ft.Text("Save"))],
                )
            ]
        ),
        "SegmentedButton": ft.SegmentedButton(
            [ft.Segment("day", label="Day"), ft.Segment("week", label="Week"), ft.Segment("month", label="Month")],
            selected=["week"],
        ),
        "Chip": ft.Row(
            [
                ft.Chip("Assist", leading=ft.Icon(ft.Icons.EVENT), on_click=more),
                ft.Chip("Choice", selected=True, on_select=more),
            ]
        ),
        "ContextMenu": ft.ContextMenu(
            ft.Container(ft.Text("Click me with the right button"), padding=10),
            secondary_items=[ft.PopupMenuItem("Copy"), ft.PopupMenuItem("Paste")],
        ),
    }
