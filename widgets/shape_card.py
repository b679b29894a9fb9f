"""How a post that puts a myth right is built, and one click for the part it lacks."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Label, beside_icon
from widgets.buttons import Button
from widgets.layouts import column, refill, row
from widgets.sign_line import sign_line

_LEAD = "What comes first stays in the mind. This order works best:"


class Step(NamedTuple):
    """One part of the advised order: what it does, whether it is there, what a click would add."""

    words: str  # "The fact"
    there: bool
    add: str = ""  # the button's words; empty: nothing to add
    key: str = ""


class ShapeCard(Box):
    """Four steps: fact, warning, why, fact.

    Signals:
        step_chosen: a part is to be added; carries the step's key.
        closed: the writer wants it as it is.
    """

    step_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown: tuple[str, tuple[Step, ...]] = ("", ())
        self._title = Label("", "strong", wrap=True)
        self._steps = column(spacing=6)
        self._close = Button("Leave it as it is", "plain")
        lines = column(
            self._title,
            Label(_LEAD, wrap=True),
            self._steps,
            row(self._close, None),
            spacing=6,
        )
        inside = beside_icon("list", lines, "advice", 20, gap=12, margins=16)
        super().__init__(inside, "card", parent)
        self._close.clicked.connect(self.closed)
        self.hide()

    def show_steps(self, title: str, steps: Sequence[Step]) -> None:
        """Show what is there and what is not; the same again changes nothing."""
        if (title, tuple(steps)) == self._shown:
            return
        self._shown = title, tuple(steps)
        self._title.setText(title)
        self.setAccessibleName(title)
        refill(self._steps, [self._line(number, step) for number, step in enumerate(steps, 1)])

    def _line(self, number: int, step: Step) -> Box:
        buttons = []
        if step.add:
            button = Button(step.add, "plain", "plus", height=28)
            button.clicked.connect(lambda _=False, key=step.key: self.step_chosen.emit(key))
            buttons.append(button)
        return sign_line(step.words, buttons, there=step.there, number=number)
