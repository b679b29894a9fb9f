"""The rows of the list of sources: what they say, and their keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from widgets.two_lines import ROW, Index, TwoLineDelegate, TwoLineList, TwoLineModel


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One page to cite. ``whose`` says whose list it is from; only one's own can be removed."""

    key: str
    body: str = field(repr=False)
    title: str = field(repr=False)
    year: str
    host: str = field(repr=False)
    whose: str = ""
    own: bool = False

    @property
    def subtitle(self) -> str:
        """Body, year, host and whose list it is from, on one line."""
        return " · ".join(part for part in (self.body, self.year, self.host, self.whose) if part)

    def holds(self, typed: str) -> bool:
        """Whether all words of a search are in it."""
        said = f"{self.title} {self.subtitle}".casefold()
        return all(word in said for word in typed.casefold().split())


class SourceModel(TwoLineModel[SourceRow]):
    """The pages on show."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Also both lines whole, for where they are cut."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            row = self._rows[index.row()]
            return f"{row.title}\n{row.subtitle}"
        return super().data(index, role)

    def spoken(self, row: SourceRow) -> str:
        """Both lines, with pauses."""
        return f"{row.title}, {row.subtitle.replace(' · ', ', ')}"


class SourceList(TwoLineList):
    """The pages; Enter or a double click takes one, Del asks to remove one's own.

    Signals:
        taken: carries the row's key.
        remove_asked: carries the key of one of the writer's own.
        moved: another row is the current one; carries the SourceRow or None.
    """

    taken = Signal(str)
    remove_asked = Signal(str)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sources", parent)
        self.sources = SourceModel(self)
        self.setModel(self.sources)
        self.setItemDelegate(TwoLineDelegate(self))
        self.doubleClicked.connect(self._take)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit(self.current))

    @property
    def current(self) -> SourceRow | None:
        """The row the keys are at."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, SourceRow) else None

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show these pages; the first is the current one."""
        self.sources.show_rows(rows)
        self.setCurrentIndex(self.sources.index(0))
        self.moved.emit(self.current)

    def take_current(self) -> None:
        """Take the row the keys are at."""
        self._take(self.currentIndex())

    def _take(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, SourceRow):
            self.taken.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Del asks to remove; arrows and letters move."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take_current()
        elif event.key() == Qt.Key.Key_Delete and self.current is not None and self.current.own:
            self.remove_asked.emit(self.current.key)
        else:
            super().keyPressEvent(event)
