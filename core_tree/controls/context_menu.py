"""Menus that open where one clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.controls.popup_menu_button import PopupMenuItem
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import visible
from core_tree.types.enums import ClientEnum
from core_tree.types.geometry import Offset

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.tree import Tree
    from core_tree.types.geometry import OffsetValue

__all__ = ["ContextMenu", "ContextMenuDismissEvent", "ContextMenuSelectEvent", "ContextMenuTrigger"]


class ContextMenuTrigger(ClientEnum):
    """What opens a menu."""

    DOWN = "down"
    LONG_PRESS = "longPress"


@attrs.define(eq=False, kw_only=True)
class ContextMenuDismissEvent(Event["ContextMenu"]):
    """A menu was closed without a choice, or had nothing to show."""

    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where it was opened, from the upper left corner of the page."""
    local_position: Offset | None = attrs.field(default=None, metadata={"wire": "l"})
    """Where it was opened, from the upper left corner of the control."""
    button: str | None = attrs.field(default=None, metadata={"wire": "b"})
    """The mouse button: `"primary"`, `"secondary"` or `"tertiary"`; `None` if the program opened the menu."""
    trigger: ContextMenuTrigger | None = attrs.field(default=None, metadata={"wire": "tr"})
    """What opened it; `None` if the program did."""
    item_count: int | None = attrs.field(default=None, metadata={"wire": "ic"})
    """How many items it has."""


@attrs.define(eq=False, kw_only=True)
class ContextMenuSelectEvent(ContextMenuDismissEvent):
    """The user chose an item of a menu."""

    item_id: int | None = attrs.field(default=None, metadata={"wire": "id"})
    """The id of the item."""
    item_index: int | None = attrs.field(default=None, metadata={"wire": "idx"})
    """Its place among the items."""

    @property
    def item(self) -> PopupMenuItem | None:
        """The item; `None` if it is no longer on the page."""
        tree: Tree | None = self.control._home
        found = tree.index.get(self.item_id) if tree is not None and self.item_id is not None else None
        return found if isinstance(found, PopupMenuItem) else None


@control("ContextMenu")
class ContextMenu(LayoutControl):
    """Opens a menu where one clicks on a control."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it."""
    items: Children[PopupMenuItem] = children()
    """The menu that `open` opens."""
    primary_items: Children[PopupMenuItem] = children()
    """The menu of the left mouse button, or of a finger."""
    secondary_items: Children[PopupMenuItem] = children()
    """The menu of the right mouse button."""
    tertiary_items: Children[PopupMenuItem] = children()
    """The menu of the middle mouse button."""
    primary_trigger: Prop[ContextMenuTrigger | None] = prop(default=None)
    """How the left mouse button, or a finger, opens its menu; `None` for not at all."""
    secondary_trigger: Prop[ContextMenuTrigger | None] = prop(default=ContextMenuTrigger.DOWN)
    """How the right mouse button opens its menu."""
    tertiary_trigger: Prop[ContextMenuTrigger | None] = prop(default=ContextMenuTrigger.DOWN)
    """How the middle mouse button opens its menu."""
    on_select: Handler[ContextMenuSelectEvent] = event()
    """Called when the user chooses an item."""
    on_dismiss: Handler[ContextMenuDismissEvent] = event()
    """Called when a menu is closed without a choice, or when there is none to open."""

    async def open(self, global_position: OffsetValue | None = None, local_position: OffsetValue | None = None) -> None:
        """Open the menu of `items`; in the middle of the control, if no place is given.

        Args:
            global_position: where, from the upper left corner of the page.
            local_position: where, from the upper left corner of the control.
        """
        await self._invoke("open", {"global_position": global_position, "local_position": local_position})
