"""Text, icons, pictures, and what draws attention to them."""

import reactive as ft

SUN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
<rect width="20" height="20" fill="#88c"/><circle cx="10" cy="10" r="5" fill="#fd4"/></svg>"""


def samples() -> dict[str, ft.Control]:
    shown = ft.signal(True)
    raw = ft.RawImage(width=64, height=64)

    async def draw() -> None:
        pixels = bytes(part for y in range(64) for x in range(64) for part in (4 * x, 4 * y, 160, 255))
        await raw.render_rgba(64, 64, pixels)

    return {
        "Text": ft.Text(
            "Text of several spans ",
            spans=[ft.TextSpan("in red", ft.TextStyle(color=ft.Colors.RED, weight=ft.FontWeight.BOLD))],
        ),
        "Icon": ft.Row([ft.Icon(ft.Icons.STAR, color=ft.Colors.AMBER), ft.Icon(ft.CupertinoIcons.HEART)]),
        "Image": ft.Image(SUN, width=64, height=64),
        "Markdown": ft.Markdown("**Bold**, *italic* and `code`\n\n- one\n- two"),
        "CircleAvatar": ft.CircleAvatar(ft.Text("AL"), bgcolor=ft.Colors.TEAL, color=ft.Colors.WHITE),
        "Badge": ft.IconButton(ft.Icons.MAIL, badge=ft.Badge("7")),
        "Placeholder": ft.Placeholder(fallback_height=50, fallback_width=120),
        "Shimmer": ft.Shimmer(
            ft.Container(width=200, height=20, bgcolor=ft.Colors.GREY_300),
            base_color=ft.Colors.GREY_300,
            highlight_color=ft.Colors.GREY_100,
        ),
        "ShaderMask": ft.ShaderMask(
            content=ft.Text("Gradient", size=30),
            shader=ft.LinearGradient([ft.Colors.RED, ft.Colors.BLUE]),
            blend_mode=ft.BlendMode.SRC_IN,
        ),
        "AnimatedSwitcher": ft.Column(
            [
                ft.AnimatedSwitcher(lambda: ft.Text("On", key="on") if shown() else ft.Text("Off", key="off")),
                ft.TextButton("Change", on_click=lambda: shown.update(lambda on: not on)),
            ],
            tight=True,
        ),
        "Hero": ft.Hero("star", ft.Icon(ft.Icons.STAR)),
        "Semantics": ft.Semantics(label="A star", content=ft.Icon(ft.Icons.STAR_BORDER)),
        "MergeSemantics": ft.MergeSemantics(ft.Row([ft.Icon(ft.Icons.PHONE), ft.Text("One thing for screen readers")])),
        "Screenshot": ft.Screenshot(ft.Text("Can be captured")),
        "RawImage": ft.Row([raw, ft.TextButton("Draw", on_click=draw)]),
    }
