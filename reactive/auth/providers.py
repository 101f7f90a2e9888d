"""Services that people have accounts with: where to ask them, and as whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reactive.auth.accounts import Group, User
from reactive.auth.requests import get_json

__all__ = [
    "Auth0OAuthProvider",
    "AzureOAuthProvider",
    "GitHubOAuthProvider",
    "GoogleOAuthProvider",
    "OAuthProvider",
]


class OAuthProvider:
    """A service to sign in with.

    Args:
        client_id: what the service calls the app.
        client_secret: what the app shows the service that it is the one.
        authorization_endpoint: the page where the user agrees.
        token_endpoint: the address that gives tokens.
        redirect_url: where the service sends the user back to: this server's address with `/oauth_callback`.
        scopes: what is always asked for.
        user_scopes: what is asked for besides, to see who the user is.
        user_endpoint: the address that tells who the user is, as JSON.
        user_id_fn: gives the user's id, of what that address tells.
        group_scopes: what is asked for besides, to see the user's groups.
        code_challenge: PKCE: the challenge, for who makes it himself.
        code_challenge_method: PKCE: how the challenge is made. With `"S256"`, and neither challenge nor verifier given,
            each login has a new pair.
        code_verifier: PKCE: what the challenge was made of.
        authorization_params: further parameters for the page where the user agrees.
    """

    def __init__(  # noqa: PLR0917 - as in Flet
        self,
        client_id: str,
        client_secret: str,
        authorization_endpoint: str,
        token_endpoint: str,
        redirect_url: str,
        scopes: list[str] | None = None,
        user_scopes: list[str] | None = None,
        user_endpoint: str | None = None,
        user_id_fn: Callable[[Any], Any] | None = None,
        group_scopes: list[str] | None = None,
        code_challenge: str | None = None,
        code_challenge_method: str | None = None,
        code_verifier: str | None = None,
        authorization_params: dict[str, str] | None = None,
    ) -> None:
        self.client_id = client_id
        self.client_secret = client_secret
        self.authorization_endpoint = authorization_endpoint
        self.token_endpoint = token_endpoint
        self.redirect_url = redirect_url
        self.scopes = scopes or []
        self.user_scopes = user_scopes or []
        self.user_endpoint = user_endpoint
        self.user_id_fn = user_id_fn
        self.group_scopes = group_scopes or []
        self.code_challenge = code_challenge
        self.code_challenge_method = code_challenge_method
        self.code_verifier = code_verifier
        self.authorization_params = authorization_params or {}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r})"

    async def _fetch_user(self, access_token: str) -> User | None:  # noqa: ARG002
        """Ask who the user is. For subclasses; None leaves it to `user_endpoint`."""
        return None

    async def _fetch_groups(self, access_token: str) -> list[Group]:  # noqa: ARG002
        """Ask for the user's groups. For subclasses."""
        return []


class GitHubOAuthProvider(OAuthProvider):
    """Accounts of GitHub; the groups are the teams."""

    API = "https://api.github.com"

    def __init__(self, client_id: str, client_secret: str, redirect_url: str) -> None:
        super().__init__(
            client_id,
            client_secret,
            authorization_endpoint="https://github.com/login/oauth/authorize",
            token_endpoint="https://github.com/login/oauth/access_token",  # noqa: S106 - an address
            redirect_url=redirect_url,
            user_scopes=["read:user", "user:email"],
            group_scopes=["read:org"],
            code_challenge_method="S256",
        )

    async def _fetch_user(self, access_token: str) -> User | None:
        user = await get_json(f"{self.API}/user", access_token)
        mails = await get_json(f"{self.API}/user/emails", access_token)
        user["email"] = next((mail["email"] for mail in mails if mail["primary"]), user.get("email"))
        return User(user, str(user["id"]))

    async def _fetch_groups(self, access_token: str) -> list[Group]:
        return [Group(team, team["name"]) for team in await get_json(f"{self.API}/user/teams", access_token)]


class GoogleOAuthProvider(OAuthProvider):
    """Accounts of Google."""

    def __init__(self, client_id: str, client_secret: str, redirect_url: str) -> None:
        scope = "https://www.googleapis.com/auth/userinfo"
        super().__init__(
            client_id,
            client_secret,
            authorization_endpoint="https://accounts.google.com/o/oauth2/auth",
            token_endpoint="https://oauth2.googleapis.com/token",  # noqa: S106 - an address
            redirect_url=redirect_url,
            user_scopes=[f"{scope}.email", f"{scope}.profile"],
            user_endpoint="https://www.googleapis.com/oauth2/v3/userinfo",
            user_id_fn=lambda user: user["sub"],
            code_challenge_method="S256",
        )


class AzureOAuthProvider(OAuthProvider):
    """Accounts of Microsoft; `tenant` says whose."""

    def __init__(self, client_id: str, client_secret: str, redirect_url: str, tenant: str | None = "common") -> None:
        login = f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0"
        super().__init__(
            client_id,
            client_secret,
            authorization_endpoint=f"{login}/authorize",
            token_endpoint=f"{login}/token",
            redirect_url=redirect_url,
            user_scopes=["user.read"],
            user_endpoint="https://graph.microsoft.com/v1.0/me",
            user_id_fn=lambda user: user["id"],
            code_challenge_method="S256",
        )
        self.tenant = tenant


class Auth0OAuthProvider(OAuthProvider):
    """Accounts of an Auth0 tenant: `domain` is its host, `audience` the API that the token is for, if any."""

    def __init__(
        self, domain: str, client_id: str, client_secret: str, redirect_url: str, audience: str | None = None
    ) -> None:
        super().__init__(
            client_id,
            client_secret,
            authorization_endpoint=f"https://{domain}/authorize",
            token_endpoint=f"https://{domain}/oauth/token",
            redirect_url=redirect_url,
            scopes=["offline_access"],
            user_scopes=["openid", "profile", "email"],
            user_endpoint=f"https://{domain}/userinfo",
            user_id_fn=lambda user: user["sub"],
            code_challenge_method="S256",
            authorization_params=None if audience is None else {"audience": audience},
        )
        self.domain = domain
        self.audience = audience
