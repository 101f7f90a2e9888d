"""What the layers of maps have in common: places, the camera, strokes, tiles, and what can happen to a map."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING, Any

import attrs
from attrs.validators import and_, ge, gt, le

from core_tree.events import Event, TapEvent
from core_tree.gestures import PointerEvent
from core_tree.props import Prop, names, prop
from core_tree.types.animation import Duration
from core_tree.types.enums import AnimationCurve, ClientEnum
from core_tree.types.geometry import Padding
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.extensions.map.map import Map  # noqa: F401 - the events name it
    from core_tree.types.animation import DurationValue
    from core_tree.types.geometry import PaddingValue

__all__ = [
    "AttributionAlignment",
    "Camera",
    "CameraFit",
    "CursorKeyboardRotationConfiguration",
    "CursorRotationBehaviour",
    "DashedStrokePattern",
    "DottedStrokePattern",
    "FadeInTileDisplay",
    "InstantaneousTileDisplay",
    "InteractionConfiguration",
    "InteractionFlag",
    "KeyboardConfiguration",
    "MapEvent",
    "MapEventSource",
    "MapEventType",
    "MapHoverEvent",
    "MapLatitudeLongitude",
    "MapLatitudeLongitudeBounds",
    "MapPointerEvent",
    "MapPositionChangeEvent",
    "MapTapEvent",
    "MultiFingerGesture",
    "PatternFit",
    "SolidStrokePattern",
    "StrokePattern",
    "TileDisplay",
    "TileLayerEvictErrorTileStrategy",
    "WMSTileLayerConfiguration",
]


class TileLayerEvictErrorTileStrategy(ClientEnum):
    """When tiles that could not be loaded are dropped, so that they are asked for again."""

    NONE = "none"
    DISPOSE = "dispose"
    NOT_VISIBLE = "notVisible"
    NOT_VISIBLE_RESPECT_MARGIN = "notVisibleRespectMargin"


class AttributionAlignment(ClientEnum):
    """In which corner of the map its sources are named."""

    BOTTOM_LEFT = "bottomLeft"
    BOTTOM_RIGHT = "bottomRight"


class PatternFit(ClientEnum):
    """How a pattern is made to end where its line ends."""

    NONE = "none"
    SCALE_DOWN = "scaleDown"
    SCALE_UP = "scaleUp"
    APPEND_DOT = "appendDot"
    EXTEND_FINAL_DASH = "extendFinalDash"


class MapEventSource(ClientEnum):
    """What made something happen to a map."""

    MAP_CONTROLLER = "mapController"
    TAP = "tap"
    SECONDARY_TAP = "secondaryTap"
    LONG_PRESS = "longPress"
    DOUBLE_TAP = "doubleTap"
    DOUBLE_TAP_HOLD = "doubleTapHold"
    DRAG_START = "dragStart"
    ON_DRAG = "onDrag"
    DRAG_END = "dragEnd"
    MULTI_FINGER_GESTURE_START = "multiFingerGestureStart"
    ON_MULTI_FINGER = "onMultiFinger"
    MULTI_FINGER_GESTURE_END = "multiFingerEnd"
    FLING_ANIMATION_CONTROLLER = "flingAnimationController"
    DOUBLE_TAP_ZOOM_ANIMATION_CONTROLLER = "doubleTapZoomAnimationController"
    INTERACTIVE_FLAGS_CHANGED = "interactiveFlagsChanged"
    FIT_CAMERA = "fitCamera"
    CUSTOM = "custom"
    SCROLL_WHEEL = "scrollWheel"
    NON_ROTATED_SIZE_CHANGE = "nonRotatedSizeChange"
    CURSOR_KEYBOARD_ROTATION = "cursorKeyboardRotation"
    KEYBOARD = "keyboard"


class MapEventType(ClientEnum):
    """What happened to a map."""

    TAP = "tap"
    SECONDARY_TAP = "secondaryTap"
    LONG_PRESS = "longPress"
    MOVE = "move"
    MOVE_START = "moveStart"
    MOVE_END = "moveEnd"
    FLING_ANIMATION = "flingAnimation"
    FLING_ANIMATION_NOT_STARTED = "flingAnimationNotStarted"
    FLING_ANIMATION_START = "flingAnimationStart"
    FLING_ANIMATION_END = "flingAnimationEnd"
    DOUBLE_TAP_ZOOM = "doubleTapZoom"
    SCROLL_WHEEL_ZOOM = "scrollWheelZoom"
    DOUBLE_TAP_ZOOM_START = "doubleTapZoomStart"
    DOUBLE_TAP_ZOOM_END = "doubleTapZoomEnd"
    ROTATE = "rotate"
    ROTATE_START = "rotateStart"
    ROTATE_END = "rotateEnd"
    NON_ROTATED_SIZE_CHANGE = "nonRotatedSizeChange"
    UNKNOWN = "unknown"


class CursorRotationBehaviour(ClientEnum):
    """What turning the map with a key held and the pointer does."""

    OFFSET = "offset"
    SET_NORTH = "setNorth"


class MultiFingerGesture(IntFlag):
    """What can be done with more than one finger; `|` joins them."""

    NONE = 0
    PINCH_MOVE = 1
    PINCH_ZOOM = 2
    ROTATE = 4
    ALL = 7


class InteractionFlag(IntFlag):
    """What the user can do to a map; `|` joins them."""

    NONE = 0
    DRAG = 1
    FLING_ANIMATION = 2
    PINCH_MOVE = 4
    PINCH_ZOOM = 8
    DOUBLE_TAP_ZOOM = 16
    DOUBLE_TAP_DRAG_ZOOM = 32
    SCROLL_WHEEL_ZOOM = 64
    ROTATE = 128
    ALL = 255

    @staticmethod
    def has_flag(left_flags: int, right_flags: int) -> bool:
        """Whether the two have something in common."""
        return left_flags & right_flags != 0

    @staticmethod
    def has_multi_finger(flags: int) -> bool:
        """Whether a gesture of more than one finger is among them; the flags are those of `MultiFingerGesture`."""
        return InteractionFlag.has_flag(flags, MultiFingerGesture.ALL)

    @staticmethod
    def has_drag(flags: int) -> bool:
        """Whether `DRAG` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.DRAG)

    @staticmethod
    def has_fling_animation(flags: int) -> bool:
        """Whether `FLING_ANIMATION` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.FLING_ANIMATION)

    @staticmethod
    def has_pinch_move(flags: int) -> bool:
        """Whether `PINCH_MOVE` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.PINCH_MOVE)

    @staticmethod
    def has_fling_pinch_zoom(flags: int) -> bool:
        """Whether `PINCH_ZOOM` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.PINCH_ZOOM)

    @staticmethod
    def has_double_tap_drag_zoom(flags: int) -> bool:
        """Whether `DOUBLE_TAP_DRAG_ZOOM` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.DOUBLE_TAP_DRAG_ZOOM)

    @staticmethod
    def has_double_tap_zoom(flags: int) -> bool:
        """Whether `DOUBLE_TAP_ZOOM` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.DOUBLE_TAP_ZOOM)

    @staticmethod
    def has_rotate(flags: int) -> bool:
        """Whether `ROTATE` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.ROTATE)

    @staticmethod
    def has_scroll_wheel_zoom(flags: int) -> bool:
        """Whether `SCROLL_WHEEL_ZOOM` is among them."""
        return InteractionFlag.has_flag(flags, InteractionFlag.SCROLL_WHEEL_ZOOM)


names |= {"InteractionFlag": InteractionFlag, "MultiFingerGesture": MultiFingerGesture}


@value()
class MapLatitudeLongitude(Value):
    """A place on the earth."""

    latitude: Prop[float] = prop()
    """How far north, in degrees; south is negative."""
    longitude: Prop[float] = prop()
    """How far east, in degrees; west is negative."""


@value()
class MapLatitudeLongitudeBounds(Value):
    """A part of the earth between two opposite corners."""

    corner_1: Prop[MapLatitudeLongitude] = prop()
    """One corner."""
    corner_2: Prop[MapLatitudeLongitude] = prop()
    """The opposite one."""


@value()
class Camera(Value):
    """Which part of the earth a map shows."""

    __namespace__ = "map."

    center: Prop[MapLatitudeLongitude] = prop()
    """What is in the middle."""
    zoom: Prop[float] = prop()
    """How near it is; one more doubles the size of everything."""
    min_zoom: Prop[float] = prop()
    """The least zoom."""
    max_zoom: Prop[float] = prop()
    """The greatest zoom."""
    rotation: Prop[float] = prop()
    """How far it is turned, in degrees."""


def _not_both(fit: Any, given: Any, _value: Any) -> None:
    other = "coordinates" if given.name == "bounds" else "bounds"
    if getattr(fit, other) is not None:
        raise ValueError("either bounds or coordinates can be given, not both")


@value()
class CameraFit(Value):
    """What a map must show: a part of the earth, or some places. Either must be given, not both."""

    bounds: Prop[MapLatitudeLongitudeBounds | None] = prop(default=None, validator=_not_both)
    """The part of the earth."""
    coordinates: Prop[list[MapLatitudeLongitude] | None] = prop(default=None, validator=_not_both)
    """The places."""
    max_zoom: Prop[float | None] = prop(default=None)
    """How near it may be."""
    min_zoom: Prop[float] = prop(default=0.0)
    """How far it may be."""
    padding: Prop[PaddingValue] = prop(factory=Padding.zero)
    """The space around it, in pixels."""
    force_integer_zoom_level: Prop[bool] = prop(default=False)
    """Whether the zoom is a whole number."""


@value()
class StrokePattern(Value):
    """The base of the patterns that lines are drawn in."""


@value("solid")
class SolidStrokePattern(StrokePattern):
    """A line without gaps."""


def _pairs(_pattern: Any, _prop: Any, segments: Any) -> None:
    if len(segments) < 2 or len(segments) % 2:
        raise ValueError("segments must be pairs of a dash and a gap, at least one pair")


@value("dashed")
class DashedStrokePattern(StrokePattern):
    """A line of dashes."""

    segments: Prop[list[float]] = prop(validator=_pairs)
    """The lengths of dashes and gaps in turn, in pixels."""
    pattern_fit: Prop[PatternFit] = prop(default=PatternFit.SCALE_UP)
    """How the pattern is made to end where the line ends."""


@value("dotted")
class DottedStrokePattern(StrokePattern):
    """A line of dots."""

    spacing_factor: Prop[float] = prop(default=1.5, validator=gt(0))
    """How far apart the dots are, as a multiple of how thick the line is."""
    pattern_fit: Prop[PatternFit] = prop(default=PatternFit.SCALE_UP)
    """How the pattern is made to end where the line ends."""


@value()
class TileDisplay(Value):
    """The base of the ways in which tiles appear."""


@value("instantaneous")
class InstantaneousTileDisplay(TileDisplay):
    """Tiles appear at once."""

    opacity: Prop[float] = prop(default=1.0, validator=and_(ge(0), le(1)))
    """How opaque they are, 0 to 1."""


@value("fadein")
class FadeInTileDisplay(TileDisplay):
    """Tiles appear bit by bit."""

    duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=100))
    """How long that takes; a number means milliseconds."""
    start_opacity: Prop[float] = prop(default=0.0, validator=and_(ge(0), le(1)))
    """How opaque they are at first, 0 to 1."""
    reload_start_opacity: Prop[float] = prop(default=0.0, validator=and_(ge(0), le(1)))
    """How opaque they are at first when they are loaded again, 0 to 1."""


@value()
class KeyboardConfiguration(Value):
    """What the keys of the keyboard do to a map."""

    autofocus: Prop[bool] = prop(default=True)
    """Whether the map has the focus from the start."""
    animation_curve_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=450))
    """How long it takes to come to full speed; a number means milliseconds."""
    animation_curve_reverse_duration: Prop[DurationValue | None] = prop(factory=lambda: Duration(milliseconds=600))
    """How long it takes to come to rest; `None` is as long as usual."""
    animation_curve_curve: Prop[AnimationCurve] = prop(default=AnimationCurve.EASE_IN_OUT)
    """How the speed changes meanwhile."""
    enable_arrow_keys_panning: Prop[bool] = prop(default=True)
    """Whether the arrow keys move the map."""
    enable_qe_rotating: Prop[bool] = prop(default=True)
    """Whether the keys Q and E, or what stands there, turn it."""
    enable_rf_zooming: Prop[bool] = prop(default=True)
    """Whether the keys R and F, or what stands there, change the zoom."""
    enable_wasd_panning: Prop[bool] = prop(default=True)
    """Whether the keys W, A, S and D, or what stands there, move the map."""
    leap_max_of_curve_component: Prop[float] = prop(default=0.6)
    """Up to which part of the curve a short press goes."""
    max_rotate_velocity: Prop[float] = prop(default=3)
    """How fast it turns at most, in degrees a frame."""
    max_zoom_velocity: Prop[float] = prop(default=0.03)
    """How fast the zoom changes at most, a frame."""
    pan_leap_velocity_multiplier: Prop[float] = prop(default=5)
    """How many times faster a short press moves the map."""
    rotate_leap_velocity_multiplier: Prop[float] = prop(default=3)
    """How many times faster a short press turns it."""
    zoom_leap_velocity_multiplier: Prop[float] = prop(default=3)
    """How many times faster a short press changes the zoom."""
    perform_leap_trigger_duration: Prop[DurationValue | None] = prop(factory=lambda: Duration(milliseconds=100))
    """Up to how long a press is a short one; `None` is as long as usual."""

    @classmethod
    def disabled(cls) -> KeyboardConfiguration:
        """Make one by which the keyboard does nothing that is not asked for."""
        return cls(enable_arrow_keys_panning=False, perform_leap_trigger_duration=None, autofocus=False)


@value()
class CursorKeyboardRotationConfiguration(Value):
    """How a map is turned with a key held and the pointer."""

    set_north_on_click: Prop[bool] = prop(default=True)
    """Whether a click with the key held makes that direction the upper one."""
    behavior: Prop[CursorRotationBehaviour] = prop(default=CursorRotationBehaviour.OFFSET)
    """What dragging does."""
    trigger_keys: Prop[list[Any]] = prop(factory=list)
    """The keys that must be held."""

    @classmethod
    def disabled(cls) -> CursorKeyboardRotationConfiguration:
        """Make one that no key triggers."""
        return cls(trigger_keys=[])


@value()
class InteractionConfiguration(Value):
    """What the user can do to a map, and how."""

    enable_multi_finger_gesture_race: Prop[bool] = prop(default=False)
    """Whether the first gesture of more than one finger that is recognized rules out the others."""
    pinch_move_threshold: Prop[float] = prop(default=40.0)
    """From which distance two fingers move the map, in pixels."""
    scroll_wheel_velocity: Prop[float] = prop(default=0.005)
    """How much the wheel changes the zoom."""
    pinch_zoom_threshold: Prop[float] = prop(default=0.5)
    """From which change of zoom on two fingers change it."""
    rotation_threshold: Prop[float] = prop(default=20.0)
    """From which angle on two fingers turn the map, in degrees."""
    flags: Prop[InteractionFlag] = prop(default=InteractionFlag.ALL)
    """What the user can do."""
    rotation_win_gestures: Prop[MultiFingerGesture] = prop(default=MultiFingerGesture.ROTATE)
    """What can be done while turning has won."""
    pinch_move_win_gestures: Prop[MultiFingerGesture] = prop(
        default=MultiFingerGesture.PINCH_ZOOM | MultiFingerGesture.PINCH_MOVE
    )
    """What can be done while moving has won."""
    pinch_zoom_win_gestures: Prop[MultiFingerGesture] = prop(
        default=MultiFingerGesture.PINCH_ZOOM | MultiFingerGesture.PINCH_MOVE
    )
    """What can be done while zooming has won."""
    keyboard_configuration: Prop[KeyboardConfiguration] = prop(factory=KeyboardConfiguration, always=True)
    """What the keyboard does."""
    cursor_keyboard_rotation_configuration: Prop[CursorKeyboardRotationConfiguration] = prop(
        factory=CursorKeyboardRotationConfiguration, always=True
    )
    """How the map is turned with a key held and the pointer."""


@value()
class WMSTileLayerConfiguration(Value):
    """How tiles are asked for at a web map service."""

    base_url: Prop[str] = prop()
    """The service's address, with `?` or `&` at its end."""
    format: Prop[str] = prop(default="image/png")
    """The format of the pictures."""
    version: Prop[str] = prop(default="1.1.1")
    """The version of the protocol."""
    uppercase_bool_value: Prop[bool] = prop(default=False)
    """Whether truth is written in capitals: `TRUE`."""
    transparent: Prop[bool] = prop(default=True)
    """Whether the background is transparent."""
    layers: Prop[list[str]] = prop(factory=list)
    """The service's layers to show."""
    styles: Prop[list[str]] = prop(factory=list)
    """The service's styles for them."""
    additional_parameters: Prop[dict[str, str]] = prop(factory=dict)
    """What else to ask for."""


@attrs.define(eq=False, kw_only=True)
class MapTapEvent(TapEvent["Map"]):
    """A map was clicked or pressed."""

    coordinates: MapLatitudeLongitude
    """Where."""


@attrs.define(eq=False, kw_only=True)
class MapHoverEvent(PointerEvent["Map"]):
    """The pointer moved over a map."""

    coordinates: MapLatitudeLongitude
    """Where it is."""


@attrs.define(eq=False, kw_only=True)
class MapPositionChangeEvent(Event["Map"]):
    """A map shows another part of the earth."""

    coordinates: MapLatitudeLongitude
    """What is in the middle."""
    camera: Camera
    """The part that is shown."""
    has_gesture: bool
    """Whether the user did it."""


@attrs.define(eq=False, kw_only=True)
class MapPointerEvent(PointerEvent["Map"]):
    """The pointer was pressed or let go over a map."""

    coordinates: MapLatitudeLongitude
    """Where it is."""


@attrs.define(eq=False, kw_only=True)
class MapEvent(Event["Map"]):
    """Something happened to a map."""

    source: MapEventSource
    """What made it happen."""
    event_type: MapEventType
    """What happened."""
    camera: Camera
    """The part of the earth that is shown."""
    old_camera: Camera | None = None
    """The part that was shown before."""
    coordinates: MapLatitudeLongitude | None = None
    """Where it happened."""
    id: str | None = None
    """What the program gave the movement as a name."""
