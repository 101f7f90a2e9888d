"""The messages of the client protocol (section 3), as classes. Each knows its code and the shape of its body."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from core_tree.wire import ProtocolError

__all__ = [
    "Crashed",
    "Event",
    "Incoming",
    "Invoke",
    "Outgoing",
    "Patch",
    "Register",
    "Registered",
    "Result",
    "Update",
    "parse",
]

REGISTER, PATCH, EVENT, UPDATE, INVOKE, CRASHED = 1, 2, 3, 4, 5, 6


@attrs.frozen
class Register:
    """The client asks for a page. Comes first on each connection."""

    session_id: str | None
    """The session that the tab had before, if any."""
    page: dict[str, Any]
    """What the client knows of its page: route, size, platform and the like."""
    page_name: str = ""
    """The beginning of the path in the browser's address."""


@attrs.frozen
class Event:
    """Something happened to a control."""

    target: int
    name: str
    data: Any


@attrs.frozen
class Update:
    """The user changed properties of a control. Comes before the event that tells of it."""

    id: int
    props: dict[str, Any]


@attrs.frozen
class Result:
    """The answer to an `Invoke`."""

    call_id: str
    result: Any
    error: str | None


Incoming = Register | Event | Update | Result


@attrs.frozen
class Registered:
    """The answer to `Register`: the session and the whole page."""

    code: ClassVar[int] = REGISTER
    session_id: str
    page_patch: dict[str, Any]
    error: str = ""


@attrs.frozen
class Patch:
    """Changes of the tree, below the control with that id."""

    code: ClassVar[int] = PATCH
    id: int
    patch: list[Any]


@attrs.frozen
class Invoke:
    """Call a method of a control in the client."""

    code: ClassVar[int] = INVOKE
    control_id: int
    call_id: str
    name: str
    args: dict[str, Any] | None = None
    timeout: int = 10
    """Whole seconds that the client waits for the control to be on screen."""


@attrs.frozen
class Crashed:
    """Show an error over the page; the first line is its title."""

    code: ClassVar[int] = CRASHED
    message: str


Outgoing = Registered | Patch | Invoke | Crashed


def body_of(message: Outgoing) -> dict[str, Any]:
    """The message's body as it is sent."""
    return {field.name: getattr(message, field.name) for field in attrs.fields(type(message))}


def parse(action: int, body: Any) -> Incoming:
    """The message in a decoded packet.

    Raises:
        ProtocolError: an unknown message, or one of another shape than the protocol says.
    """
    if not isinstance(body, dict):
        raise ProtocolError(f"message {action}: the body is a {type(body).__name__}, not a map")
    match action:
        case 1:
            return Register(
                session_id=_field(body, "session_id", str, None),
                page=_field(body, "page", dict, {}) or {},
                page_name=_field(body, "page_name", str, ""),
            )
        case 3:
            return Event(target=_field(body, "target", int), name=_field(body, "name", str), data=body.get("data"))
        case 4:
            return Update(id=_field(body, "id", int), props=_field(body, "props", dict))
        case 5:
            return Result(
                call_id=_field(body, "call_id", str), result=body.get("result"), error=_field(body, "error", str, None)
            )
    raise ProtocolError(f"message {action}: no such message from a client")


_REQUIRED: Any = object()


def _field(body: dict[Any, Any], name: str, kind: type, default: Any = _REQUIRED) -> Any:
    value = body.get(name)
    if value is None:
        if default is _REQUIRED:
            raise ProtocolError(f"'{name}' is missing")
        return default
    if kind is int and isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ProtocolError(f"'{name}' is a {type(value).__name__}, not a {kind.__name__}")
    return value
