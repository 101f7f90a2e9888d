"""Take the picture of the README: the dashboard at work, into docs/dashboard.png. `make picture` runs this."""

# ruff: noqa: INP001 - a script of its own

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "dashboard.png"
sys.path.insert(0, str(ROOT / "tests" / "browser"))

import flutter  # noqa: E402 - found by the line above

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

WIDTH, HEIGHT = 1100, 560
MAX_BYTES = 200_000
PATIENCE = 120_000
"""Milliseconds that the first job may take."""


def main() -> None:
    """Start the program, take the picture, stop the program."""
    environment = {**os.environ, "REACTREE_HOST": "127.0.0.1", "REACTREE_PORT": "0", "REACTREE_VIEW": "none"}
    program = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(ROOT / "examples" / "dashboard.py")],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        found = re.search(r"http://\S+", program.stdout.readline() if program.stdout else "")
        if found is None:
            raise SystemExit("the dashboard does not start")
        with sync_playwright() as playwright:
            take(playwright, found[0])
    finally:
        program.send_signal(signal.SIGINT)
        program.wait(10)


def take(playwright: Playwright, url: str) -> None:
    """Wait until the jobs stand at different points, one at its end, and take the picture."""
    chromium = flutter.find_chromium()
    if chromium is None:
        raise SystemExit("no Chromium here; REACTREE_CHROMIUM names one")
    browser = flutter.launch(playwright, chromium)
    try:
        page = flutter.FlutterPage(flutter.new_context(browser, width=WIDTH, height=HEIGHT).new_page())
        page.open(url, wait_for="Dashboard")
        page.wait_text("finished", timeout=PATIENCE)
        page.wait_until(lambda: (page.progress() or 0) >= 40, what="two fifths are done", timeout=PATIENCE)
        page.screenshot(PICTURE)
        page.check()
    finally:
        browser.close()
    size = PICTURE.stat().st_size
    if size > MAX_BYTES:
        raise SystemExit(f"{PICTURE} is too big: {size:,} bytes")
    print(f"{PICTURE.relative_to(ROOT)}: {WIDTH} x {HEIGHT}, {size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
