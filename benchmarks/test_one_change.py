"""One change, until its bytes are ready.

One of N texts gets another value; each time another one, anywhere among them.
"""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.sides import Flet, Ours, WithSession, some
from reactive.binding import PageReactor
from reactive.graph import signal

CHANGES = 1000
FLET_CHANGES = 100
SIZES = (100, 1_000, 10_000)


def our_rounds(ours: Ours, targets: list[Any]) -> Any:
    work = [(targets[at], f"now {at}-{k}") for k, at in enumerate(some(len(targets), CHANGES))]
    turn = 0

    def a_round() -> None:
        nonlocal turn
        turn += 1
        flush = ours.flush
        for target, text in work:
            target.value = text
            flush()

    def fresh() -> None:
        work[:] = [(target, f"{text[:12]}.{turn}") for target, text in work]

    return {"ours": a_round, "fresh": fresh, "per": CHANGES}


def flet_rounds(theirs: Flet, changes: int, *, whole_page: bool) -> Any:
    rows, page = theirs.column.controls, theirs.page
    work = list(enumerate(some(len(rows), changes)))
    turn = 0

    def a_round() -> None:
        nonlocal turn
        turn += 1
        for k, at in work:
            row = rows[at]
            row.value = f"now {at}-{k}.{turn}"
            if whole_page:
                page.update()
            else:
                row.update()

    return {"flet": a_round, "flet_per": changes}


@pytest.mark.parametrize("n", SIZES)
def test_a_property_beside_control_update(versus, n):
    ours, theirs = Ours(n), Flet(n)
    own, other = our_rounds(ours, list(ours.column.controls)), flet_rounds(theirs, FLET_CHANGES, whole_page=False)
    versus("a property / `control.update()`", n, **own, **other, rounds=25, sent=(ours.sent, theirs.sent))


@pytest.mark.parametrize("n", SIZES)
def test_a_property_by_way_of_a_session(versus, n):
    ours, theirs = WithSession(n), Flet(n)
    own, other = our_rounds(ours, list(ours.column.controls)), flet_rounds(theirs, FLET_CHANGES, whole_page=False)
    case = "a property, with the session's pacing and probe / `control.update()`"
    versus(case, n, **own, **other, rounds=15, sent=(ours.sent, theirs.sent))


@pytest.mark.parametrize("n", SIZES)
def test_a_signal_beside_control_update(versus, n):
    signals = [signal(f"row {i}") for i in range(n)]
    ours, theirs = Ours(n, signals.__getitem__, PageReactor(lambda: None)), Flet(n)
    own, other = our_rounds(ours, signals), flet_rounds(theirs, FLET_CHANGES, whole_page=False)
    versus("a signal / `control.update()`", n, **own, **other, rounds=25, sent=(ours.sent, theirs.sent))


@pytest.mark.parametrize("n", SIZES)
def test_a_property_beside_page_update(versus, n):
    ours, theirs = Ours(n), Flet(n)
    own, other = our_rounds(ours, list(ours.column.controls)), flet_rounds(theirs, 2, whole_page=True)
    versus("a property / `page.update()`", n, **own, **other, rounds=9, sent=(ours.sent, theirs.sent))
