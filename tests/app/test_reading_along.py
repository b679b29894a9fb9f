"""The reader as the writer meets it: marks, trouble, questions and reasons."""

import os
import signal

import pytest

from app.settings import Settings
from checks import Mode, Severity, Span
from checks.model import Category, Finding, Question
from tests.app import reading_sessions
from tests.app.reading_sessions import LONG, QUIET, STORY, broken, by_reader, read

# pytest looks for fixtures among a module's own names
scripted = reading_sessions.scripted
make = reading_sessions.make
session = reading_sessions.session


# ---------------------------------------------------------------- marks


def test_a_story_without_a_name_is_marked_where_it_stands(session, qtbot):
    text = f"🎉 {QUIET}\n\n{STORY}"
    session.set_text(text)
    assert session.is_unread
    assert not by_reader(session)
    read(qtbot, session, text)
    found = by_reader(session)
    assert found
    for finding in found:
        assert text[slice(*finding.span)] == finding.quote
        assert finding.span.start >= text.index(STORY)
        assert 0 < finding.odds <= 1
        assert "of 10" in finding.how_sure or "of 20" in finding.how_sure


def test_marks_follow_their_paragraph_while_others_are_typed(session, qtbot):
    read(qtbot, session, f"{QUIET}\n{STORY}")
    before = [f.quote for f in by_reader(session)]
    assert before
    session.set_text(f"One more line.\n{QUIET}\n{STORY}")
    assert session.is_unread
    assert [f.quote for f in by_reader(session)] == before
    for finding in by_reader(session):
        assert session.draft.text[slice(*finding.span)] == finding.quote


def test_switched_off_its_marks_go_at_once_and_nothing_waits(session, qtbot):
    read(qtbot, session, STORY)
    assert by_reader(session)
    session.set_settings(Settings(reader=False))
    assert not by_reader(session)
    assert not session.is_unread
    session.set_text(f"{STORY} More words.")
    assert not session.is_unread
    qtbot.wait(600)
    assert not by_reader(session)
    session.set_settings(Settings(reader=True))
    assert session.is_unread
    qtbot.waitUntil(lambda: bool(by_reader(session)), timeout=LONG)


def test_a_reader_that_was_off_from_the_start_never_reads(make, qtbot, scripted):
    session = make(scripted(), reader=False)
    session.set_text("a badger?")
    assert not session.is_unread
    qtbot.wait(600)
    assert (by_reader(session), session.asked) == ([], [])


def test_what_was_typed_meanwhile_is_asked_again(make, qtbot, scripted):
    session = make(scripted(slow=0.5))
    session.set_text("a badger")
    qtbot.wait(400)  # it is being read now
    assert session.is_unread
    session.set_text("a badger\nan otter")
    qtbot.waitUntil(lambda: bool(by_reader(session)), timeout=LONG)
    read(qtbot, session, "a badger\nan otter")
    assert [f.quote for f in by_reader(session)] == ["badger", "otter"]


def test_an_answer_for_an_older_context_is_dropped_and_asked_again(make, qtbot, scripted):
    session = make(scripted(slow=0.5))
    session.notebook.new_draft(Mode.REPLY)
    session.set_text("a badger")
    qtbot.waitUntil(lambda: session.worker._out is not None, timeout=LONG)
    seen = set()
    session.review_changed.connect(lambda *_: seen.update(f.severity for f in by_reader(session)))
    session.set_reply_to("Why did nobody answer my calls?")
    read(qtbot, session, "a badger")
    assert [f.quote for f in by_reader(session)] == ["badger"]
    assert seen == {Severity.ADVICE}, "it spoke before it had read what is answered"


def test_a_dismissed_mark_stays_away_and_comes_back_when_taken_back(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "a badger came in")
    [found] = by_reader(session)
    session.dismiss(found)
    assert not by_reader(session)
    read(qtbot, session, "a badger came in\nmore")
    assert not by_reader(session)
    session.undo_dismissal()
    assert by_reader(session) == [found]


# ---------------------------------------------------------------- trouble


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_killed_worker_comes_back_and_reads(session, qtbot):
    read(qtbot, session, QUIET)
    first = session.worker.process_id
    os.kill(first, signal.SIGKILL)
    read(qtbot, session, f"{QUIET}\n{STORY}")
    assert by_reader(session)
    assert session.worker.process_id not in (0, first)
    assert session.reader_trouble == ""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_worker_killed_while_it_reads_reads_again(make, qtbot, scripted):
    session = make(scripted(slow=0.6))
    session.set_text("a badger")
    qtbot.waitUntil(lambda: session.worker._out is not None, timeout=LONG)
    qtbot.wait(200)
    os.kill(session.worker.process_id, signal.SIGKILL)
    read(qtbot, session, "a badger")
    assert [f.quote for f in by_reader(session)] == ["badger"]


def test_nothing_waits_for_a_worker_that_failed_for_good(make, qtbot):
    session = make(broken())
    with qtbot.waitSignals([session.slow_half_lost, session.heard], timeout=LONG):
        session.set_text(STORY)
    assert not session.is_unread
    assert not by_reader(session)
    session.set_text(f"{STORY} And more.")
    assert not session.is_unread


def test_after_a_retry_it_reads_again(make, qtbot, scripted):
    session = make(broken())
    with qtbot.waitSignal(session.slow_half_lost, timeout=LONG):
        session.set_text("a badger")
    good = scripted()
    session.worker._program, session.worker._arguments = good._program, good._arguments
    with qtbot.waitSignal(session.slow_half_found, timeout=LONG):
        session.retry_slow_half()
    qtbot.waitUntil(lambda: bool(by_reader(session)), timeout=LONG)
    assert not session.is_unread


@pytest.mark.parametrize(
    ("text", "words"), [("stumble", "stumbled"), ("damaged", "The reader's files are damaged.")]
)
def test_a_reader_that_cannot_read_says_why_and_the_rules_go_on(make, qtbot, scripted, text, words):
    session = make(scripted())
    risky = "Mrs Tarrow was admitted to our unit with pneumonia."
    with qtbot.waitSignal(session.heard, timeout=LONG):
        session.set_text(f"{text}\n{risky}")
    assert words in session.reader_trouble
    assert "Error" not in session.reader_trouble
    assert not session.is_unread
    assert session.review.stops


# ---------------------------------------------------------------- questions


def test_a_doubt_asks_one_question_and_no_more(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "who was it? oh!")
    assert session.asked == [Question.SOURCE]
    read(qtbot, session, "who was it? oh! and more")
    assert session.asked == [Question.SOURCE]


def test_an_answered_question_is_not_asked_again_but_the_next_one_is(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "who was it? oh!")
    session.asking.answer_question()
    assert session.asked == [Question.SOURCE, Question.TONE]
    session.asking.answer_question()
    read(qtbot, session, "who was it? oh! and more")
    assert session.asked == [Question.SOURCE, Question.TONE, None]


def test_an_answer_counts_for_this_draft_only(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "who was it?")
    session.asking.answer_question()
    first = session.draft.id
    session.notebook.new_draft(Mode.POST)
    read(qtbot, session, "and who was that?")
    assert session.asked == [Question.SOURCE, None, Question.SOURCE]
    session.notebook.open_draft(first)
    read(qtbot, session, "who was it? and why?")
    assert session.asked[-1] is None
    assert session.draft.id == first


def test_no_question_is_asked_where_a_caution_asks_it_already(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "a heron, was it?")
    assert [f.severity for f in by_reader(session)] == [Severity.CAUTION]
    assert session.asked == []
    session.dismiss(by_reader(session)[0])
    assert session.asked == [Question.SOURCE]


def test_a_question_goes_with_the_words_that_raised_it(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "who was it?")
    read(qtbot, session, "it was nobody")
    assert session.asked == [Question.SOURCE, None]
    read(qtbot, session, "who was it then?")
    session.set_text("")
    assert session.asked == [Question.SOURCE, None, Question.SOURCE, None]


def test_no_question_is_asked_by_a_reader_that_was_switched_off(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "who was it?")
    session.set_settings(Settings(reader=False))
    assert session.asked == [Question.SOURCE, None]


# ---------------------------------------------------------------- reasons


def test_reasons_come_with_their_paragraph_and_lie_inside_it(session, qtbot):
    text = f"🎉 {QUIET}\n{STORY}\n{QUIET} Twice."
    read(qtbot, session, text)
    found = by_reader(session)[0]
    session.ask_reasons(found)
    qtbot.waitUntil(lambda: bool(session.reasons), timeout=LONG)
    [(finding, paragraph, words)] = session.reasons
    assert (finding, paragraph) == (found, STORY)
    assert words is not None
    assert len(words) <= 5
    assert list(words) == sorted(words)
    assert all(0 <= word.start < word.end <= len(STORY) for word in words)
    assert all(STORY[slice(*word)].strip(" .") for word in words)


def test_reasons_in_other_paragraphs_are_left_out(make, qtbot, scripted):
    session = make(scripted())
    text = "first line\na badger came"
    read(qtbot, session, text)
    [found] = by_reader(session)
    session.ask_reasons(found)
    qtbot.waitUntil(lambda: bool(session.reasons), timeout=LONG)
    [(_, paragraph, words)] = session.reasons
    assert (paragraph, words) == ("a badger came", (Span(2, 8),))


def test_of_words_that_have_changed_nobody_can_say_why(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "a badger came")
    [found] = by_reader(session)
    session.set_text("a beaver came")
    session.ask_reasons(found)
    assert session.reasons == [(found, "", None)]


def test_without_a_reader_nobody_can_say_why(make, qtbot, scripted):
    session = make(scripted())
    read(qtbot, session, "a badger came")
    [found] = by_reader(session)
    session.set_settings(Settings(reader=False))
    session.ask_reasons(found)
    assert [words for *_, words in session.reasons] == [None]


def test_without_a_worker_nobody_can_say_why(make, qtbot, rulebook):
    session = make(broken())
    with qtbot.waitSignal(session.slow_half_lost, timeout=LONG):
        session.set_text("a badger came")
    rule = rulebook.says[Category.PATIENT_MOSAIC]
    session.ask_reasons(Finding(Span(2, 8), rule, Severity.CAUTION, "badger", odds=0.5))
    assert [words for *_, words in session.reasons] == [None]


def test_a_stumble_over_reasons_is_an_answer_too(make, qtbot, scripted, rulebook):
    session = make(scripted())
    session.set_text("stumble")
    rule = rulebook.says[Category.PATIENT_MOSAIC]
    session.ask_reasons(Finding(Span(0, 7), rule, Severity.CAUTION, "stumble", odds=0.5))
    qtbot.waitUntil(lambda: bool(session.reasons), timeout=LONG)
    assert [words for *_, words in session.reasons] == [None]
