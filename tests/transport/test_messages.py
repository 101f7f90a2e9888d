"""Messages: every body of the right shape is understood, every other is refused, and nothing else happens."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core_tree.wire import ProtocolError
from transport.messages import (
    Crashed,
    Event,
    Invoke,
    Patch,
    Register,
    Registered,
    Result,
    Update,
    body_of,
    parse,
)


def test_what_clients_send() -> None:
    assert parse(1, {"session_id": None, "page_name": "", "page": {"route": "/"}}) == Register(None, {"route": "/"})
    assert parse(1, {"session_id": "s", "page": {}}) == Register("s", {})
    assert parse(3, {"target": 5, "name": "click", "data": None}) == Event(5, "click", None)
    assert parse(4, {"id": 5, "props": {"value": "x"}}) == Update(5, {"value": "x"})
    assert parse(5, {"control_id": 5, "call_id": "c1", "result": [1], "error": None}) == Result("c1", [1], None)
    assert parse(5, {"control_id": 5, "call_id": "c1", "result": None, "error": "no"}) == Result("c1", None, "no")


def test_the_build_in_webassembly_sends_ids_as_floats() -> None:
    assert parse(3, {"target": 5.0, "name": "click"}) == Event(5, "click", None)
    assert parse(4, {"id": 1.0, "props": {}}) == Update(1, {})


@pytest.mark.parametrize(
    ("action", "body", "words"),
    [
        (1, None, "message 1: the body is a NoneType, not a map"),
        (1, [], "the body is a list"),
        (1, {"session_id": 5}, "'session_id' is a int, not a str"),
        (1, {"page": []}, "'page' is a list, not a dict"),
        (3, {"name": "click"}, "'target' is missing"),
        (3, {"target": "5", "name": "click"}, "'target' is a str, not a int"),
        (3, {"target": True, "name": "click"}, "'target' is a bool, not a int"),
        (3, {"target": 5.5, "name": "click"}, "'target' is a float, not a int"),
        (3, {"target": float("nan"), "name": "click"}, "'target' is a float"),
        (3, {"target": float("inf"), "name": "click"}, "'target' is a float"),
        (3, {"target": 5, "name": b"click"}, "'name' is a bytes, not a str"),
        (4, {"id": 5, "props": "value"}, "'props' is a str, not a dict"),
        (4, {"id": 5}, "'props' is missing"),
        (5, {"result": 1}, "'call_id' is missing"),
        (5, {"call_id": "c", "error": 5}, "'error' is a int, not a str"),
        (2, {"id": 1, "patch": []}, "message 2: no such message from a client"),
        (6, {"message": "x"}, "message 6: no such message from a client"),
        (99, {}, "message 99: no such message from a client"),
    ],
)
def test_other_shapes_are_refused_by_name(action: int, body: Any, words: str) -> None:
    with pytest.raises(ProtocolError) as refused:
        parse(action, body)
    assert words in str(refused.value)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=3),
    max_leaves=8,
)
fields = st.sampled_from(["session_id", "page", "target", "name", "data", "id", "props", "call_id", "error", "result"])


@given(st.integers(-1, 9), anything | st.dictionaries(fields, anything))
def test_anything_is_a_message_or_a_protocol_error(action: int, body: Any) -> None:
    try:
        message = parse(action, body)
    except ProtocolError:
        return
    match message:
        case Register(session_id=session_id, page=page):
            assert session_id is None or isinstance(session_id, str)
            assert isinstance(page, dict)
        case Event(target=target, name=name):
            assert type(target) is int
            assert isinstance(name, str)
        case Update(id=target, props=props):
            assert type(target) is int
            assert isinstance(props, dict)
        case Result(call_id=call_id):
            assert isinstance(call_id, str)


def test_what_servers_send() -> None:
    assert body_of(Registered("s", {"title": "T"})) == {"session_id": "s", "page_patch": {"title": "T"}, "error": ""}
    assert body_of(Patch(1, [[0], [0, 0, "a", 1]])) == {"id": 1, "patch": [[0], [0, 0, "a", 1]]}
    assert body_of(Crashed("bad")) == {"message": "bad"}
    assert body_of(Invoke(5, "c1", "focus")) == {
        "control_id": 5,
        "call_id": "c1",
        "name": "focus",
        "args": None,
        "timeout": 10,
    }
    assert [kind.code for kind in (Registered, Patch, Invoke, Crashed)] == [1, 2, 5, 6]
