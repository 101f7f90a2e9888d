"""Names that programs use in annotations; no property here is declared with them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar, Union

from core_tree.control import BaseControl
from core_tree.events import Event

if TYPE_CHECKING:
    from core_tree.controls.page import Page

__all__ = ["AppCallable", "ControlEventHandler", "EventControlType", "EventHandler", "Number", "SupportsStr"]

EventControlType = TypeVar("EventControlType", bound=BaseControl)
"""A control, as the parameter of an event."""
EventType = TypeVar("EventType", bound=Event[Any])

# `Union`, as it takes the name of a class in quotes: a class names itself in its own body.
ControlEventHandler: TypeAlias = Union[Callable[[], Any], Callable[[Event[EventControlType]], Any]]  # noqa: UP007
"""A handler of events of that control, with the event as its argument or without."""
EventHandler: TypeAlias = Union[Callable[[], Any], Callable[[EventType], Any]]  # noqa: UP007
"""A handler of events of that type, with the event as its argument or without."""
AppCallable: TypeAlias = "Callable[[Page], Any] | Callable[[Page], Awaitable[Any]]"
"""A program's `main`."""
Number: TypeAlias = int | float
"""A number."""


class SupportsStr(Protocol):
    """Anything that can be shown as text."""

    def __str__(self) -> str: ...
