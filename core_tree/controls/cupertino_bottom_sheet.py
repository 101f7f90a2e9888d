"""Bottom sheets as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = ["CupertinoBottomSheet"]


@control("CupertinoBottomSheet")
class CupertinoBottomSheet(DialogControl):
    """A sheet that comes up from the bottom of the page."""

    content: Prop[Control] = prop()
    """What is on it."""
    modal: Prop[bool] = prop(default=False)
    """Whether a click beside it leaves it open."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
