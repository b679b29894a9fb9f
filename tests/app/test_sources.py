"""Pages to cite: what ships, one's own, and how a source comes into a text."""

import time
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.publish import Doubt
from app.source_page import SourcePage, nearest, problems_of, source_of
from app.sources import OwnSources, citation, cited, offered, shipped
from app.vault import Vault
from checks import Context, Kind, Severity, Span
from checks.myths.model import Source
from checks.review import in_draft
from scripts.myths.__main__ import written
from widgets.source_picker import SourcePicker, TypedSource

WHO = Source("WHO", "Ten facts", "https://www.who.int/facts/", "2024-05", checked=True)
MINE = Source("Gull Health", "Ticks", "", "2026", checked=True)
CLAIM = "About 70% of adults sleep badly in a heat wave."


# ---------------------------------------------------------------- what ships


def test_many_pages_of_many_bodies_ship_and_each_was_seen():
    pages = shipped().sources
    assert len(pages) >= 30
    assert len({page.body for page in pages}) >= 25
    assert len({page.url for page in pages}) == len(pages)
    assert all(page.checked and page.is_official for page in pages)
    assert shipped().seen.year == 2026


def test_most_of_them_stand_behind_a_myth():
    behind = {source.url for myth in written().myths for source in myth.sources if source.checked}
    assert sum(page.url in behind for page in shipped().sources) >= 40


def test_no_rule_holds_up_what_they_put_into_a_text(checker):
    for page in shipped().sources:
        text = f"Wash your hands {citation(page)}."
        found = checker.check(text, in_draft(text, Context()))
        assert [f.rule.id for f in found if f.severity >= Severity.CAUTION] == [], page.title


# ---------------------------------------------------------------- into a text


def after(text, span, source=WHO):
    edit = cited(text, span, source)
    return text[: edit.start] + edit.text + text[edit.end :]


def test_a_citation_names_body_title_year_and_address():
    assert citation(WHO) == "(Source: WHO, Ten facts, 2024, who.int/facts)"
    assert citation(MINE) == "(Source: Gull Health, Ticks, 2026)"


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        (f"{CLAIM} Rest.", CLAIM, f"{CLAIM[:-1]} §. Rest."),
        (f"So: {CLAIM}", "70%", f"So: {CLAIM[:-1]} §."),
        ("Half of us sleep badly! Rest.", "Half", "Half of us sleep badly! §. Rest."),
        ("Half of us sleep badly", "Half", "Half of us sleep badly §"),
        ("One.\nHalf of us. More.\nTwo.", "Half", "One.\nHalf of us §. More.\nTwo."),
        ("👩‍⚕️ Half of us. More.", "Half", "👩‍⚕️ Half of us §. More."),
        ("Half of us...", "Half", "Half of us... §."),
    ],
)
def test_it_goes_behind_the_statement(text, quote, wanted):
    start = text.index(quote)
    wanted = wanted.replace("§", citation(MINE))
    assert after(text, Span(start, start + len(quote)), MINE) == wanted


def test_without_a_finding_it_goes_to_the_end():
    assert after("Rest well.  \n", None, MINE) == f"Rest well. {citation(MINE)}  \n"
    assert after("", None, MINE) == citation(MINE)
    assert after("Short.", Span(40, 50), MINE) == f"Short. {citation(MINE)}"


def test_it_settles_the_caution_about_a_figure(checker):
    bare = in_draft(CLAIM, Context())
    assert [f.rule.id for f in checker.check(CLAIM, bare)] == ["no-source"]
    text = after(CLAIM, Span(0, len(CLAIM)))
    found = checker.check(text, in_draft(text, Context()))
    assert [f.rule.id for f in found if f.severity >= Severity.CAUTION] == []


# ---------------------------------------------------------------- one's own


@pytest.fixture
def own():
    return OwnSources(Vault.in_memory())


def test_ones_own_are_kept_the_latest_first_and_each_once(own):
    assert own.all() == ()
    own.add(MINE)
    own.add(WHO)
    own.add(MINE)
    assert own.all() == (MINE, WHO)
    own.remove(MINE)
    assert own.all() == (WHO,)


@pytest.mark.parametrize("kept", ["", "tea", "3", '{"a": 1}', '[3, {"body": 1}, {"body": "A"}]'])
def test_what_was_kept_and_cannot_be_read_is_left_out(own, kept):
    own._vault.set_meta("sources", kept)
    assert own.all() == ()


def test_a_page_is_offered_once():
    page = shipped().sources[3]
    mine, theirs, ours = offered((page,), None)
    assert mine == (page,)
    assert theirs == ()
    assert page not in ours
    assert len(ours) == len(shipped().sources) - 1


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("body", ""),
        ("title", ""),
        ("year", "last year"),
        ("year", "1726"),
        ("address", "the WHO page"),
        ("address", "who"),
        ("address", "javascript:alert(1)"),
    ],
)
def test_what_is_typed_has_to_be_a_source(field, typed):
    good = TypedSource("WHO", "Ten facts", "2024", "who.int/facts")
    assert problems_of(good) == {}
    assert list(problems_of(replace(good, **{field: typed}))) == [field]


def test_year_and_address_may_be_left_out():
    assert problems_of(TypedSource("WHO", "Ten facts")) == {}
    assert source_of(TypedSource("WHO", "Ten facts", "", "")).url == ""
    assert source_of(TypedSource("WHO", "Facts", "", "who.int/x")).url == "https://who.int/x"
    assert source_of(TypedSource("WHO", "Facts", "", "http://who.int")).url == "http://who.int"


# ---------------------------------------------------------------- in the window


def write(window, text):
    """Write it, and let it be checked: by the worker where the machine is busy."""
    window.editor.replace_all(text)
    window.editor.tell_now()
    deadline = time.monotonic() + 8
    while window.session.doubt is not Doubt.NONE and time.monotonic() < deadline:
        QTest.qWait(20)


def open_picker(window, finding=None) -> SourcePicker:
    window.aid_asked.emit("source", finding)
    picker = window.pages.currentWidget()
    assert isinstance(picker, SourcePicker)
    return picker


def test_the_card_opens_the_list_and_the_choice_settles_it(window, qtbot):
    write(window, f"{CLAIM} Drink water.")
    [finding] = window.session.review.findings
    card = window.review.cards[0]
    next(b for b in card.tab_stops if "Add a source" in getattr(b, "words", "")).click()
    picker = window.pages.currentWidget()
    assert "heat wave" in picker._lead.text()
    picker.search.setText("who mythbusters")
    picker.search.returnPressed.emit()
    assert window.pages.currentWidget() is window.first_page
    text = window.editor.text()
    assert text.startswith(f"{CLAIM[:-1]} (Source: WHO, COVID-19 mythbusters, who.int/")
    assert text.endswith("). Drink water.")
    qtbot.waitUntil(lambda: window.session.review.cautions == (), timeout=5000)
    window.editor.undo()
    assert window.editor.text() == f"{CLAIM} Drink water."
    assert finding.quote == CLAIM


def test_without_a_card_it_goes_to_the_end(window):
    write(window, "Drink water.")
    picker = open_picker(window)
    assert "end of your text" in picker._lead.text()
    picker._use.click()
    assert window.editor.text().startswith("Drink water. (Source: ")


def test_a_finding_whose_words_have_changed_does_not_say_where(window):
    write(window, CLAIM)
    [finding] = window.session.review.findings
    picker = open_picker(window, finding)
    window.editor.replace(0, 5, "Some")
    picker._use.click()
    assert window.editor.text().startswith("Some")
    assert window.editor.text().rstrip(")") != window.editor.text()


def test_a_typed_page_is_used_and_kept_for_the_next_time(window):
    write(window, "Drink water.")
    picker = open_picker(window)
    picker.type_another()
    picker._use.click()
    assert picker._fields["body"].problem
    assert picker._fields["title"].problem
    picker._lines["body"].setText("Gull Health")
    picker._lines["title"].setText("Ticks")
    picker._use.click()
    assert window.editor.text() == "Drink water. (Source: Gull Health, Ticks)"
    picker = open_picker(window)
    row = picker.list.current
    assert (row.body, row.own) == ("Gull Health", True)
    assert picker._remove.isVisible()
    picker._remove.click()
    assert not picker.list.current.own
    own = window.findChild(SourcePage)._own
    assert own.all() == ()
    assert "Ticks" in window.notice.words
    window.notice._action.click()
    assert [source.title for source in own.all()] == ["Ticks"]
    assert picker.list.current.own


def test_a_page_that_was_removed_comes_back_where_it_stood(window):
    page = window.findChild(SourcePage)
    others = [replace(MINE, title=title) for title in ("Ticks", "Mites", "Gnats")]
    for source in reversed(others):
        page._own.add(source)
    open_picker(window)
    page._remove("1")
    assert page._own.all() == (others[0], others[2])
    window.notice._action.click()
    assert page._own.all() == tuple(others)
    window.notice.acted.emit("put source back")
    assert page._own.all() == tuple(others), "once is enough"


def test_a_link_goes_to_the_clipboard_to_be_looked_at_in_a_browser(window):
    picker = open_picker(window)
    picker.search.setText("who mythbusters")
    picker._link.click()
    assert QGuiApplication.clipboard().text().startswith("https://www.who.int/")
    assert "who.int" in window.notice.words
    assert window.pages.currentWidget() is picker
    window.show()
    assert window.notice.isVisible(), "on this page, too"
    window.back_to_draft()
    assert window.notice.isVisible(), "and on the draft's"
    window.notice.hide()
    open_picker(window)
    assert not window.notice.isVisible(), "what was closed stays closed"


def test_a_page_without_an_address_has_no_link(window):
    window.findChild(SourcePage)._own.add(MINE)
    picker = open_picker(window)
    assert picker.list.current.title == MINE.title
    assert picker._link.isHidden()


def test_the_gallery_says_that_a_link_was_copied(window):
    window.toggle_gallery()
    gallery = window.pages.currentWidget()
    gallery.link_copied.emit("https://www.cdc.gov/flu")
    assert (
        window.notice.words == "The link to cdc.gov is copied. Paste it into your browser to look."
    )


def test_each_profile_has_a_list_of_its_own(window, desktop, qtbot):
    window.findChild(SourcePage)._own.add(MINE)
    desktop.open(Kind.PERSONAL)
    other = desktop.windows[Kind.PERSONAL]
    qtbot.waitUntil(lambda: other.findChild(SourcePage) is not None, timeout=5000)
    assert MINE in window.findChild(SourcePage).offered()
    assert MINE not in other.findChild(SourcePage).offered()


def test_pages_on_what_is_claimed_come_first_and_the_others_keep_their_order():
    listed = shipped().sources
    found = nearest(listed, "Antibiotics knock out the flu, says our clinic.")
    assert "ntibiotic" in found[0].title
    assert sorted(found, key=listed.index) == [*listed]
    assert nearest(listed, "") == listed
    assert nearest((), "Antibiotics") == ()
