"""Check boxes and radio buttons drawn from the theme: box, mark, words, focus ring."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from widgets.buttons import paint_ring
from widgets.icons import pixmap
from widgets.theme import Theme, theme_of

_BOX, _GAP, _PAD = 20, 10, 3  # design pixels
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_ENDLESS = 1 << 16


def _indent(theme: Theme) -> int:
    return theme.px(_PAD) + theme.px(_BOX) + theme.px(_GAP)


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "&")


def _hint(button: QAbstractButton, theme: Theme) -> QSize:
    metrics = QFontMetrics(theme.font("body"))
    words = _words(button)
    width = _indent(theme) + metrics.horizontalAdvance(words) + 2 if words else _box(theme)
    return QSize(width + theme.px(_PAD), max(_box(theme), metrics.height() + 2 * theme.px(_PAD)))


def _box(theme: Theme) -> int:
    return theme.px(_BOX) + 2 * theme.px(_PAD)


def _height_for(button: QAbstractButton, theme: Theme, width: int) -> int:
    metrics = QFontMetrics(theme.font("body"))
    room = QRect(0, 0, max(1, width - _indent(theme) - theme.px(_PAD)), _ENDLESS)
    words = metrics.boundingRect(room, int(_FLAGS), _words(button))
    return max(_box(theme), words.height() + 2 * theme.px(_PAD))


def _paint(button: QAbstractButton, painter: QPainter, *, rounded: bool) -> None:
    theme = theme_of(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pad, side = theme.px(_PAD), theme.px(_BOX)
    top = (button.height() - side) / 2
    rect = QRectF(pad, top, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
    radius = side / 2 if rounded else theme.px(4)
    chosen = button.isChecked()
    filled = chosen and not rounded
    edge = "acc" if chosen else "border"
    painter.setPen(QPen(theme.colour(edge), 2 if chosen and rounded else 1))
    painter.setBrush(theme.colour("acc" if filled else "surface"))
    painter.drawRoundedRect(rect, radius, radius)
    if filled:
        picture = pixmap("check", theme.acc_text, side, button.devicePixelRatioF(), weight=2.6)
        painter.drawPixmap(QPointF(pad, top), picture)
    elif chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc"))
        painter.drawEllipse(rect.center(), side / 4, side / 4)
    painter.setPen(theme.colour("text" if button.isEnabled() else "muted"))
    painter.setFont(theme.font("body"))
    left = _indent(theme)
    painter.drawText(QRect(left, 0, button.width() - left, button.height()), _FLAGS, _words(button))
    if button.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(button.rect())
        if not _words(button):
            ring = QRectF(pad, top, side, side).adjusted(-pad, -pad, pad, pad)
        paint_ring(painter, theme, ring, radius + pad)


class CheckBox(QCheckBox):
    """A tick and its words, which wrap. Without words, give it an accessible name."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return _hint(self, theme_of(self))

    def minimumSizeHint(self) -> QSize:
        """Room for the box and a word; the rest wraps."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme_of(self).px(120)), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        return _height_for(self, theme_of(self), width)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw box, tick, words and ring."""
        _paint(self, QPainter(self), rounded=False)


class RadioButton(QRadioButton):
    """One answer of several and its words, which wrap."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return _hint(self, theme_of(self))

    def minimumSizeHint(self) -> QSize:
        """Room for the circle and a word; the rest wraps."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme_of(self).px(120)), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        return _height_for(self, theme_of(self), width)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw circle, point, words and ring."""
        _paint(self, QPainter(self), rounded=True)
