"""Pictures on maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, le

from core_tree.control import BaseControl, control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Children, Prop, prop
from core_tree.types.enums import FilterQuality

if TYPE_CHECKING:
    from core_tree.extensions.map.types import MapLatitudeLongitude, MapLatitudeLongitudeBounds

__all__ = ["BaseOverlayImage", "OverlayImage", "OverlayImageLayer", "RotatedOverlayImage"]


@control("BaseOverlayImage")
class BaseOverlayImage(BaseControl):
    """The base of the pictures on maps."""

    src: Prop[str | bytes] = prop(kw_only=True)
    """The picture: its address, its data, or its data as base64."""
    opacity: Prop[float] = prop(kw_only=True, default=1.0, validator=and_(ge(0), le(1)))
    """How opaque it is, 0 to 1."""
    gapless_playback: Prop[bool] = prop(kw_only=True, default=False)
    """Whether it stays until another one in its place is loaded."""
    filter_quality: Prop[FilterQuality] = prop(kw_only=True, default=FilterQuality.MEDIUM)
    """How finely it is scaled."""
    visible: Prop[bool] = prop(kw_only=True, default=True)
    """Whether it is shown."""


@control("OverlayImage")
class OverlayImage(BaseOverlayImage):
    """A picture that covers a part of a map, upright."""

    bounds: Prop[MapLatitudeLongitudeBounds] = prop(kw_only=True)
    """The part that it covers."""


@control("RotatedOverlayImage")
class RotatedOverlayImage(BaseOverlayImage):
    """A picture on a map, turned or slanted: three of its corners say how."""

    top_left_corner: Prop[MapLatitudeLongitude] = prop(kw_only=True)
    """Where its upper left corner is."""
    bottom_left_corner: Prop[MapLatitudeLongitude] = prop(kw_only=True)
    """Where its lower left corner is."""
    bottom_right_corner: Prop[MapLatitudeLongitude] = prop(kw_only=True)
    """Where its lower right corner is."""


@control("OverlayImageLayer")
class OverlayImageLayer(MapLayer):
    """A layer of pictures."""

    overlay_images: Children[BaseOverlayImage] = Children(kw_only=True)
    """The pictures."""
