"""What the open draft has on record: it follows the draft, and counts while the words do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.consents import ConsentRecord, ConsentStore
from app.drafts import DraftStore
from app.notebook import Notebook
from app.records import Records
from app.stamps import StampStore
from app.vault import Vault
from checks import Mode

STORY = "The ferryman with the parrot learnt to walk again, and sang all the way to the lift."
ELSE = "Masks stop nothing, said nobody who counted pumpkins carefully beside seven lighthouses."
TODAY = date.today()  # noqa: DTZ011 - the writer's own day
RECORD = ConsentRecord("To walk again", "Our page", "A cabinet", TODAY, TODAY, STORY)


@pytest.fixture
def vault():
    vault = Vault.in_memory()
    yield vault
    vault.close()


@pytest.fixture
def notebook(qtbot, vault):
    notebook = Notebook(DraftStore(vault))
    notebook.open_latest()
    notebook.set_text(STORY)
    yield notebook
    notebook.close()


@pytest.fixture
def records(notebook, vault):
    return Records(notebook, ConsentStore(vault), StampStore(vault))


def test_a_draft_begins_with_nothing_on_record(records):
    records.load()
    assert (records.consent, records.stamp) == (None, None)
    assert not records.is_consented
    assert not records.is_verified


def test_a_consent_counts_for_its_words_until_its_last_day(records, notebook):
    records.set_consent(RECORD)
    assert records.is_consented
    notebook.set_text(ELSE)
    assert not records.is_consented
    notebook.set_text(STORY)
    records.set_consent(replace(RECORD, until=TODAY - timedelta(days=1)))
    assert records.consent is not None
    assert not records.is_consented


def test_a_stamp_says_the_day_and_counts_for_its_words(records, notebook):
    records.verify("WHO", "Rang the press desk")
    stamp = records.stamp
    assert (stamp.made, stamp.source, stamp.text) == (TODAY, "WHO", STORY)
    assert records.is_verified
    notebook.set_text(ELSE)
    assert not records.is_verified


def test_what_is_withdrawn_or_taken_back_is_told_and_gone(records, qtbot):
    records.set_consent(RECORD)
    records.verify("", "")
    with qtbot.waitSignals([records.consent_changed, records.stamp_changed]):
        records.set_consent(None)
        records.take_back_stamp()
    records.load()
    assert (records.consent, records.stamp) == (None, None)


def test_another_draft_has_records_of_its_own(records, notebook):
    records.set_consent(RECORD)
    records.verify("", "")
    first = notebook.draft.id
    notebook.new_draft(Mode.POST)
    records.load()
    assert (records.consent, records.stamp) == (None, None)
    notebook.open_draft(first)
    records.load()
    assert records.consent == RECORD
    assert records.is_verified


def test_a_stamp_that_cannot_be_kept_is_not_believed_in(records, qtbot):
    stamps = records._stamps
    stamps.keep = lambda *_: stamps._vault.execute("INSERT INTO nowhere")
    with qtbot.waitSignal(records.troubled):
        records.verify("", "")
    assert records.stamp is None
