"""Pages of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue

__all__ = [
    "JavaScriptMode",
    "LogLevelSeverity",
    "RequestMethod",
    "WebView",
    "WebViewConsoleMessageEvent",
    "WebViewJavaScriptEvent",
    "WebViewScrollEvent",
]


class RequestMethod(ClientEnum):
    """How a page is asked for."""

    GET = "get"
    POST = "post"


class LogLevelSeverity(ClientEnum):
    """How bad what a page wrote to its console is."""

    ERROR = "error"
    WARNING = "warning"
    DEBUG = "debug"
    INFO = "info"
    LOG = "log"


class JavaScriptMode(ClientEnum):
    """Whether the scripts of pages run."""

    UNRESTRICTED = "unrestricted"
    DISABLED = "disabled"


@attrs.define(eq=False, kw_only=True)
class WebViewScrollEvent(Event["WebView"]):
    """A page was scrolled."""

    x: float
    """How far to the right, in pixels."""
    y: float
    """How far down, in pixels."""


@attrs.define(eq=False, kw_only=True)
class WebViewConsoleMessageEvent(Event["WebView"]):
    """A page wrote to its console."""

    message: str
    """What it wrote."""
    severity_level: LogLevelSeverity
    """How bad it is."""


@attrs.define(eq=False, kw_only=True)
class WebViewJavaScriptEvent(Event["WebView"]):
    """The script of a page wants to tell the user something."""

    message: str
    """What it wants to tell."""
    url: str
    """The page's address."""


@control("WebView")
class WebView(LayoutControl):
    """A page of the web. In browsers and on most desktops only the page itself is there: methods fail in the client."""

    url: Prop[str | None] = prop(default=None)
    """The address of the page that it begins with, with its scheme: `"https://..."`, `"data:text/html,..."`."""
    prevent_links: Prop[list[str] | None] = prop(default=None)
    """Beginnings of addresses that are not gone to."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    on_page_started: Handler[Event[WebView]] = event()
    """Called when a page begins to load; the event's `data` is its address."""
    on_page_ended: Handler[Event[WebView]] = event()
    """Called when a page is loaded; the event's `data` is its address."""
    on_web_resource_error: Handler[Event[WebView]] = event()
    """Called when something could not be loaded; the event's `data` says why."""
    on_progress: Handler[Event[WebView]] = event()
    """Called while a page loads; the event's `data` says how much is done, 0 to 100."""
    on_url_change: Handler[Event[WebView]] = event()
    """Called when the address changes; it is the event's `data`."""
    on_scroll: Handler[WebViewScrollEvent] = event()
    """Called when the page is scrolled."""
    on_console_message: Handler[WebViewConsoleMessageEvent] = event()
    """Called when the page writes to its console."""
    on_javascript_alert_dialog: Handler[WebViewJavaScriptEvent] = event()
    """Called when the page's script wants to tell the user something."""

    async def reload(self) -> None:
        """Load the page again."""
        await self._invoke("reload")

    async def can_go_back(self) -> bool:
        """Ask whether there is a page before this one."""
        return bool(await self._invoke("can_go_back"))

    async def can_go_forward(self) -> bool:
        """Ask whether there is a page after this one."""
        return bool(await self._invoke("can_go_forward"))

    async def go_back(self) -> None:
        """Go to the page before this one."""
        await self._invoke("go_back")

    async def go_forward(self) -> None:
        """Go to the page after this one."""
        await self._invoke("go_forward")

    async def enable_zoom(self) -> None:
        """Let the user zoom."""
        await self._invoke("enable_zoom")

    async def disable_zoom(self) -> None:
        """Do not let the user zoom."""
        await self._invoke("disable_zoom")

    async def clear_cache(self) -> None:
        """Forget what was kept of pages to load them faster."""
        await self._invoke("clear_cache")

    async def clear_local_storage(self) -> None:
        """Forget what scripts have stored."""
        await self._invoke("clear_local_storage")

    async def get_current_url(self) -> str | None:
        """Ask for the page's address."""
        url: str | None = await self._invoke("get_current_url")
        return url

    async def get_title(self) -> str | None:
        """Ask for the page's title."""
        title: str | None = await self._invoke("get_title")
        return title

    async def get_user_agent(self) -> str | None:
        """Ask what it calls itself to servers."""
        agent: str | None = await self._invoke("get_user_agent")
        return agent

    async def load_file(self, path: str) -> None:
        """Show a file of the device."""
        await self._invoke("load_file", {"path": path})

    async def load_request(self, url: str, method: RequestMethod = RequestMethod.GET) -> None:
        """Go to an address."""
        await self._invoke("load_request", {"url": url, "method": method})

    async def run_javascript(self, value: str) -> None:
        """Run a script in the page."""
        await self._invoke("run_javascript", {"value": value})

    async def load_html(self, value: str, base_url: str | None = None) -> Self:
        """Show a text in HTML; addresses in it begin at `base_url`."""
        await self._invoke("load_html", {"value": value, "base_url": base_url})
        return self

    async def scroll_to(self, x: int, y: int) -> None:
        """Scroll to a place, in pixels."""
        await self._invoke("scroll_to", {"x": x, "y": y})

    async def scroll_by(self, x: int, y: int) -> None:
        """Scroll by a distance, in pixels."""
        await self._invoke("scroll_by", {"x": x, "y": y})

    async def set_javascript_mode(self, mode: JavaScriptMode) -> None:
        """Say whether scripts run."""
        await self._invoke("set_javascript_mode", {"mode": mode})
