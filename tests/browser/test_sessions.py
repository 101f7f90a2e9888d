"""Visitors, tabs, reloads and lost connections: who sees which page, and in which state."""

from __future__ import annotations

import flutter
import pytest
from conftest import ROOT

VISIT = "tests/browser/apps/visit.py"


def session_of(page):
    page.wait_text("session: ", exact=False)
    return page.text("session: ", exact=False).inner_text()


def ticks_of(page):
    return int(page.text("ticks: ", exact=False).inner_text().removeprefix("ticks: "))


@pytest.fixture
def visit(new_page):
    """Open a page whose connection the test can cut: `page.cut()`, and `page.refuse = True` for a longer time."""

    def make(url, wait_for="returns: 0"):
        page = new_page()
        page.refuse, page.routes = False, []

        def route(socket):
            if page.refuse:
                socket.close()
                return
            socket.connect_to_server()
            page.routes.append(socket)

        page.page.route_web_socket("**/ws*", route)
        page.cut = lambda: page.routes[-1].close()
        return page.open(url, wait_for=wait_for)

    return make


def test_two_visitors_have_two_pages(app, open_page):
    running = app("examples/counter.py")
    ann, bob = open_page(running.url, wait_for="count: 0"), open_page(running.url, wait_for="count: 0")
    ann.press(ann.button("Plus"))
    ann.wait_text("count: 1")
    bob.press(bob.button("Minus"))
    bob.wait_text("count: -1")
    ann.press(ann.button("Plus"))
    ann.wait_text("count: 2")
    assert "count: -1" in bob.texts()


def test_two_tabs_of_one_visitor_have_two_sessions(app, open_page):
    running = app("examples/environment.py")
    first = open_page(running.url, wait_for="web: True")
    second = flutter.FlutterPage(first.page.context.new_page()).open(running.url, wait_for="web: True")
    with first.page.context.expect_page() as opened:  # the browser copies the session's id into this one
        first.page.evaluate("() => { window.open(location.href) }")
    third = flutter.FlutterPage(opened.value)
    third._started("web: True", 60_000)
    assert len({session_of(page) for page in (first, second, third)}) == 3
    second.check()
    third.check()


def test_a_reload_comes_back_to_the_same_page(app, open_page):
    running = app("examples/counter.py")
    page = open_page(running.url, wait_for="count: 0")
    page.press(page.button("Plus"))
    page.wait_text("count: 1")
    page.reload(wait_for="count: 1")
    page.press(page.button("Plus"))
    page.wait_text("count: 2")


def test_a_reload_keeps_the_session_and_what_was_typed(app, open_page):
    page = open_page(app(VISIT).url, wait_for="returns: 0")
    session, ticks = session_of(page), ticks_of(page)
    page.type_into("Note", "remember me")
    page.wait_text("note: remember me")

    page.reload(wait_for="returns: 1")

    assert session_of(page) == session
    assert ticks_of(page) >= ticks
    page.wait_text("note: remember me")
    assert page.field_value("Note") == "remember me"


def test_a_cut_connection_comes_back_to_the_same_page(app, visit):
    page = visit(app(VISIT).url)
    session = session_of(page)
    page.type_into("Note", "still here")
    page.wait_text("note: still here")

    page.cut()
    page.wait_text("returns: 1", timeout=30_000)

    assert session_of(page) == session
    page.wait_text("note: still here")
    ticks = ticks_of(page)
    page.wait_until(lambda: ticks_of(page) > ticks, what="the ticks go on")
    page.type_into("Note", "and both ways")
    page.wait_text("note: and both ways")
    page.forget_faults()  # the browser tells of the cut


def test_what_changes_while_the_client_is_away_is_there_when_it_returns(app, visit):
    page = visit(app(VISIT).url)
    session, before = session_of(page), ticks_of(page)
    page.refuse = True
    page.cut()
    page.wait_text("Working...", timeout=30_000)
    page.page.wait_for_timeout(1500)  # some thirty ticks
    page.refuse = False

    page.wait_text("returns: 1", timeout=60_000)
    page.wait_text("Working...", gone=True)
    assert session_of(page) == session
    assert ticks_of(page) > before
    page.forget_faults()


def test_a_cut_where_nothing_changed_meanwhile(app, visit):
    page = visit(app("examples/counter.py").url, "count: 0")
    page.press(page.button("Plus"))
    page.wait_text("count: 1")
    page.cut()
    page.wait_until(lambda: len(page.routes) == 2, what="the client is back", timeout=30_000)
    page.wait_text("count: 1")
    page.press(page.button("Plus"))
    page.wait_text("count: 2")
    page.forget_faults()


def test_a_client_that_stayed_away_too_long_starts_afresh(app, visit):
    form = str(ROOT / "examples" / "form.py")
    page = visit(app("tests/browser/apps/with_settings.py", '{"session_timeout": 0}', form).url, "Hello, nobody")
    page.type_into("Name", "Ann")
    page.wait_text("Hello, Ann")

    page.cut()
    page.wait_text("Hello, nobody", timeout=30_000)
    assert page.field_value("Name") == ""
    page.type_into("Name", "Bob")
    page.wait_text("Hello, Bob")

    page.press(page.button("Reset"))
    page.wait_text("Hello, nobody")
    page.cut()  # the next session has the same controls with the same values
    page.wait_until(lambda: len(page.routes) == 3, what="the client is back", timeout=30_000)
    page.wait_text("Hello, nobody")
    page.type_into("Name", "Cid")
    page.wait_text("Hello, Cid")
    page.forget_faults()


def test_a_stalled_client_gets_the_newest_state(app, open_page):
    page = open_page(app(VISIT).url, wait_for="returns: 0")
    page.set_stalled()
    page.page.wait_for_timeout(300)  # what was under way may land
    before = ticks_of(page)
    page.page.wait_for_timeout(1500)
    assert ticks_of(page) == before

    page.set_stalled(False)
    page.wait_until(lambda: ticks_of(page) > before + 10, what="far beyond where it stalled")
    page.wait_text("returns: 0")  # the connection was never lost
    page.type_into("Note", "awake")
    page.wait_text("note: awake")
