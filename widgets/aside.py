"""A quiet card beside the text that marks nothing: it says something once and offers a way."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, IconView, Label
from widgets.buttons import Button, ButtonKind
from widgets.layouts import FlowLayout, column, row

_TOP = Qt.AlignmentFlag.AlignTop


class Way(NamedTuple):
    """One button: what it is called inside, what it says, how it looks."""

    key: str
    words: str
    kind: ButtonKind = "plain"


class AsideCard(Box):
    """An icon, a title, a few lines, and buttons.

    Signals:
        chosen: a button was pressed; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        icon: str,
        title: str,
        lines: Sequence[str],
        ways: Sequence[Way],
        parent: QWidget | None = None,
    ) -> None:
        parts: list[QWidget] = [Label(title, "strong", wrap=True)]
        for line in lines:
            said = Label(line, "body", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # a number
            parts.append(said)
        self.buttons = {way.key: Button(way.words, way.kind, wrap=True) for way in ways}
        parts.append(Box(FlowLayout(*self.buttons.values(), spacing=8)))
        picture = IconView(icon, "acc", 20)
        inside = row(picture, (column(*parts, spacing=6), 1), margins=16, spacing=12)
        inside.setAlignment(picture, _TOP)
        super().__init__(inside, "card", parent)
        self.setAccessibleName(" ".join((title if title[-1] in ".?!" else f"{title}.", *lines)))
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
