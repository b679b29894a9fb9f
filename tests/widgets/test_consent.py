"""The consent form and the cards that lead to it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from checks.model import Category, Kind, Severity
from widgets.cards import FindingCard
from widgets.consent_form import ConsentFields, ConsentForm
from widgets.page_samples import CONSENT, FORM_RULE, check_consent
from widgets.review import ReviewPanel
from widgets.samples import findings
from widgets.theme import apply_theme, load_fonts, theme_for

DAYS = (("In 3 months", "12 Feb 2027"),)
RECORD = "Consent record of 12 Nov, until 1 Mar 2027."


@pytest.fixture
def form(qtbot):
    load_fonts()
    form = ConsentForm(FORM_RULE)
    qtbot.addWidget(form)
    apply_theme(form, theme_for(Kind.PROFESSIONAL, "light", 1.0))
    form.resize(1000, 800)
    form.show()
    QApplication.processEvents()
    return form


@pytest.fixture
def story():
    rule = replace(findings()[0].rule, category=Category.PATIENT_MOSAIC)
    return replace(findings()[0], rule=rule, also=())


def press(widget, words):
    next(one for one in widget.findChildren(QPushButton) if one.text() == words).click()


def kept(form):
    found = []
    form.kept.connect(found.append)
    return found


def test_an_empty_form_keeps_nothing_and_says_what_is_missing(form):
    form.show_record(ConsentFields(), check_consent, DAYS)
    found = kept(form)
    press(form, "Keep this record")
    assert found == []
    assert all(one.problem for one in form._fields.values())
    assert form._inputs["shared"].hasFocus()


def test_a_filled_form_is_kept_as_typed(form):
    form.show_record(CONSENT, check_consent, DAYS)
    found = kept(form)
    press(form, "Keep this record")
    assert found == [CONSENT]


def test_a_warning_is_shown_once_and_may_be_overruled(form):
    named = replace(CONSENT, kept="With Mr Okoye in the records office")
    form.show_record(named, check_consent, DAYS)
    found = kept(form)
    press(form, "Keep this record")
    assert found == []
    assert "name a patient" in form._fields["kept"].problem
    press(form, "Keep this record")
    assert found == [named]


def test_other_words_are_warned_of_anew(form):
    form.show_record(replace(CONSENT, kept="Mr A"), check_consent, DAYS)
    found = kept(form)
    press(form, "Keep this record")
    form._inputs["kept"].setText("Mr B")
    press(form, "Keep this record")
    assert found == []


def test_a_likely_day_is_written_in(form):
    form.show_record(replace(CONSENT, until=""), check_consent, DAYS)
    press(form, "In 3 months")
    assert form.fields.until == "12 Feb 2027"


def test_only_a_record_that_is_there_can_be_withdrawn(form):
    form.show_record(ConsentFields(), check_consent, DAYS)
    assert not form._withdraw.isVisible()
    form.show_record(CONSENT, check_consent, DAYS, RECORD)
    assert form._withdraw.isVisible()
    assert form._status.text() == RECORD


def test_the_keys_of_the_page_keep_and_leave(form, qtbot):
    form.show_record(CONSENT, check_consent, DAYS)
    form.setFocus()
    with qtbot.waitSignal(form.kept):
        QTest.keyClick(
            form._inputs["posted"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(form._inputs["posted"], Qt.Key.Key_Escape)


def test_the_fields_keep_their_words_out_of_a_traceback():
    assert "walk" not in repr(CONSENT)


def offers(card):
    return [one.words for one in card._body.findChildren(QPushButton) if "consent" in one.words]


def test_a_stopped_story_offers_a_record_and_another_stop_does_not(qtbot, story):
    card = FindingCard(story, active=True, is_open=True)
    qtbot.addWidget(card)
    assert offers(card) == ["Open a consent record"]
    with qtbot.waitSignal(card.consent_asked):
        press(card, "Open a consent record")
    other = FindingCard(findings()[0], active=True, is_open=True)
    qtbot.addWidget(other)
    assert offers(other) == []


def test_a_caution_about_a_story_offers_none_unless_a_record_made_it_one(qtbot, story):
    for covered in (False, True):
        caution = replace(story, severity=Severity.CAUTION, covered=covered)
        card = FindingCard(caution, active=True, is_open=True)
        qtbot.addWidget(card)
        assert bool(offers(card)) is covered


def test_a_card_offers_what_the_story_that_rides_on_it_would(qtbot, story):
    card = FindingCard(replace(findings()[0], also=(story,)), active=True, is_open=True)
    qtbot.addWidget(card)
    assert offers(card) == ["Open a consent record"]


def test_what_a_record_covers_says_so_in_the_place_of_not_a_risk_here(qtbot, story):
    panel = ReviewPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 600)
    panel.show()
    panel.show_consent(RECORD)
    panel.show_review(
        [replace(story, severity=Severity.CAUTION, covered=True)] * 1,
        [replace(story, severity=Severity.CAUTION, covered=True)],
    )
    QApplication.processEvents()
    [card] = panel.cards
    assert offers(card) == ["Look at the consent record"]
    assert card._consent._words.text() == RECORD
    words = [one.words for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    assert "Not a risk here" not in words


def test_a_withdrawn_record_leaves_the_cards(qtbot, story):
    panel = ReviewPanel()
    qtbot.addWidget(panel)
    panel.show_consent(RECORD)
    panel.show_review([story], [story])
    panel.show_consent("")
    [card] = panel.cards
    assert offers(card) == ["Open a consent record"]
    assert card._consent.isHidden()
