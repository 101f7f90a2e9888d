"""What a program can know of its user's client and session."""

import reactive as ft

NAMES = {
    ft.PagePlatform.IOS: "iOS",
    ft.PagePlatform.ANDROID: "Android",
    ft.PagePlatform.MACOS: "macOS",
    ft.PagePlatform.WINDOWS: "Windows",
    ft.PagePlatform.LINUX: "Linux",
}


def main(page: ft.Page) -> None:
    page.title = "Environment"
    platform = page.platform
    page.add(
        ft.Text(f"web: {page.web}"),
        ft.Text(f"wasm: {page.wasm}"),
        ft.Text(f"pwa: {page.pwa}"),
        ft.Text(f"renderer: {page.renderer}"),
        ft.Text(f"brightness: {page.platform_brightness.value if page.platform_brightness else 'unknown'}"),
        ft.Text(f"size: {page.width:.0f} x {page.height:.0f}"),
        ft.Text(f"session: {page.session_id}"),
        ft.Text(f"client IP: {page.client_ip}"),
        ft.Text(f"user agent: {page.client_user_agent}"),
        ft.Text(f"platform: {NAMES.get(platform, 'unknown') if platform else 'unknown'}"),
    )


ft.run(main)
