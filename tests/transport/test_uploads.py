"""Addresses that a file may be uploaded to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from transport import uploads
from transport.uploads import upload_target, upload_url


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACTREE_SECRET_KEY", "a key")
    monkeypatch.delenv("FLET_SECRET_KEY", raising=False)


def token(address: str) -> str:
    parts = urlsplit(address)
    assert parts.path == "/upload"
    return parse_qs(parts.query)["t"][0]


def test_an_address_is_for_the_name_that_it_was_made_for() -> None:
    assert upload_target(token(upload_url("reports/may & june.pdf", 60))) == "reports/may & june.pdf"


@pytest.mark.parametrize("name", ["", "..", "../x", "a/../../x", "/etc/passwd", "\\x", "C:\\x", "a\0b", "a/.."])
def test_a_name_does_not_lead_out_of_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="a path below the folder for uploads"):
        upload_url(name, 60)


def test_it_lasts_as_long_as_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    address = upload_url("a", 60)

    class Later(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime.now(UTC) + timedelta(seconds=62)

    monkeypatch.setattr(uploads, "datetime", Later)
    with pytest.raises(ValueError, match="this address is over"):
        upload_target(token(address))
    for seconds in (0, -1):
        with pytest.raises(ValueError, match="a positive number of seconds"):
            upload_url("a", seconds)


def test_another_key_or_a_changed_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    signed = token(upload_url("a", 60))
    with pytest.raises(ValueError, match="not made here"):
        upload_target(signed[:-2] + "xx")
    monkeypatch.setenv("REACTREE_SECRET_KEY", "another key")
    with pytest.raises(ValueError, match="not made here"):
        upload_target(signed)


def test_flets_name_for_the_key_does_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    signed = token(upload_url("a", 60))
    monkeypatch.delenv("REACTREE_SECRET_KEY")
    monkeypatch.setenv("FLET_SECRET_KEY", "a key")
    assert upload_target(signed) == "a"


def test_without_a_key_the_process_draws_one_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("REACTREE_SECRET_KEY")
    uploads._key_of_the_process.cache_clear()
    with caplog.at_level("INFO"):
        signed = token(upload_url("a", 60))
        assert upload_target(signed) == "a"
        assert upload_url("b", 60)
    assert caplog.text.count("REACTREE_SECRET_KEY") == 1
    uploads._key_of_the_process.cache_clear()  # another process
    with pytest.raises(uploads.ForgedError):
        upload_target(signed)
