"""Keys for keyed hashes, one a purpose, kept in the profile's own file.

Beside the hashes for now; with the encrypted file they move to the system's keyring.
"""

import secrets

from app.vault import Vault


def hashing_key(vault: Vault, name: str) -> bytes:
    """Return the key kept under ``name``; the first question makes it. Raises a VaultError."""
    kept = vault.meta(name)
    if kept is None:
        kept = secrets.token_hex(32)
        vault.set_meta(name, kept)
    return kept.encode("ascii", "replace")
