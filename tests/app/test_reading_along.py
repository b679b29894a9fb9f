"""The reader as the writer meets it: marks, questions, reasons and a copy that waits for them.

Where it has to be known what the reader says, a process of the tests' own says it over the same
pipe; everything else is the real worker with the real weights.
"""

import gc
import json
import os
import signal
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import desk
from app.asking import Asking
from app.consents import ConsentStore
from app.desktop import Desktop
from app.dismissals import Dismissals
from app.drafts import DraftStore
from app.ear import Heard
from app.journal import Journal
from app.leaving import Leaving
from app.notebook import Notebook
from app.past_stories import PastStories
from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.proofreader import Proofreader, _Found
from app.publish import Doubt
from app.records import Records
from app.session import Session
from app.settings import Settings, SettingsStore
from app.stamps import StampStore
from app.storytelling import Storytelling
from app.vault import Vault
from app.worker_client import WorkerClient
from checks import Kind, Mode, Severity, Span
from checks.model import Category, Certainty, Finding, Question
from checks.writing.networks import load_networks
from widgets.theme import load_fonts

STORY = (
    "Cut a wedding ring off a beekeeper with the garden shears he brought. "
    "His wife is the mayor of Larkmoor."
)
QUIET = "Wash your hands before you eat."
LONG = 15_000  # ms: a worker that starts beside a training run

SCRIPTED = '''
"""Marks "badger", "otter" and "heron"; wherever "?" stands it is in doubt about a source."""
import json, sys, time

FIX = [{"label": "Say less", "text": "someone", "whole_sentences": False}]

def marks(text, loud):
    story, claim = "read-patient-mosaic", "read-unsourced-claim"
    for word, severity, rule in (("badger", "caution" if loud else "advice", story),
                                 ("otter", "stop", story), ("heron", "caution", claim)):
        at = text.find(word)
        if at >= 0:
            yield {"rule": rule, "severity": severity, "start": at,
                   "end": at + len(word), "quote": word, "fixes": FIX, "also": [],
                   "odds": 0.8, "doubted": False, "covered": False,
                   "faint": False, "told": None}

for line in sys.stdin:
    job = json.loads(line)
    text, kind = job.get("text", ""), job["kind"]
    answer = {"findings": [], "reading": None}
    if kind == "read":
        time.sleep(SLOW)
        parts = text.split("\\n")
        loud = not job["context"]["reply_to"]
        asked = ["source"] if "?" in text else []
        asked += ["tone"] if "!" in text else []
        told = [[part, list(marks(part, loud)), 0, 0.9 * ("gannet" in part)] for part in parts]
        answer = {"paragraphs": told, "questions": asked}
        if "stumble" in text:
            answer = {"error": "this job could not be done (KeyError)"}
        if "damaged" in text:
            answer = {"reader": "The reader's files are damaged."}
    if kind == "reasons":
        time.sleep(SLOW)
        answer = {"words": [[job["start"], job["end"]], [0, 2]]}
        if "stumble" in text:
            answer = {"error": "this job could not be done (KeyError)"}
    print(json.dumps({"job": job["job"], **answer}), flush=True)
'''


@pytest.fixture
def scripted(tmp_path):
    """A maker of clients whose process says what the test wants, some seconds later."""

    def make(slow=0.0):
        script = tmp_path / f"scripted-{slow}.py"
        script.write_text(SCRIPTED.replace("SLOW", str(slow)), encoding="utf-8")
        return WorkerClient([sys.executable, str(script)], back_off=(0.05, 0.1))

    return make


def real():
    return WorkerClient(back_off=(0.05, 0.1, 0.2))


def broken():
    """A worker that cannot be started at all."""
    return WorkerClient(["/nowhere/at/all"], back_off=(0.02,))


@pytest.fixture
def vault():
    vault = Vault.open(vault_path(Kind.PROFESSIONAL))
    yield vault
    vault.close()


@pytest.fixture
def make(qtbot, vault, checker):
    """A maker of sessions; each has ``told``: its calm questions and reasons, as they came."""
    sessions = []

    def begin(worker, **settings):
        profile = Profile(Kind.PROFESSIONAL, name="Ana", handle="ana@mstdn.example")
        proofreader = Proofreader(
            lambda: checker, Dismissals(vault), worker, profile.context(Mode.POST)
        )
        proofreader.warm()
        notebook = Notebook(DraftStore(vault))
        session = Session(
            profile,
            Settings(**settings),
            notebook,
            Records(notebook, ConsentStore(vault), StampStore(vault)),
            Journal(vault),
            Asking(notebook, Storytelling(PastStories(vault))),
            proofreader,
        )
        session.worker, session.reasons, session.asked = worker, [], []
        session.reasons_found.connect(lambda *found: session.reasons.append(found))
        session.asking.question_changed.connect(session.asked.append)
        session.start()
        sessions.append(session)
        return session

    yield begin
    for session in sessions:
        session.close()


@pytest.fixture
def session(make):
    return make(real())


def read(qtbot, session, text):
    """Type a text and wait until the reader has read it."""
    session.set_text(text)
    qtbot.waitUntil(lambda: not session.is_unread, timeout=LONG)


def by_reader(session):
    cards = session.review.findings
    found = [f for card in cards for f in (card, *card.also)]
    return [f for f in found if f.rule.certainty is Certainty.READ]


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


# ---------------------------------------------------------------- leaving


@pytest.fixture
def opened(qtbot, checker, monkeypatch):
    """A maker of the joined work window with a worker of the test's choice."""
    load_fonts()
    desktops = []

    def begin(worker, *, pause=True):
        vault = Vault.open(vault_path(Kind.PROFESSIONAL))
        ProfileStore(vault).save(
            Profile(Kind.PROFESSIONAL, name="Dr Ana Rivera", handle="ana@mstdn.example")
        )
        SettingsStore(vault).save(Settings(pause=pause))
        vault.close()
        monkeypatch.setattr(desk, "WorkerClient", lambda *_, **__: worker)
        desktop = Desktop(lambda: checker, tuple(load_networks().values()))
        desktops.append(desktop)
        desktop.open(Kind.PROFESSIONAL)
        window = desktop.windows[Kind.PROFESSIONAL]
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: window.findChild(Leaving) is not None, timeout=LONG)
        QGuiApplication.clipboard().clear()
        return window

    yield begin
    for desktop in desktops:
        for window in list(desktop.windows.values()):
            window.close()
    QApplication.processEvents()
    gc.collect()


def write(window, text):
    window.editor.replace_all(text)
    window.editor.tell_now()


def copied():
    return QGuiApplication.clipboard().text()


def test_a_copy_waits_for_the_reader_and_then_goes_on_by_itself(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5))
    pause = window.findChild(Leaving).pause
    write(window, "a badger came in")
    window.copy_asked.emit()
    assert not pause.isVisible()
    assert window.bar._state.title == "Still reading"
    assert copied() == ""
    qtbot.waitUntil(pause.isVisible, timeout=LONG)
    assert [f.quote for f in window.session.review.cautions] == ["badger"]
    pause.copy_confirmed.emit()
    assert copied() == "a badger came in"


def test_while_a_copy_waits_nothing_says_that_it_is_ready(opened, qtbot, scripted):
    window = opened(scripted(slow=1.5), pause=False)
    write(window, "quiet words " * 200)
    window.copy_asked.emit()
    qtbot.waitUntil(lambda: window.session.doubt is Doubt.NONE, timeout=LONG)
    assert window.session.is_unread
    assert window.bar._state.title == "Still reading"
    assert window.bar._state.waiting  # a clock, and no tick yet
    qtbot.waitUntil(lambda: copied().startswith("quiet"), timeout=LONG)


def test_without_a_pause_a_copy_still_waits_for_the_reader(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "a quiet line", timeout=LONG)
    assert window.bar._state.title.startswith("Copied as WORK")


def test_a_stop_that_the_reader_finds_holds_the_copy_that_waited(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5), pause=False)
    write(window, "an otter came in")
    window.copy_asked.emit()
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    qtbot.wait(300)
    assert copied() == ""
    assert not window.bar._state.enabled
    assert "otter" in window.bar._state.detail


def test_words_that_were_read_already_leave_at_once(opened, qtbot, scripted):
    window = opened(scripted(), pause=False)
    write(window, "a quiet line")
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    window.copy_asked.emit()
    assert copied() == "a quiet line"


def test_a_copy_goes_on_when_the_worker_fails_for_good(opened, qtbot):
    window = opened(broken(), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "a quiet line", timeout=LONG)


def test_a_copy_goes_on_when_the_reader_cannot_read(opened, qtbot, scripted):
    window = opened(scripted(slow=0.3), pause=False)
    write(window, "stumble")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "stumble", timeout=LONG)


def test_a_copy_that_waits_goes_on_when_the_reader_is_switched_off(opened, qtbot, scripted):
    window = opened(scripted(slow=5), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    window.session.set_settings(Settings(reader=False, pause=False))
    assert copied() == "a quiet line"


def test_a_real_story_is_asked_about_before_it_leaves(opened, qtbot):
    window = opened(real())
    pause = window.findChild(Leaving).pause
    write(window, STORY)
    window.copy_asked.emit()
    assert not pause.isVisible()
    assert copied() == ""
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    qtbot.wait(100)
    review = window.session.review
    assert by_reader(window.session)
    assert pause.isVisible() or review.stops


# ---------------------------------------------------------------- nobody tells


def test_nothing_that_was_typed_shows_in_what_objects_say_of_themselves(make, qtbot, scripted):
    session = make(scripted())
    session.notebook.new_draft(Mode.REPLY)
    session.set_reply_to("zebrafinch")
    read(qtbot, session, "a badger among quokkamarkers?")
    [found] = by_reader(session)
    session.ask_reasons(found)
    qtbot.waitUntil(lambda: bool(session.reasons), timeout=LONG)
    reader = session._proofreader
    objects = [
        session,
        session.review,
        session.worker,
        session.asked,
        reader,
        reader._ear,
        reader._context,
        found,
        *reader._found.values(),
        *reader._ear._heard.values(),
        *(words for *_, words in session.reasons),
    ]
    assert any(isinstance(each, _Found) for each in objects)
    assert any(isinstance(each, Heard) for each in objects)
    for each in objects:
        for word in ("quokkamarker", "badger", "zebrafinch"):
            assert word not in repr(each), type(each)


def test_the_process_is_told_the_words_through_its_pipe_alone(session, qtbot):
    read(qtbot, session, f"{STORY} quokkamarker")
    session.notebook.save()
    seen = [session.worker._program, *session.worker._arguments]
    folder = f"/proc/{session.worker.process_id}"
    if os.path.isdir(folder):  # noqa: PTH112 - Linux only
        for name in ("cmdline", "environ"):
            with open(f"{folder}/{name}", "rb") as told:  # noqa: PTH123 - as above
                seen.append(told.read().decode("utf-8", "replace"))
    assert "quokkamarker" not in json.dumps(seen)
