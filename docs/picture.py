"""Take the pictures of the documents: the dashboards, and the families of the gallery. `make picture` runs this."""

# ruff: noqa: INP001 - a script of its own

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "dashboard.png"
sys.path.insert(0, str(ROOT / "tests" / "browser"))

import flutter  # noqa: E402 - found by the line above

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

FAMILIES = [
    "buttons",
    "inputs",
    "display",
    "layout",
    "surfaces",
    "navigation",
    "dialogs",
    "gestures",
    "drawing",
    "charts",
    "editors",
    "media",
    "spinners",
    "cupertino",
]
WIDTH, HEIGHT = 1100, 560
MAX_BYTES = 200_000
PATIENCE = 120_000
"""Milliseconds that the first job may take."""


def main() -> None:
    """Take all pictures."""
    with sync_playwright() as playwright:
        with running("examples/dashboard.py") as url:
            take(playwright, url)
        with running("examples/dashboards/main.py") as url:
            take_dashboards(playwright, url)
        with running("examples/gallery/main.py") as url:
            take_families(playwright, url)


@contextmanager
def running(program: str) -> Iterator[str]:
    """Start a program, and stop it in the end; yields its address."""
    environment = {**os.environ, "REACTREE_HOST": "127.0.0.1", "REACTREE_PORT": "0", "REACTREE_VIEW": "none"}
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(ROOT / program)], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        found = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
        if found is None:
            raise SystemExit(f"{program} does not start")
        yield found[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)


def take_dashboards(playwright: Playwright, url: str) -> None:
    """The menu, and each dashboard at work; one of them in the dark and on a phone too."""
    browser = flutter.launch(playwright, flutter.find_chromium() or "")
    desktop = {"width": WIDTH, "height": 720}
    try:
        for name, path, options in [
            ("menu", "", {"width": WIDTH, "height": 480}),
            ("jobs", "jobs", desktop),
            ("market", "market", desktop),
            ("market-dark", "market", {**desktop, "dark": True}),
            ("market-phone", "market", {"platform": "android", "scale": 1}),
        ]:
            page = flutter.FlutterPage(flutter.new_context(browser, **options).new_page())
            page.page.goto(f"{url.rstrip('/')}/{path}")
            page.page.wait_for_selector("#loading", state="detached")
            keep(page, name)
        take_poll(browser, f"{url.rstrip('/')}/poll")
    finally:
        browser.close()


def take_poll(browser: Browser, url: str) -> None:
    """Five users, who have voted."""
    pages = []
    for choice in ("Pizza", "Curry", "Pizza", "Noodles", None):
        page = flutter.FlutterPage(flutter.new_context(browser, width=WIDTH, height=640).new_page())
        page.open(url, wait_for="Where do we go for lunch?")
        if choice is not None:
            page.press(page.tree.locator(f'[aria-label^="{choice}"]'))
        pages.append(page)
    keep(pages[0], "poll")


def keep(page: flutter.FlutterPage, name: str) -> None:
    """Take a picture of a dashboard that has been at work for a while."""
    page.screenshot(ROOT / "docs" / "dashboards" / f"{name}.png", settle=6000)
    page.check()
    print(f"docs/dashboards/{name}.png")  # noqa: T201


def take_families(playwright: Playwright, url: str) -> None:
    """Each family of the gallery, in a page that is high enough for it."""
    browser = flutter.launch(playwright, flutter.find_chromium() or "")
    try:
        context = flutter.new_context(browser, width=860, height=1250)
        for family in FAMILIES:
            page = flutter.FlutterPage(context.new_page())
            page.open(f"{url.rstrip('/')}/{family}", wait_for=family.title())
            page.screenshot(ROOT / "docs" / "gallery" / f"{family}.png", settle=1500)
            page.check()
            page.page.close()
            print(f"docs/gallery/{family}.png")  # noqa: T201
        phone = flutter.FlutterPage(flutter.new_context(browser, platform="android", dark=True, scale=1).new_page())
        phone.open(f"{url.rstrip('/')}/charts", wait_for="Charts")
        phone.screenshot(ROOT / "docs" / "gallery" / "phone.png", settle=1500)
        phone.press(phone.tree.get_by_role("button", name="Open navigation menu"))
        phone.tree.get_by_role("button", name="Spinners").wait_for(state="attached")
        phone.screenshot(ROOT / "docs" / "gallery" / "phone-drawer.png", settle=1500)
    finally:
        browser.close()


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
