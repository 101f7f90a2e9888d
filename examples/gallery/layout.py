"""Where things stand."""

import reactive as ft


def box(words: str, color: ft.Colors = ft.Colors.PRIMARY_CONTAINER, **given: object) -> ft.Control:
    return ft.Container(ft.Text(words), bgcolor=color, padding=8, border_radius=6, **given)


def samples() -> dict[str, ft.Control]:
    return {
        "Row": ft.Row([box("a"), box("b"), box("c")]),
        "Column": ft.Column([box("a"), box("b")], tight=True),
        "Stack": ft.Stack(
            [box("below", width=120, height=60), box("above", ft.Colors.TERTIARY_CONTAINER, left=60, top=30)],
            height=80,
        ),
        "Container": box("with a border", border=ft.Border.all(2, ft.Colors.PRIMARY)),
        "ResponsiveRow": ft.ResponsiveRow([box("6", col=6), box("6", col=6), box("12", col=12)]),
        "GridView": ft.GridView([box(str(n)) for n in range(6)], runs_count=3, height=120, spacing=6, run_spacing=6),
        "ListView": ft.ListView([ft.Text(f"Line {n}") for n in range(20)], height=90),
        "PageView": ft.PageView([box("swipe me"), box("second")], height=60),
        "Pagelet": ft.Pagelet(ft.Text("A page in a page"), appbar=ft.AppBar(title="Pagelet"), height=120),
        "SafeArea": ft.SafeArea(box("kept clear")),
        "RotatedBox": ft.RotatedBox(quarter_turns=1, content=box("turned")),
        "InteractiveViewer": ft.InteractiveViewer(box("pinch or scroll to zoom"), height=50),
        "TransparentPointer": ft.TransparentPointer(box("clicks go through")),
        "FletApp": ft.Container(ft.Text("FletApp shows another app: it needs the address of one.")),
        "WindowDragArea": ft.WindowDragArea(box("drag the window")),
    }
