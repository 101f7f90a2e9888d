"""Errors in a user's code: what the user's users see, what the log says, and that the session goes on."""

from __future__ import annotations

import re

import pytest
from conftest import HERE

NEUTRAL = "Something went wrong"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def line_of(program, words):
    """Where in a program that line stands, as the log names it."""
    path = HERE / "apps" / program
    numbers = [at for at, line in enumerate(path.read_text().splitlines(), 1) if words in line]
    return f"{path}:{numbers[0]}"


def overlay(page):
    """What the client's overlay says: it cannot be read from the screen, but its button copies it."""
    page.wait_text("Error running app")
    page.page.evaluate("navigator.clipboard.writeText('')")
    page.button("Copy").dispatch_event("click")
    read = "navigator.clipboard.readText()"
    page.wait_until(lambda: page.page.evaluate(read), what="the overlay's text is copied")
    return page.page.evaluate(read)


def click(page, name):
    """Click as a screen reader does: the overlay lies over the button."""
    page.button(name).dispatch_event("click")


@pytest.mark.parametrize(
    ("button", "name"), [("Handler", "handler"), ("Task", "task"), ("Thread", "thread"), ("Nobody", "binding")]
)
def test_while_developing(app, open_page, button, name):
    running = app("tests/browser/apps/errors.py", allow_traceback=True)
    page = open_page(running.url, wait_for="count: 0", permissions=CLIPBOARD)
    click(page, button)

    assert f"secret of a {name}" in overlay(page)

    click(page, "Count")
    page.wait_text("count: 1")
    page.wait_text("6 each")  # a binding that fails keeps its last value
    click(page, "Three")
    page.wait_text("4 each")

    log = next(line for line in running.output.splitlines() if "ERROR" in line)
    assert line_of("errors.py", f"secret of a {name}") in log
    assert running.output.count("Traceback (most recent call last)") == 1


def test_in_production(app, open_page):
    running = app("tests/browser/apps/errors.py", "neutral", allow_traceback=True)
    page = open_page(running.url, wait_for="count: 0", permissions=CLIPBOARD)
    for number, (button, name) in enumerate(
        [("Handler", "handler"), ("Task", "task"), ("Thread", "thread"), ("Nobody", "binding")], 1
    ):
        click(page, button)
        where = line_of("errors.py", f"secret of a {name}")
        page.wait_until(lambda where=where: where in running.output, what=f"{where} in the log")
        said = overlay(page)
        assert NEUTRAL in said
        assert not re.search("secret|Error:|Traceback|errors.py", said)
        click(page, "Count")
        page.wait_text(f"count: {number}")


@pytest.mark.parametrize("mode", ["debug", "neutral"])
def test_an_error_in_main(app, open_page, mode):
    running = app("tests/browser/apps/main_fails.py", mode, allow_traceback=True)
    page = open_page(f"{running.url}/fail", wait_for="the first half", permissions=CLIPBOARD)
    said = overlay(page)
    where = line_of("main_fails.py", "secret of main")
    assert ("secret of main" in said) == (mode == "debug")
    assert (NEUTRAL in said) == (mode == "neutral")
    assert where in running.output
    assert "in main" in running.output

    other = open_page(running.url, wait_for="the second half")  # nobody else is harmed
    assert "Error running app" not in other.texts()


def test_an_app_that_handles_its_errors(app, open_page):
    page = open_page(app("tests/browser/apps/on_error.py").url, wait_for="all is well")
    page.press(page.button("Fail"))
    page.wait_text("told: KeyError: 'what happened'")
    assert "Error running app" not in page.texts()
