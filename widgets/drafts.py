"""The panel of drafts: search, list, and a shelf to start from."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.basics import Box, Button, Label, column, row
from widgets.drafts_list import DraftList, DraftRow
from widgets.icons import pixmap
from widgets.shelf import Shelf, ShelfItem
from widgets.theme import Theme, theme_of

__all__ = ["DraftRow", "DraftsPanel", "SearchField", "ShelfItem"]

WIDE, RAIL = 264, 56  # design pixels


class SearchField(QLineEdit):
    """One line to search with, a magnifying glass before it."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setClearButtonEnabled(True)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Keep room for the glass; take the type of the scale."""
        self.setFont(theme.font("body"))
        self.setTextMargins(theme.px(24), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the glass over it."""
        super().paintEvent(event)
        theme = theme_of(self)
        size = theme.px(16)
        picture = pixmap("search", theme.muted, size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(theme.px(12), (self.height() - size) / 2), picture)


class DraftsPanel(Box):
    """Drafts and a shelf; at narrow windows a rail of icons that opens them beside itself.

    Signals:
        draft_chosen: carries the draft's id.
        search_changed: carries the words looked for.
        delete_asked: carries the draft's id; the window offers to undo it.
        shelf_chosen: carries the shelf item's id.
    """

    draft_chosen = Signal(str)
    search_changed = Signal(str)
    delete_asked = Signal(str)
    shelf_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._narrow = False
        self._search = SearchField("Search drafts")
        self._number = Label("0", "cap", "muted")
        self._list = DraftList()
        self._none = Label("", "body", "muted", wrap=True)
        self._shelf = Shelf()
        heading = row(Label("Drafts", "label", "muted"), None, self._number, margins=(12, 0, 12, 0))
        self._lines = column(
            self._search,
            16,
            heading,
            8,
            row(12, self._none, 12, spacing=0),
            (self._list, 1),
            12,
            self._shelf,
            spacing=0,
        )
        self._full = Box(self._lines, "bg")
        self._rail, self._rail_buttons = _rail()
        self._outer = column(self._rail, (self._full, 1), spacing=0)
        super().__init__(self._outer, "bg", parent)
        self.setAccessibleName("Drafts")
        self._popup = Box(column(spacing=0, margins=1), "outline", self)
        self._popup.setWindowFlags(Qt.WindowType.Popup)
        self._connect()
        self.show_drafts(())
        self.set_narrow(False)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._tell_search)
        self._list.draft_chosen.connect(self._tell_draft)
        self._list.delete_asked.connect(self.delete_asked)
        self._shelf.item_chosen.connect(self._tell_shelf)
        targets: tuple[QWidget, ...] = (self._list, self._search, self._shelf)
        for button, target in zip(self._rail_buttons, targets, strict=True):
            button.clicked.connect(lambda _checked=False, target=target: self._open(target))

    def show_drafts(self, rows: tuple[DraftRow, ...], open_id: str = "") -> None:
        """Show these drafts, newest first; ``open_id`` is the one in the editor."""
        self._number.setText(f"{len(rows):,}")
        self._list.show_rows(rows, open_id)
        looking = bool(self._search.text().strip())
        self._none.setText(
            "No draft has these words."
            if looking
            else "No drafts yet. What you write is kept here."
        )
        self._none.setVisible(not rows)

    def show_shelf(self, title: str, items: tuple[ShelfItem, ...]) -> None:
        """Show a shelf under the drafts ("In season", "Start from"); none without items."""
        self._shelf.show_items(title, items)
        button = self._rail_buttons[2]
        button.setVisible(bool(items))
        button.set_icon(items[0].icon if items else "star")
        button.setAccessibleName(title)
        button.setToolTip(title)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Shrink to a rail of icons, or show everything."""
        self._narrow = narrow
        self._popup.hide()
        self._rail.setVisible(narrow)
        if narrow:
            self._outer.removeWidget(self._full)
            inside = self._popup.layout()
            if inside is not None:
                inside.addWidget(self._full)
        else:
            self._outer.addWidget(self._full, 1)
        self._full.show()
        self.restyle(theme_of(self))

    def focus_search(self) -> None:
        """Go to the search field, opening the panel where it is a rail."""
        if self._narrow:
            self._open(self._search)
        else:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()

    def _open(self, target: QWidget) -> None:
        """Open everything beside the rail, with the focus where it was asked for."""
        theme = theme_of(self)
        self._popup.resize(QSize(theme.px(WIDE + 24), self.height()))
        self._popup.move(self.mapToGlobal(QPoint(self.width(), 0)))
        self._popup.show()
        if target is self._shelf:
            self._shelf.focus_first()
        else:
            target.setFocus(Qt.FocusReason.PopupFocusReason)

    def _tell_search(self, words: str) -> None:
        self.search_changed.emit(words)

    def _tell_draft(self, id_: str) -> None:
        self._popup.hide()
        self.draft_chosen.emit(id_)

    def _tell_shelf(self, id_: str) -> None:
        self._popup.hide()
        self.shelf_chosen.emit(id_)

    def restyle(self, theme: Theme) -> None:
        """Take sizes, and the personal life's wider inset, from the theme."""
        wide_inset = theme.is_work or self._narrow
        self._lines.design_margins = (16, 14, 16, 16) if wide_inset else (24, 24, 0, 24)
        self._full.restyle(theme)
        super().restyle(theme)
        self._search.restyle(theme)
        self.setFixedWidth(theme.px(RAIL if self._narrow else WIDE))


def _rail() -> tuple[Box, tuple[Button, Button, Button]]:
    """The icons of the narrow panel: drafts, search, shelf."""
    buttons = (
        Button("", "on", "list", height=40),
        Button("", "ghost", "search", height=40),
        Button("", "ghost", "star", height=40),
    )
    for button, name in zip(buttons, ("Drafts", "Search drafts", "Shelf"), strict=True):
        button.setAccessibleName(name)
        button.setToolTip(name)
    return Box(column(*buttons, None, margins=(8, 12, 8, 12)), "bg"), buttons
