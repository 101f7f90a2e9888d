"""Round progress indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import StrokeCap
    from core_tree.types.geometry import BoxConstraints, PaddingValue

__all__ = ["ProgressRing"]


@control("ProgressRing")
class ProgressRing(LayoutControl):
    """A ring that closes as work gets done."""

    value: Prop[float | None] = prop(default=None)
    """How much is done, 0 to 1; with `None` it turns without end."""
    stroke_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is done."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is left."""
    stroke_align: Prop[float | None] = prop(default=None)
    """Where the line lies: -1 inside the edge, 0 on it, 1 outside."""
    stroke_cap: Prop[StrokeCap | None] = prop(default=None)
    """How the line ends."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    semantics_value: Prop[float | None] = prop(default=None)
    """What a screen reader says of the progress."""
    track_gap: Prop[float | None] = prop(default=None)
    """The gap between what is done and what is left, in pixels."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the ring, in pixels."""
    year_2023: Prop[bool | None] = prop(default=None)
    """Whether it has the look of Material Design of 2023; the newer one if not."""
