"""Segmented buttons as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import in_range, some_visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = ["CupertinoSegmentedButton"]


@control("CupertinoSegmentedButton")
class CupertinoSegmentedButton(LayoutControl):
    """A row of segments, of which one is selected."""

    __rules__ = (some_visible("controls", 2), in_range("selected_index", "controls"))

    controls: Children[Control] = Children()
    """The segments, two at least."""
    selected_index: Prop[int] = prop(default=0, validator=ge(0), input=True)
    """Which of them is selected, counted from 0."""
    selected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the one that is selected."""
    unselected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the others."""
    border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the lines."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around it, in pixels."""
    click_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of a segment while it is pressed."""
    disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the segments, if it is disabled."""
    disabled_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the texts, if it is disabled."""
    on_change: Handler[Event[CupertinoSegmentedButton]] = event()
    """Called when the user changes `selected_index`."""
