"""Programs built to static folders, which run inside the browser: no server but one of files, and no network.

What the seed programs do is tested by the same functions as with a server.
"""

from __future__ import annotations

import functools
import http.server
import tempfile
import threading
from pathlib import Path
from types import SimpleNamespace

import flutter
import pytest
from test_examples import test_counter, test_hello, test_progress_moves_by_itself

from reactive.building import build_web

__all__ = ["test_counter", "test_hello", "test_progress_moves_by_itself"]

EXAMPLES = Path(__file__).parents[2] / "examples"
START = 240_000  # milliseconds: Python is loaded, compiled and started within the page
NO_NAMES = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"

SLEEPY = """
import time
import reactive as ft

def main(page: ft.Page) -> None:
    said = ft.signal("asleep")
    page.add(ft.Text(said), ft.Button("Nap", on_click=lambda: nap()), ft.Text("here"))

    def nap() -> None:
        for left in (2, 1):
            said.value = f"{left} to go"
            time.sleep(0.3)
        said.value = "awake"

ft.run(main)
"""

INTERNALS = """
import asyncio
import reactive as ft
import reactivex
from reactivex import operators

def main(page: ft.Page) -> None:
    n = ft.signal(20)
    double = ft.computed(lambda: n() * 2)
    answer = ft.resource(lambda number: asyncio.sleep(0.05, number + 2), lambda: double())
    ticks = ft.from_observable(reactivex.interval(0.05).pipe(operators.take(4)), -1)
    late = ft.signal("")

    async def wait() -> None:
        await asyncio.sleep(0.05)
        await ft.until(lambda: ticks() == 3)
        late.value = "waited"

    page.run_task(wait)
    page.add(
        ft.Text(lambda: f"answer {answer.value}"),
        ft.Text(lambda: f"ticks {ticks()}"),
        ft.Text(late),
    )

ft.run(main)
"""


@pytest.fixture(scope="session")
def browser(browser):
    """A Chromium that reaches this machine and nothing else."""
    offline = browser.browser_type.launch(
        executable_path=flutter.find_chromium(), args=[*flutter.LAUNCH_ARGUMENTS, NO_NAMES]
    )
    yield offline
    offline.close()


class Files(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def serve():
    """Serve a folder as `python -m http.server` does; returns its address."""
    servers = []

    def start(folder):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=folder))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join(5)


@pytest.fixture(scope="module")
def example(serve):
    """Build a seed program, once, and serve it; in place of the fixture that starts it as a server."""
    with tempfile.TemporaryDirectory() as folder:

        @functools.cache
        def start(name, renderer="skwasm"):
            out = Path(folder, f"{name}-{renderer}")
            build_web(EXAMPLES / f"{name}.py", out, renderer=renderer)
            return SimpleNamespace(url=f"{serve(out)}/")

        yield start


@pytest.fixture
def open_page(new_page):
    """Open a page; it asks nobody but the server of its files, but for the one script that it can do without."""
    asked = []

    def make(url, *, wait_for=None, **options):
        page = new_page(**options)
        page.page.on("request", lambda request: asked.append(request.url))
        return page.open(url, wait_for=wait_for, timeout=START)

    yield make
    foreign = [url for url in asked if not url.startswith(("http://127.0.0.1:", "blob:", "data:"))]
    assert all("rive_native" in url for url in foreign)


@pytest.fixture
def written(tmp_path, serve):
    """Build and serve a program that is given as text."""

    def start(text, **options):
        program = tmp_path / "source" / "app.py"
        program.parent.mkdir()
        program.write_text(text)
        out = tmp_path / "site" / options.get("base_path", "/").strip("/")
        build_web(program, out, **{"renderer": "skwasm", **options})
        return SimpleNamespace(out=out, url=serve(tmp_path / "site") + options.get("base_path", "/"))

    return start


def test_environment(example, open_page):
    page = open_page(example("environment").url, wait_for="web: True")
    assert page.texts()[:5] == [
        "web: True",
        "wasm: True",
        "pwa: False",
        "renderer: skwasm",
        "brightness: light",
    ]
    page.wait_text("size: 500 x 800")
    page.wait_text("client IP: None")
    page.wait_text("user agent: " + page.page.evaluate("navigator.userAgent"))
    page.wait_text("platform: Linux")


def test_below_a_path_with_a_name_and_colours_of_its_own(written, open_page):
    name = "Desk & <Co>"
    running = written(SLEEPY, base_path="/apps/desk/", name=name)
    assert "/apps/desk/" in running.url
    page = open_page(running.url, wait_for="here")
    page.wait_until(lambda: page.page.locator("#starting").count() == 0, what="the first screen goes")
    manifest = page.page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then(a => a.json())")
    assert (manifest["name"], manifest["start_url"]) == (name, "/apps/desk/")


def test_a_handler_that_sleeps_holds_nothing_up(written, open_page):
    page = open_page(written(SLEEPY).url, wait_for="asleep")
    page.press(page.button("Nap"))
    page.wait_text("2 to go")  # seen while the handler sleeps
    page.wait_text("awake", timeout=60_000)


def test_a_browser_that_cannot_suspend_says_what_to_write(written, open_page):
    running = written(SLEEPY)
    worker = running.out / "python-worker.js"
    worker.write_text("delete WebAssembly.Suspending; delete WebAssembly.promising;\n" + worker.read_text())
    page = open_page(running.url, wait_for="asleep")
    page.press(page.button("Nap"))
    page.wait_text("Error running app", timeout=60_000)
    logged = "\n".join(page.console)  # the text on the screen can be selected, so it is not in the document
    assert "cannot suspend Python code while it sleeps" in logged
    assert "page.run_task(work)" in logged
    assert "program/app.py:12 in nap" in logged


def test_signals_resources_timers_and_reactivex(written, open_page):
    page = open_page(written(INTERNALS).url, wait_for="answer 42")
    page.wait_text("ticks 3", timeout=60_000)
    page.wait_text("waited", timeout=60_000)


def test_an_error_of_the_program_is_shown(written, open_page):
    page = open_page(written("import reactive\nraise ValueError('the first line fails')\n").url)
    page.wait_until(
        lambda: any("the first line fails" in line for line in page.console), what="the console", timeout=START
    )
    page.wait_until(lambda: page.page.locator("#starting").count() == 0, what="the screen is gone", timeout=START)
    assert all("the first line fails" in fault for fault in page.forget_faults())


def test_while_it_loads_it_says_how_far_it_is(written, new_page):
    page = new_page().page
    page.goto(written(SLEEPY, name="Sleepy").url, wait_until="commit")
    screen = page.locator("#starting")
    screen.locator("h1", has_text="Sleepy").wait_for()
    page.locator("#starting p", has_text="Starting").wait_for(timeout=START)
    assert float(screen.locator("progress").evaluate("bar => bar.value")) > 0
    screen.wait_for(state="detached", timeout=START)
