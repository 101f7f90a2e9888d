"""Invariant 8: no error of the user's is swallowed: it reaches `page.on_error`, else the log, with the user's own line.

And the session goes on.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import reactivex
from reactivex import operators
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import reactive as ft
from core_tree.props import Prop
from tests.live import MemoryApp, MemoryUser, running, until

Kind = Callable[[ft.Page], Any]
"""Sets the page up so that a click on its button lets something fail."""


def fail(*_: Any) -> Any:
    raise LookupError("mine")


LINE = inspect.getsourcelines(fail)[1] + 1
KINDS: dict[str, Kind] = {}


def kind(fn: Kind) -> Kind:
    KINDS[fn.__name__.replace("_", " ").strip()] = fn
    return fn


def on_click(page: ft.Page, handler: Any) -> None:
    page.add(ft.Button("fail", on_click=handler))


# -- handlers ----------------------------------------------------------------------------------------------------------


@kind
def plain_handler(page: ft.Page) -> None:
    on_click(page, lambda: fail())


@kind
def handler_that_is_the_function_itself(page: ft.Page) -> None:
    on_click(page, fail)


@kind
def coroutine_handler(page: ft.Page) -> None:
    async def handler() -> None:
        await asyncio.sleep(0)
        fail()

    on_click(page, handler)


@kind
def generator_handler(page: ft.Page) -> None:
    def handler() -> Any:
        yield
        fail()

    on_click(page, handler)


@kind
def async_generator_handler(page: ft.Page) -> None:
    async def handler() -> Any:
        yield
        fail()

    on_click(page, handler)


@kind
def handler_that_returns_a_coroutine(page: ft.Page) -> None:
    async def rest() -> None:
        fail()

    on_click(page, lambda: rest())


@kind
def handler_that_returns_an_async_generator(page: ft.Page) -> None:
    async def rest() -> Any:
        yield
        fail()

    on_click(page, lambda: rest())


@kind
def handler_that_exits(page: ft.Page) -> None:
    def handler() -> None:
        try:
            fail()
        except LookupError as error:
            raise SystemExit(3) from error

    on_click(page, handler)


@kind
def handler_that_catches_and_raises_anew(page: ft.Page) -> None:
    def handler() -> None:
        try:
            fail()
        except LookupError as error:
            raise ExceptionGroup("several", [error]) from None

    on_click(page, handler)


# -- what handlers start -----------------------------------------------------------------------------------------------


@kind
def task(page: ft.Page) -> None:
    async def work() -> None:
        fail()

    on_click(page, lambda: page.run_task(work))


@kind
def thread(page: ft.Page) -> None:
    on_click(page, lambda: page.run_thread(fail))


@kind
def task_of_a_thread(page: ft.Page) -> None:
    async def work() -> None:
        fail()

    on_click(page, lambda: page.run_thread(lambda: page.run_task(work)))


# -- effects -----------------------------------------------------------------------------------------------------------


@kind
def effect(page: ft.Page) -> None:
    on_click(page, lambda: ft.effect(fail))


@kind
def effect_when_it_runs_again(page: ft.Page) -> None:
    count = ft.signal(0)
    ft.effect(lambda: count() and fail())
    on_click(page, lambda: count.set(1))


@kind
def async_effect(page: ft.Page) -> None:
    async def work() -> None:
        await asyncio.sleep(0)
        fail()

    on_click(page, lambda: ft.effect(work))


@kind
def cleanup_that_an_effect_returned(page: ft.Page) -> None:
    count = ft.signal(0)

    def watch() -> Any:
        return fail if count() == 0 else None

    ft.effect(watch)
    on_click(page, lambda: count.set(1))


@kind
def cleanup_registered_in_an_effect(page: ft.Page) -> None:
    count = ft.signal(0)

    def watch() -> None:
        if count() == 0:
            ft.on_cleanup(fail)

    ft.effect(watch)
    on_click(page, lambda: count.set(1))


@kind
def cleanup_of_a_scope(page: ft.Page) -> None:
    with ft.scope() as inner:
        ft.on_cleanup(fail)
    on_click(page, inner.dispose)


@kind
def subscription(page: ft.Page) -> None:
    count = ft.signal(0)
    count.subscribe(lambda value: value and fail())
    on_click(page, lambda: count.set(1))


# -- bindings ----------------------------------------------------------------------------------------------------------


@kind
def binding(page: ft.Page) -> None:
    on_click(page, lambda: page.add(ft.ProgressBar(value=lambda: fail())))


@kind
def binding_when_its_source_changes(page: ft.Page) -> None:
    count = ft.signal(0)
    page.add(ft.ProgressBar(value=lambda: fail() if count() else 0.5))
    on_click(page, lambda: count.set(1))


@kind
def computed_behind_a_binding(page: ft.Page) -> None:
    count = ft.signal(0)
    half: Any = ft.computed(lambda: fail() if count() else 0.5)
    page.add(ft.ProgressBar(value=half))
    on_click(page, lambda: count.set(1))


@kind
def binding_of_a_value_objects_field(page: ft.Page) -> None:
    count = ft.signal(0)
    side: Any = ft.BorderSide(width=lambda: fail() if count() else 1)
    page.add(ft.Container(border=ft.Border(left=side)))
    on_click(page, lambda: count.set(1))


@kind
def binding_of_a_list_of_controls(page: ft.Page) -> None:
    count = ft.signal(0)
    page.add(ft.Column(lambda: fail() if count() else []))
    on_click(page, lambda: count.set(1))


@kind
def observable(page: ft.Page) -> None:
    subject: Subject[int] = Subject()
    page.add(ft.ProgressBar(value=subject.pipe(operators.map(fail))))
    on_click(page, lambda: subject.on_next(1))


@kind
def observable_that_cannot_start(page: ft.Page) -> None:
    on_click(page, lambda: page.add(ft.ProgressBar(value=reactivex.create(fail))))


@kind
def observable_that_cannot_stop(page: ft.Page) -> None:
    source: Any = reactivex.create(lambda observer, scheduler: Disposable(fail))
    page.add(bar := ft.ProgressBar(value=source))
    on_click(page, lambda: page.remove(bar))


@kind
def async_iterator(page: ft.Page) -> None:
    async def values() -> AsyncIterator[float]:
        yield 0.5
        fail()

    on_click(page, lambda: page.add(ft.ProgressBar(value=values())))


@kind
def async_iterable(page: ft.Page) -> None:
    class Values:
        def __aiter__(self) -> Any:
            return fail()

    on_click(page, lambda: page.add(ft.ProgressBar(value=Values())))  # type: ignore[arg-type]


# -- hooks and code of controls ----------------------------------------------------------------------------------------


@ft.control
class Hooked(ft.Column):
    when: str = ""

    def did_mount(self) -> None:
        if self.when == "mount":
            fail()

    def will_unmount(self) -> None:
        if self.when == "unmount":
            fail()


@kind
def did_mount(page: ft.Page) -> None:
    on_click(page, lambda: page.add(Hooked(when="mount")))


@kind
def will_unmount(page: ft.Page) -> None:
    page.add(hooked := Hooked(when="unmount"))
    on_click(page, lambda: page.remove(hooked))


def picky(value: Any) -> Any:
    return fail() if value == "bad" else value


@ft.control
class Picky(ft.TextField):
    note: Prop[str] = ft.prop(default="", converter=picky)


@kind
def converter(page: ft.Page) -> None:
    page.add(field := Picky())

    def handler() -> None:
        field.note = "bad"

    on_click(page, handler)


@kind
def converter_behind_a_binding(page: ft.Page) -> None:
    text = ft.signal("good")
    page.add(Picky(note=lambda: text()))
    on_click(page, lambda: text.set("bad"))


@kind
def equals_of_a_signal(page: ft.Page) -> None:
    count = ft.signal(0, equals=fail)
    on_click(page, lambda: count.set(1))


@kind
def equals_of_a_computed_behind_a_binding(page: ft.Page) -> None:
    count = ft.signal(0)
    half = ft.computed(lambda: count() / 2, equals=fail)
    page.add(ft.ProgressBar(value=half))
    on_click(page, lambda: count.set(1))


@kind
def function_of_update(page: ft.Page) -> None:
    count: Any = ft.signal(0)
    on_click(page, lambda: count.update(fail))


RAISED_BY_THE_HANDLER = ("handler that exits", "handler that catches and raises anew")


# -- the tests ---------------------------------------------------------------------------------------------------------


async def provoke(app: MemoryApp) -> tuple[MemoryUser, Any]:
    user = await app.visit()
    await user.until(lambda: user.model.alive("Button"))  # it comes last
    user.click()
    return user, app.runtime().page


def main_of(made: Kind, on_error: Any) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        page.on_error = on_error
        page.add(ft.Text("here"))
        made(page)

    return main


async def goes_on(user: MemoryUser, page: Any) -> None:
    """The session does: a change arrives, and a handler runs."""
    page.controls[0].value = "goes on"
    page.add(ft.Button("still", on_click=lambda: page.add(ft.Text("handled"))))
    await user.until(lambda: len(user.model.alive("Button")) == 2)
    user.click(1)
    await user.until(lambda: user.texts() == ["goes on", "handled"])


@pytest.mark.parametrize("name", KINDS)
def test_without_on_error_it_is_logged_with_the_users_line(name: str, caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        async with running(main_of(KINDS[name], None)) as app:
            user, page = await provoke(app)
            await until(lambda: caplog.records)
            await user.until(lambda: user.model.crash)
            await goes_on(user, page)

    asyncio.run(test())
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    if name in RAISED_BY_THE_HANDLER:
        assert f"{__file__}:" in record.getMessage()
        assert " in handler: raise " in record.getMessage()
    else:
        assert f"{__file__}:{LINE} in fail: " in record.getMessage()


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_on_error_gets_it_with_the_users_line(name: str, asynchronous: bool, caplog: pytest.LogCaptureFixture) -> None:
    told: list[Any] = []

    def plain(event: Any) -> None:
        told.append(event)

    async def coroutine(event: Any) -> None:
        told.append(event)

    async def test() -> None:
        handler = coroutine if asynchronous else plain
        async with running(main_of(KINDS[name], handler)) as app:
            user, page = await provoke(app)
            await until(lambda: told)
            await goes_on(user, page)
            assert user.model.crash is None

    asyncio.run(test())
    [event] = told
    assert event.name == "error"
    assert f'File "{__file__}", line {LINE}, in fail' in event.data
    assert "LookupError: mine" in event.data
    assert caplog.records == []


MAINS = ["plain", "coroutine", "generator", "async generator"]


def failing_main(shape: str, on_error: Any) -> Any:
    def begin(page: ft.Page) -> None:
        page.on_error = on_error
        page.add(ft.Text("here"), ft.Button("first"))

    def plain(page: ft.Page) -> None:
        begin(page)
        fail()

    async def coroutine(page: ft.Page) -> None:
        begin(page)
        fail()

    def generator(page: ft.Page) -> Any:
        begin(page)
        yield
        fail()

    async def async_generator(page: ft.Page) -> Any:
        begin(page)
        yield
        fail()

    return dict(zip(MAINS, (plain, coroutine, generator, async_generator), strict=True))[shape]


@pytest.mark.parametrize("shape", MAINS)
@pytest.mark.parametrize("place", ["threads", "loop"])
def test_main(shape: str, place: Any, caplog: pytest.LogCaptureFixture) -> None:
    told: list[Any] = []

    async def test(on_error: Any, before: bool) -> None:
        main = failing_main(shape, on_error)
        mains = (lambda page: None, main) if before else (main,)
        async with running(*mains, handlers=place) as app:
            user = await app.visit()
            await until(lambda: caplog.records or told)
            await goes_on(user, app.runtime().page)

    for before in (False, True):
        asyncio.run(test(told.append, before))
        assert f'File "{__file__}", line {LINE}, in fail' in told.pop().data
        assert caplog.records == []
        asyncio.run(test(None, before))
        [record] = caplog.records
        assert f"error in {'before_main' if before else 'main'}: {__file__}:{LINE} in fail: " in record.getMessage()
        caplog.clear()


@pytest.mark.parametrize("name", ["connect", "disconnect", "close"])
def test_handlers_of_coming_and_going(name: str, caplog: pytest.LogCaptureFixture) -> None:
    def main(page: ft.Page) -> None:
        setattr(page, f"on_{name}", fail)
        page.add(ft.Text("here"))

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            if name == "close":
                app.hub.end(app.sessions[0])
            else:
                user.leave()
                user.connect()
            await until(lambda: caplog.records)

    asyncio.run(test())
    [record] = caplog.records
    assert f"error in Page(1).on_{name}: {__file__}:{LINE} in fail: " in record.getMessage()


@pytest.mark.parametrize("handled", [False, True])
def test_cleanups_of_the_page_when_its_session_ends(handled: bool, caplog: pytest.LogCaptureFixture) -> None:
    told: list[Any] = []

    def main(page: ft.Page) -> None:
        page.on_error = told.append if handled else None
        ft.on_cleanup(fail)
        ft.effect(lambda: fail)  # its cleanup
        page.add(ft.Text("here"))

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            await until(lambda: not app.runtime().reactor.queue._effects)
            app.hub.end(app.sessions[0])
            await until(lambda: caplog.records or told)

    asyncio.run(test())
    if handled:
        assert caplog.records == []
        assert told[0].data.count(f'File "{__file__}", line {LINE}, in fail') == 2
    else:
        assert f"{__file__}:{LINE} in fail: " in caplog.records[0].getMessage()
        assert caplog.text.count(f'File "{__file__}", line {LINE}, in fail') == 2


@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_on_error_that_fails_itself_is_logged_with_its_line(
    asynchronous: bool, caplog: pytest.LogCaptureFixture
) -> None:
    def plain(event: Any) -> None:
        fail()

    async def coroutine(event: Any) -> None:
        fail()

    def click() -> None:
        raise ValueError("the first one")

    def main(page: ft.Page) -> None:
        page.on_error = coroutine if asynchronous else plain
        page.add(ft.Text("here"))
        on_click(page, click)

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.model.alive("Button"))
            user.click()
            await until(lambda: caplog.records)
            await goes_on(user, app.runtime().page)

    asyncio.run(test())
    [record] = caplog.records
    assert f"error in Page(1).on_error: {__file__}:{LINE} in fail: " in record.getMessage()


def test_a_value_that_a_property_refuses_when_the_user_enters_it(caplog: pytest.LogCaptureFixture) -> None:
    class Refusing(ft.Signal[str]):
        def set(self, value: str) -> None:
            fail()

    def main(page: ft.Page) -> None:
        page.add(ft.Text("here"), ft.TextField(value=Refusing("old")), ft.Button("first"))

    async def test() -> None:
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["here"])
            user.type_text("new")
            await user.until(lambda: user.find("TextField").props.get("value") == "old")
            await until(lambda: caplog.records)
            await goes_on(user, app.runtime().page)

    asyncio.run(test())
    [record] = caplog.records
    assert "what the user entered into TextField" in record.getMessage()
    assert f"{__file__}:{LINE} in fail: " in record.getMessage()


def test_an_async_handler_that_does_not_take_what_it_is_given(caplog: pytest.LogCaptureFixture) -> None:
    async def handler(one: Any, two: Any) -> None: ...

    async def test() -> None:
        async with running(main_of(lambda page: on_click(page, handler), None)) as app:
            user, page = await provoke(app)
            await until(lambda: caplog.records)
            await goes_on(user, page)

    asyncio.run(test())
    assert "missing 1 required positional argument: 'two'" in caplog.text


def test_errors_of_threads_that_outlive_their_session_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    import threading

    go = threading.Event()

    def main(page: ft.Page) -> None:
        page.on_error = lambda: None  # nobody is there any more

        def work() -> None:
            go.wait(20)
            fail()

        page.run_thread(work)

    async def test() -> None:
        async with running(main) as app:
            await app.visit()
            app.hub.end(app.sessions[0])
            go.set()
            await until(lambda: caplog.records)

    asyncio.run(test())
    assert f"error in the thread work: {__file__}:{LINE} in fail: " in caplog.records[0].getMessage()
