"""The program and its one client in the same page, with messages between them: the browser runs both.

receive = connect(hub, post, ClientInfo(url="https://example.org/app"))
receive(packet)                     # each packet of the client

`post` is given each packet for the client. There is no network that could be lost or slow: when the page goes, so does
the program.
"""

from __future__ import annotations

from collections.abc import Callable

from transport.drivers.memory import MemoryConnection
from transport.hub import Hub, Peer
from transport.session import ClientInfo

__all__ = ["connect"]


def connect(hub: Hub, post: Callable[[bytes], object], info: ClientInfo) -> Callable[[bytes], None]:
    """Connect the client of this page. On the loop's thread, as all that follows.

    Args:
        hub: what gives it its session.
        post: called with each packet for the client; returns at once.
        info: what is known of it.

    Returns:
        What takes each packet of the client.
    """
    peer: Peer | None = None

    def receive(packet: bytes) -> None:
        nonlocal peer
        if peer is None:  # only now: the program is ready long before its client may be, who is to register in time
            peer = hub.connect(MemoryConnection(post), info)
        peer.receive(packet)

    return receive
