"""Turning by right angles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["RotatedBox"]


@control("RotatedBox")
class RotatedBox(LayoutControl):
    """Turns a control by right angles before it is laid out, so that the room it takes is turned too."""

    quarter_turns: Prop[int] = prop(default=0)
    """How many right angles it is turned, clockwise."""
    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
