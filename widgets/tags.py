"""A field for short names, each of which can be taken away again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from widgets.basics import Box
from widgets.buttons import Button
from widgets.layouts import FlowLayout, column
from widgets.theme import Theme


class _TagLine(QLineEdit):
    """The line inside a tag field. ``backed`` says: backspace on nothing."""

    backed = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace on nothing takes the last tag away."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept when one moves on."""
        super().focusOutEvent(event)
        self.left.emit()


class TagField(Box):
    """Short names, each with a cross; Enter or a comma adds one. ``changed`` carries them all."""

    changed = Signal(tuple)

    def __init__(self, placeholder: str) -> None:
        self._tags: list[str] = []
        self._buttons: list[Button] = []
        self._line = _TagLine()
        self._line.setProperty("look", "bare")
        self._line.setPlaceholderText(placeholder)
        self._line.returnPressed.connect(self._take)
        self._line.textEdited.connect(lambda text: self._take() if "," in text else None)
        self._line.backed.connect(lambda: self._drop(len(self._tags) - 1))
        self._line.left.connect(self._take)
        self._flow = FlowLayout(self._line, spacing=6)
        super().__init__(column(self._flow, margins=6), "outline")
        self.hand_focus_to(self._line)

    @property
    def tags(self) -> tuple[str, ...]:
        """The names."""
        return tuple(self._tags)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show other names, silently."""
        self._tags = list(dict.fromkeys(tags))
        self._rebuild()

    def _take(self) -> None:
        typed = [part.strip() for part in self._line.text().split(",")]
        self._line.clear()
        new = [name for name in typed if name and name not in self._tags]
        if new:
            self._tags += new
            self._rebuild()
            self.changed.emit(self.tags)

    def _drop(self, position: int) -> None:
        if 0 <= position < len(self._tags):
            del self._tags[position]
            self._rebuild()
            self._line.setFocus()
            self.changed.emit(self.tags)

    def _rebuild(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._flow.removeWidget(self._line)
        self._buttons = []
        for position, tag in enumerate(self._tags):
            button = Button(tag, "soft", "x", self, height=28, trailing=True)
            button.setAccessibleName(f"Remove {tag}")
            button.clicked.connect(lambda _=False, at=position: self._drop(at))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._flow.addWidget(self._line)
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self._line.setFont(theme.font("body"))
        self._line.setMinimumWidth(theme.px(120))
        self._line.setMinimumHeight(theme.px(28))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere in the field is the line."""
        super().mousePressEvent(event)
        self._line.setFocus()
