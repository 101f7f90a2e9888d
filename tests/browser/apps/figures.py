"""Figures of Matplotlib and Plotly; a button draws another line by Matplotlib."""

from matplotlib.figure import Figure

from core_tree.extensions import charts as ch
from reactive import Button, Page, Row, Text, run


class Picture:
    """Makes its picture as Plotly does, without the browser that Plotly needs for it."""

    def to_image(self, format: str) -> bytes:
        shape = "<circle cx='60' cy='30' r='25' fill='green'/>"
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">{shape}</svg>'.encode()


def main(page: Page) -> None:
    figure = Figure(figsize=(4, 3))
    axes = figure.subplots()
    axes.plot([0, 1, 2], [1, 3, 2], color="red", linewidth=3)
    axes.set_title("measured")
    chart = ch.MatplotlibChartWithToolbar(figure=figure, width=520, height=420)
    told = Text("nothing yet")
    chart.mpl.on_toolbar_buttons_update = lambda: setattr(told, "value", "views known")

    def add_line() -> None:
        axes.plot([0, 1, 2], [3, 0, 1], color="blue", linewidth=3)
        figure.canvas.draw_idle()
        told.value = "two lines"

    page.add(Button("More", on_click=add_line), told)
    page.add(Row([chart, ch.PlotlyChart(figure=Picture(), width=240, height=120)]))


if __name__ == "__main__":
    run(main)
