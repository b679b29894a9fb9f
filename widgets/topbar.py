"""The bar at the top: whose window this is, and where one can go."""

from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from widgets.basics import Box, Button, ElidedLabel, Hairline, Label, column, row
from widgets.identity import Plate
from widgets.theme import Theme, theme_of

Place = Literal["post", "reply", "templates"]

_LEVELS = 4  # 0: every word; 1: short words; 2: way finding as icons; 3: icons only


class TopBar(Box):
    """Plate, name and handle, and the ways to go; mirrored in personal life.

    Signals say what was asked for; the bar itself goes nowhere.
    """

    new_post_asked = Signal()
    new_reply_asked = Signal()
    templates_asked = Signal()
    next_finding_asked = Signal()
    switch_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    about_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.place: Place | None = None
        self._organisation = self._handle = ""
        self._plate = Plate(64)
        self._name = ElidedLabel("", "strong")
        self._account = ElidedLabel("", "cap", "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._post = _way("New post", "pen", "Ctrl+N")
        self._reply = _way("New reply", "reply", "Ctrl+R")
        self._templates = _way("Templates", "grid", "Ctrl+T")
        self._next = _way("Next finding", "next", "F8", trailing=True)
        self._switch = _way("Personal", "home", "")
        self._menu_button = _way("", "gear", "")
        self._menu_button.setAccessibleName("Menu: settings, help, about")
        self._menu_button.setToolTip("Settings, help, about")
        self._key = Box(row(Label("F8", "label", "muted"), margins=(6, 2, 6, 2)), "keycap")
        key = column(None, self._key, None)
        self._hairline = Hairline(vertical=True, length=24)
        self._ways = row(
            self._post,
            self._reply,
            self._templates,
            self._hairline,
            self._next,
            key,
            8,
            self._switch,
            self._menu_button,
            spacing=4,
        )
        self._ways_box = Box(self._ways)
        words = column(None, self._name, self._account, None, spacing=2)
        self._line = row(self._plate, (Box(words), 1), self._ways_box, margins=(0, 0, 16, 0))
        self._line.design_spacing = 16
        super().__init__(self._line, "topbar", parent, height=65)
        self.setAccessibleName("Ways to go")
        self._menu = self._make_menu()
        self._connect()

    def _connect(self) -> None:
        self._post.clicked.connect(self.new_post_asked)
        self._reply.clicked.connect(self.new_reply_asked)
        self._templates.clicked.connect(self.templates_asked)
        self._next.clicked.connect(self.next_finding_asked)
        self._switch.clicked.connect(self.switch_asked)
        self._menu_button.clicked.connect(self._open_menu)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Settings…", self.settings_asked.emit)
        menu.addAction("Help", self.help_asked.emit)
        menu.addAction("About Curbside", self.about_asked.emit)
        return menu

    def _open_menu(self) -> None:
        size = self._menu.sizeHint()
        right = self._menu_button.width() - size.width()
        below = QPoint(right, self._menu_button.height())
        self._menu.popup(self._menu_button.mapToGlobal(below))

    def show_person(self, name: str, organisation: str, handle: str) -> None:
        """Say whose window this is; ``organisation`` may be empty."""
        self._organisation, self._handle = organisation, handle
        self._name.setText(name)
        self._fit()

    def show_place(self, place: Place | None) -> None:
        """Mark where the writer is, or nothing."""
        self.place = place
        marked = {"post": self._post, "reply": self._reply, "templates": self._templates}
        for name, button in marked.items():
            button.set_kind("on" if name == place else "ghost")

    def allow_next(self, allowed: bool) -> None:  # noqa: FBT001 - a setter
        """Whether there is a finding to go to."""
        self._next.setEnabled(allowed)

    def restyle(self, theme: Theme) -> None:
        """Take sizes, and the side of everything, from the theme."""
        work = theme.is_work
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if work else direction.RightToLeft)
        self._line.design_margins = (0 if work else 16, 0, 16, 0)
        self._plate.set_height(64 if work else 40)
        side = Qt.AlignmentFlag.AlignLeft if work else Qt.AlignmentFlag.AlignRight
        for label in (self._name, self._account):
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._switch.set_icon("home" if work else "briefcase")
        super().restyle(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the first level at which everything has room."""
        for level in range(_LEVELS):
            self._say(level)
            needed = self._plate.width() + self._words_width() + theme_of(self).px(3 * 16)
            if needed + self._ways_box.sizeHint().width() <= self.width():
                return

    def _words_width(self) -> int:
        """What name and account want, in widget pixels."""
        return max(self._name.sizeHint().width(), self._account.sizeHint().width())

    def _say(self, level: int) -> None:
        other = "Personal" if theme_of(self).is_work else "Work"
        account = " · ".join(part for part in (self._organisation, self._handle) if part)
        said = account if level == 0 else self._handle
        self._account.setText(said)
        self._account.setVisible(bool(said))  # a name alone stands in the middle
        self._next.set_words(("Next finding", "Next", "", "")[level])
        self._switch.set_words(other if level < 2 else "")
        for button, words in (
            (self._post, "New post"),
            (self._reply, "New reply"),
            (self._templates, "Templates"),
        ):
            button.set_words(words if level < 3 else "")
        self._key.setVisible(level < 2)
        self._hairline.setVisible(level == 0)
        self._switch.setAccessibleName(f"Open the {other.lower()} window")
        self._switch.setToolTip(f"Open the {other.lower()} window")
        self._ways.invalidate()


def _way(words: str, icon: str, keys: str, *, trailing: bool = False) -> Button:
    button = Button(words, "ghost", icon, height=36, trailing=trailing)
    button.setAccessibleName(words)  # also when only the icon shows
    button.setToolTip(f"{words} ({keys})" if keys else words)
    return button
