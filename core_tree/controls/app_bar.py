"""The bar at the top of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, le

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl
from core_tree.props import Children, Prop, children, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["AppBar"]


@control("AppBar")
class AppBar(AdaptiveControl):
    """The bar at the top of a view: its title, and what can be done there."""

    leading: Prop[Control | None] = prop(default=None)
    """What stands before the title; by default an arrow back, or the button of the drawer."""
    leading_width: Prop[float | None] = prop(default=None)
    """How wide the place of `leading` is, in pixels."""
    automatically_imply_leading: Prop[bool] = prop(default=True)
    """Whether it finds out itself what stands before the title, if nothing is given."""
    title: Prop[StrOrControl | None] = prop(default=None)
    """The title."""
    center_title: Prop[bool | None] = prop(default=None)
    """Whether the title stands in the middle; by default as the system has it."""
    toolbar_height: Prop[float | None] = prop(default=None)
    """How high the bar is, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts and icons."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    elevation_on_scroll: Prop[float | None] = prop(default=None, validator=ge(0))
    """The same while something has been scrolled below it."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    force_material_transparency: Prop[bool] = prop(default=False)
    """Whether nothing is drawn behind it, so that ripples of what lies below can be seen."""
    secondary: Prop[bool] = prop(default=False)
    """Whether it is not at the top of the screen, and need not keep out of the status bar."""
    title_spacing: Prop[float | None] = prop(default=None)
    """The space around the title, in pixels."""
    exclude_header_semantics: Prop[bool] = prop(default=False)
    """Whether a screen reader is not told that the title is a heading."""
    actions: Children[Control] = children(default=None)
    """What stands after the title, usually icon buttons."""
    actions_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the actions, in pixels."""
    toolbar_opacity: Prop[float] = prop(default=1.0, validator=and_(ge(0), le(1)))
    """How much of what stands in it shows, 0 to 1."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    toolbar_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other texts."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
