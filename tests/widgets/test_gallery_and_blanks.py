"""The gallery, the form of blanks, and where the keys lead on a page."""

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.gallery_cards import cards, shelf
from app.templates import load_library
from checks.model import Kind
from tests.widgets.on_screen import named, replying, shown, tabbed
from widgets.blanks_form import BlanksForm, FormBlank, FormText
from widgets.composer import Insertable
from widgets.gallery import Gallery
from widgets.help import HelpPage
from widgets.page_samples import FLU_FORM, find
from widgets.page_samples import cards as sample_cards
from widgets.tab_order import reading_order


def press(widget, words):
    """Click the visible button with these words."""
    found = [one for one in widget.findChildren(QPushButton) if one.text() == words]
    next(one for one in found if one.isVisibleTo(widget)).click()


# ---------------------------------------------------------------- gallery


@pytest.fixture
def gallery(qtbot):
    page = Gallery()
    page.set_library(sample_cards(), (), find)
    return shown(qtbot, page)


def titles(page):
    return [page.view.model().card_at(page.view.model().index(row, 0)).title
            for row in range(page.view.model().rowCount())]  # fmt: skip


def test_typing_narrows_the_cards_and_the_counts(gallery):
    gallery.search.setText("flu")
    QApplication.processEvents()
    assert titles(gallery) == ["Flu shots are open", "Is it flu or a cold?"]


def test_a_filter_keeps_its_own_kind(gallery):
    gallery.filters.kinds._rows["Reply"].setChecked(True)
    QApplication.processEvents()
    assert titles(gallery) == ["Thanks for kind words"]
    gallery.filters.clear()
    QApplication.processEvents()
    assert len(titles(gallery)) == 5


def test_enter_on_a_card_uses_it(qtbot, gallery):
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    qtbot.keyClick(gallery.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(gallery.template_chosen) as asked:
        qtbot.keyClick(gallery.view, Qt.Key.Key_Return)
    assert asked.args == ["cold"]


def test_the_arrows_walk_the_grid(qtbot, gallery):
    gallery.view.setFocus()
    qtbot.keyClick(gallery.view, Qt.Key.Key_Down)
    assert gallery.view.currentIndex().row() == 2
    qtbot.keyClick(gallery.view, Qt.Key.Key_Right)
    assert gallery.view.currentIndex().row() == 3
    qtbot.keyClick(gallery.view, Qt.Key.Key_Up)
    assert gallery.view.currentIndex().row() == 1
    qtbot.keyClick(gallery.view, Qt.Key.Key_Up)
    assert gallery.view.currentIndex().row() == 1
    qtbot.keyClick(gallery.view, Qt.Key.Key_End)
    assert gallery.view.currentIndex().row() == 4


def test_nothing_found_says_what_to_do(gallery):
    gallery.search.setText("zebra")
    QApplication.processEvents()
    assert titles(gallery) == []
    press(gallery, "Clear search and filters")
    QApplication.processEvents()
    assert len(titles(gallery)) == 5


def test_the_link_to_the_source_can_be_copied(qtbot, gallery):
    with qtbot.waitSignal(gallery.link_copied) as told:
        press(gallery, "Copy link to source")
    assert told.args == ["https://cdc.example/flu"]
    assert QGuiApplication.clipboard().text() == "https://cdc.example/flu"


def test_escape_leaves_the_gallery(qtbot, gallery):
    gallery.activateWindow()
    gallery.search.setFocus()
    with qtbot.waitSignal(gallery.closed):
        qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)


def test_a_search_over_all_texts_is_quick(qtbot):
    library, day = load_library(), date(2026, 11, 20)
    page = Gallery()
    page.set_library(
        cards(library, Kind.PROFESSIONAL, day, {}),
        shelf(library, Kind.PROFESSIONAL, day),
        lambda typed: [text.id for text in library.search(typed, on=day)],
    )
    shown(qtbot, page)
    spent = []
    for typed in ("f", "fl", "flu", "flu v", "", "m", "me"):
        start = time.perf_counter()
        page.search.setText(typed)
        page._look_again()
        spent.append(time.perf_counter() - start)
        QApplication.processEvents()
    assert sorted(spent)[len(spent) // 2] < 0.030


# ---------------------------------------------------------------- form


@pytest.fixture
def form(qtbot):
    page = BlanksForm()
    page.open_text(FLU_FORM, lambda _name, value: "" if value else "Please fill this in.")
    return shown(qtbot, page)


def test_empty_blanks_are_named_and_nothing_is_inserted(qtbot, form):
    with qtbot.assertNotEmitted(form.filled):
        press(form, "Insert text")
    said = {one.blank.name for one in form._fields if one.problem}
    assert said == {"place", "day", "walkin"}


def test_a_filled_form_gives_its_values(qtbot, form):
    by_name = {one.blank.name: one for one in form._fields}
    for name, value in (("place", "Town Hall"), ("day", "Oct 3")):
        qtbot.keyClicks(by_name[name].control, value)
    by_name["walkin"].control.setCurrentIndex(1)
    assert form._preview.toPlainText().replace("\u202f", "") == (
        "Flu clinic: Town Hall, Oct 3. Walk-ins welcome. Call 555 0100"
    )
    with qtbot.waitSignal(form.filled) as told:
        press(form, "Insert text")
    assert told.args == [
        "flu",
        {"place": "Town Hall", "day": "Oct 3", "walkin": "Walk-ins welcome.", "phone": "555 0100"},
    ]


def test_a_note_counts_down_and_says_when_it_is_too_long(qtbot):
    page = BlanksForm()
    note = FormBlank("note", "Your own words", type="note", max=5)
    page.open_text(
        FormText("why", "Why", (("", "note"),), (note,)),
        lambda _name, value: "Too long." * (len(value) > 5),
    )
    shown(qtbot, page)
    one = page._fields[0]
    qtbot.keyClicks(one._input, "four")
    assert one._line.text() == "1 left of 5."
    assert not one.problem
    qtbot.keyClicks(one._input, "teen")
    assert one.problem == "Too long."


# ---------------------------------------------------------------- keys


def test_tab_goes_from_the_last_blank_to_back_and_insert(qtbot, form):
    form.setFocus()
    assert form._fields[0].control.hasFocus()
    met = tabbed(qtbot, form, len(form._fields) + 2)
    assert named(form, "Back") in met
    assert named(form, "Insert text") in met


def fill(qtbot, form):
    by_name = {one.blank.name: one for one in form._fields}
    for name, value in (("place", "Town Hall"), ("day", "Oct 3")):
        qtbot.keyClicks(by_name[name].control, value)
    by_name["walkin"].control.setCurrentIndex(1)
    return by_name


@pytest.mark.parametrize("where", ["place", "walkin", "phone"])
def test_ctrl_enter_inserts_from_any_blank_and_only_once(qtbot, form, where):
    by_name, told, copied = fill(qtbot, form), [], []
    form.filled.connect(lambda *args: told.append(args))
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), form.window())
    shortcut.activated.connect(lambda: copied.append(True))
    by_name[where].control.setFocus()
    qtbot.keyClick(by_name[where].control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 1
    assert copied == []


def test_enter_inserts_from_the_last_line_alone(qtbot, form):
    by_name, told = fill(qtbot, form), []
    form.filled.connect(lambda *args: told.append(args))
    by_name["place"].control.setFocus()
    qtbot.keyClick(by_name["place"].control, Qt.Key.Key_Return)
    assert told == []
    by_name["phone"].control.setFocus()
    qtbot.keyClick(by_name["phone"].control, Qt.Key.Key_Return)
    assert len(told) == 1


def test_tab_goes_on_from_the_help_text_to_its_buttons(qtbot):
    page = shown(qtbot, HelpPage())
    page.setFocus()
    assert {named(page, "About Curbside"), named(page, "Back")} <= set(tabbed(qtbot, page, 3))


def test_tab_goes_on_from_the_search_to_the_cards(qtbot, gallery):
    gallery.setFocus()
    assert gallery.search.hasFocus()
    assert gallery.view in tabbed(qtbot, gallery, 12)


# ---------------------------------------------------------------- the window's own tab order


def test_the_blanks_come_one_after_the_other_whatever_stands_beside_them(form):
    order = reading_order((form,))
    fields = [one.control for one in form._fields]
    assert order[: len(fields)] == fields
    assert order[-2:] == [named(form, "Back"), named(form, "Insert text")]


def test_no_part_of_a_page_is_left_out_of_the_tab_order(qtbot, gallery, form):
    composer = replying(qtbot, Kind.PROFESSIONAL, 900, 900, 1.0)
    composer.show_suggestions([("a", "Thanks", "Thank you.")])
    composer.show_insertables([Insertable("Clinic phone", "card", "555 0100")])
    for page in (gallery, form, composer):
        wanted = {
            part
            for part in page.findChildren(QWidget)
            if part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and part.isVisible()
            and part.focusProxy() is None
        }
        assert set(reading_order((page,))) == wanted
