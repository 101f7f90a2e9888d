"""What a service says of somebody who has signed in: who it is, in which groups, and the token to ask for more."""

from __future__ import annotations

import json
from typing import Any

import attrs

__all__ = ["Group", "OAuthToken", "User"]


class Group(dict[str, Any]):
    """A group of users; as a dict, all that the service says of it."""

    def __init__(self, kwargs: dict[str, Any], name: str) -> None:
        super().__init__(kwargs)
        self.name = name
        """What it is called."""


class User(dict[str, Any]):
    """Somebody who has signed in; as a dict, all that the service says of them."""

    def __init__(self, kwargs: dict[str, Any], id: str) -> None:
        super().__init__(kwargs)
        self.id = id
        """What tells them apart from all other users of the service."""
        self.groups: list[Group] = []
        """Their groups, if they were asked for."""


@attrs.define(repr=False)
class OAuthToken:
    """What the service gave for asking it in the user's name. A secret."""

    access_token: str
    """Goes with each request to the service."""
    scope: list[str] | None = None
    """What it allows."""
    token_type: str | None = None
    """How it is to be sent; usually `"Bearer"`."""
    expires_in: int | None = None
    """How long it is good for, in seconds from when it was given."""
    expires_at: float | None = None
    """When it ends, in seconds since 1970."""
    refresh_token: str | None = None
    """For getting the next one."""

    def to_json(self) -> str:
        """The token as text, to keep it; encrypt it before it leaves the server (`ft.security.encrypt`)."""
        given = {name: value for name, value in attrs.asdict(self).items() if value is not None}
        return json.dumps(given, separators=(",", ":"))

    @staticmethod
    def from_json(data: str) -> OAuthToken:
        """The token that `to_json` has written.

        Raises:
            ValueError: it has not.
        """
        try:
            return OAuthToken(**json.loads(data))
        except (TypeError, ValueError) as error:
            raise ValueError(f"this is no saved token: {error}") from error

    def __repr__(self) -> str:
        return f"OAuthToken(scope={self.scope!r}, expires_at={self.expires_at!r})"
