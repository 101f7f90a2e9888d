"""7GUIs, 2: a temperature converter. One signal with two fields, each of which shows and takes it in its own scale."""

import math

import reactive as ft


def number(text: str) -> float:
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ValueError("Please enter a number")
    return value


def short(value: float) -> str:
    return f"{round(value, 2):g}"


@ft.component
def Converter() -> ft.Control:  # noqa: N802
    degrees = ft.use_signal(20.0)  # in Celsius
    celsius = ft.field(degrees, parse=number, format=short)
    fahrenheit = ft.field(
        degrees, parse=lambda text: (number(text) - 32) * 5 / 9, format=lambda c: short(c * 9 / 5 + 32)
    )
    return ft.Card(
        ft.Container(
            ft.Row(
                [
                    ft.TextField(celsius.text, label="Celsius", suffix="°C", error=celsius.problem, expand=True),
                    ft.Container(ft.Icon(ft.Icons.SWAP_HORIZ), padding=ft.Padding.only(top=16)),
                    ft.TextField(
                        fahrenheit.text, label="Fahrenheit", suffix="°F", error=fahrenheit.problem, expand=True
                    ),
                ],
                vertical_alignment=ft.CrossAxisAlignment.START,
            ),
            padding=24,
            width=460,
        ),
        semantic_container=False,
    )


def main(page: ft.Page) -> None:
    page.title = "Temperature converter"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.DEEP_ORANGE)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.add(Converter())


ft.run(main)
