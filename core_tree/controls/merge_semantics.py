"""Many controls as one to a screen reader."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop

__all__ = ["MergeSemantics"]


@control("MergeSemantics")
class MergeSemantics(Control):
    """Makes all that is in it one thing to a screen reader."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
