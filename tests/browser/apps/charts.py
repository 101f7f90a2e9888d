"""All kinds of charts on one page; a button moves a point of the lines by a signal."""

from core_tree.extensions import charts as ch
from reactive import Border, BorderSide, Button, Colors, Column, Container, Page, Row, Signal, Text, run

TITLES = ("line", "bar", "pie", "scatter", "candlestick", "radar")


def axis(name: str) -> ch.ChartAxis:
    return ch.ChartAxis(title=Text(name), label_size=30)


def main(page: Page) -> None:
    height = Signal(1)

    def raise_point() -> None:
        height.value += 1

    line = ch.LineChart(
        data_series=[
            ch.LineChartData(
                [
                    ch.LineChartDataPoint(0, 1),
                    ch.LineChartDataPoint(1, lambda: height.value, tooltip="here"),
                    ch.LineChartDataPoint(2, 3, point=ch.ChartSquarePoint(color=Colors.RED, size=10)),
                ],
                color=Colors.BLUE,
                stroke_width=4,
                below_line_bgcolor="blue,0.2",
                point=True,
            )
        ],
        min_y=0,
        max_y=5,
        left_axis=axis("metres"),
        horizontal_grid_lines=ch.ChartGridLines(interval=1, color=Colors.GREY_300, width=1),
        tooltip=ch.LineChartTooltip(bgcolor=Colors.BLACK),
    )
    bar = ch.BarChart(
        groups=[
            ch.BarChartGroup(0, [ch.BarChartRod(to_y=3, width=20, color=Colors.GREEN, tooltip="three")]),
            ch.BarChartGroup(
                1,
                [
                    ch.BarChartRod(
                        [
                            ch.BarChartRodStackItem(0, 2, Colors.ORANGE),
                            ch.BarChartRodStackItem(2, 4, Colors.PURPLE, border_side=BorderSide(1)),
                        ],
                        to_y=4,
                        width=20,
                    )
                ],
            ),
        ],
        min_y=0,
        max_y=5,
        border=Border.all(1, Colors.GREY),
        bottom_axis=ch.ChartAxis(labels=[ch.ChartAxisLabel(0, Text("first")), ch.ChartAxisLabel(1, "second")]),
    )
    pie = ch.PieChart(
        [
            ch.PieChartSection(3, radius=50, color=Colors.RED, title="three"),
            ch.PieChartSection(1, radius=60, color=Colors.BLUE, title="one", badge=Text("badge"), badge_position=1),
        ],
        sections_space=2,
        center_space_radius=20,
    )
    scatter = ch.ScatterChart(
        spots=[
            ch.ScatterChartSpot(1, 1, radius=8, color=Colors.RED, label_text="a"),
            ch.ScatterChartSpot(2, 3, x_error=ch.ChartErrorRange.symmetric(0.3)),
            ch.ScatterChartSpot(3, 2, point=ch.ChartCrossPoint(color=Colors.GREEN, size=16, width=4)),
        ],
        min_x=0,
        max_x=4,
        min_y=0,
        max_y=4,
    )
    candlestick = ch.CandlestickChart(
        spots=[
            ch.CandlestickChartSpot(1, 2, 5, 1, 4),
            ch.CandlestickChartSpot(2, 4, 5, 2, 3, tooltip=ch.CandlestickChartSpotTooltip(text="falls")),
        ],
        min_x=0,
        max_x=3,
        min_y=0,
        max_y=6,
    )
    radar = ch.RadarChart(
        [ch.RadarDataSet([ch.RadarDataSetEntry(n) for n in (1, 2, 3)], fill_color="green,0.3")],
        [ch.RadarChartTitle("a"), ch.RadarChartTitle("b"), ch.RadarChartTitle("c")],
        tick_count=3,
    )
    shown = (line, bar, pie, scatter, candlestick, radar)
    page.add(
        Row([Button("Raise", on_click=raise_point), Text(lambda: f"point at {height.value}")]),
        Row(
            [
                Column([Text(title), Container(chart, width=300, height=220)])
                for title, chart in zip(TITLES, shown, strict=True)
            ],
            wrap=True,
        ),
    )


run(main)
