"""A server at work for a long time: does its memory grow? `make soak`, or

    python -m benchmarks.soak --minutes 10 --users 20

The server is a process of its own, whose users come and go: they click, type, open routes, add, move and remove rows,
lose their connections and come back, or never do. Once a minute it says what it holds; after the first minute, which is
for caches and pools, that must not grow. Ends with an error if it does.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import itertools
import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import reactive as ft

MAY_GROW = 1.05
"""Objects at the end, in comparison with those after the first minute."""
MAY_GROW_RESIDENT = 1.10
"""The same for the process: the allocator keeps what it has had."""
LIMITS = {"session_timeout": 1.0, "max_detached": 30}


# -- the server --------------------------------------------------------------------------------------------------------


def server() -> None:
    ticks = ft.signal(0)

    def main(page: ft.Page) -> None:
        numbers = itertools.count()
        rows = ft.ReactiveList(itertools.islice(numbers, 20))
        said = ft.signal("")
        page.pubsub.subscribe(lambda message: said.set(message))

        def change(event: ft.Event[ft.Button]) -> None:
            rng = random.Random(event.data)
            for _ in range(10):
                at = rng.randrange(len(rows) + 1)
                if len(rows) < 40 and rng.random() < 0.6:
                    rows.insert(at, next(numbers))
                elif len(rows) > 5:
                    del rows[at - 1]
            rows.reverse()

        async def wait() -> None:
            await asyncio.sleep(0.05)
            said.set("waited")

        def route(event: Any) -> None:
            page.views[1:] = [ft.View(route=event.route, controls=[ft.Text(event.route), ft.Text(ticks)])]

        page.on_route_change = route
        page.add(
            ft.Text(lambda: f"tick {ticks()}"),
            ft.Text(said),
            ft.TextField(on_change=lambda event: said.set(event.data)),
            ft.Button("rows", on_click=change),
            ft.Button("wait", on_click=wait),
            ft.Button("all", on_click=lambda: page.pubsub.send_all(f"hello {time.monotonic()}")),
            ft.For(rows, lambda row: ft.Row([ft.Text(f"{row}"), ft.Text(lambda: f"{ticks()}")])),
        )

    def figures() -> dict[str, int]:
        gc.collect()
        resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
        held = Counter(type(each).__name__ for each in gc.get_objects())
        return {
            "resident": resident,
            "objects": held.total(),
            "blocks": sys.getallocatedblocks(),
            "sessions": held["Session"],
            "tasks": len(asyncio.all_tasks()),
            "threads": threading.active_count(),
        }

    async def serve() -> None:
        async def tick() -> None:
            while True:
                await asyncio.sleep(0.1)
                ticks.value += 1

        async def tell() -> None:
            while await asyncio.to_thread(sys.stdin.readline):
                print(json.dumps(figures()), flush=True)

        beside = [asyncio.create_task(tick()), asyncio.create_task(tell())]
        await ft.run_async(main, port=0, view="none", limits=ft.Limits(**LIMITS))
        for task in beside:
            task.cancel()

    asyncio.run(serve())


# -- the users ---------------------------------------------------------------------------------------------------------


class Users:
    """People who come, do something, are cut off, come back, and go."""

    def __init__(self, url: str, seed: int) -> None:
        self.url = url
        self.rng = random.Random(seed)
        self.done: Counter[str] = Counter()

    async def one(self, until: float) -> None:
        """One after another, at one of the places."""
        while time.monotonic() < until:
            try:
                await self.visit()
            except (TimeoutError, OSError):  # the machine has other things to do; too many of them are an error
                self.done["failed"] += 1
                await asyncio.sleep(1)

    async def visit(self) -> None:
        """Come, do something, and go."""
        wire = self.rng.choice(("msgpack", "json"))
        async with ft.connect(self.url, wire=wire, timeout=60) as client:
            self.done["visits"] += 1
            await self.shown(client)
            for _ in range(self.rng.randrange(5, 60)):
                await self.act(client)
                await asyncio.sleep(self.rng.random() * 0.1)
            if self.rng.random() < 0.5:
                await client.disconnect()  # without a word

    async def shown(self, client: ft.Client) -> None:
        """Wait for the page; where a session has ended meanwhile, that of a new one."""
        await client.until(lambda page: page.find("Button", text="all"), timeout=60)

    async def act(self, client: ft.Client) -> None:
        what = self.rng.choice(("rows", "rows", "wait", "all", "type", "route", "back", "reconnect", "reload"))
        self.done[what] += 1
        match what:
            case "type":
                await client.type(client.find("TextField"), f"text {self.rng.random()}")
            case "route":
                await client.navigate(f"/{self.rng.randrange(1000)}")
            case "back":
                await client.navigate("/")
            case "reconnect":
                await client.disconnect()
                await client.open(timeout=60)
                await self.shown(client)
            case "reload":
                client.load = f"{self.rng.random()}"
                await client.reconnect(timeout=60)
                await self.shown(client)
            case _:
                await client.event(client.find("Button", text=what), "click", self.rng.randrange(1000))


async def watched(options: argparse.Namespace, process: subprocess.Popen[str], url: str) -> list[dict[str, int]]:
    """Let users work; a line of figures a minute."""
    users = Users(url, options.seed)
    begin = time.monotonic()
    end = begin + 60 * options.minutes
    working = [asyncio.create_task(users.one(end)) for _ in range(options.users)]
    found: list[dict[str, int]] = []
    print("minute  resident MB  objects    blocks  sessions  tasks  threads  visits  acts", flush=True)
    for minute in range(1, options.minutes + 1):
        await asyncio.wait(working, timeout=begin + 60 * minute - time.monotonic(), return_when=asyncio.FIRST_EXCEPTION)
        for task in working:
            if task.done():
                task.result()
        found.append(json.loads(await asyncio.to_thread(ask, process)))
        now = found[-1]
        print(
            f"{minute:6d} {now['resident'] / 1e6:12.1f} {now['objects']:8d} {now['blocks']:9d} {now['sessions']:9d} "
            f"{now['tasks']:6d} {now['threads']:8d} {users.done['visits']:7d} {users.done.total():5d}",
            flush=True,
        )
    await asyncio.gather(*working)
    await asyncio.sleep(3 * LIMITS["session_timeout"])
    found.append(json.loads(await asyncio.to_thread(ask, process)))
    now = found[-1]
    print(f"   end {now['resident'] / 1e6:12.1f} {now['objects']:8d} {now['blocks']:9d} {now['sessions']:9d}")
    print(f"done: {dict(users.done)}", flush=True)
    if users.done["failed"] > users.done["visits"] / 100:
        raise SystemExit(f"{users.done['failed']} of {users.done['visits']} visits have failed")
    return found


def ask(process: subprocess.Popen[str]) -> str:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("figures\n")
    process.stdin.flush()
    return process.stdout.readline()


def grown(found: list[dict[str, int]]) -> list[str]:
    """What has grown beyond what it may; the last figures are those after all users have gone."""
    first, last, after = found[0], found[-2], found[-1]
    errors = [
        f"{name}: {first[name]} after the first minute, {last[name]} at the end"
        for name, most in (("objects", MAY_GROW), ("blocks", MAY_GROW), ("resident", MAY_GROW_RESIDENT))
        if last[name] > most * first[name]
    ]
    if after["sessions"]:
        errors.append(f"sessions: {after['sessions']} are left after all users have gone")
    return errors


def main() -> None:
    parser = argparse.ArgumentParser(description="Let a server work for a long time, and see whether its memory grows.")
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--serve", action="store_true", help="be the server")
    options = parser.parse_args()
    if options.serve:
        server()
        return
    command = [sys.executable, "-m", "benchmarks.soak", "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
            found = asyncio.run(watched(options, process, url))
        finally:
            process.terminate()
            process.communicate()
    errors = grown(found)
    if errors:
        raise SystemExit("memory has grown: " + "; ".join(errors))
    print("memory has not grown")


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
