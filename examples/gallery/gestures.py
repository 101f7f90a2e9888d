"""What follows the pointer and the keyboard."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    left, top, dropped, key = ft.signal(10.0), ft.signal(10.0), ft.signal("Drop it here"), ft.signal("Press a key")

    def move(e: ft.DragUpdateEvent) -> None:
        if e.local_delta is not None:
            left.value = max(0, left.value + e.local_delta.x)
            top.value = max(0, top.value + e.local_delta.y)

    def drop(e: ft.DragTargetEvent) -> None:
        dropped.value = f"Got {e.src.data}" if e.src is not None else "Got something"

    return {
        "GestureDetector": ft.Stack(
            [
                ft.GestureDetector(
                    ft.Container(width=40, height=40, bgcolor=ft.Colors.PRIMARY, border_radius=20),
                    left=left,
                    top=top,
                    on_pan_update=move,
                )
            ],
            height=110,
        ),
        "Draggable": ft.Row(
            [
                ft.Draggable(
                    group="colour",
                    data="a chip",
                    content=ft.Chip("Drag me", on_click=lambda: None),
                    content_feedback=ft.Chip("..."),
                ),
                ft.DragTarget(
                    ft.Container(ft.Text(dropped), padding=12, bgcolor=ft.Colors.SURFACE_DIM),
                    group="colour",
                    on_accept=drop,
                ),
            ]
        ),
        "KeyboardListener": ft.KeyboardListener(
            ft.Container(ft.Text(key), padding=10), on_key_down=lambda e: key.set(f"{e.key} is down")
        ),
        "ReorderableDragHandle": ft.ReorderableListView(
            [ft.Row([ft.ReorderableDragHandle(ft.Icon(ft.Icons.DRAG_HANDLE)), ft.Text("by its handle")], key="1")],
            show_default_drag_handles=False,
            height=60,
        ),
    }
