"""The running program as a person has it: a window found by name, keys, a clipboard, a disk."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READY_S = 30
BESIDE_THE_PAUSE = (12, 500)  # pixels: in the window, left of the sheet, where no words are


def require(*programs):
    """Skip where a program cannot be had; in CI that is a failure."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        reason = f"needs {', '.join(missing)}: run `make test`, which installs what it may"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


def stored(path, column="text"):
    """One column of the drafts in a file, the latest first; nothing before there is a file."""
    if not path.is_file():
        return []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=2)) as base:
        base.row_factory = sqlite3.Row
        try:
            rows = base.execute("SELECT * FROM drafts ORDER BY updated DESC").fetchall()
        except sqlite3.OperationalError:  # the file is just being made
            return []
    return [row[column] for row in rows]


class Screen:
    """An X server of its own, 1440×900, and another program on it."""

    def __init__(self):
        require("Xvfb", "xdotool")
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        self.env = os.environ | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._neighbour = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("neighbour.py")],
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, *what):
        """Ask the other program: ``ask("copy", "words")``, ``ask("paste")``, …"""
        self._neighbour.stdin.write(json.dumps(what) + "\n")
        self._neighbour.stdin.flush()
        return json.loads(self._neighbour.stdout.readline())

    def close(self):
        self._neighbour.stdin.close()
        self._neighbour.wait(10)
        self._neighbour.stdout.close()
        self._server.terminate()
        self._server.wait(10)


class Program:
    """One run of Curbside. ``log`` is a file that takes all it prints."""

    def __init__(self, screen, home, log, *args, env=()):
        self.screen, self.home, self.log = screen, home, log
        self.env = screen.env | {"CURBSIDE_HOME": str(home), "LC_ALL": "C.UTF-8"} | dict(env)
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app", *args],
                cwd=ROOT,
                env=self.env,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    # ------------------------------------------------------------ hands

    def xdo(self, *args):
        done = subprocess.run(
            ["xdotool", *args],
            env=self.env,
            capture_output=True,
            text=True,
            timeout=READY_S,
            check=False,
        )
        return done.stdout.strip()

    def windows(self, name):
        """The ids of this run's visible windows whose title holds ``name``."""
        pid = str(self.process.pid)
        found = self.xdo("search", "--all", "--onlyvisible", "--pid", pid, "--name", name)
        return found.splitlines()

    def window(self, name):
        """Wait for a window; bring it to the front, as a window manager would; return its id."""
        found = self.until(lambda: self.windows(name))[-1]
        self.xdo("windowraise", found)
        self.xdo("windowfocus", "--sync", found)
        return found

    def type(self, text, delay=10):
        self.xdo("type", "--delay", str(delay), "--", text)

    def keys(self, *keys):
        for key in keys:
            self.xdo("key", "--delay", "30", key)
            time.sleep(0.08)

    def meet(self):
        """Get through the first run with a name for each place, by keyboard alone."""
        self.window("Welcome")
        self.type("Dr Ana Rivera")
        self.keys("ctrl+Return")
        self.type("Ana")
        self.keys("ctrl+Return")
        self.window("WORK")

    def copy(self, ticks=0):
        """Answer the pause by keyboard and copy: each tick, "No, nobody", the button.

        The pause comes once all words are read, and dims all around it.
        """
        lit = self.screen.ask("colour", *BESIDE_THE_PAUSE)
        self.keys("ctrl+Return")
        self.until(lambda: self.screen.ask("colour", *BESIDE_THE_PAUSE) != lit)
        time.sleep(0.3)
        self.keys(*["Tab", "space"] * (ticks + 2))

    # ------------------------------------------------------------ eyes

    def until(self, holds, seconds=READY_S):
        """Wait for something to hold, and return it; the program has to live meanwhile."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert self.process.poll() is None, f"it ended by itself: {self.said()}"
            if found := holds():
                return found
            time.sleep(0.05)
        raise AssertionError("waited in vain")

    def drafts(self, file="work.db", column="text"):
        return stored(self.home / file, column)

    def until_kept(self, text, file="work.db"):
        """Wait until the latest draft on the disk is ``text``."""
        try:
            self.until(lambda: self.drafts(file)[:1] == [text], 10)
        except AssertionError:
            kept = [words[:500] for words in self.drafts(file)]
            raise AssertionError(f"kept are {kept}, not {text[:500]!r}") from None

    def clipboard(self):
        """What another program would paste."""
        return self.screen.ask("paste")

    def until_copied(self, text):
        """Copy, once the window has seen the text, until the clipboard holds it."""
        time.sleep(0.3)
        self.copy()
        try:
            self.until(lambda: self.clipboard() == text, 10)
        except AssertionError:
            self.screen.ask("look", str(self.log.with_suffix(".png")))
            raise AssertionError(
                f"copied is {self.clipboard()!r}; see {self.log.stem}.png"
            ) from None

    def said(self):
        """All it printed so far."""
        return self.log.read_text(errors="replace")

    def end(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(READY_S)
