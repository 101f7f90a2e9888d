"""Context menus as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl
from core_tree.props import Children, Prop, prop
from core_tree.rules import some_visible, visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["CupertinoContextMenu"]


@control("CupertinoContextMenu")
class CupertinoContextMenu(AdaptiveControl):
    """Opens a menu when one presses a control for a while."""

    __rules__ = (visible("content"), some_visible("actions"))

    content: Prop[Control] = prop()
    """The control in it; it grows while the menu is open."""
    actions: Children[Control] = Children()
    """The menu, usually `CupertinoContextMenuAction`s."""
    enable_haptic_feedback: Prop[bool] = prop(default=True)
    """Whether the device can be felt when the menu opens."""
