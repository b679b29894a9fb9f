"""The review beside the editor: its cards, their keys, and what it says when there are none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from checks.model import Question
from tests.widgets.on_screen import button, dressed, words_on
from widgets.aside import AsideCard, Way
from widgets.basics import Button, Label
from widgets.review import ReviewPanel
from widgets.samples import findings
from widgets.tab_order import reading_order

THREE = findings()


@pytest.fixture
def panel(qtbot):
    return dressed(qtbot, ReviewPanel(), 400, 700)


def test_a_fix_is_asked_for_with_its_finding(qtbot, panel):
    panel.show_review(THREE, THREE)
    with qtbot.waitSignal(panel.fix_chosen) as asked:
        button(panel, "Remove").click()
    assert asked.args == [THREE[0], THREE[0].fixes[1]]


def test_a_stop_cannot_be_dismissed_and_a_caution_can(qtbot, panel):
    panel.show_review(THREE[:1], THREE[:1])
    assert "Holds the copy" in words_on(panel)
    assert not [
        b for b in panel.findChildren(Button) if b.words == "Not a risk here" and b.isVisible()
    ]
    panel.show_review(THREE, THREE)
    with qtbot.waitSignal(panel.dismissed) as asked:
        button(panel, "Not a risk here").click()
    assert asked.args == [THREE[1]]


def test_typing_before_a_finding_keeps_its_card_and_the_focus(panel):
    panel.show_review(THREE, THREE)
    card = panel.cards[1]
    card.setFocus()
    moved = tuple(finding.moved(5) for finding in THREE)
    panel.show_review(moved, moved)
    assert panel.cards[1] is card
    assert card.hasFocus()
    assert card.finding == moved[1]


def test_a_finding_that_left_takes_its_card_along_and_no_other(panel):
    panel.show_review(THREE, THREE)
    kept = panel.cards[2]
    panel.show_review(THREE[2:], THREE[2:])
    assert panel.cards == (kept,)


def test_the_focus_goes_to_the_next_card_when_its_own_leaves(panel):
    panel.show_review(THREE, THREE)
    button(panel, "Insert fact + source").setFocus()
    rest = (THREE[0], THREE[2])
    panel.show_review(rest, rest)
    assert panel.cards[1].hasFocus()


def test_two_findings_with_the_same_words_have_a_card_each(panel):
    twice = (THREE[2], THREE[2].moved(40))
    panel.show_review(twice, twice)
    assert [card.finding for card in panel.cards] == list(twice)


def test_few_cards_are_open_and_many_only_where_one_is(panel):
    panel.show_review(THREE, THREE)
    assert [card.is_open for card in panel.cards] == [True, True, True]
    five = THREE + tuple(finding.moved(300) for finding in THREE[:2])
    panel.show_review(five, five)
    panel.set_active(five[1])
    assert [card.is_open for card in panel.cards] == [False, True, False, False, False]


def test_in_a_low_window_only_the_gravest_is_open(qtbot):
    low = dressed(qtbot, ReviewPanel(), 336, 400)
    turned = tuple(reversed(THREE))
    low.show_review(turned, turned)
    assert [card.is_open for card in low.cards] == [False, False, True]


def test_a_closed_card_opens_on_enter_and_an_open_one_leads_to_the_text(qtbot):
    low = dressed(qtbot, ReviewPanel(), 336, 400)
    low.show_review(THREE, THREE)
    closed = low.cards[1]
    closed.setFocus()
    with qtbot.assertNotEmitted(low.finding_chosen), qtbot.waitSignal(low.finding_opened):
        QTest.keyClick(closed, Qt.Key.Key_Return)
    assert closed.is_open
    assert closed.hasFocus()
    with qtbot.waitSignal(low.finding_chosen) as asked:
        QTest.keyClick(closed, Qt.Key.Key_Return)
    assert asked.args == [THREE[1]]


def test_up_and_down_move_among_the_cards_from_a_fix_too(panel):
    panel.show_review(THREE, THREE)
    button(panel, "Remove").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert panel.cards[1].hasFocus()
    QTest.keyClick(panel.cards[1], Qt.Key.Key_Up)
    assert panel.cards[0].hasFocus()
    QTest.keyClick(panel.cards[0], Qt.Key.Key_Up)
    assert panel.cards[0].hasFocus()


def test_tab_walks_the_cards_as_they_stand(panel):
    panel.show_review(THREE[1:], THREE[1:])
    panel.show_review(THREE, THREE)  # the first card was made last
    button(panel, THREE[0].rule.guideline.cite).setFocus()
    panel.focusNextPrevChild(True)
    assert panel.cards[1].hasFocus()


def test_the_guideline_opens_inside_its_card(panel):
    panel.show_review(THREE, THREE)
    guideline = THREE[0].rule.guideline
    assert guideline.text not in words_on(panel)
    QTest.keyClick(button(panel, guideline.cite), Qt.Key.Key_Return)
    assert guideline.text in words_on(panel)


def test_counts_come_from_all_findings_and_the_rest_is_told(panel):
    many = tuple(finding.moved(by) for by in (0, 300, 600) for finding in THREE)
    panel.show_review(many, many[:7])
    words = words_on(panel)
    assert "3 stops" in words
    assert "And 2 more" in words
    assert len(panel.cards) == 7


def test_an_empty_draft_and_a_clean_one_are_told_apart(panel):
    panel.show_review((), (), empty=True)
    assert "Nothing to change" not in words_on(panel)
    panel.show_review((), ())
    assert "Nothing to change" in words_on(panel)
    panel.show_review(THREE, THREE)
    assert "Nothing to change" not in words_on(panel)


def test_a_text_with_an_open_question_is_not_called_finished(panel):
    panel.show_review((), ())
    panel.show_question(Question.PERSON)
    assert "Nothing to change" not in words_on(panel)
    assert "One question is open under your text." in words_on(panel)
    panel.show_question(None)
    assert "Nothing to change" in words_on(panel)


def test_markup_in_the_writers_words_is_shown_as_it_is(panel):
    odd = replace(THREE[1], quote="<b>bold</b> & more")
    panel.show_review((odd,), (odd,))
    label = next(x for x in panel.findChildren(QLabel) if x.isVisible())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert panel.cards[0].accessibleDescription().startswith("“<b>bold</b> & more”")


@pytest.mark.parametrize("width", [336, 400])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_long_names_of_guidelines_and_fixes_wrap_inside_the_card(qtbot, width, scale):
    panel = dressed(qtbot, ReviewPanel(), width, 600, scale=scale)
    rule = THREE[1].rule
    body = "The Society of Long Names, Guidance on posting about other people at work, 2011"
    long = replace(rule, guideline=replace(rule.guideline, body=body))
    fix = replace(THREE[1].fixes[0], label="Say that it may lower the risk, and name who found so")
    finding = replace(THREE[1], rule=long, fixes=(fix,))
    panel.show_review((finding,), (finding,))
    for _ in range(3):
        QApplication.processEvents()
    area = panel.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for words in (long.guideline.cite, fix.label):
        part = button(panel, words)
        assert part.height() >= part.heightForWidth(part.width())
        assert part.mapTo(panel, part.rect().topRight()).x() < width


# keys on the cards, and what is still being read


def test_tab_meets_the_ways_out_before_the_guideline(panel):
    panel.show_review(THREE, THREE)
    panel.cards[1].setFocus()
    met = []
    for _ in range(4):
        panel.focusNextPrevChild(True)
        met.append(QApplication.focusWidget().words)
    fixes = [fix.label for fix in THREE[1].fixes]
    assert met == [*fixes, "Not a risk here", THREE[1].rule.guideline.cite]


@pytest.mark.parametrize("words", ["Remove", None])
def test_escape_on_a_card_asks_for_the_text(qtbot, panel, words):
    panel.show_review(THREE, THREE)
    part = button(panel, words) if words else panel.cards[0]
    part.setFocus()
    with qtbot.waitSignal(panel.text_asked):
        QTest.keyClick(part, Qt.Key.Key_Escape)


def test_while_part_is_unread_nobody_says_there_is_nothing_to_change(panel):
    panel.show_review((), (), waiting=True)
    assert "Still reading" in words_on(panel)
    assert "Nothing to change" not in words_on(panel)
    panel.show_review(THREE, THREE, waiting=True)
    assert "Still reading" not in words_on(panel)
    panel.show_review((), (), empty=True, waiting=True)
    assert "Still reading" not in words_on(panel)


def test_the_windows_own_tab_order_keeps_the_order_of_the_cards(panel):
    panel.show_review(THREE, THREE)
    met = [part for part in reading_order((panel,)) if part.isVisible()]
    wanted = [part for card in panel.cards for part in card.tab_stops if part.isVisible()]
    assert met == wanted


def test_the_keys_reach_cards_of_other_kinds_and_leave_them(qtbot, panel):
    card = AsideCard("heart", "This sounds heavy.", ["Call 988"], [Way("away", "Close")])
    panel.add_above(card)
    panel.show_review((), ())
    QApplication.processEvents()
    panel.focus_card()
    assert card.buttons["away"].hasFocus()
    with qtbot.waitSignal(panel.text_asked):
        QTest.keyClick(card.buttons["away"], Qt.Key.Key_Escape)


def test_a_quiet_card_is_read_out_as_sentences(qtbot):
    card = AsideCard("moon", "Hold it?", ["Angry words."], [Way("away", "Not now")])
    qtbot.addWidget(card)
    assert card.accessibleName() == "Hold it? Angry words."


def test_the_footer_leaves_a_low_panel_to_the_cards(qtbot, panel):
    foot = Label("Strengths")
    panel.add_footer(foot)
    panel.show_review(THREE, THREE)
    assert not panel._area.isAncestorOf(foot)
    panel.resize(400, 300)
    assert panel._area.isAncestorOf(foot)
    QApplication.processEvents()
    assert foot.isVisible()
    panel.resize(400, 700)
    assert not panel._area.isAncestorOf(foot)
