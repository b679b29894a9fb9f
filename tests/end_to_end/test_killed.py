"""Killed fifty times in the middle of a word: nothing older than a second is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.program import ROOT
from tests.end_to_end.typist import LINE

RUNS = 50
AT_A_TIME = min(3, os.cpu_count() or 1)  # each types by itself, as on a writer's own machine
SOONEST_S, LATEST_S = 0.3, 1.6  # of typing, before the kill; spread over the runs
KEPT_AFTER_S = 1.0
TYPIST = Path(__file__).with_name("typist.py")
EXPECTED = LINE * 20


def environment(home):
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return os.environ | {
        "CURBSIDE_HOME": str(home),
        "PYTHONPATH": paths,
        "QT_QPA_PLATFORM": "offscreen",
    }


def type_and_kill(home, seconds):
    """Let somebody type for so long; return what was typed when, and when it was killed."""
    with subprocess.Popen(
        [sys.executable, TYPIST],
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as typist:
        first = typist.stdout.readline()
        assert first, "the typist could not begin"
        time.sleep(seconds)
        killed = time.monotonic()
        typist.kill()
        lines = [first, *typist.stdout.readlines()]
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(count), float(when)) for count, when in whole], killed


def kept_text(home):
    """The text on the disk, from a file that is sound."""
    with closing(sqlite3.connect(home / "work.db")) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        base.execute("INSERT INTO drafts_fts (drafts_fts) VALUES ('integrity-check')")
        rows = base.execute("SELECT text FROM drafts").fetchall()
    assert len(rows) <= 1
    return rows[0][0] if rows else ""


@pytest.fixture(scope="module")
def met(tmp_path_factory):
    """A home in which somebody has a profile and no drafts."""
    home = tmp_path_factory.mktemp("met") / "home"
    subprocess.run([sys.executable, TYPIST, "meet"], env=environment(home), timeout=60, check=True)
    return home


def test_a_killed_program_loses_less_than_a_second(met, tmp_path):
    def run(number):
        home = tmp_path / f"home-{number}"
        shutil.copytree(met, home)
        spread = (number * 0.381966) % 1  # the golden ratio: even, in no order
        typed, killed = type_and_kill(home, SOONEST_S + (LATEST_S - SOONEST_S) * spread)
        kept = kept_text(home)
        assert EXPECTED.startswith(kept)
        due = max((count for count, when in typed if when <= killed - KEPT_AFTER_S), default=0)
        lost = killed - typed[len(kept)][1] if len(kept) < len(typed) else 0.0
        return len(kept) - due, lost

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        runs = list(pool.map(run, range(RUNS)))
    lost = sorted(seconds for _, seconds in runs)
    print(f"typing lost, in seconds: half below {lost[RUNS // 2]:.2f}, most {lost[-1]:.2f}")
    assert min(spare for spare, _ in runs) >= 0
