"""Navigation at the bottom of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import in_range, some_visible

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl
    from core_tree.events import Event
    from core_tree.types.animation import DurationValue
    from core_tree.types.borders import Border, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, NavigationBarLabelBehavior
    from core_tree.types.geometry import PaddingValue

__all__ = ["NavigationBar", "NavigationBarDestination"]


@control("NavigationBarDestination")
class NavigationBarDestination(AdaptiveControl):
    """One of the places of a navigation bar."""

    icon: Prop[IconDataOrControl] = prop()
    """The icon."""
    label: Prop[str | None] = prop(default=None)
    """What stands below the icon."""
    selected_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon while the user is there."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""


@control("NavigationBar")
class NavigationBar(LayoutControl, AdaptiveControl):
    """A bar at the bottom of a view by which the user goes from one place to another; for three to five places."""

    __rules__ = (some_visible("destinations", 2), in_range("selected_index", "destinations"))

    destinations: Children[NavigationBarDestination] = children()
    """The places, at least two."""
    selected_index: Prop[int] = prop(default=0, input=True, validator=ge(0))
    """Where the user is: the number of the place, from 0."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    label_behavior: Prop[NavigationBarLabelBehavior | None] = prop(default=None)
    """Which places show their label."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the labels, in pixels."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the icon of the place where the user is."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of that colour."""
    border: Prop[Border | None] = prop(default=None)
    """The lines around it, if it has the look of Apple's systems."""
    animation_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it takes to go from one place to another; a number means milliseconds."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over a place while it is pointed at, focused or pressed."""
    on_change: Handler[Event[NavigationBar]] = event()
    """Called when the user changes `selected_index`."""
