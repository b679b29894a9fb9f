"""The help page and the words about Curbside."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

import resources
from widgets.basics import Box, Label, scrolling
from widgets.buttons import Button
from widgets.keys import on_escape
from widgets.layouts import column, row
from widgets.theme import FontKind, Theme, theme_of

_HEADINGS: dict[int, FontKind] = {1: "h1", 2: "title"}
_TEXT_SIZE, _LEADING = 15, 140  # design pixels, per cent
_WIDTH = 720  # design pixels: longer lines are hard to follow
_ABOUT = (
    "A post composer for people who work in health care. It works offline.",
    (
        "This is not legal advice. The wording of the rules and texts awaits review "
        "by a health lawyer and a clinician."
    ),
    (
        "Free software under the GNU General Public License, version 3 or later "
        "(GPL-3.0-or-later). It comes with no warranty."
    ),
    "Fonts: Inter and Noto Serif, under the SIL Open Font License 1.1.",
    "The reader was trained from MiniLM-L6, under the Apache License 2.0.",
)


class HelpText(QTextBrowser):
    """A page of help in the theme's type. Links stay shut: Curbside opens no network."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self._markdown = markdown
        self.setOpenLinks(False)
        self.setAccessibleName("Help")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Set the page again in the theme's type and colours."""
        at = self.verticalScrollBar().value()
        font = theme.font("body")
        font.setPixelSize(theme.px(_TEXT_SIZE))
        self.setFont(font)
        document = self.document()
        document.setDefaultFont(font)
        self.setMarkdown(self._markdown)
        block = document.begin()
        while block.isValid():
            self._set_block(QTextCursor(block), block.blockFormat().headingLevel(), theme)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _set_table(frame, theme)
        self.verticalScrollBar().setValue(at)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def _set_block(self, cursor: QTextCursor, level: int, theme: Theme) -> None:
        spacing = QTextBlockFormat()
        in_table = cursor.currentTable() is not None
        in_list = cursor.currentList() is not None
        spacing.setTopMargin(theme.px(20) if level > 1 else 0)
        spacing.setBottomMargin(theme.px(0 if in_table else 4 if in_list else 8))
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        spacing.setLineHeight(100 if level else _LEADING, kind.value)
        cursor.mergeBlockFormat(spacing)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        ink = QTextCharFormat()
        ink.setForeground(theme.colour("text"))
        if level:
            ink.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            ink.setFont(theme.font(_HEADINGS.get(level, "strong")))
        cursor.mergeCharFormat(ink)


def _set_table(table: QTextTable, theme: Theme) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderBrush(theme.colour("line"))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(theme.px(6))
    shape.setTopMargin(theme.px(8))
    shape.setBottomMargin(theme.px(8))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    for at in range(table.columns()):
        cell = table.cellAt(0, at)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(bold)


class HelpPage(Box):
    """How it works, the keys, what it cannot do, privacy.

    Signals:
        closed: the writer wants to go back.
        about_asked: the writer wants the version and the licences.
    """

    closed = Signal()
    about_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._text = HelpText(resources.read_text("help/help.md"))
        about = Button("About Curbside", "ghost", "info", height=40)
        back = Button("Back", "plain", height=40)
        middle = row(None, (self._text, 20), None, margins=(32, 24, 16, 0))
        bar = Box(row(about, None, back, margins=(24, 12, 24, 12)), "bottombar")
        super().__init__(column((Box(middle), 1), bar, spacing=0), "surface", parent)
        self.setAccessibleName("Help")
        self.hand_focus_to(self._text)
        back.clicked.connect(self.closed)
        about.clicked.connect(self.about_asked)
        on_escape(self, self.closed)

    def restyle(self, theme: Theme) -> None:
        """Keep lines short."""
        super().restyle(theme)
        self._text.setMaximumWidth(theme.px(_WIDTH))


class AboutDialog(QDialog):
    """The version, the licences, and what this is not."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Curbside")
        close = Button("Close", "plain", height=40)
        close.clicked.connect(self.accept)
        lines = [Label(words, "body", "text", wrap=True) for words in _ABOUT]
        inside = Box(
            column(
                Label("Curbside", "h2", "acc"),
                Label(f"Version {version}", "cap", "muted"),
                8,
                *lines,
                8,
                row(None, close),
                margins=24,
                spacing=12,
            ),
            "surface",
        )
        edge = Box(column(scrolling(inside, "About Curbside"), margins=1), "edged")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(edge)
        theme = theme_of(parent)
        self.resize(theme.px(440), theme.px(400))
        close.setFocus()
