"""Figures of Matplotlib and Plotly in charts, and how they come to the client."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from core_tree.errors import PropertyError
from core_tree.events import make_event
from core_tree.extensions.camera import detect_video_extension
from core_tree.extensions.charts import MatplotlibChart, MatplotlibChartWithToolbar, PlotlyChart
from core_tree.extensions.charts.matplotlib_backend import manager_of
from tests.core_tree.small import Small
from tests.core_tree.test_raw_image import Channels
from tests.live import in_loop, until

FULL, DIFFERENCE = 1, 2
PNG = b"\x89PNG"


class Host(Channels):
    """One with a loop, that keeps what happens."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.get_running_loop()  # type: ignore[assignment]
        self.happened: list[tuple[str, Any]] = []
        self.tasks: list[asyncio.Future[Any]] = []

    def happen(self, control_id: int, name: str, data: Any) -> None:
        self.happened.append((name, data))

    def run_task(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        self.tasks.append(asyncio.ensure_future(fn(*args, **kwargs)))
        return self.tasks[-1]


class Stage(Small):
    """A chart on a page whose client has shown an empty canvas."""

    def __init__(self, control: Any) -> None:
        super().__init__(control)
        self.host = self.tree.host = Host()  # type: ignore[assignment]

    async def open(self, chart: MatplotlibChart, channel_id: int = 1, *, size: tuple[int, int] = (200, 100)) -> None:
        canvas = chart.mpl_canvas
        data = {"channel_name": "frames", "channel_id": channel_id}
        await canvas.on_data_channel_open(make_event(canvas, "data_channel_open", data))  # type: ignore[misc]
        width, height = size
        canvas.on_resize(make_event(canvas, "resize", {"w": width, "h": height}))  # type: ignore[misc]

    def frames(self, kind: int) -> list[bytes]:
        return [packet for _, packet in self.host.sent if packet[0] == kind]  # type: ignore[attr-defined]

    async def settled(self, chart: MatplotlibChart) -> None:
        """Wait until the figure and the chart have nothing more to tell each other."""
        for _ in range(3):
            await until(lambda: not chart._queue and not chart.mpl_canvas._waiting and not chart._filled.is_set())
            await asyncio.sleep(0)


def line() -> tuple[Figure, Any]:
    figure = Figure(figsize=(2, 1), dpi=100)
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1])
    return figure, axes


async def shown(**options: Any) -> tuple[Figure, Any, MatplotlibChart, Stage]:
    """A figure, its axes, and the chart of it that the client has got."""
    figure, axes = line()
    chart = MatplotlibChart(figure=figure)
    stage = Stage(chart)
    await stage.open(chart, **options)
    await until(lambda: stage.frames(FULL))
    return figure, axes, chart, stage


def mouse(chart: MatplotlibChart, handler: str, x: float, y: float) -> Any:
    return getattr(chart, handler)(SimpleNamespace(local_position=SimpleNamespace(x=x, y=y)))


@in_loop
async def test_the_client_gets_the_figure_and_then_what_changes() -> None:
    figure, axes, chart, stage = await shown()
    await stage.settled(chart)
    assert stage.frames(FULL)[-1][1:5] == PNG

    axes.plot([0, 1], [1, 0])
    figure.canvas.draw_idle()
    await until(lambda: stage.frames(DIFFERENCE))
    assert stage.frames(DIFFERENCE)[-1][1:5] == PNG
    chart.will_unmount()


@in_loop
async def test_a_client_that_begins_anew_gets_the_whole_figure() -> None:
    _, _, chart, stage = await shown()
    await stage.settled(chart)
    await stage.open(chart, 2)
    await until(lambda: (2, FULL) in [(channel, packet[0]) for channel, packet in stage.host.sent])  # type: ignore[attr-defined]
    chart.will_unmount()


@in_loop
async def test_views_can_be_zoomed_to_and_left() -> None:
    _, axes, chart, stage = await shown(size=(400, 300))
    before = axes.get_xlim()

    chart.zoom()
    await mouse(chart, "on_pan_start", 150, 100)
    mouse(chart, "on_pan_update", 250, 200)
    await until(lambda: chart._frame.visible)
    assert (chart._frame.left, chart._frame.width) == (pytest.approx(150, abs=2), pytest.approx(100, abs=2))
    assert chart._frame.top == pytest.approx(100, abs=2)
    mouse(chart, "on_pan_end", 250, 200)
    await until(lambda: axes.get_xlim() != before)
    assert ("toolbar_buttons_update", {"back_enabled": True, "forward_enabled": False}) in stage.host.happened  # type: ignore[attr-defined]

    chart.home()
    await until(lambda: axes.get_xlim() == before)
    chart.will_unmount()


@in_loop
async def test_an_error_of_the_figure_is_told_and_the_chart_goes_on() -> None:
    figure, axes, chart, stage = await shown()
    await stage.settled(chart)
    broken = axes.text(0, 0, "$\\notmath$")
    figure.canvas.draw_idle()
    await until(lambda: stage.host.errors)
    assert "drawing the figure" in stage.host.errors[0][1]
    broken.remove()
    axes.plot([0, 1], [1, 0])
    figure.canvas.draw_idle()
    await until(lambda: stage.frames(DIFFERENCE))
    chart.will_unmount()


@in_loop
async def test_off_the_page_it_follows_the_figure_no_more() -> None:
    figure, _ = line()
    chart = MatplotlibChart(figure=figure)
    stage = Stage(chart)
    await stage.open(chart)
    assert manager_of(figure).web_sockets == {chart}
    chart.will_unmount()
    assert manager_of(figure).web_sockets == set()
    await asyncio.gather(*stage.host.tasks, return_exceptions=True)  # type: ignore[attr-defined]
    assert stage.host.tasks[0].cancelled()  # type: ignore[attr-defined]


@in_loop
async def test_another_figure_takes_the_place_of_the_first() -> None:
    first, second = line()[0], line()[0]
    chart = MatplotlibChart(figure=first)
    stage = Stage(chart)
    await stage.open(chart)
    await until(lambda: stage.frames(FULL))
    await stage.settled(chart)
    shown = len(stage.frames(FULL))
    chart.figure = second
    stage.frame()
    assert (manager_of(first).web_sockets, manager_of(second).web_sockets) == (set(), {chart})
    await until(lambda: len(stage.frames(FULL)) > shown)
    chart.will_unmount()


def test_figures_of_pyplot_are_taken_over_once() -> None:
    plt.switch_backend("agg")  # flet's package, which other tests import, sets its own for the whole process
    figure, _ = plt.subplots()
    manager = manager_of(figure)
    assert manager_of(figure) is manager
    assert figure.canvas.manager is manager
    plt.close(figure)


def test_what_is_no_figure_is_refused() -> None:
    with pytest.raises(TypeError, match=r"a chart shows a matplotlib.figure.Figure, not str"):
        MatplotlibChart(figure="a")
    with pytest.raises(PropertyError, match=r"PlotlyChart.figure: 'a' \(str\) was given; accepted: a plotly"):
        PlotlyChart(figure="a")


def test_the_figure_can_be_saved() -> None:
    chart = MatplotlibChart(figure=line()[0])
    assert chart.download("png")[:4] == PNG
    with pytest.raises(ValueError, match="bmp"):
        chart.download("bmp")


@in_loop
async def test_a_toolbar_makes_room_for_the_figure_and_shows_what_is_on() -> None:
    chart = MatplotlibChartWithToolbar(figure=line()[0])
    Stage(chart)
    assert (chart.width, chart.height) == (200, 100)
    chart.pan_click()
    assert (chart.pan_btn.selected, chart.zoom_btn.selected) == (True, False)
    chart.zoom_click()
    assert (chart.pan_btn.selected, chart.zoom_btn.selected) == (False, True)


def test_without_matplotlib_all_else_can_be_used_and_the_chart_says_what_is_missing() -> None:
    program = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "from reactive import charts\n"
        "charts.LineChart()\n"
        "try: charts.MatplotlibChart(figure=1)\n"
        "except ModuleNotFoundError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "MatplotlibChart needs Matplotlib: install `matplotlib`" in said


class Drawing:
    """What Plotly's figures can do, by which a chart knows them."""

    def __init__(self, name: str, error: Exception | None = None) -> None:
        self.name = name
        self.error = error

    def to_image(self, format: str) -> bytes:
        if self.error is not None:
            raise self.error
        return f'<svg width="40.5" height="20"><title>{self.name}</title></svg>'.encode()


@in_loop
async def test_a_figure_of_plotly_is_drawn_when_it_is_shown_and_when_it_is_another() -> None:
    chart = PlotlyChart(figure=Drawing("one"))
    host = Host()
    stage = Small()
    stage.tree.host = host  # type: ignore[assignment]
    stage.page.add(chart)
    stage.frame()
    await until(lambda: "one" in str(chart._picture.src))
    assert chart._picture.aspect_ratio == pytest.approx(2.025)
    stage.frame()
    assert len(host.tasks) == 1

    chart.figure = drawing = Drawing("two")
    stage.frame()
    await until(lambda: "two" in str(chart._picture.src))
    drawing.name = "three"
    chart.update()
    chart.original_size = True
    stage.frame()
    await until(lambda: "three" in str(chart._picture.src))
    assert chart._picture.aspect_ratio is None


@in_loop
async def test_without_kaleido_it_says_what_is_missing() -> None:
    chart = PlotlyChart(figure=Drawing("x", ValueError("Image export requires the kaleido package")))
    with pytest.raises(ModuleNotFoundError, match="install `kaleido`"):
        await chart._draw(chart.figure, False)


@pytest.mark.parametrize(
    ("data", "extension"),
    [
        (b"\x1a\x45\xdf\xa3....", "webm"),
        (b"\0\0\0\x18ftypqt  ", "mov"),
        (b"\0\0\0\x18ftypisom", "mp4"),
        (b"\0\0\0\x18ftyp", "bin"),
        (b"", "bin"),
    ],
)
def test_the_kind_of_a_video_is_read_off_its_first_bytes(data: bytes, extension: str) -> None:
    assert detect_video_extension(data) == extension
