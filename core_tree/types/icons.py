"""Icons by name: those of Material Design, and Apple's.

The names and numbers are data (`icons.json.gz`), read when the first icon is asked for.
"""

from __future__ import annotations

import difflib
import functools
import gzip
import json
import random
from enum import EnumMeta, IntEnum
from importlib import resources
from typing import TYPE_CHECKING, cast

from core_tree.props import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["CupertinoIcons", "IconData", "IconTable", "Icons"]


class IconData(IntEnum):
    """An icon: the number of its set in the upper bits, its place in the set in the lower 16."""

    @staticmethod
    def nearest(name: str) -> str:
        """How the icon whose name is nearest is written in a program."""
        near = difflib.get_close_matches(name.upper(), _tables()["Icons"], n=1)
        return f"Icons.{near[0] if near else 'ADD'}"


names["IconData"] = IconData


@functools.cache
def _tables() -> dict[str, dict[str, int]]:
    packed = resources.files("core_tree").joinpath("icons.json.gz").read_bytes()
    return cast("dict[str, dict[str, int]]", json.loads(gzip.decompress(packed)))


class IconTable:
    """The icons of one set, as attributes: `Icons.ADD`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._made: dict[str, IconData] = {}
        # A class of its own, so that an icon shows which table it is of, and `isinstance` may ask for that.
        self._kind = cast("type[IconData]", EnumMeta.__call__(IconData, name, []))

    def __getattr__(self, name: str) -> IconData:
        if name.startswith("_"):
            raise AttributeError(name)
        icon = self._made.get(name)
        if icon is None:
            icon = self._made[name] = self._make(name)
        return icon

    __getitem__ = __getattr__

    def _make(self, name: str) -> IconData:
        table = _tables()[self._name]
        number = table.get(name)
        if number is None:
            near = difflib.get_close_matches(name.upper(), table, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise AttributeError(f"{self._name}.{name}: no such icon{hint}", name=name, obj=self)
        icon = int.__new__(self._kind, number)
        icon._value_ = number
        icon._name_ = name
        return icon

    def __instancecheck__(self, instance: object) -> bool:
        return isinstance(instance, self._kind)

    def __iter__(self) -> Iterator[IconData]:
        return (getattr(self, name) for name in _tables()[self._name])

    def __len__(self) -> int:
        return len(_tables()[self._name])

    def __contains__(self, name: object) -> bool:
        return name in _tables()[self._name]

    def __dir__(self) -> list[str]:
        return sorted(_tables()[self._name])

    def __repr__(self) -> str:
        return self._name

    def random(
        self, exclude: Sequence[IconData] | None = None, weights: Mapping[IconData, int] | None = None
    ) -> IconData | None:
        """Pick an icon, or None if all are excluded; one with weight 3 comes up thrice as often."""
        left_out = set(exclude or ())
        choices = [icon for icon in self if icon not in left_out]
        if not choices:
            return None
        return random.choices(choices, [weights.get(icon, 1) if weights else 1 for icon in choices])[0]  # noqa: S311


Icons = IconTable("Icons")
"""The icons of Material Design."""
CupertinoIcons = IconTable("CupertinoIcons")
"""Apple's icons."""
