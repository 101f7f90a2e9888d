"""How a program comes to a token, and to the user that it is of. The words of the protocol are oauthlib's."""

from __future__ import annotations

import asyncio
import secrets
import time
from typing import TYPE_CHECKING, Any

from reactive.auth.accounts import OAuthToken, User
from reactive.auth.requests import get_json, need, post_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reactive.auth.providers import OAuthProvider

__all__ = ["Authorization", "AuthorizationService"]

EARLY = 10
"""How long before its end a token is replaced, in seconds: the next request takes a while too."""


class Authorization:
    """What `page.login` asks of the class that it is given. For those who sign in by other means than OAuth's."""

    state: str = ""
    """What the service sends back with its answer: a secret of this one login."""

    async def dehydrate_token(self, saved_token: str) -> None:
        """Take up a token that was saved."""
        raise NotImplementedError

    async def get_token(self) -> Any:
        """The present token, renewed if need be."""
        raise NotImplementedError

    def get_authorization_data(self) -> tuple[str, str]:
        """The address where the user agrees, and the `state` that goes with it."""
        raise NotImplementedError

    async def request_token(self, code: str) -> None:
        """Get the token for the code that the service's answer brought."""
        raise NotImplementedError


class AuthorizationService(Authorization):
    """Signs in by OAuth 2, with an authorization code. `page.auth` is one once somebody has signed in.

    Args:
        provider: the service.
        fetch_user: whether to ask who the user is.
        fetch_groups: whether to ask for the user's groups.
        scope: what to ask for, besides what the provider says.
    """

    def __init__(
        self, provider: OAuthProvider, fetch_user: bool, fetch_groups: bool, scope: list[str] | None = None
    ) -> None:
        self.provider = provider
        self.fetch_user = fetch_user
        self.fetch_groups = fetch_groups
        wanted = [*(scope or ()), *provider.scopes]
        wanted += provider.user_scopes if fetch_user else ()
        wanted += provider.group_scopes if fetch_groups else ()
        self.scope = list(dict.fromkeys(wanted))
        self.user: User | None = None
        """Who has signed in, if that was asked for."""
        self._token: OAuthToken | None = None
        self._renewing = asyncio.Lock()
        self._client = need("oauthlib.oauth2").WebApplicationClient(provider.client_id)
        self._verifier = provider.code_verifier

    def get_authorization_data(self) -> tuple[str, str]:
        """The address where the user agrees, and the `state` that goes with it: new at each call.

        Raises:
            oauthlib.oauth2.InsecureTransportError: the address of the service is not `https:`.
        """
        provider = self.provider
        self.state = secrets.token_urlsafe(32)
        challenge = provider.code_challenge
        if provider.code_challenge_method == "S256" and not (challenge or provider.code_verifier):
            self._verifier = self._client.create_code_verifier(64)
            challenge = self._client.create_code_challenge(self._verifier, "S256")
        address = self._client.prepare_request_uri(
            provider.authorization_endpoint,
            provider.redirect_url,
            scope=self.scope,
            state=self.state,
            code_challenge=challenge,
            code_challenge_method=provider.code_challenge_method if challenge else None,
            **provider.authorization_params,
        )
        return address, self.state

    async def request_token(self, code: str) -> None:
        """Get the token for the code that the service's answer brought, and what else is to be known of the user.

        Raises:
            oauthlib.oauth2.OAuth2Error: the service gives none.
            httpx.HTTPError: the service does not answer.
        """
        form = self._client.prepare_request_body(
            code=code,
            redirect_uri=self.provider.redirect_url,
            client_secret=self.provider.client_secret,
            code_verifier=self._verifier,
        )
        self._token = await self._ask(form)
        await self._fetch()

    async def dehydrate_token(self, saved_token: str) -> None:
        """Take up a token that `OAuthToken.to_json` has written.

        Raises:
            ValueError: it is none.
            oauthlib.oauth2.OAuth2Error: it is over, and the service gives no new one.
            httpx.HTTPError: the service does not answer.
        """
        self._token = OAuthToken.from_json(saved_token)
        await self.get_token()
        await self._fetch()

    async def get_token(self) -> OAuthToken | None:
        """The present token, renewed if it is over and the service allows it; None before there is one.

        Raises:
            oauthlib.oauth2.OAuth2Error: the service does not renew it.
            httpx.HTTPError: the service does not answer.
        """
        async with self._renewing:  # a token can be renewed once
            token = self._token
            if token is None or token.refresh_token is None or token.expires_at is None:
                return token
            if time.time() >= token.expires_at - EARLY:
                form = self._client.prepare_refresh_body(
                    client_id=self.provider.client_id,
                    client_secret=self.provider.client_secret,
                    refresh_token=token.refresh_token,
                )
                self._token = await self._ask(form, token.refresh_token)
            return self._token

    async def _ask(self, form: str, refresh_token: str | None = None) -> OAuthToken:
        status, text = await post_form(self.provider.token_endpoint, form)
        try:
            # The scope may be less than what was asked for: that is the user's right.
            given: Mapping[str, Any] = (
                need("oauthlib.oauth2").WebApplicationClient(self.provider.client_id).parse_request_body_response(text)
            )
        except need("oauthlib.oauth2").OAuth2Error:
            raise
        except ValueError as error:
            raise ValueError(f"{self.provider.token_endpoint} answered {status} and no token") from error
        return OAuthToken(
            access_token=given["access_token"],
            scope=list(given.get("scope") or ()) or None,
            token_type=given.get("token_type"),
            expires_in=given.get("expires_in"),
            expires_at=given.get("expires_at"),
            refresh_token=given.get("refresh_token") or refresh_token,
        )

    async def _fetch(self) -> None:
        """Ask who the user is, and for the user's groups, as wanted."""
        provider = self.provider
        if self._token is None or not self.fetch_user:
            return
        token = self._token.access_token
        user = await provider._fetch_user(token)
        if user is None and provider.user_endpoint is not None:
            if provider.user_id_fn is None:
                raise ValueError(f"{provider!r} has a user_endpoint, and needs a user_id_fn too")
            told = await get_json(provider.user_endpoint, token)
            user = User(told, str(provider.user_id_fn(told)))
        if user is not None and self.fetch_groups:
            user.groups = await provider._fetch_groups(token)
        self.user = user
