"""Every control that can be seen, by family. The address of a family is its name: /buttons, /inputs, /layout ..."""

import buttons
import charts
import cupertino
import dialogs
import display
import drawing
import editors
import gestures
import inputs
import layout
import media
import navigation
import spinners
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
    "charts": (ft.Icons.BAR_CHART, charts.samples),
    "editors": (ft.Icons.PALETTE, editors.samples),
    "media": (ft.Icons.MOVIE, media.samples),
    "spinners": (ft.Icons.HOURGLASS_TOP, spinners.samples),
    "cupertino": (ft.Icons.PHONE_IPHONE, cupertino.samples),
}

NARROW = 600
"""Below so many pixels, as on a phone, the families are in a drawer."""
PADDING = 16


def card(name: str, sample: ft.Control) -> ft.Control:
    return ft.Container(
        ft.Column([ft.Text(name, size=12, color=ft.Colors.OUTLINE), sample], spacing=10, tight=True),
        width=320,
        padding=14,
        border_radius=12,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
    )


@ft.component
def Family(name: str, narrow: ft.Signal[bool]) -> ft.Control:  # noqa: N802 - components are named like controls
    _, samples = FAMILIES[name]
    cards = ft.Row(
        [card(*pair) for pair in samples().items()],
        wrap=True,
        spacing=14,
        run_spacing=14,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    title = ft.Text(name.title(), size=28, visible=lambda: not narrow())  # on a phone it stands in the bar
    return ft.Column([title, cards], scroll=ft.ScrollMode.AUTO, expand=True, spacing=16)


def main(page: ft.Page) -> None:
    names = list(FAMILIES)
    page.title = "Gallery"
    page.padding = 0
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    chosen = ft.signal(0)
    dark = ft.signal(page.platform_brightness is ft.Brightness.DARK)
    width = ft.signal(page.width or 0)
    narrow = ft.computed(lambda: width() < NARROW)

    def follow() -> None:
        name = page.route.strip("/")
        chosen.value = names.index(name) if name in names else 0

    def go() -> None:
        page.navigate(f"/{names[chosen.value]}")

    async def go_from_drawer() -> None:
        await page.close_drawer()
        go()

    page.on_route_change = follow
    page.on_resize = lambda e: width.set(e.width)
    follow()
    page.theme_mode = lambda: ft.ThemeMode.DARK if dark() else ft.ThemeMode.LIGHT
    rail = ft.NavigationRail(
        [ft.NavigationRailDestination(icon, label=name.title()) for name, (icon, _) in FAMILIES.items()],
        selected_index=chosen,
        label_type=ft.NavigationRailLabelType.ALL,
        scrollable=True,
        trailing=ft.Column([ft.Switch(value=dark), ft.Text("Dark")], horizontal_alignment=ft.CrossAxisAlignment.CENTER),
        on_change=go,
        visible=lambda: not narrow(),
    )
    family = ft.computed(lambda: names[chosen()])
    bar = ft.AppBar(
        title=ft.Text(lambda: family().title()),
        actions=[ft.Switch(value=dark, tooltip="Dark")],
        actions_padding=10,
    )
    drawer = ft.NavigationDrawer(
        [ft.NavigationDrawerDestination(name.title(), icon) for name, (icon, _) in FAMILIES.items()],
        selected_index=chosen,
        on_change=go_from_drawer,
    )
    page.appbar = lambda: bar if narrow() else None
    page.drawer = lambda: drawer if narrow() else None
    content = ft.Show(family, lambda name: Family(name, narrow, key=name))
    page.add(ft.Row([rail, ft.Container(ft.Column([content], expand=True), padding=PADDING, expand=True)], expand=True))


if __name__ == "__main__":
    ft.run(main)
