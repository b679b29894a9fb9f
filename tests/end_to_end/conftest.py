"""The real program on a real X server, driven by real keys."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READY_S = 30


def require(*programs):
    """Skip where a program cannot be had; in CI that is a failure."""
    missing = [p for p in programs if shutil.which(p) is None]
    if missing:
        reason = f"needs {', '.join(missing)}: run `make test`, which installs what it may"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def display():
    """A screen of its own, 1440×900; yields its name (":99")."""
    require("Xvfb", "xdotool")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)


class Program:
    """One run of Curbside, its window found by name and typed into."""

    def __init__(self, display, home, *args):
        self.display, self.home = display, home
        self.env = {
            **os.environ,
            "DISPLAY": display,
            "CURBSIDE_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", *args],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def xdo(self, *args, check=True):
        done = subprocess.run(
            ["xdotool", *args], env=self.env, capture_output=True, text=True, timeout=READY_S
        )
        if check:
            assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def window(self, name):
        """Wait for a visible window whose title holds ``name``; focus it; return its id."""
        self.until(lambda: self.xdo("search", "--onlyvisible", "--name", name, check=False))
        found = self.xdo("search", "--onlyvisible", "--name", name).splitlines()[-1]
        self.xdo("windowraise", found)
        self.xdo("windowfocus", "--sync", found)
        return found

    def type(self, text, delay=12):
        self.xdo("type", "--delay", str(delay), "--", text)

    def keys(self, *keys):
        for key in keys:
            self.xdo("key", "--delay", "30", key)
            time.sleep(0.06)

    def until(self, holds, seconds=READY_S):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert self.process.poll() is None, "the program ended by itself"
            if found := holds():
                return found
            time.sleep(0.05)
        raise AssertionError("waited in vain")

    def drafts(self, file="work.db"):
        """The texts on the disk, the latest first."""
        path = self.home / file
        if not path.exists():
            return []
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=2) as base:
            rows = base.execute("SELECT text FROM drafts ORDER BY updated DESC").fetchall()
        return [row[0] for row in rows]

    def clipboard(self):
        """What another program would paste."""
        script = (
            "from PySide6.QtGui import QGuiApplication as G; a = G([]); "
            "import sys; sys.stdout.buffer.write(G.clipboard().text().encode())"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], env=self.env, capture_output=True, timeout=READY_S
        )
        return done.stdout.decode()

    def picture(self, window, path):
        """Keep a screenshot of a window."""
        script = (
            "import sys; from PySide6.QtGui import QGuiApplication as G; a = G([]); "
            "G.primaryScreen().grabWindow(int(sys.argv[1])).save(sys.argv[2])"
        )
        subprocess.run(
            [sys.executable, "-c", script, window, str(path)],
            env=self.env,
            check=True,
            timeout=READY_S,
        )

    def end(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(READY_S)
        return self.process.stdout.read().decode(errors="replace")


@pytest.fixture
def start(display, tmp_path):
    """Start Curbside in a home of its own: ``start("--personal", home=…)``."""
    programs = []

    def begin(*args, home=None):
        program = Program(display, home or tmp_path / "home", *args)
        programs.append(program)
        return program

    yield begin
    for program in programs:
        program.end(signal.SIGKILL)
