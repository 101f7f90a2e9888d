"""The fixture `versus`, and the pairs at the end of a run."""

from __future__ import annotations

import statistics
from typing import Any

import pytest

from benchmarks.pairs import RESULTS, Versus


@pytest.fixture
def versus(benchmark: Any, request: pytest.FixtureRequest) -> Versus:
    """Compares both sides for the question that the test's module asks."""
    return Versus(benchmark, question_of(request.module))


def question_of(module: Any) -> str:
    """The first line of the module's docstring."""
    return module.__doc__.splitlines()[0]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show each pair: medians, and how many times cheaper ours was."""
    for pair in RESULTS:
        own, theirs = statistics.median(pair.ours), statistics.median(pair.flet)
        what = f"{pair.question} {pair.case} N={pair.n}"
        terminalreporter.write_line(
            f"{what:100} ours {own:.3g} {pair.unit}, flet {theirs:.3g} {pair.unit}, {pair.ratio:.1f}x"
        )
