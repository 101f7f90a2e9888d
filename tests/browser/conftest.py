"""Fixtures of the browser tests: Chromium, pages, and programs under test in processes of their own.

    def test_counter(app, open_page):
        running = app("examples/counter.py")
        page = open_page(running.url, wait_for="0")
        page.press(page.button("More"))
        page.wait_text("1")

Every test in this directory has the marker `browser` and runs after all others: Playwright's synchronous API
keeps an event loop running in the main thread, in which tests of asyncio code could not start theirs.

Without a Chromium the tests fail where CI=true or REACTREE_REQUIRE_BROWSER=1 is set. Elsewhere they are
skipped, and the summary says so.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import flutter
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence

    from playwright.sync_api import Browser

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
START_TIMEOUT: Final = 30.0
STOP_TIMEOUT: Final = 10.0

_FAILED = pytest.StashKey[bool]()
_NOT_RUN = pytest.StashKey[list[str]]()

# ---------------------------------------------------------------------- whether and when the tests run


def why_no_browser() -> str | None:
    """Tell what is missing for the browser tests, `None` if nothing is."""
    if importlib.util.find_spec("playwright") is None:
        return "the Python package playwright is not installed"
    if flutter.find_chromium() is not None:
        return None
    named = os.environ.get("REACTREE_CHROMIUM")
    if named:
        return f"REACTREE_CHROMIUM={named} is no program"
    return f"no Chromium found ({', '.join(flutter.CHROMIUM_NAMES)}; or set REACTREE_CHROMIUM)"


def browser_required() -> bool:
    """Tell whether doing without the browser tests is a failure."""
    return os.environ.get("CI", "").lower() == "true" or os.environ.get("REACTREE_REQUIRE_BROWSER") == "1"


def pytest_report_header() -> str:
    """Say at the top whether the browser tests can run."""
    reason = why_no_browser()
    if reason is None:
        return f"browser: {flutter.find_chromium()}"
    return f"browser: THE BROWSER TESTS {'FAIL' if browser_required() else 'DO NOT RUN'}: {reason}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this directory and put them last."""
    here = [item for item in items if HERE in item.path.parents]
    for item in here:
        item.add_marker(pytest.mark.browser)
    mine = set(map(id, here))
    items[:] = [item for item in items if id(item) not in mine] + here


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail or skip each test before anything is started for it, if there is no browser."""
    reason = why_no_browser()
    if reason is None:
        return
    if browser_required():
        pytest.fail(f"browser tests are required here, but {reason}", pytrace=False)
    item.config.stash.setdefault(_NOT_RUN, []).append(item.nodeid)
    pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note for the fixtures whether the test went wrong."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say at the end if browser tests were left out for want of a browser."""
    skipped = config.stash.get(_NOT_RUN, [])
    if skipped:
        terminalreporter.section("THE BROWSER TESTS DID NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} skipped: {why_no_browser()}", red=True)


# ---------------------------------------------------------------------- pages


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium of the run."""
    from playwright.sync_api import sync_playwright

    chromium = flutter.find_chromium()
    assert chromium is not None
    with sync_playwright() as playwright:
        running = flutter.launch(playwright, chromium)
        yield running
        running.close()


@pytest.fixture
def new_page(
    browser: Browser,
    app: Callable[..., RunningApp],  # programs end after the pages have gone
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> Iterator[Callable[..., flutter.FlutterPage]]:
    """Make empty pages, each of a visitor of its own; takes the options of `flutter.new_context`.

    After the test all of them must be free of faults. If the test failed there is a picture of each in its
    temporary directory.
    """
    pages: list[flutter.FlutterPage] = []

    def make(**options: Any) -> flutter.FlutterPage:
        page = flutter.FlutterPage(flutter.new_context(browser, **options).new_page())
        pages.append(page)
        return page

    yield make
    failed = request.node.stash.get(_FAILED, False)
    faults = []
    for number, page in enumerate(pages):
        if failed:
            picture = tmp_path / f"page-{number}.png"
            with contextlib.suppress(Exception):  # the page may be what is broken
                page.page.screenshot(path=picture, timeout=5_000)
                request.node.add_report_section("teardown", "picture of the page", str(picture))
        faults += page.faults
        page.page.context.close()
    if faults:
        pytest.fail("the browser complained:\n" + "\n".join(faults), pytrace=False)


@pytest.fixture
def open_page(new_page: Callable[..., flutter.FlutterPage]) -> Callable[..., flutter.FlutterPage]:
    """Open a page at an address: `open_page(url, wait_for="Hello", platform="ios")`."""

    def make(url: str, *, wait_for: str | None = None, **options: Any) -> flutter.FlutterPage:
        return new_page(**options).open(url, wait_for=wait_for)

    return make


# ---------------------------------------------------------------------- programs


class RunningApp:
    """A program under test in a process of its own, serving on a port of 127.0.0.1.

    Args:
        path: the program.
        arguments: of its command line.
        env: variables over those of this process.
    """

    def __init__(self, path: Path, arguments: Sequence[str] = (), env: Mapping[str, str] | None = None) -> None:
        self.path = path
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.over = False
        """Its end was seen and judged."""
        self._lines: list[str] = []
        environment = {
            **os.environ,
            "PYTHONUNBUFFERED": "1",
            "REACTREE_PORT": str(self.port),
            "REACTREE_HOST": "127.0.0.1",
            "REACTREE_VIEW": "none",
            **(env or {}),
        }
        with _interruptible_children():
            self.process = subprocess.Popen(
                [sys.executable, str(path), *arguments],
                cwd=path.parent,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,  # an interrupt at the keyboard is for pytest
            )
        self._reader = threading.Thread(target=self._read, name=f"output of {path.name}", daemon=True)
        self._reader.start()

    def __repr__(self) -> str:
        return f"<RunningApp {self.path.name} at {self.url}, exit code {self.process.poll()}>"

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as pipe:
            self._lines.extend(pipe)  # line by line, as they come

    @property
    def output(self) -> str:
        """What it printed so far, errors too."""
        return "".join(self._lines)

    def wait_for_port(self, timeout: float = START_TIMEOUT) -> None:
        """Wait until it accepts connections.

        Raises:
            AssertionError: it ended, or does not in time.
        """
        end = time.monotonic() + timeout
        while True:
            if self.process.poll() is not None:
                self.over = True
                self._reader.join(2)
                raise AssertionError(f"{self.path.name} ended instead of serving{self._story()}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return
            if time.monotonic() > end:
                self.kill()
                raise AssertionError(f"{self.path.name} does not serve on {self.port}{self._story()}")
            time.sleep(0.05)

    def interrupt(self) -> None:
        """Send what Ctrl+C sends."""
        self.process.send_signal(signal.SIGINT)

    def stop(self, timeout: float = STOP_TIMEOUT, *, allow_traceback: bool = False) -> str:
        """Interrupt it, wait for its end, and return its output.

        Raises:
            AssertionError: it ended before, does not end in time, ends with an exit code other than 0, or
                printed a traceback.
        """
        self.over = True
        early = self.process.poll() is not None
        if not early:
            self.interrupt()
        try:
            code = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            story = f"did not end within {timeout:g} s of an interrupt{self._story()}"
            raise AssertionError(f"{self.path.name} {story}") from None
        self._reader.join(2)
        if code != 0:
            when = "ended by itself" if early else "was interrupted and ended"
            raise AssertionError(f"{self.path.name} {when} with exit code {code}{self._story()}")
        if early:
            raise AssertionError(f"{self.path.name} ended before it was interrupted{self._story()}")
        if "Traceback (most recent call last)" in self.output and not allow_traceback:
            raise AssertionError(f"{self.path.name} printed a traceback{self._story()}")
        return self.output

    def kill(self) -> None:
        """End it and whatever it started, at once."""
        self.over = True
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(5)
        self._reader.join(2)

    def _story(self) -> str:
        return f"; its output:\n{self.output or '(none)'}"


@contextlib.contextmanager
def _interruptible_children() -> Iterator[None]:
    """See to it that a child heeds SIGINT even where this process ignores it, as in `pytest &`."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def app() -> Iterator[Callable[..., RunningApp]]:
    """Start programs: `app("examples/counter.py", "--flag", env={...})`; paths start at the repository.

    After the test each is interrupted and must end cleanly. A test that wants to see the end itself calls
    `stop`; one whose program is to report an error says `allow_traceback=True`.
    """
    running: list[tuple[RunningApp, bool]] = []

    def start(
        path: str | Path,
        *arguments: str,
        env: Mapping[str, str] | None = None,
        allow_traceback: bool = False,
    ) -> RunningApp:
        program = RunningApp(ROOT / path, arguments, env)
        running.append((program, allow_traceback))
        program.wait_for_port()
        return program

    yield start
    complaints = []
    for program, allow_traceback in reversed(running):
        if program.over:
            continue  # the test stopped it, or was told that it did not come up
        try:
            program.stop(allow_traceback=allow_traceback)
        except AssertionError as error:
            complaints.append(str(error))
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
