"""The right column of the gallery: one text whole, who stands behind it, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from widgets.basics import Box, Hairline, IconView, Label, scrolling
from widgets.buttons import Button
from widgets.gallery_delegate import blank_format
from widgets.gallery_items import Piece, TemplateCard
from widgets.layouts import FlowLayout, column, empty, row
from widgets.theme import Theme, theme_of

_TEXT_SIZE, _LEADING = 15, 132  # design pixels, per cent


class PiecesView(QTextEdit):
    """A text to read: its blanks are soft boxes. As tall as it needs."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show another text."""
        self._pieces = tuple(pieces)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Write the text in the theme's type and colours."""
        font = theme.font("body")
        font.setPixelSize(theme.px(_TEXT_SIZE))
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        block.setLineHeight(_LEADING, kind.value)
        cursor.setBlockFormat(block)
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for piece in self._pieces:
            # narrow spaces that do not break give the box its margins
            text = f"\u202f{piece.text}\u202f" if piece.is_blank else piece.text
            cursor.insertText(text, blank_format(theme) if piece.is_blank else plain)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def _fit(self) -> None:
        self.setFixedHeight(int(self.document().size().height()) + 2)


class _Fact(Box):
    """One fact about the text: an icon, what it is, what it says."""

    def __init__(self, icon: str, name: str, said: str, more: str = "") -> None:
        words = [Label(name, "cap", "muted"), Label(said, wrap=True)]
        if more:
            words.append(Label(more, "cap", "muted", wrap=True))
        sign = column(IconView(icon), None)
        super().__init__(row(sign, (column(*words, spacing=2), 1), spacing=12))


class PreviewPanel(Box):
    """Shows one card whole.

    Signals:
        use_asked: the writer wants this text.
        link_asked: the writer wants the address of its first source.
    """

    use_asked = Signal()
    link_asked = Signal(str)

    def __init__(self) -> None:
        self._mark = IconView("dashcircle", "muted", 18, weight=2)
        self._status = Label("", "strong", wrap=True)
        self._size = Label("", "cap", "muted", wrap=True)
        self._title = Label("", "h2", wrap=True)
        self.text = PiecesView("The text")
        self._blanks = Label("", "cap", "muted", wrap=True)
        self._facts = column(spacing=12)
        self._use = Button("Use this text", "primary", "pen", height=40)
        self._link = Button("Copy link to source", "plain", height=40)
        self._url = ""
        self._inside = Box(
            column(
                row((column(self._mark, None), 0), (self._status, 1), spacing=6),
                4,
                self._title,
                self._size,
                8,
                Box(column(self.text, margins=16), "card"),
                8,
                self._blanks,
                12,
                Hairline(),
                12,
                self._facts,
                None,
                margins=(24, 24, 20, 8),
                spacing=2,
            )
        )
        buttons = Box(FlowLayout(self._use, self._link))
        self._buttons = Box(column(buttons, margins=(24, 12, 24, 24)))
        self._nothing = Box(
            column(
                None,
                Label("Pick a text to see it whole.", "body", "muted", wrap=True),
                None,
                margins=24,
            )
        )
        self._whole = scrolling(self._inside, "Preview")
        super().__init__(
            column((self._whole, 1), self._buttons, (self._nothing, 1), spacing=0), "bg"
        )
        self._use.clicked.connect(self.use_asked)
        self._link.clicked.connect(lambda: self.link_asked.emit(self._url))
        self.show_card(None)

    def show_card(self, card: TemplateCard | None) -> None:
        """Show another card, or none."""
        for part in (self._whole, self._buttons):
            part.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            return
        self._mark.show_icon(card.status.icon, card.status.token)
        self._status.setText(card.status_line or card.status.word)
        self._status.set_token(card.status.token)
        self._size.setText(" · ".join(part for part in (card.grade, card.size) if part))
        self._title.setText(card.title)
        self.text.show_pieces(card.body)
        self._blanks.setText(card.blanks)
        self._url = card.sources[0].url if card.sources else ""
        self._link.setVisible(bool(self._url))
        self._show_facts(card)

    def _show_facts(self, card: TemplateCard) -> None:
        empty(self._facts)
        for source in card.sources:
            self._facts.addWidget(_Fact("source", "Source", source.publisher, source.checked))
        if card.review:
            self._facts.addWidget(_Fact("calendar", "Review", card.review))
        self._facts.addWidget(_Fact("users", "Made for", card.audience or "Everyone"))
        if card.note:
            self._facts.addWidget(_Fact("info", "Keep in mind", card.note))
        self._inside.restyle(theme_of(self))
