"""Areas on maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import BaseControl, control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Children, Prop, prop
from core_tree.types.colors import Colors
from core_tree.types.enums import StrokeCap, StrokeJoin

if TYPE_CHECKING:
    from core_tree.extensions.map.types import MapLatitudeLongitude
    from core_tree.types.colors import ColorValue
    from core_tree.types.text import TextStyle

__all__ = ["PolygonLayer", "PolygonMarker"]


@control("PolygonMarker")
class PolygonMarker(BaseControl):
    """An area on a map."""

    coordinates: Prop[list[MapLatitudeLongitude]] = prop()
    """Its corners, in order."""
    label: Prop[str | None] = prop(default=None)
    """What it says."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    border_color: Prop[ColorValue] = prop(default=Colors.GREEN)
    """The colour of the line around it."""
    color: Prop[ColorValue] = prop(default=Colors.GREEN)
    """The colour inside."""
    border_stroke_width: Prop[float] = prop(default=0.0, validator=ge(0))
    """How thick the line around it is, in pixels."""
    disable_holes_border: Prop[bool] = prop(default=False)
    """Whether holes in it have no line around them."""
    rotate_label: Prop[bool] = prop(default=False)
    """Whether the label stays upright while the map is turned."""
    stroke_cap: Prop[StrokeCap] = prop(default=StrokeCap.ROUND)
    """The ends of the line."""
    stroke_join: Prop[StrokeJoin] = prop(default=StrokeJoin.ROUND)
    """The corners of the line."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is shown."""


@control("PolygonLayer")
class PolygonLayer(MapLayer):
    """A layer of areas."""

    polygons: Children[PolygonMarker] = Children()
    """The areas."""
    polygon_culling: Prop[bool] = prop(default=True)
    """Whether areas out of sight are not drawn."""
    polygon_labels: Prop[bool] = prop(default=True)
    """Whether labels are shown."""
    draw_labels_last: Prop[bool] = prop(default=False)
    """Whether labels stand above all the areas."""
    simplification_tolerance: Prop[float] = prop(default=0.3)
    """How much may be left out of the outlines, in pixels; 0 leaves out nothing."""
    use_alternative_rendering: Prop[bool] = prop(default=False)
    """Whether areas are drawn as triangles, which can be faster but does not suit those that overlap themselves."""
