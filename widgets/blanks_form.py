"""Fill a text: its blanks on the left, the text as it will read on the right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from widgets.basics import Box, IconView, Label, scrolling
from widgets.buttons import Button
from widgets.fields import Combo, Field, LineField, NoteField, Outline
from widgets.form_page import FormPage, SideWidth, SplitPane
from widgets.gallery_items import Piece
from widgets.gallery_preview import PiecesView
from widgets.layouts import column, row
from widgets.theme import Theme, theme_of

Check = Callable[[str, str], str]
"""Takes a blank's name and what was typed, gives a sentence to mend it, or nothing."""

_BESIDE = 760  # design pixels from which form and preview stand beside each other
_WIDEST = 560  # design pixels of a field: the eye should not have to travel
_PICK = "Pick one"
_PLACEHOLDERS = {
    "date": "Sat Oct 3",
    "time": "9 am",
    "phone": "555 0100",
    "url": "https://",
    "number": "10",
    "handle": "@yourclinic",
    "note": "Your own words",
}


@dataclass(frozen=True, slots=True)
class FormBlank:
    """One blank to fill."""

    name: str
    label: str
    short: str = ""  # what stands in the preview while it is empty
    type: str = "text"
    max: int = 0
    choices: tuple[str, ...] = ()
    value: str = field(default="", repr=False)
    note: str = ""  # who decides it, or where its value came from


@dataclass(frozen=True, slots=True)
class FormText:
    """A text with its blanks. ``pieces``: (plain text, "") and ("", blank name)."""

    id: str
    title: str
    pieces: tuple[tuple[str, str], ...]
    blanks: tuple[FormBlank, ...] = ()
    status_line: str = ""
    note: str = ""


class BlankField(Field):
    """One blank: the control its type asks for, its note, and what to mend."""

    edited = Signal()
    left = Signal()

    def __init__(self, blank: FormBlank) -> None:
        self.blank = blank
        self._input = _control(blank)
        control = Outline(self._input) if isinstance(self._input, NoteField) else self._input
        super().__init__(blank.label, control, blank.note)
        match self._input:
            case QLineEdit():
                self._input.setText(blank.value)
                self._input.textEdited.connect(self.edited)
                self._input.editingFinished.connect(self.left)
            case QComboBox():
                self._input.setCurrentText(blank.value or _PICK)
                self._input.currentIndexChanged.connect(self.edited)
            case NoteField():
                self._input.set_text(blank.value)
                self._input.changed.connect(lambda _text: self._count())
                self._input.changed.connect(self.edited)
                self._count()

    @property
    def value(self) -> str:
        """What was typed or picked; empty when nothing was."""
        match self._input:
            case QComboBox():
                return self._input.currentText() if self._input.currentIndex() > 0 else ""
            case NoteField():
                return self._input.toPlainText().strip()
            case QLineEdit():
                return self._input.text().strip()
        return ""

    def _count(self) -> None:
        left = self.blank.max - len(self.value)
        if not self.blank.max:
            return
        self.set_hint(
            " ".join(filter(None, (self.blank.note, f"{max(0, left)} left of {self.blank.max}.")))
        )
        if left < 0:
            self.set_problem(f"{-left} over the limit of {self.blank.max}.")


def _control(blank: FormBlank) -> QWidget:
    if blank.choices:
        return Combo((_PICK, *blank.choices), blank.label)
    placeholder = _PLACEHOLDERS.get(blank.type, "")
    if blank.type == "note":
        return NoteField(placeholder)
    return LineField(placeholder)


class BlanksForm(FormPage):
    """The page that fills a text.

    Signals:
        filled: all blanks hold; carries the text's id and the values by blank name.
        closed: the writer wants to go back.
    """

    filled = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._text = FormText("", "", ())
        self._check: Check = lambda _name, _value: ""
        self._fields: list[BlankField] = []
        self._title = Label("", "h2", wrap=True)
        self._lead = Label("", "body", "muted", wrap=True)
        self._rows = column(spacing=20)
        self._narrow = Box(self._rows)
        self._form = Box(
            column(self._title, self._lead, 16, self._narrow, None, margins=(32, 24, 32, 16))
        )
        self._status = Label("", "strong", "muted", wrap=True)
        self._note = Label("", "body", "muted", wrap=True)
        self._preview = PiecesView("How it will read")
        side = Box(
            column(
                row((column(IconView("dashcircle", "muted", 18, weight=2), None), 0),
                    (self._status, 1), spacing=6),
                4,
                Label("How it will read", "label", "muted"),
                Box(column(self._preview, margins=16), "card"),
                8,
                self._note,
                None,
                margins=24,
            )
        )  # fmt: skip
        read = Box(column((scrolling(side, "How it will read"), 1)), "bg")
        width = SideWidth(_BESIDE, 400, 400)
        split = SplitPane(scrolling(self._form, "Blanks"), read, width, low=True)
        self._insert = Button("Insert text", "primary", "check", height=40)
        back = Button("Back", "ghost", height=40)
        bar = Box(row(None, back, self._insert, margins=(24, 12, 24, 12)), "bottombar")
        super().__init__(column((split, 1), bar, spacing=0), parent)
        self.setAccessibleName("Fill the blanks")
        self._insert.clicked.connect(self.finish)
        back.clicked.connect(self.closed)
        self._insert.setToolTip("Ctrl+Enter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter inserts from the last line too."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        last = self._fields[-1].control if self._fields else None
        at_end = isinstance(last, QLineEdit) and last.hasFocus()
        if enters and at_end:
            self.finish()
            return
        super().keyPressEvent(event)

    @property
    def values(self) -> dict[str, str]:
        """What the blanks hold, by name."""
        return {one.blank.name: one.value for one in self._fields}

    def open_text(self, text: FormText, check: Check) -> None:
        """Show a text's blanks; ``check`` is asked what to mend."""
        self._text, self._check = text, check
        for old in self._fields:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fields = [BlankField(blank) for blank in text.blanks]
        for one in self._fields:
            self._rows.addWidget(one)
            one.edited.connect(lambda mine=one: self._edited(mine))
            one.left.connect(lambda mine=one: self._left(mine))
        self._title.setText(text.title)
        self._lead.setText(_lead(len(text.blanks)))
        self._status.setText(text.status_line)
        self._note.setText(text.note)
        self._note.setVisible(bool(text.note))
        self._show_preview()
        self._form.restyle(theme_of(self))
        self._focus_first()

    def arrange(self, theme: Theme) -> None:
        """Keep lines short."""
        self._narrow.setMaximumWidth(theme.px(_WIDEST))

    def _focus_first(self) -> None:
        empty = [one for one in self._fields if not one.value]
        target = (empty or self._fields)[0].control if self._fields else self._insert
        self.hand_focus_to(target)
        target.setFocus()

    def _edited(self, one: BlankField) -> None:
        if one.problem:
            one.set_problem(self._check(one.blank.name, one.value))
        self._show_preview()

    def _left(self, one: BlankField) -> None:
        """Say what to mend once a person moves on, and never about an empty blank."""
        if one.value:
            one.set_problem(self._check(one.blank.name, one.value))

    def _show_preview(self) -> None:
        values: Mapping[str, str] = self.values
        shorts = {blank.name: blank.short or blank.label for blank in self._text.blanks}
        shown = [
            Piece(values.get(name) or shorts[name], is_blank=not values.get(name))
            if name
            else Piece(plain)
            for plain, name in self._text.pieces
        ]
        self._preview.show_pieces(shown)

    def finish(self) -> None:
        """Insert the text, or go to the first blank that is to be mended."""
        wrong = []
        for one in self._fields:
            problem = self._check(one.blank.name, one.value)
            one.set_problem(problem)
            if problem:
                wrong.append(one)
        if wrong:
            wrong[0].control.setFocus()
            return
        self.filled.emit(self._text.id, self.values)


def _lead(count: int) -> str:
    if not count:
        return "No blanks here. Read it once and insert it."
    return "Fill in the blank." if count == 1 else f"Fill in the {count} blanks. All are needed."
