"""A question under the page that no rule can answer, such as: how do we know this?"""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from checks.model import Question
from widgets.basics import Box, Hairline, IconView, Label
from widgets.buttons import Button
from widgets.calm_card import CalmCard
from widgets.layouts import FlowLayout, Line, column, empty, row
from widgets.theme import Theme, theme_of


class _Words(NamedTuple):
    """What the strip says for one question."""

    title: str
    why: str
    more: str  # the button that opens the list
    items: tuple[str, ...]
    keep: str  # the list's last line: what need not go
    no: str  # the button that sends the question away


_WORDS = {
    Question.SOURCE: _Words(
        "How do we know this?",
        "The reader is not sure. People will believe it because you say it: who found it out, "
        "and when?",
        "What to check",
        (
            "who says so, and where it can be read",
            "how old it is",
            "for whom it holds, and for whom not",
            "whether it tells one person what to do",
        ),
        "Keep what you know yourself, and say that it is that.",
        "It is well known",
    ),
    Question.TONE: _Words(
        "Would you say this to their face?",
        "The reader is not sure. How would it read to the people it is about, or to your "
        "licensing board?",
        "What to soften",
        (
            "names and nicknames for people",
            "jokes that only insiders laugh at",
            "what was told in confidence",
        ),
        "Keep how the day felt.",
        "Yes, I would",
    ),
    Question.ROLE: _Words(
        "Does this belong on this account?",
        "The reader is not sure. Who follows you here, and what do they expect?",
        "What to move",
        (
            "private life on a work account",
            "the clinic's business on a private one",
            "praise that somebody pays for",
        ),
        "Your other place is one key away: Ctrl+Shift+P.",
        "Yes, it does",
    ),
}


class QuestionStrip(CalmCard):
    """Asks where claims come from, how words sound, where they belong; it can be sent away.

    Whether a story is about a real person is the story card's question.

    Signals:
        dismissed: the question does not fit; ask it no more about this text.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._question: Question | None = None
        self._title = Label("", "strong", wrap=True)
        self._why = Label("", "body", "muted", wrap=True)
        self._items = column(spacing=2)
        self._list = Box(column(4, Hairline(), 4, self._items, spacing=2))
        self._more = Button("", "soft", "list", wrap=True)
        self._no = Button("", "plain", wrap=True)
        self._no.setAccessibleDescription("Sends this question away")
        self._buttons = FlowLayout(self._more, self._no)
        words = column(self._title, self._why, self._list, spacing=4)
        self._lines = column((words, 1), self._buttons, spacing=8)
        self._picture = IconView("user", "acc", 18)
        super().__init__(row(self._picture, (self._lines, 1), spacing=12), parent)
        self._more.clicked.connect(self.turn_list)
        self._no.clicked.connect(self._dismiss)
        self._show_list(on=False)
        self.hide()

    def show_question(self, question: Question | None) -> None:
        """Ask, or ask no more. Asking the same again leaves the list as it is."""
        if question is Question.PERSON:
            question = None
        if question is None:
            if self._has_focus:
                self.left.emit()  # else Qt would give the focus to whatever comes next
            self._show_list(on=False)
        elif question is not self._question:
            self._say(_WORDS[question])
        self._question = question
        self.setVisible(question is not None)

    def _say(self, words: _Words) -> None:
        self._title.setText(words.title)
        self._why.setText(words.why)
        self._more.set_words(words.more)
        self._no.set_words(words.no)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.why)
        _refill(self._items, words)
        self._show_list(on=False)

    def turn_list(self) -> None:
        """Open the list of what to leave out, or close it."""
        self._show_list(on=self._list.isHidden())
        self.turned.emit()

    def _show_list(self, *, on: bool) -> None:
        self._list.setVisible(on)
        self._more.setAccessibleDescription(
            "Closes the list above" if on else "Opens a short list above"
        )
        self._arrange()

    def _dismiss(self) -> None:
        self.show_question(None)
        self.dismissed.emit()

    def _arrange(self) -> None:
        """Put the buttons under the words, where the list opens above them, or beside to be low."""
        theme, closed = theme_of(self), self._list.isHidden()
        short = self._low and closed
        self._why.setVisible(not short)
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        wants = title + self._buttons.sizeHint().width() + theme.px(80)
        beside = short and wants <= self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lines.setDirection(across if beside else down)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        self._inside.setAlignment(self._picture, middle if beside else top)
        super()._arrange()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        edge = 8 if self._low else 12
        self._inside.design_margins = (16, edge, 16, edge)
        super().restyle(theme)


def _refill(lines: Line, words: _Words) -> None:
    """Put another question's list in place of the one before."""
    empty(lines)
    for item in words.items:
        line = Label(f"·  {item}", wrap=True)
        line.setAccessibleName(item)
        lines.addWidget(line)
    lines.addWidget(Label(words.keep, "strong", wrap=True))
