"""The Python examples of the documents run: the blocks of one page in order, in one namespace.

A block that ends in `ft.run(main)` is served to a user with a model of the client, without a network.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

import reactive
from tests.live import running

ROOT = Path(__file__).parent.parent
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md"])
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[tuple[int, str]]:
    """The examples of a page, with the line that each begins in."""
    text = page.read_text()
    return [(text.count("\n", 0, found.start(1)), found.group(1)) for found in BLOCK.finditer(text)]


def served(main: Any, **settings: Any) -> None:
    """Stands in for `run`: one user visits, and the page shows something."""

    async def visit() -> None:
        async with running(main, **settings) as app:
            user = await app.visit()
            await user.until(lambda: user.model.alive("Text") or user.model.alive("Button"))
            assert user.model.crash is None

    asyncio.run(visit())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reactive, "run", served)
    namespace: dict[str, Any] = {"__name__": page.stem}
    for line, source in blocks(page):
        code = compile("\n" * line + source, str(page), "exec")
        exec(code, namespace)


def test_every_page_of_the_documents_is_found() -> None:
    assert {page.name for page in PAGES} >= {"architecture.md", "signals.md", "first-steps.md", "README.md"}


def test_links_between_the_documents_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
