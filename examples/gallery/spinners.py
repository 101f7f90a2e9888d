"""Signs that something is going on."""

import reactive as ft
from reactive import spinkit as sk

KINDS = {
    "Squares and cubes": [
        sk.RotatingPlain,
        sk.WanderingCubes,
        sk.FadingCube,
        sk.CubeGrid,
        sk.FoldingCube,
        sk.DancingSquare,
        sk.SquareCircle,
        sk.Wave,
        sk.PianoWave,
    ],
    "Dots": [
        sk.RotatingCircle,
        sk.DoubleBounce,
        sk.Pulse,
        sk.Circle,
        sk.FadingCircle,
        sk.SpinningCircle,
        sk.FadingFour,
        sk.FadingGrid,
        sk.PulsingGrid,
        sk.ChasingDots,
        sk.ThreeBounce,
        sk.ThreeInOut,
    ],
    "Rings, lines and others": [
        sk.Ring,
        sk.DualRing,
        sk.Ripple,
        sk.SpinningLines,
        sk.WaveSpinner,
        sk.PumpingHeart,
        sk.HourGlass,
        sk.PouringHourGlass,
        sk.PouringHourGlassRefined,
    ],
}


def shown(kind: type[ft.LayoutControl]) -> ft.Control:
    return ft.Container(
        ft.Column(
            [
                ft.Container(kind(color=ft.Colors.PRIMARY, size=36), height=54, alignment=ft.Alignment.CENTER),
                ft.Text(kind.__name__, size=11, max_lines=1, overflow=ft.TextOverflow.ELLIPSIS),
            ],
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            tight=True,
            spacing=4,
        ),
        width=92,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )


def samples() -> dict[str, ft.Control]:
    return {
        name: ft.Row([shown(kind) for kind in kinds], wrap=True, spacing=6, run_spacing=12)
        for name, kinds in KINDS.items()
    }
