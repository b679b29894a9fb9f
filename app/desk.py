"""Everything one profile works with: its file, its stores, its session. Nothing is shared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.asking import Asking
from app.consents import ConsentStore
from app.dismissals import Dismissals
from app.drafts import DraftStore
from app.errors import CurbsideError
from app.journal import Journal
from app.notebook import Notebook
from app.past_stories import PastStories
from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.proofreader import Proofreader
from app.records import Records
from app.session import Session
from app.settings import Settings, SettingsStore
from app.stamps import StampStore
from app.storytelling import Storytelling
from app.vault import Vault
from app.worker_client import WorkerClient
from checks import Kind, Mode

if TYPE_CHECKING:
    from checks import Checker

_UNSAVED = "Until then nothing you write here is kept after you close the window."


@dataclass(frozen=True, slots=True)
class Stores:
    """One profile's open file and what is kept in it.

    ``notice`` is a sentence the window shows first; empty when all is well.
    """

    vault: Vault
    profiles: ProfileStore
    settings: SettingsStore
    notice: str

    def session(
        self, profile: Profile, settings: Settings, checker: "Callable[[], Checker]"
    ) -> Session:
        """Begin to write as ``profile``."""
        vault = self.vault
        proofreader = Proofreader(
            checker, Dismissals(vault), WorkerClient(), profile.context(Mode.POST)
        )
        notebook = Notebook(DraftStore(vault), keeps=vault.path is not None)
        records = Records(notebook, ConsentStore(vault), StampStore(vault))
        asking = Asking(notebook, Storytelling(PastStories(vault)))
        return Session(profile, settings, notebook, records, Journal(vault), asking, proofreader)


def open_stores(kind: Kind) -> Stores:
    """Open one profile's file; work in memory, and say so, where the disk does not let us.

    A writer who cannot save must still be able to check and copy a post.
    """
    notice = ""
    try:
        vault = Vault.open(vault_path(kind))
        notice = vault.notice
        Dismissals(vault)  # asks the file for its first write
    except CurbsideError as error:
        vault = Vault.in_memory()
        notice = f"{error} {_UNSAVED}"
    return Stores(vault, ProfileStore(vault), SettingsStore(vault), notice)
