"""Logins that are under way: from `page.login` until the service has sent the user back.

The service's answer is a request to this server, from a browser window that may be another than the page's. What ties
it to its page is the `state`: a secret that is good for one answer, within ten minutes.
"""

from __future__ import annotations

import hmac
import html
import time
import weakref
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import attrs

from core_tree.services.url_launcher import UrlLauncher
from reactive.auth.authorizations import Authorization, AuthorizationService

if TYPE_CHECKING:
    from core_tree.controls.page import Page
    from reactive.auth.providers import OAuthProvider

__all__ = ["Answer", "Logins"]

PATIENCE = 600
"""How long a user may take to agree, in seconds."""
Tell = Callable[["Page", str, Any], None]
"""Calls a page's handler of an event, of the page, its name and its data."""
MOST = 10_000
"""Logins under way at most; then the oldest is given up. Who opens many pages is not to fill the memory."""

DONE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}</title></head>
<body><script>window.close();</script><p>{words}</p></body></html>
"""


class Answer(NamedTuple):
    """What the user's browser gets who is sent back by the service."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@attrs.define
class Login:
    """One that is under way."""

    page: weakref.ref[Page]
    authorization: Authorization
    ends: float
    html: str | None
    redirect: str | None


def page_answer(status: int, text: str) -> Answer:
    """A page of HTML as an answer."""
    headers = (
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
    )
    return Answer(status, headers, text.encode())


def told(status: int, title: str, words: str) -> Answer:
    """A page that says something, and closes its window if it may."""
    return page_answer(status, DONE.format(title=html.escape(title), words=html.escape(words)))


class Logins:
    """The logins of one program that are under way. Its methods are called on the loop."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._waiting: dict[str, Login] = {}
        """By their `state`."""
        self._clock = clock

    async def login(
        self,
        page: Page,
        provider: OAuthProvider,
        *,
        fetch_user: bool,
        fetch_groups: bool,
        scope: list[str] | None,
        saved_token: str | None,
        on_open_authorization_url: Callable[[str], Awaitable[None]] | None,
        complete_page_html: str | None,
        redirect_to_page: bool,
        authorization: type[Authorization] | None,
    ) -> Authorization:
        """Begin a login; see `Page.login`."""
        make: Any = authorization or AuthorizationService
        service: Authorization = make(provider, fetch_user=fetch_user, fetch_groups=fetch_groups, scope=scope)
        if saved_token is not None:
            await service.dehydrate_token(saved_token)
            self._ended(page, service, None, None)
            return service
        address, state = service.get_authorization_data()
        self.forget(page)
        redirect = urlsplit(provider.redirect_url)._replace(path=page.route, query="").geturl()
        self._waiting[state] = Login(
            weakref.ref(page),
            service,
            self._clock() + PATIENCE,
            complete_page_html,
            redirect if redirect_to_page else None,
        )
        if on_open_authorization_url is not None:
            await on_open_authorization_url(address)
        elif page.web:
            await UrlLauncher().open_window(address, title="Sign in")
        else:
            await UrlLauncher().launch_url(address)
        return service

    def forget(self, page: Page) -> None:
        """Give up what the page has begun, and with it what is over and what nobody waits for."""
        now = self._clock()
        for state, login in tuple(self._waiting.items()):
            at = login.page()
            if at is None or at is page or at._ended or login.ends <= now:
                del self._waiting[state]
        while len(self._waiting) >= MOST:
            del self._waiting[next(iter(self._waiting))]

    async def answered(self, given: Mapping[str, str]) -> Answer:
        """The service has sent a user back, with that in the address."""
        login = self._waiting.pop(given.get("state", ""), None)
        page = login.page() if login is not None else None
        if login is None or page is None or page._ended or login.ends <= self._clock():
            return told(400, "Not signed in", "This login is over, or was never begun: try again in the app.")
        error, description = given.get("error"), given.get("error_description")
        if not error:
            error = await self._finish(login, given)
        self._ended(page, login.authorization, error, description)
        if login.redirect is not None:
            return Answer(303, (("Location", login.redirect), ("Cache-Control", "no-store")), b"")
        if error:
            return told(200, "Not signed in", f"{description or error} You can close this window.")
        if login.html:
            return page_answer(200, login.html)
        return told(200, "Signed in", "You are signed in. You can close this window.")

    @staticmethod
    async def _finish(login: Login, given: Mapping[str, str]) -> str | None:
        """Get the token; what went wrong, if anything."""
        state = getattr(login.authorization, "state", None) or given["state"]
        if not hmac.compare_digest(state, given["state"]):
            return "invalid_state"
        code = given.get("code")
        if not code:
            return "the service sent no code"
        try:
            await login.authorization.request_token(code)
        except Exception as failure:  # noqa: BLE001 - of the service, or of a class of the user's: the app is told
            return str(failure) or type(failure).__name__
        return None

    def _ended(self, page: Page, authorization: Authorization, error: str | None, description: str | None) -> None:
        if not error:
            page._authorization = authorization
        self._tell(page, "login", {"error": error, "error_description": description})
