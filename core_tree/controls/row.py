"""Controls beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl, ScrollableControl
from core_tree.props import Children, Prop, children, prop
from core_tree.types.enums import CrossAxisAlignment, MainAxisAlignment

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["Row"]


@control("Row", internals={"host_expanded": True})
class Row(LayoutControl, ScrollableControl, AdaptiveControl):
    """Controls beside each other."""

    controls: Children[Control] = children()
    """The controls, in order."""
    alignment: Prop[MainAxisAlignment] = prop(default=MainAxisAlignment.START)
    """Where the controls stand from left to right."""
    vertical_alignment: Prop[CrossAxisAlignment] = prop(default=CrossAxisAlignment.CENTER)
    """Where the controls stand from top to bottom."""
    spacing: Prop[float] = prop(default=10)
    """The space between the controls, in pixels."""
    tight: Prop[bool] = prop(default=False)
    """Whether it takes only as much room as its controls need."""
    wrap: Prop[bool] = prop(default=False)
    """Whether controls that do not fit go into a further line."""
    run_spacing: Prop[float] = prop(default=10)
    """The space between such lines, in pixels."""
    run_alignment: Prop[MainAxisAlignment] = prop(default=MainAxisAlignment.START)
    """Where such lines stand."""
    intrinsic_height: Prop[bool] = prop(default=False)
    """Whether all controls are as high as the highest."""
