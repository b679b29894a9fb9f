"""A session on a real file, with the real rules; the worker is a real process where it matters."""

import os
import signal
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from app.asking import Asking
from app.consents import ConsentStore
from app.dismissals import Dismissals
from app.drafts import DraftStore
from app.journal import Journal
from app.notebook import Notebook
from app.past_stories import PastStories
from app.paths import vault_path
from app.profiles import Profile
from app.proofreader import INLINE_CHARACTERS, Proofreader
from app.records import Records
from app.session import Session
from app.settings import Settings
from app.stamps import StampStore
from app.storytelling import Storytelling
from app.worker_client import WorkerClient
from checks import Kind, Mode, Severity

RISKY = "Mrs Tarrow was admitted to our unit with pneumonia."


@pytest.fixture
def make(qtbot, vault, checker, monkeypatch):
    monkeypatch.setattr("app.proofreader.INLINE_BUDGET", 60)  # a slow machine answers at once too
    sessions = []

    def begin(profile=None):
        profile = profile or Profile(Kind.PROFESSIONAL, name="Ana", handle="ana@mstdn.example")
        proofreader = Proofreader(
            lambda: checker, Dismissals(vault), WorkerClient(), profile.context(Mode.POST)
        )
        proofreader.warm()
        notebook = Notebook(DraftStore(vault))
        session = Session(
            profile,
            Settings(),
            notebook,
            Records(notebook, ConsentStore(vault), StampStore(vault)),
            Journal(vault),
            Asking(notebook, Storytelling(PastStories(vault))),
            proofreader,
        )
        sessions.append(session)
        return session

    yield begin
    for session in sessions:
        session.close()


@pytest.fixture
def session(make):
    session = make()
    session.start()
    return session


def kept(kind=Kind.PROFESSIONAL):
    with sqlite3.connect(vault_path(kind)) as base:
        return [row[0] for row in base.execute("SELECT text FROM drafts ORDER BY updated DESC")]


def test_a_name_next_to_care_is_found_and_explained(session):
    session.set_text(RISKY)
    [first, *_] = session.review.stops
    assert "Tarrow" in first.quote
    assert first.rule.guideline.cite


def test_findings_stand_where_they_are_in_the_whole_draft(session):
    session.set_text(f"A quiet line with 🎉.\n\n{RISKY}")
    for finding in session.review.findings:
        start, end = finding.span
        assert session.draft.text[start:end] == finding.quote


def test_their_words_are_never_written_down(session, tmp_path):
    session.notebook.new_draft(Mode.REPLY)
    session.set_reply_to("a marker word zebrafinch in their review")
    session.set_text("Thank you for the feedback.")
    session.close()
    home = vault_path(Kind.PROFESSIONAL).parent
    for path in home.rglob("*"):
        assert path.is_dir() or b"zebrafinch" not in path.read_bytes()


def test_a_reply_repeats_their_words_only_while_they_are_known(session):
    session.notebook.new_draft(Mode.REPLY)
    session.set_text("We are sorry your visit on Tuesday was so slow.")
    assert session.review.stops


def test_what_is_no_risk_here_stays_silent_after_a_restart(make, vault, qtbot):
    session = make()
    session.start()
    text = "A quiet line.\nStudies show that walking helps your heart by 40%."
    session.set_text(text)
    caution = session.review.cautions[0]
    session.dismiss(caution)
    assert caution.quote not in [f.quote for f in session.review.cautions]
    again = make()
    again.start()
    again.set_text(text + " ")
    assert caution.quote not in [f.quote for f in again.review.cautions]
    stored = vault_path(Kind.PROFESSIONAL).read_bytes()
    assert caution.quote.encode() not in stored or text.encode() in stored


def test_a_stop_cannot_be_dismissed(session):
    session.set_text(RISKY)
    before = session.review.stops
    session.dismiss(before[0])
    assert session.review.stops == before


def test_the_writers_own_name_is_nobodys_secret(make):
    session = make(Profile(Kind.PROFESSIONAL, name="Dr Mary Tarrow"))
    session.start()
    session.set_text("I am Dr Tarrow and I was on call in our unit last night.")
    assert "Tarrow" not in " ".join(f.quote for f in session.review.stops)


def test_next_and_previous_go_round(session):
    session.set_text(f"{RISKY}\nquiet\nStudies show that walking helps your heart by 40%.")
    found = session.review.findings
    assert len(found) >= 2
    first = session.review.neighbour(-1, 1)
    assert first == found[0]
    assert session.review.neighbour(found[-1].span.start, 1) == found[0]
    assert session.review.neighbour(found[0].span.start, -1) == found[-1]


def test_a_long_paragraph_is_the_workers_and_arrives(session, qtbot):
    long = "quiet words " * (INLINE_CHARACTERS // 12 + 5) + RISKY
    with qtbot.waitSignal(session.paragraphs_ready, timeout=8000):
        session.set_text(long)
    assert session.review.stops
    start, end = session.review.stops[0].span
    assert session.draft.text[start:end] == session.review.stops[0].quote


def test_a_killed_worker_comes_back_and_nothing_is_lost(session, qtbot):
    session.set_text("some words to begin with and to read twice over")
    qtbot.waitUntil(lambda: session._proofreader._worker.process_id > 0, timeout=5000)
    os.kill(session._proofreader._worker.process_id, signal.SIGKILL)
    session.set_text("quiet words " * (INLINE_CHARACTERS // 12 + 5) + RISKY)
    with qtbot.waitSignal(session.paragraphs_ready, timeout=15000):
        pass
    assert session.review.findings  # a stop, or softer where the reader is calm about such a text
    session.notebook.save()
    assert kept()[0] == session.draft.text


def test_an_answer_for_another_context_is_dropped(session):
    reader = session._proofreader
    key = f"{reader._generation} paragraph words"
    reader.forget()
    reader._awaited.add("words")
    reader._receive(key, {"findings": []})
    assert "words" not in reader._found
    reader._receive(f"{reader._generation} paragraph words", {"findings": []})
    assert reader._found["words"].shown == ()


def test_words_typed_before_the_rules_are_loaded_are_checked_when_they_are(make, qtbot, checker):
    session = make()
    session.start()
    session._proofreader._checker = None
    session.set_text(RISKY)
    assert not session.review.findings
    with qtbot.waitSignal(session.paragraphs_ready, timeout=1000):
        session.warm()
    assert session.review.stops


def test_a_copy_is_noted_without_its_words(session, vault):
    session.set_text("a public post about handwashing")
    session.record_copy()
    [departure] = Journal(vault).latest()
    assert departure.as_whom == "WORK @ana@mstdn.example"
    assert "handwashing" not in repr(departure)


def test_advice_that_is_switched_off_stays_off(make):
    text = "Contraindications are listed in the leaflet."
    session = make()
    session.start()
    session.set_text(text)
    advice = session.review.advice
    assert advice
    rules = frozenset(f.rule.id for f in advice)
    session.set_settings(Settings(rules_off=rules))
    assert not session.review.advice


def test_a_source_in_another_paragraph_clears_the_claim(session, qtbot):
    claim = "Studies show that walking lowers your risk of a stroke by 40%."
    session.set_text(claim)
    assert session.review.cautions
    session.set_text(f"{claim}\n\nSource: https://www.cdc.gov/stroke/prevention")
    qtbot.waitUntil(lambda: not session.review.cautions, timeout=2000)


def test_the_worst_that_is_found_is_kept_with_the_draft_for_the_list(session, qtbot):
    session.set_text(RISKY)
    with qtbot.waitSignal(session.notebook.drafts_changed) as told:
        session.notebook.save()
    assert [row.worst for row in told.args[0]] == [Severity.STOP]
    session.set_text("a quiet line")
    with qtbot.waitSignal(session.notebook.drafts_changed) as told:
        session.notebook.save()
    assert [row.worst for row in told.args[0]] == [None]


def test_a_finding_that_goes_without_typing_leaves_the_list_too(session, qtbot):
    session.set_text("Contraindications are listed in the leaflet.")
    session.notebook.save()
    before = session.draft.updated
    assert session.draft.worst is Severity.ADVICE
    rules = frozenset(finding.rule.id for finding in session.review.findings)
    with qtbot.waitSignal(session.notebook.drafts_changed, timeout=2000) as told:
        session.set_settings(Settings(rules_off=rules))
    assert [row.worst for row in told.args[0]] == [None]
    assert session.draft.updated == before  # no edit: the list keeps its order


def test_a_draft_is_judged_by_its_own_facts_before_it_is_shown_and_reviewed_after(session):
    session.set_text("We are sorry your visit on Tuesday was so slow.")
    line, told = session.draft.text, []
    session.draft_opened.connect(lambda _: told.append(("opened", bool(session.find(line)))))
    session.review_changed.connect(lambda *_: told.append(("review", bool(session.find(line)))))
    assert not session.find(line)
    session.notebook.new_draft(Mode.REPLY)
    assert told == [("opened", True), ("review", True)]


def test_a_hold_is_told_with_the_review(session, qtbot):
    session.set_text(RISKY)
    with qtbot.waitSignal(session.review_changed) as told:
        session.notebook.hold(datetime.now(UTC) + timedelta(hours=3))
    assert told.args[0] == session.review


def test_severities_are_what_the_profile_makes_them(session):
    session.set_text(RISKY)
    assert {f.severity for f in session.review.stops} == {Severity.STOP}
