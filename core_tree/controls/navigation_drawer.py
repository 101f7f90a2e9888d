"""Navigation that is pulled in from the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, Control
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = ["NavigationDrawer", "NavigationDrawerDestination"]


@control("NavigationDrawerDestination")
class NavigationDrawerDestination(Control):
    """One of the places of a navigation drawer."""

    label: Prop[StrOrControl] = prop()
    """What stands beside the icon."""
    icon: Prop[IconDataOrControl] = prop()
    """The icon."""
    selected_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon while the user is there."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""


@control("NavigationDrawer")
class NavigationDrawer(AdaptiveControl):
    """A panel that comes in from the side of a view: its `drawer`, or its `end_drawer`."""

    controls: Children[Control] = children()
    """The places, and whatever stands between them."""
    selected_index: Prop[int] = prop(default=0, input=True)
    """Where the user is: the number of the place, from 0; -1 for nowhere."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the place where the user is."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of that colour."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    tile_padding: Prop[PaddingValue] = prop(factory=lambda: Padding(left=12, right=12), always=True)
    """The space around each place, in pixels."""
    on_change: Handler[Event[NavigationDrawer]] = event()
    """Called when the user changes `selected_index`."""
    on_dismiss: Handler[Event[NavigationDrawer]] = event()
    """Called when it was closed."""
