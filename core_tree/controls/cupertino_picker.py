"""Wheels to choose from, as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import gt

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.colors import CupertinoColors

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoPicker"]


@control("CupertinoPicker")
class CupertinoPicker(LayoutControl):
    """A wheel that the user turns to choose one of several things."""

    controls: Children[Control] = children()
    """What can be chosen."""
    item_extent: Prop[float] = prop(default=32.0, validator=gt(0))
    """How high each of them is, in pixels."""
    selected_index: Prop[int] = prop(default=0, input=True)
    """Which of them is chosen, counted from 0."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    use_magnifier: Prop[bool] = prop(default=False)
    """Whether the one in the middle is larger."""
    looping: Prop[bool] = prop(default=False)
    """Whether the first comes again after the last."""
    magnification: Prop[float] = prop(default=1.0, validator=gt(0))
    """How many times larger it is."""
    squeeze: Prop[float] = prop(default=1.45, validator=gt(0))
    """How close together they are: the larger, the more of them are seen."""
    diameter_ratio: Prop[float] = prop(default=1.07)
    """How large the wheel is across, as a part of its height on the screen."""
    off_axis_fraction: Prop[float] = prop(default=0.0)
    """How far to the side one looks at it from, as a part of its width."""
    selection_overlay: Prop[Control | None] = prop(default=None)
    """What is laid over the one in the middle."""
    default_selection_overlay_bgcolor: Prop[ColorValue] = prop(default=CupertinoColors.TERTIARY_SYSTEM_FILL)
    """The colour laid over it, if there is no `selection_overlay`."""
    on_change: Handler[Event[CupertinoPicker]] = event()
    """Called when the user changes `selected_index`."""
