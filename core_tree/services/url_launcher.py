"""Opening addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.props import Prop, prop
from core_tree.services.service_action import ServiceAction, shared
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.enums import UrlTarget
    from core_tree.types.page import Url

__all__ = ["BrowserConfiguration", "LaunchMode", "OpenUrl", "UrlLauncher", "WebViewConfiguration"]


class LaunchMode(ClientEnum):
    """With what an address is opened."""

    PLATFORM_DEFAULT = "platformDefault"
    IN_APP_WEB_VIEW = "inAppWebView"
    IN_APP_BROWSER_VIEW = "inAppBrowserView"
    EXTERNAL_APPLICATION = "externalApplication"
    EXTERNAL_NON_BROWSER_APPLICATION = "externalNonBrowserApplication"


@value()
class WebViewConfiguration(Value):
    """What a web page that is shown inside the app may do."""

    enable_javascript: Prop[bool] = prop(default=True, always=True)
    """Whether it may run scripts."""
    enable_dom_storage: Prop[bool] = prop(default=True, always=True)
    """Whether it may keep data in the browser's storage."""
    headers: Prop[dict[str, str]] = prop(factory=dict)
    """Headers that are sent with the request."""


@value()
class BrowserConfiguration(Value):
    """How a browser that is shown inside the app looks."""

    show_title: Prop[bool] = prop(default=False, always=True)
    """Whether it shows the title of the page."""


@control("UrlLauncher")
class UrlLauncher(Service):
    """Opens addresses: of the web, of mail, of telephones and whatever else the user's system knows."""

    async def launch_url(
        self,
        url: str | Url,
        *,
        mode: LaunchMode = LaunchMode.PLATFORM_DEFAULT,
        web_view_configuration: WebViewConfiguration | None = None,
        browser_configuration: BrowserConfiguration | None = None,
        web_only_window_name: str | None = None,
    ) -> None:
        """Open an address.

        Args:
            url: the address.
            mode: with what it is opened.
            web_view_configuration: what the page may do, if it is shown inside the app.
            browser_configuration: how the browser looks, if it is shown inside the app.
            web_only_window_name: the browser's window that it opens in, such as `"_self"`.
        """
        args = {
            "url": url,
            "mode": mode,
            "web_view_configuration": web_view_configuration,
            "browser_configuration": browser_configuration,
            "web_only_window_name": web_only_window_name,
        }
        await self._invoke("launch_url", args)

    async def can_launch_url(self, url: str | Url) -> bool:
        """Ask whether something on the device can open the address."""
        return bool(await self._invoke("can_launch_url", {"url": url}))

    async def close_in_app_web_view(self) -> None:
        """Close the page that is shown inside the app."""
        await self._invoke("close_in_app_web_view")

    async def open_window(
        self,
        url: str | Url,
        *,
        title: str | None = None,
        width: float | None = None,
        height: float | None = None,
    ) -> None:
        """Open an address in a new window of the browser, which the browser may refuse.

        Args:
            url: the address.
            title: the title of the window.
            width: its width in pixels.
            height: its height in pixels.
        """
        await self._invoke("open_window", {"url": url, "title": title, "width": width, "height": height})

    async def supports_launch_mode(self, mode: LaunchMode) -> bool:
        """Ask whether the device can open addresses in that way."""
        return bool(await self._invoke("supports_launch_mode", {"mode": mode}))

    async def supports_close_for_launch_mode(self, mode: LaunchMode) -> bool:
        """Ask whether `close_in_app_web_view` can close what was opened in that way."""
        return bool(await self._invoke("supports_close_for_launch_mode", {"mode": mode}))


@value()
class OpenUrl(ServiceAction):
    """Opens an address, without asking the program: browsers let a page do so only at once when the user acts."""

    url: Prop[str] = prop(via="args")
    """The address."""
    target: Prop[UrlTarget | str | None] = prop(default=None, via="args")
    """Where it opens; by default in a new tab."""

    _called = "launch_url"

    def _find(self) -> UrlLauncher:
        return shared(UrlLauncher)

    def _arguments(self) -> dict[str, Any]:
        return {"url": super()._arguments()}
