"""Properties that follow something: what may be given, when it is followed, and what a write does."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import reactivex
from reactivex import operators
from reactivex.subject import BehaviorSubject, Subject

import reactive as ft
from reactive.graph import Signal
from tests.invariants.stage import Stage
from tests.live import running, until


def texts(stage: Stage) -> list[Any]:
    stage.settle()
    return [node.props.get("value") for node in stage.client.alive("Text")]


@pytest.fixture
def stage() -> Stage:
    return Stage()


# -- what may be given -------------------------------------------------------------------------------------------------


def test_a_signal_a_computed_and_functions(stage: Stage) -> None:
    count = ft.signal(1)
    double = ft.computed(lambda: count() * 2)

    class Holder:
        def method(self) -> str:
            return f"method {count()}"

        def __call__(self) -> str:
            return f"object {count()}"

    stage.page.add(
        ft.Text(ft.computed(lambda: str(count()))),
        ft.Text(lambda: f"{double()}"),
        ft.Text(Holder().method),
        ft.Text(Holder()),
    )
    assert texts(stage) == ["1", "2", "method 1", "object 1"]
    count.value = 5
    assert texts(stage) == ["5", "10", "method 5", "object 5"]
    assert stage.differences() == []


def test_a_coroutine_function_is_refused(stage: Stage) -> None:
    async def coroutine() -> str:
        return ""

    async def generator() -> Any:
        yield ""

    for given in (coroutine, generator):
        with pytest.raises(TypeError, match=r"Text\.value: .* plain function"):
            ft.Text(given)  # type: ignore[arg-type]


def test_fields_of_values_and_items_of_dicts_may_follow(stage: Stage) -> None:
    width = ft.signal(1)
    url = ft.signal("a.ttf")
    box = ft.Container(border=ft.Border(left=ft.BorderSide(width=width)))  # type: ignore[arg-type]
    stage.page.add(box)
    stage.page.fonts = {"A": url}  # type: ignore[dict-item]
    assert stage.differences() == []
    assert stage.client.prop(1, "fonts") == {"A": "a.ttf"}
    width.value, url.value = 3, "b.ttf"
    assert stage.differences() == []
    assert stage.client.prop(1, "fonts") == {"A": "b.ttf"}
    assert stage.client.prop(box._id, "border")["left"]["width"] == 3


def test_handlers_and_data_are_not_followed(stage: Stage) -> None:
    source = ft.signal("x")
    button = ft.Button("a", data=source, on_click=source)
    assert button.data is source
    assert button.on_click is source


def test_a_list_of_controls_may_follow(stage: Stage) -> None:
    names = ft.signal(["a", "b"])
    stage.page.add(ft.Column(lambda: [ft.Text(name, key=name) for name in names()]))
    assert texts(stage) == ["a", "b"]
    names.value = ["b", "c", "a"]
    assert texts(stage) == ["b", "c", "a"]
    assert stage.differences() == []


def test_reading_a_bound_property_gives_the_present_value_also_before_the_frame(stage: Stage) -> None:
    count = ft.signal(1)
    text = ft.Text(lambda: str(count()))
    assert text.value == "1"
    stage.page.add(text)
    count.value = 2
    assert text.value == "2"


# -- attach and detach -------------------------------------------------------------------------------------------------


def test_a_binding_follows_from_mount_to_unmount_and_again_after_the_next_mount(stage: Stage) -> None:
    count = ft.signal(0)
    runs: list[int] = []

    def source() -> str:
        runs.append(count())
        return str(count())

    text = ft.Text(source)
    count.value = 1
    assert runs == []
    stage.page.add(text)
    assert texts(stage) == ["1"]
    assert runs == [1]
    stage.page.remove(text)
    assert texts(stage) == []
    count.value = 2
    stage.settle()
    assert runs == [1]
    stage.page.add(text)
    assert texts(stage) == ["2"]
    assert runs == [1, 2]
    count.value = 3
    assert texts(stage) == ["3"]


def test_a_control_moved_before_the_frame_was_never_unmounted(stage: Stage) -> None:
    stopped: list[int] = []
    subject: Subject[str] = Subject()
    source = reactivex.create(lambda observer, scheduler: subject.subscribe(observer))
    text = ft.Text(source.pipe(operators.finally_action(lambda: stopped.append(1))))
    left, right = ft.Column([text]), ft.Column()
    stage.page.add(left, right)
    stage.settle()
    subject.on_next("a")
    left.controls.remove(text)
    right.controls.append(text)
    assert texts(stage) == ["a"]
    assert stopped == []
    subject.on_next("b")
    assert texts(stage) == ["b"]


def test_a_source_evaluates_once_a_frame_however_often_it_was_written(stage: Stage) -> None:
    count = ft.signal(0)
    runs: list[int] = []
    stage.page.add(ft.Text(lambda: (runs.append(1), str(count()))[1]))
    stage.settle()
    runs.clear()
    for i in range(1000):
        count.value = i
    assert texts(stage) == ["999"]
    assert len(runs) <= 2  # the leading edge, and the newest


def test_an_unmounted_control_that_is_bound_can_be_collected(stage: Stage) -> None:
    count = ft.signal(0)
    text = ft.Text(lambda: str(count()))
    gone = weakref.ref(text)
    stage.page.add(text)
    stage.settle()
    stage.page.controls.clear()
    stage.settle()
    del text
    gc.collect()
    assert gone() is None
    assert not count._observers


# -- streams -----------------------------------------------------------------------------------------------------------


def test_an_observable_is_followed_from_any_thread(stage: Stage) -> None:
    subject: Subject[str] = Subject()
    text = ft.Text(subject)
    stage.page.add(text)
    assert texts(stage) == [None]
    thread = threading.Thread(target=lambda: [subject.on_next(str(i)) for i in range(100)])
    thread.start()
    thread.join()
    assert texts(stage) == ["99"]
    assert text.value == "99"


def test_an_observable_that_has_a_value_shows_it_at_once(stage: Stage) -> None:
    stage.page.add(ft.Text(BehaviorSubject("first")))
    assert texts(stage) == ["first"]


def test_an_observable_keeps_its_last_value_when_it_completes_or_fails(stage: Stage) -> None:
    one: Subject[str] = Subject()
    two: Subject[str] = Subject()
    stage.page.add(ft.Text(one), ft.Text(two))
    stage.settle()
    one.on_next("a")
    two.on_next("b")
    one.on_completed()
    two.on_error(LookupError("what"))
    assert texts(stage) == ["a", "b"]
    [(error, where)] = stage.app.errors
    assert isinstance(error, LookupError)
    assert where == "the binding of Text.value"


def test_an_observable_ends_for_good_when_its_control_leaves(stage: Stage) -> None:
    subject: Subject[str] = Subject()
    text = ft.Text(subject)
    stage.page.add(text)
    stage.settle()
    assert len(subject.observers) == 1
    subject.on_next("a")
    stage.page.remove(text)
    stage.settle()
    assert subject.observers == []
    stage.page.add(text)
    assert texts(stage) == ["a"]
    assert subject.observers == []
    assert stage.app.errors == []


def test_an_observable_that_fails_to_start_or_stop_leaves_the_other_bindings_alone(stage: Stage) -> None:
    class NoStart(reactivex.Observable[str]):
        def subscribe(self, *args: Any, **kwargs: Any) -> Any:
            raise LookupError("start")

    class NoStop(reactivex.Observable[str]):
        def subscribe(self, *args: Any, **kwargs: Any) -> Any:
            return self

        def dispose(self) -> None:
            raise LookupError("stop")

    count = ft.signal(0)
    column = ft.Column([ft.Text(NoStart()), ft.Text(NoStop()), ft.Text(lambda: str(count()))])
    stage.page.add(column)
    assert texts(stage) == [None, None, "0"]
    assert [str(error) for error, _ in stage.app.errors] == ["start"]
    stage.page.remove(column)
    stage.settle()
    assert [str(error) for error, _ in stage.app.errors] == ["start", "stop"]
    assert {where for _, where in stage.app.errors} == {"the binding of Text.value"}
    assert not count._observers


def in_page(body: Callable[[Any, Any, Any], Any]) -> None:
    """Run the test with a page that is served: `body(app, user, page)`."""

    async def run() -> None:
        async with running(lambda page: None) as app:
            user = await app.visit()
            await body(app, user, app.runtime().page)

    asyncio.run(run())


def test_an_async_iterator_is_followed_and_closed_at_unmount() -> None:
    async def body(app: Any, user: Any, page: Any) -> None:
        feed: asyncio.Queue[str] = asyncio.Queue()
        closed = asyncio.Event()

        async def values() -> AsyncIterator[str]:
            try:
                while True:
                    yield await feed.get()
            finally:
                closed.set()

        text = ft.Text(values())
        page.add(text)
        for value in ("a", "b"):
            feed.put_nowait(value)
            await user.until(lambda value=value: user.texts() == [value])
        page.remove(text)
        await asyncio.wait_for(closed.wait(), 20)
        page.add(text)
        await user.until(lambda: user.texts() == ["b"])
        assert user.model.crash is None

    in_page(body)


def test_an_async_iterator_that_ends_or_fails_keeps_its_last_value() -> None:
    async def body(app: Any, user: Any, page: Any) -> None:
        errors: list[Any] = []
        page.on_error = lambda e: errors.append(e.data)

        class Countdown:
            def __init__(self, end: type[Exception]) -> None:
                self.left, self.end = 3, end

            def __aiter__(self) -> Countdown:
                return self

            async def __anext__(self) -> str:
                self.left -= 1
                if not self.left:
                    raise self.end("the end")
                return str(self.left)

        page.add(ft.Text(Countdown(StopAsyncIteration)), ft.Text(Countdown(LookupError)))
        await user.until(lambda: user.texts() == ["1", "1"])
        await until(lambda: errors)
        assert len(errors) == 1
        assert "LookupError: the end" in errors[0]
        assert "in __anext__" in errors[0]

    in_page(body)


def test_the_end_of_the_session_ends_its_streams() -> None:
    async def body(app: Any, user: Any, page: Any) -> None:
        subject: Subject[str] = Subject()
        closed = asyncio.Event()

        async def values() -> AsyncIterator[str]:
            try:
                yield "a"
                await asyncio.sleep(1000)
            finally:
                closed.set()

        page.add(ft.Text(subject), ft.Text(values()))
        await user.until(lambda: user.texts() == [None, "a"])
        app.hub.end(app.sessions[0])
        assert subject.observers == []
        await asyncio.wait_for(closed.wait(), 20)

    in_page(body)


# -- writing to a bound property ---------------------------------------------------------------------------------------


def test_assigning_to_a_property_bound_to_a_signal_writes_the_signal(stage: Stage) -> None:
    name = ft.signal("a")
    field = ft.TextField(value=name)
    stage.page.add(field, ft.Text(lambda: name().upper()))
    stage.settle()
    field.value = "b"
    assert name.value == "b"
    assert texts(stage) == ["B"]
    name.value = "c"
    assert field.value == "c"
    stage.settle()
    assert stage.client.prop(field._id, "value") == "c"


@pytest.mark.parametrize("make", [lambda s: lambda: s(), lambda s: ft.computed(s)])
def test_assigning_to_a_property_bound_to_anything_else_ends_the_binding(stage: Stage, make: Any) -> None:
    count = ft.signal("1")
    text = ft.Text(make(count))
    stage.page.add(text)
    stage.settle()
    text.value = "plain"
    assert texts(stage) == ["plain"]
    assert not count._observers
    count.value = "2"
    assert texts(stage) == ["plain"]


def test_assigning_something_to_follow_rebinds(stage: Stage) -> None:
    one, two = ft.signal("1"), ft.signal("2")
    text = ft.Text(lambda: one())
    stage.page.add(text)
    stage.settle()
    text.value = lambda: two()  # type: ignore[assignment]
    assert texts(stage) == ["2"]
    assert not one._observers
    two.value = "3"
    assert texts(stage) == ["3"]
    text.value = one  # a signal in place of a function
    assert texts(stage) == ["1"]
    text.value = two  # type: ignore[assignment]  # a signal in place of a signal: bound anew, not written
    assert one.value == "1"
    assert texts(stage) == ["3"]


# -- what the user enters ----------------------------------------------------------------------------------------------


def two_way(stage: Stage, source: Any) -> tuple[ft.TextField, Callable[[str], None]]:
    field = ft.TextField(value=source)
    stage.page.add(field)
    stage.settle()

    def type_text(text: str) -> None:
        stage.client.type_text(field._id, text)
        stage.settle()

    return field, type_text


def test_what_is_typed_goes_to_the_signal_and_is_not_echoed(stage: Stage) -> None:
    name = ft.signal("")
    field, type_text = two_way(stage, name)
    frames = len(stage.frames)
    type_text("hello")
    assert name.value == "hello"
    assert field.value == "hello"
    assert len(stage.frames) == frames
    name.value = ""
    stage.settle()
    assert stage.client.prop(field._id, "value") == ""


def test_a_signal_that_normalises_corrects_the_user(stage: Stage) -> None:
    class Upper(Signal[str]):
        def set(self, value: str) -> None:
            super().set(value.upper())

    name = Upper("")
    field, type_text = two_way(stage, name)
    type_text("abc")
    assert name.value == "ABC"
    assert stage.client.prop(field._id, "value") == "ABC"
    type_text("abc")  # the same again: equal for the signal, and yet the client shows something else
    assert stage.client.prop(field._id, "value") == "ABC"


def test_a_signal_that_refuses_corrects_the_user_and_its_error_is_told(stage: Stage) -> None:
    class Short(Signal[str]):
        def set(self, value: str) -> None:
            if len(value) > 3:
                raise ValueError("too long")
            super().set(value)

    name = Short("ok")
    field, type_text = two_way(stage, name)
    type_text("much too long")
    assert name.value == "ok"
    assert stage.client.prop(field._id, "value") == "ok"
    [(error, where)] = stage.app.errors
    assert str(error) == "too long"
    assert where == f"what the user entered into TextField({field._id}).value"


def test_an_effect_that_clamps_corrects_the_user(stage: Stage) -> None:
    level = ft.signal(0.0)
    slider = ft.Slider(value=level)
    stage.page.add(slider)
    stage.settle()
    handle = ft.effect(lambda: level.set(min(level(), 0.5)))
    stage.client.slide(slider._id, 0.9)
    stage.settle()
    assert level.value == 0.5
    assert stage.client.prop(slider._id, "value") == 0.5
    handle.dispose()


def test_an_edit_of_a_one_way_bound_property_stands_until_its_source_changes(stage: Stage) -> None:
    name = ft.signal("a")
    field, type_text = two_way(stage, lambda: name())
    type_text("mine")
    assert stage.client.prop(field._id, "value") == "mine"
    assert name.value == "a"
    name.value = "b"
    stage.settle()
    assert stage.client.prop(field._id, "value") == "b"


def test_two_fields_of_one_signal_follow_each_other(stage: Stage) -> None:
    name = ft.signal("")
    _, type_text = two_way(stage, name)
    other, _ = two_way(stage, name)
    type_text("x")
    assert stage.client.prop(other._id, "value") == "x"
    assert stage.differences() == []


# -- errors ------------------------------------------------------------------------------------------------------------


def test_a_binding_that_fails_keeps_the_last_value_and_recovers(stage: Stage) -> None:
    count = ft.signal(2)
    stage.page.add(ft.Text(lambda: str(10 // count())), ft.Text(lambda: f"count {count()}"))
    assert texts(stage) == ["5", "count 2"]
    count.value = 0
    assert texts(stage) == ["5", "count 0"]
    [(error, where)] = stage.app.errors
    assert isinstance(error, ZeroDivisionError)
    assert where == "the binding of Text.value"
    count.value = 5
    assert texts(stage) == ["2", "count 5"]


def test_a_source_that_yields_what_the_property_does_not_accept(stage: Stage) -> None:
    width: Signal[Any] = ft.signal(10)
    box = ft.Container(width=width)
    stage.page.add(box, ft.Text(lambda: f"{width()}"))
    stage.settle()
    width.value = "wide"
    assert texts(stage) == ["wide"]
    assert stage.client.prop(box._id, "width") == 10
    assert len(stage.app.errors) == 1
    assert "width" in str(stage.app.errors[0][0])


def test_a_value_that_two_pages_share_follows_on_each() -> None:
    color = ft.signal("red")
    style = ft.TextStyle(color=color)
    first, second = Stage(), Stage()
    for stage in (first, second):
        stage.page.add(ft.Text("a", style=style))
        stage.settle()

    def shown(stage: Stage) -> Any:
        stage.settle()
        return [node.props["style"]["color"] for node in stage.client.alive("Text")]

    color.value = "green"
    assert shown(second) == ["green"]  # also while no frame of the other one is cut
    assert shown(first) == ["green"]
    first.session.close()
    color.value = "blue"
    assert shown(second) == ["blue"]
    second.page.clean()
    second.settle()
    assert not color._observers
