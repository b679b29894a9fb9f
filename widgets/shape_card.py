"""How a post that puts a myth right is built, and one click for the part it lacks."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, IconView, Label
from widgets.buttons import Button
from widgets.layouts import column, row

_TOP = Qt.AlignmentFlag.AlignTop
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
        picture = IconView("list", "advice", 20)
        inside = row(picture, (lines, 1), margins=16, spacing=12)
        inside.setAlignment(picture, _TOP)
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
        while (item := self._steps.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for number, step in enumerate(steps, 1):
            line = self._line(number, step)
            self._steps.addWidget(line)
            line.show()

    def _line(self, number: int, step: Step) -> Box:
        picture = IconView(*(("okcircle", "advice") if step.there else ("dashcircle", "muted")), 16)
        words = Label(
            f"{number}. {step.words}", "body", "text" if step.there else "muted", wrap=True
        )
        words.setAccessibleName(f"{'Has' if step.there else 'Not yet'}: {step.words}")
        lines = column(words, spacing=4)
        if step.add:
            button = Button(step.add, "plain", "plus", height=28)
            button.clicked.connect(lambda _=False, key=step.key: self.step_chosen.emit(key))
            lines.addLayout(row(button, None))
        line = row(picture, (lines, 1), spacing=8)
        line.setAlignment(picture, _TOP)
        return Box(line)
