"""Chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import alone
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.events import Event
    from core_tree.types.animation import AnimationStyle
    from core_tree.types.borders import BorderSide, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, VisualDensity
    from core_tree.types.geometry import BoxConstraints, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["Chip"]


@control("Chip")
class Chip(LayoutControl):
    """A small piece that stands for a choice, a filter, something entered, or an action."""

    __rules__ = (alone("on_select", "on_click"),)

    label: Prop[StrOrControl] = prop()
    """What it says."""
    leading: Prop[Control | None] = prop(default=None)
    """What stands in front of the label."""
    selected: Prop[bool] = prop(default=False, input=True)
    """Whether it is selected."""
    selected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is selected."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    show_checkmark: Prop[bool] = prop(default=True)
    """Whether a selected one shows a tick."""
    check_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the tick."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    delete_icon: Prop[Control | None] = prop(default=None)
    """The icon that removes it; shown only with `on_delete`."""
    delete_icon_tooltip: Prop[str | None] = prop(default=None)
    """What comes up while the user points at that icon."""
    delete_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of that icon."""
    disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is disabled."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the label, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    selected_shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow, if it is selected."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the chip, in each state."""
    elevation_on_click: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats while it is pressed, in pixels."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline."""
    leading_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of what stands in front."""
    delete_icon_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of the icon that removes it."""
    enable_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How the change runs when it is enabled or disabled."""
    select_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How the change runs when it is selected or not any more."""
    leading_drawer_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How what stands in front comes and goes."""
    delete_drawer_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How the icon that removes it comes and goes."""
    on_click: Handler[Event[Chip]] = event()
    """Called when it is clicked; not together with `on_select`."""
    on_delete: Handler[Event[Chip]] = event()
    """Called when the icon that removes it is clicked; the program is to remove it."""
    on_select: Handler[Event[Chip]] = event()
    """Called when the user changes `selected`; not together with `on_click`."""
    on_focus: Handler[Event[Chip]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Chip]] = event()
    """Called when it loses the keyboard."""
