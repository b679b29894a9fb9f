"""A few lines of words, the last of which says with an ellipsis where it was cut."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption

from widgets.basics import Label
from widgets.offsets import to_points
from widgets.theme import FontKind


class ClampedLabel(Label):
    """Wraps its words over at most ``lines`` lines; all of them are in its tool tip.

    A screen reader reads all of the words.
    """

    def __init__(
        self,
        text: str,
        lines: int,
        kind: FontKind = "body",
        token: str = "text",  # noqa: S107 - a colour, not a secret
    ) -> None:
        self._lines = lines
        super().__init__(text, kind, token, wrap=True)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        """A line of some words; the width comes from the layout."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.averageCharWidth() * 24, metrics.lineSpacing() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """A few letters, one line high."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.averageCharWidth() * 8, metrics.lineSpacing())

    def heightForWidth(self, width: int) -> int:
        """The height of the lines there are at this width, in widget pixels."""
        return QFontMetrics(self.font()).lineSpacing() * min(self._lines, len(self._broken(width)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the lines; the last one takes all that is left, and is cut."""
        metrics = QFontMetrics(self.font())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        starts = self._broken(self.width())
        room = max(1, min(self._lines, self.height() // metrics.lineSpacing()))
        for number, start in enumerate(starts[:room]):
            is_last = number == room - 1
            end = None if is_last or number + 1 == len(starts) else starts[number + 1]
            words = self.text()[start:end].rstrip()
            line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            top = number * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(0, top), line)

    def _broken(self, width: int) -> list[int]:
        """Where each line starts in the text, a code point index."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        starts = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(to_points(self.text(), line.textStart()))
        layout.endLayout()
        return starts
