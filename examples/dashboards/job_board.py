"""A pool of threads that compresses the modules of installed packages: pause, cancel, retry, time left."""

import lzma
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

import reactive as ft

JOBS, WORKERS = 24, 2
CHUNK = 64 * 1024  # bytes between two looks at what the user wants
FAINT = ft.Colors.ON_SURFACE_VARIANT
LOOKS = {
    "waiting": (ft.Icons.SCHEDULE, FAINT),
    "running": (ft.Icons.SETTINGS, ft.Colors.PRIMARY),
    "paused": (ft.Icons.PAUSE_CIRCLE, ft.Colors.AMBER_700),
    "done": (ft.Icons.CHECK_CIRCLE, ft.Colors.GREEN_700),
    "cancelled": (ft.Icons.CANCEL, ft.Colors.RED_700),
}


@ft.model
class Job:
    """The files of one package; counts in bytes."""

    name: str
    files: tuple[Path, ...]
    size: int
    read: int = 0
    packed: int = 0
    state: str = "waiting"
    attempt: int = 0

    @ft.computed_property
    def part(self) -> float:
        return self.read / self.size


def packages() -> Iterator[Job]:
    """A job for each installed package, the biggest first."""
    for it in sorted(metadata.distributions(), key=lambda it: len(it.files or ()), reverse=True)[:JOBS]:
        files = tuple(
            path for file in it.files or () if file.suffix == ".py" and (path := Path(it.locate_file(file))).is_file()
        )
        total = sum(path.stat().st_size for path in files)
        if total:
            yield Job(it.metadata["Name"], files, total)


class Pool:
    """Works on jobs, for one page."""

    def __init__(self) -> None:
        self.jobs = list(packages())
        self.go = threading.Event()
        self.go.set()
        self.running = ft.signal(True)  # not paused as a whole
        self.read = ft.signal(0)  # bytes, of all jobs, what was cancelled too
        self.rate = ft.signal(0.0)  # bytes in a second
        self.closed = False
        self._threads = ThreadPoolExecutor(WORKERS)
        for job in self.jobs:
            self._threads.submit(self._work, job, job.attempt)

    def close(self) -> None:
        self.closed = True
        self.go.set()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def toggle(self) -> None:
        self.running.update(lambda it: not it)
        (self.go.set if self.running() else self.go.clear)()

    def retry(self, job: Job) -> None:
        with ft.batch():
            job.state, job.read, job.packed, job.attempt = "waiting", 0, 0, job.attempt + 1
        self._threads.submit(self._work, job, job.attempt)

    def left(self) -> float:
        """Bytes that are still to be read."""
        return sum(it.size - it.read for it in self.jobs if it.state in ("waiting", "running", "paused"))

    def measure(self) -> None:
        then, before = time.monotonic(), 0
        while not self.closed:
            time.sleep(0.25)
            now, read = time.monotonic(), self.read.peek()
            self.rate.value = 0.8 * self.rate.peek() + 0.2 * (read - before) / (now - then)
            then, before = now, read

    def _work(self, job: Job, attempt: int) -> None:
        if job.state != "waiting" or job.attempt != attempt:  # cancelled before its turn
            return
        job.state = "running"
        packer = lzma.LZMACompressor(preset=1)
        for path in job.files:
            with path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    while job.state == "paused" and not self.closed:
                        time.sleep(0.05)
                    self.go.wait()
                    if self.closed or job.state == "cancelled" or job.attempt != attempt:
                        return
                    packed = len(packer.compress(chunk))
                    with ft.batch():
                        job.read += len(chunk)
                        job.packed += packed
                        self.read.update(len(chunk).__add__)
        with ft.batch():
            job.packed += len(packer.flush())
            job.state = "done"


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def row(job: Job, pool: Pool) -> ft.Control:
    def note() -> str:
        if job.state == "done":
            return f"{job.size / 1e6:.1f} MB became {job.packed / 1e6:.2f} MB"
        return f"{job.state}, {job.read / 1e6:.1f} of {job.size / 1e6:.1f} MB"

    def pause() -> None:
        job.state = "running" if job.state == "paused" else "paused"

    active = lambda: job.state in ("running", "paused")  # noqa: E731
    color = lambda: LOOKS[job.state][1]  # noqa: E731
    buttons = [
        ft.IconButton(
            lambda: ft.Icons.PLAY_ARROW if job.state == "paused" else ft.Icons.PAUSE,
            tooltip=lambda: f"Resume {job.name}" if job.state == "paused" else f"Pause {job.name}",
            visible=active,
            on_click=pause,
        ),
        ft.IconButton(
            ft.Icons.CLOSE,
            tooltip=f"Cancel {job.name}",
            visible=lambda: active() or job.state == "waiting",
            on_click=lambda: setattr(job, "state", "cancelled"),
        ),
        ft.IconButton(
            ft.Icons.REPLAY,
            tooltip=f"Retry {job.name}",
            visible=lambda: job.state in ("done", "cancelled"),
            on_click=lambda: pool.retry(job),
        ),
    ]
    texts = ft.Row([ft.Text(job.name, weight=ft.FontWeight.W_500, expand=True), ft.Text(lambda: f"{job.part:.0%}")])
    bar = ft.ProgressBar(lambda: job.part, color=color, bar_height=6, border_radius=3)
    column = ft.Column([texts, bar, ft.Text(note, size=12, color=FAINT)], spacing=6, expand=True)
    line = [ft.Icon(lambda: LOOKS[job.state][0], color=color), column, ft.Row(buttons, spacing=0, width=84)]
    look = {"padding": 14, "border_radius": 12, "bgcolor": ft.Colors.SURFACE_CONTAINER_LOW}
    return ft.Container(ft.Row(line, spacing=14), col={"xs": 12, "md": 6}, **look)


@ft.component
def JobBoard() -> ft.Control:  # noqa: N802 - components are named like controls
    pool = ft.use_memo(Pool, [])
    ft.on_unmounted(pool.close)
    ft.scope().run_thread(pool.measure)

    done = ft.computed(lambda: sum(it.state == "done" for it in pool.jobs))
    part = ft.computed(lambda: sum(it.read for it in pool.jobs) / sum(it.size for it in pool.jobs))
    words = lambda: f"{done()} of {len(pool.jobs)} packages compressed"  # noqa: E731
    pace = lambda: f"{pool.rate() / 1e6:.2f} MB/s, {clock(pool.left() / pool.rate()) if pool.rate() > 1 else '-'} left"  # noqa: E731
    icon = lambda: ft.Icons.PAUSE if pool.running() else ft.Icons.PLAY_ARROW  # noqa: E731
    button = ft.FilledButton(lambda: "Pause all" if pool.running() else "Resume all", icon=icon, on_click=pool.toggle)
    top = [
        ft.Row([ft.Text(words, size=18, weight=ft.FontWeight.W_600, expand=True), button]),
        ft.ProgressBar(part, bar_height=12, border_radius=6, bgcolor=ft.Colors.SURFACE),
        ft.Row([ft.Text(pace, expand=True), ft.Text(lambda: f"{part():.0%}", weight=ft.FontWeight.W_600)]),
    ]
    rows = ft.ResponsiveRow([row(it, pool) for it in pool.jobs], spacing=12, run_spacing=12)
    summary = ft.Container(
        ft.Column(top, spacing=12), padding=20, border_radius=16, bgcolor=ft.Colors.PRIMARY_CONTAINER
    )
    return ft.Column([summary, ft.Column([rows], scroll=ft.ScrollMode.AUTO, expand=True)], spacing=16, expand=True)


def main(page: ft.Page) -> None:
    page.title = "Job board"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.TEAL)
    page.padding = 16
    page.render(JobBoard)


if __name__ == "__main__":
    ft.run(main)
