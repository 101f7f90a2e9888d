"""What the charts have in common: lines, the marks of points, tooltips, and what can happen to a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs.validators import ge

from core_tree.controls import text_span  # noqa: F401
from core_tree.encode import encode
from core_tree.props import Prop, prop
from core_tree.types.animation import Animation, Duration
from core_tree.types.enums import AnimationCurve, ClientEnum, TextAlign
from core_tree.types.geometry import Padding
from core_tree.types.text import TextStyle
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.controls.text_span import TextSpan
    from core_tree.types.colors import ColorValue
    from core_tree.types.painting import Gradient

__all__ = [
    "ChartCirclePoint",
    "ChartCrossPoint",
    "ChartDataPointTooltip",
    "ChartErrorRange",
    "ChartEventType",
    "ChartGridLines",
    "ChartPointLine",
    "ChartPointShape",
    "ChartSquarePoint",
    "HorizontalAlignment",
]


class ChartEventType(ClientEnum):
    """What happened to a chart."""

    PAN_END = "panEnd"
    PAN_CANCEL = "panCancel"
    POINTER_EXIT = "pointerExit"
    LONG_PRESS_END = "longPressEnd"
    TAP_UP = "tapUp"
    TAP_CANCEL = "tapCancel"
    POINTER_ENTER = "pointerEnter"
    POINTER_HOVER = "pointerHover"
    PAN_DOWN = "panDown"
    PAN_START = "panStart"
    PAN_UPDATE = "panUpdate"
    LONG_PRESS_MOVE_UPDATE = "longPressMoveUpdate"
    LONG_PRESS_START = "longPressStart"
    TAP_DOWN = "tapDown"
    UNDEFINED = "undefined"


class HorizontalAlignment(ClientEnum):
    """On which side of its point a tooltip stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@value()
class ChartGridLines(Value):
    """The lines of a chart's grid that run in one direction."""

    interval: Prop[float | None] = prop(default=None)
    """How far apart they are, in units of the axis."""
    color: Prop[ColorValue | None] = prop(default=None)
    """Their colour."""
    width: Prop[float] = prop(default=2.0)
    """How thick they are, in pixels."""
    dash_pattern: Prop[list[int] | None] = prop(default=None)
    """The lengths of dashes and gaps in turn, in pixels; without it the lines are solid."""


@value()
class ChartPointShape(Value):
    """The base of the marks that stand for points."""


@value("ChartCirclePoint")
class ChartCirclePoint(ChartPointShape):
    """A round mark."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour inside."""
    radius: Prop[float | None] = prop(default=None)
    """From its middle to its edge, in pixels."""
    stroke_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it."""
    stroke_width: Prop[float] = prop(default=0)
    """How thick that line is, in pixels."""


@value("ChartSquarePoint")
class ChartSquarePoint(ChartPointShape):
    """A square mark."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour inside."""
    size: Prop[float] = prop(default=4.0)
    """How wide and high it is, in pixels."""
    stroke_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it."""
    stroke_width: Prop[float] = prop(default=1.0)
    """How thick that line is, in pixels."""


@value("ChartCrossPoint")
class ChartCrossPoint(ChartPointShape):
    """A mark in the form of an X."""

    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    size: Prop[float] = prop(default=8.0)
    """How wide and high it is, in pixels."""
    width: Prop[float] = prop(default=2.0)
    """How thick its lines are, in pixels."""


@value()
class ChartPointLine(Value):
    """The line between a point and an edge of the chart."""

    color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    width: Prop[float] = prop(default=2)
    """How thick it is, in pixels."""
    dash_pattern: Prop[list[int] | None] = prop(default=None)
    """The lengths of dashes and gaps in turn, in pixels; without it the line is solid."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """The colours that it runs through, in place of one."""


@value()
class ChartDataPointTooltip(Value):
    """What comes up while a point is pointed at."""

    text: Prop[str | None] = prop(default=None)
    """What it says; without it, the point's number."""
    text_style: Prop[TextStyle] = prop(factory=TextStyle, always=True)
    """The look of the text."""
    text_align: Prop[TextAlign] = prop(default=TextAlign.CENTER)
    """How the lines of the text are aligned."""
    text_spans: Prop[list[TextSpan] | None] = prop(default=None)
    """More text, each part with a look of its own."""
    rtl: Prop[bool] = prop(default=False)
    """Whether the text runs from right to left."""


@value()
class ChartErrorRange(Value):
    """How uncertain the place of a point is."""

    lower_by: Prop[float] = prop(validator=ge(0))
    """How much less it may be."""
    upper_by: Prop[float] = prop(validator=ge(0))
    """How much more it may be."""

    @classmethod
    def symmetric(cls, value: float) -> ChartErrorRange:
        """Make one that is as uncertain below as above."""
        return cls(lower_by=value, upper_by=value)


def short_animation() -> Animation:
    """How the charts move to new data, unless said otherwise."""
    return Animation(duration=Duration(milliseconds=150), curve=AnimationCurve.LINEAR)


def tooltip_padding() -> Padding:
    """The space around the text of tooltips, unless said otherwise."""
    return Padding.symmetric(vertical=8, horizontal=16)


def tooltip_of(control: BaseControl, cls: type[ChartDataPointTooltip]) -> Any:
    """The wire form of the tooltip of a point, bar or candlestick; a text alone has the usual look."""
    tooltip = type(control).__props__["tooltip"].__get__(control, type(control))
    return encode(cls(text=tooltip) if isinstance(tooltip, str) else tooltip)
