"""Whose code is running: the page of the present context. A page's main, handlers, tasks and threads all have it."""

from __future__ import annotations

import contextlib
import contextvars
from collections.abc import Iterator
from typing import TYPE_CHECKING

from core_tree.contracts import here

if TYPE_CHECKING:
    from core_tree.controls.page import Page

__all__ = ["current_page", "on_page", "page_of_context"]

page_of_context: contextvars.ContextVar[Page] = contextvars.ContextVar("reactree.page")


def current_page() -> Page:
    """The page whose code is running: in its main, handlers, components, tasks and threads.

    Raises:
        LookupError: called from elsewhere.
    """
    try:
        return page_of_context.get()
    except LookupError:
        raise LookupError("no page here: call it from a page's main, handlers, tasks or threads") from None


here.page = lambda: page_of_context.get(None)


@contextlib.contextmanager
def on_page(page: Page) -> Iterator[None]:
    """Let `current_page` be this one."""
    token = page_of_context.set(page)
    try:
        yield
    finally:
        page_of_context.reset(token)
