"""Every control that can be seen, by family. The address of a family is its name: /buttons, /inputs, /layout ..."""

import buttons
import cupertino
import dialogs
import display
import drawing
import gestures
import inputs
import layout
import navigation
import surfaces

import reactive as ft

FAMILIES = {
    "buttons": (ft.Icons.SMART_BUTTON, buttons.samples),
    "inputs": (ft.Icons.TUNE, inputs.samples),
    "display": (ft.Icons.IMAGE, display.samples),
    "layout": (ft.Icons.DASHBOARD, layout.samples),
    "surfaces": (ft.Icons.LAYERS, surfaces.samples),
    "navigation": (ft.Icons.EXPLORE, navigation.samples),
    "dialogs": (ft.Icons.CHAT_BUBBLE, dialogs.samples),
    "gestures": (ft.Icons.TOUCH_APP, gestures.samples),
    "drawing": (ft.Icons.BRUSH, drawing.samples),
    "cupertino": (ft.Icons.PHONE_IPHONE, cupertino.samples),
}


def card(name: str, sample: ft.Control) -> ft.Control:
    return ft.Container(
        ft.Column([ft.Text(name, size=12, color=ft.Colors.OUTLINE), sample], spacing=10, tight=True),
        width=320,
        padding=14,
        border_radius=12,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
    )


@ft.component
def Family(name: str) -> ft.Control:  # noqa: N802 - components are named like controls
    _, samples = FAMILIES[name]
    return ft.Column(
        [
            ft.Text(name.title(), size=28),
            ft.Row(
                [card(*pair) for pair in samples().items()],
                wrap=True,
                spacing=14,
                run_spacing=14,
                vertical_alignment=ft.CrossAxisAlignment.START,
            ),
        ],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        spacing=16,
    )


def main(page: ft.Page) -> None:
    names = list(FAMILIES)
    page.title = "Gallery"
    page.padding = 0
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    chosen = ft.signal(0)
    dark = ft.signal(page.platform_brightness is ft.Brightness.DARK)

    def follow() -> None:
        name = page.route.strip("/")
        chosen.value = names.index(name) if name in names else 0

    page.on_route_change = follow
    follow()
    page.theme_mode = lambda: ft.ThemeMode.DARK if dark() else ft.ThemeMode.LIGHT
    rail = ft.NavigationRail(
        [ft.NavigationRailDestination(icon, label=name.title()) for name, (icon, _) in FAMILIES.items()],
        selected_index=chosen,
        label_type=ft.NavigationRailLabelType.ALL,
        scrollable=True,
        trailing=ft.Column([ft.Switch(value=dark), ft.Text("Dark")], horizontal_alignment=ft.CrossAxisAlignment.CENTER),
        on_change=lambda: page.navigate(f"/{names[chosen.value]}"),
    )
    content = ft.Show(ft.computed(lambda: names[chosen()]), lambda name: Family(name, key=name))
    page.add(ft.Row([rail, ft.Container(ft.Column([content], expand=True), padding=20, expand=True)], expand=True))


if __name__ == "__main__":
    ft.run(main)
