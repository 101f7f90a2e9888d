"""Who may come in: from which page, through which proxy, and whether the program knows him.

    access = Access(trusted_proxies=["10.0.0.0/8"], allowed_origins=["https://example.org"], authenticate=by_cookie)
    info = await access.admit(request)          # a ClientInfo, or Refused with the status of the answer

Sans-I/O: a driver makes a `Request` of what its library hands it.
"""

from __future__ import annotations

import inspect
import ipaddress
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs, urlsplit

import attrs

from transport.session import ClientInfo

__all__ = ["Access", "Authenticate", "RefusedError", "Request"]

logger = logging.getLogger("reactree.server")

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
UNIX = "unix"
"""Stands among the trusted proxies for whoever connects over a Unix socket."""


@attrs.frozen(kw_only=True)
class Request:
    """One request, before it is known who sends it."""

    method: str = "GET"
    target: str
    """Path and query, as they came."""
    headers: tuple[tuple[str, str], ...] = ()
    """Names and values, in the order in which they came."""
    peer: str | None = None
    """The address at the other end of the connection; None over a Unix socket."""
    scheme: str = "http"
    body: AsyncIterator[bytes] | None = attrs.field(default=None, repr=False)

    @property
    def path(self) -> str:
        """The path, without the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        """The parameters of the query; of one that stands twice the first."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.target).query).items()}

    def header(self, name: str) -> str | None:
        """The value of a header, in whatever case; of one that stands several times all, with commas between."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(found) if found else None

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies; none if they cannot be read."""
        try:
            return {name: morsel.value for name, morsel in SimpleCookie(self.header("Cookie") or "").items()}
        except CookieError:
            return {}

    @property
    def bearer(self) -> str | None:
        """The token of an `Authorization: Bearer` header."""
        kind, _, token = (self.header("Authorization") or "").partition(" ")
        return token.strip() or None if kind.lower() == "bearer" else None


Authenticate = Callable[[Request], Any | Awaitable[Any]]
"""Says who sends a request: anything true, which `page.identity` then is; None or False for nobody."""


class RefusedError(Exception):
    """A request that is not admitted, with the HTTP status of the answer."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class Access:
    """The rules of one server.

    Args:
        allowed_origins: the pages that may connect, such as `"https://example.org"`, beside those that this server has
            served itself; `"*"` for every page.
        trusted_proxies: addresses and networks whose `Forwarded` and `X-Forwarded-*` headers are believed; `"unix"` for
            who connects over a Unix socket.
        authenticate: says who sends a request; without it everybody is let in.

    Raises:
        ValueError: an origin or a network cannot be read.
    """

    def __init__(
        self,
        *,
        allowed_origins: Iterable[str] = (),
        trusted_proxies: Iterable[str] = (),
        authenticate: Authenticate | None = None,
    ) -> None:
        self._any_origin = "*" in (origins := list(allowed_origins))
        self._origins = {_origin(origin) for origin in origins if origin != "*"}
        proxies = list(trusted_proxies)
        self._trust_unix = UNIX in proxies
        self._networks: list[Network] = [ipaddress.ip_network(each, strict=False) for each in proxies if each != UNIX]
        self._authenticate = authenticate

    async def admit(self, request: Request) -> ClientInfo:
        """Who connects to a page.

        Raises:
            RefusedError: another site's page, or nobody that the program knows.
        """
        ip, scheme, host = self.seen_through_proxies(request)
        self._check_origin(request, host)
        identity = await self.identify(request)
        return ClientInfo(
            ip=ip,
            user_agent=request.header("User-Agent"),
            load=request.query.get("load"),
            identity=identity,
            url=f"{scheme}://{host}{request.path.rpartition('/')[0]}" if host else None,
        )

    def check_origin(self, request: Request) -> None:
        """See to it that a request comes from a page that may send it, or from no page.

        Raises:
            RefusedError: it comes from another site's page.
        """
        self._check_origin(request, self.seen_through_proxies(request)[2])

    def _check_origin(self, request: Request, host: str) -> None:
        origin = request.header("Origin")
        if origin is not None and not self._may_connect(origin, host):
            logger.warning("a connection from a page of %s to %s was refused", origin, host)
            raise RefusedError(403, "This page may not connect to this app.")

    async def identify(self, request: Request) -> Any:
        """Who sends a request; None if nobody asks.

        Raises:
            RefusedError: nobody that the program knows, or the program's function failed.
        """
        if self._authenticate is None:
            return None
        try:
            identity = self._authenticate(request)
            if inspect.isawaitable(identity):
                identity = await identity
        except Exception as error:
            logger.exception("authenticate failed for a request from %s", request.peer)
            raise RefusedError(500, "Who you are could not be found out.") from error
        if not identity:
            raise RefusedError(401, "Please sign in.")
        return identity

    def seen_through_proxies(self, request: Request) -> tuple[str | None, str, str]:
        """The client's address, the scheme and the host that it used, as the proxies tell that are believed."""
        host = request.header("Host") or ""
        if not self._trusts(request.peer):
            return request.peer, request.scheme, host
        hops = _forwarded(request.header("Forwarded")) or _x_forwarded(request)
        client, scheme = request.peer, request.scheme
        for hop in reversed(hops):  # the last is what the nearest proxy has written
            client = hop.get("for", client)
            scheme = hop.get("proto", scheme)
            host = hop.get("host", host)
            if not self._trusts(client):
                break
        return client, scheme, host

    def _trusts(self, peer: str | None) -> bool:
        if peer is None:
            return self._trust_unix
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        mapped = getattr(address, "ipv4_mapped", None)
        return any((mapped or address) in network for network in self._networks)

    def _may_connect(self, origin: str, host: str) -> bool:
        if self._any_origin or origin in self._origins:
            return True
        try:
            return urlsplit(origin).netloc == host
        except ValueError:  # such as http://[
            return False


def _origin(text: str) -> str:
    parts = urlsplit(text)
    if not parts.scheme or not parts.netloc or parts.path.strip("/"):
        raise ValueError(f"allowed_origins: {text!r} was given; accepted: '*', or such as 'https://example.org'")
    return f"{parts.scheme}://{parts.netloc}"


def _forwarded(header: str | None) -> list[dict[str, str]]:
    """The hops that a `Forwarded` header tells of (RFC 7239), the client's own first."""
    hops = []
    for element in (header or "").split(","):
        pairs = (pair.partition("=") for pair in element.split(";"))
        hop = {name.strip().lower(): value.strip().strip('"') for name, found, value in pairs if found}
        if "for" in hop:
            hop["for"] = _without_port(hop["for"])
        if hop:
            hops.append(hop)
    return hops


def _x_forwarded(request: Request) -> list[dict[str, str]]:
    """The hops that `X-Forwarded-*` headers tell of. Scheme and host are what the nearest proxy was asked for."""
    hops = [{"for": _without_port(part.strip())} for part in (request.header("X-Forwarded-For") or "").split(",")]
    hops = [hop for hop in hops if hop["for"]] or [{}]
    for name, header in (("proto", "X-Forwarded-Proto"), ("host", "X-Forwarded-Host")):
        value = (request.header(header) or "").rpartition(",")[2].strip()
        if value:
            hops[-1][name] = value
    return hops


def _without_port(node: str) -> str:
    if node.startswith("["):
        return node[1:].partition("]")[0]
    return node.partition(":")[0] if node.count(":") == 1 else node
