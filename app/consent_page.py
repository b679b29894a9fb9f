"""The page of a draft's consent record: between the form that shows it and the session."""

import calendar
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject

from app import present
from app.consents import ConsentRecord, read_day
from app.window import MainWindow
from checks import Category, Checker, Context, Severity
from widgets.consent_form import ConsentFields, ConsentForm, Remark

_RULE = "patient-claimed-consent"  # whose guideline the page shows
_NEEDED = {
    "shared": "Please say what the form allows.",
    "posted": "Please say where it will be posted.",
    "kept": "Please say where the signed form is.",
    "until": "Please give a day like 1 Mar 2027.",
}
_SAID_OF_A_PATIENT = "Our patient was admitted: {}."
_PERSONAL = (
    "This may name a patient or hold a number of theirs. Please leave it out; if it does not, "
    "keep the record as it is."
)


class ConsentPage(QObject):
    """Opens the consent record of one window's draft; the form is built when first asked for."""

    def __init__(self, window: MainWindow, checker: Callable[[], Checker]) -> None:
        super().__init__(window)
        self._window, self._checker = window, checker
        self._form: ConsentForm | None = None
        window.consent_asked.connect(self.open)

    def open(self) -> None:
        """Show the record of the open draft, or an empty one."""
        session, now = self._window.session, datetime.now(UTC)
        form = self._form or self._make_form()
        today = now.astimezone().date()
        form.show_record(
            fields_of(session.records.consent),
            partial(remark, checker=self._checker(), today=today),
            likely_days(today),
            present.consent_words(session.records.consent, session.draft.text, now),
        )
        self._window.show_page(form)

    def _make_form(self) -> ConsentForm:
        self._form = form = ConsentForm(self._checker().rulebook.rule(_RULE).guideline)
        form.kept.connect(self._keep)
        form.withdrawn.connect(self._withdraw)
        form.closed.connect(self._window.back_to_draft)
        return form

    def _keep(self, typed: ConsentFields) -> None:
        session = self._window.session
        until = read_day(typed.until)
        if until is None:  # the form asked before it let go
            return
        today = datetime.now(UTC).astimezone().date()
        record = ConsentRecord(
            typed.shared, typed.posted, typed.kept, until, today, session.draft.text
        )
        self._window.back_to_draft()
        session.set_consent(record)

    def _withdraw(self) -> None:
        self._window.back_to_draft()
        self._window.session.set_consent(None)
        self._window.notice.show_notice("The consent record is withdrawn and deleted.")


def fields_of(record: ConsentRecord | None) -> ConsentFields:
    """Return a record as the form shows it."""
    if record is None:
        return ConsentFields()
    return ConsentFields(record.shared, record.posted, record.kept, present.full_day(record.until))


def remark(name: str, typed: str, *, checker: Checker, today: date) -> Remark:
    """Say what to look at again in one field: what is missing blocks, what may be a name warns.

    The checker judges the words as if they were said of a patient, for here they are.
    """
    if not typed:
        return Remark(_NEEDED[name], blocks=True)
    if name == "until":
        until = read_day(typed)
        if until is None:
            return Remark(_NEEDED[name], blocks=True)
        past = "This day has passed, so the form no longer counts. A new one needs a new form."
        return Remark(past, blocks=True) if until < today else Remark()
    for said in ("{}", _SAID_OF_A_PATIENT):
        for finding in checker.check(said.format(" ".join(typed.split())), Context()):
            for each in (finding, *finding.also):
                personal = each.rule.category is Category.PATIENT_INFO
                if personal and each.severity is Severity.STOP:
                    return Remark(_PERSONAL)
    return Remark()


def likely_days(today: date) -> tuple[tuple[str, str], ...]:
    """Return days that a form often names: what a button says, and the day it writes."""
    return tuple(
        (label, present.full_day(_months_on(today, months)))
        for label, months in (("In 3 months", 3), ("In 6 months", 6), ("In a year", 12))
    )


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))
