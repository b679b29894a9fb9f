"""The bars and drafts around the editor, and the answers and buttons on them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from checks.model import Kind, Severity
from checks.writing.counters import Count
from tests.widgets.on_screen import button, dressed, words_on
from widgets.basics import Button, FlowLayout, Segmented
from widgets.counters import Counter, CounterBar
from widgets.drafts import DraftRow, DraftsPanel, ShelfItem
from widgets.drafts_list import DraftList
from widgets.flow_box import FlowBox
from widgets.publish import PublishBar, PublishState
from widgets.topbar import TopBar

WAITS = PublishState(
    "1 stop is open", "Change it.", Severity.STOP, False, "Copy as WORK @a@b.example"
)
READY = replace(WAITS, severity=None, enabled=True)


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


# a review that is not done, and buttons that wrap


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


def test_buttons_with_room_of_their_own_may_stand_close(qtbot):
    def lines(*, close: bool) -> int:
        flow = FlowLayout(Button("One"), Button("Two"), Button("Three"), spacing=12, close=close)
        return dressed(qtbot, FlowBox(flow), 90, 300).heightForWidth(90)

    assert lines(close=False) - lines(close=True) == 2 * 12
