"""Sheets that come up from the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.animation import AnimationStyle
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior
    from core_tree.types.geometry import BoxConstraints

__all__ = ["BottomSheet"]


@control("BottomSheet")
class BottomSheet(DialogControl):
    """A sheet that comes up from the bottom of the page; what is behind it cannot be used meanwhile."""

    content: Prop[Control] = prop()
    """What is on it."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    dismissible: Prop[bool] = prop(default=True)
    """Whether a click beside it closes it."""
    draggable: Prop[bool] = prop(default=False)
    """Whether it can be dragged, and dragged away."""
    show_drag_handle: Prop[bool] = prop(default=False)
    """Whether it shows a handle to drag it by."""
    use_safe_area: Prop[bool] = prop(default=True)
    """Whether it keeps out of the parts of the screen that the device covers."""
    scrollable: Prop[bool] = prop(default=False)
    """Whether it may be as high as its content, which is then to scroll by itself."""
    fullscreen: Prop[bool] = prop(default=False)
    """Whether it takes the whole height."""
    maintain_bottom_view_insets_padding: Prop[bool] = prop(default=True)
    """Whether it keeps above the on-screen keyboard."""
    animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How it comes and goes."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
