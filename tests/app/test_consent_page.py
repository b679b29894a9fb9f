"""The page of a consent record in its window: what it shows, what it asks, what it changes."""

import gc
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.consent_page import ConsentPage, likely_days, remark
from app.desktop import Desktop
from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.vault import Vault
from checks import Kind, Severity
from checks.writing.networks import load_networks
from widgets.consent_form import ConsentFields, ConsentForm
from widgets.theme import load_fonts

TODAY = date(2026, 11, 12)
CLAIM = "Her knee after surgery, shared with permission."
FILLED = ConsentFields("The scar story", "Our page", "Consent folder", "1 Mar 2099")


@pytest.fixture
def window(qtbot, checker):
    load_fonts()
    vault = Vault.open(vault_path(Kind.PROFESSIONAL))
    ProfileStore(vault).save(Profile(Kind.PROFESSIONAL, name="Dr Ana Rivera", networks=("x",)))
    vault.close()
    desktop = Desktop(lambda: checker, tuple(load_networks().values()))
    desktop.start()
    window = desktop.windows[Kind.PROFESSIONAL]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.findChild(ConsentPage) is not None, timeout=5000)
    yield window
    for each in list(desktop.windows.values()):
        each.close()
    QApplication.processEvents()
    gc.collect()


def write(window, text):
    window.editor.replace_all(text)
    window.editor.tell_now()


def form_of(window) -> ConsentForm:
    page = window.pages.currentWidget()
    assert isinstance(page, ConsentForm)
    return page


def claimed(window):
    [finding] = [f for f in window.session.review.findings if f.rule.offers == "consent"]
    return finding


def button(card):
    return next(part for part in card.tab_stops if "consent record" in getattr(part, "words", ""))


def test_the_card_of_a_claimed_consent_opens_the_page_and_the_record_covers_it(window, qtbot):
    write(window, CLAIM)
    card = next(c for c in window.review.cards if c.finding == claimed(window))
    assert button(card).words == "Open a consent record"
    button(card).click()
    form = form_of(window)
    assert not window.bar.isVisible()
    form.kept.emit(FILLED)
    assert window.pages.currentWidget() is window.first_page
    assert window.session.records.consent.kept == "Consent folder"
    assert window.session.records.consent.text == CLAIM
    qtbot.waitUntil(lambda: claimed(window).severity is Severity.ADVICE, timeout=8000)
    card = next(c for c in window.review.cards if c.finding == claimed(window))
    assert button(card).words == "Look at the consent record"
    assert "until 1 Mar 2099" in card._consent._words.text()


def test_the_page_shows_the_record_and_withdraws_it(window, qtbot):
    write(window, CLAIM)
    window.consent_asked.emit()
    form_of(window).kept.emit(FILLED)
    window.consent_asked.emit()
    assert form_of(window).fields == FILLED
    form_of(window).withdrawn.emit()
    assert window.session.records.consent is None
    qtbot.waitUntil(lambda: claimed(window).severity is Severity.CAUTION, timeout=8000)
    assert "withdrawn" in window.notice._words.text()


def test_back_changes_nothing(window):
    write(window, CLAIM)
    window.consent_asked.emit()
    form_of(window).closed.emit()
    assert window.session.records.consent is None
    assert window.pages.currentWidget() is window.first_page


@pytest.mark.parametrize("name", ["shared", "posted", "kept", "until"])
def test_all_four_are_needed(checker, name):
    assert remark(name, "", checker=checker, today=TODAY).blocks


def test_a_day_has_to_be_one_and_still_to_come(checker):
    for typed in ("next spring", "3/1/2027", "11 Nov 2026"):
        assert remark("until", typed, checker=checker, today=TODAY).blocks
    assert remark("until", "12 Nov 2026", checker=checker, today=TODAY) == ("", False)


@pytest.mark.parametrize(
    "typed",
    [
        "Mrs Alvarez and her new hip",
        "Folder MRN 00482913",
        "her DOB 04/11/1962 is on the form",
        "Keisha was extubated, her words",
    ],
)
def test_a_name_or_a_number_is_warned_of_and_the_writer_decides(checker, typed):
    said = remark("shared", typed, checker=checker, today=TODAY)
    assert "name a patient" in said.words
    assert not said.blocks


@pytest.mark.parametrize(
    "typed",
    [
        "Learning to walk again, and one photo of the hands",
        "Our clinic's page and LinkedIn",
        "Consent folder in the practice office, second shelf",
        "Until the newsletter of spring is out",
    ],
)
def test_plain_words_are_let_be(checker, typed):
    assert remark("kept", typed, checker=checker, today=TODAY) == ("", False)


def test_likely_days_end_where_a_month_ends():
    assert [day for _, day in likely_days(date(2027, 11, 30))] == [
        "29 Feb 2028",
        "30 May 2028",
        "30 Nov 2028",
    ]
    assert likely_days(TODAY + timedelta(days=0))[0] == ("In 3 months", "12 Feb 2027")
