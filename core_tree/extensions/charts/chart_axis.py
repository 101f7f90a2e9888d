"""The axes of charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import BaseControl, control
from core_tree.props import Children, Prop, children, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl

__all__ = ["ChartAxis", "ChartAxisLabel"]


def _not_zero(_record: Any, _prop: Any, value: float) -> None:
    if value == 0:
        raise ValueError("must not be 0")


@control("ChartAxisLabel")
class ChartAxisLabel(BaseControl):
    """A label at one place of an axis."""

    value: Prop[float | None] = prop(default=None)
    """The place, in units of the axis."""
    label: Prop[StrOrControl | None] = prop(default=None)
    """What stands there."""


@control("ChartAxis")
class ChartAxis(BaseControl):
    """One side of a chart: a title and labels."""

    title: Prop[Control | None] = prop(default=None)
    """The title."""
    title_size: Prop[float] = prop(default=16)
    """How much room the title has, in pixels."""
    show_labels: Prop[bool] = prop(default=True)
    """Whether there are labels."""
    labels: Children[ChartAxisLabel] = children()
    """The labels; without any, numbers at regular places."""
    label_spacing: Prop[float | None] = prop(default=None, validator=_not_zero)
    """How far apart the labels are, in units of the axis; 0 is not possible."""
    label_size: Prop[float] = prop(default=22)
    """How much room the labels have, in pixels."""
    show_min: Prop[bool] = prop(default=True)
    """Whether the least number has a label."""
    show_max: Prop[bool] = prop(default=True)
    """Whether the greatest number has a label."""
