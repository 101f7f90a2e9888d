"""Shining while something is being loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.rules import rule, visible
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.painting import Gradient

__all__ = ["Shimmer", "ShimmerDirection"]


class ShimmerDirection(ClientEnum):
    """Whereto a shine moves: to the right, to the left, down or up."""

    LTR = "ltr"
    RTL = "rtl"
    TTB = "ttb"
    BTT = "btt"


@control("Shimmer")
class Shimmer(LayoutControl):
    """A shine that moves over a control while something is being loaded.

    Needs a `gradient`, or both `base_color` and `highlight_color`.
    """

    __rules__ = (
        visible("content"),
        rule(
            "gradient",
            "base_color",
            "highlight_color",
            holds=lambda it: it.gradient is not None or None not in (it.base_color, it.highlight_color),
            accepted="a gradient, or both base_color and highlight_color",
        ),
    )

    content: Prop[Control] = prop()
    """The control in it; usually boxes in the shape of what will be there."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The colours of the shine; goes before the two colours."""
    base_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the control where it does not shine."""
    highlight_color: Prop[ColorValue | None] = prop(default=None)
    """The colour where it shines."""
    period: Prop[DurationValue] = prop(default=1500)
    """How long the shine takes to move over it once; a number means milliseconds."""
    direction: Prop[ShimmerDirection] = prop(default=ShimmerDirection.LTR)
    """Whereto the shine moves."""
    loop: Prop[int | None] = prop(default=0, validator=ge(0))
    """How many times it shines; 0 for without end."""
