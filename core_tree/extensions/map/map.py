"""Maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.decode import decode
from core_tree.extensions.map import map_layer  # noqa: F401
from core_tree.extensions.map.types import Camera, InteractionConfiguration, MapLatitudeLongitude
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.types.animation import Duration
from core_tree.types.colors import Colors
from core_tree.types.enums import AnimationCurve

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.extensions.map.map_layer import MapLayer
    from core_tree.extensions.map.types import (
        CameraFit,
        MapEvent,
        MapHoverEvent,
        MapPointerEvent,
        MapPositionChangeEvent,
        MapTapEvent,
    )
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import OffsetValue

__all__ = ["Map"]


@control("Map")
class Map(LayoutControl):
    """A map that can be moved, turned and zoomed."""

    layers: Children[MapLayer] = Children()
    """What it shows, from below to above."""
    initial_center: Prop[MapLatitudeLongitude] = prop(factory=lambda: MapLatitudeLongitude(50.5, 30.51))
    """What is in the middle at first."""
    initial_rotation: Prop[float] = prop(default=0.0)
    """How far it is turned at first, in degrees."""
    initial_zoom: Prop[float] = prop(default=13.0)
    """How near it is at first; one more doubles the size of everything."""
    interaction_configuration: Prop[InteractionConfiguration] = prop(factory=InteractionConfiguration, always=True)
    """What the user can do to it, and how."""
    bgcolor: Prop[ColorValue] = prop(default=Colors.GREY_300)
    """The colour where there is nothing."""
    keep_alive: Prop[bool] = prop(default=False)
    """Whether it stays as it is while it is scrolled out of sight."""
    max_zoom: Prop[float | None] = prop(default=None)
    """How near it may be."""
    min_zoom: Prop[float | None] = prop(default=None)
    """How far it may be."""
    animation_curve: Prop[AnimationCurve] = prop(default=AnimationCurve.FAST_OUT_SLOWIN)
    """How the speed changes in movements that the program asks for."""
    animation_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=500))
    """How long they take; a number means milliseconds."""
    initial_camera_fit: Prop[CameraFit | None] = prop(default=None)
    """What it must show at first, in place of a middle and a zoom."""
    on_init: Handler[Event[Map]] = event()
    """Called when it is ready; its methods can be called from then on."""
    on_tap: Handler[MapTapEvent] = event()
    """Called when it is clicked."""
    on_hover: Handler[MapHoverEvent] = event()
    """Called when the pointer moves over it."""
    on_secondary_tap: Handler[MapTapEvent] = event()
    """Called when it is clicked with the right button."""
    on_long_press: Handler[MapTapEvent] = event()
    """Called when it is pressed for a while."""
    on_event: Handler[MapEvent] = event()
    """Called when anything happens to it."""
    on_position_change: Handler[MapPositionChangeEvent] = event()
    """Called when it shows another part of the earth."""
    on_pointer_down: Handler[MapPointerEvent] = event()
    """Called when the pointer is pressed."""
    on_pointer_cancel: Handler[MapPointerEvent] = event()
    """Called when something else took the pointer over."""
    on_pointer_up: Handler[MapPointerEvent] = event()
    """Called when the pointer is let go."""

    async def rotate_from(
        self,
        degree: float,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Turn it by an angle, in degrees."""
        movement = self._movement(animation_curve, animation_duration, cancel_ongoing_animations)
        await self._invoke("rotate_from", {"degree": degree, **movement})

    async def reset_rotation(
        self,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Turn it so that north is above."""
        await self._invoke(
            "reset_rotation", self._movement(animation_curve, animation_duration, cancel_ongoing_animations)
        )

    async def zoom_in(
        self,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Go nearer by 1."""
        await self._invoke("zoom_in", self._movement(animation_curve, animation_duration, cancel_ongoing_animations))

    async def zoom_out(
        self,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Go away by 1."""
        await self._invoke("zoom_out", self._movement(animation_curve, animation_duration, cancel_ongoing_animations))

    async def zoom_to(
        self,
        zoom: float,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Go to a zoom."""
        movement = self._movement(animation_curve, animation_duration, cancel_ongoing_animations)
        await self._invoke("zoom_to", {"zoom": zoom, **movement})

    async def move_to(  # noqa: PLR0917 - as programs call it
        self,
        destination: MapLatitudeLongitude | None = None,
        zoom: float | None = None,
        rotation: float | None = None,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        offset: OffsetValue = (0, 0),
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Go to a place, a zoom and an angle; what is not given stays.

        Args:
            destination: the place.
            zoom: the zoom.
            rotation: the angle, in degrees.
            animation_curve: how the speed changes, in place of the map's own.
            animation_duration: how long it takes, in place of the map's own.
            offset: how far from the middle the place comes to be, in pixels.
            cancel_ongoing_animations: whether movements that go on are given up.

        Raises:
            ValueError: the zoom is less than 0.
        """
        if zoom is not None and zoom < 0:
            raise ValueError(f"zoom must be 0 or more, not {zoom}")
        movement = self._movement(animation_curve, animation_duration, cancel_ongoing_animations)
        place = {"destination": destination, "zoom": zoom, "offset": offset, "rotation": rotation}
        await self._invoke("move_to", {**place, **movement})

    async def center_on(
        self,
        point: MapLatitudeLongitude,
        zoom: float | None,
        animation_curve: AnimationCurve | None = None,
        animation_duration: DurationValue | None = None,
        cancel_ongoing_animations: bool = False,
    ) -> None:
        """Bring a place to the middle; without a zoom it stays as near as it is."""
        movement = self._movement(animation_curve, animation_duration, cancel_ongoing_animations)
        await self._invoke("center_on", {"point": point, "zoom": zoom, **movement})

    async def get_camera(self) -> Camera:
        """Ask which part of the earth it shows."""
        camera: Camera = decode(Camera, await self._invoke("get_camera"))
        return camera

    def _movement(
        self, curve: AnimationCurve | None, duration: DurationValue | None, cancel_ongoing_animations: bool
    ) -> dict[str, Any]:
        return {
            "curve": curve or self.animation_curve,
            "duration": duration or self.animation_duration,
            "cancel_ongoing_animations": cancel_ongoing_animations,
        }
