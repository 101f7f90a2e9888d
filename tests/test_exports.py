"""The public names: one table, one stub, each name once. `python -m tests.test_exports` writes the stub anew."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import reactive

STUB = Path(reactive.__file__).with_suffix(".pyi")

KERNEL_ONLY = {
    "reactive.graph": {"Batch", "Equals", "Queue", "Snapshot", "Watcher", "current_batch", "current_scope"},
    "core_tree.props": {"names"},
    "core_tree.values": {"ObservedDict", "ObservedList", "parts_in", "hold", "observed", "same", "shown", "unhold"},
    "core_tree.events": {"make_event"},
    "core_tree.template_route": {"expression"},
    "reactive.components": {"ComponentCall", "ComponentLive"},
    "reactive.current": {"on_page", "page_of_context"},
    "reactive.serving": {"Serving"},
    "reactive.rx": {"observable", "scheduler_of"},
    "reactive.waiting": {"loop_here"},
    "transport.limits": {"Allowance"},
    "transport.stats": {"Counters"},
}
"""Names that modules share among themselves; programs have no use for them."""


def stub() -> str:
    lines = [
        '"""What `reactive/__init__.py` offers, for type checkers. Written by `python -m tests.test_exports`."""',
        "",
    ]
    for module, names in sorted(reactive._NAMES_BY_MODULE.items()):
        lines.append(f"from {module} import (")
        lines += [f"    {name} as {name}," for name in sorted(names.split())]
        lines.append(")")
    for name, module in sorted(reactive._PACKAGES.items()):
        package, _, last = module.rpartition(".")
        lines.append(f"from {package} import {last} as {name}")
    lines += ["", "__all__ = ["]
    lines += [f'    "{name}",' for name in reactive.__all__]
    lines += ["]", ""]
    return "\n".join(lines)


def test_the_stub_says_what_the_table_says() -> None:
    assert STUB.read_text() == stub(), "run: python -m tests.test_exports"


def test_no_name_stands_twice_in_the_table() -> None:
    names = [name for names in reactive._NAMES_BY_MODULE.values() for name in names.split()]
    names += reactive._PACKAGES
    assert len(names) == len(set(names))


@pytest.mark.parametrize("module", sorted(reactive._NAMES_BY_MODULE))
def test_the_table_lists_all_that_a_module_offers(module: str) -> None:
    offered = set(importlib.import_module(module).__all__) - KERNEL_ONLY.get(module, set())
    assert set(reactive._NAMES_BY_MODULE[module].split()) == offered


def test_every_name_resolves() -> None:
    for name in reactive.__all__:
        assert getattr(reactive, name) is not None


def test_an_unknown_name_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(AttributeError, match=r"no 'Buton'; did you mean 'Button'\?"):
        _ = reactive.Buton


def test_importing_it_loads_no_control_and_no_server() -> None:
    code = (
        "import sys, threading, reactive; "
        "heavy = ('core_tree', 'transport', 'client_flutter', 'websockets'); "
        "print([m for m in sys.modules if m.split('.')[0] in heavy], threading.active_count())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] 1"


if __name__ == "__main__":
    STUB.write_text(stub())
