"""Banners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import some_visible, visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control, IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import MarginValue, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["Banner"]


@control("Banner")
class Banner(DialogControl):
    """A message at the top of the page, which stays until the user acts."""

    __rules__ = (visible("content"), some_visible("actions"))

    content: Prop[StrOrControl] = prop()
    """The message."""
    actions: Children[Control] = Children()
    """What the user can do, at least one button."""
    leading: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the message."""
    leading_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the icon, in pixels."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the message, in pixels."""
    force_actions_below: Prop[bool] = prop(default=False)
    """Whether the actions stand below the message, even if there is one only."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line below it."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, in pixels."""
    content_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the message."""
    min_action_bar_height: Prop[float] = prop(default=52.0)
    """The least height of the row of actions, in pixels."""
    on_visible: Handler[Event[Banner]] = event()
    """Called when it has come up."""
