"""How hard a draft is to read, told as a band."""

import re
import time

import pytest

from checks.writing.readability import Band, Reading, band_of, grade_of, read
from checks.writing.syllables import count_syllables

EASY = (
    "Flu shots are here. Walk in any day from nine to five. You do not need to call us first. "
    "Bring your kids. We will take good care of you all, and it will not take long."
)
HARD = (
    "Immunisation constitutes an extraordinarily effective preventive intervention for vulnerable "
    "populations, particularly immunocompromised individuals with cardiovascular comorbidities. "
    "Administration of recommended vaccinations substantially diminishes hospitalisation. "
    "Practitioners should consequently prioritise comprehensive communication and "
    "individualised recommendations."
)


def test_short_words_in_short_sentences_are_easy():
    reading = read(EASY)
    assert reading.band is Band.EASY
    assert reading.causes == ()


def test_long_words_in_long_sentences_are_hard_and_it_says_why():
    reading = read(HARD)
    assert reading.band is Band.HARD
    assert reading.grade >= 9
    [words] = reading.causes
    assert "extraordinarily" in words


def test_long_sentences_are_counted_as_a_cause():
    long = (
        "We are glad to say that the team at the front desk can now help you find a time to come "
        "in and see a nurse about the flu, a cough or a cold that will not go."
    )
    reading = read(" ".join([long] * 3))
    assert reading.causes[0] == "3 sentences have more than 20 words."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🎉🎉🎉",
        "One. Two. Three.",
        "Two sentences are too few to say anything about how hard a text is to read. " * 2,
        "#flu #shot @cdc https://www.cdc.gov/flu " * 20,
        "これは日本語の文です。" * 20,
    ],
)
def test_too_short_to_say(text):
    assert read(text) == Reading(Band.SHORT)


def test_tags_links_and_mentions_are_not_read():
    noise = (
        "#ImmunisationAwarenessWeek https://larkmoor.example/immunisation @larkmoor_practitioners"
    )
    assert read(f"{EASY} {noise}") == read(EASY)


@pytest.mark.parametrize(
    ("grade", "band"), [(6.4, "easy"), (6.5, "fine"), (8.4, "fine"), (8.5, "hard")]
)
def test_the_bands_meet_at_half_grades(grade, band):
    assert band_of(grade) == band


def test_an_abbreviation_does_not_end_a_sentence():
    text = "Dr. Rivera is in at 9 a.m. on Mon. and Tues. this week."
    assert grade_of(text) == pytest.approx(
        grade_of(text.replace("r.", "r").replace("s.", "s")), abs=1.5
    )


def test_lines_end_sentences_too():
    lines = ["We take walk in visits all day long now", *["Bring your kids with you"] * 5]
    assert read("\n".join(lines)).band is Band.EASY
    assert read(" ".join(lines)).band is Band.SHORT


def test_a_grade_is_never_below_zero():
    assert grade_of("Go. We do. I am.") == 0
    assert grade_of("") == 0


def test_the_causes_stay_out_of_the_repr():
    assert "extraordinarily" not in repr(read(HARD))


SYLLABLES = """
make 1 table 2 people 2 cleaned 1 wanted 2 boxes 2 causes 2 safely 2 careful 2 nurse 1 nurses 2
hospital 3 medication 4 vaccination 4 immunocompromised 6 patient 2 patients 2 period 3 special 2
pediatric 4 various 3 evaluate 4 video 3 diet 2 healthier 3 rhythm 2 reaction 3 continuous 4
nausea 3 anxiety 4 emergency 4 appointment 3 breath 1 breathing 2 handwashing 3 eyes 1 hours 1
disease 2 diseases 3 exercise 3 needed 2 helped 1 called 1 bottles 2 possible 3 influenza 4
measles 2 antibiotics 5 bacteria 4 diarrhea 4 physicians 3 vegetables 4 million 2 behavior 3
statement 2 families 3 allergies 3 tired 1 guideline 2 situation 4 community 4 don't 1 isn't 2
organisation 5 autism 3 mechanism 4 handled 2 tongue 1 HPV 3 HIV 3 RSV 3 WHO 1 follow-up 3 a 1 the 1
"""


@pytest.mark.parametrize(("word", "syllables"), re.findall(r"(\S+) (\d)", SYLLABLES))
def test_syllables_are_counted_as_heard(word, syllables):
    assert count_syllables(word) == int(syllables)


@pytest.mark.parametrize("word", ["", "-", "'", "zzz", "é", "aaaaaaaaaaaaaaaaaaaa", "日本"])
def test_odd_words_have_at_least_one_syllable(word):
    assert count_syllables(word) >= 1


@pytest.mark.parametrize(
    "seed", ["a", "-", "@", "a.", "A. ", "#a", "https://", ".)", "é", "🎉", "\n"]
)
def test_reading_is_quick_on_hostile_texts(seed):
    start = time.thread_time()
    read((seed * 20_000)[:20_000])
    assert time.thread_time() - start < 0.25


def test_a_citation_is_not_read():
    plain = "Flu shots are here for us. They take two weeks to work. Come in and sit down. " * 3
    cited = plain.replace("work.", "work (Source: Centers for Disease Control, Prevention, 2026).")
    assert grade_of(cited) == grade_of(plain)
