"""What goes wrong with sensors."""

from __future__ import annotations

from typing import Generic

import attrs

from core_tree.events import C_co, Event

__all__ = ["SensorErrorEvent"]


@attrs.define(eq=False, kw_only=True)
class SensorErrorEvent(Event[C_co], Generic[C_co]):
    """A sensor does not work, or is not there."""

    message: str
    """What went wrong."""
