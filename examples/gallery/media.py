"""Maps, videos, animations, pages of the web. What they show is in the folder assets: nothing needs the internet.

`Rive` has no sample: in a browser it fetches its player from a server on the internet.
"""

from urllib.parse import quote

import reactive as ft
from reactive import lottie, video, webview
from reactive import map as maps

TOWN = maps.MapLatitudeLongitude(50.45, 30.52)
PAGE = "<body style='background: #e8eaf6; font-family: sans-serif'><h3>A page of the web</h3>in a frame of its own"


def near(north: float, east: float) -> maps.MapLatitudeLongitude:
    """A place as far from the town, in degrees."""
    return maps.MapLatitudeLongitude(TOWN.latitude + north, TOWN.longitude + east)


def samples() -> dict[str, ft.Control]:
    area = [near(0.02, -0.04), near(0.03, 0.0), near(0.0, 0.01), near(-0.01, -0.03)]
    way = [near(-0.02, -0.05), near(-0.005, -0.01), near(-0.015, 0.02), near(0.01, 0.05)]
    return {
        "Map": maps.Map(
            [
                maps.TileLayer("/tile.png?{z}/{x}/{y}"),
                maps.PolygonLayer([maps.PolygonMarker(area, color=ft.Colors.with_opacity(0.3, ft.Colors.GREEN))]),
                maps.PolylineLayer([maps.PolylineMarker(way, color=ft.Colors.INDIGO, stroke_width=4)]),
                maps.CircleLayer(
                    [maps.CircleMarker(18, near(-0.02, 0.04), color=ft.Colors.with_opacity(0.4, ft.Colors.RED))]
                ),
                maps.MarkerLayer([maps.Marker(ft.Icon(ft.Icons.LOCATION_ON, color=ft.Colors.RED), TOWN)]),
                maps.SimpleAttribution("A map of nowhere"),
            ],
            initial_center=TOWN,
            initial_zoom=11,
            height=220,
        ),
        "Map with pictures on it": maps.Map(
            [
                maps.OverlayImageLayer(
                    overlay_images=[
                        maps.OverlayImage(
                            src="/tile.png",
                            bounds=maps.MapLatitudeLongitudeBounds(near(-0.02, -0.05), near(0.02, -0.01)),
                        ),
                        maps.RotatedOverlayImage(
                            src="/tile.png",
                            top_left_corner=near(0.02, 0.02),
                            bottom_left_corner=near(0.0, 0.01),
                            bottom_right_corner=near(-0.01, 0.04),
                            opacity=0.7,
                        ),
                    ]
                ),
                maps.RichAttribution(
                    [maps.TextSourceAttribution("A map of nowhere"), maps.ImageSourceAttribution(ft.Image("/tile.png"))]
                ),
            ],
            initial_center=TOWN,
            initial_zoom=11,
            height=150,
        ),
        "Video": video.Video([video.VideoMedia("/ball.webm")], playlist_mode=video.PlaylistMode.LOOP, height=165),
        "Lottie": lottie.Lottie("/pulse.json", width=100, height=100),
        "WebView": webview.WebView(f"data:text/html,{quote(PAGE)}", height=150),
    }
