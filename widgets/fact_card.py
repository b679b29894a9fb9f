"""The fact behind a myth that a text speaks of without spreading it: a card that marks nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checks.model import Fact
from widgets.basics import Box, Button, Label, beside_icon, column, row


class FactCard(Box):
    """What is right, who says so, and a button that puts it into the text.

    Signals:
        insert_chosen: carries the words to put in.
    """

    insert_chosen = Signal(str)

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        title = Label("You speak of a known myth", "strong", wrap=True)
        quiet = Label(
            "Speaking of it is no risk. Readers remember the fact better if it is here:", wrap=True
        )
        self.button = Button("Insert the fact and its source", "plain", wrap=True)
        self.button.setAccessibleDescription("Adds it at the end of your text")
        lines = column(
            title,
            quiet,
            Label(fact.words, wrap=True),
            Label(fact.cite, "cap", "muted", wrap=True),
            row(self.button, None),
            spacing=6,
        )
        inside = beside_icon("book", lines, "advice", 20, gap=12, margins=16)
        super().__init__(inside, "card", parent)
        self.setAccessibleName(f"You speak of a known myth. {fact.words}")
        self.button.clicked.connect(lambda: self.insert_chosen.emit(fact.sourced))
