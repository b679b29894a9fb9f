"""The strengths beside the text."""

from datetime import datetime

import pytest

from app.profiles import Profile
from app.strengths import card_of
from checks import Kind
from checks.strengths import Strength
from widgets.meters import MeterButton, Meters, StrengthCard

TEXT = "Flu shots are here."


@pytest.fixture
def meters(window, qtbot):
    window.editor.insert(TEXT)
    found = window.findChild(Meters)
    qtbot.waitUntil(found.isVisible, timeout=5000)
    return {each.strength: each for each in found.findChildren(MeterButton)}


def card(window):
    return window.findChild(StrengthCard)


def press(window, label):
    [button] = [
        each for each in card(window).findChildren(type(card(window)._close)) if each.words == label
    ]
    button.click()


def test_an_empty_page_has_no_meters(window, qtbot):
    qtbot.wait(20)
    assert not window.findChild(Meters).isVisible()


def test_a_meter_opens_its_reasons_and_closes_them(window, meters):
    meters[Strength.TWO_WAY].click()
    assert card(window).isVisible()
    assert card(window).strength is Strength.TWO_WAY
    meters[Strength.HUMAN].click()
    assert card(window).strength is Strength.HUMAN
    assert not meters[Strength.TWO_WAY].isChecked()
    meters[Strength.HUMAN].click()
    assert not card(window).isVisible()


def test_closing_the_card_releases_the_meter(window, meters):
    meters[Strength.REACH].click()
    card(window)._close.click()
    assert not card(window).isVisible()
    assert not meters[Strength.REACH].isChecked()


def test_one_click_adds_what_is_missing_and_one_step_takes_it_back(window, meters, qtbot):
    meters[Strength.TWO_WAY].click()
    before = meters[Strength.TWO_WAY].accessibleName()
    press(window, "Add a question")
    assert window.editor.text().startswith(f"{TEXT}\n\n")
    assert window.editor.text().endswith("?")
    qtbot.waitUntil(lambda: meters[Strength.TWO_WAY].accessibleName() != before, timeout=5000)
    window.editor.undo()
    assert window.editor.text() == TEXT


def test_an_addition_goes_into_the_words_as_they_are_now(window, meters):
    meters[Strength.REACH].click()
    window.editor.replace_all("Other words.")
    press(window, "Add your card")
    assert window.editor.text() == "Other words.\n\nCity Hospital · 555 0100"


def test_what_waits_to_be_filled_in_is_selected(window, meters):
    meters[Strength.HUMAN].click()
    press(window, "Add a hope")
    assert window.editor.textCursor().selectedText() == "‹a wish›"


def test_what_is_typed_after_an_addition_goes_into_the_text(window, meters, qtbot):
    meters[Strength.HUMAN].click()
    before = meters[Strength.HUMAN].accessibleName()
    labels = card(window).findChildren(type(card(window)._close))
    next(each for each in labels if each.words == "Add a hope").setFocus()
    press(window, "Add a hope")
    qtbot.waitUntil(lambda: meters[Strength.HUMAN].accessibleName() != before, timeout=5000)
    assert window.editor.hasFocus()


def test_another_draft_closes_the_card(window, meters):
    meters[Strength.HUMAN].click()
    window.session.notebook.new_draft(window.session.draft.mode)
    assert not card(window).isVisible()
    assert not window.findChild(Meters).isVisible()


def test_a_meter_changes_nothing_else(window, meters, qtbot):
    review = window.session.review
    meters[Strength.CLEAR].click()
    assert window.session.review == review
    assert window.show_state()


def test_the_card_of_a_profile_says_the_month():
    profile = Profile(Kind.PROFESSIONAL, organisation="City Hospital", page="c.example")
    found = card_of(profile, datetime(2026, 11, 28).astimezone())
    assert (found.organisation, found.page, found.month) == (
        "City Hospital",
        "c.example",
        "November 2026",
    )
