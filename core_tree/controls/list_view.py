"""Controls in a list that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl, ScrollableControl
from core_tree.props import Children, Prop, children, prop
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.geometry import PaddingValue

__all__ = ["ListView"]


@control("ListView")
class ListView(LayoutControl, ScrollableControl, AdaptiveControl):
    """Controls in a list that scrolls; the best for long lists, as only what is seen is built."""

    controls: Children[Control] = children()
    """The controls, in order."""
    horizontal: Prop[bool] = prop(default=False)
    """Whether the controls stand side by side."""
    reverse: Prop[bool] = prop(default=False)
    """Whether it begins at the bottom, or at the right end."""
    spacing: Prop[float] = prop(default=0)
    """The space between the controls, in pixels."""
    item_extent: Prop[float | None] = prop(default=None)
    """How high each control is, or how wide in a `horizontal` list, in pixels; makes scrolling faster."""
    first_item_prototype: Prop[bool] = prop(default=False)
    """Whether all controls are as high, or as wide, as the first one; makes scrolling faster."""
    prototype_item: Prop[Control | None] = prop(default=None)
    """A control, never shown, that all others are as high, or as wide, as; makes scrolling faster."""
    divider_thickness: Prop[float] = prop(default=0)
    """How thick the line between two controls is, in pixels; 0 for none."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    semantic_child_count: Prop[int | None] = prop(default=None)
    """How many controls a screen reader says there are."""
    cache_extent: Prop[float | None] = prop(default=None)
    """How far beyond the visible part controls are kept ready, in pixels."""
    build_controls_on_demand: Prop[bool] = prop(default=True)
    """Whether the client builds a control only when it is about to be seen."""
