"""From the change log to one patch: rooted at the lowest control that holds all changes.

The client applies a patch operation by operation, and finds each node by a path through the tree as the operations
before left it (client protocol, section 6). So the operations on lists come first, those of outer lists before those
of inner ones, in the order in which they were made; then the values. Then every path can be read off the tree as it
now is. Nothing below a control that the patch itself brings in is addressed: its map carries all that is in it.

A list that was replaced, or changed more than its length, is compared with what the client holds (`diff`). A new
control there with the type and the key of one that went away takes over its id: the client's state of it lives on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from core_tree.accept import SCALARS
from core_tree.children import ADD, MOVE, REMOVE, ControlList
from core_tree.contracts import MISSING, Binding
from core_tree.control import BaseControl, children_of, new_id
from core_tree.diff import list_operations
from core_tree.encode import encode_control, encode_property, renew
from core_tree.values import Value, parts_in, same, shown

if TYPE_CHECKING:
    from core_tree.tree import Tree

__all__ = ["UNKNOWN", "Frame", "Written", "cut", "unmount"]

REPLACE = 0

UNKNOWN: Final[Any] = type("Unknown", (), {"__repr__": lambda _: "<unknown>"})()
"""What the client holds for a property that both sides wrote at the same time."""


Written = Sequence[tuple[int, Iterable[str]]]
"""Properties by the ids of the controls: nothing of a control that has left is kept alive by it."""


@attrs.define
class Frame:
    """What has changed since the last frame."""

    body: dict[str, Any] | None
    """The patch message's body; None if nothing of it concerns the client."""
    written: Written = ()
    """The properties and lists that the body changes: what `Tree.put_back` takes if the body got lost."""
    mounted: Sequence[BaseControl] = ()
    """Controls with a `did_mount` that are on the page now."""
    unmounted: Sequence[BaseControl] = ()
    """Controls with a `will_unmount` that no longer are."""
    detached: Sequence[Binding] = ()
    """Bindings of controls that no longer are on the page."""
    left: Sequence[BaseControl] = ()
    """What was taken out: kept up to here, as the finalisers of what ends may be the user's, and need the lock."""


def cut(tree: Tree, *, full: bool = False) -> Frame:
    """Make one frame of all that was logged, and empty the log. The caller has the tree's lock."""
    tree.frame_number += 1
    more = full or tree.lists or tree.left or tree.entered or tree.arrived or tree.ending or tree.inner
    if len(tree.changed) == 1 and not more:
        control, names = tree.changed.popitem()
        values = control._values
        operations: list[Any] = [[0]]
        for name in names:
            stored = values.get(name, MISSING)
            if stored.__class__ not in SCALARS and isinstance(stored, Binding):
                stored = stored.held
            if name not in control.__quick__ or stored.__class__ not in SCALARS:
                tree.changed[control] = names
                break
            operations.append([REPLACE, 0, name, stored])
        else:
            body = {"id": control._id, "patch": operations} if control._home is tree else None
            return Frame(body, ((control._id, names),))
    if tree.inner:
        _log_holders(tree)
    compared = [] if full else _compare_lists(tree)
    detached, tree.ending = tree.ending, []
    unmounted: list[BaseControl] = []
    left = list(tree.left)
    for control in left:
        if not tree.reaches(control):
            unmount(tree, control, detached, unmounted)
    tree.left.clear()
    patch = _Patch(tree, compared)
    body = _encode_page(tree) if full else patch.body()
    arrived, tree.arrived = tree.arrived, []
    changed, tree.changed = tree.changed, {}
    for control, name in patch.theirs:  # nothing of it can get lost
        changed[control].pop(name, None)
    written: list[tuple[int, Iterable[str]]] = [(control._id, names) for control, names in changed.items()]
    for children in tree.lists.values():
        owner = children.owner
        if owner is not None:
            written.append((owner._id, (children._slot,)))
    tree.lists.clear()
    tree.again.clear()
    tree.entered.clear()
    mounted = [control for control in arrived if control._home is tree]
    return Frame(body, written, mounted, unmounted, detached, left)


def unmount(tree: Tree, control: BaseControl, detached: list[Binding], unmounted: list[BaseControl]) -> None:
    """Take a subtree off the page. The caller has the lock, and detaches the bindings after it gave it back."""
    stack = [control]
    while stack:
        node = stack.pop()
        if node._home is not tree:
            continue
        node._home = None
        if tree.index.get(node._id) is node:
            del tree.index[node._id]
        for log in (tree.changed, tree.entered, tree.left, tree.prepared):
            log.pop(node, None)
        if tree.known.pop(node, None) is not None:
            for name in node.__inputs__:
                tree.inflight.pop((node, name), None)
        if node._mounts:
            unmounted.append(node)
        for name, stored in node._parts():
            if isinstance(stored, ControlList):
                stored.forget()
                tree.lists.pop(id(stored), None)
            elif isinstance(stored, Binding) and isinstance(stored.held, ControlList):
                stored.held.forget()
                tree.lists.pop(id(stored.held), None)
            stack.extend(children_of(stored))
            if tree.within:
                stack.extend(tree.part_with(node, tree.within.pop((node, name), ()), detached))


def _log_holders(tree: Tree) -> None:
    """Where something has changed in a control that is in a value, log the property: a value is sent as a whole."""
    work = [*tree.changed, *(owner for children in tree.lists.values() if (owner := children.owner) is not None)]
    while work:
        at: BaseControl | None = work.pop()
        while at is not None and at not in tree.inner:
            at = at.parent
        holder = at.parent if at is not None else None
        if at is not None and holder is not None:
            tree.log(holder, at._slot)
            work.append(holder)


def _note(tree: Tree) -> Any:
    """What is remembered of a control whose map is sent: its lists are known to the client, its input is ours."""

    def note(control: BaseControl) -> None:
        for _, part in control._parts():
            stored = shown(part)
            if isinstance(stored, ControlList):
                stored.sync()
        if control.__inputs__:
            if control in tree.known:  # sent anew: what the user types meanwhile crosses it
                for name in control.__inputs__:
                    tree.inflight[control, name] = tree.frame_number
            tree.known[control] = {}

    return note


def _encode_page(tree: Tree) -> dict[str, Any]:
    """The page's properties, for the answer to a client's registration.

    The client merges them into what it has, so properties that went back to their default are sent as None.
    """
    body: dict[str, Any] = {
        name: None
        for name, prop in tree.root.__props__.items()
        if name not in tree.root.__wire__ and prop.factory is None
    }
    body.update(encode_control(tree.root, _note(tree)))
    del body["_c"], body["_i"]
    return body


# -- comparing lists -------------------------------------------------------------------------------------------


def _compare_lists(tree: Tree) -> list[tuple[ControlList[Any], list[tuple[int, int, Any]]]]:
    """The operations of lists whose journal was given up; those of the others stay in their journals."""
    found: list[tuple[ControlList[Any], list[tuple[int, int, Any]]]] = []
    work = [children for children in tree.lists.values() if children._before is not None]
    while work:
        children = work.pop()
        before, owner = children._before, children.owner
        if before is None or owner is None or owner._home is not tree:
            continue
        _match(tree, before, list(children), work, None)
        operations = list_operations([child._id for child in before], [child._id for child in children])
        if operations is None:
            tree.log(owner, children._slot)
            if any(child.parent is owner for child in before):
                tree.again.add((owner, children._slot))
            continue
        for child in before:  # taken out and put back: the client has it all the time
            if child._home is tree and child._parent is not None and child._parent() is owner:
                tree.entered.pop(child, None)
        if not operations:
            children.sync()
            continue
        by_id = {child._id: child for child in children}
        found.append((children, [(kind, at, by_id[what] if kind == ADD else what) for kind, at, what in operations]))
    return found


def _match(
    tree: Tree, before: list[Any], after: list[Any], work: list[ControlList[Any]], gone_with: BaseControl | None
) -> None:
    """Let new controls take over from those that went away: the same type and key, or else the same place.

    They take their places in `before`, too: to the client they are what it holds there.

    Args:
        tree: the tree.
        before: what the client holds.
        after: the list as it is now.
        work: where lists are added that are to be compared then.
        gone_with: the owner of the old list, if it went away itself; then places count.
    """
    present = {id(control): at for at, control in enumerate(before)}

    def free(old: BaseControl) -> bool:  # taken out for good, not put elsewhere
        parent = old._parent() if old._parent is not None else None
        return parent is gone_with and old._home is tree

    gone = {(type(old), _key(old)): at for at, old in enumerate(before) if old.key is not None and free(old)}
    for at, new in enumerate(after):
        if id(new) in present or new._home is not tree:
            continue
        place = None
        if new.key is not None:
            place = gone.pop((type(new), _key(new)), None)
        elif gone_with is not None and at < len(before):
            candidate = before[at]
            if type(candidate) is type(new) and candidate.key is None and free(candidate):
                place = at
        if place is not None:
            old, before[place] = before[place], new
            _take_over(tree, old, new, work)


def _take_over(tree: Tree, old: BaseControl, new: BaseControl, work: list[ControlList[Any]]) -> None:
    """Make the new control the one that the client knows by the old one's id; log what differs."""
    tree.index.pop(new._id, None)
    new._id, old._id = old._id, new_id()
    tree.index[new._id] = new
    tree.entered.pop(new, None)
    known = tree.known.pop(old, None)
    if known is not None:
        tree.known[new] = known
        for name in new.__inputs__:
            number = tree.inflight.pop((old, name), None)
            if number is not None:
                tree.inflight[new, name] = number
    for name in {**old._values, **new._values}:
        if name not in new.__props__:
            continue
        theirs, ours = (shown(control._values.get(name)) for control in (old, new))
        if isinstance(theirs, ControlList) and isinstance(ours, ControlList):
            before = theirs.known()
            if before is None:
                tree.log(new, name)
                continue
            ours._journal, ours._before = [], before
            _match(tree, before, list(ours), work, old)
            tree.lists[id(ours)] = ours
            work.append(ours)
        elif isinstance(theirs, BaseControl) and isinstance(ours, BaseControl):
            if type(theirs) is type(ours) and theirs.key == ours.key:
                _take_over(tree, theirs, ours, work)
            else:
                tree.log(new, name)
        elif name in new.__inputs__ or not same(theirs, ours):
            tree.log(new, name)


def _key(control: BaseControl) -> Any:
    """The control's key as something to look up by: a key may also be given as a value."""
    key = control.key
    return (type(key), getattr(key, "value", None)) if isinstance(key, Value) else key


# -- building the patch ----------------------------------------------------------------------------------------


class _Node:
    """A node of the patch's tree index: a control, a list or a map on the way to what changes."""

    __slots__ = ("below", "control", "number", "used")

    def __init__(self) -> None:
        self.below: dict[str | int, _Node] | None = None  # most nodes are leaves
        self.control: BaseControl | None = None
        self.number = 0
        self.used = False

    def child(self, key: str | int) -> _Node:
        if self.below is None:
            self.below = {}
        node = self.below.get(key)
        if node is None:
            node = self.below[key] = _Node()
        return node


class _Patch:
    """One patch in the making."""

    def __init__(self, tree: Tree, compared: list[tuple[ControlList[Any], list[tuple[int, int, Any]]]]) -> None:
        self.tree = tree
        self.note = _note(tree)
        self.nodes: dict[BaseControl, _Node | None] = {}
        self.operations: list[list[Any]] = []
        self.compared = compared
        self.theirs: list[tuple[BaseControl, str]] = []
        """What is not sent, as the client holds it by what the user did."""

    def body(self) -> dict[str, Any] | None:
        """The body of the patch message; None if there is nothing to send."""
        tree = self.tree
        lists = self._lists()
        for _, operations in lists:
            for kind, _, what in operations:
                if kind == ADD:
                    tree.entered[what] = None
        for control, names in tree.changed.items():
            for name in names:
                stored = shown(control._values.get(name))
                if stored.__class__ not in SCALARS:
                    for child in (*children_of(stored), *parts_in(stored)):
                        if isinstance(child, BaseControl):
                            tree.entered[child] = None
        top = self._start(lists)
        depth_first = sorted(lists, key=lambda entry: self._depth(entry[0])) if len(lists) > 1 else lists
        for children, operations in depth_first:
            self._add_list(children, operations)
        for control, names in list(tree.changed.items()):
            self._add_values(control, names)
        if not self.operations:
            return None
        return self._assemble(top)

    def _lists(self) -> list[tuple[ControlList[Any], list[tuple[int, int, Any]]]]:
        lists: list[tuple[ControlList[Any], list[Any]]] = list(self.compared)
        for children in self.tree.lists.values():
            owner = children.owner
            if owner is None or owner._home is not self.tree or children._journal is None:
                continue
            if children._before is None:
                lists.append((children, children._journal))
            elif children._slot in self.tree.changed.get(owner, ()):
                continue  # sent as a whole
        return [entry for entry in lists if entry[1]]

    def _start(self, lists: list[tuple[ControlList[Any], list[Any]]]) -> _Node:
        """The node of the control where all paths begin: the page, or the only control that is concerned."""
        tree = self.tree
        concerned = set(tree.changed)
        concerned.update(children._owner() for children, _ in lists)  # type: ignore[misc]
        start = next(iter(concerned)) if len(concerned) == 1 else tree.root
        node = _Node()
        node.control = start
        self.nodes[start] = node
        return node

    def _depth(self, children: ControlList[Any]) -> int:
        depth = 0
        control: Any = children.owner
        while control is not None:
            depth += 1
            control = control._parent() if control._parent is not None else None
        return depth

    def _node(self, control: BaseControl) -> _Node | None:
        """The node of a mounted control; None if the patch brings the control in, or it is on the page no more."""
        nodes, entered, tree = self.nodes, self.tree.entered, self.tree
        parent = control._parent() if control._parent is not None else None
        above = nodes.get(parent) if parent is not None else None
        if above is not None and control not in nodes and control not in entered:
            nodes[control] = self._step(above, control)
            return nodes[control]
        chain: list[BaseControl] = []
        at: BaseControl | None = control
        while at is not None and at not in nodes:
            chain.append(at)
            if at in entered or at._home is not tree:
                break
            at = at._parent() if at._parent is not None else None
        node = nodes.get(at) if at is not None else None
        for below in reversed(chain):
            if node is not None:
                node = self._step(node, below)
            self.nodes[below] = node
        return node

    def _step(self, node: _Node, control: BaseControl) -> _Node:
        parent, slot = node.control, control._slot
        assert parent is not None  # noqa: S101 - a node on the way to a control is a control's
        node = node.child(slot)
        stored = shown(parent._values[slot])
        if isinstance(stored, ControlList):
            node = node.child(stored.position(control))
        node.control = control
        return node

    def _add_list(self, children: ControlList[Any], operations: list[tuple[int, int, Any]]) -> None:
        owner = children.owner
        node = self._node(owner) if owner is not None else None
        if node is None:
            return
        node = node.child(children._slot)
        for kind, at, what in operations:
            if kind == ADD:
                self.operations.append([ADD, node, at, encode_control(what, self.note)])
            elif kind == REMOVE:
                self.operations.append([REMOVE, node, at])
            elif at != what:
                self.operations.append([MOVE, node, at, node, what])
        node.used = True
        children.sync()

    def _add_values(self, control: BaseControl, names: dict[str, None]) -> None:
        wire, quick, values = control.__wire__, control.__quick__, control._values
        if control._implies:
            implied = (control._implies[name] for name in names if name in control._implies)
            names = {**names, **{name: None for name in implied if values.get(name) is None}}
        sent: set[str] = set()
        node: _Node | None = None
        for name in names:
            if name in control.__inputs__ and self._is_known(control, name):
                self.theirs.append((control, name))
                continue
            if node is None:  # not before something is to be sent: paths lead to no more than that
                node = self._node(control)
                if node is None:
                    return
            if name in quick:
                scalar = values.get(name, MISSING)
                if scalar.__class__ not in SCALARS and isinstance(scalar, Binding):
                    scalar = scalar.held
                if scalar.__class__ in SCALARS:
                    node.used = True
                    self.operations.append([REPLACE, node, name, scalar])
                    continue
            entry = wire.get(name, name)
            if entry is None or entry in sent:
                continue
            sent.add(entry)
            data = encode_property(control, entry, self.note)
            stored = shown(control._values.get(name))
            if isinstance(stored, ControlList):
                stored.sync()
            if (control, name) in self.tree.again:
                renew(data)
            if entry in control.__inputs__:
                self._tell(control, entry, data)
            node.used = True
            self.operations.append([REPLACE, node, entry, data])

    def _is_known(self, control: BaseControl, name: str) -> bool:
        """Whether the client holds the value already, because the user entered it."""
        known = self.tree.known.get(control)
        if not known or name not in known or known[name] is UNKNOWN:
            return False
        return bool(known[name] == encode_property(control, name))

    def _tell(self, control: BaseControl, name: str, data: Any) -> None:
        """Note that the value of an input property is on its way."""
        known = self.tree.known.setdefault(control, {})
        if name in known:
            known[name] = data
        self.tree.inflight[control, name] = self.tree.frame_number

    def _assemble(self, top: _Node) -> dict[str, Any]:
        node = start = top
        while not node.used and node.below is not None and len(node.below) == 1:
            (node,) = node.below.values()
            if node.control is not None:
                start = node
        index = _number(start)
        for operation in self.operations:
            operation[1] = operation[1].number
            if operation[0] == MOVE:
                operation[3] = operation[3].number
        assert start.control is not None  # noqa: S101 - a patch begins at a control
        return {"id": start.control._id, "patch": [index, *self.operations]}


def _number(start: _Node) -> list[Any]:
    """Number the nodes below, and state their paths as the client wants them."""
    count = 0
    index: list[Any] = [0]
    stack = [(start, index)]
    while stack:
        node, entry = stack.pop()
        if node.below:
            paths: dict[str | int, list[Any]] = {}
            for key, child in node.below.items():
                count += 1
                child.number = count
                paths[key] = [count]
                if child.below:
                    stack.append((child, paths[key]))
            entry.append(paths)
    return index
