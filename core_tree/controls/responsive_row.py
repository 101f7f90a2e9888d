"""Controls side by side on pages of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl, ScrollableControl
from core_tree.props import Children, Prop, children, prop
from core_tree.types.enums import CrossAxisAlignment, MainAxisAlignment, ResponsiveRowBreakpoint

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.enums import ResponsiveNumber

__all__ = ["ResponsiveRow"]


def above_0(row: Any, columns: Prop[Any], value: Any) -> None:  # noqa: ARG001 - an attrs validator
    """Refuse a number of columns that is no more than 0, at any width of the page."""
    numbers = value.values() if isinstance(value, dict) else [value]
    if not all(number > 0 for number in numbers):
        raise ValueError("more than 0 columns")


def breakpoints() -> dict[ResponsiveRowBreakpoint, float]:
    """The usual ones."""
    return {
        ResponsiveRowBreakpoint.XS: 0,
        ResponsiveRowBreakpoint.SM: 576,
        ResponsiveRowBreakpoint.MD: 768,
        ResponsiveRowBreakpoint.LG: 992,
        ResponsiveRowBreakpoint.XL: 1200,
        ResponsiveRowBreakpoint.XXL: 1400,
    }


@control("ResponsiveRow")
class ResponsiveRow(LayoutControl, ScrollableControl, AdaptiveControl):
    """Controls side by side, each over as many columns as its `col` says for the width of the page."""

    controls: Children[Control] = children()
    """The controls, in order; those that do not fit go into a further row."""
    columns: Prop[ResponsiveNumber] = prop(default=12, validator=above_0)
    """How many columns it is divided in, also by breakpoint."""
    alignment: Prop[MainAxisAlignment] = prop(default=MainAxisAlignment.START)
    """Where the controls stand from left to right."""
    vertical_alignment: Prop[CrossAxisAlignment] = prop(default=CrossAxisAlignment.START)
    """Where the controls stand from top to bottom."""
    spacing: Prop[ResponsiveNumber] = prop(default=10)
    """The space between the controls, in pixels, also by breakpoint."""
    run_spacing: Prop[ResponsiveNumber] = prop(default=10)
    """The space between the rows, in pixels, also by breakpoint."""
    breakpoints: Prop[dict[ResponsiveRowBreakpoint | str, float]] = prop(factory=breakpoints)
    """By name of a breakpoint, how wide the row is at least, in pixels."""
