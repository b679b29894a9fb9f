"""The story card's session half: when it asks, what it says, what it remembers."""

from datetime import UTC, datetime

import pytest

from app.past_stories import PastStories
from app.storytelling import Storytelling
from app.vault import Vault
from checks import Checker, Context, Severity, load_rulebook
from checks.model import Category, Finding, Span
from checks.story import Known
from checks.story.model import blurring
from widgets.story_view import Answer

STORY = "A plumber from Marrowby was admitted with botulism this morning."
QUIET = "Wash your hands before you eat."
UNSEEN = "The accordion came out of the lake on Sunday."  # no rule sees a person in it


@pytest.fixture
def past():
    vault = Vault.in_memory()
    yield PastStories(vault, lambda: datetime(2026, 11, 12, tzinfo=UTC))
    vault.close()


@pytest.fixture
def telling(past):
    return Storytelling(past)


def look(telling, text, findings=(), draft="a", *, asked=False, context=None):
    telling.look(draft, text, context or Context(), findings, asked=asked)
    return telling.view


def by_reader(text):
    """A mark of the reader on the whole of a text."""
    rule = load_rulebook().says[Category.PATIENT_MOSAIC]
    return Finding(Span(0, len(text)), rule, Severity.CAUTION, text, odds=0.8)


def test_a_plain_story_opens_the_card_with_its_estimate(telling):
    view = look(telling, STORY)
    assert view.asked
    assert view.estimate.severity is Severity.STOP
    assert view.answer is None
    assert [question.id for question in view.questions] == ["when", "where", "unusual", "who"]


@pytest.mark.parametrize("text", ["", "  ", QUIET])
def test_where_nobody_is_told_of_there_is_no_card(telling, text):
    assert look(telling, text) is None


def test_a_doubt_of_the_reader_asks_without_an_estimate(telling):
    view = look(telling, QUIET, asked=True)
    assert view.asked
    assert view.estimate is None


def test_a_mark_of_the_reader_always_opens_the_details(telling):
    assert look(telling, UNSEEN) is None
    view = look(telling, UNSEEN, [by_reader(UNSEEN)])
    assert {detail.quote for detail in view.estimate.details} >= {"accordion"}


def test_no_is_remembered_for_that_draft_only(telling):
    telling.answer("a", Answer.NO)
    assert look(telling, STORY, draft="a") is None
    assert look(telling, STORY, draft="b") is not None


def test_yes_reads_the_whole_text_as_a_story(telling):
    telling.answer("a", Answer.YES)
    view = look(telling, UNSEEN)
    assert view.estimate.details


def test_ones_own_story_needs_no_estimate(telling):
    telling.answer("a", Answer.OWN)
    view = look(telling, STORY)
    assert (view.answer, view.estimate) == (Answer.OWN, None)


def test_what_the_writer_knows_counts(telling):
    before = look(telling, STORY).estimate.people
    telling.know("a", Known(who="town"))
    assert look(telling, STORY).estimate.people < before


def test_a_story_that_was_blurred_keeps_its_card_to_say_so(telling):
    look(telling, STORY)
    view = look(telling, "A person was admitted with an illness.")
    assert view.estimate.is_blurred


def test_a_consent_record_is_told(telling):
    view = look(telling, STORY, context=Context(consented=True))
    assert view.estimate.agreed


def test_only_what_changed_is_told_again(telling):
    assert telling.look("a", STORY, Context(), (), asked=False)
    assert not telling.look("a", STORY, Context(), (), asked=False)


def test_a_post_that_left_adds_to_the_next(telling):
    look(telling, "A plumber from Marrowby was admitted to our ward today.", draft="monday")
    telling.remember("monday")
    view = look(telling, "A man from Marrowby was treated for botulism.", draft="tuesday")
    assert view.estimate.earlier == "your post of 12 November"


def test_a_sentence_takes_the_place_of_the_story(telling):
    text = f"{QUIET} {STORY} {QUIET}"
    look(telling, text)
    start, end, new = telling.instead(text, "Some days stay with you.")
    assert f"{text[:start]}{new}{text[end:]}" == f"{QUIET} Some days stay with you. {QUIET}"


def test_without_a_story_nothing_takes_its_place(telling):
    look(telling, QUIET)
    assert telling.instead(QUIET, "Some days stay with you.") is None


def test_the_rules_and_the_card_agree_on_what_is_blurred(telling, rulebook):
    estimate = look(telling, STORY).estimate
    edit = blurring(STORY, estimate.mend() or estimate.blurs())
    text = STORY[: edit.start] + edit.text + STORY[edit.end :]
    found = Checker(rulebook).check(text, Context())
    assert not any(f.rule.id == "patient-story" and f.severity > Severity.ADVICE for f in found)
