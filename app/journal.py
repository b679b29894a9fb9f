"""What left the window: when, as whom, for which networks. A hash stands for the words."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.vault import Row, Vault

_COLUMNS = "at, as_whom, networks, sha256, draft"


@dataclass(frozen=True, slots=True)
class Departure:
    """One text that was copied. ``at`` is aware, in UTC, to the microsecond."""

    at: datetime
    as_whom: str  # the label on the button that was pressed
    networks: tuple[str, ...]
    sha256: str
    draft_id: str = ""


class Journal:
    """The departures of one profile, in its vault. Every method may raise a VaultError."""

    def __init__(self, vault: Vault, now: Callable[[], datetime] | None = None) -> None:
        self._vault = vault
        self._now = now or (lambda: datetime.now(UTC))

    def record(
        self, text: str, as_whom: str, networks: Iterable[str] = (), draft_id: str = ""
    ) -> Departure:
        """Note that ``text`` left just now. The text itself is not kept."""
        departure = Departure(self._now(), as_whom, tuple(networks), _sha256(text), draft_id)
        self._vault.execute(
            f"INSERT INTO outgoing ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 (ours)
            (
                departure.at.isoformat(timespec="microseconds"),
                as_whom,
                " ".join(departure.networks),
                departure.sha256,
                draft_id,
            ),
        )
        return departure

    def latest(self, limit: int = 100) -> tuple[Departure, ...]:
        """What left, last first."""
        rows = self._vault.rows(
            f"SELECT {_COLUMNS} FROM outgoing ORDER BY number DESC LIMIT ?",  # noqa: S608 (ours)
            (limit,),
        )
        return tuple(_departure(row) for row in rows)

    def last_time(self, text: str) -> Departure | None:
        """When these very words last left, if they ever did."""
        row = self._vault.row(
            f"SELECT {_COLUMNS} FROM outgoing WHERE sha256 = ? "  # noqa: S608 (ours)
            "ORDER BY number DESC LIMIT 1",
            (_sha256(text),),
        )
        return _departure(row) if row else None


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _departure(row: Row) -> Departure:
    at, as_whom, networks, digest, draft_id = row
    return Departure(datetime.fromisoformat(at), as_whom, tuple(networks.split()), digest, draft_id)
