"""The joined windows on real files."""

import gc

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop import Desktop
from app.paths import vault_path
from app.profiles import Profile, ProfileStore
from app.vault import Vault
from checks import Kind
from checks.writing.networks import load_networks
from widgets.theme import load_fonts


@pytest.fixture
def vault():
    """The vault of work, closed once the test is over."""
    vault = Vault.open(vault_path(Kind.PROFESSIONAL))
    yield vault
    vault.close()


@pytest.fixture
def desktop(qtbot, checker):
    load_fonts()
    for kind, name in ((Kind.PROFESSIONAL, "Dr Ana Rivera"), (Kind.PERSONAL, "Ana")):
        vault = Vault.open(vault_path(kind))
        card = Profile(
            kind,
            name=name,
            organisation="City Hospital" if kind is Kind.PROFESSIONAL else "",
            handle=f"{kind.value}@mstdn.example",
            networks=("x", "mastodon"),
            phone="555 0100" if kind is Kind.PROFESSIONAL else "",
            disclosure="My own views.",
        )
        ProfileStore(vault).save(card)
        vault.close()
    desktop = Desktop(lambda: checker, tuple(load_networks().values()))
    yield desktop
    for window in list(desktop.windows.values()):
        window.close()
    QApplication.processEvents()
    gc.collect()


@pytest.fixture
def window(desktop, qtbot):
    desktop.start()
    window = desktop.windows[Kind.PROFESSIONAL]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.session._proofreader._checker is not None, timeout=5000)
    qtbot.wait(50)
    return window
