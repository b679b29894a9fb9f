"""How many people a draft could be about."""

import random
import time

import pytest

from checks.model import Context, Severity, Span
from checks.story import Earlier, Facet, Known
from checks.story.estimating import estimate
from checks.story.pointing import point, stretch

STORY = "A plumber from Marrowby was admitted with botulism this morning."


def test_a_small_workplace_leaves_fewer_people_than_a_large_one():
    small = estimate(STORY, Context(workplace_size="Under 10"))
    large = estimate(STORY, Context(workplace_size="Over 2,000"))
    assert small is not None
    assert large is not None
    assert small.people < large.people


def test_a_named_employer_is_thought_of_even_without_its_size():
    named = estimate(STORY, Context(organisations=frozenset({"Larkmoor Clinic"})))
    nobody = estimate(STORY, Context())
    assert named is not None
    assert nobody is not None
    assert named.reach < nobody.reach


def test_details_add_up_across_the_paragraphs_of_a_draft():
    first, second = "A plumber was admitted today.", "She was treated for botulism."
    alone = estimate(first, Context())
    both = estimate(f"{first}\n\n{second}", Context())
    assert alone is not None
    assert both is not None
    assert both.people < alone.people
    spans = {detail.facet: detail.span for detail in both.details}
    text = f"{first}\n\n{second}"
    assert text[slice(*spans[Facet.CONDITION])] == "botulism"


def test_nothing_is_estimated_where_nobody_is_told_of():
    assert estimate("Get your flu shot this week.\n\nWe are open till six.", Context()) is None


def test_what_the_writer_knows_counts_where_the_text_says_less():
    plain = estimate("A man was admitted with a cough.", Context())
    known = Known(when="days", where="town", unusual="only", who="town")
    told = estimate("A man was admitted with a cough.", Context(), known=known)
    assert plain is not None
    assert told is not None
    assert told.people < plain.people
    assert told.severity is Severity.STOP


def test_an_answer_adds_nothing_to_what_the_text_says_already():
    text = "A man was admitted with a cough today."
    plain, told = (estimate(text, Context(), known=k) for k in (Known(), Known(when="days")))
    assert plain is not None
    assert told is not None
    assert told.people == pytest.approx(plain.people)


def test_family_who_would_know_it_make_it_a_caution():
    told = estimate("A man was admitted with a cough.", Context(), known=Known(who="family"))
    assert told is not None
    assert told.severity is Severity.CAUTION


def test_an_earlier_post_adds_its_bits_and_is_named():
    plain = estimate("A man was admitted with botulism.", Context())
    assert plain is not None
    told = plain.with_earlier(Earlier(8.5, "your post of 12 November"))
    assert told.people == pytest.approx(plain.people / 2**8.5)
    assert told.earlier == "your post of 12 November"


def test_a_consent_record_is_known_to_the_estimate():
    text = "We admitted the mayor today with botulism."
    held, let = (estimate(text, Context(consented=c)) for c in (False, True))
    assert held is not None
    assert let is not None
    assert (held.severity, let.severity) == (Severity.STOP, Severity.CAUTION)


def test_what_the_reader_marks_is_estimated_though_no_rule_sees_a_story():
    text = "Reminder: park legally.\nThe accordion came out of the lake on Sunday."
    assert estimate(text, Context()) is None
    start = text.index("The accordion")
    told = estimate(text, Context(), surely=[Span(start, len(text))])
    assert told is not None
    assert {detail.facet for detail in told.details} >= {Facet.TIME}


def test_a_rare_illness_is_better_spoken_of_without_a_case():
    told = estimate("We admitted a man with botulism. He died.", Context(workplace_size="Under 10"))
    assert told is not None
    assert point(told).startswith("Botulism can happen to anyone")


def test_where_blurring_is_enough_nothing_else_is_proposed():
    told = estimate("A man was admitted with a cough this morning, a plumber.", Context())
    assert told is not None
    assert told.is_blurred or told.mend()
    assert point(told) == ""


def test_the_story_ends_where_its_sentences_end():
    text = f"Coffee first. {STORY} Drive safely."
    told = estimate(text, Context())
    assert told is not None
    where = stretch(text, told)
    assert where is not None
    assert text[slice(*where)] == STORY


def test_endless_text_is_read_in_a_moment():
    luck = random.Random(7)  # noqa: S311 - words, not secrets
    words = [*STORY.split(), "she", "a", "34-year-old", "today", ".", '"', "'", "("]
    text = " ".join(luck.choice(words) for _ in range(8_000))
    begun = time.thread_time()
    estimate(text, Context())
    assert time.thread_time() - begun < 1.5
