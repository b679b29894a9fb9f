"""The seven steps and the list of sources, by hand and by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from checks.model import Category, Kind
from widgets.cards import FindingCard
from widgets.samples import findings
from widgets.source_list import SourceRow
from widgets.source_picker import TypedSource
from widgets.theme import apply_theme, load_fonts, theme_for
from widgets.truth_samples import SOURCES, source_picker, verify_form
from widgets.verify_form import VerifyFields
from widgets.verify_steps import STEPS

CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot, widget, width=1000, height=800):
    load_fonts()
    qtbot.addWidget(widget)
    apply_theme(widget, theme_for(Kind.PROFESSIONAL, "light", 1.0))
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.fixture
def form(qtbot):
    return shown(qtbot, verify_form())


@pytest.fixture
def picker(qtbot):
    return shown(qtbot, source_picker())


def heard(signal):
    found = []
    signal.connect(found.append)
    return found


def answer(form, *indices):
    for step, index in zip(STEPS, indices, strict=True):
        radio = form.answers[step.key].findChildren(QRadioButton)
        radio[index].click()


# ---------------------------------------------------------------- the seven steps


def test_there_are_seven_steps_each_with_a_line_of_help_and_nothing_is_answered(form):
    assert [step.key for step in STEPS] == [
        "source",
        "author",
        "date",
        "evidence",
        "others",
        "motive",
        "me",
    ]
    assert all(step.asks.endswith("?") and step.helps and step.else_ for step in STEPS)
    assert [each.index for each in form.answers.values()] == [None] * 7


def test_the_stamp_waits_for_seven_times_yes(form):
    stamped = heard(form.stamped)
    form._stamp.click()
    assert stamped == []
    assert form._waits.text() == "Still open: 1 to 7."
    answer(form, 0, 0, 0, 0, 0, 0, 0)
    assert form._waits.text() == ""
    form._stamp.click()
    assert stamped == [VerifyFields("", "")]


def test_a_no_says_what_to_do_and_keeps_the_stamp_away(form):
    stamped = heard(form.stamped)
    answer(form, 0, 0, 1, 0, 0, 0, 0)
    row = form._rows["date"]
    assert row._else.isVisible()
    assert "out of date" in row._else.text()
    assert form._calm.isVisible()
    assert form._stamp.accessibleDescription() == "The stamp needs seven times yes."
    form._stamp.click()
    assert stamped == []
    assert form.answers["date"].isAncestorOf(QApplication.focusWidget())
    answer(form, 0, 0, 0, 0, 0, 0, 0)
    assert not row._else.isVisible()
    assert not form._calm.isVisible()


def test_pressing_a_stamp_that_waits_leads_to_the_first_open_step(form):
    answer_first = form.answers["source"].findChildren(QRadioButton)[0]
    answer_first.click()
    form._stamp.click()
    assert form.answers["author"].isAncestorOf(QApplication.focusWidget())


def test_the_arrows_answer_nothing_and_the_space_bar_does(form):
    first, second = form.answers["source"].findChildren(QRadioButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert form.answers["source"].index is None
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert form.answers["source"].index == 1


def test_the_page_has_the_focus_at_first_and_tab_goes_into_it(form):
    form.setFocus()
    assert form.hasFocus()
    QTest.keyClick(form, Qt.Key.Key_Tab)
    assert form.isAncestorOf(QApplication.focusWidget())


def test_source_and_note_travel_with_the_stamp(form):
    stamped = heard(form.stamped)
    answer(form, 0, 0, 0, 0, 0, 0, 0)
    form._source.setEditText("  WHO, Ten facts ")
    form._note.set_text("Rang them")
    QTest.keyClick(form._note, Qt.Key.Key_Return, CONTROL)
    assert stamped == [VerifyFields("WHO, Ten facts", "Rang them")]


def test_a_source_can_be_found_by_any_of_its_words(form):
    finds = form._source.completer()
    finds.setCompletionPrefix("measles")
    assert finds.currentCompletion() == "WHO, Ten facts on measles, 2024"
    form.offer(("CDC, Raw milk", "WHO, Flu"))
    assert form._source.count() == 2
    assert form._source.currentText() == ""


def test_escape_leaves_and_the_answers_stay(form, qtbot):
    answer(form, 0, 1, 0, 0, 0, 0, 0)
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.answers["author"].index == 1


def test_only_a_stamp_that_is_there_can_be_taken_back(form, qtbot):
    assert not form._take_back.isVisible()
    form.show_status("Verified on 12 Nov.", "28 Nov 2026")
    assert form._take_back.isVisible()
    assert form._stamp.words == "Stamp it: verified on 28 Nov 2026"
    with qtbot.waitSignal(form.taken_back):
        form._take_back.click()


def test_the_answers_stand_under_the_question_where_it_is_narrow(qtbot):
    form = shown(qtbot, verify_form(), 420, 700)
    row = form._rows["motive"]
    assert row.answer.y() > row._else.parentWidget().height() // 3
    assert row.answer.geometry().right() <= row.width()


@pytest.mark.parametrize(
    ("category", "line"),
    [(Category.UNSOURCED_CLAIM, True), (Category.RUMOR, True), (Category.CREDENTIALS, False)],
)
def test_the_cards_of_claims_alone_say_when_it_was_verified(qtbot, category, line):
    finding = replace(findings()[1], rule=replace(findings()[1].rule, category=category))
    card = FindingCard(finding, active=True, is_open=True)
    qtbot.addWidget(card)
    card.show_verified("Verified on 12 Nov.")
    shown_there = [w for w in card.findChildren(type(card._guideline)) if w is card._verified]
    assert bool(shown_there) is line
    if line:
        assert not card._verified.isHidden()
        card.show_verified("")
        assert card._verified.isHidden()


# ---------------------------------------------------------------- the list of sources


def titles(picker):
    model = picker.list.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def test_the_search_finds_all_words_in_any_part_of_a_row(picker):
    picker.search.setText("WHO 2024")
    assert titles(picker) == ["Ten facts on measles"]
    picker.search.setText("cdc.gov")
    assert titles(picker) == ["Raw milk: know the raw facts"]
    picker.search.setText("zebra")
    assert titles(picker) == []
    assert picker._nothing.isVisible()
    picker.search.clear()
    assert len(titles(picker)) == len(SOURCES)


def test_enter_in_the_search_takes_the_first(picker, qtbot):
    picker.search.setText("milk")
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen.args == ["3"]


def test_enter_takes_nothing_before_anything_was_searched_for(picker):
    chosen = heard(picker.chosen)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen == []
    assert picker.list.hasFocus()


def test_a_click_chooses_and_a_double_click_takes(picker, qtbot):
    chosen = heard(picker.chosen)
    second = picker.list.visualRect(picker.list.model().index(1, 0)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(picker.list.viewport(), left, pos=second)
    assert picker.list.currentIndex().row() == 1
    assert chosen == []
    QTest.mouseDClick(picker.list.viewport(), left, pos=second)
    assert chosen == ["1"]


def test_the_arrows_go_from_the_search_into_the_list(picker, qtbot):
    picker.search.setFocus()
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.list.hasFocus()
    QTest.keyClick(picker.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert chosen.args == ["1"]


def test_only_ones_own_can_be_removed(picker):
    removed = heard(picker.removed)
    assert picker._remove.isVisible()
    QTest.keyClick(picker.list, Qt.Key.Key_Delete)
    assert removed == ["0"]
    QTest.keyClick(picker.list, Qt.Key.Key_Down)
    assert not picker._remove.isVisible()
    QTest.keyClick(picker.list, Qt.Key.Key_Delete)
    assert removed == ["0"]


def test_the_search_has_the_focus_once_the_last_page_found_is_removed(picker):
    picker.removed.connect(lambda key: picker.show_rows([s for s in SOURCES if s.key != key]))
    picker.search.setText(SOURCES[0].title)
    picker._remove.click()
    assert titles(picker) == []
    assert picker.search.hasFocus()


def test_a_page_can_be_typed_by_keyboard_alone(picker, qtbot):
    picker.type_another()
    assert picker._lines["body"].hasFocus()
    picker._lines["body"].setText(" Gull Health ")
    picker._lines["title"].setText("Ticks")
    with qtbot.waitSignal(picker.typed) as typed:
        QTest.keyClick(picker._lines["title"], Qt.Key.Key_Return)
    assert typed.args == [TypedSource("Gull Health", "Ticks")]


def test_a_problem_is_shown_at_its_field_and_goes_as_one_types(picker):
    picker.type_another()
    picker.show_problems({"year": "A year looks like 2026."})
    assert picker._lines["year"].hasFocus()
    QTest.keyClick(picker._lines["year"], "2")
    assert picker._fields["year"].problem == ""


def test_escape_goes_back_one_step_at_a_time(picker, qtbot):
    closed = []
    picker.closed.connect(lambda: closed.append(True))
    picker.type_another()
    QTest.keyClick(picker._lines["body"], Qt.Key.Key_Escape)
    assert closed == []
    assert picker.search.isVisible()
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert closed == [True]


def test_an_empty_list_says_what_to_do_and_takes_nothing(picker):
    chosen = heard(picker.chosen)
    picker.show_sources((), "", "")
    assert "Type one" in picker._nothing.text()
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    picker._use.click()
    assert chosen == []


def test_rows_keep_their_words_out_of_a_traceback():
    assert "Gull" not in repr(SourceRow("0", "Gull", "Gull", "2026", "gull.example"))
    assert "Gull" not in repr(TypedSource("Gull", "Gull", "", "gull.example"))
