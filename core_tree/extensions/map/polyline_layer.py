"""Lines on maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import BaseControl, control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.extensions.map.types import SolidStrokePattern
from core_tree.props import Children, Prop, prop
from core_tree.types.colors import Colors
from core_tree.types.enums import StrokeCap, StrokeJoin

if TYPE_CHECKING:
    from core_tree.extensions.map.types import MapLatitudeLongitude, StrokePattern
    from core_tree.types.colors import ColorValue

__all__ = ["PolylineLayer", "PolylineMarker"]


@control("PolylineMarker")
class PolylineMarker(BaseControl):
    """A line on a map."""

    coordinates: Prop[list[MapLatitudeLongitude]] = prop()
    """The places that it runs through, in order."""
    colors_stop: Prop[list[float] | None] = prop(default=None)
    """Where along the line each of the `gradient_colors` is, 0 to 1."""
    gradient_colors: Prop[list[ColorValue] | None] = prop(default=None)
    """The colours that it runs through, in place of one."""
    border_color: Prop[ColorValue] = prop(default=Colors.YELLOW)
    """The colour of its edges."""
    color: Prop[ColorValue] = prop(default=Colors.YELLOW)
    """Its colour."""
    stroke_width: Prop[float] = prop(default=1.0, validator=ge(0))
    """How thick it is, in pixels or metres."""
    border_stroke_width: Prop[float] = prop(default=0.0, validator=ge(0))
    """How thick its edges are, in pixels."""
    use_stroke_width_in_meter: Prop[bool] = prop(default=False)
    """Whether `stroke_width` is in metres."""
    stroke_pattern: Prop[StrokePattern] = prop(factory=SolidStrokePattern)
    """The pattern that it is drawn in."""
    stroke_cap: Prop[StrokeCap] = prop(default=StrokeCap.ROUND)
    """Its ends."""
    stroke_join: Prop[StrokeJoin] = prop(default=StrokeJoin.ROUND)
    """Its corners."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is shown."""


@control("PolylineLayer")
class PolylineLayer(MapLayer):
    """A layer of lines."""

    polylines: Children[PolylineMarker] = Children()
    """The lines."""
    culling_margin: Prop[float] = prop(default=10.0)
    """How far out of sight a part must be not to be drawn, in pixels."""
    min_hittable_radius: Prop[float] = prop(default=10.0)
    """How near to a line counts as on it, in pixels."""
    simplification_tolerance: Prop[float] = prop(default=0.3)
    """How much may be left out of the lines, in pixels; 0 leaves out nothing."""
