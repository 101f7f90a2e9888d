"""The look of buttons and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.props import Prop, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue
    from core_tree.types.borders import BorderSide, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MouseCursor, VisualDensity
    from core_tree.types.geometry import Alignment, PaddingValue, Size
    from core_tree.types.text import TextStyle

__all__ = ["ButtonStyle", "MenuStyle"]


@value()
class ButtonStyle(Value):
    """The look of a button; most fields take one value, or one for each state."""

    color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour."""
    bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the background."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    shadow_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the shadow."""
    elevation: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    animation_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it takes to go from one look to another; a number means milliseconds."""
    padding: Prop[ControlStateValue[PaddingValue] | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The outline."""
    shape: Prop[ControlStateValue[OutlinedBorder] | None] = prop(default=None)
    """The shape."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where what is in it stands."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the text."""
    icon_size: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the icon."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""


@value()
class MenuStyle(Value):
    """The look of a menu; most fields take one value, or one for each state."""

    alignment: Prop[Alignment | None] = prop(default=None)
    """At which point of its button the menu opens."""
    bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the shadow."""
    elevation: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    padding: Prop[ControlStateValue[PaddingValue] | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The outline."""
    shape: Prop[ControlStateValue[OutlinedBorder] | None] = prop(default=None)
    """The shape."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    fixed_size: Prop[ControlStateValue[Size] | None] = prop(default=None)
    """The size."""
    max_size: Prop[ControlStateValue[Size] | None] = prop(default=None)
    """The greatest size."""
    min_size: Prop[ControlStateValue[Size] | None] = prop(default=None)
    """The least size."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
