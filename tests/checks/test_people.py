"""Names, numbers and days: what points to one patient, and what only looks like it."""

import pytest

from checks import Category, Checker, Context, Kind, Rulebook, Severity, Span, load_rulebook
from checks.joining import join
from checks.model import Finding

NAME, BED, AGE, DATE = "patient-name", "patient-bed", "patient-great-age", "patient-date"
NUMBER, HEALTH = "patient-number", "colleague-health"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lovely to see Mrs Ferraby back on her feet after the hip.", "Mrs Ferraby"),
        ("Bench pressed a walker today: Oskar Lindgren was discharged at noon.", "Oskar Lindgren"),
        ("We sang because Imani's biopsy came back clear.", "Imani"),
        ("Overnight T.R. coded in resus.", "T.R."),
        ("Ask about my patient Yusuf and he will tell you about bees.", "my patient Yusuf"),
        ("Then Petra O’Dowd, who has leukaemia, painted the door.", "Petra O’Dowd"),
    ],
)
def test_a_name_next_to_care_is_marked_alone(found, text, name):
    assert found(NAME, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Dr Ferraby was vaccinated in front of the whole staff.",
        "Thanks to Mrs Ferraby, who runs our front desk and knows every patient's dog.",
        "Living with diabetes? Bring your meter.",
        "Smoke in room 4 again, the toaster is gone.",
        "Florence Nightingale was ill for years.",
        "Parkinson's treatment has come a long way.",
        "Nobody was admitted, everybody went home.",
        "Surgery was discharged of its debts.",
        "St Jude's surgery centre opens in May.",
        "In the novel, Anna was admitted to a sanatorium.",
    ],
)
def test_what_is_no_patient_keeps_its_name(found, text):
    assert found(NAME, text) == []


def test_the_writer_and_the_employer_are_not_patients(found):
    text = "Keisha Rowe was vaccinated today, says Larkmoor."
    assert found(NAME, text) == ["Keisha Rowe"]
    assert found(NAME, text, own_names=frozenset({"Keisha Rowe"})) == []


@pytest.mark.parametrize(
    ("text", "name", "read"),
    [
        ("So nia quist told the whole corridor about her stoma.", "nia quist", "nia"),
        ("Mr Bell in bed 4 had his stent today.", "Mr Bell", "Mr Bell"),
        ("Ada Quist-Parkinson was discharged after her bypass.", "Ada Quist-Parkinson", "Ada"),
    ],
)
def test_small_letters_and_famous_surnames_are_names_too(text, name, read):
    book = load_rulebook()
    checker = Checker(Rulebook({NAME: book.rules[NAME]}))
    start = text.index(read)
    says = book.says[Category.PATIENT_INFO]
    heard = Finding(Span(start, start + len(read)), says, Severity.CAUTION, read, odds=0.7)
    found = join(checker.weigh(text, Context()), [heard])
    assert [(f.quote, f.severity) for f in found] == [(name, Severity.STOP)]


def test_a_word_that_hardly_is_a_name_waits_for_the_reader():
    book = load_rulebook()
    checker = Checker(Rulebook({NAME: book.rules[NAME]}))
    text = "no bc Nobuhle was in labour til 7 and wanted me to hold the phone"
    assert checker.check(text, Context()) == ()
    [faint] = checker.weigh(text, Context())
    assert (faint.quote, faint.faint) == ("Nobuhle", True)
    assert checker.weigh(text, Context(own_names=frozenset({"Nobuhle"}))) == ()


@pytest.mark.parametrize("text", ["He can tell Kernig from Brudzinski.", "See quist.example/now"])
def test_what_may_be_a_sign_or_a_page_is_not_even_faint(text):
    book = load_rulebook()
    assert Checker(Rulebook({NAME: book.rules[NAME]})).weigh(text, Context()) == ()


def test_a_title_without_care_is_only_a_caution():
    rules = load_rulebook().rules
    checker = Checker(Rulebook({NAME: rules[NAME]}))
    bare, cared = (
        checker.check(text, Context(kind=Kind.PERSONAL))
        for text in ("Mrs Ferraby beat me at cards.", "Mrs Ferraby beat me at cards in the ICU.")
    )
    assert [f.severity for f in bare] == [Severity.CAUTION]
    assert [f.severity for f in cared] == [Severity.STOP]


@pytest.mark.parametrize(
    "text",
    [
        "It was a joy to see Mrs Ferraby walking in after her hip replacement.",
        "Mr Oyelaran and his new knee danced past the desk.",
        "Ask Ms Quist how her colonoscopy went.",
        "Mrs Ferraby woke up and asked for tea.",
    ],
)
def test_a_title_next_to_a_body_part_or_a_procedure_stops(text):
    rules = load_rulebook().rules
    [found] = Checker(Rulebook({NAME: rules[NAME]})).check(text, Context())
    assert found.severity is Severity.STOP


@pytest.mark.parametrize(
    "office", ["Patient Relations", "Patient Experience", "Guest Services", "Infection Control"]
)
def test_an_office_is_no_name(found, office):
    assert found(NAME, f"Please call {office} about care at 555-0100.") == []
    assert found(NAME, f"{office} was treated to cake.") == []


def test_a_room_with_a_person_is_not_a_room_with_a_class(found):
    assert found(BED, "The man in room 9 folds paper swans.") == ["The man in room 9"]
    assert found(BED, "The class in room 9 folds paper swans.") == []
    assert found(BED, "Free flu shots, room 9, Saturday at 10 am.") == []


def test_risk_figures_are_not_beds(found):
    assert found(BED, "From one patient in 10,000 to two.") == []


def test_a_great_age_belongs_to_a_person(found):
    assert found(AGE, "Taught by a 94-year-old nun to knit.") == ["a 94-year-old"]
    assert found(AGE, "Our clinic is 94 years old today.") == []
    assert found(AGE, "Heat index 104 today.") == []


def test_a_day_counts_only_with_one_patient(found):
    assert found(DATE, "He was discharged on 9 June and waved.") == ["was discharged on 9 June"]
    assert found(DATE, "The clinic on 9 June is open to all.") == []
    assert found(DATE, "I was born on 9 June, and so was my ward.") == []


def test_trial_and_crisis_numbers_are_no_records(found):
    assert found(NUMBER, "Trial NCT01234567, PMID 12345678, call 988 or 1-800-222-1222.") == []
    assert found(NUMBER, "chart no 5512-883 fell out of the folder") == ["chart no 5512-883"]


def test_a_talk_on_an_illness_is_no_illness(found):
    assert found(HEALTH, "Our pharmacist Jo has shingles.") == ["Our pharmacist Jo has shingles."]
    assert found(HEALTH, "Our pharmacist Jo has shingles vaccine.") == []
    assert found(HEALTH, "Our nurse Jo has a diabetes class.") == []
