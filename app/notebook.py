"""The drafts of one profile: the open one, kept as it is typed, and the list of all."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafts import Draft, DraftStore, TemplateUse
from app.errors import CurbsideError, attempt
from checks import Mode, Severity

SAVE_MS = 300  # at most this much typing is lost when the process is killed, and a write's time


class Notebook(QObject):
    """Holds the open draft and keeps it while the writer types; opens, deletes and finds others.

    Signals:
        opened: another draft is open; carries the Draft. Heard by the session alone, which judges
            by the draft's own facts before it tells the rest (``Session.draft_opened``).
        drafts_changed: the list of drafts changed; carries a tuple of DraftSummary.
        saved: the draft is on the disk; carries an aware datetime.
        deleted: a draft is in the bin; carries its id.
        held: the open draft is kept from leaving, or no longer.
        troubled: something could not be read or kept; carries a sentence.
        recovered: the draft is saved again after it could not be.
    """

    opened = Signal(object)
    drafts_changed = Signal(tuple)
    saved = Signal(object)
    deleted = Signal(str)
    held = Signal()
    troubled = Signal(str)
    recovered = Signal()

    def __init__(
        self, store: DraftStore, *, keeps: bool = True, parent: QObject | None = None
    ) -> None:
        """``keeps`` is False where no file can be written: drafts last as long as the window."""
        super().__init__(parent)
        self.keeps = keeps
        self._store = store
        self._draft = store.new(Mode.POST)
        self._replies: dict[str, str] = {}  # their words, kept in memory only
        self._query = ""
        self._unsaved = False
        self._save_soon = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save_soon.timeout.connect(self.save)

    @property
    def draft(self) -> Draft:
        """The open draft as last told by the editor."""
        return self._draft

    @property
    def reply_to(self) -> str:
        """The words this draft answers; never stored."""
        return self._replies.get(self._draft.id, "")

    # ---------------------------------------------------------------- which draft

    def open_latest(self) -> None:
        """Open the latest draft, or an empty one."""
        latest = attempt(self._store.list, self.troubled.emit)
        self._open(self._load(latest[0].id) if latest else self._draft)
        self._list()

    def new_draft(self, mode: Mode) -> None:
        """Begin a post or a reply; an untouched empty draft is used again."""
        self.save()
        if self._draft.text or self._draft.mode is not mode:
            self._open(self._store.new(mode))
        else:
            self._open(self._draft)
        self._list()

    def open_draft(self, draft_id: str) -> None:
        """Show another draft of this profile."""
        if draft_id != self._draft.id:
            self.save()
            if draft := self._load(draft_id):
                self._open(draft)
                self._list()

    def delete_draft(self, draft_id: str) -> None:
        """Put a draft in the bin; ``restore_draft`` brings it back."""
        self.save()
        attempt(lambda: self._store.delete(draft_id), self.troubled.emit)
        if draft_id == self._draft.id:
            latest = attempt(self._store.list, self.troubled.emit)
            self._open((self._load(latest[0].id) if latest else None) or self._store.new(Mode.POST))
        self._list()
        self.deleted.emit(draft_id)

    def restore_draft(self, draft_id: str) -> None:
        """Take a draft out of the bin and show it."""
        attempt(lambda: self._store.restore(draft_id), self.troubled.emit)
        self.open_draft(draft_id)
        self._list()

    def search(self, query: str) -> None:
        """List the drafts that hold every word of ``query``; all of them when it is empty."""
        self._query = query
        self._list()

    # ---------------------------------------------------------------- what is in it

    def set_text(self, text: str) -> None:
        """Take the text as it stands now; it is saved soon."""
        template = self._draft.template if text else None  # an emptied page came from nowhere
        self._draft = replace(self._draft, text=text, template=template)
        self._keep_soon()

    def set_worst(self, worst: Severity | None) -> None:
        """Take how bad the worst finding in it is; the list shows it, soon."""
        if worst is not self._draft.worst:
            self._draft = replace(self._draft, worst=worst)
            self._keep_soon()

    def set_reply_to(self, words: str) -> None:
        """Take the words this reply answers."""
        self._replies[self._draft.id] = words

    def set_template(self, use: TemplateUse | None) -> None:
        """Remember which template the current text came from."""
        self._draft = replace(self._draft, template=use)
        self._unsaved = True

    def hold(self, until: datetime | None) -> None:
        """Keep the draft from leaving until an aware time; None ends the hold."""
        if until is not None and not self._draft.text.strip():
            return  # an empty page is used again for the next post
        self._draft = replace(self._draft, held_until=until)
        self._unsaved = True
        self.save()
        self.held.emit()

    # ---------------------------------------------------------------- keeping it

    def save(self) -> bool:
        """Write the open draft now if it changed; tell whether all of it is kept."""
        self._save_soon.stop()
        if not self._unsaved:
            return True
        try:
            draft = self._store.save(replace(self._draft, updated=datetime.now(UTC)))
        except CurbsideError as error:
            self.troubled.emit(str(error))
            self._save_soon.start()  # the disk may have room again; the text is still here
            return False
        self._draft, self._unsaved = draft, False
        self.recovered.emit()
        self.saved.emit(draft.updated)
        self._list()
        return True

    def close(self) -> None:
        """Save what can be saved."""
        self.save()
        self._save_soon.stop()

    # ---------------------------------------------------------------- inside

    def _keep_soon(self) -> None:
        self._unsaved = True
        if not self._save_soon.isActive():  # not put off by further keys: at most SAVE_MS are lost
            self._save_soon.start()

    def _open(self, draft: Draft | None) -> None:
        if draft is not None:
            self._draft, self._unsaved = draft, False
            self.opened.emit(draft)

    def _load(self, draft_id: str) -> Draft | None:
        return attempt(lambda: self._store.load(draft_id), self.troubled.emit)

    def _list(self) -> None:
        find = (lambda: self._store.search(self._query)) if self._query else self._store.list
        self.drafts_changed.emit(attempt(find, self.troubled.emit) or ())
