"""Noticing that the device is shaken."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop

__all__ = ["ShakeDetector"]


@control("ShakeDetector")
class ShakeDetector(Service):
    """Tells when the user shakes the phone or tablet."""

    minimum_shake_count: Prop[int] = prop(default=1)
    """How many shakes it takes."""
    shake_slop_time_ms: Prop[int] = prop(default=500)
    """How long after a shake the next one counts at the earliest, in milliseconds."""
    shake_count_reset_time_ms: Prop[int] = prop(default=3000)
    """How long after the last shake counting begins anew, in milliseconds."""
    shake_threshold_gravity: Prop[float] = prop(default=2.7)
    """How hard a shake must be, as a multiple of the earth's gravity."""
    on_shake: Handler[Event[ShakeDetector]] = event()
    """Called when the device was shaken often enough."""
