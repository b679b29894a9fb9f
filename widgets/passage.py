"""A passage of the draft with a few of its words picked out: tinted and underlined."""

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption

from checks.model import Severity, Span
from widgets.basics import Label
from widgets.mark_painter import ASCENT, DESCENT, LINE, visual_stretches
from widgets.marks import severity_pen, severity_token
from widgets.offsets import to_points, to_units
from widgets.theme import Theme, theme_of

SIDE = 3  # design pixels beside the words, so that no tint is cut off
_ROOM = 240  # code points of a passage that show
_AROUND = (110, 80, 60, 45, 32, 24, 16)  # code points beside a word, from generous to scant
_LONGEST = 60  # ... of one word where the passage is cut
_SNAP = 12  # ... in which a cut looks for a blank
_PITCH = 21  # design pixels from line to line: tint and line need more air than words
_ELLIPSIS = "…"


class Passage(Label):
    """Wraps a passage and picks out words of it. Only plain text, in any direction of writing."""

    def __init__(self, severity: Severity) -> None:
        self._severity = severity
        self._marks: tuple[Span, ...] = ()
        super().__init__("", wrap=True)

    @property
    def marked_words(self) -> tuple[str, ...]:
        """The words picked out, in reading order."""
        return tuple(self.text()[start:end] for start, end in self._marks)

    def show_passage(self, text: str, spans: Sequence[Span]) -> None:
        """Show ``text``, or what of it stands around ``spans`` where it is long."""
        shown, self._marks = excerpt(text, spans)
        self.setText(shown)
        self.setAccessibleName(", ".join(f"“{word}”" for word in self.marked_words))
        self.setAccessibleDescription(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A line of some words; the width comes from the layout."""
        width = QFontMetrics(self.font()).averageCharWidth() * 24
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters, one line high: even one endless word is broken."""
        theme = theme_of(self)
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 8, theme.px(_PITCH))

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width, in widget pixels."""
        _, height = self._laid_out(theme_of(self), width)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the tints, the words on them, and a line under each."""
        theme = theme_of(self)
        layout, _ = self._laid_out(theme, self.width())
        places = [place for mark in self._marks for place in self._places(layout, mark)]
        em = theme.font("body").pixelSize()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(severity_token(self._severity) + "_tint"))
        for left, right, baseline in places:
            top, height = baseline - em * ASCENT, em * (ASCENT + DESCENT)
            painter.drawRoundedRect(QRectF(left - 2, top, right - left + 4, height), 2, 2)
        painter.setPen(theme.colour("text"))
        layout.draw(painter, QPointF(0, 0))
        painter.setPen(severity_pen(self._severity, theme, 2 * theme.scale))
        for left, right, baseline in places:
            line = baseline + em * LINE
            painter.drawLine(QLineF(left, line, right, line))

    def _laid_out(self, theme: Theme, width: int) -> tuple[QTextLayout, int]:
        """The passage in lines, and how high they are together."""
        layout = QTextLayout(self.text(), theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if _reads_from_the_right(self.text()):  # Qt sets the direction alone, not the edge
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        side, pitch = theme.px(SIDE), theme.px(_PITCH)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * side))
            room = max(float(pitch), line.height())  # a tall script, an emoji
            line.setPosition(QPointF(side, height + (room - line.height()) / 2))
            height += room
        layout.endLayout()
        return layout, max(pitch, round(height))

    def _places(self, layout: QTextLayout, mark: Span) -> list[tuple[float, float, float]]:
        """Left, right and baseline of each stretch of a mark: one a line, more in mixed text."""
        first, last = (to_units(self.text(), edge) for edge in mark)
        places = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if start < end:
                baseline = line.y() + line.ascent()
                for left, right in visual_stretches(line, start, end):
                    places.append((left, right, baseline))
        return places


def excerpt(text: str, spans: Sequence[Span], room: int = _ROOM) -> tuple[str, tuple[Span, ...]]:
    """What stands around ``spans``, in about ``room`` code points, and where they are in it."""
    text = "".join(" " if letter.isspace() else letter for letter in text)
    marks = _in_order(text, spans)
    if len(text) <= room:
        return text, tuple(marks)
    marks = [Span(start, min(end, start + _LONGEST)) for start, end in marks]
    pieces: list[Span] = []
    for around in _AROUND:
        pieces = _pieces(text, marks or [Span(0, 0)], around)
        if sum(end - start for start, end in pieces) <= room:
            break
    shown, placed = "", []
    for start, end in pieces:
        if start > 0:  # one ellipsis stands between two pieces, not two
            shown = f"{shown.rstrip()} {_ELLIPSIS} " if shown else _ELLIPSIS
        by = len(shown) - start
        shown += text[start:end]
        placed += [Span(a + by, b + by) for a, b in marks if start <= a and b <= end]
    if pieces[-1].end < len(text):
        shown += _ELLIPSIS
    return shown, tuple(placed)


def _in_order(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans inside the text, in reading order; those that touch are one."""
    marks: list[Span] = []
    for start, end in sorted(spans):
        first, last = max(0, start), min(end, len(text))
        if first >= last:
            continue
        if marks and first <= marks[-1].end:
            marks[-1] = Span(marks[-1].start, max(last, marks[-1].end))
        else:
            marks.append(Span(first, last))
    return marks


def _pieces(text: str, marks: Sequence[Span], around: int) -> list[Span]:
    """The stretches that hold each mark with ``around`` code points beside it."""
    pieces: list[Span] = []
    for start, end in marks:
        first, last = _cut(text, start - around, -1), _cut(text, end + around, 1)
        if pieces and first <= pieces[-1].end + _SNAP:
            pieces[-1] = Span(pieces[-1].start, max(last, pieces[-1].end))
        else:
            pieces.append(Span(first, last))
    return pieces


def _cut(text: str, at: int, way: int) -> int:
    """Where to cut, from ``at`` on in a way: at a blank if one is near, never inside a letter."""
    if not 0 < at < len(text):
        return max(0, min(at, len(text)))
    for place in range(at, at + way * _SNAP, way):
        if not 0 < place < len(text):
            break
        if text[place if way > 0 else place - 1].isspace():
            return place
    letters = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    letters.setPosition(to_units(text, at))
    if letters.isAtBoundary():
        return at
    found = letters.toNextBoundary() if way > 0 else letters.toPreviousBoundary()
    return to_points(text, found)


def _reads_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction goes to the left."""
    for letter in text:
        if (way := bidirectional(letter)) in {"L", "R", "AL"}:
            return way != "L"
    return False
