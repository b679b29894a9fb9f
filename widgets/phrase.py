"""The words a finding is about, quoted outside the editor."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from checks.model import Severity
from widgets.basics import Painted
from widgets.marks import severity_pen, severity_token
from widgets.theme import theme_of


class Phrase(Painted):
    """The writer's words, marked as they are in the text, cut where there is no room."""

    def __init__(self, severity: Severity, quote: str) -> None:
        super().__init__()
        self._severity, self._words = severity, f"“{quote}”"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        theme = theme_of(self)
        width = QFontMetricsF(theme.font("button")).horizontalAdvance(self._words)
        return QSize(int(width) + theme.px(12) + 1, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        theme = theme_of(self)
        return QSize(min(self.sizeHint().width(), theme.px(60)), theme.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer all words where they are cut."""
        super().resizeEvent(event)
        self.setToolTip(self._words if self.sizeHint().width() > self.width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw tint, words and line."""
        theme = theme_of(self)
        font, pad = theme.font("button"), theme.px(6)
        metrics = QFontMetricsF(font)
        room = self.width() - 2 * pad
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        width = min(room, metrics.horizontalAdvance(words))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(severity_token(self._severity) + "_tint"))
        height = float(self.height())
        painter.drawRoundedRect(QRectF(0, 0, width + 2 * pad, height), 2, 2)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        where = QRectF(pad, 0, width + pad, height - theme.px(2))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(severity_pen(self._severity, theme, 2 * theme.scale))
        line = height - 2.5 * theme.scale
        painter.drawLine(QLineF(pad, line, pad + width, line))
