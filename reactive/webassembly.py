"""A program that runs inside the browser, on Pyodide: what `run` does there, and what stands in for threads.

There is one thread. Where the browser can suspend a call (stack switching), each job is one that is suspended while it
sleeps, so that plain handlers and `page.run_thread` with `time.sleep` in them work as on a server; elsewhere
`time.sleep` raises an error that says what to write instead.
"""

from __future__ import annotations

import asyncio
import json
import runpy
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from client_flutter.codec import FlutterCodec
from reactive.workers import Job, Workers
from transport.drivers import ports
from transport.hub import Hub
from transport.session import ClientInfo

if TYPE_CHECKING:
    from reactive.app import Program, Settings

__all__ = ["LoopWorkers", "run_program", "start"]

NO_SLEEP = (
    "time.sleep: this browser cannot suspend Python code while it sleeps. Write it async: "
    "`async def work(): ... await asyncio.sleep(seconds)`, started by page.run_task(work)"
)


class LoopWorkers(Workers):
    """Runs jobs on the loop: each at once, or when the loop comes round; one that sleeps is suspended meanwhile."""

    @override
    def start(self, job: Job, name: str) -> None:
        asyncio.get_running_loop().call_soon(job)

    @override
    def submit(self, job: Job) -> None:
        asyncio.get_running_loop().call_soon(job)


def sleep(seconds: float) -> None:
    """In place of `time.sleep`: the browser and the program's other code go on meanwhile.

    Raises:
        ValueError: a negative number.
        RuntimeError: it cannot be done here; says what to write instead.
    """
    from pyodide.ffi import can_run_sync, run_sync  # type: ignore[import-not-found] # noqa: PLC0415 - in the browser

    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if not can_run_sync():
        raise RuntimeError(NO_SLEEP)
    run_sync(asyncio.sleep(seconds))


def start(program: Program, settings: Settings) -> None:
    """Connect the program with the client in the same page. Returns at once; the loop runs already."""
    import reactree_page  # type: ignore[import-not-found] # noqa: PLC0415 - made by the worker's JavaScript
    from js import navigator  # type: ignore[import-not-found] # noqa: PLC0415
    from pyodide.ffi import create_proxy, to_js  # noqa: PLC0415

    hub = Hub(FlutterCodec(), asyncio.get_running_loop(), program, fps=settings.fps, limits=settings.allowed())
    info = ClientInfo(user_agent=navigator.userAgent, url=reactree_page.url.rstrip("/"))
    receive = ports.connect(hub, lambda packet: reactree_page.post(to_js(packet)), info)
    reactree_page.open(create_proxy(lambda packet: receive(packet.to_bytes())))


def run_program(folder: str) -> None:
    """Run the packed program in a folder, as `python app.py` runs it there.

    Raises:
        Exception: what it raises.
    """
    time.sleep = sleep  # type: ignore[assignment] # numbers are what everybody gives
    build: dict[str, Any] = json.loads(Path(folder, "..", "build.json").read_text())
    program = Path(folder, build["program"])
    sys.argv = [str(program)]
    sys.path.insert(0, folder)
    runpy.run_path(str(program), run_name="__main__")
