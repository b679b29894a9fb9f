"""The column left of the text."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.highlighter import Mark
from widgets.mark_painter import Segment
from widgets.marks import paint_severity
from widgets.theme import theme_of

GUTTER = 28  # design pixels: one severity shape beside each line


class Gutter(QWidget):
    """One severity shape a line, the worst. ``marks`` gives what is in view."""

    def __init__(
        self, editor: QWidget, marks: Callable[[], Iterator[tuple[Mark, Segment]]]
    ) -> None:
        super().__init__(editor)
        self._marks = marks
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw beside the first line of each mark."""
        del event
        theme = theme_of(self)
        size = theme.px(16)
        em = theme.font("editor").pixelSize()
        worst: dict[int, Mark] = {}
        for mark, at in self._marks():
            if not at.opens:
                continue
            line = int(at.baseline)
            if line not in worst or mark.finding.severity > worst[line].finding.severity:
                worst[line] = mark
        painter = QPainter(self)
        for line, mark in worst.items():
            top = line - em * 0.72 + (em - size) / 4
            paint_severity(painter, mark.finding.severity, QRectF(0, top, size, size), theme)
        painter.end()
