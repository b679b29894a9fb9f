"""Widgets put on the screen, and what the tests find on them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from checks.model import Kind, Mode
from widgets.buttons import Button
from widgets.composer import Composer, Speaker
from widgets.theme import apply_theme, load_fonts, theme_for

LONG = "Waited two hours on Tuesday. I expected better from City Hospital. " * 3


def settle():
    for _ in range(3):
        QApplication.processEvents()


def shown(qtbot, widget, width=1400, height=836):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


def dressed(qtbot, widget, width, height, kind=Kind.PROFESSIONAL, scheme="light", scale=1.0):
    load_fonts()
    qtbot.addWidget(widget)
    apply_theme(widget, theme_for(kind, scheme, scale))
    widget.resize(width, height)
    widget.show()
    settle()
    return widget


def replying(qtbot, kind, width, height, scale):
    load_fonts()
    composer = Composer(kind, lambda _text: ())
    composer.show_speaker(Speaker("@arivera@mstdn.example", "to Mastodon", "to 1 network"))
    apply_theme(composer, theme_for(kind, "light", scale))
    composer.open_draft("one", "", Mode.REPLY, LONG)
    shown(qtbot, composer, width, height)
    settle()
    return composer


def button(widget, words: str) -> QPushButton:
    found = [b for b in widget.findChildren(Button) if b.words == words and b.isVisible()]
    assert found, f"no button says {words}"
    return found[0]


def named(widget, words):
    return next(one for one in widget.findChildren(Button) if one.words == words)


def words_on(widget) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget))


def tabbed(qtbot, page, steps):
    """The parts Tab leads to, one after the other."""
    met = []
    for _ in range(steps):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(page.window().focusWidget())
    return met
