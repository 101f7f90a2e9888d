"""Signing in with the account of another service, by OAuth 2: `page.login(provider)`.

    provider = ft.auth.GitHubOAuthProvider(client_id, client_secret, "https://example.org/oauth_callback")

Needs the libraries of the extra `auth`: `oauthlib` and `httpx`.
"""

from reactive.auth.accounts import Group, OAuthToken, User
from reactive.auth.authorizations import Authorization, AuthorizationService
from reactive.auth.providers import (
    Auth0OAuthProvider,
    AzureOAuthProvider,
    GitHubOAuthProvider,
    GoogleOAuthProvider,
    OAuthProvider,
)

__all__ = [
    "Auth0OAuthProvider",
    "Authorization",
    "AuthorizationService",
    "AzureOAuthProvider",
    "GitHubOAuthProvider",
    "GoogleOAuthProvider",
    "Group",
    "OAuthProvider",
    "OAuthToken",
    "User",
]
