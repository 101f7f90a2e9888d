"""Frames of a picture that go beside the messages: what `RawImage` and the canvas of a chart have in common.

The client opens a channel for the control. A packet is one byte that says what it is, and what belongs to it; the
client answers each when it has acted on it, in their order. So who sends and waits is as fast as the client.
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from typing import TYPE_CHECKING, Any

from core_tree.channels import DataChannel
from core_tree.control import control_base
from core_tree.controls.base import LayoutControl

if TYPE_CHECKING:
    from collections.abc import Callable

    from core_tree.channels import DataChannelOpenEvent

__all__ = ["CLEAR", "ENCODED", "PIXELS", "FrameControl", "aside", "channel_opened", "done", "pixel_packet"]

# What the first byte of a packet says of the rest, by the client's protocol.
ENCODED = b"\x01"
CLEAR = b"\x03"
PIXELS = b"\x04"
APPLIED = 0xFF
"""What the client answers when a frame is on the screen."""


async def channel_opened(event: DataChannelOpenEvent) -> None:
    """Take the channel that the client has opened for the frames."""
    if isinstance(event.control, FrameControl):
        event.control._take_channel(event.channel_id)


@control_base
class FrameControl(LayoutControl):
    """A control that shows frames. Its methods are called on the page's loop."""

    def init(self) -> None:
        """Nothing has been sent yet."""
        self._channel: DataChannel | None = None
        self._ready = asyncio.Event()
        self._waiting: deque[asyncio.Future[None]] = deque()
        """Who waits for a frame to be shown, in the order of the frames."""

    def will_unmount(self) -> None:
        """Give up the channel; the client closes it."""
        self._drop_channel()

    def _take_channel(self, channel_id: int) -> None:
        self._drop_channel()
        self._channel = channel = DataChannel(self.page._tree.host, channel_id)
        channel.on_bytes(self._received)
        self._ready.set()

    def _drop_channel(self) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None
            self._ready.clear()
        while self._waiting:  # the answers to these are lost
            done(self._waiting.popleft())

    def _received(self, packet: bytes) -> None:
        if packet and packet[0] == APPLIED and self._waiting:
            done(self._waiting.popleft())

    async def _open_channel(self, timeout: float | None) -> None:
        """Wait for the client to open the channel.

        Raises:
            TimeoutError: it has not within `timeout` seconds.
            RuntimeError: the control was taken off the page.
        """
        if not self._ready.is_set():
            await asyncio.wait_for(self._ready.wait(), timeout)
        if self._channel is None:
            raise RuntimeError(f"{self._name()} is not on a page any more")

    async def _send_packet(self, packet: bytes, timeout: float | None) -> None:
        """Send a packet on the open channel, and wait until the client has acted on it.

        Raises:
            TimeoutError: it has not within `timeout` seconds.
        """
        assert self._channel is not None  # noqa: S101 - `_open_channel` has been awaited
        shown: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(shown)
        self._channel.send(packet)
        try:
            await asyncio.wait_for(asyncio.shield(shown), timeout)
        except TimeoutError:
            if shown in self._waiting:
                self._waiting.remove(shown)
            raise TimeoutError(f"{self._name()}: the client has not shown the frame within {timeout:g} s") from None


def done(future: asyncio.Future[None]) -> None:
    """Let go on who waits for it."""
    if not future.done():
        future.set_result(None)


def pixel_packet(width: int, height: int, pixels: Any) -> bytes:
    """The packet of a frame that is given by its pixels."""
    return b"".join((PIXELS, width.to_bytes(4, "little"), height.to_bytes(4, "little"), pixels))


async def aside(fn: Callable[..., Any], *args: Any) -> Any:
    """Call what takes a while beside the loop; in the browser there are no threads."""
    if sys.platform == "emscripten":
        return fn(*args)
    return await asyncio.to_thread(fn, *args)
