"""What boxes and lines are painted with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.types.colors import Colors
from core_tree.types.enums import (
    BlendMode,
    BlurStyle,
    BoxShape,
    FilterQuality,
    GradientTileMode,
    ImageRepeat,
    PaintingStyle,
    StrokeCap,
    StrokeJoin,
)
from core_tree.types.geometry import Alignment, Offset
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.borders import Border, BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import BlurTileMode, BoxFit
    from core_tree.types.geometry import OffsetValue

__all__ = [
    "Blur",
    "BlurValue",
    "BoxDecoration",
    "BoxShadow",
    "BoxShadowValue",
    "ColorFilter",
    "DecorationImage",
    "Gradient",
    "LinearGradient",
    "Paint",
    "PaintGradient",
    "PaintLinearGradient",
    "PaintRadialGradient",
    "PaintSweepGradient",
    "RadialGradient",
    "SweepGradient",
]


@value()
class ColorFilter(Value):
    """A colour laid over something."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour."""
    blend_mode: Prop[BlendMode | None] = prop(default=None)
    """How the colour is mixed with what lies below it."""


@value()
class Blur(Value):
    """Makes what lies behind look out of focus."""

    sigma_x: Prop[float] = prop()
    """How far it blurs sideways."""
    sigma_y: Prop[float] = prop()
    """How far it blurs up and down."""
    tile_mode: Prop[BlurTileMode | None] = prop(default=None)
    """What is taken for the pixels beyond the edge."""


@value()
class BoxShadow(Value):
    """The shadow of a box."""

    spread_radius: Prop[float] = prop(default=0.0)
    """How much larger than the box the shadow is, in pixels."""
    blur_radius: Prop[float] = prop(default=0.0)
    """How soft the edge of the shadow is, in pixels."""
    color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour of the shadow."""
    offset: Prop[OffsetValue] = prop(factory=Offset)
    """How far the shadow is moved."""
    blur_style: Prop[BlurStyle] = prop(default=BlurStyle.NORMAL)
    """On which side of its edge the shadow is soft."""


@value()
class Gradient(Value):
    """The base of the gradients: colours that go over into each other."""

    colors: Prop[list[ColorValue]] = prop()
    """The colours, in order; at least two."""
    tile_mode: Prop[GradientTileMode] = prop(default=GradientTileMode.CLAMP)
    """What is painted beyond the ends."""
    rotation: Prop[float | None] = prop(default=None)
    """How far it is turned, in radians."""
    stops: Prop[list[float] | None] = prop(default=None)
    """Where each colour is, 0 to 1; evenly spread if not given."""


@value("linear")
class LinearGradient(Gradient):
    """Colours that change along a line."""

    begin: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER_LEFT)
    """Where the first colour is."""
    end: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER_RIGHT)
    """Where the last colour is."""


@value("radial")
class RadialGradient(Gradient):
    """Colours that change from a middle outwards."""

    center: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER)
    """The middle."""
    radius: Prop[float] = prop(default=0.5)
    """How far the last colour is from the middle, as a part of the box's shorter side."""
    focal: Prop[Alignment | None] = prop(default=None)
    """Where the first colour is, if not in the middle."""
    focal_radius: Prop[float] = prop(default=0.0)
    """How large the first colour's circle is."""


@value("sweep")
class SweepGradient(Gradient):
    """Colours that change around a middle."""

    center: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER)
    """The middle."""
    start_angle: Prop[float] = prop(default=0.0)
    """Where it begins, in radians."""
    end_angle: Prop[float] = prop(default=math.tau)
    """Where it ends, in radians."""


@value()
class DecorationImage(Value):
    """A picture that fills a box."""

    src: Prop[str | bytes | None] = prop(default=None)
    """The picture: an address, an asset, or its bytes."""
    color_filter: Prop[ColorFilter | None] = prop(default=None)
    """A colour laid over the picture."""
    fit: Prop[BoxFit | None] = prop(default=None)
    """How the picture is fitted into the box."""
    alignment: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER)
    """Where the picture stands in the box."""
    repeat: Prop[ImageRepeat] = prop(default=ImageRepeat.NO_REPEAT)
    """Whether the picture is repeated to fill the box."""
    match_text_direction: Prop[bool] = prop(default=False)
    """Whether the picture is mirrored where people read from right to left."""
    scale: Prop[float] = prop(default=1.0)
    """How many pixels of the picture make one logical pixel."""
    opacity: Prop[float] = prop(default=1.0)
    """How much of it shows, 0 to 1."""
    filter_quality: Prop[FilterQuality] = prop(default=FilterQuality.MEDIUM)
    """How carefully the scaled picture is smoothed."""
    invert_colors: Prop[bool] = prop(default=False)
    """Whether light becomes dark and dark light."""
    anti_alias: Prop[bool] = prop(default=False)
    """Whether edges are smoothed."""


@value()
class BoxDecoration(Value):
    """What a box looks like."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the box."""
    image: Prop[DecorationImage | None] = prop(default=None)
    """A picture that fills the box, above its colour."""
    border: Prop[Border | None] = prop(default=None)
    """The lines around the box."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    shadows: Prop[BoxShadowValue | None] = prop(default=None)
    """The shadows of the box."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The gradient that fills it."""
    shape: Prop[BoxShape] = prop(default=BoxShape.RECTANGLE)
    """Whether it is a rectangle or a circle."""
    blend_mode: Prop[BlendMode | None] = prop(default=None)
    """How the colour is mixed with what lies below it."""


@value()
class PaintGradient(Value):
    """The base of the gradients of a paint."""


@value("linear")
class PaintLinearGradient(PaintGradient):
    """Colours that change along a line, in pixels."""

    begin: Prop[OffsetValue | None] = prop()
    """Where the first colour is."""
    end: Prop[OffsetValue | None] = prop()
    """Where the last colour is."""
    colors: Prop[list[ColorValue]] = prop()
    """The colours, in order; at least two."""
    color_stops: Prop[list[float] | None] = prop(default=None)
    """Where each colour is, 0 to 1; evenly spread if not given."""
    tile_mode: Prop[GradientTileMode] = prop(default=GradientTileMode.CLAMP)
    """What is painted beyond the ends."""


@value("radial")
class PaintRadialGradient(PaintGradient):
    """Colours that change from a middle outwards, in pixels."""

    center: Prop[OffsetValue | None] = prop()
    """The middle."""
    radius: Prop[float] = prop()
    """How far the last colour is from the middle, in pixels."""
    colors: Prop[list[ColorValue]] = prop()
    """The colours, in order; at least two."""
    color_stops: Prop[list[float] | None] = prop(default=None)
    """Where each colour is, 0 to 1; evenly spread if not given."""
    tile_mode: Prop[GradientTileMode] = prop(default=GradientTileMode.CLAMP)
    """What is painted beyond the ends."""
    focal: Prop[OffsetValue | None] = prop(default=None)
    """Where the first colour is, if not in the middle."""
    focal_radius: Prop[float] = prop(default=0.0)
    """How large the first colour's circle is."""


@value("sweep")
class PaintSweepGradient(PaintGradient):
    """Colours that change around a middle, in pixels."""

    center: Prop[OffsetValue | None] = prop()
    """The middle."""
    colors: Prop[list[str]] = prop()
    """The colours, in order; at least two."""
    color_stops: Prop[list[float] | None] = prop(default=None)
    """Where each colour is, 0 to 1; evenly spread if not given."""
    tile_mode: Prop[GradientTileMode] = prop(default=GradientTileMode.CLAMP)
    """What is painted beyond the ends."""
    start_angle: Prop[float] = prop(default=0.0)
    """Where it begins, in radians."""
    end_angle: Prop[float] = prop(default=math.tau)
    """Where it ends, in radians."""
    rotation: Prop[float | None] = prop(default=None)
    """How far it is turned, in radians."""


@value()
class Paint(Value):
    """What a line or a shape is drawn with."""

    color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour."""
    blend_mode: Prop[BlendMode] = prop(default=BlendMode.SRC_OVER)
    """How it is mixed with what lies below it."""
    blur_image: Prop[BlurValue | None] = prop(default=None)
    """How far what is drawn is blurred."""
    anti_alias: Prop[bool] = prop(default=True)
    """Whether edges are smoothed."""
    gradient: Prop[PaintGradient | None] = prop(default=None)
    """The gradient that fills it."""
    stroke_cap: Prop[StrokeCap] = prop(default=StrokeCap.BUTT)
    """How lines end."""
    stroke_join: Prop[StrokeJoin] = prop(default=StrokeJoin.MITER)
    """How lines meet."""
    stroke_miter_limit: Prop[float] = prop(default=4.0)
    """How far a pointed corner may stick out."""
    stroke_width: Prop[float] = prop(default=0.0)
    """How thick the line is, in pixels; 0 is as thin as can be."""
    stroke_dash_pattern: Prop[list[float] | None] = prop(default=None)
    """The lengths of dashes and gaps, in turn, in pixels."""
    style: Prop[PaintingStyle] = prop(default=PaintingStyle.FILL)
    """Whether shapes are filled or outlined."""


BlurValue: TypeAlias = float | tuple[float, float] | Blur
"""A blur: the same in both directions, or each by itself."""
BoxShadowValue: TypeAlias = BoxShadow | list[BoxShadow]
"""A shadow, or several on top of each other."""

names |= {"BlurValue": BlurValue, "BoxShadowValue": BoxShadowValue}
