"""Named values of value types, such as `Alignment.CENTER`."""

from __future__ import annotations

from typing import Any, TypeVar

__all__ = ["Constant"]

T = TypeVar("T")


class Constant:
    """A value of the class in whose body it stands. Every look makes a fresh one, which may be changed."""

    def __init__(self, *args: Any) -> None:
        self._args = args

    def __get__(self, instance: object, owner: type[T]) -> T:
        return owner(*self._args)
