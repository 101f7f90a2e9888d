"""`run`: settings, the server's life as a process, what is logged and shown."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import json
import logging
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reactive as ft
from reactive import app as module
from reactive.app import Settings, overlay, run, run_async, user_line
from tests.live import NEVER, SocketUser, codec, running, until

ROOT = Path(__file__).parents[2]


def nothing(page: ft.Page) -> None: ...


# -- settings ----------------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("REACTREE_"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(module.webbrowser, "open", lambda url: pytest.fail(f"opened {url}"))


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(TypeError, match=r"no setting 'prot'; it has: .*port"):
        run(nothing, prot=8000)


@pytest.mark.parametrize(
    ("given_settings", "words"),
    [
        ({"port": "http"}, "port: 'http'"),
        ({"port": 70_000}, "port: 70000"),
        ({"port": -1}, "port: -1"),
        ({"view": "nowhere"}, "view: 'nowhere' was given; accepted: none"),
        ({"fps": 0}, "fps"),
        ({"handlers": "processes"}, "handlers"),
        ({"max_handler_threads": 0}, "max_handler_threads"),
        ({"max_message": 0}, "max_message"),
        ({"session_timeout": -1}, "session_timeout"),
    ],
)
def test_a_setting_that_is_not_accepted_is_named(given_settings: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        run(nothing, **given_settings)


def test_the_environment_comes_before_what_the_program_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.of({}) == Settings()
    assert Settings.of({"port": None}).port == 8550
    monkeypatch.setenv("REACTREE_HOST", "0.0.0.0")
    monkeypatch.setenv("REACTREE_PORT", "1234")
    monkeypatch.setenv("REACTREE_VIEW", "none")
    chosen = Settings.of({"host": "localhost", "port": 80, "view": "web_browser"})
    assert (chosen.host, chosen.port, chosen.view) == ("0.0.0.0", 1234, False)
    monkeypatch.setenv("REACTREE_PORT", "")
    assert Settings.of({"port": 80}).port == 80


def test_which_views_open_a_browser() -> None:
    opens = {view: Settings.of({"view": view}).view for view in ("none", "web_browser", "flet_app", "NONE")}
    assert opens == {"none": False, "web_browser": True, "flet_app": True, "NONE": False}
    assert Settings.of({"view": ft.AppView.FLET_APP_HIDDEN}).view is False
    assert Settings.of({"view": ft.AppView.WEB_BROWSER}).view is True


def test_the_docstring_of_run_tells_all_settings() -> None:
    told = inspect.getdoc(run) or ""
    for field in attrs.fields(Settings):
        assert f"`{field.name}`" in told


# -- in a loop of the program's own ------------------------------------------------------------------------------------


@contextlib.asynccontextmanager
async def served(main: Any, capsys: pytest.CaptureFixture[str], **options: Any) -> AsyncIterator[tuple[int, list[str]]]:
    """Run the whole of `run_async` on a free port; yields the port, and the lines printed so far."""
    task = asyncio.create_task(run_async(main, **{"port": 0, "view": "none", **options}))
    lines: list[str] = []

    def started() -> bool:
        lines.extend(capsys.readouterr().out.splitlines())
        if task.done():
            task.result()
        return bool(lines)

    await until(started)
    found = re.search(r":(\d+) ", lines[0])
    assert found, lines
    try:
        yield int(found[1]), lines
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def visit(port: int) -> SocketUser:
    user = SocketUser()
    await user.connect(port)
    await user.until(lambda: user.model.registered)
    return user


def test_the_line_at_the_start_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    async def test() -> None:
        async with served(lambda page: page.add(ft.Text("here")), capsys) as (port, lines):
            assert lines == [f"reactree: serving {__name__} at http://127.0.0.1:{port}  (Ctrl-C stops it)"]
            user = await visit(port)
            await user.until(lambda: user.texts() == ["here"])
        assert (await user.closed())[0] == 1001

    asyncio.run(test())


def test_the_program_may_run_in_a_thread_and_leaves_no_signal_handler_behind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = signal.getsignal(signal.SIGTERM)

    async def test() -> None:
        async with served(nothing, capsys) as (port, _):
            await visit(port)

    asyncio.run(test())
    assert signal.getsignal(signal.SIGTERM) == before
    errors: list[BaseException] = []

    def work() -> None:
        try:
            asyncio.run(test())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert errors == []


def test_a_port_in_use_is_said_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as end:
            run(nothing, port=port, view="none")
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use. Choose another" in str(end.value)


def test_a_host_that_does_not_exist_is_said_in_a_sentence() -> None:
    with pytest.raises(SystemExit, match=r"cannot listen on no\.such\.host\.invalid:0"):
        run(nothing, host="no.such.host.invalid", port=0, view="none")


def test_frames_are_printed_as_lines_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    async def test() -> None:
        async with served(lambda page: page.add(ft.Text("here", data=b"")), capsys, log_frames=True) as (port, lines):
            user = await visit(port)
            await user.until(lambda: user.texts() == ["here"])
            lines.clear()
            lines.extend(capsys.readouterr().out.splitlines())
        messages = [json.loads(line) for line in lines]
        assert [message["way"] for message in messages[:2]] == ["in", "out"]
        assert "session_id" in json.dumps(messages[1])
        assert "here" in "".join(lines)

    asyncio.run(test())


def test_a_page_reads_as_json() -> None:
    pages: list[Any] = []

    def main(page: ft.Page) -> None:
        pages.append(page)
        page.add(ft.Text(lambda: "bound"), ft.ProgressBar(value=0.5))

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts())
            read = json.loads(pages[0].to_json())
            assert read["_c"] == "Page"
            assert [child["_c"] for child in read["views"][0]["controls"]] == ["Text", "ProgressBar"]
            assert read["views"][0]["controls"][0]["value"] == "bound"
            assert json.loads(await asyncio.to_thread(pages[0].to_json, indent=2)) == read

    asyncio.run(test())


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["padding", "top", "orientation", "milliseconds", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
names = st.sampled_from(
    ["route", "width", "height", "media", "platform", "platform_brightness", "web", "wasm", "pyodide", "title", "x"]
)
events = st.sampled_from(["resize", "media_change", "route_change", "view_pop", "keyboard_event", "close", "error"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(names, anything),
    st.lists(st.tuples(events, anything), max_size=4),
    st.dictionaries(names, anything),
)
def test_whatever_a_client_says_of_its_page_is_taken_or_left_out(
    facts: dict[str, Any], happened: list[tuple[str, Any]], written: dict[str, Any]
) -> None:
    def main(page: ft.Page) -> None:
        for name in ("resize", "media_change", "route_change", "view_pop", "keyboard_event", "error"):
            setattr(page, f"on_{name}", lambda e: None)
        page.add(ft.Text("here"), ft.TextField())

    async def test() -> None:
        async with running(main, debug=False) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            odd = app.hub.connect(user.connection.__class__(lambda packet: None), app.sessions[0].info)
            odd.receive(codec.encode(1, {"session_id": None, "page": facts}))
            for name, data in happened:
                odd.receive(codec.encode(3, {"target": 1, "name": name, "data": data}))
            odd.receive(codec.encode(4, {"id": 1, "props": written}))
            odd.receive(codec.encode(4, {"id": user.find("TextField").id, "props": written}))
            assert odd.session is not None
            odd.session._cut()
            odd.closed()
            odd = app.hub.connect(user.connection.__class__(lambda packet: None), app.sessions[0].info)
            odd.receive(codec.encode(1, {"session_id": app.sessions[-1].id, "page": facts}))
            assert odd.session in app.sessions
            page: Any = app.runtime().page
            page.controls[0].value = "still"
            await user.until(lambda: user.texts() == ["still"])

    logging.disable(logging.CRITICAL)
    try:
        asyncio.run(test())
    finally:
        logging.disable(logging.NOTSET)


# -- errors ------------------------------------------------------------------------------------------------------------


def caught(fn: Any) -> BaseException:
    try:
        fn()
    except BaseException as error:
        return error
    raise AssertionError("no error")


def test_the_users_line_is_the_innermost_one_of_his() -> None:
    def fails() -> None:
        json.loads("{")

    line = inspect.getsourcelines(fails)[1] + 1
    assert user_line(caught(fails)) == f'{__file__}:{line} in fails: json.loads("{{")'


def test_the_users_line_is_found_behind_a_cause_and_in_a_group() -> None:
    def fails() -> None:
        raise LookupError("mine")

    inner = caught(fails)
    wrapped = ValueError("of a library")
    wrapped.__cause__ = inner
    assert "in fails" in user_line(wrapped)
    assert "in fails" in user_line(ExceptionGroup("several", [ValueError("bare"), inner]))
    assert user_line(ValueError("bare")) == "ValueError"


def test_the_overlay_tells_what_and_where_and_its_first_line_is_the_title() -> None:
    def fails() -> None:
        raise LookupError("first\nsecond")

    title, where, *rest = overlay(caught(fails), "Button(7).on_click").splitlines()
    assert title.startswith("LookupError: first | ")
    assert f"{__file__}:" in title
    assert "in fails" in title
    assert where == "in Button(7).on_click"
    assert "Traceback" in "\n".join(rest)


@pytest.mark.parametrize("debug", [True, False])
def test_an_error_is_logged_and_shown_in_full_or_in_neutral_words(
    debug: bool, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> None:
        raise LookupError("a secret")

    def main(page: ft.Page) -> None:
        page.add(ft.Text("here"), ft.Button("fail", on_click=fails))

    async def test() -> None:
        async with running(main, debug=debug) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            user.click()
            await user.until(lambda: user.model.crash)
            crash = user.model.crash or ""
            assert ("a secret" in crash) is debug
            assert (__file__ in crash) is debug
            assert ("Traceback" in crash) is debug
            if not debug:
                assert crash == "Something went wrong\nThe app has logged the error."
            page: Any = app.runtime().page
            page.controls[0].value = "goes on"
            await user.until(lambda: user.texts() == ["goes on"])

    asyncio.run(test())
    [record] = caplog.records
    assert f"{__file__}:{inspect.getsourcelines(fails)[1] + 1} in fails" in record.getMessage()
    assert "a secret" in caplog.text


# -- as a process ------------------------------------------------------------------------------------------------------

PROGRAM = """
import reactive as ft
def main(page):
    page.add(ft.Text("here"))
    page.run_thread(lambda: [None for _ in iter(lambda: __import__("time").sleep(0.01), 1)])
ft.run(main, port=1, host="256.0.0.1", view="nowhere at all")
"""


class Process:
    """A program in a process of its own."""

    def __init__(self, *args: str, **environment: str) -> None:
        clean = {key: value for key, value in os.environ.items() if not key.startswith("REACTREE_")}
        self.popen = subprocess.Popen(
            [sys.executable, *args],
            cwd=ROOT,
            env={**clean, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.popen.stdout is not None
        for line in self.popen.stdout:
            self.lines.put(line)

    def line(self) -> str:
        return self.lines.get(timeout=NEVER)

    def end(self) -> tuple[int, str]:
        """Wait for the end: the exit code, and what it complained of."""
        assert self.popen.stderr is not None
        complaints = self.popen.stderr.read()
        code = self.popen.wait(NEVER)
        self._reader.join()
        return code, complaints

    def close(self) -> None:
        self.popen.kill()
        self.popen.wait()
        self._reader.join()
        for pipe in (self.popen.stdout, self.popen.stderr):
            assert pipe is not None
            pipe.close()


@contextlib.contextmanager
def process(*args: str, **environment: str) -> Iterator[Process]:
    running_process = Process(*args, **environment)
    try:
        yield running_process
    finally:
        running_process.close()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_stops_the_program_without_a_fuss(name: str) -> None:
    """The environment gives an address; what the program says is of no use."""
    environment = {"REACTREE_HOST": "127.0.0.1", "REACTREE_PORT": "0", "REACTREE_VIEW": "none"}
    with process("-c", PROGRAM, **environment) as program:
        found = re.fullmatch(
            r"reactree: serving __main__ at http://127\.0\.0\.1:(\d+)  \(Ctrl-C stops it\)\n", program.line()
        )
        assert found

        async def test() -> tuple[int | None, str | None]:
            user = await visit(int(found[1]))
            await user.until(lambda: user.texts() == ["here"])
            program.popen.send_signal(getattr(signal, name))
            return await user.closed()

        assert asyncio.run(test())[0] == 1001
        assert program.line() == "reactree: stopping\n"
        assert program.end() == (0, "")


def test_importing_is_cheap_and_starts_nothing() -> None:
    code = """
import sys, threading, json
before = set(sys.modules)
import reactive as ft
bare = sorted(set(sys.modules) - before)
ft.signal, ft.effect, ft.computed, ft.batch, ft.run
print(json.dumps([bare, sorted(set(sys.modules) - before), threading.active_count()]))
"""
    with process("-c", code) as program:
        bare, used, threads = json.loads(program.line())
        assert program.end() == (0, "")
    assert threads == 1
    ours = ("reactive.", "core_tree", "transport", "client_flutter", "websockets", "reactivex", "attr", "asyncio")
    assert [name for name in bare if name.startswith(ours)] == []
    servers = ("websockets", "transport", "client_flutter", "msgspec")
    assert [name for name in used if name.startswith(servers)] == []


def test_the_graph_alone_loads_no_control() -> None:
    code = """
import sys, json
import reactive as ft
ft.effect(lambda: ft.signal(1)())
print(json.dumps(sorted(sys.modules)))
"""
    with process("-c", code) as program:
        modules = json.loads(program.line())
        assert program.end() == (0, "")
    forbidden = ("websockets", "transport", "client_flutter", "core_tree.controls", "msgspec")
    assert [name for name in modules if name.startswith(forbidden)] == []


def test_another_address_at_the_return_is_a_change_of_route() -> None:
    told: list[str] = []

    def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: told.append(e.route)
        page.add(ft.Text(page.route))

    async def visit() -> None:
        async with asyncio.timeout(20), running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["/"])
            user.leave()
            same = await app.visit(session_id=user.model.session_id)
            await same.until(lambda: same.texts() == ["/"])
            same.leave()
            other = await app.visit(session_id=user.model.session_id, facts={"route": "/deep?x=1"})
            await other.until(lambda: told == ["/deep?x=1"])

    asyncio.run(visit())
