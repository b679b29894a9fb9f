"""The left column of the gallery: which topics and which kinds to show."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.basics import Box, Label, scrolling
from widgets.buttons import Button
from widgets.chips import CheckRow
from widgets.gallery_items import Choice
from widgets.layouts import column, row


class FilterGroup(QWidget):
    """One question ("Topic") and its check rows. ``changed`` says another answer was given."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._rows: dict[str, CheckRow] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._heading = Label(name, "label", "muted")
        self._lines.addWidget(self._heading)
        self.setAccessibleName(name)

    @property
    def on(self) -> frozenset[str]:
        """The words that are ticked."""
        return frozenset(word for word, line in self._rows.items() if line.isChecked())

    @property
    def has_choices(self) -> bool:
        """Whether there is anything to choose between: one answer is no question."""
        return len(self._rows) > 1

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show the words with their counts. A word already shown keeps its place and its tick."""
        for choice in choices:
            line = self._rows.get(choice.word) or self._add(choice.word)
            texts = "1 text" if choice.count == 1 else f"{choice.count} texts"
            line.set_note(str(choice.count), spoken=texts)
        shown = {choice.word for choice in choices}
        for word, line in self._rows.items():
            if word not in shown:
                line.set_note("0", spoken="No texts")
        self.setVisible(self.has_choices)

    def clear(self) -> None:
        """Take all ticks away, silently."""
        for line in self._rows.values():
            line.blockSignals(True)
            line.setChecked(False)
            line.blockSignals(False)

    def _add(self, word: str) -> CheckRow:
        line = CheckRow(word)
        line.toggled.connect(self.changed)
        self._rows[word] = line
        self._lines.addWidget(line)
        return line


class FilterPanel(Box):
    """All filter groups under one heading. ``changed`` says to look again."""

    changed = Signal()

    def __init__(self) -> None:
        self.topics = FilterGroup("Topic")
        self.kinds = FilterGroup("Kind")
        self._clear = Button("Clear all", "link", height=20)
        self._clear.clicked.connect(self.clear)
        inside = Box(column(self.kinds, 16, self.topics, None, margins=(0, 0, 12, 0)))
        super().__init__(
            column(
                row(Label("Filters", "title"), None, self._clear),
                12,
                (scrolling(inside, "Filters"), 1),
                margins=(24, 24, 8, 16),
            ),
            "bg",
        )
        for group in (self.topics, self.kinds):
            group.changed.connect(self._tell)
        self._clear.setVisible(False)

    @property
    def is_on(self) -> bool:
        """Whether anything is ticked."""
        return bool(self.topics.on or self.kinds.on)

    @property
    def has_choices(self) -> bool:
        """Whether any group has something to choose between."""
        return self.topics.has_choices or self.kinds.has_choices

    def clear(self) -> None:
        """Take all ticks away."""
        self.topics.clear()
        self.kinds.clear()
        self._tell()

    def _tell(self) -> None:
        self._clear.setVisible(self.is_on)
        self.changed.emit()
