"""What the writer called "not a risk here", remembered without the words.

A dismissal is an HMAC-SHA256 of the rule, the phrase and the three words on each side, so that
it holds for this place only and says nothing to somebody who finds the file without its key.
"""

import hmac
import re

from app.keys import hashing_key
from app.vault import Vault
from checks.model import Finding, Severity

_KEY = "dismissals.key"
_AROUND = 3  # words on each side
_WINDOW = 160  # code points looked at for them: long paragraphs cost no more than short ones
_WORD = re.compile(r"\w+")


class Dismissals:
    """The dismissals in one vault. ``covers`` takes a few µs and touches no disk."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._key = hashing_key(vault, _KEY)
        self._hashes = {bytes(row[0]) for row in vault.rows("SELECT hash FROM dismissals")}

    def covers(self, finding: Finding, paragraph: str) -> bool:
        """Whether the writer dismissed this. A stop is never covered.

        ``finding.span`` counts from the start of ``paragraph``.
        """
        if not self._hashes or finding.severity is Severity.STOP:
            return False
        return self._hash(finding, paragraph) in self._hashes

    def add(self, finding: Finding, paragraph: str) -> None:
        """Take the writer's word for it. Raises a VaultError.

        Raises:
            ValueError: It is a stop, or its span does not stand in this paragraph.
        """
        if finding.severity is Severity.STOP:
            raise ValueError("a stop cannot be dismissed")
        start, end = finding.span
        if paragraph[start:end] != finding.quote:
            raise ValueError("the span does not count from the start of this paragraph")
        digest = self._hash(finding, paragraph)
        self._vault.execute("INSERT OR IGNORE INTO dismissals (hash) VALUES (?)", (digest,))
        self._hashes.add(digest)

    def undo(self, finding: Finding, paragraph: str) -> None:
        """Forget one dismissal. Raises a VaultError."""
        digest = self._hash(finding, paragraph)
        self._vault.execute("DELETE FROM dismissals WHERE hash = ?", (digest,))
        self._hashes.discard(digest)

    def clear(self) -> None:
        """Forget them all. Raises a VaultError."""
        self._vault.execute("DELETE FROM dismissals")
        self._hashes.clear()

    def _hash(self, finding: Finding, paragraph: str) -> bytes:
        start, end = finding.span
        before = _WORD.findall(paragraph[max(0, start - _WINDOW) : start])[-_AROUND:]
        after = _WORD.findall(paragraph[end : end + _WINDOW])[:_AROUND]
        # The unit separator keeps "a b" + "c" and "a" + "b c" apart.
        place = (finding.rule.id, " ".join(before), finding.quote, " ".join(after))
        message = "\x1f".join(place).casefold().encode("utf-8", "replace")
        return hmac.digest(self._key, message, "sha256")
