"""A bad line between a client and a server: a TCP proxy that delays, stalls and breaks what goes over it.

    async with bad_line(port, seed) as line:
        line.faults.append(Fault("cut", up=300))     # for the next connection
        ...                                          # connect to line.port
        line.broken                                  # how many connections have broken so far

What goes wrong is decided by bytes and by a seeded generator, so that a fault is where it was in the last run.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import deque
from collections.abc import AsyncIterator
from typing import Literal

import attrs

__all__ = ["Fault", "Line", "bad_line"]

PIECES = (1, 3, 40, 500, 65536, 65536, 65536)
"""As much as that is read at once, so that a message may come in pieces."""
SILENCE = 0.02
"""Seconds for which a stalled line is silent before it breaks, and by which what is late comes late."""


@attrs.frozen
class Fault:
    """How a connection ends, and after how many bytes in either direction; None: never by them."""

    kind: Literal["cut", "stall", "half"]
    """Both sides see the end; nothing goes any more, then both see the end; only the client sees it, and the server
    gets the rest of what the client has said when the client has long come back."""
    up: int | None = None
    down: int | None = None

    @classmethod
    def drawn(cls, rng: random.Random) -> Fault:
        """Some fault: in the handshake, the registration, a frame or an event."""
        kind = rng.choice(("cut", "cut", "stall", "half"))
        where = rng.choice((150, 600, 1500, 4000))
        return cls(kind, up=rng.randrange(where)) if rng.random() < 0.5 else cls(kind, down=rng.randrange(where))


class _Way:
    """One connection over the line."""

    def __init__(self, fault: Fault | None, rng: random.Random) -> None:
        self.fault = fault
        self.broken = asyncio.Event()
        self.over = asyncio.Event()
        """Set at the end of the line."""
        self.late = b""
        self._rng = rng

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, left: int | None) -> None:
        """Carry one direction, until it ends or the fault's place is reached."""
        with contextlib.suppress(OSError):
            while piece := await reader.read(self._rng.choice(PIECES)):
                if self.broken.is_set():
                    return
                goes = piece if left is None else piece[:left]
                writer.write(goes)
                await writer.drain()
                if left is not None and len(piece) > left:
                    self.late = piece[left:]
                    break
                left = None if left is None else left - len(goes)
                for _ in range(self._rng.randrange(3)):
                    await asyncio.sleep(0)
        self.broken.set()


class Line:
    """A line to a server's port."""

    port: int

    def __init__(self, server_port: int, seed: int) -> None:
        self._server_port = server_port
        self._rng = random.Random(seed)
        self.faults: deque[Fault] = deque()
        """What happens to the next connections, one each; those after them are good."""
        self.broken = 0
        """How many faults have happened."""
        self.good = False
        """Whether nothing happens to the connection that was made last."""
        self.made = 0
        """How many connections there were."""
        self.late = 0
        """How many of them still have to deliver what is late."""
        self._ways: set[_Way] = set()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Somebody has connected."""
        fault = self.faults.popleft() if self.faults else None
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._server_port)
        way = _Way(fault, self._rng)
        self._ways.add(way)
        self.good = fault is None
        self.made += 1
        both = [
            asyncio.create_task(way.carry(reader, far_writer, fault.up if fault else None)),
            asyncio.create_task(way.carry(far_reader, writer, fault.down if fault else None)),
        ]
        try:
            await way.broken.wait()
            if fault is not None:
                self.broken += 1
                if fault.kind == "stall":
                    await asyncio.sleep(SILENCE)
                if fault.kind == "half":
                    writer.transport.abort()
                    self.late += 1
                    await asyncio.sleep(SILENCE)
                    self.late -= 1
                    if fault.up is not None:
                        far_writer.write(way.late)
                    await way.over.wait()
        except OSError:
            pass
        finally:
            for each in both:
                each.cancel()
            for end in (writer, far_writer):
                end.transport.abort()
            self._ways.discard(way)

    def lose(self) -> None:
        """Break what goes well so far."""
        for way in self._ways:
            way.broken.set()

    async def close(self) -> None:
        """Break what is left."""
        for way in self._ways:
            way.broken.set()
            way.over.set()
        while self._ways:  # noqa: ASYNC110 - they end in the next rounds
            await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def bad_line(server_port: int, seed: int) -> AsyncIterator[Line]:
    line = Line(server_port, seed)
    server = await asyncio.start_server(line.connected, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
        await line.close()
