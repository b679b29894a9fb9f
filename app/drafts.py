"""The drafts of one life: kept as they are typed, found by any word, never lost by a slip.

Saving twice the same is free; a deleted draft rests in the trash for thirty days; earlier
versions come back. A store belongs to one vault, and so to one profile, for good.
"""

import json
import re
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.errors import VaultError
from app.vault import Row, Value, Vault
from checks.model import Mode, Severity

TITLE_LENGTH = 60  # code points
VERSIONS_KEPT = 50
VERSION_EVERY = timedelta(minutes=5)
TRASH_KEPT = timedelta(days=30)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_LISTED = "trashed IS NULL AND title <> ''"
_SUMMARY = "id, title, mode, updated, worst"


@dataclass(frozen=True, slots=True)
class TemplateUse:
    """Which template a draft came from, and what was filled into its blanks."""

    id: str
    version: int = 0
    values: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """Text that has not been posted. Times are aware, in UTC."""

    id: str  # 32 hexadecimal digits
    mode: Mode
    text: str = field(repr=False)
    created: datetime
    updated: datetime
    template: TemplateUse | None = None
    worst: Severity | None = None  # for the list's icon, as last reviewed
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """One line of the drafts list."""

    id: str
    title: str = field(repr=False)  # the first words
    mode: Mode
    updated: datetime
    worst: Severity | None


@dataclass(frozen=True, slots=True)
class Version:
    """A draft as it once was; ``updated`` is when it was last typed in."""

    number: int
    updated: datetime
    text: str = field(repr=False)


def utc_now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


class DraftStore:
    """The drafts in one vault. Every method that reads or writes may raise a VaultError."""

    def __init__(self, vault: Vault, now: Callable[[], datetime] = utc_now) -> None:
        self._vault = vault
        self._now = now
        # Tidying can wait; a file that refuses it says so, to the writer, at the first save.
        with suppress(VaultError):
            self._tidy()

    def new(self, mode: Mode = Mode.POST) -> Draft:
        """An empty draft. It is kept from its first save on."""
        now = self._now()
        return Draft(uuid.uuid4().hex, mode, "", now, now)

    def save(self, draft: Draft) -> Draft:
        """Keep the draft; return it as kept, with its time. The same again changes nothing."""
        vault = self._vault
        with vault.transaction():
            kept = self.load(draft.id)
            if kept is None:
                if not draft.text.strip():
                    return draft
                draft = replace(draft, updated=self._now())
            else:
                same = replace(draft, updated=kept.updated)
                if same == kept:
                    return kept
                self._keep_version(kept, draft.text)
                # A severity that comes with a review is no edit: the list keeps its order.
                edited = replace(same, worst=kept.worst) != kept
                draft = replace(draft, updated=self._now()) if edited else same
            vault.execute(
                """INSERT INTO drafts (id, mode, text, title, created, updated,
                    template, worst, held_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET mode = excluded.mode, text = excluded.text,
                    title = excluded.title, updated = excluded.updated,
                    template = excluded.template, worst = excluded.worst,
                    held_until = excluded.held_until""",
                _values(draft),
            )
        return draft

    def load(self, draft_id: str) -> Draft | None:
        """The draft as it was last kept, also from the trash; None if it is not known."""
        row = self._vault.row(
            """SELECT id, mode, text, created, updated, template, worst, held_until
            FROM drafts WHERE id = ?""",
            (draft_id,),
        )
        return _draft(row) if row else None

    def list(self, limit: int = 500) -> tuple[DraftSummary, ...]:
        """The drafts with text in them, last edited first."""
        return self._summaries(
            f"SELECT {_SUMMARY} FROM drafts WHERE {_LISTED} "  # noqa: S608 (our own words)
            "ORDER BY updated DESC, number DESC LIMIT ?",
            (limit,),
        )

    def search(self, query: str, limit: int = 500) -> tuple[DraftSummary, ...]:
        """Drafts that hold every word of ``query``, or a word that begins so; last edited first.

        Accents and case do not matter. Any input is fine: nothing in it is an operator. What
        is not made of words, or not found as such in scripts that write no spaces, is looked
        for letter by letter.
        """
        wanted = query.strip()
        if not wanted:
            return self.list(limit)
        found: tuple[DraftSummary, ...] = ()
        if words := re.findall(r"\w+", wanted):
            found = self._summaries(
                f"SELECT {_SUMMARY} FROM drafts WHERE {_LISTED} AND number IN "  # noqa: S608 (ours)
                "(SELECT rowid FROM drafts_fts WHERE drafts_fts MATCH ?) "
                "ORDER BY updated DESC, number DESC LIMIT ?",
                (" ".join(f'"{word}"*' for word in words), limit),
            )
        if not found and (not words or not wanted.isascii()):
            found = self._summaries(
                f"SELECT {_SUMMARY} FROM drafts WHERE {_LISTED} "  # noqa: S608 (ours)
                "AND instr(text, ?) > 0 ORDER BY updated DESC, number DESC LIMIT ?",
                (wanted, limit),
            )
        return found

    # Trash

    def delete(self, draft_id: str) -> None:
        """Put the draft in the trash; ``restore`` brings it back for thirty days."""
        self._vault.execute(
            "UPDATE drafts SET trashed = ? WHERE id = ? AND trashed IS NULL",
            (_ticks(self._now()), draft_id),
        )

    def restore(self, draft_id: str) -> Draft | None:
        """Take the draft out of the trash."""
        self._vault.execute("UPDATE drafts SET trashed = NULL WHERE id = ?", (draft_id,))
        return self.load(draft_id)

    def trash(self, limit: int = 500) -> tuple[DraftSummary, ...]:
        """The deleted drafts, last deleted first."""
        return self._summaries(
            f"SELECT {_SUMMARY} FROM drafts WHERE trashed IS NOT NULL "  # noqa: S608 (ours)
            "ORDER BY trashed DESC, number DESC LIMIT ?",
            (limit,),
        )

    # Versions

    def versions(self, draft_id: str) -> tuple[Version, ...]:
        """Earlier states of a draft, latest first; at most fifty, some five minutes apart."""
        rows = self._vault.rows(
            """SELECT number, updated, text FROM history WHERE draft = ?
            ORDER BY updated DESC, number DESC""",
            (draft_id,),
        )
        return tuple(Version(number, _when(updated), text) for number, updated, text in rows)

    def _keep_version(self, kept: Draft, coming: str) -> None:
        """Keep the state about to be replaced: every five minutes, and before a big cut."""
        if kept.text == coming or not kept.text.strip():
            return
        last = self._vault.row("SELECT max(updated) FROM history WHERE draft = ?", (kept.id,))
        since = _when(last[0]) if last and last[0] is not None else kept.created
        cut = len(coming.strip()) * 2 < len(kept.text)  # perhaps a slip: all selected, one key
        if not cut and self._now() - since < VERSION_EVERY:
            return
        self._vault.execute(
            "INSERT INTO history (draft, updated, text) VALUES (?, ?, ?)",
            (kept.id, _ticks(kept.updated), kept.text),
        )
        self._vault.execute(
            """DELETE FROM history WHERE draft = ?1 AND number NOT IN (SELECT number FROM history
            WHERE draft = ?1 ORDER BY updated DESC, number DESC LIMIT ?2)""",
            (kept.id, VERSIONS_KEPT),
        )

    def _tidy(self) -> None:
        """Empty drafts go; one that was emptied goes to the trash as it last read."""
        vault, now = self._vault, self._now()
        with vault.transaction():
            for (draft_id,) in vault.rows(
                "SELECT id FROM drafts WHERE title = '' AND trashed IS NULL"
            ):
                if last := self.versions(draft_id)[:1]:
                    vault.execute(
                        "UPDATE drafts SET text = ?, title = ?, trashed = ? WHERE id = ?",
                        (last[0].text, title_of(last[0].text), _ticks(now), draft_id),
                    )
                else:
                    vault.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
            purged = vault.execute(
                "DELETE FROM drafts WHERE trashed < ?", (_ticks(now - TRASH_KEPT),)
            )
            if purged:  # so that the search entries keep no word of them either
                vault.execute("INSERT INTO drafts_fts (drafts_fts) VALUES ('optimize')")

    def _summaries(self, sql: str, values: tuple[Value, ...]) -> tuple[DraftSummary, ...]:
        return tuple(
            DraftSummary(draft_id, title, _mode(mode), _when(updated), _severity(worst))
            for draft_id, title, mode, updated, worst in self._vault.rows(sql, values)
        )


def title_of(text: str) -> str:
    """The first words of a text on one line, at most 60 code points."""
    words = " ".join(text[: TITLE_LENGTH * 8].split())
    if len(words) <= TITLE_LENGTH:
        return words
    start = words[: TITLE_LENGTH - 1]
    whole = start if words[TITLE_LENGTH - 1] == " " else start.rpartition(" ")[0]
    return f"{(whole or start).rstrip(' ,;:–—-')}…"


# Between a row and a draft. A value that a later Curbside wrote must not hide the text.


def _values(draft: Draft) -> tuple[Value, ...]:
    use = draft.template
    template = json.dumps([use.id, use.version, use.values]) if use else None
    held = _ticks(draft.held_until) if draft.held_until else None
    created, updated = _ticks(draft.created), _ticks(draft.updated)
    title = title_of(draft.text)
    mode, worst = str(draft.mode), int(draft.worst) if draft.worst else None
    return draft.id, mode, draft.text, title, created, updated, template, worst, held


def _draft(row: Row) -> Draft:
    draft_id, mode, text, created, updated, template, worst, held = row
    return Draft(
        draft_id,
        _mode(mode),
        text,
        _when(created),
        _when(updated),
        _template(template),
        _severity(worst),
        _when(held) if held is not None else None,
    )


def _template(raw: str | None) -> TemplateUse | None:
    if raw is None:
        return None
    try:
        template_id, version, values = json.loads(raw)
        return TemplateUse(
            str(template_id), int(version), tuple((str(key), str(value)) for key, value in values)
        )
    except (TypeError, ValueError):
        return None


def _mode(raw: Any) -> Mode:
    return Mode(raw) if raw in tuple(Mode) else Mode.POST


def _severity(raw: Any) -> Severity | None:
    return Severity(raw) if raw in tuple(Severity) else None


def _ticks(when: datetime) -> int:
    return (when - _EPOCH) // _TICK


def _when(ticks: int) -> datetime:
    return _EPOCH + ticks * _TICK
