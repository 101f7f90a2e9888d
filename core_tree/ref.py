"""A reference to a control that is filled by the control itself."""

from __future__ import annotations

import weakref
from typing import Any, Generic, TypeVar

__all__ = ["Ref"]

T = TypeVar("T")


class Ref(Generic[T]):
    """Where a control that was made with `ref=` is found: `ref.current`. It does not keep the control alive."""

    def __init__(self, value: T | None = None) -> None:
        self.current = value

    @property
    def current(self) -> T | None:
        """The control; None if there is none yet, or none any more."""
        return self._of() if self._of is not None else None

    @current.setter
    def current(self, value: T | None) -> None:
        self._of: Any = None if value is None else weakref.ref(value)

    def __repr__(self) -> str:
        return f"Ref({self.current!r})"
