"""What is found late still holds the copy; a rule that breaks loses no words."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication

from app.desk import open_stores
from app.desktop import Desktop
from app.leaving import Leaving
from app.notebook import SAVE_MS
from app.profiles import Profile
from checks import Checker
from checks.model import Kind
from checks.writing.networks import load_networks
from tests.end_to_end.program import stored

CALM = "We wash our hands and keep calm on the night shift. "
STOP = "Mrs Tarrow was admitted to our unit last night."


@pytest.fixture
def open_with(qtbot):
    """Open the work window with a checker of one's own."""

    def begin(checker):
        stores = open_stores(Kind.PROFESSIONAL)
        stores.profiles.save(Profile(Kind.PROFESSIONAL, name="Ana Rivera"))
        stores.vault.close()
        desktop = Desktop(lambda: checker, tuple(load_networks().values()))
        desktop.open(Kind.PROFESSIONAL)
        window = desktop.windows[Kind.PROFESSIONAL]
        qtbot.addWidget(window)
        window.keeper = desktop  # it goes with the window
        qtbot.waitUntil(lambda: window.findChild(Leaving) is not None)
        return window

    return begin


def test_a_stop_that_is_found_while_the_pause_is_open_holds_the_copy(open_with, checker, qtbot):
    window = open_with(checker)
    QGuiApplication.clipboard().setText("nothing copied yet")
    window.editor.insert(CALM * 60 + STOP)  # too long to be read between two keys
    window.copy_asked.emit()
    qtbot.waitUntil(lambda: bool(window.session.review.stops), timeout=15_000)
    window.findChild(Leaving).pause.copy_confirmed.emit()
    assert QGuiApplication.clipboard().text() == "nothing copied yet"


@pytest.mark.qt_no_exception_capture
def test_a_rule_that_breaks_loses_no_words(open_with, rulebook, qtbot, own_folder, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)

    class Broken(Checker):
        def weigh(self, paragraph, context):
            raise RuntimeError

    window = open_with(Broken(rulebook))
    window.editor.insert("one\ntwo")
    qtbot.wait(4 * SAVE_MS)
    kept = stored(own_folder / "work.db")
    Broken.weigh = Checker.weigh  # so that the window can close
    assert kept == ["one\ntwo"]
