"""Pages within a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.controls.drawers import Drawers
from core_tree.props import Prop, prop
from core_tree.rules import visible
from core_tree.types.enums import FloatingActionButtonLocation

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import OffsetValue

__all__ = ["Pagelet"]


@control("Pagelet")
class Pagelet(LayoutControl, AdaptiveControl, Drawers):
    """A page within a page: with bars, drawers and a floating button of its own."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control between the bars."""
    appbar: Prop[Control | None] = prop(default=None)
    """The bar above."""
    navigation_bar: Prop[Control | None] = prop(default=None)
    """The bar to go from one part of the app to another."""
    bottom_appbar: Prop[Control | None] = prop(default=None)
    """The bar below."""
    bottom_sheet: Prop[Control | None] = prop(default=None)
    """What stands at the bottom, above the content."""
    drawer: Prop[Control | None] = prop(default=None)
    """What slides in from the left."""
    end_drawer: Prop[Control | None] = prop(default=None)
    """What slides in from the right."""
    floating_action_button: Prop[Control | None] = prop(default=None)
    """The button that floats above the content."""
    floating_action_button_location: Prop[FloatingActionButtonLocation | OffsetValue | None] = prop(
        default=FloatingActionButtonLocation.END_FLOAT
    )
    """Where that button floats; also by an offset."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
