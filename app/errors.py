"""What can go wrong with what Curbside keeps, in words for the person at the desk.

    CurbsideError            str(error) is the sentence to show: what happened, what to do
    ├── DataFolderError      the folder for drafts cannot be made or reached
    └── VaultError           a drafts file did not do what was asked
        ├── VaultDamaged     its bytes can no longer be read
        ├── VaultFull        the disk is full
        ├── VaultLocked      another program is using it
        ├── VaultNewer       a later Curbside wrote it
        └── VaultReadOnly    it may be read but not changed

Messages never hold anything the writer typed. ``detail`` is SQLite's own name for the cause
("SQLITE_FULL") or the system's, for a bug report; it is never shown on its own.
"""
# ruff: noqa: N818 (the tree names states of a file: "VaultFull" says it, "VaultFullError" repeats)

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_Result = TypeVar("_Result")

_STILL_HERE = "Nothing you typed is lost."


class CurbsideError(Exception):
    """Something a person should be told; ``str(error)`` is the sentence."""

    def __init__(self, sentence: str, *, detail: str = "") -> None:
        super().__init__(sentence)
        self.detail = detail


class DataFolderError(CurbsideError):
    """The folder that holds the drafts cannot be made or reached."""

    def __init__(self, folder: Path, *, detail: str = "") -> None:
        super().__init__(
            f"Curbside cannot use the folder for your drafts: {folder}. "
            "Check that you may write there and that its disk is connected, then try again.",
            detail=detail,
        )


class VaultError(CurbsideError):
    """The drafts file did not do what was asked, for a reason without its own class."""

    def __init__(self, file: str, *, detail: str = "") -> None:
        super().__init__(self._sentence(file), detail=detail)

    def _sentence(self, file: str) -> str:
        return (
            f"The disk did not keep the last change to {file}. {_STILL_HERE} "
            "Copy your words to a safe place, then check the disk."
        )


class VaultDamaged(VaultError):
    """The bytes of the file can no longer be read as drafts."""

    def _sentence(self, file: str) -> str:
        return (
            f"Part of {file} can no longer be read. {_STILL_HERE} Copy your words to a safe place "
            "and start Curbside again: it keeps the old file and saves what it can read."
        )


class VaultFull(VaultError):
    """No room is left for the change."""

    def _sentence(self, file: str) -> str:
        return (
            f"The disk is full, so the last change was not saved to {file}. {_STILL_HERE} "
            "Free some room; Curbside tries again when you type."
        )


class VaultLocked(VaultError):
    """Another program holds the file."""

    def _sentence(self, file: str) -> str:
        return (
            f"Another program is using {file}, so the last change is not saved yet. {_STILL_HERE} "
            "Close the other program; Curbside tries again when you type."
        )


class VaultNewer(VaultError):
    """A later version of Curbside wrote the file; this one must not touch it."""

    def _sentence(self, file: str) -> str:
        return (
            f"A newer Curbside made {file}. Nothing in it was changed. "
            "Update Curbside to open these drafts."
        )


class VaultReadOnly(VaultError):
    """The file or its folder may be read but not changed."""

    def _sentence(self, file: str) -> str:
        return (
            f"Curbside may read {file} but not change it. {_STILL_HERE} "
            "Ask whoever looks after this computer to let you write to that folder."
        )


def attempt(work: Callable[[], _Result], tell: Callable[[str], object]) -> _Result | None:
    """Do a store's work and return its result; where it fails, tell its sentence, return None."""
    try:
        return work()
    except CurbsideError as error:
        tell(str(error))
        return None
