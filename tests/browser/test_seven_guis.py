"""The 7GUIs in a real browser: each does what its description asks for, at real clicks and keys."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = "examples/seven_guis"


@pytest.fixture
def gui(app, open_page):
    """Open one of them."""

    def start(name, **options):
        return open_page(app(f"{HERE}/{name}.py").url, width=800, height=700, **options)

    return start


def disabled(page, name):
    return page.button(name).get_attribute("aria-disabled") == "true"


def wait_disabled(page, name, expected=True):
    page.wait_until(lambda: disabled(page, name) == expected, what=f"{name!r} disabled: {expected}")


def wait_words(page, words):
    """Wait for a text that may be part of a bigger one: cards and rows are read out as a whole."""
    page.wait_until(lambda: words in page.tree.inner_text(), what=words)


def test_they_are_short_and_none_calls_update():
    programs = {path.stem: path.read_text() for path in (Path(__file__).parents[2] / HERE).glob("*.py")}
    assert set(programs) == {"counter", "temperature", "flight_booker", "timer", "crud", "circle_drawer", "cells"}
    for name, text in programs.items():
        assert len(text.splitlines()) < 200, name
        assert ".update()" not in text, name


def test_counter(gui):
    page = gui("counter")
    page.button("Count").wait_for(state="attached")
    for count in range(1, 4):
        page.press(page.button("Count"))
        wait_words(page, str(count))


def test_temperature_goes_both_ways_and_marks_what_is_no_number(gui):
    page = gui("temperature")
    page.field("Celsius").wait_for(state="attached")
    assert page.field_value("Fahrenheit") == "68"
    page.type_into("Celsius", "100")
    assert page.field_value("Fahrenheit") == "212"
    page.type_into("Fahrenheit", "-40")
    assert page.field_value("Celsius") == "-40"

    page.type_into("Celsius", "warm")
    wait_words(page, "Please enter a number")
    assert page.field_value("Fahrenheit") == "-40"
    page.type_into("Fahrenheit", "32")
    page.wait_until(lambda: "Please enter a number" not in page.tree.inner_text())
    assert page.field_value("Celsius") == "0"


def test_flight_booker(gui):
    page = gui("flight_booker")
    page.field("There").wait_for(state="attached")
    assert page.field("Back").is_disabled()
    page.press(page.button("Book"))
    wait_words(page, "You have booked a one-way flight on ")

    page.type_into("There", "31.02.2030")
    wait_words(page, "Not a date: day.month.year")
    wait_disabled(page, "Book")
    page.type_into("There", "27.02.2135")
    wait_disabled(page, "Book", expected=False)

    page.press(page.tree.locator("[aria-expanded]"))
    choice = page.button("Return flight")
    choice.wait_for(state="attached")
    page.page.wait_for_timeout(800)  # the menu opens
    page.press(choice)
    wait_words(page, "Before the flight there")
    wait_disabled(page, "Book")
    assert not page.field("Back").is_disabled()
    page.type_into("Back", "1.3.2135")
    wait_disabled(page, "Book", expected=False)
    page.press(page.button("Book"))
    wait_words(page, "You have booked a return flight from 27.02.2135 to 01.03.2135.")


def test_timer_goes_on_when_the_slider_gives_it_time_and_begins_again(gui):
    page = gui("timer")
    page.slider().wait_for(state="attached")
    wait_words(page, "Duration 10.0 s")
    page.wait_until(lambda: (page.progress() or 0) >= 2, what="the gauge moves by itself")

    for _ in range(20):  # to the left, as far as it goes
        page.slider().press("ArrowLeft")
    wait_words(page, "Duration 0.0 s")
    page.wait_until(lambda: page.progress() == 100, what="the gauge is full")
    for _ in range(3):
        page.slider().press("ArrowRight")
    page.wait_until(lambda: (page.progress() or 0) < 100, what="there is time again")
    page.wait_until(lambda: page.progress() == 100, what="it went on, and is full", timeout=30_000)

    for _ in range(20):
        page.slider().press("ArrowRight")
    wait_words(page, "Duration 30.0 s")
    before = page.progress()
    page.press(page.button("Reset"))
    page.wait_until(lambda: page.progress() < before, what="it begins again")


def test_crud(gui):
    page = gui("crud")
    wait_words(page, "Emil, Hans")
    for name in ("Create", "Update", "Delete"):
        wait_disabled(page, name)

    page.type_into("Name", "Ada")
    page.type_into("Surname", "Lovelace")
    wait_disabled(page, "Create", expected=False)
    wait_disabled(page, "Update")
    page.press(page.button("Create"))
    wait_words(page, "Lovelace, Ada")
    wait_disabled(page, "Delete", expected=False)  # who is new is selected

    page.type_into("Name", "Augusta Ada")
    page.press(page.button("Update"))
    wait_words(page, "Lovelace, Augusta Ada")

    page.type_into("Filter by surname", "mu")
    page.wait_until(lambda: "Emil, Hans" not in page.tree.inner_text(), what="the others go")
    wait_words(page, "Mustermann, Max")
    wait_disabled(page, "Update")  # the selected one is not shown
    page.press(page.button("Mustermann, Max"))
    wait_disabled(page, "Delete", expected=False)
    assert page.field_value("Surname") == "Mustermann"
    page.press(page.button("Delete"))
    wait_words(page, "Nobody")
    page.type_into("Filter by surname", "")
    wait_words(page, "Lovelace, Augusta Ada")
    assert "Mustermann" not in page.tree.inner_text()


def test_circle_drawer(gui):
    page = gui("circle_drawer")
    page.wait_text("0 circles")
    mouse = page.page.mouse
    wait_disabled(page, "Undo")
    mouse.click(200, 200)
    page.wait_text("1 circles")
    mouse.click(400, 300)
    page.wait_text("2 circles")
    mouse.click(205, 205)  # in a circle: no other
    mouse.move(600, 600)

    mouse.click(205, 205, button="right")
    page.wait_text("Adjust the diameter")
    page.wait_text("Diameter 60")
    page.page.wait_for_timeout(500)  # the dialog comes up
    page.slider().press("ArrowRight")  # once: of two steps the first might be taken for the end
    page.wait_until(lambda: "Diameter 60" not in page.texts(), what="the slider moves")
    adjusted = next(words for words in page.texts() if words.startswith("Diameter"))
    page.press(page.button("Done"))
    page.wait_text("Adjust the diameter", gone=True)
    page.wait_text("2 circles")

    page.press(page.button("Undo"))  # the whole adjustment is one step
    wait_disabled(page, "Redo", expected=False)
    page.press(page.button("Undo"))
    page.wait_text("1 circles")
    page.press(page.button("Undo"))
    page.wait_text("0 circles")
    wait_disabled(page, "Undo")
    for _ in range(3):
        page.press(page.button("Redo"))
    wait_disabled(page, "Redo")
    page.wait_text("2 circles")
    page.page.wait_for_timeout(500)
    mouse.click(200, 200, button="right")
    page.wait_text(adjusted)


def enter(page, name, words):
    """Double click a cell, at its place (the list is read out row by row), type, and press Enter."""
    x = 40 + 92 * (ord(name[0]) - ord("A")) + 46
    y = 32 + 32 * int(name[1:]) + 16
    page.page.mouse.click(x, y)
    page.page.wait_for_timeout(100)  # two clicks within 40 ms are none for Flutter
    page.page.mouse.click(x, y)
    editor = page.tree.locator("input")
    editor.wait_for(state="attached")
    page.wait_until(lambda: editor.evaluate("it => document.activeElement === it"), what="the cursor is in the cell")
    page.page.wait_for_timeout(200)  # Flutter now copies the content into the document
    page.page.keyboard.press("Control+A")
    page.page.keyboard.type(words)
    page.page.keyboard.press("Enter")
    editor.wait_for(state="detached")


def wait_row(page, *cells):
    """Wait until a row shows this, beginning with its number."""
    expected = " ".join(cells)
    page.wait_until(lambda: expected in page.texts(), what=expected, timeout=20_000)


def test_cells(gui):
    page = gui("cells")
    wait_row(page, "3", "Total", "9", "7.2")
    enter(page, "C1", "10")
    wait_row(page, "1", "Apples", "0.5", "10", "5")
    wait_row(page, "3", "Total", "11", "8.2")
    enter(page, "A5", "=avg(c1:c2, 1) * 2^2")
    wait_row(page, "5", "16")
    enter(page, "B5", "=A5/0")
    wait_row(page, "5", "16", "#DIV/0")
    enter(page, "B5", "=C5")
    enter(page, "C5", "=B5")
    wait_row(page, "5", "16", "#CYCLE", "#CYCLE")
    enter(page, "C5", "2")
    wait_row(page, "5", "16", "2", "2")
    enter(page, "B5", "=A0+1")
    wait_row(page, "5", "16", "#VALUE", "2")
    enter(page, "B5", "=(1")
    wait_row(page, "5", "16", "#FORMULA", "2")
