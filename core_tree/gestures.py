"""Events of fingers, pens, mice and trackpads: taps, presses, drags, and pinches with two fingers.

The client shortens the names on the wire. Positions are in logical pixels, and come twice: from the upper left corner
of the control, and of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

import attrs

from core_tree.events import C_co, Event, TapEvent
from core_tree.props import names
from core_tree.types.geometry import Offset

if TYPE_CHECKING:
    from core_tree.types.animation import Duration
    from core_tree.types.enums import PointerDeviceType

__all__ = [
    "DragDownEvent",
    "DragEndEvent",
    "DragStartEvent",
    "DragUpdateEvent",
    "ForcePressEvent",
    "HoverEvent",
    "LongPressDownEvent",
    "LongPressEndEvent",
    "LongPressMoveUpdateEvent",
    "LongPressStartEvent",
    "MultiTapEvent",
    "PointerEvent",
    "ScaleEndEvent",
    "ScaleStartEvent",
    "ScaleUpdateEvent",
    "ScrollEvent",
    "TapMoveEvent",
]


@attrs.define(eq=False, kw_only=True)
class TapMoveEvent(Event[C_co], Generic[C_co]):
    """A finger that went down for a tap has moved a little."""

    kind: PointerDeviceType = attrs.field(metadata={"wire": "k"})
    """What is pointed with."""
    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where it is, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where it is, from the upper left corner of the page."""
    delta: Offset = attrs.field(metadata={"wire": "d"})
    """How far it moved since the last event."""


@attrs.define(eq=False, kw_only=True)
class MultiTapEvent(TapEvent[C_co], Generic[C_co]):
    """Several fingers touched at once. Where they did, the client does not say."""

    correct_touches: bool = attrs.field(metadata={"wire": "ct"})
    """Whether they were as many as asked for; False if they were lifted or more came."""


@attrs.define(eq=False, kw_only=True)
class LongPressDownEvent(Event[C_co], Generic[C_co]):
    """A finger went down and may become a long press."""

    kind: PointerDeviceType | None = attrs.field(default=None, metadata={"wire": "k"})
    """What is pointed with."""
    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""


@attrs.define(eq=False, kw_only=True)
class LongPressStartEvent(Event[C_co], Generic[C_co]):
    """A finger has been down long enough for a long press."""

    local_position: Offset | None = attrs.field(default=None, metadata={"wire": "l"})
    """Where it went down, from the upper left corner of the control."""
    global_position: Offset | None = attrs.field(default=None, metadata={"wire": "g"})
    """Where it went down, from the upper left corner of the page."""


@attrs.define(eq=False, kw_only=True)
class LongPressMoveUpdateEvent(Event[C_co], Generic[C_co]):
    """A finger moved during a long press."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where it is, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where it is, from the upper left corner of the page."""
    offset_from_origin: Offset = attrs.field(metadata={"wire": "ofo"})
    """How far it is from where it went down, on the page."""
    local_offset_from_origin: Offset = attrs.field(metadata={"wire": "lofo"})
    """How far it is from where it went down, in the control's own measure."""


@attrs.define(eq=False, kw_only=True)
class LongPressEndEvent(Event[C_co], Generic[C_co]):
    """A finger was lifted after a long press."""

    local_position: Offset | None = attrs.field(default=None, metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset | None = attrs.field(default=None, metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""
    velocity: Offset = attrs.field(factory=Offset, metadata={"wire": "v"})
    """How fast it moved then, in pixels a second; nothing is known of it after a press with several fingers."""


@attrs.define(eq=False, kw_only=True)
class DragDownEvent(Event[C_co], Generic[C_co]):
    """A finger went down and may begin to drag."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""


@attrs.define(eq=False, kw_only=True)
class DragStartEvent(Event[C_co], Generic[C_co]):
    """A drag has begun."""

    kind: PointerDeviceType | None = attrs.field(metadata={"wire": "k"})
    """What is pointed with."""
    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""
    timestamp: Duration | None = attrs.field(default=None, metadata={"wire": "ts"})
    """When, by a clock of the client's that starts anywhere."""


@attrs.define(eq=False, kw_only=True)
class DragUpdateEvent(Event[C_co], Generic[C_co]):
    """A drag goes on."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where the finger is, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where the finger is, from the upper left corner of the page."""
    local_delta: Offset | None = attrs.field(default=None, metadata={"wire": "ld"})
    """How far it moved since the last event, in the control's own measure."""
    global_delta: Offset | None = attrs.field(default=None, metadata={"wire": "gd"})
    """How far it moved since the last event, on the page."""
    primary_delta: float | None = attrs.field(default=None, metadata={"wire": "pd"})
    """How far it moved in the direction of the drag, if that is only sideways or only up and down."""
    timestamp: Duration | None = attrs.field(default=None, metadata={"wire": "ts"})
    """When, by a clock of the client's that starts anywhere."""


@attrs.define(eq=False, kw_only=True)
class DragEndEvent(Event[C_co], Generic[C_co]):
    """A drag has ended."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""
    velocity: Offset = attrs.field(metadata={"wire": "v"})
    """How fast the finger moved when it was lifted, in pixels a second."""
    primary_velocity: float | None = attrs.field(default=None, metadata={"wire": "pv"})
    """The same in the direction of the drag, if that is only sideways or only up and down."""


@attrs.define(eq=False, kw_only=True)
class ForcePressEvent(Event[C_co], Generic[C_co]):
    """A finger presses hard, on a device that can tell."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""
    pressure: float = attrs.field(metadata={"wire": "p"})
    """How hard, as the device measures it."""


@attrs.define(eq=False, kw_only=True)
class ScaleStartEvent(Event[C_co], Generic[C_co]):
    """Fingers are down and may move, pinch or turn."""

    local_focal_point: Offset = attrs.field(metadata={"wire": "lfp"})
    """The middle between them, from the upper left corner of the control."""
    global_focal_point: Offset = attrs.field(metadata={"wire": "gfp"})
    """The middle between them, from the upper left corner of the page."""
    pointer_count: int = attrs.field(metadata={"wire": "pc"})
    """How many fingers are down."""
    timestamp: Duration | None = attrs.field(default=None, metadata={"wire": "ts"})
    """When, by a clock of the client's that starts anywhere."""


@attrs.define(eq=False, kw_only=True)
class ScaleUpdateEvent(Event[C_co], Generic[C_co]):
    """Fingers that are down have moved, pinched or turned."""

    local_focal_point: Offset = attrs.field(metadata={"wire": "lfp"})
    """The middle between them, from the upper left corner of the control."""
    global_focal_point: Offset = attrs.field(metadata={"wire": "gfp"})
    """The middle between them, from the upper left corner of the page."""
    focal_point_delta: Offset = attrs.field(metadata={"wire": "fpd"})
    """How far that middle moved since the last event."""
    pointer_count: int = attrs.field(metadata={"wire": "pc"})
    """How many fingers are down; two for a gesture on a trackpad."""
    horizontal_scale: float = attrs.field(metadata={"wire": "hs"})
    """How many times further apart they are sideways than at the start."""
    vertical_scale: float = attrs.field(metadata={"wire": "vs"})
    """How many times further apart they are up and down than at the start."""
    scale: float = attrs.field(metadata={"wire": "s"})
    """How many times further apart they are than at the start."""
    rotation: float = attrs.field(metadata={"wire": "rot"})
    """How far they have turned since the start, in radians."""
    timestamp: Duration | None = attrs.field(default=None, metadata={"wire": "ts"})
    """When, by a clock of the client's that starts anywhere."""


@attrs.define(eq=False, kw_only=True)
class ScaleEndEvent(Event[C_co], Generic[C_co]):
    """Fingers that moved, pinched or turned were lifted."""

    pointer_count: int = attrs.field(metadata={"wire": "pc"})
    """How many are still down."""
    velocity: Offset = attrs.field(metadata={"wire": "v"})
    """How fast the last one moved when it was lifted, in pixels a second."""


@attrs.define(eq=False, kw_only=True)
class PointerEvent(Event[C_co], Generic[C_co]):
    """A pointer came, moved or went; with all that the device tells of it."""

    kind: PointerDeviceType = attrs.field(metadata={"wire": "k"})
    """What is pointed with."""
    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where it is, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where it is, from the upper left corner of the page."""
    timestamp: Duration = attrs.field(metadata={"wire": "ts"})
    """When, by a clock of the client's that starts anywhere."""
    device: float = attrs.field(metadata={"wire": "dev"})
    """The number of the device; it may be used again for another one."""
    pressure: float = attrs.field(metadata={"wire": "ps"})
    """How hard it presses: 0 for not at all, 1 for as usual."""
    pressure_min: float = attrs.field(metadata={"wire": "pMin"})
    """The least that `pressure` can be."""
    pressure_max: float = attrs.field(metadata={"wire": "pMax"})
    """The most that `pressure` can be."""
    distance: float = attrs.field(metadata={"wire": "dist"})
    """How far it is above the surface."""
    distance_max: float = attrs.field(metadata={"wire": "distMax"})
    """The most that `distance` can be."""
    size: float = attrs.field(metadata={"wire": "size"})
    """How much of the surface is touched, 0 to 1."""
    radius_major: float = attrs.field(metadata={"wire": "rMj"})
    """The longer radius of the ellipse that is touched, in pixels."""
    radius_minor: float = attrs.field(metadata={"wire": "rMn"})
    """The shorter radius of that ellipse, in pixels."""
    radius_min: float = attrs.field(metadata={"wire": "rMin"})
    """The least that the two can be."""
    radius_max: float = attrs.field(metadata={"wire": "rMax"})
    """The most that the two can be."""
    orientation: float = attrs.field(metadata={"wire": "or"})
    """How that ellipse, or the pen, is turned, in radians."""
    tilt: float = attrs.field(metadata={"wire": "tilt"})
    """How far the pen leans from upright, in radians."""
    local_delta: Offset | None = attrs.field(default=None, metadata={"wire": "ld"})
    """How far it moved since the last event, in the control's own measure; `None` when it comes or goes."""
    global_delta: Offset | None = attrs.field(default=None, metadata={"wire": "gd"})
    """How far it moved since the last event, on the page; this client does not tell."""


HoverEvent = PointerEvent
"""Another name of `PointerEvent`."""

names["HoverEvent"] = PointerEvent


@attrs.define(eq=False, kw_only=True)
class ScrollEvent(Event[C_co], Generic[C_co]):
    """The mouse wheel was turned."""

    local_position: Offset = attrs.field(metadata={"wire": "l"})
    """Where the pointer is, from the upper left corner of the control."""
    global_position: Offset = attrs.field(metadata={"wire": "g"})
    """Where the pointer is, from the upper left corner of the page."""
    scroll_delta: Offset = attrs.field(metadata={"wire": "sd"})
    """How far to scroll, in pixels."""
