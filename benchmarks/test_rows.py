"""Insert a row and remove a row, a message each.

A new text is put in anywhere among N; then another one, anywhere, is taken out. The time is of both together.
"""

from __future__ import annotations

import flet
import pytest

from benchmarks.sides import Flet, Ours, some
from core_tree.controls.text import Text

PAIRS = 200


@pytest.mark.parametrize("n", [100, 1_000, 10_000])
def test_insert_and_remove(versus, n):
    ours, theirs = Ours(n), Flet(n)
    places = some(n, 2 * PAIRS)

    def our_round() -> None:
        rows, flush = ours.column.controls, ours.flush
        for at, gone in zip(places[::2], places[1::2], strict=True):
            rows.insert(at, Text("new"))
            flush()
            del rows[gone]
            flush()

    def flet_round() -> None:
        theirs.column.controls.insert(places[0], flet.Text("new"))
        theirs.column.update()
        del theirs.column.controls[places[1]]
        theirs.column.update()

    sent = (ours.sent, theirs.sent)
    versus("by position / `column.update()`", n, our_round, flet_round, per=PAIRS, rounds=15, sent=sent)


@pytest.mark.parametrize("n", [100, 1_000, 10_000])
def test_insert_and_remove_by_control(versus, n):
    ours, theirs = Ours(n), Flet(n)
    places = some(n, 2 * PAIRS)

    def our_round() -> None:
        rows, flush = ours.column.controls, ours.flush
        for at, gone in zip(places[::2], places[1::2], strict=True):
            rows.insert(at, Text("new"))
            flush()
            rows.remove(rows[gone])
            flush()

    def flet_round() -> None:
        rows = theirs.column.controls
        rows.insert(places[0], flet.Text("new"))
        theirs.column.update()
        rows.remove(rows[places[1]])
        theirs.column.update()

    sent = (ours.sent, theirs.sent)
    versus("`controls.remove(row)` / the same", n, our_round, flet_round, per=PAIRS, rounds=15, sent=sent)
