"""A script under flet itself, and a user with a model of the client: what flet would show."""

from __future__ import annotations

import asyncio
import concurrent.futures
import inspect
from collections.abc import Callable
from typing import Any

import flet
import msgpack
from flet.controls.context import _context_page, context
from flet.messaging.connection import Connection
from flet.messaging.protocol import Message, configure_encode_object_for_msgpack
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from tests.live import User, codec

__all__ = ["FletUser"]

REGISTER, EVENT, UPDATE, INVOKE = 1, 3, 4, 5


class FletUser(User, Connection):
    """A user of a script that runs under flet: the session's connection is the model of the client."""

    def __init__(self) -> None:
        User.__init__(self)
        Connection.__init__(self)
        self.page_url = "http://localhost"
        self.loop = asyncio.get_running_loop()
        self.executor = concurrent.futures.ThreadPoolExecutor(1)
        self.pubsubhub = PubSubHub(loop=self.loop, executor=self.executor)
        self.session = Session(self)
        self._tasks: set[asyncio.Task[None]] = set()
        self._encode = configure_encode_object_for_msgpack(flet.BaseControl)

    async def open(self, main: Callable[..., Any]) -> None:
        """Open the page and let the script's main run to its end."""
        _, body = self.model.register()
        self.model.outbox.clear()
        self.session.apply_page_patch(body["page"])
        page = self.session.get_page_patch()
        self._send([REGISTER, {"session_id": self.session.id, "page_patch": page, "error": None}])
        _context_page.set(self.session.page)
        context.reset_auto_update()
        if inspect.iscoroutinefunction(main):
            await main(self.session.page)
        else:
            main(self.session.page)
        await self.session.after_event(self.session.page)
        await self.settled()

    def send_message(self, message: Message) -> None:
        self._send([message.action.value, message.body])

    def _send(self, message: list[Any]) -> None:
        self.take(b"\0" + msgpack.packb(message, default=self._encode))
        self.flush()

    def take(self, packet: bytes | str) -> None:
        assert isinstance(packet, bytes)
        action, body = codec.decode(packet)
        assert isinstance(body, dict)
        self.model.receive(action, body)

    def flush(self) -> None:
        outbox = list(self.model.outbox)
        self.model.outbox.clear()
        for action, body in outbox:
            if action == EVENT:
                task = self.loop.create_task(self.session.dispatch_event(body["target"], body["name"], body["data"]))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            elif action == UPDATE:
                self.session.apply_patch(body["id"], body["props"])
            elif action == INVOKE:
                self.session.handle_invoke_method_results(
                    body["control_id"], body["call_id"], body["result"], body["error"]
                )

    async def settled(self) -> None:
        """Wait until all handlers have ended."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
        for _ in range(5):
            await asyncio.sleep(0)

    def close(self) -> None:
        self.executor.shutdown()
