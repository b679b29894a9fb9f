"""Describe a signed consent form: what it allows, where, where it is kept, and until when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checks.model import Guideline
from widgets.basics import Box, Label, beside_icon, scrolling
from widgets.buttons import Button
from widgets.card_parts import guideline_box
from widgets.fields import Field, LineField, NoteField, Outline
from widgets.form_page import FormPage, SideWidth, SplitPane, explanation
from widgets.layouts import FlowLayout, column, empty, row
from widgets.theme import Theme, theme_of

_BESIDE = 760  # design pixels from which form and explanation stand beside each other
_WIDEST = 560  # design pixels of a field: the eye should not have to travel
_TOP = Qt.AlignmentFlag.AlignTop
_LEAD = (
    "Describe the signed form in your own words. The form itself stays where it is, and the "
    "patient's name and numbers stay out of here."
)
_EFFECTS = (
    ("shield", "The stop on a story becomes a caution, for this draft alone."),
    ("lock", "Names, numbers and dates still hold the copy. A story's form does not cover them."),
    ("home", "The record stays on this computer, with its draft, and is deleted with it."),
    (
        "undo",
        "A patient may take it back at any time. Then withdraw it here and take down the post.",
    ),
)
_LABELS = {  # field: label, hint
    "shared": (
        "What is shared",
        "As the form says it. For example: learning to walk again, and one photo of the hands.",
    ),
    "posted": (
        "Where it will be posted",
        "It counts there and nowhere else. For example: our clinic's page.",
    ),
    "kept": (
        "Where the signed form is kept",
        "So that somebody can find it. For example: the consent folder in the office.",
    ),
    "until": (
        "Until when it holds",
        "The last day, like 1 Mar 2027. If the form names none, choose one.",
    ),
}


@dataclass(frozen=True, slots=True)
class ConsentFields:
    """What the form holds, as it was typed."""

    shared: str = field(default="", repr=False)
    posted: str = field(default="", repr=False)
    kept: str = field(default="", repr=False)
    until: str = field(default="", repr=False)


class Remark(NamedTuple):
    """What to look at again in a field. ``blocks``: nothing can be kept before it is mended."""

    words: str = ""
    blocks: bool = False


Check = Callable[[str, str], Remark]
"""Takes a field's name and what was typed, gives a remark, an empty one where all is well."""


class _DayField(Box):
    """A day to type, and a few that are likely, to choose. ``chosen`` says one of them was."""

    chosen = Signal()

    def __init__(self) -> None:
        self.line = LineField("1 Mar 2027")
        self._days = FlowLayout()
        super().__init__(column(self.line, self._days, spacing=8))
        self.hand_focus_to(self.line)

    def offer(self, days: Sequence[tuple[str, str]]) -> None:
        """Offer days: what the button says, and what it writes."""
        empty(self._days)
        for label, day in days:
            button = Button(label)
            button.setAccessibleDescription(f"Writes {day}")
            button.clicked.connect(lambda _checked=False, day=day: self._choose(day))
            self._days.addWidget(button)

    def _choose(self, day: str) -> None:
        self.line.setText(day)
        self.chosen.emit()


class ConsentForm(FormPage):
    """The page that describes, changes or withdraws a consent record.

    Signals:
        kept: the record is to be kept as it stands; carries ConsentFields.
        withdrawn: the record is to be deleted.
        closed: the writer wants to go back; nothing changes.
    """

    kept = Signal(object)
    withdrawn = Signal()

    def __init__(self, guideline: Guideline, parent: QWidget | None = None) -> None:
        self._check: Check = lambda _name, _value: Remark()
        self._warned: set[tuple[str, str]] = set()  # fields and words that a remark was shown of
        self._inputs: dict[str, QLineEdit | NoteField] = {
            "shared": NoteField(lines=2),
            "posted": LineField(),
            "kept": LineField(),
        }
        self._day = _DayField()
        self._inputs["until"] = self._day.line
        self._fields = {name: self._make_field(name) for name in _LABELS}
        self._rows = Box(column(*self._fields.values(), spacing=20))
        self._status = Label("", "strong", wrap=True)
        self._status_row = Box(beside_icon("calendar", self._status, "acc"))
        self._form = Box(
            column(
                Label("Consent record", "h2", wrap=True),
                self._status_row,
                Label(_LEAD, "body", "muted", wrap=True),
                16,
                self._rows,
                None,
                margins=(32, 24, 32, 16),
            )
        )
        self._page = SplitPane(self._form, self._make_side(guideline), SideWidth(_BESIDE, 360, 400))
        self._withdraw = Button("Withdraw", "ghost", "trash", height=40)
        self._withdraw.setAccessibleDescription("Deletes this record at once")
        self._keep = Button("Keep this record", "primary", "check", height=40)
        self._keep.setToolTip("Ctrl+Enter")
        back = Button("Back", "ghost", height=40)
        bar = Box(
            row(self._withdraw, None, back, self._keep, margins=(24, 12, 24, 12)), "bottombar"
        )
        page = scrolling(self._page, "The record")
        super().__init__(column((page, 1), bar, spacing=0), parent)
        self.setAccessibleName("Consent record")
        self._keep.clicked.connect(self.finish)
        self._withdraw.clicked.connect(self.withdrawn)
        back.clicked.connect(self.closed)

    @property
    def fields(self) -> ConsentFields:
        """What was typed, stray blanks at the ends taken off."""
        return ConsentFields(**{name: self._typed(name) for name in _LABELS})

    def show_record(
        self,
        record: ConsentFields,
        check: Check,
        days: Sequence[tuple[str, str]],
        status: str = "",
    ) -> None:
        """Show a record, or an empty one to fill.

        Args:
            record: what stands in the fields.
            check: says what to look at again.
            days: likely last days: what a button says, and the day it writes.
            status: what the record is worth now; empty where there is none yet.
        """
        self._check = check
        self._warned.clear()
        for name, value in ((each.name, getattr(record, each.name)) for each in fields(record)):
            part = self._inputs[name]
            part.set_text(value) if isinstance(part, NoteField) else part.setText(value)
            self._fields[name].set_problem("")
        self._day.offer(days)
        self._status.setText(status)
        self._status_row.setVisible(bool(status))
        self._withdraw.setVisible(bool(status))
        self._keep.set_words("Keep the changes" if status else "Keep this record")
        first = next((name for name in _LABELS if not self._typed(name)), "shared")
        self.hand_focus_to(self._inputs[first])
        self._page.restyle(theme_of(self))

    def arrange(self, theme: Theme) -> None:
        """Keep lines short."""
        self._rows.setMaximumWidth(theme.px(_WIDEST))

    # ---------------------------------------------------------------- inside

    def _make_field(self, name: str) -> Field:
        part, (label, hint) = self._inputs[name], _LABELS[name]
        if isinstance(part, NoteField):
            part.changed.connect(lambda _words: self._edited(name))
            return Field(label, Outline(part), hint)
        part.textEdited.connect(lambda _words: self._edited(name))
        part.editingFinished.connect(lambda: self._left(name))
        if name != "until":
            return Field(label, part, hint)
        self._day.chosen.connect(lambda: self._left(name))
        return Field(label, self._day, hint)

    def _make_side(self, guideline: Guideline) -> Box:
        said = guideline_box((guideline,))
        said.show()
        cite = Label(f"Why a form: {guideline.cite}", "label", "muted", wrap=True)
        return explanation("What it changes", _EFFECTS, below=(8, cite, said))

    def _typed(self, name: str) -> str:
        part = self._inputs[name]
        words = part.toPlainText() if isinstance(part, NoteField) else part.text()
        return words.strip()

    def _edited(self, name: str) -> None:
        if self._fields[name].problem:
            self._remark_on(name)

    def _left(self, name: str) -> None:
        """Say what to look at once a person moves on, and never about an empty field."""
        if self._typed(name):
            self._remark_on(name)

    def _remark_on(self, name: str) -> Remark:
        """Show the remark on a field; return one that was read before as nothing to wait for."""
        typed = self._typed(name)
        remark = self._check(name, typed)
        self._fields[name].set_problem(remark.words)
        if not remark.words or (not remark.blocks and (name, typed) in self._warned):
            return Remark()
        self._warned.add((name, typed))
        return remark

    def finish(self) -> None:
        """Keep the record. A warning is shown once and may be overruled: the writer decides."""
        wrong = [name for name in _LABELS if self._remark_on(name).words]
        if wrong:
            self._inputs[wrong[0]].setFocus()
            return
        self.kept.emit(self.fields)
