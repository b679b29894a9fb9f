"""The joined window on what is found in a draft, and on when it may be copied."""

from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QGuiApplication

from app.publish import Doubt
from checks import Kind, RulebookError
from tests.app.windows import RISKY, write


def ask_to_copy(window, qtbot):
    """Ask, and wait for the reader as the writer does."""
    window.copy_asked.emit()
    qtbot.waitUntil(leaving(window).pause.isVisible, timeout=10_000)


def leaving(window):
    from app.leaving import Leaving

    return window.findChild(Leaving)


def test_a_stop_holds_the_copy_and_says_what_to_change(window):
    write(window, RISKY)
    state = window.bar._state
    assert not state.enabled
    assert "Mrs Tarrow" in state.detail
    QGuiApplication.clipboard().clear()
    window.copy_asked.emit()
    assert QGuiApplication.clipboard().text() == ""
    assert not leaving(window).pause.isVisible()


def test_a_fix_from_the_card_frees_the_copy(window):
    write(window, RISKY)
    while window.session.review.stops:
        finding = window.session.review.stops[0]
        window.review.fix_chosen.emit(finding, finding.fixes[0])
    assert window.bar._state.enabled
    assert "Tarrow" not in window.session.draft.text
    window.editor.undo()
    window.editor.tell_now()
    assert "Tarrow" in window.session.draft.text


def test_what_is_copied_is_what_was_read(window, qtbot):
    write(window, "Handwashing helps. Ask us how.")
    ask_to_copy(window, qtbot)
    pause = leaving(window).pause
    pause.copy_confirmed.emit()
    assert QGuiApplication.clipboard().text() == "Handwashing helps. Ask us how."
    assert window.bar._state.title.startswith("Copied as WORK @professional@mstdn.example")


def test_the_button_names_role_and_account(desktop, window):
    assert window.bar._state.button_text == "Copy as WORK @professional@mstdn.example"
    desktop.open(Kind.PERSONAL)
    other = desktop.windows[Kind.PERSONAL]
    assert other.bar._state.button_text == "Copy as PERSONAL @personal@mstdn.example"


def test_a_hold_keeps_the_draft_until_it_is_ended(window):
    write(window, "A quiet post about sleep.")
    window.session.notebook.hold(datetime.now(UTC) + timedelta(hours=2))
    assert not window.bar._state.enabled
    assert "hold" in window.bar._state.title
    window.session.notebook.hold(None)
    assert window.bar._state.enabled


LONG = "quiet words " * 200 + RISKY


def test_a_text_that_is_still_being_read_may_not_leave(window, qtbot):
    write(window, LONG)
    assert window.bar._state.title == "Still reading"
    window.copy_asked.emit()
    assert not leaving(window).pause.isVisible()
    qtbot.waitUntil(lambda: bool(window.session.review.stops), timeout=8000)
    assert not window.bar._state.enabled
    assert "stop" in window.bar._state.title
    assert not leaving(window).pause.isVisible()


def test_a_copy_asked_for_before_the_rules_have_read_goes_on_by_itself(window, qtbot):
    write(window, "quiet words " * 200)
    assert window.session.doubt is Doubt.WAITING
    window.copy_asked.emit()
    assert window.bar._state.detail == "Copying goes on once all is read."
    assert not leaving(window).pause.isVisible()
    qtbot.waitUntil(leaving(window).pause.isVisible, timeout=8000)


def test_a_copy_that_waits_is_forgotten_when_the_words_change(window, qtbot):
    write(window, "quiet words " * 200)
    window.copy_asked.emit()
    write(window, "other words")
    qtbot.waitUntil(lambda: window.session.doubt is Doubt.NONE, timeout=8000)
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=8000)
    assert not leaving(window).pause.isVisible()
    assert window.bar._state.title == "Ready when you are"


def test_a_stop_that_comes_to_light_during_the_pause_ends_it(window, qtbot):
    write(window, "Handwashing helps.")
    ask_to_copy(window, qtbot)
    pause = leaving(window).pause
    QGuiApplication.clipboard().clear()
    write(window, RISKY)
    assert not pause.isVisible()
    pause.copy_confirmed.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_a_source_taken_away_just_before_the_copy_is_asked_about(window, qtbot):
    claim = "Studies show that walking lowers your risk of a stroke by 40%."
    write(window, f"{claim}\n\nSource: https://www.cdc.gov/stroke/prevention")
    window.session.settle()
    assert not window.session.review.cautions
    write(window, claim)  # and at once, before any pause in typing
    ask_to_copy(window, qtbot)
    assert len(leaving(window)._asked[1]) == 1


def test_a_caution_that_comes_to_light_during_the_pause_is_not_copied_past(window):
    write(window, "Handwashing helps.")
    window.copy_asked.emit()
    QGuiApplication.clipboard().clear()
    write(window, "Studies show that walking lowers your risk of a stroke by 40%.")
    assert not leaving(window).pause.isVisible()
    leaving(window).pause.copy_confirmed.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_broken_rules_are_said_and_nothing_counts_as_clear(desktop, qtbot):
    def broken():
        raise RulebookError("rules/claims.toml", "a-rule", "severity", "is missing")

    desktop._checker = broken
    desktop.start()
    window = desktop.windows[Kind.PROFESSIONAL]
    qtbot.waitUntil(lambda: leaving(window) is not None, timeout=5000)
    assert "nothing you write is checked" in window.notice.words
    assert "rules/claims.toml: a-rule: severity" in window.notice.words
    write(window, RISKY)
    assert not window.bar._state.enabled
    assert window.bar._state.title == "Nothing is checked"
    window.settings_asked.emit()
    assert window.pages.currentIndex() > 0


def test_a_rule_that_fails_stops_neither_keys_nor_saves(window, monkeypatch):
    def fail(_paragraph, _context):
        raise NameError("zebrafinch")

    monkeypatch.setattr(window.session._proofreader._checker, "weigh", fail)
    write(window, "words that must be kept")
    assert window.session.notebook.save()
    assert not window.bar._state.enabled
    assert "zebrafinch" not in window.notice.words


def test_a_worker_that_is_gone_for_good_leaves_no_paragraph_unread(window, qtbot):
    window.session._proofreader._worker._set_state("failed")
    assert window.notice._key == "retry"
    write(window, LONG)
    qtbot.waitUntil(lambda: bool(window.session.review.stops), timeout=8000)


def test_the_next_finding_is_gone_to_in_the_draft(window):
    write(window, RISKY)
    window.gallery_asked.emit(())
    window.step(1)
    assert window.pages.currentIndex() == 0
    assert window.editor.caret() == window.session.review.findings[0].span.start


def test_no_risk_here_can_be_taken_back(window):
    write(window, "Studies show that walking lowers your risk of a stroke by 40%.")
    [caution] = window.session.review.cautions
    window.session.dismiss(caution)
    assert not window.session.review.cautions
    window.notice.acted.emit(window.notice._key)
    assert window.session.review.cautions
