"""What a hostile client can send: nothing of it ends a server, fills its memory, or is felt by another user.

Without a network a hundred thousand messages, over real sockets some thousands, by both wires: real messages with
changed bytes, random bytes, and well-formed messages about the wrong things.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import random
import re
import socket
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
import websockets
from hypothesis import given
from hypothesis import strategies as st

import reactive as ft
import transport.drivers.websockets as driver
from client_flutter.codec import FlutterCodec
from core_tree.wire import DATA_CHANNEL, ChannelData, Codec, ProtocolError
from tests.live import NEVER, MemoryApp, MemoryUser, SocketUser, running, serving, until
from transport.drivers.memory import MemoryConnection
from transport.hub import Hub
from transport.json_wire import JsonCodec
from transport.messages import parse
from transport.session import ClientInfo

MESSAGES = 100_000
ON_SOCKETS = 3_000
WIRES: dict[str, Codec] = {"msgpack": FlutterCodec(), "json": JsonCodec()}
UNLIMITED = ft.Limits(messages_per_second=1e12, bytes_per_second=1e12)

KNOWN = re.compile(
    r"the connection of [\w. ]+ is closed: |event dropped: |event dropped$|dropped: its handlers are too slow"
    r"|a connection from a page of .* was refused|a second registration on one connection is ignored"
    r"|what the client said of "
)
"""The warnings that there may be."""
RULE = re.compile(r"error in Slider\(\d+\): RuleError")
"""A number beyond the slider's own range is taken; the rule tells of it, as if the program had erred."""


class Log(logging.Handler):
    """Counts the known warnings, and keeps everything else."""

    def __init__(self) -> None:
        super().__init__()
        self.known = 0
        self.others: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if RULE.search(text) or (record.levelno <= logging.WARNING and record.exc_info is None and KNOWN.search(text)):
            self.known += 1
        else:
            self.others[text[:300]] += 1

    def alone(self) -> None:
        """Keep pytest from keeping it all."""
        logging.getLogger("reactree").handlers = [self]


@pytest.fixture
def log() -> Iterator[Log]:
    """What is logged while the test runs."""
    handler = Log()
    loggers = [logging.getLogger(name) for name in ("reactree", "asyncio", "websockets")]
    for each in loggers:
        each.addHandler(handler)
        each.propagate = False
    yield handler
    for each in loggers:
        each.removeHandler(handler)
        each.propagate = True


class Program:
    """A page with much that a client may write, and what may not be."""

    def __init__(self) -> None:
        self.heard: Counter[str] = Counter()

    def main(self, page: ft.Page) -> None:
        count = ft.signal(0)
        self.page = page
        self.button = ft.Button("more", on_click=lambda: count.update(lambda n: n + 1))
        self.field = ft.TextField("text", on_change=self.hears("change"))
        self.locked = ft.TextField("locked", read_only=True)
        for name in ("connect", "disconnect", "close", "login", "logout", "resize", "keyboard_event", "route_change"):
            setattr(page, f"on_{name}", self.hears(name))
        page.add(
            ft.Text(lambda: f"{count()}"),
            self.button,
            self.field,
            self.locked,
            ft.Checkbox(value=True, on_change=self.hears("check")),
            ft.Slider(value=0.5, on_change=self.hears("slide")),
            ft.Dropdown(options=[ft.DropdownOption("a")], on_select=self.hears("select")),
            ft.DatePicker(on_change=self.hears("date")),
            ft.GestureDetector(ft.Text("x"), on_pan_update=self.hears("pan"), on_tap_down=self.hears("tap")),
            ft.Column([ft.Text(f"{i}") for i in range(5)], on_scroll=self.hears("scroll")),
        )

    def hears(self, name: str) -> Callable[[Any], None]:
        def hear(_: Any) -> None:
            self.heard[name] += 1

        return hear


# -- what they send ----------------------------------------------------------------------------------------------------

NAMES = (
    *(
        "value",
        "on_click",
        "on_change",
        "_i",
        "_c",
        "_id",
        "id",
        "content",
        "controls",
        "parent",
        "page",
        "data",
        "key",
    ),
    *("read_only", "visible", "disabled", "route", "width", "height", "views", "__class__", "__dict__", "", "$", "\0"),
    *("selected_index", "open", "_values", "_home", "expanded", "media", "window", "theme", "options", "x" * 1000),
)
EVENTS = (
    *("click", "change", "connect", "disconnect", "close", "login", "logout", "error", "resize", "route_change"),
    *(
        "view_pop",
        "app_lifecycle_state_change",
        "keyboard_event",
        "scroll",
        "pan_update",
        "tap_down",
        "select",
        "focus",
    ),
    *("dismiss", "media_change", "platform_brightness_change", "__init__", "", "on_click", "before_event", "x" * 5000),
)


def value(rng: random.Random, depth: int = 3) -> Any:
    """Anything that a codec can send."""
    match rng.randrange(14 if depth else 9):
        case 0:
            return rng.choice((None, True, False))
        case 1:
            return rng.choice((0, 1, -1, 2**31, -(2**31), 2**32, 2**53 + 1, 2**63 - 1, -(2**63), 2**64 - 1))
        case 2:
            return rng.choice((0.0, -0.0, 1e308, -1e308, 5e-324, float("inf"), float("-inf"), float("nan")))
        case 3:
            return rng.choice(("", "a", "\0", "\ud7ff", "é" * 10, "hide", "show", "/a", "<b>", "x" * 2000))
        case 4:
            return rng.randbytes(rng.randrange(20))
        case 5:
            return rng.choice(("2020-01-01", "25:00", "red", "#zzz", "hidden", "left"))
        case 6:
            return rng.random()
        case 7:
            return rng.randrange(-5, 40)
        case 8:
            return []
        case 9 | 10:
            return [value(rng, depth - 1) for _ in range(rng.randrange(5))]
        case 11:
            return {rng.randrange(-3, 300): value(rng, depth - 1) for _ in range(rng.randrange(4))}
        case 12:
            return {"_c": rng.choice(("Text", "Page", "View")), "_i": rng.randrange(30), "value": value(rng, depth - 1)}
        case _:
            names = ("width", "height", "state", "route", "key", "x", "l", "g", "gx", *NAMES[:8])
            return {rng.choice(names): value(rng, depth - 1) for _ in range(rng.randrange(6))}


def message(rng: random.Random) -> tuple[int, Any]:
    """A well-formed message about anything."""
    target = rng.choice((*range(1, 40), 0, -1, 10**6, 2**63 - 1, 2.0, 1.5, None, "1", True, [1]))
    match rng.randrange(12):
        case 0 | 1 | 2 | 3:
            name = rng.choice(EVENTS) if rng.random() < 0.95 else value(rng)
            return 3, {"target": target, "name": name, "data": value(rng)}
        case 4 | 5 | 6 | 7:
            return 4, {"id": target, "props": {rng.choice(NAMES): value(rng) for _ in range(rng.randrange(5))}}
        case 8:
            call = rng.choice((f"c{rng.randrange(20)}", f"p{rng.randrange(20)}", 5, None, ""))
            return 5, {"control_id": target, "call_id": call, "result": value(rng), "error": rng.choice((None, "x", 5))}
        case 9:
            return 1, {"session_id": rng.choice((None, "x", "y" * 5000, 5)), "page_name": "", "page": value(rng)}
        case 10:
            return DATA_CHANNEL, ChannelData(rng.choice((0, 1, 2**32 - 1)), rng.randbytes(rng.randrange(30)))
        case _:
            return rng.randrange(1, 8), value(rng)


RAW_MSGPACK = (
    b"",
    b"\0",
    b"\x09",
    b"\0\xc1",
    b"\0\x92\x03",
    b"\0\x92\x03" + b"\x91" * 150,
    b"\0\x92\x03" + b"\x91" * 100_000,
    b"\0\x92\x03" + b"\x81\xa1a" * 50_000,
    b"\0\x92\x03\xdf\xff\xff\xff\xff",
    b"\0\x92\x03\xdd\xff\xff\xff\xff\x01",
    b"\0\x92\x03\xdb\xff\xff\xff\xffabc",
    b"\0\x92\x04\x82\xa2id\x01\xa5props\x81\xa5value\xa2\xff\xfe",
    b"\0\x92\x04\x82\xa2id\x01\xa5props\x81\xa5value\xc7\x03\x01abc",
    b"\0\x92\x04\x82\xa2id\x01\xa5props\x81\xa5value\xc7\xff\x7f",
    b"\0\x92\x04\x82\xa2id\x01\xa5props\x81\xa5value\xd8\x80" + b"\0" * 16,
    b"\0\x92\x03\x81\xc0\xc0",
    b"\0\x92\x03\x81\x90\x01",
    b"\x01",
    b"\x01\xff\xff\xff",
    b"\x01\xff\xff\xff\xff",
    b"\0\x92\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xc0",
)
RAW_JSON = (
    "",
    "[",
    "null",
    "[3]",
    "[3,{}]",
    "[3,null,1]",
    '[3,{"target":1e999,"name":"x"}]',
    '[3,{"target":NaN,"name":"x"}]',
    '[3,{"target":123456789012345678901234567890,"name":"x"}]',
    "[" * 100_000,
    '{"a":' * 1000,
    "[3," + "[" * 300 + "]" * 300 + "]",
    '[4,{"id":1,"props":{"$bytes":"?"}}]',
    '[4,{"id":1,"props":{"$map":[[[],1]]}}]',
    '[4,{"id":1,"props":{"value":{"$datetime":"9999-12-31T23:59:59-23:59"}}}]',
    '[4,{"id":1,"props":{"value":{"$duration":9223372036854775807}}}]',
    '[3,{"target":1,"name":"\\ud800","data":null}]',
    '[-1,{"channel_id":-1,"data":{"$bytes":""}}]',
    "[true,{}]",
    "[3,{" + ",".join(f'"{i}":[]' for i in range(20_000)) + "}]",
)


def hostile(rng: random.Random, wire: Codec) -> bytes | str:
    """One packet."""
    if rng.random() < 0.06:
        return rng.choice(RAW_JSON if wire.text else RAW_MSGPACK)
    if rng.random() < 0.03:
        return "text" if not wire.text else b"binary"
    packet = wire.encode(*message(rng))
    if rng.random() < 0.35:
        packet = changed(rng, packet)
    if rng.random() < 0.03:
        packet = rng.randbytes(rng.randrange(60))
    return packet.decode(errors="replace") if wire.text else packet


def changed(rng: random.Random, packet: bytes) -> bytes:
    """With other bytes here and there."""
    data = bytearray(packet)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(4):
            case 0:
                del data[at:]
            case 1:
                data[at:at] = rng.randbytes(rng.randrange(1, 6))
            case 2 if at < len(data):
                data[at] = rng.randrange(256)
            case _:
                del data[at : at + rng.randrange(8)]
    return bytes(data)


# -- without a network -------------------------------------------------------------------------------------------------


class Attacker:
    """A client that says what it likes; when it is thrown out it comes back to its session."""

    def __init__(self, hub: Hub, wire: Codec) -> None:
        self._hub = hub
        self._wire = wire
        self.session_id: str | None = None
        self.visits = 0
        self.connect()

    def connect(self) -> None:
        self.visits += 1
        self.connection = MemoryConnection(self.take)
        info = ClientInfo(ip="10.6.6.6", load=str(self.visits % 3))
        self.peer = self._hub.connect(self.connection, info, self._wire)
        page = {"session_id": self.session_id, "page_name": "", "page": {"route": "/"}}
        packet = self._wire.encode(1, page)
        self.peer.receive(packet.decode() if self._wire.text else packet)

    def take(self, packet: bytes) -> None:
        action, body = self._wire.decode(packet)
        if action == 1:
            assert isinstance(body, dict)
            self.session_id = body["session_id"]

    def send(self, packet: bytes | str) -> None:
        self.peer.receive(packet)
        if self.connection.closed is not None:
            self.peer.closed()
            self.connect()


async def works(user: MemoryUser | SocketUser) -> None:
    """The other user clicks, and sees what comes of it."""
    wanted = str(int(user.texts()[0]) + 1)
    user.click()
    await user.until(lambda: user.texts()[0] == wanted)


def held() -> tuple[int, int]:
    gc.collect()
    return len(gc.get_objects()), sys.getallocatedblocks()


@pytest.mark.parametrize("wire", WIRES)
def test_a_hundred_thousand_messages(wire: str, log: Log) -> None:
    async def test() -> None:
        log.alone()
        rng = random.Random(1)
        async with running(Program().main, limits=UNLIMITED) as app:
            innocent = await app.visit()
            await innocent.until(innocent.texts)
            attacker = Attacker(app.hub, WIRES[wire])
            await until(lambda: attacker.session_id)
            early = None
            for number in range(MESSAGES // 2):
                attacker.send(hostile(rng, WIRES[wire]))
                if number % 500 == 0:
                    innocent.model.received.clear()
                    await works(innocent)
                if number == MESSAGES // 10:
                    await quiet(app)
                    early = held()
            await works(innocent)
            await quiet(app)
            late = held()
            assert early is not None
            assert late[0] - early[0] < 1000, f"objects: {early[0]}, then {late[0]}"
            assert late[1] - early[1] < 5000, f"blocks: {early[1]}, then {late[1]}"
            assert attacker.visits > 100, "it was thrown out, and came back"
            assert len(app.sessions) == 2
            assert log.known > 1000
            assert not log.others, log.others.most_common(5)

    asyncio.run(test())


async def quiet(app: MemoryApp) -> None:
    """Let the handlers end."""
    for at in range(len(app.sessions)):
        runtime = app.runtime(at)
        await until(lambda runtime=runtime: not runtime._lane._running and not runtime._handling)
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.mark.parametrize("wire", WIRES)
@given(
    packet=st.binary(max_size=300)
    | st.text(max_size=100).map(str.encode)
    | st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(0, 300), inner),
        max_leaves=20,
    ).map(lambda body: b"\0" + msgspec.msgpack.encode([3, body]))
)
def test_what_cannot_be_read_is_a_protocol_error_and_nothing_else(wire: str, packet: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        action, body = WIRES[wire].decode(packet)
        if action != DATA_CHANNEL:
            parse(action, body)


# -- what a client may not do ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wire", WIRES)
def test_a_client_writes_what_users_can_change_and_nothing_else(wire: str, log: Log) -> None:
    async def test() -> None:
        program = Program()
        async with running(program.main) as app:
            attacker = Attacker(app.hub, WIRES[wire])
            await until(lambda: len(app.sessions[0].tree.index) > 15)
            page, button, field = program.page, program.button, program.field
            click = button.on_click
            ids = {each: each._id for each in app.sessions[0].tree.index.values()}

            def ours() -> tuple[Any, ...]:
                return page.session_id, page.client_ip, button.content, field.read_only, button.visible, page.title

            before = ours()

            def say(action: int, body: Any) -> None:
                packet = WIRES[wire].encode(action, body)
                attacker.send(packet.decode() if WIRES[wire].text else packet)

            bad = ("on_click", "_i", "_id", "id", "content", "read_only", "visible", "session_id", "client_ip", "title")
            for control in (1, button._id, field._id):
                say(4, {"id": control, "props": dict.fromkeys((*bad, "on_connect", "__class__", "data"), "evil")})
                say(4, {"id": control, "props": dict.fromkeys(bad)})
            say(4, {"id": field._id, "props": {"value": "good"}})
            assert field.value == "good"
            assert button.on_click == click
            assert ours() == before
            assert {each: each._id for each in ids} == ids
            assert type(button) is ft.Button

            for name in ("connect", "disconnect", "close", "login", "logout"):
                say(3, {"target": 1, "name": name, "data": None})
            say(3, {"target": 1, "name": "resize", "data": {"width": 1, "height": 2}})
            await until(lambda: program.heard["resize"])
            assert program.heard == {"resize": 1}
            assert log.known == 5
            assert not log.others

    asyncio.run(test())


# -- over real sockets -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wire", WIRES)
def test_thousands_over_real_sockets(wire: str, log: Log) -> None:
    async def test() -> None:
        rng = random.Random(2)
        codec = WIRES[wire]
        codes: Counter[int | None] = Counter()
        async with serving(Program().main, limits=UNLIMITED) as app:
            innocent = await app.visit()
            await innocent.until(innocent.texts)
            session_id, sent = None, 0
            while sent < ON_SOCKETS:
                query = f"?load={rng.randrange(3)}" + ("&wire=json" if codec.text else "")
                async with websockets.connect(f"ws://127.0.0.1:{app.port}/ws{query}", max_size=None) as line:
                    packet = codec.encode(1, {"session_id": session_id, "page_name": "", "page": {"route": "/"}})
                    await line.send(packet, text=codec.text)
                    answer = await line.recv(decode=False)
                    action, body = codec.decode(bytes(answer))
                    assert action == 1
                    session_id = body["session_id"]  # type: ignore[index]
                    with contextlib.suppress(websockets.ConnectionClosed):
                        for _ in range(rng.randrange(1, 200)):
                            await line.send(hostile(rng, codec))
                            sent += 1
                    if rng.random() < 0.3:
                        line.transport.abort()
                codes[line.close_code] += 1
                innocent.model.received.clear()
                await works(innocent)
            assert codes[1002] > 10
            assert set(codes) <= {1000, 1002, 1006}
            assert len(app.sessions) <= 2 + codes.total()
        assert not log.others, log.others.most_common(5)

    asyncio.run(test())


def test_a_thousand_that_do_not_register(log: Log) -> None:
    async def test() -> None:
        limits = ft.Limits(register_seconds=0.5, max_unregistered=50)
        async with serving(Program().main, limits=limits) as app:
            innocent = await app.visit()
            await innocent.until(innocent.texts)
            codes: Counter[int | None] = Counter()
            few = asyncio.Semaphore(100)

            async def idle() -> None:
                async with few:
                    line = await websockets.connect(f"ws://127.0.0.1:{app.port}/ws", open_timeout=NEVER)
                    await line.wait_closed()
                    codes[line.close_code] += 1

            idlers = [asyncio.create_task(idle()) for _ in range(1000)]
            while not all(each.done() for each in idlers):
                await works(innocent)
                assert len(app.hub._unregistered) <= 50
            for each in idlers:
                each.result()
            assert set(codes) == {1008, 1013}
            assert codes.total() == 1000
            await until(lambda: not app.hub._unregistered)
            assert len(app.sessions) == 1
            assert not log.others, log.others.most_common(5)

    asyncio.run(test())


def test_slow_and_half_open_connections_are_timed_out(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that never ends, a connection that says nothing, and one that is closed on one side."""
    monkeypatch.setattr(driver, "DOWNLOAD_SECONDS", 1.0)

    async def test() -> None:
        async with serving(Program().main) as app:
            innocent = await app.visit()
            await innocent.until(innocent.texts)
            ends: list[bytes] = []

            async def slow(request: bytes, *, half: bool) -> None:
                reader, writer = await asyncio.open_connection("127.0.0.1", app.port)
                with contextlib.suppress(OSError):
                    for at in range(len(request)):
                        if reader.at_eof() or reader.exception() is not None or writer.is_closing():
                            break
                        writer.write(request[at : at + 1])
                        await writer.drain()
                        await asyncio.sleep(0.01)
                    if half:
                        writer.write_eof()
                    ends.append(await reader.read())
                writer.close()

            request = b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X-Slow: " + b"a" * 1000
            slows = [asyncio.create_task(slow(request, half=False)) for _ in range(20)]
            slows += [asyncio.create_task(slow(b"", half=False)) for _ in range(20)]
            slows += [asyncio.create_task(slow(b"GET /ws HTTP/1.1\r\n", half=True)) for _ in range(20)]
            async with asyncio.timeout(NEVER):
                while not all(each.done() for each in slows):
                    await works(innocent)
            for each in slows:
                each.result()
            assert all(end == b"" or end.startswith((b"HTTP/1.1 4", b"HTTP/1.1 5")) for end in ends)
            assert not log.others, log.others.most_common(5)

    asyncio.run(test())


UPGRADE = (
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % i for i in range(10_000)) + b"\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /%2e%2e/%2e%2e/etc/passwd?a=%ff%fe&load=%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /ws?load=" + b"9" * 7000 + b" HTTP/1.1\r\nHost: x\r\n" + UPGRADE + b"\r\n",
        b"GET /ws?wire=" + b"j" * 5000 + b" HTTP/1.1\r\nHost: x\r\n" + UPGRADE + b"\r\n",
        b"GET /ws?load=%ff%fe%00&load=2&wire= HTTP/1.1\r\nHost: \xff\r\n" + UPGRADE + b"\r\n",
        b"GET /ws HTTP/1.1\r\nHost: x\r\nOrigin: http://[::1\r\n" + UPGRADE + b"\r\n",
        b"GET /ws HTTP/1.1\r\nHost: x\r\nCookie: " + b"=;" * 3000 + b"\r\n" + UPGRADE + b"\r\n",
        b'GET /ws HTTP/1.1\r\nHost: x\r\nForwarded: for="[";;,=,"\r\nX-Forwarded-For: ,,,[\r\n' + UPGRADE + b"\r\n",
        b"GET /oauth_callback?" + b"a=b&" * 1500 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\r\n" * 5000,
    ],
    ids=range(20),
)
def test_weird_requests_get_a_clean_answer_or_none(request_bytes: bytes, log: Log) -> None:
    def ask(port: int) -> bytes:
        with socket.create_connection(("127.0.0.1", port), timeout=NEVER) as raw:
            answer = b""
            try:
                raw.sendall(request_bytes)
                raw.shutdown(socket.SHUT_WR)
                while piece := raw.recv(65536):
                    answer += piece
            except (ConnectionError, BrokenPipeError):
                pass
            return answer

    async def test() -> None:
        async with serving(Program().main, trusted_proxies=["127.0.0.1"]) as app:
            innocent = await app.visit()
            await innocent.until(innocent.texts)
            answer = await asyncio.to_thread(ask, app.port)
            assert not answer or re.match(rb"HTTP/1\.1 (101|2\d\d|3\d\d|4\d\d|505) ", answer), answer[:100]
            assert b"Traceback" not in answer
            assert b"root:" not in answer
            await works(innocent)
            await until(lambda: not app.hub._unregistered)
            assert len(app.sessions) == 1
        assert not log.others, log.others.most_common(5)

    asyncio.run(test())
