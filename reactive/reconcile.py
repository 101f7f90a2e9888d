"""Taking a new rendering over into the controls that show the old one, so that they stay what they are for the client.

A control of the same type and key keeps its identity: what the new one was given and the old one has differently is
set, what it was not given goes back to its default, children are matched by key, else by type and order. An input that
the new one was not given keeps what the user has entered.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from core_tree.accept import SCALARS
from core_tree.children import ControlList
from core_tree.contracts import MISSING, Binding
from core_tree.control import BaseControl, release
from core_tree.props import Handler
from core_tree.values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Candidates", "matched", "reconcile"]

T = TypeVar("T")


def reconcile(old: BaseControl, new: BaseControl) -> BaseControl:
    """The control that is to show what `new` shows: `old`, brought up to date, or `new` if they are not of a kind."""
    if old is new:
        return old
    mine, others = old._values, new._values
    # Most have no key: no need to ask the property.
    if type(old) is not type(new) or (("key" in mine or "key" in others) and old.key != new.key):
        return new
    before = tuple(mine)
    found = 0
    for name, given in tuple(others.items()):
        present = mine.get(name, MISSING)
        if present is not MISSING:
            found += 1
        if given is present or (given.__class__ in SCALARS and present.__class__ in SCALARS and given == present):
            continue
        if name == "ref":
            given.current = old
        _take_over(old, new, name, present, given)
    if found < len(before):
        for name in before:
            if name not in others:
                _take_over(old, new, name, mine[name], MISSING)
    return old


def _take_over(old: BaseControl, new: BaseControl, name: str, present: Any, given: Any) -> None:
    prop = type(old).__props__.get(name)
    if prop is None:  # a field of the user's class
        return
    if given is MISSING:
        if not prop.input:
            setattr(old, name, _default(prop))
        return
    if isinstance(prop, Handler):
        if present is MISSING or present is None or given is None:
            setattr(old, name, given)
        else:
            old._values[name] = given  # the client only knows whether there is one
        return
    if isinstance(given, Binding):
        if isinstance(present, Binding) and _same_source(present, given):
            return
        if given.take_over(present):
            return
        source = given.source
        if isinstance(present, ControlList) and isinstance(source, list):  # there are regions among the children now
            fitting = iter(matched(list(present), [item for item in source if isinstance(item, BaseControl)]))
            source = [next(fitting) if isinstance(item, BaseControl) else item for item in source]
        setattr(old, name, source)
        return
    there = shown(present)
    if isinstance(given, ControlList):
        children = list(given)
        list.clear(given)  # without a word to anybody, as `new` is on no page
        for child in children:  # they are free for another place
            release(None, child)
        after = matched(list(there) if isinstance(there, ControlList) else [], children)
        if isinstance(present, ControlList):
            if len(after) != len(present) or any(one is not other for one, other in zip(after, present, strict=True)):
                present[:] = after
        else:
            setattr(old, name, after)
    elif isinstance(given, BaseControl):
        del new._values[name]  # without a word to anybody: it may be one that must be given, and `new` is used no more
        release(None, given)
        setattr(old, name, reconcile(there, given) if isinstance(there, BaseControl) else given)
    elif isinstance(present, Binding) or present != given:
        setattr(old, name, given)


class Candidates(Generic[T]):
    """What there was, for something new to go on with: each once, by kind and key; in order where there is no key."""

    def __init__(self) -> None:
        self._keyed: dict[Any, T] = {}
        self._rest: dict[Any, deque[T]] = {}

    def offer(self, kind: Any, key: Any, candidate: T) -> None:
        """Offer one more; in the order in which they stood."""
        if key is not None:
            self._keyed.setdefault((kind, key), candidate)
        else:
            self._rest.setdefault(kind, deque()).append(candidate)

    def take(self, kind: Any, key: Any) -> T | None:
        """The one for something of that kind and key, which is then no longer offered."""
        if key is not None:
            return self._keyed.pop((kind, key), None)
        waiting = self._rest.get(kind)
        return waiting.popleft() if waiting else None


def matched(before: Sequence[BaseControl], after: Sequence[BaseControl]) -> list[BaseControl]:
    """The controls for a new list of children: those of the old list where type and key agree."""
    # As long as both have no keys and the types agree, order is all that counts; often that is to the end, and most
    # have not changed.
    result: list[BaseControl] = []
    for old, new in zip(before, after, strict=False):
        mine, others = old._values, new._values
        if type(old) is not type(new) or "key" in mine or "key" in others:
            break
        for name, given in others.items():
            present = mine.get(name, MISSING)
            if given is not present and not (
                given.__class__ in SCALARS and present.__class__ in SCALARS and given == present
            ):
                result.append(reconcile(old, new))
                break
        else:
            result.append(old if len(mine) == len(others) else reconcile(old, new))
    same = len(result)
    candidates: Candidates[BaseControl] = Candidates()
    for child in before[same:]:
        candidates.offer(type(child), child.key, child)
    for child in after[same:]:
        match = candidates.take(type(child), child.key)
        result.append(child if match is None else reconcile(match, child))
    return result


def _default(prop: Any) -> Any:
    return prop.factory() if prop.factory is not None else prop.default


def _same_source(one: Binding, other: Binding) -> bool:
    return type(one) is type(other) and one.source is other.source
