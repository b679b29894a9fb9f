"""One calm line above the page: what happened, and one thing to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.basics import Box, IconView, Label
from widgets.buttons import Button
from widgets.layouts import row


class NoticeBar(QWidget):
    """Hidden until there is something to say. The latest notice replaces the one before.

    Signals:
        acted: the notice's button was pressed; carries the key the notice came with.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._words = Label("", "body", wrap=True)
        self._action = Button("", "soft")
        self._action.clicked.connect(self._act)
        close = Button("", "ghost", "x")
        close.setAccessibleName(self.tr("Close this notice"))
        close.setToolTip(self.tr("Close this notice"))
        close.clicked.connect(self.hide)
        inside = row(
            IconView("info", "acc", 18),
            (self._words, 1),
            self._action,
            close,
            margins=(16, 8, 8, 8),
            spacing=12,
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Box(inside, "soft"))
        self.hide()

    @property
    def words(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_notice(self, words: str, action: str = "", key: str = "") -> None:
        """Say ``words``; offer ``action``, whose press comes back as ``acted(key)``."""
        self._key = key
        self._words.setText(words)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self.setVisible(bool(words))

    def clear(self, key: str) -> None:
        """Take back the notice with this key, if it is the one shown."""
        if self._key == key:
            self.hide()

    def _act(self) -> None:
        self.hide()
        self.acted.emit(self._key)
