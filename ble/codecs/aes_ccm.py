"""AES-CCM, by the `cryptography` package."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESCCM


def opened(key: bytes, nonce: bytes, sealed: bytes, tag_length: int) -> bytes | None:
    """What is sealed (cipher text, then its tag), or None when key or nonce do not fit."""
    try:
        return AESCCM(key, tag_length=tag_length).decrypt(nonce, sealed, None)
    except InvalidTag:
        return None
