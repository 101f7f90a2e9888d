"""Construct, mount and encode N texts, per text.

A column of N texts is made and added to an empty page; each round has a new page.
"""

from __future__ import annotations

import pytest

from benchmarks.sides import Flet, Ours


@pytest.mark.parametrize(("n", "rounds"), [(100, 25), (1_000, 15), (10_000, 7)])
def test_mount(versus, n, rounds):
    sides = [Ours(), Flet()]

    def fresh() -> None:
        sides[0] = Ours()

    def flet_fresh() -> None:
        sides[1] = Flet()

    versus(
        "`page.add(Column(texts))`",
        n,
        lambda: sides[0].fill(n),
        lambda: sides[1].fill(n),
        per=n,
        flet_per=n,
        rounds=rounds,
        fresh=fresh,
        flet_fresh=flet_fresh,
    )
