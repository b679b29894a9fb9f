"""The story card on a page, and what the tests find on it."""

import pytest
from PySide6.QtWidgets import QLabel

from checks.model import Kind, Mode
from checks.story import Facet
from tests.widgets.on_screen import dressed, settle
from widgets.basics import Button
from widgets.blur_button import BlurButton
from widgets.composer import Composer
from widgets.story_samples import FEW, TALE, questions
from widgets.story_view import StoryView

ASKED = StoryView(asked=True, estimate=FEW, questions=questions())


@pytest.fixture
def composer(qtbot):
    composer = Composer(Kind.PROFESSIONAL, lambda _text: ())
    composer.open_draft("one", TALE, Mode.POST, "")
    dressed(qtbot, composer, 740, 760)
    composer.activateWindow()
    composer.editor.setFocus()
    settle()
    return composer


@pytest.fixture
def card(composer):
    return composer.story_card


def words_on(widget) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisible())


def seen(widget, kind):
    return [part for part in widget.findChildren(kind) if part.isVisible()]


def button(widget, start: str) -> Button:
    return next(each for each in seen(widget, Button) if each.words.startswith(start))


def blur(card, facet: Facet) -> BlurButton:
    return next(each for each in seen(card, BlurButton) if each.detail.facet is facet)


def show(composer, view):
    composer.show_story(view)
    settle()
