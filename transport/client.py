"""A client's side of the protocol, without a socket: packets in, packets out, and the page in between.

side = ClientSide(codec)
send(side.register())
for packet in received:
    for answer in side.receive(packet):
        send(answer)
send(*side.click(side.tree.page.find("Button")))
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from core_tree.wire import DATA_CHANNEL, ChannelData, Codec, ProtocolError
from transport.client_tree import PAGE_ID, ClientError, ClientNode, ClientTree

__all__ = ["Answer", "ClientSide", "Frame", "Received"]

REGISTER, PATCH, EVENT, UPDATE, INVOKE, CRASHED, OUTPUT = range(1, 8)

FACTS: Final[dict[str, Any]] = {
    "pwa": False,
    "web": True,
    "debug": False,
    "wasm": False,
    "test": False,
    "multi_view": False,
    "pyodide": False,
    "platform_brightness": "light",
    "width": 800,
    "height": 600,
    "platform": "linux",
    "media": {
        "padding": {"top": 0, "right": 0, "bottom": 0, "left": 0},
        "view_padding": {"top": 0, "right": 0, "bottom": 0, "left": 0},
        "view_insets": {"top": 0, "right": 0, "bottom": 0, "left": 0},
        "device_pixel_ratio": 1,
        "orientation": "landscape",
        "always_use_24_hour_format": False,
    },
}
"""What a client tells of itself when it registers."""

Answer = Callable[[ClientNode, dict[str, Any]], Any]
"""Answers a method: given the control and the arguments. What it raises is the error."""


@attrs.define
class Received:
    """What has come from the server so far."""

    messages: int = 0
    frames: int = 0
    """Pages and patches."""
    bytes: int = 0
    first_at: float | None = None
    """When the first message came, in seconds of `time.monotonic`."""
    last_at: float | None = None


@attrs.frozen
class Frame:
    """A message of the server as it came."""

    at: float
    """Seconds of `time.monotonic`."""
    packet: bytes


class ClientSide:
    """One client: what it holds of its page, and what it has to say.

    Args:
        codec: the wire.
        session_id: a session to come back to.
        route: path and query of the page.
        facts: what the client tells of itself besides, such as `width`.
        keep_tree: False to build no tree: messages are only counted and handed on.
        keep_frames: True to keep what comes as it is, in `frames`.
    """

    def __init__(
        self,
        codec: Codec,
        *,
        session_id: str | None = None,
        route: str = "/",
        facts: Mapping[str, Any] | None = None,
        keep_tree: bool = True,
        keep_frames: bool = False,
    ) -> None:
        self.codec = codec
        self.session_id = session_id
        self.registered = False
        self.crash: str | None = None
        """The error that lies over the page, None if none does."""
        self.received = Received()
        self.frames: list[Frame] = []
        self.answers: dict[tuple[str, str], Answer] = {}
        """Answers of methods, by (type of control, method). Others are answered at once by an error, but for the page's
        `push_route`, which changes the address."""
        self.on_message: Callable[[int, Any], object] | None = None
        """Called with the code and the body of each message of the server, after the tree has taken it."""
        self._facts = {**FACTS, "route": route, **(facts or {})}
        self._keep_tree = keep_tree
        self._keep_frames = keep_frames
        self._waiting: list[bytes] = []
        """What is to be said once the server has answered the registration."""
        self._open: set[int] = set()
        """The dialogs that are shown."""
        self.tree = ClientTree(self._facts)

    # -- the connection ------------------------------------------------------------------------------------------------

    def register(self) -> bytes:
        """The first packet of a connection."""
        self.registered = False
        page = {name: self.tree.page.props.get(name) for name in self._facts}
        whole: dict[str, Any] = {**page, "window": {}}
        body = {"session_id": self.session_id, "page_name": "", "page": whole}
        return self.codec.encode(REGISTER, body)

    def disconnected(self) -> None:
        """The connection is gone: what is said now waits for the next registration."""
        self.registered = False

    def receive(self, packet: bytes) -> list[bytes]:
        """Take a packet, and return those to send in answer.

        Raises:
            ProtocolError: the packet cannot be read, or says what cannot be done.
        """
        now = time.monotonic()
        received = self.received
        received.messages += 1
        received.bytes += len(packet)
        received.first_at = received.first_at or now
        received.last_at = now
        if self._keep_frames:
            self.frames.append(Frame(now, packet))
        action, body = self.codec.decode(packet)
        received.frames += action in (REGISTER, PATCH)
        answers = self._take(action, body)
        if self.on_message is not None:
            self.on_message(action, body)
        return answers

    def _take(self, action: int, body: Any) -> list[bytes]:
        if action == DATA_CHANNEL:
            return []
        if not isinstance(body, dict):
            raise ProtocolError(f"message {action}: the body is a {type(body).__name__}, not a map")
        match action:
            case 1:  # REGISTER
                return self._registered(body)
            case 2:  # PATCH
                if self._keep_tree:
                    self.tree.patch(body.get("id", 0), body.get("patch"))
                    return self._faded()
            case 5:  # INVOKE
                return self._invoked(body)
            case 6:  # CRASHED
                self.crash = str(body.get("message"))
        return []

    def _registered(self, body: dict[str, Any]) -> list[bytes]:
        self.session_id = body.get("session_id")
        if body.get("error"):
            self.crash = str(body["error"])
            return []
        self.crash = None
        if self._keep_tree:
            self.tree.register(body.get("page_patch"))
        self.registered = True
        waiting, self._waiting = self._waiting, []
        return [*waiting, *self._faded()]

    def _faded(self) -> list[bytes]:
        """Tell of the dialogs that the server has closed, as if they had faded out by now."""
        packets: list[bytes] = []
        for dialog in self.dialogs():
            if dialog.props.get("open") is True:
                self._open.add(dialog.id)
            elif dialog.id in self._open:
                packets += self.dismiss(dialog)
        return packets

    def dialogs(self) -> list[ClientNode]:
        """The dialogs, sheets and bars over the page, open or not, the topmost last."""
        found: list[ClientNode] = []
        for name in ("_overlay", "_dialogs"):
            layer = self.tree.page.props.get(name)
            if isinstance(layer, ClientNode):
                found += layer.children
        return found

    def _invoked(self, body: dict[str, Any]) -> list[bytes]:
        target, name = body.get("control_id"), body.get("name")
        node = self.tree.get(target) if isinstance(target, int) else None
        answer = self.answers.get((node.type, str(name))) if node is not None else None
        result = error = None
        before: list[bytes] = []
        if node is None:
            error = f"Calling {name} method of inexistent control: {target}"
        elif answer is None and node is self.tree.page and name == "push_route":
            before = self.navigate(str((body.get("args") or {}).get("route")))
        elif answer is None:
            error = f"Exception: Unknown {node.type} method: {name}"
        else:
            try:
                result = answer(node, body.get("args") or {})
            except Exception as failure:  # noqa: BLE001 - whatever goes wrong is the answer
                error = str(failure) or type(failure).__name__
        reply = {"control_id": target, "call_id": body.get("call_id"), "result": result, "error": error}
        return [*before, self.codec.encode(INVOKE, reply)]

    # -- what the client says: packets to send -------------------------------------------------------------------------

    def event(self, target: ClientNode | int, name: str, data: Any = None) -> list[bytes]:
        """Something happened to a control; whether anybody listens is not asked."""
        return self._say(EVENT, {"target": _id(target), "name": name, "data": data})

    def update(self, target: ClientNode | int, **props: Any) -> list[bytes]:
        """The user changed properties of a control, which its tree takes over."""
        node = self.tree.get(_id(target))
        if node is not None:
            node.props.update(props)
        return self._say(UPDATE, {"id": _id(target), "props": props})

    def send_bytes(self, channel_id: int, data: bytes) -> list[bytes]:
        """A packet of a data channel."""
        packet = self.codec.encode(DATA_CHANNEL, ChannelData(channel_id, data))
        return [packet] if self.registered else []

    def click(self, node: ClientNode) -> list[bytes]:
        """A click.

        Raises:
            ClientError: nobody listens to it, or the control cannot be clicked.
        """
        self._within_reach(node)
        if node.props.get("on_click") is not True:
            raise ClientError(f"{node}: nobody listens to its clicks")
        return self.event(node, "click")

    def change(self, node: ClientNode, value: Any, *, prop: str = "value", event: str = "change") -> list[bytes]:
        """Give a control another value, as a user does: the property, then the event if somebody listens.

        Raises:
            ClientError: the control cannot be changed.
        """
        self._within_reach(node)
        if node.props.get("read_only") is True:
            raise ClientError(f"{node} is read only")
        packets = self.update(node, **{prop: value})
        if node.props.get(f"on_{event}") is True:
            packets += self.event(node, event, value)
        return packets

    def dismiss(self, node: ClientNode, data: Any = None) -> list[bytes]:
        """Let a dialog close: the user clicked beside it, or it has faded out after its `open` became false."""
        packets = self.update(node, _dismissed=True) if node.type in ("SnackBar", "Banner") else []
        packets += self.update(node, open=False)
        self._open.discard(node.id)
        if node.props.get("on_dismiss") is True or node.type == "NavigationDrawer":
            packets += self.event(node, "dismiss", data)
        return packets

    def navigate(self, route: str) -> list[bytes]:
        """Change the address of the page; to be where one goes already is nothing."""
        if self.tree.page.props.get("route") == route:
            return []
        return [*self.update(PAGE_ID, route=route), *self.event(PAGE_ID, "route_change", {"route": route})]

    def back(self) -> list[bytes]:
        """The arrow back of the topmost view.

        Raises:
            ClientError: there is no view to leave.
        """
        views = self.tree.page.props.get("views")
        if not isinstance(views, list) or len(views) < 2:
            raise ClientError("there is no view below the topmost one")
        view = next(node for node in views[-1].walk() if node.type != "C")
        return self.event(PAGE_ID, "view_pop", {"route": view.props.get("route", str(view.id))})

    def _within_reach(self, node: ClientNode) -> None:
        """See to it that a user could get at a control.

        Raises:
            ClientError: it is gone, or it or one around it is disabled or hidden.
        """
        waiting: list[tuple[ClientNode, str]] = [(self.tree.page, "")]
        while waiting:
            step, off = waiting.pop()
            if step.type == "C":  # a component is not to be seen itself
                pass
            elif step.props.get("visible") is False:
                off = f"{step} is hidden"
            elif step.props.get("disabled") is True:
                off = f"{step} is disabled"
            if step is node:
                if off:
                    raise ClientError(f"{node} cannot be reached: {off}")
                return
            waiting.extend((child, off) for child in step.children)
        raise ClientError(f"{node} is not on the page any more")

    def _say(self, action: int, body: object) -> list[bytes]:
        packet = self.codec.encode(action, body)
        if self.registered:
            return [packet]
        self._waiting.append(packet)
        return []


def _id(target: ClientNode | int) -> int:
    return target if isinstance(target, int) else target.id
