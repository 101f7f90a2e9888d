"""Lines around things, and the shapes they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.types.colors import Colors
from core_tree.types.enums import BorderSideStrokeAlign, BorderStyle
from core_tree.types.geometry import Padding
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = [
    "AutomaticNotchShape",
    "BeveledRectangleBorder",
    "Border",
    "BorderRadius",
    "BorderRadiusValue",
    "BorderSide",
    "BorderSideStrokeAlignValue",
    "CircleBorder",
    "CircularRectangleNotchShape",
    "ContinuousRectangleBorder",
    "InputBorder",
    "NoInputBorder",
    "NotchShape",
    "OutlineInputBorder",
    "OutlinedBorder",
    "RoundedRectangleBorder",
    "ShapeBorder",
    "StadiumBorder",
    "UnderlineInputBorder",
    "UnderlineTabIndicator",
]


@value()
class BorderSide(Value):
    """One side of a border."""

    width: Prop[float] = prop(default=1.0)
    """How thick the line is, in pixels."""
    color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour of the line."""
    stroke_align: Prop[BorderSideStrokeAlignValue] = prop(default=BorderSideStrokeAlign.INSIDE)
    """Where the line lies: -1 within the box, 0 on its edge, 1 outside."""
    style: Prop[BorderStyle] = prop(default=BorderStyle.SOLID)
    """Whether the line is drawn."""

    @property
    def stroke_inset(self) -> float:
        """How much of the line's width lies within the box."""
        return self.width - self.stroke_outset

    @property
    def stroke_outset(self) -> float:
        """How much of the line's width lies outside the box."""
        return self.width * (1 + float(self.stroke_align)) / 2

    @property
    def stroke_offset(self) -> float:
        """How far the line sticks out beyond what lies within."""
        return self.width * float(self.stroke_align)

    @staticmethod
    def none() -> BorderSide:
        """Make a side without a line."""
        return BorderSide(width=0.0, style=BorderStyle.NONE)


@value()
class Border(Value):
    """Lines around a box."""

    top: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The side above."""
    right: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The side on the right."""
    bottom: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The side below."""
    left: Prop[BorderSide] = prop(factory=BorderSide.none)
    """The side on the left."""

    @classmethod
    def all(cls, width: float | None = None, color: ColorValue | None = None, side: BorderSide | None = None) -> Self:
        """Make a border that is alike on all sides: of the given side, else of the given width and colour."""
        if side is None:
            side = BorderSide(1.0 if width is None else width, Colors.BLACK if color is None else color)
        return cls(side.copy(), side.copy(), side.copy(), side.copy())

    @classmethod
    def symmetric(cls, *, vertical: BorderSide | None = None, horizontal: BorderSide | None = None) -> Self:
        """Make a border from its sides above and below (`vertical`), and left and right (`horizontal`)."""
        vertical, horizontal = vertical or BorderSide.none(), horizontal or BorderSide.none()
        return cls(vertical.copy(), horizontal.copy(), vertical.copy(), horizontal.copy())

    @classmethod
    def only(
        cls,
        *,
        left: BorderSide | None = None,
        top: BorderSide | None = None,
        right: BorderSide | None = None,
        bottom: BorderSide | None = None,
    ) -> Self:
        """Make a border on the sides that are named."""
        none = BorderSide.none
        return cls(top or none(), right or none(), bottom or none(), left or none())


@value()
class BorderRadius(Value):
    """How round the corners of a box are, in pixels."""

    top_left: Prop[float] = prop()
    """The upper left corner."""
    top_right: Prop[float] = prop()
    """The upper right corner."""
    bottom_left: Prop[float] = prop()
    """The lower left corner."""
    bottom_right: Prop[float] = prop()
    """The lower right corner."""

    @classmethod
    def all(cls, value: float) -> Self:
        """Make all corners alike."""
        return cls(value, value, value, value)

    @classmethod
    def horizontal(cls, *, left: float = 0, right: float = 0) -> Self:
        """Make the two corners on the left alike, and the two on the right."""
        return cls(left, right, left, right)

    @classmethod
    def vertical(cls, *, top: float = 0, bottom: float = 0) -> Self:
        """Make the two corners above alike, and the two below."""
        return cls(top, top, bottom, bottom)

    @classmethod
    def only(
        cls, *, top_left: float = 0, top_right: float = 0, bottom_left: float = 0, bottom_right: float = 0
    ) -> Self:
        """Make round the corners that are named."""
        return cls(top_left, top_right, bottom_left, bottom_right)


@value()
class ShapeBorder(Value):
    """The base of the shapes."""


@value()
class OutlinedBorder(ShapeBorder):
    """The base of the shapes with an outline."""

    side: Prop[BorderSide | None] = prop(default=None)
    """The outline."""


@value("stadium")
class StadiumBorder(OutlinedBorder):
    """A box whose short sides are half circles."""


@value("roundedRectangle")
class RoundedRectangleBorder(OutlinedBorder):
    """A box with round corners."""

    radius: Prop[BorderRadiusValue] = prop(default=0)
    """How round the corners are, in pixels."""


@value("circle")
class CircleBorder(OutlinedBorder):
    """A circle, or with an eccentricity an oval."""

    eccentricity: Prop[float] = prop(default=0.0)
    """How far it is from a circle: 0 is one, 1 touches all edges of its box."""


@value("beveledRectangle")
class BeveledRectangleBorder(RoundedRectangleBorder):
    """A box with its corners cut off."""


@value("continuousRectangle")
class ContinuousRectangleBorder(RoundedRectangleBorder):
    """A box whose sides flow into its corners."""


@value()
class NotchShape(Value):
    """The base of the notches that a bar makes room with for a floating action button."""


@value("circular")
class CircularRectangleNotchShape(NotchShape):
    """A notch that is a part of a circle."""

    inverted: Prop[bool] = prop(default=False)
    """Whether the notch points the other way."""


@value("auto")
class AutomaticNotchShape(NotchShape):
    """A notch that follows the shapes of the bar and of the button."""

    host: Prop[ShapeBorder] = prop()
    """The shape of the bar."""
    guest: Prop[ShapeBorder | None] = prop(default=None)
    """The shape of the button."""


@value()
class InputBorder(Value):
    """The base of the borders of text fields."""


@value("underline")
class UnderlineInputBorder(InputBorder):
    """A line below a text field."""

    side: Prop[BorderSide | None] = prop(default=None)
    """The line."""
    border_radius: Prop[BorderRadiusValue] = prop(factory=lambda: BorderRadius.vertical(top=4))
    """How round the corners are, in pixels."""


@value("outline")
class OutlineInputBorder(InputBorder):
    """A line around a text field."""

    side: Prop[BorderSide | None] = prop(default=None)
    """The line."""
    border_radius: Prop[BorderRadiusValue] = prop(default=4)
    """How round the corners are, in pixels."""
    gap_padding: Prop[float] = prop(default=4.0)
    """The space left and right of the label in the line, in pixels."""


@value("none")
class NoInputBorder(InputBorder):
    """No line at a text field."""


@value()
class UnderlineTabIndicator(Value):
    """The line below the selected tab."""

    border_side: Prop[BorderSide] = prop(factory=lambda: BorderSide(2.0, Colors.WHITE))
    """The line."""
    insets: Prop[PaddingValue] = prop(factory=Padding)
    """How far the line is moved in from the edges of the tab, in pixels."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""


BorderRadiusValue: TypeAlias = float | BorderRadius
"""How round corners are: all alike, or each by itself."""
BorderSideStrokeAlignValue: TypeAlias = BorderSideStrokeAlign | float
"""Where a border's line lies: -1 within the box, 0 on its edge, 1 outside."""

names |= {"BorderRadiusValue": BorderRadiusValue, "BorderSideStrokeAlignValue": BorderSideStrokeAlignValue}
