"""Gradients laid over controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.enums import BlendMode

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.painting import Gradient

__all__ = ["ShaderMask"]


@control("ShaderMask")
class ShaderMask(LayoutControl):
    """A gradient laid over a control, so that it changes colour or fades out."""

    shader: Prop[Gradient] = prop()
    """The gradient."""
    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
    blend_mode: Prop[BlendMode] = prop(default=BlendMode.MODULATE)
    """How the gradient is mixed with the control."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the gradient's corners are, in pixels."""
