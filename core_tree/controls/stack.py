"""Controls on top of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Children, Prop, children, prop
from core_tree.types.enums import ClientEnum, ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.geometry import Alignment

__all__ = ["Stack", "StackFit"]


class StackFit(ClientEnum):
    """How large the controls of a stack are that say no place."""

    LOOSE = "loose"
    EXPAND = "expand"
    PASS_THROUGH = "passThrough"  # noqa: S105


@control("Stack", internals={"host_positioned": True})
class Stack(LayoutControl, AdaptiveControl):
    """Controls on top of each other; each may say its place by `left`, `top`, `right` and `bottom`."""

    controls: Children[Control] = children()
    """The controls, the last one on top."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where the controls stand that say no place."""
    fit: Prop[StackFit] = prop(default=StackFit.LOOSE)
    """How large these are: as they want, as large as the stack, or as what the stack is in says."""
