"""Action sheets as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Prop, children, prop
from core_tree.rules import some_shown

if TYPE_CHECKING:
    from core_tree.controls.base import Control, StrOrControl

__all__ = ["CupertinoActionSheet"]


@control("CupertinoActionSheet")
class CupertinoActionSheet(LayoutControl):
    """A sheet with a choice of things to do. Show it in a `CupertinoBottomSheet`."""

    __rules__ = (some_shown("actions", "title", "message", "cancel"),)

    title: Prop[StrOrControl | None] = prop(default=None)
    """The title."""
    message: Prop[StrOrControl | None] = prop(default=None)
    """What stands below the title."""
    actions: Children[Control] = children(default=None)
    """What can be chosen, usually `CupertinoActionSheetAction`s."""
    cancel: Prop[Control | None] = prop(default=None)
    """What stands apart below them, usually an action that closes the sheet."""
