"""Stamps: that a writer checked what a draft claims, with the day, kept with the draft.

A stamp changes no finding. It is deleted with its draft, and counts only while the draft still
says what it said when it was checked.
"""

from dataclasses import dataclass, field
from datetime import date

from app.consents import Standing, is_another
from app.vault import Row, Vault


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day on which all seven steps were answered with yes, and by what."""

    made: date
    source: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    text: str = field(default="", repr=False)  # the draft as it read then

    def standing(self, text: str) -> Standing:
        """Tell whether it counts for this text."""
        return Standing.OTHER_TEXT if is_another(self.text, text) else Standing.HOLDS


class StampStore:
    """The stamps in one vault, at most one a draft. Every method may raise a VaultError."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, draft_id: str) -> Stamp | None:
        """The stamp of a draft; None where there is none, or where it cannot be understood."""
        row = self._vault.row(
            "SELECT made, source, note, text FROM stamps WHERE draft = ?", (draft_id,)
        )
        return _stamp(row) if row else None

    def keep(self, draft_id: str, stamp: Stamp) -> None:
        """Keep a stamp in the place of the one there was. The draft must have been saved."""
        self._vault.execute(
            """INSERT OR REPLACE INTO stamps (draft, made, source, note, text)
            VALUES (?, ?, ?, ?, ?)""",
            (draft_id, stamp.made.isoformat(), stamp.source, stamp.note, stamp.text),
        )

    def take_back(self, draft_id: str) -> None:
        """Delete the stamp of a draft; SQLite overwrites its bytes."""
        self._vault.execute("DELETE FROM stamps WHERE draft = ?", (draft_id,))


def _stamp(row: Row) -> Stamp | None:
    made, source, note, text = map(str, row)
    try:
        return Stamp(date.fromisoformat(made), source, note, text)
    except ValueError:
        return None
