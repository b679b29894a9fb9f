"""What leaves while the reader reads along: a copy that waits for it, and no word elsewhere."""

import gc
import json
import os

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import desk
from app.desktop import Desktop
from app.ear import Heard
from app.leaving import Leaving
from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.proofreader import _Found
from app.publish import Doubt
from app.settings import Settings, SettingsStore
from app.vault import Vault
from checks import Kind, Mode
from checks.writing.networks import load_networks
from tests.app import reading_sessions
from tests.app.reading_sessions import LONG, STORY, broken, by_reader, read, real
from tests.app.windows import write
from widgets.theme import load_fonts

# pytest looks for fixtures among a module's own names
scripted = reading_sessions.scripted
make = reading_sessions.make
session = reading_sessions.session


# ---------------------------------------------------------------- leaving


@pytest.fixture
def opened(qtbot, checker, monkeypatch):
    """A maker of the joined work window with a worker of the test's choice."""
    load_fonts()
    desktops = []

    def begin(worker, *, pause=True):
        vault = Vault.open(vault_path(Kind.PROFESSIONAL))
        ProfileStore(vault).save(
            Profile(Kind.PROFESSIONAL, name="Dr Ana Rivera", handle="ana@mstdn.example")
        )
        SettingsStore(vault).save(Settings(pause=pause))
        vault.close()
        monkeypatch.setattr(desk, "WorkerClient", lambda *_, **__: worker)
        desktop = Desktop(lambda: checker, tuple(load_networks().values()))
        desktops.append(desktop)
        desktop.open(Kind.PROFESSIONAL)
        window = desktop.windows[Kind.PROFESSIONAL]
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: window.findChild(Leaving) is not None, timeout=LONG)
        QGuiApplication.clipboard().clear()
        return window

    yield begin
    for desktop in desktops:
        for window in list(desktop.windows.values()):
            window.close()
    QApplication.processEvents()
    gc.collect()


def copied():
    return QGuiApplication.clipboard().text()


def test_a_copy_waits_for_the_reader_and_then_goes_on_by_itself(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5))
    pause = window.findChild(Leaving).pause
    write(window, "a badger came in")
    window.copy_asked.emit()
    assert not pause.isVisible()
    assert window.bar._state.title == "Still reading"
    assert copied() == ""
    qtbot.waitUntil(pause.isVisible, timeout=LONG)
    assert [f.quote for f in window.session.review.cautions] == ["badger"]
    pause.copy_confirmed.emit()
    assert copied() == "a badger came in"


def test_while_a_copy_waits_nothing_says_that_it_is_ready(opened, qtbot, scripted):
    window = opened(scripted(slow=1.5), pause=False)
    write(window, "quiet words " * 200)
    window.copy_asked.emit()
    qtbot.waitUntil(lambda: window.session.doubt is Doubt.NONE, timeout=LONG)
    assert window.session.is_unread
    assert window.bar._state.title == "Still reading"
    assert window.bar._state.waiting  # a clock, and no tick yet
    qtbot.waitUntil(lambda: copied().startswith("quiet"), timeout=LONG)


def test_without_a_pause_a_copy_still_waits_for_the_reader(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "a quiet line", timeout=LONG)
    assert window.bar._state.title.startswith("Copied as WORK")


def test_a_stop_that_the_reader_finds_holds_the_copy_that_waited(opened, qtbot, scripted):
    window = opened(scripted(slow=0.5), pause=False)
    write(window, "an otter came in")
    window.copy_asked.emit()
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    qtbot.wait(300)
    assert copied() == ""
    assert not window.bar._state.enabled
    assert "otter" in window.bar._state.detail


def test_words_that_were_read_already_leave_at_once(opened, qtbot, scripted):
    window = opened(scripted(), pause=False)
    write(window, "a quiet line")
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    window.copy_asked.emit()
    assert copied() == "a quiet line"


def test_a_copy_goes_on_when_the_worker_fails_for_good(opened, qtbot):
    window = opened(broken(), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "a quiet line", timeout=LONG)


def test_a_copy_goes_on_when_the_reader_cannot_read(opened, qtbot, scripted):
    window = opened(scripted(slow=0.3), pause=False)
    write(window, "stumble")
    window.copy_asked.emit()
    assert copied() == ""
    qtbot.waitUntil(lambda: copied() == "stumble", timeout=LONG)


def test_a_copy_that_waits_goes_on_when_the_reader_is_switched_off(opened, qtbot, scripted):
    window = opened(scripted(slow=5), pause=False)
    write(window, "a quiet line")
    window.copy_asked.emit()
    assert copied() == ""
    window.session.set_settings(Settings(reader=False, pause=False))
    assert copied() == "a quiet line"


def test_a_real_story_is_asked_about_before_it_leaves(opened, qtbot):
    window = opened(real())
    pause = window.findChild(Leaving).pause
    write(window, STORY)
    window.copy_asked.emit()
    assert not pause.isVisible()
    assert copied() == ""
    qtbot.waitUntil(lambda: not window.session.is_unread, timeout=LONG)
    qtbot.wait(100)
    review = window.session.review
    assert by_reader(window.session)
    assert pause.isVisible() or review.stops


# ---------------------------------------------------------------- nobody tells


def test_nothing_that_was_typed_shows_in_what_objects_say_of_themselves(make, qtbot, scripted):
    session = make(scripted())
    session.notebook.new_draft(Mode.REPLY)
    session.set_reply_to("zebrafinch")
    read(qtbot, session, "a badger among quokkamarkers?")
    [found] = by_reader(session)
    session.ask_reasons(found)
    qtbot.waitUntil(lambda: bool(session.reasons), timeout=LONG)
    reader = session._proofreader
    objects = [
        session,
        session.review,
        session.worker,
        session.asked,
        reader,
        reader._ear,
        reader._context,
        found,
        *reader._found.values(),
        *reader._ear._heard.values(),
        *(words for *_, words in session.reasons),
    ]
    assert any(isinstance(each, _Found) for each in objects)
    assert any(isinstance(each, Heard) for each in objects)
    for each in objects:
        for word in ("quokkamarker", "badger", "zebrafinch"):
            assert word not in repr(each), type(each)


def test_the_process_is_told_the_words_through_its_pipe_alone(session, qtbot):
    read(qtbot, session, f"{STORY} quokkamarker")
    session.notebook.save()
    seen = [session.worker._program, *session.worker._arguments]
    folder = f"/proc/{session.worker.process_id}"
    if os.path.isdir(folder):  # noqa: PTH112 - Linux only
        for name in ("cmdline", "environ"):
            with open(f"{folder}/{name}", "rb") as told:  # noqa: PTH123 - as above
                seen.append(told.read().decode("utf-8", "replace"))
    assert "quokkamarker" not in json.dumps(seen)
