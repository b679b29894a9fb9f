"""The organisation's own facts in one profile: chosen as a file, kept in the profile's store.

What the file said is kept, so that the file itself may vanish. Where it can no longer be read,
Curbside's own facts stand in, and a sentence says so.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from app.errors import CurbsideError
from app.session import Session
from app.vault import Vault
from checks.myths.organisation import Organisation, adopt, as_kept, read_organisation
from checks.myths.pack import load_pack
from checks.myths.tables import PackError

_KEY = "organisation"
_LARGEST = 4_000_000  # bytes: twenty thousand myths; more is some other file
_LOST = (
    "Your organisation's facts can no longer be read, so Curbside's are in use. "
    "Please choose the file again in the settings."
)


class FactsError(CurbsideError):
    """A file cannot be used as an organisation's facts; its words say why, and what to mend."""


class OwnFacts:
    """Which facts one window looks for: those that ship, or an organisation's."""

    def __init__(self, vault: Vault, session: Session) -> None:
        self._vault, self._session = vault, session
        self.organisation: Organisation | None = None

    def begin(self) -> str:
        """Look for the facts that were kept; return a sentence where they cannot be read."""
        try:
            kept = self._vault.meta(_KEY)
            if kept:
                self._use(kept)
        except (CurbsideError, PackError):
            return _LOST
        return ""

    def choose(self, path: Path) -> None:
        """Take the facts of a file from now on.

        Raises:
            FactsError: it cannot be used; nothing has changed.
            VaultError: it could not be kept; it is in use until the window closes.
        """
        try:
            kept = as_kept(_text_of(path))
        except PackError as problem:
            raise FactsError(f"This file cannot be used. {problem}. Nothing has changed.") from None
        self._use(kept)
        self._vault.set_meta(_KEY, kept)

    def forget(self) -> None:
        """Look for the facts that ship from now on. Raises a VaultError."""
        self.organisation = None
        self._session.set_pack("", None)
        self._vault.set_meta(_KEY, "")

    @property
    def words(self) -> str:
        """Which facts are in use, who wrote them and who has looked at them."""
        try:
            return facts_words(self.organisation)
        except (OSError, PackError):  # a damaged installation, which the window speaks of
            return "Curbside's facts cannot be read."

    def _use(self, kept: str) -> None:
        today = datetime.now(UTC).astimezone().date()
        organisation = read_organisation(kept)
        key = adopt(organisation, kept, today)
        self.organisation = organisation
        self._session.set_pack(key, {"kept": kept, "today": today.isoformat()})


def facts_words(organisation: Organisation | None) -> str:
    """Say which facts are in use, who wrote them and who has looked at them."""
    ours = load_pack().myths
    if organisation is None:
        written = max(myth.reviewed for myth in ours)
        looked = f"written {_month(written)}, not reviewed by a clinician."
        return f"Curbside's: {len(ours)} myths, {looked}"
    holds = [
        _counted(len(found), noun)
        for found, noun in ((organisation.myths, "myth"), (organisation.sources, "page"))
        if found
    ]
    beside = "in place of Curbside's." if organisation.replaces else "beside Curbside's."
    month = _month(organisation.reviewed)
    looked = f"Reviewed by {organisation.reviewer}, {month}."
    if not organisation.reviewer:
        looked = f"Written {month}, not reviewed by a clinician."
    return f"{organisation.name}: {' and '.join(holds)}, {beside} {looked}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _text_of(path: Path) -> str:
    """Return a file's text. Raises a FactsError."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FactsError("This file is too large for a list of facts. Nothing has changed.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = error.strerror or "it is not there"
        raise FactsError(f"This file cannot be opened: {why}. Nothing has changed.") from None
    except UnicodeDecodeError:
        raise FactsError(
            "This file holds no plain text. Save it as UTF-8. Nothing has changed."
        ) from None
