"""A second copy raises the first one and leaves."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.instance import SingleInstance, server_name

pytestmark = pytest.mark.usefixtures("qapp")
ROOT = Path(__file__).parents[2]
OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.instance import SingleInstance
app = QCoreApplication([])
other = SingleInstance(Path(sys.argv[1]))
print(other.first(), other.answered, flush=True)
if "stay" in sys.argv:
    app.exec()
"""


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder), *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_copy_raises_the_first_and_leaves(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.first()
    assert first.first()
    with qtbot.waitSignal(first.raised, timeout=10_000):
        second = start(tmp_path)
    assert second.communicate(timeout=10)[0] == "False True\n"
    first.close()


def test_after_the_first_copy_left_another_may_come(tmp_path):
    for _ in range(2):
        copy = SingleInstance(tmp_path)
        assert copy.first()
        copy.close()


def test_copies_with_other_folders_do_not_meet(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    copies = [SingleInstance(tmp_path / name) for name in "ab"]
    assert [copy.first() for copy in copies] == [True, True]
    assert len({server_name(tmp_path / name) for name in "ab"}) == 2
    for copy in copies:
        copy.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_killed_copy_leaves_the_way_free(qtbot, tmp_path):
    killed = start(tmp_path, "stay")
    assert killed.stdout is not None
    assert killed.stdout.readline() == "True False\n"
    blocked = SingleInstance(tmp_path)
    assert not blocked.first()
    assert blocked.answered
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    killed.stdout.close()
    after = SingleInstance(tmp_path)
    assert after.first()
    with qtbot.waitSignal(after.raised, timeout=10_000):  # the dead copy's socket is replaced
        third = start(tmp_path)
    assert third.communicate(timeout=10)[0] == "False True\n"
    after.close()


@pytest.mark.skipif(os.name != "posix", reason="stop signals")
def test_a_first_copy_that_hangs_is_told_apart(tmp_path):
    hung = start(tmp_path, "stay")
    assert hung.stdout is not None
    assert hung.stdout.readline() == "True False\n"
    hung.send_signal(signal.SIGSTOP)
    second = SingleInstance(tmp_path)
    assert not second.first()
    assert not second.answered
    hung.kill()
    hung.wait()
    hung.stdout.close()


def test_a_folder_that_takes_no_lock_keeps_nobody_out(tmp_path):
    copy = SingleInstance(tmp_path / "missing")
    assert copy.first()
    copy.close()
