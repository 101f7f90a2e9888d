"""Channels of raw bytes between a control and its counterpart in the client, beside the messages.

The client opens them: the control gets the event `data_channel_open`, and makes a `DataChannel` of its number.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from core_tree.events import Event

if TYPE_CHECKING:
    from core_tree.contracts import Host
    from core_tree.control import BaseControl  # noqa: F401

__all__ = ["DataChannel", "DataChannelOpenEvent"]


@attrs.define(eq=False, kw_only=True)
class DataChannelOpenEvent(Event["BaseControl"]):
    """The client has opened a channel of raw bytes for a control."""

    channel_name: str = ""
    """What the channel is for."""
    channel_id: int = 0
    """Its number."""


class DataChannel:
    """A channel of raw bytes, of one control. To one that is closed nothing is sent."""

    def __init__(self, host: Host, channel_id: int) -> None:
        """Take up the channel that the client has opened under that number."""
        self._host: Host | None = host
        self._id = channel_id
        self._handler: Callable[[bytes], None] | None = None

    def on_bytes(self, handler: Callable[[bytes], None] | None) -> None:
        """Say what is called with each packet that comes, on the page's loop; `None` for nothing."""
        if self._host is None:
            return
        if self._handler is not None:
            self._host.unlisten(self._id, self._handler)
        self._handler = handler
        if handler is not None:
            self._host.listen(self._id, handler)

    def send(self, payload: bytes) -> None:
        """Send a packet, as it is. From any thread."""
        if self._host is not None:
            self._host.send_bytes(self._id, payload)

    def close(self) -> None:
        """Be done with the channel."""
        if self._host is not None:
            self.on_bytes(None)
            self._host = None
