"""The checker's view of the declaration API: what is right passes, what is wrong is an error of the expected kind."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
EXPECTED = re.compile(r"# E: ([a-z-]+)$")
FOUND = re.compile(r"^[^:]*declarations\.py:(\d+): error: (.*)\[([a-z-]+)\]$")


def test_the_checker_finds_the_errors_that_are_there_and_no_others() -> None:
    source = HERE / "declarations.py"
    expected = {
        number: match[1]
        for number, line in enumerate(source.read_text().splitlines(), 1)
        if (match := EXPECTED.search(line))
    }
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-context", "--no-pretty", str(source)]
    answer = subprocess.run(command, cwd=HERE.parent.parent, capture_output=True, text=True, check=False)
    errors = [match for line in answer.stdout.splitlines() if (match := FOUND.match(line))]
    assert answer.stderr == ""
    assert errors, answer.stdout
    found: dict[int, str] = {}
    for match in errors:
        found.setdefault(int(match[1]), match[3])
    unexpected = {number: code for number, code in found.items() if number not in expected}
    missing = {number: code for number, code in expected.items() if number not in found}
    assert (unexpected, missing) == ({}, {}), answer.stdout
    assert found == expected
