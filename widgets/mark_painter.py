"""Where the marks of a block stand on the screen, and how they are drawn."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLayout, QTextLine

from checks import Severity
from widgets.highlighter import Mark
from widgets.marks import severity_pen, severity_token
from widgets.theme import Theme

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

ASCENT, DESCENT, LINE = 1.04, 0.38, 0.30  # of the font's em; design/TOKENS


class Segment:
    """One stretch of a mark on one line, in document coordinates."""

    __slots__ = ("baseline", "left", "right")

    def __init__(self, left: float, right: float, baseline: float) -> None:
        self.left, self.right, self.baseline = left, right, baseline


def segments(block: QTextBlock, origin: QPointF, mark: Mark) -> Iterator[Segment]:
    """Yield the stretches of ``mark``; ``origin`` is the block's top left corner.

    The block's own layout is asked, so that an input method's unfinished text, which is in the
    layout but not in the document, moves the marks along with the words.
    """
    layout = block.layout()
    start, end = _laid_out(layout, mark.start, mark.end)
    bidirectional = _RIGHT_TO_LEFT.search(block.text()) is not None
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        baseline = origin.y() + line.y() + line.ascent()
        stretches = _visual(line, first, last) if bidirectional else [_plain(line, first, last)]
        for left, right in stretches:
            if right - left > 0.5:
                yield Segment(origin.x() + left, origin.x() + right, baseline)


def _laid_out(layout: QTextLayout, start: int, end: int) -> tuple[int, int]:
    """Positions in the layout of a span of the document: composed text pushes what follows."""
    composed = len(layout.preeditAreaText())
    at = layout.preeditAreaPosition()
    if composed and at >= 0:
        start += composed if start >= at else 0
        end += composed if end > at else 0
    return start, end


def _x(line: QTextLine, position: int) -> float:
    got = line.cursorToX(position)
    return float(got[0]) if isinstance(got, tuple) else float(str(got))


def _plain(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    one, other = _x(line, first), _x(line, last)
    # The position after a line's last character is drawn on the next line: stay on this one.
    if other < one:
        other = line.naturalTextWidth() + line.x()
    return one, other


def _visual(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Where the glyphs stand: in mixed directions a span falls apart, and carets are ambiguous."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    joined: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def paint_tint(painter: QPainter, theme: Theme, mark: Mark, at: Segment, *, active: bool) -> None:
    """Fill the box behind the words; the active mark also gets an outline."""
    em = theme.font("editor").pixelSize()
    severity = mark.finding.severity
    painter.setBrush(theme.colour(f"{severity_token(severity)}_tint"))
    painter.setPen(Qt.PenStyle.NoPen)
    if active:
        painter.setPen(QPen(theme.colour(severity_token(severity)), 1))
    box = QRectF(
        at.left - 2.5,
        at.baseline - em * ASCENT,
        at.right - at.left + 4,
        em * (ASCENT + DESCENT),
    )
    painter.drawRoundedRect(box, 2, 2)


def paint_line(painter: QPainter, theme: Theme, mark: Mark, at: Segment) -> None:
    """Draw the severity's own line under the words."""
    em = theme.font("editor").pixelSize()
    severity = mark.finding.severity
    stop = severity is Severity.STOP
    painter.setPen(severity_pen(severity, theme, 2.5 if stop else 2.0))
    y = at.baseline + em * LINE
    reach = 2.0 if stop else 0.0
    painter.drawLine(QPointF(at.left - reach, y), QPointF(at.right + reach / 2, y))
