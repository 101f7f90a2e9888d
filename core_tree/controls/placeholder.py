"""Boxes where something will be some day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.colors import Colors

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.colors import ColorValue

__all__ = ["Placeholder"]


@control("Placeholder")
class Placeholder(LayoutControl):
    """A crossed box that stands where something will be some day."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
    color: Prop[ColorValue] = prop(default=Colors.BLUE_GREY_700)
    """The colour of the lines."""
    fallback_height: Prop[float] = prop(default=400.0)
    """How high it is where nothing limits its height, in pixels."""
    fallback_width: Prop[float] = prop(default=400.0)
    """How wide it is where nothing limits its width, in pixels."""
    stroke_width: Prop[float | None] = prop(default=2.0)
    """How thick the lines are, in pixels."""
