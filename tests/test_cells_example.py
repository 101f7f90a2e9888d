"""The spreadsheet among the examples: a change is worked out again where it matters, and nowhere else."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

import reactive as ft

CELLS = Path(__file__).parent.parent / "examples" / "seven_guis" / "cells.py"


@pytest.fixture
def sheet(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(ft, "run", lambda main: None)
    return runpy.run_path(str(CELLS))["Sheet"]()


def test_a_change_runs_the_formulas_that_depend_on_it_and_no_others(
    sheet: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[str] = []
    evaluated = type(sheet).evaluated

    def noted(self: Any, entered: str) -> Any:
        worked_out.append(entered)
        return evaluated(self, entered)

    monkeypatch.setattr(type(sheet), "evaluated", noted)
    effects = [ft.effect(cell.shown) for cell in sheet.cells.values()]
    assert len(worked_out) == 2600
    worked_out.clear()

    sheet["C1"].entered.value = "10"
    assert sorted(worked_out) == ["10", "=B1*C1", "=SUM(C1:C2)", "=SUM(D1:D2)"]
    worked_out.clear()

    sheet["C1"].entered.value = "10.0"  # the same number
    assert worked_out == ["10.0"]
    for effect in effects:
        effect.dispose()


@pytest.mark.parametrize(
    ("entered", "shown"),
    [
        ("12", "12"),
        ("words", "words"),
        ("=1+2*3^2", "19"),
        ("= -2 ^ 2 ", "-4"),
        ("=(B1 + b2) / 2", "1.85"),
        ("=MAX(B1:C2) - MIN(B1:C2)", "7.5"),
        ("=AVG(1, B1:C2)", "2.74"),
        ("=COUNT(A0:D9)", "8"),
        ("=Z99 + 1", "1"),
        ("=AVG(Z0:Z9)", "#DIV/0"),
        ("=MIN(Z0:Z9)", "0"),
        ("=A1 * 2", "#VALUE"),
        ("=A100", "#NAME"),
        ("=SUM(A1:A100)", "#NAME"),
        ("=F5", "#CYCLE"),
        ("=SUM(F0:F9)", "#CYCLE"),
        ("=9^9^9", "#NUMBER"),
        ("=(-1)^0.5", "#NUMBER"),
        ("=1 +", "#FORMULA"),
        ("=", "#FORMULA"),
        ("=__import__('os')", "#FORMULA"),
        ("=B1.real", "#FORMULA"),
        ("=1**2", "#FORMULA"),
        ("=TRUE", "#NAME"),
        ("='x'", "#FORMULA"),
    ],
)
def test_what_a_cell_shows(sheet: Any, entered: str, shown: str) -> None:
    sheet["F5"].entered.value = entered
    assert sheet["F5"].shown() == shown
    sheet["F5"].entered.value = "2"
    assert sheet["F5"].shown() == "2"
