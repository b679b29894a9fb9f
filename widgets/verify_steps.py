"""The seven steps of a check: what they ask, and a row for each."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from widgets.basics import Box, Label
from widgets.buttons import Segmented
from widgets.layouts import column, row
from widgets.theme import theme_of

APART = 520  # design pixels from which a step's answer stands beside its question
YES, NO = 0, 1


class Step(NamedTuple):
    """One question that yes answers well: a line of help, and what to do about a no."""

    key: str
    asks: str
    helps: str
    else_: str


STEPS = (
    Step(
        "source",
        "Do I know who said it first?",
        "Go back to the first place, past those who passed it on.",
        "Nobody knows who said it first: leave it out.",
    ),
    Step(
        "author",
        "Does the author know this field?",
        "Look for a name, a job and other work on the same matter.",
        "The author is not from the field: ask somebody who is, or leave it out.",
    ),
    Step(
        "date",
        "Do I know when it was written, and does it still hold?",
        "Old news comes round again. Look for a date on the page itself.",
        "It may be out of date: look for what is known today, or say from when it is.",
    ),
    Step(
        "evidence",
        "Does it rest on something that others can look up?",
        "A study, a count, an official page. One story or a photo shows little.",
        "There is nothing to look up: say that it is not known yet.",
    ),
    Step(
        "others",
        "Do two independent bodies say the same?",
        "Two that do not quote each other, such as WHO and your health department.",
        "No second body says so: say who does, and that others have not confirmed it.",
    ),
    Step(
        "motive",
        "Is it free of a push to fear, anger, money or sharing now?",
        "Ask what it wants from you, and who gains.",
        "It pushes: say the fact in calm words, without the push, or leave it out.",
    ),
    Step(
        "me",
        "Would I put my name to it, and is it mine to say?",
        "Some news belongs to a patient, a colleague or your press office first.",
        "It is not yours to say: leave it to those whose news it is.",
    ),
)


class StepRow(Box):
    """A question with its two answers, beside it or under it."""

    def __init__(self, number: int, step: Step) -> None:
        self.answer = Segmented(["Yes", "No"], f"{number}. {step.asks}", weighty=True)
        self.answer.setAccessibleDescription(step.helps)
        self.answer.explain(NO, step.else_)
        self._else = Label(step.else_, "body", "acc", wrap=True)
        self._else.hide()
        self._words = column(
            Label(f"{number}. {step.asks}", "strong", wrap=True),
            Label(step.helps, "body", "muted", wrap=True),
            self._else,
            spacing=2,
        )
        self._line = row((self._words, 1), self.answer, spacing=16)
        self._line.setAlignment(self.answer, Qt.AlignmentFlag.AlignTop)
        super().__init__(column(self._line, margins=(0, 10, 0, 10), spacing=0))

    def show_else(self) -> None:
        """Say what a no asks for, where that is the answer."""
        self._else.setVisible(self.answer.index == NO)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers under the question where it is narrow."""
        super().resizeEvent(event)
        beside = self.width() >= theme_of(self).px(APART)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)
        self._line.setAlignment(
            self.answer, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag.AlignLeft
        )
