"""The drafts file: private, and clear about what went wrong."""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from app.drafts import DraftStore
from app.errors import (
    CurbsideError,
    DataFolderError,
    VaultError,
    VaultFull,
    VaultLocked,
    VaultNewer,
    VaultReadOnly,
)
from app.schema import STEPS
from app.vault import Vault
from tests.app.vaults import POSIX, _with, run, write


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
