"""Services: whose they are, how long they stay; and what a page knows of its session."""

from __future__ import annotations

import asyncio
import threading
import weakref
from typing import Any

import pytest

import reactive as ft
from core_tree.control import control
from core_tree.props import Handler, event
from reactive.current import on_page
from tests.core_tree.small import Small
from tests.live import running


@control("Thing")
class Thing(ft.Service):
    """A service of these tests."""

    on_change: Handler[ft.Event[Any]] = event()
    """Called when it changes."""

    async def ask(self) -> Any:
        return await self._invoke("ask")


def registered(small: Small) -> list[Any]:
    small.frame()
    return list(small.page._services._services)


def test_a_service_made_in_the_code_of_a_page_is_the_pages() -> None:
    small = Small()
    outside = Thing()
    with on_page(small.page):
        inside = Thing()
    assert registered(small) == [inside]
    assert outside.parent is None


def test_one_that_nobody_refers_to_leaves_with_the_next_frame() -> None:
    small = Small()
    with on_page(small.page):
        dropped = Thing()
        kept = Thing()
        telling = Thing(on_change=print)._id
    assert len(registered(small)) == 3
    gone = weakref.ref(dropped)
    del dropped
    assert [thing._id for thing in registered(small)] == [kept._id, telling]
    assert gone() is None


def test_one_that_was_dropped_before_a_frame_is_never_sent() -> None:
    small = Small()
    with on_page(small.page):
        gone = weakref.ref(Thing())
    assert small.frame().body is None
    assert gone() is None


def test_what_a_finaliser_does_may_need_the_tree() -> None:
    reached: list[int] = []

    def reach() -> None:
        with small.tree.lock:
            reached.append(1)

    class Last(Thing):
        def __del__(self) -> None:
            other = threading.Thread(target=reach)
            other.start()
            other.join(10)
            reached.append(2)

    small = Small()
    with on_page(small.page):
        Last()
    small.frame()
    assert reached == [1, 2]


@pytest.mark.parametrize("in_thread", [False, True])
def test_it_leaves_by_itself_when_the_code_that_had_it_has_ended(in_thread: bool) -> None:
    gone: list[weakref.ref[Thing]] = []
    let_go = threading.Event()

    def have_one() -> None:
        thing = Thing()
        gone.append(weakref.ref(thing))
        assert let_go.wait(20)

    def main(page: ft.Page) -> None:
        page.add(ft.Button("go", on_click=lambda: page.run_thread(have_one) if in_thread else have_one()))

    async def show() -> None:
        async with asyncio.timeout(20), running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.model.alive("Button"))
            user.click()
            await user.until(lambda: user.model.alive("Thing"))
            let_go.set()
            await user.until(lambda: not user.model.alive("Thing"))
            assert gone[0]() is None

    asyncio.run(show())


def test_it_is_called_by_its_own_page_only() -> None:
    one, two = Small(), Small()
    outside = Thing()
    with pytest.raises(RuntimeError, match=r"Thing\(\d+\) belongs to no page: make it in a page's main"):
        asyncio.run(outside.ask())
    with on_page(one.page):
        thing = Thing()
        assert asyncio.run(thing.ask()) == (thing._id, "ask", None, 10)
    with on_page(two.page), pytest.raises(RuntimeError, match="belongs to the page of another user"):
        asyncio.run(thing.ask())
    assert registered(one) == [thing]
    assert registered(two) == []


def test_the_session_keeps_what_the_program_wants() -> None:
    page = Small().page
    store = page.session.store
    store.set("a", 1)
    assert (store.get("a"), store.contains_key("a"), store.get_keys(), store.get("b")) == (1, True, ["a"], None)
    store.remove("a")
    with pytest.raises(KeyError):
        store.remove("a")
    store.set("b", 2)
    store.clear()
    assert page.session.store.get_keys() == []


def test_messages_reach_the_pages_of_all_users() -> None:
    heard: list[tuple[str, Any]] = []
    names = iter("ab")

    def main(page: ft.Page) -> None:
        name = next(names)
        page.session.store.set("name", name)
        page.pubsub.subscribe(lambda message: page.add(ft.Text(f"{name}: {message}")))
        page.pubsub.subscribe_topic("news", lambda topic, message: heard.append((name + topic, message)))
        page.add(
            ft.Button("all", on_click=lambda: page.pubsub.send_all("hello")),
            ft.Button("others", on_click=lambda: page.pubsub.send_others("psst")),
            ft.Button("topic", on_click=lambda: page.pubsub.send_all_on_topic("news", 7)),
            ft.Button("leave", on_click=page.pubsub.unsubscribe_all),
        )

    async def show() -> None:
        async with asyncio.timeout(20), running(main) as app:
            one = await app.visit()
            await one.until(lambda: one.model.alive("Button"))
            two = await app.visit()
            await two.until(lambda: two.model.alive("Button"))

            one.click(0)  # all
            await one.until(lambda: one.texts() == ["a: hello"])
            await two.until(lambda: two.texts() == ["b: hello"])
            one.click(1)  # others
            await two.until(lambda: two.texts() == ["b: hello", "b: psst"])
            two.click(2)  # topic
            await two.until(lambda: len(heard) == 2)
            two.click(3)  # leave
            two.click(0)  # all
            await one.until(lambda: one.texts() == ["a: hello", "a: hello"])
            assert two.texts() == ["b: hello", "b: psst"]
        assert sorted(heard) == [("anews", 7), ("bnews", 7)]

    asyncio.run(show())


def test_it_is_told_that_views_were_popped() -> None:
    told: list[tuple[str, Any]] = []

    def main(page: ft.Page) -> None:
        page.on_views_pop_until = lambda e: told.append((e.route, e.result))
        page.views.append(ft.View([ft.Text("deep")], "/deep"))

        async def back() -> None:
            await page.pop_views_until("/", "done")

        page.views[-1].controls.append(ft.Button("back", on_click=back))

    async def show() -> None:
        async with asyncio.timeout(20), running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.model.alive("Button"))
            user.click()
            await user.until(lambda: told == [("/", "done")])

    asyncio.run(show())
