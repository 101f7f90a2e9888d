"""What a list's controls are moved by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Prop, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.enums import MouseCursor

__all__ = ["ReorderableDragHandle"]


@control("ReorderableDragHandle")
class ReorderableDragHandle(LayoutControl, AdaptiveControl):
    """In a control of a `ReorderableListView`: the part by which the user drags that control to another place."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it, usually an icon."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
