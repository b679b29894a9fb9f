"""One question, a few answers beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QWidget

from widgets.icons import pixmap
from widgets.ring import paint_ring
from widgets.theme import Theme, theme_of


class _Segment(QRadioButton):
    """One answer of a segmented question: a radio button drawn as a part of a bar."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
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


class Segmented(QFrame):
    """One question, a few answers beside each other, at most one chosen. Arrow keys move.

    ``chosen`` carries the index a person picked; ``set_index`` is silent.
    """

    chosen = Signal(int)

    def __init__(
        self, options: Sequence[str], name: str, index: int | None = None, height: int = 32
    ) -> None:
        super().__init__()
        self._height = height
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setSpacing(0)
        for position, option in enumerate(options):
            segment = _Segment(option, self)
            self._group.addButton(segment, position)
            layout.addWidget(segment)
        self.set_index(index)
        self._group.idClicked.connect(self.chosen)
        self.restyle(theme_of(self))

    @property
    def index(self) -> int | None:
        """The chosen answer, or None."""
        found = self._group.checkedId()
        return None if found < 0 else found

    def set_index(self, index: int | None) -> None:
        """Show an answer as chosen, or none, without telling anybody."""
        self._group.setExclusive(False)
        for position, segment in enumerate(self._group.buttons()):
            segment.setChecked(position == index)
        self._group.setExclusive(True)

    def restyle(self, theme: Theme) -> None:
        """Take height and inset of the scale."""
        inset = theme.px(3)
        self.setFixedHeight(theme.px(self._height))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(inset, inset, inset, inset)
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
