"""Words that go from one life to the other, by hand."""

import pytest

from app.leaving import Leaving
from checks import Kind, Mode
from widgets.pause import PauseSheet

PRIVATE = "Our honeymoon photos are up."
WORK = "Flu shots start on Monday. Bring your card, and ask us anything you like about them."


@pytest.fixture
def finding(window, qtbot):
    def made(text):
        window.editor.insert(text)
        window.editor.tell_now()
        qtbot.waitUntil(
            lambda: any(f.belongs_elsewhere for f in window.session.review.findings), timeout=5000
        )
        return next(f for f in window.session.review.findings if f.belongs_elsewhere)

    return made


def other(desktop):
    return desktop.windows[Kind.PERSONAL]


def test_a_draft_that_is_little_else_moves_whole(desktop, window, finding):
    found = finding(PRIVATE)
    assert "move" in found.aids
    window.aid_asked.emit("move", found)
    assert other(desktop).editor.text() == PRIVATE
    assert other(desktop).session.profile.kind is Kind.PERSONAL
    assert window.editor.text() == ""
    assert "bin" in window.notice.words
    assert "PERSONAL" in window.notice.words
    assert "WORK" in other(desktop).notice.words


def test_a_sentence_moves_out_of_a_longer_draft_and_can_come_back(desktop, window, finding):
    found = finding(f"{WORK}\n{PRIVATE}\n{WORK}")
    window.aid_asked.emit("move", found)
    assert other(desktop).editor.text() == PRIVATE
    assert PRIVATE not in window.editor.text()
    window.editor.undo()
    assert PRIVATE in window.editor.text()


def test_it_is_kept_there_and_judged_by_that_profile(desktop, window, finding, qtbot):
    window.aid_asked.emit("move", finding(PRIVATE))
    there = other(desktop).session
    assert there.notebook._store.load(there.draft.id).text == PRIVATE
    qtbot.waitUntil(lambda: there._proofreader._checker is not None, timeout=5000)
    qtbot.wait(300)
    assert there.review.findings == ()


def test_nothing_goes_where_there_is_no_other_profile(desktop, window, finding, monkeypatch):
    found = finding(PRIVATE)
    monkeypatch.setattr(desktop, "_profile", lambda _kind: None)
    window.aid_asked.emit("move", found)
    assert window.editor.text() == PRIVATE
    assert "Nothing changed" in window.notice.words


def test_words_that_changed_since_stay(desktop, window, finding):
    found = finding(PRIVATE)
    window.editor.replace_all("Something else.")
    window.aid_asked.emit("move", found)
    assert window.editor.text() == "Something else."
    assert Kind.PERSONAL not in desktop.windows


def test_a_reply_stays(desktop, window, finding):
    found = finding(PRIVATE)
    window.session.notebook.new_draft(Mode.REPLY)
    window.editor.replace_all(PRIVATE)
    window.aid_asked.emit("move", found)
    assert window.editor.text() == PRIVATE
    assert Kind.PERSONAL not in desktop.windows


def test_before_a_copy_the_wrong_account_is_asked_about_once(window, finding, qtbot):
    finding(f"{PRIVATE}\n{PRIVATE}")
    pause = window.findChild(PauseSheet)
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=20_000)
    window.copy_asked.emit()
    qtbot.waitUntil(pause.isVisible, timeout=20_000)
    whys = [each.why for each in pause_cautions(window)]
    assert sum("PERSONAL account" in why for why in whys) == 1


def pause_cautions(window):
    return window.findChild(Leaving)._cautions()
