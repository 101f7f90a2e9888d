"""Progress bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue

__all__ = ["ProgressBar"]


@control("ProgressBar")
class ProgressBar(LayoutControl):
    """A line that fills as work gets done."""

    value: Prop[float | None] = prop(default=None, validator=ge(0))
    """How much is done, 0 to 1; with `None` it runs without end."""
    bar_height: Prop[float | None] = prop(default=None, validator=ge(0))
    """How thick the line is, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is done."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is left."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    semantics_value: Prop[float | None] = prop(default=None, validator=ge(0))
    """What a screen reader says of the progress."""
    stop_indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the dot at the end."""
    stop_indicator_radius: Prop[float | None] = prop(default=None)
    """How large the dot at the end is, in pixels."""
    track_gap: Prop[float | None] = prop(default=None)
    """The gap between what is done and what is left, in pixels."""
    year_2023: Prop[bool | None] = prop(default=None)
    """Whether it has the look of Material Design of 2023; the newer one if not."""
