"""Why the reader marked something: its button, the wait, and the words it hangs on."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from checks.model import Severity, Span
from widgets.basics import Box, Button, Label, column, row
from widgets.passage import SIDE, Passage

_ONE = "Without this word it would be less sure."
_MORE = "Without these words it would be less sure."
_NONE = "No single word did: it is the whole of it."


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words whose removal changes the reader's mind most.

    ``spans`` are code points of ``text``, the passage it read; up to five.
    """

    text: str = field(repr=False)  # the writer's words stay out of logs
    spans: tuple[Span, ...]


class ReasonsPane(Box):
    """A button that opens and closes the answer below it. Each opening asks anew.

    Signals:
        asked: the writer wants to know; ``show_reasons`` answers.
        turned: it is higher or lower than before.
    """

    asked = Signal()
    turned = Signal()

    def __init__(self, severity: Severity, parent: QWidget | None = None) -> None:
        self.button = Button("What in this made it say so?", "link", height=20, wrap=True)
        self.button.clicked.connect(self.turn)
        self._passage = Passage(severity)
        self._words = Label("", "cap", "muted", wrap=True)
        words = row((self._words, 1), margins=(SIDE, 0, SIDE, 0))  # under the passage's words
        margins = (12 - SIDE, 12, 12 - SIDE, 12)
        self._answer = Box(column(self._passage, words, margins=margins, spacing=6), "sunken")
        self._answer.hide()
        self._waits = False
        super().__init__(column(row(self.button, None), self._answer, spacing=8), parent=parent)
        self._describe()

    @property
    def waits(self) -> bool:
        """Whether it was asked and not yet answered."""
        return self._waits

    def show_reasons(self, reasons: Reasons | None) -> None:
        """Answer, if the question still stands; None: no word did it."""
        if not self._waits:
            return
        self._waits = False
        if reasons is not None:
            self._passage.show_passage(reasons.text, reasons.spans)
        words = self._passage.marked_words if reasons is not None else ()
        self._passage.setVisible(bool(words))
        self._words.setText(_NONE if not words else _ONE if len(words) == 1 else _MORE)
        if self.button.hasFocus():  # who listens cannot see it come
            said = f"{self._passage.accessibleName()}. " if words else ""
            event = QAccessibleAnnouncementEvent(self.button, said + self._words.text())
            QAccessible.updateAccessibility(event)
        self.turned.emit()

    def turn(self) -> None:
        """Open the answer and ask for it, or close it."""
        opens = self._answer.isHidden()
        self._waits = opens
        self._passage.hide()
        self._words.setText("Looking…")
        self._answer.setVisible(opens)
        self._describe()
        self.turned.emit()
        if opens:
            self.asked.emit()

    def _describe(self) -> None:
        what = "Shows" if self._answer.isHidden() else "Hides"
        self.button.setAccessibleDescription(f"{what} the words that weigh most")
