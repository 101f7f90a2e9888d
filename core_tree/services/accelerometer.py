"""How the device speeds up, with gravity in it."""

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

__all__ = ["Accelerometer", "AccelerometerReadingEvent"]


@attrs.define(eq=False, kw_only=True)
class AccelerometerReadingEvent(Event["Accelerometer"]):
    """The device's acceleration was measured."""

    x: float
    """Towards the right edge of the screen, in metres per second squared."""
    y: float
    """Towards the upper edge."""
    z: float
    """Out of the screen."""
    timestamp: dt.datetime
    """When it was measured."""


@control("Accelerometer")
class Accelerometer(Service):
    """How fast the device gets faster, gravity included: at rest that is all. On Android, iOS and in browsers."""

    enabled: Prop[bool] = prop(default=True)
    """Whether it measures."""
    interval: Prop[Duration | None] = prop(default=None)
    """How long after a reading the next one comes; by default a fifth of a second. The device may not keep to it."""
    cancel_on_error: Prop[bool] = prop(default=True)
    """Whether it stops measuring at the first error."""
    on_reading: Handler[AccelerometerReadingEvent] = event()
    """Called with each reading."""
    on_error: Handler[SensorErrorEvent[Accelerometer]] = event()
    """Called when the sensor does not work or is not there."""
