"""What a chart of Matplotlib is drawn on: a picture that is sent in whole or by what has changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from core_tree.control import control
from core_tree.events import Event
from core_tree.frames import CLEAR, ENCODED, FrameControl, channel_opened, pixel_packet
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from collections.abc import Callable

    from core_tree.channels import DataChannelOpenEvent

__all__ = ["MatplotlibChartCanvas", "MatplotlibChartCanvasResizeEvent"]

CHANGED = b"\x02"
"""The first byte of a packet with what has changed, by the client's protocol."""

READY_TIMEOUT = 5.0
"""How long the first frame waits for the client to be ready, in seconds."""
SHOWN_TIMEOUT = 10.0
"""How long a frame waits to be shown, in seconds. One that was under way when its view went away is never shown."""


@attrs.define(eq=False, kw_only=True)
class MatplotlibChartCanvasResizeEvent(Event["MatplotlibChartCanvas"]):
    """The canvas has another size."""

    width: float = attrs.field(metadata={"wire": "w"})
    """Its width in logical pixels."""
    height: float = attrs.field(metadata={"wire": "h"})
    """Its height in logical pixels."""


@control("MatplotlibChartCanvas")
class MatplotlibChartCanvas(FrameControl):
    """A picture that the program draws over and over; `MatplotlibChart` shows its figure on one.

    Each method returns when the client has shown what it was given. They are called on the page's loop.
    """

    resize_interval: Prop[float] = prop(default=10)
    """How long to wait between two `on_resize`, in milliseconds."""
    on_resize: Handler[MatplotlibChartCanvasResizeEvent] = event()
    """Called when it has another size, and when it first has one."""
    on_data_channel_open: Handler[DataChannelOpenEvent] = Handler(default=channel_opened, always=True)
    """Called when the client has opened the channel for the frames; by default that one is taken."""

    def init(self) -> None:
        """Nobody asks yet when a frame is shown."""
        super().init()
        self._on_applied: Callable[[], None] | None = None
        self._on_channel: Callable[[], None] | None = None
        """Called when the client begins anew, holding no picture."""

    def set_on_frame_applied(self, cb: Callable[[], None] | None) -> None:
        """Say what is called whenever the client has shown a frame, on the page's loop; `None` for nothing."""
        self._on_applied = cb

    async def apply_full(self, image_bytes: bytes) -> None:
        """Show a picture, given as PNG.

        Raises:
            TimeoutError: the client has not shown it in time.
        """
        await self._show(ENCODED + image_bytes)

    async def apply_diff(self, image_bytes: bytes) -> None:
        """Lay a picture over the one that is shown, given as PNG: what is not transparent in it replaces the old.

        Raises:
            TimeoutError: the client has not shown it in time.
        """
        await self._show(CHANGED + image_bytes)

    async def clear(self) -> None:
        """Show nothing.

        Raises:
            TimeoutError: the client has not done so in time.
        """
        await self._show(CLEAR)

    async def apply_raw(self, width: int, height: int, rgba: bytes) -> None:
        """Show a picture given by its pixels, four bytes each: red, green, blue (multiplied by the opacity), opacity.

        Args:
            width: pixels in a row.
            height: rows.
            rgba: the pixels, row by row from the top.

        Raises:
            TimeoutError: the client has not shown it in time.
        """
        await self._show(self.encode_raw_frame(width, height, rgba))

    async def apply_raw_packet(self, packet: bytes) -> None:
        """Show what `encode_raw_frame` made.

        Raises:
            TimeoutError: the client has not shown it in time.
        """
        await self._show(packet)

    @staticmethod
    def encode_raw_frame(width: int, height: int, rgba: Any) -> bytes:
        """The packet for `apply_raw_packet` of a picture that is given by its pixels; `rgba` is copied once."""
        return pixel_packet(width, height, rgba)

    async def _show(self, packet: bytes) -> None:
        await self.page.wait_until_visible()
        await self._open_channel(READY_TIMEOUT)
        await self._send_packet(packet, SHOWN_TIMEOUT)

    def _take_channel(self, channel_id: int) -> None:
        super()._take_channel(channel_id)
        if self._on_channel is not None:
            self._on_channel()

    def _received(self, packet: bytes) -> None:
        super()._received(packet)
        if self._on_applied is not None:
            self._on_applied()
