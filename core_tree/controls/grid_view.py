"""Controls in a grid that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl, ScrollableControl
from core_tree.props import Children, Prop, children, prop
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.geometry import PaddingValue

__all__ = ["GridView"]


@control("GridView")
class GridView(LayoutControl, ScrollableControl, AdaptiveControl):
    """Controls of the same size in a grid that scrolls."""

    controls: Children[Control] = children()
    """The controls, in order."""
    horizontal: Prop[bool] = prop(default=False)
    """Whether it scrolls sideways."""
    reverse: Prop[bool] = prop(default=False)
    """Whether it begins at the bottom, or at the right end."""
    runs_count: Prop[int] = prop(default=1)
    """How many controls stand side by side, if `max_extent` does not say."""
    max_extent: Prop[int | None] = prop(default=None)
    """How wide a control may be at most, in pixels; as many stand side by side as that needs."""
    spacing: Prop[float] = prop(default=10)
    """The space between the controls in the direction of scrolling, in pixels."""
    run_spacing: Prop[float] = prop(default=10)
    """The space between the controls side by side, in pixels."""
    child_aspect_ratio: Prop[float] = prop(default=1.0)
    """The width of a control divided by its height."""
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

    def __contains__(self, item: object) -> bool:
        return item in self.controls
