"""Lines between controls that stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue

__all__ = ["VerticalDivider"]


@control("VerticalDivider")
class VerticalDivider(Control):
    """A thin line from top to bottom. It is as high as what it is in, so that must have a height."""

    width: Prop[float | None] = prop(default=None, validator=ge(0))
    """How wide it is with the space on both sides of the line, in pixels."""
    thickness: Prop[float | None] = prop(default=None, validator=ge(0))
    """How thick the line is, in pixels; 0 is as thin as can be."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line."""
    leading_indent: Prop[float | None] = prop(default=None, validator=ge(0))
    """The space above the line, in pixels."""
    trailing_indent: Prop[float | None] = prop(default=None, validator=ge(0))
    """The space below the line, in pixels."""
    radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the ends of the line are, in pixels."""
