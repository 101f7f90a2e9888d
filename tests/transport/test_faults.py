"""Connections that break at any point: in the handshake, in a frame, in an event, also without the server noticing.

Each client is a page that keeps its load number, so that it gets what it has missed. After each series of faults the
line is good once more; then client and server must hold the same tree, no event may have been handled twice or out of
order, and what the user has typed must be there.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import ClientConnection

import reactive as ft
from core_tree.encode import encode_control
from tests.bad_lines import Fault, Line, bad_line
from tests.client_model import PAGE_FACTS, differences, normalised
from tests.invariants.stage import Stage
from tests.live import NEVER, ServedApp, User, codec, serving, until
from transport.pacing import PROBE_SECONDS

FAULTS = 200
OURS = {*PAGE_FACTS, "window", "_c", "_i"}
"""What the client itself knows of the page."""


class Program:
    """The page: a counter, a list, a field, and a button whose clicks carry numbers."""

    def __init__(self) -> None:
        self.clicks: list[int] = []
        self.made = 0

    def main(self, page: ft.Page) -> None:
        self.made += 1
        self.page = page
        self.last, self.typed = ft.signal(0), ft.signal("")
        self.rows = ft.Column([ft.Text(f"row {i}") for i in range(5)])
        self.field = ft.TextField(on_change=lambda: self.typed.set(self.field.value))
        page.add(
            ft.Text(lambda: f"last {self.last()}"),
            ft.Text(lambda: f"typed {self.typed()}"),
            ft.Button("number", on_click=self.clicked),
            self.field,
            self.rows,
        )

    def clicked(self, event: ft.Event[ft.Button]) -> None:
        self.clicks.append(event.data)
        self.last.set(event.data)
        self.rows.controls.append(ft.Text(f"click {event.data}"))

    def change(self, rng: random.Random) -> None:
        """The program changes something by itself."""
        rows = self.rows.controls
        at = rng.randrange(len(rows) + 1)
        match rng.randrange(7):
            case 0:
                rows.insert(at, ft.Container(ft.Text(f"new {rng.random()}")))
            case 1 if rows:
                del rows[at - 1]
            case 2 if rows:
                rows.append(rows.pop(at - 1))
            case 3:
                rows[:] = [ft.Text(f"all {i}") for i in range(3)]
            case 4:
                self.page.title = f"title {rng.random()}"
            case 5 if rows:
                rows[at - 1].opacity = rng.random()
            case _:
                self.page.bgcolor = ft.Colors.RED if rng.random() < 0.5 else None

    def fresh(self) -> dict[str, Any]:
        """The page as the server would encode it now."""
        return shown(codec.decode(codec.encode(2, encode_control(self.page)))[1])


def shown(page: Any) -> dict[str, Any]:
    return {name: value for name, value in normalised(page).items() if name not in OURS}


class ModelTab(User):
    """A tab of the browser, by the model of the client; it connects again whenever it is cut off."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._url = f"ws://127.0.0.1:{line.port}/ws?load=1"
        self._socket: ClientConnection | None = None
        self._saying = asyncio.Lock()
        self.refused: list[int | None] = []

    async def live(self) -> None:
        while True:
            with contextlib.suppress(OSError, websockets.WebSocketException):
                async with websockets.connect(self._url, max_size=None, ping_interval=None, close_timeout=0) as socket:
                    self._socket = socket
                    self.model.register()
                    await self._say()
                    async for packet in socket:
                        self.take(packet)
                        await self._say()
            if self._socket is not None and self._socket.close_code not in (1006, 1001):
                self.refused.append(self._socket.close_code)
            self._socket = None
            self.model.disconnect()

    async def _say(self) -> None:
        async with self._saying:
            with contextlib.suppress(websockets.ConnectionClosed):
                for packet in self.packets():
                    if self._socket is not None:
                        await self._socket.send(packet)

    @property
    def registered(self) -> bool:
        return self.model.registered

    @property
    def session_id(self) -> str | None:
        return self.model.session_id

    def plain(self) -> Any:
        assert self.model.errors == []
        return self.model.snapshot(facts=True)

    async def number(self, number: int) -> None:
        button = self.model.alive("Button")[0]
        self.model._send(self.model._event(button, "click", number))
        await self._say()

    async def type(self, text: str) -> None:
        assert self.model.type_text(self.model.alive("TextField")[0].id, text)
        await self._say()

    def field(self) -> Any:
        return self.model.alive("TextField")[0].props.get("value")


class ClientTab:
    """The same by the project's own client."""

    refused: list[int | None]

    def __init__(self, line: Line, wire: Any) -> None:
        self.refused = []
        self._url = f"http://127.0.0.1:{line.port}"
        self._wire = wire
        self._client: ft.Client | None = None

    async def live(self) -> None:
        backoff = ft.Backoff(first=0.001, most=0.002)
        async with ft.connect(self._url, wire=self._wire, backoff=backoff, timeout=NEVER) as self._client:
            await self._client.closed()
            self.refused.append(self._client.close_code)

    @property
    def client(self) -> ft.Client:
        assert self._client is not None
        return self._client

    @property
    def registered(self) -> bool:
        return self._client is not None and self._client.connected

    @property
    def session_id(self) -> str | None:
        return self.client.session_id

    def texts(self) -> list[Any]:
        return self.client.texts() if self._client is not None else []

    def plain(self) -> Any:
        return self.client.page.plain()

    async def number(self, number: int) -> None:
        await self.client.event(self.client.find("Button"), "click", number)

    async def type(self, text: str) -> None:
        await self.client.type(self.client.find("TextField"), text)

    def field(self) -> Any:
        return self.client.find("TextField").props.get("value")


Tab = ModelTab | ClientTab


async def act(tab: Tab, program: Program, line: Line, rng: random.Random, said: list[int]) -> str:
    """A user and a program at work until the line has broken as often as it is to."""
    typed = ""
    expected = line.broken + len(line.faults)
    async with asyncio.timeout(NEVER):
        while line.broken < expected:
            match rng.randrange(4):
                case 0:
                    said.append(len(said) + 1)
                    await tab.number(said[-1])
                case 1:
                    typed = f"text {rng.random()}"
                    await tab.type(typed)
                case 2:
                    program.change(rng)
                case _:
                    await asyncio.to_thread(program.change, rng)
            await asyncio.sleep(rng.choice((0, 0, 0.001, 0.005)))
    return typed


async def calm(tab: Tab, program: Program, line: Line, *, said: list[int], typed: str, at: str) -> None:
    """The line is good again: all that must hold then."""
    await until(lambda: line.good and tab.registered and not line.late)
    if typed:
        assert tab.field() == typed, f"{at}: what the user has typed is on the screen"
    answered = False
    while not answered:  # the late registration of an earlier connection may take this one's place
        await until(lambda: tab.registered)
        said.append(len(said) + 1)
        wanted, made = f"last {said[-1]}", line.made
        await tab.number(said[-1])
        await until(lambda wanted=wanted, made=made: tab.texts()[0] == wanted or line.made > made)
        answered = tab.texts()[0] == wanted
    await tab.type(f"calm {at}")
    try:
        await until(lambda: tab.texts()[1] == f"typed calm {at}")
        await until(lambda: not differences(program.fresh(), shown(tab.plain())))
    except TimeoutError:
        raise AssertionError(f"{at}: {differences(program.fresh(), shown(tab.plain()))[:5]}") from None
    assert program.field.value == f"calm {at}"


async def faults(make: Callable[[Line], Tab], seed: int) -> None:
    rng = random.Random(seed)
    program = Program()
    said: list[int] = []
    app: ServedApp
    async with serving(program.main) as app, bad_line(app.port, seed) as line:
        tab = make(line)
        living = asyncio.create_task(tab.live())
        at = "the beginning"
        try:
            await until(lambda: tab.registered and tab.texts())
            session = app.sessions[0]
            built = session.tree.frame_number
            while session._unconfirmed and session._unconfirmed[0][0] <= built:  # else the page is to be sent once more
                await calm(tab, program, line, said=said, typed="", at=at)
            cut_off = line.broken
            while line.broken - cut_off < FAULTS:
                line.faults += [Fault.drawn(rng) for _ in range(rng.randrange(1, 6))]
                at = f"seed {seed}, fault {line.broken}"
                line.lose()
                typed = await act(tab, program, line, rng, said)
                await calm(tab, program, line, said=said, typed=typed, at=at)
            assert line.broken - cut_off >= FAULTS
            assert program.made == 1
            assert [session] == app.sessions
            assert tab.session_id == session.id
            assert program.clicks == sorted(set(program.clicks)), "none twice, none out of order"
            assert set(program.clicks) <= set(said)
            assert not tab.refused
            assert not living.done()
        finally:
            living.cancel()
            (ended,) = await asyncio.gather(living, return_exceptions=True)
            assert isinstance(ended, asyncio.CancelledError), f"{at}: {ended!r}"


@pytest.mark.parametrize("seed", [1, 2])
def test_the_model_of_the_client(seed: int) -> None:
    asyncio.run(faults(ModelTab, seed))


@pytest.mark.parametrize("wire", ["msgpack", "json"])
def test_the_client_in_python(wire: str) -> None:
    asyncio.run(faults(lambda line: ClientTab(line, wire), 3))


def test_what_the_user_types_while_the_line_breaks_is_not_overwritten_by_what_he_typed_before() -> None:
    """The frame that followed the first text may have got lost; but the field was not in it."""
    stage = Stage()
    field, label = ft.TextField(), ft.Text("")
    stage.page.add(field, label)
    stage.settle()
    stage.timers.advance(PROBE_SECONDS)  # the client confirms what it got, although no frame follows
    stage.settle()
    assert stage.client.type_text(field._id, "one")
    stage.link.deliver_up()
    label.value = "changed"
    stage.tick()  # a frame goes out, and is lost
    assert stage.client.type_text(field._id, "one two")
    stage.lose()
    stage.come_back()
    stage.settle()
    assert stage.client.prop(label._id, "value") == "changed"
    assert stage.client.prop(field._id, "value") == "one two"
    assert stage.client.type_text(field._id, "one two three")
    assert stage.differences() == []
    assert field.value == "one two three"
