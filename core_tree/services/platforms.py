"""Where a program runs, as far as it matters to a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.contracts import here

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.controls.page import Page

__all__ = ["ANDROID", "APPLE", "DESKTOP", "MOBILE", "WEB", "NotThereError", "need", "place"]

WEB = ("web",)
ANDROID = ("android", "android_tv")
APPLE = ("ios", "macos")
MOBILE = ("ios", "android", "android_tv")
DESKTOP = ("macos", "windows", "linux")


class NotThereError(RuntimeError):
    """A service, or the page, cannot do something where the client runs."""


def place(service: BaseControl) -> str | None:
    """`"web"`, or the user's system; None if it is not known."""
    page: Page | None = service.page if service._home is not None else here.page()
    if page is None:
        return None
    if page.web:
        return "web"
    return None if page.platform is None else page.platform.value


def need(service: BaseControl, what: str, places: tuple[str, ...]) -> None:
    """Refuse what the client could not do anyway: it would not answer in words.

    Raises:
        NotThereError: the client runs somewhere else.
    """
    at = place(service)
    if at is not None and at not in places:
        raise NotThereError(f"{type(service).__name__}.{what} is not there on {at}, only on {', '.join(places)}")
