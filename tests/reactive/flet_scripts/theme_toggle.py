import flet as ft


def main(page: ft.Page):
    page.theme_mode = ft.ThemeMode.LIGHT
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.GREEN, text_theme=ft.TextTheme(body_medium=ft.TextStyle(size=20)))
    page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.BLUE)
    mode = ft.Ref[ft.Text]()

    def toggle(e):
        dark = page.theme_mode == ft.ThemeMode.DARK
        page.theme_mode = ft.ThemeMode.LIGHT if dark else ft.ThemeMode.DARK
        mode.current.value = page.theme_mode.value
        mode.current.color = ft.Colors.with_opacity(0.5, ft.Colors.PRIMARY)

    page.add(ft.Text("light", ref=mode), ft.Button("toggle", on_click=toggle))


ft.run(main)
