"""Layouts that remember their design pixels, so that a window can be scaled while it is open."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from widgets.theme import Theme, theme_of

Margins = int | tuple[int, int, int, int]


class Line(QBoxLayout):
    """A row or a column that remembers its design pixels and can be scaled again."""

    def __init__(
        self, direction: QBoxLayout.Direction, margins: Margins = 0, spacing: int = 8
    ) -> None:
        super().__init__(direction)
        self.design_margins = margins if isinstance(margins, tuple) else (margins,) * 4
        self.design_spacing = spacing
        self._gaps: list[tuple[QSpacerItem, int]] = []

    def add_gap(self, design: int) -> None:
        """Add a fixed gap in design pixels."""
        gap = QSpacerItem(0, 0)
        self._gaps.append((gap, design))
        self.addSpacerItem(gap)

    def rescale(self, theme: Theme) -> None:
        """Set margins, spacing and gaps at the theme's scale, here and in nested lines."""
        left, top, right, bottom = (theme.px(edge) for edge in self.design_margins)
        self.setContentsMargins(left, top, right, bottom)
        self.setSpacing(theme.px(self.design_spacing))
        fixed, least = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
        across = self.direction() in {
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.RightToLeft,
        }
        for gap, design in self._gaps:
            if across:
                gap.changeSize(theme.px(design), 0, fixed, least)
            else:
                gap.changeSize(0, theme.px(design), least, fixed)
        for index in range(self.count()):
            item = self.itemAt(index)
            if item is not None:
                rescale(item.layout(), theme)
        self.invalidate()


Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]


def _fill(line: Line, items: Sequence[Item]) -> Line:
    for item in items:
        part, stretch = item if isinstance(item, tuple) else (item, 0)
        if part is None:
            line.addStretch(1)
        elif isinstance(part, int):
            line.add_gap(part)
        elif isinstance(part, QLayout):
            line.addLayout(part, stretch)
        else:
            line.addWidget(part, stretch)
    line.rescale(theme_of(None))
    return line


def row(*items: Item, margins: Margins = 0, spacing: int = 8) -> Line:
    """Left to right: widgets, layouts, gaps (int), stretches (None), or (part, stretch)."""
    return _fill(Line(QBoxLayout.Direction.LeftToRight, margins, spacing), items)


def column(*items: Item, margins: Margins = 0, spacing: int = 8) -> Line:
    """Top to bottom; takes what ``row`` takes."""
    return _fill(Line(QBoxLayout.Direction.TopToBottom, margins, spacing), items)


class FlowLayout(QLayout):
    """Left to right, and on to the next line where there is no room. Spacing in design pixels.

    With ``even``, all items are as wide as the widest wants and share the lines' whole width.
    ``close`` leaves nothing between lines, for items that bring their own room above and below.
    """

    def __init__(
        self, *parts: QWidget, spacing: int = 8, even: bool = False, close: bool = False
    ) -> None:
        super().__init__()
        self._even, self._close = even, close
        self._items: list[QLayoutItem] = []
        self.design_spacing = spacing
        self.rescale(theme_of(None))
        for part in parts:
            self.addWidget(part)

    def rescale(self, theme: Theme) -> None:
        """Set the spacing at the theme's scale."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.px(self.design_spacing))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove the item at a place and hand it over, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Never wants more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """More lines where narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height all lines need at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = max(0, len(sizes) - 1) * self.spacing()
        width = sum(size.width() for size in sizes) + gaps
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest minimum, one line high; the height follows the width."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _even_width(self, room: int) -> int:
        """The width of each item where all are alike."""
        shown = [item for item in self._items if not item.isEmpty()]
        widest = max((item.sizeHint().width() for item in shown), default=1)
        many = max(1, min(len(shown), (room + self.spacing()) // (widest + self.spacing())))
        many = -(-len(shown) // -(-len(shown) // many)) if shown else 1  # fill lines alike
        return (room - (many - 1) * self.spacing()) // many

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Walk the lines; returns the height they need."""
        x = y = tallest = 0
        between = 0 if self._close else self.spacing()
        even = self._even_width(rect.width()) if self._even else 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = even or min(hint.width(), rect.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
            if x and x + width > rect.width():
                x, y, tallest = 0, y + tallest + between, 0
            if move:
                item.setGeometry(QRect(rect.topLeft() + QPoint(x, y), QSize(width, height)))
            x += width + self.spacing()
            tallest = max(tallest, height)
        return y + tallest


def rescale(layout: QLayout | None, theme: Theme) -> None:
    """Scale a layout of ours and all those nested in it."""
    if isinstance(layout, Line | FlowLayout):
        layout.rescale(theme)


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def refill(layout: QLayout, parts: Iterable[QWidget]) -> None:
    """Put other widgets into a layout; they show at once, without waiting for the event loop."""
    empty(layout)
    for part in parts:
        layout.addWidget(part)
        part.show()
