"""Charts, of which parts follow what changes."""

import reactive as ft
from reactive import charts as ch

MONTHS = ("Jan", "Feb", "Mar", "Apr")


def axis(names: tuple[str, ...] = (), size: float = 28) -> ch.ChartAxis:
    labels = [ch.ChartAxisLabel(at, ft.Text(name, size=11)) for at, name in enumerate(names)]
    return ch.ChartAxis(labels=labels, label_size=size)


def framed() -> ft.Border:
    side = ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)
    return ft.Border(left=side, bottom=side)


def samples() -> dict[str, ft.Control]:
    high = ft.signal(3.0)
    lines = ch.ChartGridLines(interval=1, color=ft.Colors.OUTLINE_VARIANT, width=1)
    line = ch.LineChart(
        data_series=[
            ch.LineChartData(
                [
                    ch.LineChartDataPoint(0, 1),
                    ch.LineChartDataPoint(1, high),
                    ch.LineChartDataPoint(2, 2),
                    ch.LineChartDataPoint(3, 4),
                ],
                color=ft.Colors.PRIMARY,
                curved=True,
                stroke_width=3,
                below_line_bgcolor=ft.Colors.with_opacity(0.15, ft.Colors.PRIMARY),
                point=True,
            )
        ],
        min_y=0,
        max_y=5,
        left_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        bottom_axis=axis(MONTHS),
        horizontal_grid_lines=lines,
        border=framed(),
        height=180,
    )
    bar = ch.BarChart(
        groups=[
            ch.BarChartGroup(0, [ch.BarChartRod(to_y=high, width=22, color=ft.Colors.PRIMARY, border_radius=4)]),
            ch.BarChartGroup(1, [ch.BarChartRod(to_y=2, width=22, color=ft.Colors.PRIMARY, border_radius=4)]),
            ch.BarChartGroup(
                2,
                [
                    ch.BarChartRod(
                        [
                            ch.BarChartRodStackItem(0, 2, ft.Colors.PRIMARY),
                            ch.BarChartRodStackItem(2, 4, ft.Colors.TERTIARY),
                        ],
                        to_y=4,
                        width=22,
                        border_radius=4,
                    )
                ],
            ),
        ],
        min_y=0,
        max_y=5,
        left_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        bottom_axis=axis(MONTHS[:3]),
        horizontal_grid_lines=lines,
        border=framed(),
        height=180,
    )
    white = ft.TextStyle(color=ft.Colors.WHITE, weight=ft.FontWeight.BOLD)
    pie = ch.PieChart(
        [
            ch.PieChartSection(high, radius=55, color=ft.Colors.INDIGO, title="one", title_style=white),
            ch.PieChartSection(2, radius=55, color=ft.Colors.TEAL, title="two", title_style=white),
            ch.PieChartSection(2, radius=65, color=ft.Colors.DEEP_ORANGE, title="three", title_style=white),
        ],
        sections_space=2,
        center_space_radius=20,
        height=180,
    )
    scatter = ch.ScatterChart(
        spots=[
            ch.ScatterChartSpot(1, high, radius=8, color=ft.Colors.PRIMARY),
            ch.ScatterChartSpot(2, 3, color=ft.Colors.TERTIARY, x_error=ch.ChartErrorRange.symmetric(0.4)),
            ch.ScatterChartSpot(3, 2, point=ch.ChartCrossPoint(color=ft.Colors.ERROR, size=16, width=4)),
        ],
        min_x=0,
        max_x=4,
        min_y=0,
        max_y=5,
        left_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        bottom_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        horizontal_grid_lines=lines,
        border=framed(),
        height=180,
    )
    candlestick = ch.CandlestickChart(
        spots=[
            ch.CandlestickChartSpot(1, 2, 5, 1, 4),
            ch.CandlestickChartSpot(2, 4, 5, 2, 3),
            ch.CandlestickChartSpot(3, 4.5, 6, 1, high),
            ch.CandlestickChartSpot(4, 5, 6, 3, 5.5),
        ],
        min_x=0,
        max_x=5,
        min_y=0,
        max_y=7,
        left_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        bottom_axis=ch.ChartAxis(label_size=28, label_spacing=1),
        horizontal_grid_lines=lines,
        border=framed(),
        height=180,
    )
    faint = ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)
    radar = ch.RadarChart(
        [
            ch.RadarDataSet(
                [ch.RadarDataSetEntry(value) for value in (high, 4, 2, 5, 3)],
                fill_color=ft.Colors.with_opacity(0.25, ft.Colors.PRIMARY),
                border_color=ft.Colors.PRIMARY,
                entry_radius=3,
            )
        ],
        [ch.RadarChartTitle(name) for name in ("speed", "size", "price", "looks", "sound")],
        title_text_style=ft.TextStyle(size=11),
        ticks_text_style=ft.TextStyle(size=9, color=ft.Colors.OUTLINE),
        tick_count=3,
        radar_border_side=faint,
        tick_border_side=faint,
        grid_border_side=faint,
        height=180,
    )
    return {
        "One value of each chart": ft.Slider(high, min=1, max=5, width=280),
        "LineChart": line,
        "BarChart": bar,
        "PieChart": pie,
        "ScatterChart": scatter,
        "CandlestickChart": candlestick,
        "RadarChart": radar,
    }
