"""Turning, stretching and mirroring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeAlias

from core_tree.props import Prop, names, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.enums import FilterQuality
    from core_tree.types.geometry import Alignment, Offset

__all__ = ["Flip", "Matrix4", "MatrixCall", "Rotate", "RotateValue", "Scale", "ScaleValue", "Transform"]


@value()
class Rotate(Value):
    """A turn."""

    angle: Prop[float] = prop()
    """How far, in radians, clockwise."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """The point that it turns about."""
    origin: Prop[Offset | None] = prop(default=None)
    """That point, moved by this offset."""
    transform_hit_tests: Prop[bool] = prop(default=True)
    """Whether clicks reach the control where it is seen, and not where it would be without this."""
    filter_quality: Prop[FilterQuality | None] = prop(default=None)
    """How carefully the picture of the control is smoothed."""


@value()
class Scale(Value):
    """A change of size."""

    scale: Prop[float | None] = prop(default=None)
    """The factor in both directions."""
    scale_x: Prop[float | None] = prop(default=None)
    """The factor sideways."""
    scale_y: Prop[float | None] = prop(default=None)
    """The factor up and down."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """The point that stays where it is."""
    origin: Prop[Offset | None] = prop(default=None)
    """That point, moved by this offset."""
    transform_hit_tests: Prop[bool] = prop(default=True)
    """Whether clicks reach the control where it is seen, and not where it would be without this."""
    filter_quality: Prop[FilterQuality | None] = prop(default=None)
    """How carefully the picture of the control is smoothed."""


@value()
class Flip(Value):
    """A mirroring."""

    flip_x: Prop[bool] = prop(default=False)
    """Whether left and right change places."""
    flip_y: Prop[bool] = prop(default=False)
    """Whether above and below change places."""
    origin: Prop[Offset | None] = prop(default=None)
    """Where the mirror stands, from the middle."""
    transform_hit_tests: Prop[bool] = prop(default=True)
    """Whether clicks reach the control where it is seen, and not where it would be without this."""
    filter_quality: Prop[FilterQuality | None] = prop(default=None)
    """How carefully the picture of the control is smoothed."""


@value()
class MatrixCall(Value):
    """One step of the making of a matrix."""

    name: Prop[str] = prop()
    """What is done."""
    args: Prop[list[Any]] = prop(factory=list)
    """The numbers that it is done with."""


@value()
class Matrix4(Value):
    """A transformation in space, made step by step: `Matrix4.identity().translate(10, 0).rotate_z(0.5)`."""

    ctor: Prop[MatrixCall] = prop(factory=lambda: MatrixCall("identity"))
    """How the matrix begins."""
    ops: Prop[list[MatrixCall]] = prop(factory=list)
    """The steps that follow, in order."""

    @classmethod
    def identity(cls) -> Self:
        """Begin with no change."""
        return cls(MatrixCall("identity"))

    @classmethod
    def translation_values(cls, x: float, y: float, z: float) -> Self:
        """Begin with a shift, in pixels."""
        return cls(MatrixCall("translation_values", [x, y, z]))

    @classmethod
    def diagonal3_values(cls, x: float, y: float, z: float) -> Self:
        """Begin with a stretch by these factors."""
        return cls(MatrixCall("diagonal3_values", [x, y, z]))

    @classmethod
    def rotation_z(cls, angle: float) -> Self:
        """Begin with a turn in the plane of the screen, in radians."""
        return cls(MatrixCall("rotation_z", [angle]))

    @classmethod
    def skew_x(cls, angle: float) -> Self:
        """Begin with a slant to the side, in radians."""
        return cls(MatrixCall("skew_x", [angle]))

    @classmethod
    def skew_y(cls, angle: float) -> Self:
        """Begin with a slant up or down, in radians."""
        return cls(MatrixCall("skew_y", [angle]))

    def translate(self, x: float, y: float, z: float = 0) -> Self:
        """Shift, in pixels."""
        return self._then("translate", x, y, z)

    def scale(self, x: float, y: float | None = None, z: float | None = None) -> Self:
        """Stretch by these factors; by `x` in all directions if it is the only one."""
        return self._then("scale", *(factor for factor in (x, y, z) if factor is not None))

    def rotate_z(self, angle: float) -> Self:
        """Turn in the plane of the screen, in radians."""
        return self._then("rotate_z", angle)

    def rotate_x(self, angle: float) -> Self:
        """Tip over the horizontal axis, in radians."""
        return self._then("rotate_x", angle)

    def rotate_y(self, angle: float) -> Self:
        """Tip over the vertical axis, in radians."""
        return self._then("rotate_y", angle)

    def set_entry(self, row: int, col: int, value: float) -> Self:
        """Set one of the matrix's numbers; rows and columns are 0 to 3."""
        return self._then("set_entry", row, col, value)

    def multiply(self, other: Matrix4) -> Self:
        """Go on with what another matrix does."""
        return self._then("multiply", other.copy(ops=list(other.ops)))

    def _then(self, name: str, *args: Any) -> Self:
        self.ops.append(MatrixCall(name, list(args)))
        return self


@value()
class Transform(Value):
    """Any turning, stretching and shifting at once."""

    matrix: Prop[Matrix4] = prop()
    """What is done."""
    origin: Prop[Offset | None] = prop(default=None)
    """That point, moved by this offset."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """The point that stays where it is."""
    transform_hit_tests: Prop[bool] = prop(default=True)
    """Whether clicks reach the control where it is seen, and not where it would be without this."""
    filter_quality: Prop[FilterQuality | None] = prop(default=None)
    """How carefully the picture of the control is smoothed."""


RotateValue: TypeAlias = float | Rotate
"""A turn; a number means radians."""
ScaleValue: TypeAlias = float | Scale
"""A change of size; a number is the factor in both directions."""

names |= {"RotateValue": RotateValue, "ScaleValue": ScaleValue}
