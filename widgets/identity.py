"""What tells the two lives apart besides colour: stripe, plate and avatar."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets.basics import Painted
from widgets.icons import pixmap
from widgets.theme import FontKind, Theme, theme_of

_TALL = 32  # design pixels from which a plate takes the large type


def role_icon(theme: Theme) -> str:
    """The icon of a life: briefcase or house."""
    return "briefcase" if theme.is_work else "home"


class Stripe(Painted):
    """The line along the window's edge: solid at work, dashed in personal life. 8 px wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take the width of the scale."""
        self.setFixedWidth(theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - one cheap line
        """Draw the line from top to bottom."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if theme.is_work:
            painter.fillRect(self.rect(), theme.colour("acc"))
            return
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc"))
        dash, step, inset = theme.px(16), theme.px(24), theme.px(1)
        width = self.width() - 2 * inset
        for top in range(theme.px(4), self.height(), step):
            painter.drawRoundedRect(QRectF(inset, top, width, dash), width / 2, width / 2)


class Plate(Painted):
    """The role word with its icon: a block at work, a pill in personal life.

    Args:
        solid: filled (the window's own plate) or outlined (beside the text).
        height: design pixels; the block at work joins the stripe at the bar's full height.
    """

    def __init__(
        self, height: int = 32, parent: QWidget | None = None, *, solid: bool = True
    ) -> None:
        super().__init__(parent)
        self._solid = solid
        self._height = height
        self.restyle(theme_of(self))

    def set_height(self, height: int) -> None:
        """Take another height, in design pixels."""
        if height != self._height:
            self._height = height
            self.restyle(theme_of(self))

    def _measures(self) -> tuple[FontKind, int, int]:
        """Font, icon size and padding in design pixels."""
        return ("plate", 18, 14) if self._height >= _TALL else ("plate_small", 14, 8)

    def restyle(self, theme: Theme) -> None:
        """Take size and word from the theme."""
        kind, icon, pad = self._measures()
        word = QFontMetricsF(theme.font(kind)).horizontalAdvance(theme.kind.word)
        width = word + theme.px(icon) + theme.px(8) + 2 * theme.px(pad)
        self.setFixedSize(int(width), theme.px(self._height))
        self.setAccessibleName(theme.kind.word)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw block or pill, icon and word."""
        theme = theme_of(self)
        kind, icon, pad = self._measures()
        size, left = theme.px(icon), theme.px(pad)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = (0 if self._solid else theme.px(2)) if theme.is_work else rect.height() / 2
        if self._solid:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("acc"))
            ink = theme.acc_text
        else:
            style = Qt.PenStyle.SolidLine if theme.is_work else Qt.PenStyle.DashLine
            painter.setPen(QPen(theme.colour("acc"), 1.5 * theme.scale, style))
            rect.adjust(1, 1, -1, -1)
            ink = theme.acc
        painter.drawRoundedRect(rect, radius, radius)
        picture = pixmap(role_icon(theme), ink, size, self.devicePixelRatioF(), weight=2)
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), picture)
        painter.setPen(theme.colour("acc_text" if self._solid else "acc"))
        painter.setFont(theme.font(kind))
        words = QRectF(left + size + theme.px(8), 0, self.width(), self.height())
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, where, theme.kind.word)


class Avatar(Painted):
    """Initials on a soft ground: square at work, round in personal life."""

    def __init__(self, initials: str, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = initials
        self._size = size
        self.restyle(theme_of(self))

    def set_initials(self, initials: str) -> None:
        """Show other initials (one or two letters)."""
        self._initials = initials
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the size of the scale."""
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw ground and letters."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc_soft"))
        radius = theme.px(4) if theme.is_work else self.width() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        font = theme.font("label")
        font.setPixelSize(max(8, round(self.width() * 0.38)))
        painter.setFont(font)
        painter.setPen(theme.colour("acc"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
