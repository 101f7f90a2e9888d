"""A model of the Flutter client in plain Python, and of the wire between it and a server.

It is written from the description of the protocol and imports nothing of the project, so that a test
which compares the two compares independent readings. Messages are pairs `(action, body)` of plain data;
how they become bytes is somebody else's business.

    client = ClientModel()
    link = Link(client, server.receive)      # server.receive(action, body)
    link.connect()                           # puts the register message on its way
    link.deliver_up()                        # ... and hands it to the server
    link.send(1, {"session_id": "s", "page_patch": {...}, "error": ""})
    link.deliver_down()
    assert client.snapshot() == {...}

Where the real client would throw, log a dropped patch or silently end up with something that nobody
meant, the model records a `ClientError` in `errors` and, unless made with `strict=False`, raises it. As
in the real client, operations that went before the faulty one stay applied.

Vocabulary. A *node* is a control as the client holds it. A node is *alive* if it can be reached from the
page. The *owner* of an id is the node created last with it. The client finds a control through an index
of owners that holds them weakly; so what is not alive is taken to be gone, although the real client may
still hold it until its garbage collector runs.
"""

from __future__ import annotations

import math
from collections import deque
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Message = tuple[int, dict[str, Any]]

REGISTER: Final = 1
PATCH: Final = 2
EVENT: Final = 3
UPDATE: Final = 4
INVOKE: Final = 5
CRASHED: Final = 6
OUTPUT: Final = 7

REPLACE: Final = 0
ADD: Final = 1
REMOVE: Final = 2
MOVE: Final = 3

PAGE_ID: Final = 1
WINDOW_ID: Final = 2
COMPONENT: Final = "C"
BODY: Final = "_b"

_OP_LENGTH: Final = {REPLACE: 4, ADD: 4, REMOVE: 3, MOVE: 5}
_OP_NAME: Final = {REPLACE: "replace", ADD: "add", REMOVE: "remove", MOVE: "move"}

# What needs 64 bits on the wire throws in the JavaScript build of the client.
_INT_MIN: Final = -(2**31)
_INT_MAX: Final = 2**32 - 1

# Read once by a mounted view; a later container is not seen by it.
_CONTAINERS: Final = ("_overlay", "_dialogs")
_CONTROL_LISTS: Final = frozenset({"controls", "views", "_services", "multi_views"})

PAGE_FACTS: Final[dict[str, Any]] = {
    "route": "/",
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
"""What a browser tells of itself when it registers."""

_FOCUS = frozenset({"focus"})
_SCROLL = frozenset({"scroll_to"})
METHODS: Final[dict[str, frozenset[str]]] = {
    "Page": frozenset({"push_route", "get_device_info", "set_allowed_device_orientations"}),
    "View": frozenset(
        {
            "show_drawer",
            "close_drawer",
            "show_end_drawer",
            "close_end_drawer",
            "confirm_pop",
            "scroll_to",
        }
    ),
    "TextField": _FOCUS,
    "Dropdown": _FOCUS,
    "Button": _FOCUS,
    "IconButton": _FOCUS,
    "KeyboardListener": _FOCUS,
    "SearchBar": frozenset({"focus", "open_view", "close_view"}),
    "Column": _SCROLL,
    "Row": _SCROLL,
    "ListView": _SCROLL,
    "GridView": _SCROLL,
    "Clipboard": frozenset({"set", "get", "set_image", "get_image", "set_files", "get_files"}),
    "SharedPreferences": frozenset({"set", "get", "contains_key", "get_keys", "remove", "clear"}),
    "UrlLauncher": frozenset({"launch_url", "can_launch_url", "open_window", "close_in_app_web_view"}),
}
"""The types whose widget listens for method calls, with the methods that they know. They answer null."""


class ClientError(Exception):
    """The server sent what the real client cannot do, or what leaves its tree in a state nobody meant."""


class Node:
    """A control as the client holds it: properties may hold plain data and further nodes."""

    __slots__ = ("id", "props", "type")

    def __init__(self, id: int, type: str, props: dict[str, Any] | None = None) -> None:
        self.id = id
        self.type = type
        self.props: dict[str, Any] = {} if props is None else props

    def __repr__(self) -> str:
        return f"{self.type}({self.id})"


class _Place(NamedTuple):
    """Where a living node sits."""

    node: Node
    parent: Node | None


class ClientModel:
    """One tab of a browser: the tree, the user in front of it, and what goes out to the server.

    Args:
        session_id: what the tab remembers of an earlier visit.
        facts: page properties of the register message, merged over `PAGE_FACTS`.
        strict: raise each `ClientError` as well as record it.
        extra_types: further types that a codec leaves in decoded messages and that count as plain values.
    """

    def __init__(
        self,
        *,
        session_id: str | None = None,
        facts: Mapping[str, Any] | None = None,
        strict: bool = True,
        extra_types: tuple[type, ...] = (),
    ) -> None:
        self.session_id = session_id
        self.strict = strict
        self.errors: list[ClientError] = []
        self.received: list[Message] = []
        """All messages delivered to this client, oldest first."""
        self.outbox: deque[Message] = deque()
        """On their way to the server, oldest first."""
        self.registered = False
        self.crash: str | None = None
        """The text of the overlay "Error running app", `None` if it is not shown."""
        self.output: list[tuple[str, bool]] = []
        self.methods: dict[tuple[str, str], Callable[[Node, Any], Any]] = {}
        """Answers of methods, by (type, method); what is raised becomes the error text of the answer."""
        self._plain_types = (type(None), bool, int, float, str, bytes, date, time, timedelta, *extra_types)
        self._pending: list[Message] = []
        page_facts = {**PAGE_FACTS, **(facts or {})}
        self.page = Node(PAGE_ID, "Page", self._copy(page_facts))
        self.window = Node(WINDOW_ID, "Window")
        self.page.props["window"] = self.window
        self._own_facts = {*page_facts, "window"}  # page properties that the server never wrote
        self._owner: dict[int, Node] = {PAGE_ID: self.page, WINDOW_ID: self.window}
        self._places: dict[int, _Place] = {}  # by id() of the node
        self._settle_places()

    def __repr__(self) -> str:
        return f"<ClientModel {self.session_id!r}, {len(self._places)} controls, {len(self.errors)} errors>"

    # ------------------------------------------------------------------ connection

    def register(self) -> Message:
        """Open a connection: the register message goes out, with the page as the client now holds it."""
        self.registered = False
        page = {
            key: self._plain(value)
            for key, value in self.page.props.items()
            if key in PAGE_FACTS or (key in self._own_facts and key != "window")
        }
        message: Message = (
            REGISTER,
            {"session_id": self.session_id, "page_name": "", "page": {**page, "window": {}}},
        )
        self.outbox.append(message)
        return message

    def disconnect(self) -> None:
        """Lose the connection and what was under way; what comes from now on waits for the next answer."""
        self.registered = False
        self.outbox.clear()

    def receive(self, action: int, body: dict[str, Any]) -> None:
        """Take one message of the server.

        Raises:
            ClientError: the client cannot do what it says (only if `strict`; it is recorded in any case).
        """
        self.received.append((action, body))
        found = len(self.errors)
        try:
            self._dispatch(action, body)
        except ClientError as error:
            self.errors.append(error)
        if self.strict and len(self.errors) > found:
            raise self.errors[found]

    def _dispatch(self, action: int, body: Any) -> None:
        if not isinstance(body, dict):
            raise ClientError(f"body of message {action} is not a map: {body!r}")
        if action == REGISTER:
            self._take_registration(body)
        elif action == PATCH:
            self._take_patch(body)
        elif action == INVOKE:
            self._take_invoke(body)
        elif action == CRASHED:
            self.crash = _field(body, "message", str, "crashed")
        elif action == OUTPUT:
            self.output.append((_field(body, "text", str, "output"), _field(body, "is_stderr", bool, "output")))
        elif action in (EVENT, UPDATE):
            raise ClientError(f"message {action} only goes to the server, the client ignores it: {body!r}")
        else:
            raise ClientError(f"unknown action code {action!r}")

    # ------------------------------------------------------------------ registration

    def _take_registration(self, body: dict[str, Any]) -> None:
        session_id = _field(body, "session_id", str, "registered")
        error = body.get("error")
        if error is not None and not isinstance(error, str):
            raise ClientError(f"registered: error is not a string: {error!r}")
        if error:
            self.session_id = session_id
            self.crash = error
            return
        patch = _field(body, "page_patch", dict, "registered")
        if patch.get("_i", PAGE_ID) != PAGE_ID or patch.get("_c", "Page") != "Page":
            raise ClientError(f"page_patch is not about the page: {patch.get('_c')}({patch.get('_i')})")
        before = self._mounted()
        self.session_id = session_id
        self.crash = None
        self._own_facts -= patch.keys()
        try:
            self._merge(self.page, self.page.props, patch, "page")
        finally:
            self._settle_places()
        self.registered = True
        self.outbox.extend(self._pending)
        self._pending.clear()
        self._check_tree(before)

    def _merge(self, owner: Node, into: dict[Any, Any], new: dict[Any, Any], where: str) -> None:
        """Merge `new` into the properties of `owner` or into a map that it holds."""
        for key, value in new.items():
            if into is owner.props:
                if key in ("_i", "_c"):
                    continue
                _check_prop_name(key, where)
            place = f"{where}.{key}"
            old = into.get(key)
            if isinstance(old, dict) and isinstance(value, dict):
                if "_c" in value:
                    raise ClientError(
                        f"{place}: {_name(value)} lands on a plain map; the client merges the "
                        "two maps and builds no control"
                    )
                self._merge(owner, old, value, place)
            elif isinstance(old, Node) and isinstance(value, dict) and value.get("_i") == old.id:
                if value.get("_c", old.type) != old.type:
                    raise ClientError(f"{place}: {_name(value)} is merged into {old}, which keeps its type")
                self._merge(old, old.props, value, place)
            else:
                into[key] = self._build(value, place)

    # ------------------------------------------------------------------ patches

    def _take_patch(self, body: dict[str, Any]) -> None:
        target = _field(body, "id", int, "patch")
        patch = _field(body, "patch", list, "patch")
        node = self.find(target)
        if node is None:
            why = self._why_unknown(target)
            raise ClientError(f"dropped a patch for unknown control {target}{why}: {patch!r}")
        if len(patch) < 2:
            raise ClientError(f"patch of {node} has no operation: {patch!r}")
        before = self._mounted()
        paths: dict[int, list[Any]] = {}
        _read_tree_index(patch[0], [], paths)
        for position, op in enumerate(patch[1:], 1):
            try:
                self._apply(node, paths, op)
            except ClientError as error:
                self._settle_places()
                raise ClientError(f"patch of {node}, operation {position} {op!r}: {error}") from None
        self._settle_places()
        self._check_tree(before)

    def _why_unknown(self, control_id: int) -> str:
        owner = self._owner.get(control_id)
        if owner is None:
            return ""
        twin = next((p.node for p in self._places.values() if p.node.id == control_id), None)
        if twin is not None:
            return f" ({twin} is on screen, but its id went to a newer control that is gone)"
        return f" ({owner} is no longer in the tree)"

    def _apply(self, root: Node, paths: dict[int, list[Any]], op: Any) -> None:
        if not isinstance(op, list | tuple) or not op:
            raise ClientError("not a list")
        code = op[0]
        length = _OP_LENGTH.get(code) if isinstance(code, int) and not isinstance(code, bool) else None
        if length is None:
            raise ClientError(f"unknown operation code {code!r}")
        if len(op) != length:
            raise ClientError(f"{_OP_NAME[code]} has {length} elements, not {len(op)}")
        container = self._resolve(root, paths, op[1])
        if code == REPLACE:
            self._put(container, op[2], self._build(op[3], f"node {op[1]}, {op[2]!r}"))
        elif code == ADD:
            self._insert(container, op[2], self._build(op[3], f"node {op[1]}, {op[2]!r}"))
        elif code == REMOVE:
            self._take_out(container, op[2])
        else:
            target = self._resolve(root, paths, op[3])
            if isinstance(container, list) != isinstance(target, list):
                raise ClientError("moves between a list and a map")
            self._insert(target, op[4], self._take_out(container, op[2]))

    def _resolve(self, root: Node, paths: dict[int, list[Any]], number: Any) -> Node | dict[Any, Any] | list[Any]:
        """Follow the path of a node number from `root` through the tree as it is now."""
        if number not in paths:
            raise ClientError(f"the tree index has no node {number!r}")
        value: Any = root
        gone = str(root)
        for key in paths[number]:
            if isinstance(value, Node):
                _check_prop_name(key, gone)
                value = value.props.get(key)
            elif isinstance(value, list):
                value = value[_list_index(key, len(value), gone)]
            elif isinstance(value, dict):
                value = value.get(key)
            else:
                raise ClientError(f"the path goes on at {key!r} where {gone} is {value!r}")
            gone = f"{gone}.{key}" if isinstance(key, str) else f"{gone}[{key}]"
        if not isinstance(value, Node | dict | list):
            raise ClientError(f"{gone} is {value!r}, neither control, map nor list")
        return value

    def _put(self, container: Node | dict[Any, Any] | list[Any], key: Any, value: Any) -> None:
        if isinstance(container, list):
            container[_list_index(key, len(container), "list")] = value
            return
        if isinstance(container, dict):
            container[key] = value
            return
        _check_prop_name(key, str(container))
        if key in ("_i", "_c"):
            raise ClientError(f"{container}: {key} is no property")
        if container is self.page:
            self._own_facts.discard(key)
        elif container is self.window:
            self._own_facts.discard("window")
        container.props[key] = value

    def _insert(self, container: Node | dict[Any, Any] | list[Any], key: Any, value: Any) -> None:
        if isinstance(container, list):
            container.insert(_list_index(key, len(container) + 1, "list"), value)
        else:
            self._put(container, key, value)

    def _take_out(self, container: Node | dict[Any, Any] | list[Any], key: Any) -> Any:
        if isinstance(container, list):
            return container.pop(_list_index(key, len(container), "list"))
        if isinstance(container, dict):
            return container.pop(key, None)
        _check_prop_name(key, str(container))
        if container is self.page:
            self._own_facts.discard(key)
        return container.props.pop(key, None)

    # ------------------------------------------------------------------ building

    def _build(self, value: Any, where: str) -> Any:
        """Copy what came in; every map with `_c` becomes a new node, which takes over its id."""
        if isinstance(value, dict):
            if "_c" in value:
                return self._build_node(value, where)
            return {key: self._build(item, f"{where}.{key}") for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._build(item, f"{where}[{index}]") for index, item in enumerate(value)]
        if isinstance(value, int) and not _INT_MIN <= value <= _INT_MAX:
            raise ClientError(f"{where}: {value} does not fit 32 bits, send it as a float")
        if isinstance(value, self._plain_types):
            return value
        raise ClientError(f"{where}: {value!r} is not plain data")

    def _build_node(self, value: dict[Any, Any], where: str) -> Node:
        type_, id_ = value["_c"], value.get("_i")
        if not isinstance(type_, str):
            raise ClientError(f"{where}: control type is not a string: {type_!r}")
        if not isinstance(id_, int) or isinstance(id_, bool):
            raise ClientError(f"{where}: {type_} has no integer id: {id_!r}")
        if id_ < 3 and (id_, type_) != (WINDOW_ID, "Window"):
            raise ClientError(f"{where}: {_name(value)} takes an id of the page's own")
        node = Node(id_, type_)
        self._owner[id_] = node
        if id_ == WINDOW_ID:
            self.window = node
        for key, item in value.items():
            if key not in ("_i", "_c"):
                _check_prop_name(key, f"{where}: {node}")
                node.props[key] = self._build(item, f"{where}: {node}.{key}")
        return node

    def _copy(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._copy(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._copy(item) for item in value]
        return value

    # ------------------------------------------------------------------ sanity of the tree

    def _settle_places(self) -> None:
        """Walk the tree and note each living node."""
        places: dict[int, _Place] = {}
        stack: list[tuple[Any, Node | None]] = [(self.page, None)]
        while stack:
            value, parent = stack.pop()
            if isinstance(value, Node):
                places[id(value)] = _Place(value, parent)
                stack.extend((item, value) for item in reversed(value.props.values()))
            elif isinstance(value, dict):
                stack.extend((item, parent) for item in reversed(value.values()))
            elif isinstance(value, list):
                stack.extend((item, parent) for item in reversed(value))
        self._places = places

    def _mounted(self) -> tuple[dict[str, Any], set[int]]:
        """The containers that the mounted views read, and the ids of those views."""
        ids = {view.id for view in self._views()}
        return {key: self.page.props.get(key) for key in _CONTAINERS}, ids

    def _views(self) -> list[Node]:
        views = _unwrap(self.page.props.get("views"))
        if not isinstance(views, list):
            views = [views]
        return [view for view in map(_unwrap, views) if isinstance(view, Node)]

    def _check_tree(self, before: tuple[dict[str, Any], set[int]]) -> None:
        alive: dict[int, Node] = {}
        for node, _ in self._places.values():
            twin = alive.setdefault(node.id, node)
            if twin is not node:
                raise ClientError(f"two controls are alive with one id: {twin} and {node}")
        for node in alive.values():
            if self._owner[node.id] is not node:
                raise ClientError(f"{node} is on screen, but its id went to a newer control that is gone")
            self._check_lists(node.props, str(node))
        window = self.page.props.get("window")
        if window is not None and window is not self.window:
            raise ClientError(f"page.window is not the window (id {WINDOW_ID}): {window!r}")
        self._check_views(before)

    def _check_lists(self, value: Any, where: str) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                if key in _CONTROL_LISTS and isinstance(item, list):
                    for index, child in enumerate(item):
                        if not isinstance(child, Node):
                            raise ClientError(f"{where}.{key}[{index}] is not a control: {child!r}")
                self._check_lists(item, f"{where}.{key}")
        elif isinstance(value, list):
            if len({isinstance(item, Node) for item in value}) == 2:
                raise ClientError(f"{where} mixes controls with other values: {value!r}")
            for index, item in enumerate(value):
                if isinstance(item, Node):
                    body = _unwrap(item)
                    if body is not None and not isinstance(body, Node):
                        raise ClientError(
                            f"{where}[{index}]: the body of component {item} is {body!r}; in "
                            "a list it must be one control, anything else is dropped"
                        )
                else:
                    self._check_lists(item, f"{where}[{index}]")

    def _check_views(self, before: tuple[dict[str, Any], set[int]]) -> None:
        containers, ids = self._mounted()
        routes: dict[str, Node] = {}
        for view in self._views():
            route = view.props.get("route")
            key = str(view.id if route is None else route)
            twin = routes.setdefault(key, view)
            if twin is not view:
                raise ClientError(f"two views share the route {key!r}: {twin} and {view}")
        # A view keeps the objects, not the ids: even one that is built anew with its id is not seen.
        stayed = ids & before[1]
        for key in _CONTAINERS:
            if stayed and containers[key] is not before[0][key]:
                raise ClientError(
                    f"page.{key} is another object now, but view {min(stayed)} was mounted before and "
                    "goes on reading the old one"
                )

    # ------------------------------------------------------------------ method calls

    def _take_invoke(self, body: dict[str, Any]) -> None:
        target = _field(body, "control_id", int, "invoke")
        call_id = _field(body, "call_id", str, "invoke")
        name = _field(body, "name", str, "invoke")
        args = body.get("args")
        if args is not None and not isinstance(args, dict):
            raise ClientError(f"invoke {name}: args is not a map: {args!r}")
        timeout = body.get("timeout")
        if timeout is not None and (not isinstance(timeout, int) or isinstance(timeout, bool)):
            raise ClientError(f"invoke {name}: timeout is not an int: {timeout!r}")
        result, error = self._call(target, name, args, 10 if timeout is None else timeout)
        answer = {"control_id": target, "call_id": call_id, "result": result, "error": error}
        self.outbox.append((INVOKE, answer))

    def _call(self, target: int, name: str, args: Any, timeout: int) -> tuple[Any, str | None]:
        node = self.find(target)
        if node is None:
            return None, f"Calling {name} method of inexistent control: {target}"
        method = self.methods.get((node.type, name))
        if method is not None:
            try:
                return self._copy(method(node, args)), None
            except Exception as error:  # whatever goes wrong is the answer
                return None, str(error)
        known = METHODS.get(node.type)
        if known is None:
            waited = timedelta(seconds=timeout)
            reason = f"Timeout waiting for invoke method listener for {node}.{name}"
            return None, f"TimeoutException after {waited}.000000: {reason}"
        if name not in known:
            return None, f"Exception: Unknown {node.type} method: {name}"
        if node is self.page and name == "push_route":
            route = (args or {}).get("route")
            if not isinstance(route, str):
                return None, f"push_route: route is not a string: {route!r}"
            self.navigate(route)
        return None, None

    # ------------------------------------------------------------------ looking

    def find(self, control_id: int) -> Node | None:
        """Return the living owner of an id, `None` if there is none."""
        node = self._owner.get(control_id)
        return node if node is not None and id(node) in self._places else None

    def alive(self, *types: str) -> list[Node]:
        """List the living nodes in the order of the tree, of the given types only if any are given."""
        return [node for node, _ in self._places.values() if not types or node.type in types]

    def prop(self, control_id: int, name: str, default: Any = None) -> Any:
        """Return a property as plain data.

        Raises:
            LookupError: nothing with that id is alive.
        """
        value = self._require(control_id).props.get(name)
        return default if value is None else self._plain(value)

    def snapshot(
        self,
        *,
        facts: bool = False,
        empty_map_is_missing: bool = False,
        is_default: Callable[[str, str, Any], bool] | None = None,
    ) -> dict[str, Any]:
        """Return the whole tree as plain data, in a form fit for comparison (see `normalised`).

        Args:
            facts: include what the client itself told of the page (size, platform, an untouched window ...).
                Without it these properties appear only once the server wrote them.
            empty_map_is_missing: leave out properties and map items that are `{}`.
            is_default: called with the type of a control, a property and its value; true leaves the property
                out.
        """
        page = self._plain(self.page)
        if not facts:
            page = {key: value for key, value in page.items() if key not in self._own_facts}
        return normalised(page, empty_map_is_missing=empty_map_is_missing, is_default=is_default)

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Node):
            return {"_c": value.type, "_i": value.id, **self._plain(value.props)}
        if isinstance(value, dict):
            return {key: self._plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._plain(item) for item in value]
        return value

    def _require(self, control_id: int) -> Node:
        node = self.find(control_id)
        if node is None:
            raise LookupError(f"no living control {control_id}")
        return node

    # ------------------------------------------------------------------ acting as the user
    # Each of these returns the messages it gave rise to, in order, and has put them on their way.
    # A control that is gone, disabled or hidden cannot be acted on: then the list is empty.

    def type_text(self, control_id: int, text: str) -> list[Message]:
        """Make `text` the content of a text field, by one keystroke."""
        return self._edit(control_id, "value", text)

    def click(self, control_id: int) -> list[Message]:
        """Click; nothing goes out unless the server asked for clicks."""
        if not self.can_act(control_id):
            return []
        return self._send(self._event(self._require(control_id), "click", None))

    def check(self, control_id: int) -> list[Message]:
        """Toggle a checkbox or switch; one with three states goes off, on, neither."""
        if not self.can_act(control_id):
            return []
        props = self._require(control_id).props
        old = props.get("value")
        if props.get("tristate") is True:
            return self._edit(control_id, "value", False if old is None else None if old else True)
        return self._edit(control_id, "value", old is not True)

    def slide(self, control_id: int, value: float) -> list[Message]:
        """Drag a slider to a value, or as near to it as its range allows."""
        if not self.can_act(control_id):
            return []
        props = self._require(control_id).props
        low, high = props.get("min"), props.get("max")
        value = max(value, 0 if low is None else low)
        return self._edit(control_id, "value", min(value, 1 if high is None else high))

    def dismiss(self, control_id: int, data: Any = None) -> list[Message]:
        """Let a dialog close: the user clicked beside it, or it has faded out after `open` became false.

        A picker says in `data` whether the user has not chosen.
        """
        node = self.find(control_id)
        if node is None:
            return []
        messages: list[Message] = []
        if node.type in ("SnackBar", "Banner"):
            messages += self._update(node, {"_dismissed": True})
        messages += self._update(node, {"open": False})
        return self._send([*messages, *self._event(node, "dismiss", data)])

    def navigate(self, route: str) -> list[Message]:
        """Change the address of the page; to be where one goes already is nothing."""
        if self.page.props.get("route") == route:
            return []
        messages = self._update(self.page, {"route": route})
        return self._send([*messages, (EVENT, _event_body(PAGE_ID, "route_change", {"route": route}))])

    def resize(self, width: float, height: float) -> list[Message]:
        """Change the size of the window; without overlay and dialogs on the page nobody watches it."""
        if not all(isinstance(self.page.props.get(key), Node) for key in _CONTAINERS):
            return []
        size = {"width": width, "height": height}
        messages = self._update(self.page, size)
        return self._send([*messages, (EVENT, _event_body(PAGE_ID, "resize", dict(size)))])

    def can_act(self, control_id: int) -> bool:
        """Tell whether a user could get at a control: alive, and neither it nor what is around it off."""
        node = self.find(control_id)
        if node is None:
            return False
        step: Node | None = node
        while step is not None:
            if step.type != COMPONENT and (step.props.get("disabled") is True or step.props.get("visible") is False):
                return False
            step = self._places[id(step)].parent
        return True

    def _edit(self, control_id: int, prop: str, value: Any) -> list[Message]:
        if not self.can_act(control_id):
            return []
        node = self._require(control_id)
        return self._send([*self._update(node, {prop: value}), *self._event(node, "change", value)])

    def _update(self, node: Node, props: dict[str, Any]) -> list[Message]:
        node.props.update(self._copy(props))
        return [(UPDATE, {"id": node.id, "props": props})]

    def _event(self, node: Node, name: str, data: Any) -> list[Message]:
        if node.props.get(f"on_{name}") is not True:
            return []
        return [(EVENT, _event_body(node.id, name, data))]

    def _send(self, messages: list[Message]) -> list[Message]:
        if self.registered:
            self.outbox.extend(messages)
        else:
            self._pending.extend(messages)
        return messages


class Link:
    """The wire between a client and a server: two queues, each in order, delivered when the test says so.

    Args:
        client: the client at this end.
        server: called with each message that reaches the other end.
    """

    def __init__(self, client: ClientModel, server: Callable[[int, dict[str, Any]], object]) -> None:
        self.client = client
        self.server = server
        self.down: deque[Message] = deque()
        """On their way to the client, oldest first."""
        self.connected = False
        self.lost = 0
        """Messages that a cut swallowed, of both directions."""

    @property
    def up(self) -> deque[Message]:
        """On their way to the server, oldest first."""
        return self.client.outbox

    @property
    def idle(self) -> bool:
        """Nothing is under way."""
        return not self.up and not self.down

    def connect(self) -> None:
        """Open the connection; the client's register message sets out."""
        self.connected = True
        self.client.register()

    def cut(self) -> None:
        """Break the connection; everything under way is lost."""
        self.lost += len(self.up) + len(self.down)
        self.down.clear()
        self.client.disconnect()
        self.connected = False

    def send(self, action: int, body: dict[str, Any]) -> None:
        """Put a message of the server on its way, as it now is; into a cut connection it is lost."""
        if self.connected:
            self.down.append((action, self.client._copy(body)))
        else:
            self.lost += 1

    def deliver_down(self) -> Message | None:
        """Hand the oldest message under way to the client, and return it; `None` if there is none."""
        if not self.connected or not self.down:
            return None
        message = self.down.popleft()
        self.client.receive(*message)
        return message

    def deliver_up(self) -> Message | None:
        """Hand the oldest message under way to the server, and return it; `None` if there is none."""
        if not self.connected or not self.up:
            return None
        message = self.up.popleft()
        self.server(*message)
        return message

    def settle(self, tick: Callable[[], object] | None = None, *, limit: int = 10_000) -> None:
        """Deliver in turn until nothing is under way, not even after a further `tick` of the server.

        Raises:
            AssertionError: it does not come to rest within `limit` messages.
        """
        for _ in range(limit):
            moved = [self.deliver_up(), self.deliver_down()]
            if moved == [None, None]:
                if tick is not None:
                    tick()
                if not self.connected or self.idle:
                    return
        raise AssertionError(f"no rest after {limit} rounds; under way: {len(self.up)} up, {len(self.down)} down")


def normalised(
    value: Any,
    *,
    empty_map_is_missing: bool = False,
    is_default: Callable[[str, str, Any], bool] | None = None,
) -> Any:
    """Bring plain data to the form in which what means the same to the client is equal.

    In a map (a control is one, with `_c` and `_i`) null and the empty list are missing; so is `on_...: false`
    in a control, and `_renewal`, which no widget knows. Whole floats become ints, tuples lists. All items of a list
    stay: their positions count.
    """

    def again(item: Any) -> Any:
        return normalised(item, empty_map_is_missing=empty_map_is_missing, is_default=is_default)

    if isinstance(value, dict):
        type_ = value.get("_c")
        result = {}
        for key, item in value.items():
            new = again(item)
            if new is None or new == [] or (empty_map_is_missing and new == {}):
                continue
            if isinstance(type_, str) and key not in ("_c", "_i"):
                if key == "_renewal":
                    continue
                if new is False and isinstance(key, str) and key.startswith("on_"):
                    continue
                if is_default is not None and is_default(type_, key, new):
                    continue
            result[key] = new
        return result
    if isinstance(value, list | tuple):
        return [normalised(item, empty_map_is_missing=empty_map_is_missing, is_default=is_default) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def differences(expected: Any, got: Any, where: str = "page") -> list[str]:
    """Tell where two pieces of normalised data differ, a line each; empty if they are the same to the client.

    Unlike `==` it tells true from 1, and takes NaN for equal to NaN.
    """
    if isinstance(expected, dict) and isinstance(got, dict):
        if "_c" in expected and "_c" in got:
            where += f":{_name(expected)}"
        return [
            line
            for key in {**expected, **got}
            for line in differences(expected.get(key, _MISSING), got.get(key, _MISSING), f"{where}.{key}")
        ]
    if isinstance(expected, list) and isinstance(got, list):
        lines = [f"{where}: {len(expected)} items expected, {len(got)} found"] if len(expected) != len(got) else []
        for index, (left, right) in enumerate(zip(expected, got, strict=False)):
            lines += differences(left, right, f"{where}[{index}]")
        return lines
    if _same_scalar(expected, got):
        return []
    return [f"{where}: expected {expected!r}, found {got!r}"]


def controls_in(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield each control of plain data, outer before inner."""
    if isinstance(tree, dict):
        if "_c" in tree:
            yield tree
        for item in tree.values():
            yield from controls_in(item)
    elif isinstance(tree, list):
        for item in tree:
            yield from controls_in(item)


class _Missing:
    def __repr__(self) -> str:
        return "nothing"


_MISSING = _Missing()


def _same_scalar(left: Any, right: Any) -> bool:
    if isinstance(left, bool) != isinstance(right, bool):
        return False
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left) and math.isnan(right):
        return True
    return bool(left == right)


def _event_body(target: int, name: str, data: Any) -> dict[str, Any]:
    return {"target": target, "name": name, "data": data}


def _unwrap(value: Any) -> Any:
    """Look through components, as the client does when it asks for a child."""
    while isinstance(value, Node) and value.type == COMPONENT:
        value = value.props.get(BODY)
    return value


def _name(control: dict[Any, Any]) -> str:
    return f"{control.get('_c')}({control.get('_i')})"


def _field(body: dict[str, Any], name: str, type_: type, message: str) -> Any:
    value = body.get(name)
    if not isinstance(value, type_) or (type_ is int and isinstance(value, bool)):
        raise ClientError(f"{message}: {name} is not of type {type_.__name__}: {value!r}")
    return value


def _check_prop_name(key: Any, where: str) -> None:
    if not isinstance(key, str):
        raise ClientError(f"{where}: property names are strings, not {key!r}")


def _list_index(key: Any, end: int, where: str) -> int:
    if not isinstance(key, int) or isinstance(key, bool):
        raise ClientError(f"{where}: a list position is an int, not {key!r}")
    if not 0 <= key < end:
        raise ClientError(f"{where}: position {key} is out of range, the end is {end}")
    return key


def _read_tree_index(entry: Any, path: list[Any], paths: dict[int, list[Any]]) -> None:
    """Collect the path of each node number of a tree index."""
    if not isinstance(entry, list | tuple) or not entry or len(entry) > 2:
        raise ClientError(f"tree index: not [number] or [number, map]: {entry!r}")
    number = entry[0]
    if not isinstance(number, int) or isinstance(number, bool):
        raise ClientError(f"tree index: node number is not an int: {number!r}")
    if number in paths:
        raise ClientError(f"tree index: node number {number} names {paths[number]!r} and {path!r}")
    paths[number] = path
    if len(entry) == 2:
        if not isinstance(entry[1], dict):
            raise ClientError(f"tree index: children of node {number} are not a map: {entry[1]!r}")
        for key, child in entry[1].items():
            _read_tree_index(child, [*path, key], paths)
