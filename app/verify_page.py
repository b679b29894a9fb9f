"""The page of the seven steps: between the form and the stamp of the open draft."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from app import present
from app.window import MainWindow
from checks.model import Finding
from checks.myths.model import Source
from widgets.verify_form import VerifyFields, VerifyForm

_LONGEST = 160  # characters of a claim that are shown above the steps
PAUSE_MS = 400  # whether a stamp still counts is asked again when typing pauses


class VerifyPage(QObject):
    """Opens the seven steps for one window's draft; the form is built when first asked for.

    What was answered stays on the page until another draft is checked, or it is stamped.
    """

    def __init__(self, window: MainWindow, sources: Callable[[], Sequence[Source]]) -> None:
        super().__init__(window)
        self._window, self._sources = window, sources
        self._form: VerifyForm | None = None
        self._answered = ""  # the draft whose answers stand in the form
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        window.session.records.stamp_changed.connect(lambda _stamp: self._tell())
        window.session.review_changed.connect(lambda *_: self._pause.start())
        window.aid_asked.connect(self._asked)
        self._tell()

    def _asked(self, aid: str, finding: Finding | None) -> None:
        if aid == "verify":
            self.open(finding)

    def open(self, finding: Finding | None = None) -> None:
        """Show the steps, and whose card asked: unanswered, or as they were left for this draft."""
        form = self._form or self._make_form()
        quote = " ".join(finding.quote.split()) if finding else ""
        form.show_claim(present.clipped(quote, _LONGEST))
        draft, names = self._window.session.draft.id, [_name(each) for each in self._sources()]
        if draft == self._answered:
            form.offer(names)
            form.show_status(self._status(), _today())
        else:
            form.begin(names, self._status(), _today())
            self._answered = draft
        self._window.show_page(form)

    def _make_form(self) -> VerifyForm:
        self._form = form = VerifyForm()
        form.stamped.connect(self._stamp)
        form.taken_back.connect(self._take_back)
        form.closed.connect(self._window.back_to_draft)
        return form

    def _stamp(self, written: VerifyFields) -> None:
        self._answered = ""
        self._window.back_to_draft()
        self._window.session.records.verify(written.source, written.note)
        self._window.editor.announce(self._words())

    def _take_back(self) -> None:
        self._answered = ""
        self._window.back_to_draft()
        self._window.session.records.take_back_stamp()
        self._window.notice.show_notice("The stamp is taken back and deleted.")

    def _tell(self) -> None:
        self._window.review.show_verified(self._words())

    def _words(self) -> str:
        session = self._window.session
        return present.verified_words(session.records.stamp, session.draft.text, datetime.now(UTC))

    def _status(self) -> str:
        """What the stamp is worth, and what was written with it."""
        stamp, words = self._window.session.records.stamp, self._words()
        if stamp is None:
            return ""
        source = f"Source: {stamp.source}" if stamp.source else ""
        return "\n".join(part for part in (words, source, stamp.note) if part)


def _today() -> str:
    return present.full_day(datetime.now(UTC).astimezone().date())


def _name(source: Source) -> str:
    return ", ".join(part for part in (source.body, source.title, source.year) if part)
