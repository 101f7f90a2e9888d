"""The many kinds of clients: systems, installed apps, dark and light, phones, renderers."""

from __future__ import annotations

import base64

import pytest
from conftest import ROOT

ENVIRONMENT = "examples/environment.py"
NAMES = {"windows": "Windows", "macos": "macOS", "linux": "Linux", "ios": "iOS", "android": "Android"}
MEAN_BRIGHTNESS = """async source => {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const points = context.getImageData(0, 0, picture.width, picture.height).data;
  let sum = 0;
  for (let i = 0; i < points.length; i += 4) sum += points[i] + points[i + 1] + points[i + 2];
  return sum / (points.length / 4 * 3);
}"""


def brightness(page):
    """The mean of the pixels on screen: 0 is black, 255 is white."""
    picture = base64.b64encode(page.page.screenshot()).decode()
    return page.page.evaluate(MEAN_BRIGHTNESS, f"data:image/png;base64,{picture}")


def on_screen(page):
    """The boxes of all texts and buttons, with their words."""
    return page.page.evaluate(
        """() => [...document.querySelectorAll('flt-semantics-host span, flt-semantics-host [role=button]')]
            .filter(e => e.innerText).map(e => [e.innerText, e.getBoundingClientRect()])
            .map(([words, box]) => [words, box.left, box.right])"""
    )


def test_systems_are_told_apart(app, open_page):
    running = app(ENVIRONMENT)
    for platform, name in NAMES.items():
        page = open_page(running.url, wait_for=f"platform: {name}", platform=platform)
        page.wait_text("user agent: " + page.page.evaluate("navigator.userAgent"))
        page.page.close()


def test_a_phone_drawn_by_canvaskit(app, open_page):
    running = app("tests/browser/apps/with_settings.py", '{"web_renderer": "canvaskit"}', str(ROOT / ENVIRONMENT))
    page = open_page(running.url, wait_for="platform: iOS", platform="ios")
    page.wait_text("renderer: canvaskit")
    page.wait_text("wasm: False")  # the program itself does not run in WebAssembly, whatever draws it


def test_installed_as_an_app(app, open_page):
    running = app(ENVIRONMENT)
    open_page(running.url, wait_for="pwa: True", pwa=True)
    open_page(running.url, wait_for="pwa: False")


def test_dark_and_light(app, open_page):
    running = app("tests/browser/apps/visit.py")
    page = open_page(running.url, wait_for="brightness: dark", dark=True)
    page.wait_until(lambda: brightness(page) < 80, what="the page is dark")

    page.set_dark(False)
    page.wait_text("brightness: light")
    page.wait_until(lambda: brightness(page) > 180, what="the page is light")

    page.set_dark()
    page.wait_text("brightness: dark")
    page.wait_until(lambda: brightness(page) < 80, what="the page is dark again")


def test_resizing(app, open_page):
    page = open_page(app("tests/browser/apps/visit.py").url, wait_for="width: 500")
    page.resize(700, 500)
    page.wait_text("width: 700")


@pytest.mark.parametrize(
    ("program", "words"),
    [("dashboard", "Dashboard"), ("form", "Hello, nobody"), ("counter", "count: 0"), ("environment", "web: True")],
)
def test_fits_a_phone(app, open_page, program, words):
    page = open_page(app(f"examples/{program}.py").url, wait_for=words, platform="android", width=390, height=844)
    page.frame()
    boxes = on_screen(page)
    assert boxes
    assert [box for box in boxes if box[1] < 0 or box[2] > 390] == []
