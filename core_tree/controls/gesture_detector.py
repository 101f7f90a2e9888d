"""Taking notice of taps, presses, drags, pinches and hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree import gestures  # noqa: F401
from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event, TapEvent
    from core_tree.gestures import (
        DragDownEvent,
        DragEndEvent,
        DragStartEvent,
        DragUpdateEvent,
        ForcePressEvent,
        HoverEvent,
        LongPressDownEvent,
        LongPressEndEvent,
        LongPressMoveUpdateEvent,
        LongPressStartEvent,
        MultiTapEvent,
        PointerEvent,
        ScaleEndEvent,
        ScaleStartEvent,
        ScaleUpdateEvent,
        ScrollEvent,
        TapMoveEvent,
    )
    from core_tree.types.enums import MouseCursor, PointerDeviceType

__all__ = ["GestureDetector"]


@control("GestureDetector")
class GestureDetector(LayoutControl, AdaptiveControl):
    """Tells what fingers and the mouse do on one control. Needs a handler at least, or it shows an error."""

    content: Prop[Control | None] = prop(default=None)
    """The control in it; without one it fills the room it gets."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    drag_interval: Prop[int] = prop(default=0)
    """How long to wait between two events of a drag, in milliseconds."""
    hover_interval: Prop[int] = prop(default=0)
    """How long to wait between two `on_hover`, in milliseconds."""
    multi_tap_touches: Prop[int] = prop(default=0)
    """How many fingers make an `on_multi_tap`."""
    exclude_from_semantics: Prop[bool] = prop(default=False)
    """Whether screen readers are not told that it can be tapped."""
    on_force_press_start: Handler[ForcePressEvent[GestureDetector]] = event()
    """Called when a finger begins to press hard, on a device that can tell."""
    on_force_press_peak: Handler[ForcePressEvent[GestureDetector]] = event()
    """Called when it presses as hard as can be."""
    on_force_press_update: Handler[ForcePressEvent[GestureDetector]] = event()
    """Called when it presses harder or less hard, or moves."""
    on_force_press_end: Handler[ForcePressEvent[GestureDetector]] = event()
    """Called when it is lifted."""
    trackpad_scroll_causes_scale: Prop[bool] = prop(default=False)
    """Whether scrolling on a trackpad counts as a pinch."""
    allowed_devices: Prop[list[PointerDeviceType] | None] = prop(default=None)
    """The kinds of devices that it takes notice of; all if not given."""
    on_tap: Handler[TapEvent[GestureDetector]] = event()
    """Called when it is clicked."""
    on_tap_down: Handler[TapEvent[GestureDetector]] = event()
    """Called when a finger or the main mouse button goes down on it."""
    on_tap_up: Handler[TapEvent[GestureDetector]] = event()
    """Called when that is lifted, and it was a click."""
    on_tap_move: Handler[TapMoveEvent[GestureDetector]] = event()
    """Called when the finger moves a little during a click."""
    on_tap_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a click."""
    on_multi_tap: Handler[MultiTapEvent[GestureDetector]] = event()
    """Called when `multi_tap_touches` fingers touch it at once, and when they are lifted."""
    on_multi_long_press: Handler[LongPressEndEvent[GestureDetector]] = event()
    """Called when that many fingers stay down for a second; the event says no position."""
    on_secondary_tap: Handler[Event[GestureDetector]] = event()
    """Called when it is clicked with the right mouse button."""
    on_secondary_tap_down: Handler[TapEvent[GestureDetector]] = event()
    """Called when the right mouse button goes down on it."""
    on_secondary_tap_up: Handler[TapEvent[GestureDetector]] = event()
    """Called when that is lifted, and it was a click."""
    on_secondary_tap_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a click."""
    on_tertiary_tap_down: Handler[TapEvent[GestureDetector]] = event()
    """Called when the middle mouse button goes down on it."""
    on_tertiary_tap_up: Handler[TapEvent[GestureDetector]] = event()
    """Called when that is lifted, and it was a click."""
    on_tertiary_tap_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a click."""
    on_long_press_down: Handler[LongPressDownEvent[GestureDetector]] = event()
    """Called when a finger or the main mouse button goes down and may become a long press."""
    on_long_press_cancel: Handler[Event[GestureDetector]] = event()
    """Called when it does not become one."""
    on_long_press: Handler[Event[GestureDetector]] = event()
    """Called when a finger or the main mouse button has been down for long."""
    on_long_press_start: Handler[LongPressStartEvent[GestureDetector]] = event()
    """The same; the event says where."""
    on_long_press_move_update: Handler[LongPressMoveUpdateEvent[GestureDetector]] = event()
    """Called when the pointer moves during that long press."""
    on_long_press_up: Handler[Event[GestureDetector]] = event()
    """Called when that long press ends."""
    on_long_press_end: Handler[LongPressEndEvent[GestureDetector]] = event()
    """The same; the event says where, and how fast it moved."""
    on_secondary_long_press_down: Handler[LongPressDownEvent[GestureDetector]] = event()
    """Called when the right mouse button goes down and may become a long press."""
    on_secondary_long_press_cancel: Handler[Event[GestureDetector]] = event()
    """Called when it does not become one."""
    on_secondary_long_press: Handler[Event[GestureDetector]] = event()
    """Called when the right mouse button has been down for long."""
    on_secondary_long_press_start: Handler[LongPressStartEvent[GestureDetector]] = event()
    """The same; the event says where."""
    on_secondary_long_press_move_update: Handler[LongPressMoveUpdateEvent[GestureDetector]] = event()
    """Called when the pointer moves during that long press."""
    on_secondary_long_press_up: Handler[Event[GestureDetector]] = event()
    """Called when that long press ends."""
    on_secondary_long_press_end: Handler[LongPressEndEvent[GestureDetector]] = event()
    """The same; the event says where, and how fast it moved."""
    on_tertiary_long_press_down: Handler[LongPressDownEvent[GestureDetector]] = event()
    """Called when the middle mouse button goes down and may become a long press."""
    on_tertiary_long_press_cancel: Handler[Event[GestureDetector]] = event()
    """Called when it does not become one."""
    on_tertiary_long_press: Handler[Event[GestureDetector]] = event()
    """Called when the middle mouse button has been down for long."""
    on_tertiary_long_press_start: Handler[LongPressStartEvent[GestureDetector]] = event()
    """The same; the event says where."""
    on_tertiary_long_press_move_update: Handler[LongPressMoveUpdateEvent[GestureDetector]] = event()
    """Called when the pointer moves during that long press."""
    on_tertiary_long_press_up: Handler[Event[GestureDetector]] = event()
    """Called when that long press ends."""
    on_tertiary_long_press_end: Handler[LongPressEndEvent[GestureDetector]] = event()
    """The same; the event says where, and how fast it moved."""
    on_double_tap: Handler[Event[GestureDetector]] = event()
    """Called when it is clicked twice in short succession."""
    on_double_tap_down: Handler[TapEvent[GestureDetector]] = event()
    """Called when what may be the second of two clicks begins."""
    on_double_tap_cancel: Handler[Event[GestureDetector]] = event()
    """Called when that does not become a double click."""
    on_horizontal_drag_down: Handler[DragDownEvent[GestureDetector]] = event()
    """Called when a finger goes down and may begin to drag sideways."""
    on_horizontal_drag_start: Handler[DragStartEvent[GestureDetector]] = event()
    """Called when a drag sideways begins."""
    on_horizontal_drag_update: Handler[DragUpdateEvent[GestureDetector]] = event()
    """Called when the finger moves during that drag, at most every `drag_interval`."""
    on_horizontal_drag_end: Handler[DragEndEvent[GestureDetector]] = event()
    """Called when that drag ends."""
    on_horizontal_drag_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a drag."""
    on_vertical_drag_down: Handler[DragDownEvent[GestureDetector]] = event()
    """Called when a finger goes down and may begin to drag up or down."""
    on_vertical_drag_start: Handler[DragStartEvent[GestureDetector]] = event()
    """Called when a drag up or down begins."""
    on_vertical_drag_update: Handler[DragUpdateEvent[GestureDetector]] = event()
    """Called when the finger moves during that drag, at most every `drag_interval`."""
    on_vertical_drag_end: Handler[DragEndEvent[GestureDetector]] = event()
    """Called when that drag ends."""
    on_vertical_drag_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a drag."""
    on_pan_down: Handler[DragDownEvent[GestureDetector]] = event()
    """Called when a finger goes down and may begin to drag in any direction."""
    on_pan_start: Handler[DragStartEvent[GestureDetector]] = event()
    """Called when a drag in any direction begins."""
    on_pan_update: Handler[DragUpdateEvent[GestureDetector]] = event()
    """Called when the finger moves during that drag, at most every `drag_interval`."""
    on_pan_end: Handler[DragEndEvent[GestureDetector]] = event()
    """Called when that drag ends."""
    on_pan_cancel: Handler[Event[GestureDetector]] = event()
    """Called when what went down does not become a drag."""
    on_right_pan_start: Handler[PointerEvent[GestureDetector]] = event()
    """Called when the right mouse button goes down on it."""
    on_right_pan_update: Handler[PointerEvent[GestureDetector]] = event()
    """Called when the mouse moves with that button down, at most every `drag_interval`."""
    on_right_pan_end: Handler[PointerEvent[GestureDetector]] = event()
    """Called when that button is lifted."""
    on_scale_start: Handler[ScaleStartEvent[GestureDetector]] = event()
    """Called when fingers are down and may pinch or turn."""
    on_scale_update: Handler[ScaleUpdateEvent[GestureDetector]] = event()
    """Called when they move, pinch or turn."""
    on_scale_end: Handler[ScaleEndEvent[GestureDetector]] = event()
    """Called when one of them is lifted."""
    on_hover: Handler[HoverEvent[GestureDetector]] = event()
    """Called when the mouse pointer moves over it, at most every `hover_interval`."""
    on_enter: Handler[HoverEvent[GestureDetector]] = event()
    """Called when the mouse pointer comes over it."""
    on_exit: Handler[HoverEvent[GestureDetector]] = event()
    """Called when the mouse pointer leaves it."""
    on_scroll: Handler[ScrollEvent[GestureDetector]] = event()
    """Called when the mouse wheel is turned over it."""
