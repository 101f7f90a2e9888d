"""What an app keeps on the user's device."""

from __future__ import annotations

from typing import TypeAlias

from core_tree.control import control
from core_tree.controls.service import Service

__all__ = ["SharedPreferences", "SharedPreferencesValueType"]

SharedPreferencesValueType: TypeAlias = str | int | float | bool | list[str]
"""What can be kept."""


@control("SharedPreferences")
class SharedPreferences(Service):
    """Small values that the user's device or browser keeps for the app, by key. They are no secrets there."""

    async def set(self, key: str, value: SharedPreferencesValueType) -> bool:
        """Keep a value; tells whether that worked.

        Raises:
            ValueError: such a value cannot be kept.
        """
        texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
        if not texts and not isinstance(value, (str, int, float)):
            raise ValueError(f"{value!r:.80} cannot be kept; accepted: str, int, float, bool, list of str")
        return bool(await self._invoke("set", {"key": key, "value": value}))

    async def get(self, key: str) -> SharedPreferencesValueType | None:
        """Read a value; None if there is none."""
        value: SharedPreferencesValueType | None = await self._invoke("get", {"key": key})
        return value

    async def contains_key(self, key: str) -> bool:
        """Ask whether a value is kept."""
        return bool(await self._invoke("contains_key", {"key": key}))

    async def remove(self, key: str) -> bool:
        """Forget a value; tells whether that worked."""
        return bool(await self._invoke("remove", {"key": key}))

    async def get_keys(self, key_prefix: str) -> list[str]:
        """List the keys that begin so."""
        return list(await self._invoke("get_keys", {"key_prefix": key_prefix}) or ())

    async def clear(self) -> bool:
        """Forget all that the app keeps; tells whether that worked."""
        return bool(await self._invoke("clear"))
