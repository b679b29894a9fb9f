"""The page for a reflection: three questions, and nobody it happened with."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Label, scrolling
from widgets.buttons import Button
from widgets.fields import Field, NoteField, Outline
from widgets.form_page import FormPage, SideWidth, SplitPane, explanation
from widgets.layouts import column, row
from widgets.theme import Theme

QUESTIONS = {  # name: question, hint
    "felt": ("What I felt", "The feeling itself. It needs no reason."),
    "learnt": ("What I learnt", "What stays with you, or what you would do again."),
    "wish": ("What I wish for", "For yourself, your team, or anybody who reads this."),
}
_LEAD = "Write what it did to you. Leave out who it was, when and where: then nobody can be known."
_WHY = (
    ("heart", "Feelings are yours to share. They are never marked."),
    ("user", "Patients and families read too. They may know themselves by one detail."),
    ("lock", "What you write here stays on this page until you put it into your text."),
)
_WIDEST, _BESIDE = 640, 900  # design pixels
_EMPTY = "Answer at least one question first."

Remark = Callable[[str], str]
"""Takes an answer, returns what to leave out of it in a sentence; empty: nothing."""


class ReflectionPage(FormPage):
    """Three answers that become a text.

    Signals:
        finished: the answers are to go into the text; carries them by name, empty ones left out.
        closed: the writer wants to go back; what is written stays on the page.
    """

    finished = Signal(object)

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        self._remark = remark
        self._notes = {name: NoteField(lines=4) for name in QUESTIONS}
        self._fields = {
            name: Field(label, Outline(self._notes[name]), hint)
            for name, (label, hint) in QUESTIONS.items()
        }
        self._rows = Box(column(*self._fields.values(), spacing=20))
        form = Box(
            column(
                Label("Reflection", "h2", wrap=True),
                Label(_LEAD, "body", "muted", wrap=True),
                16,
                self._rows,
                None,
                margins=(32, 24, 32, 16),
            )
        )
        side = explanation("Why nobody else is in it", _WHY, colour="acc")
        split = SplitPane(form, side, SideWidth(_BESIDE, 320, 360))
        self._put = Button("Put it into my text", "primary", "check", height=40)
        self._put.setToolTip("Ctrl+Enter")
        self._why_not = Label("", "body", "muted", wrap=True)
        back = Button("Back", "ghost", height=40)
        bar = Box(row((self._why_not, 1), back, self._put, margins=(24, 12, 24, 12)), "bottombar")
        page = scrolling(split, "Reflection")
        super().__init__(column((page, 1), bar, spacing=0), parent)
        self.setAccessibleName("Reflection")
        self.hand_focus_to(self._notes["felt"])
        for name, note in self._notes.items():
            note.changed.connect(lambda _words, name=name: self._look(name))
        self._put.clicked.connect(self.finish)
        back.clicked.connect(self.closed)
        self._judge()

    @property
    def answers(self) -> Mapping[str, str]:
        """What was written, by name; empty answers are left out."""
        typed = {name: note.toPlainText().strip() for name, note in self._notes.items()}
        return {name: words for name, words in typed.items() if words}

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show these answers; the others are empty."""
        for name, note in self._notes.items():
            note.set_text(answers.get(name, ""))

    def clear(self) -> None:
        """Begin again with three empty answers."""
        self.show_answers({})

    def arrange(self, theme: Theme) -> None:
        """Keep lines short."""
        self._rows.setMaximumWidth(theme.px(_WIDEST))

    # ---------------------------------------------------------------- inside

    def _look(self, name: str) -> None:
        self._fields[name].set_problem(self._remark(self._notes[name].toPlainText()))
        self._judge()

    def _judge(self) -> None:
        """Say under the page what it waits for; the button can always be pressed and says so."""
        open_ = [field for field in self._fields.values() if field.problem]
        self._why_not.setText(
            _EMPTY if not self.answers else "Leave out what is named above." if open_ else ""
        )
        self._put.set_held(bool(self._why_not.text()))

    def finish(self) -> None:
        """Hand the answers on, or go to the first that tells of somebody."""
        wrong = [name for name, field in self._fields.items() if field.problem]
        if wrong or not self.answers:
            self._notes[wrong[0] if wrong else "felt"].setFocus()
            return
        self.finished.emit(self.answers)
