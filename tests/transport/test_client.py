"""The Python client against running programs, on real sockets, over both wires."""

from __future__ import annotations

import asyncio
import functools
import json
from typing import Any

import pytest
import websockets

import reactive as ft
from core_tree.wire import ProtocolError
from tests.live import NEVER, ServedApp, in_loop, serving, until

WIRES = pytest.mark.parametrize("wire", ["msgpack", "json"])


def url(app: ServedApp, route: str = "/") -> str:
    return f"http://127.0.0.1:{app.port}{route}"


def main(page: ft.Page) -> None:
    count = ft.signal(0)
    chosen = ft.signal("none")
    field = ft.TextField(key="name", on_change=lambda: said.set(f"hello {field.value}"))
    said = ft.signal("hello")
    box = ft.Dropdown(
        options=[ft.DropdownOption("a"), ft.DropdownOption("b")], on_select=lambda: chosen.set(str(box.value))
    )
    page.add(
        ft.Text(lambda: f"count {count()}"),
        ft.Text(said),
        ft.Text(lambda: f"chosen {chosen()}"),
        ft.Button("more", on_click=lambda: count.update(lambda n: n + 1)),
        ft.Button("off", disabled=True, on_click=lambda: None),
        ft.Row([ft.Button("unseen", on_click=lambda: None)], visible=False),
        ft.Button("deaf"),
        field,
        box,
    )


async def ready(client: ft.Client) -> None:
    await client.until(lambda page: page.find("Text"), NEVER)


@WIRES
@in_loop
async def test_clicking_typing_choosing(wire: Any) -> None:
    async with serving(main) as app, ft.connect(url(app), wire=wire) as client:
        await ready(client)
        assert client.texts() == ["count 0", "hello", "chosen none"]
        await client.click("more")
        await client.click(client.find("Button", text="more"))
        await client.until(lambda page: page.find("Text", value="count 2"), NEVER)
        await client.type(client.find(key="name"), "Ada")
        await client.until(lambda page: page.find("Text", value="hello Ada"), NEVER)
        await client.select(client.find("Dropdown"), "b")
        await client.until(lambda page: page.find("Text", value="chosen b"), NEVER)
        assert client.session_id == app.sessions[0].id
        assert client.crash is None


@in_loop
async def test_what_a_user_could_not_do_is_refused() -> None:
    async with serving(main) as app, ft.connect(url(app)) as client:
        await ready(client)
        with pytest.raises(ft.ClientError, match=r"Button\(\d+\) is disabled"):
            await client.click("off")
        with pytest.raises(ft.ClientError, match=r"Row\(\d+\) is hidden"):
            await client.click("unseen")
        with pytest.raises(ft.ClientError, match="nobody listens"):
            await client.click(client.find("Button", text="deaf"))
        with pytest.raises(ft.ClientError, match="did you mean 'Text'"):
            client.find("Txt")
        with pytest.raises(ft.ClientError, match="no dialog is open"):
            await client.dismiss()
        with pytest.raises(ft.ClientError, match="no view below"):
            await client.back()
        with pytest.raises(TimeoutError, match=r"the texts \['count 0'"):
            await client.until(lambda page: page.find("Text", value="never"), timeout=0.01)


@WIRES
@in_loop
async def test_a_ticking_signal_reaches_all(wire: Any) -> None:
    ticks = ft.signal(0)

    def shared(page: ft.Page) -> None:
        page.add(ft.Text(lambda: f"tick {ticks()}"))

    async with (
        serving(shared) as app,
        ft.connect(url(app), wire=wire) as one,
        ft.connect(url(app), wire="json") as two,
        ft.connect(url(app), wire=wire, keep_tree=False, keep_frames=True) as light,
    ):
        await ready(one)
        await ready(two)
        for tick in range(1, 6):
            ticks.set(tick)
            for client in (one, two):
                await client.until(lambda page, tick=tick: page.find("Text", value=f"tick {tick}"), NEVER)
        await until(lambda: any(b"tick 5" in frame.packet for frame in light.frames))
        assert light.find_all("Text") == []
        assert light.received.messages == len(light.frames)
        assert light.received.bytes == sum(len(frame.packet) for frame in light.frames)
        assert 0 < light.received.frames < light.received.messages  # the rest are probes


@WIRES
@in_loop
async def test_dialogs_open_and_close(wire: Any) -> None:
    closed = []

    def with_dialog(page: ft.Page) -> None:
        dialog = ft.AlertDialog(
            title=ft.Text("Sure?"),
            actions=[ft.TextButton("yes", on_click=lambda: page.pop_dialog())],
            on_dismiss=lambda: closed.append(1),
        )
        page.add(ft.Button("ask", on_click=lambda: page.show_dialog(dialog)))

    async with serving(with_dialog) as app, ft.connect(url(app), wire=wire) as client:
        await client.until(lambda page: page.find("Button"), NEVER)
        for close in (client.dismiss, functools.partial(client.click, "yes")):
            await client.click("ask")
            await client.until(lambda _: client.dialogs, NEVER)
            assert client.find("Text", value="Sure?")
            await close()
            await client.until(lambda page: not page.find_all("AlertDialog"), NEVER)
    assert closed == [1, 1]


@WIRES
@in_loop
async def test_navigation_there_and_back(wire: Any) -> None:
    def routed(page: ft.Page) -> None:
        def change() -> None:
            page.views[1:] = [ft.View(route=page.route, controls=[ft.Text(f"at {page.route}")])]

        def pop(event: Any) -> None:
            page.views.pop()

        page.on_route_change = change
        page.on_view_pop = pop
        page.add(ft.Text(f"home, by {page.route}"), ft.Button("go", on_click=lambda: page.push_route("/there")))

    async with serving(routed) as app, ft.connect(url(app, "/start?x=1"), wire=wire) as client:
        await ready(client)
        assert client.texts() == ["home, by /start?x=1"]
        await client.navigate("/a")
        await client.until(lambda page: page.find("Text", value="at /a"), NEVER)
        await client.back()
        await client.until(lambda page: not page.find_all("Text", value="at /a"), NEVER)
        await client.click("go")
        await client.until(lambda page: page.find("Text", value="at /there"), NEVER)
        assert client.page.props["route"] == "/there"


@in_loop
async def test_methods_are_answered() -> None:
    got: list[Any] = []

    def asking(page: ft.Page) -> None:
        clipboard = ft.Clipboard()
        page.services.append(clipboard)

        async def ask() -> None:
            got.append(await clipboard.get())

        page.add(ft.Button("ask", on_click=ask))

    async with serving(asking) as app, ft.connect(url(app)) as client:
        client.answer("Clipboard", "get", lambda node, args: f"from {node.type}")
        await client.until(lambda page: page.find("Button"), NEVER)
        await client.click("ask")
        await until(lambda: got)
        assert got == ["from Clipboard"]


@pytest.mark.parametrize("wires", [("msgpack", "json"), ("json", "msgpack"), ("json", "json")])
@in_loop
async def test_a_session_is_resumed_over_any_wire(wires: tuple[Any, Any]) -> None:
    async with serving(main) as app:
        async with ft.connect(url(app), wire=wires[0]) as client:
            await ready(client)
            await client.click("more")
            await client.until(lambda page: page.find("Text", value="count 1"), NEVER)
            session_id = client.session_id
        async with ft.connect(url(app), wire=wires[1], session_id=session_id) as client:
            await client.until(lambda page: page.find("Text", value="count 1"), NEVER)
            assert client.session_id == session_id
            await client.click("more")
            await client.until(lambda page: page.find("Text", value="count 2"), NEVER)
        assert len(app.sessions) == 1


@WIRES
@in_loop
async def test_a_client_comes_back_to_what_it_has_missed(wire: Any) -> None:
    number = ft.signal(0)

    def counted(page: ft.Page) -> None:
        page.add(*[ft.Text(f"line {n}") for n in range(50)], ft.Text(lambda: f"number {number()}"))

    async with serving(counted) as app, ft.connect(url(app), wire=wire, keep_frames=True) as client:
        await client.until(lambda page: page.find("Text", value="number 0"), NEVER)
        await until(lambda: app.sessions[0].pacing.unconfirmed == 0)
        line = client.find("Text", value="line 7")
        await client.disconnect()
        assert not client.connected
        await until(lambda: app.sessions[0].connection is None)
        number.set(1)
        before = client.received.bytes
        await client.reconnect()
        await client.until(lambda page: page.find("Text", value="number 1"), NEVER)
        assert client.find("Text", value="line 7") is line  # it was not sent again
        assert b"line 7" not in b"".join(frame.packet for frame in client.frames)[before:]


@in_loop
async def test_a_client_with_a_backoff_comes_back_by_itself() -> None:
    async with serving(main) as app, ft.connect(url(app), backoff=ft.Backoff(first=0.01, most=0.02)) as client:
        await ready(client)
        session_id = client.session_id
        await client.disconnect()
        await client.click("more")  # waits for the connection
        await client.until(lambda page: page.find("Text", value="count 1"), NEVER)
        assert client.session_id == session_id
        assert len(app.sessions) == 1


@in_loop
async def test_the_end_of_the_connection_is_told_to_who_waits() -> None:
    async with serving(main) as app, ft.connect(url(app)) as client:
        await ready(client)
        app.sessions[0].close()
        with pytest.raises(ConnectionError, match="1001 the session has ended"):
            await client.until(lambda page: page.find("Text", value="never"), NEVER)
        assert await client.closed() == (1001, "the session has ended")


@in_loop
async def test_an_error_in_a_handler_lies_over_the_page() -> None:
    def broken(page: ft.Page) -> None:
        page.add(ft.Button("break", on_click=lambda: 1 / 0))

    async with serving(broken) as app, ft.connect(url(app)) as client:
        await client.until(lambda page: page.find("Button"), NEVER)
        await client.click("break")
        await client.until(lambda _: client.crash, NEVER)
        assert "ZeroDivisionError" in str(client.crash)


@in_loop
async def test_who_cannot_connect_is_told() -> None:
    async with serving(main) as app:
        port = app.port
        with pytest.raises(ConnectionError, match="403"):
            async with ft.connect(url(app), headers={"Origin": "http://elsewhere.example"}):
                pass
    with pytest.raises(OSError):
        async with ft.connect(f"http://127.0.0.1:{port}"):
            pass
    with pytest.raises(ValueError, match="accepted: http"):
        async with ft.connect("127.0.0.1:8550"):
            pass
    with pytest.raises(ValueError, match="accepted: msgpack, json"):
        async with ft.connect(f"http://127.0.0.1:{port}", wire="xml"):  # type: ignore[arg-type]
            pass


@in_loop
async def test_an_error_of_who_listens_to_messages_is_raised_where_somebody_waits() -> None:
    def listen(action: int, body: Any) -> None:
        raise ArithmeticError("mine")

    async with serving(main) as app:
        with pytest.raises(ArithmeticError, match="mine"):
            async with ft.connect(url(app)) as client:
                await ready(client)
                client.on_message(listen)
                await client.click("more")
                await client.until(lambda page: page.find("Text", value="count 1"), NEVER)


@pytest.mark.parametrize("packet", [b"\x00\xc1", b"\x00\x92\x02\x80"])
@in_loop
async def test_a_server_that_sends_what_cannot_be_is_told_of(packet: bytes) -> None:
    async def wrong(socket: websockets.ServerConnection) -> None:
        await socket.recv()
        await socket.send(packet)
        await socket.wait_closed()

    async with websockets.serve(wrong, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        with pytest.raises(ProtocolError):
            async with ft.connect(f"http://127.0.0.1:{port}"):
                pass


# -- the JSON wire as others see it ------------------------------------------------------------------------------------


@in_loop
async def test_the_json_wire_is_text_that_any_client_can_read() -> None:
    async with (
        serving(main) as app,
        websockets.connect(f"ws://127.0.0.1:{app.port}/ws?wire=json") as socket,
        asyncio.timeout(NEVER),
    ):
        await socket.send(json.dumps([1, {"session_id": None, "page": {"route": "/"}}]))
        seen = ""
        while "count 0" not in seen:
            packet = await socket.recv()
            assert isinstance(packet, str)
            assert json.loads(packet)[0] in (1, 2, 5)
            seen += packet


@pytest.mark.parametrize(
    ("query", "packet"),
    [("?wire=json", b"\x00\x92\x01\x80"), ("?wire=json", "[1,"), ("", "[1,{}]"), ("?wire=json", '[1,{"$what":1}]')],
)
@in_loop
async def test_what_is_not_of_the_wire_closes_the_connection(query: str, packet: bytes | str) -> None:
    async with serving(main) as app, websockets.connect(f"ws://127.0.0.1:{app.port}/ws{query}") as socket:
        await socket.send(packet)
        async with asyncio.timeout(NEVER):
            await socket.wait_closed()
        assert socket.close_code == 1002
        assert "protocol error" in str(socket.close_reason)
