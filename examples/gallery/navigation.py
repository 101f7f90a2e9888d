"""From one place to another."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    return {
        "AppBar": ft.Pagelet(
            ft.Text(""),
            appbar=ft.AppBar(title="Title", actions=[ft.IconButton(ft.Icons.SEARCH)], bgcolor=ft.Colors.SURFACE_DIM),
            height=80,
        ),
        "BottomAppBar": ft.Pagelet(
            ft.Text(""), bottom_appbar=ft.BottomAppBar(ft.Row([ft.IconButton(ft.Icons.MENU)])), height=110
        ),
        "NavigationBar": ft.NavigationBar(
            [
                ft.NavigationBarDestination(ft.Icons.HOME, label="Home"),
                ft.NavigationBarDestination(ft.Icons.SETTINGS, label="Settings"),
            ]
        ),
        "NavigationRail": ft.NavigationRail(
            [
                ft.NavigationRailDestination(ft.Icons.HOME, label="Home"),
                ft.NavigationRailDestination(ft.Icons.SETTINGS, label="Settings"),
            ],
            selected_index=0,
            height=160,
        ),
        "NavigationDrawer": ft.Pagelet(
            ft.Text("Pull from the left"),
            drawer=ft.NavigationDrawer([ft.NavigationDrawerDestination("Home", ft.Icons.HOME)]),
            height=60,
        ),
        "Tabs": ft.Tabs(
            ft.Column(
                [
                    ft.TabBar([ft.Tab("One"), ft.Tab("Two")]),
                    ft.TabBarView([ft.Text("The first"), ft.Text("The second")], height=60),
                ],
                tight=True,
            ),
            length=2,
        ),
    }
