"""Cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior

__all__ = ["Card", "CardVariant"]


class CardVariant(ClientEnum):
    """How a card stands out."""

    ELEVATED = "elevated"
    FILLED = "filled"
    OUTLINED = "outlined"


@control("Card", internals={"skip_properties": ["margin"]})
class Card(LayoutControl, AdaptiveControl):
    """A sheet with round corners and a shadow, for what belongs together."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the card."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The outline."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    semantic_container: Prop[bool] = prop(default=True)
    """Whether screen readers take it and what is in it for one thing."""
    show_border_on_foreground: Prop[bool] = prop(default=True)
    """Whether the outline is painted in front of what is in it."""
    variant: Prop[CardVariant] = prop(default=CardVariant.ELEVATED)
    """How it stands out: by a shadow, a colour or a line."""
