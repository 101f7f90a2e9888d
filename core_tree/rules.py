"""Rules about several properties of a control: declared in its class, checked when it is about to be shown.

    @control("CircleAvatar")
    class CircleAvatar(LayoutControl):
        __rules__ = (alone("radius", "min_radius", "max_radius"), ordered("min_radius", "max_radius"))

A rule is asked when the control comes on the page, and when it has changed: once a frame, of what the client is shown.
So properties may be set one after the other. A rule that does not hold is told as a `RuleError` to the app, as other
errors without a caller, and not again before it has held; the frame goes out. A subclass has its bases' rules too.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from core_tree.accept import SCALARS
from core_tree.contracts import MISSING, Binding
from core_tree.errors import RuleError

if TYPE_CHECKING:
    from core_tree.control import BaseControl

__all__ = ["Rule", "Shown", "alone", "in_range", "ordered", "rule", "some_shown", "some_visible", "visible"]


class Shown:
    """A control as the client is shown it: bound properties have their last value, and no source is read."""

    __slots__ = ("_control", "_values")

    def __init__(self, control: BaseControl) -> None:
        self._control = control
        self._values = control._values

    def __getattr__(self, name: str) -> Any:
        control = self._control
        value = self._values.get(name, MISSING)
        if value.__class__ not in SCALARS and isinstance(value, Binding):
            value = value.held
        if value is MISSING:
            prop = type(control).__props__.get(name)
            return getattr(control, name) if prop is None else prop.default if prop.factory is None else prop.factory()
        return value


@attrs.frozen(eq=False)
class Rule:
    """What must hold of a control."""

    names: tuple[str, ...]
    """The properties that it is about."""
    holds: Callable[[Any], bool]
    """Whether it does, of a `Shown`. Asked on the page's loop."""
    accepted: str
    """What would be accepted, in words."""


def rule(*names: str, holds: Callable[[Any], bool], accepted: str) -> Rule:
    """A rule that is written out: `rule("a", "b", holds=lambda it: it.a or it.b, accepted="a or b")`."""
    return Rule(names, holds, accepted)


def ordered(*names: str) -> Rule:
    """None is greater than the next; those that are None do not count."""

    def holds(it: Any) -> bool:
        values = [value for value in (getattr(it, name) for name in names) if value is not None]
        return all(one <= other for one, other in itertools.pairwise(values))

    return Rule(names, holds, " <= ".join(names))


def alone(name: str, *others: str) -> Rule:
    """That property, or any of the others, but not both."""

    def holds(it: Any) -> bool:
        return getattr(it, name) is None or all(getattr(it, other) is None for other in others)

    return Rule((name, *others), holds, f"{name} alone, or {' and '.join(others)} without it")


def is_shown(value: Any) -> bool:
    """Whether there is something to see: a text, an icon, or a control that is visible."""
    if value.__class__ in SCALARS:
        return value is not None
    return not hasattr(value, "_parent") or bool(Shown(value).visible)


def visible(name: str) -> Rule:
    """The control in that property is visible; a text always is."""

    def holds(it: Any) -> bool:
        value = it._values.get(name)
        return value.__class__ in SCALARS or (value := getattr(it, name)) is None or is_shown(value)

    return Rule((name,), holds, f"a visible {name}")


def some_shown(*names: str) -> Rule:
    """There is something to see in one of those properties; a list counts by what is in it."""

    def holds(it: Any) -> bool:
        for name in names:
            value = it._values.get(name)
            if value.__class__ not in SCALARS and isinstance(value, Binding):
                value = value.held
            if value is MISSING:  # it follows a source that has yielded nothing yet
                continue
            if any(map(is_shown, tuple(value))) if isinstance(value, list) else is_shown(value):
                return True
        return False

    return Rule(names, holds, f"at least one of {', '.join(names)}, not empty and visible")


def count_visible(children: Any) -> int:
    """How many of them are visible."""
    return sum(map(is_shown, tuple(children or ())))


def some_visible(name: str, least: int = 1) -> Rule:
    """At least so many of the children in that property are visible."""
    return Rule((name,), lambda it: count_visible(getattr(it, name)) >= least, f"at least {least} visible {name}")


def in_range(index: str, name: str) -> Rule:
    """That property says which one of the visible children, counted from 0; None for none."""

    def holds(it: Any) -> bool:
        at, count = getattr(it, index), count_visible(getattr(it, name))
        return at is None or count == 0 or 0 <= at < count  # without children the rule about their number speaks

    return Rule((index, name), holds, f"{index} from 0 to less than the number of visible {name}")


def broken(control: BaseControl) -> Sequence[RuleError]:
    """The rules of a control that do not hold, but for those that did not hold before either."""
    told = control.__dict__.get("_broken")
    shown = Shown(control)
    failing = [rule for rule in control._rules if not rule.holds(shown)]
    if not (failing or told):
        return ()
    control.__dict__["_broken"] = failing
    return [
        RuleError(control._name(), {name: getattr(shown, name) for name in one.names}, one.accepted)
        for one in failing
        if one not in (told or ())
    ]
