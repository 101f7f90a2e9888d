"""A program from its start to its end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest
from conftest import ROOT


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "terminate"])
def test_start_and_end(app, open_page, how):
    running = app("examples/progress_signal.py")
    assert running.output.splitlines() == [f"reactree: serving __main__ at {running.url}  (Ctrl-C stops it)"]
    page = open_page(running.url)
    running.process.send_signal(how)
    assert running.process.wait(10) == 0
    running.kill()  # reads the rest of the output
    assert running.output.splitlines()[1:] == ["reactree: stopping"]
    page.forget_faults()


def test_the_address_is_taken(app):
    running = app("examples/hello.py")
    second = subprocess.run(
        [sys.executable, ROOT / "examples" / "hello.py"],
        env={"REACTREE_PORT": str(running.port), "REACTREE_VIEW": "none"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert second.returncode == 1
    assert second.stderr.startswith(f"reactree: cannot listen on 127.0.0.1:{running.port}:")
    assert "REACTREE_PORT" in second.stderr
    assert "Traceback" not in second.stderr


def test_the_frames_as_json(app, open_page):
    running = app("examples/hello.py", env={"REACTREE_LOG_FRAMES": "1"})
    page = open_page(running.url, wait_for="Title")
    page.press(page.button("Click me"))
    page.wait_text("Clicked")

    lines = [json.loads(line) for line in running.output.splitlines() if line.startswith("{")]
    assert {line["way"] for line in lines} == {"in", "out"}
    assert any('"Title"' in json.dumps(line) for line in lines if line["way"] == "out")
    assert any('"click"' in json.dumps(line) for line in lines if line["way"] == "in")
    assert any('"Clicked"' in json.dumps(line) for line in lines if line["way"] == "out")
