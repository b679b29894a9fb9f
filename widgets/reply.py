"""Reply mode's own parts: what they wrote, and three replies that never confirm a patient."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QTextEdit, QWidget

from widgets.basics import Box, IconView, Label
from widgets.buttons import Button
from widgets.clamped import ClampedLabel
from widgets.fields import set_ink
from widgets.fitted import FittedBox
from widgets.layouts import column, empty, row
from widgets.theme import Theme, theme_of

_KEPT = "Kept only for comparing. Never saved or sent."
_TEXT_SIZE = 16  # design pixels: larger than a caption, smaller than the writer's own words
_LOW_LINES = 3  # of their words, where the reply stands below them
_BESIDE = 560  # design pixels from which suggestions stand beside each other
_LINES = 2  # of a suggestion at most


def _font(theme: Theme) -> QFont:
    font = theme.font("body")
    font.setPixelSize(theme.px(_TEXT_SIZE))
    return font


class _PlainPaste(QTextEdit):
    """Takes plain text alone: pictures and formats of a review site stay there."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setAccessibleName("Their words")
        self.setAccessibleDescription(_KEPT)
        self.setPlaceholderText("Paste their words here.")
        self.restyle(theme_of(self))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put the plain text in."""
        self.insertPlainText(source.text())

    def restyle(self, theme: Theme) -> None:
        """Take the font of the scale."""
        self.setFont(_font(theme))
        set_ink(self, theme)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))


class TheirWordsPane(Box):
    """What they wrote, to compare with. ``changed`` carries it on every edit by a person."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._low = False
        self._edit = _PlainPaste()
        self._paste = Button("Paste", "quiet", "copy")
        head = row(IconView("bubble"), (Label("Their words", "title"), 1), self._paste)
        foot = row(IconView("lock", "muted", 14), (Label(_KEPT, "cap", "muted", wrap=True), 1))
        super().__init__(
            column(head, (self._edit, 1), foot, margins=(20, 16, 16, 16), spacing=12), "bg", parent
        )
        self.hand_focus_to(self._edit)
        self._edit.textChanged.connect(self._tell)
        self._paste.clicked.connect(self._paste_over)

    @property
    def text(self) -> str:
        """What they wrote, as it stands in the pane."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text, silently."""
        if text == self.text:
            return
        self._edit.blockSignals(True)
        self._edit.setPlainText(text)
        self._edit.blockSignals(False)
        self._say_what_paste_does()

    def set_low(self, *, on: bool) -> None:
        """Take the height of a few lines only, where the reply stands below."""
        self._low = on
        vertical = QSizePolicy.Policy.Maximum if on else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        lines = _LOW_LINES * QFontMetrics(_font(theme)).lineSpacing()
        self._edit.setMinimumHeight(lines)
        self._edit.setMaximumHeight(lines if self._low else 16_777_215)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere in the pane is their words: the page behind would begin the reply."""
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def _paste_over(self) -> None:
        """Put the clipboard's text in the place of all there is; Undo brings it back."""
        self._edit.selectAll()
        self._edit.paste()
        self._edit.setFocus()

    def _tell(self) -> None:
        self._say_what_paste_does()
        self.changed.emit(self.text)

    def _say_what_paste_does(self) -> None:
        self._paste.set_words("Paste again" if self.text else "Paste")


class _Suggestion(Box):
    """One ready reply: its title, its first words and a button."""

    used = Signal()

    def __init__(self, title: str, text: str) -> None:
        use = Button("Use", "soft", height=28)
        use.setAccessibleName(f"Use: {title}")
        use.setAccessibleDescription(text)
        status = Label("Starter text", "cap", "muted")
        words = ClampedLabel(f"“{text}”", _LINES, "body", "muted")
        foot = row(IconView("dashcircle", "muted", 16, weight=2), status, None, use, spacing=6)
        super().__init__(
            column(
                Label(title, "strong", wrap=True),
                (words, 1),
                foot,
                margins=(16, 12, 12, 12),
                spacing=4,
            ),
            "card",
        )
        self.setToolTip(text)
        use.clicked.connect(self.used)


class ReplySuggestions(FittedBox):
    """Three ready replies in a row. ``chosen`` carries the id of one; ``all_asked`` wants more."""

    chosen = Signal(str)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        every = Button("All reply texts", "link", height=24)
        self._cards = row(spacing=12)
        heading = Label("Replies that never confirm a patient", "strong", wrap=True)
        super().__init__(column(row((heading, 1), every), self._cards), "plain", parent)
        self.setAccessibleName("Replies that never confirm a patient")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        every.clicked.connect(self.all_asked)

    def show_items(self, items: Sequence[tuple[str, str, str]]) -> None:
        """Show these replies: id, title, text."""
        empty(self._cards)
        for item_id, title, text in items:
            card = _Suggestion(title, text)
            card.used.connect(lambda mine=item_id: self.chosen.emit(mine))
            self._cards.addWidget(card, 1)
        self.arrange(theme_of(self))

    def arrange(self, theme: Theme) -> None:
        """Put the cards beside or under each other."""
        beside = self.width() >= theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)
