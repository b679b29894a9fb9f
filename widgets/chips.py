"""Things to choose with, beyond a plain check box: a counted row, an answer card and a chip.

They are Qt's own check boxes and radio buttons underneath, so keyboard and screen reader treat
them as such; only the drawing and the size are ours.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from widgets.buttons import paint_ring
from widgets.icons import pixmap
from widgets.theme import FontKind, Theme, theme_of

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENDLESS = 1 << 16


class CheckRow(QCheckBox):
    """A check box over the whole row, with a note at the right end ("14")."""

    def __init__(self, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._note = note
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_note(self, note: str, *, spoken: str = "") -> None:
        """Change the note; ``spoken`` is what a screen reader says of it."""
        self._note = note
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for box, words and note."""
        theme = theme_of(self)
        words = QFontMetrics(theme.font("body")).horizontalAdvance(self.text())
        note = QFontMetrics(theme.font("cap")).horizontalAdvance(self._note)
        return QSize(words + note + theme.px(46), theme.px(27))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut short."""
        theme = theme_of(self)
        return QSize(theme.px(80), theme.px(27))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's own name
        """The whole row can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - one row, drawn whole
        """Draw box, words and note."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(18)
        box = QRectF(theme.px(2), (self.height() - side) / 2, side, side)
        _paint_tick(painter, box, theme, on=self.isChecked())
        noted = QFontMetrics(theme.font("cap")).horizontalAdvance(self._note)
        words = self.rect().adjusted(theme.px(30), 0, -noted - theme.px(10), 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        elide = Qt.TextElideMode.ElideRight
        text = self.text().replace("&&", "&")
        painter.drawText(words, _LEFT, painter.fontMetrics().elidedText(text, elide, words.width()))
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -theme.px(2), 0), right, self._note)
        if self.hasFocus():
            paint_ring(painter, theme, QRectF(self.rect()), theme.px(4))


class AnswerCard(QRadioButton):
    """One answer of a question: title, a line under it, a ring at the left."""

    def __init__(self, title: str, sub: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._sub = sub
        self.setAccessibleName(title)
        self.setAccessibleDescription(sub)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the wrapped words need."""
        theme = theme_of(self)
        inner = max(theme.px(80), width - theme.px(64))
        height = theme.px(24)
        kinds: tuple[tuple[FontKind, str], ...] = (("strong", self.text()), ("body", self._sub))
        for kind, text in kinds:
            metrics = QFontMetrics(theme.font(kind))
            height += metrics.boundingRect(0, 0, inner, _ENDLESS, int(_WRAP), text).height()
        return height

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = theme_of(self).px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The least width the words can wrap to."""
        theme = theme_of(self)
        return QSize(theme.px(160), theme.px(56))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's own name
        """The whole card can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - one card, drawn whole
        """Draw card, ring and words; a dotted line inside tells focus from choice."""
        theme, chosen = theme_of(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(theme.px(theme.radius_card), theme.px(12))
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("acc" if chosen else "border"), 2 if chosen else 1))
        edge = 1.0 if chosen else 0.5
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("acc"), 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = QRectF(self.rect()).adjusted(4, 4, -4, -4)
            painter.drawRoundedRect(inside, max(1, radius - 3), max(1, radius - 3))
        side = theme.px(20)
        top = (self.height() - side) / 2 if self.height() < theme.px(72) else theme.px(14)
        _paint_ring_and_dot(painter, QRectF(theme.px(16), top, side, side), theme, on=chosen)
        words = QRectF(self.rect()).adjusted(theme.px(48), theme.px(11), -theme.px(16), 0)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        drawn = painter.boundingRect(words, int(_WRAP | _TOP), self.text())
        painter.drawText(words, int(_WRAP | _TOP), self.text())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("muted"))
        below = words.adjusted(0, drawn.height() + theme.px(2), 0, 0)
        painter.drawText(below, int(_WRAP | _TOP), self._sub)


class Chip(QCheckBox):
    """A short word that is on or off; on, it has a check mark and a soft ground."""

    def __init__(self, text: str, parent: QWidget | None = None, *, on: bool = False) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The word, its margins, and the mark when on."""
        theme = theme_of(self)
        word = QFontMetrics(theme.font("body")).horizontalAdvance(self.text())
        return QSize(word + theme.px(42 if self.isChecked() else 22), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's own name
        """The whole chip can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw ground, mark and word."""
        theme, on = theme_of(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(theme.px(theme.radius_ctl), self.height() / 2)
        painter.setBrush(theme.colour("acc_soft" if on else "surface"))
        soft_edge = "acc" if theme.scheme == "contrast" else "acc_soft"
        painter.setPen(QPen(theme.colour(soft_edge if on else "border"), 1))
        rect = QRectF(self.rect())
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left = theme.px(11)
        if on:
            size = theme.px(14)
            mark = pixmap("check", theme.acc, size, self.devicePixelRatioF(), weight=2.4)
            painter.drawPixmap(QPointF(left, (self.height() - size) / 2), mark)
            left += theme.px(20)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("acc" if on else "text"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _LEFT, self.text().replace("&&", "&"))
        if self.hasFocus():
            paint_ring(painter, theme, rect, radius)


def _paint_tick(painter: QPainter, rect: QRectF, theme: Theme, *, on: bool) -> None:
    radius = theme.px(3 if theme.is_work else 6)
    edge = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(theme.colour("acc" if on else "border"), 1.5))
    painter.setBrush(theme.colour("acc" if on else "surface"))
    painter.drawRoundedRect(edge, radius, radius)
    if on:
        inset, ratio = theme.px(2), painter.device().devicePixelRatioF()
        size = round(rect.width()) - 2 * inset
        mark = pixmap("check", theme.acc_text, size, ratio, weight=2.6)
        painter.drawPixmap(rect.topLeft() + QPointF(inset, inset), mark)


def _paint_ring_and_dot(painter: QPainter, rect: QRectF, theme: Theme, *, on: bool) -> None:
    painter.setPen(QPen(theme.colour("acc" if on else "border"), 1.5))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    if on:
        dot = rect.width() * 0.28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc"))
        painter.drawEllipse(rect.adjusted(dot, dot, -dot, -dot))
