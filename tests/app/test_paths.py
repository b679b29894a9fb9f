"""Where a writer's files live."""

import os

import platformdirs
import pytest

from app.errors import DataFolderError
from app.paths import data_folder, private_file, vault_path
from checks.model import Kind


def test_the_two_lives_have_two_files_in_one_private_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CURBSIDE_HOME", str(tmp_path / "home"))
    work, personal = vault_path(Kind.PROFESSIONAL), vault_path(Kind.PERSONAL)
    assert (work.name, personal.name) == ("work.db", "personal.db")
    assert work.parent == personal.parent == tmp_path / "home"
    if os.name == "posix":
        assert work.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_wish_the_folder_is_the_systems_own(tmp_path, monkeypatch):
    monkeypatch.delenv("CURBSIDE_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = data_folder()
    assert folder == platformdirs.user_data_path("curbside", appauthor=False)
    assert folder.is_dir()


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_folder_somebody_else_made_keeps_its_modes(tmp_path, monkeypatch):
    (tmp_path / "shared").mkdir(mode=0o755)
    monkeypatch.setenv("CURBSIDE_HOME", str(tmp_path / "shared"))
    assert data_folder().stat().st_mode & 0o777 == 0o755


def test_a_folder_that_cannot_be_made_is_said_with_its_name(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("CURBSIDE_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(DataFolderError) as caught:
        data_folder()
    assert str(tmp_path / "file" / "home") in str(caught.value)


def test_a_file_is_private_and_its_bytes_are_left_alone(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"bytes")
    path.chmod(0o666)
    assert private_file(path).read_bytes() == b"bytes"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
