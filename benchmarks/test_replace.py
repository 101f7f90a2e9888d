"""Replace all rows by fresh ones, per row.

The time includes the construction of the new texts.
"""

from __future__ import annotations

import flet
import pytest

from benchmarks.sides import Flet, Ours
from core_tree.controls.text import Text


@pytest.mark.parametrize(("n", "rounds"), [(100, 15), (1_000, 9), (10_000, 1)])
def test_assign_the_list(versus, n, rounds):
    ours, theirs = Ours(n), Flet(n)

    def our_round() -> None:
        ours.column.controls = [Text(f"new {i}") for i in range(n)]
        ours.flush()

    def flet_round() -> None:
        theirs.column.controls = [flet.Text(f"new {i}") for i in range(n)]
        theirs.column.update()

    case, sent = "`column.controls = fresh` / and `column.update()`", (ours.sent, theirs.sent)
    versus(case, n, our_round, flet_round, per=n, flet_per=n, rounds=rounds, sent=sent, warm=rounds > 1)


@pytest.mark.parametrize(("n", "rounds"), [(100, 15), (1_000, 9), (10_000, 5)])
def test_clear_and_extend(versus, n, rounds):
    ours, theirs = Ours(n), Flet(n)

    def our_round() -> None:
        ours.column.controls = [Text(f"new {i}") for i in range(n)]
        ours.flush()

    def flet_round() -> None:
        theirs.column.controls.clear()
        theirs.column.update()
        theirs.column.controls.extend([flet.Text(f"new {i}") for i in range(n)])
        theirs.column.update()

    case, sent = "the same / clear, update, extend, update: its quickest way", (ours.sent, theirs.sent)
    versus(case, n, our_round, flet_round, per=n, flet_per=n, rounds=rounds, sent=sent)
