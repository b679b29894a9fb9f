"""The first run: two short pages that make the two profiles."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from checks.model import Kind
from widgets.appearance import AppearanceCard
from widgets.basics import Box, Hairline, IconView, Label, scrolling
from widgets.buttons import Button
from widgets.fitted import FittedBox
from widgets.identity import Stripe
from widgets.layouts import column, row
from widgets.profile_form import ProfileFields, ProfileForm
from widgets.theme import Theme

Check = Callable[[Kind, ProfileFields], Mapping[str, str]]
"""Takes a page's fields, gives a sentence for each that should be looked at again."""

_SIDE_FROM = 900  # design pixels from which the left side is shown
_FORM_WIDTH = 720
_PAGES = (Kind.PROFESSIONAL, Kind.PERSONAL)
_NAMES = frozenset(field.name for field in fields(ProfileFields))
_HOURS = {"work_from", "work_until"}
_HEADINGS = ("Your work profile", "Your personal profile")
_LEADS = (
    "You can change all of this later. Everything stays on this computer.",
    "Your own life, with its own window and look. Give only what you like.",
)
_PROMISES = (
    ("home", "Drafts stay on this computer"),
    ("globe", "Works with no network"),
    ("check", "It asks. You decide."),
)


class _Step(Box):
    """One of the two steps: icon, name, and how long it takes."""

    def __init__(self, icon: str, name: str, caption: str) -> None:
        self._icon = IconView(icon, "muted", 20)
        self._tile = Box(row(self._icon, margins=10), "sunken")
        self._name = Label(name, "item", "muted")
        words = column(self._name, Label(caption, "cap", "muted"), spacing=2)
        self._caption = caption
        super().__init__(row(self._tile, (words, 1), spacing=12))

    def set_current(self, *, on: bool) -> None:
        """Look like the page one is on."""
        self._icon.show_icon(self._icon_name(), "acc" if on else "muted")
        self._tile.set_look("tile" if on else "sunken")
        self._name.set_token("text" if on else "muted")
        said = f"{self._name.text()}, {self._caption}"
        self.setAccessibleName(f"{said}, this page" if on else said)

    def _icon_name(self) -> str:
        return "briefcase" if self._name.text() == "Work" else "home"


class FirstRun(FittedBox):
    """Both pages, their steps, and how one will appear.

    Signals:
        finished: both pages are done or put off; carries the work and the personal fields.
        page_changed: another page is shown; carries its Kind.
    """

    finished = Signal(object, object)
    page_changed = Signal(object)

    def __init__(
        self,
        networks: Sequence[tuple[str, str]],
        check: Check,
        parent: QWidget | None = None,
    ) -> None:
        self._check = check
        self._forms = [ProfileForm(kind, networks) for kind in _PAGES]
        self._pages = QStackedWidget()
        for at, form in enumerate(self._forms):
            self._pages.addWidget(_page(_HEADINGS[at], _LEADS[at], form))
        self._steps = [
            _Step("briefcase", "Work", "Page 1 of 2 · about two minutes"),
            _Step("home", "Personal", "Page 2 of 2 · one minute"),
        ]
        self._cards = [AppearanceCard(kind) for kind in _PAGES]
        self._where = Label("", "body", "muted")
        self._back = Button("Back", "ghost", height=40)
        self._later = Button("Fill in later", "ghost", height=40)
        self._next = Button("", "primary", "arrow", height=40, trailing=True)
        foot = row(
            (self._where, 1), self._back, self._later, self._next, margins=(32, 16, 32, 16),
            spacing=12,
        )  # fmt: skip
        right = Box(column((self._pages, 1), Box(foot, "bottombar"), spacing=0), "surface")
        self._side = self._make_side()
        self._rule = Hairline(vertical=True)
        super().__init__(
            row(Stripe(), self._side, self._rule, (right, 1), spacing=0), "surface", parent
        )
        self.setAccessibleName("Welcome to Curbside")
        for form, card in zip(self._forms, self._cards, strict=True):
            form.changed.connect(card.show_fields)
        self._next.clicked.connect(self._go_on)
        self._later.clicked.connect(self._put_off)
        self._back.clicked.connect(lambda: self._show(0))
        self._next.setToolTip("Ctrl+Enter")
        QShortcut(QKeySequence("Ctrl+Return"), self, self._go_on)
        self._show(0)

    def show_fields(self, kind: Kind, known: ProfileFields) -> None:
        """Show what is known of one life already."""
        at = _PAGES.index(kind)
        self._forms[at].set_fields(known)
        self._cards[at].show_fields(known)

    @property
    def page(self) -> Kind:
        """The page on show."""
        return _PAGES[self._pages.currentIndex()]

    def _make_side(self) -> Box:
        lead = (
            "Work and personal each get their own window, look and drafts. "
            "Nothing crosses unless you carry it."
        )
        promises = [
            row(IconView(icon), (Label(words, wrap=True), 1), margins=(11, 0, 0, 0), spacing=12)
            for icon, words in _PROMISES
        ]
        inside = column(
            Label("Curbside", "title", "acc"),
            32,
            Label("Two places,\nkept apart.", "h1"),
            12,
            Label(lead, "body", "muted", wrap=True),
            32,
            self._steps[0],
            12,
            self._steps[1],
            32,
            column(*promises, spacing=14),
            None,
            24,
            Label("How you will appear", "label", "muted"),
            8,
            self._cards[0],
            12,
            self._cards[1],
            margins=(40, 40, 32, 32),
            spacing=0,
        )
        return Box(column(scrolling(Box(inside), "About the two profiles")), "bg")

    def arrange(self, theme: Theme) -> None:
        """Show the left side where there is room."""
        room = self.width() / theme.scale
        self._side.setVisible(room >= _SIDE_FROM)
        self._rule.setVisible(room >= _SIDE_FROM)
        self._side.setFixedWidth(theme.px(432 if room >= 1240 else 336))
        for form in self._forms:
            form.setMaximumWidth(theme.px(_FORM_WIDTH))

    def _show(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        for number, step in enumerate(self._steps):
            step.set_current(on=number == at)
        self._where.setText(f"Page {at + 1} of 2")
        self._next.set_words("Next: Personal" if at == 0 else "Start writing")
        self._back.setVisible(at > 0)
        self._forms[at].focus_first()
        self.page_changed.emit(self.page)

    def _go_on(self) -> None:
        at = self._pages.currentIndex()
        problems = self._check(_PAGES[at], self._forms[at].fields)
        self._forms[at].set_problems(problems)
        if problems:
            return
        if at == 0:
            self._show(1)
        else:
            self._finish()

    def _put_off(self) -> None:
        """Leave the rest for later: keep what holds, however little it is."""
        if self._pages.currentIndex() == 0:
            self._show(1)
        else:
            self._finish()

    def _finish(self) -> None:
        self.finished.emit(*(self._what_holds(at) for at in range(len(_PAGES))))

    def _what_holds(self, at: int) -> ProfileFields:
        """A page's fields without those that should be looked at again."""
        given = self._forms[at].fields
        dropped = set(self._check(_PAGES[at], given)) & _NAMES
        if dropped & _HOURS:
            dropped |= _HOURS  # one hour without the other says nothing
        empty = ProfileFields()
        return replace(given, **{name: getattr(empty, name) for name in dropped})


def _page(heading: str, lead: str, form: ProfileForm) -> QWidget:
    words = column(
        Label(heading, "h1", wrap=True), Label(lead, "body", "muted", wrap=True), 20, form, None
    )
    middle = row(None, (Box(words), 20), None, margins=(32, 36, 24, 24))
    return scrolling(Box(middle), heading)
