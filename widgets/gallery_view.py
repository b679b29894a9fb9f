"""The grid of cards in the gallery."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
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

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell which card is current."""
        super().currentChanged(current, previous)
        self.current_card.emit(self._cards.card_at(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the grid to the room there is."""
        theme = theme_of(self)
        room = self.viewport().width() - 1
        columns = 2 if room >= theme.px(_TWO_COLUMNS) else 1
        size = QSize(max(1, room // columns), card_step(self))
        if size != self.gridSize():
            self.setGridSize(size)
        self.verticalScrollBar().setSingleStep(theme.px(40))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
