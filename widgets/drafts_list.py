"""The rows of the drafts panel: model, drawing and keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QWidget

from checks.model import Severity
from widgets.marks import paint_severity
from widgets.theme import Theme, theme_of
from widgets.two_lines import ROW, Index, TwoLineDelegate, TwoLineList, TwoLineModel, fill_row


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft in the list: first words, "Post · 10:42", gravest finding."""

    id: str
    title: str = field(repr=False)
    subtitle: str
    severity: Severity | None = None


class DraftModel(TwoLineModel[DraftRow]):
    """The drafts on show, newest first as they were given; one of them is the open one."""

    open_id = ""

    def show_rows(self, rows: Sequence[DraftRow]) -> None:
        """Take other rows; where the ids stay, so do selection and scroll place."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        super().show_rows(rows)

    def row_of(self, id_: str) -> int:
        """Where a draft stands; -1 where it does not."""
        return next((place for place, row in enumerate(self._rows) if row.id == id_), -1)

    def spoken(self, row: DraftRow) -> str:
        """Title, time, gravest finding, and whether it is the open one."""
        gravest = row.severity.word if row.severity is not None else ""
        is_open = "open" if row.id == self.open_id else ""
        return ", ".join(part for part in (row.title, row.subtitle, gravest, is_open) if part)


class _DraftDelegate(TwoLineDelegate):
    """The open draft stands out; the gravest finding stands at the right."""

    def paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        index: Index,
        view: QListView | None,
        *,
        hovered: bool,
    ) -> None:
        """Fill the open draft's row; at work a bar at its left says so too."""
        theme, model = theme_of(view), index.model()
        is_open = isinstance(model, DraftModel) and index.data(ROW).id == model.open_id
        if is_open or hovered:
            chosen = "surface" if theme.is_work else "acc_soft"
            fill_row(painter, rect, theme, chosen if is_open else "sunken")
        if is_open and theme.is_work:
            bar = QRect(rect.topLeft(), QSize(theme.px(3), rect.height()))
            painter.fillRect(bar, theme.colour("acc"))

    def paint_side(self, painter: QPainter, inner: QRect, index: Index, theme: Theme) -> int:
        """Draw the shape of the gravest finding."""
        row: DraftRow = index.data(ROW)
        if row.severity is None:
            return 0
        side = theme.px(14)
        top = inner.center().y() - side / 2 + 1
        shape = QRectF(inner.right() - side + 1, top, side, side)
        paint_severity(painter, row.severity, shape, theme)
        return side + theme.px(8)


class DraftList(TwoLineList):
    """The drafts; Enter or a click opens one, Del asks to delete it.

    Signals carry the draft's id.
    """

    draft_chosen = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Drafts", parent)
        self.drafts = DraftModel(self)
        self.setModel(self.drafts)
        self.setItemDelegate(_DraftDelegate(self))
        self.clicked.connect(self._choose)

    def show_rows(self, rows: tuple[DraftRow, ...], open_id: str) -> None:
        """Show these drafts, one of them as the open one."""
        self.drafts.open_id = open_id
        self.drafts.show_rows(rows)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.drafts.index(max(0, self.drafts.row_of(open_id))))
        self.viewport().update()

    def _choose(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, DraftRow):
            self.draft_chosen.emit(row.id)

    def _ask_to_delete(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, DraftRow):
            self.delete_asked.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del asks to delete; arrows and letters move."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._ask_to_delete(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to open or delete the row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        where = self.visualRect(index).center() if by_key else event.pos()
        kept = QPersistentModelIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", lambda: self._choose(kept))
        menu.addAction("Delete draft", lambda: self._ask_to_delete(kept))
        menu.popup(self.viewport().mapToGlobal(where))
