"""The drafts file: private, patient with damage, and clear about what went wrong."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.drafts import DraftStore
from app.errors import (
    CurbsideError,
    DataFolderError,
    VaultDamaged,
    VaultError,
    VaultFull,
    VaultLocked,
    VaultNewer,
    VaultReadOnly,
)
from app.schema import STEPS
from app.vault import Vault
from checks.model import Mode

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and signals of POSIX")


def run(command: list[object]) -> subprocess.CompletedProcess[str]:
    """A process that sees the project; its output as text."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def write(path: Path, number: int, length: int = 200) -> list[str]:
    """Drafts in a vault that is then closed; their ids."""
    vault = Vault.open(path)
    store = DraftStore(vault)
    ids = []
    for each in range(number):
        draft = store.new(Mode.POST)
        text = f"draft {each} " + "wash your hands " * (length // 16)
        store.save(_with(draft, text))
        ids.append(draft.id)
    vault.close()
    return ids


def _with(draft, text):
    return replace(draft, text=text)


def set_dirty(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'clean'")
    connection.commit()
    connection.close()


@POSIX
def test_a_new_file_is_private_from_its_first_byte(tmp_path):
    path = tmp_path / "deep" / "home" / "work.db"
    old = os.umask(0)
    try:
        vault = Vault.open(path)
    finally:
        os.umask(old)
    vault.set_meta("a", "b")
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert modes == {"work.db": 0o600, "work.db-wal": 0o600, "work.db-shm": 0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    vault.close()


@POSIX
def test_a_file_that_others_could_read_is_made_private(tmp_path):
    path = tmp_path / "work.db"
    write(path, 1)
    path.chmod(0o644)
    Vault.open(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_is_made_once_and_opened_again(tmp_path):
    path = tmp_path / "work.db"
    ids = write(path, 3)
    vault = Vault.open(path)
    assert vault.notice == ""
    assert {each.id for each in DraftStore(vault).list()} == set(ids)
    assert vault.row("PRAGMA user_version") == (len(STEPS),)
    assert vault.row("PRAGMA journal_mode") == ("wal",)
    vault.close()


def test_a_transaction_is_all_or_nothing(tmp_path):
    vault = Vault.open(tmp_path / "work.db")

    def half_done():
        with vault.transaction():
            vault.set_meta("a", "1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    assert vault.meta("a") is None
    with vault.transaction(), vault.transaction():
        vault.set_meta("a", "2")
    assert vault.meta("a") == "2"
    vault.close()


def test_half_an_emoji_does_not_keep_the_rest_from_being_saved():
    vault = Vault.in_memory()
    vault.set_meta("a", "before \ud83d after")
    assert vault.meta("a") == "before ? after"
    vault.close()


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


def test_a_file_from_a_newer_curbside_is_not_touched(tmp_path):
    path = tmp_path / "work.db"
    write(path, 1)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(VaultNewer, match="Update Curbside"):
        Vault.open(path)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*damaged*"))


def test_another_program_holding_the_file_is_said_and_typing_goes_on_after(tmp_path):
    path = tmp_path / "work.db"
    vault = Vault.open(path)
    store = DraftStore(vault)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    draft = _with(store.new(), "typed meanwhile")
    with pytest.raises(VaultLocked, match="Nothing you typed is lost"):
        store.save(draft)
    with pytest.raises(VaultLocked):
        Vault.open(path)
    other.execute("ROLLBACK")
    other.close()
    assert store.save(draft).text == "typed meanwhile"
    vault.close()


def test_a_full_file_says_so_keeps_what_it_has_and_recovers(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    store = DraftStore(vault)
    first = store.save(_with(store.new(), "first"))
    (pages,) = vault.row("PRAGMA page_count")
    vault.rows(f"PRAGMA max_page_count = {pages + 2}")
    big = _with(store.new(), "too much " * 20_000)
    with pytest.raises(VaultFull, match="disk is full"):
        store.save(big)
    assert store.load(first.id) == first
    assert store.load(big.id) is None
    vault.rows("PRAGMA max_page_count = 100000")
    store.save(big)
    assert len(store.list()) == 2
    vault.close()


FILL = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from app.drafts import DraftStore
from app.errors import VaultError
from app.vault import Vault
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
vault = Vault.open(folder / "work.db")
store = DraftStore(vault)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
else:
    folder.joinpath("film").write_bytes(b"0" * 200_000)
ids = []
try:
    while True:
        ids.append(store.save(replace(store.new(), text=f"draft {len(ids)} " * 100)).id)
except VaultError as error:
    print(type(error).__name__, error)
vault.close()
try:
    Vault.open(folder / "personal.db")
except VaultError as error:
    print(type(error).__name__, error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
folder.joinpath("film").unlink(missing_ok=True)
vault = Vault.open(folder / "work.db")
store = DraftStore(vault)
print(len(ids), vault.notice or "sound", all(map(store.load, ids)))
store.save(replace(store.new(), text="there is room again"))
vault.close()
"""


@POSIX
def test_a_disk_that_takes_no_more_bytes_keeps_every_acknowledged_save(tmp_path):
    done = run([sys.executable, "-c", FILL, tmp_path, 1_500_000])
    said, end = done.stdout.splitlines()
    assert said.startswith("VaultError"), done.stderr
    assert "Nothing you typed is lost" in said
    number, sound, kept = end.split()
    assert (int(number) > 10, sound, kept) == (True, "sound", "True")


@POSIX
def test_a_full_disk_is_said_while_writing_and_at_the_start(tmp_path):
    # A private mount: it goes with the process, whatever becomes of the test.
    mount = f"mount -t tmpfs -o size=900k curbside {tmp_path}"
    if run(["unshare", "-m", "sh", "-c", mount]).returncode:
        pytest.skip("a small disk cannot be mounted here")
    inside = ["unshare", "-m", "sh", "-c", f'{mount} && exec "$0" "$@"']
    done = run([*inside, sys.executable, "-c", FILL, tmp_path, 0])
    assert done.returncode == 0, done.stderr
    writing, starting, end = done.stdout.splitlines()
    assert writing.startswith("VaultFull The disk is full"), writing
    assert starting.startswith(("VaultFull", "VaultError")), starting
    number, sound, kept = end.split()
    assert (int(number) > 10, sound, kept) == (True, "sound", "True")


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


READ_ONLY = """
import os, sys
from dataclasses import replace
from pathlib import Path
from app.drafts import DraftStore
from app.errors import CurbsideError
from app.vault import Vault
path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)  # root ignores modes: become nobody
try:
    path.with_name("probe").touch()
except OSError:
    pass
else:
    raise SystemExit("the folder is not read-only here")
try:
    Vault.open(path)
except CurbsideError as error:
    print(type(error).__name__, error)
"""


@POSIX
@pytest.mark.parametrize("existing", [True, False])
def test_a_read_only_folder_is_said(existing):
    # Not under pytest's own private folder: nobody could not even look into it.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "work.db"
        if existing:
            write(path, 1)
            path.chmod(0o444)
        folder.chmod(0o555)
        done = run([sys.executable, "-c", READ_ONLY, path])
        folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    expected = VaultReadOnly if existing else DataFolderError
    assert done.stdout.startswith(expected.__name__), done.stdout + done.stderr


def test_a_file_where_the_folder_should_be_is_said(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(DataFolderError, match="folder for your drafts"):
        Vault.open(tmp_path / "home" / "work.db")


def test_a_folder_where_the_file_should_be_is_said(tmp_path):
    (tmp_path / "work.db").mkdir(mode=0o755)
    with pytest.raises(CurbsideError):
        Vault.open(tmp_path / "work.db")
    assert (tmp_path / "work.db").stat().st_mode & 0o777 == 0o755


def test_memory_takes_drafts_when_no_file_can(tmp_path):
    vault = Vault.in_memory()
    store = DraftStore(vault)
    store.save(_with(store.new(), "kept while the program runs"))
    assert store.search("program")
    vault.close()
    assert not list(tmp_path.iterdir())


def test_an_error_never_repeats_what_was_typed(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    with pytest.raises(VaultError) as caught:
        vault.rows("SELECT rowid FROM drafts_fts WHERE drafts_fts MATCH ?", ('"marker',))
    told = caught.value
    assert "marker" not in str(told) + told.detail
    assert told.__suppress_context__
    vault.close()


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
