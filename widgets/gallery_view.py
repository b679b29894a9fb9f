"""The grid of cards in the gallery."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from widgets.gallery_delegate import CardDelegate, card_step
from widgets.gallery_items import CardsModel, Index
from widgets.theme import theme_of

_TWO_COLUMNS = 560  # design pixels of room from which two cards stand beside each other


class CardView(QListView):
    """The grid of cards: one or two columns, arrows move, Enter chooses."""

    chosen = Signal(object)
    current_card = Signal(object)

    def __init__(self, model: CardsModel) -> None:
        super().__init__()
        self._cards = model
        self._columns = 1
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName("Texts")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setStyleSheet("QListView { border: none; background: transparent; }")
        self.activated.connect(lambda index: self.chosen.emit(model.card_at(index)))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        """Tell which card is current."""
        super().currentChanged(current, previous)
        self.current_card.emit(self._cards.card_at(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self.fit()

    def moveCursor(  # noqa: N802 - Qt's own name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Walk the grid: left and right by one card, up and down by one row."""
        step = self._steps().get(action)
        last = self._cards.rowCount() - 1
        if step is None or last < 0:
            return super().moveCursor(action, modifiers)
        now = self.currentIndex().row()
        to = now + step
        if not 0 <= to <= last:  # the edge holds, except for pages and ends
            to = now if abs(step) <= self._columns else max(0, min(last, to))
        return self._cards.index(to, 0)

    def _steps(self) -> dict[QAbstractItemView.CursorAction, int]:
        """How many cards each move goes."""
        move, across, all_cards = QAbstractItemView.CursorAction, self._columns, 1 << 20
        page = max(1, self.viewport().height() // max(1, card_step(self))) * across
        page = max(page, across + 1)
        return {
            move.MoveLeft: -1,
            move.MovePrevious: -1,
            move.MoveRight: 1,
            move.MoveNext: 1,
            move.MoveUp: -across,
            move.MoveDown: across,
            move.MovePageUp: -page,
            move.MovePageDown: page,
            move.MoveHome: -all_cards,
            move.MoveEnd: all_cards,
        }

    def fit(self) -> None:
        """Set the grid to the room there is."""
        theme = theme_of(self)
        room = self.viewport().width() - 1
        self._columns = 2 if room >= theme.px(_TWO_COLUMNS) else 1
        size = QSize(max(1, room // self._columns), card_step(self))
        if size != self.gridSize():
            self.setGridSize(size)
        self.verticalScrollBar().setSingleStep(theme.px(40))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
