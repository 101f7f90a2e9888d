"""Circles on maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import BaseControl, control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Children, Prop, prop

if TYPE_CHECKING:
    from core_tree.extensions.map.types import MapLatitudeLongitude
    from core_tree.types.colors import ColorValue

__all__ = ["CircleLayer", "CircleMarker"]


@control("CircleMarker")
class CircleMarker(BaseControl):
    """A circle on a map."""

    radius: Prop[float] = prop()
    """From its middle to its edge, in pixels or metres."""
    coordinates: Prop[MapLatitudeLongitude] = prop()
    """Where its middle is."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour inside."""
    border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it."""
    border_stroke_width: Prop[float] = prop(default=0.0, validator=ge(0))
    """How thick that line is, in pixels."""
    use_radius_in_meter: Prop[bool] = prop(default=False)
    """Whether the radius is in metres."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is shown."""


@control("CircleLayer")
class CircleLayer(MapLayer):
    """A layer of circles."""

    circles: Children[CircleMarker] = Children()
    """The circles."""
