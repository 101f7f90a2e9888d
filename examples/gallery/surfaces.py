"""Cards, tiles, panels and tables."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    return {
        "Card": ft.Card(ft.Container(ft.Text("A card"), padding=20)),
        "ListTile": ft.ListTile(
            title="Title", subtitle="Subtitle", leading=ft.Icon(ft.Icons.PERSON), trailing=ft.Icon(ft.Icons.MORE_VERT)
        ),
        "Divider": ft.Column([ft.Text("above"), ft.Divider(), ft.Text("below")], tight=True),
        "VerticalDivider": ft.Row([ft.Text("left"), ft.VerticalDivider(), ft.Text("right")], height=30),
        "ExpansionTile": ft.ExpansionTile(title="Open me", controls=[ft.ListTile(title="Inside")]),
        "ExpansionPanelList": ft.ExpansionPanelList(
            [
                ft.ExpansionPanel(
                    header=ft.ListTile(title="Panel"), content=ft.ListTile(title="Content"), expanded=True
                ),
            ]
        ),
        "DataTable": ft.DataTable(
            [ft.DataColumn("Name"), ft.DataColumn("Age", numeric=True)],
            [ft.DataRow([ft.DataCell(name), ft.DataCell(age)]) for name, age in (("Ada", "36"), ("Bob", "41"))],
        ),
        "SelectionArea": ft.SelectionArea(ft.Text("This text can be selected")),
        "ReorderableListView": ft.ReorderableListView(
            [ft.ListTile(title=f"Move me {n}", key=str(n)) for n in range(3)], height=170
        ),
        "Dismissible": ft.Dismissible(ft.ListTile(title="Swipe me away"), background=ft.Container(bgcolor="red")),
    }
