"""Keys: what tells a control apart from its siblings."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import override

from core_tree.props import Prop, names, prop
from core_tree.values import Value, value

__all__ = ["Key", "KeyValue", "ScrollKey", "ValueKey"]


@value()
class Key(Value):
    """The base of the keys."""

    value: Prop[str | float | bool] = prop()
    """The value; two keys with the same value are the same key."""

    @override
    def __str__(self) -> str:
        """Its value as a text."""
        return str(self.value)


@value("value")
class ValueKey(Key):
    """A key that tells a control apart from its siblings."""


@value("scroll")
class ScrollKey(Key):
    """A key that `scroll_to` finds a control by."""


KeyValue: TypeAlias = Key | str | float | bool
"""A key, or just its value."""

names["KeyValue"] = KeyValue
