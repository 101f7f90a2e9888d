"""A box that names the sources of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.extensions.map import source_attribution  # noqa: F401
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Children, Prop, prop
from core_tree.types.animation import Duration
from core_tree.types.colors import Colors

if TYPE_CHECKING:
    from core_tree.extensions.map.source_attribution import SourceAttribution
    from core_tree.extensions.map.types import AttributionAlignment
    from core_tree.types.animation import DurationValue
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue

__all__ = ["RichAttribution"]


@control("RichAttribution")
class RichAttribution(MapLayer):
    """A box in a corner of a map that opens to name its sources."""

    attributions: Children[SourceAttribution] = Children()
    """The sources."""
    alignment: Prop[AttributionAlignment | None] = prop(default=None)
    """In which corner it is; without it, at the lower right."""
    popup_bgcolor: Prop[ColorValue | None] = prop(default=Colors.SURFACE)
    """The colour of the background when it is open."""
    popup_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round its corners are when it is open, in pixels."""
    popup_initial_display_duration: Prop[DurationValue] = prop(factory=Duration)
    """How long it is open at first; a number means milliseconds."""
    permanent_height: Prop[float] = prop(default=24.0)
    """How high the row is that is always seen, in pixels."""
    show_flutter_map_attribution: Prop[bool] = prop(default=True)
    """Whether it names the package that draws the map too."""
