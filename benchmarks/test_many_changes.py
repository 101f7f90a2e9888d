"""100 changes in one frame, per change.

100 of 10,000 texts get another value; then the frame is made.
"""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.sides import Flet, Ours
from reactive.binding import PageReactor
from reactive.graph import signal

N = 10_000
CHANGES = 100
FRAMES = 20
STEP = N // CHANGES - 1
"""So far apart; each frame begins one further, so all texts have their turn."""


def compare(versus: Any, case: str, ours: Ours, targets: list[Any], *, whole_page: bool) -> None:
    theirs = Flet(N)
    rows, page = theirs.column.controls, theirs.page
    turn = 0

    def our_round() -> None:
        nonlocal turn
        for _ in range(FRAMES):
            turn += 1
            text = f"now {turn}"
            for at in range(turn % CHANGES, turn % CHANGES + CHANGES * STEP, STEP):
                targets[at].value = text
            ours.flush()

    def flet_round() -> None:
        nonlocal turn
        turn += 1
        changed = rows[turn % CHANGES : turn % CHANGES + CHANGES * STEP : STEP]
        for row in changed:
            row.value = f"now {turn}"
        if whole_page:
            page.update()
        else:
            page.update(*changed)

    sent = (ours.sent, theirs.sent)
    versus(case, N, our_round, flet_round, per=FRAMES * CHANGES, flet_per=CHANGES, rounds=15, sent=sent)


@pytest.mark.parametrize("whole_page", [False, True])
def test_properties(versus, whole_page):
    ours = Ours(N)
    case = "properties / " + ("`page.update()`" if whole_page else "`page.update(*the_100)`: 100 messages")
    compare(versus, case, ours, list(ours.column.controls), whole_page=whole_page)


def test_signals(versus):
    signals = [signal(f"row {i}") for i in range(N)]
    ours = Ours(N, signals.__getitem__, PageReactor(lambda: None))
    compare(versus, "signals / `page.update(*the_100)`: 100 messages", ours, signals, whole_page=False)
