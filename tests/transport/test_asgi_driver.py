"""ASGI applications in servers as they are used: uvicorn, hypercorn and granian, each a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import websockets
from websockets.exceptions import InvalidStatus

import reactive as ft
from tests.live import NEVER, codec, in_loop

ROOT = Path(__file__).parents[2]
SERVERS = {
    "uvicorn": "-m uvicorn {app} --port {port}",
    "hypercorn": "-m hypercorn {app} --bind 127.0.0.1:{port}",
    "granian": "-m granian {app} --interface asgi --port {port}",
}
OF_ALL = pytest.mark.parametrize("server", SERVERS)


class Running:
    """A server in a process of its own."""

    def __init__(self, port: int, process: asyncio.subprocess.Process) -> None:
        self.port = port
        self.process = process
        self.output = ""

    async def stop(self, sign: int = signal.SIGTERM) -> str:
        """End it as a service manager does; returns what it has printed."""
        self.process.send_signal(sign)
        async with asyncio.timeout(NEVER):
            self.output = (await self.process.communicate())[0].decode()
        return self.output

    def is_quiet(self) -> bool:
        """Whether no traceback has been printed that leads through code of ours; servers have some of their own."""
        ours = (f'File "{ROOT / package}' for package in ("core_tree", "reactive", "transport", "client_flutter"))
        return "was destroyed" not in self.output and not any(path in self.output for path in ours)

    def visit(self, path: str = "", **options: Any) -> Any:
        """A page below a path."""
        return ft.connect(f"http://127.0.0.1:{self.port}{path}/", endpoint=f"{path}/ws", **options)

    async def get(self, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
        return await asyncio.to_thread(self._get, path, method)

    def _get(self, path: str, method: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=NEVER)
        with contextlib.closing(connection):
            connection.request(method, path)
            answer = connection.getresponse()
            return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()


@contextlib.asynccontextmanager
async def served(server: str, app: str) -> AsyncIterator[Running]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = SERVERS[server].format(app=f"tests.transport.asgi_programs:{app}", port=port).split()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,  # it may have processes of its own
    )
    running = Running(port, process)
    try:
        async with asyncio.timeout(NEVER):
            while True:
                assert process.returncode is None, (await process.communicate())[0].decode()
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                    writer.close()
                    break
                await asyncio.sleep(0.02)
        yield running
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.communicate()


async def counts(client: Any, name: str) -> None:
    await client.until(lambda page: page.find("Text", value=f"{name} 0"))
    for number in range(1, 4):
        await client.click("more")
        await client.until(lambda page, number=number: page.find("Text", value=f"{name} {number}"))


@OF_ALL
@in_loop
async def test_a_program_alone_in_a_server(server: str) -> None:
    async with served(server, "alone") as running:
        status, headers, page = await running.get("/")
        assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert b'<base href="/">' in page
        assert (await running.get("/manifest.json", "HEAD"))[2] == b""
        assert (await running.get("/no/such/file.js"))[0] == 404
        assert (await running.get("/", "POST"))[0] == 405
        async with running.visit() as client, running.visit(wire="json") as other:
            await counts(client, "alone")
            await counts(other, "alone")
            assert client.texts()[1] == f"for 127.0.0.1 at http://127.0.0.1:{running.port}"
        await running.stop()
        assert running.process.returncode in (0, -signal.SIGTERM)
        assert running.output.count("a session of alone has ended") == 2
        assert running.is_quiet(), running.output


@OF_ALL
@in_loop
async def test_two_programs_below_paths_of_one_server(server: str) -> None:
    async with served(server, "mounted") as running:
        assert (await running.get("/"))[2] == b"hello"
        for path, name in (("/one", "one"), ("/deep/two", "two")):
            status, _, page = await running.get(f"{path}/")
            assert status == 200
            assert f'<base href="{path}/">'.encode() in page
            assert f'"webSocketEndpoint":"{path}/ws"'.encode() in page.replace(b" ", b"")
            assert (await running.get(f"{path}/manifest.json"))[0] == 200
            async with running.visit(path) as client:
                await counts(client, name)
                assert client.texts()[1] == f"for 127.0.0.1 at http://127.0.0.1:{running.port}{path}"
        async with running.visit("/one") as one, running.visit("/deep/two", session_id=one.session_id) as two:
            assert two.session_id != one.session_id, "another program's session"
            for client in (one, two):
                await client.until(lambda page: page.find("Button"))  # main has run
        await running.stop(signal.SIGINT)
        assert running.is_quiet(), running.output
        assert running.output.count("a session of one has ended") == 2, "by its lifespan"
        if server != "granian":  # whose loop is cut off: no task hears of that
            assert running.output.count("a session of two has ended") == 2, "by the end of the loop"


@OF_ALL
@in_loop
async def test_a_lost_connection_comes_back_to_its_page_and_a_duplicated_tab_does_not(server: str) -> None:
    async with served(server, "alone") as running, running.visit() as client:
        await counts(client, "alone")
        session_id = client.session_id
        async with running.visit(session_id=session_id) as duplicate:  # the old one answers when it is asked
            assert duplicate.session_id != session_id
        await client.disconnect()
        await client.open()
        assert client.session_id == session_id
        assert "alone 3" in client.texts()
        await client.close()
        async with running.visit(session_id=session_id) as reloaded:
            assert reloaded.session_id == session_id
            assert "alone 3" in reloaded.texts()


@OF_ALL
@in_loop
async def test_who_may_not_come_in_is_told_so(server: str) -> None:
    async with served(server, "alone") as running:
        url = f"ws://127.0.0.1:{running.port}"
        for address, origin, status in (
            ("/ws", "http://evil.example", 403),
            ("/ws?wire=xml", None, 400),
            ("/other", None, 404),
        ):
            with pytest.raises(InvalidStatus) as refused:
                await websockets.connect(url + address, origin=origin)  # type: ignore[arg-type]
            # A server that cannot send an answer of ours says 403.
            assert refused.value.response.status_code in (status, 403)
            if server != "granian":
                assert refused.value.response.status_code == status
        async with websockets.connect(f"{url}/ws", origin=f"http://127.0.0.1:{running.port}") as welcome:  # type: ignore[arg-type]
            assert welcome.response is not None
        await running.stop()
        assert running.is_quiet(), running.output


@OF_ALL
@in_loop
async def test_bad_packets_close_their_connection_and_harm_no_other(server: str) -> None:
    async with served(server, "alone") as running:
        async with running.visit() as other:
            for packet, code in ((b"", 1002), (b"\x09", 1002), ("text", 1002), (b"\x00" * 1001, 1009)):
                async with websockets.connect(f"ws://127.0.0.1:{running.port}/ws") as bad:
                    await bad.send(codec.encode(1, {"session_id": None, "page": {}, "page_name": ""}))
                    await bad.recv()
                    await bad.send(packet)
                    async with asyncio.timeout(NEVER):
                        await bad.wait_closed()
                    assert bad.close_code == code, (packet[:10], bad.close_reason)
                    assert bad.close_reason
            await counts(other, "alone")
        await running.stop()
        assert running.is_quiet(), running.output


# -- without a server --------------------------------------------------------------------------------------------------


def test_settings_of_the_server_and_unknown_ones_are_refused_in_words() -> None:
    with pytest.raises(TypeError, match="no setting 'port'; the server has it"):
        ft.asgi_app(print, port=80)
    with pytest.raises(TypeError, match="no setting 'prot'; it has: "):
        ft.asgi_app(print, prot=80)


def test_one_application_runs_on_one_loop_at_a_time_and_begins_anew_on_the_next() -> None:
    app = ft.asgi_app(lambda page: None)

    async def hub() -> Any:
        return app.hub

    first = asyncio.run(hub())
    assert asyncio.run(hub()) is not first

    async def two() -> None:
        _ = app.hub
        with pytest.raises(RuntimeError, match="another loop already"):
            await asyncio.to_thread(asyncio.run, hub())

    asyncio.run(two())
