"""What a card under the words has in common: it asks, and waits for no answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from widgets.basics import Box
from widgets.layouts import Line
from widgets.theme import Theme, theme_of


class CalmCard(Box):
    """Stands between the words and the counters; takes no focus by itself and holds nothing.

    Signals:
        left: the focus was in it and should go back to the text.
        turned: it is higher or lower than before, by the writer's own hand.
    """

    left = Signal()
    turned = Signal()

    _low = False

    def __init__(self, inside: Line, parent: QWidget | None = None) -> None:
        self._inside = inside
        super().__init__(inside, "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_low(self, *, on: bool) -> None:
        """Take as little height as can be: the window has little."""
        if on != self._low:
            self._low = on
            self.restyle(theme_of(self))

    @property
    def _has_focus(self) -> bool:
        """Whether something in it has the focus."""
        return self.isAncestorOf(QApplication.focusWidget() or self)

    def _arrange(self) -> None:
        """Find a shape for the width and the height there are."""
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the words are at this width: the page around it does not ask for that."""
        return QSize(super().sizeHint().width(), self._inside.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """All of its height; the width may go."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text and leaves the question standing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
