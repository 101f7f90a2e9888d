"""What controls have that can be asked to open their drawers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import BaseControl

__all__: list[str] = []


class Drawers(BaseControl):
    """The methods of a control that declares a `drawer` and an `end_drawer`."""

    if TYPE_CHECKING:
        drawer: Any
        end_drawer: Any

    async def show_drawer(self) -> None:
        """Open the drawer.

        Raises:
            ValueError: there is none.
        """
        if self.drawer is None:
            raise ValueError(f"{self._name()} has no `drawer`")
        await self._invoke("show_drawer")

    async def close_drawer(self) -> None:
        """Close the drawer."""
        await self._invoke("close_drawer")

    async def show_end_drawer(self) -> None:
        """Open the end drawer.

        Raises:
            ValueError: there is none.
        """
        if self.end_drawer is None:
            raise ValueError(f"{self._name()} has no `end_drawer`")
        await self._invoke("show_end_drawer")

    async def close_end_drawer(self) -> None:
        """Close the end drawer."""
        await self._invoke("close_end_drawer")
