"""Pictures of controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue

__all__ = ["Screenshot"]


@control("Screenshot")
class Screenshot(Control):
    """A control that pictures can be taken of."""

    content: Prop[Control] = prop()
    """The control in it."""

    async def capture(self, pixel_ratio: float | None = None, delay: DurationValue | None = None) -> bytes:
        """Take a picture of the control.

        Args:
            pixel_ratio: pixels of the picture for each logical pixel; by default as many as the device has.
            delay: how long to wait before; a number means milliseconds.

        Returns:
            The picture as PNG.
        """
        # The client takes no whole number there, unless it is compiled to JavaScript, which knows no other kind.
        args = {"pixel_ratio": None if pixel_ratio is None else float(pixel_ratio), "delay": delay}
        return cast("bytes", await self._invoke("capture", args))
