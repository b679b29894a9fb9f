"""Lists whose rows are two lines: a title, and under it what tells it from the others."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from widgets.buttons import paint_ring
from widgets.theme import FontKind, Theme, theme_of

ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives the row itself."""

Index = QModelIndex | QPersistentModelIndex
_HIGH, _INSET, _GAP = 56, 12, 2  # design pixels


class TwoLines(Protocol):
    """A row, as far as its drawing is concerned."""

    @property
    def title(self) -> str:
        """The first line."""

    @property
    def subtitle(self) -> str:
        """The second line."""


Row = TypeVar("Row", bound=TwoLines)


class TwoLineModel(QAbstractListModel, Generic[Row]):
    """The rows on show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, in the order they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, the row itself, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return row if role == ROW else None

    def spoken(self, row: Row) -> str:
        """What a screen reader says of a row."""
        return f"{row.title}, {row.subtitle}"


class TwoLineDelegate(QStyledItemDelegate):
    """Draws a row; what stands out, and what stands at its right, is the list's own to say."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - all alike
        """56 high at least; both lines whole."""
        theme = theme_of(_view(option))
        title, sub = QFontMetrics(theme.font("item")), QFontMetrics(theme.font("cap"))
        high = title.height() + sub.height() + theme.px(14)
        return QSize(theme.px(120), max(theme.px(_HIGH), high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        view = _view(option)
        theme = theme_of(view)
        rect = QRect(getattr(option, "rect"))  # noqa: B009 - the stubs leave the field out
        state = QStyle.StateFlag(getattr(option, "state"))  # noqa: B009 - the stubs leave it out
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.radius_row)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self.paint_ground(painter, rect, index, view, hovered=hovered)
        inner = rect.adjusted(theme.px(_INSET), 0, -theme.px(_INSET), 0)
        inner.adjust(0, 0, -self.paint_side(painter, inner, index, theme), 0)
        _paint_lines(painter, inner, index.data(ROW), theme)
        if view is not None and view.hasFocus() and index == view.currentIndex():
            paint_ring(painter, theme, QRectF(rect), max(2, radius))
        painter.restore()

    def paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        index: Index,
        view: QListView | None,
        *,
        hovered: bool,
    ) -> None:
        """Fill the row where it stands out; here the one the keys are at, or the mouse is over."""
        current = view is not None and index == view.currentIndex()
        if current or hovered:
            fill_row(painter, rect, theme_of(view), "acc_soft" if current else "sunken")

    def paint_side(self, painter: QPainter, inner: QRect, index: Index, theme: Theme) -> int:  # noqa: ARG002 - a hook
        """Draw something at the right; return the width it takes, in pixels."""
        return 0


def fill_row(painter: QPainter, rect: QRect, theme: Theme, token: str) -> None:
    """Fill a row, its corners round."""
    radius = theme.px(theme.radius_row)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def _paint_lines(painter: QPainter, inner: QRect, row: TwoLines, theme: Theme) -> None:
    lines: tuple[tuple[FontKind, str, str], ...] = (
        ("item", "text", row.title),
        ("cap", "muted", row.subtitle),
    )
    gap = theme.px(_GAP)
    metrics = [QFontMetrics(theme.font(kind)) for kind, _, _ in lines]
    y = inner.top() + (inner.height() - sum(each.height() for each in metrics) - gap) // 2
    for (kind, token, words), each in zip(lines, metrics, strict=True):
        painter.setFont(theme.font(kind))
        painter.setPen(theme.colour(token))
        shown = each.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPoint(inner.left(), y + each.ascent()), shown)
        y += each.height() + gap


def _view(option: QStyleOptionViewItem) -> QListView | None:
    view = getattr(option, "widget")  # noqa: B009 - the stubs leave the field out
    return view if isinstance(view, QListView) else None


class TwoLineList(QListView):
    """A frameless list of such rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
