"""The sign of work as Apple has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, gt, le

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoActivityIndicator"]


@control("CupertinoActivityIndicator")
class CupertinoActivityIndicator(LayoutControl):
    """A ring of spokes that turns while work goes on."""

    radius: Prop[float] = prop(default=10, validator=gt(0))
    """How far it is from its middle to its edge, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the spokes."""
    animating: Prop[bool] = prop(default=True)
    """Whether it turns."""
    progress: Prop[float | None] = prop(default=None, validator=and_(ge(0), le(1)))
    """Part of the spokes to show, 0 to 1; it then stands still."""
