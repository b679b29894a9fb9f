"""Marker words go through every field and flow; then they are nowhere but in the drafts files."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from app.__main__ import report_quietly
from tests.end_to_end.program import ROOT

OWN, MARKER = "Quillbraxen", "Zephyrtarn"  # in the writer's card; in what is written
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
LARGEST = 50_000_000  # bytes of a file that is looked into
CARD = (  # what is typed into the work page of the first run, field by field
    f"Dr {OWN}",
    OWN,  # role
    f"{OWN}, MD",
    f"{OWN} surgery",  # the field one works in
    f"{OWN} Hospital",
    "",  # how many people work there: a list to choose from
    f"{OWN} Unit\n",
    "555 0100",
    f"{OWN}.example",
    f"{OWN}@{OWN}.example",
    f"The views of {OWN}.",
)


def holds_marker(path):
    try:
        held = path.read_bytes().lower()
    except OSError:  # gone meanwhile
        return False
    markers = [marker.lower().encode(how) for marker in (OWN, MARKER) for how in ENCODINGS]
    return any(marker in held for marker in markers)


def written(folder, since, *apart):
    """The files in a folder that were written since a moment, without those in ``apart``."""
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if Path(at, name) not in apart]
        for path in (Path(at, name) for name in files):
            try:
                about = path.lstat()
                if path.is_file() and about.st_mtime >= since and about.st_size < LARGEST:
                    yield path
            except OSError:  # gone, or another user's
                continue


def fill_first_run(program):
    program.window("Welcome")
    for words in CARD:
        program.type(words.rstrip("\n"))
        program.keys(*["Return"] * words.count("\n"), "Tab")
    program.keys("ctrl+Return")
    program.type(OWN)
    program.keys("Tab")
    program.type(OWN)
    program.keys("ctrl+Return")
    program.window("WORK")
    with closing(sqlite3.connect(program.home / "work.db")) as base:
        [[card]] = base.execute("SELECT value FROM meta WHERE key = 'profile'").fetchall()
    for field in ("name", "role", "organisation", "page", "handle", "disclosure"):
        assert OWN in json.loads(card)[field], field
    assert json.loads(card)["aliases"] == [f"{OWN} Unit"]


def use_everything(program):
    stop = f"Mrs {MARKER} was admitted to our unit last night."
    program.type(stop)
    program.until_kept(stop)
    program.keys("F8", "ctrl+period", "Return", "ctrl+z", "ctrl+Return")
    program.keys("ctrl+f")
    program.type(MARKER)
    program.keys("BackSpace", "shift+F6", "ctrl+n")
    rumour = f"I heard the new vaccine from {MARKER} makes people ill."
    program.type(rumour)
    program.until_kept(rumour)
    program.keys("ctrl+Home", "F8", "ctrl+period", "Up", "Return")  # "Not a risk here"
    program.keys("ctrl+r")
    time.sleep(0.3)
    program.type(f"Thank you for your kind words about {MARKER}.")
    program.keys("shift+Tab")
    program.type(f"The nurse {MARKER} was rude to me.")
    program.keys("ctrl+t")
    time.sleep(0.4)
    program.type(MARKER)
    program.keys(*["BackSpace"] * len(MARKER))
    program.type("flu clinic")
    time.sleep(0.3)
    program.keys("Return", "Return")
    program.keys("shift+Tab", "Tab", "ctrl+a")
    program.type(MARKER)
    program.keys("Tab")
    program.type(MARKER)  # no date: the form says so
    program.keys("Tab", "Escape", "Escape", "ctrl+comma", "Escape", "F1", "Escape", "ctrl+n")
    time.sleep(0.3)
    program.type(f"Thank you, {MARKER}, for the tea.")
    program.until_kept(f"Thank you, {MARKER}, for the tea.")
    program.copy()
    program.until(lambda: MARKER in program.clipboard())
    program.keys("ctrl+shift+p")
    program.window("PERSONAL")
    program.type(f"A long day. {MARKER} helped.")
    program.until_kept(f"A long day. {MARKER} helped.", "personal.db")


def test_what_is_typed_is_nowhere_but_in_the_drafts_file(start, screen, tmp_path):
    since = time.time() - 1
    own = {name: tmp_path / name.lower() for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    for folder in own.values():
        folder.mkdir(mode=0o700)
    env = {name: str(folder) for name, folder in own.items()}
    for name, below in (("CONFIG", ".config"), ("CACHE", ".cache"), ("DATA", ".local/share")):
        env[f"XDG_{name}_HOME"] = str(own["HOME"] / below)
    program = start(env=env)
    fill_first_run(program)
    use_everything(program)
    for name in ("PERSONAL", "WORK"):
        screen.ask("close", int(program.window(name)))
    assert program.process.wait(20) == 0

    drafts = set(program.home.glob("*.db*"))
    assert any(holds_marker(path) for path in drafts), "the marker was never typed"
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path not in drafts]
    assert program.log in kept
    outside = written(tempfile.gettempdir(), since, tmp_path)
    assert [path for path in (*kept, *outside) if holds_marker(path)] == []


def test_a_report_says_where_but_not_what(capsys):
    with pytest.raises(ValueError, match=MARKER) as caught:
        int(f"{MARKER}")
    report_quietly(caught.type, caught.value, caught.tb)
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "test_a_report_says_where_but_not_what" in said
    assert MARKER not in said


def test_a_slot_that_fails_says_nothing_of_what_was_written(tmp_path):
    script = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
import pytest

from app.__main__ import report_quietly
sys.excepthook = report_quietly
application = QCoreApplication([])
def fail():
    text = "{MARKER}"
    try:
        int(text)
    except ValueError as error:
        error.add_note(text)
        raise KeyError(text) from error
QTimer.singleShot(0, fail)
QTimer.singleShot(50, application.quit)
application.exec()
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert "KeyError" in done.stderr
    assert MARKER not in done.stdout + done.stderr
