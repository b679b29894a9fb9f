"""The settings page: how it looks, what it says, and who you are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checks.model import Kind
from widgets.basics import Box, Hairline, Label, scrolling
from widgets.buttons import Button, Segmented
from widgets.chips import CheckRow
from widgets.choices import CheckBox
from widgets.facts_choice import FactsChoice
from widgets.fields import Combo
from widgets.keys import on_escape
from widgets.layouts import Line, column, row
from widgets.profile_form import ProfileFields, ProfileForm
from widgets.theme import Theme

_SCHEMES = (
    ("system", "As the system"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
)
_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_WIDTH = 720  # design pixels
_TIMER = "Only you see it. Curbside keeps no record of when or how long you write."
_READER_OFF = "Off: stories without a name, contempt and rumours in new words go unmarked."


@dataclass(frozen=True, slots=True)
class SettingsChoices:
    """What the writer has set. ``scheme``: system, light, dark or contrast."""

    scheme: str = "system"
    text_scale: float = 1.0
    rules_off: frozenset[str] = frozenset()
    pause: bool = True
    reader: bool = True
    timer: bool = False


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One advice rule that can be switched off."""

    id: str
    title: str
    why: str = ""


class SettingsPage(Box):
    """All settings of one profile. Each choice holds at once; the profile card is saved by hand.

    Signals:
        changed: another choice was made; carries SettingsChoices.
        profile_saved: the card was saved; carries ProfileFields.
        facts_file_asked: a file of the organisation's own facts is to be chosen.
        facts_reset_asked: Curbside's facts are to be used again.
        closed: the writer wants to go back.
    """

    changed = Signal(object)
    profile_saved = Signal(object)
    facts_file_asked = Signal()
    facts_reset_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: Kind,
        networks: Sequence[tuple[str, str]],
        check: Callable[[ProfileFields], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        self._choices = SettingsChoices()
        self._check = check
        self._scheme = Segmented([word for _, word in _SCHEMES], "Appearance")
        self._scale = Combo([_percent(scale) for scale in _SCALES], "Text size")
        self._pause = CheckBox("Read each post once more before it is copied")
        self._reader = CheckBox("Let the reader read along")
        self._timer = CheckBox("Tell me after fifteen minutes here in my working hours")
        self._hours = Box(
            column(
                Label("Your working hours", "title"),
                self._timer,
                Label(_TIMER, "body", "muted", wrap=True),
                12,
                Hairline(),
                12,
            )
        )
        self._hours.setVisible(kind is Kind.PERSONAL)
        self._facts = FactsChoice()
        self._reader_state = Label("", "body", "muted", wrap=True)
        self._reader_off = Label(_READER_OFF, wrap=True)
        self._rules: dict[str, CheckRow] = {}
        self._rules_box = column(spacing=0)
        self._form = ProfileForm(kind, networks)
        self._save = Button("Save profile", "soft", "check", height=40)
        self._saved = Label("", "cap", "advice", wrap=True)
        self._inside = Box(self._rows())
        back = Button("Done", "primary", height=40)
        bar = Box(row(None, back, margins=(24, 12, 24, 12)), "bottombar")
        middle = Box(row(None, (self._inside, 20), None, margins=(32, 24, 24, 24)))
        super().__init__(
            column((scrolling(middle, "Settings"), 1), bar, spacing=0), "surface", parent
        )
        self.setAccessibleName("Settings")
        self._connect()
        back.clicked.connect(self.closed)
        on_escape(self, self.closed)

    def show_settings(
        self,
        choices: SettingsChoices,
        rules: Sequence[RuleLine],
        fields: ProfileFields,
        *,
        reader: str = "",
    ) -> None:
        """Show what is set now, silently; ``reader`` says what it is, or why it is not there."""
        self._choices = choices
        schemes = [name for name, _ in _SCHEMES]
        self._scheme.set_index(schemes.index(choices.scheme))
        nearest = min(_SCALES, key=lambda scale: abs(scale - choices.text_scale))
        for part in (self._scale, self._pause, self._reader, self._timer):
            part.blockSignals(True)
        self._scale.setCurrentIndex(_SCALES.index(nearest))
        self._pause.setChecked(choices.pause)
        self._reader.setChecked(choices.reader)
        self._timer.setChecked(choices.timer)
        for part in (self._scale, self._pause, self._reader, self._timer):
            part.blockSignals(False)
        self._reader_state.setText(reader)
        self._reader_state.setVisible(bool(reader))
        self._reader_off.setVisible(not choices.reader)
        self._show_rules(rules)
        self._form.set_fields(fields)
        self._saved.setText("")

    def show_facts(self, words: str, *, own: bool, problem: str = "") -> None:
        """Say which facts are in use.

        Args:
            words: who wrote them, and who has looked at them.
            own: whether they are an organisation's.
            problem: why a file that was chosen is not in use.
        """
        self._facts.show_words(words, own=own, problem=problem)

    def restyle(self, theme: Theme) -> None:
        """Keep lines short."""
        super().restyle(theme)
        self._inside.setMaximumWidth(theme.px(_WIDTH))

    def _rows(self) -> Line:
        advice = "Advice never holds a post. Untick what you do not want to hear about."
        return column(
            Label("Settings", "h1"),
            20,
            Label("Appearance", "title"),
            row(self._scheme, None),
            8,
            row(Label("Text size", "label"), self._scale, None, spacing=12),
            12,
            Hairline(),
            12,
            Label("Before a post leaves", "title"),
            self._pause,
            12,
            Hairline(),
            12,
            self._hours,
            Label("The reader", "title"),
            self._reader,
            self._reader_state,
            self._reader_off,
            12,
            Hairline(),
            12,
            self._facts,
            12,
            Hairline(),
            12,
            Label("Advice", "title"),
            Label(advice, "body", "muted", wrap=True),
            self._rules_box,
            12,
            Hairline(),
            12,
            Label("Your profile", "title"),
            8,
            self._form,
            8,
            row(self._save, (self._saved, 1), spacing=12),
        )

    def _connect(self) -> None:
        self._scheme.chosen.connect(
            lambda at: self._set(replace(self._choices, scheme=_SCHEMES[at][0]))
        )
        self._scale.currentIndexChanged.connect(
            lambda at: self._set(replace(self._choices, text_scale=_SCALES[at]))
        )
        self._pause.toggled.connect(lambda on: self._set(replace(self._choices, pause=on)))
        self._reader.toggled.connect(lambda on: self._set(replace(self._choices, reader=on)))
        self._reader.toggled.connect(self._reader_off.setHidden)
        self._timer.toggled.connect(lambda on: self._set(replace(self._choices, timer=on)))
        self._facts.file.clicked.connect(self.facts_file_asked)
        self._facts.reset.clicked.connect(self.facts_reset_asked)
        self._save.clicked.connect(self._save_profile)
        self._form.changed.connect(lambda _fields: self._saved.setText(""))

    def _set(self, choices: SettingsChoices) -> None:
        self._choices = choices
        self.changed.emit(choices)

    def _show_rules(self, rules: Sequence[RuleLine]) -> None:
        for old in self._rules.values():
            self._rules_box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rules = {}
        for rule in rules:
            line = CheckRow(rule.title)
            line.setToolTip(rule.why)
            line.setAccessibleDescription(rule.why)
            line.setChecked(rule.id not in self._choices.rules_off)
            line.toggled.connect(lambda on, rule_id=rule.id: self._switch(rule_id, on=on))
            self._rules[rule.id] = line
            self._rules_box.addWidget(line)

    def _switch(self, rule_id: str, *, on: bool) -> None:
        off = self._choices.rules_off
        now = off - {rule_id} if on else off | {rule_id}
        self._set(replace(self._choices, rules_off=now))

    def _save_profile(self) -> None:
        fields = self._form.fields
        problems = self._check(fields)
        self._form.set_problems(problems)
        if not problems:
            self.profile_saved.emit(fields)
            self._saved.setText("Saved on this computer.")


def _percent(scale: float) -> str:
    return f"{round(scale * 100)} %"
