"""This machine: processors, memory, disks, network and processes, read by threads and shown by what they write."""

import time
from collections.abc import Callable
from operator import attrgetter

import psutil

import reactive as ft
from reactive import charts as ch

FAST, SLOW = 0.1, 2.0  # seconds between two looks at the counters, and at the processes
POINTS = 200  # how many a line has
FAINT = ft.Colors.ON_SURFACE_VARIANT
COLUMNS = {"name": "Process", "pid": "PID", "user": "User", "threads": "Threads", "memory": "Memory", "cpu": "CPU"}
NARROW = ("name", "memory", "cpu")  # the columns that a phone has room for
WIDTHS = {"pid": 72, "user": 96, "threads": 72, "memory": 88, "cpu": 72}


@ft.model
class Process:
    """A process as it was when last looked at; its memory is in bytes."""

    pid: int
    name: str
    user: str
    threads: int = 0
    memory: int = 0
    cpu: float = 0.0


def size(count: float) -> str:
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit in "BkB" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def look(known: dict[int, tuple[psutil.Process, Process]]) -> list[Process]:
    """Bring all that is known of the processes up to date, and return those that there are."""
    found = set(psutil.pids())
    with ft.batch():
        for pid in found:
            try:
                if pid not in known:
                    handle = psutil.Process(pid)
                    known[pid] = handle, Process(pid, handle.name(), handle.username())
                handle, shown = known[pid]
                with handle.oneshot():
                    shown.cpu = handle.cpu_percent()
                    shown.memory, shown.threads = handle.memory_info().rss, handle.num_threads()
            except (psutil.NoSuchProcess, psutil.AccessDenied):  # it has ended meanwhile, or is none of our business
                known.pop(pid, None)
    for pid in known.keys() - found:
        del known[pid]
    return [shown for _, shown in known.values()]


class History:
    """A chart of lines to which values are added on the right, and which forgets those on the left."""

    def __init__(self, colors: list[ft.Colors], top: float | None = None) -> None:
        self.count = 0
        tint = [ft.Colors.with_opacity(0.12, it) for it in colors]
        self.lines = [
            ch.LineChartData(color=it, below_line_bgcolor=light) for it, light in zip(colors, tint, strict=True)
        ]
        self.chart = ch.LineChart(data_series=self.lines, animation=0, interactive=False, height=140)
        self.chart.min_y, self.chart.max_y = 0, top
        self.chart.horizontal_grid_lines = ch.ChartGridLines(color=ft.Colors.OUTLINE_VARIANT, width=0.5)

    def add(self, *values: float) -> None:
        self.count += 1
        with ft.batch():  # one point comes, one goes, and the window moves: all in one frame
            for line, value in zip(self.lines, values, strict=True):
                line.points.append(ch.LineChartDataPoint(self.count, value))
                if len(line.points) > POINTS:
                    del line.points[0]
            self.chart.min_x, self.chart.max_x = self.count - POINTS + 1, self.count


def panel(title: str, note: Callable[[], str], content: ft.Control, **more: object) -> ft.Control:
    head = ft.Row([ft.Text(title, weight=ft.FontWeight.W_600, expand=True), ft.Text(note, size=12, color=FAINT)])
    look = {"padding": 16, "border_radius": 16, "bgcolor": ft.Colors.SURFACE_CONTAINER}
    return ft.Container(ft.Column([head, content], spacing=12), **{**look, **more})


def gauge(name: str, part: Callable[[], float], note: Callable[[], str]) -> ft.Control:
    def color() -> ft.Colors:
        return ft.Colors.RED if part() > 0.9 else ft.Colors.AMBER_700 if part() > 0.7 else ft.Colors.PRIMARY

    ring = ft.ProgressRing(part, color=color, bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST, stroke_width=6)
    ring.width = ring.height = 60
    inside = ft.Container(ft.Text(lambda: f"{part():.0%}", size=13), width=60, height=60, alignment=ft.Alignment.CENTER)
    texts = [ft.Text(name, size=12, no_wrap=True), ft.Text(note, size=11, color=FAINT, no_wrap=True)]
    column = ft.Column([ft.Stack([ring, inside]), *texts], spacing=4, width=92)
    column.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    return column


def row(it: Process, wide: Callable[[], bool]) -> ft.Control:
    cells = [ft.Text(it.name, expand=True, no_wrap=True, overflow=ft.TextOverflow.ELLIPSIS)]
    words = [lambda: f"{it.pid}", lambda: it.user, lambda: f"{it.threads}", lambda: size(it.memory)]
    for (name, width), shown in zip(WIDTHS.items(), [*words, lambda: f"{it.cpu:.1f} %"], strict=True):
        place = {"width": width, "visible": name in NARROW or wide}
        cells.append(ft.Text(shown, text_align=ft.TextAlign.RIGHT, no_wrap=True, **place))
    line = ft.Border(bottom=ft.BorderSide(1, ft.Colors.SURFACE_CONTAINER_HIGHEST))
    return ft.Container(ft.Row(cells, spacing=12), padding=ft.Padding.symmetric(horizontal=16), border=line)


@ft.component
def SystemMonitor() -> ft.Control:  # noqa: N802 - components are named like controls
    query, by, falling, width = ft.use_signal(""), ft.use_signal("cpu"), ft.use_signal(True), ft.use_signal(0.0)
    cores = ft.use_signal([0.0] * (psutil.cpu_count() or 1))  # parts of 1
    memory = ft.use_signal(psutil.virtual_memory())
    mounts = ft.use_memo(lambda: [it.mountpoint for it in psutil.disk_partitions()][:3] or ["/"], [])
    disks = ft.use_signal([psutil.disk_usage(it) for it in mounts])
    traffic = ft.use_signal([0.0, 0.0])  # bytes in a second, in and out
    processes = ft.use_signal(list[Process]())
    second = ft.use_signal(0)
    wide = ft.computed(lambda: width() > 640)
    load, net = History([ft.Colors.PRIMARY], 100), History([ft.Colors.TEAL, ft.Colors.ORANGE])
    threads = ft.scope()

    def measure() -> None:
        before, then = psutil.net_io_counters(), time.monotonic()
        psutil.cpu_percent(percpu=True)
        while not threads.disposed:  # else the user has gone elsewhere
            time.sleep(FAST)
            now, counters = time.monotonic(), psutil.net_io_counters()
            parts = [it / 100 for it in psutil.cpu_percent(percpu=True)]
            ways = ("bytes_recv", "bytes_sent")
            rates = [(getattr(counters, it) - getattr(before, it)) / (now - then) for it in ways]
            before, then = counters, now
            with ft.batch():  # the clock of the counters is coarse: a mean that forgets is easier to read
                cores.value = [0.7 * was + 0.3 * part for was, part in zip(cores.peek(), parts, strict=True)]
                traffic.value = rates
                load.add(100 * sum(parts) / len(parts))
                net.add(rates[0] / 1000, rates[1] / 1000)

    def survey() -> None:
        known: dict[int, tuple[psutil.Process, Process]] = {}
        while not threads.disposed:
            present = look(known)
            with ft.batch():
                processes.value = present
                memory.value = psutil.virtual_memory()
                disks.value = [psutil.disk_usage(it) for it in mounts]
                second.value += 1
            time.sleep(SLOW)

    def wanted() -> list[Process]:
        words, order, backwards = query().strip().lower(), attrgetter(by()), falling()
        found = [it for it in processes() if words in it.name.lower()]
        second()  # put in order when they have been looked at, not with each number
        return ft.untracked(lambda: sorted(found, key=order, reverse=backwards))

    def sort(name: str) -> None:
        with ft.batch():
            falling.value = not falling() if by() == name else name not in ("name", "user", "pid")
            by.value = name

    def head(name: str) -> ft.Control:
        text = ft.Text(COLUMNS[name], size=12, text_align=ft.TextAlign.LEFT if name == "name" else ft.TextAlign.RIGHT)
        text.weight = lambda: ft.FontWeight.W_700 if by() == name else ft.FontWeight.W_400
        place = {"width": WIDTHS.get(name), "expand": name == "name", "visible": name in NARROW or wide}
        return ft.Container(text, on_click=lambda: sort(name), padding=ft.Padding.symmetric(vertical=10), **place)

    threads.run_thread(measure)
    threads.run_thread(survey)
    shown = ft.computed(wanted)
    half = {"xs": 12, "md": 6}
    few = range(min(16, len(cores.peek())))
    gauges = [gauge(f"CPU {at}", lambda at=at: cores()[at], lambda: "busy") for at in few]
    gauges.append(gauge("Memory", lambda: memory().percent / 100, lambda: size(memory().used)))
    for at, mount in enumerate(mounts):
        gauges.append(
            gauge(mount, lambda at=at: disks()[at].percent / 100, lambda at=at: size(disks()[at].free) + " free")
        )
    speeds = lambda: f"in {size(traffic()[0])}/s, out {size(traffic()[1])}/s"  # noqa: E731
    charts = [
        panel("Processors", lambda: f"{sum(cores()) / len(cores()):.0%}", load.chart, col=half),
        panel("Network, kB/s", speeds, net.chart, col=half),
    ]
    search = ft.TextField(query, label="Filter processes", prefix_icon=ft.Icons.SEARCH, dense=True, expand=True)
    count = ft.Text(lambda: f"{len(shown())} of {len(processes())} processes", color=FAINT)
    heads = ft.Container(ft.Row([head(it) for it in COLUMNS], spacing=12), padding=ft.Padding.symmetric(horizontal=16))
    rows = ft.VirtualList(shown, lambda it: row(it, wide), item_extent=36, key=lambda it: it.pid, height=420)
    table = ft.Container(ft.Column([heads, rows], spacing=0), border_radius=16, bgcolor=ft.Colors.SURFACE_CONTAINER_LOW)
    top = ft.Container(ft.Row(gauges, wrap=True, spacing=8, run_spacing=8), padding=4)
    parts = [top, ft.ResponsiveRow(charts, spacing=12, run_spacing=12), ft.Row([search, count], spacing=16), table]
    grown = lambda e: width.set(e.width)  # noqa: E731
    return ft.Column(parts, spacing=14, expand=True, scroll=ft.ScrollMode.AUTO, on_size_change=grown)


def main(page: ft.Page) -> None:
    page.title = "System monitor"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.BLUE)
    page.padding = 16
    page.render(SystemMonitor)


if __name__ == "__main__":
    ft.run(main)
