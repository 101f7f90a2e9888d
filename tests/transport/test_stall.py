"""A client that stops reading while a thread writes as fast as it can: bounded memory, no old frames, then the newest.

The server is a process of its own (stalling.py), which traces its memory. `REACTREE_STALL_SECONDS=20` stalls for so
long instead of for a number of writes.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from typing import Any

import reactive as ft
from client_flutter.codec import decode
from tests.live import NEVER
from tests.transport.stalling import SIGNALS
from transport.pacing import MAX_UNCONFIRMED_BYTES

ROUNDS = 2_000
SECONDS = float(os.environ.get("REACTREE_STALL_SECONDS", "0"))
MEMORY = 1024 * 1024


class Server:
    """The process."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.transport.stalling"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = next(word for word in self._line().split() if word.startswith("http://"))

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def _ask(self, command: str) -> dict[str, int]:
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        found: dict[str, int] = json.loads(self._line())
        return found

    async def ask(self, command: str) -> dict[str, int]:
        async with asyncio.timeout(NEVER):
            return await asyncio.to_thread(self._ask, command)

    async def until_written(self, rounds: int) -> dict[str, int]:
        while True:
            figures = await self.ask("figures")
            if figures["rounds"] >= rounds:
                return figures

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


def frames(client: ft.Client) -> list[tuple[int, Any]]:
    """Pages and patches that have come, with their sizes."""
    found = [(len(frame.packet), decode(frame.packet)) for frame in client.frames]
    return [(size, body) for size, (action, body) in found if action in (1, 2)]


def values(patch: Any) -> list[int]:
    """What a frame writes: the values of the texts."""
    return [int(op[3]) for op in patch["patch"] if len(op) == 4 and op[2] == "value"]


async def stalled(server: Server) -> None:
    async with ft.connect(server.url, keep_frames=True) as client:
        await client.until(lambda _: client.texts() == ["0"] * SIGNALS, NEVER)
        begin = await server.ask("start")
        await client.until(lambda _: client.texts() and int(client.texts()[0]) > 10, NEVER)
        await server.until_written(begin["rounds"] + 100)
        before = await server.ask("mark")
        assert client._socket is not None
        client._socket.transport.pause_reading()

        figures = before
        until = time.monotonic() + SECONDS
        full = figures
        async with asyncio.timeout(2 * NEVER + SECONDS):  # then it is at rest: nothing goes to who takes nothing
            while (
                full["stalls"] == before["stalls"]
                or (full["stalls"], full["frames"], full["bytes"])
                != (figures["stalls"], figures["frames"], figures["bytes"])
                or time.monotonic() < until
            ):
                figures = full
                full = await server.until_written(figures["rounds"] + ROUNDS)
        largest = max(size for size, _ in frames(client)[1:])
        assert full["bytes"] - before["bytes"] <= MAX_UNCONFIRMED_BYTES + 2 * largest
        assert full["grown"] <= MEMORY

        client._socket.transport.resume_reading()
        await client.until(lambda _: client.received.frames > full["frames"], NEVER)
        found = frames(client)
        first_new = values(found[full["frames"]][1])
        assert len(first_new) == SIGNALS
        assert min(first_new) >= full["rounds"], "the first new frame holds the newest values"
        old = [max(values(body)) for _, body in found[1 : full["frames"]] if body.get("patch") and values(body)]
        assert max(old) < full["rounds"], "the frames before it are those that were under way"

        end = await server.ask("stop")
        await client.until(lambda _: client.texts() == [str(end["rounds"])] * SIGNALS, NEVER)
        print(  # noqa: T201 - for `pytest -s`
            f"{full['rounds'] - before['rounds']} rounds of {SIGNALS} writes during the stall; under way were "
            f"{full['frames'] - before['frames']} frames, {full['bytes'] - before['bytes']} bytes; "
            f"memory grew by {full['grown']} bytes at most"
        )


def test_a_client_that_stops_reading() -> None:
    server = Server()
    try:
        asyncio.run(stalled(server))
    finally:
        server.end()
