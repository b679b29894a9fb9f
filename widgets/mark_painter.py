"""Where the marks of a block stand on the screen, and how they are drawn."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine

from checks import Severity
from widgets.highlighter import Mark, is_right_to_left
from widgets.marks import severity_pen, severity_token
from widgets.theme import Theme

ASCENT, DESCENT, LINE = 1.04, 0.38, 0.30  # of the font's em; design/TOKENS
_LEAST = 0.5  # widget pixels: a narrower stretch is none


class Segment:
    """One stretch of a mark on one line, in the coordinates of the block's origin.

    ``opens`` says that the mark begins here, ``active`` that it is the current one.
    """

    __slots__ = ("active", "baseline", "left", "opens", "right")

    def __init__(
        self, left: float, right: float, baseline: float, *, opens: bool, active: bool
    ) -> None:
        self.left, self.right, self.baseline = left, right, baseline
        self.opens, self.active = opens, active


class BlockView:
    """The lines of one block that are in view, asked where words of it stand.

    The block's own layout is asked, so that an input method's unfinished text, which is in the
    layout but not in the document, moves the marks along with the words.

    Args:
        block: the block.
        origin: its top left corner.
        bottom: where the view ends; it begins at 0.
    """

    def __init__(self, block: QTextBlock, origin: QPointF, bottom: float) -> None:
        self._block, self._origin = block, origin
        self._layout = layout = block.layout()
        # A long paragraph has hundreds of lines: halving finds the few in view.
        lines = range(layout.lineCount())
        self._first = bisect_left(lines, -origin.y(), key=self._foot)
        self._last = bisect_right(lines, bottom - origin.y(), key=self._head) - 1
        self._from = self._until = 0
        if self._first <= self._last:
            end = layout.lineAt(self._last)
            self._from = layout.lineAt(self._first).textStart()
            self._until = end.textStart() + end.textLength()
        self._composed = len(layout.preeditAreaText())
        self._composed_at = layout.preeditAreaPosition()
        self._mixed = is_right_to_left(block)

    def segments(self, start: int, end: int, *, active: bool = False) -> Iterator[Segment]:
        """Yield the stretches in view of ``start:end``, UTF-16 units of the block."""
        start, end = self._laid_out(start, end)
        if start >= self._until or end <= self._from:
            return
        at = self._first
        if start > self._from:
            at = self._layout.lineForTextPosition(start).lineNumber()
        opens = start >= self._from
        while at <= self._last:
            line = self._layout.lineAt(at)
            at += 1
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if line.textStart() >= end:
                return
            if first >= last:
                continue
            for left, right in self._stretches(line, first, last):
                if right - left > _LEAST:
                    baseline = self._origin.y() + line.y() + line.ascent()
                    x = self._origin.x()
                    yield Segment(x + left, x + right, baseline, opens=opens, active=active)
                    opens = False

    def _stretches(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        if self._mixed:
            return visual_stretches(line, first, last)
        if not self._composed and last == line.textStart() + line.textLength():
            at, text = self._block.position(), self._block.document()
            while last > first and text.characterAt(at + last - 1).isspace():
                last -= 1  # the blank a line breaks at is no part of the words
        return [_plain(line, first, last)] if first < last else []

    def _laid_out(self, start: int, end: int) -> tuple[int, int]:
        """Positions in the layout of a span of the document: composed text pushes what follows."""
        if self._composed and self._composed_at >= 0:
            start += self._composed if start >= self._composed_at else 0
            end += self._composed if end > self._composed_at else 0
        return start, end

    def _head(self, at: int) -> float:
        return self._layout.lineAt(at).y()

    def _foot(self, at: int) -> float:
        line = self._layout.lineAt(at)
        return line.y() + line.height()


def _x(line: QTextLine, position: int) -> float:
    got = line.cursorToX(position)
    return float(got[0]) if isinstance(got, tuple) else float(str(got))


def _plain(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    one, other = _x(line, first), _x(line, last)
    # The position after a line's last character is drawn on the next line: stay on this one.
    if other < one:
        other = line.naturalTextWidth() + line.x()
    return one, other


def visual_stretches(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Where the glyphs stand: in mixed directions a span falls apart, and carets are ambiguous."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    joined: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def paint_tint(painter: QPainter, theme: Theme, mark: Mark, at: Segment) -> None:
    """Fill the box behind the words; the active mark also gets an outline."""
    em = theme.font("editor").pixelSize()
    severity = mark.finding.severity
    painter.setBrush(theme.colour(f"{severity_token(severity)}_tint"))
    painter.setPen(Qt.PenStyle.NoPen)
    if at.active:
        painter.setPen(QPen(theme.colour(severity_token(severity)), 1))
    painter.drawRoundedRect(_box(at, em), 2, 2)


def paint_pointed(painter: QPainter, theme: Theme, at: Segment) -> None:
    """Fill and outline words that something outside the text points at, in the accent."""
    painter.setBrush(theme.colour("acc_soft"))
    painter.setPen(QPen(theme.colour("acc"), 1))
    painter.drawRoundedRect(_box(at, theme.font("editor").pixelSize()), 2, 2)


def _box(at: Segment, em: float) -> QRectF:
    top, height = at.baseline - em * ASCENT, em * (ASCENT + DESCENT)
    return QRectF(at.left - 2.5, top, at.right - at.left + 4, height)


def paint_line(painter: QPainter, theme: Theme, mark: Mark, at: Segment) -> None:
    """Draw the severity's own line under the words."""
    em = theme.font("editor").pixelSize()
    severity = mark.finding.severity
    stop = severity is Severity.STOP
    painter.setPen(severity_pen(severity, theme, 2.5 if stop else 2.0))
    y = at.baseline + em * LINE
    reach = 2.0 if stop else 0.0
    painter.drawLine(QPointF(at.left - reach, y), QPointF(at.right + reach / 2, y))
