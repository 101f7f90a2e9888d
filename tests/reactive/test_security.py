"""Encrypting what leaves the server."""

from __future__ import annotations

import subprocess
import sys

import flet.security
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.fernet import InvalidToken

from reactive import security

TEXT = "a saved tokén"


@pytest.mark.parametrize("name", ["crypt", "crypt_aes_gcm_256"])
def test_what_was_encrypted_can_be_read_with_the_key_here_and_in_flet(name: str) -> None:
    ours, theirs = getattr(security, f"en{name}"), getattr(flet.security, f"en{name}")
    assert getattr(security, f"de{name}")(theirs(TEXT, "key"), "key") == TEXT
    sealed = ours(TEXT, "key")
    assert getattr(flet.security, f"de{name}")(sealed, "key") == TEXT
    assert sealed != ours(TEXT, "key")


def test_another_key_reads_nothing() -> None:
    with pytest.raises(InvalidToken):
        security.decrypt(security.encrypt(TEXT, "key"), "other")
    with pytest.raises(InvalidTag):
        security.decrypt_aes_gcm_256(security.encrypt_aes_gcm_256(TEXT, "key"), "other")


def test_without_the_library_it_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['cryptography'] = None\n"
        "import reactive as ft\n"
        "try: ft.security.encrypt('a', 'b')\n"
        "except ModuleNotFoundError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "install `reactree[security]`" in said
