"""Where a writer's files live, and how they stay private: folders 0700, files 0600."""

import os
from pathlib import Path

import platformdirs

from app.errors import DataFolderError
from checks.model import Kind

_FILES = {Kind.PROFESSIONAL: "work.db", Kind.PERSONAL: "personal.db"}


def data_folder() -> Path:
    """The folder of everything Curbside keeps; made private if it is missing.

    ``CURBSIDE_HOME`` names another one, for tests and for trying things out.

    Raises:
        DataFolderError: It cannot be made.
    """
    chosen = os.environ.get("CURBSIDE_HOME")
    # appauthor=False: no company folder on Windows, and the local, not the roaming, profile.
    folder = Path(chosen) if chosen else platformdirs.user_data_path("curbside", appauthor=False)
    return private_folder(folder.absolute())


def vault_path(kind: Kind) -> Path:
    """The drafts file of one of the two lives. They never share a file."""
    return data_folder() / _FILES[kind]


def private_folder(folder: Path) -> Path:
    """Make ``folder`` for this user alone. One that exists keeps the modes its owner gave it."""
    try:
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise DataFolderError(folder, detail=str(error.strerror)) from error
    return folder


def private_file(path: Path) -> Path:
    """Make sure ``path`` exists and only this user may open it, before any bytes go in.

    Raises:
        OSError: The file can neither be made nor reached.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if os.name == "posix" and path.is_file() and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    return path
