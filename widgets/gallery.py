"""The gallery of ready texts: filters, search, what is in season, cards and a preview."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from widgets.basics import Box, Hairline, Label
from widgets.buttons import Button
from widgets.fields import Combo, LineField
from widgets.fitted import FittedBox
from widgets.gallery_filters import FilterPanel
from widgets.gallery_items import CardsModel, Search, SeasonTile, TemplateCard, counted
from widgets.gallery_preview import PreviewPanel
from widgets.gallery_view import CardView
from widgets.keys import on_escape
from widgets.layouts import column, row
from widgets.season_shelf import SeasonShelf
from widgets.theme import Theme, theme_of

# design pixels of the page from which a part has its full room
_WIDE, _MIDDLE, _NARROW = 1240, 880, 600
_FIND = QKeySequence.StandardKey.Find
_SORTS = ("Sort: in season first", "Sort: by title", "Sort: easy words first")


class SearchField(LineField):
    """Typing searches; down goes into the cards."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to the cards."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)


class Gallery(FittedBox):
    """The page of ready texts.

    Signals:
        template_chosen: the writer wants to use a text; carries its id.
        link_copied: an address is on the clipboard; carries it.
        closed: the writer wants to go back.
    """

    template_chosen = Signal(str)
    link_copied = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._all: tuple[TemplateCard, ...] = ()
        self._search: Search = lambda _typed: ()
        self._only: tuple[str, ...] = ()  # the ids of a pressed season tile
        self._model = CardsModel()
        self.filters = FilterPanel()
        self.view = CardView(self._model)
        self.preview = PreviewPanel()
        self.search = SearchField("", "search")
        self.search.setClearButtonEnabled(True)
        self.sort = Combo(_SORTS, "Sort")
        self.shelf = SeasonShelf()
        self._count = Label("", "label", "muted")
        self._every = Button("Show all", "link", height=20)
        self._keys = Label("Arrows to move, Enter to use", "cap", "muted")
        self._more = Button("Filters", "plain", "list", height=40)
        self._back = Button("", "ghost", "back", height=40)
        self._back.setAccessibleName("Back to the draft")
        self._back.setToolTip("Back to the draft (Esc)")
        self._nothing = self._make_nothing()
        self._rule_left, self._rule_right = Hairline(vertical=True), Hairline(vertical=True)
        self._middle = self._make_middle()
        self._split = row((self._middle, 1), self._rule_right, self.preview, spacing=0)
        super().__init__(
            row(self.filters, self._rule_left, (Box(self._split), 1), spacing=0), "surface", parent
        )
        self.setAccessibleName("Ready texts")
        self.hand_focus_to(self.search)
        self._connect()

    def set_library(
        self, cards: Sequence[TemplateCard], tiles: Sequence[SeasonTile], search: Search
    ) -> None:
        """Show these texts.

        Args:
            cards: all texts of this profile, in season first.
            tiles: what is in season.
            search: asked on every key; gives the ids that fit what was typed.
        """
        self._all, self._search = tuple(cards), search
        self._only = ()
        self.shelf.show_tiles(tiles)
        self.search.setPlaceholderText(f"Search {_texts(len(self._all))}, in your words")
        self.search.setAccessibleName("Search texts")
        self._look_again()
        self.arrange(theme_of(self))

    def show_only(self, card_ids: Sequence[str]) -> None:
        """Show only these texts, as a season tile asks."""
        self._only = tuple(card_ids)
        self.shelf.press_for(self._only)
        self.filters.clear()
        self.search.clear()
        self._look_again()
        self.view.setFocus()

    def _make_middle(self) -> Box:
        top = row(self._back, (self.search, 1), self.sort, self._more, spacing=12)
        counts = row(self._count, self._every, None, self._keys, spacing=12)
        inside = column(
            column(top, 16, self.shelf, 16, counts, margins=(0, 0, 20, 0), spacing=0),
            (self.view, 1),
            (self._nothing, 1),
            margins=(32, 24, 12, 0),
            spacing=8,
        )
        return Box(inside)

    def _make_nothing(self) -> Box:
        again = Button("Clear search and filters", "soft", height=40)
        again.clicked.connect(self._clear_all)
        words = Label(
            "Try fewer or shorter words. A beginning is enough.", "body", "muted", wrap=True
        )
        return Box(
            column(
                24,
                Label("No text has all these words.", "title", wrap=True),
                words,
                8,
                row(again, None),
                None,
            )
        )

    def _connect(self) -> None:
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self._look_again)
        self.search.textChanged.connect(lambda _typed: self._late.start())
        self.search.down_pressed.connect(self._enter_cards)
        self.filters.changed.connect(self._late.start)
        self._every.clicked.connect(self._clear_all)
        self.sort.currentIndexChanged.connect(lambda _at: self._late.start())
        self.shelf.tile_pressed.connect(self._toggle_tile)
        self.view.current_card.connect(self.preview.show_card)
        self.view.chosen.connect(self._choose)
        self.preview.use_asked.connect(self._choose_current)
        self.preview.link_asked.connect(self._copy_link)
        self._more.setCheckable(True)
        self._more.toggled.connect(lambda _on: self.arrange(theme_of(self)))
        on_escape(self, self.closed)
        self._back.clicked.connect(self.closed)

    def event(self, event: QEvent) -> bool:
        """Take the search key before the window's own search of drafts does."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.matches(_FIND):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the search field."""
        if event.matches(_FIND):
            self.search.setFocus()
            self.search.selectAll()
            return
        super().keyPressEvent(event)

    def _look_again(self) -> None:
        """Search, filter, sort and count; keep the current card where it is still there."""
        current = self._model.card_at(self.view.currentIndex())
        typed = self.search.text()
        found = [card for card in self._all if not self._only or card.id in self._only]
        if typed.strip():
            order = {card_id: place for place, card_id in enumerate(self._search(typed))}
            found = sorted((c for c in found if c.id in order), key=lambda c: order[c.id])
        topics, kinds = self.filters.topics.on, self.filters.kinds.on
        of_kind = [card for card in found if not kinds or card.kind in kinds]
        of_topic = [card for card in found if not topics or card.topic in topics]
        self.filters.topics.show_choices(counted(of_kind, lambda card: card.topic, topics))
        self.filters.kinds.show_choices(counted(of_topic, lambda card: card.kind, kinds))
        shown = [card for card in of_kind if not topics or card.topic in topics]
        self._model.show_cards(_sorted(shown, self.sort.currentIndex()))
        self._count.setText(_texts(len(shown)))
        self._every.setVisible(bool(shown) and len(shown) < len(self._all))
        self.view.setVisible(bool(shown))
        self._keys.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        row_now = self._model.row_of(current.id) if current else -1
        self.view.setCurrentIndex(self._model.index(max(0, row_now), 0))
        if not shown:
            self.preview.show_card(None)

    def arrange(self, theme: Theme) -> None:
        """Give each part the room it can have."""
        room = self.width() / theme.scale
        narrow = room < _MIDDLE
        self._more.setVisible(narrow and self.filters.has_choices)
        filters = not narrow or self._more.isChecked()
        filters = filters and self.filters.has_choices
        self.filters.setVisible(filters)
        self._rule_left.setVisible(filters)
        self.filters.setFixedWidth(theme.px(232 if room >= _WIDE else 208))
        below = room < _NARROW or (narrow and filters)
        self._split.setDirection(
            QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        )
        self._rule_right.setVisible(not below)
        self.shelf.setVisible(not below and self.shelf.count > 0)
        self.sort.setVisible(not narrow)
        if below:
            self.preview.setMinimumWidth(0)
            self.preview.setMaximumWidth(16_777_215)
            self.preview.setMaximumHeight(max(theme.px(180), self.height() // 2))
        else:
            wide = 400 if room >= _WIDE else 336 if room >= _MIDDLE else 288
            self.preview.setFixedWidth(theme.px(wide))
            self.preview.setMaximumHeight(16_777_215)

    def _toggle_tile(self, card_ids: tuple[str, ...]) -> None:
        self._only = card_ids
        self._look_again()

    def _clear_all(self) -> None:
        self._only = ()
        self.shelf.clear()
        self.search.clear()
        self.filters.clear()
        self._look_again()
        self.search.setFocus()

    def _enter_cards(self) -> None:
        if self._model.rowCount():
            self.view.setFocus()

    def _choose_current(self) -> None:
        self._choose(self._model.card_at(self.view.currentIndex()))

    def _choose(self, card: TemplateCard | None) -> None:
        if card is not None:
            self.template_chosen.emit(card.id)

    def _copy_link(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.link_copied.emit(address)


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count} texts"


def _sorted(cards: Sequence[TemplateCard], how: int) -> Sequence[TemplateCard]:
    if how == 1:
        return sorted(cards, key=lambda card: card.title.casefold())
    if how == 2:
        return sorted(cards, key=lambda card: (len(card.grade), card.grade, card.title.casefold()))
    return sorted(cards, key=lambda card: not card.in_season)
