"""Apps within an app."""

from __future__ import annotations

from typing import Any, cast

import attrs

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop

__all__ = ["FletApp", "FletAppOutputEvent"]

SLACK = 5
"""How many seconds an answer may take on top of what the client was told to wait."""


@attrs.define(eq=False, kw_only=True)
class FletAppOutputEvent(Event["FletApp"]):
    """An app within this one has printed something."""

    text: str
    """What it printed."""
    is_stderr: bool = False
    """Whether it printed it as an error."""


@control("FletApp")
class FletApp(LayoutControl):
    """Another app within this one, with a connection of its own."""

    url: Prop[str | None] = prop(default=None)
    """The address of the app, or the name of its socket."""
    args: Prop[dict[str, Any] | None] = prop(default=None)
    """What the app is started with."""
    assets_dir: Prop[str | None] = prop(default=None)
    """Where the app's assets are: a directory, or on the web what stands before their addresses."""
    force_pyodide: Prop[bool] = prop(default=False)
    """Whether the app runs in the browser, in Pyodide, even if the page around it does not."""
    reconnect_interval_ms: Prop[int | None] = prop(default=None)
    """How long to wait before another try to connect, in milliseconds."""
    reconnect_timeout_ms: Prop[int | None] = prop(default=None)
    """How long to go on trying, in milliseconds."""
    boot_screen_name: Prop[str | None] = prop(default=None)
    """Which screen shows until the app is there; by default the client's own."""
    boot_screen_options: Prop[dict[str, Any] | None] = prop(default=None)
    """What that screen is told."""
    app_error_message: Prop[str | None] = prop(default=None)
    """What shows if the app fails; `{message}` and `{details}` stand for what went wrong."""
    on_error: Handler[Event[FletApp]] = event()
    """Called when the app cannot be reached or fails; the event's `data` says why."""
    on_connect: Handler[Event[FletApp]] = event()
    """Called when the app is to be served within the client's own process; the event's `data` is the port."""
    on_python_output: Handler[FletAppOutputEvent] = event()
    """Called when the app prints something, if it runs in the browser by `force_pyodide`."""

    async def wait_idle(self, idle_ms: int = 300, timeout_ms: int = 30000) -> dict[str, Any]:
        """Wait until the app is there and at rest. A call while another one waits ends that one by a timeout.

        Args:
            idle_ms: how long nothing must have changed, in milliseconds.
            timeout_ms: how long to wait at most, in milliseconds.

        Returns:
            `status`: `"idle"`, `"error"` or `"timeout"`; and `error`: what went wrong, if anything.
        """
        args = {"idle_ms": idle_ms, "timeout_ms": timeout_ms}
        return cast("dict[str, Any]", await self._invoke("wait_idle", args, timeout_ms / 1000 + SLACK))
