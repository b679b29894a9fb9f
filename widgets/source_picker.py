"""Choose the page that a claim comes from, or type one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Label, scrolling
from widgets.buttons import Button
from widgets.fields import Field, LineField
from widgets.fitted import FittedBox
from widgets.keys import on_escape
from widgets.layouts import column, row
from widgets.source_list import SourceList, SourceRow
from widgets.theme import Theme, theme_of

_WIDEST = 760  # design pixels: the eye should not have to travel
_ROOMY = 420  # design pixels of height from which there is room for more than the list
_NONE = "No page in the list has all of these words. Try fewer, or type another."
_EMPTY = "There is no page here yet. Type one, and it is kept for the next time."
_LABELS = {  # field: label, placeholder, hint
    "body": ("Who says it", "WHO", "The body that stands behind the page."),
    "title": ("Title of the page", "Ten facts on measles", ""),
    "year": ("Year", "2026", "As the page says. Leave it empty if it shows none."),
    "address": ("Address", "https://www.who.int/…", "So that readers can look it up."),
}


@dataclass(frozen=True, slots=True)
class TypedSource:
    """A page as it was typed, stray blanks at the ends taken off."""

    body: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    year: str = field(default="", repr=False)
    address: str = field(default="", repr=False)


class SourcePicker(FittedBox):
    """A list to search and choose from, and a form for what is not in it.

    Signals:
        chosen: carries a row's key.
        typed: a page was typed and is to be used and kept; carries TypedSource.
        removed: one of the writer's own is to be removed; carries the row's key.
        link_asked: the address of a page is wanted on the clipboard; carries the row's key.
        closed: the writer wants to go back; nothing changes.
    """

    chosen = Signal(str)
    typed = Signal(object)
    removed = Signal(str)
    link_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: tuple[SourceRow, ...] = ()
        self.search = LineField("Search by body, title, year or host", "search")
        self.search.setAccessibleName("Search the sources")
        self.search.setClearButtonEnabled(True)
        self.list = SourceList()
        self._nothing = Label("", "body", "muted", wrap=True)
        self._none = Box(column(8, self._nothing, None))
        self._lead = Label("", "body", "muted", wrap=True)
        self._seen = Label("", "cap", "muted", wrap=True)
        self._link = Button("Copy link to source", "link", height=20)
        below = row((self._seen, 1), self._link)
        self._listing = Box(
            column(self._lead, 8, self.search, (self.list, 1), (self._none, 1), below)
        )
        self._lines = {name: LineField(example) for name, (_, example, _) in _LABELS.items()}
        self._fields = {
            name: Field(label, self._lines[name], hint, required=name in {"body", "title"})
            for name, (label, _, hint) in _LABELS.items()
        }
        kept = Label("It is kept in your own list on this computer.", "body", "muted", wrap=True)
        fields = Box(column(kept, 8, *self._fields.values(), None, spacing=16))
        self._form = scrolling(fields, "Another page")
        self._inside = Box(
            column(
                Label("Add a source", "h2", wrap=True),
                (self._listing, 1),
                (self._form, 1),
                margins=(0, 24, 0, 16),
            )
        )
        cut = Qt.TextElideMode.ElideRight  # in a tiny window these two give way
        self._remove = Button("Remove from my list", "ghost", "trash", height=40, elide=cut)
        self._other = Button("Type another…", "plain", "pen", height=40, elide=cut)
        self._back = Button("Back", "ghost", height=40)
        self._use = Button("Add this source", "primary", "check", height=40)
        bar = Box(
            row(self._remove, None, self._back, self._other, self._use, margins=(24, 12, 24, 12)),
            "bottombar",
        )
        middle = Box(row(None, (self._inside, 20), None, margins=(32, 0, 32, 0)))
        super().__init__(column((middle, 1), bar, spacing=0), "surface", parent)
        self.setAccessibleName("Add a source")
        self._connect()
        self.show_sources((), "", "")

    def show_sources(self, rows: Sequence[SourceRow], lead: str, seen: str) -> None:
        """Show the list from its start, all of it.

        Args:
            rows: the pages, in the order in which they are offered.
            lead: where the choice will stand.
            seen: when the pages were last looked at.
        """
        self._lead.setText(lead)
        self._seen.setText(seen)
        for line in self._lines.values():
            line.clear()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.show_rows(rows)
        self._turn(typing=False)

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Take other rows; what is searched for and what is typed stay."""
        self._rows = tuple(rows)
        self._filter()

    def type_another(self) -> None:
        """Show the form for a page that is not in the list."""
        self._turn(typing=True)

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what to mend in what was typed, by field; go to the first of them."""
        for name, one in self._fields.items():
            one.set_problem(problems.get(name, ""))
        if wrong := [name for name in self._fields if name in problems]:
            self._lines[wrong[0]].setFocus()

    def arrange(self, theme: Theme) -> None:
        """Keep lines short; leave the room to the list where there is little."""
        self._inside.setMaximumWidth(theme.px(_WIDEST))
        roomy = self.height() >= theme.px(_ROOMY)
        self._lead.setVisible(roomy)
        self._seen.setVisible(roomy and bool(self._seen.text()) and not self.list.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter reach the list from the search."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    # ---------------------------------------------------------------- inside

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _typed: self._filter())
        self.search.returnPressed.connect(self._enter_in_search)
        self.list.taken.connect(self.chosen)
        self.list.remove_asked.connect(self.removed)
        self.list.moved.connect(self._moved)
        self._remove.clicked.connect(self._ask_to_remove)
        self._link.clicked.connect(self._ask_for_link)
        self._other.clicked.connect(self.type_another)
        self._back.clicked.connect(self._leave)
        self._use.clicked.connect(self._use_it)
        for name, line in self._lines.items():
            line.textEdited.connect(lambda _words, name=name: self._fields[name].set_problem(""))
            line.returnPressed.connect(self._use_typed)
        on_escape(self, self._leave)

    @property
    def _typing(self) -> bool:
        return not self._form.isHidden()

    def _turn(self, *, typing: bool) -> None:
        """Show the form instead of the list, or the list again."""
        self._form.setVisible(typing)
        self._listing.setVisible(not typing)
        self._other.setVisible(not typing)
        self._use.set_words("Add and keep it" if typing else "Add this source")
        self.show_problems({})
        self._moved(self.list.current)
        first = self._lines["body"] if typing else self.search
        self.hand_focus_to(first)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        typed = self.search.text()
        found = [each for each in self._rows if each.holds(typed)]
        self.list.show_rows(found)
        if not found and self.list.hasFocus():  # the last of them was removed
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setVisible(bool(found))
        self._nothing.setText(_NONE if self._rows else _EMPTY)
        self._none.setVisible(not found)
        self.arrange(theme_of(self))
        self._listing.restyle(theme_of(self))

    def _moved(self, current: SourceRow | None) -> None:
        own = current is not None and current.own and not self._typing
        self._remove.setVisible(own)
        self._link.setVisible(current is not None and bool(current.host))
        self._use.set_held(current is None and not self._typing)

    def _enter_in_search(self) -> None:
        """Take the first that was found; with nothing searched for, nobody has chosen yet."""
        if self.search.text().strip():
            self.list.take_current()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_remove(self) -> None:
        if (current := self.list.current) is not None and current.own:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.removed.emit(current.key)

    def _ask_for_link(self) -> None:
        if (current := self.list.current) is not None:
            self.link_asked.emit(current.key)

    def _use_it(self) -> None:
        if self._typing:
            self._use_typed()
        else:
            self.list.take_current()

    def _use_typed(self) -> None:
        self.typed.emit(
            TypedSource(**{name: line.text().strip() for name, line in self._lines.items()})
        )

    def _leave(self) -> None:
        """From the form to the list, from the list to the draft."""
        if self._typing:
            self._turn(typing=False)
        else:
            self.closed.emit()
