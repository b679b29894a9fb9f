"""The card of one life as a form: who writes, where, and how to be reached in public."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from checks.model import Kind
from widgets.basics import Box, Label
from widgets.chips import Chip
from widgets.fields import Combo, Field, LineField, side_by_side
from widgets.layouts import FlowLayout, Line, column, row
from widgets.tags import TagField
from widgets.theme import Theme, theme_of

ROLES = (
    "", "Physician", "Nurse", "Nurse practitioner", "Physician assistant", "Pharmacist", "Dentist",
    "Therapist", "Paramedic", "Midwife", "Student", "Front desk", "Communications",
)  # fmt: skip
SIZES = ("", "Under 10", "10 to 50", "50 to 500", "500 to 2,000", "Over 2,000")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_BESIDE = 560  # design pixels from which pairs of fields stand beside each other


@dataclass(frozen=True, slots=True)
class ProfileFields:
    """What the form holds, as it was typed. ``work_days`` counts from Monday = 0."""

    name: str = field(default="", repr=False)
    role: str = ""
    credentials: tuple[str, ...] = ()
    specialty: str = ""
    organisation: str = field(default="", repr=False)
    aliases: tuple[str, ...] = field(default=(), repr=False)
    workplace_size: str = ""
    phone: str = field(default="", repr=False)
    page: str = field(default="", repr=False)
    handle: str = field(default="", repr=False)
    networks: tuple[str, ...] = ()
    disclosure: str = field(default="", repr=False)
    work_days: tuple[int, ...] = ()
    work_from: str = ""  # "07:00"
    work_until: str = ""


class _Pair(Box):
    """Fields beside each other, or under each other where there is no room."""

    def __init__(self, *fields: tuple[QWidget, int] | QWidget) -> None:
        self._line: Line = side_by_side(*fields)
        super().__init__(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where narrow."""
        super().resizeEvent(event)
        beside = self.width() >= theme_of(self).px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._line.direction():
            self._line.setDirection(way)


class _Chips(Box):
    """Words that are on or off, under a label."""

    changed = Signal()

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *more: QWidget) -> None:
        self._chips = {key: Chip(word) for key, word in options}
        flow = FlowLayout(*self._chips.values(), *more)
        super().__init__(column(Label(label, "label"), flow, spacing=6))
        self.setAccessibleName(label)
        for key, chip in self._chips.items():
            chip.setAccessibleName(f"{label}: {dict(options)[key]}")
            chip.toggled.connect(self.changed)

    @property
    def on(self) -> tuple[str, ...]:
        """The keys that are on, in order."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_on(self, keys: Sequence[str]) -> None:
        """Turn these on and the others off."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)


class _Hours(LineField):
    """An hour: "07:00"."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(placeholder)
        self.setAccessibleName(name)

    def restyle(self, theme: Theme) -> None:
        """As wide as an hour, as high as a chip."""
        super().restyle(theme)
        self.setMinimumHeight(theme.px(36))
        self.setFixedWidth(theme.px(88))


class ProfileForm(Box):
    """One profile's fields. ``changed`` carries ``ProfileFields`` on every edit.

    Args:
        kind: which life; the personal one asks for less.
        networks: id and name of each network one can post to.
    """

    changed = Signal(object)

    def __init__(
        self, kind: Kind, networks: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        self._work = kind is Kind.PROFESSIONAL
        self._lines = {name: LineField(hint) for name, hint in _HINTS.items()}
        self._role = Combo(ROLES, "Role", editable=True)
        self._size = Combo(SIZES, "People who work there")
        self._aliases = TagField("Add a name")
        self._networks = _Chips("Where you post", networks)
        self._from, self._until = _Hours("From", "07:00"), _Hours("Until", "19:00")
        days = [(str(at), day) for at, day in enumerate(DAYS)]
        hours = Box(row(self._from, Label("to", "body", "muted"), self._until))
        self._days = _Chips("Working hours", days, hours)
        self._days_line = Label("", "cap", "muted", wrap=True)
        self._fields = self._make_fields()
        super().__init__(column(*self._rows(), spacing=20), "plain", parent)
        self._connect()

    @property
    def fields(self) -> ProfileFields:
        """What was typed, stray blanks at the ends taken off."""
        typed = {name: line.text().strip() for name, line in self._lines.items()}
        credentials = tuple(part.strip() for part in typed.pop("credentials").split(","))
        return ProfileFields(
            **typed,
            role=self._role.currentText().strip() if self._work else "",
            credentials=tuple(filter(None, credentials)),
            aliases=self._aliases.tags,
            workplace_size=self._size.currentText() if self._work else "",
            networks=self._networks.on,
            work_days=tuple(int(day) for day in self._days.on),
            work_from=self._from.text().strip(),
            work_until=self._until.text().strip(),
        )

    def set_fields(self, fields: ProfileFields) -> None:
        """Show these values, silently."""
        self.blockSignals(True)
        for name, line in self._lines.items():
            value = getattr(fields, name)
            line.setText(", ".join(value) if isinstance(value, tuple) else value)
        self._role.setCurrentText(fields.role)
        if fields.workplace_size and self._size.findText(fields.workplace_size) < 0:
            self._size.addItem(fields.workplace_size)
        self._size.setCurrentText(fields.workplace_size)
        self._aliases.set_tags(fields.aliases)
        self._networks.set_on(fields.networks)
        self._days.set_on([str(day) for day in fields.work_days])
        self._from.setText(fields.work_from)
        self._until.setText(fields.work_until)
        self.blockSignals(False)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Say what to look at again: field name and sentence. The first one gets the focus."""
        for name, one in self._fields.items():
            one.set_problem(problems.get(name, ""))
        hours = problems.get("work_until", "") or problems.get("work_from", "")
        self._days_line.setText(hours or _HOURS_HINT)
        self._days_line.set_token("caution" if hours else "muted")
        first = next((one for name, one in self._fields.items() if name in problems), None)
        if first is not None:
            first.control.setFocus()
        elif hours:
            self._until.setFocus()

    def focus_first(self) -> None:
        """Put the cursor into the name."""
        self._lines["name"].setFocus()

    def _make_fields(self) -> dict[str, Field]:
        """The labelled fields this life asks for; the other controls stay empty and unseen."""
        special: dict[str, QWidget] = {
            "role": self._role,
            "workplace_size": self._size,
            "aliases": self._aliases,
        }
        asked = _LABELS if self._work else _PERSONAL
        return {
            name: Field(label, special.get(name) or self._lines[name], hint)
            for name, (label, hint) in asked.items()
        }

    def _rows(self) -> list[QWidget]:
        f = self._fields
        hours = Box(column(self._days, self._days_line, spacing=6))
        self._days_line.setText(_HOURS_HINT)
        if not self._work:
            return [
                _Pair((f["name"], 1), (f["handle"], 1)),
                self._networks,
                f["disclosure"],
                f["organisation"],
                f["aliases"],
                hours,
            ]
        return [
            _Pair((f["name"], 3), (f["role"], 2), (f["credentials"], 2)),
            _Pair((f["specialty"], 1), (f["organisation"], 1)),
            _Pair((f["workplace_size"], 1), (f["aliases"], 1)),
            _Pair((f["phone"], 1), (f["page"], 1)),
            _Pair((f["handle"], 1), (f["disclosure"], 1)),
            self._networks,
            hours,
        ]

    def _connect(self) -> None:
        lines: list[QLineEdit] = [*self._lines.values(), self._from, self._until]
        for line in lines:
            line.textEdited.connect(self._tell)
        for combo in (self._role, self._size):
            combo.currentTextChanged.connect(self._tell)
        for part in (self._aliases, self._networks, self._days):
            part.changed.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit(self.fields)


_HOURS_HINT = "Leave empty if you keep no fixed hours."
_HINTS = {
    "name": "Ana Rivera",
    "credentials": "MD",
    "specialty": "Orthopaedics",
    "organisation": "City Hospital",
    "phone": "555 0100",
    "page": "cityhospital.example",
    "handle": "@arivera@mstdn.example",
    "disclosure": "My own views. Not medical advice for one person.",
}
_LABELS = {  # field: label, hint
    "name": ("Name", ""),
    "role": ("Role", ""),
    "credentials": ("Credentials", ""),
    "specialty": ("Field you work in", "So we can notice when a post leaves it."),
    "organisation": ("Organisation", ""),
    "workplace_size": ("People who work there", ""),
    "aliases": ("Other names it goes by", "So we can notice when a post points to it."),
    "phone": ("Public phone", "The clinic's, never your own."),
    "page": ("Public page", ""),
    "handle": ("Handle", "The one you post under, like arivera@mstdn.example."),
    "disclosure": ("Your disclosure line", "You can add it to a post in one click."),
}
_PERSONAL = {name: _LABELS[name] for name in ("name", "handle", "disclosure", "aliases")} | {
    "organisation": ("Where you work (never shown, so that we can notice it)", ""),
}
