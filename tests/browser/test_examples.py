"""Every seed program as a newcomer runs it, seen and used in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
RENDERERS = ("skwasm", "canvaskit")
BAR_AND_TEXT = """() => {
  const tree = document.querySelector('flt-semantics-host');
  const bar = tree.querySelector('[role=progressbar]');
  const text = [...tree.querySelectorAll('span')].map(e => e.innerText).find(words => words.endsWith('%'));
  return [bar && bar.getAttribute('aria-valuenow'), text];
}"""


@pytest.fixture
def example(app):
    """Start a seed program; drawn by canvaskit if wanted, else by what the browser does best, which is skwasm."""

    def start(name, renderer="skwasm"):
        if renderer == "skwasm":
            return app(f"examples/{name}.py")
        settings = json.dumps({"web_renderer": renderer})
        return app("tests/browser/apps/with_settings.py", settings, str(EXAMPLES / f"{name}.py"))

    return start


def test_no_example_calls_update_and_each_is_tested():
    programs = {path.stem: path.read_text() for path in EXAMPLES.glob("*.py")}
    assert set(programs) == {
        *("hello", "environment", "counter", "form", "dashboard", "todo"),
        *("progress_signal", "progress_value"),
    }
    for name, text in programs.items():
        assert "page.update" not in text, name
        assert ".update()" not in text, name


@pytest.mark.parametrize("renderer", RENDERERS)
def test_hello(example, open_page, renderer):
    page = open_page(example("hello", renderer).url, wait_for="Title")
    assert page.page.title() == "Hello"

    page.press(page.button("Click me"))

    page.wait_text("Clicked")
    page.wait_text("Title", gone=True)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_counter(example, open_page, renderer):
    page = open_page(example("counter", renderer).url, wait_for="count: 0")

    for _ in range(3):
        page.press(page.button("Plus"))
    page.wait_text("count: 3")
    page.press(page.button("Minus"))
    page.wait_text("count: 2")


def test_todo(example, open_page):
    page = open_page(example("todo").url, wait_for="1 of 2 to do")

    page.type_into("What next?", "Sleep")
    page.press(page.button("Add"))
    page.wait_text("2 of 3 to do")
    assert page.field_value("What next?") == ""
    assert page.field_value("To do 3") == "Sleep"

    page.type_into("To do 1", "Buy bread")
    page.set_checked("Done 3")  # the row above changes, and the field that is typed into stays what it is
    page.wait_text("1 of 3 to do")
    assert page.field_value("To do 1") == "Buy bread"

    page.set_checked("Only what is open")
    page.wait_until(lambda: page.field("To do 3").count() == 0, what="the rows that are done go")
    assert page.field("To do 2").count() == 0
    assert page.field_value("To do 1") == "Buy bread"

    page.press(page.button("Remove"))
    page.wait_text("Nothing left.")
    page.set_checked("Only what is open", checked=False)
    page.wait_text("0 of 2 to do")
    assert page.field_value("To do 3") == "Sleep"


def test_environment(example, open_page):
    page = open_page(example("environment").url, wait_for="web: True")
    assert page.texts()[:5] == [
        "web: True",
        "wasm: False",
        "pwa: False",
        "renderer: skwasm",
        "brightness: light",
    ]
    page.wait_text("size: 500 x 800")
    page.wait_text("client IP: 127.0.0.1")
    page.wait_text("user agent: " + page.page.evaluate("navigator.userAgent"))
    page.wait_text("platform: Linux")


def watch_progress(page):
    """Return what bar and text showed, in the order in which they did, up to the end."""
    seen = []

    def at_the_end():
        now = page.page.evaluate(BAR_AND_TEXT)
        if now[0] is not None and (not seen or seen[-1] != now):
            seen.append(now)
        return now == ["100", "100%"]

    page.wait_until(at_the_end, what="bar and text at 100%", timeout=60_000)
    return seen


@pytest.mark.parametrize(
    ("name", "renderer"),
    [("progress_signal", "skwasm"), ("progress_signal", "canvaskit"), ("progress_value", "skwasm")],
)
def test_progress_moves_by_itself(example, open_page, name, renderer):
    running = example(name, renderer)
    for _ in range(3):  # the loop takes five seconds: where loading takes longer, the next visitor may see it
        seen = watch_progress(open_page(running.url))
        if len(seen) >= 4:
            break

    percent = [int(bar) for bar, _ in seen]
    assert len(set(percent)) >= 4, seen
    assert percent == sorted(percent)
    apart = [abs(int(text.rstrip("%")) - bar) for (_, text), bar in zip(seen, percent, strict=True)]
    # One signal shows in bar and text in the same frame, always; two plain writes may fall on both sides of a frame.
    assert max(apart) <= (0 if name == "progress_signal" else 1), seen


@pytest.mark.parametrize("renderer", RENDERERS)
def test_form(example, open_page, renderer):
    page = open_page(example("form", renderer).url, wait_for="Hello, nobody")
    page.wait_text("agreed: False, volume: 0.3")

    page.type_into("Name", "Ann")
    page.wait_text("Hello, Ann")
    page.type_more("Name", "e-Marie")
    page.wait_text("Hello, Anne-Marie")

    page.set_checked("Agreed")
    page.wait_text("agreed: True, volume: 0.3")

    page.slider().press("ArrowRight")
    page.wait_text("agreed: True, volume: 0.4")

    page.press(page.button("Reset"))  # and now the other way: the signals write the fields
    page.wait_text("Hello, nobody")
    page.wait_text("agreed: False, volume: 0.3")
    page.wait_until(lambda: not page.field("Agreed").is_checked(), what="the box is empty")
    page.slider().press("ArrowRight")
    page.wait_text("agreed: False, volume: 0.4")  # one step from where the reset had put it
    assert page.field_value("Name") == ""

    page.type_into("Name", "Bob")  # and forth again
    page.wait_text("Hello, Bob")


def test_dashboard(example, open_page):
    page = open_page(example("dashboard").url, wait_for="Dashboard", width=1100, height=900)
    page.wait_text("0 of 6 jobs finished")
    first = [page.progress(number) for number in range(7)]
    assert None not in first
    page.wait_until(
        lambda: all(page.progress(number) > before for number, before in enumerate(first)),
        what="the total and all six bars move",
        timeout=60_000,
    )

    page.press(page.button("Start a job"))
    page.wait_text("0 of 7 jobs finished")
    page.wait_text("7. Resize photos")

    page.wait_text("Speed 1.0")

    def faster() -> bool:
        page.slider().press("ArrowRight")  # the client takes one step a frame, and drops what comes between
        page.frame()
        return page.text("Speed 5.0").count() > 0

    page.wait_until(faster, what="the slider is at its end", timeout=60_000)
    # Now the threads read another speed, and jobs come to their ends.
    page.wait_text("finished", timeout=60_000)
    page.wait_text("7 of 7 jobs finished", timeout=60_000)
    page.wait_until(lambda: page.progress() == 100, what="the total is full")
