"""Many sessions that see one shared signal: what they cost the server, and how late they see a change.

    python -m benchmarks.sessions --sessions 1000 --seconds 20

The server is one process, the clients are others (`--clients` of them). The signal holds the server's time of the
write; a client takes that from the frame, and the difference is the delay (one machine, one steady clock). Memory is
what a session adds to the server's; the clients keep no tree.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import reactive as ft

MARK = "t="


def resident(pid: int) -> int:
    """Bytes of a process in memory."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def cpu(pid: int) -> float:
    """Seconds of the processor that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def raise_file_limit() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


# -- the server --------------------------------------------------------------------------------------------------------


def server(rate: float, rows: int) -> None:
    raise_file_limit()
    shared = ft.signal("t=0")

    def main(page: ft.Page) -> None:
        page.add(*[ft.Text(f"row {row}") for row in range(rows)], ft.Text(shared))

    async def tick() -> None:
        due = time.monotonic()
        while True:
            due += 1 / rate
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            shared.set(f"{MARK}{time.monotonic():.6f}")

    async def serve() -> None:
        ticking = asyncio.create_task(tick())
        limits = ft.Limits(max_unregistered=100_000, max_sessions=100_000)
        await ft.run_async(main, port=0, view="none", handlers="loop", limits=limits)
        ticking.cancel()

    asyncio.run(serve())


# -- the clients -------------------------------------------------------------------------------------------------------


def texts(body: Any) -> Iterator[str]:
    """All text values in the operations of a patch."""
    waiting = [body]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            waiting.extend(value)


def clients(url: str, sessions: int, wire: str) -> None:
    """Open sessions, say so on a line; measure when a line with a number of seconds comes; end with the figures."""
    raise_file_limit()
    delays: list[float] = []

    def message(action: int, body: Any) -> None:
        if action == 2:
            now = time.monotonic()
            delays.extend(now - float(text[len(MARK) :]) for text in texts(body["patch"]) if text.startswith(MARK))

    async def run() -> None:
        opened: list[Any] = []
        few = asyncio.Semaphore(50)

        async def open_one() -> None:
            async with few:
                session = ft.connect(url, wire=wire, keep_tree=False, timeout=120)
                client = await session.__aenter__()
                client.on_message(message)
                opened.append((session, client))

        await asyncio.gather(*(open_one() for _ in range(sessions)))
        print("open", flush=True)
        seconds = float(await asyncio.to_thread(sys.stdin.readline))
        delays.clear()
        before = [(client.received.frames, client.received.bytes) for _, client in opened]
        used = time.process_time()
        await asyncio.sleep(seconds)
        frames = sum(client.received.frames - old[0] for (_, client), old in zip(opened, before, strict=True))
        size = sum(client.received.bytes - old[1] for (_, client), old in zip(opened, before, strict=True))
        lost = sum(not client.connected for _, client in opened)
        figures = {"frames": frames, "bytes": size, "lost": lost, "cpu": time.process_time() - used, "delays": delays}
        print(json.dumps(figures), flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        os._exit(0)  # a thousand polite farewells are not what is measured

    asyncio.run(run())


# -- both --------------------------------------------------------------------------------------------------------------


def start(*args: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.sessions", *args]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    found = process.stdout.readline()
    if not found:
        raise SystemExit(f"a process ended before its time: {process.args}")
    return found


def say(process: subprocess.Popen[str], text: str) -> None:
    assert process.stdin is not None
    process.stdin.write(text + "\n")
    process.stdin.flush()


def measure(options: argparse.Namespace) -> dict[str, Any]:
    serving = start("--role", "server", "--rate", str(options.rate), "--rows", str(options.rows))
    generators: list[subprocess.Popen[str]] = []
    try:
        url = next(word for word in line(serving).split() if word.startswith("http://"))
        # One session first: what the first page of a program loads is not what a session costs.
        generators.append(start("--role", "clients", "--url", url, "--sessions", "1", "--wire", options.wire))
        line(generators[0])
        empty = resident(serving.pid)
        began = time.monotonic()
        shares = [options.sessions // options.clients] * options.clients
        shares[0] += options.sessions - sum(shares) - 1
        generators += [
            start("--role", "clients", "--url", url, "--sessions", str(share), "--wire", options.wire)
            for share in shares
            if share > 0
        ]
        for generator in generators[1:]:
            line(generator)
        opening = time.monotonic() - began
        used, at = cpu(serving.pid), time.monotonic()
        for generator in generators:
            say(generator, str(options.seconds))
        figures = [json.loads(line(generator)) for generator in generators]
        seconds = time.monotonic() - at
        used = cpu(serving.pid) - used
        memory = resident(serving.pid)
    finally:
        for process in (*generators, serving):
            process.kill()
            process.wait()
    delays = sorted(delay for each in figures for delay in each["delays"])
    frames = sum(each["frames"] for each in figures)

    def at_share(share: float) -> float | None:
        return round(1000 * delays[min(len(delays) - 1, int(share * len(delays)))], 2) if delays else None

    return {
        "sessions": options.sessions,
        "wire": options.wire,
        "rate": options.rate,
        "seconds": round(seconds, 1),
        "opening_seconds": round(opening, 1),
        "server_cpu_percent": round(100 * used / seconds, 1),
        "client_cpu_percent": round(100 * sum(each["cpu"] for each in figures) / seconds, 1),
        "kib_per_session": round((memory - empty) / 1024 / max(1, options.sessions - 1), 1),
        "frames": frames,
        "frames_per_session_and_second": round(frames / options.sessions / options.seconds, 2),
        "bytes_per_frame": round(sum(each["bytes"] for each in figures) / max(1, frames)),
        "delay_ms_p50": at_share(0.5),
        "delay_ms_p95": at_share(0.95),
        "delay_ms_p99": at_share(0.99),
        "delay_ms_most": at_share(1),
        "lost_connections": sum(each["lost"] for each in figures),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--clients", type=int, default=1, help="processes of clients")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=float, default=10, help="writes of the signal a second")
    parser.add_argument("--rows", type=int, default=10, help="further Texts on each page")
    parser.add_argument("--wire", choices=["msgpack", "json"], default="msgpack")
    parser.add_argument("--json", type=Path, help="write the figures to that file too")
    parser.add_argument("--role", choices=["server", "clients"], help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.role == "server":
        server(options.rate, options.rows)
    elif options.role == "clients":
        clients(options.url, options.sessions, options.wire)
    else:
        found = measure(options)
        for name, value in found.items():
            print(f"{name:32}{value}")
        print(json.dumps(found))
        if options.json is not None:
            options.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
