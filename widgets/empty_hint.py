"""What an empty page offers, so that nobody has to begin with nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.basics import Box, Label
from widgets.buttons import Button
from widgets.layouts import FlowLayout, column, refill, row


@dataclass(frozen=True, slots=True)
class Example:
    """An invented post for an empty page."""

    label: str
    text: str


class EmptyHint(QWidget):
    """What an empty page offers: three invented posts, and the templates.

    Signals:
        example_chosen: carries the example's text.
        templates_asked: the gallery is wanted.
    """

    example_chosen = Signal(str)
    templates_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(spacing=8)
        start = Button(self.tr("Start from a template"), "soft", "grid")
        start.clicked.connect(self.templates_asked)
        inside = Box(
            column(
                Label(self.tr("Try an example"), "strong"),
                Label(
                    self.tr("Three invented posts show how marks, reasons and fixes work."),
                    "body",
                    "muted",
                    wrap=True,
                ),
                4,
                Box(self._flow),
                12,
                Label(self.tr("Or begin with words that others have checked"), "strong"),
                4,
                row(start, None),
                spacing=4,
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Offer these."""
        buttons = []
        for example in examples:
            button = Button(example.label, "plain")
            button.clicked.connect(lambda _=False, e=example: self.example_chosen.emit(e.text))
            buttons.append(button)
        refill(self._flow, buttons)
