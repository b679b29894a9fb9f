"""What this profile's latest posts told of people, so that pieces are seen to fit together.

Readers put several posts together: a place in one, an illness in the next. Of every post that
left, the kinds of its details are kept for thirty days, what they are worth, and a keyed hash of
their words; never the words.
"""

import hmac
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from app.keys import hashing_key
from app.vault import Vault
from checks.story import Detail, Earlier, Facet

_WORD = re.compile(r"\w+")
_LEADING = re.compile(r"^\W*(?:(?:in|at|near|from|on|of|off|outside|around|the|an?)\s+)*")
KEPT = timedelta(days=30)
_KEY = "stories.key"
_TELLING = 5.0  # bits: what two posts share has to be this telling to mean the same person
_PASSING = frozenset((Facet.TIME, Facet.AGE, Facet.OUTCOME, Facet.WORDS))
"""Facets that two different people share too easily, or that never return in the same words."""


class PastStories:
    """The details of the posts that left one profile, in its vault. May raise a VaultError."""

    def __init__(self, vault: Vault, now: Callable[[], datetime] | None = None) -> None:
        self._vault = vault
        self._now = now or (lambda: datetime.now(UTC))
        self._key: bytes | None = None

    def remember(self, draft_id: str, details: Sequence[Detail]) -> None:
        """Keep what a post that just left tells of somebody; forget what is older than ``KEPT``."""
        now = self._now()
        with self._vault.transaction():
            self._vault.execute("DELETE FROM stories WHERE at < ?", (_micros(now - KEPT),))
            self._vault.execute("DELETE FROM stories WHERE draft = ?", (draft_id,))
            for detail in details:
                self._vault.execute(
                    "INSERT INTO stories (at, draft, facet, bits, hash) VALUES (?, ?, ?, ?, ?)",
                    (_micros(now), draft_id, detail.facet.value, detail.bits, self._hash(detail)),
                )

    def earlier(self, draft_id: str, details: Sequence[Detail]) -> Earlier | None:
        """Return what an earlier post adds to this story: the one that adds most, or None.

        A post belongs to the story if both name the same telling detail (a place, an illness, a
        job). It adds its facets that this draft does not have.
        """
        mine = {(d.facet, self._hash(d)) for d in details if self._ties(d.facet, d.bits)}
        if not mine:
            return None
        posts: dict[tuple[str, int], list[tuple[Facet, float, bytes]]] = defaultdict(list)
        for at, draft, facet, bits, digest in self._vault.rows(
            "SELECT at, draft, facet, bits, hash FROM stories WHERE at >= ? AND draft <> ?",
            (_micros(self._now() - KEPT), draft_id),
        ):
            posts[str(draft), int(at)].append((Facet(facet), float(bits), bytes(digest)))
        has = {detail.facet for detail in details}
        added = [
            (sum(bits for facet, bits, _ in post if facet not in has), at)
            for (_, at), post in posts.items()
            if any((facet, digest) in mine for facet, _, digest in post)
        ]
        bits, at = max(added, default=(0.0, 0))
        return Earlier(bits, f"your post of {_day(at)}") if bits else None

    @staticmethod
    def _ties(facet: Facet, bits: float) -> bool:
        return facet not in _PASSING and bits >= _TELLING

    def _hash(self, detail: Detail) -> bytes:
        if self._key is None:
            self._key = hashing_key(self._vault, _KEY)
        words = " ".join(_WORD.findall(_LEADING.sub("", detail.quote.casefold())))
        message = f"{detail.facet.value}\x1f{words}".encode("utf-8", "replace")
        return hmac.digest(self._key, message, "sha256")


def _micros(when: datetime) -> int:
    return int(when.timestamp() * 1_000_000)


def _day(micros: int) -> str:
    local = datetime.fromtimestamp(micros / 1_000_000, UTC).astimezone()
    return f"{local.day} {local:%B}"
