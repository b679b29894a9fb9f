"""What the open draft has on record: a consent, and a stamp that its claims were checked.

Both are kept with the draft and leave with it. A consent changes what the rules say of a story;
a stamp changes no finding.
"""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from app.consents import ConsentRecord, ConsentStore, Standing
from app.errors import attempt
from app.notebook import Notebook
from app.stamps import Stamp, StampStore


class Records(QObject):
    """Keeps the records of the open draft, and knows whether they count for its words today.

    Signals:
        consent_changed: another consent record is at hand, or it counts no more, or again; carries
            the ConsentRecord or None.
        stamp_changed: another stamp is at hand, or none; carries the Stamp or None.
        troubled: a record could not be read or kept; carries a sentence.
    """

    consent_changed = Signal(object)
    stamp_changed = Signal(object)
    troubled = Signal(str)

    def __init__(
        self,
        notebook: Notebook,
        consents: ConsentStore,
        stamps: StampStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notebook, self._consents, self._stamps = notebook, consents, stamps
        self.consent: ConsentRecord | None = None
        self.stamp: Stamp | None = None

    @property
    def is_consented(self) -> bool:
        """Whether a consent record counts for the draft as it reads now, today."""
        standing = self.consent and self.consent.standing(self._notebook.draft.text, _today())
        return standing is Standing.HOLDS

    @property
    def is_verified(self) -> bool:
        """Whether a stamp counts for the draft as it reads now."""
        standing = self.stamp and self.stamp.standing(self._notebook.draft.text)
        return standing is Standing.HOLDS

    def load(self) -> None:
        """Take up what the draft that is open now has on record, and tell."""
        self._load_consent()
        self._load_stamp()

    def set_consent(self, record: ConsentRecord | None) -> None:
        """Keep what a signed form allows for the open draft; None withdraws it, at once."""
        self._notebook.save()  # a record belongs to a draft that is kept
        draft = self._notebook.draft.id
        if record is None:
            attempt(lambda: self._consents.withdraw(draft), self.troubled.emit)
        else:
            attempt(lambda: self._consents.keep(draft, record), self.troubled.emit)
        self._load_consent()

    def tell_consent(self) -> None:
        """Tell again: what a record is worth changes with the draft's words, and with the day."""
        self.consent_changed.emit(self.consent)

    def verify(self, source: str, note: str) -> None:
        """Stamp the open draft: as it reads now, it was checked today, and by what."""
        self._notebook.save()  # a stamp belongs to a draft that is kept
        draft = self._notebook.draft
        stamp = Stamp(_today(), source, note, draft.text)
        attempt(lambda: self._stamps.keep(draft.id, stamp), self.troubled.emit)
        self._load_stamp()

    def take_back_stamp(self) -> None:
        """Delete the stamp of the open draft."""
        draft = self._notebook.draft.id
        attempt(lambda: self._stamps.take_back(draft), self.troubled.emit)
        self._load_stamp()

    # Read back after every change, so that a record which could not be kept is not believed in.

    def _load_consent(self) -> None:
        draft = self._notebook.draft.id
        self.consent = attempt(lambda: self._consents.of(draft), self.troubled.emit)
        self.consent_changed.emit(self.consent)

    def _load_stamp(self) -> None:
        draft = self._notebook.draft.id
        self.stamp = attempt(lambda: self._stamps.of(draft), self.troubled.emit)
        self.stamp_changed.emit(self.stamp)


def _today() -> date:
    return datetime.now().astimezone().date()
