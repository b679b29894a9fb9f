"""The drafts file after damage and kills: what can be read is brought over."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.drafts import DraftStore
from app.errors import VaultDamaged
from app.vault import Vault
from tests.app.vaults import POSIX, ROOT, _with, run, write


def set_dirty(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'clean'")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("garbage", [b"not a database " * 900, os.urandom(20_000), b"x"])
def test_garbage_is_kept_aside_and_a_new_file_started(tmp_path, garbage):
    path = tmp_path / "work.db"
    path.write_bytes(garbage)
    vault = Vault.open(path, now=lambda: datetime(2026, 11, 24, 9, 30, 5, tzinfo=UTC))
    aside = tmp_path / "work.db.damaged-20261124-093005"
    assert aside.read_bytes() == garbage
    assert aside.name in vault.notice
    assert "nothing that can be read" in vault.notice
    DraftStore(vault).save(_with(DraftStore(vault).new(), "I can write"))
    vault.close()
    again = Vault.open(path)
    assert again.notice == ""
    assert len(DraftStore(again).list()) == 1
    again.close()


def test_a_damaged_first_page_is_kept_aside(tmp_path):
    path = tmp_path / "work.db"
    write(path, 5)
    raw = bytearray(path.read_bytes())
    raw[:100] = b"\0" * 100
    path.write_bytes(raw)
    vault = Vault.open(path)
    (aside,) = tmp_path.glob("work.db.damaged-*[0-9]")
    assert aside.read_bytes() == raw
    assert vault.notice
    vault.close()


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path):
    path = tmp_path / "work.db"
    for content in (b"first " * 100, b"second " * 100):
        path.write_bytes(content)
        for journal in tmp_path.glob("work.db-*"):
            journal.unlink()
        Vault.open(path, now=lambda: datetime(2026, 1, 1, tzinfo=UTC)).close()
    kept = {file.read_bytes()[:5] for file in tmp_path.glob("*damaged*") if file.stat().st_size}
    assert kept == {b"first", b"secon"}


def test_drafts_around_a_lost_page_are_brought_over(tmp_path):
    path = tmp_path / "work.db"
    ids = write(path, 200, length=3_000)
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2 // 4096 * 4096
    raw[middle : middle + 8192] = b"\xff" * 8192
    path.write_bytes(raw)
    set_dirty(path)
    vault = Vault.open(path)
    found = DraftStore(vault).list()
    assert "brought over" in vault.notice
    assert 100 < len(found) <= 200
    assert {each.id for each in found} <= set(ids)
    assert DraftStore(vault).search("hands")
    assert vault.rows("PRAGMA integrity_check") == [("ok",)]
    vault.close()


def test_damage_met_while_working_is_said_and_looked_into_at_the_next_start(tmp_path):
    path = tmp_path / "work.db"
    write(path, 200, length=3_000)
    raw = bytearray(path.read_bytes())
    for page in range(10, len(raw) // 4096):
        raw[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(raw)
    vault = Vault.open(path)  # the last goodbye was clean, so nobody looked
    with pytest.raises(VaultDamaged):
        vault.rows("SELECT id, text FROM drafts")
    vault.close()
    again = Vault.open(path)
    assert again.notice
    again.close()


def test_spoilt_search_entries_are_made_anew_and_no_draft_is_touched(tmp_path):
    path = tmp_path / "work.db"
    write(path, 20)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE drafts_fts_data SET block = x'00ff00ff' WHERE id > 10")
    connection.commit()
    connection.close()
    set_dirty(path)
    vault = Vault.open(path)
    assert vault.notice == ""
    assert len(DraftStore(vault).search("hands")) == 20
    vault.close()


RESCUE = """
import resource, sys
from pathlib import Path
from app.drafts import DraftStore
from app.errors import VaultError
from app.vault import Vault
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    Vault.open(path)
except VaultError as error:
    print("SAID", *sorted(file.name for file in path.parent.iterdir() if file.suffix == ".db"))
    print(path.with_name("work.db-wal").stat().st_size)  # no journal of the file that failed
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
vault = Vault.open(path)
print(len(DraftStore(vault).list()), vault.notice)
vault.close()
"""


@POSIX
def test_a_rescue_without_room_leaves_all_as_it_was_for_the_next_start(tmp_path):
    path = tmp_path / "work.db"
    write(path, 200, length=3_000)
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2 // 4096 * 4096
    raw[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(raw)
    set_dirty(path)
    before = path.read_bytes()
    said, journal, end = run([sys.executable, "-c", RESCUE, path]).stdout.splitlines()
    assert (said, journal) == ("SAID work.db", "0")
    (aside,) = tmp_path.glob("*.damaged-*[0-9]")
    assert aside.read_bytes() == before
    assert int(end.split()[0]) > 190
    assert "brought over" in end


KILLED = """
import sys
from dataclasses import replace
from pathlib import Path
from app.drafts import DraftStore
from app.vault import Vault
vault = Vault.open(Path(sys.argv[1]))
store = DraftStore(vault)
draft = store.new()
number = 0
while True:
    number += 1
    if number % 10 == 0:
        draft = store.new()
    draft = store.save(replace(draft, text=f"{number} " + "a sentence about flu shots " * 80))
    sys.stdout.write(f"{draft.id} {number}\\n")
    sys.stdout.flush()
"""


@POSIX
def test_twenty_kills_lose_no_acknowledged_save(tmp_path):
    path = tmp_path / "work.db"
    for turn in range(20):
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        lines = []
        assert child.stdout is not None
        for line in child.stdout:
            lines.append(line)
            if len(lines) == 20 + turn * 7:
                child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        acknowledged = dict(line.split() for line in lines if line.endswith("\n"))
        vault = Vault.open(path)
        assert vault.notice == ""
        assert vault.rows("PRAGMA integrity_check") == [("ok",)]
        vault.execute("INSERT INTO drafts_fts (drafts_fts) VALUES ('integrity-check')")
        store = DraftStore(vault)
        for draft_id, number in acknowledged.items():
            kept = store.load(draft_id)
            assert kept is not None
            assert int(kept.text.split()[0]) >= int(number)
        vault.close()
