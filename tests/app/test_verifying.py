"""Stamps of a check: what is kept, for how long it counts, and what the window says of it."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtTest import QTest

from app import present
from app.consents import Standing
from app.drafts import TRASH_KEPT, DraftStore
from app.leaving import Leaving
from app.paths import vault_path
from app.publish import Doubt
from app.schema import PLAIN_TABLES
from app.stamps import Stamp, StampStore
from app.vault import Vault
from checks import Kind, Severity
from widgets.verify_form import VerifyFields, VerifyForm

CLAIM = "About 70% of adults sleep badly in a heat wave, so open a window at night."
TODAY = datetime.now(UTC).astimezone().date()
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
STAMP = Stamp(date(2026, 11, 28), "WHO, zebrafinch facts", "Rang the press desk", CLAIM)


@pytest.fixture
def vault():
    vault = Vault.open(vault_path(Kind.PERSONAL))
    yield vault
    vault.close()


@pytest.fixture
def draft(vault):
    store = DraftStore(vault)
    return store.save(replace(store.new(), text=CLAIM))


# ---------------------------------------------------------------- what is kept


def test_a_stamp_comes_back_as_it_was(vault, draft):
    store = StampStore(vault)
    assert store.of(draft.id) is None
    odd = replace(STAMP, note="👩‍⚕️ “quotes”\nand\0 more")
    store.keep(draft.id, STAMP)
    store.keep(draft.id, odd)
    assert store.of(draft.id) == odd
    assert vault.row("SELECT count(*) FROM stamps") == (1,)


def test_a_stamp_taken_back_leaves_no_bytes(vault, draft):
    StampStore(vault).keep(draft.id, STAMP)
    StampStore(vault).take_back(draft.id)
    assert StampStore(vault).of(draft.id) is None
    vault.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"zebrafinch" not in vault.path.read_bytes()


def test_a_stamp_goes_with_its_draft_and_comes_back_with_it(vault):
    clock = datetime(2026, 1, 1, tzinfo=UTC)
    store = DraftStore(vault, lambda: clock)
    draft = store.save(replace(store.new(), text=CLAIM))
    StampStore(vault).keep(draft.id, STAMP)
    store.delete(draft.id)
    store.restore(draft.id)
    assert StampStore(vault).of(draft.id) == STAMP
    store.delete(draft.id)
    DraftStore(vault, lambda: clock + TRASH_KEPT + timedelta(days=1))  # tidies
    assert StampStore(vault).of(draft.id) is None


def test_a_day_that_cannot_be_read_is_no_stamp(vault, draft):
    StampStore(vault).keep(draft.id, STAMP)
    vault.execute("UPDATE stamps SET made = 'one day'")
    assert StampStore(vault).of(draft.id) is None


def test_a_rescue_copies_the_stamps():
    assert "stamps" in PLAIN_TABLES


def test_a_stamp_shows_nobodys_words_in_a_traceback():
    assert "zebrafinch" not in repr(STAMP)
    assert "heat wave" not in repr(STAMP)
    assert "press desk" not in repr(VerifyFields("WHO", "Rang the press desk"))


# ---------------------------------------------------------------- for how long it counts


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (CLAIM, Standing.HOLDS),
        (f"{CLAIM} Drink water.", Standing.HOLDS),
        ("", Standing.HOLDS),
        ("Masks stop nothing, said nobody who counted them carefully.", Standing.OTHER_TEXT),
    ],
)
def test_it_counts_while_most_of_the_text_is_the_same(text, standing):
    assert STAMP.standing(text) is standing


def test_its_words_say_the_day_and_whether_it_still_counts():
    assert present.verified_words(STAMP, CLAIM, NOW) == "Verified on 28 Nov."
    later = NOW.replace(year=2027)
    assert present.verified_words(STAMP, CLAIM, later) == "Verified on 28 Nov 2026."
    assert "no longer counts" in present.verified_words(STAMP, "Something else entirely", NOW)
    assert present.verified_words(None, CLAIM, NOW) == ""


# ---------------------------------------------------------------- in the window


def write(window, text):
    """Write it, and let it be checked: by the worker where the machine is busy."""
    window.editor.replace_all(text)
    window.editor.tell_now()
    deadline = time.monotonic() + 8
    while window.session.doubt is not Doubt.NONE and time.monotonic() < deadline:
        QTest.qWait(20)


def open_form(window) -> VerifyForm:
    window.aid_asked.emit("verify", None)
    form = window.pages.currentWidget()
    assert isinstance(form, VerifyForm)
    return form


def stamp(window):
    form = open_form(window)
    for answer in form.answers.values():
        answer.set_index(0)
    form._judge()
    form._stamp.click()


def claim(window):
    [finding] = [f for f in window.session.review.findings if f.rule.id == "no-source"]
    return finding


def words_on_card(window):
    card = next(c for c in window.review.cards if c.finding == claim(window))
    return card._verified._words.text()


def test_seven_times_yes_stamps_the_draft_and_changes_no_mark(window, qtbot):
    write(window, CLAIM)
    assert claim(window).severity is Severity.CAUTION
    card = next(c for c in window.review.cards if c.finding == claim(window))
    next(b for b in card.tab_stops if "seven steps" in getattr(b, "words", "")).click()
    form = window.pages.currentWidget()
    assert all(answer.index is None for answer in form.answers.values())
    stamp(window)
    assert window.pages.currentWidget() is window.first_page
    assert window.session.records.stamp.made == TODAY
    assert window.session.records.stamp.text == CLAIM
    assert claim(window).severity is Severity.CAUTION
    assert words_on_card(window).startswith("Verified on ")


def test_the_stamp_is_there_again_after_a_restart(window, desktop, qtbot):
    write(window, CLAIM)
    stamp(window)
    window.close()
    desktop.open(Kind.PROFESSIONAL)
    again = desktop.windows[Kind.PROFESSIONAL]
    qtbot.waitUntil(lambda: again.session.records.stamp is not None, timeout=5000)
    qtbot.waitUntil(lambda: bool(again.review.cards), timeout=5000)
    assert words_on_card(again).startswith("Verified on ")


def test_another_draft_has_no_stamp(window):
    write(window, CLAIM)
    stamp(window)
    window.session.notebook.new_draft(window.session.draft.mode)
    assert window.session.records.stamp is None


def test_a_text_that_is_new_is_no_longer_verified(window, qtbot):
    write(window, CLAIM)
    stamp(window)
    write(window, "One in three smokers will get lung disease, and nobody counted pipes.")
    qtbot.waitUntil(lambda: "no longer counts" in words_on_card(window), timeout=3000)


def test_the_stamp_can_be_taken_back(window):
    write(window, CLAIM)
    stamp(window)
    form = open_form(window)
    assert form._status.text().startswith("Verified on ")
    assert all(answer.index is None for answer in form.answers.values())
    form._take_back.click()
    assert window.session.records.stamp is None
    assert words_on_card(window) == ""


def test_back_keeps_the_answers_for_this_draft_alone(window):
    write(window, CLAIM)
    form = open_form(window)
    form.answers["date"].set_index(1)
    form.closed.emit()
    assert open_form(window).answers["date"].index == 1
    form.closed.emit()
    window.session.notebook.new_draft(window.session.draft.mode)
    assert open_form(window).answers["date"].index is None


def test_the_pause_says_that_it_was_verified(window):
    write(window, CLAIM)
    leaving = window.findChild(Leaving)
    assert "Verified" not in leaving._post().where
    stamp(window)
    assert "Verified on " in leaving._post().where
    write(window, "One in three smokers will get lung disease, and nobody counted pipes.")
    assert "Verified" not in leaving._post().where
