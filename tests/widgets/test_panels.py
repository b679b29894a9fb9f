"""The parts around the editor: what they say, what they ask, and what they leave alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from checks.model import Kind, Question, Severity
from checks.writing.counters import Count
from widgets.aside import AsideCard, Way
from widgets.basics import Button, FlowLayout, Label, Segmented
from widgets.counters import Counter, CounterBar
from widgets.drafts import DraftRow, DraftsPanel, ShelfItem
from widgets.drafts_list import DraftList
from widgets.flow_box import FlowBox
from widgets.publish import PublishBar, PublishState
from widgets.review import ReviewPanel
from widgets.samples import findings
from widgets.tab_order import reading_order
from widgets.theme import apply_theme, load_fonts, theme_for
from widgets.topbar import TopBar

THREE = findings()
WAITS = PublishState(
    "1 stop is open", "Change it.", Severity.STOP, False, "Copy as WORK @a@b.example"
)
READY = replace(WAITS, severity=None, enabled=True)


def dressed(qtbot, widget, width, height, kind=Kind.PROFESSIONAL, scale=1.0):
    load_fonts()
    qtbot.addWidget(widget)
    apply_theme(widget, theme_for(kind, "light", scale))
    widget.resize(width, height)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    return widget


@pytest.fixture
def panel(qtbot):
    return dressed(qtbot, ReviewPanel(), 400, 700)


def button(widget, words: str) -> QPushButton:
    found = [b for b in widget.findChildren(Button) if b.words == words and b.isVisible()]
    assert found, f"no button says {words}"
    return found[0]


def words_on(widget) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget))


# review


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


# publish bar


def test_a_waiting_button_takes_the_focus_and_says_why(qtbot):
    bar = dressed(qtbot, PublishBar(), 1000, 73)
    bar.show_state(WAITS)
    waiting = button(bar, "Copy as WORK @a@b.example")
    waiting.setFocus()
    assert waiting.hasFocus()
    assert "1 stop is open" in waiting.accessibleDescription()
    with qtbot.assertNotEmitted(bar.copy_asked):
        waiting.click()
    bar.show_state(READY)
    with qtbot.waitSignal(bar.copy_asked):
        waiting.click()


def test_a_long_handle_is_cut_in_its_middle_and_the_role_word_stays(qtbot):
    bar = dressed(qtbot, PublishBar(), 820, 73)
    long = "Copy as WORK @a.very.long.handle.that.goes.on.and.on@a.far.away.place.example"
    bar.show_state(replace(READY, button_text=long))
    shown = [b for b in bar.findChildren(Button) if b.words.startswith("Copy as WORK")]
    assert "…" in shown[0].words
    assert shown[0].accessibleName() == long
    bar.resize(420, 73)
    assert shown[0].words.startswith("Copy as WORK")


# top bar


@pytest.mark.parametrize(
    ("signal", "name"),
    [
        ("new_post_asked", "New post"),
        ("new_reply_asked", "New reply"),
        ("templates_asked", "Templates"),
        ("next_finding_asked", "Next finding"),
        ("switch_asked", "Open the personal window"),
    ],
)
def test_each_way_is_asked_for_by_name_even_as_an_icon(qtbot, signal, name):
    bar = dressed(qtbot, TopBar(), 640, 65)
    way = next(b for b in bar.findChildren(Button) if b.accessibleName() == name)
    with qtbot.waitSignal(getattr(bar, signal)):
        QTest.keyClick(way, Qt.Key.Key_Return)


def test_personal_life_stands_on_the_other_side(qtbot):
    bar = TopBar()
    bar.show_person("Ana", "", "@ana@tiny.example")
    dressed(qtbot, bar, 1400, 65, Kind.PERSONAL)
    name = next(x for x in bar.findChildren(QLabel) if x.text() == "Ana")
    way = button(bar, "New post")
    assert name.mapTo(bar, name.rect().center()).x() > way.mapTo(bar, way.rect().center()).x()


# drafts

ROWS = (
    DraftRow("a", "Flu clinic", "Post · 10:42", Severity.STOP),
    DraftRow("b", "Hand hygiene", "Post · Sunday"),
)


def test_a_draft_is_chosen_and_deleted_by_key(qtbot):
    panel = dressed(qtbot, DraftsPanel(), 264, 600)
    panel.show_drafts(ROWS, "a")
    rows = panel.findChild(DraftList)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.draft_chosen) as asked:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == ["b"]
    with qtbot.waitSignal(panel.delete_asked) as asked:
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert asked.args == ["b"]


def test_saving_the_open_draft_keeps_the_chosen_row(qtbot):
    panel = dressed(qtbot, DraftsPanel(), 264, 600)
    panel.show_drafts(ROWS, "a")
    rows = panel.findChild(DraftList)
    rows.setCurrentIndex(rows.drafts.index(1))
    panel.show_drafts((replace(ROWS[0], subtitle="Post · 10:43"), ROWS[1]), "a")
    assert rows.currentIndex().row() == 1


def test_no_drafts_and_no_match_are_told_apart(qtbot):
    panel = dressed(qtbot, DraftsPanel(), 264, 600)
    assert "No drafts yet" in words_on(panel)
    panel.focus_search()
    with qtbot.waitSignal(panel.search_changed) as asked:
        QTest.keyClicks(QApplication.focusWidget(), "flu")
    assert asked.args == ["f"]
    panel.show_drafts(())
    assert "No draft has these words" in words_on(panel)


def test_the_rail_opens_the_panel_and_choosing_closes_it(qtbot):
    panel = DraftsPanel()
    panel.show_drafts(ROWS, "a")
    panel.show_shelf("In season", (ShelfItem("flu", "syringe", "Flu vaccine", "3 texts"),))
    panel.set_narrow(True)
    dressed(qtbot, panel, 56, 600)
    rows = panel.findChild(DraftList)
    assert not rows.isVisible()
    next(b for b in panel.findChildren(Button) if b.accessibleName() == "Drafts").click()
    assert rows.isVisible()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert not rows.isVisible()
    panel.set_narrow(False)
    assert rows.isVisible()


def test_a_shelf_item_is_asked_for_by_its_id(qtbot):
    panel = dressed(qtbot, DraftsPanel(), 264, 600)
    panel.show_shelf("In season", (ShelfItem("flu", "syringe", "Flu vaccine", "3 texts"),))
    tile = next(b for b in panel.findChildren(QPushButton) if "Flu vaccine" in b.accessibleName())
    with qtbot.waitSignal(panel.shelf_chosen) as asked:
        tile.click()
    assert asked.args == ["flu"]


# counters and answers


@pytest.mark.parametrize(
    ("used", "said"), [(10, "10 / 280"), (270, "10 left"), (280, "0 left"), (293, "13 over")]
)
def test_a_counter_says_what_is_left_when_it_matters(qtbot, used, said):
    bar = dressed(qtbot, CounterBar(), 600, 48)
    bar.show_counts([Count(used, 280, "X")])
    assert bar.findChild(Counter).accessibleName().endswith(said)


def test_counters_are_kept_while_numbers_change(qtbot):
    bar = dressed(qtbot, CounterBar(), 600, 48)
    bar.show_counts([Count(1, 280, "X"), Count(1, 300, "Bluesky")])
    first = bar.findChildren(Counter)
    bar.show_counts([Count(2, 280, "X"), Count(2, 300, "Bluesky")])
    assert bar.findChildren(Counter) == first


def test_a_segmented_answer_can_start_with_none_and_tells_only_people(qtbot):
    answer = Segmented(["No", "Yes"], "A real person?")
    dressed(qtbot, answer, 200, 32)
    assert answer.index is None
    with qtbot.assertNotEmitted(answer.chosen):
        answer.set_index(1)
    assert answer.index == 1
    with qtbot.waitSignal(answer.chosen) as asked:
        answer._group.button(0).click()
    assert asked.args == [0]
    answer.set_index(None)
    assert answer.index is None


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


def test_a_clock_stands_for_a_review_that_is_not_done(qtbot):
    bar = dressed(qtbot, PublishBar(), 1000, 73)
    bar.show_state(replace(WAITS, waiting=True))
    assert not bar._shape.isVisible()
    clock = bar._fine.grab().toImage()
    bar.show_state(replace(READY))
    assert bar._fine.grab().toImage() != clock
    bar.show_state(WAITS)
    assert bar._shape.isVisible()


def test_the_hold_button_tells_where_its_menu_may_stand(qtbot):
    bar = dressed(qtbot, PublishBar(), 1000, 73)
    hold = button(bar, "Hold until…")
    assert bar.hold_button_corner() == hold.mapToGlobal(hold.rect().topLeft())


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


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("words", ["What to check", "End on the fact", "Back to the draft"])
def test_a_button_that_may_wrap_does_not_where_it_has_the_room_it_asks_for(qtbot, words, scale):
    one = dressed(qtbot, Button(words, "plain", wrap=True), 400, 60, scale=scale)
    hint = one.sizeHint()
    assert one.heightForWidth(hint.width()) < 1.2 * hint.height()


def test_buttons_on_two_lines_keep_the_height_of_both(qtbot):
    box = dressed(qtbot, FlowBox(FlowLayout(Button("One of them"), Button("The other"))), 300, 80)
    one_line = box.minimumSizeHint().height()
    box.resize(120, 80)
    assert box.minimumSizeHint().height() > 2 * one_line
