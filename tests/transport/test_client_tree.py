"""The client's tree beside the model of the client: the same messages, the same tree."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core_tree.wire import ProtocolError
from tests.client_model import PAGE_FACTS, PATCH, REGISTER, ClientError, ClientModel, Node, normalised
from transport.client_tree import ClientTree

SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=2)
DEEPEST = 3


class Numbers:
    """Ids that no control has had."""

    def __init__(self) -> None:
        self.last = 9

    def next(self) -> int:
        self.last += 1
        return self.last


def control(data: st.DataObject, numbers: Numbers, depth: int = 0) -> dict[str, Any]:
    node: dict[str, Any] = {"_c": data.draw(st.sampled_from(["Column", "Text", "C"])), "_i": numbers.next()}
    if node["_c"] == "C":
        node["_b"] = {"_c": "Text", "_i": numbers.next(), "value": data.draw(SCALARS)}
        return node
    node["value"] = data.draw(SCALARS)
    if depth < DEEPEST:
        node["controls"] = [control(data, numbers, depth + 1) for _ in range(data.draw(st.integers(0, 3)))]
        if data.draw(st.booleans()):
            node["style"] = {"a": data.draw(SCALARS), 0: [1, 2], "icon": control(data, numbers, DEEPEST)}
    return node


def page_patch(data: st.DataObject, numbers: Numbers) -> dict[str, Any]:
    views = [{"_c": "View", "_i": numbers.next(), "route": "/", "controls": [control(data, numbers)]}]
    return {"views": views, "title": data.draw(SCALARS), "theme": {"seed": data.draw(SCALARS)}}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    """Every container of the model's tree, with its path."""
    items: list[tuple[Any, Any]] = []
    if isinstance(value, Node):
        items = [*value.props.items()]
    elif isinstance(value, dict):
        items = [*value.items()]
    elif isinstance(value, list):
        items = [*enumerate(value)]
    else:
        return []
    return [(path, value), *(place for key, item in items for place in places(item, (*path, key)))]


def index(*paths: tuple[Any, ...]) -> tuple[list[Any], list[int]]:
    """A tree index that names those paths, and their numbers."""
    tree: list[Any] = [0]
    count, numbers = 0, []
    for path in paths:
        entry = tree
        for key in path:
            if len(entry) == 1:
                entry.append({})
            if key not in entry[1]:
                count += 1
                entry[1][key] = [count]
            entry = entry[1][key]
        numbers.append(entry[0])
    return tree, numbers


def is_children(path: tuple[Any, ...]) -> bool:
    return bool(path) and path[-1] == "controls"


def operation(data: st.DataObject, model: ClientModel, numbers: Numbers) -> list[Any]:
    """A patch of one operation, below a control that is alive."""
    root = data.draw(st.sampled_from(model.alive("Page", "View", "Column")))
    found = [(path, value) for path, value in places(root) if "window" not in path]
    lists = [path for path, value in found if is_children(path)]
    kind = data.draw(st.sampled_from(["set", "add", "remove", "move"] if lists else ["set"]))
    if kind == "set":
        path, value = data.draw(st.sampled_from([place for place in found if not isinstance(place[1], list)]))
        tree, (at,) = index(path)
        names = ["value", "title"] if isinstance(value, Node) else ["a", "seed"]
        return [root.id, tree, [0, at, data.draw(st.sampled_from(names)), data.draw(SCALARS)]]
    of = {path: value for path, value in found if is_children(path)}
    path = data.draw(st.sampled_from(lists))
    if kind == "add":
        tree, (at,) = index(path)
        where = data.draw(st.integers(0, len(of[path])))
        return [root.id, tree, [1, at, where, control(data, numbers, DEEPEST - 1)]]
    full = [path for path in lists if of[path]]
    if not full:
        return [root.id, [0], [0, 0, "value", 1]]
    path = data.draw(st.sampled_from(full))
    where = data.draw(st.integers(0, len(of[path]) - 1))
    if kind == "remove":
        tree, (at,) = index(path)
        return [root.id, tree, [2, at, where]]
    inside = (*path, where)
    goal = data.draw(st.sampled_from([one for one in lists if one[: len(inside)] != inside]))
    tree, (at, to) = index(path, goal)
    return [root.id, tree, [3, at, where, to, data.draw(st.integers(0, len(of[goal]) - (goal == path)))]]


@given(data=st.data())
def test_the_same_messages_make_the_same_tree(data: st.DataObject) -> None:
    numbers = Numbers()
    model, tree = ClientModel(), ClientTree(copy.deepcopy(PAGE_FACTS))
    for _ in range(data.draw(st.integers(1, 8))):
        if not model.registered or data.draw(st.integers(0, 9)) == 0:
            patch = page_patch(data, numbers)
            model.receive(REGISTER, {"session_id": "s", "page_patch": copy.deepcopy(patch), "error": ""})
            tree.register(patch)
        else:
            target, *patch_ops = operation(data, model, numbers)
            model.receive(PATCH, {"id": target, "patch": copy.deepcopy(patch_ops)})
            tree.patch(target, patch_ops)
        assert normalised(tree.page.plain()) == model.snapshot(facts=True)
        assert {node.id for node in tree.page.walk()} == {node.id for node in model.alive()}


VIEWS = {"views": [{"_c": "View", "_i": 3, "route": "/", "controls": [{"_c": "Text", "_i": 10, "value": "a"}]}]}
CHILDREN = [0, {"views": [1, {0: [2, {"controls": [3]}]}]}]


@pytest.mark.parametrize(
    ("target", "patch"),
    [
        (99, [[0], [0, 0, "value", 1]]),
        (10, [[0]]),
        (10, [[0], [4, 0, "value", 1]]),
        (10, [[0], [0, 0, "value"]]),
        (10, [[0], [0, 5, "value", 1]]),
        (10, [["x"], [0, 0, "value", 1]]),
        (10, [[0, []], [0, 0, "value", 1]]),
        (10, [[0, {"value": [1]}], [0, 1, "x", 1]]),
        (10, [[0, {"style": [1]}], [0, 1, "x", 1]]),
        (1, [CHILDREN, [0, 3, 1, {"_c": "Text", "_i": 11}]]),
        (1, [CHILDREN, [1, 3, 2, {"_c": "Text", "_i": 11}]]),
        (1, [CHILDREN, [2, 3, 1]]),
        (1, [CHILDREN, [2, 3, -1]]),
        (1, [CHILDREN, [2, 3, "0"]]),
        (1, [CHILDREN, [3, 3, 0, 0, "x"]]),
        (1, [CHILDREN, [1, 3, 0, {"_c": "Text"}]]),
    ],
)
def test_both_refuse_what_cannot_be(target: int, patch: list[Any]) -> None:
    model, tree = ClientModel(), ClientTree()
    model.receive(REGISTER, {"session_id": "s", "page_patch": copy.deepcopy(VIEWS), "error": ""})
    tree.register(copy.deepcopy(VIEWS))
    with pytest.raises(ClientError):
        model.receive(PATCH, {"id": target, "patch": copy.deepcopy(patch)})
    with pytest.raises(ProtocolError):
        tree.patch(target, patch)


def test_what_is_merged_keeps_its_node_and_what_is_replaced_does_not() -> None:
    tree = ClientTree()
    tree.register({"floating": {"_c": "Text", "_i": 10, "value": "a", "size": 3}})
    text = tree[10]
    tree.register({"floating": {"_c": "Text", "_i": 10, "value": "b"}})
    assert tree[10] is text
    assert text.props == {"value": "b", "size": 3}
    tree.register({"floating": {"_c": "Text", "_i": 11, "value": "c"}})
    del text
    assert tree.get(10) is None
    assert tree.page.find("Text").id == 11


def test_finding() -> None:
    tree = ClientTree()
    inner = {"_c": "Text", "_i": 12, "value": "save"}
    tree.register(
        {
            "views": [
                {"_c": "Button", "_i": 10, "content": inner, "key": {"value": "k", "_type": "scroll"}},
                {"_c": "Button", "_i": 11, "content": "save", "key": 7, "disabled": True},
            ]
        }
    )
    page = tree.page
    assert [node.id for node in page.find_all("Button", text="save")] == [10, 11]
    assert [node.id for node in page.find_all(text="save")] == [12, 11]  # who shows it, not who is around
    assert page.find(key="k").id == 10
    assert page.find(key=7).id == 11
    assert page.find("Button", at=-1).id == 11
    assert page.find(disabled=True).id == 11
    with pytest.raises(LookupError, match=r"0 controls fit type='Buton'.*did you mean 'Button'.*there are"):
        page.find("Buton")
