"""Buttons of several segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control, LayoutControl
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import rule, some_shown, some_visible

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle
    from core_tree.types.enums import Axis
    from core_tree.types.geometry import PaddingValue

__all__ = ["Segment", "SegmentedButton"]


@control("Segment")
class Segment(Control):
    """One of the segments of a segmented button."""

    __rules__ = (some_shown("icon", "label"),)

    value: Prop[str] = prop()
    """What stands for it in the button's `selected`."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the label."""
    label: Prop[StrOrControl | None] = prop(default=None)
    """What it says."""


@control("SegmentedButton")
class SegmentedButton(LayoutControl):
    """A button of several segments, of which one or more are selected."""

    __rules__ = (
        some_visible("segments"),
        rule(
            "selected",
            "allow_empty_selection",
            holds=lambda it: bool(it.selected) or it.allow_empty_selection,
            accepted="something selected, or allow_empty_selection=True",
        ),
        rule(
            "selected",
            "allow_multiple_selection",
            holds=lambda it: len(it.selected or ()) < 2 or it.allow_multiple_selection,
            accepted="one selected, or allow_multiple_selection=True",
        ),
    )

    segments: Children[Segment] = Children()
    """The segments, in order."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""
    allow_empty_selection: Prop[bool] = prop(default=False)
    """Whether the user can take back the only choice."""
    allow_multiple_selection: Prop[bool] = prop(default=False)
    """Whether several segments can be selected."""
    selected: Prop[list[str]] = prop(factory=list, input=True)
    """The values of the segments that are selected."""
    selected_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon of a selected segment; a tick if not given."""
    show_selected_icon: Prop[bool] = prop(default=True)
    """Whether a selected segment shows that icon."""
    direction: Prop[Axis | None] = prop(default=None)
    """Whether the segments stand beside or below each other."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    on_change: Handler[Event[SegmentedButton]] = event()
    """Called when the user changes `selected`."""
