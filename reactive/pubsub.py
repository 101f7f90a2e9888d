"""A message board for the pages of all users of a program.

    def main(page: ft.Page):
        page.pubsub.subscribe(lambda message: page.add(ft.Text(message)))
        page.add(ft.TextField(on_submit=lambda e: page.pubsub.send_all(e.control.value)))

Handlers run like the page's other handlers, one after the other. They end with the page.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any

__all__ = ["PubSubClient", "PubSubHub"]

Deliver = Callable[..., object]
"""Runs a handler with a message, in the code of the page that has subscribed; may be called from any thread."""


class PubSubHub:
    """What all pages of a program share."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pages: dict[Hashable, tuple[Deliver, dict[str | None, list[Callable[..., Any]]]]] = {}
        """For each page how to call its handlers, and these by topic; None: without topic."""

    def subscribe(self, page: Hashable, deliver: Deliver, topic: str | None, handler: Callable[..., Any]) -> None:
        """Have the handler called with each message of the topic."""
        with self._lock:
            self._pages.setdefault(page, (deliver, {}))[1].setdefault(topic, []).append(handler)

    def unsubscribe(self, page: Hashable, topic: str | None) -> None:
        """Forget the page's handlers of the topic."""
        with self._lock:
            if page in self._pages:
                self._pages[page][1].pop(topic, None)

    def leave(self, page: Hashable) -> None:
        """Forget all of the page's handlers."""
        with self._lock:
            self._pages.pop(page, None)

    def send(self, topic: str | None, message: Any, *, but: Hashable = None) -> None:
        """Call the handlers of all pages but that one."""
        with self._lock:
            calls = [
                (deliver, handler)
                for page, (deliver, topics) in self._pages.items()
                if page != but
                for handler in topics.get(topic, ())
            ]
        for deliver, handler in calls:
            deliver(handler, *(() if topic is None else (topic,)), message)


class PubSubClient:
    """One page's end: `page.pubsub`. May be used from any thread."""

    def __init__(self, hub: PubSubHub, page: Hashable, deliver: Deliver) -> None:
        self._hub = hub
        self._page = page
        self._deliver = deliver

    def subscribe(self, handler: Callable[[Any], Any]) -> None:
        """Have `handler(message)` called with each message that is sent to all."""
        self._hub.subscribe(self._page, self._deliver, None, handler)

    def subscribe_topic(self, topic: str, handler: Callable[[str, Any], Any]) -> None:
        """Have `handler(topic, message)` called with each message on the topic."""
        self._hub.subscribe(self._page, self._deliver, topic, handler)

    def send_all(self, message: Any) -> None:
        """Send to all pages, this one too."""
        self._hub.send(None, message)

    def send_all_on_topic(self, topic: str, message: Any) -> None:
        """Send to all pages that have subscribed to the topic, this one too."""
        self._hub.send(topic, message)

    def send_others(self, message: Any) -> None:
        """Send to all pages but this one."""
        self._hub.send(None, message, but=self._page)

    def send_others_on_topic(self, topic: str, message: Any) -> None:
        """Send to all other pages that have subscribed to the topic."""
        self._hub.send(topic, message, but=self._page)

    def unsubscribe(self) -> None:
        """End what `subscribe` has begun."""
        self._hub.unsubscribe(self._page, None)

    def unsubscribe_topic(self, topic: str) -> None:
        """End what `subscribe_topic` has begun."""
        self._hub.unsubscribe(self._page, topic)

    def unsubscribe_all(self) -> None:
        """End all subscriptions of this page."""
        self._hub.leave(self._page)
