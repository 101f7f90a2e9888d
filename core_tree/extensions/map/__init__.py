"""Maps, and the layers that they are made of."""

from core_tree.extensions.map.circle_layer import (
    CircleLayer,
    CircleMarker,
)
from core_tree.extensions.map.map import (
    Map,
)
from core_tree.extensions.map.map_layer import (
    MapLayer,
)
from core_tree.extensions.map.marker_layer import (
    Marker,
    MarkerLayer,
)
from core_tree.extensions.map.overlay_image_layer import (
    BaseOverlayImage,
    OverlayImage,
    OverlayImageLayer,
    RotatedOverlayImage,
)
from core_tree.extensions.map.polygon_layer import (
    PolygonLayer,
    PolygonMarker,
)
from core_tree.extensions.map.polyline_layer import (
    PolylineLayer,
    PolylineMarker,
)
from core_tree.extensions.map.rich_attribution import (
    RichAttribution,
)
from core_tree.extensions.map.simple_attribution import (
    SimpleAttribution,
)
from core_tree.extensions.map.source_attribution import (
    ImageSourceAttribution,
    SourceAttribution,
    TextSourceAttribution,
)
from core_tree.extensions.map.tile_layer import (
    TileLayer,
)
from core_tree.extensions.map.types import (
    AttributionAlignment,
    Camera,
    CameraFit,
    CursorKeyboardRotationConfiguration,
    CursorRotationBehaviour,
    DashedStrokePattern,
    DottedStrokePattern,
    FadeInTileDisplay,
    InstantaneousTileDisplay,
    InteractionConfiguration,
    InteractionFlag,
    KeyboardConfiguration,
    MapEvent,
    MapEventSource,
    MapEventType,
    MapHoverEvent,
    MapLatitudeLongitude,
    MapLatitudeLongitudeBounds,
    MapPointerEvent,
    MapPositionChangeEvent,
    MapTapEvent,
    MultiFingerGesture,
    PatternFit,
    SolidStrokePattern,
    StrokePattern,
    TileDisplay,
    TileLayerEvictErrorTileStrategy,
    WMSTileLayerConfiguration,
)

__all__ = [
    "AttributionAlignment",
    "BaseOverlayImage",
    "Camera",
    "CameraFit",
    "CircleLayer",
    "CircleMarker",
    "CursorKeyboardRotationConfiguration",
    "CursorRotationBehaviour",
    "DashedStrokePattern",
    "DottedStrokePattern",
    "FadeInTileDisplay",
    "ImageSourceAttribution",
    "InstantaneousTileDisplay",
    "InteractionConfiguration",
    "InteractionFlag",
    "KeyboardConfiguration",
    "Map",
    "MapEvent",
    "MapEventSource",
    "MapEventType",
    "MapHoverEvent",
    "MapLatitudeLongitude",
    "MapLatitudeLongitudeBounds",
    "MapLayer",
    "MapPointerEvent",
    "MapPositionChangeEvent",
    "MapTapEvent",
    "Marker",
    "MarkerLayer",
    "MultiFingerGesture",
    "OverlayImage",
    "OverlayImageLayer",
    "PatternFit",
    "PolygonLayer",
    "PolygonMarker",
    "PolylineLayer",
    "PolylineMarker",
    "RichAttribution",
    "RotatedOverlayImage",
    "SimpleAttribution",
    "SolidStrokePattern",
    "SourceAttribution",
    "StrokePattern",
    "TextSourceAttribution",
    "TileDisplay",
    "TileLayer",
    "TileLayerEvictErrorTileStrategy",
    "WMSTileLayerConfiguration",
]
