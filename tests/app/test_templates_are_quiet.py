"""Our own texts must pass our own checks, and fit where they say they fit."""

from types import MappingProxyType

import pytest

from app.blanks import Blank, BlankType
from app.templates import Template, TemplateKind, load_library, problems, render
from checks import Checker, load_rulebook
from checks.model import Context, Kind, Mode, Severity
from checks.reader.reader import load_reader
from checks.review import place
from checks.writing.counters import count, load_networks

TEXTS = tuple(load_library())
CHECKER = Checker(load_rulebook())
X = load_networks()["x"]

PLAUSIBLE = MappingProxyType(
    {
        BlankType.TEXT: "our team",
        BlankType.NOTE: "the quiet minutes before the day starts, and a kind word in time.",
        BlankType.PLACE: "Town Hall",
        BlankType.DATE: "Sat Oct 3",
        BlankType.TIME: "9 am",
        BlankType.PHONE: "555 0100",
        BlankType.URL: "https://health.example/page",
        BlankType.NUMBER: "10",
        BlankType.HANDLE: "@cityhospital",
    }
)
BY_NAME = MappingProxyType(
    {
        "guide_name": "State Health Dept",
        "agency": "the county health office",
        "area": "River County",
        "topic": "the water supply",
        "role": "nurse",
        "office": "Patient Relations",
        "fact": "Hand washing lowers the spread of stomach bugs.",
        "fact2": "Clean hands lower the spread.",
        "gap": "what the study measured",
        "hours": "Mon to Fri, 8 to 5",
        "service": "Evening appointments",
        "clinician": "Sam Lee",
        "role2": "nurse practitioner",
        "job": "Medical assistant",
        "event": "Health fair",
        "journal": "Journal of Public Health",
        "award": "State Quality Award, 2026",
        "team": "night shift",
        "years": "12",
    }
)


@pytest.fixture(scope="module")
def reader():
    return load_reader(CHECKER.rulebook.says)


def value_for(blank: Blank) -> str:
    """Something a person could type there."""
    if blank.choices:
        return blank.choices[0]
    return BY_NAME.get(blank.name) or PLAUSIBLE[blank.type]


def filled(template: Template) -> tuple[str, dict[str, str]]:
    values = {blank.name: value_for(blank) for blank in template.fields}
    return render(template, values), values


def context_of(template: Template, kind: Kind) -> Context:
    mode = Mode.REPLY if template.kind is TemplateKind.REPLY else Mode.POST
    return Context(
        kind=kind,
        mode=mode,
        organisations=frozenset({"City Hospital"}),
        public_contacts=frozenset({"555 0100", "5550100", "health.example"}),
        credentials=frozenset({"RN"}),
    )


def loud(found):
    return [(one.rule.id, one.quote) for one in found if one.severity >= Severity.CAUTION]


def lives(template: Template) -> list[Kind]:
    return [kind for kind in Kind if template.offered_to(kind)]


@pytest.mark.parametrize("template", TEXTS, ids=lambda template: template.id)
def test_a_filled_text_raises_no_stop_and_no_caution(template):
    text, values = filled(template)
    assert problems(template, values) == {}
    for kind in lives(template):
        context = context_of(template, kind)
        assert loud(place(text, lambda paragraph, c=context: CHECKER.check(paragraph, c))) == []


@pytest.mark.parametrize("template", TEXTS, ids=lambda template: template.id)
def test_the_reader_raises_no_stop_and_no_caution_either(template, reader):
    text, _ = filled(template)
    for kind in lives(template):
        assert loud(reader.read(text, context_of(template, kind)).findings) == []


def test_the_reader_has_few_questions_about_our_own_texts(reader):
    """It has read them filled in with other words; the words of a form are still its own."""
    asked = [
        template.id
        for template in TEXTS
        for kind in lives(template)
        if reader.read(filled(template)[0], context_of(template, kind)).questions
    ]
    assert len(asked) <= 3, asked


@pytest.mark.parametrize("template", TEXTS, ids=lambda template: template.id)
def test_a_filled_text_fits_where_it_says(template):
    text, _ = filled(template)
    longest = render(template, {one.name: "x" * one.max for one in template.fields})
    assert len(longest) <= template.max_chars_plain
    if template.max_chars_x:
        assert template.max_chars_x <= X.limit
        assert count(text, X).used <= X.limit
