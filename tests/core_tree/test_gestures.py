"""What the client sends of gestures, keys, swipes and drags becomes events."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from core_tree.controls.context_menu import ContextMenu, ContextMenuTrigger
from core_tree.controls.dismissible import Dismissible
from core_tree.controls.drag_target import DragTarget
from core_tree.controls.draggable import Draggable
from core_tree.controls.gesture_detector import GestureDetector
from core_tree.controls.keyboard_listener import KeyboardListener
from core_tree.controls.popup_menu_button import PopupMenuItem
from core_tree.controls.reorderable_list_view import ReorderableListView
from core_tree.controls.text import Text
from core_tree.encode import encode
from core_tree.events import make_event
from core_tree.gestures import HoverEvent, MultiTapEvent, PointerEvent
from core_tree.types.animation import Duration
from core_tree.types.enums import DismissDirection, PointerDeviceType
from core_tree.types.geometry import Offset
from core_tree.wire import ProtocolError
from tests.core_tree.small import Small

PLACES = {"l": {"x": 1, "y": 2}, "g": {"x": 3, "y": 4.5}}
POINTER = {
    **PLACES,
    "k": "mouse",
    "ts": dt.timedelta(milliseconds=1500),
    "dev": 1,
    "ps": 0,
    "pMin": 0,
    "pMax": 1.0,
    "dist": 0,
    "distMax": 0,
    "size": 0,
    "rMj": 0,
    "rMn": 0,
    "rMin": 0,
    "rMax": 0,
    "or": 0,
    "tilt": 0.5,
    "ld": {"x": None, "y": None},
}


def test_a_drag_from_beginning_to_end() -> None:
    detector = GestureDetector()
    down = make_event(detector, "pan_down", PLACES)
    assert (down.local_position, down.global_position) == (Offset(1, 2), Offset(3, 4.5))
    start = make_event(detector, "pan_start", {**PLACES, "k": "touch", "ts": dt.timedelta(seconds=2)})
    assert (start.kind, start.timestamp) == (PointerDeviceType.TOUCH, Duration(seconds=2))
    assert make_event(detector, "pan_start", {**PLACES, "k": None, "ts": None}).kind is None
    deltas = {"ld": {"x": 1, "y": 0}, "gd": {"x": 2, "y": 0}, "pd": None, "ts": None}
    update = make_event(detector, "horizontal_drag_update", {**PLACES, **deltas})
    assert (update.local_delta, update.global_delta, update.primary_delta) == (Offset(1, 0), Offset(2, 0), None)
    end = make_event(detector, "vertical_drag_end", {**PLACES, "v": {"x": 0, "y": 9}, "pv": 9})
    assert (end.velocity, end.primary_velocity) == (Offset(0, 9), 9)
    assert make_event(detector, "pan_cancel", None).data is None


def test_a_pointer_that_comes_has_not_moved() -> None:
    assert HoverEvent is PointerEvent
    event = make_event(GestureDetector(), "enter", POINTER)
    assert type(event) is PointerEvent
    assert (event.local_delta, event.global_delta, event.tilt) == (None, None, 0.5)
    assert event.timestamp.in_milliseconds == 1500
    moved = make_event(GestureDetector(), "hover", {**POINTER, "ld": {"x": 1, "y": 2}})
    assert moved.local_delta == Offset(1, 2)


def test_presses() -> None:
    detector = GestureDetector()
    data = {**PLACES, "ofo": {"x": 5, "y": 6}, "lofo": {"x": 7, "y": 8}}
    moved = make_event(detector, "long_press_move_update", data)
    assert (moved.offset_from_origin, moved.local_offset_from_origin) == (Offset(5, 6), Offset(7, 8))
    assert make_event(detector, "secondary_long_press_down", {**PLACES, "k": None}).kind is None
    assert make_event(detector, "tertiary_long_press_end", {**PLACES, "v": {"x": 1, "y": 0}}).velocity == Offset(1, 0)
    assert make_event(detector, "force_press_peak", {**PLACES, "p": 0.9}).pressure == 0.9
    assert make_event(detector, "tap_move", {**PLACES, "k": "stylus", "d": {"x": 1, "y": 1}}).delta == Offset(1, 1)
    assert make_event(detector, "scroll", {**PLACES, "sd": {"x": 0, "y": 53}}).scroll_delta == Offset(0, 53)


def test_several_fingers() -> None:
    detector = GestureDetector()
    tap = make_event(detector, "multi_tap", {"ct": True})
    assert (type(tap), tap.correct_touches, tap.global_position) == (MultiTapEvent, True, None)
    press = make_event(detector, "multi_long_press", None)  # the client says no more than that it was
    assert (press.local_position, press.velocity) == (None, Offset(0, 0))
    focal = {"lfp": {"x": 1, "y": 2}, "gfp": {"x": 3, "y": 4}, "pc": 2, "ts": None}
    assert make_event(detector, "scale_start", focal).pointer_count == 2
    data = {**focal, "fpd": {"x": 0, "y": 1}, "hs": 2, "vs": 2.0, "s": 2, "rot": 0.1}
    assert make_event(detector, "scale_update", data).rotation == 0.1
    assert make_event(detector, "scale_end", {"pc": 1, "v": {"x": 0, "y": 0}}).pointer_count == 1


def test_something_dragged_onto_a_target() -> None:
    thing, target = Draggable(Text("a")), DragTarget(Text("b"))
    small = Small(thing, target)
    will = make_event(target, "will_accept", {"accept": True, "src_id": thing._id})
    assert (will.accept, will.src) == (True, thing)
    event = make_event(target, "accept", {**PLACES, "src_id": thing._id})
    assert (event.src, event.local_position) == (thing, Offset(1, 2))
    small.page.remove(thing)
    small.frame()
    assert event.src is thing
    assert make_event(target, "leave", {"src_id": thing._id}).src is None
    assert make_event(target, "leave", {"src_id": None}).src is None
    assert make_event(target, "leave", {"src_id": target._id}).src is None
    assert make_event(DragTarget(Text("c")), "move", {**PLACES, "src_id": thing._id}).src is None


def test_swiping_away() -> None:
    swiped = Dismissible(Text("a"), dismiss_thresholds={DismissDirection.UP: 0.3})
    assert encode(swiped)["dismiss_thresholds"] == {"up": 0.3}
    Small(swiped)
    assert make_event(swiped, "confirm_dismiss", {"direction": "up"}).direction is DismissDirection.UP
    asyncio.run(swiped.confirm_dismiss(True))
    data = {"direction": "startToEnd", "progress": 0.5, "reached": True, "previous_reached": False}
    assert make_event(swiped, "update", data).progress == 0.5


def test_keys() -> None:
    listener = KeyboardListener(Text("a"))
    Small(listener)
    asyncio.run(listener.focus())
    for name in ("key_down", "key_up", "key_repeat"):
        event = make_event(listener, name, {"key": "Arrow Left"})
        assert (type(event).__name__.lower(), event.key) == (name.replace("_", "") + "event", "Arrow Left")


def test_a_control_moved_in_a_list() -> None:
    rows = ReorderableListView([Text("a"), Text("b")])
    event = make_event(rows, "reorder", {"old_index": 0, "new_index": 1})
    event.control.controls.insert(event.new_index, event.control.controls.pop(event.old_index))
    assert [row.value for row in rows.controls] == ["b", "a"]
    assert make_event(rows, "reorder_start", {"old_index": 1}).new_index is None


def test_a_context_menu() -> None:
    item = PopupMenuItem("a")
    menu = ContextMenu(Text("x"), secondary_items=[item])
    Small(menu)
    asyncio.run(menu.open(local_position=(1, 2)))
    data = {**PLACES, "b": "secondary", "tr": "longPress", "id": item._id, "idx": 0, "ic": 1}
    event = make_event(menu, "select", data)
    assert (event.item, event.item_index, event.trigger) == (item, 0, ContextMenuTrigger.LONG_PRESS)
    assert make_event(menu, "select", {**data, "id": menu._id}).item is None
    assert make_event(menu, "select", {**data, "id": None}).item is None
    closed = make_event(menu, "dismiss", {**data, "b": None, "tr": None, "l": None})
    assert (closed.button, closed.trigger, closed.item_count) == (None, None, 1)
    assert make_event(ContextMenu(Text("x")), "select", data).item is None


@pytest.mark.parametrize(
    ("control", "name", "data"),
    [
        (GestureDetector(), "pan_update", None),
        (GestureDetector(), "pan_start", {**PLACES, "k": "mouse", "ts": 5}),
        (GestureDetector(), "hover", {**POINTER, "l": {"x": None, "y": None}}),
        (DragTarget(Text("a")), "leave", {"src_id": 5, "src": {}}),
        (DragTarget(Text("a")), "leave", {}),
        (Dismissible(Text("a")), "dismiss", {"direction": "inwards"}),
    ],
)
def test_nonsense_is_refused(control, name, data) -> None:
    with pytest.raises(ProtocolError, match=f"event '{name}': .+"):
        make_event(control, name, data)
