"""A box of parts that stand on as many lines as they need, and keeps the height of all of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from widgets.basics import Box


class FlowBox(Box):
    """Around a flow layout, on a page that does not ask for a height by the width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """All of its height; the width may go."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))
