"""Run the benchmarks, and write what they gave to RESULTS.md: `python -m benchmarks.report`.

With names of questions only those are measured, and their sections replaced: `python -m benchmarks.report components`.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

import attrs
import pytest

from benchmarks.pairs import RESULTS, Pair

HERE = Path(__file__).parent
QUESTIONS = ("one_change", "many_changes", "rows", "replace", "components", "mount", "memory")
FLAT = 1.5
"""What grows at most that much while N grows a hundredfold counts as flat: a larger tree fits the caches less well."""


@attrs.frozen
class Wanted:
    """A figure to reach, and whether a pair reaches it."""

    text: str
    met: Callable[[Pair], bool]


def times_cheaper(pair: Pair) -> bool:
    """Whether ours was 20 times cheaper."""
    return pair.ratio >= 20


TWENTY = Wanted("20x cheaper", times_cheaper)


def wanted_of_components(pair: Pair) -> Wanted | None:
    """What long lists of components are to reach, as far as it is said for 10,000 rows."""
    if pair.n != 10_000:
        return None
    if "observable item" in pair.case:
        return Wanted("below 0.14 ms", lambda p: statistics.median(p.ours) < 0.14e-3)
    if "one row component" in pair.case:
        return Wanted("50x cheaper", lambda p: p.ratio >= 50)
    if "one row differs" in pair.case:
        return Wanted("10x cheaper", lambda p: p.ratio >= 10)
    if "replaced" in pair.case:
        return Wanted("at most 150 ms", lambda p: statistics.median(p.ours) <= 0.150)
    return None


WANTED = {
    "one_change": lambda pair: TWENTY if "control.update" in pair.case else None,
    "mount": lambda _: TWENTY,
    "components": wanted_of_components,
    "memory": lambda pair: Wanted("at most 400 B", lambda p: p.ours[0] <= 400) if "text" in pair.case else None,
}
"""Wanted of a row of a question's table."""
FLAT_WANTED = ("one_change", "rows")
"""The questions whose cost should not depend on N."""


HOW = """\
# What things cost, beside flet

Written by `make bench`. Times are medians of rounds that alternate: one of flet, one of ours. The ratio is the median
of the pairs, with the least and the greatest; above 1 ours is cheaper. The garbage collector is on, but walks only what
the round itself makes. No sockets: both sides end where the bytes of the message are ready. Ours is the tree's frame
and the codec, unless the row says more; flet's is its session and the `send_message` of its web server.
"""


class Progress:
    """Names each test before it runs."""

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Print the test's name."""
        print(f"{time.strftime('%H:%M:%S')} {Path(nodeid).name}", flush=True)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Print what went wrong."""
        if report.failed:
            print(report.longreprtext)


def main() -> int:
    """Measure and write."""
    started, load = time.time(), os.getloadavg()
    asked = [name for name in QUESTIONS if name in sys.argv[1:]] or list(QUESTIONS)
    options = ["-p", "no:terminal", "-p", "no:cacheprovider", "-o", "addopts=", "--benchmark-quiet"]
    status = pytest.main([*options, *(str(HERE / f"test_{name}.py") for name in asked)], plugins=[Progress()])
    if status != 0:
        return 1
    took = head(load, time.time() - started)
    if len(asked) == len(QUESTIONS):
        text = "\n".join([*took, *(line for name in asked for line in table(name))]) + "\n"
    else:
        text = (HERE / "RESULTS.md").read_text()
        for name in asked:
            text = replaced(
                text, "\n".join([*table(name), "", "Measured by itself:", "", *took[len(HOW.splitlines()) + 1 :]])
            )
    (HERE / "RESULTS.md").write_text(text)
    print(f"\n{text}\n\nwritten to {HERE / 'RESULTS.md'}")
    return 0


def replaced(text: str, section: str) -> str:
    """The report with another section in the place of the one with that title, or at the end."""
    title = section.strip().splitlines()[0]
    before, found, after = text.partition(f"\n{title}\n")
    following = after.find("\n## ") if found else -1
    return before.rstrip("\n") + "\n" + section + "\n" + (after[following:] if following >= 0 else "")


def head(load: Iterable[float], seconds: float) -> list[str]:
    """What was measured, how, and on what."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{platform.system()} {platform.machine()}, {cpu_model()}, {os.cpu_count()} cores"
    versions = (f"{name} {version(name)}" for name in ("flet", "msgpack", "msgspec", "attrs"))
    return [
        *HOW.splitlines(),
        "",
        f"* {time.strftime('%Y-%m-%d %H:%M')}, took {seconds:.0f} s",
        f"* load average {spoken(load)} at the start, {spoken(os.getloadavg())} at the end",
        f"* {python}, {machine}",
        f"* {', '.join(versions)}",
    ]


def spoken(load: Iterable[float]) -> str:
    """The three averages of the load."""
    return " / ".join(f"{x:.2f}" for x in load)


def cpu_model() -> str:
    """The processor's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.processor())


def table(name: str) -> list[str]:
    """The section of one question."""
    module: Any = sys.modules[f"benchmarks.test_{name}"]
    title, _, about = module.__doc__.strip().partition("\n")
    pairs = [pair for pair in RESULTS if pair.question == title]
    lines = ["", f"## {title.rstrip('.')}", about.strip(), ""]
    lines += [
        "| ours / flet's | N | ours | flet | flet ÷ ours | bytes, ours / flet | wanted | met |",
        "|---|" + "--:|" * 5 + "---|---|",
    ]
    wanted_of: Callable[[Pair], Wanted | None] = WANTED.get(name, lambda _: None)
    lines += [row(pair, wanted_of(pair)) for pair in pairs]
    if name in FLAT_WANTED:
        lines += ["", *flatness(pairs)]
    return lines


def row(pair: Pair, wanted: Wanted | None) -> str:
    """One comparison as a line of the table."""
    low, high = min(pair.ratios), max(pair.ratios)
    spread = f" ({times(low)} .. {times(high)})" if len(pair.ratios) > 1 else ""
    sizes = f"{pair.ours_bytes:.0f} / {pair.flet_bytes:.0f}" if pair.ours_bytes is not None else ""
    met = "" if wanted is None else "yes" if wanted.met(pair) else "**no**"
    cells = [
        pair.case,
        f"{pair.n:,}",
        quantity(statistics.median(pair.ours), pair.unit),
        quantity(statistics.median(pair.flet), pair.unit),
        f"{times(pair.ratio)}{spread}",
        sizes,
        wanted.text if wanted else "",
        met,
    ]
    return f"| {' | '.join(cells)} |"


def flatness(pairs: list[Pair]) -> Iterable[str]:
    """How much ours grows with N. By the quickest rounds, as different N were not measured in alternation."""
    yield f"Wanted: flat in N. From the least N to the greatest our quickest round grows ({FLAT}x counts as flat):"
    yield ""
    other = [pair for pair in pairs if "page.update" not in pair.case]  # ours is the same there as elsewhere
    for case, group in groupby(sorted(other, key=lambda pair: (pair.case, pair.n)), key=lambda pair: pair.case):
        sizes = list(group)
        growth = min(sizes[-1].ours) / min(sizes[0].ours)
        yield f"* {case}: {growth:.2f}x - {'met' if growth <= FLAT else '**not met**'}"


def times(ratio: float) -> str:
    """A ratio, with two figures that count."""
    return f"{ratio:.1f}x" if ratio < 10 else f"{ratio:,.0f}x"


def quantity(value: float, unit: str) -> str:
    """A time in the unit that suits it, or bytes."""
    if unit == "B":
        return f"{value:,.0f} B"
    for factor, name in ((1, "s"), (1e3, "ms")):
        if value * factor >= 1:
            return f"{value * factor:.3g} {name}"
    return f"{value * 1e6:.3g} µs"


if __name__ == "__main__":
    sys.exit(main())
