"""Controls that stand at places of maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import BaseControl, control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Children, Prop, prop
from core_tree.rules import visible
from core_tree.types.geometry import Alignment

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.extensions.map.types import MapLatitudeLongitude

__all__ = ["Marker", "MarkerLayer"]


@control("Marker")
class Marker(BaseControl):
    """A control that stands at a place of a map."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control."""
    coordinates: Prop[MapLatitudeLongitude] = prop()
    """The place."""
    rotate: Prop[bool | None] = prop(default=None)
    """Whether it stays upright while the map is turned; without it, as the layer says."""
    height: Prop[float] = prop(default=30.0, validator=ge(0))
    """How high it is, in pixels."""
    width: Prop[float] = prop(default=30.0, validator=ge(0))
    """How wide it is, in pixels."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """On which side of the place it stands; without it, as the layer says."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is shown."""


@control("MarkerLayer")
class MarkerLayer(MapLayer):
    """A layer of controls that stand at places."""

    markers: Children[Marker] = Children()
    """The controls and their places."""
    alignment: Prop[Alignment | None] = prop(factory=lambda: Alignment.CENTER)
    """On which side of their places they stand."""
    rotate: Prop[bool] = prop(default=False)
    """Whether they stay upright while the map is turned."""
