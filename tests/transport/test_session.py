"""A session step by step, with timers that are advanced by hand: frames, holds, stalls, invokes, reconnects."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import reactive as ft
from core_tree.control import BaseControl
from tests.invariants.stage import Stage
from transport.drivers.memory import MemoryConnection
from transport.messages import Event, Register, Result, Update
from transport.pacing import PROBE_SECONDS

TICK = 1 / 60


class Wire(Stage):
    """A stage whose messages to the client are looked at before they are delivered."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.clear()

    def clear(self) -> None:
        """Nothing is under way, and the last frame is long ago."""
        self.timers.advance(1)
        self.settle()
        self.timers.advance(1)
        self.sent.clear()

    @property
    def sent(self) -> Any:
        return self.link.down

    def patches(self) -> list[Any]:
        """The patches that were sent and not yet delivered."""
        return [body["patch"] for action, body in self.sent if action == 2]

    def taken(self) -> list[Any]:
        """The values in the patches that the client has got."""
        return [body["patch"][1][3] for action, body in self.client.received if action == 2]

    def answer(self) -> None:
        """Deliver all to the client, and what it says to that."""
        while self.link.deliver_down() is not None or self.link.deliver_up() is not None:
            pass


@pytest.fixture
def wire() -> Wire:
    return Wire()


def shown(wire: Wire) -> list[Any]:
    """The values that the patches of one control carry."""
    return [patch[1][3] for patch in wire.patches()]


def add_text(wire: Wire) -> ft.Text:
    text = ft.Text("0")
    wire.page.add(text)
    wire.clear()
    return text


# -- registration ------------------------------------------------------------------------------------------------------


def test_the_answer_to_a_registration_is_the_whole_page_then_come_patches() -> None:
    stage = Stage()
    [(action, body), *_] = stage.client.received
    assert action == 1
    assert body["session_id"] == "stage"
    assert body["error"] == ""
    assert {"views", "_overlay", "_dialogs", "_services", "window"} <= body["page_patch"].keys()
    stage.page.title = "T"
    stage.settle()
    assert [action for action, _ in stage.client.received][2:] == [2]  # after the page and its probe
    assert stage.client.page.props["title"] == "T"


def test_after_a_reload_the_client_gets_the_whole_page_and_what_went_back_to_its_default_as_none(wire: Wire) -> None:
    text = add_text(wire)
    wire.page.title = "before"
    wire.page.theme_mode = ft.ThemeMode.DARK
    wire.settle()
    wire.lose()
    wire.page.title = None
    wire.page.theme_mode = ft.ThemeMode.SYSTEM
    text.value = "new"
    wire.timers.advance(5)
    assert not wire.sent
    wire.come_back(reloaded=True)
    assert wire.differences() == []
    assert wire.client.page.props["title"] is None
    assert wire.client.page.props["theme_mode"] in (None, "system")
    assert wire.client.received[-2][0] == 1


def test_the_page_that_lost_its_connection_gets_what_it_has_missed_and_no_more(wire: Wire) -> None:
    texts = [ft.Text(f"{n}") for n in range(50)]
    wire.page.add(*texts)
    wire.settle()
    wire.lose()
    for n in range(1000):
        texts[3].value = str(n)
    wire.come_back()
    wire.link.deliver_up()
    wire.tick()
    assert [body for action, body in wire.sent if action == 1] == [
        {"session_id": "stage", "page_patch": {}, "error": ""}
    ]
    assert wire.patches() == [[[0], [0, 0, "value", "999"]]]
    assert wire.differences() == []


def test_who_has_missed_nothing_gets_nothing(wire: Wire) -> None:
    wire.lose()
    wire.come_back()
    wire.link.deliver_up()
    wire.timers.advance(1)
    assert [action for action, _ in wire.sent] == [1]


def test_what_was_under_way_when_the_connection_broke_is_sent_again(wire: Wire) -> None:
    column = ft.Column([first := ft.Text("a"), ft.Text("b")])
    wire.page.add(column)
    wire.settle()
    first.value = "under way"
    column.controls.append(ft.Text("c"))
    wire.tick()
    assert wire.patches()
    wire.lose()
    first.color = "red"
    wire.come_back()
    assert wire.differences() == []
    assert [node.props["value"] for node in wire.client.alive("Text")] == ["under way", "b", "c"]


def test_a_page_that_never_said_that_it_holds_the_tree_gets_it_whole(wire: Wire) -> None:
    text = add_text(wire)
    wire.lose()
    wire.come_back(reloaded=True)
    wire.link.deliver_up()  # the answer is under way
    wire.lose()
    text.value = "x"
    wire.come_back()
    assert wire.differences() == []
    assert wire.client.page.props["views"]


def test_an_edit_while_the_connection_was_lost_is_kept(wire: Wire) -> None:
    field = ft.TextField(value="a")
    wire.page.add(field)
    wire.settle()
    wire.lose()
    wire.client.type_text(field._id, "typed")
    wire.page.title = "other"
    wire.come_back()
    assert wire.differences() == []
    assert field.value == "typed"
    assert wire.client.prop(field._id, "value") == "typed"


def test_a_second_registration_on_one_connection_is_ignored_and_logged(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    wire.session.receive(Register(None, {}))
    assert not wire.sent
    assert "second registration" in caplog.text


# -- the frame clock ---------------------------------------------------------------------------------------------------


def test_the_first_change_after_a_pause_goes_out_in_the_next_round(wire: Wire) -> None:
    text = add_text(wire)
    text.value = "1"
    assert shown(wire) == []
    wire.timers.advance()
    assert shown(wire) == ["1"]


def test_then_at_most_one_frame_a_tick_and_the_last_value_goes_out(wire: Wire) -> None:
    text = add_text(wire)
    del wire.client.received[:]
    for i in range(1, 101):  # a change each millisecond
        text.value = str(i)
        wire.timers.advance(0.001)
        wire.answer()
    wire.timers.advance(1)
    wire.answer()
    frames = [int(value) for value in wire.taken()]
    assert len(frames) == 7
    assert frames[-1] == 100
    assert all(later - earlier >= 16 for earlier, later in zip(frames[:-1], frames[1:-1], strict=False))
    assert wire.client.prop(text._id, "value") == "100"


def test_the_rate_is_the_apps_or_the_pages_own() -> None:
    for app_fps, page_fps, expected in ((10, None, 0.1), (60, 4, 0.25), (2, 50, 0.02)):
        wire = Wire(fps=app_fps)
        text = add_text(wire)
        wire.page.fps = page_fps
        wire.clear()
        text.value = "1"
        wire.timers.advance()
        assert shown(wire) == ["1"]
        text.value = "2"
        wire.timers.advance(expected - 0.001)
        assert shown(wire) == ["1"]
        wire.timers.advance(0.002)
        assert shown(wire) == ["1", "2"]


def test_changes_that_cancel_each_other_or_concern_nobody_send_nothing(wire: Wire) -> None:
    add_text(wire)
    extra = ft.Text("x")
    wire.page.add(extra)
    wire.page.remove(extra)
    wire.page.title = "a"
    wire.page.title = None
    wire.timers.advance(1)
    assert [patch for patch in wire.patches() if patch[1][2] != "title"] == []


def test_a_hundred_changes_are_one_message(wire: Wire) -> None:
    texts = [ft.Text(str(i)) for i in range(100)]
    wire.page.add(*texts)
    wire.clear()
    for text in texts:
        text.value += "!"
    wire.timers.advance()
    [patch] = wire.patches()
    assert len(patch) == 101


# -- a client that does not keep up ------------------------------------------------------------------------------------


def test_a_probe_follows_a_frame_and_the_next_when_it_was_answered_some_time_later(wire: Wire) -> None:
    text = add_text(wire)
    for i in range(5):
        text.value = f"v{i}"
        wire.timers.advance(TICK)
    assert [action for action, _ in wire.sent].count(5) == 1
    assert [action for action, _ in wire.sent][:2] == [2, 5]
    wire.answer()
    text.value = "more"
    wire.timers.advance(TICK)
    assert [action for action, _ in wire.sent] == [2]  # the last probe was a moment ago
    wire.timers.advance(PROBE_SECONDS)
    assert [action for action, _ in wire.sent] == [2, 5]  # no frame has followed that would have brought it
    wire.answer()
    assert not wire.session._unconfirmed
    wire.timers.advance(10 * PROBE_SECONDS)
    assert not wire.sent


def test_what_the_user_can_change_too_is_confirmed_at_once(wire: Wire) -> None:
    field = ft.TextField("a")
    wire.page.add(field)
    wire.clear()
    for i in range(3):
        field.value = f"v{i}"
        wire.timers.advance(TICK)
        assert [action for action, _ in wire.sent] == [2, 5]
        wire.answer()


def test_a_stalled_client_gets_nothing_until_its_probe_is_answered_then_one_frame_with_the_newest(wire: Wire) -> None:
    text = add_text(wire)
    del wire.client.received[:]
    for i in range(600):  # ten seconds
        text.value = f"v{i}"
        wire.timers.advance(TICK)
    stalled = shown(wire)
    assert len(stalled) <= 0.25 * 60 + 2
    for i in range(600):
        text.value = f"w{i}"
        wire.timers.advance(TICK)
    assert shown(wire) == stalled, "a stalled client costs nothing"
    wire.answer()  # it confirms the frames before the probe; those after it get a probe of their own
    wire.timers.advance(TICK)
    wire.answer()
    assert wire.taken() == [*stalled, "w599"]
    assert wire.differences() == []


def test_a_client_that_stalls_on_one_big_frame(wire: Wire) -> None:
    text = add_text(wire)
    wire.page.add(ft.Text("x" * 300_000))
    wire.timers.advance()
    wire.timers.advance(0.05)
    text.value = "waits"
    wire.timers.advance(0.1)
    assert len(wire.patches()) == 1
    wire.answer()
    assert wire.taken()[-1:] == ["waits"]


def test_a_client_that_comes_back_is_not_held_to_what_it_never_confirmed(wire: Wire) -> None:
    text = add_text(wire)
    text.value = "1"
    wire.timers.advance()
    wire.timers.advance(1)  # stalled
    wire.lose()
    wire.come_back()
    wire.link.deliver_up()
    wire.timers.advance()
    assert [action for action, _ in wire.sent] == [1, 2, 5]


# -- handlers ----------------------------------------------------------------------------------------------------------


def test_a_handler_holds_the_frame_until_it_ends(wire: Wire) -> None:
    text = add_text(wire)
    hold = wire.session.hold_frames()
    text.value = "1"
    wire.timers.advance(TICK / 4)
    text.value = "2"
    wire.timers.advance(TICK / 4)
    assert shown(wire) == []
    wire.session.free_frames(hold)
    assert shown(wire) == ["2"]


def test_a_handler_holds_the_frame_one_tick_at_most(wire: Wire) -> None:
    text = add_text(wire)
    hold = wire.session.hold_frames()
    text.value = "1"
    wire.timers.advance(TICK * 0.9)
    assert shown(wire) == []
    wire.timers.advance(TICK * 0.2)
    assert shown(wire) == ["1"]
    text.value = "2"
    wire.timers.advance(TICK * 1.1)
    assert shown(wire) == ["1", "2"]
    wire.session.free_frames(hold)


def test_a_handler_that_runs_for_ever_does_not_take_the_hold_from_the_others(wire: Wire) -> None:
    text = add_text(wire)
    wire.session.hold_frames()  # a main that never ends
    wire.timers.advance(1)
    hold = wire.session.hold_frames()
    text.value = "1"
    wire.timers.advance(TICK / 2)
    assert shown(wire) == []
    text.value = "2"
    wire.session.free_frames(hold)
    assert shown(wire) == ["2"]


def test_a_handler_that_had_to_wait_has_its_tick_when_it_begins(wire: Wire) -> None:
    text = add_text(wire)
    hold = wire.session.hold_frames()
    wire.timers.advance(1)
    wire.session.renew(hold)
    text.value = "1"
    wire.timers.advance(TICK / 2)
    assert shown(wire) == []
    wire.session.free_frames(hold)
    assert shown(wire) == ["1"]


def test_a_frame_that_waits_for_its_tick_waits_for_a_handler_that_has_begun_meanwhile(wire: Wire) -> None:
    text = add_text(wire)
    text.value = "0!"
    wire.timers.advance()
    text.value = "1"
    wire.timers.advance(TICK / 2)
    hold = wire.session.hold_frames()
    wire.timers.advance(TICK * 0.8)  # the tick is over, the handler is not
    assert shown(wire) == ["0!"]
    text.value = "2"
    wire.session.free_frames(hold)
    assert shown(wire) == ["0!", "2"]


def test_handlers_that_take_turns_hold_a_frame_no_longer_than_one(wire: Wire) -> None:
    text = add_text(wire)
    holds = [wire.session.hold_frames()]
    text.value = "1"
    for _ in range(10):
        wire.timers.advance(TICK / 4)
        holds.append(wire.session.hold_frames())
        wire.session.free_frames(holds.pop(0))
    assert shown(wire) == ["1"]


def test_update_ends_the_hold(wire: Wire) -> None:
    text = add_text(wire)
    hold = wire.session.hold_frames()
    text.value = "1"
    text.update()
    wire.timers.advance()
    assert shown(wire) == ["1"]
    text.value = "2"
    wire.page.update()
    wire.timers.advance()
    assert shown(wire) == ["1"], "pacing still counts"
    wire.timers.advance(TICK)
    assert shown(wire) == ["1", "2"]
    wire.session.free_frames(hold)


def test_a_batch_that_is_open_holds_the_frame(wire: Wire) -> None:
    text = add_text(wire)
    with ft.batch():
        text.value = "1"
        wire.timers.advance(1)
        assert shown(wire) == []
        text.value = "2"
    wire.timers.advance(TICK)
    assert shown(wire) == ["2"]


# -- hooks and what goes wrong -----------------------------------------------------------------------------------------


def test_hooks_are_called_after_the_frame_and_one_that_fails_stops_nothing(wire: Wire) -> None:
    calls: list[str] = []

    @ft.control
    class Hooked(ft.Column):
        def did_mount(self) -> None:
            calls.append("mounted")
            raise LookupError("mount")

        def will_unmount(self) -> None:
            calls.append("unmounted")
            raise LookupError("unmount")

    one, two = Hooked(), Hooked()
    wire.page.add(one, two)
    assert calls == []
    wire.settle()
    assert calls == ["mounted"] * 2
    wire.page.remove(one, two)
    wire.settle()
    assert calls == ["mounted"] * 2 + ["unmounted"] * 2
    names = [f"{control._name()}.{hook}" for hook in ("did_mount", "will_unmount") for control in (one, two)]
    assert sorted(where for _, where in wire.app.errors) == sorted(names)


def test_a_value_that_cannot_be_packed_is_told_and_the_page_recovers(wire: Wire) -> None:
    text = add_text(wire)
    text.key = object()
    wire.timers.advance(TICK)
    assert wire.patches() == []
    [(error, where)] = wire.app.errors
    assert isinstance(error, TypeError)
    assert where == "a frame"
    text.key = "fine"
    text.value = "shown"
    wire.timers.advance(TICK)
    assert wire.differences() == []
    assert wire.client.prop(text._id, "value") == "shown"


def test_what_the_client_says_about_controls_that_are_gone_is_ignored(wire: Wire) -> None:
    wire.session.receive(Event(999_999, "click", None))
    wire.session.receive(Update(999_999, {"value": "x"}))
    wire.session.receive(Result("never asked", 1, None))
    assert wire.app.errors == []
    assert not wire.sent


def test_the_client_writes_only_what_users_write(wire: Wire) -> None:
    text = add_text(wire)
    field = ft.TextField(value="a")
    wire.page.add(field)
    wire.clear()
    wire.session.receive(Update(text._id, {"value": "forged"}))
    wire.session.receive(Update(field._id, {"read_only": True, "on_change": 1, "_id": 4, "nonsense": 1}))
    wire.session.receive(Update(1, {"title": "forged", "session_id": "forged", "client_ip": "1.1.1.1"}))
    assert text.value == "0"
    assert field.read_only is False
    assert wire.page.title is None
    assert wire.page.client_ip is None
    wire.session.receive(Update(field._id, {"value": "typed"}))
    assert field.value == "typed"


def test_what_is_sent_is_read_by_a_trace(wire: Wire) -> None:
    text = add_text(wire)
    seen: list[Any] = []
    wire.session._trace = lambda *what: seen.append(what)
    text.value = "1"
    wire.timers.advance()
    assert seen[0] == ("out", 2, {"id": text._id, "patch": [[0], [0, 0, "value", "1"]]})


def test_nothing_is_sent_after_the_end_and_the_tree_is_taken_apart(wire: Wire) -> None:
    text = add_text(wire)
    connection = wire.session.connection
    assert isinstance(connection, MemoryConnection)
    wire.session.close()
    wire.session.close()
    assert (connection.closed, connection.code) == ("the session has ended", 1001)
    text.value = "late"
    wire.page.update()
    wire.session.crashed("late")
    wire.timers.advance(1)
    assert not wire.sent
    assert text._home is None
    assert wire.session.on_loop(lambda: None) is False


# -- invokes -----------------------------------------------------------------------------------------------------------


def in_loop(test: Callable[[Wire], Coroutine[Any, Any, None]]) -> Callable[[], None]:
    def run() -> None:
        asyncio.run(test(Wire()))

    run.__name__ = test.__name__
    return run


async def started(wire: Wire, control: BaseControl, method: str, **options: Any) -> asyncio.Task[Any]:
    task = asyncio.create_task(control._invoke(method, **options))
    await asyncio.sleep(0)
    return task


@in_loop
async def test_an_invoke_comes_after_all_that_was_written_before_it(wire: Wire) -> None:
    text = add_text(wire)
    text.value = "before"
    wire.timers.advance()  # and so the next frame would have to wait for its tick
    field = ft.TextField()
    wire.page.add(field)
    hold = wire.session.hold_frames()
    task = await started(wire, field, "focus")
    text.value = "after"
    kinds = [action for action, _ in wire.sent]
    assert kinds == [2, 5, 2, 5]
    assert "TextField" in str(wire.sent[2])
    assert wire.sent[3][1]["name"] == "focus"
    assert "after" not in str(wire.sent)
    wire.session.free_frames(hold)
    wire.answer()
    assert await task is None


@in_loop
async def test_an_invoke_waits_for_a_batch_that_holds_the_frame(wire: Wire) -> None:
    text = add_text(wire)
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    with ft.batch():
        text.value = "1"
        task = await started(wire, field, "focus")
        assert not wire.sent
    async with asyncio.timeout(20):
        while len(wire.sent) < 3:  # noqa: ASYNC110 - what is awaited is the session's own affair
            await asyncio.sleep(0.001)
    calls = [body["name"] if action == 5 else body["patch"][1][3] for action, body in wire.sent]
    assert calls.index("1") < calls.index("focus")
    wire.answer()
    await task


@in_loop
async def test_the_result_and_the_error_of_an_invoke(wire: Wire) -> None:
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    wire.client.methods["TextField", "ask"] = lambda node, args: {"got": args}
    task = await started(wire, field, "ask", args={"a": 1})
    other = await started(wire, field, "nonsense")
    wire.answer()
    assert await task == {"got": {"a": 1}}
    with pytest.raises(RuntimeError, match="nonsense"):
        await other
    assert wire.session._answers == {}


@in_loop
async def test_answers_may_come_in_any_order_twice_or_never_asked_for(wire: Wire) -> None:
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    tasks = [await started(wire, field, name) for name in ("a", "b")]
    first, second = [body["call_id"] for action, body in wire.sent if body.get("name") in ("a", "b")]
    for call_id, result in ((second, 2), (second, 3), ("x", 4), (first, 1)):
        wire.session.receive(Result(call_id, result, None))
    assert [await task for task in tasks] == [1, 2]


@in_loop
async def test_an_invoke_without_an_answer_times_out(wire: Wire) -> None:
    from transport import session as module

    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    grace, module.ANSWER_GRACE = module.ANSWER_GRACE, 0.0
    try:
        with pytest.raises(TimeoutError, match=r"focus: the client did not answer within 0\.01 s"):
            await field._invoke("focus", timeout=0.01)
    finally:
        module.ANSWER_GRACE = grace
    assert wire.session._answers == {}
    assert wire.sent[-1][1]["timeout"] == 1  # the client takes whole seconds


@in_loop
async def test_a_disconnect_ends_what_waits_for_an_answer(wire: Wire) -> None:
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    task = await started(wire, field, "focus")
    wire.session.detach()
    with pytest.raises(RuntimeError, match="disconnected before it answered"):
        await task
    with pytest.raises(RuntimeError, match="focus: the client is not connected"):
        await field._invoke("focus")


@in_loop
async def test_an_invoke_from_another_thread_says_how_it_is_done(wire: Wire) -> None:
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    errors: list[BaseException] = []

    def thread() -> None:
        try:
            asyncio.run(field.focus())
        except RuntimeError as error:
            errors.append(error)

    worker = threading.Thread(target=thread)
    worker.start()
    worker.join()
    assert "run_task" in str(errors[0])


@in_loop
async def test_arguments_that_cannot_be_packed_are_the_callers_error(wire: Wire) -> None:
    field = ft.TextField()
    wire.page.add(field)
    wire.clear()
    with pytest.raises(TypeError):
        await field._invoke("focus", {"a": object()})
    assert wire.session._answers == {}


# -- threads -----------------------------------------------------------------------------------------------------------


def test_asking_for_frames_from_a_thread_when_the_loop_has_ended_is_harmless() -> None:
    wire = Wire()
    text = add_text(wire)

    def closed(callback: Callable[[], object]) -> Any:
        raise RuntimeError("Event loop is closed")

    wire.timers.call_soon_threadsafe = closed  # type: ignore[method-assign, assignment]
    errors: list[BaseException] = []

    def work() -> None:
        try:
            text.value = "late"
            text.update()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert errors == []


# -- figures -----------------------------------------------------------------------------------------------------------


def test_the_stats_count_frames_bytes_and_messages(wire: Wire) -> None:
    text = add_text(wire)
    wire.settle()
    before = wire.page.stats
    for n in range(3):
        text.value = f"new {n}"
        wire.timers.advance(1)
        wire.answer()
    after = wire.page.stats
    assert after.frames - before.frames == 3
    assert after.bytes_sent - before.bytes_sent > 3 * 10
    assert after.messages_received - before.messages_received == 3  # the answers to the probes
    assert after.round_trip is not None
    assert (after.staleness, after.unconfirmed, after.connected) == (0, 0, True)


def test_the_stats_tell_of_a_client_that_does_not_keep_up(wire: Wire) -> None:
    text = add_text(wire)
    text.value = "1"
    wire.tick()  # and the client does not answer
    wire.timers.advance(1)
    for n in range(10):
        text.value = f"late {n}"
        wire.timers.advance(0.5)
    stats = wire.page.stats
    assert stats.stalls == 1
    assert stats.staleness == pytest.approx(5)
    assert stats.unconfirmed > 0
    wire.answer()
    wire.timers.advance()
    assert wire.page.stats.staleness == 0
    assert wire.page.stats.longest_wait == pytest.approx(5)


def test_the_stats_are_one_line_of_text(wire: Wire) -> None:
    assert "\n" not in str(wire.page.stats)
    assert not str(wire.page.stats).startswith("not connected")
    wire.lose()
    assert str(wire.page.stats).startswith("not connected")
