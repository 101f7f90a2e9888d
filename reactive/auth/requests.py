"""Requests to a service that people sign in with."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["get_json", "need", "post_form"]

AGENT = {"User-Agent": "reactree", "Accept": "application/json"}
SECONDS = 30
"""How long a service may take to answer."""


def need(module: str) -> Any:
    """A library of the extra `auth`.

    Raises:
        ModuleNotFoundError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise ModuleNotFoundError(f"signing in needs `{library}`: install `reactree[auth]`") from error


async def get_json(address: str, access_token: str) -> Any:
    """What an address tells those who have that token.

    Raises:
        httpx.HTTPError: it tells nothing.
    """
    async with need("httpx").AsyncClient(follow_redirects=True, timeout=SECONDS) as client:
        answer = await client.get(address, headers={**AGENT, "Authorization": f"Bearer {access_token}"})
        answer.raise_for_status()
        return answer.json()


async def post_form(address: str, form: str) -> tuple[int, str]:
    """Send a form; the status and the text of the answer.

    Raises:
        httpx.HTTPError: there is no answer.
    """
    headers = {**AGENT, "Content-Type": "application/x-www-form-urlencoded"}
    async with need("httpx").AsyncClient(timeout=SECONDS) as client:  # a form with secrets follows no redirect
        answer = await client.post(address, content=form, headers=headers)
        return answer.status_code, answer.text
