"""Encrypting what leaves the server, such as a saved token: `ft.security.encrypt(text, key)`.

The forms are those of `flet.security`, so what one has encrypted the other decrypts. Needs `cryptography`, which the
extra `security` installs. To make a key of a password takes a good part of a second, on purpose.
"""

from __future__ import annotations

import base64
import hashlib
import os
from importlib import import_module
from typing import Any

__all__ = ["decrypt", "decrypt_aes_gcm_256", "encrypt", "encrypt_aes_gcm_256"]

SALT = 16
"""Bytes of salt, in front."""
NONCE = 32
"""Bytes that make each AES message differ, behind the salt."""
ROUNDS = 600_000
"""How often the key is hashed."""


def encrypt(plain_text: str, secret_key: str) -> str:
    """Encrypt a text by Fernet, with a key made of the secret and a random salt.

    Args:
        plain_text: the text.
        secret_key: the secret; keep it in the environment, not in the program.

    Raises:
        ModuleNotFoundError: `cryptography` is not installed.
    """
    salt = os.urandom(SALT)
    token = _library("fernet").Fernet(_key(secret_key, salt)).encrypt(plain_text.encode())
    return base64.urlsafe_b64encode(salt + token).decode()


def decrypt(encrypted_data: str, secret_key: str) -> str:
    """The text that `encrypt` was given.

    Raises:
        cryptography.fernet.InvalidToken: the secret is another, or the data were changed.
        ValueError: it is no such data at all.
        ModuleNotFoundError: `cryptography` is not installed.
    """
    data = base64.urlsafe_b64decode(encrypted_data)
    text: bytes = _library("fernet").Fernet(_key(secret_key, data[:SALT])).decrypt(data[SALT:])
    return text.decode()


def encrypt_aes_gcm_256(plain_text: str, secret_key: str) -> str:
    """Encrypt a text by AES-GCM with a key of 256 bits, made of the secret and a random salt.

    Raises:
        ModuleNotFoundError: `cryptography` is not installed.
    """
    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    sealed = _aes(secret_key, salt).encrypt(nonce, plain_text.encode(), None)
    return base64.urlsafe_b64encode(salt + nonce + sealed).decode()


def decrypt_aes_gcm_256(encrypted_data: str, secret_key: str) -> str:
    """The text that `encrypt_aes_gcm_256` was given.

    Raises:
        cryptography.exceptions.InvalidTag: the secret is another, or the data were changed.
        ValueError: it is no such data at all.
        ModuleNotFoundError: `cryptography` is not installed.
    """
    data = base64.urlsafe_b64decode(encrypted_data)
    salt, nonce, sealed = data[:SALT], data[SALT : SALT + NONCE], data[SALT + NONCE :]
    text: bytes = _aes(secret_key, salt).decrypt(nonce, sealed, None)
    return text.decode()


def _key(secret_key: str, salt: bytes) -> bytes:
    return base64.urlsafe_b64encode(hashlib.pbkdf2_hmac("sha256", secret_key.encode(), salt, ROUNDS))


def _aes(secret_key: str, salt: bytes) -> Any:
    key = hashlib.sha256(_key(secret_key, salt)).hexdigest()[:32].encode()  # the form that Flet has
    return _library("hazmat.primitives.ciphers.aead").AESGCM(key)


def _library(part: str) -> Any:
    try:
        return import_module(f"cryptography.{part}")
    except ImportError as error:
        raise ModuleNotFoundError("encrypting needs `cryptography`: install `reactree[security]`") from error
