"""Facts beside the text: what is right about myths that a draft puts right, asks or reports."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from checks.detectors.myths import facts

if TYPE_CHECKING:
    from app.window import MainWindow

PAUSE_MS = 600  # a card that comes and goes with every word would be in the way


class FactsBeside(QObject):
    """Looks at the draft when typing pauses, and lets the review show the facts behind it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        window.session.review_changed.connect(lambda *_: self._pause.start())
        window.session.draft_opened.connect(lambda _: window.review.show_facts(()))
        window.review.fact_chosen.connect(self._insert)

    def _look(self) -> None:
        self._window.review.show_facts(facts(self._window.session.draft.text))

    def _insert(self, words: str) -> None:
        text = self._window.editor.text()  # the session's may be a key behind
        before = "" if not text or text.endswith((" ", "\n")) else "\n"
        self._window.editor.replace(len(text), len(text), before + words)
        self._window.editor.setFocus()
