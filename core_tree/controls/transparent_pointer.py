"""Letting clicks through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["TransparentPointer"]


@control("TransparentPointer")
class TransparentPointer(LayoutControl):
    """Lets clicks through to what lies behind, while the control in it gets them too."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
