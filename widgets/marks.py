"""The three severities as shapes and lines: never told apart by colour alone."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from checks.model import Severity
from widgets.basics import Painted
from widgets.theme import Theme, theme_of

_GRID = 16  # the shapes are drawn on a 16 grid
_ROUND = Qt.PenCapStyle.RoundCap


def severity_token(severity: Severity) -> str:
    """The colour token of a severity: stop, caution or advice; add ``_tint`` for its tint."""
    return severity.name.lower()


def severity_pen(
    severity: Severity, theme: Theme, width: float, pattern: tuple[float, ...] | None = None
) -> QPen:
    """The line of a severity: solid, dashes 6-4, round dots.

    Args:
        severity: which of the three.
        theme: where the colour comes from.
        width: in widget pixels.
        pattern: dash and gap in line widths, instead of the usual ones.
    """
    pen = QPen(theme.colour(severity_token(severity)), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if severity is Severity.CAUTION:
        pen.setDashPattern(pattern or (3, 2))
    elif severity is Severity.ADVICE:
        pen.setCapStyle(_ROUND)
        pen.setDashPattern(pattern or (0.01, 2))
    return pen


def paint_severity(painter: QPainter, severity: Severity, rect: QRectF, theme: Theme) -> None:
    """Draw the shape of a severity into a square: square and bar, triangle and !, circle and i."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.width() / _GRID)
    colour, ink = theme.colour(severity_token(severity)), theme.colour("surface")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if severity is Severity.STOP:
        painter.drawRoundedRect(QRectF(1, 1, 14, 14), 2, 2)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, _ROUND))
        painter.drawLine(QLineF(4.8, 8, 11.2, 8))
    elif severity is Severity.CAUTION:
        path = QPainterPath(QPointF(8, 1.8))
        path.lineTo(15, 14)
        path.lineTo(1, 14)
        path.closeSubpath()
        join = Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, _ROUND, join))
        painter.drawPath(path)
        painter.setPen(QPen(ink, 1.7, Qt.PenStyle.SolidLine, _ROUND))
        painter.drawLine(QLineF(8, 6, 8, 9.3))
        painter.drawPoint(QPointF(8, 12))
    else:
        painter.drawEllipse(QRectF(1, 1, 14, 14))
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, _ROUND))
        painter.drawLine(QLineF(8, 7.6, 8, 11.2))
        painter.drawPoint(QPointF(8, 4.8))
    painter.restore()


class SeverityIcon(Painted):
    """The shape of one severity, ``size`` design pixels square, named by its word."""

    def __init__(self, severity: Severity, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = severity
        self._size = size
        self.setAccessibleName(severity.word)
        self.restyle(theme_of(self))

    @property
    def severity(self) -> Severity:
        """The severity shown."""
        return self._severity

    def set_severity(self, severity: Severity) -> None:
        """Show another severity."""
        if severity is not self._severity:
            self._severity = severity
            self.setAccessibleName(severity.word)
            self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the size of the scale."""
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the whole shape, always
        """Draw the shape."""
        paint_severity(QPainter(self), self._severity, QRectF(self.rect()), theme_of(self))
