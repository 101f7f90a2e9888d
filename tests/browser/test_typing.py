"""What somebody types stays theirs: the cursor stays where it is while the page around the field changes."""

from __future__ import annotations

CARET = "() => document.activeElement.selectionStart"


def put_the_caret(page, label, at):
    """Put the cursor into the field, before the character with that number."""
    page.focus(label)
    page.page.keyboard.press("Home")
    for _ in range(at):
        page.page.keyboard.press("ArrowRight")


def test_a_field_keeps_focus_and_caret_when_its_row_moves_at_each_key(app, new_page):
    # Without the accessibility tree: with it the field is an element of the document that Chromium blurs when it moves.
    page = new_page()
    page.page.goto(app("tests/browser/apps/caret.py").url, timeout=60_000)
    page.page.wait_for_selector("#loading", state="detached", timeout=60_000)
    page.wait_until(lambda: page.page.title() == "one two three", what="the page")
    page.page.wait_for_timeout(500)
    page.page.mouse.click(100, 95)  # the second field
    page.page.wait_for_selector("input", state="attached")
    page.page.keyboard.press("Home")
    for _ in range(5):
        page.page.keyboard.press("ArrowRight")

    for key, order in (("X", "two three one"), ("Y", "three one two"), ("Z", "one two three"), ("!", "two three one")):
        page.page.keyboard.type(key)
        page.wait_until(lambda order=order: page.page.title() == order, what=order)  # moved, before the next key
        page.frame()
    page.page.keyboard.press("Backspace")
    page.wait_until(lambda: page.page.title() == "three one two", what="the last key")

    page.enable_semantics()
    page.wait_text("two: wordsXYZ of two")
    page.wait_text("one: words of one")


def test_a_field_keeps_focus_and_caret_when_the_component_around_it_runs_again(app, open_page):
    page = open_page(app("tests/browser/apps/caret.py").url, wait_for="length 12")
    put_the_caret(page, "around", 6)

    for at, key in enumerate("all ", start=13):
        page.page.keyboard.type(key)
        page.wait_text(f"length {at}")

    assert page.page.evaluate(CARET) == 10
    assert page.field_value("around") == "words all around"
    page.page.keyboard.press("Delete")
    page.wait_text("length 15")
    assert page.field_value("around") == "words allaround"[:6] + "all round"
