"""The tree of a page as a client holds it, made of the server's messages. Pure: no connection, no time.

tree = ClientTree()
tree.register({"views": [...]})     # the page_patch of a registration
tree.patch(1, [[0], [0, 0, "title", "T"]])
tree.page.props["title"]            # "T"
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Mapping
from typing import Any

from core_tree.errors import nearest
from core_tree.wire import ProtocolError

__all__ = ["ClientError", "ClientNode", "ClientTree"]

PAGE_ID, WINDOW_ID = 1, 2
_TEXTS = ("value", "content", "text", "label", "title")
"""The properties in which controls hold the text that they show."""


class ClientError(LookupError):
    """What was asked of a client cannot be: there is no such control, or nobody listens to it."""


class ClientNode:
    """A control on the page. Its properties may hold further ones, also in lists and maps."""

    __slots__ = ("__weakref__", "id", "props", "type")

    def __init__(self, id: int, type: str, props: dict[str, Any] | None = None) -> None:
        self.id = id
        self.type = type
        self.props: dict[str, Any] = {} if props is None else props
        """As they came; what is left out has its default."""

    def __repr__(self) -> str:
        return f"{self.type}({self.id})"

    @property
    def key(self) -> Any:
        """The control's key, None if it has none."""
        key = self.props.get("key")
        return key.get("value") if isinstance(key, dict) else key

    @property
    def children(self) -> list[ClientNode]:
        """The controls right below, of all properties."""
        found: list[ClientNode] = []
        waiting: list[Any] = [*reversed(self.props.values())]
        while waiting:
            value = waiting.pop()
            if isinstance(value, ClientNode):
                found.append(value)
            elif isinstance(value, dict):
                waiting.extend(reversed(value.values()))
            elif isinstance(value, list):
                waiting.extend(reversed(value))
        return found

    def walk(self) -> Iterator[ClientNode]:
        """Yield this control and all below, outer before inner, in the order of the tree."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    @property
    def texts(self) -> list[str]:
        """What the control itself shows as text: its value, label, content and the like, if they are text."""
        return [text for name in _TEXTS if isinstance(text := self.props.get(name), str)]

    def find_all(
        self, type: str | None = None, *, text: str | None = None, key: Any = None, **props: Any
    ) -> list[ClientNode]:
        """The controls here and below of that type, with that text, key and properties; all that are given must hold.

        Args:
            type: the type's name, such as "Text".
            text: what the control, or one below it, shows as a whole.
            key: the control's key.
            props: values of properties.
        """

        def fits(node: ClientNode) -> bool:
            return (
                (type is None or node.type == type)
                and (key is None or node.key == key)
                and all(node.props.get(name) == value for name, value in props.items())
                and (text is None or text in node.texts or (type is not None and node._shows(text)))
            )

        return [node for node in self.walk() if fits(node)]

    def _shows(self, text: str) -> bool:
        return any(text in node.texts for node in self.walk())

    def find(
        self, type: str | None = None, *, text: str | None = None, key: Any = None, at: int = 0, **props: Any
    ) -> ClientNode:
        """The control at that place of `find_all`.

        Raises:
            ClientError: there is none; tells which there are.
        """
        found = self.find_all(type, text=text, key=key, **props)
        if -len(found) <= at < len(found):
            return found[at]
        asked = {"type": type, "text": text, "key": key, **props}
        what = ", ".join(f"{name}={value!r}" for name, value in asked.items() if value is not None)
        types = sorted({node.type for node in self.walk()})
        hint = nearest(type, types) if type is not None and type not in types else ""
        raise ClientError(f"{len(found)} controls fit {what or 'anything'}, none at {at}{hint}; there are: {types}")

    def plain(self) -> dict[str, Any]:
        """The control and all below it as plain data, in the form in which they are sent."""
        return {"_c": self.type, "_i": self.id, **_plain(self.props)}


def _plain(value: Any) -> Any:
    if isinstance(value, ClientNode):
        return value.plain()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


class ClientTree:
    """The page and what is below it.

    Args:
        facts: what the client itself knows of the page.
    """

    def __init__(self, facts: Mapping[str, Any] | None = None) -> None:
        self.page = ClientNode(PAGE_ID, "Page", dict(facts or {}))
        window = ClientNode(WINDOW_ID, "Window")
        self.page.props["window"] = window
        self._index: weakref.WeakValueDictionary[int, ClientNode] = weakref.WeakValueDictionary()
        self._index[PAGE_ID] = self.page
        self._index[WINDOW_ID] = window

    def __getitem__(self, id: int) -> ClientNode:
        """The control with that id.

        Raises:
            KeyError: there is none.
        """
        return self._index[id]

    def get(self, id: int) -> ClientNode | None:
        """The control with that id, None if there is none."""
        return self._index.get(id)

    def register(self, page_patch: Any) -> None:
        """Merge what the answer to a registration says of the page: what it leaves out stays.

        Raises:
            ProtocolError: it is not of the protocol's shape.
        """
        if not isinstance(page_patch, dict):
            raise ProtocolError(f"page_patch is a {type(page_patch).__name__}, not a map")
        self._merge(self.page.props, page_patch)

    def patch(self, id: int, patch: Any) -> None:
        """Apply the operations of a patch below the control with that id. Those before a faulty one stay applied.

        Raises:
            ProtocolError: there is no such control or place, or the patch is not of the protocol's shape.
        """
        root = self._index.get(id)
        if root is None:
            raise ProtocolError(f"a patch for an unknown control: {id!r}")
        if not isinstance(patch, list) or len(patch) < 2:
            raise ProtocolError(f"a patch of {root} without operations")
        paths: dict[int, tuple[Any, ...]] = {}
        _read_paths(patch[0], (), paths)
        for number, op in enumerate(patch[1:], 1):
            try:
                self._apply(root, paths, op)
            except (TypeError, ValueError, LookupError) as error:
                raise ProtocolError(f"patch of {root}, operation {number}: {error}") from error

    def _merge(self, into: dict[Any, Any], new: dict[Any, Any]) -> None:
        for key, value in new.items():
            if key in ("_i", "_c"):
                continue
            old = into.get(key)
            if isinstance(old, dict) and isinstance(value, dict):
                self._merge(old, value)
            elif isinstance(old, ClientNode) and isinstance(value, dict) and value.get("_i") == old.id:
                self._merge(old.props, value)
            else:
                into[key] = self._build(value)

    def _apply(self, root: ClientNode, paths: dict[int, tuple[Any, ...]], op: Any) -> None:
        match op:
            case [0, node, key, value]:
                container = _container(root, paths, node)
                if isinstance(container, list):
                    container[_position(key, len(container))] = self._build(value)
                else:
                    container[key] = self._build(value)
            case [1, node, key, value]:
                _insert(_container(root, paths, node), key, self._build(value))
            case [2, node, key]:
                _take(_container(root, paths, node), key)
            case [3, source, key, target, to]:
                # Both are looked up first: the operation's numbers mean the tree before it.
                origin, goal = _container(root, paths, source), _container(root, paths, target)
                if isinstance(origin, list) is not isinstance(goal, list):
                    raise ValueError("moves between a list and a map")
                _insert(goal, to, _take(origin, key))
            case _:
                raise ValueError(f"no operation: {str(op)[:80]}")

    def _build(self, value: Any) -> Any:
        if isinstance(value, dict):
            if "_c" not in value:
                return {key: self._build(item) for key, item in value.items()}
            kind, number = value["_c"], value.get("_i")
            if not isinstance(kind, str) or not isinstance(number, int):
                raise ProtocolError(f"a control without a type or an id: {kind!r}, {number!r}")
            node = ClientNode(number, kind)
            self._index[number] = node
            for key, item in value.items():
                if key not in ("_i", "_c"):
                    node.props[key] = self._build(item)
            return node
        if isinstance(value, list | tuple):
            return [self._build(item) for item in value]
        return value


def _read_paths(entry: Any, path: tuple[Any, ...], paths: dict[int, tuple[Any, ...]]) -> None:
    """Note the path of each node that a tree index names."""
    match entry:
        case [int(number)]:
            paths[number] = path
        case [int(number), dict(below)]:
            paths[number] = path
            for key, child in below.items():
                _read_paths(child, (*path, key), paths)
        case _:
            raise ProtocolError(f"no tree index: {str(entry)[:80]}")


def _container(root: ClientNode, paths: dict[int, tuple[Any, ...]], number: Any) -> dict[Any, Any] | list[Any]:
    """What a node number stands for in the tree as it is now."""
    value: Any = root
    for key in paths[number]:
        if isinstance(value, list):
            value = value[_position(key, len(value))]
        elif isinstance(value, ClientNode):
            value = value.props[key]
        else:
            value = value[key]
    if isinstance(value, ClientNode):
        return value.props
    if not isinstance(value, dict | list):
        raise TypeError(f"node {number} is a {type(value).__name__}, neither control, map nor list")
    return value


def _position(key: Any, end: int) -> int:
    if not isinstance(key, int) or not 0 <= key < end:
        raise IndexError(f"position {key!r} is out of range, the end is {end}")
    return key


def _insert(container: dict[Any, Any] | list[Any], key: Any, value: Any) -> None:
    if isinstance(container, list):
        container.insert(_position(key, len(container) + 1), value)
    else:
        container[key] = value


def _take(container: dict[Any, Any] | list[Any], key: Any) -> Any:
    if isinstance(container, list):
        return container.pop(_position(key, len(container)))
    return container.pop(key, None)
