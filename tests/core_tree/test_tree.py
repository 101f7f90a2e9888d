"""The tree: its change log, holds, frames, what the client writes."""

from __future__ import annotations

import enum
import gc
import itertools
import logging
import threading
from typing import Any

import pytest

import core_tree.tree
from core_tree.controls.checkbox import Checkbox
from core_tree.controls.column import Column
from core_tree.controls.page import Page
from core_tree.controls.slider import Slider
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.patch import UNKNOWN
from core_tree.tree import Tree
from reactive.graph import batch, signal
from tests.core_tree.small import Host, Small
from tests.invariants.stage import Stage

# -- the change log


def test_a_frame_is_asked_for_once() -> None:
    texts = [Text("a"), Text("b")]
    small = Small(*texts)
    before = small.host.wakes
    for text in texts:
        text.value = "c"
        text.value = "d"
    assert small.host.wakes == before + 1
    assert [operation[3] for operation in small.patch()] == ["d", "d"]
    texts[0].value = "e"
    assert small.host.wakes == before + 2


def test_what_does_not_change_asks_for_nothing() -> None:
    text = Text("a", size=1)
    small = Small(text)
    before = small.host.wakes
    text.value = "a"
    text.size = 1
    assert small.host.wakes == before
    assert not small.tree.pending
    assert small.patch() == []
    text.size = 1.0  # to the program it is another value
    assert small.patch() == [[0, 0, "size", 1.0]]


def test_a_tree_without_bindings_needs_no_reactor() -> None:
    page = Page()
    tree = Tree(page, Host())
    page.add(text := Text("a"))
    assert tree.frame() is not None
    text.value = "b"
    assert tree.frame().body == {"id": text._id, "patch": [[0], [0, 0, "value", "b"]]}


def test_a_write_that_meets_an_unmounting_is_kept() -> None:
    text = Text("a")
    small = Small(text)
    home = text._home
    small.page.controls.remove(text)
    small.frame()
    home.write(text, "value", "b")  # a thread that looked a moment ago
    assert text.value == "b"
    assert not small.tree.changed
    source = signal("s")
    text.value = source
    home.write(text, "value", "c")
    assert source.value == "c"


def test_a_mounting_that_meets_a_write_is_caught_up() -> None:
    """One thread changes an unmounted control while another one mounts it."""
    column = Column([])
    small = Small()

    class Meanwhile(Text):
        pass

    late = Meanwhile("late")

    def mount(owner: Any, tree: Any) -> None:
        list.append(column.controls, late)
        late._parent, late._slot, late._at = column.controls._owner, "controls", -1
        small.page.add(column)
        late._home = None
        small.tree.index.pop(late._id)

    column.controls._change(mount)
    assert late._home is small.tree
    assert small.tree.index[late._id] is late


# -- holds


def test_a_hold_keeps_frames_back_until_it_is_released() -> None:
    text = Text("a")
    small = Small(text)
    text.value = "b"
    small.tree.hold()
    small.tree.hold()
    assert small.tree.frame() is None
    small.tree.release()
    assert small.tree.frame() is None
    before = small.host.wakes
    small.tree.release()
    assert small.host.wakes == before + 1
    assert small.patch() == [[0, 0, "value", "b"]]


def test_a_batch_that_touches_a_tree_holds_its_frames() -> None:
    text, source = Text("a"), signal("s")
    small, other = Small(text, Text(source)), Small(Text("x"))
    small.patch()
    with batch():
        source.value = "t"
        text.value = "b"
        text.size = 3
        assert small.tree.frame() is None
        assert len(small.tree._holding) == 1
        other.tree.root.title = "t"
        assert len(other.tree._holding) == 1
    assert other.tree._holding == {}
    assert small.tree._holding == {}
    assert sorted(operation[3] for operation in small.patch() if operation[2] == "value") == ["b", "t"]


def test_a_batch_that_lasts_is_told_of_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    now = itertools.count()
    monkeypatch.setattr(core_tree.tree.time, "monotonic", lambda: float(next(now)))
    text = Text("a")
    small = Small(text)
    with caplog.at_level(logging.WARNING, "reactree.tree"), batch():
        text.value = "b"
        for _ in range(5):
            assert small.tree.frame() is None
    (record,) = caplog.records
    assert "test_tree.py" in record.getMessage()


def test_a_starving_frame_makes_the_next_batch_wait() -> None:
    text = Text("a")
    small = Small(text)
    waited: list[float] = []

    class Gate(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            if not self.is_set():
                waited.append(timeout or 0)
            return True

    gate = Gate()
    gate.set()
    small.tree._gate = gate
    for number in range(5):
        with batch():
            text.value = str(number)
            assert small.tree.frame() is None
    assert not gate.is_set()
    in_thread(lambda: write_in_batch(text, "other thread"))
    assert waited == [core_tree.tree.GATE_SECONDS]
    assert small.patch() == [[0, 0, "value", "other thread"]]
    assert gate.is_set()
    in_thread(lambda: write_in_batch(text, "again"))
    assert len(waited) == 1


def test_batches_without_end_cannot_keep_a_frame_from_being_prepared() -> None:
    """Whenever the bindings have been read, another batch has ended: after some attempts the gate is shut."""
    source, text = signal(0), Text("a")
    small = Small(text)
    small.page.add(Text(lambda: counted(source())))
    reads: list[int] = []

    def counted(value: int) -> str:
        reads.append(value)
        if len(reads) < 100:
            in_thread(disturb)
        return str(value)

    def disturb() -> None:
        if small.tree._gate.is_set():
            with batch():
                source.value += 1
                text.value = str(source.value)

    frame = small.tree.frame()
    assert frame is not None
    assert len(reads) <= core_tree.tree.SNAPSHOTS_PER_FRAME + 2


def write_in_batch(text: Text, value: str) -> None:
    with batch():
        text.value = value


def in_thread(job: Any) -> None:
    thread = threading.Thread(target=job)
    thread.start()
    thread.join()


# -- what the client writes


def shown(stage: Stage, control: Any) -> Any:
    return stage.client.prop(control._id, "value")


def on_stage(*controls: Any) -> Stage:
    stage = Stage()
    stage.page.add(*controls)
    stage.settle()
    stage.frames.clear()
    return stage


def test_what_the_user_types_is_not_echoed() -> None:
    field, box, slider = TextField(), Checkbox(value=False), Slider(value=0)
    stage = on_stage(field, box, slider)
    stage.client.type_text(field._id, "abc")
    stage.client.check(box._id)
    stage.client.slide(slider._id, 0.5)
    assert stage.differences() == []
    assert (field.value, box.value, slider.value) == ("abc", True, 0.5)
    assert stage.frames == []


def test_a_refused_value_is_corrected(caplog: pytest.LogCaptureFixture) -> None:
    slider = Slider(value=0.5, min=0, max=1)
    stage = on_stage(slider)
    stage.link.client.slide(slider._id, 0.75)
    (_, body) = stage.link.up[-1] if stage.link.up[-1][0] == 4 else stage.link.up[0]
    body["props"]["value"] = "not a number"
    assert stage.differences() == []
    assert slider.value == 0.5
    assert stage.app.errors == []  # the program is not at fault
    assert f"what the client said of Slider({slider._id}).value is dropped" in caplog.text
    assert "accepted: number" in caplog.text


def test_a_normalised_value_is_corrected() -> None:
    field = TextField()
    field.on_change = lambda data: setattr(field, "value", field.value.upper())
    stage = on_stage(field)
    stage.client.type_text(field._id, "abc")
    assert stage.differences() == []
    assert shown(stage, field) == field.value == "ABC"
    assert len(stage.frames) == 1
    stage.client.type_text(field._id, "ABC")
    stage.settle()
    assert len(stage.frames) == 1


def test_a_bound_input_writes_the_signal_and_is_not_echoed() -> None:
    name = signal("x")
    field, label = TextField(value=name), Text(lambda: f"Hello {name()}")
    stage = on_stage(field, label)
    stage.client.type_text(field._id, "Ann")
    assert stage.differences() == []
    assert name.value == "Ann"
    assert shown(stage, label) == "Hello Ann"
    assert [body["id"] for action, body in stage.client.received if action == 2][-1] == label._id
    name.value = "Bob"
    assert stage.differences() == []
    assert shown(stage, field) == "Bob"


def test_an_edit_of_a_one_way_binding_stands_until_the_source_changes() -> None:
    source = signal("a")
    field = TextField(value=lambda: source().upper())
    stage = on_stage(field)
    stage.client.type_text(field._id, "edited")
    assert stage.differences() == []
    assert shown(stage, field) == "edited"
    source.value = "b"
    assert stage.differences() == []
    assert shown(stage, field) == "B"


def test_a_value_that_crossed_ours_is_sent_again() -> None:
    field = TextField(value="0")
    stage = on_stage(field)
    field.value = "ours"
    stage.tick()
    stage.client.type_text(field._id, "theirs")  # before our frame arrives
    assert stage.link.down
    stage.link.deliver_up()
    assert stage.tree.known[field]["value"] is UNKNOWN
    assert stage.differences() == []
    assert shown(stage, field) == field.value == "theirs"
    assert not stage.tree.inflight


def test_what_was_confirmed_does_not_count_as_crossing() -> None:
    field = TextField(value="0")
    small = Small(field)
    field.value = "ours"
    small.patch()
    assert small.tree.inflight == {(field, "value"): small.tree.frame_number}
    small.tree.confirmed(small.tree.frame_number - 1)
    assert small.tree.inflight
    small.tree.confirmed(small.tree.frame_number)
    assert not small.tree.inflight
    assert small.tree.client_wrote(field._id, {"value": "theirs"}) is field
    assert small.tree.known[field] == {"value": "theirs"}
    assert small.patch() == []
    field.value = "theirs"
    assert small.patch() == []
    field.value = "ours"
    assert small.patch() == [[0, 0, "value", "ours"]]


def test_only_input_properties_of_mounted_controls_are_written() -> None:
    field = TextField(value="a", label="l")
    small = Small(field)
    assert small.tree.client_wrote(10**9, {"value": "x"}) is None
    small.tree.client_wrote(field._id, {"label": "x", "nonsense": 1, "value": "b", "_values": 3})
    assert (field.label, field.value) == ("l", "b")
    assert small.tree.known == {field: {"value": "b"}} | {
        control: {} for control in small.tree.known if control is not field
    }


# -- re-entrance and the end


def test_a_finaliser_that_writes_while_a_frame_is_cut_does_no_harm() -> None:
    texts = [Text(str(number)) for number in range(20)]
    small = Small(*texts)
    ran: list[str] = []

    class Garbage:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            ran.append(f"finalised {len(ran)}")
            texts[0].value = texts[-1].value = ran[-1]
            small.page.controls.append(Text(ran[-1]))
            small.page.controls.pop(1)

    class Collecting(enum.Enum):
        """Read by the encoding, under the lock: there the garbage collector comes by."""

        A = "a"

        @property
        def value(self) -> str:
            Garbage()
            gc.collect()
            return "collected"

    for number in range(5):
        texts[10].key = None
        small.frame()
        texts[10].key = Collecting.A
        texts[9].value = f"again {number}"
        frame = small.frame()
        assert [operation for operation in frame.body["patch"] if operation[2:] == ["key", "collected"]]
    assert ran
    small.frame()
    assert not small.tree.pending
    assert texts[0].value == texts[-1].value == ran[-1]


def test_after_the_end_nothing_is_mounted_and_writing_is_harmless() -> None:
    source = signal("a")
    text, field, child = Text(source), TextField(), Text("child")
    small = Small(text, field, Column([child]))
    small.patch()
    field.value = "b"
    text.value = lambda: source()
    small.page.controls.append(Text("new"))
    small.tree.close()
    tree = small.tree
    for log in (tree.index, tree.changed, tree.lists, tree.entered, tree.left, tree.known, tree.inflight):
        assert not log
    assert [len(log) for log in (tree.within, tree.newcomers, tree.ending, tree.arrived)] == [0] * 4
    assert not source._observers
    text.value = "free"
    child.value = "free"
    small.page.controls.append(Text("x"))
    assert not tree.pending
