"""A line of text that names the source of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.colors import Colors
from core_tree.types.geometry import Alignment

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.text import TextStyle

__all__ = ["SimpleAttribution"]


@control("SimpleAttribution")
class SimpleAttribution(MapLayer):
    """A line of text that names the source of a map."""

    text: Prop[str] = prop()
    """The text."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """Its look."""
    alignment: Prop[Alignment] = prop(factory=lambda: Alignment.BOTTOM_RIGHT)
    """Where on the map it stands."""
    bgcolor: Prop[ColorValue] = prop(default=Colors.SURFACE)
    """The colour of the background."""
    on_click: Handler[Event[SimpleAttribution]] = event()
    """Called when it is clicked."""
