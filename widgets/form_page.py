"""What pages with a form have in common: their keys, and an explanation beside the form."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from widgets.basics import Box, Hairline, Label, beside_icon
from widgets.fitted import FittedBox
from widgets.keys import finishes, on_escape
from widgets.layouts import column, row
from widgets.theme import Theme

_NO_LIMIT = 16_777_215  # Qt's own


class SideWidth(NamedTuple):
    """Design pixels: the page's width from which the side stands beside, its own least and most."""

    beside_from: int
    least: int
    most: int


class SplitPane(FittedBox):
    """A form, and beside it what explains it; under it where there is no room.

    Args:
        form: takes what is left of the width.
        side: the explanation.
        width: when they stand beside each other, and how wide the side is then.
        low: under the form the side takes a third of the height at most.
    """

    def __init__(
        self, form: QWidget, side: QWidget, width: SideWidth, *, low: bool = False
    ) -> None:
        self._side, self._width_wanted, self._low = side, width, low
        self._rule = Hairline(vertical=True)
        self._line = row((form, 1), self._rule, side, spacing=0)
        super().__init__(self._line)

    def arrange(self, theme: Theme) -> None:
        """Stand beside each other, or under each other."""
        beside_from, least, most = (theme.px(each) for each in self._width_wanted)
        beside = self.width() >= beside_from
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        self._rule.setVisible(beside)
        self._side.setMinimumWidth(min(least, self.width() // 2) if beside else 0)
        self._side.setMaximumWidth(most if beside else _NO_LIMIT)
        if self._low:
            self._side.setMaximumHeight(_NO_LIMIT if beside else self.height() // 3)


def explanation(
    title: str,
    lines: Iterable[tuple[str, str]],
    *,
    colour: str = "muted",
    above: Sequence[QWidget] = (),
    below: Sequence[QWidget | int] = (),
) -> Box:
    """Return the side of a form: a title, and icons with what they mean on a card.

    Args:
        title: what the lines are about.
        lines: an icon and a sentence each.
        colour: the icons', a token of the theme.
        above: parts before it.
        below: parts after it, and gaps in design pixels.
    """
    shown = [Box(beside_icon(icon, Label(words, wrap=True), colour)) for icon, words in lines]
    card = Box(column(*shown, margins=16, spacing=12), "card")
    heading = Label(title, "label", "muted")
    return Box(column(*above, heading, card, *below, None, margins=24, spacing=12), "bg")


class FormPage(FittedBox):
    """A page that is left with Escape and finished with Ctrl+Enter, from anywhere in it.

    Signals:
        closed: the writer wants to go back; nothing changes.
    """

    closed = Signal()

    def __init__(self, inside: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(inside, "surface", parent)
        on_escape(self, self.closed)

    def finish(self) -> None:
        """Do what the page is for, or say what it waits for."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Enter before the window's own shortcut, which copies the draft, does."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and finishes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter finishes from anywhere."""
        if finishes(event):
            self.finish()
            return
        super().keyPressEvent(event)
