"""Consent records: what a signed form allows to be told, in the writer's words, for one draft.

Never the form itself, and never whom it is about. A record lives in its draft's own file, leaves
with the draft, and counts only while the form does and while the draft still tells what it told
when the record was made.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.vault import Row, Vault

_CONTENT = re.compile(r"\w{4,}")  # short words are much the same in every story
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\W+([a-z]{3,9})\W+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\W+(\d{1,2})(?:st|nd|rd|th)?\W+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


class Standing(StrEnum):
    """Whether a record counts for a text, and if not, why not."""

    HOLDS = "holds"
    ENDED = "ended"  # its last day has passed
    OTHER_TEXT = "other text"  # most of what the draft says now is new


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """What a signed form allows. ``until`` is the last day it counts."""

    shared: str = field(repr=False)
    posted: str = field(repr=False)
    kept: str = field(repr=False)
    until: date
    made: date
    text: str = field(repr=False)  # the draft as it read when the record was made

    def standing(self, text: str, today: date) -> Standing:
        """Tell whether the record counts for this text on this day."""
        if today > self.until:
            return Standing.ENDED
        return Standing.OTHER_TEXT if is_another(self.text, text) else Standing.HOLDS


class ConsentStore:
    """The records in one vault, at most one a draft. Every method may raise a VaultError."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, draft_id: str) -> ConsentRecord | None:
        """The record of a draft; None where there is none, or where it cannot be understood."""
        row = self._vault.row(
            "SELECT shared, posted, kept, until, made, text FROM consents WHERE draft = ?",
            (draft_id,),
        )
        return _record(row) if row else None

    def keep(self, draft_id: str, record: ConsentRecord) -> None:
        """Keep a record in the place of the one there was. The draft must have been saved."""
        days = record.until.isoformat(), record.made.isoformat()
        self._vault.execute(
            """INSERT OR REPLACE INTO consents (draft, shared, posted, kept, until, made, text)
            VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (draft_id, record.shared, record.posted, record.kept, *days, record.text),
        )

    def withdraw(self, draft_id: str) -> None:
        """Delete the record of a draft; SQLite overwrites its bytes."""
        self._vault.execute("DELETE FROM consents WHERE draft = ?", (draft_id,))


def read_day(words: str) -> date | None:
    """Read a day as people write it: "1 Mar 2027", "March 1, 2027", "2027-03-01".

    None for anything else: 3/1/2027 is another day in another country.
    """
    typed = words.strip().lower()
    if found := _ISO.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(typed):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(typed):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(word: str) -> int:
    """The number of a month by its first letters; 0, which no month has, for other words."""
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_another(then: str, now: str) -> bool:
    """Whether most content words of a text are new: another story, or a second one beside it."""
    words = set(_words(now))
    return len(words & set(_words(then))) * 2 < len(words)


def _words(text: str) -> Iterable[str]:
    return _CONTENT.findall(text.lower())


def _record(row: Row) -> ConsentRecord | None:
    shared, posted, kept, until, made, text = map(str, row)
    try:
        days = date.fromisoformat(until), date.fromisoformat(made)
    except ValueError:
        return None
    return ConsentRecord(shared, posted, kept, *days, text)
