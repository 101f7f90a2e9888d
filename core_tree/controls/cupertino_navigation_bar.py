"""Navigation bars as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import in_range, some_visible
from core_tree.types.colors import CupertinoColors

if TYPE_CHECKING:
    from core_tree.controls.navigation_bar import NavigationBarDestination
    from core_tree.events import Event
    from core_tree.types.borders import Border
    from core_tree.types.colors import ColorValue

__all__ = ["CupertinoNavigationBar"]


@control("CupertinoNavigationBar")
class CupertinoNavigationBar(LayoutControl):
    """A bar at the bottom of a view to go from one part of the app to another."""

    __rules__ = (some_visible("destinations", 2), in_range("selected_index", "destinations"))

    destinations: Children[NavigationBarDestination] = Children()
    """The parts to go to, two at least."""
    selected_index: Prop[int] = prop(default=0, validator=ge(0), input=True)
    """Which of them is selected, counted from 0."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    active_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon and label that are selected."""
    inactive_color: Prop[ColorValue] = prop(default=CupertinoColors.INACTIVE_GRAY)
    """The colour of the others."""
    border: Prop[Border | None] = prop(default=None)
    """The line around it; by default one above it."""
    icon_size: Prop[float] = prop(default=30)
    """How large the icons are, in pixels."""
    on_change: Handler[Event[CupertinoNavigationBar]] = event()
    """Called when the user changes `selected_index`."""
