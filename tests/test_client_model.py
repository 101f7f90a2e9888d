"""The model of the client: worked samples of the protocol, each way to go wrong, the user and the wire."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.client_model import (
    EVENT,
    INVOKE,
    PATCH,
    REGISTER,
    UPDATE,
    ClientError,
    ClientModel,
    Link,
    controls_in,
    differences,
    normalised,
)

NO_LISTENER = "Timeout waiting for invoke method listener for Text(10).focus"


def text(id: int, value: str, **props: Any) -> dict[str, Any]:
    return {"_c": "Text", "_i": id, "value": value, **props}


def column(id: int, *children: dict[str, Any], **props: Any) -> dict[str, Any]:
    return {"_c": "Column", "_i": id, "_internals": {"host_expanded": True}, "controls": [*children], **props}


def page_with(*children: dict[str, Any], **page: Any) -> dict[str, Any]:
    return {
        "views": [{"_c": "View", "_i": 3, "route": "/", "controls": [*children]}],
        "_overlay": {"_c": "Overlay", "_i": 4, "_internals": {"host_positioned": True}},
        "_dialogs": {"_c": "Dialogs", "_i": 5},
        **page,
    }


def answer(patch: Any, **fields: Any) -> dict[str, Any]:
    return {"session_id": "s1", "page_patch": patch, "error": "", **fields}


def showing(*children: dict[str, Any], strict: bool = True, **page: Any) -> ClientModel:
    client = ClientModel(strict=strict)
    client.register()
    client.receive(REGISTER, answer(page_with(*children, **page)))
    client.outbox.clear()
    return client


def patch(client: ClientModel, id: int, index: list[Any], *ops: list[Any]) -> None:
    client.receive(PATCH, {"id": id, "patch": [index, *ops]})


def shown(client: ClientModel) -> Any:
    """The first control of the first view."""
    return client.snapshot()["views"][0]["controls"][0]


def values(client: ClientModel) -> list[Any]:
    return [control.get("value") for control in shown(client)["controls"]]


def pages_index(*rest: Any) -> list[Any]:
    """A tree index from the page down to the controls of its first view, nodes 2 and 3."""
    return [0, {"views": [1, {0: [2, {"controls": [3, *rest]}]}]}]


class TestHandshake:
    def test_register_tells_of_the_page(self) -> None:
        action, body = ClientModel(facts={"route": "/start?x=1"}).register()
        assert action == REGISTER
        assert body["session_id"] is None
        assert body["page"]["route"] == "/start?x=1"
        assert body["page"]["width"] == 800
        assert body["page"]["window"] == {}

    def test_minimal_page(self) -> None:
        client = ClientModel()
        client.register()
        views = [{"_i": 3, "_c": "View", "route": "/", "controls": [text(10, "hello")]}]
        client.receive(REGISTER, answer({"views": views}))
        assert client.session_id == "s1"
        assert client.snapshot() == {"_c": "Page", "_i": 1, "views": views}

    def test_snapshot_with_what_the_client_knows_itself(self) -> None:
        client = showing(text(10, "a"))
        assert "width" not in client.snapshot()
        page = client.snapshot(facts=True)
        assert (page["width"], page["window"]) == (800, {"_c": "Window", "_i": 2})

    def test_a_property_that_the_server_wrote_is_no_longer_the_clients_own(self) -> None:
        client = showing(text(10, "a"), platform="ios")
        assert client.snapshot()["platform"] == "ios"
        patch(client, 2, [0], [0, 0, "title", "w"])
        assert client.snapshot()["window"] == {"_c": "Window", "_i": 2, "title": "w"}

    def test_what_is_left_out_stays_and_null_unsets(self) -> None:
        client = showing(text(10, "a"), title="T", theme={"color_scheme_seed": "green"})
        client.receive(REGISTER, answer({"title": None, "theme": {"use_material3": False}}))
        page = client.snapshot()
        assert "title" not in page
        assert page["theme"] == {"color_scheme_seed": "green", "use_material3": False}

    def test_a_control_with_the_same_id_is_merged_another_replaces(self) -> None:
        client = showing(text(10, "a"), floating=text(20, "x", size=3))
        client.receive(REGISTER, answer({"floating": text(20, "y")}))
        assert client.snapshot()["floating"] == text(20, "y", size=3)
        client.receive(REGISTER, answer({"floating": text(21, "z")}))
        assert client.snapshot()["floating"] == text(21, "z")

    def test_lists_are_replaced_as_a_whole(self) -> None:
        client = showing(text(10, "a", size=3), text(11, "b"))
        client.receive(REGISTER, answer(page_with(text(10, "c"))))
        assert client.snapshot()["views"][0]["controls"] == [text(10, "c")]
        assert client.find(11) is None

    def test_an_empty_answer_resumes(self) -> None:
        client = showing(text(10, "a"))
        before = client.snapshot()
        client.receive(6, {"message": "broken"})
        assert client.crash == "broken"
        client.disconnect()
        client.register()
        client.receive(REGISTER, answer({}))
        assert client.snapshot() == before
        assert client.crash is None

    def test_an_error_answer_is_shown_and_its_patch_is_not_applied(self) -> None:
        client = showing(text(10, "a"))
        before = client.snapshot()
        client.receive(REGISTER, answer({"title": "T"}, error="no\nsuch app"))
        assert client.crash == "no\nsuch app"
        assert client.snapshot() == before

    def test_a_null_error_is_none(self) -> None:
        client = showing(text(10, "a"))
        client.receive(REGISTER, answer({"title": "T"}, error=None))
        assert client.snapshot()["title"] == "T"

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            (answer(None), "page_patch is not of type dict"),
            (answer({}, session_id=None), "session_id is not of type str"),
            (answer({}, error=3), "error is not a string"),
            (answer({"_c": "View", "_i": 9}), "not about the page"),
            (answer({"window": {"_c": "Window", "_i": 9}}), "not the window"),
            (answer({"media": {"_c": "Text", "_i": 9}}), "lands on a plain map"),
            (answer({"views": [{"_c": "Text", "_i": 9}, {"x": 1}]}), "not a control"),
            (answer({"_dialogs": {"_c": "Column", "_i": 5}}), "keeps its type"),
            (answer({"_overlay": {"_c": "Overlay", "_i": 44}}), "view 3 was mounted before"),
            (answer({3: 4}), "property names are strings"),
        ],
    )
    def test_wrong_answers(self, body: dict[str, Any], message: str) -> None:
        client = showing(text(10, "a"))
        with pytest.raises(ClientError, match=message):
            client.receive(REGISTER, body)
        assert len(client.errors) == 1


class TestWorkedPatches:
    def test_title_from_bytes(self) -> None:
        packet = bytes.fromhex("00920282a2696401a5706174636892910094 0000a57469746c65a154")
        action, body = msgspec.msgpack.decode(packet[1:])
        client = showing(text(10, "a"))
        client.receive(action, body)
        assert client.snapshot()["title"] == "T"

    def test_nested_value_and_rotation(self) -> None:
        def box(id: int) -> dict[str, Any]:
            return column(id, text(id + 1, "x"), text(id + 2, "y"), text(id + 3, "z"))

        client = showing(box(10))
        index = pages_index({0: [4, {"controls": [5, {1: [6]}]}]})
        patch(client, 1, index, [0, 6, "value", "B"], [3, 5, 1, 5, 0], [3, 5, 2, 5, 1])
        assert values(client) == ["B", "z", "x"]

    def test_add_a_service(self) -> None:
        registry = {"_c": "ServiceRegistry", "_i": 7, "_services": [{"_c": "UrlLauncher", "_i": 72}]}
        client = showing(text(10, "a"), _services=registry)
        patch(client, 7, [0, {"_services": [1]}], [1, 1, 1, {"_c": "Clipboard", "_i": 73}])
        assert client.find(73) is not None
        assert [s["_c"] for s in client.snapshot()["_services"]["_services"]] == ["UrlLauncher", "Clipboard"]

    def test_unset(self) -> None:
        client = showing({"_c": "Container", "_i": 10, "padding": 5})
        patch(client, 1, pages_index({0: [4]}), [0, 4, "padding", None])
        assert shown(client) == {"_c": "Container", "_i": 10}

    def test_by_id(self) -> None:
        client = showing(text(66, "a"))
        patch(client, 66, [0], [0, 0, "value", "x"])
        assert shown(client)["value"] == "x"

    def test_through_components(self) -> None:
        inner = {"_c": "C", "_i": 82, "_b": text(83, "in 0")}
        outer = {"_c": "C", "_i": 80, "_b": column(81, text(84, "v0"), inner)}
        client = showing(outer)
        index = [0, {"_b": [1, {"controls": [2, {0: [3], 1: [4, {"_b": [5]}]}]}]}]
        patch(client, 80, index, [0, 3, "value", "v1"], [0, 5, "value", "in 1"])
        assert client.prop(84, "value") == "v1"
        assert client.prop(83, "value") == "in 1"

    def test_paths_are_followed_when_each_operation_runs(self) -> None:
        client = showing(column(10, text(11, "old")))
        index = [0, {"controls": [7, {0: [3]}]}]
        patch(client, 10, index, [1, 7, 0, text(12, "new")], [0, 3, "value", "hit"])
        assert values(client) == ["hit", "old"]

    def test_numbers_of_nodes_are_arbitrary(self) -> None:
        client = showing(column(10, text(11, "a")))
        patch(client, 10, [99, {"controls": [-4, {0: [0]}]}], [0, 0, "value", "b"], [0, 99, "spacing", 3])
        assert values(client) == ["b"]
        assert client.prop(10, "spacing") == 3

    def test_maps_within_properties(self) -> None:
        client = showing(text(10, "a"), fonts={"a": "a.ttf", "b": "b.ttf"})
        index = [0, {"fonts": [1]}]
        patch(client, 1, index, [0, 1, "a", "c.ttf"], [1, 1, "d", "d.ttf"], [2, 1, "b"], [3, 1, "d", 1, "e"])
        assert client.snapshot()["fonts"] == {"a": "c.ttf", "e": "d.ttf"}

    def test_a_control_as_the_container_of_a_map_operation(self) -> None:
        client = showing({"_c": "Container", "_i": 10, "content": text(11, "a"), "bgcolor": "red"})
        patch(client, 10, [0], [3, 0, "content", 0, "badge"], [2, 0, "bgcolor"], [1, 0, "width", 4.0])
        assert shown(client) == {"_c": "Container", "_i": 10, "badge": text(11, "a"), "width": 4}

    def test_move_between_lists(self) -> None:
        client = showing(column(10, text(11, "a"), text(12, "b")), column(20, text(21, "c")))
        index = pages_index({0: [4, {"controls": [5]}], 1: [6, {"controls": [7]}]})
        patch(client, 1, index, [3, 5, 0, 7, 1])
        first, second = client.snapshot()["views"][0]["controls"]
        assert [c["_i"] for c in first["controls"]] == [12]
        assert [c["_i"] for c in second["controls"]] == [21, 11]
        patch(client, 11, [0], [0, 0, "value", "still me"])
        assert client.prop(11, "value") == "still me"

    def test_a_control_anywhere_in_a_value_is_built(self) -> None:
        client = showing(text(10, "a"))
        patch(client, 10, [0], [0, 0, "deep", {"map": [{"of": [text(11, "b")]}]}])
        patch(client, 11, [0], [0, 0, "value", "c"])
        assert shown(client)["deep"] == {"map": [{"of": [text(11, "c")]}]}

    def test_a_replaced_control_takes_over_its_id(self) -> None:
        client = showing(column(10, text(11, "a", size=4)))
        old = client.find(11)
        index = [0, {"controls": [1]}]
        patch(client, 10, index, [0, 1, 0, text(11, "b")])
        assert client.find(11) is not old
        assert shown(client)["controls"] == [text(11, "b")]
        patch(client, 10, index, [0, 1, 0, {"_c": "Icon", "_i": 11, "icon": 65604}])
        assert shown(client)["controls"] == [{"_c": "Icon", "_i": 11, "icon": 65604}]

    def test_the_new_one_may_come_before_the_old_one_goes(self) -> None:
        client = showing(column(10, text(11, "a"), text(12, "b")))
        patch(client, 10, [0, {"controls": [1]}], [1, 1, 2, text(11, "again")], [2, 1, 0])
        assert values(client) == ["b", "again"]

    def test_what_comes_in_is_copied(self) -> None:
        child = text(11, "a")
        client = showing(column(10, child))
        child["value"] = "changed behind its back"
        assert values(client) == ["a"]


class TestWrongPatches:
    @pytest.mark.parametrize(
        ("id", "index", "op", "message"),
        [
            (10, [0], [0, 1, "value", "x"], "the tree index has no node 1"),
            (10, [0, {"none": [1]}], [0, 1, "value", "x"], r"Column\(10\)\.none is None"),
            (10, [0, {"none": [1, {"deep": [2]}]}], [0, 2, "v", "x"], "goes on at 'deep' where .* is None"),
            (10, [0, {"spacing": [1]}], [1, 1, 0, "x"], "is 8, neither control"),
            (10, [0, {"spacing": [1]}], [2, 1, 0], "is 8, neither control"),
            (10, [0, {"controls": [1, {2: [2]}]}], [0, 2, "value", "x"], "position 2 is out of range"),
            (
                10,
                [0, {"controls": [1, {"0": [2]}]}],
                [0, 2, "value", "x"],
                "a list position is an int, not '0'",
            ),
            (10, [0, {"controls": [1, {True: [2]}]}], [0, 2, "value", "x"], "a list position is an int"),
            (10, [0, {0: [1]}], [0, 1, "value", "x"], "property names are strings, not 0"),
            (10, [0, {"controls": [1]}], [0, 1, 2, "x"], "position 2 is out of range, the end is 2"),
            (10, [0, {"controls": [1]}], [0, 1, -1, "x"], "position -1 is out of range"),
            (
                10,
                [0, {"controls": [1]}],
                [1, 1, 3, text(20, "x")],
                "position 3 is out of range, the end is 3",
            ),
            (10, [0, {"controls": [1]}], [2, 1, 2], "position 2 is out of range"),
            (10, [0, {"controls": [1]}], [3, 1, 0, 1, 2], "position 2 is out of range, the end is 2"),
            (10, [0, {"controls": [1]}], [3, 1, 0, 0, "x"], "between a list and a map"),
            (10, [0], [4, 0, "value", "x"], "unknown operation code 4"),
            (10, [0], [-1, 0, "value", "x"], "unknown operation code -1"),
            (10, [0], [0, 0, "value"], "replace has 4 elements, not 3"),
            (10, [0], [0, 0, "_i", 12], "_i is no property"),
            (10, [0], [0, 0, 5, 12], "property names are strings, not 5"),
            (10, [0], "nonsense", "not a list"),
            (10, [0], [0, 0, "data", object()], "is not plain data"),
            (10, [0], [0, 0, "data", 2**32], "does not fit 32 bits"),
            (10, [0], [0, 0, "data", [-(2**31) - 1]], "does not fit 32 bits"),
            (10, [0], [0, 0, "badge", {"_c": "Text"}], "no integer id"),
            (10, [0], [0, 0, "badge", {"_c": "Text", "_i": "20"}], "no integer id"),
            (10, [0], [0, 0, "badge", {"_c": None, "_i": 20}], "type is not a string"),
            (10, [0], [0, 0, "badge", {"_c": "Text", "_i": 1}], "an id of the page's own"),
            (10, ["a"], [0, 0, "x", 1], "node number is not an int"),
            (10, [0, [1]], [0, 0, "x", 1], "are not a map"),
            (10, [], [0, 0, "x", 1], r"not \[number\]"),
            (10, [0, {"a": [1], "b": [1]}], [0, 0, "x", 1], "node number 1 names"),
        ],
    )
    def test_throws(self, id: int, index: Any, op: Any, message: str) -> None:
        client = showing(column(10, text(11, "a"), text(12, "b"), spacing=8))
        with pytest.raises(ClientError, match=message):
            patch(client, id, index, op)
        assert len(client.errors) == 1

    def test_no_operation(self) -> None:
        with pytest.raises(ClientError, match="no operation"):
            patch(showing(text(10, "a")), 10, [0])

    def test_what_went_before_stays_and_the_rest_is_lost(self) -> None:
        client = showing(column(10, text(11, "a")), strict=False)
        ops = ([0, 0, "spacing", 1], [2, 0, 5], [0, 0, "spacing", 2])
        patch(client, 10, [0], *ops)
        assert client.prop(10, "spacing") == 1
        assert "operation 2 [2, 0, 5]" in str(client.errors[0])

    def test_unknown_control(self) -> None:
        client = showing(text(10, "a"))
        with pytest.raises(ClientError, match="dropped a patch for unknown control 77:"):
            patch(client, 77, [0], [0, 0, "value", "x"])

    def test_removed_control(self) -> None:
        client = showing(column(10, text(11, "a")))
        patch(client, 10, [0, {"controls": [1]}], [2, 1, 0])
        with pytest.raises(ClientError, match=r"unknown control 11 \(Text\(11\) is no longer in the tree\)"):
            patch(client, 11, [0], [0, 0, "value", "x"])

    def test_unknown_control_is_dropped_and_recorded(self) -> None:
        client = showing(text(10, "a"), strict=False)
        before = client.snapshot()
        patch(client, 77, [0], [0, 0, "value", "x"])
        assert client.snapshot() == before
        assert len(client.errors) == 1

    @pytest.mark.parametrize(
        ("control", "message"),
        [
            (text(11, "twin"), "alive with one id"),
            ({"_c": "Icon", "_i": 11}, r"Text\(11\) and Icon\(11\)"),
            ({"_c": "C", "_i": 20, "_b": [text(21, "x")]}, "the body of component"),
            ({"_c": "C", "_i": 20, "_b": "text"}, "the body of component"),
            (3, "not a control: 3"),
            (None, "not a control: None"),
        ],
    )
    def test_what_must_not_be_in_a_list_of_controls(self, control: Any, message: str) -> None:
        client = showing(column(10, text(11, "a")))
        with pytest.raises(ClientError, match=message):
            patch(client, 10, [0, {"controls": [1]}], [1, 1, 1, control])

    def test_a_component_with_a_list_may_be_the_whole_list(self) -> None:
        body = {"_c": "C", "_i": 20, "_b": [text(21, "x"), text(22, "y")]}
        client = showing({"_c": "Column", "_i": 10, "controls": body})
        assert [c["_i"] for c in controls_in(shown(client))] == [10, 20, 21, 22]

    def test_an_id_taken_from_a_control_that_stays(self) -> None:
        client = showing(column(10, text(11, "a")))
        index = [0, {"controls": [1]}]
        with pytest.raises(ClientError, match="its id went to a newer control that is gone"):
            patch(client, 10, index, [1, 1, 1, text(11, "newer")], [2, 1, 1])
        with pytest.raises(ClientError, match=r"unknown control 11 \(Text\(11\) is on screen"):
            patch(client, 11, [0], [0, 0, "value", "x"])

    def test_two_views_with_one_route(self) -> None:
        client = showing(text(10, "a"))
        with pytest.raises(ClientError, match="two views share the route '/'"):
            patch(client, 1, [0, {"views": [1]}], [1, 1, 1, {"_c": "View", "_i": 30, "route": "/"}])

    @pytest.mark.parametrize("id", [4, 44])
    def test_a_container_replaced_under_a_mounted_view(self, id: int) -> None:
        client = showing(text(10, "a"))
        with pytest.raises(ClientError, match=r"page\._overlay is another object now"):
            patch(client, 1, [0], [0, 0, "_overlay", {"_c": "Overlay", "_i": id}])

    def test_a_component_may_show_nothing(self) -> None:
        assert shown(showing({"_c": "C", "_i": 10, "_b": None})) == {"_c": "C", "_i": 10}

    def test_containers_may_change_with_all_views(self) -> None:
        client = showing(text(10, "a"))
        new = {"_overlay": {"_c": "Overlay", "_i": 41}, "_dialogs": {"_c": "Dialogs", "_i": 42}}
        client.receive(REGISTER, answer({"views": [{"_c": "View", "_i": 40, "route": "/"}], **new}))
        assert client.snapshot()["_overlay"] == new["_overlay"]


class TestOtherMessages:
    @pytest.mark.parametrize(
        ("action", "body", "message"),
        [
            (EVENT, {"target": 1, "name": "x", "data": None}, "only goes to the server"),
            (UPDATE, {"id": 1, "props": {}}, "only goes to the server"),
            (8, {}, "unknown action code 8"),
            (PATCH, [], "not a map"),
            (PATCH, {"id": "10", "patch": [[0], [0, 0, "x", 1]]}, "id is not of type int"),
            (PATCH, {"id": 10, "patch": None}, "patch is not of type list"),
            (INVOKE, {"control_id": 1, "call_id": 7, "name": "x"}, "call_id is not of type str"),
            (INVOKE, {"control_id": 1, "call_id": "7", "name": "x", "args": []}, "args is not a map"),
            (INVOKE, {"control_id": 1, "call_id": "7", "name": "x", "timeout": 0.5}, "timeout is not an int"),
            (6, {}, "message is not of type str"),
            (7, {"text": "x", "is_stderr": None}, "is_stderr is not of type bool"),
        ],
    )
    def test_wrong_messages(self, action: int, body: Any, message: str) -> None:
        client = showing(text(10, "a"))
        with pytest.raises(ClientError, match=message):
            client.receive(action, body)

    def test_output(self) -> None:
        client = showing(text(10, "a"))
        client.receive(7, {"text": "hi", "is_stderr": False})
        assert client.output == [("hi", False)]

    @pytest.mark.parametrize(
        ("id", "name", "error"),
        [
            (1, "probe", "Exception: Unknown Page method: probe"),
            (99999, "foo", "Calling foo method of inexistent control: 99999"),
            (11, "nope", "Exception: Unknown Button method: nope"),
            (11, "focus", None),
            (10, "focus", f"TimeoutException after 0:00:01.000000: {NO_LISTENER}"),
        ],
    )
    def test_every_call_is_answered(self, id: int, name: str, error: str | None) -> None:
        client = showing(text(10, "a"), {"_c": "Button", "_i": 11})
        client.receive(INVOKE, {"control_id": id, "call_id": "c", "name": name, "args": None, "timeout": 1})
        result = {"control_id": id, "call_id": "c", "result": None, "error": error}
        assert list(client.outbox) == [(INVOKE, result)]
        assert client.errors == []

    def test_answers_of_the_tests_own(self) -> None:
        client = showing({"_c": "Clipboard", "_i": 10})
        client.methods["Clipboard", "get"] = lambda node, args: f"{node} {args}"
        client.receive(INVOKE, {"control_id": 10, "call_id": "c", "name": "get", "args": {"a": 1}})
        assert client.outbox[0][1]["result"] == "Clipboard(10) {'a': 1}"

    def test_push_route(self) -> None:
        client = showing(text(10, "a"))
        call = {"control_id": 1, "call_id": "c", "name": "push_route", "args": {"route": "/b"}}
        client.receive(INVOKE, call)
        assert [action for action, _ in client.outbox] == [UPDATE, EVENT, INVOKE]
        assert client.outbox[1][1] == {"target": 1, "name": "route_change", "data": {"route": "/b"}}


class TestUser:
    def test_typing_updates_then_tells(self) -> None:
        client = showing({"_c": "TextField", "_i": 12, "on_change": True})
        messages = client.type_text(12, "a") + client.type_text(12, "ab")
        assert messages == [
            (UPDATE, {"id": 12, "props": {"value": "a"}}),
            (EVENT, {"target": 12, "name": "change", "data": "a"}),
            (UPDATE, {"id": 12, "props": {"value": "ab"}}),
            (EVENT, {"target": 12, "name": "change", "data": "ab"}),
        ]
        assert list(client.outbox) == messages
        assert client.prop(12, "value") == "ab"

    def test_an_update_goes_out_even_without_a_handler(self) -> None:
        client = showing({"_c": "TextField", "_i": 12})
        assert client.type_text(12, "a") == [(UPDATE, {"id": 12, "props": {"value": "a"}})]

    def test_click_needs_the_flag_to_be_true(self) -> None:
        client = showing({"_c": "Button", "_i": 12, "on_click": 1})
        assert client.click(12) == []
        patch(client, 12, [0], [0, 0, "on_click", True])
        assert client.click(12) == [(EVENT, {"target": 12, "name": "click", "data": None})]
        patch(client, 12, [0], [0, 0, "on_click", False])
        assert client.click(12) == []

    @pytest.mark.parametrize("off", [{"disabled": True}, {"visible": False}])
    def test_what_is_off_cannot_be_acted_on(self, off: dict[str, Any]) -> None:
        button = {"_c": "Button", "_i": 12, "on_click": True}
        assert showing({**button, **off}).click(12) == []
        assert showing(column(10, column(11, button), **off)).click(12) == []
        assert showing({"_c": "C", "_i": 10, "_b": button, **off}).click(12) != []

    def test_nothing_happens_to_what_is_gone(self) -> None:
        client = showing(text(10, "a"))
        acts = [client.click, client.check, client.dismiss]
        assert [act(77) for act in acts] == [[], [], []]
        assert client.type_text(77, "x") == client.slide(77, 1) == []

    def test_checking(self) -> None:
        client = showing({"_c": "Checkbox", "_i": 12, "on_change": True})
        assert [client.check(12)[1][1]["data"] for _ in range(3)] == [True, False, True]
        patch(client, 12, [0], [0, 0, "tristate", True])
        assert [client.check(12)[1][1]["data"] for _ in range(3)] == [None, False, True]

    def test_sliding_stays_within_the_range(self) -> None:
        client = showing({"_c": "Slider", "_i": 12, "on_change": True})
        assert client.slide(12, 0.5)[1][1]["data"] == 0.5
        assert client.slide(12, 5)[0][1]["props"] == {"value": 1}
        patch(client, 12, [0], [0, 0, "max", 10])
        assert client.slide(12, 5)[0][1]["props"] == {"value": 5}

    def test_dismissing_a_dialog(self) -> None:
        dialog = {"_c": "AlertDialog", "_i": 20, "open": True, "on_dismiss": True}
        client = showing(text(10, "a"), _dialogs={"_c": "Dialogs", "_i": 5, "controls": [dialog]})
        assert client.dismiss(20) == [
            (UPDATE, {"id": 20, "props": {"open": False}}),
            (EVENT, {"target": 20, "name": "dismiss", "data": None}),
        ]

    def test_a_snack_bar_is_dismissed_first(self) -> None:
        client = showing({"_c": "SnackBar", "_i": 20})
        assert [body["props"] for _, body in client.dismiss(20)] == [{"_dismissed": True}, {"open": False}]

    def test_resizing_is_seen_only_with_the_containers(self) -> None:
        bare = ClientModel()
        bare.register()
        bare.receive(REGISTER, answer({"views": [{"_c": "View", "_i": 3}]}))
        assert bare.resize(10, 20) == []
        assert [action for action, _ in showing(text(10, "a")).resize(10, 20)] == [UPDATE, EVENT]

    def test_what_happens_while_disconnected_waits_for_the_answer(self) -> None:
        client = showing({"_c": "TextField", "_i": 12})
        client.disconnect()
        client.type_text(12, "offline")
        assert not client.outbox
        action, body = client.register()
        assert (action, body["session_id"]) == (REGISTER, "s1")
        assert len(client.outbox) == 1
        client.receive(REGISTER, answer({}))
        assert client.outbox[1] == (UPDATE, {"id": 12, "props": {"value": "offline"}})


class Echo:
    """A server that shows a field and answers each change with a patch of a text."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, dict[str, Any]]] = []
        self.link: Link | None = None
        self.due: list[str] = []

    def receive(self, action: int, body: dict[str, Any]) -> None:
        self.seen.append((action, body))
        assert self.link is not None
        if action == REGISTER:
            field = {"_c": "TextField", "_i": 10, "on_change": True}
            self.link.send(REGISTER, answer(page_with(field, text(11, ""))))
        elif action == EVENT:
            self.due.append(body["data"])

    def tick(self) -> None:
        assert self.link is not None
        if self.due:
            self.link.send(PATCH, {"id": 11, "patch": [[0], [0, 0, "value", self.due.pop()]]})
            self.due.clear()


def echo() -> tuple[ClientModel, Echo, Link]:
    client, server = ClientModel(), Echo()
    server.link = Link(client, server.receive)
    server.link.connect()
    return client, server, server.link


class TestLink:
    def test_nothing_moves_by_itself(self) -> None:
        client, server, link = echo()
        assert server.seen == []
        assert link.deliver_down() is None
        assert link.deliver_up() is not None
        assert client.session_id is None
        assert link.deliver_down() is not None
        assert client.session_id == "s1"
        assert link.idle

    def test_settle(self) -> None:
        client, server, link = echo()
        link.settle(server.tick)
        client.type_text(10, "a")
        client.type_text(10, "ab")
        link.settle(server.tick)
        assert client.prop(11, "value") == "ab"
        assert [action for action, _ in server.seen] == [REGISTER, UPDATE, EVENT, UPDATE, EVENT]

    def test_settle_notices_what_never_rests(self) -> None:
        _, _, link = echo()
        link.settle()
        body = {"id": 11, "patch": [[0], [0, 0, "value", "x"]]}
        with pytest.raises(AssertionError, match="no rest after 50"):
            link.settle(lambda: link.send(PATCH, body), limit=50)

    def test_a_message_is_what_it_was_when_sent(self) -> None:
        client, _, link = echo()
        link.settle()
        op = [0, 0, "value", "then"]
        link.send(PATCH, {"id": 11, "patch": [[0], op]})
        op[3] = "now"
        link.settle()
        assert client.prop(11, "value") == "then"

    def test_a_cut_loses_what_is_under_way(self) -> None:
        client, server, link = echo()
        link.settle()
        client.type_text(10, "lost")
        link.send(PATCH, {"id": 11, "patch": [[0], [0, 0, "value", "lost"]]})
        link.cut()
        client.type_text(10, "kept")
        link.send(PATCH, {"id": 11, "patch": [[0], [0, 0, "value", "lost"]]})
        assert (link.lost, link.deliver_up(), link.deliver_down()) == (4, None, None)
        link.connect()
        link.settle()
        assert [body.get("props") for action, body in server.seen if action == UPDATE] == [{"value": "kept"}]

    @given(st.lists(st.sampled_from(["type", "up", "down", "tick"]), max_size=40))
    def test_any_delays_end_in_the_same_state(self, steps: list[str]) -> None:
        client, server, link = echo()
        link.settle()
        typed = ""
        for number, step in enumerate(steps):
            if step == "type":
                typed = f"text {number}"
                client.type_text(10, typed)
            elif step == "tick":
                server.tick()
            else:
                (link.deliver_up if step == "up" else link.deliver_down)()
        link.settle(server.tick)
        assert client.prop(11, "value") == typed
        told = [body["data"] for action, body in server.seen if action == EVENT]
        assert told == sorted(told, key=lambda value: int(value.split()[1]))


@given(st.data())
def test_list_operations_do_what_they_do_to_a_list(data: st.DataObject) -> None:
    client = showing(column(10, *(text(100 + n, str(n)) for n in range(4))))
    wanted = [str(n) for n in range(4)]
    ops: list[list[Any]] = []
    for step in range(data.draw(st.integers(1, 12))):
        code = data.draw(st.integers(0, 3)) if wanted else 1
        position = data.draw(st.integers(0, len(wanted) - (code != 1)))
        if code == 0:
            wanted[position] = f"new {step}"
            ops.append([0, 1, position, text(200 + step, f"new {step}")])
        elif code == 1:
            wanted.insert(position, f"new {step}")
            ops.append([1, 1, position, text(200 + step, f"new {step}")])
        elif code == 2:
            del wanted[position]
            ops.append([2, 1, position])
        else:
            item = wanted.pop(position)
            target = data.draw(st.integers(0, len(wanted)))
            wanted.insert(target, item)
            ops.append([3, 1, position, 1, target])
    patch(client, 10, [0, {"controls": [1]}], *ops)
    assert [control["value"] for control in shown(client).get("controls", [])] == wanted
    ids = {control["_i"] for control in controls_in(shown(client))}
    assert all((client.find(number) is not None) == (number in ids) for number in range(10, 220))


class TestComparison:
    def test_what_means_the_same_is_equal(self) -> None:
        tree = {"_c": "X", "_i": 3, "a": None, "b": [], "c": 3.0, "d": (1, None), "on_click": False, "e": {}}
        assert normalised(tree) == {"_c": "X", "_i": 3, "c": 3, "d": [1, None], "e": {}}
        assert "e" not in normalised(tree, empty_map_is_missing=True)

    def test_defaults_of_the_callers_own(self) -> None:
        client = showing(text(10, "a", visible=True), column(11, visible=True))
        page = client.snapshot(is_default=lambda *what: what == ("Text", "visible", True))
        first, second = page["views"][0]["controls"]
        assert "visible" not in first
        assert second["visible"] is True

    def test_values_of_other_kinds_are_left_alone(self) -> None:
        moment = datetime(2026, 3, 4, tzinfo=UTC)
        client = showing({"_c": "DatePicker", "_i": 10, "value": moment, "src": b"\x00"})
        assert shown(client) == {"_c": "DatePicker", "_i": 10, "value": moment, "src": b"\x00"}

    def test_differences(self) -> None:
        left = showing(column(10, text(11, "a"), text(12, "b"), spacing=float("nan"))).snapshot()
        assert differences(left, copy.deepcopy(left)) == []
        right = copy.deepcopy(left)
        controls = right["views"][0]["controls"][0]["controls"]
        controls[0]["value"] = 1
        del controls[1]
        where = "page:Page(1).views[0]:View(3).controls[0]:Column(10).controls"
        assert differences(left, right) == [
            f"{where}: 2 items expected, 1 found",
            f"{where}[0]:Text(11).value: expected 'a', found 1",
        ]

    def test_true_is_not_one(self) -> None:
        assert differences({"a": True, "b": 1}, {"a": 1}, "it") == [
            "it.a: expected True, found 1",
            "it.b: expected 1, found nothing",
        ]
