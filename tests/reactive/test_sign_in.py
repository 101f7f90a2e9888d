"""Signing in: a program on a real socket, a real service on another, and a browser that follows what they say."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

import reactive as ft
from reactive.auth import Authorization, AuthorizationService, OAuthProvider, OAuthToken
from reactive.auth.logins import PATIENCE, Logins
from tests.live import ServedApp, SocketUser, serving, until
from tests.reactive.oauth_service import CLIENT, LASTS, SECRET, Service, service


@pytest.fixture(autouse=True)
def _without_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")


class Program:
    """A page that signs in, and what has come of it."""

    def __init__(self, there: Service, **login: Any) -> None:
        self.there = there
        self.login = login
        self.port = 0
        self.pages: list[ft.Page] = []
        self.opened: list[str] = []
        self.events: list[Any] = []

    def provider(self, **options: Any) -> OAuthProvider:
        given = {
            "client_id": CLIENT,
            "client_secret": SECRET,
            "authorization_endpoint": f"{self.there.base}/authorize",
            "token_endpoint": f"{self.there.base}/token",
            "redirect_url": f"http://127.0.0.1:{self.port}/oauth_callback",
            "scopes": ["read"],
            "user_scopes": ["who"],
            "group_scopes": ["groups"],
            "user_endpoint": f"{self.there.base}/me",
            "user_id_fn": lambda user: user["sub"],
        }
        return OAuthProvider(**(given | options))

    async def open(self, address: str) -> None:
        self.opened.append(address)

    def main(self, page: ft.Page) -> None:
        self.pages.append(page)
        page.on_login = page.on_logout = self.events.append
        page.add(ft.Text("there"))

    async def begin(self, at: int = 0, *, provider: dict[str, Any] | None = None, **options: Any) -> str:
        """Sign in: the address that the user is to open."""
        login = {"on_open_authorization_url": self.open, **self.login, **options}
        await self.pages[at].login(self.provider(**(provider or {})), **login)
        return self.opened[-1]


@contextlib.asynccontextmanager
async def signing_in(program: Program) -> AsyncIterator[tuple[ServedApp, SocketUser]]:
    async with serving(program.main) as app:
        program.port = app.port
        user = await app.visit()
        await until(lambda: program.pages)
        yield app, user
        await user.leave()


async def browse(address: str, **options: Any) -> httpx.Response:
    """What a browser does with an address."""
    async with httpx.AsyncClient(follow_redirects=options.pop("follow", True)) as browser:
        return await browser.get(address)


def test_a_user_signs_in_and_out() -> None:
    async def go(there: Service) -> None:
        program = Program(there, fetch_groups=True, scope=["more"])
        async with signing_in(program):
            page = program.pages[0]
            assert page.auth is None
            shown = await browse(await program.begin())
            assert (shown.status_code, "You are signed in" in shown.text) == (200, True)
            assert shown.headers["Cache-Control"] == "no-store"
            await until(lambda: program.events)
            assert (program.events[0].name, program.events[0].error) == ("login", None)
            assert (page.auth.user.id, page.auth.user["name"], page.auth.user.groups) == ("7", "Ada", [])
            assert set(there.scopes) == {"more", "read", "who", "groups"}
            token = await page.auth.get_token()
            assert token.access_token in there.rules.tokens
            page.logout()
            await until(lambda: len(program.events) == 2)
            assert (program.events[1].name, page.auth) == ("logout", None)

    with service() as there:
        asyncio.run(go(there))


def test_an_answer_is_taken_once_and_only_of_a_login_that_was_begun() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            address = await program.begin()
            back = (await browse(address, follow=False)).headers["Location"]
            assert (await browse(back)).status_code == 200
            assert (await browse(back)).status_code == 400
            here = f"http://127.0.0.1:{program.port}/oauth_callback"
            for query in ("", "?code=x", "?code=x&state=guess", "?state="):
                refused = await browse(here + query)
                assert (refused.status_code, "Not signed in" in refused.text) == (400, True)
            await until(lambda: program.events)
            assert len(program.events) == 1

    with service() as there:
        asyncio.run(go(there))


def test_each_login_has_its_own_state_and_a_new_one_of_the_page_ends_the_one_before() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            first, second = await program.begin(), await program.begin()
            assert parse_qs(urlsplit(first).query)["state"] != parse_qs(urlsplit(second).query)["state"]
            assert (await browse(first)).status_code == 400
            assert (await browse(second)).status_code == 200

    with service() as there:
        asyncio.run(go(there))


def test_a_login_signs_in_the_page_that_began_it_and_no_other() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program) as (app, _):
            other = await app.visit()
            await until(lambda: len(program.pages) == 2)
            await browse(await program.begin(1))
            await until(lambda: program.events)
            assert (program.pages[0].auth, program.pages[1].auth.user.id) == (None, "7")
            assert program.events[0].page is program.pages[1]
            await other.leave()

    with service() as there:
        asyncio.run(go(there))


def test_with_pkce_each_login_has_a_new_verifier() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            provider = {"code_challenge_method": "S256"}
            first = await program.begin(provider=provider)
            second = await program.begin(provider=provider)
            challenges = [parse_qs(urlsplit(address).query)["code_challenge"] for address in (first, second)]
            assert challenges[0] != challenges[1]
            assert (await browse(second)).status_code == 200
            await until(lambda: program.events)
            assert program.events[0].error is None

    with service(pkce=True) as there:
        asyncio.run(go(there))


def test_what_the_service_refuses_is_told_to_the_program_and_escaped_for_the_user() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            shown = await browse(await program.begin())
            await until(lambda: program.events)
            event = program.events[0]
            assert (event.error, event.error_description, program.pages[0].auth) == ("denied", "<b>no</b>", None)
            assert "&lt;b&gt;no" in shown.text
            assert "<b>no" not in shown.text

    with service(refuses="denied") as there:
        asyncio.run(go(there))


def test_a_wrong_secret_of_the_app_is_an_error_of_the_login() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            await browse(await program.begin(provider={"client_secret": "wrong"}))
            await until(lambda: program.events)
            assert "invalid_client" in program.events[0].error
            assert program.pages[0].auth is None

    with service() as there:
        asyncio.run(go(there))


def test_the_window_shows_what_the_program_says_or_the_program_itself() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            shown = await browse(await program.begin(complete_page_html="<h1>Welcome</h1>"))
            assert shown.text == "<h1>Welcome</h1>"
            back = (await browse(await program.begin(redirect_to_page=True), follow=False)).headers["Location"]
            home = await browse(back, follow=False)
            assert (home.status_code, home.headers["Location"]) == (303, f"http://127.0.0.1:{program.port}/")

    with service() as there:
        asyncio.run(go(there))


def test_a_saved_token_signs_in_without_the_user_and_is_renewed_when_it_is_over() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            page = program.pages[0]
            await browse(await program.begin())
            token = await page.auth.get_token()
            assert LASTS - 60 < token.expires_in <= LASTS
            again = OAuthToken.from_json(token.to_json())
            assert again == token
            again.expires_at = 1.0
            there.asked.clear()
            service = await page.login(program.provider(), saved_token=again.to_json())
            renewed = await service.get_token()
            assert renewed.access_token != token.access_token
            assert (there.asked, service.user.id) == (["/token", "/me"], "7")
            await until(lambda: len(program.events) == 2)
            assert (program.events[1].error, page.auth) == (None, service)
            with pytest.raises(ValueError, match="this is no saved token"):
                await page.login(program.provider(), saved_token="nonsense")

    with service() as there:
        asyncio.run(go(there))


def test_without_another_way_the_client_opens_the_service_in_a_window() -> None:
    async def go(there: Service) -> None:
        program = Program(there)

        opened: list[str] = []

        def main(page: ft.Page) -> None:
            program.main(page)
            page.web = True
            page.add(ft.Button("Sign in", on_click=lambda: page.run_task(page.login, program.provider())))

        async with serving(main) as app:
            program.port = app.port
            user = await app.visit()
            user.model.methods["UrlLauncher", "open_window"] = lambda node, args: opened.append(args["url"])
            await until(lambda: user.model.alive("Button"))
            user.click()
            await until(lambda: opened)
            assert opened[0].startswith(f"{there.base}/authorize?")
            await user.leave()

    with service() as there:
        asyncio.run(go(there))


class Keys(Authorization):
    """Signs in by a key, without OAuth's token."""

    def __init__(self, provider: Any, fetch_user: bool, fetch_groups: bool, scope: Any) -> None:
        self.key = ""
        self.provider = provider

    def get_authorization_data(self) -> tuple[str, str]:
        self.state = "my own secret"
        return f"{self.provider.redirect_url}?state=my+own+secret&code=abc", self.state

    async def request_token(self, code: str) -> None:
        self.key = code


def test_a_class_of_the_programs_own_can_do_it() -> None:
    async def go(there: Service) -> None:
        program = Program(there)
        async with signing_in(program):
            await browse(await program.begin(authorization=Keys))
            await until(lambda: program.events)
            assert program.pages[0].auth.key == "abc"

    with service() as there:
        asyncio.run(go(there))


def test_a_login_is_over_after_a_while_and_when_its_page_is() -> None:
    now = 0.0

    async def go(there: Service) -> None:
        nonlocal now
        program = Program(there)
        async with signing_in(program) as (app, _user):
            app.program.__dict__["_logins"] = logins = Logins(lambda *event: None, lambda: now)
            state = parse_qs(urlsplit(await program.begin()).query)["state"][0]
            now = PATIENCE + 1.0
            assert (await logins.answered({"state": state, "code": "x"})).status == 400

            state = parse_qs(urlsplit(await program.begin()).query)["state"][0]
            app.hub.end(app.sessions[0])
            assert (await logins.answered({"state": state, "code": "x"})).status == 400
            assert not logins._waiting

    with service() as there:
        asyncio.run(go(there))


def test_secrets_do_not_show() -> None:
    token = OAuthToken("secret-1", refresh_token="secret-2")
    assert "secret" not in repr(token)
    provider = OAuthProvider("app", "secret", "https://a", "https://b", "https://c")
    assert "secret" not in repr(provider)


def test_the_address_of_the_service_must_be_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OAUTHLIB_INSECURE_TRANSPORT")
    login = AuthorizationService(OAuthProvider("app", "s", "http://a", "http://b", "http://c"), True, False)
    with pytest.raises(Exception, match="https"):
        login.get_authorization_data()


def test_without_the_libraries_it_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['oauthlib'] = None\n"
        "import reactive as ft\n"
        "provider = ft.auth.GitHubOAuthProvider('a', 'b', 'https://c')\n"
        "try: ft.auth.AuthorizationService(provider, True, False)\n"
        "except ModuleNotFoundError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "signing in needs `oauthlib`: install `reactree[auth]`" in said
