"""Keeping clear of what the device covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Prop, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.geometry import PaddingValue

__all__ = ["SafeArea"]


@control("SafeArea")
class SafeArea(LayoutControl, AdaptiveControl):
    """Keeps a control clear of what the device covers: status bar, camera, rounded corners."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    avoid_intrusions_left: Prop[bool] = prop(default=True)
    """Whether it keeps clear on the left."""
    avoid_intrusions_top: Prop[bool] = prop(default=True)
    """Whether it keeps clear above, usually of the status bar."""
    avoid_intrusions_right: Prop[bool] = prop(default=True)
    """Whether it keeps clear on the right."""
    avoid_intrusions_bottom: Prop[bool] = prop(default=True)
    """Whether it keeps clear below."""
    maintain_bottom_view_padding: Prop[bool] = prop(default=False)
    """Whether the space below stays while the on-screen keyboard is up, so that nothing moves."""
    minimum_padding: Prop[PaddingValue] = prop(default=0)
    """The least space around the control, in pixels."""
