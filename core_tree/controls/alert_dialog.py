"""Dialogs that tell or ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Children, Prop, children, prop
from core_tree.rules import some_shown
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MainAxisAlignment
    from core_tree.types.geometry import Alignment, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["AlertDialog"]


@control("AlertDialog")
class AlertDialog(DialogControl):
    """A dialog that tells or asks the user something. It needs a title, a content or actions."""

    __rules__ = (some_shown("title", "content", "actions"),)

    content: Prop[Control | None] = prop(default=None)
    """What stands below the title."""
    modal: Prop[bool] = prop(default=False)
    """Whether a click beside it leaves it open."""
    title: Prop[StrOrControl | None] = prop(default=None)
    """The title."""
    actions: Children[Control] = children()
    """What the user can do, usually buttons."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    icon: Prop[Control | None] = prop(default=None)
    """The icon above the title."""
    title_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the title, in pixels."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the content, in pixels."""
    actions_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the row of actions, in pixels."""
    actions_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where the actions stand in their row."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    inset_padding: Prop[PaddingValue | None] = prop(default=None)
    """The least space between it and the edges of the page, in pixels."""
    icon_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the icon, in pixels."""
    action_button_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around each action, in pixels."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    scrollable: Prop[bool] = prop(default=False)
    """Whether title and content scroll together if they are too high."""
    actions_overflow_button_spacing: Prop[float | None] = prop(default=None)
    """The space between actions that stand below each other for want of room, in pixels."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where on the page it stands."""
    content_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts in the content."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says when it opens."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
