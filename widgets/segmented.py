"""One question, a few answers beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from widgets.icons import pixmap
from widgets.ring import paint_ring
from widgets.theme import Theme, theme_of

_INSET = 3  # design pixels between the bar's edge and its answers
_NEXT = {
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Down.value: 1,
}


class _Segment(QRadioButton):
    """One answer of a segmented question: a radio button drawn as a part of a bar."""

    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget, *, weighty: bool) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._weighty = weighty
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Words with room for the check mark, so that choosing moves nothing."""
        theme = theme_of(self)
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(width + theme.px(14 + 4 + 2 * 10), theme.px(26))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only move with the arrows where an answer weighs; Enter chooses as Space does."""
        if self._weighty and event.key() in _NEXT:
            self.stepped.emit(_NEXT[event.key()])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw fill and check mark where chosen, the words, and the focus ring."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = min(theme.px(theme.radius_segment), rect.height() / 2)
        chosen = self.isChecked()
        font = theme.font("strong" if chosen else "button")
        words = self.text().replace("&&", "&")
        width = QFontMetrics(font).horizontalAdvance(words)
        ink = theme.acc_text if chosen else theme.text
        x = (self.width() - width) // 2
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("acc"))
            painter.drawRoundedRect(rect, radius, radius)
            size = theme.px(14)
            x = (self.width() - width - size - theme.px(4)) // 2
            picture = pixmap("check", ink, size, self.devicePixelRatioF(), weight=2.4)
            painter.drawPixmap(QPointF(x, (self.height() - size) / 2), picture)
            x += size + theme.px(4)
        painter.setPen(theme.colour("acc_text" if chosen else "text"))
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, 0, width + 2, self.height()), flags, words)
        if self.hasFocus():
            paint_ring(painter, theme, rect, radius, inside=chosen)


def make_one_tab_stop(answers: Sequence[QRadioButton]) -> None:
    """Let Tab come to a question once: to the answer given, else to the first.

    Qt does so itself, but only once one of them had the focus.
    """
    stop = next((answer for answer in answers if answer.isChecked()), answers[0])
    for answer in answers:
        policy = Qt.FocusPolicy.StrongFocus if answer is stop else Qt.FocusPolicy.ClickFocus
        answer.setFocusPolicy(policy)


class Segmented(QFrame):
    """One question, a few answers beside each other, at most one chosen. Arrow keys move.

    ``chosen`` carries the index a person picked; ``set_index`` is silent.

    Args:
        options: what can be answered.
        name: the question, for a screen reader.
        index: the answer chosen at first.
        height: of one line of answers, in design pixels.
        wraps: where narrow, the answers stand on two lines, or below each other.
        weighty: an answer does something at once: the arrows pass over it, Space or Enter chooses.
    """

    chosen = Signal(int)

    def __init__(
        self,
        options: Sequence[str],
        name: str,
        index: int | None = None,
        height: int = 32,
        *,
        wraps: bool = False,
        weighty: bool = False,
    ) -> None:
        super().__init__()
        self._height, self._wraps = height, wraps
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._segments = [_Segment(option, self, weighty=weighty) for option in options]
        for position, segment in enumerate(self._segments):
            self._group.addButton(segment, position)
            segment.stepped.connect(lambda by, at=position: self._step(at + by))
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.set_index(index)
        self._group.idClicked.connect(self.chosen)
        self.restyle(theme_of(self))

    def explain(self, index: int, words: str) -> None:
        """Say more of one answer, in its tool tip and to a screen reader."""
        self._segments[index].setToolTip(words)
        self._segments[index].setAccessibleDescription(words)

    def _step(self, to: int) -> None:
        self._segments[to % len(self._segments)].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        """Put the answers beside each other; on more lines, all of them are equally wide."""
        inset = theme_of(self).px(_INSET)
        room, columns = self.width() - 2 * inset, self._columns_at(self.width())
        height = (self.height() - 2 * inset) // -(-len(self._segments) // columns)
        widths = [room // columns] * columns
        if columns == len(self._segments):
            hints = [segment.sizeHint().width() for segment in self._segments]
            spare = (room - sum(hints)) // columns
            widths = [hint + spare for hint in hints]
        for position, segment in enumerate(self._segments):
            line, column = divmod(position, columns)
            left = inset + sum(widths[:column])
            segment.setGeometry(left, inset + line * height, widths[column], height)

    def _columns_at(self, width: int) -> int:
        """All on one line, or two, or one below the other."""
        hints = [segment.sizeHint().width() for segment in self._segments]
        edges, many = 2 * theme_of(self).px(_INSET), len(hints)
        if not self._wraps or sum(hints) + edges <= width:
            return many
        return 2 if many > 2 and 2 * max(hints) + edges <= width else 1

    def sizeHint(self) -> QSize:
        """All answers on one line."""
        theme = theme_of(self)
        width = sum(segment.sizeHint().width() for segment in self._segments)
        return QSize(width + 2 * theme.px(_INSET), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """One line, or the widest answer where they may stand on more."""
        if not self._wraps:
            return self.sizeHint()
        theme = theme_of(self)
        widest = max(segment.sizeHint().width() for segment in self._segments)
        return QSize(widest + 2 * theme.px(_INSET), theme.px(self._height))

    def hasHeightForWidth(self) -> bool:
        """More lines where narrow."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        theme = theme_of(self)
        lines = -(-len(self._segments) // self._columns_at(width))
        return lines * (theme.px(self._height) - 2 * theme.px(_INSET)) + 2 * theme.px(_INSET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand on as many lines as the width asks for."""
        super().resizeEvent(event)
        self._place()

    @property
    def index(self) -> int | None:
        """The chosen answer, or None."""
        found = self._group.checkedId()
        return None if found < 0 else found

    def set_index(self, index: int | None) -> None:
        """Show an answer as chosen, or none, without telling anybody."""
        self._group.setExclusive(False)
        for position, segment in enumerate(self._segments):
            segment.setChecked(position == index)
        self._group.setExclusive(True)
        make_one_tab_stop(self._segments)

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        if not self._wraps:
            self.setFixedHeight(theme.px(self._height))
        self._place()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the bar behind the answers."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(theme.px(theme.radius_ctl), rect.height() / 2)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(rect, radius, radius)
