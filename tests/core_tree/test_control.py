"""Controls: identity, place, mounting, hooks, bindings of properties."""

from __future__ import annotations

import asyncio
import gc
import json
import weakref
from typing import Any

import pytest
from reactivex import Subject

from core_tree.control import BaseControl, control
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.errors import ControlInUseError, PropertyTypeError
from core_tree.types.borders import Border, BorderSide
from reactive.graph import computed, signal
from tests.core_tree.small import Small
from tests.invariants.stage import Stage


@control
class Watched(Column):
    """Keeps what happens to it."""

    def init(self) -> None:
        self.seen: list[str] = []

    def did_mount(self) -> None:
        self.seen.append("did_mount")

    def will_unmount(self) -> None:
        self.seen.append("will_unmount")


# -- identity and place


def test_ids_are_never_used_again() -> None:
    ids = [Text()._id for _ in range(100)]
    assert len(set(ids)) == 100
    assert min(ids) > 2


def test_a_control_knows_its_place() -> None:
    text = Text("a")
    box = Container(text)
    column = Column([box])
    assert (text.parent, box.parent, column.parent) == (box, column, None)
    with pytest.raises(RuntimeError, match=rf"Text\({text._id}\) is not on a page yet"):
        _ = text.page
    text.update()  # nothing to do, no error
    small = Small(column)
    assert text.page is small.page
    text.update()
    assert small.host.updates == 1


def test_a_ref_is_filled() -> None:
    class Ref:
        current: Any = None

    ref = Ref()
    text = Text("a", ref=ref)
    assert ref.current is text


def test_the_subtree_reads_as_json() -> None:
    box = Container(Text("ü"), data=object())
    expected = {"_c": "Text", "_i": box.content._id, "value": "ü"}
    assert json.loads(box.to_json())["content"] == expected
    Small(box)
    assert json.loads(box.to_json(indent=1))["content"] == expected


def test_a_method_of_the_client_goes_through_the_host() -> None:
    field = TextField()
    Small(field)
    answer = asyncio.run(field._invoke("focus", {"at": BorderSide(2)}))
    assert answer == (field._id, "focus", {"at": {"width": 2}}, 10)
    with pytest.raises(RuntimeError, match="not on a page"):
        asyncio.run(TextField()._invoke("focus"))


def test_a_control_as_a_property_is_exchanged() -> None:
    first, second = Text("a"), Text("b")
    box = Container(first)
    small = Small(box)
    box.content = second
    assert (first.parent, second.parent) == (None, box)
    (operation,) = small.patch()
    assert operation[2:] == ["content", {"_c": "Text", "_i": second._id, "value": "b"}]
    assert first._id not in small.tree.index
    box.content = None
    assert small.patch() == [[0, 0, "content", None]]
    box.content = second
    with pytest.raises(ControlInUseError):
        box.content = Column([box]) if box.parent is None else small.page.controls[0].parent
    assert box.content is second


# -- mounting


def test_hooks_come_once_and_after_the_frame() -> None:
    watched = Watched([inner := Watched()])
    stage = Stage()
    stage.page.add(watched)
    assert watched.seen == []
    stage.settle()
    assert watched.seen == inner.seen == ["did_mount"]
    watched.spacing = 3
    stage.settle()
    stage.page.controls.remove(watched)
    assert watched.seen == ["did_mount"]
    stage.settle()
    assert watched.seen == inner.seen == ["did_mount", "will_unmount"]
    stage.page.add(watched)
    stage.settle()
    assert watched.seen == inner.seen == ["did_mount", "will_unmount", "did_mount"]


@pytest.mark.parametrize(
    "move",
    [
        lambda a, b, w: (a.controls.remove(w), a.controls.append(w)),
        lambda a, b, w: (a.controls.remove(w), b.controls.append(w)),
        lambda a, b, w: (a.controls.remove(w), b.controls.append(Container(w))),
        lambda a, b, w: (a.controls.clear(), setattr(b, "controls", [Row([Container(w)])])),
        lambda a, b, w: (a.controls.remove(w), b.controls.append(w), b.controls.clear(), a.controls.insert(0, w)),
        lambda a, b, w: a.controls.reverse(),
        lambda a, b, w: setattr(a, "controls", [w]),
    ],
)
def test_moving_within_a_frame_is_no_unmounting(move: Any) -> None:
    watched = Watched([inner := Watched([Text(source := signal("s"))])])
    stage = Stage()
    a, b = Column([watched, Text("x")]), Column()
    stage.page.add(a, b)
    stage.settle()
    move(a, b, watched)
    assert stage.differences() == []
    assert watched.seen == inner.seen == ["did_mount"]
    source.value = "t"
    assert stage.differences() == []
    assert stage.tree.index[watched._id] is watched


def test_out_in_one_frame_and_back_in_the_next_is_an_unmounting() -> None:
    watched = Watched()
    stage = Stage()
    stage.page.add(watched)
    stage.settle()
    stage.page.controls.remove(watched)
    stage.settle()
    stage.page.add(watched)
    stage.settle()
    assert watched.seen == ["did_mount", "will_unmount", "did_mount"]


def test_what_never_was_shown_is_not_told() -> None:
    stage = Stage()
    watched = Watched()
    stage.page.add(watched)
    stage.page.controls.remove(watched)
    stage.settle()
    assert "did_mount" not in watched.seen
    stage.page.add(watched)
    stage.settle()
    assert watched.seen[-1] == "did_mount"


def test_a_control_kept_in_another_that_is_on_no_page_is_unmounted() -> None:
    watched = Watched()
    stage = Stage()
    stage.page.add(watched)
    stage.settle()
    stage.page.controls.remove(watched)
    store = Row([watched])
    stage.settle()
    assert watched.seen == ["did_mount", "will_unmount"]
    assert watched._id not in stage.tree.index
    watched.spacing = 4
    assert stage.differences() == []
    stage.page.add(store)
    assert stage.differences() == []
    assert watched.seen[-1] == "did_mount"


def test_a_hook_that_fails_is_reported_and_the_others_come() -> None:
    class Bad(Watched):
        def did_mount(self) -> None:
            raise ValueError("no")

    stage = Stage()
    bad, good = Bad(), Watched()
    stage.page.add(bad, good)
    stage.settle()
    ((error, where),) = stage.app.errors
    assert str(error) == "no"
    assert where == f"Bad({bad._id}).did_mount"
    assert good.seen == ["did_mount"]


# -- bindings


def test_reading_gives_the_sources_present_value() -> None:
    source = signal("a")
    text = Text(source)
    small = Small(text)
    source.value = "b"
    assert text.value == "b"  # before any frame
    assert small.patch() == [[0, 0, "value", "b"]]


def test_assigning_writes_a_signal() -> None:
    source = signal("a")
    text = Text(source)
    small = Small(text)
    small.patch()
    text.value = "b"
    assert source.value == "b"
    assert small.patch() == [[0, 0, "value", "b"]]
    source.value = "c"
    assert small.patch() == [[0, 0, "value", "c"]]


@pytest.mark.parametrize("kind", [computed, lambda fn: fn])
def test_assigning_ends_a_binding_to_anything_else(kind: Any) -> None:
    source = signal("a")
    text = Text(kind(lambda: source() + "!"))
    small = Small(text)
    small.patch()
    text.value = "own"
    assert small.patch() == [[0, 0, "value", "own"]]
    source.value = "b"
    assert small.patch() == []
    assert not source._observers
    assert not small.tree.within


def test_assigning_a_source_rebinds() -> None:
    one, two = signal("1"), signal("2")
    text = Text("0")
    small = Small(text)
    text.value = one
    text.value = two  # before the first was ever read
    assert small.patch() == [[0, 0, "value", "2"]]
    assert not one._observers
    text.value = one
    assert small.patch() == [[0, 0, "value", "1"]]
    two.value = "3"
    assert small.patch() == []
    assert not two._observers
    text.value = one
    one.value = "4"
    assert small.patch() == [[0, 0, "value", "4"]]


def test_a_bound_property_shows_what_it_was_until_its_source_was_read() -> None:
    text = Text("old")
    small = Small(text)
    text.value = lambda: 1 / 0
    assert small.patch() == []
    assert json.loads(text.to_json())["value"] == "old"


def test_a_binding_that_fails_keeps_the_last_value_and_the_frame_goes_out() -> None:
    source = signal(1)
    bad, good = Text(lambda: str(1 // source())), Text(lambda: str(source()))
    small = Small(bad, good)
    small.patch()
    source.value = 0
    assert small.patch() == [[0, 0, "value", "0"]]
    ((error, where),) = small.host.errors
    assert isinstance(error, ZeroDivisionError)
    assert where == "the binding of Text.value"
    source.value = 2
    assert [operation[3] for operation in small.patch()] == ["0", "2"]


def test_a_binding_that_yields_the_wrong_type_is_reported() -> None:
    source: Any = signal(5)
    text = Text("a", size=source)
    small = Small(text)
    small.patch()
    source.value = "big"
    assert small.patch() == []
    assert isinstance(small.host.errors[0][0], PropertyTypeError)
    source.value = 6
    assert small.patch() == [[0, 0, "size", 6]]


def test_a_stream_that_cannot_be_subscribed_to_is_reported() -> None:
    class Bad(Subject[str]):
        def subscribe(self, *args: Any, **kwargs: Any) -> Any:
            raise ValueError("no")

    text, other = Text(Bad()), Text("x")
    small = Small(text, other)
    other.value = "y"
    assert [operation[3] for operation in small.patch()] == ["y"]
    assert str(small.host.errors[0][0]) == "no"


def test_a_stream_that_was_replaced_while_it_was_subscribed_to_is_let_go() -> None:
    class Replaced(Subject[str]):
        def subscribe(self, *args: Any, **kwargs: Any) -> Any:
            text.value = "plain"  # as another thread may do at this moment
            return super().subscribe(*args, **kwargs)

    stream = Replaced()
    text: Any = Text(stream)
    small = Small(text)
    small.frame()
    assert stream.observers == []
    stream.on_next("late")
    small.frame()
    assert text.value == "plain"


@pytest.mark.parametrize("mounted", [False, True])
def test_what_an_old_binding_yields_late_is_ignored(mounted: bool) -> None:
    text, box, column, border = Text(lambda: "a"), Container(Text("b")), Column(lambda: [*()]), BorderSide()
    border.width = lambda: 1
    box.content = lambda: None
    small = Small(text, box, column) if mounted else None
    cases = [
        (text, "value", "late"),
        (box, "content", Text("x")),
        (column, "controls", [Text("y")]),
        (border, "width", 5),
    ]
    for record, name, late in cases:
        binding = record._values[name]
        setattr(record, name, None if name == "content" else [] if name == "controls" else 2)
        record._apply(binding, late)
    assert (text.value, box.content, column.controls, border.width) == (2, None, [], 2)
    if small is not None:
        assert small.tree.index.keys().isdisjoint({case[2]._id for case in cases[1:2]})


def test_children_may_follow_a_source() -> None:
    rows = signal(["a", "b"])
    column = Column(lambda: [Text(row, key=row) for row in rows()])
    stage = Stage()
    stage.page.add(column)
    assert stage.differences() == []
    first, second = column.controls
    ids = [first._id, second._id]
    rows.value = ["b", "c"]
    assert stage.differences() == []
    assert column.controls[0]._id == ids[1]  # by its key
    assert [child.parent for child in column.controls] == [column] * 2
    column.controls = [Text("own")]
    assert stage.differences() == []
    rows.value = []
    assert stage.differences() == []
    assert [child.value for child in column.controls] == ["own"]


def test_children_may_yield_a_source_of_children() -> None:
    rows = signal([Text("a")])
    column = Column(lambda: rows)
    stage = Stage()
    stage.page.add(column)
    assert stage.differences() == []
    assert column.controls[0].parent is column


def test_a_control_may_follow_a_source() -> None:
    which = signal("a")
    box = Container(lambda: Text(which()))
    stage = Stage()
    stage.page.add(box)
    assert stage.differences() == []
    which.value = "b"
    assert stage.differences() == []
    assert box.content.parent is box


def test_bindings_detach_at_unmounting_and_attach_again() -> None:
    source = signal("a")
    text = Text(source)
    small = Small(text)
    small.patch()
    assert source._observers
    small.page.controls.remove(text)
    small.patch()
    assert not source._observers
    source.value = "b"
    small.page.add(text)
    assert small.patch()[0][3]["value"] == "b"
    source.value = "c"
    assert small.patch() == [[0, 0, "value", "c"]]


def test_bound_and_unbound_before_a_frame_leaves_nothing() -> None:
    source = signal("a")
    text = Text("x")
    small = Small(text)
    text.value = lambda: source()
    text.value = "y"
    assert small.patch() == [[0, 0, "value", "y"]]
    assert not source._observers
    assert not small.tree.newcomers


def test_a_bound_control_that_nobody_needs_goes_at_once() -> None:
    text = Text(signal("a"))
    gone = weakref.ref(text)
    gc.disable()
    try:
        del text
        assert gone() is None
    finally:
        gc.enable()


def test_a_shared_value_given_to_a_mounted_control_is_followed() -> None:
    width = signal(1)
    shared = Border(top=BorderSide(width=width))
    one, two = Container(), Container()
    small = Small(one, two)
    one.border = shared
    two.border = shared
    assert len(small.patch()) >= 2
    width.value = 2
    assert len(small.patch()) == 2
    one.border = two.border = None
    small.patch()
    assert not width._observers
    assert isinstance(one, BaseControl)
