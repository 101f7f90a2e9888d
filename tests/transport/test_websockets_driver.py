"""The server on real sockets: registration, reconnects, bad input, files, and its end."""

from __future__ import annotations

import asyncio
import http.client
import logging
import socket
from typing import Any

import pytest
import websockets
from websockets.exceptions import InvalidStatus

import reactive as ft
from tests.live import ServedApp, codec, in_loop, serving, until


def main(page: ft.Page) -> None:
    count = ft.signal(0)
    page.add(
        ft.Text(lambda: f"count {count()}"),
        ft.Button("more", on_click=lambda: count.update(lambda n: n + 1)),
        ft.TextField(),
    )


async def visit(app: ServedApp, **options: Any) -> Any:
    user = await app.visit(**options)
    await user.until(lambda: user.texts())
    return user


# -- sessions ----------------------------------------------------------------------------------------------------------


@in_loop
async def test_register_page_patches_events() -> None:
    async with serving(main) as app:
        user = await visit(app)
        assert user.texts() == ["count 0"]
        for i in range(1, 4):
            user.click()
            await user.until(lambda i=i: user.texts() == [f"count {i}"])
        page: Any = app.runtime().page
        assert page.client_ip == "127.0.0.1"
        assert page.client_user_agent.startswith("Python/")
        assert page.session_id == user.model.session_id
        assert page.web is True
        user.type_text("hello")
        await until(lambda: page.controls[2].value == "hello")


@in_loop
async def test_two_clients_two_pages() -> None:
    async with serving(main) as app:
        one, two = await visit(app), await visit(app)
        assert one.model.session_id != two.model.session_id
        one.click()
        await one.until(lambda: one.texts() == ["count 1"])
        assert two.texts() == ["count 0"]


@in_loop
async def test_reconnecting_with_the_id_finds_the_same_page_as_it_is_now() -> None:
    async with serving(main) as app:
        user = await visit(app)
        page: Any = app.runtime().page
        page.title = "before"
        await user.until(lambda: user.model.page.props.get("title") == "before")
        session_id = user.model.session_id
        await user.leave()
        await until(lambda: app.sessions[0].connection is None)
        page.title = None
        page.controls[0].value = "while away"
        await user.connect(app.port, user_agent_header="Another/1.0")
        await user.until(lambda: user.texts() == ["while away"])
        assert user.model.session_id == session_id
        assert user.model.page.props["title"] is None
        assert page.client_user_agent == "Another/1.0"
        assert len(app.sessions) == 1


@in_loop
async def test_unknown_ids_and_duplicated_tabs_get_new_sessions() -> None:
    async with serving(main) as app:
        one = await visit(app, session_id="unknown")
        two = await visit(app, session_id=one.model.session_id)
        assert len({"unknown", one.model.session_id, two.model.session_id}) == 3


@in_loop
async def test_a_session_whose_client_stays_away_ends() -> None:
    async with serving(main, session_timeout=0) as app:
        user = await visit(app)
        await user.leave()
        await until(lambda: app.sessions == [])
        assert app.program._runtimes == {}


# -- bad input ---------------------------------------------------------------------------------------------------------


@in_loop
async def test_bad_packets_close_their_connection_with_a_reason_and_harm_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    cases: list[tuple[bytes | str, int]] = [
        (b"", 1002),
        (b"\x09", 1002),
        (b"\x00\xc1\xc1", 1002),
        (codec.encode(3, {"target": 1, "name": "x", "data": "y" * 100})[:-50], 1002),
        (b"\x00\x92\x03" + b"\x91" * 200_000, 1002),
        (codec.encode(6, {"message": "x"}), 1002),
        (codec.encode(4, {"id": "1", "props": {}}), 1002),
        ("text", 1002),
        (b"\x00" * 1_000_000 * 2, 1009),
    ]
    async with serving(main) as app:
        other = await visit(app)
        for packet, code in cases:
            bad = await visit(app)
            caplog.clear()
            with caplog.at_level(logging.WARNING):
                await bad.send(packet)
                closed, reason = await bad.closed()
                await until(lambda: caplog.records)
            assert closed == code, packet[:20]
            assert reason
            assert "the connection of 127.0.0.1 is closed" in caplog.text
            assert "Traceback" not in caplog.text
            before = other.texts()
            other.click()
            await other.until(lambda before=before: other.texts() != before)
        assert other.texts() == [f"count {len(cases)}"]


@in_loop
async def test_a_message_before_the_registration_closes_the_connection() -> None:
    async with serving(main) as app:
        socket = await websockets.connect(f"ws://127.0.0.1:{app.port}/ws")
        await socket.send(codec.encode(3, {"target": 1, "name": "click", "data": None}))
        await socket.wait_closed()
        assert socket.close_code == 1002
        assert "before the registration" in (socket.close_reason or "")
        assert app.sessions == []


@pytest.mark.parametrize(("limit", "size", "fits"), [(1024 * 1024, 1024 * 1024, True), (1000, 1001, False)])
def test_messages_up_to_the_limit_are_taken(limit: int, size: int, fits: bool) -> None:
    async def run() -> None:
        async with serving(main, max_message=limit) as app:
            user = await visit(app)
            field = user.find("TextField")
            frame = len(codec.encode(4, {"id": field.id, "props": {"value": "x" * 70_000}})) - 70_000
            packet = codec.encode(4, {"id": field.id, "props": {"value": "x" * (size - frame)}})
            if size > 70_000:
                assert len(packet) == size
            await user.send(packet if fits else packet.ljust(size, b"x"))
            if fits:
                page: Any = app.runtime().page
                await until(lambda: page.controls[2].value)
                assert len(page.controls[2].value) == size - frame
            else:
                assert (await user.closed())[0] == 1009

    asyncio.run(run())


@in_loop
async def test_events_that_make_no_sense_are_dropped_and_the_session_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async with serving(main) as app:
        user = await visit(app)
        field = user.find("TextField")
        for body in (
            {"target": 99_999, "name": "click", "data": None},
            {"target": field.id, "name": "no such event", "data": {"a": 1}},
            {"target": field.id, "name": "__class__", "data": None},
            {"target": 1, "name": "resize", "data": "wide"},
        ):
            await user.send(codec.encode(3, body))
        await user.send(codec.encode(4, {"id": 99_999, "props": {"value": 1}}))
        user.click()
        await user.until(lambda: user.texts() == ["count 1"])
    assert all(record.levelno <= logging.WARNING for record in caplog.records)


@in_loop
async def test_an_event_with_wrong_data_is_dropped_with_a_logged_reason(caplog: pytest.LogCaptureFixture) -> None:
    seen: list[Any] = []

    def sized(page: ft.Page) -> None:
        main(page)
        page.on_resize = seen.append

    async with serving(sized) as app:
        user = await visit(app)
        await user.send(codec.encode(3, {"target": 1, "name": "resize", "data": "wide"}))
        await user.send(codec.encode(3, {"target": 1, "name": "resize", "data": {"width": 1, "height": 2}}))
        await until(lambda: seen)
        assert len(seen) == 1
        assert (seen[0].width, seen[0].height) == (1, 2)
    assert "event dropped" in caplog.text
    assert "'width' is missing" in caplog.text


@in_loop
async def test_a_page_of_another_site_is_refused(caplog: pytest.LogCaptureFixture) -> None:
    async with serving(main) as app:
        url = f"ws://127.0.0.1:{app.port}/ws"
        for origin in ("http://evil.example", "null", f"http://127.0.0.1:{app.port + 1}", "http://127.0.0.1"):
            with pytest.raises(InvalidStatus) as refused:
                await websockets.connect(url, origin=origin)  # type: ignore[arg-type]
            assert refused.value.response.status_code == 403
        assert "evil.example" in caplog.text
        user = await visit(app, origin=f"http://127.0.0.1:{app.port}")
        assert user.texts() == ["count 0"]
        assert len(app.sessions) == 1


# -- files -------------------------------------------------------------------------------------------------------------


def fetch(
    port: int, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def ask(port: int, request: bytes, *, hang_up: bool = False) -> bytes:
    """Send a request as it is; returns the answer as it came."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as raw:
        raw.sendall(request)
        if hang_up:
            raw.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            while piece := raw.recv(65536):
                answer += piece
        except ConnectionResetError:
            pass
        return answer


@in_loop
async def test_files_come_from_the_same_port() -> None:
    async with serving(main) as app:

        async def get(*args: Any) -> Any:
            return await asyncio.to_thread(fetch, app.port, *args)

        status, headers, page = await get("/")
        assert status == 200
        assert headers["content-type"].startswith("text/html")
        assert b"webSocketEndpoint" in page
        assert (await get("/some/route?x=1"))[2] == page
        status, headers, _ = await get("/no/such/file.js")
        assert status == 404
        status, headers, body = await get("/manifest.json")
        assert (status, int(headers["content-length"])) == (200, len(body))
        status, _, again = await get("/manifest.json", "GET", {"If-None-Match": headers["etag"]})
        assert (status, again) == (304, b"")
        head = await asyncio.to_thread(ask, app.port, b"HEAD /manifest.json HTTP/1.1\r\nHost: x\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK\r\n")
        assert f"Content-Length: {len(body)}\r\n".encode() in head
        assert head.endswith(b"\r\n\r\n"), "only the head"
        assert app.sessions == []


@in_loop
async def test_files_and_pages_at_the_same_time() -> None:
    async with serving(main) as app:
        user = await visit(app)
        files = [asyncio.create_task(asyncio.to_thread(fetch, app.port, "/main.dart.js")) for _ in range(4)]
        user.click()
        await user.until(lambda: user.texts() == ["count 1"])
        for status, headers, body in await asyncio.gather(*files):
            assert status == 200
            assert len(body) == int(headers["content-length"])


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET //[ HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /%00%ff HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        b"GET /ws HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nOrigin: http://[\r\n\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 1000 + b"\r\n",
    ],
)
def test_odd_requests_harm_nobody(request_bytes: bytes) -> None:
    async def run() -> None:
        async with serving(main) as app:
            user = await visit(app)
            answer = await asyncio.to_thread(ask, app.port, request_bytes, hang_up=True)
            assert b"root:" not in answer
            assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
            user.click()
            await user.until(lambda: user.texts() == ["count 1"])

    asyncio.run(run())


# -- the end -----------------------------------------------------------------------------------------------------------


@in_loop
async def test_at_its_end_the_server_closes_all_connections_as_going_away() -> None:
    async with serving(main) as app:
        users = [await visit(app) for _ in range(3)]
    for user in users:
        assert (await user.closed())[0] == 1001
    assert app.sessions == []


@in_loop
async def test_a_client_that_vanishes_without_a_word_is_noticed() -> None:
    async with serving(main) as app:
        user = await visit(app)
        user.socket.transport.abort()
        await until(lambda: app.sessions[0].connection is None)
        await user.closed()
