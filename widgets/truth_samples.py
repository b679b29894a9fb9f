"""What helps with a claim, with invented words in it, to look at and to test."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from widgets.facts_choice import FactsChoice
from widgets.source_list import SourceRow
from widgets.source_picker import SourcePicker
from widgets.verify_form import VerifyForm
from widgets.verify_steps import STEPS

_LONG = "The Royal Foundation Hospital of Saint Bartholomew-on-the-Marsh and Surrounding Districts"
SOURCES = (
    SourceRow(
        "0", "Gull Health", "Ticks: what to do", "2026", "gull.example", "Your list", own=True
    ),
    SourceRow("1", _LONG, f"Heat waves, as seen from {_LONG}", "2025", "marsh.example", _LONG),
    SourceRow("2", "WHO", "Ten facts on measles", "2024", "who.int"),
    SourceRow("3", "CDC", "Raw milk: know the raw facts", "", "cdc.gov"),
)
_LEAD = "Choose the page that says it. It goes behind “Half of us sleep badly.”"
_SEEN = "Curbside's pages were last seen on 28 Nov 2026. Look at one before you cite it."


def verify_form() -> VerifyForm:
    """The seven steps, none of them answered."""
    form = VerifyForm()
    form.begin(("WHO, Ten facts on measles, 2024",), "", "28 Nov 2026")
    return form


def _verify_no() -> QWidget:
    form = verify_form()
    for number, step in enumerate(STEPS):
        answer = form.answers[step.key]
        answer.set_index(1 if number in {0, 4} else 0)
        answer.chosen.emit(0)
    return form


def _verify_stamped() -> QWidget:
    form = verify_form()
    form.show_status("Verified on 12 Nov.\nSource: WHO, Ten facts on measles, 2024", "28 Nov 2026")
    return form


def source_picker() -> SourcePicker:
    """Four pages, the first of them the writer's own."""
    picker = SourcePicker()
    picker.show_sources(SOURCES, _LEAD, _SEEN)
    return picker


def _sources_none() -> QWidget:
    picker = source_picker()
    picker.search.setText("zebra")
    return picker


def _sources_empty() -> QWidget:
    picker = SourcePicker()
    picker.show_sources((), _LEAD, _SEEN)
    return picker


def _sources_typed() -> QWidget:
    picker = source_picker()
    picker.type_another()
    picker.show_problems({"body": "Please say who stands behind the page."})
    return picker


def _facts() -> QWidget:
    part = FactsChoice()
    part.show_words(
        "Gull Health: 12 myths and 8 pages, beside Curbside's. Reviewed by Dr Kay Moran, "
        "October 2026.",
        own=True,
        problem="This file cannot be used. [myths.tea], “fact”: this key is missing. "
        "Nothing has changed.",
    )
    return part


def truth_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each, and its size in design pixels, by name."""
    return {
        "verify": (verify_form, 1432, 836),
        "verify-no": (_verify_no, 1016, 636),
        "verify-stamped": (_verify_stamped, 640, 700),
        "sources": (source_picker, 1432, 836),
        "sources-none": (_sources_none, 1016, 636),
        "sources-empty": (_sources_empty, 1016, 636),
        "sources-typed": (_sources_typed, 1016, 700),
        "facts-choice": (_facts, 720, 480),
    }
