"""A list far longer than the window, in a real Flutter page: the rows that are seen are those of the place."""

from __future__ import annotations

import re

import pytest

ROW = re.compile(r"(\d+): item (-?\d+)$")
HIGH = 30


@pytest.fixture
def page(app, open_page):
    return open_page(app("tests/browser/apps/long_list.py").url, wait_for="0: item 0")


def rows(page) -> list[tuple[int, int, float]]:
    """The index, the item and the place on the screen of each row that the page has."""
    found = page.tree.get_by_text(ROW).evaluate_all(
        "elements => elements.map(element => [element.textContent, element.getBoundingClientRect().y])"
    )
    matches = [(ROW.match(words), y) for words, y in found]
    return sorted(((int(match[1]), int(match[2]), y) for match, y in matches if match), key=lambda row: row[2])


def seen(page) -> list[tuple[int, int]]:
    """The rows on the screen, but for those that are cut off at an edge."""
    return [(index, item) for index, item, y in rows(page) if 80 < y < 760]


def turn(page, pixels: float) -> None:
    """Turn the wheel over the list."""
    page.page.mouse.move(300, 300)
    page.page.mouse.wheel(0, pixels)


def settled(page, first: int) -> list[tuple[int, int]]:
    """The rows on the screen, once that one is among them and the screen is full of rows, one below the other."""

    def full() -> bool:
        there = [row for row in rows(page) if 80 < row[2] < 760]
        steps = [(b[0] - a[0], round(b[2] - a[2])) for a, b in zip(there, there[1:], strict=False)]
        return first in {row[0] for row in there} and len(there) > 20 and set(steps) == {(1, HIGH)}

    page.wait_until(full, what=f"row {first} is seen")
    return seen(page)


def test_scrolling_shows_the_rows_of_the_place(page):
    assert settled(page, 3)[0][1] <= 3
    turn(page, 3_000)
    there = settled(page, 106)
    assert all(index == item for index, item in there)
    turn(page, 300_000)
    there = settled(page, 10_106)
    assert all(index == item for index, item in there)
    turn(page, -150_000)
    assert all(index == item for index, item in settled(page, 5_106))


def test_the_end_can_be_reached_and_the_list_changed_meanwhile(page):
    page.press(page.button("To the end"))
    assert settled(page, 99_998)[-1][0] >= 99_998
    page.press(page.button("Insert"))
    page.wait_until(lambda: (99_998, 99_997) in seen(page), what="the rows have moved down")
    turn(page, -4_000_000)
    page.wait_until(lambda: seen(page)[:2] == [(1, 0), (2, 1)], what="the beginning is seen")
    assert [row[:2] for row in rows(page)][:2] == [(0, -1), (1, 0)]
