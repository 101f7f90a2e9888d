"""The bar at the bottom of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.borders import BorderRadiusValue, NotchShape
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior
    from core_tree.types.geometry import PaddingValue

__all__ = ["BottomAppBar"]


@control("BottomAppBar")
class BottomAppBar(LayoutControl):
    """A bar at the bottom of a view, which may have a notch for the floating action button."""

    content: Prop[Control | None] = prop(default=None)
    """What stands in it."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what stands in it, in pixels."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    shape: Prop[NotchShape | None] = prop(default=None)
    """The shape of the notch."""
    notch_margin: Prop[float] = prop(default=4.0)
    """The space between the notch and the button, in pixels."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
