"""The charts of the client's extension, all six on one page."""

from __future__ import annotations


def test_charts(app, open_page, tmp_path):
    page = open_page(app("tests/browser/apps/charts.py").url, wait_for="point at 1", width=1000, height=800)
    for title in ("line", "bar", "pie", "scatter", "candlestick", "radar"):
        page.wait_text(title)
    for words in ("metres", "first", "second"):
        page.wait_text(words)
    page.page.wait_for_timeout(1000)
    before = page.page.screenshot(path=tmp_path / "before.png")

    page.press(page.button("Raise"))

    page.wait_text("point at 2")
    page.page.wait_for_timeout(1000)  # the chart moves to the new data
    after = page.page.screenshot(path=tmp_path / "after.png")
    assert _line_chart(page, before) != _line_chart(page, after)
    assert page.page.get_by_text("Error displaying").count() == 0
    assert page.page.get_by_text("Unknown control").count() == 0
    page.check()


def _line_chart(page, picture):
    """The pixels of the chart of lines, as a browser reads them from a picture of the page."""
    return page.page.evaluate(
        """async bytes => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(300, 220);
          const context = canvas.getContext('2d');
          context.drawImage(image, -10, -100);
          return [...context.getImageData(0, 0, 300, 220).data].join();
        }""",
        list(picture),
    )
