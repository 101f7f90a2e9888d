"""Places and sizes, in logical pixels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Self, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.types.constant import Constant
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.enums import FilterQuality

__all__ = [
    "Alignment",
    "BoxConstraints",
    "Margin",
    "MarginValue",
    "Offset",
    "OffsetValue",
    "Padding",
    "PaddingValue",
    "Rect",
    "Size",
]


@value()
class Alignment(Value):
    """A place within a box; -1 is its left or top edge, 0 the middle, 1 its right or bottom edge."""

    x: Prop[float] = prop()
    """From left to right, -1 to 1."""
    y: Prop[float] = prop()
    """From top to bottom, -1 to 1."""

    TOP_LEFT = Constant(-1, -1)
    TOP_CENTER = Constant(0, -1)
    TOP_RIGHT = Constant(1, -1)
    CENTER_LEFT = Constant(-1, 0)
    CENTER = Constant(0, 0)
    CENTER_RIGHT = Constant(1, 0)
    BOTTOM_LEFT = Constant(-1, 1)
    BOTTOM_CENTER = Constant(0, 1)
    BOTTOM_RIGHT = Constant(1, 1)


@value()
class Padding(Value):
    """The space between the edge of a box and what is in it, in pixels."""

    left: Prop[float] = prop(default=0)
    """On the left."""
    top: Prop[float] = prop(default=0)
    """Above."""
    right: Prop[float] = prop(default=0)
    """On the right."""
    bottom: Prop[float] = prop(default=0)
    """Below."""

    @classmethod
    def all(cls, value: float) -> Self:
        """Make a padding that is the same on all sides."""
        return cls(value, value, value, value)

    @classmethod
    def symmetric(cls, *, vertical: float = 0, horizontal: float = 0) -> Self:
        """Make a padding from that above and below, and that left and right."""
        return cls(horizontal, vertical, horizontal, vertical)

    @classmethod
    def only(cls, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Self:
        """Make a padding on the sides that are named."""
        return cls(left, top, right, bottom)

    @classmethod
    def zero(cls) -> Self:
        """Make no padding at all."""
        return cls()


@value()
class Margin(Value):
    """The space around a box, in pixels."""

    left: Prop[float] = prop(default=0)
    """On the left."""
    top: Prop[float] = prop(default=0)
    """Above."""
    right: Prop[float] = prop(default=0)
    """On the right."""
    bottom: Prop[float] = prop(default=0)
    """Below."""

    @classmethod
    def all(cls, value: float) -> Self:
        """Make a margin that is the same on all sides."""
        return cls(value, value, value, value)

    @classmethod
    def symmetric(cls, *, vertical: float = 0, horizontal: float = 0) -> Self:
        """Make a margin from that above and below, and that left and right."""
        return cls(horizontal, vertical, horizontal, vertical)

    @classmethod
    def only(cls, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Self:
        """Make a margin on the sides that are named."""
        return cls(left, top, right, bottom)


@value()
class Offset(Value):
    """A distance to the right and down."""

    x: Prop[float] = prop(default=0)
    """To the right, in pixels."""
    y: Prop[float] = prop(default=0)
    """Down, in pixels."""
    transform_hit_tests: Prop[bool] = prop(default=True)
    """Whether clicks reach the control where it is seen, and not where it would be without this."""
    filter_quality: Prop[FilterQuality | None] = prop(default=None)
    """How carefully the picture of the control is smoothed."""

    @property
    def distance(self) -> float:
        """How far the point is from the origin."""
        return math.hypot(self.x, self.y)


@value()
class Size(Value):
    """A width and a height, in pixels."""

    width: Prop[float] = prop()
    """The width."""
    height: Prop[float] = prop()
    """The height."""

    @property
    def aspect_ratio(self) -> float:
        """The width divided by the height; infinite or zero where that has no answer."""
        if self.height:
            return self.width / self.height
        return math.copysign(math.inf, self.width) if self.width else 0.0

    def is_infinite(self) -> bool:
        """Tell whether the width or the height has no bound."""
        return math.isinf(self.width) or math.isinf(self.height)

    def is_finite(self) -> bool:
        """Tell whether both the width and the height are bounded."""
        return math.isfinite(self.width) and math.isfinite(self.height)

    @classmethod
    def square(cls, dimension: float) -> Self:
        """Make a size with equal sides."""
        return cls(dimension, dimension)

    @classmethod
    def from_width(cls, width: float) -> Self:
        """Make a size of that width and without a bound on the height."""
        return cls(width, math.inf)

    @classmethod
    def from_height(cls, height: float) -> Self:
        """Make a size of that height and without a bound on the width."""
        return cls(math.inf, height)

    @classmethod
    def from_radius(cls, radius: float) -> Self:
        """Make the size of the square around a circle."""
        return cls(2.0 * radius, 2.0 * radius)

    @classmethod
    def zero(cls) -> Self:
        """Make the size of nothing."""
        return cls(0.0, 0.0)

    @classmethod
    def infinite(cls) -> Self:
        """Make a size without bounds."""
        return cls(math.inf, math.inf)


@value()
class Rect(Value):
    """A rectangle, by the distances of its edges from the origin, in pixels."""

    left: Prop[float] = prop()
    """The left edge."""
    top: Prop[float] = prop()
    """The top edge."""
    right: Prop[float] = prop()
    """The right edge."""
    bottom: Prop[float] = prop()
    """The bottom edge."""

    @property
    def width(self) -> float:
        """From the left edge to the right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the top edge to the bottom."""
        return self.bottom - self.top

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.width, self.height)

    @classmethod
    def from_lwth(cls, *, left: float, top: float, width: float, height: float) -> Self:
        """Make a rectangle from its upper left corner and its size."""
        return cls(left, top, left + width, top + height)

    @classmethod
    def from_center(cls, *, center: Offset, width: float, height: float) -> Self:
        """Make a rectangle from its middle and its size."""
        x, y = center.x - width / 2, center.y - height / 2
        return cls(x, y, x + width, y + height)

    @classmethod
    def from_points(cls, a: Offset, b: Offset) -> Self:
        """Make the smallest rectangle that holds both points."""
        return cls(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))


@value()
class BoxConstraints(Value):
    """The least and the greatest size that a box may have, in pixels."""

    min_width: Prop[float] = prop(default=0)
    """The least width, in pixels."""
    min_height: Prop[float] = prop(default=0)
    """The least height, in pixels."""
    max_width: Prop[float] = prop(default=math.inf)
    """The greatest width, in pixels."""
    max_height: Prop[float] = prop(default=math.inf)
    """The greatest height, in pixels."""


PaddingValue: TypeAlias = float | Padding
"""A padding: the same on all sides, or each side by itself."""
MarginValue: TypeAlias = float | Margin
"""A margin: the same on all sides, or each side by itself."""
OffsetValue: TypeAlias = Offset | tuple[float, float]
"""An offset, also as a pair `(x, y)`."""

names |= {"PaddingValue": PaddingValue, "MarginValue": MarginValue, "OffsetValue": OffsetValue}
