"""Text fields as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.text_field import TextField
from core_tree.props import Prop, prop
from core_tree.types.enums import ClientEnum
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.types.borders import InputBorder
    from core_tree.types.enums import BlendMode, ControlStateValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.painting import BoxShadowValue, DecorationImage, Gradient
    from core_tree.types.text import TextStyle

__all__ = ["CupertinoTextField", "OverlayVisibilityMode"]


class OverlayVisibilityMode(ClientEnum):
    """When a part of a field is shown."""

    NEVER = "never"
    EDITING = "editing"
    NOT_EDITING = "notEditing"
    ALWAYS = "always"


@control("CupertinoTextField")
class CupertinoTextField(TextField):
    """A field to type into."""

    placeholder_text: Prop[str | None] = prop(default=None)
    """What the empty field shows."""
    placeholder_style: Prop[TextStyle | None] = prop(default=None)
    """The look of that text."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The background, running from one colour into others."""
    blend_mode: Prop[BlendMode | None] = prop(default=None)
    """How the background is mixed with what is behind it."""
    shadows: Prop[BoxShadowValue | None] = prop(default=None)
    """The shadows around it."""
    prefix_visibility_mode: Prop[OverlayVisibilityMode] = prop(default=OverlayVisibilityMode.ALWAYS)
    """When `prefix` is shown."""
    suffix_visibility_mode: Prop[OverlayVisibilityMode] = prop(default=OverlayVisibilityMode.ALWAYS)
    """When `suffix` is shown."""
    clear_button_visibility_mode: Prop[OverlayVisibilityMode] = prop(default=OverlayVisibilityMode.NEVER)
    """When a button is shown that empties the field."""
    clear_button_semantics_label: Prop[str | None] = prop(default="Clear")
    """What a screen reader says for that button."""
    image: Prop[DecorationImage | None] = prop(default=None)
    """A picture in the background."""
    padding: Prop[PaddingValue] = prop(factory=lambda: Padding.all(7), always=True)
    """The space between the edge and what is in it, in pixels."""
    border: Prop[ControlStateValue[InputBorder] | None] = prop(default=None, kw_only=True)
    """The line around the field, also for each state."""
