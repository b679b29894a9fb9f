"""Somebody who does not exist cannot be given away."""

import pytest

from checks import Category, Context, Severity, Span
from checks.reader.invented import is_invented
from checks.reader.reader import Answer
from checks.reader.spans import Candidate
from checks.reader.voice import Mark

PATIENTS = {Category.PATIENT_INFO, Category.PATIENT_MOSAIC}


@pytest.mark.parametrize(
    ("text", "invented"),
    [
        ("Made-up case for students: a sailor of 61 with chest pain.", True),
        ("Exam question: a nun with a rash. What next?", True),
        ("A fictional patient, but a common story.", True),
        ("This one is for the textbook case lovers.", True),
        ("No real patient was used for this slide.", True),
        ("The manikin coughed and the whole room jumped.", True),
        ("A man of 61 came in with chest pain.", False),
        ("This is not a made-up story, he truly said it.", False),
        ("It isn't a fictional patient.", False),
        ("She made up her mind to go home.", False),
    ],
)
def test_a_text_may_say_so(text, invented):
    assert is_invented(text) is invented


def test_only_marks_and_doubts_of_patients_step_down():
    def mark(category):
        phrase = Candidate(Span(0, 9), category, 0.9, 0.9, (0.9, 0.9, 0.1))
        return Mark(phrase, Severity.CAUTION, 0.9)

    found = (mark(Category.PATIENT_MOSAIC), mark(Category.RUMOR))
    answer = Answer(found, frozenset((Category.PATIENT_INFO, Category.RUMOR)), 0).of_nobody()
    assert [each.severity for each in answer.marks] == [Severity.ADVICE, Severity.CAUTION]
    assert answer.doubts == {Category.RUMOR}


def test_the_reader_stays_quiet_about_a_case_that_says_it_is_made_up(reader):
    case = "a beekeeper of 54 with chest pain who drove in on his own tractor this morning"
    told, made_up = (
        [f for f in reader.read(text, Context()).findings if f.rule.category in PATIENTS]
        for text in (f"Tonight: {case}.", f"Made-up case for students, no real person: {case}.")
    )
    assert max(f.severity for f in told) >= Severity.CAUTION
    assert all(f.severity is Severity.ADVICE for f in made_up)
