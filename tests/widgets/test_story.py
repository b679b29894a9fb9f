"""The story card: who could this be, how many could it be, and what to do about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QScrollArea

from checks.model import Kind, Mode, Question, Severity
from checks.story import Facet, Known
from widgets.basics import Button
from widgets.blur_button import BlurButton, DetailChip
from widgets.composer import Composer
from widgets.known_questions import RadioChip
from widgets.people_scale import PeopleScale, place_of
from widgets.segmented import Segmented
from widgets.story_card import StoryCard
from widgets.story_samples import (
    BLURRED,
    FEW,
    HIP,
    KEEPER,
    MANY,
    POINT,
    TALE,
    TODAY,
    TOWN,
    WALTZED,
    long_words,
    questions,
)
from widgets.story_view import Answer, StoryView, gain_words
from widgets.tab_order import reading_order
from widgets.theme import apply_theme, load_fonts, theme_for

ASKED = StoryView(asked=True, estimate=FEW, questions=questions())
YES = replace(ASKED, answer=Answer.YES)
ADVICE = "Would they still agree in ten years?"


def settle():
    for _ in range(3):
        QApplication.processEvents()


def dressed(qtbot, widget, width, height, kind=Kind.PROFESSIONAL, scale=1.0):
    load_fonts()
    qtbot.addWidget(widget)
    apply_theme(widget, theme_for(kind, "light", scale))
    widget.resize(width, height)
    widget.show()
    settle()
    return widget


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


def answer(card, words: str) -> QRadioButton:
    bar = card.findChild(Segmented)
    return next(each for each in bar.findChildren(QRadioButton) if each.text() == words)


def blur(card, facet: Facet) -> BlurButton:
    return next(each for each in seen(card, BlurButton) if each.detail.facet is facet)


def show(composer, view):
    composer.show_story(view)
    settle()


def enter(part):
    at = QPointF(3, 3)
    QApplication.sendEvent(part, QEnterEvent(at, at, at))


def leave(part):
    QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))


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


# ---------------------------------------------------------------- the estimate


def test_figures_change_in_place_and_neither_focus_nor_order_of_tab_is_lost(composer, card):
    show(composer, ASKED)
    today = blur(card, Facet.TIME)
    today.setFocus()
    before = seen(card, Button)
    for reach in (51_000, 48_000, 52_000):
        show(composer, replace(ASKED, estimate=replace(FEW, reach=reach)))
    assert today.hasFocus()
    assert seen(card, Button) == before


def test_a_blur_that_overtakes_another_moves_and_keeps_the_focus(composer, card):
    show(composer, ASKED)
    hip = blur(card, Facet.BODY)
    hip.setFocus()
    weak = replace(TODAY, bits=2.0, left=1.5)
    overtaken = replace(FEW, details=(weak, HIP, WALTZED), reach=500)
    show(composer, replace(ASKED, estimate=overtaken))
    assert hip.hasFocus()
    assert hip.x() < blur(card, Facet.TIME).x()


def test_the_best_gain_comes_first_and_the_button_says_it(qtbot, composer, card):
    show(composer, ASKED)
    first, second = seen(card, BlurButton)
    assert first.accessibleName() == "Say “Once” for “Today”"
    assert first.accessibleDescription() == "4 to about 2,000 people"
    assert second.accessibleDescription() == "4 to about 9 people"
    with qtbot.waitSignal(card.blur_chosen) as told:
        first.click()
    assert told.args == [FEW.blurs()[0]]


def test_leaving_out_is_named_so(composer, card):
    show(composer, replace(ASKED, estimate=replace(FEW, details=(TOWN,), reach=20)))
    assert blur(card, Facet.PLACE).accessibleName() == "Leave out “in Millbrook”"


def test_all_of_it_at_once_is_offered_where_one_blur_is_not_enough(qtbot, composer, card):
    show(composer, ASKED)
    assert not any(each.words.startswith("Blur all") for each in seen(card, Button))
    show(composer, replace(ASKED, estimate=MANY))
    everything = button(card, "Blur all of it (3)")
    assert everything.accessibleDescription() == "1 to about 800 people"
    with qtbot.waitSignal(card.mend_chosen) as told:
        everything.click()
    assert told.args == [MANY.mend()]


def test_few_buttons_show_until_more_are_wanted(qtbot, composer, card):
    show(composer, replace(ASKED, estimate=MANY))
    assert len(seen(card, BlurButton)) == 2
    more = button(card, "More (2)")
    more.setFocus()
    with qtbot.waitSignal(card.turned):
        more.click()
    settle()
    assert {each.detail for each in seen(card, BlurButton)} == {TODAY, TOWN, KEEPER, HIP}
    assert more.hasFocus()
    assert more.words == "Fewer"
    more.click()
    assert len(seen(card, BlurButton)) == 2


def test_what_only_the_writer_can_reword_is_a_chip_and_leads_to_the_words(composer, card):
    show(composer, ASKED)
    [chip] = seen(card, DetailChip)
    assert chip.accessibleName() == "What happened: “waltzed out of the ward”"
    chip.click()
    assert composer.editor.hasFocus()
    assert composer.editor.textCursor().selectedText() == "waltzed out of the ward"


def test_the_meaning_without_the_person_is_offered_with_its_words(qtbot, composer, card):
    show(composer, ASKED)
    assert not any(each.words.startswith("Keep the") for each in seen(card, Button))
    show(composer, replace(ASKED, point=POINT))
    keep = button(card, "Keep the meaning")
    assert keep.accessibleDescription() == POINT
    with qtbot.waitSignal(card.point_chosen) as told:
        keep.click()
    assert told.args == [POINT]


def test_the_focus_goes_on_to_the_next_blur_and_then_back_to_the_text(composer, card):
    show(composer, ASKED)
    blur(card, Facet.TIME).setFocus()
    show(composer, replace(ASKED, estimate=replace(FEW, details=(HIP, WALTZED), reach=40)))
    assert blur(card, Facet.BODY).hasFocus()
    show(composer, replace(ASKED, asked=False, estimate=BLURRED))
    assert composer.editor.hasFocus()


def test_from_the_goal_on_one_line_says_so_and_asks_for_nothing(composer, card):
    show(composer, StoryView(estimate=BLURRED, point=POINT))
    assert words_on(card) == "More than 10,000 people could fit. Blurred well."
    assert not seen(card, Button)
    assert card.height() < 50


def test_what_the_family_would_know_is_not_called_blurred_well(composer, card):
    inside = replace(BLURRED, seen_inside=True)
    assert inside.severity is Severity.CAUTION
    show(composer, StoryView(estimate=inside))
    assert "Blurred well" not in words_on(card)
    assert "They or their family could still know it." in words_on(card)
    assert seen(card, BlurButton)


@pytest.mark.parametrize(
    ("people", "place"), [(0.0001, 0), (1, 0), (100, 0.5), (10_000, 1), (3_000_000, 1)]
)
def test_each_step_of_the_scale_is_ten_times_the_one_before(people, place):
    assert place_of(people) == pytest.approx(place)


def test_the_scale_says_its_figure_and_its_goal(composer, card):
    show(composer, ASKED)
    assert card.findChild(PeopleScale).accessibleName() == "About 4 people of a goal of 50"


def test_the_scale_is_green_only_from_the_goal_on_and_round_only_there(qtbot):
    scale = dressed(qtbot, PeopleScale(), 264, 36)
    green = theme_for(Kind.PROFESSIONAL, "light").colour("advice").name()

    def left_half_and_corner(estimate):
        scale.show_estimate(estimate)
        image = scale.grab().toImage()
        at = round(7 + 250 * place_of(estimate.people))
        greens = [x for x in range(100) if image.pixelColor(x, 10).name() == green]
        return bool(greens), image.pixelColor(at - 5, 5).name() != image.pixelColor(at, 10).name()

    assert left_half_and_corner(FEW) == (False, False)
    assert left_half_and_corner(replace(FEW, reach=FEW.reach * 50)) == (False, True)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (3.0, 140.0, "3 to about 100 people"),
        (0.01, 12.0, "1 to about 12 people"),
        (0.01, 1.2, "Still only one person"),
        (2_000.0, 90_000.0, "2,000 to more than 10,000 people"),
    ],
)
def test_a_gain_is_said_as_roughly_as_it_is_known(before, after, words):
    assert gain_words(before, after) == words


# ---------------------------------------------------------------- pointing


def pointed(composer):
    return len(list(composer.editor.pointed_segments()))


def test_pointer_and_focus_show_where_a_detail_stands(composer, card):
    told = []
    card.detail_pointed.connect(told.append)
    show(composer, ASKED)
    today, hip = blur(card, Facet.TIME), blur(card, Facet.BODY)
    today.setFocus()
    assert pointed(composer) == 1
    enter(hip)
    leave(hip)
    [chip] = seen(card, DetailChip)
    enter(chip)
    leave(chip)
    composer.editor.setFocus()
    assert told == [TODAY, HIP, TODAY, WALTZED, TODAY, None]
    assert pointed(composer) == 0


def test_a_detail_that_moved_under_the_pointer_is_pointed_at_anew(composer, card):
    show(composer, ASKED)
    enter(blur(card, Facet.TIME))
    composer.editor.replace(0, 0, "So. ")
    assert pointed(composer) == 1  # it went along by itself
    moved = tuple(each.moved(4) for each in FEW.details)
    show(composer, replace(ASKED, estimate=replace(FEW, details=moved)))
    assert pointed(composer) == 1
    show(composer, None)
    assert pointed(composer) == 0


def test_words_that_are_no_longer_there_are_not_pointed_at(composer, card):
    show(composer, ASKED)
    composer.editor.replace_all("Something else altogether, and longer than it was before.")
    enter(blur(card, Facet.TIME))
    assert pointed(composer) == 0
    [chip] = seen(card, DetailChip)
    chip.click()
    assert not composer.editor.textCursor().hasSelection()


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
