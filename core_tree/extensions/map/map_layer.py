"""The base of the layers of maps."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.base import Control

__all__ = ["MapLayer"]


@control("MapLayer")
class MapLayer(Control):
    """The base of the layers of maps."""
