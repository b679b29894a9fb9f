"""The row of tiles "In season": press one to see its texts, press it again to see all."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from widgets.basics import Box, Label
from widgets.buttons import paint_ring
from widgets.gallery_items import SeasonTile
from widgets.icons import pixmap
from widgets.layouts import column, row
from widgets.theme import theme_of

_HEIGHT, _ROOMY = 56, 176  # design pixels; a narrower tile has no icon


class TileButton(QPushButton):
    """One tile: an icon on a soft ground, a title and a caption."""

    def __init__(self, tile: SeasonTile) -> None:
        super().__init__()
        self.tile = tile
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(tile.title)
        self.setAccessibleDescription(tile.caption)
        self.setToolTip(tile.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As much width as it gets."""
        theme = theme_of(self)
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The words are cut where narrow."""
        theme = theme_of(self)
        return QSize(theme.px(96), theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the tile."""
        theme, on = theme_of(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(4 if theme.is_work else 12)
        edge = 1.0 if on else 0.5
        painter.setPen(QPen(theme.colour("acc" if on else "border"), 2 if on else 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )
        left = theme.px(12)
        if self.width() >= theme.px(_ROOMY):
            left = self._paint_icon(painter, radius) + theme.px(12)
        self._paint_words(painter, left)
        if self.hasFocus():
            paint_ring(painter, theme, QRectF(self.rect()), radius)

    def _paint_icon(self, painter: QPainter, radius: float) -> int:
        """Draw the icon on its ground; returns where that ends."""
        theme = theme_of(self)
        side, size = theme.px(36), theme.px(18)
        ground = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc_soft"))
        painter.drawRoundedRect(ground, radius, radius)
        mark = pixmap(self.tile.icon, theme.acc, size, self.devicePixelRatioF())
        middle = ground.center() - QPointF(size / 2, size / 2)
        painter.drawPixmap(middle, mark)
        return int(ground.right())

    def _paint_words(self, painter: QPainter, left: int) -> None:
        theme = theme_of(self)
        room = self.width() - left - theme.px(10)
        title, caption = theme.font("item"), theme.font("cap")
        high, low = QFontMetrics(title).height(), QFontMetrics(caption).height()
        top = (self.height() - high - low - 1) // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(title)
        painter.setPen(theme.colour("text"))
        shown = QFontMetrics(title).elidedText(self.tile.title, elide, room)
        painter.drawText(left, top + QFontMetrics(title).ascent(), shown)
        painter.setFont(caption)
        painter.setPen(theme.colour("muted"))
        shown = QFontMetrics(caption).elidedText(self.tile.caption, elide, room)
        painter.drawText(left, top + high + 1 + QFontMetrics(caption).ascent(), shown)


class SeasonShelf(Box):
    """Up to three tiles; ``tile_pressed`` carries the ids of one, or nothing to show all."""

    tile_pressed = Signal(tuple)

    def __init__(self) -> None:
        self._tiles: list[TileButton] = []
        self._row = row(spacing=12)
        super().__init__(column(Label("In season", "label", "muted"), self._row))
        self.setAccessibleName("In season")

    @property
    def count(self) -> int:
        """How many tiles there are."""
        return len(self._tiles)

    def show_tiles(self, tiles: Sequence[SeasonTile]) -> None:
        """Show other tiles."""
        for old in self._tiles:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tiles = [TileButton(tile) for tile in tiles]
        for button in self._tiles:
            button.clicked.connect(lambda on, mine=button: self._press(mine, on=on))
            self._row.addWidget(button, 1)
        self.setVisible(bool(tiles))

    def press_for(self, card_ids: Sequence[str]) -> None:
        """Show the tile of these texts as pressed, silently."""
        for button in self._tiles:
            button.setChecked(button.tile.card_ids == tuple(card_ids))

    def clear(self) -> None:
        """Release all tiles, silently."""
        for button in self._tiles:
            button.setChecked(False)

    def _press(self, button: TileButton, *, on: bool) -> None:
        for other in self._tiles:
            other.setChecked(other is button and on)
        self.tile_pressed.emit(button.tile.card_ids if on else ())
