"""What can be done about a detail: two-line buttons, and chips for what only the writer can do."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checks.story import Blur, Detail
from widgets.buttons import Button, paint_ring
from widgets.icons import pixmap
from widgets.story_view import gain_words
from widgets.theme import Theme, theme_of

_PAD, _ARROW, _GAP = 12, 14, 6  # design pixels
_WIDEST = 196  # ... that a button asks for: long words are cut, three still stand in a row
_LEAST = 120
_CHIP, _CHIP_PAD = 28, 10
_CHIP_WIDEST = 300
_LEAVE_OUT = "leave it out"
_ENDLESS = 1 << 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class TileButton(Button):
    """Two lines: what it does, and under it in small letters what comes of that, which wraps."""

    def __init__(self, head: str = "", parent: QWidget | None = None) -> None:
        self._below = ""
        super().__init__(head, "plain", parent=parent, height=52)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_below(self, words: str) -> None:
        """Say what comes of it."""
        if words != self._below:
            self._below = words
            self.setAccessibleDescription(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Both lines whole, up to a width at which three stand in a row."""
        theme = theme_of(self)
        below = QFontMetrics(theme.font("cap")).horizontalAdvance(self._below)
        wanted = max(self._head_width(theme), below) + 2 * theme.px(_PAD) + 2
        width = min(wanted, theme.px(_WIDEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Words give way."""
        theme = theme_of(self)
        return QSize(min(self.sizeHint().width(), theme.px(_LEAST)), theme.px(52))

    def hasHeightForWidth(self) -> bool:
        """The lower line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        theme = theme_of(self)
        room = max(1, width - 2 * theme.px(_PAD))
        metrics = QFontMetrics(theme.font("cap"))
        below = metrics.boundingRect(QRect(0, 0, room, _ENDLESS), int(_WRAP), self._below)
        return max(theme.px(52), self._top(theme) + below.height() + theme.px(9))

    def _head_width(self, theme: Theme) -> int:
        return QFontMetrics(theme.font("strong")).horizontalAdvance(self.words)

    def _top(self, theme: Theme) -> int:
        """Where the lower line begins."""
        return theme.px(10) + QFontMetrics(theme.font("strong")).height() + theme.px(2)

    def _paint_content(self, painter: QPainter, theme: Theme, ink: str) -> None:  # noqa: ARG002 - a hook
        inside = QRect(theme.px(_PAD), theme.px(9), self.width() - 2 * theme.px(_PAD), 0)
        inside.setBottom(self._top(theme) - theme.px(2))
        self._paint_head(painter, theme, inside)
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        below = QRect(inside.left(), self._top(theme), inside.width(), self.height())
        painter.drawText(below, int(_WRAP), self._below)

    def _paint_head(self, painter: QPainter, theme: Theme, inside: QRect) -> None:
        _paint_words(painter, theme, inside, self.words, theme.font("strong"), "acc")


class BlurButton(TileButton):
    """One detail and what may stand in its place: "today → once"."""

    def __init__(self, blur: Blur, before: float, parent: QWidget | None = None) -> None:
        self._blur = blur
        super().__init__(parent=parent)
        self.show_blur(blur, before)

    @property
    def blur(self) -> Blur:
        """What it would do."""
        return self._blur

    @property
    def detail(self) -> Detail:
        """The detail it is about."""
        return self._blur.detail

    def show_blur(self, blur: Blur, before: float) -> None:
        """Show another blur, or the same one with other figures; ``before`` are people now."""
        self._blur = blur
        quote, coarser = blur.detail.shown, blur.detail.shown_blur
        said = f"Say “{coarser}” for “{quote}”" if coarser else f"Leave out “{quote}”"
        self.setAccessibleName(said)
        self.show_below(gain_words(before, blur.people))
        self._offer_whole()
        self.updateGeometry()
        self.update()

    @property
    def _coarser(self) -> str:
        return self._blur.detail.shown_blur or _LEAVE_OUT

    def _between(self, theme: Theme) -> int:
        return theme.px(_ARROW) + 2 * theme.px(_GAP)

    def _head_width(self, theme: Theme) -> int:
        quote = QFontMetrics(theme.font("button")).horizontalAdvance(self._blur.detail.shown)
        coarser = QFontMetrics(theme.font("strong")).horizontalAdvance(self._coarser)
        return quote + self._between(theme) + coarser

    def _paint_head(self, painter: QPainter, theme: Theme, inside: QRect) -> None:
        room = inside.width() - self._between(theme)
        new = QFontMetrics(theme.font("strong")).horizontalAdvance(self._coarser)
        old = QFontMetrics(theme.font("button")).horizontalAdvance(self._blur.detail.shown)
        new = min(new, max(room - old, room // 2))
        old = min(old, room - new)
        left = QRect(inside.left(), inside.top(), old + 1, inside.height())
        _paint_words(painter, theme, left, self._blur.detail.shown, theme.font("button"), "text")
        size = theme.px(_ARROW)
        arrow = pixmap("arrow", theme.muted, size, self.devicePixelRatioF())
        at = QPointF(left.left() + old + theme.px(_GAP), inside.center().y() - size / 2 + 1)
        painter.drawPixmap(at, arrow)
        right = QRect(left.left() + old + self._between(theme), inside.top(), new + 1, 0)
        right.setHeight(inside.height())
        _paint_words(painter, theme, right, self._coarser, theme.font("strong"), "acc")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole words where they are cut."""
        super().resizeEvent(event)
        self._offer_whole()

    def _offer_whole(self) -> None:
        theme = theme_of(self)
        cut = self._head_width(theme) > self.width() - 2 * theme.px(_PAD)
        self.setToolTip(f"{self.detail.shown} → {self._coarser}" if cut else "")


class DetailChip(Button):
    """A detail for which nobody but the writer has other words: what it tells, and the words."""

    def __init__(self, detail: Detail, parent: QWidget | None = None) -> None:
        self._detail = detail
        super().__init__("", "plain", parent=parent, height=_CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_detail(detail)

    @property
    def detail(self) -> Detail:
        """The detail it is about."""
        return self._detail

    def show_detail(self, detail: Detail) -> None:
        """Show another detail."""
        self._detail = detail
        self.setAccessibleName(f"{detail.facet.word.capitalize()}: {self._quote}")
        self.setAccessibleDescription("Only you can reword it. Goes to the words.")
        self._offer_whole()
        self.updateGeometry()
        self.update()

    @property
    def _quote(self) -> str:
        return f"“{self._detail.shown}”"

    def _widths(self, theme: Theme) -> tuple[int, int]:
        """Of the facet's word and of the quote, in widget pixels."""
        facet = QFontMetrics(theme.font("cap")).horizontalAdvance(self._detail.facet.word)
        return facet, QFontMetrics(theme.font("button")).horizontalAdvance(self._quote)

    def sizeHint(self) -> QSize:
        """All of it, or as much as lets others stand beside it."""
        theme = theme_of(self)
        width = sum(self._widths(theme)) + 2 * theme.px(_CHIP_PAD) + theme.px(_GAP) + 2
        return QSize(min(width, theme.px(_CHIP_WIDEST)), theme.px(_CHIP))

    def minimumSizeHint(self) -> QSize:
        """The quote gives way."""
        theme = theme_of(self)
        return QSize(min(self.sizeHint().width(), theme.px(_LEAST)), theme.px(_CHIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole words where they are cut."""
        super().resizeEvent(event)
        self._offer_whole()

    def _offer_whole(self) -> None:
        self.setToolTip(self._quote if self._room() < self._widths(theme_of(self))[1] else "")

    def _room(self) -> int:
        """Widget pixels that are left for the quote."""
        theme = theme_of(self)
        beside = self._widths(theme)[0] + theme.px(_GAP) + 2 * theme.px(_CHIP_PAD)
        return self.width() - beside

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the ground, the facet's word and the quote."""
        theme, rect = theme_of(self), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(theme.px(theme.radius_ctl), rect.height() / 2)
        painter.setPen(QPen(theme.colour("border" if self.underMouse() else "sunken"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        facet, _ = self._widths(theme)
        words = QRect(theme.px(_CHIP_PAD), 0, facet + 1, self.height())
        _paint_words(painter, theme, words, self._detail.facet.word, theme.font("cap"), "muted")
        words.setLeft(words.left() + facet + theme.px(_GAP))
        words.setWidth(self._room() + 1)
        _paint_words(painter, theme, words, self._quote, theme.font("button"), "text")
        if self.hasFocus():
            paint_ring(painter, theme, rect, radius)


def _paint_words(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    words: str,
    font: QFont,
    token: str,
) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(_LEFT), shown)
