"""A quiet card beside the text that marks nothing: it says something once and offers a way."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Label, beside_icon
from widgets.buttons import Button, ButtonKind
from widgets.layouts import FlowLayout, column


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
        inside = beside_icon(icon, column(*parts, spacing=6), "acc", 20, gap=12, margins=16)
        super().__init__(inside, "card", parent)
        self.setAccessibleName(" ".join((title if title[-1] in ".?!" else f"{title}.", *lines)))
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
