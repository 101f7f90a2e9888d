"""Who may import whom, read off the source files."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"core_tree", "reactive", "transport", "client_flutter"}

ALLOWED = {
    "core_tree": {"core_tree"},
    "transport": {"transport", "core_tree"},
    "client_flutter": {"client_flutter", "core_tree"},
    "reactive": {"reactive", "core_tree"},
    "reactive/app.py": OURS,  # the composition root
    "reactive/serving.py": OURS,  # likewise
    "reactive/clients.py": OURS,  # that of clients
    "reactive/webassembly.py": OURS,  # that of programs in the browser
    "reactive/building.py": OURS,  # likewise
    "reactive/runtime.py": {"reactive", "core_tree", "transport"},  # the type of its session
}


def imported(path: Path) -> set[str]:
    """The modules that a file imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
    return found


FILES = sorted(path for package in OURS for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_arrows_between_packages_go_one_way(path: Path) -> None:
    name = str(path.relative_to(ROOT))
    allowed = ALLOWED.get(name) or ALLOWED[name.split("/", maxsplit=1)[0]]
    used = {module.split(".")[0] for module in imported(path)} & OURS
    assert used <= allowed


def test_the_graph_stands_alone() -> None:
    for path in (ROOT / "reactive" / "_graph").glob("*.py"):
        foreign = {
            module
            for module in imported(path)
            if module.split(".")[0] not in sys.stdlib_module_names and not module.startswith("reactive._graph")
        }
        # `changes` and `observable` are methods of what is read: loaded by the first call.
        expected = {"reactivex", "reactive.rx", "reactive.waiting"} if path.name == "values.py" else set()
        assert foreign == expected, path.name


def test_importing_the_graph_loads_nothing_else() -> None:
    script = "import sys, reactive.graph; print(*(name for name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    ours = {name for name in loaded if name.split(".")[0] in {*OURS, "reactivex", "attrs", "asyncio"}}
    assert {name for name in ours if not name.startswith("reactive._graph")} == {"reactive", "reactive.graph"}


def test_no_code_of_the_client_package_is_imported() -> None:
    for path in FILES:
        assert not {module for module in imported(path) if module.split(".")[0] in ("flet", "flet_web")}, path
