"""The second voice's calm question beside the words, and its line in the settings."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from checks.model import Kind, Mode, Question
from tests.widgets.on_screen import button, dressed, settle, words_on
from widgets.basics import Button
from widgets.composer import Composer
from widgets.page_samples import NETWORKS, profile
from widgets.question_strip import QuestionStrip
from widgets.reader_samples import PASSAGE
from widgets.settings import SettingsChoices, SettingsPage
from widgets.tab_order import reading_order

OFF = "Off: stories without a name, contempt and rumours in new words go unmarked."


# ---------------------------------------------------------------- the strip


@pytest.fixture
def composer(qtbot):
    composer = Composer(Kind.PROFESSIONAL, lambda _text: ())
    composer.open_draft("one", PASSAGE, Mode.POST, "")
    dressed(qtbot, composer, 740, 600)
    composer.activateWindow()
    composer.editor.setFocus()
    settle()
    return composer


def test_the_question_is_not_asked_at_first(composer):
    assert not composer.question_strip.isVisible()


def test_the_strip_does_not_take_the_focus_and_leaves_the_words_in_place(composer):
    place = composer.editor.mapTo(composer, QPoint())
    size = composer.editor.size()
    composer.question_strip.show_question(Question.TONE)
    settle()
    assert composer.question_strip.isVisible()
    assert composer.editor.hasFocus()
    assert (composer.editor.mapTo(composer, QPoint()), composer.editor.size()) == (place, size)


def test_the_caret_stays_in_view_where_the_strip_takes_room_of_the_words(composer):
    composer.editor.replace_all(f"{PASSAGE}\n" * 12)
    settle()
    high = composer.editor.height()
    composer.question_strip.show_question(Question.TONE)
    settle()
    assert composer.editor.height() < high
    assert composer.editor.cursorRect().bottom() <= composer.editor.viewport().height()


def test_what_to_soften_opens_a_list_and_the_buttons_stay(composer):
    strip = composer.question_strip
    strip.show_question(Question.TONE)
    settle()
    more = button(strip, "What to soften")
    place = more.mapTo(composer, QPoint())
    more.click()
    settle()
    assert "jokes that only insiders laugh at" in words_on(strip)
    assert "Keep how the day felt." in words_on(strip)
    assert more.mapTo(composer, QPoint()) == place
    strip.show_question(Question.TONE)  # asking again closes nothing
    assert "Keep how the day felt." in words_on(strip)
    more.click()
    assert "Keep how the day felt." not in words_on(strip)


def test_the_answer_is_told_and_the_focus_goes_back_to_the_text(qtbot, composer):
    strip = composer.question_strip
    strip.show_question(Question.TONE)
    settle()
    answer = button(strip, "Yes, I would")
    answer.setFocus()
    with qtbot.waitSignal(strip.dismissed):
        QTest.keyClick(answer, Qt.Key.Key_Return)
    assert not strip.isVisible()
    assert composer.editor.hasFocus()


def test_a_question_that_ends_by_itself_tells_nobody_and_closes_its_list(qtbot, composer):
    strip = composer.question_strip
    strip.show_question(Question.TONE)
    strip.turn_list()
    button(strip, "What to soften").setFocus()
    with qtbot.assertNotEmitted(strip.dismissed):
        strip.show_question(None)
    assert composer.editor.hasFocus()
    strip.show_question(Question.TONE)
    assert "Keep how the day felt." not in words_on(strip)


def test_escape_leaves_the_strip_and_lets_it_stand(composer):
    strip = composer.question_strip
    strip.show_question(Question.TONE)
    settle()
    part = button(strip, "What to soften")
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Escape)
    assert composer.editor.hasFocus()
    assert strip.isVisible()


def test_tab_comes_to_the_strip_after_the_words(composer):
    composer.question_strip.show_question(Question.TONE)
    settle()
    met = [part for part in reading_order((composer,)) if part is not composer.editor]
    assert [part.words for part in met] == ["What to soften", "Yes, I would"]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(560, 560, 1.0), (940, 490, 1.5), (900, 426, 2.0), (340, 460, 1)]
)
def test_the_strip_fits_small_windows_and_large_text(qtbot, kind, opened, width, height, scale):
    composer = Composer(kind, lambda _text: ())
    composer.open_draft("one", PASSAGE, Mode.POST, "")
    composer.question_strip.show_question(Question.TONE)
    dressed(qtbot, composer, width, height, kind, scale=scale)
    if opened:
        composer.question_strip.turn_list()
    settle()
    strip, area = composer.question_strip, composer.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert strip.height() >= strip.heightForWidth(strip.width())
    for part in (*strip.findChildren(QLabel), *strip.findChildren(Button)):
        if part.isVisibleTo(strip):
            assert part.height() >= part.heightForWidth(part.width())
            assert part.mapTo(strip, part.rect().bottomRight()).x() < strip.width()
    assert composer.editor.height() >= composer.editor.minimumSizeHint().height()


def test_where_the_page_scrolls_it_follows_the_focus_to_the_strip(qtbot):
    composer = Composer(Kind.PROFESSIONAL, lambda _text: ())
    composer.open_draft("one", PASSAGE, Mode.POST, "")
    composer.question_strip.show_question(Question.TONE)
    dressed(qtbot, composer, 900, 390, scale=2.0)
    composer.activateWindow()
    composer.editor.setFocus()
    settle()
    answer, area = button(composer, "Yes, I would"), composer.findChild(QScrollArea)
    assert answer.mapTo(composer, QPoint(0, answer.height())).y() > composer.height()
    answer.setFocus()
    assert area.verticalScrollBar().value() > 0
    assert answer.mapTo(composer, QPoint(0, answer.height())).y() <= composer.height()


def test_a_low_page_asks_in_one_line_and_says_why_with_the_list(qtbot):
    strip = dressed(qtbot, QuestionStrip(), 700, 60)
    strip.show_question(Question.TONE)
    strip.set_low(on=True)
    settle()
    assert "The reader is not sure" not in words_on(strip)
    assert strip.sizeHint().height() < 60
    strip.turn_list()
    assert "The reader is not sure" in words_on(strip)


# ---------------------------------------------------------------- settings


@pytest.fixture
def settings(qtbot):
    page = SettingsPage(Kind.PROFESSIONAL, NETWORKS, lambda _fields: {})
    page.show_settings(SettingsChoices(), [], profile(), reader="A small model.")
    return dressed(qtbot, page, 800, 700)


def test_the_settings_line_follows_the_tick(settings):
    told = []
    settings.changed.connect(told.append)
    assert "A small model." in words_on(settings)
    assert OFF not in words_on(settings)
    settings._reader.click()
    assert OFF in words_on(settings)
    settings._reader.click()
    assert OFF not in words_on(settings)
    assert [choices.reader for choices in told] == [False, True]


def test_showing_that_the_reader_is_off_tells_nobody(qtbot, settings):
    with qtbot.assertNotEmitted(settings.changed):
        settings.show_settings(SettingsChoices(reader=False), [], profile())
    assert OFF in words_on(settings)
    assert "A small model." not in words_on(settings)
