"""The pages: gallery, form, first run, settings, pause, reply. What they ask and hold."""

import time
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gallery_cards import cards, shelf
from app.templates import load_library
from checks.model import Kind, Mode
from widgets.appearance import AppearanceCard
from widgets.basics import ElidedLabel
from widgets.blanks_form import BlanksForm, FormBlank, FormText
from widgets.buttons import Button
from widgets.chips import AnswerCard
from widgets.choices import CheckBox
from widgets.clamped import ClampedLabel
from widgets.composer import Composer, Insertable, Speaker
from widgets.first_run import FirstRun
from widgets.gallery import Gallery
from widgets.help import HelpPage
from widgets.page_samples import CAUTIONS, FLU_FORM, NETWORKS, POST, find, profile
from widgets.page_samples import cards as sample_cards
from widgets.pause import PauseSheet
from widgets.profile_form import ProfileFields, ProfileForm
from widgets.reply import ReplySuggestions, TheirWordsPane
from widgets.settings import RuleLine, SettingsChoices, SettingsPage
from widgets.tab_order import reading_order
from widgets.tags import TagField
from widgets.theme import apply_theme, load_fonts, theme_for


def shown(qtbot, widget, width=1400, height=836):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


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


# ---------------------------------------------------------------- profile, first run, settings


def test_a_profile_goes_through_the_form_unchanged(qtbot):
    form = ProfileForm(Kind.PROFESSIONAL, NETWORKS)
    shown(qtbot, form)
    form.set_fields(profile())
    assert form.fields == profile()


def test_the_personal_form_asks_for_less(qtbot):
    form = ProfileForm(Kind.PERSONAL, NETWORKS)
    shown(qtbot, form)
    qtbot.keyClicks(form._lines["name"], "Ana")
    assert form.fields == ProfileFields(name="Ana")
    assert not form._lines["phone"].isVisibleTo(form)


def test_tags_are_added_with_enter_or_a_comma_and_taken_back(qtbot):
    field = shown(qtbot, TagField("Add a name"), 400, 60)
    line = field.findChild(QLineEdit)
    qtbot.keyClicks(line, "City Hosp,CHM")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.tags == ("City Hosp", "CHM")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert field.tags == ("City Hosp",)


def first_run(qtbot):
    needs_name = lambda _kind, given: {} if given.name else {"name": "Please give a name."}  # noqa: E731 - used once, below
    return shown(qtbot, FirstRun(NETWORKS, needs_name))


def test_a_page_that_needs_a_look_stays(qtbot):
    page = first_run(qtbot)
    page._next.click()
    assert page.page is Kind.PROFESSIONAL
    assert page._forms[0]._fields["name"].problem == "Please give a name."


def test_two_pages_make_two_profiles(qtbot):
    page = first_run(qtbot)
    page.show_fields(Kind.PROFESSIONAL, profile())
    page._next.click()
    assert page.page is Kind.PERSONAL
    qtbot.keyClicks(page._forms[1]._lines["name"], "Ana")
    with qtbot.waitSignal(page.finished) as told:
        page._next.click()
    assert told.args == [profile(), ProfileFields(name="Ana")]


def test_filling_in_later_is_always_possible(qtbot):
    page = first_run(qtbot)
    page._later.click()
    with qtbot.waitSignal(page.finished) as told:
        page._later.click()
    assert told.args == [ProfileFields(), ProfileFields()]


def test_a_setting_holds_at_once(qtbot):
    page = SettingsPage(Kind.PROFESSIONAL, NETWORKS, lambda _fields: {})
    page.show_settings(SettingsChoices(), [RuleLine("plain", "A plainer word")], profile())
    shown(qtbot, page)
    told = []
    page.changed.connect(told.append)
    page._pause.click()
    page._rules["plain"].click()
    page._scale.setCurrentText("150 %")
    assert told[-1] == SettingsChoices("system", 1.5, frozenset({"plain"}), pause=False)


def test_showing_the_settings_changes_nothing(qtbot):
    page = SettingsPage(Kind.PROFESSIONAL, NETWORKS, lambda _fields: {})
    shown(qtbot, page)
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(SettingsChoices("dark", 2.0, pause=False), [], profile())


# ---------------------------------------------------------------- pause


@pytest.fixture
def pause(qtbot):
    host = QWidget()
    under = QPushButton("Under", host)
    QVBoxLayout(host).addWidget(under)
    sheet = PauseSheet(host)
    shown(qtbot, host)
    host.activateWindow()
    sheet.ask(POST, CAUTIONS)
    QApplication.processEvents()
    return sheet


def answers(sheet):
    return sheet.findChildren(AnswerCard)


def test_nothing_is_ticked_or_chosen_at_first(pause):
    assert not any(answer.isChecked() for answer in answers(pause))
    assert not any(box.isChecked() for box in pause.findChildren(CheckBox))
    assert not pause.may_copy


def test_copying_needs_every_tick_and_the_answer_nobody(qtbot, pause):
    with qtbot.assertNotEmitted(pause.copy_confirmed):
        answers(pause)[0].click()
        pause._copy.click()
    pause.findChild(CheckBox).click()
    with qtbot.waitSignal(pause.copy_confirmed):
        pause._copy.click()
    assert not pause.isVisible()


def test_enter_does_not_copy(qtbot, pause):
    answers(pause)[0].click()
    pause.findChild(CheckBox).click()
    pause._copy.setFocus()
    with qtbot.assertNotEmitted(pause.copy_confirmed):
        qtbot.keyClick(pause._copy, Qt.Key.Key_Return)
    with qtbot.waitSignal(pause.copy_confirmed):
        qtbot.keyClick(pause._copy, Qt.Key.Key_Space)


@pytest.mark.parametrize("which", [1, 2])
def test_any_other_answer_leads_back_to_the_text(qtbot, pause, which):
    pause.findChild(CheckBox).click()
    answers(pause)[which].click()
    assert not pause._copy.isVisible()
    with qtbot.waitSignal(pause.back_asked):
        pause._back.click()


def test_escape_leads_back_and_copies_nothing(qtbot, pause):
    with qtbot.assertNotEmitted(pause.copy_confirmed), qtbot.waitSignal(pause.back_asked):
        qtbot.keyClick(pause, Qt.Key.Key_Escape)


def test_tab_stays_on_the_sheet(qtbot, pause):
    seen = set()
    for _ in range(12):
        now = QApplication.focusWidget() or pause.window().focusWidget()
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        seen.add(pause.window().focusWidget())
    assert len(seen) == 5
    assert all(pause.isAncestorOf(part) for part in seen)


def test_the_sheet_keeps_covering_its_window(pause):
    pause.window().resize(900, 620)
    QApplication.processEvents()
    assert pause.size() == pause.window().size()
    assert pause.rect().contains(pause._sheet.geometry())


def test_asking_again_starts_from_nothing(pause):
    answers(pause)[0].click()
    pause.dismiss()
    pause.ask(POST, ())
    QApplication.processEvents()
    assert not pause.may_copy
    assert pause._answers.checkedId() == -1


# ---------------------------------------------------------------- reply


def test_only_plain_text_is_pasted_from_a_review_site(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    rich = QMimeData()
    rich.setHtml("<b>Slow</b> visit")
    rich.setText("Slow visit")
    with qtbot.waitSignal(pane.changed) as told:
        pane._edit.insertFromMimeData(rich)
    assert told.args == ["Slow visit"]
    assert "font-weight" not in pane._edit.toHtml().partition("<body")[2].partition("Slow")[0][-80:]


def test_showing_their_words_tells_nobody(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    with qtbot.assertNotEmitted(pane.changed):
        pane.set_text("Slow visit")
    assert pane.text == "Slow visit"


def test_a_suggestion_carries_its_id(qtbot):
    found = shown(qtbot, ReplySuggestions(), 700, 200)
    found.show_items([("a", "Thanks", "Thank you."), ("b", "Waiting", "We do want to listen.")])
    use = [one for one in found.findChildren(Button) if one.accessibleName() == "Use: Waiting"]
    with qtbot.waitSignal(found.chosen) as told:
        use[0].click()
    assert told.args == ["b"]


# ---------------------------------------------------------------- keys


def tabbed(qtbot, page, steps):
    """The parts Tab leads to, one after the other."""
    met = []
    for _ in range(steps):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(page.window().focusWidget())
    return met


def named(widget, words):
    return next(one for one in widget.findChildren(Button) if one.words == words)


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


def test_tab_reaches_the_paste_button_of_their_words(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    pane.setFocus()
    assert pane._edit.hasFocus()
    assert named(pane, "Paste") in tabbed(qtbot, pane, 2)


def test_tab_goes_on_from_the_help_text_to_its_buttons(qtbot):
    page = shown(qtbot, HelpPage())
    page.setFocus()
    assert {named(page, "About Curbside"), named(page, "Back")} <= set(tabbed(qtbot, page, 3))


def test_tab_goes_on_from_the_search_to_the_cards(qtbot, gallery):
    gallery.setFocus()
    assert gallery.search.hasFocus()
    assert gallery.view in tabbed(qtbot, gallery, 12)


def test_tab_reaches_the_crosses_of_the_tags(qtbot):
    field = shown(qtbot, TagField("Add a name"), 400, 60)
    field.set_tags(("City Hosp",))
    field.setFocus()
    assert field.findChild(QLineEdit).hasFocus()
    assert named(field, "City Hosp") in tabbed(qtbot, field, 2)


def test_a_click_beside_their_words_goes_to_them_and_never_to_the_reply(qtbot):
    composer = shown(qtbot, Composer(Kind.PROFESSIONAL, lambda _text: ()), 900, 700)
    composer.open_draft("one", "", Mode.REPLY, "Slow visit")
    QApplication.processEvents()
    composer.editor.setFocus()
    pane = composer.theirs
    for point in (QPoint(4, 4), QPoint(pane.width() // 2, pane.height() - 6)):
        composer.editor.setFocus()
        qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=point)
        assert pane._edit.hasFocus()
    foot = next(x for x in pane.findChildren(QLabel) if x.text().startswith("Kept only"))
    composer.editor.setFocus()
    qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert pane._edit.hasFocus()


# ---------------------------------------------------------------- composer


LONG = "Waited two hours on Tuesday. I expected better from City Hospital. " * 3


def replying(qtbot, kind, width, height, scale):
    load_fonts()
    composer = Composer(kind, lambda _text: ())
    composer.show_speaker(Speaker("@arivera@mstdn.example", "to Mastodon", "to 1 network"))
    apply_theme(composer, theme_for(kind, "light", scale))
    composer.open_draft("one", "", Mode.REPLY, LONG)
    shown(qtbot, composer, width, height)
    for _ in range(3):
        QApplication.processEvents()
    return composer


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(800, 700, 2.0), (684, 700, 2.0), (480, 460, 1.0), (340, 460, 1)]
)
def test_where_narrow_their_words_stand_above_the_reply_and_nothing_is_cut(
    qtbot, kind, width, height, scale
):
    composer = replying(qtbot, kind, width, height, scale)
    pane, editor = composer.theirs, composer.editor
    assert pane.mapTo(composer, pane.rect().bottomLeft()).y() < editor.mapTo(composer, QPoint()).y()
    assert pane.height() < scale * 220
    area = composer.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for label in composer.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
            assert label.width() >= label.minimumSizeHint().width() - 1, label.text()
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_where_wide_their_words_stand_beside_the_reply(qtbot):
    composer = replying(qtbot, Kind.PROFESSIONAL, 480, 700, 1.0)
    composer.resize(900, 700)
    QApplication.processEvents()
    pane, editor = composer.theirs, composer.editor
    assert pane.mapTo(composer, pane.rect().topRight()).x() < editor.mapTo(composer, QPoint()).x()
    assert pane.height() > editor.height()


def test_an_empty_page_asks_a_question_of_its_own(qtbot):
    work = Composer(Kind.PROFESSIONAL, lambda _text: ())
    own = Composer(Kind.PERSONAL, lambda _text: ())
    for composer in (work, own):
        qtbot.addWidget(composer)
    asked = [work.editor.placeholderText(), own.editor.placeholderText()]
    work.set_mode(Mode.REPLY)
    asked.append(work.editor.placeholderText())
    assert asked == ["What would you like people to know?", "What is on your mind?", "Your reply"]


def test_a_suggestion_is_cut_with_an_ellipsis_and_read_in_full(qtbot):
    label = shown(qtbot, ClampedLabel(LONG, 2), 220, 60)
    assert label.heightForWidth(220) == 2 * label.fontMetrics().lineSpacing()
    cut = label.grab().toImage()
    label.setText(" ".join(LONG.split()[:5]))
    assert label.heightForWidth(220) <= 2 * label.fontMetrics().lineSpacing()
    assert label.grab().toImage() != cut
    label.setText(LONG)
    assert label.text() == LONG


# ---------------------------------------------------------------- what a profile holds


def test_the_personal_form_asks_where_one_works_only_to_notice_it(qtbot):
    form = shown(qtbot, ProfileForm(Kind.PERSONAL, NETWORKS))
    given = ProfileFields(name="Ana", organisation="City Hospital", aliases=("CHM",))
    form.set_fields(given)
    assert form.fields == given
    line = form._lines["organisation"]
    assert line.isVisibleTo(form)
    assert "never shown" in line.accessibleName()
    assert not form._role.isVisibleTo(form)


def test_the_personal_card_never_shows_where_one_works(qtbot):
    card = shown(qtbot, AppearanceCard(Kind.PERSONAL), 300, 100)
    card.show_fields(ProfileFields(name="Ana", organisation="City Hospital"))
    assert not any("City Hospital" in label.text() for label in card.findChildren(QLabel))


def test_filling_in_later_leaves_behind_what_does_not_hold(qtbot):
    def check(_kind, given):
        problems = {}
        if " " in given.handle:
            problems["handle"] = "A handle has no blanks."
        if given.work_from == "noon":
            problems["work_until"] = "Please give hours like 07:00."
        return problems

    page = shown(qtbot, FirstRun(NETWORKS, check))
    typed = ProfileFields(name="Ana", handle="a b", work_from="noon", work_until="19:00")
    page.show_fields(Kind.PROFESSIONAL, typed)
    page._later.click()
    with qtbot.waitSignal(page.finished) as told:
        page._later.click()
    assert told.args == [ProfileFields(name="Ana"), ProfileFields()]


def test_three_credentials_have_room(qtbot):
    form = ProfileForm(Kind.PROFESSIONAL, NETWORKS)
    form.set_fields(ProfileFields(credentials=("RN", "MSN", "CCRN")))
    load_fonts()
    apply_theme(form, theme_for(Kind.PROFESSIONAL, "light"))
    shown(qtbot, form, 600, 800)
    line = form._lines["credentials"]
    assert line.fontMetrics().horizontalAdvance("RN, MSN, CCRN") < line.width() - 30


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
