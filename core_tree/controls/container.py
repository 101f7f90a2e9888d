"""A box around one control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import ActionControl, AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import BoxShape

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event, TapEvent
    from core_tree.types.animation import AnimationValue
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import BlendMode, ClipBehavior, ThemeMode
    from core_tree.types.geometry import Alignment, PaddingValue
    from core_tree.types.page import Url
    from core_tree.types.painting import (
        BlurValue,
        BoxDecoration,
        BoxShadowValue,
        ColorFilter,
        DecorationImage,
        Gradient,
    )
    from core_tree.types.theme import Theme

__all__ = ["Container"]


@control("Container", internals={"skip_properties": ["width", "height", "margin"]})
class Container(LayoutControl, AdaptiveControl, ActionControl):
    """A box around one control: with a padding, a colour, a border, a shadow."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where that control stands."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the box."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """A gradient in place of the colour."""
    blend_mode: Prop[BlendMode | None] = prop(default=None)
    """How the colour or gradient is mixed with what lies behind."""
    border: Prop[Border | None] = prop(default=None)
    """The lines around the box."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    shape: Prop[BoxShape] = prop(default=BoxShape.RECTANGLE)
    """Whether it is a rectangle or a circle."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    ink: Prop[bool] = prop(default=False)
    """Whether a click makes a ripple."""
    image: Prop[DecorationImage | None] = prop(default=None)
    """A picture that fills the box."""
    ink_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple."""
    animate: Prop[AnimationValue | None] = prop(default=None)
    """How changes of its look run."""
    blur: Prop[BlurValue | None] = prop(default=None)
    """How far what lies behind is blurred."""
    shadow: Prop[BoxShadowValue | None] = prop(default=None)
    """The shadow, or several."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    theme: Prop[Theme | None] = prop(default=None)
    """The look of the controls in it, in light mode."""
    dark_theme: Prop[Theme | None] = prop(default=None)
    """The look of the controls in it, in dark mode."""
    theme_mode: Prop[ThemeMode | None] = prop(default=None)
    """Which of the two themes it has."""
    color_filter: Prop[ColorFilter | None] = prop(default=None)
    """A colour laid over it."""
    ignore_interactions: Prop[bool] = prop(default=False)
    """Whether clicks go through to what lies behind."""
    foreground_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """What is painted over it."""
    on_click: Handler[Event[Container]] = event()
    """Called when it is clicked."""
    on_tap_down: Handler[TapEvent[Container]] = event()
    """Called when a finger or mouse button goes down on it."""
    on_long_press: Handler[Event[Container]] = event()
    """Called when it is pressed for a while."""
    on_hover: Handler[Event[Container]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
