"""What may be a name is found however it is written; whose it is comes later."""

from itertools import pairwise

import pytest

from checks.detectors.reading import page
from checks.model import Context
from checks.names.bearers import load_bearers
from checks.names.candidates import Way, candidates
from checks.names.company import Company
from checks.names.tagger import load_tagger


def found(text):
    return [(text[slice(*c.span)], c.way) for c in candidates(page(text), load_tagger())]


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("By noon Oluwaseun Adekunle had the drain out.", "Oluwaseun Adekunle", Way.NAME),
        ("WHEN MARGARET SAW HER NEW HIP SHE SWORE.", "MARGARET", Way.NAME),
        ("Two codes and R.T.W. is still here.", "R.T.W.", Way.INITIALS),
        ("My essay is about patient LM and her mirror.", "LM", Way.NAME),
        ("Happy discharge day, B.r.u.n.o.!", "B.r.u.n.o.", Way.SPELT),
        ("Candles for him tonight #BreatheForBartholomew", "#BreatheForBartholomew", Way.TAG),
        ("Look who walks, @salsa_with_sunniva", "@salsa_with_sunniva", Way.HANDLE),
        ("The Abernethy clan filled the corridor.", "Abernethy clan", Way.FAMILY),
        ("Nobody sleeps when Sir Leaks-a-Lot rings.", "Sir Leaks-a-Lot", Way.NICKNAME),
        ("박서윤 got her trach out today.", "박서윤", Way.SCRIPT),
    ],
)
def test_a_name_is_found_however_it_is_written(text, name, way):
    assert (name, way) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "wash your hands before you eat",
        "Patient Relations is open on Monday.",
        "Infection Control was treated to cake.",
        "The clinic opens at nine and closes at five.",
    ],
)
def test_ordinary_words_are_no_names(text):
    assert found(text) == []


def test_no_two_candidates_overlap_and_they_stand_in_reading_order():
    text = "Mr and Mrs Ferraby, the Ferraby twins, #TeamFerraby and R.F. came with @ferraby."
    spans = [c.span for c in candidates(page(text), load_tagger())]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_what_a_finding_marks_may_be_more_than_the_name():
    text = "Huge day: our patient Dana walked out of the ICU."
    [name] = candidates(page(text), load_tagger())
    assert text[slice(*name.span)] == "Dana"
    assert text[slice(*name.mark)] == "our patient Dana"


@pytest.mark.parametrize(
    ("patient", "other", "name"),
    [
        (
            "Mr Ferraby was extubated this morning and asked for soup.",
            "Dr Ferraby taught me to listen before I order a scan.",
            "Ferraby",
        ),
        (
            "RIP Odette, you fought that leukaemia for six years.",
            "Thank you Odette for covering my night shift.",
            "Odette",
        ),
        (
            "We clapped when little Tomasz rang the bell after chemo.",
            "My son Tomasz starts school today.",
            "Tomasz",
        ),
    ],
)
def test_what_stands_around_a_name_says_whose_it_is(patient, other, name):
    for text, is_patient in ((patient, True), (other, False)):
        here = page(text)
        names = candidates(here, load_tagger())
        around = Company(here, names)
        [one] = [c for c in names if name in text[slice(*c.span)]]
        likely = load_bearers().odds(around.features(one, Context()))
        assert (likely > 0.5) is is_patient, text
