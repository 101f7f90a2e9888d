"""`context.page`: the page whose code is running, for scripts written the old way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reactive.current import current_page

if TYPE_CHECKING:
    from core_tree.controls.page import Page

__all__ = ["PageContext", "context"]


class PageContext:
    """The page whose code is running. Its switches for updates change nothing: changes are always shown."""

    @property
    def page(self) -> Page:
        """The page.

        Raises:
            RuntimeError: called from elsewhere than a page's main, handlers, tasks or threads.
        """
        try:
            return current_page()
        except LookupError as error:
            raise RuntimeError(str(error)) from None

    def enable_auto_update(self) -> None:
        """Do nothing: changes are always shown."""

    def disable_auto_update(self) -> None:
        """Do nothing: changes are always shown."""

    def auto_update_enabled(self) -> bool:
        """Whether changes are shown without a call of `update`: always."""
        return True


context = PageContext()
"""The page whose code is running: `context.page`."""
