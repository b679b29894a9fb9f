"""Check a claim in seven steps: questions a writer answers, and a stamp for seven times yes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from widgets.basics import Box, Hairline, Label, beside_icon, scrolling
from widgets.buttons import Button, Segmented
from widgets.fields import Combo, Field, NoteField, Outline
from widgets.form_page import FormPage, SideWidth, SplitPane, explanation
from widgets.layouts import column, row
from widgets.theme import Theme, theme_of
from widgets.verify_steps import APART, NO, STEPS, YES, StepRow

_BESIDE, _WIDEST = 860, 640  # design pixels: explanation beside the steps; of a step
_TOP = Qt.AlignmentFlag.AlignTop
_LEAD = "Seven questions about what your text claims. Answer them in any order."
_EFFECTS = (
    ("okcircle", "Seven times yes, and you may stamp the draft with today's date."),
    ("info", "The stamp is yours. It changes no mark, and readers do not see it."),
    ("home", "It stays on this computer, with its draft, and is deleted with it."),
    ("undo", "Once most of the text is new, it no longer counts."),
)


_CALM = (
    "A no is a good find. Leave it out, or say what is not known. Nothing has to be posted today."
)
_OPEN = "Still open: {}."


@dataclass(frozen=True, slots=True)
class VerifyFields:
    """What was written beside the seven answers; both may be empty."""

    source: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


class VerifyForm(FormPage):
    """The page of the seven steps. Nothing is answered before the writer does.

    Signals:
        stamped: all seven are answered with yes; carries VerifyFields.
        taken_back: the stamp is to be deleted.
        closed: the writer wants to go back; what is answered stays on the page.
    """

    stamped = Signal(object)
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows = {step.key: StepRow(n, step) for n, step in enumerate(STEPS, 1)}
        self._source = Combo([], "Source", editable=True)
        self._source.setMinimumContentsLength(1)
        self._note = NoteField(lines=2)
        self._status = Label("", "strong", wrap=True)
        self._claim = Label("", "title", wrap=True)
        self._claim.hide()
        self._status_row = Box(beside_icon("clock", self._status, "acc"))
        extra = (
            Field("Source (if you like)", self._source, "Choose one, or write where you looked."),
            Field("Note (if you like)", Outline(self._note), "For you alone. Leave patients out."),
        )
        self._steps = Box(
            column(*self._parted(), 12, *(part for each in extra for part in (each, 16)), spacing=0)
        )
        self._form = Box(
            column(
                Label("Check it in seven steps", "h2", wrap=True),
                self._status_row,
                Label(_LEAD, "body", "muted", wrap=True),
                self._claim,
                8,
                self._steps,
                None,
                margins=(32, 24, 32, 16),
            )
        )
        self._calm = Box(column(Label(_CALM, wrap=True), margins=16), "soft")
        side = explanation("What the stamp is", _EFFECTS, above=(self._calm,))
        self._page = SplitPane(self._form, side, SideWidth(_BESIDE, 340, 380))
        self._take_back = Button("Take the stamp back", "ghost", "trash", height=40)
        self._waits = Label("", "body", "muted", wrap=True)
        self._stamp = Button("Stamp it", "primary", "check", height=40)
        back = Button("Back", "ghost", height=40)
        bar = Box(
            row(self._take_back, (self._waits, 1), back, self._stamp, margins=(24, 12, 24, 12)),
            "bottombar",
        )
        area = scrolling(self._page, "The seven steps")
        super().__init__(column((area, 1), bar, spacing=0), parent)
        self.setAccessibleName("Check it in seven steps")
        self.setAccessibleDescription(_LEAD)
        # The page itself has the focus at first: a ring around a yes would look like an answer.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for each in self._rows.values():
            each.answer.chosen.connect(lambda _index: self._judge())
        self._stamp.clicked.connect(self.finish)
        self._take_back.clicked.connect(self.taken_back)
        back.clicked.connect(self.closed)
        self.begin((), "", "today")

    @property
    def answers(self) -> dict[str, Segmented]:
        """The answer to each step, by its key: 0 is yes, 1 is no."""
        return {key: each.answer for key, each in self._rows.items()}

    @property
    def fields(self) -> VerifyFields:
        """What was written, stray blanks at the ends taken off."""
        return VerifyFields(self._source.currentText().strip(), self._note.toPlainText().strip())

    def begin(self, sources: Sequence[str], status: str, today: str) -> None:
        """Show the steps with no answer, and nothing written.

        Args:
            sources: what the source can be chosen from.
            status: what the draft's stamp is worth; empty where there is none.
            today: the day of a new stamp, as the button says it: "28 Nov 2026".
        """
        for each in self._rows.values():
            each.answer.set_index(None)
        self._note.set_text("")
        self.offer(sources)
        self._source.setCurrentIndex(-1)
        self._source.setEditText("")
        self.show_status(status, today)

    def offer(self, sources: Sequence[str]) -> None:
        """Offer these sources; what is written stays."""
        written = self._source.currentText()
        self._source.clear()
        self._source.addItems(list(sources))
        self._source.setCurrentIndex(-1)
        self._source.setEditText(written)
        finds = QCompleter(list(sources), self._source)
        finds.setFilterMode(Qt.MatchFlag.MatchContains)
        finds.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._source.setCompleter(finds)

    def show_claim(self, words: str) -> None:
        """Say what is checked, in the draft's own words; empty: the whole draft."""
        self._claim.setText(f"“{words}”")
        self._claim.setVisible(bool(words))

    def show_status(self, status: str, today: str) -> None:
        """Say what the draft's stamp is worth, and what a new one would say."""
        self._status.setText(status)
        self._status_row.setVisible(bool(status))
        self._take_back.setVisible(bool(status))
        self._stamp.set_words(f"Stamp it: verified on {today}")
        self._judge()

    # ---------------------------------------------------------------- inside

    def _parted(self) -> list[QWidget]:
        """The steps with a hairline between each two."""
        parts: list[QWidget] = []
        for each in self._rows.values():
            parts += [Hairline(), each] if parts else [each]
        return parts

    def arrange(self, theme: Theme) -> None:
        """Keep lines short; say beside the button what it waits for, where there is room."""
        self._steps.setMaximumWidth(theme.px(_WIDEST))
        self._waits.setVisible(self.width() >= theme.px(APART))  # else the button says it alone

    def _answered(self, index: int | None) -> list[int]:
        """The numbers of the steps with this answer."""
        rows = enumerate(self._rows.values(), 1)
        return [number for number, each in rows if each.answer.index == index]

    def _judge(self) -> None:
        """Say what a no asks for, and what the stamp still waits for."""
        noes, open_ = self._answered(NO), self._answered(None)
        for each in self._rows.values():
            each.show_else()
        self._calm.setVisible(bool(noes))
        waits = ""
        if noes:
            waits = "The stamp needs seven times yes."
        elif open_:
            waits = _OPEN.format(_listed(open_))
        self._waits.setText(waits)
        self._stamp.set_held(bool(waits))
        self._stamp.setAccessibleDescription(waits)
        self._page.restyle(theme_of(self))

    def finish(self) -> None:
        """Stamp it, or go to the first step that keeps it from being stamped."""
        missing = [each for each in self._rows.values() if each.answer.index != YES]
        if missing:
            inside = missing[0].answer.findChildren(QWidget)
            inside[missing[0].answer.index or 0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.stamped.emit(self.fields)


def _listed(numbers: Sequence[int]) -> str:
    """Write numbers as people do: 3, "3 and 4", "1, 3 and 4", "1 to 7"."""
    if len(numbers) == len(STEPS):
        return f"1 to {len(STEPS)}"
    *most, last = map(str, numbers)
    return f"{', '.join(most)} and {last}" if most else last
