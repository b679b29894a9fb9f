"""Consent records: what is kept, for how long it counts, and what it changes in a session."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app import present
from app.asking import Asking
from app.consents import ConsentRecord, ConsentStore, Standing, read_day
from app.dismissals import Dismissals
from app.drafts import TRASH_KEPT, DraftStore
from app.journal import Journal
from app.notebook import Notebook
from app.past_stories import PastStories
from app.profiles import Profile
from app.proofreader import Proofreader
from app.records import Records
from app.schema import STEPS
from app.session import Session
from app.settings import Settings
from app.stamps import StampStore
from app.storytelling import Storytelling
from app.vault import Vault
from app.worker_client import WorkerClient
from checks import Category, Checker, Kind, Mode, Rulebook, Severity, Span
from checks.model import Hit

STORY = "The ferryman with the parrot learnt to walk again, and sang all the way to the lift."
NAMED = "Mrs Tarrow was admitted to our unit with pneumonia."
TODAY = datetime.now(UTC).astimezone().date()
RECORD = ConsentRecord(
    shared="Learning to walk again",
    posted="The clinic's page",
    kept="Consent folder, zebrafinch cabinet",
    until=TODAY + timedelta(days=90),
    made=TODAY,
    text=STORY,
)


@pytest.fixture
def draft(vault):
    store = DraftStore(vault)
    return store.save(replace(store.new(), text=STORY))


# ---------------------------------------------------------------- what is kept


def test_a_record_comes_back_as_it_was(vault, draft):
    store = ConsentStore(vault)
    assert store.of(draft.id) is None
    odd = replace(RECORD, shared="👩‍⚕️ “quotes”\nand\0 more")
    store.keep(draft.id, odd)
    assert store.of(draft.id) == odd


def test_a_draft_has_one_record_and_the_latest_counts(vault, draft):
    store = ConsentStore(vault)
    store.keep(draft.id, RECORD)
    store.keep(draft.id, replace(RECORD, posted="The newsletter"))
    assert store.of(draft.id).posted == "The newsletter"
    assert vault.row("SELECT count(*) FROM consents") == (1,)


def test_a_withdrawn_record_leaves_no_bytes(draft, vault):
    ConsentStore(vault).keep(draft.id, RECORD)
    ConsentStore(vault).withdraw(draft.id)
    assert ConsentStore(vault).of(draft.id) is None
    vault.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"zebrafinch" not in vault.path.read_bytes()


def test_a_record_goes_with_its_draft_and_comes_back_with_it(vault):
    clock = datetime(2026, 1, 1, tzinfo=UTC)
    store = DraftStore(vault, lambda: clock)
    draft = store.save(replace(store.new(), text=STORY))
    ConsentStore(vault).keep(draft.id, RECORD)
    store.delete(draft.id)
    store.restore(draft.id)
    assert ConsentStore(vault).of(draft.id) == RECORD
    store.delete(draft.id)
    DraftStore(vault, lambda: clock + TRASH_KEPT + timedelta(days=1))  # tidies
    assert store.load(draft.id) is None
    assert ConsentStore(vault).of(draft.id) is None


def test_a_day_that_cannot_be_read_is_no_record(vault, draft):
    ConsentStore(vault).keep(draft.id, RECORD)
    vault.execute("UPDATE consents SET until = 'for ever'")
    assert ConsentStore(vault).of(draft.id) is None


def test_a_file_from_before_the_records_takes_them(tmp_path):
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    for statement in STEPS[0]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    vault = Vault.open(path)
    store = DraftStore(vault)
    draft = store.save(replace(store.new(), text=STORY))
    ConsentStore(vault).keep(draft.id, RECORD)
    assert ConsentStore(vault).of(draft.id) == RECORD
    vault.close()


def test_a_rescue_brings_the_records_of_the_drafts_it_brings(tmp_path):
    path = tmp_path / "work.db"
    vault = Vault.open(path)
    store = DraftStore(vault)
    drafts = [
        store.save(replace(store.new(), text=f"{STORY} {n} " + "more " * 600)) for n in range(100)
    ]
    for draft in drafts:
        ConsentStore(vault).keep(draft.id, replace(RECORD, text=""))
    vault.close()
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2 // 4096 * 4096
    raw[middle : middle + 8192] = b"\xff" * 8192
    path.write_bytes(raw)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'clean'")
    vault = Vault.open(path)
    assert "brought over" in vault.notice
    kept = {row[0] for row in vault.rows("SELECT draft FROM consents")}
    assert kept
    assert kept <= {row[0] for row in vault.rows("SELECT id FROM drafts")}
    vault.close()


def test_a_record_shows_nobodys_words_in_a_traceback():
    assert "zebrafinch" not in repr(RECORD)
    assert "ferryman" not in repr(RECORD)


# ---------------------------------------------------------------- for how long it counts


def test_a_record_counts_on_its_last_day_and_not_after():
    assert RECORD.standing(STORY, RECORD.until) is Standing.HOLDS
    assert RECORD.standing(STORY, RECORD.until + timedelta(days=1)) is Standing.ENDED


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "",
        "The ferryman learnt to walk again.",
        STORY.replace("sang", "hummed").upper(),
        f"{STORY} Physiotherapy is patience.",
    ],
)
def test_an_edited_story_is_the_same_story(text):
    assert RECORD.standing(text, TODAY) is Standing.HOLDS


@pytest.mark.parametrize(
    "text",
    [
        "A baker lost two fingers to the dough mixer and asked for them back.",
        STORY + " Upstairs the baker who lost fingers to her dough mixer asked everybody politely, "
        "whether somebody could please return them before Christmas.",
    ],
)
def test_another_story_or_a_second_one_asks_for_another_look(text):
    assert RECORD.standing(text, TODAY) is Standing.OTHER_TEXT


@pytest.mark.parametrize(
    "words",
    [
        "1 Mar 2027",
        "01 march 2027",
        "1st March, 2027",
        "March 1, 2027",
        "2027-03-01",
        " 1.mar.2027",
    ],
)
def test_a_day_is_read_as_people_write_it(words):
    assert read_day(words) == date(2027, 3, 1)


@pytest.mark.parametrize("words", ["", "3/1/2027", "1.3.2027", "31 Feb 2027", "1 Foo 2027", "soon"])
def test_a_day_that_could_be_another_is_not_guessed(words):
    assert read_day(words) is None


def test_the_card_says_from_when_until_when_and_why_not():
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    record = replace(RECORD, made=date(2026, 11, 12), until=date(2027, 3, 1))
    assert present.consent_words(None, STORY, now) == ""
    words = present.consent_words(record, STORY, now)
    assert words == "Consent record of 12 Nov, until 1 Mar 2027."
    later = datetime(2027, 3, 2, 12, tzinfo=UTC)
    assert "no longer counts" in present.consent_words(record, STORY, later)
    assert "new since" in present.consent_words(record, "Quite another matter altogether.", now)


# ---------------------------------------------------------------- what it changes


@pytest.fixture
def session(qtbot, vault, rulebook, monkeypatch):
    """A session whose rules stop at a parrot: a story without a name."""
    monkeypatch.setattr("app.proofreader.INLINE_BUDGET", 60)  # a slow machine answers at once too
    first = rulebook.rule("patient-first-case")
    assert first.category is Category.PATIENT_MOSAIC
    story = replace(
        first,
        id="a-story",
        severities=tuple((kind, Severity.STOP) for kind in Kind),
        find=lambda text, _: [
            Hit(at, at + 24) for at in [text.find("ferryman with the parrot")] if at >= 0
        ],
    )
    checker = Checker(Rulebook({**rulebook.rules, story.id: story}, rulebook.says))
    profile = Profile(Kind.PROFESSIONAL, name="Ana", handle="ana@mstdn.example")
    proofreader = Proofreader(
        lambda: checker, Dismissals(vault), WorkerClient(), profile.context(Mode.POST)
    )
    proofreader.warm()
    notebook = Notebook(DraftStore(vault))
    records = Records(notebook, ConsentStore(vault), StampStore(vault))
    session = Session(
        profile,
        Settings(reader=False),
        notebook,
        records,
        Journal(vault),
        Asking(notebook, Storytelling(PastStories(vault))),
        proofreader,
    )
    session.start()
    session.set_text(STORY)
    yield session
    session.close()


def quotes(findings):
    return [finding.quote for finding in findings]


def test_a_record_turns_the_stop_of_a_story_into_a_caution(session, qtbot):
    assert quotes(session.review.stops) == ["ferryman with the parrot"]
    with qtbot.waitSignal(session.records.consent_changed):
        session.set_consent(RECORD)
    assert session.records.consent == RECORD
    assert not session.review.stops
    [caution] = session.review.cautions
    assert (caution.quote, caution.covered) == ("ferryman with the parrot", True)


def test_a_withdrawn_record_brings_the_stop_back_at_once(session):
    session.set_consent(RECORD)
    session.set_consent(None)
    assert session.records.consent is None
    assert quotes(session.review.stops) == ["ferryman with the parrot"]


def test_an_ended_record_covers_nothing(session):
    session.set_consent(replace(RECORD, until=TODAY - timedelta(days=1)))
    assert quotes(session.review.stops) == ["ferryman with the parrot"]


def test_another_story_in_the_same_draft_stops_again(session, qtbot):
    session.set_consent(replace(RECORD, text="A baker and a dough mixer, told by the baker."))
    assert quotes(session.review.stops) == ["ferryman with the parrot"]
    session.set_consent(RECORD)
    with qtbot.waitSignal(session.records.consent_changed):
        session.set_text(
            f"{STORY}\nUpstairs a woman whose sourdough exploded sleeps beside seven friendly "
            "labradors while grandchildren practise trombone underneath her bedroom window."
        )
        session.settle()
    assert session.review.stops


def test_names_stay_a_stop_whatever_was_signed(session):
    session.set_text(f"{STORY}\n{NAMED}")
    session.set_consent(replace(RECORD, text=session.draft.text))
    assert quotes(session.review.stops) == ["Mrs Tarrow"]


def test_a_record_covers_its_own_draft_alone(session):
    session.set_consent(RECORD)
    first = session.draft.id
    session.notebook.new_draft(Mode.POST)
    session.set_text(STORY)
    assert session.records.consent is None
    assert session.review.stops
    session.notebook.open_draft(first)
    assert session.records.consent == RECORD
    assert not session.review.stops


def test_what_a_record_covers_cannot_be_called_no_risk(session):
    session.set_consent(RECORD)
    [caution] = session.review.cautions
    session.dismiss(caution)
    assert session.review.cautions == (caution,)
    session.set_consent(None)
    assert session.review.stops


def test_a_record_that_cannot_be_kept_covers_nothing(session, qtbot):
    consents = session.records._consents
    consents.keep = lambda *_: consents._vault.execute("INSERT INTO nowhere")
    with qtbot.waitSignal(session.troubled):
        session.set_consent(RECORD)
    assert session.records.consent is None
    assert session.review.stops


def test_a_claimed_consent_becomes_advice_when_a_record_stands(session):
    text = "Her knee after surgery, shared with permission."
    session.set_text(text)
    [claimed] = [f for f in session.review.findings if f.rule.offers == "consent"]
    assert claimed.severity is Severity.CAUTION
    assert claimed.asks_consent
    session.set_consent(replace(RECORD, text=text))
    [described] = [f for f in session.review.findings if f.rule.offers == "consent"]
    assert (described.severity, described.covered) == (Severity.ADVICE, True)
    assert described.span == Span(0, len(text))
