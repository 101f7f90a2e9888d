"""Who may come in: from which page, through which proxy, and as whom."""

from __future__ import annotations

import asyncio
import ipaddress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transport.access import Access, RefusedError, Request


def request(peer: str | None = "10.0.0.9", target: str = "/ws", **headers: str) -> Request:
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Request(target=target, headers=named, peer=peer)


def admit(access: Access, given: Request) -> Any:
    return asyncio.run(access.admit(given))


# -- pages -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("origin", "admitted"),
    [
        ("http://app.example:8550", True),
        ("https://app.example:8550", True),  # a proxy may speak TLS
        ("http://app.example", False),
        ("http://evil.example", False),
        ("http://app.example.evil.example:8550", False),
        ("null", False),
        ("https://other.example", True),
        ("http://other.example", False),
    ],
)
def test_only_pages_of_this_server_and_those_that_are_named_may_connect(origin: str, admitted: bool) -> None:
    access = Access(allowed_origins=["https://other.example"])
    given = request(Host="app.example:8550", Origin=origin)
    if admitted:
        assert admit(access, given).ip == "10.0.0.9"
    else:
        with pytest.raises(RefusedError) as refused:
            admit(access, given)
        assert refused.value.status == 403


def test_the_address_is_the_one_that_the_client_sees() -> None:
    access = Access(trusted_proxies=["10.0.0.9"])
    assert admit(access, request(Host="app:8550")).url == "http://app:8550"
    seen = request(target="/mine/ws?load=1", Forwarded="for=192.0.2.1;proto=https;host=example.org")
    assert admit(access, seen).url == "https://example.org/mine"


def test_programs_that_are_no_browsers_have_no_origin() -> None:
    assert admit(Access(), request(Host="app.example")).ip == "10.0.0.9"


def test_every_page_may_connect_where_that_is_asked_for() -> None:
    assert admit(Access(allowed_origins=["*"]), request(Host="a", Origin="http://b")) is not None


@pytest.mark.parametrize("origin", ["example.org", "https://example.org/path", ""])
def test_an_origin_that_is_none_is_refused_at_the_start(origin: str) -> None:
    with pytest.raises(ValueError, match="allowed_origins"):
        Access(allowed_origins=[origin])


# -- proxies -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "seen"),
    [
        ({}, ("10.0.0.9", "http", "app")),
        ({"X_Forwarded_For": "192.0.2.1"}, ("192.0.2.1", "http", "app")),
        ({"X_Forwarded_For": "192.0.2.1", "X_Forwarded_Proto": "https"}, ("192.0.2.1", "https", "app")),
        ({"X_Forwarded_For": "6.6.6.6, 192.0.2.1, 10.0.0.8"}, ("192.0.2.1", "http", "app")),
        ({"X_Forwarded_For": "192.0.2.1:4711"}, ("192.0.2.1", "http", "app")),
        ({"Forwarded": "for=192.0.2.1;proto=https;host=example.org"}, ("192.0.2.1", "https", "example.org")),
        ({"Forwarded": 'for="[2001:db8::1]:4711"'}, ("2001:db8::1", "http", "app")),
        ({"Forwarded": "for=6.6.6.6, for=192.0.2.1;proto=https"}, ("192.0.2.1", "https", "app")),
        ({"Forwarded": "for=192.0.2.1", "X_Forwarded_For": "6.6.6.6"}, ("192.0.2.1", "http", "app")),
        ({"Forwarded": ";;=,for"}, ("10.0.0.9", "http", "app")),
    ],
)
def test_what_a_trusted_proxy_tells_is_believed_as_far_as_proxies_are_trusted(
    headers: dict[str, str], seen: tuple[str, str, str]
) -> None:
    access = Access(trusted_proxies=["10.0.0.0/8"])
    assert access.seen_through_proxies(request(Host="app", **headers)) == seen


def test_nobody_else_is_believed() -> None:
    lie = {"Forwarded": "for=192.0.2.1;host=evil", "X_Forwarded_For": "192.0.2.1", "X_Forwarded_Proto": "https"}
    assert Access().seen_through_proxies(request(Host="app", **lie)) == ("10.0.0.9", "http", "app")
    trusting = Access(trusted_proxies=["172.16.0.0/12", "unix"])
    assert trusting.seen_through_proxies(request(Host="app", **lie))[0] == "10.0.0.9"
    assert trusting.seen_through_proxies(request(peer=None, Host="app", **lie))[0] == "192.0.2.1"


def test_an_address_of_ipv4_written_as_one_of_ipv6_is_the_same() -> None:
    access = Access(trusted_proxies=["10.0.0.0/8"])
    assert access.seen_through_proxies(request("::ffff:10.0.0.9", X_Forwarded_For="192.0.2.1"))[0] == "192.0.2.1"


def test_a_network_that_is_none_is_refused_at_the_start() -> None:
    with pytest.raises(ValueError, match="10\\.0\\.0"):
        Access(trusted_proxies=["10.0.0"])


@given(st.text(max_size=80), st.text(max_size=80))
def test_whatever_the_headers_say_the_untrusted_keep_their_address_and_nothing_breaks(one: str, other: str) -> None:
    given = request(Host="app", Forwarded=one, X_Forwarded_For=other, X_Forwarded_Proto=one)
    assert Access().seen_through_proxies(given) == ("10.0.0.9", "http", "app")
    client, _, _ = Access(trusted_proxies=["10.0.0.9"]).seen_through_proxies(given)
    assert client is None or isinstance(client, str)


@given(st.lists(st.ip_addresses(v=4), min_size=1, max_size=5))
def test_a_client_cannot_choose_its_address_by_lying_before_the_proxy(hops: list[ipaddress.IPv4Address]) -> None:
    lies = ", ".join(map(str, hops))
    access = Access(trusted_proxies=["10.0.0.9/32"])
    seen, _, _ = access.seen_through_proxies(request(X_Forwarded_For=f"{lies}, 192.0.2.77"))
    assert seen == "192.0.2.77"


# -- who it is ---------------------------------------------------------------------------------------------------------


def test_the_program_says_who_it_is_by_cookie_or_bearer() -> None:
    def who(given: Request) -> str | None:
        return {"sesame": "ali"}.get(given.cookies.get("word") or given.bearer or "")

    access = Access(authenticate=who)
    assert admit(access, request(Cookie="a=b; word=sesame")).identity == "ali"
    assert admit(access, request(Authorization="Bearer sesame")).identity == "ali"
    for nobody in (request(), request(Cookie="word=other"), request(Authorization="Basic sesame")):
        with pytest.raises(RefusedError) as refused:
            admit(access, nobody)
        assert refused.value.status == 401


def test_it_may_be_asked_asynchronously() -> None:
    async def who(given: Request) -> str:
        await asyncio.sleep(0)
        return given.query["user"]

    assert admit(Access(authenticate=who), request(target="/ws?user=ali&load=7")).identity == "ali"


def test_a_function_that_fails_lets_nobody_in_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def who(given: Request) -> str:
        raise KeyError("no such table")

    with pytest.raises(RefusedError) as refused:
        admit(Access(authenticate=who), request())
    assert refused.value.status == 500
    assert "table" not in refused.value.message
    assert "no such table" in caplog.text


@given(st.text(max_size=60))
def test_cookies_that_cannot_be_read_are_none(text: str) -> None:
    assert isinstance(request(Cookie=text).cookies, dict)
