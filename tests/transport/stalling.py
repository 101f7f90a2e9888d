"""The program of test_stall.py, a process of its own: a thread writes a hundred signals as fast as it can.

Reads commands from its standard input, a line each, and answers each with a line of figures.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import threading
import tracemalloc
from typing import Any

import reactive as ft

SIGNALS = 100


class Writing:
    """The thread, and what it has written."""

    def __init__(self) -> None:
        self.signals = [ft.signal(0) for _ in range(SIGNALS)]
        self.pages: list[ft.Page] = []
        self.rounds = 0
        self.base = 0
        self._go = threading.Event()
        self._rested = threading.Event()
        self._rested.set()
        threading.Thread(target=self._write, daemon=True).start()

    def main(self, page: ft.Page) -> None:
        self.pages.append(page)
        page.add(*(ft.Text(lambda each=each: f"{each()}") for each in self.signals))

    def _write(self) -> None:
        while True:
            if not self._go.is_set():
                self._rested.set()
            self._go.wait()
            self._rested.clear()
            value = self.rounds + 1
            for each in self.signals:
                each.value = value
            self.rounds = value

    def obey(self, command: str) -> dict[str, Any]:
        match command:
            case "start":
                self._go.set()
            case "stop":
                self._go.clear()
                self._rested.wait()
            case "mark":
                gc.collect()
                tracemalloc.reset_peak()
                self.base = tracemalloc.get_traced_memory()[0]
        stats = self.pages[0].stats
        return {
            "grown": tracemalloc.get_traced_memory()[1] - self.base,
            "frames": stats.frames,
            "bytes": stats.bytes_sent,
            "stalls": stats.stalls,
            "rounds": self.rounds,
        }


async def serve() -> None:
    writing = Writing()

    async def obey() -> None:
        try:
            while command := await asyncio.to_thread(sys.stdin.readline):
                figures = await asyncio.to_thread(writing.obey, command.strip())
                print(json.dumps(figures), flush=True)  # noqa: T201 - read by the test
        finally:
            serving.cancel()

    serving = asyncio.create_task(ft.run_async(writing.main, port=0, view="none"))
    obeying = asyncio.create_task(obey())
    await asyncio.wait([serving, obeying])
    obeying.result()


if __name__ == "__main__":
    tracemalloc.start()
    asyncio.run(serve())
