"""Frames of a picture, beside the messages."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from core_tree.channels import DataChannel, DataChannelOpenEvent
from core_tree.controls.raw_image import RawImage
from core_tree.encode import encode
from core_tree.events import make_event
from tests.core_tree.small import Host, Small
from tests.live import in_loop

SHOWN = b"\xff"


class Channels(Host):
    """A host that keeps what is sent, and answers if it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[int, bytes]] = []
        self.listeners: dict[int, Callable[[bytes], None]] = {}
        self.answers = True

    def listen(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        self.listeners[channel_id] = receive

    def unlisten(self, channel_id: int, receive: Callable[[bytes], None]) -> None:
        if self.listeners.get(channel_id) == receive:
            del self.listeners[channel_id]

    def send_bytes(self, channel_id: int, data: bytes) -> None:
        self.sent.append((channel_id, data))
        if self.answers:
            asyncio.get_running_loop().call_soon(self.answer, channel_id)

    def answer(self, channel_id: int) -> None:
        if channel_id in self.listeners:
            self.listeners[channel_id](SHOWN)


class Stage(Small):
    """A picture on a page."""

    def __init__(self, **given: Any) -> None:
        self.picture = RawImage(**given)
        super().__init__(self.picture)
        self.host = self.tree.host = Channels()  # type: ignore[assignment]

    async def open(self, channel_id: int) -> None:
        data = {"channel_name": "frames", "channel_id": channel_id}
        event = make_event(self.picture, "data_channel_open", data)
        assert type(event) is DataChannelOpenEvent
        await self.picture.on_data_channel_open(event)


def test_the_client_is_always_asked_for_a_channel() -> None:
    assert encode(RawImage())["on_data_channel_open"] is True


@in_loop
async def test_a_frame_goes_beside_the_messages_and_is_waited_for() -> None:
    stage = Stage()
    await stage.open(1)
    await stage.picture.render_rgba(2, 1, b"\x01\x02\x03\xff" * 2)
    await stage.picture.render_encoded(b"png")
    await stage.picture.clear()
    pixels = b"\x04\x02\x00\x00\x00\x01\x00\x00\x00" + b"\x01\x02\x03\xff" * 2
    assert stage.host.sent == [(1, pixels), (1, b"\x01png"), (1, b"\x03")]


@in_loop
async def test_the_first_frame_waits_for_the_client() -> None:
    stage = Stage()
    frame = asyncio.create_task(stage.picture.render_encoded(b"a"))
    await asyncio.sleep(0)
    assert not frame.done()
    await stage.open(3)
    await frame
    assert stage.host.sent == [(3, b"\x01a")]


@in_loop
async def test_a_client_that_is_not_there_times_out() -> None:
    stage = Stage(ready_timeout=0.01, ack_timeout=0.01)
    with pytest.raises(TimeoutError):
        await stage.picture.render_encoded(b"a")
    await stage.open(1)
    stage.host.answers = False
    with pytest.raises(TimeoutError, match=r"RawImage\(\d+\): the client has not shown the frame within 0.01 s"):
        await stage.picture.render_encoded(b"b")
    assert not stage.picture._waiting


@in_loop
async def test_a_client_that_begins_anew_gets_the_last_frame_and_lets_go_on_who_waits() -> None:
    stage = Stage()
    await stage.open(1)
    stage.host.answers = False
    frame = asyncio.create_task(stage.picture.render_encoded(b"a"))
    await asyncio.sleep(0)
    await stage.open(2)
    await frame
    assert stage.host.sent == [(1, b"\x01a"), (2, b"\x01a")]
    assert set(stage.host.listeners) == {2}
    second = asyncio.create_task(stage.picture.render_encoded(b"b"))
    await asyncio.sleep(0)
    stage.host.answer(2)  # to the frame that was shown again
    await asyncio.sleep(0)
    assert not second.done()
    stage.host.answer(2)
    await second


@in_loop
async def test_off_the_page_it_has_no_channel() -> None:
    stage = Stage()
    await stage.open(1)
    stage.picture.will_unmount()
    assert not stage.host.listeners
    assert not stage.picture._ready.is_set()


@in_loop
async def test_pixels_that_are_no_picture_are_refused() -> None:
    stage = Stage()
    with pytest.raises(ValueError, match="2 x 1 pixels are 8 bytes, not 3"):
        await stage.picture.render_rgba(2, 1, b"abc")
    with pytest.raises(TypeError, match="a picture of Pillow or an array, not str"):
        await stage.picture.render("a")


@in_loop
async def test_what_shines_through_needs_pillow_unless_premultiplied(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage()
    await stage.open(1)
    monkeypatch.setitem(sys.modules, "PIL.Image", None)  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="install `pillow`"):
        await stage.picture.render_rgba(1, 1, b"\x01\x02\x03\x04", premultiplied=False)
    await stage.picture.render_rgba(1, 1, b"\x01\x02\x03\x04")
    assert stage.host.sent[-1][1].endswith(b"\x01\x02\x03\x04")


@in_loop
async def test_a_picture_of_pillow_goes_as_png(monkeypatch: pytest.MonkeyPatch) -> None:
    class Picture:
        mode = "RGB"

        def tobytes(self) -> bytes:
            raise AssertionError("not asked for")

        def save(self, out: Any, **options: Any) -> None:
            out.write(options["format"].encode())

    pillow = ModuleType("PIL.Image")
    pillow.frombuffer = lambda mode, size, pixels: Picture()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PIL", ModuleType("PIL"))
    monkeypatch.setitem(sys.modules, "PIL.Image", pillow)
    stage = Stage()
    await stage.open(1)
    await stage.picture.render(Picture())
    await stage.picture.render_rgba(1, 1, b"\x01\x02\x03\x04", premultiplied=False)
    assert stage.host.sent == [(1, b"\x01PNG")] * 2


def test_a_channel_that_was_replaced_leaves_its_successor_alone() -> None:
    host = Channels()
    old, new, heard = DataChannel(host, 1), DataChannel(host, 1), []
    old.on_bytes(print)
    new.on_bytes(heard.append)
    old.close()
    old.send(b"lost")
    host.listeners[1](b"x")
    assert (heard, host.sent) == ([b"x"], [])
    new.on_bytes(None)
    assert not host.listeners
