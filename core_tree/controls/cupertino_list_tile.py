"""List tiles as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import ActionControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.page import Url

__all__ = ["CupertinoListTile"]


@control("CupertinoListTile")
class CupertinoListTile(LayoutControl, ActionControl):
    """A line of a list: a title, what stands below it, and what stands before and after it."""

    __rules__ = (visible("title"),)

    title: Prop[StrOrControl] = prop()
    """The title."""
    subtitle: Prop[StrOrControl | None] = prop(default=None)
    """What stands below the title."""
    leading: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands in front."""
    trailing: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands at the end."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    bgcolor_activated: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background while it is pressed."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    toggle_inputs: Prop[bool] = prop(default=False)
    """Whether a click changes the checkbox, radio or switch in it."""
    additional_info: Prop[StrOrControl | None] = prop(default=None)
    """What stands before `trailing`."""
    leading_size: Prop[float | None] = prop(default=None)
    """How wide and high what stands in front is, in pixels."""
    leading_to_title: Prop[float | None] = prop(default=None)
    """The space between what stands in front and the title, in pixels."""
    notched: Prop[bool] = prop(default=False)
    """Whether it is higher, as in the newer lists with rounded corners."""
    on_click: Handler[Event[CupertinoListTile]] = event()
    """Called when it is clicked."""
