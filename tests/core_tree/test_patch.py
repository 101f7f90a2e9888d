"""One patch a frame: its root, its order, what it leaves out; lists that are compared; ids that are taken over."""

from __future__ import annotations

from typing import Any

from core_tree.children import ADD, MOVE, REMOVE
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.patch import REPLACE
from core_tree.types.keys import ValueKey
from reactive.graph import signal
from tests.core_tree.small import Small
from tests.invariants.stage import Stage


def body(small: Small) -> Any:
    return small.frame().body


def seen(stage: Stage) -> Any:
    """The last patch that reached the client."""
    assert stage.differences() == []
    assert stage.client.errors == []
    return [message for action, message in stage.client.received if action == 2][-1]


def on_stage(*controls: Any) -> Stage:
    stage = Stage()
    stage.page.add(*controls)
    stage.settle()
    return stage


# -- the root and the paths


def test_a_change_of_one_control_is_addressed_by_its_id() -> None:
    text = Text("a")
    small = Small(Column([Row([text])]))
    text.value = "b"
    text.size = 3
    assert body(small) == {"id": text._id, "patch": [[0], [0, 0, "value", "b"], [0, 0, "size", 3]]}
    text.weight = "bold"  # no scalar
    assert body(small) == {"id": text._id, "patch": [[0], [0, 0, "weight", "bold"]]}


def test_changes_of_one_list_are_addressed_by_its_owners_id() -> None:
    column = Column([Text("a"), Text("b")])
    small = Small(Row([column]))
    del column.controls[0]
    column.controls.append(new := Text("c"))
    assert body(small) == {
        "id": column._id,
        "patch": [[0, {"controls": [1]}], [REMOVE, 1, 0], [ADD, 1, 1, {"_c": "Text", "_i": new._id, "value": "c"}]],
    }


def test_several_changes_are_rooted_at_the_lowest_common_control() -> None:
    left, right, other = Text("l"), Text("r"), Text("o")
    row = Row([Text("x"), left, Container(right)])
    small = Small(Column([row]), Column([other]))
    left.value = right.value = "new"
    assert body(small) == {
        "id": row._id,
        "patch": [
            [0, {"controls": [1, {1: [2], 2: [3, {"content": [4]}]}]}],
            [REPLACE, 2, "value", "new"],
            [REPLACE, 4, "value", "new"],
        ],
    }
    left.value = row.spacing = 4
    assert body(small)["id"] == row._id
    left.value = other.value = "both"
    assert body(small)["id"] == small.page.root_view._id
    small.page.title = "t"
    left.value = "again"
    assert body(small)["id"] == small.page._id


def test_a_list_and_its_owner_count_as_the_owner() -> None:
    column, text = Column([]), Text("a")
    box = Container(column)
    small = Small(box, text)
    column.controls.append(Text("n"))
    column.spacing = 1
    assert body(small)["id"] == column._id


def test_a_value_that_the_user_entered_leads_nowhere() -> None:
    name = signal("x")
    field, label = TextField(value=name), Text(lambda: f"Hello {name()}")
    stage = on_stage(Row([field]), Row([Container(label)]))
    stage.client.type_text(field._id, "Ann")
    assert seen(stage) == {"id": label._id, "patch": [[0], [0, 0, "value", "Hello Ann"]]}


# -- the order


def test_operations_on_lists_come_before_values_and_outer_lists_first() -> None:
    deep = Text("deep")
    inner = Column([deep, Text("x")])
    outer = Column([Text("first"), inner, Text("last")])
    stage = on_stage(outer)
    deep.value = "changed"
    inner.controls.insert(0, Text("i"))
    outer.controls.pop(0)
    outer.controls.move(1, 0)
    patch = seen(stage)["patch"]
    assert [operation[0] for operation in patch[1:]] == [REMOVE, MOVE, ADD, REPLACE]
    assert patch[1][1] == patch[2][1] != patch[3][1]
    assert patch[0][1]["controls"][1] == {1: [2, {"controls": [3, {1: [4]}]}]}  # where things stand in the end


def test_within_a_list_the_order_is_that_of_the_changes() -> None:
    column = Column([Text(str(i)) for i in range(6)])
    small = Small(column)
    column.controls.pop(5)
    column.controls.insert(0, Text("n"))
    column.controls.pop(3)
    assert [operation[0] for operation in small.patch()] == [REMOVE, ADD, REMOVE]


def test_a_frame_is_empty_if_nothing_is_left_to_say() -> None:
    text = Text("a")
    small = Small(Column([text]))
    text.value = "b"
    small.page.controls[0].controls.append(new := Text("n"))
    small.page.controls[0].controls.remove(new)
    text.data = "kept"
    text.value = "c"
    assert body(small) == {"id": text._id, "patch": [[0], [0, 0, "value", "c"]]}
    text.data = "other"
    assert body(small) is None


# -- what is left out


def test_nothing_is_said_of_what_lies_in_a_subtree_that_comes_in() -> None:
    source = signal("s")
    inner = Column([])
    box = Container(inner)
    outer = Column([])
    stage = on_stage(outer)
    outer.controls.append(box)
    inner.controls.append(text := Text(source))
    inner.controls.append(Text("y"))
    inner.controls.reverse()
    inner.spacing = 7
    box.padding = 3
    text.size = 2
    (operation,) = seen(stage)["patch"][1:]
    assert operation[0] == ADD
    assert operation[3]["content"]["spacing"] == 7
    assert [child.get("value") for child in operation[3]["content"]["controls"]] == ["y", "s"]


def test_nothing_is_said_of_what_was_removed() -> None:
    source = signal("s")
    text, inner = Text(source), Column([Text("x")])
    outer = Column([Container(Column([text, inner])), Text("z")])
    stage = on_stage(outer)
    text.size = 3
    source.value = "t"
    inner.controls.append(Text("new"))
    inner.controls.pop(0)
    outer.controls.pop(0)
    assert seen(stage) == {"id": outer._id, "patch": [[0, {"controls": [1]}], [REMOVE, 1, 0]]}


def test_a_property_with_a_control_is_replaced_with_all_that_is_in_it() -> None:
    text = Text("a")
    box = Container(Text("old"))
    stage = on_stage(box, Column([text]))
    box.content = Row([moved := Container()])
    moved.content = Text("in")
    moved.padding = 1
    text.value = "b"
    assert len(seen(stage)["patch"]) == 3


def test_a_control_that_moves_between_lists_is_sent_there_whole() -> None:
    column = Column([child := Text("c")])
    one, two = Column([column]), Column([])
    stage = on_stage(one, two)
    one.controls.remove(column)
    child.value = "d"
    two.controls.append(column)
    column.controls.append(Text("e"))
    patch = seen(stage)["patch"]
    assert [operation[0] for operation in patch[1:]] == [REMOVE, ADD]
    assert [c["value"] for c in patch[2][3]["controls"]] == ["d", "e"]


# -- the whole page


def test_the_whole_page_says_what_is_none_again() -> None:
    small = Small(Text("a"))
    small.page.title = "t"
    small.frame()
    small.page.title = None
    full = small.tree.frame(full=True).body
    assert full["title"] is None
    assert "data" not in full
    assert full["views"][0]["controls"][0]["value"] == "a"
    assert not {"_c", "_i"} & set(full)
    assert not small.tree.pending


# -- lists that were replaced


def rows(*names: str) -> list[Any]:
    return [Row([Text(name)], key=name) for name in names]


def test_a_new_control_with_the_key_of_an_old_one_takes_its_id() -> None:
    column = Column(rows("a", "b", "c"))
    stage = on_stage(column)
    ids = {row.key: row._id for row in column.controls}
    old = list(column.controls)
    column.controls = rows("c", "x", "a")
    patch = seen(stage)["patch"]
    assert sorted(operation[0] for operation in patch[1:]) == [ADD, REMOVE, MOVE]
    assert {row.key: row._id for row in column.controls}["a"] == ids["a"]
    assert {row.key: row._id for row in column.controls}["c"] == ids["c"]
    assert stage.tree.index[ids["a"]] is column.controls[2]
    assert not {row._id for row in old} & set(ids.values()) - {ids["b"]}
    assert old[0]._home is None


def test_a_take_over_sends_only_what_differs_also_below() -> None:
    column = Column([Row([Text("one"), Container(Text("two"))], key="k", spacing=1)])
    stage = on_stage(column)
    inner = column.controls[0].controls[1].content._id
    column.controls = [Row([Text("one"), Container(Text("changed"))], key="k", tight=True)]
    patch = seen(stage)["patch"]
    assert sorted(operation[2:] for operation in patch[1:]) == [
        ["spacing", None],
        ["tight", True],
        ["value", "changed"],
    ]
    assert column.controls[0].controls[1].content._id == inner
    column.controls = [Row([Text("one"), Container(Text("again")), Text("more")], key="k")]
    assert [operation[0] for operation in seen(stage)["patch"][1:]] == [ADD, REPLACE, REPLACE]


def test_keys_count_within_what_is_taken_over_too() -> None:
    column = Column([Column([Text("1", key="x"), Text("2", key="y")], key="k")])
    stage = on_stage(column)
    ids = [child._id for child in column.controls[0].controls]
    column.controls = [Column([Text("2", key="y"), Text("1", key="x")], key="k")]
    (operation,) = seen(stage)["patch"][1:]
    assert operation[0] == MOVE
    assert [child._id for child in column.controls[0].controls] == ids[::-1]


def test_a_take_over_is_no_comparison_with_itself_next_time() -> None:
    column = Column([*rows("a"), Text("stays")])
    stage = on_stage(column)
    identity, stays = column.controls[0]._id, column.controls[1]
    for number in range(3):
        column.controls = [Row([Text(str(number))], key="a"), stays]
        (operation,) = seen(stage)["patch"][1:]
        assert operation[2:] == ["value", str(number)]
        assert column.controls[0]._id == identity
        assert column.controls._before is None
        column.controls.append(extra := Text("extra"))
        assert [op[0] for op in seen(stage)["patch"][1:]] == [ADD]
        column.controls.remove(extra)
        stage.settle()


def test_what_moved_elsewhere_is_not_taken_over() -> None:
    moved = Text("a")
    column, other = Column([Row([moved], key="r")]), Column([])
    stage = on_stage(column, other)
    identity = moved._id
    column.controls[0].controls.remove(moved)
    other.controls.append(moved)
    fresh = Text("b")
    column.controls = [Row([fresh], key="r")]
    assert stage.differences() == []
    assert stage.tree.index[identity] is moved
    assert stage.tree.index[fresh._id] is fresh
    moved.value = "c"
    assert stage.differences() == []


def test_another_type_takes_nothing_over() -> None:
    column = Column([Text("a", key="k")])
    stage = on_stage(column)
    identity = column.controls[0]._id
    column.controls = [TextField("a", key="k")]
    assert stage.differences() == []
    assert column.controls[0]._id != identity


def test_keys_may_be_given_as_values() -> None:
    column = Column([Text("a", key=ValueKey("k"))])
    stage = on_stage(column)
    identity = column.controls[0]._id
    column.controls = [Text("b", key=ValueKey("k"))]
    assert stage.differences() == []
    assert column.controls[0]._id == identity


def test_what_the_user_entered_is_known_of_the_one_that_takes_over() -> None:
    column = Column([TextField(value="", key="f"), Text("x")])
    stage = on_stage(column)
    field = column.controls[0]
    stage.client.type_text(field._id, "typed")
    stage.settle()
    column.controls = [TextField(value="typed", key="f")]
    assert stage.differences() == []
    column.controls = [TextField(value="", key="f")]
    assert stage.differences() == []
    assert stage.client.prop(column.controls[0]._id, "value") in ("", None)
    assert set(stage.tree.known) <= set(stage.tree.index.values())


def test_bindings_of_the_one_that_takes_over_are_followed() -> None:
    source = signal("a")
    column = Column([Text(source, key="k")])
    stage = on_stage(column)
    column.controls = [Text(lambda: source() + "!", key="k")]
    assert seen(stage)["patch"][1:] == [[REPLACE, 0, "value", "a!"]]
    source.value = "b"
    assert seen(stage)["patch"][1:] == [[REPLACE, 0, "value", "b!"]]


def test_one_of_two_lists_given_or_not_given() -> None:
    column = Column([Column(key="a"), Column([Text("x")], key="b"), Container(Text("y"), key="c")])
    stage = on_stage(column)
    column.controls = [Column([Text("n")], key="a"), Column(key="b"), Container(TextField(), key="c")]
    assert stage.differences() == []
    column.controls = [Column(key="a"), Column([Text("n")], key="b"), Container(key="c")]
    assert stage.differences() == []


def test_a_list_of_which_nothing_stays_is_sent_whole() -> None:
    column = Column([Text("a"), Text("b")])
    stage = on_stage(column)
    column.controls = [Text("c")]
    (operation,) = seen(stage)["patch"][1:]
    assert operation[:3] == [REPLACE, 0, "controls"]
    column.controls.append(Text("d"))
    assert [op[0] for op in seen(stage)["patch"][1:]] == [ADD]
    column.controls = []
    assert stage.differences() == []


def test_out_and_back_in_a_replaced_list_keeps_the_clients_control() -> None:
    texts = [Text(str(i)) for i in range(5)]
    column = Column(texts)
    stage = on_stage(column)
    column.controls = texts[:2]
    column.controls = texts[::-1]
    assert {operation[0] for operation in seen(stage)["patch"][1:]} == {MOVE}
