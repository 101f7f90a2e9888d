"""How the device is moved, without gravity."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.services import sensor_error_event  # noqa: F401 - an annotation names its class

if TYPE_CHECKING:
    from core_tree.services.sensor_error_event import SensorErrorEvent
    from core_tree.types.animation import Duration

__all__ = ["UserAccelerometer", "UserAccelerometerReadingEvent"]


@attrs.define(eq=False, kw_only=True)
class UserAccelerometerReadingEvent(Event["UserAccelerometer"]):
    """The device's acceleration by its user was measured."""

    x: float
    """Towards the right edge of the screen, in metres per second squared."""
    y: float
    """Towards the upper edge."""
    z: float
    """Out of the screen."""
    timestamp: dt.datetime
    """When it was measured."""


@control("UserAccelerometer")
class UserAccelerometer(Service):
    """How fast the device gets faster, gravity taken away; at rest it is nothing. On Android, iOS and in browsers."""

    enabled: Prop[bool] = prop(default=True)
    """Whether it measures."""
    interval: Prop[Duration | None] = prop(default=None)
    """How long after a reading the next one comes; by default a fifth of a second. The device may not keep to it."""
    cancel_on_error: Prop[bool] = prop(default=True)
    """Whether it stops measuring at the first error."""
    on_reading: Handler[UserAccelerometerReadingEvent] = event()
    """Called with each reading."""
    on_error: Handler[SensorErrorEvent[UserAccelerometer]] = event()
    """Called when the sensor does not work or is not there."""
