"""Navigation at the side of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import Control, LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import NavigationRailLabelType
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["NavigationRail", "NavigationRailDestination"]


@control("NavigationRailDestination")
class NavigationRailDestination(Control):
    """One of the places of a navigation rail."""

    icon: Prop[IconDataOrControl] = prop()
    """The icon."""
    selected_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon while the user is there."""
    label: Prop[StrOrControl | None] = prop(default=None)
    """What stands below or beside the icon."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around it, in pixels."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the icon while the user is there."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of that colour."""


@control("NavigationRail")
class NavigationRail(LayoutControl):
    """A column at the side of a view by which the user goes from one place to another; for wide pages."""

    destinations: Children[NavigationRailDestination] = children()
    """The places."""
    elevation: Prop[float | None] = prop(default=None, validator=ge(0))
    """How high it floats, in pixels: the larger, the wider its shadow."""
    selected_index: Prop[int | None] = prop(default=None, input=True)
    """Where the user is: the number of the place, from 0; `None` for nowhere."""
    extended: Prop[bool] = prop(default=False)
    """Whether it is wide, with the labels beside the icons."""
    label_type: Prop[NavigationRailLabelType | None] = prop(default=None)
    """Which places show their label below the icon, if it is not `extended`."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the icon of the place where the user is."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of that colour."""
    leading: Prop[Control | None] = prop(default=None)
    """What stands above the places."""
    trailing: Prop[Control | None] = prop(default=None)
    """What stands below the places."""
    pin_leading_to_top: Prop[bool] = prop(default=True)
    """Whether `leading` is at the very top, and not right above the places."""
    pin_trailing_to_bottom: Prop[bool] = prop(default=False)
    """Whether `trailing` is at the very bottom, and not right below the places."""
    scrollable: Prop[bool] = prop(default=False)
    """Whether the places can be scrolled if they are too many."""
    min_width: Prop[float | None] = prop(default=None, validator=ge(0))
    """The least width, in pixels."""
    min_extended_width: Prop[float | None] = prop(default=None, validator=ge(0))
    """The least width while it is `extended`, in pixels."""
    group_alignment: Prop[float | None] = prop(default=None)
    """Where the places stand: -1 at the top, 0 in the middle, 1 at the bottom."""
    selected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label where the user is."""
    unselected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other labels."""
    use_indicator: Prop[bool | None] = prop(default=None)
    """Whether there is a colour behind the icon of the place where the user is."""
    on_change: Handler[Event[NavigationRail]] = event()
    """Called when the user changes `selected_index`."""
