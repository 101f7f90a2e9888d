"""The rules of HTTP, case by case."""

from __future__ import annotations

import pytest

from client_flutter.negotiation import (
    accepts_gzip,
    content_type,
    is_compressible,
    matching_etag,
    parse_range,
    wants_html,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("main.dart.js", "text/javascript; charset=utf-8"),
        ("main.dart.mjs", "text/javascript; charset=utf-8"),
        ("canvaskit/skwasm.WASM", "application/wasm"),
        ("version.json", "application/json"),
        ("a.woff2", "font/woff2"),
        ("a.otf", "font/otf"),
        ("a.ttf", "font/ttf"),
        ("ink_sparkle.frag", "text/plain; charset=utf-8"),
        ("favicon.png", "image/png"),
        ("canvaskit.js.symbols", "text/plain; charset=utf-8"),
        ("assets/NOTICES", "text/plain; charset=utf-8"),
        ("AssetManifest.bin", "application/octet-stream"),
        ("clip.mp4", "video/mp4"),
        ("a.b/c", "application/octet-stream"),
    ],
)
def test_types(name: str, kind: str) -> None:
    assert content_type(name) == kind


def test_what_is_packed_already_is_not_compressed() -> None:
    assert [name for name in ("a.js", "a.wasm", "a.otf", "a.svg") if not is_compressible(name)] == []
    assert [name for name in ("a.png", "a.woff2", "a.whl", "a.zip", "a.mp4") if is_compressible(name)] == []


@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        ("", False),
        ("gzip", True),
        ("deflate, GZIP;q=0.5, br", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*", True),
        ("*;q=0", False),
        ("br, *;q=0, gzip", True),
        ("identity", False),
        ("gzipped", False),
    ],
)
def test_accept_encoding(header: str, accepted: bool) -> None:
    assert accepts_gzip(header) is accepted


@pytest.mark.parametrize(
    ("header", "held"),
    [("", None), ('"a"', '"a"'), ('W/"b" , "x"', '"b"'), ("*", '"a"'), ('"x", "y"', None), ("a", None)],
)
def test_if_none_match(header: str, held: str | None) -> None:
    assert matching_etag(header, ('"a"', '"b"')) == held


@pytest.mark.parametrize(
    ("header", "extent"),
    [
        ("bytes=0-", (0, 100)),
        ("bytes=10-19", (10, 20)),
        ("bytes=90-500", (90, 100)),
        ("bytes=-10", (90, 100)),
        ("bytes=-500", (0, 100)),
        ("bytes=-0", (100, 100)),
        ("bytes=100-", (100, 100)),
        ("bytes=20-10", None),
        ("bytes=0-1,5-6", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("items=0-1", None),
        ("bytes=a-b", None),
        ("bytes=٣-", None),
        ("bytes=" + "9" * 5000 + "-", None),
    ],
)
def test_ranges(header: str, extent: tuple[int, int] | None) -> None:
    assert parse_range(header, 100) == extent


def test_pages_are_asked_for_by_name() -> None:
    assert wants_html("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
    assert not wants_html("*/*")
