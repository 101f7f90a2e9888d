"""The live dashboards in a real browser: their values move, filters work, and users share what is shared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = "examples/dashboards"
PATIENCE = 30_000
"""Milliseconds: the simulated markets and jobs go on meanwhile, also on a machine that is busy."""


def words(page):
    """All that can be read on the page: cards and rows are read out as a whole."""
    return page.tree.inner_text()


def wait_words(page, expected, *, gone=False):
    page.wait_until(lambda: (expected in words(page)) != gone, what=f"{expected!r}, gone: {gone}", timeout=PATIENCE)


def click_words(page, expected):
    page.press(page.tree.get_by_text(expected, exact=True))


def click_card(page, title):
    """Press something that is a button as a whole, and begins with that."""
    page.press(page.tree.get_by_role("button").filter(has_text=re.compile(rf"^\s*{title}")))


def test_none_calls_update_and_the_market_is_short():
    programs = {path.stem: path.read_text() for path in (Path(__file__).parents[2] / HERE).glob("*.py")}
    assert set(programs) >= {"main", "market", "team_poll"}
    for name, text in programs.items():
        assert ".update()" not in text, name
    assert len(programs["market"].splitlines()) < 200


# ---------------------------------------------------------------------- system monitor, jobs, log


def test_the_system_monitor_shows_this_machine_and_filters_processes(app, open_page):
    page = open_page(app(f"{HERE}/system_monitor.py").url, width=1000, height=900)
    wait_words(page, "Memory")
    page.wait_until(lambda: re.search(r"[1-9]\d* of \d+ processes", words(page)), timeout=PATIENCE)
    rates = re.findall(r"in .*?/s, out .*?/s", words(page))
    page.wait_until(lambda: re.findall(r"in .*?/s, out .*?/s", words(page)) != rates, timeout=PATIENCE)
    page.type_into("Filter processes", "no such process")
    page.wait_until(lambda: re.search(r"\b0 of \d+ processes", words(page)), timeout=PATIENCE)
    page.type_into("Filter processes", "chrom")  # the browser that shows this
    page.wait_until(lambda: re.search(r"[1-9]\d* of \d+ processes", words(page)), timeout=PATIENCE)


def test_jobs_are_cancelled_retried_and_paused(app, open_page):
    page = open_page(app(f"{HERE}/job_board.py").url, width=1000, height=900)
    wait_words(page, "packages compressed")
    page.press(page.button("Pause all"))
    page.button("Resume all").wait_for(state="attached")
    name = page.tree.locator('[aria-label^="Cancel "]').nth(2).get_attribute("aria-label").removeprefix("Cancel ")
    page.press(page.button(f"Cancel {name}"))
    wait_words(page, "cancelled, ")
    page.press(page.button(f"Retry {name}"))
    wait_words(page, "cancelled, ", gone=True)
    page.press(page.button("Resume all"))
    before = page.progress()
    page.wait_until(lambda: page.progress() > before, what="the total moves", timeout=PATIENCE)


# ---------------------------------------------------------------------- market


def changes(page):
    """The changes of the rows that are shown, from top to bottom."""
    return [float(found) for found in re.findall(r"([+-]\d+\.\d\d)%", words(page))]


def symbols(page):
    """The symbols of the rows that are shown, from top to bottom."""
    return re.findall(r"\b[A-Z]{3}\b", words(page))


@pytest.fixture
def market(app, open_page):
    page = open_page(app(f"{HERE}/market.py").url, width=1000, height=800)
    wait_words(page, "500 of 500")
    return page


def test_prices_move_by_themselves(market):
    before = changes(market)
    assert len(before) >= 10
    market.wait_until(lambda: sum(a != b for a, b in zip(before, changes(market), strict=False)) >= 3, timeout=PATIENCE)
    market.wait_until(lambda: re.search(r"[1-9]\d\d\n", words(market)), what="trades in a second", timeout=PATIENCE)


def test_the_market_is_searched_and_put_in_order(market):
    assert symbols(market) == sorted(symbols(market))
    first = symbols(market)[0]

    click_words(market, "Symbol")
    market.wait_until(lambda: symbols(market)[0] > first, what="the last one comes first", timeout=PATIENCE)
    assert symbols(market) == sorted(symbols(market), reverse=True)

    market.type_into("Search", first.title())
    wait_words(market, "1 of 500")
    market.wait_until(lambda: symbols(market) == [first], what="only that one", timeout=PATIENCE)
    market.type_into("Search", "no such thing")
    wait_words(market, "0 of 500")


def test_the_greatest_changes_come_first(market):
    click_words(market, "Change")
    # The order is made once a second, and numbers move on meanwhile: the top is far above what is usual.
    market.wait_until(lambda: min(changes(market)) > 1, what="all that can be seen have risen", timeout=PATIENCE)
    click_words(market, "Change")
    market.wait_until(lambda: max(changes(market)) < -1, what="all that can be seen have fallen", timeout=PATIENCE)


# ---------------------------------------------------------------------- poll


def wait_votes(page, **expected):
    """Wait until each of those choices has so many votes and so many percent."""

    def shown():
        rows = page.tree.locator("[aria-label]").evaluate_all("all => all.map(it => it.ariaLabel)")
        found = (re.search(r"^(\w+)\b.*?(\d+)\s+(\d+)%$", row.strip(), re.DOTALL) for row in rows)
        return {it[1]: (int(it[2]), int(it[3])) for it in found if it}

    page.wait_until(lambda: shown().items() >= expected.items(), what=f"votes {expected}", timeout=PATIENCE)


def vote(page, choice):
    page.press(page.tree.locator(f'[aria-label^="{choice}"]'))


def test_two_users_see_each_others_votes(app, open_page):
    url = app(f"{HERE}/team_poll.py").url
    ann = open_page(url, width=1000, height=800)
    wait_words(ann, "Here now: 1")
    bob = open_page(url, width=1000, height=800)
    wait_words(bob, "Here now: 2")
    wait_words(ann, "Here now: 2")

    ann.type_into("Your name", "Ann")
    wait_words(bob, "Ann")
    assert "Ann (you)" not in words(bob)

    vote(ann, "Pizza")
    for page in (ann, bob):
        wait_votes(page, Pizza=(1, 100), Salad=(0, 0))
        wait_words(page, "1 of 2 have voted")

    vote(bob, "Salad")
    for page in (ann, bob):
        wait_votes(page, Pizza=(1, 50), Salad=(1, 50))

    vote(ann, "Salad")  # another choice takes the place of the first
    wait_votes(bob, Pizza=(0, 0), Salad=(2, 100))

    bob.page.close()  # and the vote goes along
    wait_words(ann, "Here now: 1")
    wait_votes(ann, Salad=(1, 100))


def test_a_choice_that_one_suggests_is_there_for_all(app, open_page):
    url = app(f"{HERE}/team_poll.py").url
    ann, bob = open_page(url, width=1000, height=800), open_page(url, width=1000, height=800)
    wait_words(bob, "Here now: 2")

    ann.type_into("Something else", "Dumplings")
    ann.press(ann.button("Suggest"))
    wait_votes(bob, Dumplings=(0, 0))
    vote(bob, "Dumplings")
    wait_votes(ann, Dumplings=(1, 100))


# ---------------------------------------------------------------------- menu


def test_the_menu_leads_to_each_dashboard_and_back(app, open_page):
    page = open_page(app(f"{HERE}/main.py").url, width=1000, height=900)
    for title, path, sign in [
        ("Market", "/market", "500 of 500"),
        ("Team poll", "/poll", "Here now: 1"),
        ("Progress", "/progress", "of 6 jobs finished"),
    ]:
        wait_words(page, "Nobody in them updates the page.")
        click_card(page, title)
        wait_words(page, sign)
        assert page.page.url.endswith(path)
        page.page.go_back()
        wait_words(page, sign, gone=True)

    wait_words(page, "Nobody in them updates the page.")
    page.page.go_forward()
    wait_words(page, "of 6 jobs finished")
    page.press(page.button("All dashboards"))
    wait_words(page, "Nobody in them updates the page.")


def test_a_dashboard_has_an_address_of_its_own_and_who_leaves_it_is_gone(app, open_page):
    url = app(f"{HERE}/main.py").url
    ann, bob = open_page(f"{url}/poll", width=1000, height=800), open_page(f"{url}/poll", width=1000, height=800)
    wait_words(ann, "Here now: 2")
    bob.press(bob.button("All dashboards"))
    wait_words(ann, "Here now: 1")
