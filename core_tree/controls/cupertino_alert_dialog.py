"""Dialogs as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.dialog_control import DialogControl
from core_tree.props import Children, Prop, children, prop
from core_tree.rules import some_shown
from core_tree.types.animation import Animation, Duration
from core_tree.types.enums import AnimationCurve

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoAlertDialog"]


@control("CupertinoAlertDialog")
class CupertinoAlertDialog(DialogControl):
    """A dialog that tells or asks the user something."""

    __rules__ = (some_shown("title", "content", "actions"),)

    modal: Prop[bool] = prop(default=False)
    """Whether a click beside it leaves it open."""
    title: Prop[StrOrControl | None] = prop(default=None)
    """The title."""
    content: Prop[Control | None] = prop(default=None)
    """What stands below the title."""
    actions: Children[Control] = children()
    """What the user can do, usually `CupertinoDialogAction`s."""
    inset_animation: Prop[Animation] = prop(
        factory=lambda: Animation(Duration(milliseconds=100), AnimationCurve.DECELERATE), always=True
    )
    """How it moves out of the way of the on-screen keyboard."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page behind it."""
