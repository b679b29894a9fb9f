"""What a window has heard from the reader, and when it waits for more."""

from dataclasses import replace

import pytest

from app.ear import NOTHING, Ear, Heard
from checks import Context, Kind, Mode, Severity, Span
from checks.model import Category, Finding, Question

MARKER = "quokkamarker"


@pytest.fixture
def heard(rulebook):
    rule = rulebook.says[Category.PATIENT_MOSAIC]
    return Heard((Finding(Span(0, 3), rule, Severity.CAUTION, MARKER, odds=0.8),))


def test_nothing_is_heard_of_what_nobody_read():
    ear = Ear()
    assert ear.of("words") is NOTHING
    assert ear.lacks("words")
    assert Heard((), calm=0) == NOTHING


def test_what_was_said_of_a_paragraph_is_kept_with_its_words(heard):
    ear = Ear()
    ear.hear([("one", heard), ("two", Heard(calm=1))], frozenset({Question.TONE}))
    assert ear.of("one") == heard
    assert ear.of("two").calm == 1
    assert ear.of("one ") is NOTHING
    assert ear.questions == {Question.TONE}
    ear.hear([("one", NOTHING)], frozenset())
    assert ear.of("one") == NOTHING
    assert ear.questions == set()


def test_a_draft_lacks_only_the_paragraphs_with_words(heard):
    ear = Ear()
    assert not ear.lacks("")
    assert not ear.lacks(" \n\t\n")
    ear.hear([("one", heard), ("two", NOTHING)], frozenset())
    assert not ear.lacks("two\n\n  \none")
    assert ear.lacks("two\nthree")
    assert ear.lacks("one two")


def test_another_speaker_or_other_words_to_answer_have_everything_read_anew(heard):
    contexts = [
        Context(),
        Context(kind=Kind.PERSONAL),
        Context(mode=Mode.REPLY),
        Context(mode=Mode.REPLY, reply_to="why?"),
    ]
    ear = Ear()
    for context in contexts:
        ear.listen_as(context)
        assert ear.lacks("one")
        assert ear.questions == set()
        ear.hear([("one", heard)], frozenset({Question.ROLE}))
        ear.listen_as(replace(context, own_names=frozenset({"Ana"}), sourced=True))
        assert not ear.lacks("one"), "facts that the reader is not told make no difference to it"
        assert ear.questions == {Question.ROLE}


def test_switched_off_nothing_is_heard_and_nothing_awaited(heard):
    ear = Ear()
    ear.hear([("one", heard)], frozenset())
    ear.is_on = False
    assert ear.of("one") is NOTHING
    assert not ear.lacks("words nobody read")


def test_a_reader_that_gave_up_is_not_waited_for(heard):
    ear = Ear()
    ear.hear([("one", heard)], frozenset({Question.PERSON}))
    ear.give_up("It cannot.")
    assert ear.trouble == "It cannot."
    assert ear.of("one") is NOTHING
    assert ear.questions == set()
    assert not ear.lacks("one\ntwo")


def test_the_oldest_paragraphs_are_forgotten_first(heard):
    ear = Ear()
    for n in range(7_000):
        if n in (0, 3_500):
            ear.hear([("kept", heard)], frozenset())
        ear.hear([(f"paragraph {n}", NOTHING)], frozenset())
    assert ear.of("kept") == heard
    assert ear.lacks("paragraph 0")
    assert not ear.lacks("paragraph 6999")
    assert len(ear._heard) < 5_000


def test_nothing_that_was_typed_shows_in_its_words_about_itself(heard):
    ear = Ear()
    ear.listen_as(Context(mode=Mode.REPLY, reply_to=MARKER))
    ear.hear([(MARKER, heard)], frozenset())
    assert MARKER not in repr(ear)
    assert MARKER not in repr(heard)
    assert MARKER not in repr(Context(reply_to=MARKER))
