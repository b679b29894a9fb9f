"""The second voice on a card: how sure it is, the words that made it say so, the note."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from checks.model import Kind, Severity, Span
from tests.widgets.on_screen import button, dressed, settle, words_on
from widgets.basics import Button
from widgets.cards import card_key
from widgets.passage import Passage, excerpt
from widgets.reader_samples import PASSAGE, REASONS, SCRIPTS, read_finding, reasons
from widgets.reasons import Reasons
from widgets.review import ReviewPanel
from widgets.samples import findings
from widgets.tab_order import reading_order
from widgets.theme import apply_theme, theme_for

ASK = "What in this made it say so?"
READ = read_finding()


@pytest.fixture
def panel(qtbot):
    panel = dressed(qtbot, ReviewPanel(), 400, 700)
    panel.show_review((READ,), (READ,))
    settle()
    return panel


def passage(widget) -> Passage | None:
    found = [one for one in widget.findChildren(Passage) if one.isVisible()]
    return found[0] if found else None


# ---------------------------------------------------------------- the card


def test_a_card_says_which_part_of_such_marks_is_right(panel):
    assert "How sure: read: about 8 of 10 such marks are right" in words_on(panel)


def test_a_changed_certainty_makes_another_card_and_a_wobble_does_not(panel):
    card = panel.cards[0]
    wobbled, sure = replace(READ, odds=0.79), replace(READ, odds=0.95)
    panel.show_review((wobbled,), (wobbled,))
    assert panel.cards == (card,)
    panel.show_review((sure,), (sure,))
    assert "about 19 of 20" in words_on(panel.cards[0])
    assert card_key(sure) != card_key(READ)


def test_only_what_was_read_is_asked_for_its_reasons(panel):
    three = findings()
    panel.show_review((*three[:2], READ), (*three[:2], READ))
    settle()
    asking = [b for b in panel.findChildren(Button) if b.words == ASK]
    assert [panel.cards[2].isAncestorOf(one) for one in asking] == [True]


def test_asking_says_looking_until_the_answer_comes(qtbot, panel):
    with qtbot.waitSignal(panel.reasons_asked) as asked:
        button(panel, ASK).click()
    assert asked.args == [READ]
    assert "Looking…" in words_on(panel)
    panel.show_reasons(READ, REASONS)
    settle()
    assert "Looking…" not in words_on(panel)
    assert "Without these words it would be less sure." in words_on(panel)
    assert passage(panel).marked_words == ("two girls", "at four", "tell them")
    assert passage(panel).accessibleName() == "“two girls”, “at four”, “tell them”"


def test_one_word_is_spoken_of_as_one(panel):
    button(panel, ASK).click()
    panel.show_reasons(READ, reasons(PASSAGE, "girls"))
    assert "Without this word it would be less sure." in words_on(panel)


@pytest.mark.parametrize("answer", [None, Reasons(PASSAGE, ()), Reasons("", (Span(3, 9),))])
def test_no_single_word_is_an_answer_too(panel, answer):
    button(panel, ASK).click()
    panel.show_reasons(READ, answer)
    settle()
    assert "No single word did: it is the whole of it." in words_on(panel)
    assert passage(panel) is None


def test_the_button_closes_what_it_opened_and_asks_anew(qtbot, panel):
    button(panel, ASK).click()
    panel.show_reasons(READ, REASONS)
    settle()
    tall = panel.cards[0].height()
    with qtbot.assertNotEmitted(panel.reasons_asked):
        button(panel, ASK).click()
    settle()
    assert passage(panel) is None
    qtbot.waitUntil(lambda: panel.cards[0].height() < tall)
    with qtbot.waitSignal(panel.reasons_asked):
        button(panel, ASK).click()


def test_a_late_answer_is_dropped(panel):
    button(panel, ASK).click()
    other = read_finding("She asked for him all night.")
    panel.show_review((other,), (other,))
    button(panel, ASK).click()
    panel.show_reasons(READ, REASONS)  # its card has gone
    assert "Looking…" in words_on(panel)
    button(panel, ASK).click()
    panel.show_reasons(other, REASONS)  # its card asks no more
    settle()
    assert passage(panel) is None


def test_an_answer_finds_its_card_after_typing_before_it(panel):
    button(panel, ASK).click()
    moved = READ.moved(7)
    panel.show_review((moved,), (moved,))
    panel.show_reasons(READ, REASONS)
    settle()
    assert passage(panel).marked_words == ("two girls", "at four", "tell them")


def test_of_two_cards_with_the_same_words_the_one_at_the_place_is_answered(panel):
    twice = (READ, READ.moved(200))
    panel.show_review(twice, twice)
    for card in panel.cards:
        card.ask_for_reasons()
    panel.show_reasons(twice[1], REASONS)
    assert [card.awaits_reasons for card in panel.cards] == [True, False]


def test_a_card_that_does_not_ask_takes_no_answer_and_leaves_it_to_the_one_that_does(panel):
    twice = (READ, READ.moved(200))
    panel.show_review(twice, twice)
    panel.cards[1].ask_for_reasons()
    panel.cards[0].show_reasons(REASONS)
    panel.show_reasons(READ, REASONS)  # the words moved while the answer was on its way
    settle()
    assert not panel.cards[1].awaits_reasons
    assert panel.cards[1].isAncestorOf(passage(panel))
    panel.cards[1].show_reasons(reasons(PASSAGE, "Night"))
    assert passage(panel).marked_words == ("two girls", "at four", "tell them")


def test_tab_reaches_the_button_last_and_enter_presses_it(qtbot, panel):
    card = panel.cards[0]
    card.setFocus()
    met = []
    for _ in range(3):
        panel.focusNextPrevChild(True)
        met.append(QApplication.focusWidget().words)
    assert met == ["Not a risk here", READ.rule.guideline.cite, ASK]
    with qtbot.waitSignal(panel.reasons_asked):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stops = reading_order((panel,))
    assert stops == [part for part in card.tab_stops if part.isVisible()]


def test_escape_on_the_button_asks_for_the_text(qtbot, panel):
    with qtbot.waitSignal(panel.text_asked):
        QTest.keyClick(button(panel, ASK), Qt.Key.Key_Escape)


def test_markup_in_a_passage_is_shown_as_it_is(panel):
    odd = "She said <b>no</b> & left."
    button(panel, ASK).click()
    panel.show_reasons(READ, reasons(odd, "<b>no</b>"))
    settle()
    assert passage(panel).text() == odd
    assert passage(panel).textFormat() == Qt.TextFormat.PlainText


def test_the_passage_stays_out_of_logs():
    assert "girls" not in repr(REASONS)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_endless_word_is_broken_inside_the_card(qtbot, scale):
    panel = dressed(qtbot, ReviewPanel(), 336, 700, scale=scale)
    panel.show_review((READ,), (READ,))
    panel.cards[0].ask_for_reasons()
    panel.show_reasons(READ, Reasons("a" * 230, (Span(0, 230),)))
    settle()
    area, shown = panel.findChild(QScrollArea), passage(panel)
    qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    assert area.widget().width() <= area.viewport().width()
    assert shown.height() > theme_for(Kind.PROFESSIONAL, "light", scale).px(2 * 21)


# ---------------------------------------------------------------- the passage


def tinted(shown: Passage, scheme="light") -> set[int]:
    """The columns of pixels in which the tint shows, in widget pixels."""
    tint = theme_for(Kind.PROFESSIONAL, scheme).colour("stop_tint").name()
    image = shown.grab().toImage()
    scale = image.devicePixelRatio()
    return {
        int(x / scale)
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() == tint for y in range(image.height()))
    }


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ("plain words ", "family", " and on"),
        ("😀😀 👩🏽‍⚕️ ", "family", " and on"),
        ("cafe\u0301 nai\u0308ve ", "re\u0301sume\u0301", " and on"),
        ("one ", "👨‍👩‍👧‍👦", " two"),
    ],
)
def test_reasons_with_emoji_tint_exactly_the_words(qtbot, before, word, after):
    shown = dressed(qtbot, Passage(Severity.STOP), 600, 40)
    start = len(before)
    shown.show_passage(before + word + after, (Span(start, start + len(word)),))
    settle()
    metrics = QFontMetricsF(shown.font())
    left = 3 + metrics.horizontalAdvance(before)
    right = 3 + metrics.horizontalAdvance(before + word)
    columns = tinted(shown)
    assert shown.marked_words == (word,)
    assert abs(min(columns) - (left - 2)) <= 2
    assert abs(max(columns) - (right + 2)) <= 2


def test_in_right_to_left_text_the_first_word_is_tinted_at_the_right(qtbot):
    shown = dressed(qtbot, Passage(Severity.STOP), 600, 40)
    shown.show_passage("שלום לכולם תודה שבאתם", (Span(0, 4),))
    settle()
    columns = tinted(shown)
    assert min(columns) > 500
    assert max(columns) > 590


def test_tinted_words_are_underlined_too_and_follow_the_theme(qtbot):
    shown = dressed(qtbot, Passage(Severity.STOP), 600, 40)
    shown.show_passage(PASSAGE, (Span(0, 5),))
    for scheme in ("light", "dark", "contrast"):
        theme = theme_for(Kind.PROFESSIONAL, scheme)
        apply_theme(shown, theme)
        settle()
        image = shown.grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert {theme.colour("stop").name(), theme.colour("stop_tint").name()} <= colours


def test_larger_text_makes_the_passage_higher(qtbot):
    shown = dressed(qtbot, Passage(Severity.STOP), 300, 200)
    shown.show_passage(PASSAGE, REASONS.spans)
    before = shown.heightForWidth(300)
    apply_theme(shown, theme_for(Kind.PROFESSIONAL, "light", 1.5))
    settle()
    assert shown.heightForWidth(300) > 1.4 * before


def test_a_short_passage_stays_whole():
    assert excerpt(PASSAGE, REASONS.spans) == (PASSAGE, REASONS.spans)


@pytest.mark.parametrize("gap", [10, 90, 400])
@pytest.mark.parametrize("filler", ["some more words ", "👩🏽‍⚕️💉", "洗手", "x"])
def test_a_long_passage_is_cut_around_its_words(filler, gap):
    between = filler * gap
    text = f"{between} first {between} second {between}"
    wanted = reasons(text, "first", "second")
    shown, spans = excerpt(text, wanted.spans)
    assert [shown[a:b] for a, b in spans] == ["first", "second"]
    assert len(shown) <= 290 or len(text) <= 240
    assert shown.startswith("…") == (not text.startswith(shown[:20]))
    assert "……" not in shown


def test_words_that_stand_near_each_other_keep_the_text_between_them():
    text = "word " * 200 + "alpha and beta" + " word" * 200
    shown, spans = excerpt(text, reasons(text, "alpha", "beta").spans)
    assert "alpha and beta" in shown
    assert shown.count("…") == 2
    assert [shown[a:b] for a, b in spans] == ["alpha", "beta"]


def test_no_cut_goes_through_an_emoji():
    family = "👨‍👩‍👧‍👦"
    text = family * 80 + " word " + family * 80
    shown, _ = excerpt(text, reasons(text, "word").spans)
    inside = shown.strip("…").replace(" word ", "")
    assert inside == family * (len(inside) // len(family))


def test_spans_out_of_order_or_out_of_the_text_do_no_harm():
    shown, spans = excerpt("one two", (Span(4, 99), Span(0, 3), Span(2, 3), Span(5, 5)))
    assert [shown[a:b] for a, b in spans] == ["one", "two"]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_words_in_five_scripts_are_all_picked_out(qtbot):
    shown = dressed(qtbot, Passage(Severity.CAUTION), 300, 400)
    shown.show_passage(SCRIPTS.text, SCRIPTS.spans)
    assert len(shown.marked_words) == 5
    assert "cafe\u0301" in shown.marked_words


# ---------------------------------------------------------------- the note


def test_the_note_shows_whatever_else_does_and_goes_with_its_words(qtbot):
    panel = dressed(qtbot, ReviewPanel(), 400, 700)
    note = "The reader is off"
    panel.show_reader_note(note)
    for review in (((), ()), ((READ,), (READ,))):
        for empty in (False, True):
            panel.show_review(*review, empty=empty)
            assert note in words_on(panel)
    panel.show_reader_note("")
    assert note not in words_on(panel)
