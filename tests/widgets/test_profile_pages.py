"""The pages of a profile: its form, first run and settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from checks.model import Kind
from tests.widgets.on_screen import named, shown, tabbed
from widgets.appearance import AppearanceCard
from widgets.first_run import FirstRun
from widgets.page_samples import NETWORKS, profile
from widgets.profile_form import ProfileFields, ProfileForm
from widgets.settings import RuleLine, SettingsChoices, SettingsPage
from widgets.tags import TagField
from widgets.theme import apply_theme, load_fonts, theme_for


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


def test_tab_reaches_the_crosses_of_the_tags(qtbot):
    field = shown(qtbot, TagField("Add a name"), 400, 60)
    field.set_tags(("City Hosp",))
    field.setFocus()
    assert field.findChild(QLineEdit).hasFocus()
    assert named(field, "City Hosp") in tabbed(qtbot, field, 2)


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
