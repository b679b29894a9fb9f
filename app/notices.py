"""The calm line above the page: what it says of one window's session, and what it offers to do."""

from PySide6.QtCore import QObject

from app.window import MainWindow
from checks import Finding, Severity
from widgets.review_head import count_words

_TROUBLE, _UNDELETE, _UNDISMISS, _RETRY, _CLOSE = (
    "trouble",
    "undelete ",
    "undismiss",
    "retry",
    "close",
)


class Notices(QObject):
    """Says what happened and offers one way back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._bar, self._session = window, window.notice, window.session
        session, notebook = window.session, window.session.notebook
        for troubled in (session.troubled, notebook.troubled):
            troubled.connect(lambda words: self._bar.show_notice(words, key=_TROUBLE))
        notebook.recovered.connect(lambda: self._bar.clear(_TROUBLE))
        session.slow_half_lost.connect(self._slow_half_lost)
        session.slow_half_found.connect(lambda: self._bar.clear(_RETRY))
        session.dismissed.connect(self._dismissed)
        notebook.deleted.connect(self._deleted)
        window.editor.copied_by_hand.connect(self._copied_by_hand)
        window.unsaved_at_close.connect(self._unsaved)
        self._bar.acted.connect(self._act)

    def _deleted(self, draft_id: str) -> None:
        self._bar.show_notice("The draft is in the bin.", "Undo", _UNDELETE + draft_id)

    def _dismissed(self, finding: Finding) -> None:
        words = f"“{finding.rule.title}” is not marked here any more."
        self._bar.show_notice(words, "Undo", _UNDISMISS)

    def _slow_half_lost(self, sentence: str) -> None:
        self._bar.show_notice(sentence, "Try again", _RETRY)

    def _copied_by_hand(self) -> None:
        if stops := self._session.review.stops:
            still = count_words(Severity.STOP, len(stops))
            self._bar.show_notice(f"Copied from the page with {still} open.", key=_TROUBLE)

    def _unsaved(self) -> None:
        words = "The last words are not saved. Copy them to a safe place first."
        self._bar.show_notice(words, "Close anyway", _CLOSE)

    def _act(self, key: str) -> None:
        if key.startswith(_UNDELETE):
            self._session.notebook.restore_draft(key.removeprefix(_UNDELETE))
        elif key == _UNDISMISS:
            self._session.undo_dismissal()
        elif key == _RETRY:
            self._session.retry_slow_half()
        elif key == _CLOSE:
            self._window.may_lose_words = True
            self._window.close()
