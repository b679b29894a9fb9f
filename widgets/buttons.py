"""Buttons in nine kinds that draw themselves from the theme, and the ring of the focus."""

from math import ceil
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QWidget,
)

from widgets.icons import pixmap
from widgets.ring import paint_ring
from widgets.segmented import Segmented
from widgets.theme import FontKind, Theme, theme_of

__all__ = ["Button", "ButtonKind", "Segmented", "paint_ring"]

ButtonKind = Literal["primary", "soft", "plain", "ghost", "quiet", "link", "cite", "tool", "on"]

_GAP = 8  # design pixels between icon and words
_TALL = 36  # design pixels from which a button takes the larger icon
_WIDEST = 1 << 16
_SMALL: tuple[ButtonKind, ...] = ("link", "cite")
_TO_THE_LEFT: tuple[ButtonKind, ...] = ("tool", "cite")


class _Face(NamedTuple):
    """How a kind looks: colour tokens (empty: none), padding left and right, font."""

    fill: str
    edge: str
    ink: str
    hover: str
    left: int
    right: int
    font: FontKind


_FACES: dict[ButtonKind, _Face] = {
    "primary": _Face("acc", "", "acc_text", "acc_hover", 16, 16, "strong"),
    "soft": _Face("acc_soft", "", "acc", "acc_soft", 12, 12, "strong"),
    "plain": _Face("surface", "border", "text", "sunken", 12, 12, "button"),
    "ghost": _Face("", "", "text", "sunken", 12, 12, "button"),
    "quiet": _Face("", "", "muted", "sunken", 8, 8, "button"),
    "link": _Face("", "", "muted", "", 5, 5, "cap"),  # room for the ring, off the letters
    "cite": _Face("", "", "muted", "", 5, 5, "cap"),
    "tool": _Face("", "", "muted", "", 0, 8, "button"),
    "on": _Face("acc_soft", "", "acc", "acc_soft", 12, 12, "strong"),
}


class Button(QPushButton):
    """A button with words, an icon, or both.

    Args:
        text: what it says; with an icon alone, give ``setAccessibleName`` and a tool tip.
        kind: how it looks; "soft" is for the one thing we advise, "on" for the chosen place.
        icon: the name of an icon.
        height: design pixels.
        trailing: the icon stands after the words.
        wrap: long words go to more lines; else they are cut in the ``elide`` mode.
        elide: where long words are cut; by default they never are, and the button stays wide.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "plain",
        icon: str | None = None,
        parent: QWidget | None = None,
        *,
        height: int = 32,
        trailing: bool = False,
        wrap: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideNone,
    ) -> None:
        super().__init__(parent)
        self._kind: ButtonKind = kind
        self._icon_name = icon
        self._height = height
        self._trailing, self._wrap, self._elide = trailing, wrap, elide
        self._held = False
        self.enter_presses = True
        self.set_words(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if wrap:  # a fixed height would win over the height for the width
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        elif elide is not Qt.TextElideMode.ElideNone:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle(theme_of(self))

    @property
    def words(self) -> str:
        """What the button says, ampersands included."""
        return self.text().replace("&&", "&")

    def set_words(self, words: str) -> None:
        """Say something else; an ampersand is a letter here, not a shortcut."""
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def set_kind(self, kind: ButtonKind) -> None:
        """Look different."""
        if kind != self._kind:
            self._kind = kind
            self.updateGeometry()
            self.update()

    def set_icon(self, name: str | None) -> None:
        """Show another icon or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_held(self, held: bool) -> None:  # noqa: FBT001 - a setter
        """Look as if disabled while still taking the focus, so that the reason can be read."""
        self._held = held
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the height of the scale."""
        self.setMinimumHeight(theme.px(self._height))
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too, unless ``enter_presses`` is off.

        Up and Down are left to what the button stands in: a list of cards, a bar.
        """
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
            return
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page's own key
            return
        if self.enter_presses and enters:
            self.click()
            return
        super().keyPressEvent(event)

    def _font(self, theme: Theme) -> QFont:
        font = theme.font(_FACES[self._kind].font)
        hover = self._kind == "cite" and self.underMouse()
        font.setUnderline(self._kind == "link" or hover)
        return font

    def _sides(self, theme: Theme) -> tuple[int, int]:
        """What stands left and right of the words, in widget pixels: padding and icon."""
        face = _FACES[self._kind]
        left, right = theme.px(face.left), theme.px(face.right)
        if self._icon_name is not None:
            beside = self._icon_size(theme) + (self._gap(theme) if self.text() else 0)
            left, right = (left, right + beside) if self._trailing else (left + beside, right)
        return left, right

    def _gap(self, theme: Theme) -> int:
        return theme.px(6 if self._kind in _SMALL else _GAP)

    def _icon_size(self, theme: Theme) -> int:
        if self._kind in _SMALL:
            return theme.px(14)
        return theme.px(18 if self._height >= _TALL else 16)

    def sizeHint(self) -> QSize:
        """Padding, icon and words; a square where there are no words."""
        theme = theme_of(self)
        height = theme.px(self._height)
        if not self.text():
            return QSize(max(height, self._icon_size(theme)), height)
        # rounded up, else words that may wrap do; one more pixel: letters lean over their advance
        words = ceil(QFontMetricsF(self._font(theme)).horizontalAdvance(self.words)) + 1
        return QSize(words + sum(self._sides(theme)), height)

    def minimumSizeHint(self) -> QSize:
        """All of it, unless the words may give way."""
        hint = self.sizeHint()
        if self._wrap or self._elide is not Qt.TextElideMode.ElideNone:
            theme = theme_of(self)
            few = QFontMetrics(self._font(theme)).horizontalAdvance("mmmm…")
            hint.setWidth(min(hint.width(), few + sum(self._sides(theme))))
        return hint

    def hasHeightForWidth(self) -> bool:
        """Words that may wrap need more height where narrow."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        theme = theme_of(self)
        height = theme.px(self._height)
        room = width - sum(self._sides(theme))
        if not self._wrap or not self.text():
            return height
        metrics = QFontMetrics(self._font(theme))
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        words = metrics.boundingRect(QRect(0, 0, room, _WIDEST), flags, self.words)
        return max(height, words.height() + height - metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw fill, edge, icon, words and the focus ring."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = _FACES[self._kind]
        fill = face.hover if self.underMouse() and face.hover else face.fill
        edge, ink = face.edge, face.ink
        if self._held or not self.isEnabled():
            boxed = bool(face.fill)
            fill, edge, ink = ("sunken", "border", "muted") if boxed else ("", "", "muted")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(theme.px(theme.radius_ctl), rect.height() / 2)
        if fill or edge:
            # fills get an edge of their own colour, else they sit one pixel off outlined ones
            painter.setPen(QPen(theme.colour(edge or fill), 1))
            painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
        if self.isDown():
            painter.setOpacity(0.8)
        self._paint_content(painter, theme, ink)
        painter.setOpacity(1)
        if self.hasFocus():
            paint_ring(painter, theme, QRectF(self.rect()), radius, inside=fill == "acc")

    def _paint_content(self, painter: QPainter, theme: Theme, ink: str) -> None:
        font = self._font(theme)
        metrics = QFontMetrics(font)
        left, right = self._sides(theme)
        room = self.width() - left - right
        words, flags = self.words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._wrap:
            lines = QRect(0, 0, room, _WIDEST)
            used = metrics.boundingRect(lines, int(Qt.TextFlag.TextWordWrap | flags), words).width()
        else:
            words = metrics.elidedText(words, self._elide, room + 1)
            used = metrics.horizontalAdvance(words)
        shift = 0 if self._kind in _TO_THE_LEFT else max(0, room - used) // 2
        if self._icon_name is not None:
            size = self._icon_size(theme)
            picture = pixmap(
                self._icon_name, theme.colour(ink).name(), size, self.devicePixelRatioF()
            )
            x = shift + left - size - (self._gap(theme) if words else 0)
            if self._trailing:
                x = shift + left + used + self._gap(theme)
            if not words:
                x = (self.width() - size) // 2
            painter.drawPixmap(QPointF(x, (self.height() - size) / 2), picture)
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        rect = QRect(QPoint(left + shift, 0), QSize(max(used, room - shift) + 1, self.height()))
        wrap = Qt.TextFlag.TextWordWrap if self._wrap else Qt.TextFlag.TextSingleLine
        painter.drawText(rect, int(flags | wrap), words)
