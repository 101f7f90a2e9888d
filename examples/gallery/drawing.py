"""Shapes on a canvas."""

import base64
import math

import reactive as ft
from reactive import canvas as cv

SQUARES = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAALElEQVR42g3HQQEAMBDCsAlDRG1gCEM1tssvL6RkRPJCS0ell5WN"
    "yS4Wh+IH6GMU8WPYfTYAAAAASUVORK5CYII="
)
"""A picture of 4 by 4 pixels, as PNG."""


def samples() -> dict[str, ft.Control]:
    line = ft.Paint(color=ft.Colors.PRIMARY, stroke_width=3, style=ft.PaintingStyle.STROKE)
    fill = ft.Paint(color=ft.Colors.TERTIARY_CONTAINER)
    turned = ft.signal(0.5)
    return {
        "Canvas": cv.Canvas(
            [
                cv.Fill(ft.Paint(color=ft.Colors.SURFACE_DIM)),
                cv.Rect(10, 10, 60, 40, border_radius=8, paint=fill),
                cv.Circle(110, 30, 20, paint=line),
                cv.Oval(150, 10, 60, 40, paint=line),
                cv.Line(10, 70, 210, 70, paint=line),
                cv.Points([ft.Offset(x, 85) for x in range(20, 200, 20)], paint=line),
                cv.Path([cv.Path.MoveTo(10, 110), cv.Path.QuadraticTo(60, 80, 110, 110), cv.Path.Close()], paint=line),
                cv.Text(130, 95, "words", ft.TextStyle(size=16)),
                cv.Shadow([cv.Path.Rect(200, 90, 20, 20)], color=ft.Colors.BLACK, elevation=4),
            ],
            width=230,
            height=130,
        ),
        "Arc": ft.Column(
            [
                cv.Canvas(
                    [cv.Arc(10, 10, 80, 80, start_angle=0, sweep_angle=lambda: turned() * 2 * math.pi, paint=line)],
                    width=100,
                    height=100,
                ),
                ft.Slider(turned, width=200),
            ],
            tight=True,
        ),
        "Image": cv.Canvas([cv.Image(SQUARES, 0, 0, width=60, height=60)], width=60, height=60),
        "Color": cv.Canvas([cv.Color(ft.Colors.SECONDARY_CONTAINER)], width=60, height=30),
    }
