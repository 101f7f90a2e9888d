"""The pictures that maps are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.extensions.map.map_layer import MapLayer
from core_tree.extensions.map.types import FadeInTileDisplay, TileLayerEvictErrorTileStrategy
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.extensions.map.types import MapLatitudeLongitudeBounds, TileDisplay, WMSTileLayerConfiguration

__all__ = ["TileLayer"]


@control("TileLayer")
class TileLayer(MapLayer):
    """The pictures that a map is made of: square tiles from a server."""

    url_template: Prop[str] = prop()
    """The address of a tile, with `{z}`, `{x}` and `{y}` for its zoom and place, and `{s}` for a subdomain."""
    fallback_url: Prop[str | None] = prop(default=None)
    """The same for tiles that could not be loaded from there."""
    subdomains: Prop[list[str]] = prop(factory=lambda: ["a", "b", "c"])
    """What `{s}` stands for, in turn."""
    user_agent_package_name: Prop[str] = prop(default="unknown")
    """What the program calls itself to the server; many servers demand it."""
    tile_bounds: Prop[MapLatitudeLongitudeBounds | None] = prop(default=None)
    """The part of the earth that there are tiles of."""
    tile_size: Prop[int] = prop(default=256, validator=ge(0))
    """How wide and high a tile is, in pixels."""
    min_native_zoom: Prop[int] = prop(default=0, validator=ge(0))
    """The least zoom that there are tiles for; they are made smaller below."""
    max_native_zoom: Prop[int] = prop(default=19, validator=ge(0))
    """The greatest zoom that there are tiles for; they are made larger above."""
    zoom_reverse: Prop[bool] = prop(default=False)
    """Whether the server counts the zoom from the greatest down."""
    zoom_offset: Prop[float] = prop(default=0.0, validator=ge(0))
    """What is added to the zoom in addresses."""
    keep_buffer: Prop[int] = prop(default=2)
    """How many rows and columns of tiles out of sight are kept."""
    pan_buffer: Prop[int] = prop(default=1)
    """How many rows and columns of tiles out of sight are loaded ahead."""
    enable_tms: Prop[bool] = prop(default=False)
    """Whether the server counts the rows from the south."""
    enable_retina_mode: Prop[bool] = prop(default=False)
    """Whether fine screens get tiles that are as fine: by `{r}` in the address, or by those of the next zoom."""
    additional_options: Prop[dict[str, str]] = prop(factory=dict)
    """What other names in braces in the address stand for."""
    max_zoom: Prop[float] = prop(default=float("inf"), validator=ge(0))
    """Up to which zoom the layer is shown."""
    min_zoom: Prop[float] = prop(default=0.0, validator=ge(0))
    """From which zoom on the layer is shown."""
    error_image_src: Prop[str | None] = prop(default=None)
    """A picture for tiles that could not be loaded."""
    evict_error_tile_strategy: Prop[TileLayerEvictErrorTileStrategy | None] = prop(
        default=TileLayerEvictErrorTileStrategy.NONE
    )
    """When tiles that could not be loaded are dropped."""
    display_mode: Prop[TileDisplay] = prop(factory=FadeInTileDisplay)
    """How tiles appear."""
    wms_configuration: Prop[WMSTileLayerConfiguration | None] = prop(default=None)
    """How to ask for tiles at a web map service, in place of `url_template`."""
    on_image_error: Handler[Event[TileLayer]] = event()
    """Called when a tile could not be loaded; the event's `data` says why."""
