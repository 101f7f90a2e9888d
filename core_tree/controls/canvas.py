"""Drawing: a canvas and the shapes on it.

    from core_tree.controls import canvas as cv

    cv.Canvas([cv.Circle(50, 50, 40, Paint(color="red")), cv.Text(50, 50, "stop", alignment=Alignment.CENTER)])

Some shapes bear names that controls and values have too (`Text`, `Image`, `Rect`), so this module is used under a name
of its own. Positions are in pixels from the upper left corner of the canvas, angles in radians: clockwise, from the
right.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

import attrs
from typing_extensions import override

from core_tree.control import BaseControl, control, control_base
from core_tree.controls import text_span  # noqa: F401
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.borders import BorderRadius
from core_tree.types.colors import Colors
from core_tree.types.enums import BlendMode, ClientEnum, TextAlign
from core_tree.types.geometry import Alignment
from core_tree.types.painting import Paint
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.contracts import Binding
    from core_tree.controls.base import Control
    from core_tree.controls.text_span import TextSpan
    from core_tree.tree import Tree
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import OffsetValue
    from core_tree.types.text import TextStyle

__all__ = [
    "Arc",
    "Canvas",
    "CanvasResizeEvent",
    "Circle",
    "Color",
    "Fill",
    "Image",
    "Line",
    "Oval",
    "Path",
    "PointMode",
    "Points",
    "Rect",
    "Shadow",
    "Shape",
    "Text",
]


class PointMode(ClientEnum):
    """How points are drawn."""

    POINTS = "points"
    LINES = "lines"
    POLYGON = "polygon"


@control_base
class Shape(BaseControl):
    """The base of the shapes."""

    __namespace__ = "canvas."


@control("Line")
class Line(Shape):
    """A straight line."""

    x1: Prop[float] = prop()
    """Where it begins, from the left."""
    y1: Prop[float] = prop()
    """Where it begins, from the top."""
    x2: Prop[float] = prop()
    """Where it ends, from the left."""
    y2: Prop[float] = prop()
    """Where it ends, from the top."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""


@control("Circle")
class Circle(Shape):
    """A circle."""

    x: Prop[float] = prop()
    """Its middle, from the left."""
    y: Prop[float] = prop()
    """Its middle, from the top."""
    radius: Prop[float] = prop(default=0)
    """From its middle to its edge."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""


@control("Oval")
class Oval(Shape):
    """An ellipse."""

    x: Prop[float] = prop()
    """The left edge of the box around it."""
    y: Prop[float] = prop()
    """The top edge of the box around it."""
    width: Prop[float] = prop(default=0)
    """How wide it is."""
    height: Prop[float] = prop(default=0)
    """How high it is."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""


@control("Arc")
class Arc(Shape):
    """A part of an ellipse."""

    x: Prop[float] = prop()
    """The left edge of the box around the whole ellipse."""
    y: Prop[float] = prop()
    """The top edge of that box."""
    width: Prop[float] = prop(default=0)
    """How wide the whole ellipse is."""
    height: Prop[float] = prop(default=0)
    """How high the whole ellipse is."""
    start_angle: Prop[float] = prop(default=0)
    """Where the part begins, in radians."""
    sweep_angle: Prop[float] = prop(default=0)
    """How far it goes, in radians."""
    use_center: Prop[bool] = prop(default=False)
    """Whether its ends are joined to the middle, as a slice of a pie."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""


@control("Rect")
class Rect(Shape):
    """A rectangle, with round corners if wanted."""

    x: Prop[float] = prop()
    """The left edge."""
    y: Prop[float] = prop()
    """The top edge."""
    width: Prop[float] = prop(default=0)
    """How wide it is."""
    height: Prop[float] = prop(default=0)
    """How high it is."""
    border_radius: Prop[BorderRadiusValue] = prop(factory=lambda: BorderRadius.all(0))
    """How round the corners are."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""


@control("Points")
class Points(Shape):
    """Points, or lines from one to the next."""

    points: Prop[list[OffsetValue] | None] = prop(default=None)
    """Where they are."""
    point_mode: Prop[PointMode] = prop(default=PointMode.POINTS)
    """Whether they are dots, the ends of lines taken in pairs, or the corners of one line."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What they are drawn with."""


@control("Path")
class Path(Shape):
    """A shape put together from lines and curves. Each begins where the last one ended."""

    @value(kw_only=True)
    class PathElement(Value):
        """The base of the parts of a path."""

        __namespace__ = "canvas."

    elements: Prop[list[Path.PathElement]] = prop(factory=list)
    """The lines and curves, in order."""
    paint: Prop[Paint] = prop(factory=Paint)
    """What it is drawn with."""

    @value("MoveTo")
    class MoveTo(PathElement):
        """Goes on at another place, without a line."""

        x: Prop[float] = prop()
        """The place, from the left."""
        y: Prop[float] = prop()
        """The place, from the top."""

    @value("LineTo")
    class LineTo(PathElement):
        """A straight line."""

        x: Prop[float] = prop()
        """Where it ends, from the left."""
        y: Prop[float] = prop()
        """Where it ends, from the top."""

    @value("QuadraticTo")
    class QuadraticTo(PathElement):
        """A curve that bends towards one point."""

        cp1x: Prop[float] = prop()
        """The point that it bends towards, from the left."""
        cp1y: Prop[float] = prop()
        """The point that it bends towards, from the top."""
        x: Prop[float] = prop()
        """Where it ends, from the left."""
        y: Prop[float] = prop()
        """Where it ends, from the top."""
        w: Prop[float] = prop(default=1)
        """How strongly it bends: 1 is a parabola, less an ellipse, more a hyperbola."""

    @value("CubicTo")
    class CubicTo(PathElement):
        """A curve that bends towards one point, then towards another (a Bézier curve)."""

        cp1x: Prop[float] = prop()
        """The first point that it bends towards, from the left."""
        cp1y: Prop[float] = prop()
        """The first point that it bends towards, from the top."""
        cp2x: Prop[float] = prop()
        """The second point that it bends towards, from the left."""
        cp2y: Prop[float] = prop()
        """The second point that it bends towards, from the top."""
        x: Prop[float] = prop()
        """Where it ends, from the left."""
        y: Prop[float] = prop()
        """Where it ends, from the top."""

    @value("SubPath")
    class SubPath(PathElement):
        """A path of its own within the path."""

        elements: Prop[list[Path.PathElement]] = prop()
        """Its lines and curves, in order."""
        x: Prop[float] = prop()
        """How far it is moved to the right."""
        y: Prop[float] = prop()
        """How far it is moved down."""

    @value("Arc")
    class Arc(PathElement):
        """A part of an ellipse, apart from the line so far."""

        x: Prop[float] = prop()
        """The left edge of the box around the whole ellipse."""
        y: Prop[float] = prop()
        """The top edge of that box."""
        width: Prop[float] = prop()
        """How wide the whole ellipse is."""
        height: Prop[float] = prop()
        """How high the whole ellipse is."""
        start_angle: Prop[float] = prop()
        """Where the part begins, in radians."""
        sweep_angle: Prop[float] = prop()
        """How far it goes, in radians."""

    @value("ArcTo")
    class ArcTo(PathElement):
        """A part of a circle up to a point."""

        x: Prop[float] = prop()
        """Where it ends, from the left."""
        y: Prop[float] = prop()
        """Where it ends, from the top."""
        radius: Prop[float] = prop(default=0)
        """The radius of the circle."""
        rotation: Prop[float] = prop(default=0)
        """How far the circle is turned, in degrees."""
        large_arc: Prop[bool] = prop(default=False)
        """Whether it goes the longer way around."""
        clockwise: Prop[bool] = prop(default=True)
        """Whether it goes clockwise."""

    @value("Oval")
    class Oval(PathElement):
        """An ellipse, apart from the line so far."""

        x: Prop[float] = prop()
        """The left edge of the box around it."""
        y: Prop[float] = prop()
        """The top edge of the box around it."""
        width: Prop[float] = prop()
        """How wide it is."""
        height: Prop[float] = prop()
        """How high it is."""

    @value("Rect")
    class Rect(PathElement):
        """A rectangle, apart from the line so far."""

        x: Prop[float] = prop()
        """The left edge."""
        y: Prop[float] = prop()
        """The top edge."""
        width: Prop[float] = prop()
        """How wide it is."""
        height: Prop[float] = prop()
        """How high it is."""
        border_radius: Prop[BorderRadiusValue] = prop(default=0)
        """How round the corners are."""

    @value("Close")
    class Close(PathElement):
        """A straight line back to where the line began."""


@control("Shadow")
class Shadow(Shape):
    """The shadow that a shape would cast."""

    path: Prop[list[Path.PathElement]] = prop(factory=list)
    """The outline of that shape."""
    color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour of the shadow."""
    elevation: Prop[float] = prop(default=0)
    """How high the shape floats, in pixels: the larger, the wider its shadow."""
    transparent_occluder: Prop[bool] = prop(default=False)
    """Whether the shape can be seen through, so that the shadow is drawn below it too."""


@control("Fill")
class Fill(Shape):
    """Fills the whole canvas with a paint, for example a gradient."""

    paint: Prop[Paint] = prop(factory=Paint)
    """What it is filled with."""


@control("Color")
class Color(Shape):
    """Fills the whole canvas with a colour."""

    color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour."""
    blend_mode: Prop[BlendMode] = prop(default=BlendMode.SRC_OVER)
    """How it is mixed with what has been drawn before."""


@control("Image")
class Image(Shape):
    """A picture."""

    src: Prop[str | bytes | None] = prop(default=None)
    """The picture: an address, a file of the app, base64, or its bytes."""
    x: Prop[float | None] = prop(default=None)
    """The left edge."""
    y: Prop[float | None] = prop(default=None)
    """The top edge."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is drawn; as it is, if not both this and the height are given."""
    height: Prop[float | None] = prop(default=None)
    """How high it is drawn."""
    paint: Prop[Paint | None] = prop(default=None)
    """What it is drawn with."""


@control("Text")
class Text(Shape):
    """A text."""

    x: Prop[float] = prop()
    """The point where it stands, from the left."""
    y: Prop[float] = prop()
    """The point where it stands, from the top."""
    value: Prop[str | None] = prop(default=None)
    """The text."""
    style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    spans: Children[TextSpan] = children(default=None)
    """Parts of the text with a look of their own."""
    alignment: Prop[Alignment] = prop(factory=lambda: Alignment.TOP_LEFT)
    """Which part of it is at that point; it is also turned around it."""
    text_align: Prop[TextAlign] = prop(default=TextAlign.START)
    """How the lines of the text are aligned."""
    max_lines: Prop[int | None] = prop(default=None)
    """How many lines it may take."""
    max_width: Prop[float] = prop(default=math.inf)
    """How wide a line may be."""
    ellipsis: Prop[str | None] = prop(default=None)
    """What stands for what does not fit."""
    rotate: Prop[float] = prop(default=0)
    """How far it is turned, in radians."""


@attrs.define(eq=False, kw_only=True)
class CanvasResizeEvent(Event["Canvas"]):
    """A canvas has another size on the screen."""

    width: float = attrs.field(metadata={"wire": "w"})
    """Its width in pixels."""
    height: float = attrs.field(metadata={"wire": "h"})
    """Its height in pixels."""


def _as_given(given: Any) -> Any:
    return given


@control("Canvas")
class Canvas(LayoutControl):
    """A sheet to draw on. What is drawn beyond its edges is cut off."""

    # The converter keeps `expand` off the fast way of writing, so that all writes of it come through `_put`.
    expand: Prop[bool | int | None] = prop(default=None, converter=_as_given, kw_only=True)
    """How much of the room left over in a row or column it takes: `True`, or its share beside others."""

    shapes: Children[Shape] = children()
    """The shapes, in the order in which they are drawn."""
    content: Prop[Control | None] = prop(default=None)
    """A control in front of them; the canvas has its size, if it is given none."""
    resize_interval: Prop[float] = prop(default=10)
    """How long to wait between two `on_resize`, in milliseconds."""
    on_resize: Handler[CanvasResizeEvent] = event()
    """Called when its size on the screen is known, and when it changes."""

    async def capture(self, pixel_ratio: float | None = None) -> None:
        """Keep what is drawn now as a picture below the shapes, which may then be removed.

        Args:
            pixel_ratio: how many pixels of the picture make one of the canvas; by default as on the screen.
        """
        await self._invoke("capture", {"pixel_ratio": pixel_ratio})

    async def get_capture(self) -> bytes:
        """Fetch the picture that was kept, as PNG."""
        return cast("bytes", await self._invoke("get_capture"))

    async def clear_capture(self) -> None:
        """Drop the picture that was kept."""
        await self._invoke("clear_capture")

    @override
    def _put(self, tree: Tree | None, name: str, stored: Any, binding: Binding | None) -> None:
        super()._put(tree, name, stored, binding)
        if name == "expand" and stored:
            # In the client a canvas without a size stays at nothing, however much room there is.
            for side in ("width", "height"):
                if self._values.get(side) is None:
                    super()._put(tree, side, math.inf, None)

    @override
    def _put_first(self, name: str, stored: Any) -> None:
        self._put(None, name, stored, None)
