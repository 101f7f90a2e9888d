"""Signs that something is going on, in many shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control, control_base
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue

__all__ = [
    "ChasingDots",
    "Circle",
    "CubeGrid",
    "DancingSquare",
    "DoubleBounce",
    "DualRing",
    "FadingCircle",
    "FadingCube",
    "FadingFour",
    "FadingGrid",
    "FoldingCube",
    "HourGlass",
    "PianoWave",
    "PouringHourGlass",
    "PouringHourGlassRefined",
    "Pulse",
    "PulsingGrid",
    "PumpingHeart",
    "Ring",
    "Ripple",
    "RotatingCircle",
    "RotatingPlain",
    "SpinningCircle",
    "SpinningLines",
    "SquareCircle",
    "ThreeBounce",
    "ThreeInOut",
    "WanderingCubes",
    "Wave",
    "WaveSpinner",
    "WaveType",
]


class WaveType(ClientEnum):
    """Where a wave begins."""

    START = "start"
    CENTER = "center"
    END = "end"


@control_base
class _SpinKit(LayoutControl):
    """What they all have."""

    __namespace__ = "spinkit."

    color: Prop[ColorValue | None] = prop(default=None, kw_only=False)
    """The colour."""
    size: Prop[float | None] = prop(default=None, kw_only=False)
    """How large it is, in pixels."""
    duration: Prop[DurationValue | None] = prop(default=None, kw_only=False)
    """How long one round takes; a number means milliseconds."""


@control("SpinKitRotatingPlain")
class RotatingPlain(_SpinKit):
    """A square that turns over."""


@control("SpinKitDoubleBounce")
class DoubleBounce(_SpinKit):
    """Two discs, one in the other, that grow and shrink in turn."""


@control("SpinKitWave")
class Wave(_SpinKit):
    """A row of bars that a wave runs through."""

    wave_type: Prop[WaveType | None] = prop(default=None)
    """Where the wave begins."""
    item_count: Prop[int | None] = prop(default=None)
    """How many bars there are."""


@control("SpinKitWanderingCubes")
class WanderingCubes(_SpinKit):
    """Two squares that go round the edges of a third."""


@control("SpinKitFadingFour")
class FadingFour(_SpinKit):
    """Four discs in a ring that fade in and out."""


@control("SpinKitFadingCube")
class FadingCube(_SpinKit):
    """Four squares that fade in and out."""


@control("SpinKitPulse")
class Pulse(_SpinKit):
    """A disc that grows and fades."""


@control("SpinKitChasingDots")
class ChasingDots(_SpinKit):
    """Two discs that go round after each other."""


@control("SpinKitThreeBounce")
class ThreeBounce(_SpinKit):
    """Three discs in a row that grow and shrink in turn."""


@control("SpinKitCircle")
class Circle(_SpinKit):
    """Discs in a ring that grow and shrink in turn."""


@control("SpinKitCubeGrid")
class CubeGrid(_SpinKit):
    """Nine squares that shrink and grow in turn."""


@control("SpinKitFadingCircle")
class FadingCircle(_SpinKit):
    """Discs in a ring that fade in and out in turn."""


@control("SpinKitRotatingCircle")
class RotatingCircle(_SpinKit):
    """A disc that turns over."""


@control("SpinKitFoldingCube")
class FoldingCube(_SpinKit):
    """A square that folds and unfolds."""


@control("SpinKitPumpingHeart")
class PumpingHeart(_SpinKit):
    """A heart that beats."""


@control("SpinKitHourGlass")
class HourGlass(_SpinKit):
    """Two halves of a disc that turn like an hourglass."""


@control("SpinKitPouringHourGlass")
class PouringHourGlass(_SpinKit):
    """An hourglass whose sand runs."""


@control("SpinKitPouringHourGlassRefined")
class PouringHourGlassRefined(_SpinKit):
    """An hourglass whose sand runs, with finer lines."""


@control("SpinKitFadingGrid")
class FadingGrid(_SpinKit):
    """Discs in a grid that fade in and out in turn."""


@control("SpinKitRing")
class Ring(_SpinKit):
    """An arc that grows and shrinks while it turns."""

    line_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""


@control("SpinKitRipple")
class Ripple(_SpinKit):
    """Rings that spread and fade."""

    border_width: Prop[float | None] = prop(default=None)
    """How thick the rings are, in pixels."""


@control("SpinKitDualRing")
class DualRing(_SpinKit):
    """Two arcs that turn."""

    line_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""


@control("SpinKitSpinningCircle")
class SpinningCircle(_SpinKit):
    """A disc that turns about its upright axis."""


@control("SpinKitSpinningLines")
class SpinningLines(_SpinKit):
    """Curved lines that turn."""

    line_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""


@control("SpinKitSquareCircle")
class SquareCircle(_SpinKit):
    """A square that turns and becomes a disc."""


@control("SpinKitThreeInOut")
class ThreeInOut(_SpinKit):
    """Three discs in a row, of which one goes and another comes."""


@control("SpinKitDancingSquare")
class DancingSquare(_SpinKit):
    """Squares that turn and change places."""


@control("SpinKitPianoWave")
class PianoWave(_SpinKit):
    """A row of bars that go up and down like the keys of a piano."""

    item_count: Prop[int | None] = prop(default=None)
    """How many bars there are."""


@control("SpinKitPulsingGrid")
class PulsingGrid(_SpinKit):
    """Discs in a grid that grow and shrink in turn."""


@control("SpinKitWaveSpinner")
class WaveSpinner(_SpinKit):
    """A disc with a wave in it that turns."""
