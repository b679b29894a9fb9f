"""How many people could fit, as a place between one and ten thousand."""

from math import log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checks.model import Severity
from checks.story import GOAL, Estimate, people_words
from widgets.basics import Painted
from widgets.theme import Theme, theme_of

_MOST = 10_000
_TRACK, _MARKER, _TICK = 4, 14, 12  # design pixels
_HEAD = 20  # ... of the track's row


def place_of(people: float) -> float:
    """Where so many people stand on the scale: 0 at one, 1 at ten thousand, and never beyond."""
    return min(1.0, max(0.0, log10(max(people, 1.0)) / log10(_MOST)))


class PeopleScale(Painted):
    """A line from 1 to 10,000, each step ten times the one before, green from the goal on.

    The marker is a square below the goal and a circle from it on: never told by colour alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people, self._token = 1.0, "caution"
        self._figured = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_estimate(self, estimate: Estimate) -> None:
        """Put the marker where this many people stand."""
        self._people = estimate.people
        below = "stop" if estimate.severity is Severity.STOP else "caution"
        self._token = "advice" if estimate.is_blurred else below
        self.setAccessibleName(f"{people_words(self._people).capitalize()} of a goal of {GOAL}")
        self.update()

    def show_figures(self, *, on: bool) -> None:
        """Write the figures under the line, or leave the line alone."""
        if on != self._figured:
            self._figured = on
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as in the drawing: the line and a row of figures."""
        return QSize(theme_of(self).px(264), self._height())

    def minimumSizeHint(self) -> QSize:
        """So wide that the three figures stand apart."""
        return QSize(theme_of(self).px(150), self._height())

    def _height(self) -> int:
        theme = theme_of(self)
        figures = QFontMetrics(theme.font("cap")).height() if self._figured else 0
        return theme.px(_HEAD) + figures

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the line, the goal, the marker and the figures."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_MARKER)
        track = QRectF(side / 2, (theme.px(_HEAD) - theme.px(_TRACK)) / 2, 0, theme.px(_TRACK))
        track.setRight(self.width() - side / 2)
        goal = track.left() + track.width() * place_of(GOAL)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = track.height() / 2
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(track, radius, radius)
        painter.setBrush(theme.colour("advice"))
        painter.drawRoundedRect(track.adjusted(goal - track.left(), 0, 0, 0), radius, radius)
        tick = theme.px(_TICK) / 2
        painter.setPen(QPen(theme.colour("advice"), theme.px(2)))
        middle = track.center().y()
        painter.drawLine(QPointF(goal, middle - tick), QPointF(goal, middle + tick))
        self._paint_marker(painter, theme, track, side)
        if self._figured:
            self._paint_figures(painter, theme, track, goal)

    def _paint_marker(self, painter: QPainter, theme: Theme, track: QRectF, side: float) -> None:
        centre = QPointF(track.left() + track.width() * place_of(self._people), track.center().y())
        marker = QRectF(0, 0, side, side)
        marker.moveCenter(centre)
        painter.setPen(QPen(theme.colour("surface"), theme.px(2)))  # apart from the line
        painter.setBrush(theme.colour(self._token))
        if self._people >= GOAL:
            painter.drawEllipse(marker)
        else:
            painter.drawRoundedRect(marker, theme.px(3), theme.px(3))

    def _paint_figures(self, painter: QPainter, theme: Theme, track: QRectF, goal: float) -> None:
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        row = QRectF(track.left(), theme.px(_HEAD), track.width(), self.height() - theme.px(_HEAD))
        flag = Qt.AlignmentFlag
        painter.drawText(row, flag.AlignLeft | flag.AlignVCenter, "1")
        painter.drawText(row, flag.AlignRight | flag.AlignVCenter, f"{_MOST:,}")
        row.setLeft(goal - theme.px(30))
        row.setRight(goal + theme.px(30))
        painter.drawText(row, flag.AlignHCenter | flag.AlignVCenter, str(GOAL))
