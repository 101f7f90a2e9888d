"""Checkboxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import LabelPosition

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import BorderSide, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor, VisualDensity
    from core_tree.types.text import TextStyle

__all__ = ["Checkbox"]


@control("Checkbox")
class Checkbox(LayoutControl, AdaptiveControl):
    """A box that the user ticks."""

    label: Prop[StrOrControl | None] = prop(default=None)
    """What stands beside it."""
    value: Prop[bool | None] = prop(default=False, input=True)
    """Whether it is ticked; `None` is a third state, if it is a `tristate`."""
    label_position: Prop[LabelPosition] = prop(default=LabelPosition.RIGHT)
    """On which side of it the label stands."""
    label_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    tristate: Prop[bool] = prop(default=False)
    """Whether it has a third state, between the two."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    fill_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the inside."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    check_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the tick."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is ticked."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    border_side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The outline."""
    error: Prop[bool] = prop(default=False)
    """Whether it has the colour of errors."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_change: Handler[Event[Checkbox]] = event()
    """Called when the user changes `value`."""
    on_focus: Handler[Event[Checkbox]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Checkbox]] = event()
    """Called when it loses the keyboard."""
