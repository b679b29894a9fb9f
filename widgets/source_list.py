"""The rows of the list of sources: model, drawing and keys."""

from collections.abc import Sequence
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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from widgets.buttons import paint_ring
from widgets.theme import theme_of

_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


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
    def about(self) -> str:
        """Body, year, host and whose list it is from, on one line."""
        return " · ".join(part for part in (self.body, self.year, self.host, self.whose) if part)

    def holds(self, typed: str) -> bool:
        """Whether all words of a search are in it."""
        said = f"{self.title} {self.about}".casefold()
        return all(word in said for word in typed.casefold().split())


class SourceModel(QAbstractListModel):
    """The pages on show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[SourceRow, ...] = ()

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pages."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, the row itself, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.about}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.about.replace(' · ', ', ')}"
        return row if role == _ROW else None


class _SourceDelegate(QStyledItemDelegate):
    """Draws one row: the title, and under it body, year, host and whose list it is from."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """56 high at least; both lines whole."""
        theme = theme_of(_view(option))
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        return QSize(theme.px(120), max(theme.px(56), title.height() + sub.height() + theme.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: SourceRow = index.data(_ROW)
        view = _view(option)
        theme = theme_of(view)
        rect = QRect(getattr(option, "rect"))  # noqa: B009 - the stubs leave the field out
        state = QStyle.StateFlag(getattr(option, "state"))  # noqa: B009
        current = view is not None and index == view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.radius_row)
        painter.setPen(Qt.PenStyle.NoPen)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("acc_soft" if current else "sunken"))
            painter.drawRoundedRect(QRectF(rect), radius, radius)
        inner = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        gap = theme.px(2)
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        y = inner.top() + (inner.height() - title.height() - sub.height() - gap) // 2
        lines = (("item", "text", row.title, title), ("cap", "muted", row.about, sub))
        for font, token, words, metrics in lines:
            painter.setFont(theme.font("item" if font == "item" else "cap"))
            painter.setPen(theme.colour(token))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QPoint(inner.left(), y + metrics.ascent()), shown)
            y += metrics.height() + gap
        if current and view is not None and view.hasFocus():
            paint_ring(painter, theme, QRectF(rect), max(2, radius))
        painter.restore()


def _view(option: QStyleOptionViewItem) -> QListView | None:
    view = getattr(option, "widget")  # noqa: B009 - the stubs leave the field out
    return view if isinstance(view, QListView) else None


class SourceList(QListView):
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
        super().__init__(parent)
        self.sources = SourceModel(self)
        self.setModel(self.sources)
        self.setItemDelegate(_SourceDelegate(self))
        self.setAccessibleName("Sources")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._take)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit(self.current))

    @property
    def current(self) -> SourceRow | None:
        """The row the keys are at."""
        row = self.currentIndex().data(_ROW)
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
        row = index.data(_ROW)
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
