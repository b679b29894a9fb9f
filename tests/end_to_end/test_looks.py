"""The words can be read in every look, from the first paint and after a change of mind."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from app.desk import open_stores
from app.desktop import Desktop
from app.profiles import Profile
from app.settings import Settings
from checks.model import Kind
from checks.writing.networks import load_networks
from widgets.settings import SettingsChoices, SettingsPage

SCHEMES = ("light", "dark", "contrast")
WORDS = "MMMM HHHH IIII, some words as wide and black as can be"


@pytest.fixture
def open_in(qtbot, checker):
    """Open a profile's window in a scheme, with some words in it."""

    def begin(kind, scheme):
        stores = open_stores(kind)
        stores.profiles.save(Profile(kind, name="Ana Rivera"))
        stores.settings.save(replace(Settings(), scheme=scheme))
        stores.vault.close()
        desktop = Desktop(lambda: checker, tuple(load_networks().values()))
        desktop.open(kind)
        window = desktop.windows[kind]
        qtbot.addWidget(window)
        window.editor.insert(WORDS)
        qtbot.waitUntil(lambda: window.session.draft.text == WORDS)
        window.keeper = desktop  # it goes with the window
        return window

    return begin


def inked(window):
    """How many pixels of the page have the theme's own text colour."""
    image = window.editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ink = QColor(window.theme.text)
    wanted = bytes((ink.blue(), ink.green(), ink.red(), 255))
    return bytes(image.constBits()).count(wanted)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", Kind)
def test_words_have_the_ink_of_their_look(open_in, kind, scheme):
    assert inked(open_in(kind, scheme)) > 100


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_take_the_ink_of_a_look_that_is_chosen_later(open_in, qtbot, scheme):
    window = open_in(Kind.PROFESSIONAL, "light" if scheme != "light" else "dark")
    qtbot.wait(200)  # the settings are built after the first paint
    window.settings_asked.emit()
    window.findChild(SettingsPage).changed.emit(SettingsChoices(scheme, 1.0, frozenset(), True))
    window.back_to_draft()
    assert window.theme.scheme == scheme
    assert inked(window) > 100
