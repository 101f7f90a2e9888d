"""Strategies that several tests share."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st

INDEXES = st.integers(-8, 8)
STEPS = st.sampled_from([None, 1, 2, 3, -1, -2])
SLICES = st.builds(slice, st.none() | INDEXES, st.none() | INDEXES, STEPS)

ORDER = [
    "append",
    "insert",
    "extend",
    "pop",
    "remove",
    "clear",
    "set",
    "delete",
    "set-slice",
    "delete-slice",
    "reverse",
    "sort",
    "move",
    "iadd",
    "imul",
    "replace",
]


def list_changes(length: int = 12) -> st.SearchStrategy[list[tuple[str, Any]]]:
    """Changes of a list: (name, what the change needs)."""
    needs: dict[str, st.SearchStrategy[Any]] = {
        "insert": INDEXES,
        "pop": INDEXES,
        "remove": INDEXES,
        "set": INDEXES,
        "delete": INDEXES,
        "extend": st.integers(0, 4),
        "iadd": st.integers(0, 3),
        "imul": st.sampled_from([-1, 0, 1]),
        "set-slice": st.tuples(SLICES, st.integers(0, 4)),
        "delete-slice": SLICES,
        "move": st.tuples(INDEXES, INDEXES),
        "replace": st.integers(0, 5),
    }
    change = st.sampled_from(ORDER).flatmap(lambda name: st.tuples(st.just(name), needs.get(name, st.none())))
    return st.lists(change, max_size=length)
