"""Lines between controls that stand below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue

__all__ = ["Divider"]


@control("Divider")
class Divider(Control):
    """A thin line from left to right."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line."""
    height: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it is with the space above and below the line, in pixels."""
    leading_indent: Prop[float | None] = prop(default=None, validator=ge(0))
    """The space before the line, in pixels."""
    thickness: Prop[float | None] = prop(default=None, validator=ge(0))
    """How thick the line is, in pixels; 0 is as thin as can be."""
    trailing_indent: Prop[float | None] = prop(default=None, validator=ge(0))
    """The space after the line, in pixels."""
    radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the ends of the line are, in pixels."""
