"""The story card: when it shows, what one answers, its keys and its room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QScrollArea

from checks.model import Kind, Mode, Question
from checks.story import Facet, Known
from tests.widgets import story_on_screen
from tests.widgets.on_screen import dressed, settle
from tests.widgets.story_on_screen import ASKED, blur, button, seen, show, words_on
from widgets.basics import Button
from widgets.blur_button import BlurButton, DetailChip
from widgets.composer import Composer
from widgets.known_questions import RadioChip
from widgets.segmented import Segmented
from widgets.story_card import StoryCard
from widgets.story_samples import FEW, MANY, POINT, TALE, long_words
from widgets.story_view import Answer, StoryView
from widgets.tab_order import reading_order

YES = replace(ASKED, answer=Answer.YES)
ADVICE = "Would they still agree in ten years?"

# pytest looks for fixtures among a module's own names
composer = story_on_screen.composer
card = story_on_screen.card


def answer(card, words: str) -> QRadioButton:
    bar = card.findChild(Segmented)
    return next(each for each in bar.findChildren(QRadioButton) if each.text() == words)


# ---------------------------------------------------------------- when it shows


def test_nothing_is_asked_at_first_nor_without_a_reason(composer, card):
    assert not card.isVisible()
    show(composer, StoryView())
    assert not card.isVisible()


def test_the_card_takes_no_focus_and_leaves_the_words_in_place(composer, card):
    place, size = composer.editor.mapTo(composer, QPoint()), composer.editor.size()
    show(composer, ASKED)
    assert card.isVisible()
    assert composer.editor.hasFocus()
    assert (composer.editor.mapTo(composer, QPoint()), composer.editor.size()) == (place, size)


def test_a_persons_story_and_the_other_questions_never_ask_both(composer, card):
    strip = composer.question_strip
    composer.show_question(Question.PERSON)  # the card's own
    assert not strip.isVisible()
    composer.show_question(Question.TONE)
    assert strip.isVisible()
    show(composer, ASKED)
    assert (card.isVisible(), strip.isVisible()) == (True, False)
    composer.show_question(Question.SOURCE)
    assert (card.isVisible(), strip.isVisible()) == (True, False)
    show(composer, None)
    assert (card.isVisible(), strip.isVisible()) == (False, True)


def test_an_estimate_shows_without_the_question(composer, card):
    show(composer, StoryView(estimate=FEW))
    assert "About 4 people could fit" in words_on(card)
    assert "real person" not in words_on(card)


def test_the_question_says_why_until_there_is_an_estimate(composer, card):
    show(composer, StoryView(asked=True))
    assert "The reader is not sure" in words_on(card)
    show(composer, ASKED)
    assert "The reader is not sure" not in words_on(card)


# ---------------------------------------------------------------- the answers


def test_nobody_real_sends_the_card_away_and_the_next_question_comes(qtbot, composer, card):
    composer.show_question(Question.TONE)
    show(composer, ASKED)
    no = answer(card, "No")
    no.setFocus()
    with qtbot.waitSignal(card.answered) as told:
        QTest.keyClick(no, Qt.Key.Key_Return)
    assert told.args == [Answer.NO]
    assert not card.isVisible()
    assert composer.question_strip.isVisible()
    assert composer.editor.hasFocus()
    show(composer, replace(ASKED, answer=Answer.NO))
    assert not card.isVisible()


def test_arrows_pass_over_the_answers_and_only_space_or_enter_choose(composer, card):
    told = []
    card.answered.connect(told.append)
    show(composer, YES)
    answer(card, "Yes").setFocus()
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is answer(card, "No")  # round and to its left
    assert told == []
    assert answer(card, "Yes").isChecked()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told == [Answer.OWN]


def test_consent_is_asked_for_with_the_answer_and_again_with_its_button(qtbot, composer, card):
    told, asked = [], []
    card.answered.connect(told.append)
    card.consent_asked.connect(lambda: asked.append(True))
    show(composer, ASKED)
    answer(card, "Yes, with consent").click()
    show(composer, replace(ASKED, answer=Answer.AGREED))
    answer(card, "Yes, with consent").click()
    button(card, "Consent record").click()
    assert told == [Answer.AGREED]
    assert len(asked) == 3


def test_a_record_that_covers_it_and_an_earlier_post_are_said(composer, card):
    known = replace(FEW, agreed=True, earlier="your post of 12 November")
    show(composer, replace(ASKED, answer=Answer.AGREED, estimate=known))
    said = words_on(card)
    assert "Together with your post of 12 November. A consent record covers it." in said


def test_ones_own_story_gets_advice_and_no_estimate(composer, card):
    show(composer, replace(ASKED, answer=Answer.OWN))
    assert ADVICE in words_on(card)
    assert "could fit" not in words_on(card)
    assert not seen(card, BlurButton)


def test_the_four_questions_come_with_yes_and_carry_all_answers(qtbot, composer, card):
    show(composer, ASKED)
    assert not seen(card, RadioChip)
    show(composer, replace(YES, known=Known(where="town")))
    chips = {chip.text(): chip for chip in seen(card, RadioChip)}
    assert len(chips) == 16
    assert [text for text, chip in chips.items() if chip.isChecked()] == ["A town can be guessed"]
    assert chips["This month"].accessibleDescription() == "When?"
    chips["This month"].setFocus()
    with qtbot.waitSignal(card.known_changed) as told:
        QTest.keyClick(chips["This month"], Qt.Key.Key_Return)
    assert told.args == [Known(when="month", where="town")]
    with qtbot.assertNotEmitted(card.known_changed):
        show(composer, replace(YES, known=Known(when="month")))
    assert chips["This month"].isChecked()  # the same chips, not new ones
    assert not chips["A town can be guessed"].isChecked()


# ---------------------------------------------------------------- keys


def test_escape_goes_back_to_the_text_and_lets_the_card_stand(composer, card):
    show(composer, YES)
    for part in (answer(card, "Yes"), blur(card, Facet.TIME), seen(card, RadioChip)[0]):
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Escape)
        assert composer.editor.hasFocus()
    assert card.isVisible()


def test_tab_meets_the_question_the_ways_out_and_then_what_one_knows(composer, card):
    show(composer, replace(YES, estimate=MANY, point=POINT))
    names = [part.accessibleName() or part.text() for part in reading_order((card,))]
    assert names == [
        "Yes",
        "Blur all of it (3)",
        "Say “Once” for “Today”",
        "Leave out “in Millbrook”",
        "What happened: “waltzed out of the ward”",
        "More (2)",
        "Keep the meaning, lose the person",
        "Over a year ago",  # one stop a question; the arrows go on from it
        "Nobody can tell",
        "Nothing",
        "Nobody",
    ]


# ---------------------------------------------------------------- room


def test_a_low_page_leaves_one_line_and_opens_on_request(qtbot, composer, card):
    show(composer, ASKED)
    composer.resize(740, 420)
    settle()
    assert words_on(card) == "About 4 people could fit"
    assert card.height() < 48
    toggle = button(card, "Show")
    toggle.setFocus()
    with qtbot.waitSignal(card.turned):
        QTest.keyClick(toggle, Qt.Key.Key_Return)
    assert answer(card, "Yes").isVisible()
    assert toggle.hasFocus()
    toggle.click()
    assert not answer(card, "Yes").isVisible()


def test_a_low_page_asks_in_one_line_and_stays_open_once_answered(composer, card):
    composer.resize(740, 420)
    show(composer, StoryView(asked=True))
    assert words_on(card) == "Is this about a real person?"
    assert card.height() < 50
    answer(card, "Yes").click()
    show(composer, YES)
    assert seen(card, RadioChip)
    show(composer, None)
    show(composer, ASKED)
    assert words_on(card) == "About 4 people could fit"


def test_four_lines_of_the_words_stay_in_view_and_the_page_scrolls(composer, card):
    composer.resize(740, 500)
    composer.editor.replace_all("\n".join([TALE] * 8))
    show(composer, replace(YES, estimate=MANY, point=POINT))
    editor = composer.editor
    line = editor.cursorRect().height() * 1.6
    assert editor.height() > 3.5 * line
    assert editor.cursorRect().bottom() <= editor.viewport().height()
    area = composer.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    show(composer, None)
    assert area.verticalScrollBar().maximum() == 0


def test_an_answer_that_opens_more_is_followed_where_the_page_scrolls(qtbot, composer, card):
    composer.resize(740, 500)
    show(composer, ASKED)
    answer(card, "Yes").setFocus()
    with qtbot.waitSignal(card.turned):
        show(composer, replace(YES, estimate=MANY, point=POINT))
    settle()
    area, yes = composer.findChild(QScrollArea), answer(card, "Yes")
    assert area.verticalScrollBar().value() > 0
    assert card.height() > composer.height() - 60  # and what has the focus can be seen
    assert 0 <= yes.mapTo(composer, QPoint()).y() < composer.height() - yes.height()
    composer.editor.setFocus()
    with qtbot.assertNotEmitted(card.turned):  # nobody scrolls under somebody who types
        show(composer, ASKED)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "view",
    [
        replace(YES, estimate=MANY, point=POINT),
        replace(ASKED, estimate=long_words()),
        replace(ASKED, answer=Answer.AGREED),
        StoryView(asked=True),
    ],
)
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(560, 560, 1.0), (940, 490, 1.5), (900, 826, 2.0), (340, 660, 1)]
)
def test_the_card_fits_small_windows_and_large_text(qtbot, kind, view, width, height, scale):
    composer = Composer(kind, lambda _text: ())
    composer.open_draft("one", TALE, Mode.POST, "")
    composer.show_story(view)
    dressed(qtbot, composer, width, height, kind, scale=scale)
    settle()
    card, area = composer.story_card, composer.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert card.height() >= card.heightForWidth(card.width())
    for part in [
        *card.findChildren(QLabel),
        *card.findChildren(Button),
        *card.findChildren(QRadioButton),
    ]:
        if part.isVisibleTo(card):
            assert part.height() >= part.heightForWidth(part.width())
            assert part.mapTo(card, part.rect().bottomRight()).x() < card.width()
            assert part.mapTo(card, part.rect().bottomRight()).y() < card.height()
    assert composer.editor.height() >= composer.editor.minimumSizeHint().height()


def test_a_word_that_no_button_holds_is_cut_and_told_whole(qtbot):
    card = dressed(qtbot, StoryCard(), 420, 300)
    card.show_story(replace(ASKED, estimate=long_words()))
    settle()
    role, [chip] = blur(card, Facet.ROLE), seen(card, DetailChip)
    assert role.detail.quote in role.toolTip()
    assert role.blur.text in role.toolTip()
    assert chip.detail.quote in chip.toolTip()
    assert role.width() <= card.width()
    assert not blur(card, Facet.TIME).toolTip()


def test_the_writers_words_stay_out_of_repr():
    assert "Millbrook" not in repr(replace(YES, estimate=MANY, point=POINT))
    assert POINT not in repr(replace(YES, point=POINT))
