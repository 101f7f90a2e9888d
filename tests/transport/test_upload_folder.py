"""Files that users send, over real sockets to the server that `run(upload_dir=...)` starts."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import os
import resource
import sys
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import pytest

import reactive as ft
from reactive.app import Settings
from reactive.serving import Serving
from tests.live import NEVER, codec, in_loop, running, until
from transport.drivers.uvicorn import serve
from transport.uploads import upload_url

MOST = 5_000_000


def main(page: ft.Page) -> None:
    page.add(ft.Text(page.get_upload_url("a/b.txt", 60)))


@contextlib.asynccontextmanager
async def taking(folder: Path, **settings: Any) -> AsyncIterator[int]:
    chosen = Settings.of({"upload_dir": str(folder), "max_upload": MOST, **settings})
    async with serve(Serving(main, None, chosen, folder).asgi(), host="127.0.0.1", port=0) as sockets:
        yield sockets[0].getsockname()[1]


async def put(
    port: int, address: str, body: bytes | Iterable[bytes] = b"", method: str = "PUT", **headers: str
) -> tuple[int, str]:
    def send() -> tuple[int, str]:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=NEVER)) as connection:
            connection.request(method, address, body, headers, encode_chunked=not isinstance(body, bytes))
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    return await asyncio.to_thread(send)


def files(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


@in_loop
async def test_a_file_comes_under_its_name_and_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    async with taking(tmp_path) as port:
        for content in (b"", b"first", os.urandom(MOST), b"last"):
            status, _ = await put(port, upload_url("reports/may & june.pdf", 60), content)
            assert status == 201
            assert (tmp_path / "reports" / "may & june.pdf").read_bytes() == content
            assert list(files(tmp_path)) == ["reports/may & june.pdf"]
        chunks = [os.urandom(100_000) for _ in range(20)]
        assert (await put(port, upload_url("chunked", 60), iter(chunks), "POST"))[0] == 201
        assert (tmp_path / "chunked").read_bytes() == b"".join(chunks)


@in_loop
async def test_what_is_refused_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "out").symlink_to(tmp_path.parent)
    good = upload_url("new", 60)
    long = iter([b"x" * 100_000] * 51)
    cases: list[tuple[str, bytes | Iterable[bytes], str, int]] = [
        ("/upload", b"x", "PUT", 400),
        # Not its last letter: that stands for a few bits only, and some do not count.
        (good[:-5] + ("x" if good[-5] != "x" else "y") + good[-4:], b"x", "PUT", 403),
        (upload_url("new", 1e-9), b"x", "PUT", 410),
        (good, b"", "GET", 405),
        (good, b"x", "DELETE", 405),
        (good, b"x" * (MOST + 1), "PUT", 413),
        (good, long, "PUT", 413),
        (upload_url("folder", 60), b"x", "PUT", 409),
        (upload_url("file/below", 60), b"x", "PUT", 409),
        (upload_url("out/x", 60), b"x", "PUT", 403),
    ]
    async with taking(tmp_path) as port:
        for address, body, method, expected in cases:
            assert (await put(port, address, body, method))[0] == expected, (address, method)
            assert files(tmp_path) == {"file": 3}
    assert not (tmp_path.parent / "x").exists()


@in_loop
async def test_a_file_is_on_the_disk_while_it_comes_and_gone_if_its_sender_goes(tmp_path: Path) -> None:
    async with taking(tmp_path) as port:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"PUT {upload_url('big', 60)} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 4000000\r\n\r\n"
        writer.write(head.encode() + b"x" * 2_000_000)
        await writer.drain()
        await until(lambda: sum(files(tmp_path).values()) > 1_000_000)
        assert all(name.endswith(".part") for name in files(tmp_path)), "not under its name before it is whole"
        writer.close()
        await until(lambda: files(tmp_path) == {})


@in_loop
async def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    async with taking(tmp_path) as port:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, hard))
        try:
            assert (await put(port, upload_url("big", 60), b"x" * MOST))[0] == 507
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert files(tmp_path) == {}
        assert "the upload of 'big' failed" in caplog.text
        assert (await put(port, upload_url("big", 60), b"x" * MOST))[0] == 201


@in_loop
async def test_who_may_not_come_in_sends_no_files(tmp_path: Path) -> None:
    def known(request: Any) -> str | None:
        return request.cookies.get("user")

    async with taking(tmp_path, authenticate=known) as port:
        address = upload_url("a", 60)
        assert (await put(port, address, b"x"))[0] == 401
        assert (await put(port, address, b"x", Cookie="user=ann", Origin="http://evil.example"))[0] == 403
        assert files(tmp_path) == {}
        assert (await put(port, address, b"x", Cookie="user=ann", Origin=f"http://127.0.0.1:{port}"))[0] == 201


@in_loop
async def test_the_page_s_address_is_below_the_base_path_and_takes_the_file(tmp_path: Path) -> None:
    async with (
        taking(tmp_path, base_path="/app") as port,
        ft.connect(f"http://127.0.0.1:{port}/app/", endpoint="/app/ws") as user,
    ):
        node = await user.until(lambda page: page.find("Text"))
        address = node.props["value"]
        assert address.startswith("/app/upload?t=")
        assert (await put(port, address, b"x"))[0] == 201
        assert files(tmp_path) == {"a/b.txt": 1}


@in_loop
async def test_a_program_that_takes_no_files_says_so() -> None:
    def plain(page: ft.Page) -> None:
        try:
            page.get_upload_url("a", 60)
        except RuntimeError as error:
            page.add(ft.Text(str(error)))

    async with running(plain) as app:
        user = await app.visit()
        await user.until(user.texts)
        assert "run(upload_dir=...)" in user.texts()[0]


@pytest.mark.parametrize("library", ["uvicorn", "itsdangerous"])
def test_a_library_that_is_missing_is_named_with_its_extra(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(RuntimeError, match=rf"`{library}`: install `reactree\[uploads\]`"):
        asyncio.run(ft.run_async(main, upload_dir=str(tmp_path), port=0, view=False))


def test_a_port_that_is_in_use_is_an_error_of_the_system(tmp_path: Path) -> None:
    async def twice() -> None:
        async with taking(tmp_path) as port:
            serving = Serving(main, None, Settings.of({"upload_dir": str(tmp_path)}), tmp_path)
            with pytest.raises(OSError, match="in use"):
                async with serve(serving.asgi(), host="127.0.0.1", port=port):
                    pass

    asyncio.run(twice())


@in_loop
async def test_at_its_end_the_server_closes_all_connections_as_going_away(tmp_path: Path) -> None:
    async with taking(tmp_path) as port:
        user = ft.Client(f"http://127.0.0.1:{port}", codec)
        await user.open()
    assert (await user.closed())[0] == 1001
