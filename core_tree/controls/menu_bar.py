"""Bars of menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Children, Prop, children, prop
from core_tree.rules import some_visible
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.types.buttons import MenuStyle

__all__ = ["MenuBar"]


@control("MenuBar")
class MenuBar(Control):
    """A bar of menus."""

    __rules__ = (some_visible("controls"),)

    controls: Children[Control] = children()
    """The menus, in order: `SubmenuButton`s and `MenuItemButton`s."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    style: Prop[MenuStyle | None] = prop(default=None)
    """The look of the bar."""
