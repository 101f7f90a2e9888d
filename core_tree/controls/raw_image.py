"""Pictures that change fast: frames of a video, a plot, a drawing."""

from __future__ import annotations

import asyncio
import io
from importlib import import_module
from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.frames import CLEAR, ENCODED, FrameControl, aside, channel_opened, pixel_packet
from core_tree.props import Handler, Prop, prop
from core_tree.types.enums import FilterQuality

if TYPE_CHECKING:
    from core_tree.channels import DataChannelOpenEvent
    from core_tree.types.enums import BoxFit

__all__ = ["RawImage"]

BYTES_PER_PIXEL = 4


@control("RawImage")
class RawImage(FrameControl):
    """A picture that the program draws over and over, each as a frame that replaces the last one.

    The frames go beside the messages. `render` returns when the client has shown the frame, so a loop that awaits it
    is as fast as the client. Its methods are called on the page's loop, as in an async handler.
    """

    fit: Prop[BoxFit | None] = prop(default=None)
    """How it is fitted into the room it has."""
    filter_quality: Prop[FilterQuality] = prop(default=FilterQuality.LOW)
    """How finely it is drawn at another size than its own."""
    scale: Prop[float] = prop(default=1.0)
    """How many pixels of a frame make one logical pixel."""
    ready_timeout: Prop[float | None] = prop(default=5.0)
    """How long the first frame waits for the client to be ready, in seconds; `None` for without end."""
    ack_timeout: Prop[float | None] = prop(default=10.0)
    """How long a frame waits to be shown, in seconds; `None` for without end."""
    on_data_channel_open: Handler[DataChannelOpenEvent] = Handler(default=channel_opened, always=True)
    """Called when the client has opened the channel for the frames; by default that one is taken."""

    def init(self) -> None:
        """Nothing has been shown yet."""
        super().init()
        self._last: bytes | None = None
        """The frame to show again if the client begins anew."""

    def _take_channel(self, channel_id: int) -> None:
        super()._take_channel(channel_id)
        if self._last is not None and self._channel is not None:
            self._waiting.append(asyncio.get_running_loop().create_future())  # its answer is nobody else's
            self._channel.send(self._last)

    async def _show(self, packet: bytes) -> None:
        """Send a packet, and wait until the client has acted on it."""
        await self._open_channel(self.ready_timeout)
        self._last = None if packet == CLEAR else packet
        await self._send_packet(packet, self.ack_timeout)

    async def render(self, image: Any, *, premultiplied: bool = False) -> None:
        """Show a picture.

        Args:
            image: a picture of Pillow, or an array of bytes as of NumPy: height x width x 3 (RGB) or 4 (RGBA).
            premultiplied: whether the colours have been multiplied by the opacity.

        Raises:
            TypeError: it is neither.
            TimeoutError: the client has not shown it in time.
        """
        if hasattr(image, "mode") and hasattr(image, "tobytes"):
            await self.render_encoded(await aside(png, image))
        elif hasattr(image, "__array_interface__"):
            width, height, pixels, opaque = await aside(rgba, image)
            await self.render_rgba(width, height, pixels, premultiplied=premultiplied or opaque)
        else:
            raise TypeError(f"render() takes a picture of Pillow or an array, not {type(image).__name__}")

    async def render_rgba(self, width: int, height: int, pixels: bytes, *, premultiplied: bool = True) -> None:
        """Show a picture given by its pixels, four bytes each: red, green, blue, opacity.

        Args:
            width: pixels in a row.
            height: rows.
            pixels: the pixels, row by row from the top.
            premultiplied: whether the colours have been multiplied by the opacity; if not, Pillow is needed.

        Raises:
            ValueError: there are not as many pixels as that.
            TimeoutError: the client has not shown it in time.
        """
        expected = width * height * BYTES_PER_PIXEL
        if len(pixels) != expected:
            raise ValueError(f"{width} x {height} pixels are {expected} bytes, not {len(pixels)}")
        if premultiplied or opaque(pixels):
            await self._show(pixel_packet(width, height, pixels))
        else:
            await self.render_encoded(await aside(png_of, width, height, pixels))

    async def render_encoded(self, data: bytes) -> None:
        """Show a picture given as a file: PNG, JPEG, GIF or WebP.

        Raises:
            TimeoutError: the client has not shown it in time.
        """
        await self._show(ENCODED + data)

    async def clear(self) -> None:
        """Show nothing.

        Raises:
            TimeoutError: the client has not done so in time.
        """
        await self._show(CLEAR)


def opaque(pixels: bytes) -> bool:
    """Whether nothing shines through."""
    alpha = pixels[3::BYTES_PER_PIXEL]
    return alpha.count(255) == len(alpha)


def png(image: Any) -> bytes:
    """A picture of Pillow as PNG."""
    out = io.BytesIO()
    image.save(out, format="PNG", compress_level=1)  # a frame is sent once: speed goes before size
    return out.getvalue()


def png_of(width: int, height: int, pixels: bytes) -> bytes:
    """Pixels as PNG.

    Raises:
        RuntimeError: Pillow is not installed.
    """
    try:
        pillow: Any = import_module("PIL.Image")  # only who needs it has it
    except ImportError:
        raise RuntimeError("pixels that are not premultiplied need Pillow: install `pillow`") from None
    return png(pillow.frombuffer("RGBA", (width, height), pixels))


def rgba(array: Any) -> tuple[int, int, bytes, bool]:
    """Width, height and pixels of an array, and whether it is opaque for having no opacity at all.

    Raises:
        TypeError: the array is of another kind.
    """
    np: Any = import_module("numpy")  # who has an array has it
    given = np.asarray(array)
    if given.dtype != np.uint8 or given.ndim != 3 or given.shape[2] not in (3, 4):
        raise TypeError(f"an array must be of uint8, height x width x 3 or 4, not {given.dtype} {given.shape}")
    height, width, depth = given.shape
    if depth == BYTES_PER_PIXEL:
        return width, height, given.tobytes(), False
    pixels = np.full((height, width, BYTES_PER_PIXEL), 255, np.uint8)
    pixels[:, :, :3] = given
    return width, height, pixels.tobytes(), True
