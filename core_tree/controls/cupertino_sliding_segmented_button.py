"""Segmented buttons with a sliding knob, as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import in_range, some_visible
from core_tree.types.colors import CupertinoColors
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = ["CupertinoSlidingSegmentedButton"]


@control("CupertinoSlidingSegmentedButton")
class CupertinoSlidingSegmentedButton(LayoutControl):
    """A row of segments with a knob that slides to the one that is selected."""

    __rules__ = (some_visible("controls", 2), in_range("selected_index", "controls"))

    controls: Children[Control] = Children()
    """The segments, two at least."""
    selected_index: Prop[int] = prop(default=0, validator=ge(0), input=True)
    """Which of them is selected, counted from 0."""
    bgcolor: Prop[ColorValue] = prop(default=CupertinoColors.TERTIARY_SYSTEM_FILL)
    """The colour of the background."""
    thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob."""
    padding: Prop[PaddingValue] = prop(factory=lambda: Padding.symmetric(vertical=2, horizontal=3), always=True)
    """The space between the edge and what is in it, in pixels."""
    proportional_width: Prop[bool] = prop(default=False)
    """Whether each segment is as wide as its content asks, not all the same."""
    on_change: Handler[Event[CupertinoSlidingSegmentedButton]] = event()
    """Called when the user changes `selected_index`."""
