"""Figures of Matplotlib and Plotly, on the page of the real client."""

from __future__ import annotations

import time

PATIENCE = 30


def _count(page, colour):
    """How many pixels of the picture are of a colour, as a browser reads them."""
    return page.page.evaluate(
        """async ([bytes, colour]) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const data = context.getImageData(0, 0, image.width, image.height).data;
          let count = 0;
          for (let i = 0; i < data.length; i += 4)
            if (colour.every((value, at) => Math.abs(data[i + at] - value) < 30)) count++;
          return count;
        }""",
        [list(page.page.screenshot()), colour],
    )


def _until(page, condition):
    ends = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < ends, "it never came to it"
        page.page.wait_for_timeout(100)


def test_figures(app, open_page, tmp_path):
    page = open_page(app("tests/browser/apps/figures.py").url, wait_for="More", width=1000, height=700)
    _until(page, lambda: _count(page, [255, 0, 0]) > 500)  # the line of Matplotlib
    _until(page, lambda: _count(page, [0, 128, 0]) > 500)  # the picture of Plotly
    assert _count(page, [0, 0, 255]) < 50

    page.press(page.button("More"))

    _until(page, lambda: _count(page, [0, 0, 255]) > 500)  # what was added, as a difference
    assert _count(page, [255, 0, 0]) > 500
    page.page.screenshot(path=tmp_path / "figures.png")
    assert page.page.get_by_text("Error displaying").count() == 0
    assert page.page.get_by_text("Unknown control").count() == 0
    page.check()
