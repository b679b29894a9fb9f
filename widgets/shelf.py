"""A short shelf of things to start from: what is in season, a first line for a reflection."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from widgets.basics import Box, Label, column, row
from widgets.buttons import paint_ring
from widgets.icons import pixmap
from widgets.layouts import empty
from widgets.theme import Theme, theme_of

_TILE, _GAP = 36, 12  # design pixels


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """One thing to start from. ``icon`` is the name of one of our icons."""

    id: str
    icon: str
    title: str
    subtitle: str


class ShelfButton(QPushButton):
    """A tile with an icon, a title and what is in it."""

    def __init__(self, item: ShelfItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setAutoDefault(False)
        self.setAccessibleName(f"{item.title}, {item.subtitle}")
        self.setToolTip(item.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """48 high at least; both lines whole."""
        theme = theme_of(self)
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        words = max(
            title.horizontalAdvance(self._item.title), sub.horizontalAdvance(self._item.subtitle)
        )
        height = max(theme.px(48), title.height() + sub.height() + theme.px(6))
        return QSize(theme.px(12 + _TILE + _GAP + 4) + words, height)

    def minimumSizeHint(self) -> QSize:
        """The tile and a few letters."""
        return QSize(theme_of(self).px(120), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw tile, icon and the two lines."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = theme.px(theme.radius_tile)
        if self.underMouse():
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side, icon, left = theme.px(_TILE), theme.px(18), theme.px(12)
        tile = QRectF(left, (self.height() - side) / 2, side, side)
        painter.setBrush(theme.colour("acc_soft"))
        painter.drawRoundedRect(tile, radius, radius)
        picture = pixmap(self._item.icon, theme.acc, icon, self.devicePixelRatioF())
        painter.drawPixmap(tile.center() - QPointF(icon / 2, icon / 2), picture)
        x = left + side + theme.px(_GAP)
        _two_lines(painter, theme, QRect(QPoint(x, 0), self.size() - QSize(x, 0)), self._item)
        if self.hasFocus():
            paint_ring(painter, theme, QRectF(self.rect()), radius)


def _two_lines(painter: QPainter, theme: Theme, rect: QRect, item: ShelfItem) -> None:
    title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
    gap = theme.px(1)
    top = rect.top() + (rect.height() - title.height() - sub.height() - gap) // 2
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(theme.font("item"))
    painter.setPen(theme.colour("text"))
    painter.drawText(
        QPoint(rect.left(), top + title.ascent()),
        title.elidedText(item.title, elide, rect.width()),
    )
    painter.setFont(theme.font("cap"))
    painter.setPen(theme.colour("muted"))
    painter.drawText(
        QPoint(rect.left(), top + title.height() + gap + sub.ascent()),
        sub.elidedText(item.subtitle, elide, rect.width()),
    )


class Shelf(Box):
    """A heading over a few tiles. ``item_chosen`` carries the item's id."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = Label("", "label", "muted")
        self._rows = column(spacing=0)
        heading = row(12, self._title, None, spacing=0)
        super().__init__(column(heading, self._rows, spacing=4), parent=parent)
        self._items: tuple[ShelfItem, ...] = ()
        self.hide()

    def show_items(self, title: str, items: tuple[ShelfItem, ...]) -> None:
        """Show these, or nothing where there are none."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setVisible(bool(items))
        if items == self._items:
            return
        self._items = items
        empty(self._rows)
        for item in items:
            button = ShelfButton(item)
            button.clicked.connect(lambda _checked=False, id_=item.id: self.item_chosen.emit(id_))
            self._rows.addWidget(button)

    def focus_first(self) -> None:
        """Take the focus to the first tile."""
        item = self._rows.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
