"""The four strengths under the review: small meters, and the card that says what stands behind one.

They are never added up, they gate nothing, and an empty one is no reproach.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from checks.strengths import Meter, Sign, Strength
from checks.strengths.model import LEVELS
from widgets.basics import Box, ElidedLabel, Hairline, Label
from widgets.buttons import Button, paint_ring
from widgets.layouts import Line, column, refill, row
from widgets.sign_line import sign_line
from widgets.theme import Theme, theme_of

_BLOCKS = len(LEVELS) - 1
_BLOCK, _BLOCK_HIGH, _BLOCK_GAP = 14, 8, 3  # design pixels
_HIGH, _EDGE, _APART = 24, 4, 8
_OPENS = {
    "source": "Add a source…",
    "verify": "Check it in seven steps…",
    "reflection": "Write it as a reflection…",
}
_NOTE = "A post need not have all of it. Nothing here holds it back."


class MeterButton(QPushButton):
    """One strength: its name, three blocks, and the level in a word where there is room."""

    def __init__(self, strength: Strength, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strength, self._level = strength, 0
        self._column, self._worded = 0, True
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_level(0)

    def show_level(self, level: int) -> None:
        """Fill so many of the three blocks."""
        self._level = level
        words = f"{self.strength.value}: {LEVELS[level].lower()}"
        self.setAccessibleName(words)
        self.setToolTip(f"{words}. Press to see why.")
        self.update()

    def set_shape(self, name_width: int, *, worded: bool) -> None:
        """Begin the blocks where those above and below do; say the level in a word, or not."""
        if (name_width, worded) != (self._column, self._worded):
            self._column, self._worded = name_width, worded
            self.update()

    @property
    def name_width(self) -> int:
        """How wide the name is, in pixels."""
        return QFontMetrics(theme_of(self).font("label")).horizontalAdvance(self.strength.value)

    def sizeHint(self) -> QSize:
        """The name, the blocks, the longest word."""
        theme = theme_of(self)
        word = max(QFontMetrics(theme.font("cap")).horizontalAdvance(each) for each in LEVELS)
        least = self.minimumSizeHint()
        return QSize(least.width() + theme.px(_APART) + word, least.height())

    def minimumSizeHint(self) -> QSize:
        """The name and the blocks are never cut."""
        theme = theme_of(self)
        wide = 2 * theme.px(_EDGE) + max(self._column, self.name_width) + theme.px(_APART)
        high = QFontMetrics(theme.font("label")).height() + theme.px(4)
        return QSize(wide + _blocks_wide(theme), max(theme.px(_HIGH), high))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw name, blocks and word; an empty block is an outline."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = QRectF(self.rect())
        radius = theme.px(4 if theme.is_work else 12)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("acc_soft" if self.isChecked() else "sunken"))
            painter.drawRoundedRect(here, radius, radius)
        middle = Qt.AlignmentFlag.AlignVCenter
        edge, apart = theme.px(_EDGE), theme.px(_APART)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text"))
        painter.drawText(here.adjusted(edge, 0, 0, 0), middle, self.strength.value)
        left = edge + max(self._column, self.name_width) + apart
        self._paint_blocks(painter, theme, left)
        if self._worded:
            painter.setFont(theme.font("cap"))
            painter.setPen(theme.colour("muted"))
            left += _blocks_wide(theme) + apart
            painter.drawText(here.adjusted(left, 0, 0, 0), middle, LEVELS[self._level])
        if self.hasFocus():
            paint_ring(painter, theme, here, radius)

    def _paint_blocks(self, painter: QPainter, theme: Theme, left: float) -> None:
        wide, high = theme.px(_BLOCK), theme.px(_BLOCK_HIGH)
        top = (self.height() - high) / 2
        round_ = theme.px(1 if theme.is_work else 4)
        for at in range(_BLOCKS):
            full = at < self._level
            painter.setPen(QPen(theme.colour("acc" if full else "border"), 1))
            painter.setBrush(theme.colour("acc") if full else Qt.BrushStyle.NoBrush)
            block = QRectF(left, top, wide, high).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(block, round_, round_)
            left += wide + theme.px(_BLOCK_GAP)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


def _blocks_wide(theme: Theme) -> int:
    return _BLOCKS * theme.px(_BLOCK) + (_BLOCKS - 1) * theme.px(_BLOCK_GAP)


class Meters(Box):
    """All four, two beside each other where there is room.

    Signals:
        chosen: one was pressed, or released; carries its Strength, or None.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._buttons = {strength: MeterButton(strength) for strength in Strength}
        self._hint = ElidedLabel("Press one to see why", "cap", "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = row(Label("Strengths", "label", "muted"), (self._hint, 1), spacing=8)
        two_way, reach, human, clear = self._buttons.values()
        self._columns = row(
            column(two_way, reach, spacing=0), column(human, clear, spacing=0), spacing=_APART
        )
        self._inside = column(self._head, self._columns, spacing=4)
        self._outer = column(Hairline(), self._inside, spacing=8)
        super().__init__(self._outer, "bg", parent)
        self.setAccessibleName("Strengths")
        for button in self._buttons.values():
            button.clicked.connect(lambda on, mine=button: self._press(mine, on=on))

    def show_meters(self, meters: Sequence[Meter]) -> None:
        """Show how full each is."""
        for meter in meters:
            self._buttons[meter.strength].show_level(meter.level)

    def release(self, *, focus: bool = False) -> None:
        """Show none as pressed, silently; ``focus``: give it back to the one that was."""
        for button in self._buttons.values():
            if button.isChecked() and focus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setChecked(False)

    def _press(self, button: MeterButton, *, on: bool) -> None:
        for other in self._buttons.values():
            other.setChecked(other is button and on)
        self.chosen.emit(button.strength if on else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other, or under each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns, with words if there is room; else one column, with words."""
        theme, buttons = theme_of(self), list(self._buttons.values())
        margins = self._inside.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        columns = [buttons[:2], buttons[2:]]
        least = self._needs(columns, worded=False)
        beside = room >= least
        if not beside:
            columns = [buttons]
        worded = not beside or room >= self._needs(columns, worded=True)
        for part in columns:
            widest = max(button.name_width for button in part)
            for button in part:
                button.set_shape(widest, worded=worded)
        down, across = Line.Direction.TopToBottom, Line.Direction.LeftToRight
        self._columns.setDirection(across if beside else down)
        self._columns.setSpacing(theme.px(_APART) if beside else 0)

    def _needs(self, columns: Sequence[Sequence[MeterButton]], *, worded: bool) -> int:
        """How wide columns of these meters are, gaps between them included; pixels."""
        theme = theme_of(self)
        hints = [
            max((b.sizeHint() if worded else b.minimumSizeHint()).width() for b in part)
            for part in columns
        ]
        return sum(hints) + (len(columns) - 1) * theme.px(_APART)

    def restyle(self, theme: Theme) -> None:
        """Keep the panel's inset."""
        left, right = (12, 12) if theme.is_work else (0, 20)
        self._inside.design_margins = (left, 0, right, 10)
        self._head.design_margins = (4, 0, 4, 0)
        super().restyle(theme)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The width may go: the meters go under each other."""
        return QSize(theme_of(self).px(200), super().minimumSizeHint().height())


class StrengthCard(Box):
    """What stands behind one meter: what the text has, and one click for what it lacks.

    Signals:
        addition_chosen: carries the Strength and the id of the sign to add.
        page_asked: carries the name of the page that helps with a sign.
        closed: it is to go.
    """

    addition_chosen = Signal(object, str)
    page_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown: Meter | None = None
        self._title = Label("", "strong", wrap=True)
        self._close = Button("", "quiet", "x", height=28)
        self._close.setAccessibleName("Close")
        self._close.setToolTip("Close")
        self._signs = column(spacing=10)
        note = Label(_NOTE, "cap", "muted", wrap=True)
        super().__init__(
            column(
                row((self._title, 1), self._close, spacing=8),
                note,
                self._signs,
                margins=(16, 8, 8, 12),
                spacing=8,
            ),
            "card",
            parent,
        )
        self._close.clicked.connect(self.closed)
        self.hide()

    @property
    def strength(self) -> Strength | None:
        """Whose card it is now."""
        return self._shown.strength if self._shown else None

    def show_meter(self, meter: Meter) -> None:
        """Show this meter; what is shown already stays, and keeps the focus."""
        if meter == self._shown:
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._shown = meter
        self._title.setText(f"{meter.strength.value}: {meter.word.lower()}")
        self.setAccessibleName(self._title.text())
        lines = (sign_line(s.words, self._buttons(s), there=s.found) for s in meter.signs)
        refill(self._signs, lines)
        if had_focus and self.isVisible():
            self._close.setFocus()

    def _buttons(self, sign: Sign) -> list[Button]:
        found, strength = [], self.strength
        if sign.addition is not None:
            add = Button(sign.addition.label, "plain", "plus", height=28)
            add.clicked.connect(lambda: self.addition_chosen.emit(strength, sign.id))
            found.append(add)
        if sign.opens:
            go = Button(_OPENS[sign.opens], "plain", height=28)
            go.clicked.connect(lambda: self.page_asked.emit(sign.opens))
            found.append(go)
        return found
