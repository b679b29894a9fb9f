"""Quiet cards: support, heat, working hours. They mark, hold and keep nothing."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from app.asides import TIMER_MINUTES, Asides
from app.ear import Heard
from app.profiles import Profile
from checks import Kind
from widgets.aside import AsideCard

HEAVY = "I can't go on like this."
HOT = "SHAME ON EVERY ONE OF YOU!!! You disgusting useless liars, you make me sick!!!"
ALL_DAY = {"work_days": tuple(range(7)), "work_from": time(0, 0), "work_until": time(23, 59)}
NOON = datetime(2099, 11, 27, 12, 0).astimezone()  # a hold must still hold when this runs


@pytest.fixture
def clock(monkeypatch):
    """The time it is for the cards; a test may move it."""
    now = [NOON]
    monkeypatch.setattr(Asides, "_now", lambda _self: now[0])
    return now


def cards(window):
    return [card for card in window.review.findChildren(AsideCard) if not card.isHidden()]


def card(window):
    [only] = cards(window)
    return only


def hear(window, paragraph):
    """Let the reader have heard the weight of one paragraph."""
    window.session._proofreader._ear.hear([(paragraph, Heard(burden=0.9))], frozenset())
    window.findChild(Asides).look()


def write(window, qtbot, text):
    window.editor.replace_all(text)
    window.editor.tell_now()
    window.findChild(Asides).look()


@pytest.fixture
def private(desktop, qtbot, clock):
    desktop.open(Kind.PERSONAL)
    window = desktop.windows[Kind.PERSONAL]
    qtbot.waitUntil(lambda: window.findChild(Asides) is not None, timeout=5000)
    window.session.set_profile(replace(window.session.profile, **ALL_DAY))
    return window


def test_distress_shows_help_lines_and_nothing_else(window, qtbot, clock):
    write(window, qtbot, HEAVY)
    assert "988" in card(window).accessibleName()
    assert window.session.review.cautions == ()
    assert window.show_state()


def test_what_was_closed_stays_closed_for_this_draft(window, qtbot, clock):
    write(window, qtbot, HEAVY)
    card(window).buttons["away"].click()
    assert cards(window) == []
    write(window, qtbot, f"{HEAVY} Really.")
    assert cards(window) == []
    window.session.notebook.new_draft(window.session.draft.mode)
    write(window, qtbot, HEAVY)
    assert len(cards(window)) == 1


def test_the_reader_hears_what_no_list_holds(window, qtbot, clock, monkeypatch):
    hinted = "The bridge looked kind tonight."
    write(window, qtbot, hinted)
    hear(window, hinted)
    assert "988" in card(window).accessibleName()


def test_what_was_heard_of_one_draft_is_not_said_of_another(window, qtbot, clock):
    hinted = "The bridge looked kind tonight."
    write(window, qtbot, hinted)
    hear(window, hinted)
    window.session.notebook.save()
    window.session.notebook.new_draft(window.session.draft.mode)
    assert cards(window) == []
    write(window, qtbot, "Cake in the staff room.")
    assert cards(window) == []


def test_ordinary_feelings_have_no_card(window, qtbot, clock):
    write(window, qtbot, "I sat in the car and cried, and I am proud of us.")
    assert cards(window) == []


def test_nothing_of_it_is_kept(window, qtbot, clock):
    write(window, qtbot, HEAVY)
    card(window).buttons["away"].click()
    window.session.notebook.save()
    vault = window.session.notebook._store._vault
    tables = [row[0] for row in vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in set(tables) - {"drafts", "drafts_fts_data", "drafts_fts_idx"}:
        for row in vault.rows(f"SELECT * FROM {table}"):  # noqa: S608 - our own names
            assert not any("support" in str(value) or "heavy" in str(value) for value in row)


def test_heat_offers_the_morning_and_holds_the_draft(window, qtbot, clock):
    clock[0] = NOON.replace(hour=23)
    write(window, qtbot, HOT)
    assert "tomorrow" in card(window).accessibleName()
    card(window).buttons["hold"].click()
    held = window.session.draft.held_until.astimezone()
    assert (held.hour, held.minute) == (7, 0)
    assert cards(window) == []
    assert not window.show_state()


def test_a_quiet_sentence_late_at_night_is_left_alone(window, qtbot, clock):
    clock[0] = NOON.replace(hour=23)
    write(window, qtbot, "Home at last. Tea, and then bed.")
    assert cards(window) == []


def test_working_hours_are_said_once_a_shift(private, qtbot, clock):
    write(private, qtbot, "Cake tonight.")
    assert "working hours" in card(private).accessibleName()
    card(private).buttons["away"].click()
    private.session.notebook.new_draft(private.session.draft.mode)
    write(private, qtbot, "More cake.")
    assert cards(private) == []
    clock[0] = NOON + timedelta(days=1)
    write(private, qtbot, "Another day.")
    assert len(cards(private)) == 1


def test_a_draft_may_wait_until_the_shift_is_over(private, qtbot, clock):
    write(private, qtbot, "Cake tonight.")
    card(private).buttons["park"].click()
    held = private.session.draft.held_until.astimezone()
    assert (held.hour, held.minute) == (23, 59)


def test_outside_of_ones_hours_and_on_an_empty_page_there_is_no_card(private, qtbot, clock):
    write(private, qtbot, "")
    assert cards(private) == []
    private.session.set_profile(replace(private.session.profile, work_days=()))
    write(private, qtbot, "Cake tonight.")
    assert cards(private) == []


def test_the_work_window_says_nothing_of_hours(window, qtbot, clock):
    window.session.set_profile(replace(window.session.profile, **ALL_DAY))
    write(window, qtbot, "Flu shots are here.")
    assert cards(window) == []


def test_the_timer_is_off_by_default_and_counts_only_in_ones_hours(private, qtbot, clock):
    asides = private.findChild(Asides)
    assert not private.session.settings.timer
    private.session.set_settings(replace(private.session.settings, timer=True))
    write(private, qtbot, "Cake tonight.")
    card(private).buttons["away"].click()
    private.activateWindow()
    asides._minutes = TIMER_MINUTES
    asides.look()
    assert str(TIMER_MINUTES) in card(private).accessibleName()
    clock[0] = NOON.replace(hour=23, minute=59, second=30)
    asides._another_minute()
    assert asides._minutes == 0


def test_a_shift_past_midnight_ends_in_the_morning():
    night = Profile(
        Kind.PERSONAL, work_days=(4,), work_from=time(19, 0), work_until=time(7, 0)
    )  # Friday
    friday = datetime(2026, 11, 27, 22, 0).astimezone()
    assert night.shift_end(friday) == friday.replace(hour=7) + timedelta(days=1)
    early = friday.replace(hour=3) + timedelta(days=1)
    assert night.shift_end(early) == early.replace(hour=7)
    assert night.shift_end(friday.replace(hour=12)) is None
    assert night.just_worked(early.replace(hour=7, minute=30), timedelta(hours=1))
    assert not night.just_worked(early.replace(hour=9), timedelta(hours=1))
