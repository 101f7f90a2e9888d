"""Pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.enums import FilterQuality, ImageRepeat

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.animation import Animation
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import BlendMode, BoxFit

__all__ = ["Image"]


@control("Image", internals={"skip_properties": ["width", "height"]})
class Image(LayoutControl):
    """A picture: JPEG, PNG, GIF, WebP, BMP or SVG."""

    src: Prop[str | bytes] = prop()
    """The picture: an address, the path of an asset, the bytes themselves, or these in Base64."""
    error_content: Prop[Control | None] = prop(default=None)
    """What shows if it cannot be loaded."""
    repeat: Prop[ImageRepeat] = prop(default=ImageRepeat.NO_REPEAT)
    """Whether it is painted over and over where there is more room."""
    fit: Prop[BoxFit | None] = prop(default=None)
    """How it is fitted into the room it has."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    color: Prop[ColorValue | None] = prop(default=None)
    """A colour that is mixed with each of its pixels."""
    color_blend_mode: Prop[BlendMode | None] = prop(default=None)
    """How that colour is mixed in."""
    gapless_playback: Prop[bool] = prop(default=False)
    """Whether the old picture shows until a new `src` is loaded, instead of nothing."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    exclude_from_semantics: Prop[bool] = prop(default=False)
    """Whether screen readers are not told of it."""
    filter_quality: Prop[FilterQuality] = prop(default=FilterQuality.MEDIUM)
    """How finely it is drawn at another size than its own."""
    placeholder_src: Prop[str | bytes | None] = prop(default=None)
    """Another picture that shows while it is loaded; given as `src` is."""
    placeholder_fit: Prop[BoxFit | None] = prop(default=None)
    """How that one is fitted into the room; by default as the picture."""
    fade_in_animation: Prop[Animation | None] = prop(default=None)
    """How the picture comes when it is loaded."""
    placeholder_fade_out_animation: Prop[Animation | None] = prop(default=None)
    """How the other one goes then."""
    cache_width: Prop[int | None] = prop(default=None)
    """How wide it is kept in memory, in pixels; less takes less of it."""
    cache_height: Prop[int | None] = prop(default=None)
    """How high it is kept in memory, in pixels; less takes less of it."""
    anti_alias: Prop[bool] = prop(default=False)
    """Whether its edges are smoothed, as for a picture that is turned."""
