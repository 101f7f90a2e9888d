"""The command `reactree`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reactive.cli import main

PROGRAM = """
import os, sys
print(sys.argv[1:], os.environ["REACTREE_PORT"], os.environ.get("REACTREE_LOG_FRAMES"), __name__)
"""


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.strip()


def test_a_program_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["run", "nowhere.py"])
    assert stopped.value.code == 2
    assert "no such program: nowhere.py" in capsys.readouterr().err


def test_a_program_runs_as_main_with_its_arguments_and_the_settings(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, "-m", "reactive.cli", "run", "--port", "0", "--log-frames", str(program), "one", "two"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['one', 'two'] 0 1 __main__"
