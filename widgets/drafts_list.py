"""The rows of the drafts panel: model, drawing and keys."""

from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checks.model import Severity
from widgets.buttons import paint_ring
from widgets.marks import paint_severity
from widgets.theme import theme_of

_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft in the list: first words, "Post · 10:42", gravest finding."""

    id: str
    title: str = field(repr=False)
    subtitle: str
    severity: Severity | None = None


class DraftModel(QAbstractListModel):
    """The drafts on show, newest first as they were given; one of them is the open one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[DraftRow, ...] = ()
        self.open_id = ""

    def show_rows(self, rows: tuple[DraftRow, ...]) -> None:
        """Take other rows; where the ids stay, so do selection and scroll place."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, id_: str) -> int:
        """Where a draft stands; -1 where it does not."""
        return next((place for place, row in enumerate(self._rows) if row.id == id_), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many drafts."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, the row itself, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            gravest = row.severity.word if row.severity is not None else ""
            is_open = "open" if row.id == self.open_id else ""
            return ", ".join(part for part in (row.title, row.subtitle, gravest, is_open) if part)
        return None


class _DraftDelegate(QStyledItemDelegate):
    """Draws one row: title, time, severity; the open draft stands out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """56 high at least; both lines whole."""
        theme = theme_of(_view(option))
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        return QSize(theme.px(120), max(theme.px(56), title.height() + sub.height() + theme.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: DraftRow = index.data(_ROW)
        view = _view(option)
        theme = theme_of(view)
        model = index.model()
        is_open = isinstance(model, DraftModel) and row.id == model.open_id
        rect = QRect(getattr(option, "rect"))  # noqa: B009 - the stubs leave the field out
        state = QStyle.StateFlag(getattr(option, "state"))  # noqa: B009
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.radius_row)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_open or hovered:
            chosen = "surface" if theme.is_work else "acc_soft"
            painter.setBrush(theme.colour(chosen if is_open else "sunken"))
            painter.drawRoundedRect(QRectF(rect), radius, radius)
        if is_open and theme.is_work:
            bar = QRect(rect.topLeft(), QSize(theme.px(3), rect.height()))
            painter.fillRect(bar, theme.colour("acc"))
        inner = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        if row.severity is not None:
            side = theme.px(14)
            top = inner.center().y() - side / 2 + 1
            shape = QRectF(inner.right() - side + 1, top, side, side)
            paint_severity(painter, row.severity, shape, theme)
            inner.adjust(0, 0, -side - theme.px(8), 0)
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        gap = theme.px(2)
        y = inner.top() + (inner.height() - title.height() - sub.height() - gap) // 2
        cut = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font("item"))
        painter.setPen(theme.colour("text"))
        words = title.elidedText(row.title, cut, inner.width())
        painter.drawText(QPoint(inner.left(), y + title.ascent()), words)
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        words = sub.elidedText(row.subtitle, cut, inner.width())
        painter.drawText(QPoint(inner.left(), y + title.height() + gap + sub.ascent()), words)
        if view is not None and view.hasFocus() and index == view.currentIndex():
            paint_ring(painter, theme, QRectF(rect), max(2, radius))
        painter.restore()


def _view(option: QStyleOptionViewItem) -> QListView | None:
    view = getattr(option, "widget")  # noqa: B009 - the stubs leave the field out
    return view if isinstance(view, QListView) else None


class DraftList(QListView):
    """The drafts; Enter or a click opens one, Del asks to delete it.

    Signals carry the draft's id.
    """

    draft_chosen = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drafts = DraftModel(self)
        self.setModel(self.drafts)
        self.setItemDelegate(_DraftDelegate(self))
        self.setAccessibleName("Drafts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._choose)

    def show_rows(self, rows: tuple[DraftRow, ...], open_id: str) -> None:
        """Show these drafts, one of them as the open one."""
        self.drafts.open_id = open_id
        self.drafts.show_rows(rows)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.drafts.index(max(0, self.drafts.row_of(open_id))))
        self.viewport().update()

    def _choose(self, index: Index) -> None:
        row = index.data(_ROW)
        if isinstance(row, DraftRow):
            self.draft_chosen.emit(row.id)

    def _ask_to_delete(self, index: Index) -> None:
        row = index.data(_ROW)
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
